"""``congruentie statements``: what the letters state as fact, recomputed."""

from pathlib import Path
from typing import Annotated

import typer

from congruentie.cli.emit import emit, refuse_overwriting
from congruentie.cli.options import (
    Boundaries,
    Domain,
    Lang,
    Langs,
    Output,
    PageForm,
    Population,
    TerritoryFolder,
    Year,
)
from congruentie.cli.page import laid_out


def statements(  # noqa: PLR0913 # one parameter per option of the contract
    submissions: Annotated[
        list[Path] | None,
        typer.Argument(help="Divisions for the statements about regions: a submission."),
    ] = None,
    *,
    year: Year = None,
    territory: TerritoryFolder = None,
    boundaries: Boundaries = None,
    population: Population = None,
    domain: Domain = None,
    page_format: Annotated[
        PageForm, typer.Option("--format", help="Form of the report.")
    ] = PageForm.TEXT,
    output: Output = None,
    lang: Langs = Lang.NL,
) -> None:
    """Recompute what the letters state as fact, and say which reading makes it true."""
    from congruentie.reports import statements_json
    from congruentie.reports.statements_page import page
    from congruentie.statements import StatementsRequest, recompute
    from congruentie.territories import TerritoryChoice

    given = tuple(submissions or ())
    refuse_overwriting(output, (*given, boundaries, population))
    found = recompute(
        StatementsRequest(
            submissions=given,
            territory=TerritoryChoice(
                year=year, folder=territory, boundaries=boundaries, population=population
            ),
            domains=tuple(domain or ()),
        )
    )
    if page_format is PageForm.JSON:
        emit(statements_json.render(found, lang.value), output)
    else:
        emit(laid_out(page(found, lang.value), page_format, output), output)
