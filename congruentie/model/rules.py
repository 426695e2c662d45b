"""The criteria that hold: those of a rules file, under one of its profiles."""

from collections.abc import Mapping
from dataclasses import dataclass

from congruentie.model.criteria import DEFAULT_PROFILE, Ruleset, RuleSettings


@dataclass(frozen=True, slots=True)
class ProfileCard:
    """Which profile holds, as a report names it."""

    name: str
    version: int
    title: str = ""
    """What it stands for, as the file has it; may be empty."""


STANDARD = ProfileCard(DEFAULT_PROFILE, 1, "Decentralisatiebrief van 19 februari 2013")
"""The profile that holds unasked; its criteria are the defaults of the code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What a rules file comes to, every rule's settings checked and complete."""

    ruleset: Ruleset
    """The criteria, those of the profile included; it lists no profiles itself."""
    settings: Mapping[str, RuleSettings]
    """Every rule's settings by code; defaults where neither file nor profile says anything."""
    sha256: str
    """Of the file's bytes."""
    profile: ProfileCard = STANDARD
