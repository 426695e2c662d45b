"""What the rules about a centre's position have in common: the centre and the regions around it."""

from collections.abc import Iterator

from congruentie.case import Case
from congruentie.measures.remedies import to_be_embedded
from congruentie.model.centre import CentrePosition, Position
from congruentie.model.declared import Answer
from congruentie.model.finding import Quantity, Sighting, Subject, Unit
from congruentie.model.region import Layer
from congruentie.model.territory import MunicipalityCode


def centres_at(case: Case, position: Position) -> Iterator[Sighting]:
    """A sighting for every centre that lies like this, with the regions around it."""
    for layer, found in case.centre_positions.items():
        for at in found:
            if at.position is position:
                yield _sighting(case, layer, at)


def consents(case: Case, layer: Layer, centre: MunicipalityCode) -> bool:
    """Whether a region that names this centre declares that it agrees to how it lies."""
    return any(
        region.attributes.get("centrumgemeente") == centre
        and region.attributes.get("instemming_centrum") == Answer.YES
        for region in case.proposed[layer].regions
    )


def _sighting(case: Case, layer: Layer, at: CentrePosition) -> Sighting:
    names = {region.code: region.name for region in case.proposed[layer].regions}
    largest, share = at.shares[0] if at.shares else ("", 0.0)
    return Sighting(
        subject=Subject(
            layer=layer, region=at.region.code if at.region else None, municipality=at.centre
        ),
        municipalities=(at.centre,),
        facts={
            "own_share": Quantity(at.own_share, Unit.SHARE),
            "around": names.get(largest, ""),
            "around_share": Quantity(share, Unit.SHARE),
            "regions_around": tuple(names[code] for code, _ in at.shares),
        },
        places=case.places(layer, at.centre),
        remedy=to_be_embedded(case.situation, layer, at.centre),
    )
