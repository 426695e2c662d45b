"""The JSON Schema of our JSON report: the contract of DESIGN.md chapter 7, schema version 1.

What the contract names is required. Whatever else the report holds is described too, but a report
of another version may say more or leave it out: nobody's reader should break on that.
"""

from enum import StrEnum

from congruentie.model.finding import Severity, Status
from congruentie.model.region import Tier
from congruentie.model.remedy import Kind
from congruentie.model.report import State, Verdict
from congruentie.model.waiver import Ground, Ruling
from congruentie.reports.json_report import SCHEMA_VERSION
from congruentie.reports.json_schema import Json

_TEXT: Json = {"type": "string"}
_TEXT_OR_NOTHING: Json = {"type": ["string", "null"]}
_COUNT: Json = {"type": "integer", "minimum": 0}
_POSITIVE: Json = {"type": "number", "minimum": 0}
_SHARE: Json = {"type": "number", "minimum": 0, "maximum": 1}
_DAY: Json = {"type": "string", "format": "date"}
_DIGEST: Json = {"type": "string", "pattern": "^[0-9a-f]{64}$"}
_RULE: Json = {"type": "string", "pattern": "^[A-Z]{3}[0-9]{2}$"}
_CODE: Json = {"type": "string", "pattern": "^GM[0-9]{4}$"}
_CODE_OR_NOTHING: Json = {"type": ["string", "null"], "pattern": "^GM[0-9]{4}$"}


def report_schema() -> Json:
    """The whole schema; descriptions in English, the Dutch beside them as ``nl``."""
    return _object(
        {
            "schema_version": {"const": SCHEMA_VERSION},
            "tool": _object({"name": {"const": "congruentie"}, "version": _TEXT}),
            "provenance": _provenance(),
            "verdict": _one_of(Verdict),
            "counts": _counts(),
            "rules_run": _list(_RULE),
            "rules_not_run": _list(
                _object({"code": _RULE, "why": _TEXT}, {"fault": {"type": "boolean"}})
            ),
            "domains": _list(_domain()),
            "regions": _list(_region()),
            "congruence": _list(_pair()),
            "findings": _list(_finding()),
        },
        {"common_ground": _common_ground(), "notes": _list(_TEXT)},
    )


def _provenance() -> Json:
    territory = _object(
        {
            "reference_date": _DAY,
            "municipalities": _COUNT,
            "population": _COUNT,
            "sha256": _TEXT,
        },
        {"source": _TEXT, "generalised": {"type": "boolean"}},
    )
    return _object(
        {
            "territory": territory,
            "inputs": _list(_object({"path": _TEXT, "sha256": _DIGEST})),
            "rules_sha256": _DIGEST,
            "today": _DAY,
            "scope": _said(_TEXT, "Leeg voor het hele gebied.", "Empty for the whole territory."),
        },
        {
            "profile": _TEXT,
            "profile_version": _COUNT,
            "own_rules": _said(
                _TEXT_OR_NOTHING,
                "Het eigen bestand met criteria, als er een is.",
                "The caller's own rules file, where there is one.",
            ),
            "municipalities_in_scope": _COUNT,
            "scope_municipalities": _said(
                {"anyOf": [_list(_CODE), {"type": "null"}]},
                "Leeg voor het hele gebied.",
                "Nothing for the whole territory.",
            ),
            "merged": _list(_object({"code": _CODE, "name": _TEXT, "parts": _list(_CODE)})),
            "baseline": _object({"path": _TEXT, "sha256": _DIGEST}),
        },
    )


def _counts() -> Json:
    counts = _object(
        dict.fromkeys(("error", "warning", "info", "waived"), _COUNT),
        dict.fromkeys(("baseline", "solved"), _COUNT),
    )
    return _said(
        counts,
        "Open bevindingen naar ernst, en hoeveel met maatwerk zijn aanvaard.",
        "Open findings by severity, and how many are waived.",
    )


def _layer() -> Json:
    return {"domain": _TEXT, "tier": _one_of(Tier)}


def _domain() -> Json:
    return _object(
        {
            **_layer(),
            "task": _TEXT_OR_NOTHING,
            **dict.fromkeys(("regions", "municipalities", "population"), _COUNT),
            "verdicts": _verdicts(),
        }
    )


def _region() -> Json:
    return _object(
        {
            **_layer(),
            "code": _TEXT,
            "name": _TEXT,
            "members": _list(_CODE),
            "population": _COUNT,
            "land_area_km2": _POSITIVE,
            "density": _said(_POSITIVE, "Inwoners per km² land.", "Inhabitants per km² of land."),
            "pieces": _said(
                _COUNT,
                "Delen die over land en genoemde verbindingen samenhangen; 1 is aaneengesloten.",
                "Parts that hang together over land and named links; 1 is whole.",
            ),
        },
        {"task": _TEXT_OR_NOTHING, "verdicts": _verdicts()},
    )


def _verdicts() -> Json:
    verdicts: Json = {"type": "object", "additionalProperties": _one_of(State)}
    return _said(verdicts, "Oordeel per criterium.", "Judgement per criterion.")


def _pair() -> Json:
    """Two domains compared; beside what counts municipalities stands what counts inhabitants."""
    pair = _object(
        {
            "domains": _list(_TEXT) | {"minItems": 2, "maxItems": 2},
            **dict.fromkeys(("identical", "nested", "crossing"), _COUNT),
            **_tally("municipalities", ""),
        },
        {
            "tier": _one_of(Tier),
            "tasks": _list(_TEXT_OR_NOTHING),
            "municipalities": _COUNT,
            "inhabitants": _COUNT,
        }
        | _tally("inhabitants", "_inhabitants"),
    )
    return _said(
        pair,
        "Paren van regio's: gelijk, genest of doorsnijdend; en gemeenten in drie lezingen.",
        "Pairs of regions: identical, nested or crossing; and municipalities in three readings.",
    )


def _tally(unit: str, suffix: str) -> Json:
    readings = ("identical", "identical_or_nested", "dominant")
    return {
        **{f"{unit}_{reading}": _COUNT for reading in readings},
        f"moves{suffix}": _COUNT,
        f"moves_to_nest{suffix}": _list(_COUNT) | {"minItems": 2, "maxItems": 2},
        f"territorial_congruence{suffix}": _SHARE,
    }


def _common_ground() -> Json:
    region = _object({"domain": _TEXT, "region": _TEXT}, {"task": _TEXT_OR_NOTHING})
    knot = _object(
        {
            "settled": {"type": "boolean"},
            "regions": _list(region),
            "municipalities": _list(_CODE),
            "population": _COUNT,
        }
    )
    return _object(
        {
            "domains": _list(_TEXT),
            "building_blocks": _COUNT,
            "knots": _list(knot),
            "territorial_congruence": _SHARE,
            "territorial_congruence_inhabitants": _SHARE,
        },
        {"tier": _one_of(Tier), "tasks": _list(_TEXT_OR_NOTHING)},
    )


def _finding() -> Json:
    subject: Json = {"domain": _TEXT_OR_NOTHING, "region": _TEXT_OR_NOTHING}
    where: Json = {"tier": _one_of(Tier, None), "municipality": _CODE_OR_NOTHING}
    task: Json = {"task": _TEXT_OR_NOTHING}
    fact = {"anyOf": [_TEXT, {"type": "number"}, _list(_TEXT)]}
    place = _object(
        {"path": _TEXT, "sheet": _TEXT_OR_NOTHING, "line": {"type": ["integer", "null"]}}
    )
    return _object(
        {
            "fingerprint": _said(
                _DIGEST,
                "Gelijk zolang regel en geval dezelfde zijn.",
                "The same for as long as rule and case are.",
            ),
            "rule": _RULE,
            "slug": _TEXT,
            "severity": {"enum": [severity.key for severity in reversed(Severity)]},
            "status": _one_of(Status),
            **subject,
            **where,
            "related": _list(_object(subject, where | task)),
            "municipalities": _list(_CODE),
            "facts": {"type": "object", "additionalProperties": fact},
            **dict.fromkeys(("message", "hint", "source"), _TEXT),
            "places": _list(place),
            "waiver": {"anyOf": [_waiver(), {"type": "null"}]},
        },
        task
        | {
            "claims": _said(
                _list(_claim()),
                "Beroepen op maatwerk die niet, of nog niet, zijn aanvaard.",
                "Claims of maatwerk that are not accepted, or not yet.",
            ),
            "remedy": _said(
                {"anyOf": [_remedy(), {"type": "null"}]},
                "De kleinste stap die de bevinding wegneemt zonder elders een nieuwe te geven.",
                "The smallest step that ends the finding without giving a new one elsewhere.",
            ),
        },
    )


def _remedy() -> Json:
    """Municipalities that go together from one region of a layer to another."""
    return _object(
        {
            "kind": _one_of(Kind),
            "domain": _TEXT,
            "tier": _one_of(Tier),
            "task": _TEXT_OR_NOTHING,
            "municipalities": _list(_CODE),
            "from": _TEXT_OR_NOTHING,
            "to": _TEXT,
            "inhabitants": _COUNT,
            "together": _COUNT,
            "new_crossings": _COUNT,
        }
    )


def _waiver() -> Json:
    """What accepts a finding."""
    return _object(_decision() | {"expires": _DAY}, _asked())


def _claim() -> Json:
    """What is claimed of a finding, and nobody accepted."""
    day_or_nothing: Json = {"type": ["string", "null"], "format": "date"}
    return _object(_decision() | {"expires": day_or_nothing}, _asked())


def _decision() -> Json:
    return {"ground": _one_of(Ground), "reason": _TEXT, "decided_by": _TEXT}


def _asked() -> Json:
    return {"verdict": _one_of(Ruling), "requested_by": _TEXT_OR_NOTHING}


def _object(required: Json, optional: Json | None = None) -> Json:
    """An object that has at least the required properties; it may have others as well."""
    properties = required | (optional or {})
    return {"type": "object", "required": list(required), "properties": properties}


def _list(item: Json) -> Json:
    return {"type": "array", "items": item}


def _one_of(values: type[StrEnum], *others: None) -> Json:
    return {"enum": [*(value.value for value in values), *others]}


def _said(schema: Json, nl: str, en: str) -> Json:
    return schema | {"nl": nl, "description": en}
