"""The fixed words of an explanation, in both languages."""

from collections.abc import Mapping
from dataclasses import dataclass

from congruentie.model.finding import Severity
from congruentie.model.rulecard import RuleStatus
from congruentie.reports.headings import headings
from congruentie.words import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainWords:
    """Everything that an explanation says besides the manual; braces name what is filled in."""

    title: str
    intro: str
    table: tuple[str, str, str, str, str]
    """Heads of the catalogue: code, severity, on or off, status, title."""
    more: str
    profile: str
    finds: str
    definition: str
    why: str
    source: str
    options: str
    remedy: str
    example: str
    card: str
    reads: str
    on: Mapping[bool, str]
    statuses: Mapping[RuleStatus, str]


WORDS: Mapping[Language, ExplainWords] = {
    "nl": ExplainWords(
        title="Regels",
        intro="Wat congruentie toetst, met de letterlijke bewoordingen van de brief en de waarden "
        "die gelden. {profile}. Dit document wordt gemaakt met `make docs`.",
        table=("Code", "Ernst", "Aan", "Status", "Titel"),
        more="Eén regel in woorden: congruentie explain OMV01",
        profile="Profiel {name}, versie {version}",
        finds="Wat de regel vindt",
        definition="Definitie",
        why="Waarom dat ertoe doet",
        source="Herkomst",
        options="Instellingen volgens profiel {profile}",
        remedy="Hoe het te verhelpen is",
        example="Voorbeeld",
        card="{slug} · {criterion} · standaard: {severity}, {on} · {status}",
        reads="naar opgave in {columns}",
        on={True: "aan", False: "uit"},
        statuses={
            RuleStatus.PREVIEW: "proef",
            RuleStatus.STABLE: "stabiel",
            RuleStatus.DEPRECATED: "vervalt",
        },
    ),
    "en": ExplainWords(
        title="Rules",
        intro="What congruentie checks, with the literal phrases of the letter (in Dutch) and the "
        "values that hold. {profile}. This document is made by `make docs`.",
        table=("Code", "Severity", "On", "Status", "Title"),
        more="One rule in words: congruentie explain OMV01 --lang en",
        profile="Profile {name}, version {version}",
        finds="What it finds",
        definition="Definition",
        why="Why it matters",
        source="Source",
        options="Settings under profile {profile}",
        remedy="How to mend it",
        example="Example",
        card="{slug} · {criterion} · by default: {severity}, {on} · {status}",
        reads="as declared in {columns}",
        on={True: "on", False: "off"},
        statuses={status: status.value for status in RuleStatus},
    ),
}


def severity_word(severity: Severity, language: Language) -> str:
    """``fout``, ``waarschuwing`` or ``opmerking``."""
    return headings(language).counted[severity.key][0]
