"""``congruentie template``: an empty submission to fill in."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from congruentie.cli.emit import emit, refuse_other_ending
from congruentie.cli.options import Domain, Lang, Langs, Output, TerritoryFolder
from congruentie.errors import Mistake, UsageError
from congruentie.words import Language

if TYPE_CHECKING:
    from congruentie.model.template import Blank


class TemplateForm(StrEnum):
    """How a template is written."""

    XLSX = "xlsx"
    CSV = "csv"


def template(  # noqa: PLR0913 # one parameter per option of the contract
    *,
    year: Annotated[
        int | None, typer.Option(help="Year of the bundled municipalities; default the newest.")
    ] = None,
    territory: TerritoryFolder = None,
    domain: Domain = None,
    scope: Annotated[
        str,
        typer.Option(help="Provinces or municipalities to fill in, comma-separated; default all."),
    ] = "",
    template_format: Annotated[
        TemplateForm | None,
        typer.Option("--format", help="Form of the template; default that of --output."),
    ] = None,
    output: Output = None,
    lang: Langs = Lang.NL,
) -> None:
    """Make an empty submission, with the municipalities of an area and lists to choose from."""
    from congruentie.templates import TemplateRequest, blank_submission
    from congruentie.territories import TerritoryChoice

    form = _form(template_format, output)
    blank = blank_submission(
        TemplateRequest(
            territory=TerritoryChoice(year=year, folder=territory),
            scope=scope,
            domains=tuple(domain or ()),
        )
    )
    emit(_rendered(blank, form, lang.value), output)


def _rendered(blank: "Blank", form: TemplateForm, language: Language) -> bytes:
    if form is TemplateForm.CSV:
        from congruentie.reports.template_csv import render as render_csv

        return render_csv(blank, language)
    from congruentie.reports.template_xlsx import render as render_xlsx

    return render_xlsx(blank, language)


def _form(asked: TemplateForm | None, output: Path | None) -> TemplateForm:
    """The form that was asked for or that the file name tells; they may not contradict each other.

    Raises UsageError where they do, where the name tells nothing, and for a workbook on a terminal.
    """
    if output is None:
        form = asked or TemplateForm.XLSX
        if form is TemplateForm.XLSX and sys.stdout.isatty():
            raise UsageError(_NO_NAME)
        return form
    fitting = (asked,) if asked else tuple(TemplateForm)
    refuse_other_ending(output, tuple(f".{form}" for form in fitting))
    return TemplateForm(output.suffix.lower().removeprefix("."))


_NO_NAME = Mistake(
    where="--output",
    nl="een werkmap kan niet op het scherm. Noem een bestand, zoals --output sjabloon.xlsx.",
    en="a workbook cannot be shown on the screen. Name a file, such as --output template.xlsx.",
)
