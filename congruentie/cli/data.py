"""``congruentie data``: what comes with the program, and how to make more of it."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from congruentie.cli.emit import emit
from congruentie.cli.options import Lang, Langs
from congruentie.cli.page import screen

data = typer.Typer(
    help="The maps and figures that submissions are checked on.", no_args_is_help=True
)


@data.command("list")
def data_list(*, lang: Langs = Lang.NL) -> None:
    """Which territories come with the program, from which source and of which date."""
    from congruentie.data_pages import list_page

    emit(list_page(lang.value, screen()).encode(), None)


@data.command("show")
def data_show(
    year: Annotated[int, typer.Argument(help="Year of the bundled municipalities.")],
    *,
    lang: Langs = Lang.NL,
) -> None:
    """One territory: counts, source, licence, and the named links over water."""
    from congruentie.data_pages import show_page

    emit(show_page(year, lang.value, screen()).encode(), None)


@data.command("build")
def data_build(  # noqa: PLR0913 # one parameter per option of the contract
    *,
    boundaries: Annotated[Path, typer.Option(help="Official boundaries of the municipalities.")],
    population: Annotated[Path, typer.Option(help="Table of inhabitants, .csv.")],
    reference_date: Annotated[
        datetime, typer.Option("--date", formats=["%Y-%m-%d"], help="Reference date.")
    ],
    output: Annotated[Path, typer.Option(help="Folder to write the territory to.")],
    layer: Annotated[str | None, typer.Option(help="Layer of the boundary file.")] = None,
    code_column: Annotated[str | None, typer.Option(help="Column with codes.")] = None,
    name_column: Annotated[str | None, typer.Option(help="Column with names.")] = None,
    population_column: Annotated[str | None, typer.Option(help="Column with inhabitants.")] = None,
    where: Annotated[
        list[str] | None, typer.Option(help="COLUMN=VALUE; only these rows. May be repeated.")
    ] = None,
    links: Annotated[Path | None, typer.Option(help="Table of named links over water.")] = None,
    provinces: Annotated[Path | None, typer.Option(help="Table of provinces, .csv.")] = None,
    province_column: Annotated[str | None, typer.Option(help="Column with provinces.")] = None,
    tolerance: Annotated[float, typer.Option(help="Metres of simplification.")] = 1000.0,
    source: Annotated[
        str, typer.Option(help="Publisher, for the manifest; default the names of the files.")
    ] = "",
    licence: Annotated[
        str, typer.Option(help="Licence of boundaries and figures, for the manifest.")
    ] = "",
    lang: Langs = Lang.NL,
) -> None:
    """Make a territory of official boundaries and population figures."""
    from congruentie.app import build_territory
    from congruentie.reference import BuildRequest

    request = BuildRequest(
        boundaries=boundaries,
        population=population,
        reference_date=reference_date.date(),
        layer=layer,
        code_column=code_column,
        name_column=name_column,
        population_column=population_column,
        where=tuple(where or ()),
        links=links,
        provinces=provinces,
        province_column=province_column,
        tolerance=tolerance,
        source=source,
        licence=licence,
    )
    emit(build_territory(request, output, lang.value).encode(), None)
