"""The use case of ``congruentie schema``: what our files look like, for editors and for CI.

The schemas of rules.yaml and of the waivers follow from the models that read those files. A few
things only the readers can see: that a waiver stands there twice, or that ``100.000`` is a hundred
to YAML and so, for JSON Schema, a whole number.
"""

from collections.abc import Mapping
from typing import Any, Literal

from pydantic import Field, create_model

from congruentie.model.criteria import (
    LETTER_DOMAINS,
    Criteria,
    Profile,
    Ruleset,
    RuleSettings,
)
from congruentie.model.settings import Settings
from congruentie.model.waiver import Ruling
from congruentie.readers.bundled import bundled
from congruentie.readers.gazetteer import read_gazetteer
from congruentie.readers.profiles import definitions
from congruentie.readers.waivers import WaiverFile
from congruentie.readers.yaml_document import read_yaml
from congruentie.registry import all_rules
from congruentie.reports.json_schema import Json, render
from congruentie.reports.report_schema import report_schema
from congruentie.rule import Rule
from congruentie.words import Language

Kind = Literal["rules", "report", "waivers"]

_TITLES: Mapping[Kind, Mapping[Language, str]] = {
    "rules": {"nl": "Criteria van congruentie (rules.yaml)", "en": "Criteria of congruentie"},
    "report": {"nl": "Rapport van congruentie (JSON)", "en": "Report of congruentie (JSON)"},
    "waivers": {"nl": "Maatwerk voor congruentie", "en": "Waivers for congruentie"},
}
_GROUPED = {"type": "string", "pattern": "^[1-9][0-9]*(_[0-9]{3})+$"}
"""A number such as 100_000, which is text to most editors: YAML 1.2 has no such numbers."""
_SAID = ("default", "description", "nl")
"""What belongs to a number however it is written."""
_DOMAIN_NAME = {"pattern": "^[a-z0-9]+(_[a-z0-9]+)*$"}
_MUNICIPALITY = {"type": "string", "pattern": "^([Gg][Mm][ _-]*)?[0-9]{1,4}([.,]0+)?$"}


def schema_page(kind: Kind, language: Language) -> str:
    """One of the three schemas as JSON text, described in the language."""
    made = {"rules": _rules_schema, "report": report_schema, "waivers": _waivers_schema}
    return render(made[kind](), _TITLES[kind], language)


def _rules_schema() -> Json:
    codes = _codes()
    profile: Any = _with_rules(Profile, codes)
    named = (Mapping[str, profile], Ruleset.model_fields["profiles"])
    schema = _with_rules(Ruleset, codes, profiles=named).model_json_schema()
    _complete(schema, schema["$defs"][Profile.__name__])
    fit: Json = _without_what_misleads(schema)
    return fit


def _codes() -> type[Settings]:
    """A block with, for each rule, the settings that it admits."""
    fields: dict[str, Any] = {
        code: (_settings_of(rule), _titled(rule)) for code, rule in all_rules().items()
    }
    return create_model("Rules", __base__=Settings, **fields)


def _settings_of(rule: Rule) -> Any:  # noqa: ANN401 # a type made here, or one that exists
    """What a rule admits, under the rule's code where it has options of its own."""
    if rule.settings is RuleSettings:
        return RuleSettings
    return create_model(rule.code, __base__=rule.settings)


def _titled(rule: Rule) -> Any:  # noqa: ANN401 # pydantic calls a field whatever type it stands for
    title = rule.card.title
    return Field(default=None, description=title["en"], json_schema_extra={"nl": title["nl"]})


def _with_rules(base: type[Criteria], codes: type[Settings], **fields: Any) -> type[Criteria]:  # noqa: ANN401 # pydantic's own way to say a field
    """The same criteria, knowing which rules there are and what each of them admits."""
    fields["rules"] = (codes, base.model_fields["rules"])
    return create_model(base.__name__, __base__=base, **fields)


def _complete(schema: Json, profile: Json) -> None:
    """Put in the names that only the program's own files tell, so that an editor offers them."""
    lists = read_gazetteer(bundled("data")).centre_lists
    schema["$defs"]["Centres"]["properties"]["lists"]["items"]["enum"] = list(lists)
    names = list(definitions(read_yaml(bundled("rules.yaml"))))
    schema["properties"]["profile"]["examples"] = names
    profile["properties"]["extends"]["examples"] = names
    for block in (schema, profile):
        domains = block["properties"]["domains"]
        domains["propertyNames"] = _DOMAIN_NAME
        domains["properties"] = dict.fromkeys(LETTER_DOMAINS, domains["additionalProperties"])


def _waivers_schema() -> Json:
    schema = WaiverFile.model_json_schema()
    entry = schema["$defs"]["WaiverEntry"]
    rule = entry["properties"]["rule"]
    del rule["minLength"]
    rule["enum"] = list(all_rules())
    entry["oneOf"] = [
        {"required": [name], "properties": {name: {"type": "string"}}}
        for name in ("region", "municipality")
    ]
    entry["anyOf"] = [_undecided(), _complete_acceptance()]
    entry["properties"]["municipality"]["anyOf"][0] = _MUNICIPALITY
    fit: Json = _without_what_misleads(schema)
    return fit


def _undecided() -> Json:
    """A claim that is open, or was rejected."""
    others = [ruling.value for ruling in Ruling if ruling is not Ruling.ACCEPTED]
    return {"required": ["verdict"], "properties": {"verdict": {"enum": others}}}


def _complete_acceptance() -> Json:
    """An acceptance, or a word less: by somebody, until a day."""
    text = {"type": "string"}
    return {
        "required": ["decided_by", "expires"],
        "properties": {"decided_by": text, "expires": text},
    }


def _without_what_misleads(node: Any) -> Any:  # noqa: ANN401 # a schema or any part of one
    """The schema fit for YAML files as people write them.

    A whole number may be grouped, text of nothing but blanks is no text, and a block or nothing at
    all is no default to offer.
    """
    if isinstance(node, list):
        return [_without_what_misleads(one) for one in node]
    if not isinstance(node, dict):
        return node
    node = {key: _without_what_misleads(value) for key, value in node.items()}
    if isinstance(node.get("default", 0), dict | list | None):
        del node["default"]
    if node.get("minLength") == 1:
        node["pattern"] = r"\S"
    return _or_grouped(node) if node.get("type") == "integer" else node


def _or_grouped(number: Json) -> Json:
    said = {key: number.pop(key) for key in _SAID if key in number}
    return {"anyOf": [number, _GROUPED]} | said
