"""The report as an accessible PDF (PDF/UA-1), set by typst; the same content, the same bytes."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from enum import Enum
from pathlib import Path
from typing import Any

from congruentie import typesetting
from congruentie.reports.content import Document
from congruentie.safe_text import printable
from congruentie.typeface import FAMILY, drawable

_TEMPLATE = Path(__file__).with_name("report.typ")


def render(document: Document, pictures: Mapping[str, str]) -> bytes:
    """The whole report; ``pictures`` are the maps as SVG by key of their figure.

    A figure without a picture is left out.
    """
    content = json.dumps(_values(asdict(document)), ensure_ascii=False)
    drawn = json.dumps({key: drawable(svg) for key, svg in pictures.items()}, ensure_ascii=False)
    return typesetting.pdf(_TEMPLATE, {"content": content, "pictures": drawn, "family": FAMILY})


def _values(part: Any) -> Any:  # noqa: ANN401 # whatever a document is made of
    """The same with all text safe to show, and what JSON does not know as text."""
    match part:
        case Enum():
            return _values(part.value)
        case str():
            return drawable(printable(part))
        case Mapping():
            return {key: _values(value) for key, value in part.items()}
        case tuple() | list():
            return [_values(value) for value in part]
        case int() | float() | None:
            return part
        case _:
            return str(part)
