"""What the monitor says of itself, in both languages."""

from collections.abc import Mapping
from dataclasses import dataclass

from congruentie.model.milestone import Pace
from congruentie.model.monitor import Step
from congruentie.words import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class MonitorWords:
    """Everything that the monitor says of itself; braces name what is filled in."""

    title: str
    territory: str
    scope: str
    today: str
    input: str
    rules: str
    own_rules: str
    wanted: str
    nothing_wanted: str
    due: str
    dates: str
    fault: str
    progress: str
    progress_columns: tuple[str, ...]
    progress_means: str
    unknown_province: str
    ladder: str
    ladder_columns: tuple[str, str]
    ladder_means: str
    all_well: str
    steps: Mapping[Step, str]
    step: str
    due_when: Mapping[Step, str]
    area_columns: tuple[str, str, str, str]
    area: str
    white_spots: str
    milestone: str
    no_region: str
    paces: Mapping[Pace, str]
    errors: str
    warnings: str
    route: str
    routes: str


WORDS: Mapping[Language, MonitorWords] = {
    "nl": MonitorWords(
        title="monitor van de voortgang",
        territory="Gemeenten en inwoners per {date}: {municipalities}, {population}",
        scope="Gebied: {scope}",
        today="Stand op {day}",
        input="Indiening: {path}",
        rules="Criteria: profiel {profile}, versie {version}",
        own_rules="Eigen criteria: {path}",
        wanted="Op deze dag wordt ten minste mijlpaal {milestone} verwacht.",
        nothing_wanted="Op deze dag wordt nog geen mijlpaal verwacht.",
        due="Uiterlijk {day}: {milestone}",
        dates="Mijlpalen en data komen uit rules.yaml. De brief noemt alleen 31 mei 2013 (p. 3) en "
        "1 januari 2014 (p. 4); de rest is van ons. De dag zelf is nog op tijd.",
        fault="Let op: regel {code} is vastgelopen; treden kunnen daardoor te laag zijn.",
        progress="Voortgang per provincie",
        progress_columns=(
            *("Provincie", "Regio's", "0", "1", "2", "3", "4", "5", "6", "n.o."),
            *("Achter", "Op schema", "Witte vlek", "Trede"),
        ),
        progress_means="Kolommen 0 tot en met 6: regio's per mijlpaal; n.o.: niet opgegeven, en "
        "dus niet op schema. Witte vlek: gemeenten in geen regio. Trede: de hoogste van de ladder. "
        "Een regio in twee provincies telt in beide.",
        unknown_province="onbekend",
        ladder="De ladder per provincie",
        ladder_columns=("Provincie", "Hoogste trede"),
        ladder_means="Gebieden per trede, alle domeinen samen. Een gebied is een regio van een "
        "domein, of witte vlekken die aan elkaar grenzen. Wanneer een trede geldt is van ons; de "
        "brief (p. 5) noemt monitoren, bijsturen, indringend spreken en opleggen. Een trede zegt "
        "welke route aan de orde kan komen; zij is geen besluit.",
        all_well="Elk gebied ligt op schema, zonder open fout of waarschuwing.",
        steps={
            Step.OK: "op orde",
            Step.MONITOR: "monitoren",
            Step.TALK: "gesprek",
            Step.URGENT_TALK: "indringend gesprek",
            Step.PROVINCE_STEERS: "provincie stuurt",
            Step.IMPOSE: "opleggen",
        },
        step="Trede {number}: {name} ({count})",
        due_when={
            Step.MONITOR: "Voortgang niet opgegeven, of een open waarschuwing.",
            Step.TALK: "Eén mijlpaal achter, of een open fout.",
            Step.URGENT_TALK: "Twee mijlpalen achter, of één met een open fout erbij.",
            Step.PROVINCE_STEERS: "Drie mijlpalen of meer achter.",
            Step.IMPOSE: "Alle data zijn voorbij en er is nog geen samenwerking: een witte vlek, "
            "of een opgegeven mijlpaal onder de intentieverklaring.",
        },
        area_columns=("Gebied", "Provincie", "Reden", "Route"),
        area="{domain}: {name}",
        white_spots="witte vlek {names}",
        milestone="mijlpaal {milestone}",
        no_region="in geen regio",
        paces={
            Pace.BEHIND: "achter",
            Pace.ON_SCHEDULE: "op schema",
            Pace.NOT_DECLARED: "voortgang niet opgegeven",
        },
        errors="fouten: {codes}",
        warnings="waarschuwingen: {codes}",
        route="Route: {route}.",
        routes="Routes",
    ),
    "en": MonitorWords(
        title="monitor of progress",
        territory="Municipalities and inhabitants as of {date}: {municipalities}, {population}",
        scope="Area: {scope}",
        today="As things stand on {day}",
        input="Submission: {path}",
        rules="Criteria: profile {profile}, version {version}",
        own_rules="Own criteria: {path}",
        wanted="On this day at least milestone {milestone} is expected.",
        nothing_wanted="On this day no milestone is expected yet.",
        due="By {day}: {milestone}",
        dates="Milestones and dates come from rules.yaml. The letter names only 31 May 2013 (p. 3) "
        "and 1 January 2014 (p. 4); the rest is ours. The day itself is still in time.",
        fault="Mind: rule {code} broke down; steps may be too low for it.",
        progress="Progress per province",
        progress_columns=(
            *("Province", "Regions", "0", "1", "2", "3", "4", "5", "6", "n.d."),
            *("Behind", "On schedule", "White spot", "Step"),
        ),
        progress_means="Columns 0 up to 6: regions per milestone; n.d.: not declared, and so not "
        "on schedule. White spot: municipalities in no region. Step: the highest of the ladder. A "
        "region in two provinces counts in both.",
        unknown_province="unknown",
        ladder="The ladder per province",
        ladder_columns=("Province", "Highest step"),
        ladder_means="Areas per step, all domains together. An area is a region of a domain, or "
        "white spots that border on each other. When a step is due is ours; the letter (p. 5) "
        "names monitoring, adjusting, talking urgently and imposing. A step says which route may "
        "come up; it is no decision.",
        all_well="Every area is on schedule, without an open error or warning.",
        steps={
            Step.OK: "in order",
            Step.MONITOR: "monitor",
            Step.TALK: "talk",
            Step.URGENT_TALK: "urgent talk",
            Step.PROVINCE_STEERS: "province steers",
            Step.IMPOSE: "impose",
        },
        step="Step {number}: {name} ({count})",
        due_when={
            Step.MONITOR: "Progress not declared, or an open warning.",
            Step.TALK: "One milestone behind, or an open error.",
            Step.URGENT_TALK: "Two milestones behind, or one with an open error beside it.",
            Step.PROVINCE_STEERS: "Three milestones or more behind.",
            Step.IMPOSE: "Every date has passed and there is no cooperation yet: a white spot, or "
            "a declared milestone below the declaration of intent.",
        },
        area_columns=("Area", "Province", "Reason", "Route"),
        area="{domain}: {name}",
        white_spots="white spot {names}",
        milestone="milestone {milestone}",
        no_region="in no region",
        paces={
            Pace.BEHIND: "behind",
            Pace.ON_SCHEDULE: "on schedule",
            Pace.NOT_DECLARED: "progress not declared",
        },
        errors="errors: {codes}",
        warnings="warnings: {codes}",
        route="Route: {route}.",
        routes="Routes",
    ),
}
