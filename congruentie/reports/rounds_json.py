"""A comparison of two rounds as JSON.

Numbers are plain, shares 0 to 1; of everything that changed first the old value, then the new one.
Text from submissions and reports stands here as it was read.
"""

import json
from typing import Any

from congruentie import __version__
from congruentie.model.comparison import (
    Comparison,
    DivisionChange,
    KnotChange,
    Move,
    PairChange,
    PairNumbers,
    Round,
)
from congruentie.model.finding import RoundFinding

SCHEMA_VERSION = "1"
_PRECISION = 6

Json = dict[str, Any]
"""An object."""


def render(found: Comparison) -> bytes:
    """The whole comparison, UTF-8, indented, with a newline at the end."""
    text = json.dumps(as_data(found), ensure_ascii=False, indent=2, allow_nan=False)
    return (text + "\n").encode(errors="backslashreplace")


def as_data(found: Comparison) -> Json:
    """The whole comparison as plain data."""
    changes = found.findings
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "congruentie", "version": __version__},
        "old": _round(found.old),
        "new": _round(found.new),
        "counts": {
            "solved": len(changes.solved),
            "new": len(changes.new),
            "unchanged": len(changes.unchanged),
            "not_checked_again": len(changes.unjudged),
        },
        "findings": {
            "solved": [_finding(finding) for finding in changes.solved],
            "new": [_finding(finding) for finding in changes.new],
            "unchanged": [_finding(finding) for finding in changes.unchanged],
            "not_checked_again": [_finding(finding) for finding in changes.unjudged],
        },
        "domains": [_division(change, found) for change in found.divisions],
        "reorganised": [
            {
                "fate": one.fate,
                "old": _municipality(one.old, found.old),
                "new": [_municipality(code, found.new) for code in one.new],
            }
            for one in found.reorganised
        ],
        "congruence": [_pair(change) for change in found.pairs],
        "knots": [_knot(knot) for knot in found.knots],
    }


def _round(one: Round) -> Json:
    return {
        "path": one.path,
        "sha256": one.sha256,
        "reference_date": one.reference_date.isoformat(),
        "municipalities": one.municipalities,
        "scope": one.scope,
        "verdict": one.verdict,
    }


def _finding(finding: RoundFinding) -> Json:
    return {
        "fingerprint": finding.fingerprint,
        "rule": finding.rule,
        "severity": finding.severity.key,
        "status": finding.status,
        "domain": finding.domain,
        "message": finding.message,
    }


def _division(change: DivisionChange, found: Comparison) -> Json:
    return {
        "domain": change.layer.domain,
        "tier": change.layer.tier,
        "task": change.layer.task or None,
        "regions": list(change.regions),
        "moved": [_move(move, found) for move in change.moved],
        "divided": [_move(move, found) for move in change.divided],
        "appeared": list(change.appeared),
        "disappeared": list(change.disappeared),
        "renamed": [list(names) for names in change.renamed],
    }


def _move(move: Move, found: Comparison) -> Json:
    return {
        "old": _municipality(move.old, found.old),
        "new": [_municipality(code, found.new) for code in move.new],
        "from": list(move.left),
        "to": list(move.joined),
    }


def _municipality(code: str, one: Round) -> Json:
    return {"code": code, "name": one.name(code)}


def _pair(change: PairChange) -> Json:
    return {
        "domains": [layer.domain for layer in change.now.layers],
        "tier": change.now.layers[0].tier,
        "tasks": [layer.task or None for layer in change.now.layers],
        "old": _numbers(change.then),
        "new": _numbers(change.now),
        "trend": change.trend,
    }


def _numbers(pair: PairNumbers) -> Json:
    return {
        "crossing": pair.crossing,
        "moves": pair.moves,
        "territorial_congruence": pair.territorial,
    }


def _knot(knot: KnotChange) -> Json:
    return {
        "regions": [
            {"domain": layer.domain, "tier": layer.tier, "task": layer.task or None, "name": name}
            for layer, name in knot.regions
        ],
        "municipalities": list(knot.members),
        "territorial_congruence": [round(knot.then, _PRECISION), round(knot.now, _PRECISION)],
        "trend": knot.trend,
    }
