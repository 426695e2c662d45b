"""What ``congruentie data list`` and ``data show`` print."""

from collections.abc import Iterable
from textwrap import fill

from congruentie.model.territory import Link, Territory
from congruentie.readers.bundled import bundled, bundled_years
from congruentie.readers.gazetteer import read_gazetteer
from congruentie.territories import bundled_territory
from congruentie.words import Language, day, whole

_KINDS = {
    "nl": {
        "bridge": "brug",
        "tunnel": "tunnel",
        "dam": "dam",
        "ferry": "veer",
        "manual": "met de hand",
    },
    "en": {kind: kind for kind in ("bridge", "tunnel", "dam", "ferry", "manual")},
}
_UNDER_YEAR = 6
"""Columns that what belongs to a year stands to the right of it."""
_LINE = {
    "nl": "{year}  {municipalities} gemeenten  {population} inwoners  peildatum {date}",
    "en": "{year}  {municipalities} municipalities  {population} inhabitants  as of {date}",
}
_MAP = {
    "nl": "De kaart is gegeneraliseerd: geschikt voor overzicht, niet voor grenzen in het terrein.",
    "en": "The map is generalised: made for overview, not for borders on the ground.",
}
_LINKS = {"nl": "Verbindingen over water", "en": "Links over water"}


def list_page(language: Language, width: int | None = None) -> str:
    """A line and a source for every bundled territory; without a width lines are never broken."""
    lines = []
    gazetteer = read_gazetteer(bundled("data"))
    for year in bundled_years():
        territory = bundled_territory(year, gazetteer)
        lines += [_line(year, territory, language), " " * _UNDER_YEAR + territory.source]
    return _set(lines, width)


def show_page(year: int, language: Language, width: int | None = None) -> str:
    """One bundled territory with its links. Raises UsageError for a year that is not bundled."""
    territory = bundled_territory(year, read_gazetteer(bundled("data")))
    links = [_link(link, territory, language) for link in territory.links]
    parts = [_line(year, territory, language), territory.source]
    if territory.generalised:
        parts.append(_MAP[language])
    return _set([*parts, "", f"{_LINKS[language]} ({len(links)}):", *links], width)


def _set(lines: Iterable[str], width: int | None) -> str:
    """The lines, on a screen broken between words, with what is left over below the text."""
    if width:
        lines = (_broken(line, width) for line in lines)
    return "\n".join(lines) + "\n"


def _broken(line: str, width: int) -> str:
    margin = len(line) - len(line.lstrip()) or _UNDER_YEAR
    return fill(line, width, subsequent_indent=" " * margin, break_on_hyphens=False)


def _line(year: int, territory: Territory, language: Language) -> str:
    return _LINE[language].format(
        year=year,
        municipalities=whole(len(territory.municipalities), language),
        population=whole(territory.population, language),
        date=day(territory.reference_date, language),
    )


def _link(link: Link, territory: Territory, language: Language) -> str:
    ends = f"{territory.name(link.a)} – {territory.name(link.b)}"
    return f"  {link.name} ({_KINDS[language][link.kind]}): {ends}. {link.source}"
