"""Documents of drawn worlds, judged by the real rules."""

from functools import cache

from reports.drawn import judged
from worlds import case, country, declaring, division, waiver

from congruentie.case import Case
from congruentie.dossiers import dossier
from congruentie.model.dossier import Dossier
from congruentie.reports.content import ContentTable, Document
from congruentie.reports.document import document
from congruentie.words import Language

HOSTILE = "=cmd|' /C calc'!A0 <script>*[x](y)| \u202e\x1b\ufffe"
"""A formula, a tag, marks, a mark that turns the line round, an escape and no character at all."""
SMALL = case(
    country("a b\nc d", provinces={"Drenthe": "abcd"}, a=30_000, b=60_000, c=96_000),
    division("jeugd", noord="ab", zuid="c"),
    division("wmo", west="ac", oost="bd"),
    centres="c",
    waivers=(waiver("OMV01", region="noord", domain="jeugd", called="Noord"),),
)
"""Two domains: d is a white spot for jeugd, noord has a waiver, zuid is a region of one."""
DECLARED = case(
    country("a b"),
    declaring(
        noord={"voortgang": "2", "rechtsvorm": "dvo", "startdatum": "2013-12-31"},
        zuid={"centrumgemeente": "GM0098"},
    ),
)


def told(at: Case = SMALL) -> Dossier:
    """The dossier of a case."""
    return dossier(at, judged(at))


def written(at: Case = SMALL, language: Language = "nl") -> Document:
    """The document of a case."""
    return document(told(at), language)


@cache
def small(language: Language = "nl") -> Document:
    """The document of ``SMALL``, made once for all tests that only read it."""
    return written(SMALL, language)


def table(of: Document, key: str) -> ContentTable:
    """A table by its letter."""
    return next(found for found in of.tables if found.key == key)


def texts(found: ContentTable) -> list[list[str]]:
    """What the reader sees of a table, row by row."""
    return [[cell.text for cell in row] for row in found.rows]
