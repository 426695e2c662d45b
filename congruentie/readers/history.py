"""Municipalities of other years: what became of them, or what they will be made of."""

from collections.abc import Iterable, Sequence
from datetime import date

from congruentie.model.gazetteer import Change, Gazetteer
from congruentie.model.submission import Ambiguous, Known, OtherYear
from congruentie.model.territory import MunicipalityCode, Territory
from congruentie.readers.spelling import clean, fold


class History:
    """The changes of municipalities, seen from the reference date of one territory."""

    def __init__(self, territory: Territory, gazetteer: Gazetteer) -> None:
        """Index the changes by folded name; aliases of those municipalities count as names."""
        self._territory = territory
        self._gazetteer = gazetteer
        self._known = frozenset(m.code for m in territory.nameable)
        self._ended: dict[MunicipalityCode, Change] = {}
        self._begun: dict[MunicipalityCode, Change] = {}
        self._codes: dict[str, set[MunicipalityCode]] = {}
        for change in sorted(gazetteer.changes, key=lambda c: (c.date, c.old_code, c.new_code)):
            if change.date <= territory.reference_date:
                self._ended[change.old_code] = change
            else:
                self._begun.setdefault(change.new_code, change)
            self._add(change.old_name, change.old_code)
            self._add(change.new_name, change.new_code)
        for alias in gazetteer.aliases:
            self._add(alias.spelling, alias.code)

    def _add(self, name: str, code: MunicipalityCode) -> None:
        self._codes.setdefault(fold(name), set()).add(code)

    def of_code(self, code: MunicipalityCode, text: str) -> OtherYear | None:
        """The municipality with this code, if it is of another year; None where it never was."""
        if code in self._ended:
            change = self._ended[code]
            return OtherYear(
                text=text,
                code=code,
                name=clean(change.old_name),
                until=change.date,
                counterparts=self._alive(
                    self._gazetteer.successors(code, after=None, on=self._territory.reference_date)
                ),
            )
        if code in self._begun:
            change = self._begun[code]
            return OtherYear(
                text=text,
                code=code,
                name=clean(change.new_name),
                since=change.date,
                counterparts=self._alive(
                    self._gazetteer.predecessors(code, on=self._territory.reference_date)
                ),
            )
        return None

    def of_name(self, folded: str, text: str) -> Known | Ambiguous | OtherYear | None:
        """The municipality that bore this name in another year; None where none did.

        Known where its code is still there under a new name, ambiguous where several bore it that
        did not become one.
        """
        codes = sorted(self._codes.get(folded, ()))
        alive = self._alive(codes)
        if alive:
            return _one_of(alive, text)
        found = [one for code in codes if (one := self.of_code(code, text)) is not None]
        counterparts = sorted({code for one in found for code in one.counterparts})
        if len(found) > 1 and len(counterparts) > 1:
            return Ambiguous(text=text, candidates=tuple(counterparts))
        return max(found, key=_tells_most, default=None)

    def _alive(self, codes: Iterable[MunicipalityCode]) -> tuple[MunicipalityCode, ...]:
        return tuple(code for code in codes if code in self._known)


def _tells_most(found: OtherYear) -> tuple[bool, date]:
    """Of one name: what leads to the territory first, then what bore it last."""
    return bool(found.counterparts), found.until or date.max


def _one_of(codes: Sequence[MunicipalityCode], text: str) -> Known | Ambiguous:
    if len(codes) == 1:
        return Known(code=codes[0])
    return Ambiguous(text=text, candidates=tuple(codes))
