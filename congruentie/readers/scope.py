"""The area to judge: provinces and municipalities by name or code."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from congruentie.errors import Mistake, UsageError
from congruentie.model.territory import MunicipalityCode, Territory
from congruentie.readers.codes import municipality_code
from congruentie.readers.spelling import clean, fold

_EVERYTHING = frozenset({"nederland", "heel nederland", "landelijk", "netherlands", "national"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """The municipalities to judge, and how they were asked for."""

    municipalities: frozenset[MunicipalityCode]
    text: str
    """As asked, cleaned; empty for the whole territory."""


Lookup = Callable[[str], frozenset[MunicipalityCode] | None]
"""From a code or name of another date to its municipalities; None where it is none of that date."""


def read_scope(
    text: str, territory: Territory, *, origin: str = "--scope", older: Lookup | None = None
) -> Scope:
    """Provinces, municipality codes and exact names, separated by commas or semicolons.

    Empty text, or "Nederland", is the whole territory. A name with commas in it stands alone or
    between semicolons. What is none of these may be found by ``older``. Raises UsageError naming
    every part that is nothing, and ``origin``: where the text was given.
    """
    if not text.strip() or fold(text) in _EVERYTHING:
        return Scope(municipalities=frozenset(territory.municipalities), text="")
    found: set[MunicipalityCode] = set()
    mistakes = []
    parts = [part for part in _parts(text, territory) if part.strip()]
    for part in parts or [text]:
        codes = _meant(part, territory) or (older(part) if older else None)
        found |= codes or frozenset()
        if not codes:
            mistakes.append(_unknown(part, territory, origin))
    if mistakes:
        raise UsageError(mistakes)
    return Scope(municipalities=frozenset(found), text=clean(text))


def _parts(text: str, territory: Territory) -> Iterator[str]:
    """What is asked for, one by one; a name that itself holds commas stays whole."""
    for part in text.split(";"):
        if _meant(part, territory):
            yield part
        else:
            yield from part.split(",")


def _meant(part: str, territory: Territory) -> frozenset[MunicipalityCode] | None:
    """The municipalities of a province, or the one with this code or name; None for neither."""
    everyone, heirs = territory.nameable, territory.heirs
    province, code, name = _province(part), municipality_code(part), fold(part)
    found = {m.code for m in everyone if _province(m.province or "") == province and province}
    found = found or {m.code for m in everyone if m.code == code or fold(m.name) == name}
    return frozenset(heirs.get(code, code) for code in found) or None


def _province(name: str) -> str:
    """The folded name; the one province with two names goes by the Frisian one."""
    folded = fold(name).removeprefix("provincie ")
    return "fryslan" if folded == "friesland" else folded


def _unknown(part: str, territory: Territory, origin: str) -> Mistake:
    provinces = sorted({m.province for m in territory.municipalities.values() if m.province})
    return Mistake(
        where=origin,
        nl=f"'{clean(part)}' is geen provincie of gemeente van dit gebied. "
        f"Provincies: {', '.join(provinces)}.",
        en=f"'{clean(part)}' is no province or municipality of this territory. "
        f"Provinces: {', '.join(provinces)}.",
    )
