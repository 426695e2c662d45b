"""Which municipality a row means: a ladder from certain to unknown, without a single guess.

The steps, first answer wins: the code; the exact name; the folded name (case, accents, apostrophes,
hyphens, "gemeente" before or after it); the table of aliases; a municipality of another year; a
cell in which several names were glued together. What then remains is unknown: it comes with at most
three suggestions, none of which is ever taken over.
"""

from collections.abc import Iterable, Mapping
from functools import cached_property

from congruentie.model.gazetteer import Gazetteer
from congruentie.model.submission import (
    Ambiguous,
    Conflicting,
    Glued,
    Known,
    OtherYear,
    Reference,
    Unknown,
    candidates,
)
from congruentie.model.territory import MunicipalityCode, Territory
from congruentie.readers.codes import enclosing_code, municipality_code
from congruentie.readers.history import History
from congruentie.readers.segments import split_names
from congruentie.readers.spelling import clean, fold

SUGGESTIONS = 3
LIKENESS = 0.80
"""Jaro-Winkler on folded names: with this bound no wrong name came first in any probe
(``docs/decisions.md``)."""
_LONGEST_NAME = 100
"""Characters of a strange text that are compared; the longest real name has 30."""
_AFFIXES = ("gemeente", "gem")

_Codes = tuple[MunicipalityCode, ...]


class Names:
    """The names and codes of one territory, looked up as often as needed, indexed once."""

    def __init__(self, territory: Territory, gazetteer: Gazetteer) -> None:
        """Index the names; the history of municipalities is only indexed when it is needed."""
        self._territory = territory
        self._gazetteer = gazetteer
        self._known = frozenset(m.code for m in territory.nameable)
        self._exact = _index((m.name, m.code) for m in territory.nameable)

    @cached_property
    def _folded(self) -> Mapping[str, _Codes]:
        return _index((fold(m.name), m.code) for m in self._territory.nameable)

    @cached_property
    def _aliases(self) -> Mapping[str, _Codes]:
        known, aliases = self._known, self._gazetteer.aliases
        return _index(
            (fold(alias.spelling), alias.code) for alias in aliases if alias.code in known
        )

    @cached_property
    def _history(self) -> History:
        return History(self._territory, self._gazetteer)

    def resolve(self, code: str, name: str) -> Reference:
        """What the cells for code and name of one row refer to; one of them may be empty.

        A name never overrules a code: where they disagree the row is in conflict, an unknown code
        stays unknown (with the municipality of the name as suggestion), and a code of another year
        stays that. A name that cannot be resolved does not weaken a code that can, unless it holds
        several municipalities.
        """
        if not code.strip():
            return self._by_name(name)
        by_code = self._by_code(code)
        if not name.strip():
            return by_code
        if isinstance(by_code, Known):
            return self._confirmed(by_code, name)
        if isinstance(by_code, Unknown):
            both = f"{by_code.text} {clean(name)}"
            return Unknown(text=both, suggestions=self._meant(name) or by_code.suggestions)
        return by_code

    def _by_code(self, text: str) -> Known | OtherYear | Unknown:
        code = municipality_code(text)
        if code is None:
            around = enclosing_code(text)
            here = around is not None and around in self._known
            return Unknown(text=clean(text), suggestions=(around,) if around and here else ())
        if code in self._known:
            return Known(code=code)
        return self._history.of_code(code, clean(text)) or Unknown(text=clean(text))

    def _by_name(self, text: str) -> Reference:
        if municipality_code(text) or enclosing_code(text):
            return self._by_code(text)
        found = self._whole(text) or self._glued(text)
        return found or Unknown(text=clean(text), suggestions=self._similar(text))

    def _confirmed(self, by_code: Known, text: str) -> Reference:
        """A known code, held against the name beside it."""
        if self._exact.get(text) == (by_code.code,):
            return by_code
        by_name = self._whole(text) or self._glued(text)
        match by_name:
            case Glued():
                return by_name
            case Known(code=meant):
                others: _Codes = (meant,)
            case Ambiguous(candidates=others) | OtherYear(counterparts=others):
                pass
            case _:
                others = ()
        if not others or by_code.code in others:
            return by_code
        return Conflicting(code=by_code.code, text=clean(text), code_of_name=others[0])

    def _meant(self, text: str) -> _Codes:
        """The municipalities that a name may stand for, as suggestions beside an unknown code."""
        found = self._by_name(text)
        return (found.code,) if isinstance(found, Known) else candidates(found)

    def _whole(self, text: str) -> Known | Ambiguous | OtherYear | None:
        """The text as one name, of this year or of another."""
        return self._present(text) or self._history.of_name(_bare(text), clean(text))

    def _present(self, text: str) -> Known | Ambiguous | None:
        """The text as one name in this territory."""
        folded = fold(text)
        codes = (
            self._exact.get(clean(text))
            or self._folded.get(folded)
            or self._folded.get(_bare(text))
            or self._aliases.get(folded)
            or self._aliases.get(_bare(text))
        )
        if not codes:
            return None
        if len(codes) > 1:
            return Ambiguous(text=clean(text), candidates=codes)
        return Known(code=codes[0])

    def _glued(self, text: str) -> Glued | None:
        """The text as two to four names of this territory, in the order of the text."""
        parts = split_names(text, self._code_of)
        return Glued(text=clean(text), parts=parts) if parts else None

    def _code_of(self, text: str) -> MunicipalityCode | None:
        found = self._present(text)
        return found.code if isinstance(found, Known) else None

    def _similar(self, text: str) -> _Codes:
        """The municipalities with the most similar names, best first, equals in code order."""
        from rapidfuzz import process  # noqa: PLC0415 -- costs start-up time, seldom needed
        from rapidfuzz.distance import JaroWinkler  # noqa: PLC0415

        names = {code: name for name, codes in self._folded.items() for code in codes}
        found = process.extract(
            fold(text[:_LONGEST_NAME]),
            names,
            scorer=JaroWinkler.similarity,
            score_cutoff=LIKENESS,
            limit=None,
        )
        best = sorted((-score, code) for _, score, code in found)
        return tuple(code for _, code in best[:SUGGESTIONS])


def _index(pairs: Iterable[tuple[str, MunicipalityCode]]) -> dict[str, _Codes]:
    """Every spelling with the codes it stands for, in code order."""
    found: dict[str, set[MunicipalityCode]] = {}
    for spelling, code in pairs:
        found.setdefault(spelling, set()).add(code)
    return {spelling: tuple(sorted(codes)) for spelling, codes in found.items() if spelling}


def _bare(text: str) -> str:
    """The folded name without "gemeente" before or after it."""
    words = fold(text).split()
    if len(words) > 1 and words[0] in _AFFIXES:
        words = words[1:]
    if len(words) > 1 and words[-1] in _AFFIXES:
        words = words[:-1]
    return " ".join(words)
