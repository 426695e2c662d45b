"""A region lies wholly inside a region of another domain.

What it finds
    Pairs of regions of the same tier, in two domains (on the supra-regional tier also for two tasks
    of one domain), of which one has all members of the other and more.

Why it matters
    Nothing is cut: the smaller region can be the building block of the larger one. In the strict
    reading of congruence ("tussen dezelfde gemeenten", letter, p. 3) the partners still differ.

How to mend it
    Nothing needs mending, unless the strict reading is asked for.

Example
    Youth regions Zuid-Kennemerland and IJmond inside labour-market region Zuid-Kennemerland en
    IJmond.

Een regio ligt geheel binnen een regio van een ander domein.

Wat de regel vindt
    Paren van regio's van hetzelfde niveau, in twee domeinen (bovenregionaal ook voor twee taken van
    één domein), waarvan de ene alle deelnemers van de andere heeft en nog meer.

Waarom dat ertoe doet
    Er wordt niets doorsneden: de kleinere regio kan een bouwsteen van de grotere zijn. Volgens de
    strikte lezing van congruentie verschillen de partners nog wel.

Hoe het te verhelpen is
    Er hoeft niets verholpen te worden, tenzij de strikte lezing wordt verlangd.

Voorbeeld
    De jeugdregio's Zuid-Kennemerland en IJmond binnen de arbeidsmarktregio Zuid-Kennemerland en
    IJmond.
"""

from collections.abc import Iterator

from congruentie.case import Case
from congruentie.model.congruence import Relation
from congruentie.model.criteria import RuleSettings
from congruentie.model.finding import Criterion, Quantity, Severity, Sighting, Unit
from congruentie.model.rulecard import Text, Wording, letter
from congruentie.rule import about_region, rule


@rule(
    code="CON02",
    slug="nested-regions",
    criterion=Criterion.CONGRUENCE,
    severity=Severity.INFO,
    title={"nl": "Regio binnen een regio van een ander domein", "en": "Region inside another"},
    wordings=Wording(
        nl=Text(
            "Regio {region} ({domain}, {members}) ligt geheel binnen regio {related_region} "
            "({related_domain}, {outer_members})."
        ),
        en=Text(
            "Region {region} ({domain}, {members}) lies wholly inside region {related_region} "
            "({related_domain}, {outer_members})."
        ),
    ),
    source=letter(
        {
            3: "samenwerking op verschillende terreinen vindt plaats tussen dezelfde gemeenten",
            4: "Uitgangspunt is het streven naar congruentie",
        }
    ),
    uses=("domains",),
)
def nested_regions(case: Case, _: RuleSettings) -> Iterator[Sighting]:
    """One sighting per pair; the subject is the inner region."""
    for pair in case.pairs:
        for overlap in pair.overlaps:
            if overlap.relation is not Relation.NESTED:
                continue
            sides = ((pair.left, overlap.left), (pair.right, overlap.right))
            inner, outer = sides if not overlap.only_left else sides[::-1]
            yield Sighting(
                subject=about_region(*inner),
                related=(about_region(*outer),),
                municipalities=overlap.shared,
                facts={
                    "members": Quantity(len(inner[1].members), Unit.MUNICIPALITIES),
                    "outer_members": Quantity(len(outer[1].members), Unit.MUNICIPALITIES),
                },
                places=inner[1].places[:1] + outer[1].places[:1],
            )
