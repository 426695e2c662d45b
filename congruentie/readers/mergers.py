"""Mergers to judge by, as asked on the command line: ``GM0003+GM0010+GM0024=Eemsdelta``."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from congruentie.errors import Mistake, UsageError
from congruentie.model.gazetteer import Change, Gazetteer
from congruentie.model.region import Place
from congruentie.model.submission import Note
from congruentie.model.territory import Merger, Municipality, MunicipalityCode, Territory
from congruentie.readers.codes import municipality_code
from congruentie.readers.spelling import clean, fold

_OPTION = "--merge"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """One merger as it was written."""

    text: str
    parts: tuple[str, ...]
    name: str


def read_mergers(
    texts: Sequence[str], territory: Territory, gazetteer: Gazetteer
) -> tuple[Merger, ...]:
    """The mergers that were asked for, in the order of their codes.

    Parts are codes or names of the territory, joined by ``+``; the new name comes after ``=``. A
    merger that history knows gets its code from there, any other the lowest code of its parts.
    Raises UsageError with every mistake: no name, a name that another municipality has, a part that
    is unknown, fewer than two parts, a municipality or a new name in two mergers.
    """
    asked = [_asked(text) for text in texts]
    parts = {one.text: [_meant(part, territory) for part in one.parts] for one in asked}
    mistakes = [found for one in asked for found in _mistakes(one, parts[one.text], territory)]
    mistakes += [_in_two(name) for name in _twice(asked, parts, territory)]
    if mistakes:
        raise UsageError(mistakes)
    found = (
        _merger(one.name, tuple(filter(None, parts[one.text])), territory, gazetteer)
        for one in asked
    )
    return tuple(sorted(found, key=lambda merger: merger.code))


def merger_notes(territory: Territory) -> tuple[Note, ...]:
    """What is odd about the mergers of a territory, though it is judged all the same."""
    return tuple(
        Note(place=Place(path=_OPTION), key="merger-apart", facts={"name": merger.name})
        for merger in territory.merged
        if not merger.adjoining
    )


def _asked(text: str) -> _Asked:
    parts, _, name = text.partition("=")
    named = tuple(dict.fromkeys(clean(part) for part in parts.split("+") if part.strip()))
    return _Asked(text=text, parts=named, name=clean(name))


def _meant(part: str, territory: Territory) -> Municipality | None:
    """The municipality of a code, or of a name but for capitals and accents."""
    everyone, code = territory.municipalities, municipality_code(part)
    if code is not None:
        return everyone.get(code)
    named = [m for m in everyone.values() if fold(m.name) == fold(part)]
    return named[0] if len(named) == 1 else None


def _merger(
    name: str, parts: Sequence[Municipality], territory: Territory, gazetteer: Gazetteer
) -> Merger:
    ordered = tuple(sorted(parts, key=lambda part: part.code))
    codes = frozenset(part.code for part in ordered)
    return Merger(
        code=_historic(name, codes, territory, gazetteer) or ordered[0].code,
        name=name,
        parts=ordered,
        adjoining=_adjoin(codes, territory),
    )


def _historic(
    name: str, codes: frozenset[MunicipalityCode], territory: Territory, gazetteer: Gazetteer
) -> MunicipalityCode | None:
    """The code that exactly this merger got, or will get; None where history does not know it."""
    arrows: dict[MunicipalityCode, list[Change]] = {}
    for change in gazetteer.changes:
        if fold(change.new_name) == fold(name):
            arrows.setdefault(change.new_code, []).append(change)
    for code, changes in sorted(arrows.items()):
        # A municipality that took in its neighbours kept its code and is no arrow of its own.
        origins = {change.old_code for change in changes}
        if codes == origins | (territory.municipalities.keys() & {code}):
            return code
    return None


def _adjoin(codes: frozenset[MunicipalityCode], territory: Territory) -> bool:
    """Whether the parts form one whole over land, without their neighbours."""
    pairs = [{b.left, b.right} for b in territory.borders if codes >= {b.left, b.right}]
    reached = {min(codes)}
    while near := {code for pair in pairs if reached & pair for code in pair} - reached:
        reached |= near
    return reached == codes


def _twice(
    asked: Sequence[_Asked],
    parts: Mapping[str, Sequence[Municipality | None]],
    territory: Territory,
) -> Iterator[str]:
    """The names of municipalities that are in several mergers, then new names that several have."""
    merging = Counter(code for one in asked for code in {m.code for m in parts[one.text] if m})
    yield from (territory.name(code) for code, number in sorted(merging.items()) if number > 1)
    names = Counter(fold(one.name) for one in asked if one.name)
    yield from dict.fromkeys(one.name for one in asked if names[fold(one.name)] > 1)


def _mistakes(
    asked: _Asked, parts: Collection[Municipality | None], territory: Territory
) -> Iterator[Mistake]:
    for text, part in zip(asked.parts, parts, strict=True):
        if part is None:
            yield Mistake(
                where=_OPTION,
                nl=f"'{text}' is geen gemeente van dit gebied. Verwacht: een code of een naam.",
                en=f"'{text}' is no municipality of this territory. Expected: a code or a name.",
            )
    known = {part.code for part in parts if part}
    if None not in parts and len(known) < 2:  # noqa: PLR2004 # one and one
        yield Mistake(
            where=_OPTION,
            nl=f"'{asked.text}' noemt geen twee gemeenten. Verwacht: GM0003+GM0010=Naam.",
            en=f"'{asked.text}' does not name two municipalities. Expected: GM0003+GM0010=Name.",
        )
    if not asked.name:
        yield Mistake(
            where=_OPTION,
            nl=f"'{asked.text}' noemt de nieuwe naam niet. Verwacht: GM0003+GM0010=Naam.",
            en=f"'{asked.text}' does not give the new name. Expected: GM0003+GM0010=Name.",
        )
    bearer = _meant(asked.name, territory) if asked.name else None
    if bearer and bearer.code not in known:
        yield Mistake(
            where=_OPTION,
            nl=f"'{asked.name}' is al een andere gemeente. Kies een andere naam.",
            en=f"'{asked.name}' is another municipality already. Choose another name.",
        )


def _in_two(name: str) -> Mistake:
    return Mistake(
        where=_OPTION,
        nl=f"{name} staat in meer dan één samenvoeging.",
        en=f"{name} is in more than one merger.",
    )
