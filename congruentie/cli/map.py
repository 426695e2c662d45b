"""``congruentie map``: one map as SVG, PNG or PDF."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from congruentie.cli.asked import day, territory_choice
from congruentie.cli.emit import emit, refuse_other_ending, refuse_overwriting
from congruentie.cli.options import (
    Boundaries,
    Domain,
    Lang,
    Langs,
    Merge,
    Output,
    Population,
    ProfileName,
    RulesFile,
    Scope,
    Submissions,
    TerritoryFolder,
    Today,
    WaiversFile,
    Year,
)
from congruentie.maps.kind import Kind

if TYPE_CHECKING:
    from congruentie.maps.scene import Scene


def draw_map(  # noqa: PLR0913 # one parameter per option of the contract
    submissions: Submissions,
    *,
    kind: Annotated[Kind, typer.Option(help="What the map shows.")] = Kind.REGIONS,
    year: Year = None,
    territory: TerritoryFolder = None,
    boundaries: Boundaries = None,
    population: Population = None,
    merge: Merge = None,
    domain: Domain = None,
    scope: Scope = "",
    rules: RulesFile = None,
    profile: ProfileName = None,
    waivers: WaiversFile = None,
    baseline: Annotated[
        Path | None,
        typer.Option(help="Earlier round, for --kind change: submission or JSON report."),
    ] = None,
    output: Output = None,
    today: Today = None,
    lang: Langs = Lang.NL,
) -> None:
    """Draw a map of a submission: SVG, PNG (300 dpi) or PDF, as the name of --output ends."""
    from congruentie.app import CheckRequest
    from congruentie.cartography import MapRequest, draw

    refuse_overwriting(output, (*submissions, rules, waivers, baseline, boundaries, population))
    refuse_other_ending(output, (".svg", ".png", ".pdf"))
    scene = draw(
        MapRequest(
            check=CheckRequest(
                submissions=tuple(submissions),
                today=day(today),
                territory=territory_choice(year, territory, boundaries, population, merge),
                domains=tuple(domain or ()),
                scope=scope,
                rules=rules,
                profile=profile,
                waivers=waivers,
            ),
            kind=kind,
            earlier=baseline,
        ),
        lang.value,
    )
    emit(_printed(scene, output), output)


def _printed(scene: "Scene", output: Path | None) -> bytes:
    """The map in the form that the name of its file asks for; typst is loaded only to print."""
    form = output.suffix.lower() if output else ".svg"
    if form == ".svg":
        from congruentie.maps.standalone import standalone

        return standalone(scene)
    from congruentie.maps.print import pdf, png

    return pdf(scene) if form == ".pdf" else png(scene)
