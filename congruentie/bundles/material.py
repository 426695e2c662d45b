"""What the files of one bundle are made of: a judgement in words, and its maps."""

from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path

from congruentie.cartography import draw_kind
from congruentie.maps.kind import Kind
from congruentie.maps.material import Material as MapMaterial
from congruentie.maps.print import pdf, png
from congruentie.maps.scene import Scene
from congruentie.model.dossier import Dossier
from congruentie.reports.content import Document

_AT_ONCE = 4
"""Maps that are printed at the same time; each takes some 30 MB while it is."""


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
    def pixels(self) -> Mapping[str, bytes]:
        """The maps as PNG, printed once for all files that hold them."""
        return self._printed(png)

    @cached_property
    def sheets(self) -> Mapping[str, bytes]:
        """The maps as PDF."""
        return self._printed(pdf)

    def _printed(self, form: Callable[[Scene], bytes]) -> Mapping[str, bytes]:
        """Every map in a form, several at once: typst works outside the interpreter."""
        with ThreadPoolExecutor(_AT_ONCE) as pool:
            return dict(zip(self.scenes, pool.map(form, self.scenes.values()), strict=True))
