"""``congruentie monitor``: progress against what is expected on a day."""

from typing import TYPE_CHECKING, Annotated

import typer

from congruentie.cli.asked import day, territory_choice
from congruentie.cli.emit import emit, refuse_overwriting
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
from congruentie.errors import ExitStatus

if TYPE_CHECKING:
    from congruentie.model.report import Report


def monitor(  # noqa: PLR0913 # one parameter per option of the contract
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
    page_format: Annotated[
        PageForm, typer.Option("--format", help="Form of the report.")
    ] = PageForm.TEXT,
    output: Output = None,
    today: Today = None,
    lang: Langs = Lang.NL,
) -> None:
    """Progress against what is expected on a day, per province, and what every area asks for."""
    from congruentie.app import CheckRequest
    from congruentie.monitoring import monitor_submission
    from congruentie.reports import monitor_json
    from congruentie.reports.monitor_page import page

    refuse_overwriting(output, (*submissions, rules, waivers, boundaries, population))
    found = monitor_submission(
        CheckRequest(
            submissions=tuple(submissions),
            today=day(today),
            territory=territory_choice(year, territory, boundaries, population, merge),
            domains=tuple(domain or ()),
            scope=scope,
            rules=rules,
            profile=profile,
            waivers=waivers,
        )
    )
    if page_format is PageForm.JSON:
        emit(monitor_json.render(found), output)
    else:
        emit(laid_out(page(found, lang.value), page_format, output), output)
    raise typer.Exit(_status(found.report))


def _status(report: "Report") -> ExitStatus:
    """An overview passes no judgement; but where a rule broke down it may be too mild."""
    from congruentie.model.report import Verdict

    return ExitStatus.FAULT if report.verdict is Verdict.NO_VERDICT else ExitStatus.OK
