"""What there is to say about a rule: its identity, its words in both languages, its source."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from congruentie.model.finding import Criterion, Severity
from congruentie.model.region import Layer
from congruentie.words import Language

LETTER: Mapping[Language, str] = {
    "nl": "Decentralisatiebrief 19 februari 2013",
    "en": "Decentralisation letter 19 February 2013",
}

AGENDA: Mapping[Language, str] = {
    "nl": "Transformatieagenda sociaal domein 2 april 2015",
    "en": "Transformation agenda social domain 2 April 2015",
}


class RuleStatus(StrEnum):
    """The life of a rule."""

    PREVIEW = "preview"
    STABLE = "stable"
    DEPRECATED = "deprecated"


@dataclass(frozen=True, slots=True)
class Text:
    """One wording in one language; both parts may name the sighting's facts in braces."""

    message: str
    hint: str = ""
    """What would mend it; empty where nothing needs mending."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The same wording in both languages."""

    nl: Text
    en: Text


@dataclass(frozen=True, slots=True)
class Quote:
    """A literal phrase of the letter. It is Dutch in both languages."""

    text: str
    page: int | None
    """None in the letter of 2015, whose copy has no pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a criterion comes from."""

    nl: str
    en: str
    quotes: tuple[Quote, ...] = ()
    """The phrases that the rule stems from, in page order; none for a check of our own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleCard:
    """A rule without its check: everything a report needs to speak about it."""

    code: str
    slug: str
    criterion: Criterion
    severity: Severity
    title: Mapping[str, str]
    """What the rule looks for, in a few words, per language."""
    wordings: Mapping[str, Wording]
    """Keyed as ``Sighting.wording``; the empty key is the ordinary wording."""
    source: Source
    doc: str
    """The manual in both languages, as ``model.manual`` reads it."""
    status: RuleStatus = RuleStatus.STABLE
    on: bool = True
    """Whether it runs unless rules.yaml or ``--select`` says otherwise."""
    uses: tuple[str, ...] = ()
    """The numbers of rules.yaml that it shares with other rules, e.g. ``scale.circa``."""
    needs: tuple[str, ...] = ()
    """Columns of the submission of which it needs one: where all are silent nothing was judged."""
    domains: tuple[str, ...] = ()
    """The only domains it is about; empty for all."""

    def concerns(self, layer: Layer) -> bool:
        """Whether the rule is about a layer."""
        return not self.domains or layer.domain in self.domains


def letter(phrases: Mapping[int, str], *, law: str = "") -> Source:
    """The letter of the minister of 19 February 2013: per page the phrase that a rule stems from.

    ``law`` names an article that the rule stems from as well.
    """
    also = f"; {law}" if law else ""
    return Source(
        nl=f"{LETTER['nl']}, p. {' en '.join(map(str, phrases))}{also}",
        en=f"{LETTER['en']}, p. {' and '.join(map(str, phrases))}{also}",
        quotes=tuple(Quote(text, page) for page, text in phrases.items()),
    )


def agenda(*phrases: str, law: str = "") -> Source:
    """The letter of 2 April 2015, whose copy has no pages, and the phrases a rule stems from."""
    also = f"; {law}" if law else ""
    return Source(
        nl=f"{AGENDA['nl']}{also}",
        en=f"{AGENDA['en']}{also}",
        quotes=tuple(Quote(text, None) for text in phrases),
    )


DATA_QUALITY = Source(
    nl="Gegevenskwaliteit van de indiening (eigen controle, geen eis uit de brief)",
    en="Data quality of the submission (our own check, not a demand of the letter)",
)
