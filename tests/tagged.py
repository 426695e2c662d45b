"""What a screen reader finds in a PDF: its tags, their descriptions, its language and its fonts."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject

_LANGUAGE = re.compile(r"/Lang\((\w+)\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tagged:
    """A PDF as a screen reader sees it."""

    title: str | None
    language: str
    passages: frozenset[str]
    """Languages of words that are not in that of the file."""
    marked: bool
    tags: tuple[str, ...]
    """In reading order."""
    descriptions: tuple[str, ...]
    """Alternative texts of the pictures."""
    text: str
    """All pages, all white space as one space."""
    fonts: frozenset[tuple[str, bool]]
    """Name without the mark of its subset, and whether the file holds it."""
    pages: tuple[tuple[float, float], ...]
    """Width and height, in points."""


def tagged(content: bytes) -> Tagged:
    reader = PdfReader(io.BytesIO(content))
    root = reader.root_object
    drawn = b"".join(page.get_contents().get_data() for page in reader.pages).decode("latin-1")
    nodes = list(_nodes(root["/StructTreeRoot"].get_object()))
    return Tagged(
        title=reader.metadata.title if reader.metadata else None,
        language=root["/Lang"],
        passages=frozenset(_LANGUAGE.findall(drawn)) - {root["/Lang"]},
        marked=bool(root["/MarkInfo"]["/Marked"]),
        tags=tuple(str(node["/S"])[1:] for node in nodes if "/S" in node),
        descriptions=tuple(str(node["/Alt"]) for node in nodes if "/Alt" in node),
        text=" ".join(" ".join(page.extract_text() for page in reader.pages).split()),
        fonts=frozenset(_fonts(reader)),
        pages=tuple((float(page.mediabox[2]), float(page.mediabox[3])) for page in reader.pages),
    )


def _nodes(node: Any) -> Iterator[DictionaryObject]:
    if isinstance(node, ArrayObject):
        for child in node:
            yield from _nodes(child.get_object())
    elif isinstance(node, DictionaryObject):
        yield node
        if "/K" in node:
            yield from _nodes(node["/K"].get_object())


def _fonts(reader: PdfReader) -> Iterator[tuple[str, bool]]:
    for number in range(1, reader.trailer["/Size"]):
        thing = reader.get_object(number)
        if isinstance(thing, DictionaryObject) and thing.get("/Type") == "/FontDescriptor":
            name = str(thing["/FontName"]).partition("+")[2]
            yield name, any(key.startswith("/FontFile") for key in thing)
