"""Which region a row means: by its code, or by its name."""

from collections.abc import Collection, Iterable

from congruentie.model.submission import RegionName
from congruentie.readers.spelling import clean, fold, hashed_slug, slug

ANY_DOMAIN = ""
"""The domain of a description that names none."""

Mention = tuple[str, str, str]
"""How a row names a region: its domain, and the texts of the cells for code and name."""


class RegionNames:
    """The codes that rows give to the names of regions, so that rows without a code find theirs."""

    def __init__(self, rows: Collection[Mention], described: Iterable[Mention]) -> None:
        """Collect the mentions that have both a code and a name, of rows and of descriptions."""
        self._taken = {(domain, slug(code)) for domain, code, _ in rows if code}
        self._codes: dict[tuple[str, str], set[str]] = {}
        for domain, code, name in (*rows, *described):
            if code and name:
                self._codes.setdefault((domain, fold(name)), set()).add(slug(code))

    def of(self, mention: Mention) -> RegionName:
        """The region that a row means; names that differ in case or accents only are one region.

        Without a code it is the one that other rows of the domain give to this name; if they give
        none, or several, the name itself is made into a code, unlike one that rows give to another
        name. A code that only a description gives is what rows with that text mean.
        """
        domain, code, name = mention
        if code:
            return RegionName(code=slug(code), name=clean(name or code))
        key = fold(name)
        given = {*self._codes.get((domain, key), ()), *self._codes.get((ANY_DOMAIN, key), ())}
        if len(given) == 1:
            return RegionName(code=given.pop(), name=clean(name))
        own = slug(name)
        taken = own not in given and (domain, own) in self._taken
        return RegionName(code=hashed_slug(name) if taken else own, name=clean(name))
