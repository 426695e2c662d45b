"""The sheet ``regios`` of a template: what a region declares of itself."""

from datetime import date

from congruentie.model.milestone import Milestone
from congruentie.model.template import AGENDA, Both, Column, Form, Holds, letter_page
from congruentie.reports.template_choices import milestone_word
from congruentie.reports.template_membership import EXAMPLE, MEMBERSHIP, MUNICIPALITY, REGION

_SHARED = {column.name.nl: column for column in MEMBERSHIP}
_YES = Both("ja", "yes")

_IDENTITY = (
    Column(
        name=Both("regio", "region"),
        what=Both("De naam van de regio.", "The name of the region."),
        example=Both(EXAMPLE.nl + REGION.nl, EXAMPLE.en + REGION.en),
        source=letter_page(3),
    ),
    _SHARED["domein"],
    _SHARED["niveau"],
    _SHARED["taak"],
)
_ORGANISATION = (
    Column(
        name=Both("rechtsvorm", "legal_form"),
        what=Both("In welke vorm u samenwerkt.", "In which form you cooperate."),
        example=Both("openbaar lichaam", "public body"),
        holds=Holds.ONE_OF,
        choices="legal_form",
        source=letter_page(4),
    ),
    Column(
        name=Both("centrumgemeente", "centre_municipality"),
        what=Both(
            "De centrumgemeente van de regio, als die er is.",
            "The centre municipality of the region, where there is one.",
        ),
        example=MUNICIPALITY,
        holds=Holds.SUGGESTED,
        choices="municipality",
        source=letter_page(5),
    ),
    Column(
        name=Both("aangewezen_of_afgesproken", "designated"),
        what=Both("Hoe zij centrumgemeente werd.", "How it came to be the centre municipality."),
        example=Both("afgesproken", "agreed"),
        holds=Holds.ONE_OF,
        choices="designation",
        source=letter_page(3),
    ),
    Column(
        name=Both("instemming_centrum", "centre_consents"),
        what=Both(
            "Of de centrumgemeente instemt met haar positie.",
            "Whether the centre municipality consents to its position.",
        ),
        example=_YES,
        holds=Holds.SUGGESTED,
        choices="answer",
        source=letter_page(5),
    ),
    Column(
        name=Both("bestaand_sinds", "existing_since"),
        what=Both(
            "Sinds welke dag de samenwerking bestaat, als zij er al is.",
            "Since which day the cooperation exists, where it does.",
        ),
        example=date(2015, 1, 1),
        holds=Holds.DATE,
        source=letter_page(4),
    ),
    Column(
        name=Both("functioneert_goed", "works_well"),
        what=Both(
            "Of die bestaande samenwerking goed functioneert.",
            "Whether that existing cooperation works well.",
        ),
        example=_YES,
        holds=Holds.SUGGESTED,
        choices="answer",
        source=letter_page(4),
    ),
)
_PLANNING = (
    Column(
        name=Both("ontvangen_op", "received_on"),
        what=Both(
            "De dag waarop het voorstel voor deze regio is ontvangen.",
            "The day on which the proposal for this region was received.",
        ),
        example=date(2024, 5, 31),
        holds=Holds.DATE,
        source=letter_page(3),
    ),
    Column(
        name=Both("startdatum", "start_date"),
        what=Both("De dag waarop de regio begint.", "The day on which the region starts."),
        example=date(2025, 1, 1),
        holds=Holds.DATE,
        source=letter_page(4),
    ),
    Column(
        name=Both("voortgang", "progress"),
        what=Both("Wat het laatst is bereikt.", "What was reached last."),
        example=Both(
            milestone_word(Milestone.COUNCILS_CONSENTED, "nl"),
            milestone_word(Milestone.COUNCILS_CONSENTED, "en"),
        ),
        holds=Holds.ONE_OF,
        choices="milestone",
        source=letter_page(5),
    ),
)
_MEANS = (
    Column(
        name=Both("clienten", "clients"),
        what=Both("Het aantal cliënten per jaar.", "The number of clients a year."),
        example=1250,
        holds=Holds.NUMBER,
        source=letter_page(5),
    ),
    Column(
        name=Both("aanbieders", "providers"),
        what=Both("Het aantal aanbieders.", "The number of providers."),
        example=40,
        holds=Holds.NUMBER,
        source=letter_page(5),
    ),
    Column(
        name=Both("budget_eur", "budget"),
        what=Both("Het budget per jaar, in euro.", "The budget a year, in euro."),
        example=18_500_000,
        holds=Holds.NUMBER,
    ),
    Column(
        name=Both("risicoverdeling", "risk_arrangement"),
        what=Both("Wie het financiële risico draagt.", "Who bears the financial risk."),
        example=Both("solidair", "solidarity"),
        holds=Holds.ONE_OF,
        choices="risk",
        source=letter_page(5),
    ),
)
_DIRECTION = (
    Column(
        name=Both("regie_afspraken", "governance"),
        what=Both("Of er afspraken zijn over de regie.", "Whether direction has been arranged."),
        example=_YES,
        holds=Holds.SUGGESTED,
        choices="answer",
        source=letter_page(4),
    ),
    Column(
        name=Both("partners", "partners"),
        what=Both(
            "Met welke maatschappelijke en zorginstellingen u samenwerkt.",
            "With which social and care institutions you work.",
        ),
        example=Both("GGZ Zonneveld; Woonstichting Zon", "Sunfield Care; Sun Housing"),
        source=letter_page(5),
    ),
    Column(
        name=Both("provincie_betrokken", "province_involved"),
        what=Both("Of de provincie is betrokken.", "Whether the province is involved."),
        example=_YES,
        holds=Holds.SUGGESTED,
        choices="answer",
        source=letter_page(4),
    ),
    Column(
        name=Both("raad_toestemming", "council_consent"),
        what=Both(
            "Of de raden toestemming gaven; of hoeveel van hoeveel, zoals ‘4 van 7’.",
            "Whether the councils gave consent; or how many of how many, as ‘4 of 7’.",
        ),
        example=Both("4 van 7", "4 of 7"),
        holds=Holds.SUGGESTED,
        choices="answer",
        source=AGENDA,
    ),
)
_LABOUR_MARKET = (
    Column(
        name=Both("werkbedrijf", "work_company"),
        what=Both(
            "Alleen arbeidsmarkt: of er een werkbedrijf is, of hoe het heet.",
            "Labour market only: whether there is a work company, or its name.",
        ),
        holds=Holds.SUGGESTED,
        choices="answer",
        source=AGENDA,
    ),
    Column(
        name=Both("marktbewerkingsplan", "market_plan"),
        what=Both(
            "Alleen arbeidsmarkt: of er een marktbewerkingsplan is.",
            "Labour market only: whether there is a market plan.",
        ),
        holds=Holds.SUGGESTED,
        choices="answer",
    ),
    Column(
        name=Both("evaluatie", "evaluation"),
        what=Both("Wanneer u de samenwerking evalueert.", "When the cooperation is evaluated."),
        example=Both("jaarlijks", "every year"),
    ),
)
_REMARKS = (
    Column(
        name=Both("logische_grens", "boundary_rationale"),
        what=Both(
            "Waarom de grens van de regio logisch is.", "Why the border of the region makes sense."
        ),
        example=Both("volgt de zorgregio", "follows the care region"),
        source=letter_page(4),
    ),
    _SHARED["toelichting"],
)
REGIONS = (
    *(*_IDENTITY, *_ORGANISATION, *_PLANNING, *_MEANS),
    *(*_DIRECTION, *_LABOUR_MARKET, *_REMARKS),
)


def regions() -> Form:
    """The sheet, without a single region."""
    return Form(title=Both("regios", "regions"), columns=REGIONS)
