"""A sheet of regions: what each region declares, and where it belongs."""

from collections.abc import Callable

import pytest

from congruentie.model.region import Region
from congruentie.model.submission import Submission
from congruentie.readers.wanted import Wanted

Read = Callable[..., Submission]

DEELNAME = """\
gemeente;domein;regio
Weesp;jeugd;Noord
Diemen;jeugd;Noord
Meppel;wmo;Noord
Oldebroek;wmo;Zuid
"""


def region(submission: Submission, layer: str, code: str) -> Region:
    (found,) = (
        region
        for division in submission.divisions
        if division.layer.key == layer
        for region in division.regions
        if region.code == code
    )
    return found


def described(read: Read, regios: str, deelname: str = DEELNAME) -> Submission:
    return read({"deelname.csv": deelname, "regios.csv": regios})


def test_a_description_finds_its_region_by_domain_and_name(read: Read) -> None:
    submission = described(read, "regio;domein;rechtsvorm\nNOORD;Jeugdzorg;centrumregeling\n")
    noord = region(submission, "jeugd/b", "noord")
    assert noord.described
    assert noord.attributes == {"rechtsvorm": "centrumregeling"}
    assert [place.line for place in noord.places] == [2, 2]
    assert not region(submission, "wmo/b", "noord").described


def test_without_a_domain_the_region_that_occurs_in_one_domain_is_meant(read: Read) -> None:
    submission = described(read, "regio;rechtsvorm\nZuid;dvo\n")
    assert region(submission, "wmo/b", "zuid").attributes == {"rechtsvorm": "dvo"}


def test_without_a_domain_it_holds_in_every_domain_with_that_region(read: Read) -> None:
    submission = described(read, "regio;rechtsvorm\nNoord;dvo\n")
    assert region(submission, "jeugd/b", "noord").attributes == {"rechtsvorm": "dvo"}
    assert region(submission, "wmo/b", "noord").attributes == {"rechtsvorm": "dvo"}
    assert submission.notes == ()


def test_without_a_domain_and_without_a_region_it_is_left_aside(read: Read) -> None:
    submission = described(read, "regio;rechtsvorm\nOost;dvo\n")
    (note,) = submission.notes
    assert (note.key, note.facts) == ("description-unplaced", {"region": "Oost"})


@pytest.mark.parametrize(
    ("cell", "unread"),
    [
        pytest.param("01-2014", {"startdatum"}, id="a month is no day"),
        pytest.param("#N/B", {"startdatum"}, id="the error of a spreadsheet"),
        pytest.param("1-1-2014", set(), id="a day"),
        pytest.param("onbekend", set(), id="what says that nothing is known"),
        pytest.param("", set(), id="nothing"),
    ],
)
def test_a_region_remembers_which_of_its_cells_were_not_read(
    read: Read, cell: str, unread: set[str]
) -> None:
    submission = described(read, f"regio;domein;startdatum\nNoord;jeugd;{cell}\n")
    assert region(submission, "jeugd/b", "noord").unread == unread
    assert region(submission, "wmo/b", "noord").unread == set()


def test_a_description_of_another_domain_than_wanted_is_left_out(read: Read) -> None:
    submission = read(
        {"d.csv": DEELNAME, "r.csv": "regio;domein;rechtsvorm\nNoord;jeugd;dvo\nOost;;dvo\n"}, "wmo"
    )
    assert [division.layer.key for division in submission.divisions] == ["wmo/b"]
    assert submission.notes == ()


@pytest.mark.parametrize(
    ("name", "described_there"),
    [
        pytest.param("Zuid", ["zuid"], id="that has it"),
        pytest.param("Oost", [], id="where nobody has it"),
        pytest.param("Noord", ["noord"], id="where others have it too"),
    ],
)
def test_without_a_domain_the_wanted_one_gets_no_regions_of_others(
    read: Read, name: str, described_there: list[str]
) -> None:
    deelname = "gemeente;domein;regio\nWeesp;jeugd;Noord\nMeppel;wmo;Noord\nDiemen;wmo;Zuid\n"
    submission = read({"d.csv": deelname, "r.csv": f"regio;rechtsvorm\n{name};dvo\n"}, "wmo")
    (division,) = submission.divisions
    assert [one.code for one in division.regions] == ["noord", "zuid"]
    assert [one.code for one in division.regions if one.described] == described_there
    assert submission.notes == ()


def test_regions_of_unwanted_domains_are_known_by_the_codes_of_those(read: Read) -> None:
    submission = read(
        {
            "d.csv": "gemeente;domein;regiocode;regio\nWeesp;jeugd;;Oost\nMeppel;wmo;R1;Noord\n",
            "r.csv": "regio;rechtsvorm\nNoord;dvo\n",
        },
        "jeugd",
    )
    assert [one.code for one in submission.divisions[0].regions] == ["oost"]


def test_in_the_only_domain_a_region_that_nobody_joins_is_kept_when_that_is_wanted(
    read: Read,
) -> None:
    deelname = "gemeente;domein;regio\nWeesp;jeugd;Noord\n"
    submission = read({"d.csv": deelname, "r.csv": "regio;rechtsvorm\nOost;dvo\n"}, "jeugd")
    assert region(submission, "jeugd/b", "oost").described


def test_a_code_that_only_the_description_gives_is_what_rows_mean(read: Read) -> None:
    submission = described(
        read, "regiocode;regio;domein\nZuid;Noord;wmo\n", "gemeente;domein;regio\nWeesp;wmo;Zuid\n"
    )
    assert region(submission, "wmo/b", "zuid").members == ("GM0457",)


def test_a_region_that_nobody_joins_is_a_region_without_members(read: Read) -> None:
    submission = described(read, "regio;domein\nOost;wmo\n")
    oost = region(submission, "wmo/b", "oost")
    assert oost.members == ()
    assert oost.described


def test_a_code_in_the_description_holds_for_rows_with_the_name_only(read: Read) -> None:
    submission = described(read, "regiocode;regio;domein\nR1;Noord;jeugd\n")
    noord = region(submission, "jeugd/b", "r1")
    assert noord.members == ("GM0384", "GM0457")
    assert noord.name == "Noord"


def test_the_name_in_the_description_is_the_name_of_the_region(read: Read) -> None:
    submission = described(
        read,
        "regiocode;regio;domein\nR1;Regio Noord;wmo\n",
        "gemeente;domein;regiocode\nWeesp;wmo;R1\n",
    )
    assert region(submission, "wmo/b", "r1").name == "Regio Noord"


def test_a_tier_and_tasks_say_which_layer_is_meant(read: Read) -> None:
    submission = described(
        read,
        "regio;domein;niveau;taken;rechtsvorm\nNoord;jeugd;c;inkoop;dvo\n",
        "gemeente;domein;regio;niveau;taak\nWeesp;jeugd;Noord;b;\nWeesp;jeugd;Noord;c;inkoop\n",
    )
    assert region(submission, "jeugd/c/inkoop", "noord").described
    assert not region(submission, "jeugd/b", "noord").described


def test_a_layer_that_no_row_names_takes_the_tier_of_its_domain(read: Read) -> None:
    submission = read(
        {"d.csv": DEELNAME, "r.csv": "regio;domein\nOost;meldpunt\n"},
        wanted=Wanted(tiers={"meldpunt": "c"}),
    )
    assert [d.layer.key for d in submission.divisions] == ["jeugd/b", "meldpunt/c", "wmo/b"]


@pytest.mark.parametrize(
    ("column", "text", "name", "value"),
    [
        ("legal_form", "gr_openbaar_lichaam", "rechtsvorm", "gr_openbaar_lichaam"),
        ("centre", "Diemen", "centrumgemeente", "GM0384"),
        ("gastgemeente", "384", "centrumgemeente", "GM0384"),
        ("start_date", "1-1-2014", "startdatum", "2014-01-01"),
        ("bestaand sinds", "2009", "bestaand_sinds", "2009-01-01"),
        ("clienten", "1.234", "clienten", "1234"),
        ("providers", "12", "aanbieders", "12"),
        ("budget_eur", "1.234.567,89", "budget_eur", "1234567.89"),
        ("functioneert_goed", "ja,  zeker", "functioneert_goed", "ja"),
        ("progress", "3", "voortgang", "3"),
        ("voortgang", "Geen_keuze", "voortgang", "0"),
        ("mijlpaal", "regeling getekend", "voortgang", "5"),
        ("voortgang", "6 - operationeel", "voortgang", "6"),
    ],
)
def test_attributes_have_one_name_and_one_form(
    read: Read, column: str, text: str, name: str, value: str
) -> None:
    submission = described(read, f"regio;domein;{column}\nZuid;wmo;{text}\n")
    assert region(submission, "wmo/b", "zuid").attributes == {name: value}


@pytest.mark.parametrize(
    ("column", "text", "expected"),
    [
        ("startdatum", "zomer 2014", "date"),
        ("clienten", "veel", "number"),
        ("clienten", "٣", "number"),
        ("clienten", "-3", "number"),
        ("rechtsvorm", "#N/B", "value"),
        ("voortgang", "7", "milestone"),
        ("voortgang", "bijna klaar", "milestone"),
        ("voortgang", "-1", "milestone"),
    ],
)
def test_attributes_that_cannot_be_read_are_told(
    read: Read, column: str, text: str, expected: str
) -> None:
    submission = described(read, f"regio;domein;{column}\nZuid;wmo;{text}\n")
    assert [(u.column, u.text, u.expected) for u in submission.unreadable] == [
        (column, text, expected)
    ]
    assert region(submission, "wmo/b", "zuid").attributes == {}


@pytest.mark.parametrize(
    ("domain", "expected"),
    [("wmo", ("wmo",)), ("jeugd en wmo", ("jeugd", "wmo")), ("", ()), ("#N/B", ())],
)
def test_what_cannot_be_read_is_about_the_domains_of_its_row(
    read: Read, domain: str, expected: tuple[str, ...]
) -> None:
    submission = described(read, f"regio;domein;clienten\nZuid;{domain};veel\n")
    assert {u.domains for u in submission.unreadable} == {expected}


def test_a_centre_that_is_no_known_municipality_stays_text(read: Read) -> None:
    submission = described(read, "regio;domein;centrumgemeente\nZuid;wmo;Nergens\n")
    assert region(submission, "wmo/b", "zuid").attributes == {"centrumgemeente": "Nergens"}
    (note,) = submission.notes
    assert (note.key, note.facts) == ("centre-not-resolved", {"region": "Zuid", "text": "Nergens"})


def test_rows_that_name_no_region_say_nothing(read: Read) -> None:
    submission = described(read, "regio;domein;rechtsvorm\n;wmo;dvo\nZuid;wmo;geen\n")
    assert region(submission, "wmo/b", "zuid").attributes == {"rechtsvorm": "geen"}


def test_a_row_with_more_cells_than_the_header_is_told(read: Read) -> None:
    submission = described(read, "regio;domein\nZuid;wmo;te veel\n")
    assert [one.expected for one in submission.unreadable] == ["columns"]
    assert not region(submission, "wmo/b", "zuid").described


def test_personal_data_are_never_read(read: Read) -> None:
    submission = described(
        read, "regio;domein;contact_naam;contact_email\nZuid;wmo;Jan;jan@example.org\n"
    )
    assert region(submission, "wmo/b", "zuid").attributes == {}
    (note,) = submission.notes
    assert (note.key, note.facts) == (
        "personal-data-ignored",
        {"columns": "contact_naam, contact_email"},
    )
    assert "jan" not in repr(submission).lower()


def test_two_descriptions_that_differ_are_noted(read: Read) -> None:
    submission = described(read, "regio;domein;rechtsvorm\nZuid;wmo;dvo\nZuid;wmo;geen\n")
    assert region(submission, "wmo/b", "zuid").attributes == {"rechtsvorm": "dvo"}
    assert [note.key for note in submission.notes] == ["described-twice"]
