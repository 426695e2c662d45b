"""From the municipalities that a submission names to those of the territory it is judged on.

Where a file states the date of its boundaries and that is not the territory's, its rows are carried
over: a municipality that was merged or renamed in between is read as what it became, a younger one
as all that went wholly into it. What was divided in between is never read as one of several.
Whatever its date, a municipality that was merged on request is read as what it was merged into.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from congruentie.model.gazetteer import Gazetteer
from congruentie.model.submission import (
    Ambiguous,
    Conflicting,
    Divided,
    Glued,
    Known,
    Named,
    OtherYear,
    Reference,
    StatedDate,
    Unknown,
)
from congruentie.model.territory import MunicipalityCode, Territory
from congruentie.readers.names import Names


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """One municipality that a row was read as; a row about a younger one is read as several."""

    reference: Reference
    named: Named | None = None
    """Whom the row names, where that is not the municipality it was read as."""

    @property
    def is_namesake(self) -> bool:
        """Whether it is the very municipality that the row names, by its code."""
        found, named = self.reference, self.named
        return isinstance(found, Known) and (named is None or named.code == found.code)


def own_dates(stated: Iterable[StatedDate], paths: Iterable[str]) -> dict[str, date]:
    """The date of the boundaries that each file goes by: its own, else the one all others state.

    A file with several dates, or with none among files of several dates, is not in it.
    """
    dates = [one for one in stated if one.about == "boundaries"]
    found = {}
    for path in paths:
        here = {one.day for one in dates if one.place.path == path} or {one.day for one in dates}
        if len(here) == 1:
            found[path] = here.pop()
    return found


class Carrier:
    """Reads what rows name, each by the date of its file."""

    def __init__(
        self, names: Names, territory: Territory, gazetteer: Gazetteer, dates: Mapping[str, date]
    ) -> None:
        """``dates`` are those of ``own_dates``; a file that is not in it is not carried."""
        self._names = names
        self._territory = territory
        self._gazetteer = gazetteer
        self._heirs = territory.heirs
        self._nameable = {one.code: one for one in territory.nameable}
        used = territory.reference_date
        self._dates = {path: day for path, day in dates.items() if day != used}

    def carries(self, stated: StatedDate) -> bool:
        """Whether the rows of the file are carried from this date to the territory's."""
        return stated.about == "boundaries" and self._dates.get(stated.place.path) == stated.day

    def read(self, code: str, name: str, path: str) -> tuple[Read, ...]:
        """What the cells for code and name of one row of a file refer to; at least one."""
        found = _renumbered(self._names.resolve(code, name), self._heirs)
        own = self._dates.get(path)
        reads = self._carried(found, own) if own else (Read(reference=found),)
        # A younger municipality may be just what was merged on request: the row counts once.
        return tuple(dict.fromkeys(map(self._merged, reads))) if self._heirs else reads

    def known(self, code: str, name: str, path: str) -> MunicipalityCode | None:
        """The one municipality of the territory that the cells refer to, where that is certain."""
        reads = self.read(code, name, path)
        first = reads[0].reference
        return first.code if len(reads) == 1 and isinstance(first, Known) else None

    def area(self, text: str, path: str) -> frozenset[MunicipalityCode] | None:
        """What a municipality of the file's own date covers on the map, wholly or in part.

        In part, so that a division is seen and not passed over. None where the text is no
        municipality of that date.
        """
        found = [one.reference for one in self.read("", text, path)]
        known = {one.code for one in found if isinstance(one, Known)}
        divided = {c for one in found if isinstance(one, Divided) for c in one.counterparts}
        return frozenset(known | divided) or None

    def _carried(self, found: Reference, own: date) -> tuple[Read, ...]:
        if own > self._territory.reference_date and isinstance(found, Known | OtherYear):
            return self._back(found, own)
        if isinstance(found, OtherYear):
            return (self._forward(found, own),)
        return (Read(reference=found),)

    def _forward(self, found: OtherYear, own: date) -> Read:
        """An older municipality as what it became; as it is where it was gone by that date."""
        if found.until is None or found.until <= own or not found.counterparts:
            return Read(reference=found)
        if len(found.counterparts) > 1:
            text, until = found.text, found.until
            heirs = found.counterparts
            return Read(
                reference=Divided(text=text, name=found.name, until=until, counterparts=heirs)
            )
        named = Named(code=found.code, name=found.name, day=own)
        return Read(reference=Known(code=found.counterparts[0]), named=named)

    def _back(self, found: Known | OtherYear, own: date) -> tuple[Read, ...]:
        """A younger municipality as all that went wholly into it, itself included if it was there.

        What went into it with a part only was divided, and cannot be placed.
        """
        used = self._territory.reference_date
        whole: list[MunicipalityCode] = []
        partly: list[MunicipalityCode] = []
        for old in self._gazetteer.predecessors(found.code, on=used):
            became = self._gazetteer.successors(old, after=used, on=own)
            if old in self._nameable and found.code in became:
                (whole if became == (found.code,) else partly).append(old)
        name = found.name if isinstance(found, OtherYear) else self._nameable[found.code].name
        named = Named(code=found.code, name=name, day=own) if whole else None
        if isinstance(found, Known):
            whole.append(found.code)
        divided = (Divided(text=name, name=name, counterparts=(old,)) for old in partly)
        reads = (
            *(Read(reference=Known(code=old), named=named) for old in sorted(whole)),
            *(Read(reference=one) for one in divided),
        )
        return reads or (Read(reference=found),)

    def _merged(self, read: Read) -> Read:
        """The same after the mergers on request."""
        found = read.reference
        if isinstance(found, Known) and found.code in self._heirs:
            part = self._nameable[found.code]
            named = read.named or Named(code=part.code, name=part.name)
            return Read(reference=Known(code=self._heirs[found.code]), named=named)
        return replace(read, reference=_renumbered(found, self._heirs))


def _renumbered(found: Reference, heirs: Mapping[MunicipalityCode, MunicipalityCode]) -> Reference:
    """An unclear reference, with what the municipalities it may mean were merged into."""

    def among(codes: tuple[MunicipalityCode, ...]) -> tuple[MunicipalityCode, ...]:
        return tuple(dict.fromkeys(heirs.get(code, code) for code in codes))

    match found:
        case OtherYear() | Divided():
            return replace(found, counterparts=tuple(sorted(among(found.counterparts))))
        case Ambiguous():
            return replace(found, candidates=tuple(sorted(among(found.candidates))))
        case Unknown():
            return replace(found, suggestions=among(found.suggestions))
        case Glued():
            return replace(found, parts=among(found.parts))
        case Conflicting():
            code, other = (heirs.get(c, c) for c in (found.code, found.code_of_name))
            return replace(found, code=code, code_of_name=other)
        case Known():
            return found
