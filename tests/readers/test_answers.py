"""The cells of a sheet of regions, each read in the form that its column asks for."""

import pytest

from congruentie.model.declared import Designation, LegalForm, RiskArrangement
from congruentie.notes import EXPECTED
from congruentie.readers.answers import declared, expected

YES_OR_NO = ("regie_afspraken", "provincie_betrokken", "functioneert_goed", "instemming_centrum")


@pytest.mark.parametrize("column", YES_OR_NO)
@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("ja", "ja"),
        ("JA", "ja"),
        ("yes", "ja"),
        ("x", "ja"),
        ("Ja, sinds de zomer", "ja"),
        ("31 mei 2013", "ja"),
        ("nee", "nee"),
        ("no", "nee"),
        ("geen", "nee"),
        ("nog niet", "nee"),
        ("nog niet besproken", "nee"),
        ("Nee; het college wil niet", "nee"),
        ("in voorbereiding", "in_voorbereiding"),
        ("in_voorbereiding", "in_voorbereiding"),
        ("In voorbereiding, klaar in juli", "in_voorbereiding"),
        ("deels", "in_voorbereiding"),
        ("", ""),
        ("-", ""),
        ("onbekend", ""),
        ("nog niet bekend", ""),
        ("n.v.t.", ""),
        ("n.t.b.", ""),
        ("volgt", ""),
        ("?", ""),
        ("nader te bepalen", ""),
        ("nog niet bekend, volgt", ""),
        ("nog niet bekend in juni", ""),
        ("misschien", None),
        ("jazeker", None),
        ("31 februari 2013", None),
    ],
)
def test_a_question_with_yes_or_no(column: str, text: str, answer: str | None) -> None:
    assert declared(column, text) == answer


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("4 van 7", "4/7"),
        ("4 van de 7 raden", "4/7"),
        ("4/7", "4/7"),
        ("4 of 7", "4/7"),
        ("ja, 7 van de 7", "7/7"),
        ("0 van 7", "0/7"),
        ("ja", "ja"),
        ("nee", "nee"),
        ("in voorbereiding", "in_voorbereiding"),
        pytest.param("1/5/2013", "ja", id="a date, and not one of five"),
        pytest.param("ja, op 1/5/2013", "ja", id="yes, on a date"),
        pytest.param("8 van 7", None, id="more than all"),
        pytest.param("de meeste", None, id="no count"),
        ("onbekend", ""),
    ],
)
def test_the_consent_of_councils(text: str, answer: str | None) -> None:
    assert declared("raad_toestemming", text) == answer


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("ja", "ja"),
        ("Werkbedrijf Rijnmond", "ja"),
        ("nee", "nee"),
        ("nog niet", "nee"),
        ("geen", "nee"),
        ("in oprichting", "in_voorbereiding"),
        ("onbekend", ""),
    ],
)
def test_the_name_of_a_work_company_is_a_yes(text: str, answer: str) -> None:
    assert declared("werkbedrijf", text) == answer


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("gr_openbaar_lichaam", LegalForm.PUBLIC_BODY),
        ("Openbaar lichaam", LegalForm.PUBLIC_BODY),
        ("gemeenschappelijk orgaan", LegalForm.JOINT_ORGAN),
        ("bedrijfsvoeringsorganisatie", LegalForm.OPERATIONS),
        ("lichte regeling", LegalForm.LIGHT),
        ("centrumregeling", LegalForm.CENTRE),
        ("Centrum-regeling", LegalForm.CENTRE),
        ("convenant", LegalForm.AGREEMENT),
        ("DVO", LegalForm.SERVICE),
        ("stichting", LegalForm.FOUNDATION),
        ("ambtelijke fusie", LegalForm.MERGED_STAFF),
        ("intentie", LegalForm.INTENT),
        ("intentieverklaring", LegalForm.INTENT),
        ("geen", LegalForm.NONE),
        ("nee", LegalForm.NONE),
        ("anders", LegalForm.OTHER),
        ("onbekend", ""),
        ("gemeenschappelijke regeling", "gr"),
    ],
)
def test_legal_forms(text: str, form: str | None) -> None:
    assert declared("rechtsvorm", text) == form


@pytest.mark.parametrize(
    ("text", "arrangement"),
    [
        ("solidair", RiskArrangement.SOLIDARITY),
        ("naar gebruik", RiskArrangement.BY_USE),
        ("naar rato van gebruik", RiskArrangement.BY_USE),
        ("gedeeltelijk", RiskArrangement.PARTLY),
        ("deels solidair", RiskArrangement.PARTLY),
        ("centrum", RiskArrangement.CENTRE),
        ("geen", RiskArrangement.NONE),
        ("", ""),
        ("ja", None),
    ],
)
def test_arrangements_of_risks(text: str, arrangement: str | None) -> None:
    assert declared("risicoverdeling", text) == arrangement


@pytest.mark.parametrize(
    ("text", "designation"),
    [
        ("Afgesproken", Designation.AGREED),
        ("designated", Designation.DESIGNATED),
        ("ja", None),
    ],
)
def test_how_a_centre_came_about(text: str, designation: str | None) -> None:
    assert declared("aangewezen_of_afgesproken", text) == designation


@pytest.mark.parametrize("column", ["bestaand_sinds", "ontvangen_op", "startdatum"])
@pytest.mark.parametrize(
    ("text", "day"),
    [("1-1-2014", "2014-01-01"), ("2009", "2009-01-01"), ("onbekend", ""), ("zomer 2014", None)],
)
def test_dates(column: str, text: str, day: str | None) -> None:
    assert declared(column, text) == day


@pytest.mark.parametrize("column", ["clienten", "aanbieders", "budget_eur"])
@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0", "0"),
        ("1234", "1234"),
        ("1.234", "1234"),
        ("1.234,5", "1234.5"),
        ("12,50", "12.50"),
        ("n.v.t.", ""),
        ("ca. 100", None),
        ("-3", None),
        ("1.23.456", None),
    ],
)
def test_numbers(column: str, text: str, number: str | None) -> None:
    assert declared(column, text) == number


@pytest.mark.parametrize("column", ["partners", "logische_grens"])
@pytest.mark.parametrize(
    ("text", "named"),
    [
        pytest.param("ggz,  jeugdzorg", "ggz, jeugdzorg", id="a list"),
        pytest.param("geen", "nee", id="none"),
        pytest.param("geen bezwaar", "geen bezwaar", id="more than that one word"),
        pytest.param("-", "", id="a dash"),
        pytest.param("n.t.b.", "", id="still to be told"),
        pytest.param("nog te bepalen (juni)", "", id="still to be told, explained"),
        pytest.param(
            "volgt de grens van het zorgkantoor",
            "volgt de grens van het zorgkantoor",
            id="a reason that begins like it",
        ),
    ],
)
def test_what_is_named(column: str, text: str, named: str) -> None:
    assert declared(column, text) == named


def test_a_column_of_free_text_takes_everything() -> None:
    assert declared("evaluatie", "in  2016") == "in 2016"


@pytest.mark.parametrize(
    ("column", "key"),
    [
        ("rechtsvorm", "legal_form"),
        ("aangewezen_of_afgesproken", "designation"),
        ("startdatum", "date"),
        ("voortgang", "milestone"),
        ("clienten", "number"),
        ("risicoverdeling", "risk"),
        ("regie_afspraken", "answer"),
        ("raad_toestemming", "consent"),
    ],
)
def test_what_a_cell_should_have_held_has_words(column: str, key: str) -> None:
    assert expected(column) == key
    assert key in EXPECTED


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        pytest.param("WSP Zeeland", "ja", id="its name"),
        pytest.param("volgt", "", id="still to come"),
        pytest.param("nog niet bekend wie", "", id="not known, explained"),
        pytest.param("nog niet", "nee", id="not yet"),
    ],
)
def test_a_work_company(text: str, answer: str) -> None:
    assert declared("werkbedrijf", text) == answer


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("GR openbaar lichaam (Wgr)", LegalForm.PUBLIC_BODY),
        ("gemeenschappelijke regeling: centrumregeling", LegalForm.CENTRE),
        ("Gemeenschappelijke regeling (Wgr)", None),
        ("openbaar lichaam of stichting", None),
        ("stichting (Wgr)", None),
    ],
)
def test_a_form_with_the_name_of_its_act_besides(text: str, form: LegalForm | None) -> None:
    assert declared("rechtsvorm", text) == form


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("€ 12.000.000", "12000000"),
        ("€1000,50", "1000.50"),
        ("EUR 250.000,-", "250000"),
        ("1000", "1000"),
        ("€", ""),
        ("$ 5", None),
    ],
)
def test_an_amount_may_have_a_euro_sign(text: str, number: str | None) -> None:
    assert declared("budget_eur", text) == number
