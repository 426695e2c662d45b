"""The monitor as JSON. Numbers are plain; text from submissions stands here as it was read."""

import json
from typing import Any

from congruentie import __version__
from congruentie.model.milestone import Milestone
from congruentie.model.monitor import Area, Monitor, ProvinceProgress
from congruentie.model.region import Layer
from congruentie.reports.json_report import merged

SCHEMA_VERSION = "1"

Json = dict[str, Any]
"""An object."""


def render(monitor: Monitor) -> bytes:
    """The whole monitor, UTF-8, indented, with a newline at the end."""
    text = json.dumps(as_data(monitor), ensure_ascii=False, indent=2, allow_nan=False)
    return (text + "\n").encode(errors="backslashreplace")


def as_data(monitor: Monitor) -> Json:
    """The whole monitor as plain data."""
    report = monitor.report
    provenance, territory = report.provenance, report.territory
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "congruentie", "version": __version__},
        "provenance": {
            "territory": {
                "reference_date": territory.reference_date.isoformat(),
                "municipalities": len(territory.municipalities),
                "population": territory.population,
                "sha256": territory.sha256,
            },
            "inputs": [{"path": file.path, "sha256": file.sha256} for file in provenance.inputs],
            "profile": provenance.profile,
            "profile_version": provenance.profile_version,
            "own_rules": provenance.own_rules or None,
            "rules_sha256": provenance.rules_sha256,
            "today": provenance.today.isoformat(),
            "scope": provenance.scope,
        }
        | merged(territory),
        "verdict": report.verdict,
        "schedule": [
            {"last_day": day.isoformat(), "milestone": milestone.value}
            for day, milestone in sorted(monitor.schedule.items())
        ],
        "expected": monitor.expected.value,
        "provinces": [_province(one) for one in monitor.provinces],
        "areas": [_area(area, monitor) for area in monitor.areas],
    }


def _layer(layer: Layer) -> Json:
    return {"domain": layer.domain, "tier": layer.tier, "task": layer.task or None}


def _province(one: ProvinceProgress) -> Json:
    return {
        "province": one.province or None,
        **_layer(one.layer),
        "regions": one.regions,
        "milestones": {str(milestone.value): one.reached[milestone] for milestone in Milestone},
        **{pace.replace("-", "_"): number for pace, number in one.paces.items()},
        "white_spots": one.white_spots,
        "steps": {str(step.value): number for step, number in one.steps.items()},
    }


def _area(area: Area, monitor: Monitor) -> Json:
    territory = monitor.report.territory
    return {
        **_layer(area.layer),
        "region": area.region.code if area.region else None,
        "name": area.region.name if area.region else None,
        "municipalities": [{"code": c, "name": territory.name(c)} for c in area.members],
        "provinces": [name or None for name in area.provinces],
        "milestone": None if area.reached is None else area.reached.value,
        "pace": area.pace,
        "errors": list(area.errors),
        "warnings": list(area.warnings),
        "step": area.step.value,
        "routes": list(area.routes),
    }
