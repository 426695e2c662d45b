"""What the rules about declared criteria have in common: the regions that they may ask."""

from collections.abc import Collection, Iterator

from congruentie.case import Case
from congruentie.measures.tailoring import existing
from congruentie.model.declared import Answer
from congruentie.model.finding import Fact, Severity, Sighting, Subject
from congruentie.model.region import Layer, Region
from congruentie.model.tailoring import Support


def asked_regions(
    case: Case, columns: Collection[str], domains: Collection[str] = ()
) -> Iterator[tuple[Layer, Region]]:
    """Every region with members in a layer of which the submission says something in the columns.

    A layer that is silent on all of them is not asked: it is reported as not declared as a whole.
    Nor is a region that fills in one of them with what could not be read: GEG09 says so, and nobody
    knows what it declares. ``domains`` are the only ones meant; empty for all.
    """
    for division in case.joint:
        layer = division.layer
        if (not domains or layer.domain in domains) and case.declares(layer, columns):
            for region in division.regions:
                if region.members and region.unread.isdisjoint(columns):
                    yield layer, region


def works_already(case: Case, region: Region) -> bool:
    """Whether a region declares that it is older than the letter and works well (p. 4)."""
    support, _ = existing(region.attributes, case.ruleset.tailoring.existing_before)
    return support is Support.SUPPORTED


def said_of(
    layer: Layer,
    region: Region,
    *,
    wording: str = "",
    severity: Severity | None = None,
    detail: str = "",
    **facts: Fact,
) -> Sighting:
    """A sighting about what a region declares, or fails to; found where it is described.

    ``detail`` tells apart two sightings that one rule has of one region.
    """
    return Sighting(
        subject=Subject(layer=layer, region=region.code, detail=detail),
        municipalities=region.members,
        facts=facts,
        places=region.places[-1:],
        wording=wording,
        severity=severity,
    )


def unless_yes(layer: Layer, region: Region, column: str) -> Iterator[Sighting]:
    """What is to be said of a question with yes or no: nothing where the answer is yes.

    A no is the ordinary wording, ``preparing`` is a remark, ``undeclared`` no answer at all.
    """
    match region.attributes.get(column):
        case Answer.YES:
            pass
        case Answer.PREPARING:
            yield said_of(layer, region, wording="preparing", severity=Severity.INFO)
        case Answer.NO:
            yield said_of(layer, region)
        case _:
            yield said_of(layer, region, wording="undeclared")
