"""``congruentie check``: judge a submission."""

import os
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from congruentie.cli.emit import emit, refuse_overwriting
from congruentie.cli.options import (
    Baseline,
    Boundaries,
    Domain,
    Everything,
    FailOn,
    Format,
    Ignore,
    Lang,
    Langs,
    Merge,
    Output,
    OutputFormat,
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
from congruentie.errors import ExitStatus
from congruentie.words import Language

if TYPE_CHECKING:
    from congruentie.model.report import Report


def check(  # noqa: PLR0913 # one parameter per option of the contract
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
    baseline: Baseline = None,
    select: Select = None,
    ignore: Ignore = None,
    output_format: OutputFormat = Format.TEXT,
    output: Output = None,
    fail_on: Threshold = FailOn.ERROR,
    today: Today = None,
    everything: Everything = False,
    quiet: Quiet = False,
    lang: Langs = Lang.NL,
) -> None:
    """Judge a submission: a summary, the findings, and an exit status."""
    from congruentie.app import CheckRequest, check_submission
    from congruentie.territories import TerritoryChoice

    refuse_overwriting(output, (*submissions, rules, waivers, baseline, boundaries, population))
    report = check_submission(
        CheckRequest(
            submissions=tuple(submissions),
            today=today.date() if today else date.today(),  # noqa: DTZ011 # the official's own day
            territory=TerritoryChoice(
                year=year,
                folder=territory,
                boundaries=boundaries,
                population=population,
                mergers=tuple(merge or ()),
            ),
            domains=tuple(domain or ()),
            scope=scope,
            rules=rules,
            profile=profile,
            waivers=waivers,
            baseline=baseline,
            select=tuple(select or ()),
            ignore=tuple(ignore or ()),
        )
    )
    if output or not quiet:
        emit(_rendered(report, output_format, lang.value, output, everything=everything), output)
    raise typer.Exit(_status(report, fail_on))


def _rendered(
    report: "Report", form: Format, language: Language, output: Path | None, *, everything: bool
) -> bytes:
    if form is Format.JSON:
        from congruentie.reports.json_report import render

        return render(report, language)
    from congruentie.reports.terminal import Screen
    from congruentie.reports.terminal import render as render_text

    terminal = output is None and sys.stdout.isatty()
    width = min(os.get_terminal_size().columns, 110) if terminal else 80
    colour = terminal and "NO_COLOR" not in os.environ
    return render_text(
        report, language, Screen(width=width, colour=colour, everything=everything)
    ).encode()


def _status(report: "Report", fail_on: FailOn) -> ExitStatus:
    from congruentie.model.finding import Severity
    from congruentie.model.report import Verdict

    if report.verdict is Verdict.NO_VERDICT:
        return ExitStatus.FAULT
    if fail_on is FailOn.NEVER:
        return ExitStatus.OK
    limit = Severity.ERROR if fail_on is FailOn.ERROR else Severity.WARNING
    heavy = any(finding.severity >= limit for finding in report.open)
    return ExitStatus.FINDINGS if heavy else ExitStatus.OK
