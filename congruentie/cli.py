"""The command line: arguments become one call, the outcome an exit status. No domain logic here.

Everything beyond typer is imported inside the commands, so that ``--help`` starts at once.
"""

import gc
import os
import sys
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from congruentie.cli_words import localise
from congruentie.errors import CongruentieError, ExitStatus
from congruentie.words import Language

if TYPE_CHECKING:
    from congruentie.model.report import Report


class Format(StrEnum):
    """How a report is written."""

    TEXT = "text"
    JSON = "json"


class FailOn(StrEnum):
    """From which weight on findings make the exit status 1."""

    ERROR = "error"
    WARNING = "warning"
    NEVER = "never"


class Lang(StrEnum):
    """The language of everything that is said."""

    NL = "nl"
    EN = "en"


app = typer.Typer(
    name="congruentie",
    help="Check whether proposed cooperation regions of municipalities hold.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
data = typer.Typer(
    help="The maps and figures that submissions are checked on.", no_args_is_help=True
)
app.add_typer(data, name="data")

Submissions = Annotated[
    list[Path], typer.Argument(help="Submission: .csv, .xlsx or .ods; several files make one.")
]
Year = Annotated[int | None, typer.Option(help="Year of the bundled municipalities.")]
TerritoryFolder = Annotated[
    Path | None, typer.Option("--territory", help="Folder of a territory made by 'data build'.")
]
Boundaries = Annotated[
    Path | None, typer.Option(help="Boundary file to build a territory from; needs --year.")
]
Population = Annotated[Path | None, typer.Option(help="Table of inhabitants for --boundaries.")]
Domain = Annotated[list[str] | None, typer.Option(help="Only this domain; may be repeated.")]
Scope = Annotated[str, typer.Option(help="Provinces or municipalities to judge, comma-separated.")]
RulesFile = Annotated[Path | None, typer.Option("--rules", help="Your own rules.yaml.")]
WaiversFile = Annotated[Path | None, typer.Option("--waivers", help="File of accepted exceptions.")]
Select = Annotated[list[str] | None, typer.Option(help="Only rules with this code prefix.")]
Ignore = Annotated[list[str] | None, typer.Option(help="No rules with this code prefix.")]
OutputFormat = Annotated[Format, typer.Option("--format", help="Form of the report.")]
Output = Annotated[Path | None, typer.Option(help="File to write; default standard output.")]
Threshold = Annotated[FailOn, typer.Option(help="From which weight on the exit status is 1.")]
Today = Annotated[
    datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The day to judge on; default today.")
]
Everything = Annotated[bool, typer.Option("--all", help="Show every finding, not the first few.")]
Quiet = Annotated[bool, typer.Option("--quiet", help="Print no report on the screen.")]
Langs = Annotated[Lang, typer.Option("--lang", envvar="CONGRUENTIE_LANG", help="nl or en.")]


@app.command()
def check(  # noqa: PLR0913 # one parameter per option of the contract
    submissions: Submissions,
    *,
    year: Year = None,
    territory: TerritoryFolder = None,
    boundaries: Boundaries = None,
    population: Population = None,
    domain: Domain = None,
    scope: Scope = "",
    rules: RulesFile = None,
    waivers: WaiversFile = None,
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

    report = check_submission(
        CheckRequest(
            submissions=tuple(submissions),
            today=today.date() if today else date.today(),  # noqa: DTZ011 # the official's own day
            territory=TerritoryChoice(
                year=year, folder=territory, boundaries=boundaries, population=population
            ),
            domains=tuple(domain or ()),
            scope=scope,
            rules=rules,
            waivers=waivers,
            select=tuple(select or ()),
            ignore=tuple(ignore or ()),
        )
    )
    if output or not quiet:
        _emit(_rendered(report, output_format, lang.value, output, everything=everything), output)
    raise typer.Exit(_status(report, fail_on))


app.command("toets", hidden=True)(check)


@data.command("list")
def data_list(*, lang: Langs = Lang.NL) -> None:
    """Which territories come with the program, from which source and of which date."""
    from congruentie.data_pages import list_page

    _emit(list_page(lang.value).encode(), None)


@data.command("show")
def data_show(
    year: Annotated[int, typer.Argument(help="Year of the bundled municipalities.")],
    *,
    lang: Langs = Lang.NL,
) -> None:
    """One territory: counts, source, licence, and the named links over water."""
    from congruentie.data_pages import show_page

    _emit(show_page(year, lang.value).encode(), None)


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
    source: Annotated[str, typer.Option(help="Publisher and licence, for the manifest.")] = "",
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
    )
    _emit(build_territory(request, output, lang.value).encode(), None)


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


def _emit(content: bytes, output: Path | None) -> None:
    """Write to a file, whole or not at all, or to standard output."""
    if output is not None:
        from congruentie.output import write_file

        write_file(output, content)
        return
    sys.stdout.buffer.write(content)
    sys.stdout.flush()


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


def language_of(arguments: Sequence[str], environment: Mapping[str, str]) -> Language:
    """The language to speak before the arguments are parsed, for help and for errors."""
    asked = environment.get("CONGRUENTIE_LANG", "nl")
    for word, following in zip(arguments, (*arguments[1:], ""), strict=True):
        if word == "--lang":
            asked = following
        elif word.startswith("--lang="):
            asked = word.removeprefix("--lang=")
    return "en" if asked == "en" else "nl"


def run(arguments: Sequence[str], environment: Mapping[str, str]) -> int:
    """Carry out one call and return its exit status; everything that goes wrong is said here."""
    language = language_of(arguments, environment)
    try:
        command = localise(typer.main.get_command(app), language)
        status = command.main(list(arguments), prog_name="congruentie", standalone_mode=False)
        return int(status or ExitStatus.OK)
    except CongruentieError as error:
        return _complain([mistake.text(language) for mistake in error.mistakes], error.status)
    except (typer.Abort, KeyboardInterrupt):
        return ExitStatus.INTERRUPTED
    except typer.TyperException as error:
        return _complain([error.format_message()], ExitStatus.COULD_NOT_CHECK)
    except BrokenPipeError:
        # Whoever read our output has stopped; there is nobody left to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ExitStatus.OK
    except Exception as fault:  # noqa: BLE001 # the last guard; no traceback reaches an official
        return _complain([_fault(fault, language)], ExitStatus.FAULT)


def _complain(lines: Sequence[str], status: ExitStatus) -> ExitStatus:
    from congruentie.safe_text import printable

    for line in lines:
        sys.stderr.write(f"congruentie: {printable(line)}\n")
    return status


def _fault(fault: Exception, language: Language) -> str:
    what = f"{type(fault).__name__}: {fault}"
    if language == "en":
        return f"a fault in congruentie itself, so no verdict ({what}). Please report it."
    return f"een fout in congruentie zelf, dus geen oordeel ({what}). Meld dit alstublieft."


def main() -> None:
    """Entry point of the console script."""
    # One short run over data without circles: looking for garbage costs a tenth of the time and
    # finds nothing.
    gc.disable()
    sys.exit(run(sys.argv[1:], os.environ))
