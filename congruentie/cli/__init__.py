"""The command line: arguments become one call, the outcome an exit status. No domain logic here.

Everything beyond typer is imported inside the commands, so that ``--help`` starts at once.
"""

import gc
import os
import sys
from collections.abc import Mapping, Sequence
from io import TextIOWrapper
from typing import Annotated

import typer

from congruentie import __version__
from congruentie.cli.check import check
from congruentie.cli.compare import compare
from congruentie.cli.data import data
from congruentie.cli.explain import explain
from congruentie.cli.map import draw_map
from congruentie.cli.monitor import monitor
from congruentie.cli.repair import repair
from congruentie.cli.report import report
from congruentie.cli.schema import schema
from congruentie.cli.statements import statements
from congruentie.cli.template import template
from congruentie.cli_words import complaint, localise
from congruentie.errors import CongruentieError, ExitStatus
from congruentie.words import Language

app = typer.Typer(
    name="congruentie",
    help="Check whether proposed cooperation regions of municipalities hold.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


def _show_version(asked: bool) -> None:  # noqa: FBT001 # typer hands the value over like this
    if asked:
        typer.echo(f"congruentie {__version__}")
        raise typer.Exit


@app.callback()
def _congruentie(
    *,
    _: Annotated[
        bool,
        typer.Option(
            "--version",
            callback=_show_version,
            is_eager=True,
            help="Show the version and exit.",
        ),
    ] = False,
) -> None:
    pass


app.command()(check)
app.command("toets", hidden=True)(check)
app.command()(compare)
app.command("vergelijk", hidden=True)(compare)
app.command()(repair)
app.command("herstel", hidden=True)(repair)
app.command()(explain)
app.command("uitleg", hidden=True)(explain)
app.command()(report)
app.command("rapport", hidden=True)(report)
app.command()(schema)
app.command("map")(draw_map)
app.command("kaart", hidden=True)(draw_map)
app.command()(monitor)
app.command()(statements)
app.command("stellingen", hidden=True)(statements)
app.command()(template)
app.command("sjabloon", hidden=True)(template)
app.add_typer(data, name="data")


def language_of(arguments: Sequence[str], environment: Mapping[str, str]) -> Language:
    """The language to speak before the arguments are parsed, for help and for errors."""
    asked = environment.get("CONGRUENTIE_LANG", "nl")
    for word, following in zip(arguments, (*arguments[1:], ""), strict=False):
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
        return _complain([complaint(error.format_message(), language)], ExitStatus.COULD_NOT_CHECK)
    except Exception as fault:  # noqa: BLE001 # the last guard; no traceback reaches an official
        return _complain([_fault(fault, language)], ExitStatus.FAULT)


def _complain(lines: Sequence[str], status: ExitStatus) -> ExitStatus:
    from congruentie.safe_text import printable

    for line in filter(None, lines):
        sys.stderr.write(f"congruentie: {printable(line)}\n")
    return status


def _fault(fault: Exception, language: Language) -> str:
    what = f"{type(fault).__name__}: {fault}"
    if language == "en":
        return f"a fault in congruentie itself, so no verdict ({what}). Please report it."
    return f"een fout in congruentie zelf, dus geen oordeel ({what}). Meld dit alstublieft."


def main() -> None:
    """Entry point of the console script."""
    # One short run over data without circles: looking for garbage, on the way and at the end, costs
    # a quarter of the time and finds nothing.
    gc.disable()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # A terminal that knows no accents gets them spelled out rather than a crash.
            stream.reconfigure(errors="backslashreplace")
    # No installed plugin may change how rules.yaml is read; and looking for them takes time.
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
    status = run(sys.argv[1:], os.environ)
    gc.freeze()
    sys.exit(status)
