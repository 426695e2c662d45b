"""The ordinary rules on a repaired submission: nothing that was promised may be found any more."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from congruentie.case import Case
from congruentie.checker import check
from congruentie.model.finding import Finding, Severity, Status
from congruentie.model.region import Division, Place
from congruentie.model.repair import Part, Tally
from congruentie.model.report import Provenance
from congruentie.model.submission import Known, RegionName, Statement
from congruentie.model.territory import MunicipalityCode
from congruentie.registry import all_rules, choose

PROMISED: dict[Part | None, tuple[str, ...]] = {
    Part.WHITE_SPOTS: ("WIT01", "WIT02", "WIT04"),
    None: ("AAN01",),
    Part.SCALE: ("OMV01", "OMV02"),
    Part.CONGRUENCE: ("CON01",),
    Part.CENTRES: ("CEN01", "CEN02", "CEN03"),
}
"""The rules that find nothing more after a repair, by what was asked; None stands for being in one
piece, which is always asked, as is that nobody is left out.
"""


def judged(
    case: Case,
    before: Sequence[Division],
    after: Sequence[Division],
    area: frozenset[MunicipalityCode],
    parts: frozenset[Part],
) -> tuple[Tally, ...]:
    """Findings of the rules per criterion, before and after.

    Raises RuntimeError where divisions that did change still break what was asked.
    """
    now, then = (_findings(case, divisions, area) for divisions in (before, after))
    asked = parts | {Part.WHITE_SPOTS}
    promised = {
        rule for part, rules in PROMISED.items() if part in {*asked, None} for rule in rules
    }
    broken = sorted(f"{f.rule} {f.sighting.subject.key}" for f in then if f.rule in promised)
    if broken and tuple(before) != tuple(after):
        message = f"the repair does not mend what it should: {', '.join(broken)}"
        raise RuntimeError(message)
    return tuple(
        Tally(criterion=part, before=_count(now, rules), after=_count(then, rules))
        for part, rules in PROMISED.items()
    )


def _findings(
    case: Case, divisions: Sequence[Division], area: frozenset[MunicipalityCode]
) -> tuple[Finding, ...]:
    """What the rules find open in the area, where the divisions are these."""
    rules = all_rules()
    codes = [code for found in PROMISED.values() for code in found]
    settings = {code: rule.settings() for code, rule in rules.items()}
    report = check(
        _proposing(case, divisions, area), choose(rules, settings, codes, ()), _unsaid(case.today)
    )
    return tuple(f for f in report.findings if f.status is Status.OPEN and not _accepted(f))


def _count(findings: Sequence[Finding], rules: Sequence[str]) -> int:
    return sum(finding.rule in rules for finding in findings)


def _accepted(finding: Finding) -> bool:
    """A centre that stands alone and agrees to it is no longer an error."""
    return finding.rule == "CEN02" and finding.severity < Severity.ERROR


def _proposing(
    case: Case, divisions: Sequence[Division], area: frozenset[MunicipalityCode]
) -> Case:
    """The case as if these divisions had been submitted, and the area asked for."""
    layers = {division.layer for division in divisions}
    others = tuple(d for d in case.submission.divisions if d.layer not in layers)
    said = tuple(s for s in case.submission.statements if s.layer not in layers)
    submission = replace(
        case.submission,
        divisions=tuple(sorted((*others, *divisions), key=lambda d: d.layer)),
        statements=(*said, *_rows(divisions)),
        unreadable=(),
    )
    return replace(
        case,
        submission=submission,
        divisions=tuple(division.touching(area) for division in divisions),
        scope=area,
        baseline=None,
    )


def _rows(divisions: Sequence[Division]) -> list[Statement]:
    return [
        Statement(
            place=Place(path="herstel"),
            layer=division.layer,
            municipality=Known(code=code),
            region=RegionName(code=region.code, name=region.name),
        )
        for division in divisions
        for region in division.regions
        for code in region.members
    ]


def _unsaid(today: date) -> Provenance:
    """Nobody sees this report, so that it need not say what it is of."""
    return Provenance(
        version="",
        inputs=(),
        profile="",
        rules_sha256="",
        today=today,
        scope="",
    )
