"""The use case of ``congruentie map``: from a request to a scene."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from congruentie.app import CheckRequest, prepare
from congruentie.case import Case
from congruentie.errors import Mistake, UsageError
from congruentie.maps.compose import compose
from congruentie.maps.kind import Kind
from congruentie.maps.kinds import BUILDERS
from congruentie.maps.material import Material
from congruentie.maps.scene import Scene
from congruentie.model.comparison import DivisionChange, Move
from congruentie.model.region import Layer
from congruentie.model.repair import Repair
from congruentie.model.shapes import Shapes
from congruentie.readers.columns import domain
from congruentie.readers.shapes import read_shapes
from congruentie.territories import TerritoryChoice, territory_folder
from congruentie.words import Language

if TYPE_CHECKING:
    from congruentie.model.dossier import Dossier
    from congruentie.repairs import Repaired


@dataclass(frozen=True, slots=True, kw_only=True)
class MapRequest:
    """What is asked of ``congruentie map``."""

    check: CheckRequest
    """What to draw and on which territory."""
    kind: Kind
    earlier: Path | None = None
    """The round before, for a map of what changed: a submission, or a report (``.json``)."""


def draw(request: MapRequest, language: Language) -> Scene:
    """One map. Raises UsageError where the submission cannot fill it, and what ``prepare`` does."""
    case, _, provenance = prepare(replace(request.check, domains=()))
    folder = territory_folder(request.check.territory, case.submission.dates)
    shapes = read_shapes(folder, case.territory)
    layers = asked_layers(case, request.check.domains)
    material = replace(material_of(case, shapes, layers), area=provenance.scope)
    if request.kind is Kind.CHANGE and request.earlier:
        material = _since(request, material, language)
    return draw_kind(request.kind, material, language)


def _since(request: MapRequest, material: Material, language: Language) -> Material:
    """The material with what happened since the round before.

    Raises UsageError where the new round is more than one file or has a territory of its own.
    """
    # Only a map of changes compares rounds; every other one starts without.
    from congruentie.rounds import CompareRequest, RoundRequest, compare_two_rounds  # noqa: PLC0415

    check, territory = request.check, request.check.territory
    if len(check.submissions) > 1 or territory.folder or territory.boundaries or territory.mergers:
        raise UsageError(_TWO_FILES)
    found = compare_two_rounds(
        CompareRequest(
            old=RoundRequest(path=request.earlier or Path(), year=territory.year),
            new=RoundRequest(path=check.submissions[0], year=territory.year),
            today=check.today,
            scope=check.scope,
            rules=check.rules,
            profile=check.profile,
            waivers=check.waivers,
        ),
        language,
    )
    same = found.old.reference_date == found.new.reference_date
    earlier = found.old.divisions if same else ()
    return replace(material, changes=found.divisions, earlier=earlier)


_TWO_FILES = Mistake(
    where="--baseline",
    nl="een kaart van de verschillen gaat uit van één bestand per ronde, op meegeleverde gemeenten "
    "(--year).",
    en="a map of the differences takes one file per round, on bundled municipalities (--year).",
)


def draw_repair(
    done: "Repaired", territory: TerritoryChoice, language: Language
) -> Iterator[tuple[Layer, Scene]]:
    """Per layer that a repair changes the map of its changes; nothing where it changes nothing."""
    case, repair = done.case, done.repair
    shapes = read_shapes(territory_folder(territory, case.submission.dates), case.territory)
    changed = {move.layer for move in repair.moves}
    for layer in (division.layer for division in repair.divisions if division.layer in changed):
        material = replace(
            material_of(case, shapes, (layer,)),
            scope=case.scope.union(repair.widened),
            area=done.area if not repair.widened else "",
            proposed=repair.divisions,
            earlier=case.submission.divisions,
            changes=(_repaired_layer(repair, layer, case),),
            computed=True,
        )
        yield layer, draw_kind(Kind.CHANGE, material, language)


def _repaired_layer(repair: Repair, layer: Layer, case: Case) -> DivisionChange:
    """The changes of a repair as those between two rounds."""
    before, after = (
        next({r.code: r.name for r in d.regions} for d in divisions if d.layer == layer)
        for divisions in (case.submission.divisions, repair.divisions)
    )
    return DivisionChange(
        layer=layer,
        regions=(len(before), len(after)),
        appeared=tuple(name for code, name in after.items() if code not in before),
        disappeared=tuple(name for code, name in before.items() if code not in after),
        renamed=(),
        divided=(),
        moved=tuple(
            Move(
                old=move.municipality,
                new=(move.municipality,),
                left=tuple(filter(None, (move.origin,))),
                joined=tuple(filter(None, (move.target,))),
            )
            for move in repair.moves
            if move.layer == layer
        ),
    )


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
        linked=case.linked,
        layers=layers,
        scale=case.ruleset.scale,
        schedule=case.ruleset.milestones,
        today=case.today,
        centres=case.centre_positions,
        waivers=case.waivers,
        fills=case.ruleset.theme.fills,
    )


def told_material(case: Case, told: "Dossier", shapes: Shapes) -> Material:
    """What there is to draw for a dossier: a map of it takes the layers of its figure."""
    material = material_of(case, shapes, tuple(division.layer for division in case.joint))
    area = told.report.provenance.scope
    if told.comparison is None:
        return replace(material, area=area)
    old, new = told.comparison.old, told.comparison.new
    earlier = old.divisions if old.reference_date == new.reference_date else ()
    return replace(material, area=area, changes=told.comparison.divisions, earlier=earlier)


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
