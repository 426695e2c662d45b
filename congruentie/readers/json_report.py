"""Our own JSON report, read back: a baseline, or a round to compare with.

The file may have been edited since, so nothing in it is taken on trust: what is used is checked.
What is not used is passed over, so that a report of a later version that says more still reads.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal, NoReturn

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from congruentie.errors import InputError, Mistake
from congruentie.model.comparison import PairNumbers, Round
from congruentie.model.finding import RoundFinding, Severity, Status
from congruentie.model.region import Division, Layer, Place, Region, Tier
from congruentie.model.report import Verdict
from congruentie.model.submission import Note
from congruentie.model.territory import Territory
from congruentie.safe_text import printable

MOST_BYTES = 50_000_000
"""The report on the whole country in three domains has 0.3 MB."""
MOST_MISTAKES = 10
"""Shown; a file that is something else altogether is wrong everywhere."""

Code = Annotated[str, Field(pattern=r"^GM[0-9]{4}$")]
Name = Annotated[str, Field(min_length=1, max_length=1000)]
Share = Annotated[float, Field(ge=0, le=1)]
Count = Annotated[int, Field(ge=0)]


class _Part(BaseModel):
    """A part of the report: strict about what is used, silent about what is not."""

    model_config = ConfigDict(frozen=True, strict=True, extra="ignore")


class _Tool(_Part):
    name: Literal["congruentie"]


class _Territory(_Part):
    reference_date: date
    municipalities: Count


class _Merger(_Part):
    parts: tuple[Code, ...]


class _Provenance(_Part):
    territory: _Territory
    scope: str
    scope_municipalities: frozenset[Code] | None = None
    merged: tuple[_Merger, ...] = ()


class _Layer(_Part):
    domain: Name
    tier: Tier
    task: str | None

    @property
    def layer(self) -> Layer:
        return Layer(domain=self.domain, tier=self.tier, task=self.task or "")


class _Region(_Layer):
    code: Name
    name: str
    members: tuple[Code, ...] = Field(min_length=1)


class _Pair(_Part):
    domains: tuple[Name, Name]
    tier: Tier
    tasks: tuple[str | None, str | None] = (None, None)
    """Not in reports of before there were tasks."""
    crossing: Count
    moves: Count
    territorial_congruence: Share


class _Finding(_Part):
    fingerprint: str = Field(pattern=r"^[0-9a-f]{64}$")
    rule: Name
    severity: Literal["error", "warning", "info"]
    status: Status
    domain: str | None
    message: str


class _Report(_Part):
    schema_version: Literal["1"]
    tool: _Tool
    provenance: _Provenance
    verdict: Verdict
    rules_run: tuple[str, ...]
    domains: tuple[_Layer, ...]
    regions: tuple[_Region, ...]
    congruence: tuple[_Pair, ...]
    findings: tuple[_Finding, ...]


def read_report(path: Path) -> Round:
    """The round that a report tells of, without names of municipalities: it has none.

    Raises InputError for what is no report of ``congruentie check --format json``, with the place
    in the file of every mistake, at most ten of them.
    """
    return parse_report(_content(path), str(path))


def parse_report(content: bytes, path: str) -> Round:
    """The same of the bytes of a report; ``path`` is what it is called."""
    try:
        report = _Report.model_validate_json(_plain(content, path))
    except ValidationError as error:
        raise InputError(list(_mistakes(error, path))) from None
    twice = _twice(report)
    if twice:
        raise InputError(Mistake(where=path, nl=twice[0], en=twice[1]))
    territory = report.provenance.territory
    return Round(
        path=path,
        sha256=hashlib.sha256(content).hexdigest(),
        reference_date=territory.reference_date,
        municipalities=territory.municipalities,
        merged=tuple(merger.parts for merger in report.provenance.merged),
        scope=report.provenance.scope,
        area=report.provenance.scope_municipalities,
        verdict=report.verdict,
        rules_run=frozenset(report.rules_run),
        layers=frozenset(one.layer for one in report.domains),
        divisions=tuple(_divisions(report)),
        pairs=tuple(_pairs(report)),
        findings=tuple(_finding(finding) for finding in report.findings),
    )


def as_baseline(found: Round, scope: str, territory: Territory) -> tuple[Round, tuple[Note, ...]]:
    """The round to hold an area against; of another area its congruence says nothing.

    Nor does that of other municipalities: two that became one no longer have each other for a
    partner, though nobody changed region.
    """
    place, notes = Place(path=found.path), []
    if found.scope != scope:
        notes.append(Note(place=place, key="baseline-other-scope"))
    if not _same_municipalities(found, territory):
        notes.append(Note(place=place, key="baseline-other-municipalities"))
    return (replace(found, pairs=()) if notes else found), tuple(notes)


def _same_municipalities(found: Round, territory: Territory) -> bool:
    merged = {tuple(part.code for part in merger.parts) for merger in territory.merged}
    same_date = found.reference_date == territory.reference_date
    return same_date and set(found.merged) == merged


def _plain(content: bytes, path: str) -> bytes:
    """The file as JSON that the schema can read: UTF-8, sanely nested, whole characters only."""
    try:
        found = json.loads(content.decode("utf-8-sig"), parse_constant=_refuse)
        return json.dumps(found, ensure_ascii=False).encode(errors="replace")
    except (ValueError, RecursionError):
        raise InputError(
            Mistake(
                where=path,
                nl="is geen JSON. Verwacht wordt een rapport van congruentie check --format json.",
                en="is no JSON. Expected is a report of congruentie check --format json.",
            )
        ) from None


def _refuse(constant: str) -> NoReturn:
    raise ValueError(constant)


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise InputError(
                Mistake(where=str(path), nl="is groter dan 50 MB.", en="is larger than 50 MB.")
            )
        return path.read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise InputError(
            Mistake(
                where=str(path),
                nl=f"kan niet worden gelezen ({reason}).",
                en=f"cannot be read ({reason}).",
            )
        ) from error


def _mistakes(error: ValidationError, path: str) -> Iterator[Mistake]:
    found = error.errors(include_url=False)
    for one in found[:MOST_MISTAKES]:
        at = ".".join(printable(str(part)) for part in one["loc"])
        yield Mistake(
            where=f"{path}, {at}" if at else path,
            nl=f"is niet wat congruentie check --format json schrijft ({_read(one)}).",
            en=f"is not what congruentie check --format json writes ({_read(one, 'en')}).",
        )
    if len(found) > MOST_MISTAKES:
        rest = len(found) - MOST_MISTAKES
        yield Mistake(where=path, nl=f"en nog {rest} fouten.", en=f"and {rest} mistakes more.")


def _read(error: Any, language: str = "nl") -> str:  # noqa: ANN401 # pydantic's own mapping
    if error["type"] == "missing":
        return "missing" if language == "en" else "ontbreekt"
    read = printable(str(error["input"]))
    said = read if len(read) <= 40 else f"{read[:40]}…"  # noqa: PLR2004 # enough to find it by
    return f"read: {said}" if language == "en" else f"gelezen: {said}"


def _twice(report: _Report) -> tuple[str, str] | None:
    regions = Counter((one.layer.key, one.code) for one in report.regions)
    prints = Counter(finding.fingerprint for finding in report.findings)
    for (layer, code), number in regions.items():
        if number > 1:
            what = printable(f"{layer}/{code}")
            return f"regio {what} staat er twee keer in.", f"region {what} is in it twice."
    if max(prints.values(), default=0) > 1:
        return "een bevinding staat er twee keer in.", "a finding is in it twice."
    return None


def _divisions(report: _Report) -> Iterator[Division]:
    """In the order of the report's domains; a layer without regions is no division."""
    for layer in dict.fromkeys(one.layer for one in (*report.domains, *report.regions)):
        regions = [one for one in report.regions if one.layer == layer]
        if regions:
            ordered = sorted(regions, key=lambda region: region.code)
            yield Division(layer=layer, regions=tuple(_region(region) for region in ordered))


def _region(region: _Region) -> Region:
    members = tuple(sorted(set(region.members)))
    return Region(code=region.code, name=region.name, members=members)


def _pairs(report: _Report) -> Iterator[PairNumbers]:
    """Those that can be told apart: of equals nobody knows which is meant."""
    pairs = [_pair(pair) for pair in report.congruence]
    times = Counter(pair.key for pair in pairs)
    yield from (pair for pair in pairs if times[pair.key] == 1)


def _pair(pair: _Pair) -> PairNumbers:
    one, other = (
        Layer(domain=domain, tier=pair.tier, task=task or "")
        for domain, task in zip(pair.domains, pair.tasks, strict=True)
    )
    return PairNumbers(
        layers=(one, other),
        crossing=pair.crossing,
        moves=pair.moves,
        territorial=pair.territorial_congruence,
    )


def _finding(finding: _Finding) -> RoundFinding:
    return RoundFinding(
        fingerprint=finding.fingerprint,
        rule=finding.rule,
        severity=Severity[finding.severity.upper()],
        status=finding.status,
        domain=finding.domain,
        message=finding.message,
    )
