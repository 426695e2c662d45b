"""``congruentie report``: the whole bundle that goes with a letter."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from congruentie.cli.asked import day, limit, prefixes, territory_choice
from congruentie.cli.emit import emit, refuse_overwriting
from congruentie.cli.options import (
    Baseline,
    Boundaries,
    Domain,
    FailOn,
    Ignore,
    Lang,
    Langs,
    Merge,
    PerArea,
    Population,
    ProfileName,
    Quiet,
    RulesFile,
    Scope,
    Select,
    Submissions,
    TerritoryFolder,
    Threshold,
    Today,
    WaiversFile,
    Year,
)
from congruentie.words import Language

if TYPE_CHECKING:
    from congruentie.bundles.material import Material


def report(  # noqa: PLR0913 # one parameter per option of the contract
    submissions: Submissions,
    *,
    output: Annotated[Path, typer.Option(help="Folder to write the report to.")],
    per: Annotated[PerArea | None, typer.Option(help="A report for each province.")] = None,
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
    baseline: Baseline = None,
    select: Select = None,
    ignore: Ignore = None,
    fail_on: Threshold = FailOn.ERROR,
    today: Today = None,
    quiet: Quiet = False,
    lang: Langs = Lang.NL,
) -> None:
    """Write the whole report: page, Word, PDF, workbook, maps and data, all in one folder."""
    from congruentie.app import CheckRequest
    from congruentie.bundles import write_report, write_report_per_province

    refuse_overwriting(output, (*submissions, rules, waivers, baseline, boundaries, population))
    request = CheckRequest(
        submissions=tuple(submissions),
        today=day(today),
        territory=territory_choice(year, territory, boundaries, population, merge),
        domains=tuple(domain or ()),
        scope=scope,
        rules=rules,
        profile=profile,
        waivers=waivers,
        baseline=baseline,
        select=prefixes(select),
        ignore=prefixes(ignore),
        fail_on=limit(fail_on),
    )
    if per:
        made = write_report_per_province(request, output, lang.value)
    else:
        made = {"": write_report(request, output, lang.value)}
    if not quiet:
        for name, material in made.items():
            emit(_told(material, output / name, lang.value), None)
    raise typer.Exit(max(material.dossier.report.status for material in made.values()))


def _told(made: "Material", folder: Path, language: Language) -> bytes:
    """The summary, and where the rest is."""
    from congruentie.safe_text import printable

    where = "De map van het rapport" if language == "nl" else "The folder of the report"
    lines = [made.document.subtitle, *made.document.summary, f"{where}: {folder}"]
    return "".join(f"{printable(line)}\n" for line in lines).encode() + b"\n"
