"""``congruentie check``: judge a submission."""

import os
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from congruentie.cli.asked import day, limit, prefixes, territory_choice
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
from congruentie.cli.page import width
from congruentie.words import Language

if TYPE_CHECKING:
    from congruentie.app import CheckRequest
    from congruentie.model.report import Report

Render = Callable[["Report", Language], bytes]


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
    if output_format in _WHOLE and (output or not quiet):
        report, content = _whole(request, output_format, lang.value)
        emit(content, output)
        raise typer.Exit(report.status)
    report = check_submission(request)
    if output or not quiet:
        emit(_rendered(report, output_format, lang.value, output, everything=everything), output)
    raise typer.Exit(report.status)


_WHOLE = frozenset({Format.HTML, Format.XLSX})
"""Forms that tell more than the judgement: the whole document, of which the case is needed."""


def _whole(request: "CheckRequest", form: Format, language: Language) -> tuple["Report", bytes]:
    if form is Format.HTML:
        from congruentie.web_page import check_as_page

        return check_as_page(request, language)
    from congruentie.dossiers import check_as_document
    from congruentie.reports.document_xlsx import render

    report, document = check_as_document(request, language)
    return report, render(document, request.today)


def _rendered(
    report: "Report", form: Format, language: Language, output: Path | None, *, everything: bool
) -> bytes:
    if form is Format.TEXT:
        return _text(report, language, output, everything=everything)
    # Every other form has a module of its name: a check loads the one it writes, and no other.
    render: Render = import_module(f"congruentie.reports.{form.value}_report").render
    return render(report, language)


def _text(report: "Report", language: Language, output: Path | None, *, everything: bool) -> bytes:
    from congruentie.reports.terminal import Screen, render

    terminal = output is None and sys.stdout.isatty()
    colour = terminal and "NO_COLOR" not in os.environ
    screen = Screen(width=width(output), colour=colour, everything=everything)
    return render(report, language, screen).encode()
