"""A finding as a sentence, and a note as one: the facts put into the rule's own words."""

from collections.abc import Mapping
from datetime import date
from string import Formatter

from congruentie.model.finding import (
    Domains,
    Fact,
    Finding,
    InDomain,
    OneOf,
    Plain,
    Quantity,
    Subject,
    Tasks,
    Voice,
    Voices,
)
from congruentie.model.milestone import Milestone
from congruentie.model.region import Layer, Place, Tier
from congruentie.model.remedy import Remedy
from congruentie.model.report import Report
from congruentie.model.rulecard import Text
from congruentie.model.submission import Note
from congruentie.model.tailoring import Appeals, Tailored
from congruentie.notes import NOTES
from congruentie.reports.headings import headings
from congruentie.reports.remedy_words import remedied, unmended
from congruentie.reports.tailoring_words import claim, claimed, tailored
from congruentie.words import (
    Language,
    day,
    domain_name,
    listing,
    located,
    quantity,
    task_name,
    whole,
)

_TIERS: Mapping[Language, Mapping[Tier, tuple[str, str]]] = {
    "nl": {
        Tier.LOCAL: ("lokaal", "lokale"),
        Tier.REGIONAL: ("", ""),
        Tier.SUPRA_REGIONAL: ("bovenregionaal", "bovenregionale"),
        Tier.NATIONAL: ("landelijk", "landelijke"),
    },
    "en": {
        Tier.LOCAL: ("local", "local"),
        Tier.REGIONAL: ("", ""),
        Tier.SUPRA_REGIONAL: ("supra-regional", "supra-regional"),
        Tier.NATIONAL: ("national", "national"),
    },
}
"""How a tier is called by itself, and before the name of a task."""
_IN: Mapping[Language, str] = {"nl": "{name} ({domain})", "en": "{name} in {domain}"}
_NOTHING: tuple[Fact, ...] = ("", ())


def message(finding: Finding, report: Report, language: Language) -> str:
    """What was found, in one full sentence."""
    return _text(finding, report, language).message.format_map(_words(finding, report, language))


def hint(finding: Finding, report: Report, language: Language) -> str:
    """What would mend it; empty where nothing needs mending, or nothing is there to mend it with.

    A hint that names the regions around, for instance, says nothing where there are none.
    """
    return " ".join(
        filter(None, (_advice(finding, report, language), _remedy(finding, report, language)))
    )


def _remedy(finding: Finding, report: Report, language: Language) -> str:
    """The smallest step that mends it, or that there is none; empty where none was sought."""
    found = finding.sighting.remedy
    if isinstance(found, Remedy):
        names = tuple(report.territory.name(code) for code in found.municipalities)
        return remedied(found, names, layer_in_text(found.layer, language), language)
    return unmended(found, finding.sighting.subject.layer, language) if found else ""


def _advice(finding: Finding, report: Report, language: Language) -> str:
    """What the rule itself advises."""
    template = _text(finding, report, language).hint
    named = {field for _, field, _, _ in Formatter().parse(template) if field}
    if any(finding.sighting.facts.get(name, True) in _NOTHING for name in named):
        return ""
    return template.format_map(_words(finding, report, language))


def claims(finding: Finding, report: Report, language: Language) -> tuple[str, ...]:
    """What is claimed for this, each claim in a sentence; with what the data say where they do."""
    appeals = finding.sighting.facts.get("claims")
    if isinstance(appeals, Appeals):
        said = [claimed(found, language) for found in appeals.items]
    else:
        waivers = (report.waivers[key] for key in finding.claims)
        said = [claim(waiver.ground, waiver.verdict, language) for waiver in waivers]
    return tuple(f"{text[0].upper()}{text[1:]}." for text in said)


def counts(numbers: Mapping[str, int], language: Language) -> str:
    """``58 fouten, 1 waarschuwing``: numbers by the names of ``Report.counts``."""
    say = headings(language).counted
    return ", ".join(
        f"{whole(number, language)} {say[name][number != 1]}" for name, number in numbers.items()
    )


def place(where: Place, language: Language) -> str:
    """A place in words: ``regios.xlsx, blad deelname, regel 12``."""
    return located(where.path, where.sheet, where.line, language)


def note(said: Note, language: Language) -> str:
    """What a reader left aside, with the place."""
    facts = {name: spoken(fact, language) for name, fact in said.facts.items()}
    return f"{place(said.place, language)}: {NOTES[said.key][language].format_map(facts)}"


def _text(finding: Finding, report: Report, language: Language) -> Text:
    wording = report.cards[finding.rule].wordings[finding.sighting.wording]
    return wording.en if language == "en" else wording.nl


def _words(finding: Finding, report: Report, language: Language) -> Mapping[str, str]:
    """The facts as text, and the names of what the finding is about."""
    sighting = finding.sighting
    other = sighting.related[0] if sighting.related else sighting.subject
    subjects = {
        "domain": _layer(sighting.subject.layer, language),
        "region": _bare(report, sighting.subject),
        "municipality": report.territory.name(sighting.subject.municipality or ""),
        "related_domain": _layer(other.layer, language),
        "related_region": _bare(report, other),
    }
    return {name: spoken(fact, language) for name, fact in sighting.facts.items()} | subjects


def spoken(fact: Fact, language: Language) -> str:
    """A fact in the notation of the language."""
    return tailored(fact, language) if isinstance(fact, Tailored) else _plain(fact, language)


def _plain(fact: Plain, language: Language) -> str:
    match fact:
        case Quantity():
            return quantity(fact.value, fact.unit, language)
        case Milestone():
            return f"{fact.value} ({fact.text(language)})"
        case Voices():
            return _voices(fact, language)
        case date():
            return day(fact, language)
        case str():
            return fact
        case _:
            return _named(fact, language)


def _named(fact: InDomain | Domains | Tasks | OneOf | tuple[str, ...], language: Language) -> str:
    match fact:
        case InDomain():
            return _IN[language].format(name=fact.name, domain=domain_name(fact.domain, language))
        case Domains():
            return listing(tuple(domain_name(name, language) for name in fact.names), language)
        case Tasks():
            return listing(tuple(task_name(name, language) for name in fact.names), language)
        case OneOf():
            return listing(fact.names, language, last="or")
        case _:
            return listing(fact, language)


def _voices(voices: Voices, language: Language) -> str:
    """``volgens a.xlsx (regel 3) werkt zij samen in X, volgens b.xlsx (regel 2) in Y``."""
    first, other, none = _ACCORDING[language]
    return ", ".join(
        (none if not voice.region else other if number else first).format(
            who=_who(voice, language), region=voice.region, instead=voice.instead
        )
        for number, voice in enumerate(voices.said)
    )


_ACCORDING: Mapping[Language, tuple[str, str, str]] = {
    "nl": (
        "volgens {who} werkt zij samen in {region}",
        "volgens {who} in {region}",
        "volgens {who} in geen regio (‘{instead}’)",
    ),
    "en": (
        "according to {who} it works in {region}",
        "according to {who} in {region}",
        "according to {who} in no region (‘{instead}’)",
    ),
}


def _who(voice: Voice, language: Language) -> str:
    """The submitter, or else the file, with the rows."""
    line = "line" if language == "en" else "regel"
    rows = f"{line} {listing(voice.lines, language)}" if voice.lines else ""
    file = voice.file if voice.submitter else ""
    where = ", ".join(filter(None, (file, rows)))
    return f"{voice.submitter or voice.file} ({where})" if where else voice.file


def _bare(report: Report, about: Subject) -> str:
    """The region's name without the word that our sentences put before it: no "regio Regio Arnhem".

    The whole name where another region of the layer goes by the rest of it.
    """
    name = report.region_name(about.layer, about.region)
    bare = name[6:] if name.lower().startswith("regio ") else name
    others = (other for (layer, _), other in report.region_names.items() if layer == about.layer)
    return name if bare.lower() in (other.lower() for other in others) else bare


def layer(about: Layer, language: Language) -> str:
    """A layer in a heading: the domain, with tier and task where it is not simply regional."""
    bare, before_task = _TIERS[language][about.tier]
    task = task_name(about.task, language) if about.task else ""
    more = f"{before_task} {task}".strip() if task else bare
    name = domain_name(about.domain, language)
    return f"{name}, {more}" if more else name


def layer_in_text(about: Layer, language: Language) -> str:
    """A layer within a sentence or between brackets: ``bovenregionale jeugdzorg binnen jeugd``."""
    bare, before_task = _TIERS[language][about.tier]
    name = domain_name(about.domain, language)
    within, on = _WITHIN[language]
    if about.task:
        task = f"{before_task} {task_name(about.task, language)}".strip()
        return within.format(task=task, domain=name)
    return on.format(domain=name, tier=bare) if bare else name


_WITHIN: Mapping[Language, tuple[str, str]] = {
    "nl": ("{task} binnen {domain}", "{domain} op {tier} niveau"),
    "en": ("{task} within {domain}", "{domain} on the {tier} tier"),
}


def _layer(about: Layer | None, language: Language) -> str:
    return layer_in_text(about, language) if about else ""
