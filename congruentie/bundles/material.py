"""What the files of one bundle are made of: a judgement in words, and its maps."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from congruentie.cartography import draw_kind, material_of
from congruentie.maps.kinds import Kind
from congruentie.maps.print import pngs
from congruentie.maps.scene import Scene
from congruentie.model.dossier import Dossier
from congruentie.model.shapes import Shapes
from congruentie.readers.shapes import read_shapes
from congruentie.reports.content import Document
from congruentie.rule import Case


@dataclass(frozen=True, kw_only=True)
class Material:
    """One bundle before it has files; a map is drawn when the first file needs it."""

    case: Case
    dossier: Dossier
    document: Document
    folder: Path
    """Of the territory, with its map."""

    @cached_property
    def shapes(self) -> Shapes:
        """The lines of the map."""
        return read_shapes(self.folder, self.case.territory)

    @cached_property
    def scenes(self) -> Mapping[str, Scene]:
        """The maps by key of their figure."""
        return dict(self._drawn())

    @cached_property
    def pixels(self) -> Mapping[str, bytes]:
        """The maps as PNG, printed once for all files that hold them."""
        return pngs(self.scenes)

    def _drawn(self) -> Iterator[tuple[str, Scene]]:
        joint = tuple(division.layer for division in self.case.joint)
        for figure in self.document.figures:
            if figure.kind in set(Kind):
                layers = (figure.layer,) if figure.layer else joint
                material = material_of(self.case, self.shapes, layers)
                yield figure.key, draw_kind(Kind(figure.kind), material, self.document.language)
