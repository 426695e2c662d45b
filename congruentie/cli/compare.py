"""``congruentie compare``: two rounds held against each other."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from congruentie.cli.asked import day, limit
from congruentie.cli.emit import emit, refuse_overwriting
from congruentie.cli.options import (
    Domain,
    Everything,
    FailOn,
    Lang,
    Langs,
    Output,
    PageForm,
    ProfileName,
    RulesFile,
    Scope,
    Threshold,
    Today,
    WaiversFile,
    Year,
)
from congruentie.cli.page import width
from congruentie.errors import ExitStatus
from congruentie.words import Language

if TYPE_CHECKING:
    from congruentie.model.comparison import Comparison


def compare(  # noqa: PLR0913 # one parameter per option of the contract
    old: Annotated[Path, typer.Argument(help="Older round: submission or JSON report.")],
    new: Annotated[Path, typer.Argument(help="Newer round: submission or JSON report.")],
    *,
    year: Year = None,
    year_old: Annotated[int | None, typer.Option(help="Year of the municipalities of OLD.")] = None,
    year_new: Annotated[int | None, typer.Option(help="Year of the municipalities of NEW.")] = None,
    domain: Domain = None,
    scope: Scope = "",
    rules: RulesFile = None,
    profile: ProfileName = None,
    waivers: WaiversFile = None,
    page_format: Annotated[
        PageForm, typer.Option("--format", help="Form of the report.")
    ] = PageForm.TEXT,
    output: Output = None,
    fail_on: Threshold = FailOn.ERROR,
    today: Today = None,
    everything: Everything = False,
    lang: Langs = Lang.NL,
) -> None:
    """Compare two rounds: what is solved, what is new, who moved, is it more congruent."""
    from congruentie.rounds import CompareRequest, RoundRequest, compare_two_rounds

    refuse_overwriting(output, (old, new, rules, waivers))
    found = compare_two_rounds(
        CompareRequest(
            old=RoundRequest(path=old, year=year if year_old is None else year_old),
            new=RoundRequest(path=new, year=year if year_new is None else year_new),
            today=day(today),
            domains=tuple(domain or ()),
            scope=scope,
            rules=rules,
            profile=profile,
            waivers=waivers,
        ),
        lang.value,
    )
    emit(_rendered(found, page_format, lang.value, output, everything=everything), output)
    raise typer.Exit(_status(found, fail_on))


def _rendered(
    found: "Comparison",
    form: PageForm,
    language: Language,
    output: Path | None,
    *,
    everything: bool,
) -> bytes:
    if form is PageForm.JSON:
        from congruentie.reports import rounds_json

        return rounds_json.render(found)
    if form is PageForm.MARKDOWN:
        from congruentie.reports import rounds_markdown

        return rounds_markdown.render(found, language).encode()
    from congruentie.reports import rounds_text

    text = rounds_text.render(found, language, width=width(output), everything=everything)
    return text.encode()


def _status(found: "Comparison", fail_on: FailOn) -> ExitStatus:
    """Only what is new counts, and what nobody waived."""
    from congruentie.model.finding import Status
    from congruentie.model.report import Verdict

    if Verdict.NO_VERDICT in {found.old.verdict, found.new.verdict}:
        return ExitStatus.FAULT
    least = limit(fail_on)
    if least is None:
        return ExitStatus.OK
    heavy = any(f.severity >= least for f in found.findings.new if f.status is not Status.WAIVED)
    return ExitStatus.FINDINGS if heavy else ExitStatus.OK
