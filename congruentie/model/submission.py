"""A submission: what was said, statement by statement, and the divisions that follow from it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from congruentie.model.finding import Fact
from congruentie.model.region import Division, Layer, Place, Tier
from congruentie.model.territory import MunicipalityCode
from congruentie.model.waiver import Waiver


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The municipality that was meant, without doubt."""

    code: MunicipalityCode


@dataclass(frozen=True, slots=True, kw_only=True)
class Unknown:
    """Nobody knows this code or name."""

    text: str
    """What was read as a whole: the code, the name, or the code and the name beside it."""
    suggestions: tuple[MunicipalityCode, ...] = ()
    """Municipalities with a name that looks like it, best first; never taken over unasked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherYear:
    """A municipality of another year than the territory's."""

    text: str
    code: MunicipalityCode
    """Its own."""
    name: str
    until: date | None = None
    """First day on which it was no more; None where it is younger than the territory."""
    since: date | None = None
    """First day on which it was there; None where it is older than the territory."""
    counterparts: tuple[MunicipalityCode, ...] = ()
    """Its successors (or, where it is younger, predecessors) in the territory, in code order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Divided:
    """A municipality that cannot be carried from the submission's date to the territory's.

    It was divided over several, or (where the submission is younger) holds part of one that was.
    """

    text: str
    name: str
    until: date | None = None
    """First day on which it was no more; None where it is younger than the territory."""
    counterparts: tuple[MunicipalityCode, ...]
    """Its successors in the territory, or the one predecessor that was divided; in code order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ambiguous:
    """A name that several municipalities answer to."""

    text: str
    candidates: tuple[MunicipalityCode, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflicting:
    """A code and a name in one row that belong to different municipalities."""

    code: MunicipalityCode
    text: str
    code_of_name: MunicipalityCode


@dataclass(frozen=True, slots=True, kw_only=True)
class Glued:
    """One cell that holds several municipalities, such as ``Meppel Oldebroek``."""

    text: str
    parts: tuple[MunicipalityCode, ...]


Reference = Known | Unknown | OtherYear | Divided | Ambiguous | Conflicting | Glued


def candidates(reference: Reference) -> tuple[MunicipalityCode, ...]:
    """The municipalities that an unclear reference may have meant; of a known one, none."""
    match reference:
        case OtherYear() | Divided():
            return reference.counterparts
        case Ambiguous():
            return reference.candidates
        case Conflicting():
            return (reference.code, reference.code_of_name)
        case Glued():
            return reference.parts
        case Unknown():
            return reference.suggestions
        case Known():
            return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """The municipality that a row names, where it was read as another that it became or was."""

    code: MunicipalityCode
    name: str
    day: date | None = None
    """The submission's own date, of which it is; None where it was merged on request."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionName:
    """How a row names a region: slug and text."""

    code: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One row (or one cell of a wide table): this municipality works in that region."""

    place: Place
    layer: Layer
    municipality: Reference
    region: RegionName | None
    """None where the row says that no choice was made yet."""
    part: str | None = None
    """Which part of the municipality the row is about, where it is not the whole."""
    undecided: str = ""
    """What the row says of a choice that is still to be made, e.g. ``verkenning``; else empty."""
    declined: str = ""
    """What the cell for the region says where it names none, e.g. ``geen``; else empty."""
    named: Named | None = None
    """Whom the row names, where that is not the municipality it was read as."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreadable:
    """A cell that holds something, but nothing that can be used."""

    place: Place
    column: str
    """As written; empty for a row with more cells than the header, where none is at fault."""
    text: str
    """What was read, e.g. ``#N/B`` or ``31-02-2013``; empty for an empty cell or a formula without
    value."""
    expected: str
    """Key of what the cell should have held; the words for it are in ``congruentie.notes``."""
    layer: Layer | None = None
    """What the row is about; None where that is unsure, or several layers."""
    domains: tuple[str, ...] = ()
    """The domains that a row of the sheet of regions names; empty for any other row."""
    municipality: MunicipalityCode | None = None
    """The municipality of the row, where it is known without doubt."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedDate:
    """A date that the submission gives of itself."""

    place: Place
    about: str
    """Reference date of ``boundaries`` or ``population``, or ``ontvangen_op``: when it came in."""
    day: date
    carried: bool = False
    """True where the rows were carried from this date to that of the territory."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Something a reader did or left aside that is no finding, e.g. an unknown column."""

    place: Place
    key: str
    """Key of the sentence in ``congruentie.notes``."""
    facts: Mapping[str, Fact] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class InputFile:
    """A file that was read, with the SHA-256 of its bytes."""

    path: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission:
    """Everything that the files of one submission say."""

    inputs: tuple[InputFile, ...]
    statements: tuple[Statement, ...]
    divisions: tuple[Division, ...]
    """In layer order; follows from the statements whose municipality is known."""
    unreadable: tuple[Unreadable, ...] = ()
    dates: tuple[StatedDate, ...] = ()
    scope: str | None = None
    """The area the submission says it is about, as submitted."""
    submitters: Mapping[str, str] = field(default_factory=dict)
    """Who submits a file, by its path, for the files that say so."""
    notes: tuple[Note, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    """Maatwerk as its own sheet claims it, in row order."""

    def submitter(self, path: str) -> str:
        """Who submits a file: somebody may hand in several, and a file may name nobody."""
        return self.submitters.get(path, path)

    @property
    def only_described(self) -> tuple[Division, ...]:
        """Divisions of which regions are described, while no row is about them: nobody is divided.

        A region for the whole country needs no rows.
        """
        said = {statement.layer for statement in self.statements}
        return tuple(
            division
            for division in self.divisions
            if division.layer not in said and division.layer.tier is not Tier.NATIONAL
        )

    def possibly_meant(self, layer: Layer) -> dict[MunicipalityCode, tuple[Place, ...]]:
        """Municipalities that rows of a layer may be about, though they could not be understood.

        Rows with an unclear name, and rows with a cell that could not be read; with their places.
        """
        found: dict[MunicipalityCode, tuple[Place, ...]] = {}
        for said in self.statements:
            if said.layer == layer and said.region:
                for code in candidates(said.municipality):
                    found[code] = (*found.get(code, ()), said.place)
        for cell in self.unreadable:
            if cell.municipality and cell.layer in {layer, None}:
                found[cell.municipality] = (*found.get(cell.municipality, ()), cell.place)
        return found
