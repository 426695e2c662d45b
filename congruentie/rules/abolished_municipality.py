"""A row names a municipality of another year.

What it finds
    Codes and names of municipalities that had already been merged, split or renamed on the
    reference date, or that came into being later. Their successors (or predecessors) are named.

Why it matters
    An old name is not silently read as its successor: after a split that would be wrong, and a
    merger may have changed with whom the municipality works. Where the submission states the date
    of its own boundaries, and the municipality is of that date, it is carried over instead, and
    GEG08 tells of the splits.

How to mend it
    Use the municipality of the reference date, check with the year for which the file was made, or
    state that date on the sheet ``kop`` or in the column ``peildatum``.

Example
    Bergambacht, until 1 January 2015; since then part of Krimpenerwaard.

Een rij noemt een gemeente van een ander jaar.

Wat de regel vindt
    Codes en namen van gemeenten die op de peildatum al waren samengevoegd, gesplitst of hernoemd,
    of die pas later ontstonden. Hun opvolgers (of voorgangers) worden genoemd.

Waarom dat ertoe doet
    Een oude naam wordt niet stilzwijgend gelezen als die van de opvolger: na een splitsing zou dat
    onjuist zijn, en een herindeling kan hebben veranderd met wie de gemeente samenwerkt. Vermeldt
    de indiening de peildatum van haar grenzen, en is de gemeente van die datum, dan wordt zij wel
    omgezet; de splitsingen meldt GEG08.

Hoe het te verhelpen is
    Vermeld de gemeente van de peildatum, toets met het jaar waarvoor het bestand is gemaakt, of
    vermeld die peildatum op het blad kop of in de kolom peildatum.

Voorbeeld
    Bergambacht, tot 1 januari 2015; sindsdien deel van Krimpenerwaard.
"""

from collections.abc import Iterator

from congruentie.case import Case
from congruentie.model.criteria import RuleSettings
from congruentie.model.finding import Criterion, Severity, Sighting, Subject
from congruentie.model.rulecard import DATA_QUALITY, Text, Wording
from congruentie.model.submission import OtherYear
from congruentie.rule import rule

WORDINGS = {
    "": Wording(
        nl=Text(
            "{who} bestond tot {until} en ging op in {counterparts}; de rij telt niet mee.",
            "Vul de gemeente van de peildatum in, of kies met --year het jaar van de indiening.",
        ),
        en=Text(
            "{who} existed until {until} and went into {counterparts}; the row does not count.",
            "Fill in the municipality of the reference date, or choose the year of the submission "
            "with --year.",
        ),
    ),
    "split": Wording(
        nl=Text(
            "{who} bestond tot {until} en werd verdeeld over {counterparts}; de rij telt niet mee.",
            "Vul in welke van deze gemeenten bedoeld zijn, of kies met --year het jaar van de "
            "indiening.",
        ),
        en=Text(
            "{who} existed until {until} and was divided over {counterparts}; the row does not "
            "count.",
            "Fill in which of these are meant, or choose the year of the submission with --year.",
        ),
    ),
    "younger": Wording(
        nl=Text(
            "{who} bestaat pas sinds {since} (daarvoor: {counterparts}); de rij telt niet mee.",
            "Vul de gemeenten van de peildatum in, of kies met --year een later jaar.",
        ),
        en=Text(
            "{who} exists only since {since} (before: {counterparts}); the row does not count.",
            "Fill in the municipalities of the reference date, or choose a later --year.",
        ),
    ),
}


@rule(
    code="GEG02",
    slug="abolished-municipality",
    criterion=Criterion.DATA,
    severity=Severity.ERROR,
    title={"nl": "Gemeente van een ander jaar", "en": "Municipality of another year"},
    wordings=WORDINGS,
    source=DATA_QUALITY,
)
def abolished_municipality(case: Case, _: RuleSettings) -> Iterator[Sighting]:
    """One sighting per spelling, with every place where it stands."""
    for reference, places in case.unclear(OtherYear):
        day = reference.until or reference.since
        yield Sighting(
            subject=Subject(detail=reference.text),
            municipalities=reference.counterparts,
            facts={
                "read": reference.text,
                "who": _who(reference),
                "until" if reference.until else "since": day or "?",
                "counterparts": case.names(reference.counterparts),
            },
            places=places,
            wording=_wording(reference),
        )


def _who(reference: OtherYear) -> str:
    """What was read, with the name where that was a code or another spelling."""
    quoted = f"'{reference.text}'"
    return quoted if reference.text == reference.name else f"{quoted} ({reference.name})"


def _wording(reference: OtherYear) -> str:
    if reference.until is None:
        return "younger"
    return "split" if len(reference.counterparts) > 1 else ""
