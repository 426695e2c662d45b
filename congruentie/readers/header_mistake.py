"""What is wrong with the header of a table that must be read, and what to do about it."""

from collections.abc import Sequence

from congruentie.errors import Mistake
from congruentie.readers import columns
from congruentie.readers.header import Header, Kind
from congruentie.readers.header_row import SEARCHED_ROWS
from congruentie.readers.sheet import Sheet
from congruentie.readers.spelling import clean, fold

_SHOWN = 12
_SHOWN_WIDTH = 40
_LIKENESS = 75
"""Per cent: below it, a suggested column name confuses more than it helps."""


def header_mistake(sheet: Sheet, header: Header | None) -> Mistake | None:
    """What is wrong with the header; None where nothing is."""
    if header is None or header.kind is Kind.OTHER:
        return _incomplete(sheet, header)
    return _occurs_twice(sheet, header) if header.twice else None


def _occurs_twice(sheet: Sheet, header: Header) -> Mistake:
    """All columns that cannot be told apart, in the words of the file."""
    written = {
        name: [f"‘{_shown(header.spelled[at])}’" for at in positions]
        for name, positions in sorted(header.twice.items())
    }
    nl = "; ".join(f"{' en '.join(cells)} betekenen allebei {n}" for n, cells in written.items())
    en = "; ".join(f"{' and '.join(cells)} both mean {n}" for n, cells in written.items())
    codes_nl, codes_en = _codes_apart(header)
    return sheet.mistake(
        f"kolommen die hetzelfde betekenen: {nl}. Laat er één staan, of geef de andere een eigen "
        f"naam, zoals ‘naam in bron’.{codes_nl}",
        f"columns that mean the same: {en}. Keep one of them, or rename the other, for example to "
        f"‘name in source’.{codes_en}",
        line=sheet.rows[header.position].line,
    )


def _codes_apart(header: Header) -> tuple[str, str]:
    """What to do where one of two columns may have been meant for codes."""
    names = [n for n in ("gemeente", "regio") if n in header.twice]
    return (
        "".join(f" Staan in één ervan codes, noem die kolom dan {n}code." for n in names),
        "".join(f" If one of them holds codes, call that column {n}code." for n in names),
    )


def _shown(text: str) -> str:
    return clean(text)[:_SHOWN_WIDTH]


def _incomplete(sheet: Sheet, header: Header | None) -> Mistake:
    row = sheet.rows[header.position] if header else next(iter(sheet.rows), None)
    seen = [_shown(text) for text in row.cells if text.strip()] if row else []
    shown = ", ".join(seen[:_SHOWN]) + (", …" if len(seen) > _SHOWN else "")
    meant = _suggestions(seen)
    return sheet.mistake(
        f"geen bruikbare kopregel in de eerste {SEARCHED_ROWS} regels. Nodig: gemeentecode of "
        "gemeente, met domein en regio (lang) of met kolommen als jeugd_regio en wmo_regio "
        f"(breed). Gelezen: {shown or 'niets'}."
        + "".join(f" Bedoelt u met ‘{a}’ misschien ‘{b}’?" for a, b in meant),
        f"no usable header in the first {SEARCHED_ROWS} lines. Needed: municipality_code or "
        "municipality, with domain and region (long) or with columns such as youth_region and "
        f"wmo_region (wide). Read: {shown or 'nothing'}."
        + "".join(f" Did you mean ‘{b}’ by ‘{a}’?" for a, b in meant),
        line=row.line if row else None,
    )


def _suggestions(seen: Sequence[str]) -> list[tuple[str, str]]:
    from rapidfuzz import fuzz, process  # noqa: PLC0415 -- costs start-up time, seldom needed

    names = [*columns.DECIDING, "jeugd_regio", "arbeidsmarkt_regio", "wmo_regio"]
    strange = [text for text in seen[:_SHOWN] if not columns.column(text)]
    likely = (
        (text, process.extractOne(fold(text), names, scorer=fuzz.ratio, score_cutoff=_LIKENESS))
        for text in strange
        if columns.wide_domain(text) is None
    )
    return [(text, found[0]) for text, found in likely if found is not None]
