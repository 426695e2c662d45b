"""The manual of a rule, read from the docstring of its module.

The docstring says everything twice, in English and below that in Dutch: what the rule finds in one
sentence, and then four sections, each an indented paragraph under its heading.
"""

from dataclasses import dataclass
from textwrap import dedent

from congruentie.words import Language

SECTIONS: dict[Language, tuple[str, ...]] = {
    "en": ("What it finds", "Why it matters", "How to mend it", "Example"),
    "nl": ("Wat de regel vindt", "Waarom dat ertoe doet", "Hoe het te verhelpen is", "Voorbeeld"),
}
"""The headings, in the order of the fields of ``Manual``."""


@dataclass(frozen=True, slots=True)
class Manual:
    """What a rule is about, in one language; every part is one paragraph of plain text."""

    summary: str
    """What it finds, in one sentence."""
    definition: str
    """The same exactly: when there is a finding, and when not."""
    why: str
    remedy: str
    example: str


def manual(doc: str, language: Language) -> Manual:
    """The manual in one language. Raises ValueError where the docstring lacks a part of it."""
    headings = SECTIONS[language]
    lines = doc.splitlines()
    places = [lines.index(heading) for heading in headings]
    summary = next(line for line in reversed(lines[: places[0]]) if line)
    ends = (*places[1:], _end(lines, places[-1]))
    texts = (_paragraph(lines[start + 1 : end]) for start, end in zip(places, ends, strict=True))
    return Manual(summary, *texts)


def _end(lines: list[str], start: int) -> int:
    """Where the section that begins at a line ends: at the next line that is not indented."""
    after = range(start + 1, len(lines))
    return next((at for at in after if lines[at][:1].strip()), len(lines))


def _paragraph(lines: list[str]) -> str:
    # Literals are marked for programmers; whoever reads the manual reads plain text.
    return " ".join(dedent("\n".join(lines)).split()).replace("``", "").replace("*", "")
