"""The kinds of maps, by the name that the command line gives them."""

from enum import StrEnum


class Kind(StrEnum):
    """What a map shows."""

    REGIONS = "regions"
    """The regions of a domain."""
    OVERLAY = "overlay"
    """Two or three domains at once: as fill, as heavy line, as hatching."""
    CONGRUENCE = "congruence"
    """Where the regions of the domains are identical, nested or crossing."""
    WHITE_SPOTS = "white-spots"
    """Municipalities in no region."""
    SIZE = "size"
    """How many people the regions have, beside the threshold."""
    CENTRES = "centres"
    """How centre municipalities lie to the regions around them."""
    PROGRESS = "progress"
    """The milestone that each region has reached."""
    CHANGE = "change"
    """Who moved since the round before."""
    NETWORK = "network"
    """How many cooperations neighbouring municipalities share."""
    TILES = "tiles"
    """The regions of a domain, with an equal tile for every municipality."""
