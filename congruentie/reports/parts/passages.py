"""What stands in a document in another language than its own, as the letter and sources have it."""

from collections.abc import Iterator, Mapping

from congruentie.model.dossier import Dossier
from congruentie.reports.content import Passage
from congruentie.reports.parts.thresholds import MINIMUM
from congruentie.words import Language

_LINES: Mapping[str, Language] = {"Bron:": "nl", "Source:": "en"}
"""How a publisher's own line begins; names of files have no language."""


def passages(dossier: Dossier, language: Language) -> tuple[Passage, ...]:
    """The phrase of the letter and the line of the publisher, where these are in another one."""
    found = (Passage(MINIMUM, "nl"), *_source(dossier.report.territory.source))
    return tuple(passage for passage in found if passage.language != language)


def _source(line: str) -> Iterator[Passage]:
    for word, language in _LINES.items():
        if line.startswith(word):
            yield Passage(line, language)
