"""A repair as JSON. Codes and numbers are plain; names stand here as they were read."""

import json
from typing import Any

from congruentie.model.repair import Move, Repair
from congruentie.model.territory import Territory
from congruentie.words import Language

_PRECISION = 6
_HUNDREDTHS = 2


def render(repair: Repair, territory: Territory, language: Language) -> bytes:
    """The whole repair; ``moves`` is how many there are, null where nothing was found."""
    content = {
        "status": repair.state.value,
        "moves": None if repair.reason else len(repair.moves),
        "bound": repair.bound,
        "instant_bound": repair.instant_bound,
        "proven": repair.proven,
        "settled": repair.settled,
        "gap": round(repair.gap, _PRECISION),
        "seconds": round(repair.seconds, _HUNDREDTHS),
        "reason": repair.reason.text(language) if repair.reason else "",
        "inhabitants": repair.inhabitants,
        "reading": repair.reading.value,
        "frames": [layer.domain for layer in repair.frames],
        "widened": list(repair.widened),
        "criteria": [
            {
                "criterion": tally.criterion or "contiguity",
                "before": tally.before,
                "after": tally.after,
            }
            for tally in repair.tallies
        ],
        "moves_list": [_move(move, territory) for move in repair.moves],
    }
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


def _move(move: Move, territory: Territory) -> dict[str, Any]:
    return {
        "municipality": move.municipality,
        "name": territory.name(move.municipality),
        "domain": move.layer.domain,
        "from": move.origin or None,
        "to": move.target or None,
        "inhabitants": move.inhabitants,
        "knot": move.knot or None,
    }
