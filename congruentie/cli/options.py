"""The options that commands share: one definition of each, with its help."""

from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Format(StrEnum):
    """How a report is written."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"
    JUNIT = "junit"
    GITHUB = "github"
    MARKDOWN = "markdown"
    CSV = "csv"
    HTML = "html"
    XLSX = "xlsx"


class PageForm(StrEnum):
    """How an explanation is written."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"


class SchemaKind(StrEnum):
    """The file that a schema describes."""

    RULES = "rules"
    REPORT = "report"
    WAIVERS = "waivers"


class FailOn(StrEnum):
    """From which weight on findings make the exit status 1."""

    ERROR = "error"
    WARNING = "warning"
    NEVER = "never"


class PerArea(StrEnum):
    """For what a report of its own is made."""

    PROVINCE = "province"


class Lang(StrEnum):
    """The language of everything that is said."""

    NL = "nl"
    EN = "en"


Submissions = Annotated[
    list[Path],
    typer.Argument(
        help="Submission: tables (.csv, .xlsx, .ods) or areas (.gpkg, .geojson, .shp, .zip); "
        "several files make one."
    ),
]
Year = Annotated[
    int | None,
    typer.Option(help="Year of the bundled municipalities; other submissions are carried to it."),
]
TerritoryFolder = Annotated[
    Path | None, typer.Option("--territory", help="Folder of a territory made by 'data build'.")
]
Boundaries = Annotated[
    Path | None, typer.Option(help="Boundary file to build a territory from; needs --year.")
]
Population = Annotated[Path | None, typer.Option(help="Table of inhabitants for --boundaries.")]
Merge = Annotated[
    list[str] | None,
    typer.Option(help="Judge as if merged: GM0003+GM0010+GM0024=Eemsdelta. May be repeated."),
]
Domain = Annotated[list[str] | None, typer.Option(help="Only this domain; may be repeated.")]
Scope = Annotated[str, typer.Option(help="Provinces or municipalities to judge, comma-separated.")]
RulesFile = Annotated[Path | None, typer.Option("--rules", help="Your own rules.yaml.")]
ProfileName = Annotated[
    str | None, typer.Option("--profile", help="Profile of criteria; goes above the file's own.")
]
WaiversFile = Annotated[Path | None, typer.Option("--waivers", help="File of accepted exceptions.")]
Baseline = Annotated[
    Path | None, typer.Option(help="JSON report of an earlier round; only what is new counts.")
]
Select = Annotated[list[str] | None, typer.Option(help="Only rules with this code prefix.")]
Ignore = Annotated[list[str] | None, typer.Option(help="No rules with this code prefix.")]
RuleName = Annotated[
    str, typer.Argument(metavar="CODE", help="Code or name of a rule; without it all of them.")
]
SchemaOf = Annotated[SchemaKind, typer.Argument(metavar="FILE", help="rules, report or waivers.")]
PageFormat = Annotated[PageForm, typer.Option("--format", help="Form of the explanation.")]
OutputFormat = Annotated[Format, typer.Option("--format", help="Form of the report.")]
Output = Annotated[Path | None, typer.Option(help="File to write; default standard output.")]
Threshold = Annotated[FailOn, typer.Option(help="From which weight on the exit status is 1.")]
Today = Annotated[
    datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The day to judge on; default today.")
]
Everything = Annotated[bool, typer.Option("--all", help="Show every finding, not the first few.")]
Quiet = Annotated[bool, typer.Option("--quiet", help="Print no report on the screen.")]
Langs = Annotated[Lang, typer.Option("--lang", envvar="CONGRUENTIE_LANG", help="nl or en.")]
