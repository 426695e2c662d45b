"""The words of the monitor, in both languages."""

from collections.abc import Mapping
from dataclasses import dataclass

from congruentie.model.milestone import Pace
from congruentie.model.monitor import Route, Step
from congruentie.model.rulecard import Quote
from congruentie.words import Language

QUOTES: Mapping[Route, Quote] = {
    Route.LETTER_MONITOR: Quote(
        "gezamenlijk met gemeenten en provincies te monitoren hoe gemeenten hun samenwerking "
        "vormgeven en waar nodig bij te sturen",
        5,
    ),
    Route.LETTER_TALK: Quote("zal indringend met de betrokken gemeenten worden gesproken", 5),
    Route.LETTER_STEER: Quote("een meer sturende, inhoudelijke rol moeten oppakken", 5),
}
"""What the letter of 19 February 2013 says of a route that needs no law."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MonitorWords:
    """Everything that the monitor says of itself; braces name what is filled in."""

    title: str
    territory: str
    scope: str
    today: str
    input: str
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
    short_routes: Mapping[Route, str]
    long_routes: Mapping[Route, str]


_SHORT: Mapping[Route, str] = {
    Route.JEUGDWET: "Jeugdwet 2.8",
    Route.WMO: "Wmo 2015 2.6.1",
    Route.SUWI: "Wet SUWI 9(5), 10(2)",
    Route.WGR: "Wgr 99-102",
    Route.WGR_BOTH: "Wgr 101",
}

WORDS: Mapping[Language, MonitorWords] = {
    "nl": MonitorWords(
        title="monitor van de voortgang",
        territory="Gemeenten en inwoners per {date}: {municipalities}, {population}",
        scope="Gebied: {scope}",
        today="Stand op {day}",
        input="Indiening: {path}",
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
        "brief (p. 5) noemt monitoren, bijsturen, indringend spreken en opleggen.",
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
        area="{name} ({domain})",
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
        short_routes={
            **_SHORT,
            Route.LETTER_MONITOR: "brief p. 5",
            Route.LETTER_TALK: "brief p. 5",
            Route.LETTER_STEER: "brief p. 5",
        },
        long_routes={
            Route.LETTER_MONITOR: "Monitoren (brief p. 5): “{quote}”.",
            Route.LETTER_TALK: "Gesprek (brief p. 5): “{quote}”.",
            Route.LETTER_STEER: "Provincie stuurt (brief p. 5, daar bij herindeling): “{quote}”.",
            Route.JEUGDWET: "Jeugdwet art. 2.8 (in werking sinds 1 januari 2015): gebieden bij "
            "algemene maatregel van bestuur, alleen als noodzakelijke samenwerking ontbreekt en na "
            "overleg dat op overeenstemming is gericht. Het ontwerp komt in de Staatscourant, met "
            "vier weken voor zienswijzen, en gaat naar beide Kamers.",
            Route.WMO: "Wmo 2015 art. 2.6.1 (in werking sinds 1 januari 2015): gebieden bij "
            "algemene maatregel van bestuur, alleen als noodzakelijke samenwerking ontbreekt en na "
            "overleg dat op overeenstemming is gericht. Het ontwerp komt in de Staatscourant, met "
            "vier weken voor zienswijzen, en gaat naar beide Kamers.",
            Route.SUWI: "Wet SUWI art. 9 lid 5: aanwijzing door de minister; art. 10 lid 2: regels "
            "over de geografische spreiding.",
            Route.WGR: "Wgr art. 99-102: op verzoek van een gemeente wijzen gedeputeerde staten "
            "gemeenten aan, na overleg van ten hoogste 13 weken en met een termijn van ten hoogste "
            "zes maanden; daarna leggen zij de regeling binnen zes maanden op. Een minister kan de "
            "provincie daartoe uitnodigen.",
            Route.WGR_BOTH: "Wgr art. 101: ligt het gebied in meer dan één provincie, dan nemen "
            "die provincies gelijkluidende besluiten.",
        },
    ),
    "en": MonitorWords(
        title="monitor of progress",
        territory="Municipalities and inhabitants as of {date}: {municipalities}, {population}",
        scope="Area: {scope}",
        today="As things stand on {day}",
        input="Submission: {path}",
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
        "names monitoring, adjusting, talking urgently and imposing.",
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
        area="{name} ({domain})",
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
        short_routes={
            **_SHORT,
            Route.LETTER_MONITOR: "letter p. 5",
            Route.LETTER_TALK: "letter p. 5",
            Route.LETTER_STEER: "letter p. 5",
        },
        long_routes={
            Route.LETTER_MONITOR: "Monitor (letter p. 5): “{quote}”.",
            Route.LETTER_TALK: "Talk (letter p. 5): “{quote}”.",
            Route.LETTER_STEER: "Province steers (letter p. 5, there about mergers): “{quote}”.",
            Route.JEUGDWET: "Jeugdwet art. 2.8 (in force since 1 January 2015): areas by order in "
            "council, only if necessary cooperation is missing and after consultation aimed at "
            "agreement. The draft is published in the Staatscourant, with four weeks for views, "
            "and sent to both Chambers.",
            Route.WMO: "Wmo 2015 art. 2.6.1 (in force since 1 January 2015): areas by order in "
            "council, only if necessary cooperation is missing and after consultation aimed at "
            "agreement. The draft is published in the Staatscourant, with four weeks for views, "
            "and sent to both Chambers.",
            Route.SUWI: "Wet SUWI art. 9(5): instruction by the minister; art. 10(2): rules on "
            "geographic spread.",
            Route.WGR: "Wgr art. 99-102: at the request of a municipality the provincial executive "
            "designates municipalities, after consultation of at most 13 weeks and with a term of "
            "at most six months; then it imposes the arrangement within six months. A minister can "
            "invite the province to do so.",
            Route.WGR_BOTH: "Wgr art. 101: where the area lies in more than one province, those "
            "provinces take identical decisions.",
        },
    ),
}
