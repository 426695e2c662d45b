"""rules.yaml: the criteria's numbers and each rule's settings, read strictly."""

import hashlib
from collections.abc import Mapping
from pathlib import Path

from congruentie.model.criteria import Ruleset, RuleSettings
from congruentie.model.gazetteer import Gazetteer
from congruentie.model.rules import STANDARD, Rules
from congruentie.readers.bundled import bundled

AS_IT_COMES = "0862070d6bf54d8c060077c47fc0a2a15f3784d8eb5911e5bb645e0336500d34"
"""SHA-256 of the rules.yaml that comes with the program.

It says what the code's defaults say (a test holds the two together), so as long as nobody edited it
there is nothing to parse: a tenth of the time of a check. An edited file is read like any other,
and so is this one for another profile than its own.
"""


def read_rules(
    path: Path,
    schemas: Mapping[str, type[RuleSettings]],
    gazetteer: Gazetteer | None = None,
    profile: str | None = None,
) -> Rules:
    """Read a rules file against the settings that each rule admits, under a profile.

    ``schemas`` gives those per rule code; with a gazetteer the lists of centres must be in it too.
    The profile is that of the caller, else that of the file, else the standard one. What neither
    profile nor file says keeps its default. Raises ConfigError with every mistake: file, line,
    column, what was read and what was expected.
    """
    if profile in {None, STANDARD.name} and _is_as_it_comes(path):
        defaults = {code: schema() for code, schema in schemas.items()}
        return Rules(ruleset=Ruleset(), settings=defaults, sha256=AS_IT_COMES)
    from congruentie.readers.rules_file import parse_rules  # noqa: PLC0415 # seldom needed, slow

    return parse_rules(path, schemas, gazetteer, profile)


def _is_as_it_comes(path: Path) -> bool:
    """Whether this is the program's own file, unedited.

    A file of the caller's is not even opened here: it may be a pipe, which gives its content once.
    """
    if path != bundled("rules.yaml") or not path.is_file():
        return False
    return hashlib.sha256(path.read_bytes()).hexdigest() == AS_IT_COMES
