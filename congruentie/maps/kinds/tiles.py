"""The regions of one domain with an equal tile for every municipality; so none is too small."""

from collections.abc import Mapping
from dataclasses import replace

from congruentie.maps.kinds.regions import regions
from congruentie.maps.material import Material
from congruentie.maps.plan import Plan
from congruentie.maps.tiling import arrange, tile_shapes
from congruentie.model.shapes import Cell
from congruentie.model.territory import MunicipalityCode
from congruentie.words import Language

_WORDS: Mapping[Language, str] = {
    "nl": "Eén tegel per gemeente, ongeveer op haar plaats; grootte en afstand zeggen niets.",
    "en": "One tile for each municipality, about in its place; size and distance mean nothing.",
}


def tiles(material: Material, language: Language) -> Plan:
    """The map of the first layer that is asked for."""
    shapes = tile_shapes(_cells(material))
    plan = regions(replace(material, shapes=shapes), language)
    said = _WORDS[language]
    return replace(
        plan,
        subtitle=f"{plan.subtitle} {said}",
        alt=f"{plan.alt} {said}",
        shapes=shapes,
        to_scale=False,
    )


def _cells(material: Material) -> Mapping[MunicipalityCode, Cell]:
    """As they come with the territory, else arranged now."""
    shapes = material.shapes
    if shapes.tiles.keys() == material.territory.municipalities.keys():
        return shapes.tiles
    neighbours = {code: sorted(near) for code, near in material.linked.adj.items()}
    return arrange(material.middles, neighbours)
