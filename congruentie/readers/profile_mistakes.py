"""What can be wrong with the profiles of a rules file, beyond what they say of the criteria."""

from collections.abc import Iterable, Iterator, Mapping

from congruentie.errors import Mistake
from congruentie.readers.profiles import Definition, chain, layered, leaves
from congruentie.readers.yaml_document import Document
from congruentie.safe_text import printable

_ASKED_AT = "--profile"


def profile_mistakes(
    own: Document, profiles: Mapping[str, Definition], asked: str | None
) -> Iterator[Mistake]:
    """Profiles that are named and not there, and those that build on each other in a ring.

    ``asked`` is the profile that the caller wants, ``profiles`` are all that there are.
    """
    for profile in profiles.values():
        if profile.extends is not None and profile.extends not in profiles:
            where = profile.document.where((*profile.path, "extends"))
            yield _unknown(where, profile.extends, profiles)
    yield from _rings(profiles)
    named = own.block().get("profile")
    if isinstance(named, str) and named not in profiles:
        yield _unknown(own.where(("profile",)), named, profiles)
    if asked is not None and asked not in profiles:
        yield _unknown(_ASKED_AT, asked, profiles)


def _unknown(where: str, name: str, known: Iterable[str]) -> Mistake:
    read, choice = printable(name), printable(", ".join(known))
    return Mistake(
        where=where,
        nl=f"'{read}' is geen bekend profiel. Bekend zijn: {choice}.",
        en=f"'{read}' is no known profile. Known are: {choice}.",
    )


def _rings(profiles: Mapping[str, Definition]) -> Iterator[Mistake]:
    """Every ring is told once, where its first profile stands."""
    told: set[str] = set()
    for profile in profiles.values():
        ring = [one.name for one in reversed(chain(profile.name, profiles))]
        if profiles[ring[-1]].extends == profile.name and profile.name not in told:
            told.update(ring)
            round_trip = printable(" → ".join([*ring, profile.name]))
            yield Mistake(
                where=profile.document.where((*profile.path, "extends")),
                nl=f"dit profiel bouwt op zichzelf voort: {round_trip}.",
                en=f"this profile builds on itself: {round_trip}.",
            )


def without_effect(
    own: Document, line: Iterable[Definition], asked: str | None
) -> Iterator[Mistake]:
    """A profile of which the file sets everything otherwise: nobody would see that it is idle.

    It happens to whoever copies the whole of rules.yaml and changes no more than its profile.
    """
    told = leaves(layered(*(profile.values for profile in line)))
    if told and told <= leaves(own.block()):
        keys = printable(", ".join(sorted(".".join(map(str, path)) for path in told)))
        yield Mistake(
            where=own.where(("profile",)) if asked is None else _ASKED_AT,
            nl="dit profiel doet hier niets: het bestand stelt alles wat het profiel regelt zelf "
            f"al in ({keys}). Laat die sleutels weg, of kies een ander profiel.",
            en="this profile does nothing here: the file itself sets all that it settles "
            f"({keys}). Leave those keys out, or choose another profile.",
        )
