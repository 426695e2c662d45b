"""A rules file that somebody wrote: parsed, held against the schemas, every mistake placed.

What holds is laid in layers, each above the one before: the defaults of the code, the profile with
those it builds on, and what the file itself sets. Only in the file that comes with the program is
it the other way about: what that sets is what every profile starts from.
"""

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from congruentie.errors import ConfigError, Mistake
from congruentie.model.criteria import DEFAULT_PROFILE, Profile, Ruleset, RuleSettings
from congruentie.model.gazetteer import Gazetteer
from congruentie.model.rules import ProfileCard, Rules
from congruentie.readers.bundled import bundled
from congruentie.readers.criteria_mistakes import criteria_mistakes
from congruentie.readers.profile_mistakes import profile_mistakes, without_effect
from congruentie.readers.profiles import Definition, Values, chain, definitions, layered
from congruentie.readers.schema_mistakes import validate
from congruentie.readers.yaml_document import Document, KeyPath, read_yaml


def parse_rules(
    path: Path,
    schemas: Mapping[str, type[RuleSettings]],
    gazetteer: Gazetteer | None = None,
    asked: str | None = None,
) -> Rules:
    """The criteria under the profile that was asked for, else that of the file: ``read_rules``."""
    own = read_yaml(path)
    standard = own if path == bundled("rules.yaml") else read_yaml(bundled("rules.yaml"))
    profiles = definitions(own, standard)
    name = own.block().get("profile", DEFAULT_PROFILE) if asked is None else asked
    line = chain(name, profiles)
    as_it_comes = own.content == standard.content
    mistakes = [
        *_of_the_schemas(own, line),
        *(m for part in _parts(own, line) for m in criteria_mistakes(*part, schemas, gazetteer)),
        *profile_mistakes(own, profiles, asked),
        *(() if as_it_comes else without_effect(own, line, asked)),
    ]
    if mistakes:
        raise ConfigError(tuple(dict.fromkeys(mistakes)))
    layers = [one.values for one in line]
    layers.insert(0 if as_it_comes else len(layers), own.block())
    sha256 = hashlib.sha256(own.content).hexdigest()
    return _settled(layered(*layers), schemas, _card(line[-1]), sha256)


def _of_the_schemas(own: Document, line: tuple[Definition, ...]) -> Iterator[Mistake]:
    """What the schemas have against the file, and against profiles of another that it builds on."""
    yield from validate(Ruleset, own)[1]
    for one in line:
        if one.document is not own:
            yield from validate(Profile, one.document, one.path)[1]


def _parts(own: Document, line: tuple[Definition, ...]) -> Iterator[tuple[Document, KeyPath]]:
    """The blocks that set criteria: the file, all its profiles, and those it builds on."""
    yield own, ()
    for name in own.block(("profiles",)):
        yield own, ("profiles", name)
    for one in line:
        if one.document is not own:
            yield one.document, one.path


def _settled(
    values: Values, schemas: Mapping[str, type[RuleSettings]], profile: ProfileCard, sha256: str
) -> Rules:
    """The layers in one. Each was held against its schema already, so together they fit as well."""
    rules = values.get("rules", {})
    return Rules(
        ruleset=Ruleset.model_validate({**values, "profile": profile.name}),
        settings={code: schema(**rules.get(code, {})) for code, schema in schemas.items()},
        sha256=sha256,
        profile=profile,
    )


def _card(profile: Definition) -> ProfileCard:
    values = profile.values
    return ProfileCard(profile.name, values["version"], values.get("title", ""))
