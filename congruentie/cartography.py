"""The use case of ``congruentie map``: from a request to a scene."""

from dataclasses import dataclass, replace

from congruentie.app import CheckRequest, prepare
from congruentie.errors import Mistake, UsageError
from congruentie.maps.compose import compose
from congruentie.maps.kinds import BUILDERS, Kind
from congruentie.maps.material import Material
from congruentie.maps.scene import Scene
from congruentie.model.region import Layer
from congruentie.model.shapes import Shapes
from congruentie.readers.columns import domain
from congruentie.readers.shapes import read_shapes
from congruentie.rule import Case
from congruentie.territories import territory_folder
from congruentie.words import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class MapRequest:
    """What is asked of ``congruentie map``."""

    check: CheckRequest
    """What to draw and on which territory; rules and baseline of it are not used."""
    kind: Kind


def draw(request: MapRequest, language: Language) -> Scene:
    """One map. Raises UsageError where the submission cannot fill it, and what ``prepare`` does."""
    case, _, _ = prepare(replace(request.check, domains=()))
    folder = territory_folder(request.check.territory, case.submission.dates)
    shapes = read_shapes(folder, case.territory)
    material = material_of(case, shapes, asked_layers(case, request.check.domains))
    return draw_kind(request.kind, material, language)


def draw_kind(kind: Kind, material: Material, language: Language) -> Scene:
    """The map of one kind. Raises UsageError where the material cannot fill it."""
    return compose(BUILDERS[kind](material, language), material, language)


def material_of(case: Case, shapes: Shapes, layers: tuple[Layer, ...]) -> Material:
    """What a case has to draw from, for a map of these layers."""
    return Material(
        territory=case.territory,
        shapes=shapes,
        scope=case.scope,
        proposed=case.submission.divisions,
        layers=layers,
        scale=case.ruleset.scale,
        today=case.today,
        waivers=case.waivers,
    )


def asked_layers(case: Case, domains: tuple[str, ...]) -> tuple[Layer, ...]:
    """The layers of the domains asked for, in the order asked; of none, all on a joint tier.

    Raises UsageError for a domain that the submission does not have.
    """
    if not domains:
        return tuple(division.layer for division in case.joint)
    found: list[Layer] = []
    mistakes = []
    for name in domains:
        layers = [d.layer for d in case.divisions if d.layer.domain == domain(name)]
        found += layers
        if not layers:
            mistakes.append(_no_domain(name, case))
    if mistakes:
        raise UsageError(mistakes)
    return tuple(found)


def _no_domain(name: str, case: Case) -> Mistake:
    known = ", ".join(dict.fromkeys(division.layer.domain for division in case.divisions))
    return Mistake(
        where="--domain",
        nl=f"de indiening heeft geen domein '{name}'. Wel: {known}.",
        en=f"the submission has no domain '{name}'. It has: {known}.",
    )
