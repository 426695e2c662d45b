"""What the files of one bundle are made of: a judgement in words, and its maps."""

from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path

from congruentie.cartography import draw_kind
from congruentie.maps.kind import Kind
from congruentie.maps.material import Material as MapMaterial
from congruentie.maps.pasted import pasted
from congruentie.maps.print import pdf, png
from congruentie.maps.scene import Scene
from congruentie.model.dossier import Dossier
from congruentie.reports.content import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """One map on its way to paper."""

    png: Future[bytes]
    pdf: Future[bytes]
    pasted: Future[bytes]
    """For the Word file."""


_AT_ONCE = 2
"""Maps that are printed at the same time, beside what else is made: typst works outside the
interpreter, and each takes some 30 MB while it is at work."""


@dataclass(frozen=True, kw_only=True)
class Material:
    """One bundle before it has files; a map is drawn when the first file needs it."""

    dossier: Dossier
    document: Document
    maps: MapMaterial
    """What its maps are drawn of."""
    folder: Path
    """Of the territory, with its map."""

    @property
    def today(self) -> date:
        """The day of the check: the date of every file."""
        return self.dossier.report.provenance.today

    @cached_property
    def scenes(self) -> Mapping[str, Scene]:
        """The maps by key of their figure."""
        return {
            figure.key: draw_kind(
                Kind(figure.kind),
                replace(self.maps, layers=figure.layers),
                self.document.language,
            )
            for figure in self.document.figures
        }

    @cached_property
    def printing(self) -> Mapping[str, Printed]:
        """Every map on its way to paper, begun when this is first asked for."""
        pool = ThreadPoolExecutor(_AT_ONCE)
        begun = {
            key: Printed(
                pasted=pool.submit(pasted, scene),
                png=pool.submit(png, scene),
                pdf=pool.submit(pdf, scene),
            )
            for key, scene in self.scenes.items()
        }
        pool.shutdown(wait=False)
        return begun

    @property
    def pixels(self) -> Mapping[str, bytes]:
        """The maps as the Word file holds them."""
        return {key: printed.pasted.result() for key, printed in self.printing.items()}
