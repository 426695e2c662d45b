"""Which region of which layer a description is about."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from congruentie.model.region import Layer
from congruentie.model.submission import Note
from congruentie.readers.assembly import Described
from congruentie.readers.descriptions import Description
from congruentie.readers.regions import ANY_DOMAIN, Mention, RegionNames
from congruentie.readers.spelling import clean
from congruentie.readers.wanted import Wanted


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """What is known of the regions when the descriptions are read."""

    regions: RegionNames
    used: frozenset[tuple[Layer, str]]
    """Layer and region code of everything that rows with municipalities name."""
    layers: frozenset[Layer]
    """All layers that those rows name, also where nobody chose a region."""
    wanted: Wanted

    def place(self, description: Description) -> Iterator[Described | Note]:
        """The description at each region it is about.

        A domain, tier or task that it names limits the layers; without a domain the region must
        occur in one domain only. A region that no row names is placed where the description says,
        as a region without members. A note where no place can be found.
        """
        domains = description.domains or self._domain_of(description)
        if not domains and not self.wanted.domains:
            facts = {"region": clean(description.region or description.region_code)}
            yield Note(place=description.place, key="description-unplaced", facts=facts)
        for domain in filter(self.wanted.has, domains):
            region = self.regions.of(_mention(description, domain))
            for layer in self._layers(description, domain, region.code):
                yield Described(
                    layer=layer,
                    region=region,
                    attributes=description.attributes,
                    place=description.place,
                )

    def _domain_of(self, description: Description) -> tuple[str, ...]:
        """The one domain that has the region; the only domain where none has it; else nothing."""
        domains = sorted({layer.domain for layer in self.layers})
        having = [
            domain
            for domain in domains
            if self._using(domain, self.regions.of(_mention(description, domain)).code)
        ]
        found = having or domains
        return tuple(found) if len(found) == 1 else ()

    def _layers(self, description: Description, domain: str, code: str) -> tuple[Layer, ...]:
        tiers = {description.tier} if description.tier else set()
        fitting = [
            layer
            for layer in self._using(domain, code)
            if layer.tier in (tiers or {layer.tier})
            and layer.task in (description.tasks or (layer.task,))
        ]
        tier = description.tier or self.wanted.tier(domain)
        stated = (Layer(domain=domain, tier=tier, task=t) for t in description.tasks or ("",))
        return tuple(fitting) or tuple(stated)

    def _using(self, domain: str, code: str) -> list[Layer]:
        return sorted(layer for layer, used in self.used if layer.domain == domain and used == code)


def mentions(descriptions: Iterable[Description]) -> Iterator[Mention]:
    """The regions that descriptions name, once for each domain (once where they name none)."""
    for description in descriptions:
        for domain in description.domains or (ANY_DOMAIN,):
            yield _mention(description, domain)


def _mention(description: Description, domain: str) -> Mention:
    return (domain, description.region_code, description.region)
