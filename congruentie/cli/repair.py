"""``congruentie repair``: the fewest changes after which a submission meets the criteria."""

from enum import StrEnum
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
    PageForm,
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
from congruentie.cli.page import laid_out
from congruentie.cli.search_bar import search_bar
from congruentie.errors import ExitStatus, Mistake, UsageError
from congruentie.words import Language

if TYPE_CHECKING:
    from congruentie.repairs import Repaired
    from congruentie.territories import TerritoryChoice


PATIENCE = 60.0
"""Seconds. Proofs of the whole country are there sooner; settling its ties can take far longer."""


class PartName(StrEnum):
    """A part of the criteria."""

    WHITE_SPOTS = "white-spots"
    SCALE = "scale"
    CONGRUENCE = "congruence"
    CENTRES = "centres"


class ReadingName(StrEnum):
    """What is taken for congruent."""

    IDENTICAL = "identical"
    NESTED = "nested"


class Regions(StrEnum):
    """Whether regions may be dissolved."""

    FIXED = "fixed"
    FREE = "free"


def repair(  # noqa: PLR0913 # one parameter per option of the contract
    submissions: Submissions,
    *,
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
    only: Annotated[
        list[PartName] | None,
        typer.Option(help="Only this part of the criteria; may be repeated."),
    ] = None,
    reading: Annotated[
        ReadingName,
        typer.Option(help="Congruent: the same regions, or nested in the coarser domain."),
    ] = ReadingName.IDENTICAL,
    regions: Annotated[
        Regions, typer.Option(help="Whether every region stays, or some may be dissolved.")
    ] = Regions.FIXED,
    keep: Annotated[
        list[str] | None,
        typer.Option(help="Membership that stays: GM0344:jeugd=Utrecht. May be repeated."),
    ] = None,
    keep_region: Annotated[
        list[str] | None,
        typer.Option(help="Region that no member leaves: jeugd=Utrecht. May be repeated."),
    ] = None,
    time_limit: Annotated[
        float,
        typer.Option(min=0, help="Seconds to search; then the best that was found."),
    ] = PATIENCE,
    repaired: Annotated[
        Path | None, typer.Option(help="File for the repaired submission, .csv or .xlsx.")
    ] = None,
    maps: Annotated[
        Path | None, typer.Option(help="Folder for a map of the changes (SVG) per domain.")
    ] = None,
    page_format: Annotated[
        PageForm, typer.Option("--format", help="Form of the report.")
    ] = PageForm.TEXT,
    output: Output = None,
    today: Today = None,
    lang: Langs = Lang.NL,
) -> None:
    """Find the fewest changes after which a submission meets the criteria, and prove it."""
    from congruentie.app import CheckRequest
    from congruentie.model.repair import Part, Reading
    from congruentie.repairs import RepairRequest, repair_submission

    inputs = (*submissions, rules, waivers, boundaries, population)
    for result in (output, repaired):
        refuse_overwriting(result, inputs)
    refuse_other_ending(repaired, (".csv", ".xlsx"), "--repaired")
    _refuse_file(maps)
    chosen = territory_choice(year, territory, boundaries, population, merge)
    asked = RepairRequest(
        check=CheckRequest(
            submissions=tuple(submissions),
            today=day(today),
            territory=chosen,
            domains=tuple(domain or ()),
            scope=scope,
            rules=rules,
            profile=profile,
            waivers=waivers,
        ),
        only=tuple(Part(part) for part in only or ()),
        reading=Reading(reading),
        fixed=regions is Regions.FIXED,
        keep=tuple(keep or ()),
        keep_regions=tuple(keep_region or ()),
        time_limit=time_limit,
    )
    with search_bar(lang.value) as tell:
        done = repair_submission(asked, tell)
    if repaired and not done.repair.reason:
        emit(_table(done, repaired), repaired)
    if maps and done.repair.moves:
        _draw(done, chosen, maps, lang.value)
    emit(_rendered(done, page_format, lang.value, output), output)
    raise typer.Exit(ExitStatus.FINDINGS if done.repair.reason else ExitStatus.OK)


def _rendered(done: "Repaired", form: PageForm, language: Language, output: Path | None) -> bytes:
    if form is PageForm.JSON:
        from congruentie.reports.repair_json import render

        return render(done.repair, done.case.territory, language)
    from congruentie.reports.repair_page import page

    return laid_out(page(done.repair, done.case.territory, language), form, output)


def _table(done: "Repaired", path: Path) -> bytes:
    from congruentie.reports.repair_table import as_csv, as_xlsx

    write = as_csv if path.suffix.lower() == ".csv" else as_xlsx
    return write(done.repair.divisions, done.case.territory)


def _draw(done: "Repaired", territory: "TerritoryChoice", folder: Path, language: Language) -> None:
    from congruentie.cartography import draw_repair
    from congruentie.maps.standalone import standalone
    from congruentie.output import write_files
    from congruentie.reports.parts.figures import file_stem

    scenes = draw_repair(done, territory, language)
    write_files(
        folder,
        {f"{file_stem('change', layer)}.svg": standalone(scene) for layer, scene in scenes},
    )


def _refuse_file(folder: Path | None) -> None:
    """Raise UsageError, before anything is searched for, where no folder can come."""
    if folder and folder.exists() and not folder.is_dir():
        raise UsageError(
            Mistake(
                where="--maps",
                nl=f"{folder} is een bestand; noem een map.",
                en=f"{folder} is a file; name a folder.",
            )
        )
