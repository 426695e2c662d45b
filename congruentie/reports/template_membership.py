"""The sheets ``kop`` and ``deelname`` of a template: who submits, and who works with whom."""

from collections.abc import Iterator, Mapping
from datetime import date

from congruentie.model.milestone import Milestone
from congruentie.model.template import Blank, Both, Column, Form, Holds, Value, letter_page
from congruentie.reports.template_choices import milestone_word, tier_word
from congruentie.words import Language, domain_name

MUNICIPALITY = Both("Zonnedal", "Sunny Vale")
REGION = Both("Regio Zonneveld", "Region Sunfield")
"""Neither exists: an example that is left in could be taken for a statement."""
EXAMPLE = Both("Voorbeeld: ", "Example: ")
"""What the cell begins with by which the reader passes over a row."""

_WHOLE_COUNTRY = Both("Nederland", "Netherlands")

HEADING = (
    Column(
        name=Both("titel", "title"),
        what=Both("Hoe deze indiening heet.", "What this submission is called."),
        example=Both("Voorstel regio's Zonneveld", "Proposed regions of Sunfield"),
    ),
    Column(
        name=Both("indiener", "submitted by"),
        what=Both("Welke organisatie indient.", "Which organisation submits it."),
        example=Both("provincie Zonneland", "province of Sunland"),
    ),
    Column(
        name=Both("gebied", "area"),
        what=Both(
            "Het gebied dat wordt getoetst: provincies of gemeenten, met komma's ertussen.",
            "The area that is judged: provinces or municipalities, separated by commas.",
        ),
        example=Both("Drenthe", "Drenthe"),
        source=letter_page(4),
    ),
    Column(
        name=Both("peildatum grenzen", "reference date boundaries"),
        what=Both(
            "Van welke dag de gemeenten in deze indiening zijn.",
            "Of which day the municipalities in this submission are.",
        ),
        example=date(2024, 1, 1),
        holds=Holds.DATE,
    ),
    Column(
        name=Both("peildatum inwoners", "reference date population"),
        what=Both("Van welke dag de inwonertallen zijn.", "Of which day the inhabitants are."),
        example=date(2024, 1, 1),
        holds=Holds.DATE,
    ),
    Column(
        name=Both("versie", "version"),
        what=Both("Welke versie van de indiening dit is.", "Which version this is."),
        example=Both("1", "1"),
    ),
    Column(
        name=Both("datum", "date"),
        what=Both(
            "De dag waarop u indient; de brief vroeg om uiterlijk 31 mei 2013.",
            "The day of submission; the letter asked for 31 May 2013 at the latest.",
        ),
        example=date(2024, 5, 31),
        holds=Holds.DATE,
        source=letter_page(3),
    ),
    Column(
        name=Both("ronde", "round"),
        what=Both("De hoeveelste ronde dit is.", "Which round this is."),
        example=Both("1", "1"),
    ),
)
MEMBERSHIP = (
    Column(
        name=Both("gemeentecode", "municipality_code"),
        what=Both("De code van CBS.", "The code of Statistics Netherlands (CBS)."),
        example=Both("GM0000", "GM0000"),
    ),
    Column(
        name=Both("gemeente", "municipality"),
        what=Both("De naam van de gemeente.", "The name of the municipality."),
        example=Both(EXAMPLE.nl + MUNICIPALITY.nl, EXAMPLE.en + MUNICIPALITY.en),
        source=letter_page(4),
    ),
    Column(
        name=Both("domein", "domain"),
        what=Both("Waarvoor de gemeente samenwerkt.", "What the municipality cooperates for."),
        example=Both("jeugd", "youth care"),
        holds=Holds.SUGGESTED,
        choices="domain",
        source=letter_page(3),
    ),
    Column(
        name=Both("niveau", "tier"),
        what=Both(
            "Het niveau: a lokaal, b regionaal (ca. 100.000 inwoners), c bovenregionaal.",
            "The tier: a local, b regional (about 100,000 inhabitants), c supra-regional.",
        ),
        example=Both("b", "b"),
        holds=Holds.ONE_OF,
        choices="tier",
        source=letter_page(3),
    ),
    Column(
        name=Both("taak", "task"),
        what=Both(
            "Alleen als het om één taak gaat; meer taken met een puntkomma ertussen.",
            "Only if it is about one task; several tasks are separated by semicolons.",
        ),
        holds=Holds.SUGGESTED,
        choices="task",
        source=letter_page(4),
    ),
    Column(
        name=Both("regio", "region"),
        what=Both(
            "De regio waarin de gemeente samenwerkt, zoals op het blad met regio's; leeg of "
            "‘nog geen keuze’ als die er nog niet is.",
            "The region in which the municipality cooperates, as on the sheet of regions; empty or "
            "‘no choice yet’ where there is none.",
        ),
        example=REGION,
        holds=Holds.SUGGESTED,
        choices="region",
        source=letter_page(4),
    ),
    Column(
        name=Both("status", "status"),
        what=Both("Hoe ver de gemeente is.", "How far the municipality has come."),
        example=Both(
            milestone_word(Milestone.EXECUTIVES_DECIDED, "nl"),
            milestone_word(Milestone.EXECUTIVES_DECIDED, "en"),
        ),
        holds=Holds.SUGGESTED,
        choices="milestone",
        source=letter_page(5),
    ),
    Column(
        name=Both("vanaf", "from"),
        what=Both("Vanaf welke dag zij meedoet.", "From which day on it takes part."),
        example=date(2025, 1, 1),
        holds=Holds.DATE,
        source=letter_page(4),
    ),
    Column(
        name=Both("tot", "until"),
        what=Both("Tot welke dag, als dat vaststaat.", "Until which day, where that is settled."),
        holds=Holds.DATE,
    ),
    Column(
        name=Both("deelgebied", "part"),
        what=Both(
            "Welk deel van de gemeente, als zij over regio's is verdeeld.",
            "Which part of the municipality, where it is divided over regions.",
        ),
    ),
    Column(
        name=Both("toelichting", "note"),
        what=Both("Wat u verder kwijt wilt.", "Anything else you wish to say."),
        example=Both("deze rij mag blijven staan", "this row may stay"),
    ),
)


def heading(blank: Blank, language: Language) -> Mapping[str, Value]:
    """What the sheet ``kop`` says already, by Dutch name: the area and the reference dates."""
    return {
        "gebied": blank.scope or _WHOLE_COUNTRY.text(language),
        "peildatum grenzen": blank.reference_date,
        "peildatum inwoners": blank.reference_date,
    }


def membership(blank: Blank, language: Language) -> Form:
    """The sheet with a row for every domain and municipality, without a region."""
    return Form(
        title=Both("deelname", "membership"),
        columns=MEMBERSHIP,
        rows=tuple(_rows(blank, language)),
    )


def _rows(blank: Blank, language: Language) -> Iterator[Mapping[str, Value]]:
    for domain, tier in blank.domains.items():
        for municipality in blank.municipalities:
            yield {
                "gemeentecode": municipality.code,
                "gemeente": municipality.name,
                "domein": domain_name(domain, language),
                "niveau": tier_word(tier, language),
            }
