"""Where a map comes from, of which date it is, and what it is not fit for."""

from congruentie.model.territory import Territory
from congruentie.words import Language, day

_UNFIT = "niet geschikt om grenzen in het terrein te bepalen"
_WORDS: dict[Language, tuple[str, str, str]] = {
    "nl": (
        "Bewerking: congruentie.",
        "Gemeenten en inwoners per {date}.",
        f"Vereenvoudigde kaart: {_UNFIT}.",
    ),
    "en": (
        "Map by congruentie.",
        "Municipalities and inhabitants on {date}.",
        "Simplified map: not fit to tell where a border runs on the ground.",
    ),
}
_SOURCE: dict[Language, str] = {"nl": "Bron", "en": "Source"}
_SOURCES = tuple(f"{word}:" for word in _SOURCE.values())
"""How a publisher's own line may begin; before the names of files one of these comes."""


def small_print(territory: Territory, language: Language) -> tuple[str, ...]:
    """The source as its publisher wants it, and below it what was made of it."""
    made, dates, simplified = _WORDS[language]
    dated = dates.format(date=day(territory.reference_date, language))
    marked = language == "nl" and _UNFIT in territory.source  # bundled maps come with these words
    remarks = (made, dated, *((simplified,) if territory.generalised and not marked else ()))
    told = territory.source.startswith(_SOURCES)
    source = territory.source if told else f"{_SOURCE[language]}: {territory.source}"
    return (source, " ".join(remarks))
