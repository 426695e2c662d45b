"""A waiver accepts nothing.

What it finds
    Waivers in force, and claims that nobody decided on, that match no finding of the rule they
    name, where that rule did run. Not what is about a domain that was not asked for, or about what
    lies out of scope.

Why it matters
    Either the objection is gone, or the waiver misses its mark: a region was renamed, a domain
    mistyped. A waiver that misfires must not do so in silence.

How to mend it
    Remove it, or correct the region, municipality or domain it names.

Example
    A waiver for "hoekse-waard" where the region is called "hoeksche-waard".

Met maatwerk wordt niets aanvaard.

Wat de regel vindt
    Geldend maatwerk, en elk beroep daarop dat nog niet is beoordeeld, dat op geen enkele bevinding
    past van de regel die het noemt, terwijl die regel wel is uitgevoerd. Niet wat gaat over een
    domein waar niet naar is gevraagd, of buiten het getoetste gebied.

Waarom dat ertoe doet
    Het bezwaar is vervallen, of het maatwerk mist zijn doel: een regio kreeg een andere naam, een
    domein is verkeerd gespeld. Maatwerk zonder uitwerking mag niet onopgemerkt blijven.

Hoe het te verhelpen is
    Verwijder het, of verbeter de regio, de gemeente of het domein dat het noemt.

Voorbeeld
    Maatwerk voor "hoekse-waard", terwijl de regio "hoeksche-waard" heet.
"""

from collections.abc import Iterator

from congruentie.case import Case
from congruentie.model.criteria import RuleSettings
from congruentie.model.finding import Criterion, Severity, Sighting, Subject
from congruentie.model.rulecard import Text, Wording, letter
from congruentie.model.waiver import Ruling
from congruentie.rule import rule
from congruentie.tailoring import called

HINT_NL = "Verwijder het, of verbeter de regio, de gemeente of het domein dat het noemt."
HINT_EN = "Remove it, or correct the region, municipality or domain it names."
WORDINGS = {
    "": Wording(
        nl=Text(
            "Het maatwerk voor {about}, regel {waived}, past op geen enkele bevinding.", HINT_NL
        ),
        en=Text("The waiver for {about}, rule {waived}, matches no finding.", HINT_EN),
    ),
    "claim": Wording(
        nl=Text(
            "Het beroep op maatwerk voor {about}, regel {waived}, past op geen enkele bevinding.",
            HINT_NL,
        ),
        en=Text("The claim of maatwerk for {about}, rule {waived}, matches no finding.", HINT_EN),
    ),
}


@rule(
    code="MTW02",
    slug="unused-waiver",
    criterion=Criterion.DATA,
    severity=Severity.WARNING,
    title={"nl": "Ongebruikt maatwerk", "en": "Unused waiver"},
    wordings=WORDINGS,
    source=letter(
        {
            2: "maatwerk op basis van bevolkingsdichtheid of de geografische context",
            3: "met ruimte voor maatwerk",
        }
    ),
    late=True,
)
def unused_waiver(case: Case, _: RuleSettings) -> Iterator[Sighting]:
    """One sighting per waiver."""
    for waiver in case.idle_waivers:
        yield Sighting(
            subject=Subject(detail=waiver.key),
            facts={"about": called(case, waiver), "waived": waiver.rule},
            places=(waiver.place,),
            wording="claim" if waiver.verdict is Ruling.OPEN else "",
        )
