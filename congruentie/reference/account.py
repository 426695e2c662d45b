"""The counts and doubts of a build, for the manifest and for the person who built."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from congruentie.model.submission import InputFile
from congruentie.model.territory import Municipality
from congruentie.reference.borders import Stretch
from congruentie.reference.boundaries import Boundaries
from congruentie.reference.request import BuildNote
from congruentie.reference.simplify import Drawing
from congruentie.words import whole

MOSTLY_LAND = 1.12
"""Polygons that measure more than this many times the land area include large waters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """What a build counted, and what it could not do as it should."""

    municipalities: int
    population: int
    borders: int
    land_area_from_boundaries: int
    """Municipalities whose land area was measured on the boundary file."""
    includes_water: bool
    """Whether the boundaries take in large waters."""
    faulty: tuple[str, ...]
    """Codes of municipalities whose simplified shape is invalid or lies over another."""
    tangled: tuple[str, ...]
    """Borders, as ``GM0003-GM0010``, that the simplified map does not keep apart from others."""
    inputs: tuple[InputFile, ...]
    reading: tuple[BuildNote, ...]
    """What had to be decided to read them."""

    def notes(self, drawing: Drawing) -> Iterator[BuildNote]:
        """What a person should hear of it; nothing where all went as asked."""
        yield from self.reading
        if self.land_area_from_boundaries:
            count = self.land_area_from_boundaries
            yield BuildNote(
                nl=f"landoppervlakte van {count} gemeenten gemeten op de grenzen.",
                en=f"land area of {count} municipalities measured on the boundaries.",
            )
        if self.includes_water:
            yield BuildNote(
                nl="de grenzen omvatten groot water: gemeenten kunnen daar aan elkaar grenzen.",
                en="the boundaries take in large waters; municipalities may border over water.",
            )
        if drawing.refined:
            lines = len(drawing.lines)
            yield BuildNote(
                nl=f"{drawing.refined} van {whole(lines, 'nl')} grenslijnen fijner getekend, "
                f"tot op {drawing.grid} m, om geen grens te verliezen.",
                en=f"{drawing.refined} of {whole(lines, 'en')} border lines drawn finer, down to "
                f"{drawing.grid} m, so as to lose no border.",
            )
        if self.faulty or self.tangled:
            listed = ", ".join((*self.faulty, *self.tangled))
            yield BuildNote(
                nl=f"niet zuiver te tekenen op een raster van 1 m: {listed}.",
                en=f"cannot be drawn cleanly on a grid of 1 m: {listed}.",
            )


def tangled_borders(stretches: Sequence[Stretch], drawing: Drawing) -> tuple[str, ...]:
    """The borders with an arc that the drawing could not keep apart; normally none."""
    tangled = set(drawing.tangled)
    return tuple(
        f"{stretch.border.left}-{stretch.border.right}"
        for stretch in stretches
        if tangled.intersection(stretch.arcs)
    )


def includes_water(municipalities: Sequence[Municipality], boundaries: Boundaries) -> bool:
    """Whether the polygons measure far more than the land area stated for them."""
    drawn = float(boundaries.square_kilometres().sum())
    return drawn > MOSTLY_LAND * sum(m.land_area for m in municipalities)
