"""Which region of which layer a description is about."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from congruentie.model.region import Layer
from congruentie.model.submission import Note
from congruentie.readers.assembly import Described
from congruentie.readers.descriptions import Description
from congruentie.readers.regions import ANY_DOMAIN, Mention, RegionNames
from congruentie.readers.spelling import clean
from congruentie.readers.tasks import layers
from congruentie.readers.wanted import Wanted


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """What is known of the regions when the descriptions are read."""

    regions: RegionNames
    used: frozenset[tuple[Layer, str]]
    """Layer and region code of all that rows with municipalities name, also in unwanted domains."""
    domains: frozenset[str]
    """All domains of those rows, also where nobody chose a region."""
    wanted: Wanted

    def place(self, description: Description) -> Iterator[Described | Note]:
        """The description at each region it is about.

        A domain, tier or task that it names limits the layers; without a domain it holds in every
        domain that has a region of that name. A region that no row names is placed where the
        description says, as a region without members, or in the only domain there is. A note where
        no place can be found, unless it cannot be about what is wanted.
        """
        having = self._domains_with(description)
        domains = description.domains or tuple(sorted(having)) or _only(self.domains)
        if not domains and self._may_be_wanted(having):
            facts = {"region": clean(description.region or description.region_code)}
            yield Note(place=description.place, key="description-unplaced", facts=facts)
        for domain in domains:
            region = self.regions.of(_mention(description, domain))
            for layer in self._layers(description, domain, region.code):
                yield Described(
                    layer=layer,
                    region=region,
                    attributes=description.attributes,
                    place=description.place,
                    unread=description.unread,
                )

    def _domains_with(self, description: Description) -> frozenset[str]:
        """The domains that have the region, whichever the description names."""
        return frozenset(
            domain
            for domain in self.domains
            if self._using(domain, self.regions.of(_mention(description, domain)).code)
        )

    def _may_be_wanted(self, domains: frozenset[str]) -> bool:
        return not self.wanted.domains or any(map(self.wanted.has, domains))

    def _layers(self, description: Description, domain: str, code: str) -> tuple[Layer, ...]:
        stated = tuple(layers(domain, description.tier, description.tasks, self.wanted))
        named = {(layer.domain, layer.task) for layer in stated}
        fitting = [
            layer
            for about in sorted({layer.domain for layer in stated})
            for layer in self._using(about, code)
            if layer.tier is (description.tier or layer.tier)
            and (not description.tasks or (layer.domain, layer.task) in named)
        ]
        return tuple(fitting) or stated

    def _using(self, domain: str, code: str) -> list[Layer]:
        return sorted(layer for layer, used in self.used if layer.domain == domain and used == code)


def _only(domains: frozenset[str]) -> tuple[str, ...]:
    """The one domain where there is one; nothing where there are several."""
    return tuple(domains) if len(domains) == 1 else ()


def mentions(descriptions: Iterable[Description]) -> Iterator[Mention]:
    """The regions that descriptions name, once for each domain (once where they name none)."""
    for description in descriptions:
        for domain in description.domains or (ANY_DOMAIN,):
            yield _mention(description, domain)


def _mention(description: Description, domain: str) -> Mention:
    return (domain, description.region_code, description.region)
