"""The sheet ``maatwerk`` of a template: what is asked for, why, and what was decided on it."""

from datetime import date

from congruentie.model.template import Both, Column, Form, Holds, letter_page
from congruentie.reports.template_membership import EXAMPLE, REGION

WAIVERS = (
    Column(
        name=Both("regio", "region"),
        what=Both(
            "De regio waarvoor u maatwerk vraagt; leeg als het om een gemeente gaat.",
            "The region that the exception is asked for; empty where it is a municipality.",
        ),
        example=Both(EXAMPLE.nl + REGION.nl, EXAMPLE.en + REGION.en),
        holds=Holds.SUGGESTED,
        choices="region",
        source=letter_page(3),
    ),
    Column(
        name=Both("gemeente", "municipality"),
        what=Both(
            "De gemeente waarvoor u maatwerk vraagt; leeg als het om een regio gaat.",
            "The municipality that the exception is asked for; empty where it is a region.",
        ),
        holds=Holds.SUGGESTED,
        choices="municipality",
    ),
    Column(
        name=Both("domein", "domain"),
        what=Both(
            "Voor welk domein; leeg voor alle domeinen.",
            "For which domain; empty for all of them.",
        ),
        example=Both("jeugd", "youth care"),
        holds=Holds.SUGGESTED,
        choices="domain",
    ),
    Column(
        name=Both("regel", "rule"),
        what=Both(
            "De code van de regel waaraan niet wordt voldaan, zoals in het rapport.",
            "The code of the rule that is not met, as in the report.",
        ),
        example=Both("OMV01", "OMV01"),
        holds=Holds.SUGGESTED,
        choices="rule",
        source=letter_page(3),
    ),
    Column(
        name=Both("grond", "ground"),
        what=Both("Waarom maatwerk nodig is.", "Why an exception is needed."),
        example=Both("geografische context", "geographic context"),
        holds=Holds.ONE_OF,
        choices="ground",
        source=letter_page(2),
    ),
    Column(
        name=Both("motivering", "reason"),
        what=Both("De motivering, in een zin of twee.", "The reason, in a sentence or two."),
        example=Both(
            "Eiland in de delta; uitbreiding doorsnijdt de regio ernaast.",
            "Island in the delta; extension would cut through the region beside it.",
        ),
    ),
    Column(
        name=Both("onderbouwing_url", "evidence_url"),
        what=Both(
            "Waar de onderbouwing staat; het adres wordt niet geopend.",
            "Where it is substantiated; the address is not opened.",
        ),
    ),
    Column(
        name=Both("aangevraagd_door", "requested_by"),
        what=Both("Welk bestuur erom vraagt.", "Which authority asks for it."),
        example=Both("college van Zonnedal", "executive of Sunny Vale"),
    ),
    Column(
        name=Both("oordeel", "verdict"),
        what=Both(
            "Wat daarop is besloten; laat ‘open’ staan zolang dat niet zo is.",
            "What was decided on it; leave it ‘open’ until then.",
        ),
        example=Both("open", "open"),
        holds=Holds.ONE_OF,
        choices="verdict",
    ),
    Column(
        name=Both("beoordelaar", "decided_by"),
        what=Both("Wie dat besloot.", "Who decided."),
    ),
    Column(
        name=Both("datum", "date"),
        what=Both("De dag van aanvraag of besluit.", "The day of the request or the decision."),
        example=date(2024, 5, 31),
        holds=Holds.DATE,
    ),
    Column(
        name=Both("geldig_tot", "valid_until"),
        what=Both("De laatste dag waarop het geldt.", "The last day on which it holds."),
        example=date(2026, 12, 31),
        holds=Holds.DATE,
    ),
)


def waivers() -> Form:
    """The sheet, without a single request."""
    return Form(title=Both("maatwerk", "waivers"), columns=WAIVERS)
