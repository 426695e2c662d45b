"""The header of a table: what its columns mean."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from congruentie.readers import columns
from congruentie.readers.spelling import clean, fold

MUNICIPALITY = frozenset({"gemeente", "gemeentecode"})
REGION = frozenset({"regio", "regiocode"})
LONG_ONLY = frozenset({"domein", *REGION})


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
    bare: frozenset[int] = frozenset()
    """Positions of columns that bear the name of a domain only, taken for its regions."""
    twice: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    """Columns that occur more than once where only one can be meant, with all positions."""

    @property
    def kind(self) -> Kind:
        """Long, wide, a list of regions, or none of these."""
        has_region = bool(self.columns.keys() & REGION)
        if not self.columns.keys() & MUNICIPALITY:
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
        names = (columns.DECIDING, columns.REMARKS, columns.PROGRESS, columns.UNUSED, described)
        passed_over = LONG_ONLY if self.kind is Kind.WIDE else frozenset()
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
