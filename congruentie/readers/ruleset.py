"""rules.yaml: the criteria's numbers and each rule's settings, read strictly."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from congruentie.model.criteria import Ruleset, RuleSettings
from congruentie.model.gazetteer import Gazetteer
from congruentie.readers.bundled import bundled


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What a rules file says, every rule's settings checked and complete."""

    ruleset: Ruleset
    settings: Mapping[str, RuleSettings]
    """Every rule's settings by code; defaults where the file is silent."""
    sha256: str
    """Of the file's bytes."""


AS_IT_COMES = "c0a4c5279915a0fa3de3dc036dcdb3a30e1710d977542c13ba2459930052f091"
"""SHA-256 of the rules.yaml that comes with the program.

It says what the code's defaults say (a test holds the two together), so as long as nobody edited it
there is nothing to parse: a tenth of the time of a check. An edited file is read like any other.
"""


def read_rules(
    path: Path, schemas: Mapping[str, type[RuleSettings]], gazetteer: Gazetteer | None = None
) -> Rules:
    """Read a rules file against the settings that each rule admits.

    ``schemas`` gives those per rule code; with a gazetteer the lists of centres must be in it too.
    What the file leaves out keeps its default. Raises ConfigError with every mistake: file, line,
    column, what was read and what was expected.
    """
    if _is_as_it_comes(path):
        defaults = {code: schema() for code, schema in schemas.items()}
        return Rules(ruleset=Ruleset(), settings=defaults, sha256=AS_IT_COMES)
    from congruentie.readers.rules_file import parse_rules  # noqa: PLC0415 # seldom needed, slow

    ruleset, settings, sha256 = parse_rules(path, schemas, gazetteer)
    return Rules(ruleset=ruleset, settings=settings, sha256=sha256)


def _is_as_it_comes(path: Path) -> bool:
    """Whether this is the program's own file, unedited.

    A file of the caller's is not even opened here: it may be a pipe, which gives its content once.
    """
    if path != bundled("rules.yaml") or not path.is_file():
        return False
    return hashlib.sha256(path.read_bytes()).hexdigest() == AS_IT_COMES
