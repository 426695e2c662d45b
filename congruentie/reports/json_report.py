"""The report as JSON: the contract of DESIGN.md chapter 7, schema version 1.

Numbers are plain, shares 0 to 1, codes and slugs the same from run to run. Text from the submission
stands here as it was read: whoever shows it must escape it for the place where it is shown.
"""

import json
from collections.abc import Mapping
from typing import Any

from congruentie.model.congruence import CommonGround, Knot, PairCongruence, Relation, Tally
from congruentie.model.finding import (
    Criterion,
    Finding,
    Subject,
)
from congruentie.model.region import Place
from congruentie.model.remedy import Remedy, Unmended
from congruentie.model.report import LayerSummary, RegionSummary, Report, State
from congruentie.model.territory import Territory
from congruentie.model.waiver import Waiver
from congruentie.reports import sentences
from congruentie.reports.json_facts import PRECISION, plain
from congruentie.words import Language

SCHEMA_VERSION = "1"
Json = dict[str, Any]
"""An object; what it may hold is the contract."""


def render(report: Report, language: Language) -> bytes:
    """The whole report, UTF-8, indented, with a newline at the end."""
    text = json.dumps(as_data(report, language), ensure_ascii=False, indent=2, allow_nan=False)
    return (text + "\n").encode(errors="backslashreplace")  # half a character as JSON escapes it


def as_data(report: Report, language: Language) -> Json:
    """The whole report as plain data."""
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "congruentie", "version": report.provenance.version},
        "provenance": _provenance(report),
        "verdict": report.verdict,
        "counts": report.counts,
        "rules_run": list(report.rules_run),
        "rules_not_run": [
            {"code": rule.code, "why": rule.why, "fault": rule.fault} for rule in report.not_run
        ],
        "domains": [_domain(summary) for summary in report.layers],
        "regions": [_region(summary) for summary in report.regions],
        "congruence": [_pair(pair) for pair in report.pairs],
        "common_ground": _common_ground(report.common_ground, report),
        "findings": [_finding(finding, report, language) for finding in report.findings],
        "notes": [sentences.note(note, language) for note in report.notes],
    }


def _provenance(report: Report) -> Json:
    provenance, territory = report.provenance, report.territory
    return {
        "territory": {
            "reference_date": territory.reference_date.isoformat(),
            "municipalities": len(territory.municipalities),
            "population": territory.population,
            "source": territory.source,
            "generalised": territory.generalised,
            "sha256": territory.sha256,
        },
        "inputs": [{"path": file.path, "sha256": file.sha256} for file in provenance.inputs],
        "profile": provenance.profile,
        "profile_version": provenance.profile_version,
        "own_rules": provenance.own_rules or None,
        "rules_sha256": provenance.rules_sha256,
        "today": provenance.today.isoformat(),
        "scope": provenance.scope,
        "municipalities_in_scope": len(report.scope),
        "scope_municipalities": list(report.scope) if provenance.scope else None,
    } | (merged(territory) | _against(report))


def merged(territory: Territory) -> Json:
    """What was merged on request, named only where anything was."""
    found = [
        {"code": one.code, "name": one.name, "parts": [part.code for part in one.parts]}
        for one in territory.merged
    ]
    return {"merged": found} if found else {}


def _against(report: Report) -> Json:
    """The baseline, named only where there is one."""
    against = report.against
    return {"baseline": {"path": against.path, "sha256": against.sha256}} if against else {}


def _domain(summary: LayerSummary) -> Json:
    return {
        "domain": summary.layer.domain,
        "tier": summary.layer.tier,
        "task": summary.layer.task or None,
        "regions": summary.regions,
        "municipalities": summary.municipalities,
        "population": summary.population,
        "verdicts": _verdicts(summary.states),
    }


def _region(summary: RegionSummary) -> Json:
    return {
        "domain": summary.layer.domain,
        "tier": summary.layer.tier,
        "task": summary.layer.task or None,
        "code": summary.region.code,
        "name": summary.region.name,
        "members": list(summary.region.members),
        "population": summary.population,
        "land_area_km2": round(summary.land_area, 2),
        "density": round(summary.density, 1),
        "pieces": summary.pieces,
        "verdicts": _verdicts(summary.states),
    }


def _verdicts(states: Mapping[Criterion, State]) -> Json:
    return {criterion.value: state.value for criterion, state in states.items()}


def _pair(pair: PairCongruence) -> Json:
    counts = {relation.value: pair.count(relation) for relation in Relation}
    return (
        {
            "domains": [pair.left.domain, pair.right.domain],
            "tier": pair.left.tier,
            "tasks": [pair.left.task or None, pair.right.task or None],
        }
        | counts
        | _tally(pair.in_municipalities, "municipalities", moves="moves")
        | _tally(pair.in_inhabitants, "inhabitants", moves="moves_inhabitants")
    )


def _tally(tally: Tally, unit: str, *, moves: str) -> Json:
    suffix = moves.removeprefix("moves")
    return {
        unit: tally.total,
        f"{unit}_identical": tally.identical,
        f"{unit}_identical_or_nested": tally.identical_or_nested,
        f"{unit}_dominant": tally.dominant,
        moves: tally.moves,
        f"moves_to_nest{suffix}": list(tally.moves_to_nest),
        f"territorial_congruence{suffix}": round(tally.territorial, PRECISION),
    }


def _common_ground(ground: CommonGround, report: Report) -> Json:
    return {
        "domains": [layer.domain for layer in ground.layers],
        "tier": ground.layers[0].tier,
        "tasks": [layer.task or None for layer in ground.layers],
        "building_blocks": len(ground.blocks),
        "knots": [_knot(knot, report) for knot in ground.knots],
        "territorial_congruence": round(ground.territorial, PRECISION),
        "territorial_congruence_inhabitants": round(ground.territorial_inhabitants, PRECISION),
    }


def _knot(knot: Knot, report: Report) -> Json:
    people = report.territory.municipalities
    return {
        "settled": knot.settled,
        "regions": [
            {"domain": layer.domain, "task": layer.task or None, "region": region.code}
            for layer, region in knot.regions
        ],
        "municipalities": list(knot.members),
        "population": sum(people[code].population for code in knot.members),
    }


def _finding(finding: Finding, report: Report, language: Language) -> Json:
    sighting = finding.sighting
    source = report.cards[finding.rule].source
    return (
        {
            "fingerprint": finding.fingerprint,
            "rule": finding.rule,
            "slug": finding.slug,
            "severity": finding.severity.key,
            "status": finding.status,
        }
        | _subject(sighting.subject)
        | {
            "related": [_subject(subject) for subject in sighting.related],
            "municipalities": list(sighting.municipalities),
            "facts": {name: plain(fact) for name, fact in sighting.facts.items()},
            "message": sentences.message(finding, report, language),
            "hint": sentences.hint(finding, report, language),
            "remedy": _remedy(sighting.remedy),
            "source": source.en if language == "en" else source.nl,
            "places": [_place(place) for place in sighting.places],
            "waiver": _waiver(report.waivers[finding.waiver]) if finding.waiver else None,
            "claims": [_waiver(report.waivers[key]) for key in finding.claims],
        }
    )


def _remedy(found: Remedy | Unmended | None) -> Json | None:
    """The smallest step that mends it; null where there is none, and where none was sought."""
    if not isinstance(found, Remedy):
        return None
    return {
        "kind": found.kind,
        "domain": found.layer.domain,
        "tier": found.layer.tier,
        "task": found.layer.task or None,
        "municipalities": list(found.municipalities),
        "from": found.origin.code if found.origin else None,
        "to": found.target.code,
        "inhabitants": found.inhabitants,
        "together": found.together,
        "new_crossings": found.crossings,
    }


def _subject(subject: Subject) -> Json:
    return {
        "domain": subject.layer.domain if subject.layer else None,
        "tier": subject.layer.tier if subject.layer else None,
        "task": (subject.layer.task or None) if subject.layer else None,
        "region": subject.region,
        "municipality": subject.municipality,
    }


def _place(place: Place) -> Json:
    return {"path": place.path, "sheet": place.sheet, "line": place.line}


def _waiver(waiver: Waiver) -> Json:
    return {
        "ground": waiver.ground,
        "reason": waiver.reason,
        "decided_by": waiver.decided_by,
        "expires": waiver.expires.isoformat() if waiver.expires else None,
        "verdict": waiver.verdict,
        "requested_by": waiver.requested_by or None,
    }
