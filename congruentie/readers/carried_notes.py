"""What was carried from the submission's date to the territory's, said aloud: one note a date."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from congruentie.model.finding import Fact, Quantity, Unit
from congruentie.model.gazetteer import Gazetteer
from congruentie.model.region import Place
from congruentie.model.submission import Known, Named, Note, Statement
from congruentie.model.territory import MunicipalityCode, Territory

_Carried = Mapping[Named, set[MunicipalityCode]]
"""What rows name, each with the municipalities that it was read as."""


def carried_notes(
    statements: Sequence[Statement], territory: Territory, gazetteer: Gazetteer
) -> Iterator[Note]:
    """One note for each date that rows were carried from, at the first file; none for no date."""
    dates: dict[date, dict[Named, set[MunicipalityCode]]] = {}
    first: dict[date, Place] = {}
    for said in statements:
        if said.named and said.named.day and isinstance(said.municipality, Known):
            of_day = dates.setdefault(said.named.day, {})
            of_day.setdefault(said.named, set()).add(said.municipality.code)
            first.setdefault(said.named.day, Place(path=said.place.path))
    unchanged = _unchanged(statements)
    for day, named in sorted(dates.items()):
        carried = {one: codes for one, codes in named.items() if codes != {one.code}}
        if not carried:
            continue
        if day < territory.reference_date:
            renamed = _renamed(carried, unchanged, gazetteer, day)
            facts = _facts(carried, renamed, day, territory)
            yield Note(place=first[day], key="carried-forward", facts=facts)
        else:
            renamed = sum(len(codes) == 1 for codes in carried.values())
            facts = _facts(carried, renamed, day, territory)
            yield Note(place=first[day], key="carried-back", facts=facts)


def _facts(carried: _Carried, renamed: int, day: date, territory: Territory) -> dict[str, Fact]:
    return {
        "stated": day,
        "used": territory.reference_date,
        "number": Quantity(len(carried), Unit.MUNICIPALITIES),
        "merged": Quantity(len(carried) - renamed, Unit.COUNT),
        "renamed": Quantity(renamed, Unit.COUNT),
        "list": "; ".join(_arrows(carried, territory)),
    }


def _unchanged(statements: Iterable[Statement]) -> set[MunicipalityCode]:
    """The municipalities that rows name as they are."""
    return {
        said.municipality.code
        for said in statements
        if said.named is None and isinstance(said.municipality, Known)
    }


def _renamed(
    carried: _Carried, unchanged: set[MunicipalityCode], gazetteer: Gazetteer, day: date
) -> int:
    """How many went on alone under another name; a merger has several origins.

    An origin is named by a row or known from the history: either may be missing, where a submission
    is about part of the country, or where the municipality kept its code.
    """
    named = Counter(code for codes in carried.values() for code in codes)
    return sum(
        code not in unchanged and _origins(code, gazetteer, day) == 1
        for code, number in named.items()
        if number == 1
    )


def _origins(code: MunicipalityCode, gazetteer: Gazetteer, day: date) -> int:
    """How many municipalities of a date went into this one, as far as it has another code now."""
    before = gazetteer.predecessors(code, on=day)
    return sum(not gazetteer.predecessors(one, on=day) for one in before)


def _arrows(carried: _Carried, territory: Territory) -> Iterator[str]:
    """``Bergambacht → Krimpenerwaard``, in order of the codes that were named."""
    for named in sorted(carried, key=lambda one: one.code):
        names = (territory.name(code) for code in sorted(carried[named]))
        yield f"{named.name} → {', '.join(names)}"
