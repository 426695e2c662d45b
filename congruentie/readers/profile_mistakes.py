"""What can be wrong with the profiles of a rules file, beyond what they say of the criteria."""

from collections.abc import Iterable, Iterator, Mapping

from congruentie.errors import Mistake
from congruentie.readers.profiles import Definition, chain, layered, leaves
from congruentie.readers.yaml_document import Document
from congruentie.safe_text import printable


def unknown_profile(where: str, name: str, known: Iterable[str]) -> Mistake:
    """A profile that is not there, with those that are."""
    read, choice = printable(name), printable(", ".join(known))
    return Mistake(
        where=where,
        nl=f"'{read}' is geen bekend profiel. Bekend zijn: {choice}.",
        en=f"'{read}' is no known profile. Known are: {choice}.",
    )


def unknown_extensions(profiles: Mapping[str, Definition]) -> Iterator[Mistake]:
    """Every profile that builds on one that is not there."""
    for profile in profiles.values():
        if profile.extends is not None and profile.extends not in profiles:
            where = profile.document.where((*profile.path, "extends"))
            yield unknown_profile(where, profile.extends, profiles)


def circles(profiles: Mapping[str, Definition]) -> Iterator[Mistake]:
    """Every ring of profiles that build on each other, told once, where its first one stands."""
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


def without_effect(where: str, own: Document, line: Iterable[Definition]) -> Iterator[Mistake]:
    """A profile of which the file sets everything otherwise: nobody would see that it is idle.

    It happens to whoever copies the whole rules.yaml and changes its first line.
    """
    told = leaves(layered(*(profile.values for profile in line)))
    if told and told <= leaves(own.block()):
        keys = printable(", ".join(sorted(".".join(map(str, path)) for path in told)))
        yield Mistake(
            where=where,
            nl="dit profiel doet hier niets: het bestand stelt alles wat het profiel regelt zelf "
            f"al in ({keys}). Laat die sleutels weg, of kies een ander profiel.",
            en="this profile does nothing here: the file itself sets all that it settles "
            f"({keys}). Leave those keys out, or choose another profile.",
        )
