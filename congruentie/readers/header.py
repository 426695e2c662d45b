"""Where the header of a table stands, and what its columns mean."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from congruentie.errors import Mistake
from congruentie.readers import columns
from congruentie.readers.sheet import Sheet
from congruentie.readers.spelling import clean, fold

SEARCHED_ROWS = 25
"""Titles, dates and explanations above a header take fewer lines than this."""
_SHOWN = 12
_SHOWN_WIDTH = 40
_LIKENESS = 75
"""Per cent: below it, a suggested column name confuses more than it helps."""

_LONG_ONLY = frozenset({"domein", "regio", "regiocode"})


class Kind(Enum):
    """What the rows of a table are about."""

    LONG = "one row for each municipality and domain"
    WIDE = "one row for each municipality, one column for each domain"
    REGIONS = "one row for each region"
    OTHER = "nothing that is understood"


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """The row that names the columns."""

    position: int
    """Index among the rows of its sheet."""
    spelled: tuple[str, ...]
    """The cells as they were written."""
    columns: Mapping[str, int]
    """Canonical name to position; the first where a column occurs twice."""
    regions: Mapping[str, int]
    """Domain to the position of its column with regions, in a wide table."""
    twice: tuple[str, ...] = ()
    """Names of columns that occur twice where only one can be meant."""

    @property
    def kind(self) -> Kind:
        """Long, wide, a list of regions, or none of these."""
        has_region = bool(self.columns.keys() & {"regio", "regiocode"})
        if not self.columns.keys() & {"gemeente", "gemeentecode"}:
            recognised = len(self.columns) > 1
            return Kind.REGIONS if has_region and recognised else Kind.OTHER
        if self.regions and not (has_region and "domein" in self.columns):
            return Kind.WIDE
        return Kind.LONG if has_region else Kind.OTHER

    @property
    def weight(self) -> tuple[bool, int]:
        """How much this looks like a header; the greater the better."""
        return (self.kind is not Kind.OTHER, len(self.columns) + len(self.regions))

    @property
    def used(self) -> frozenset[str]:
        """The columns whose values the reader takes over or knowingly leaves."""
        described = columns.ATTRIBUTES if self.kind is Kind.REGIONS else {}
        names = (columns.DECIDING, columns.REMARKS, columns.UNUSED, described)
        passed_over = _LONG_ONLY if self.kind is Kind.WIDE else frozenset()
        return frozenset(name for group in names for name in group) - passed_over

    @property
    def unknown(self) -> tuple[str, ...]:
        """Columns that are left aside because nothing is known of them, as written."""
        known = {at for name, at in self.columns.items() if name in self.used}
        known |= set(self.regions.values()) if self.kind is Kind.WIDE else set()
        return tuple(
            clean(text)
            for at, text in enumerate(self.spelled)
            if text.strip()
            and at not in known
            and not is_personal(text)
            and columns.column(text) not in self.used
        )


def is_personal(text: str) -> bool:
    """Whether a column holds personal data, which is never read."""
    return fold(text).startswith("contact ")


def find_header(rows: Iterable[Sequence[str]]) -> Header | None:
    """The row among the first 25 that most looks like a header; the first of equals.

    None where no cell at all is recognised.
    """
    found = [_header(position, row) for position, row in zip(range(SEARCHED_ROWS), rows)]  # noqa: B905 -- the rows end or the search does
    best = max(found, key=lambda header: header.weight, default=None)
    return best if best is not None and best.weight > (False, 0) else None


def _header(position: int, cells: Sequence[str]) -> Header:
    named: dict[str, int] = {}
    regions: dict[str, int] = {}
    twice = []
    for at, text in enumerate(cells):
        name, domain = columns.column(text), columns.wide_domain(text)
        if name in columns.DECIDING and name in named:
            twice.append(name)
        if domain is not None and domain in regions:
            twice.append(clean(text))
        if name is not None:
            named.setdefault(name, at)
        if domain is not None:
            regions.setdefault(domain, at)
    return Header(
        position=position,
        spelled=tuple(cells),
        columns=named,
        regions=regions,
        twice=tuple(twice),
    )


def header_mistake(sheet: Sheet, header: Header | None) -> Mistake | None:
    """What is wrong with the header of a table that must be read; None where nothing is."""
    if header is None or header.kind is Kind.OTHER:
        return _incomplete(sheet, header)
    if not header.twice:
        return None
    names = ", ".join(sorted(set(header.twice)))
    return sheet.mistake(
        f"kolom staat er twee keer: {names}. Laat er één staan of geef de andere een eigen naam.",
        f"column occurs twice: {names}. Keep one of them or rename the other.",
        line=sheet.rows[header.position].line,
    )


def _incomplete(sheet: Sheet, header: Header | None) -> Mistake:
    row = sheet.rows[header.position] if header else next(iter(sheet.rows), None)
    seen = [clean(text)[:_SHOWN_WIDTH] for text in row.cells if text.strip()] if row else []
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
