"""From the rows of a file to statements and divisions."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from congruentie.errors import InputError, UsageError
from congruentie.model.region import Layer, Place, Tier
from congruentie.model.submission import Known, Note, StatedDate, Submission, Unknown
from congruentie.readers.opened import open_tables
from congruentie.readers.wanted import Wanted

Read = Callable[..., Submission]


def drawn(submission: Submission) -> dict[str, dict[str, list[str]]]:
    """The divisions as layer, region and members, to see at a glance."""
    return {
        division.layer.key: {region.code: list(region.members) for region in division.regions}
        for division in submission.divisions
    }


def keys(notes: tuple[Note, ...]) -> list[str]:
    return [note.key for note in notes]


LONG = """\
gemeentecode;gemeente;domein;regio
GM0363;Amsterdam;jeugd;Noord
GM0384;Diemen;jeugd;Noord
GM0457;Weesp;jeugd;Zuid
GM0363;Amsterdam;wmo;Stad
"""


def test_a_long_table_becomes_a_division_for_each_domain(read: Read) -> None:
    assert drawn(read(LONG)) == {
        "jeugd/b": {"noord": ["GM0363", "GM0384"], "zuid": ["GM0457"]},
        "wmo/b": {"stad": ["GM0363"]},
    }


def test_what_stands_instead_of_a_region_is_kept(read: Read) -> None:
    rows = "gemeente;domein;regio\nAmsterdam;jeugd;Geen\nDiemen;jeugd;-\nWeesp;jeugd;volgt\n"
    found = read(rows + "Muiden;jeugd;\nNaarden;jeugd;Noord\n").statements
    assert [said.declined for said in found] == ["Geen", "", "volgt", "", ""]


def test_a_wide_table_says_the_same(read: Read) -> None:
    wide = """\
gemeente;Jeugd-regio;wmoregio
Amsterdam;Noord;Stad
Diemen;Noord;
Weesp;Zuid;n.v.t.
"""
    assert drawn(read(wide)) == drawn(read(LONG))


@pytest.mark.parametrize(
    "header",
    [
        pytest.param("gemeentecode;gemeente;domein;regio", id="Dutch"),
        pytest.param("municipality_code;municipality_name;domain;region", id="English"),
        pytest.param("GM-code;Naam;Beleidsterrein;Samenwerkingsverband", id="as officials write"),
        pytest.param("Gemeente Code; GEMEENTE ;do_mein;Regio", id="spaces, case, underscores"),
    ],
)
def test_a_header_is_recognised_in_its_many_spellings(read: Read, header: str) -> None:
    rows = LONG.split("\n", 1)[1]
    assert drawn(read(f"{header}\n{rows}")) == drawn(read(LONG))


@pytest.mark.parametrize(
    ("column", "domain"),
    [
        ("jeugd_regio", "jeugd"),
        ("jeugdregio", "jeugd"),
        ("youth_region", "jeugd"),
        ("arbeidsmarkt_regio", "arbeidsmarkt"),
        ("Arbeidsmarktregio", "arbeidsmarkt"),
        ("labour_region", "arbeidsmarkt"),
        ("werk_regio", "arbeidsmarkt"),
        ("wmo-regio", "wmo"),
        ("passend onderwijs regio", "passend_onderwijs"),
    ],
)
def test_the_columns_of_a_wide_table(read: Read, column: str, domain: str) -> None:
    assert list(drawn(read(f"gemeente;{column}\nWeesp;Noord\n"))) == [f"{domain}/b"]


@pytest.mark.parametrize(
    ("spelling", "domain"),
    [
        ("Jeugd", "jeugd"),
        ("jeugdzorg", "jeugd"),
        ("youth", "jeugd"),
        ("Werk", "arbeidsmarkt"),
        ("labour market", "arbeidsmarkt"),
        ("WMO", "wmo"),
        ("maatschappelijke ondersteuning", "wmo"),
        ("passend_onderwijs_po", "passend_onderwijs_po"),
        ("Buurtzorg Breed", "buurtzorg_breed"),
    ],
)
def test_domains_have_one_name(read: Read, spelling: str, domain: str) -> None:
    submission = read(f"gemeente;domein;regio\nWeesp;{spelling};Noord\n")
    assert submission.statements[0].layer.domain == domain


def test_a_cell_may_list_domains(read: Read) -> None:
    submission = read("gemeente;domein;regio\nWeesp;jeugd, Wmo;Noord\n")
    assert drawn(submission) == {
        "jeugd/b": {"noord": ["GM0457"]},
        "wmo/b": {"noord": ["GM0457"]},
    }


@pytest.mark.parametrize(
    "text",
    ["", "-", "n.v.t.", "NVT", "geen", "nog niet bekend", "Nog geen keuze", "onbekend", "?"],
)
def test_no_choice_yet_is_a_statement_without_region(read: Read, text: str) -> None:
    submission = read(f"gemeente;domein;regio\nWeesp;jeugd;{text}\n")
    assert [s.region for s in submission.statements] == [None]
    assert drawn(submission) == {"jeugd/b": {}}


def test_titles_above_the_header_are_passed_over(read: Read) -> None:
    titles = "Regio-indeling\n\nVersie;2\nGemeente\n"
    assert drawn(read(titles + LONG)) == drawn(read(LONG))


def test_the_header_is_searched_in_25_lines(read: Read) -> None:
    assert len(read("titel;x\n" * 24 + LONG).statements) == 4
    with pytest.raises(InputError):
        read("titel;x\n" * 25 + LONG)


def test_only_wanted_domains_are_read(read: Read) -> None:
    assert list(drawn(read(LONG, "wmo"))) == ["wmo/b"]


def test_a_row_of_another_domain_is_not_even_judged(read: Read) -> None:
    submission = read(LONG + "GM9999;Nergens;jeugd;Noord\n;;jeugd;Noord\n", "wmo")
    assert len(submission.statements) == 1
    assert submission.unreadable == ()


def test_a_domain_that_is_nowhere_is_a_wrong_call(read: Read) -> None:
    with pytest.raises(UsageError, match=r"not found: arbeidsmarkt\. The files have: jeugd, wmo"):
        read(LONG, "arbeidsmarkt", "wmo")


def test_without_a_column_for_it_the_one_wanted_domain_is_meant(read: Read) -> None:
    submission = read("gemeente;regio\nWeesp;Noord\n", "jeugd")
    assert drawn(submission) == {"jeugd/b": {"noord": ["GM0457"]}}
    assert [(n.key, n.facts) for n in submission.notes] == [("domain-assumed", {"domain": "jeugd"})]


@pytest.mark.parametrize("domains", [(), ("jeugd", "wmo")], ids=["none asked", "two asked"])
def test_without_a_column_and_without_one_wanted_domain_nothing_can_be_read(
    read: Read, domains: tuple[str, ...]
) -> None:
    with pytest.raises(InputError, match="no column for the domain"):
        read("gemeente;regio\nWeesp;Noord\n", *domains)


@pytest.mark.parametrize(
    ("text", "tier"),
    [("a", "a"), ("B", "b"), ("bovenregionaal", "c"), ("landelijk", "national"), ("", "c")],
)
def test_the_tier_of_a_row(read: Read, text: str, tier: str) -> None:
    wanted = Wanted(tiers={"jeugd": Tier.SUPRA_REGIONAL})
    submission = read(
        {"x.csv": f"gemeente;domein;regio;niveau\nWeesp;jeugd;A;{text}\n"}, wanted=wanted
    )
    assert submission.statements[0].layer.tier == tier


def test_a_row_may_list_tasks_each_of_which_is_a_layer(read: Read) -> None:
    text = "gemeente;domein;regio;niveau;taken\nWeesp;jeugd;A;c;Jeugdbescherming; \n"
    submission = read(text.replace("Jeugdbescherming; ", '"Jeugdbescherming; residentiële zorg"'))
    assert [s.layer for s in submission.statements] == [
        Layer(domain="jeugd", tier=Tier.SUPRA_REGIONAL, task="jeugdbescherming"),
        Layer(domain="jeugd", tier=Tier.SUPRA_REGIONAL, task="residentiele_zorg"),
    ]


def test_a_tier_that_a_row_states_goes_before_that_of_its_task(read: Read) -> None:
    text = "gemeente;domein;regio;niveau;taak\nWeesp;jeugd;A;{};jeugdbescherming\n"
    wanted = Wanted(task_tiers={"jeugdbescherming": Tier.SUPRA_REGIONAL})
    found = [
        read(text.format(tier), wanted=wanted).divisions[0].layer.key for tier in ("", "b", "c")
    ]
    assert found == [
        "jeugd/c/jeugdbescherming",
        "jeugd/b/jeugdbescherming",
        "jeugd/c/jeugdbescherming",
    ]


@pytest.mark.parametrize("domain", ["jeugd", "wmo", "meldpunt"])
def test_the_hotline_is_a_layer_of_its_own(read: Read, domain: str) -> None:
    submission = read(f"gemeente;domein;regio;niveau;taak\nWeesp;{domain};A;c;Veilig Thuis\n")
    assert drawn(submission) == {"meldpunt/c": {"a": ["GM0457"]}}


def test_a_row_about_two_domains_places_the_hotline_once(read: Read) -> None:
    text = 'gemeente;domein;regio;taak\nWeesp;jeugd, wmo;A;"meldpunt; inkoop"\n'
    submission = read(text)
    assert [said.layer.key for said in submission.statements] == [
        "meldpunt/b",
        "jeugd/b/inkoop",
        "wmo/b/inkoop",
    ]


class TestAChoiceThatIsStillToBeMade:
    @pytest.mark.parametrize(
        "text",
        ["nog niet bekend", "Nog geen keuze", "in onderzoek", "n.t.b.", "volgt", "onbekend", "?"],
    )
    def test_a_region_cell_may_say_so(self, read: Read, text: str) -> None:
        (said,) = read(f"gemeente;domein;regio\nWeesp;jeugd;{text}\n").statements
        assert (said.region, said.undecided) == (None, text)

    @pytest.mark.parametrize("text", ["", "-", "geen", "n.v.t.", "none"])
    def test_a_cell_without_a_region_says_no_such_thing(self, read: Read, text: str) -> None:
        (said,) = read(f"gemeente;domein;regio\nWeesp;jeugd;{text}\n").statements
        assert (said.region, said.undecided) == (None, "")

    @pytest.mark.parametrize(
        ("status", "undecided"),
        [
            pytest.param("geen keuze", "geen keuze", id="no choice"),
            pytest.param("0", "0", id="no choice, as a digit"),
            pytest.param("Verkenning", "Verkenning", id="exploring"),
            pytest.param("1 - verkenning", "1 - verkenning", id="exploring, digit and word"),
            pytest.param("intentieverklaring", "", id="a declaration of intent is a choice"),
            pytest.param("operationeel", "", id="operational"),
            pytest.param("op schema", "", id="words that are no milestone"),
            pytest.param("", "", id="nothing"),
        ],
    )
    def test_a_status_may_say_so_beside_a_region(
        self, read: Read, status: str, undecided: str
    ) -> None:
        text = f"gemeente;domein;regio;status\nWeesp;jeugd;Noord;{status}\n"
        submission = read(text)
        assert submission.statements[0].undecided == undecided
        assert drawn(submission) == {"jeugd/b": {"noord": ["GM0457"]}}
        assert submission.notes == ()

    def test_the_words_of_the_region_go_before_the_status(self, read: Read) -> None:
        text = "gemeente;domein;regio;status\nWeesp;jeugd;volgt;operationeel\n"
        assert read(text).statements[0].undecided == "volgt"

    def test_a_wide_table_may_say_so_per_domain(self, read: Read) -> None:
        submission = read("gemeente;jeugd_regio;wmo_regio\nWeesp;volgt;Stad\n")
        assert [said.undecided for said in submission.statements] == ["volgt", ""]


class TestTheCountryAsAWhole:
    ROWS = (
        "gemeente;domein;regio;niveau;taak\n"
        "Weesp;jeugd;Noord;b;\n"
        ";jeugd;Landelijk werkende instelling;landelijk;jeugdbescherming\n"
    )

    def test_a_national_row_without_municipality_is_a_region_without_members(
        self, read: Read
    ) -> None:
        submission = read(self.ROWS)
        assert drawn(submission) == {
            "jeugd/b": {"noord": ["GM0457"]},
            "jeugd/national/jeugdbescherming": {"landelijk-werkende-instelling": []},
        }
        assert len(submission.statements) == 1
        assert submission.unreadable == ()

    def test_its_region_is_described_where_the_row_stands(self, read: Read) -> None:
        (found,) = read(self.ROWS).divisions[1].regions
        assert found.described
        assert [place.line for place in found.places] == [3]

    def test_a_national_row_may_name_municipalities(self, read: Read) -> None:
        text = "gemeente;domein;regio;niveau\nWeesp;jeugd;Heel het land;landelijk\n"
        assert drawn(read(text)) == {"jeugd/national": {"heel-het-land": ["GM0457"]}}

    @pytest.mark.parametrize("tier", ["a", "b", "c", ""])
    def test_on_other_tiers_a_region_needs_its_municipality(self, read: Read, tier: str) -> None:
        text = f"gemeente;domein;regio;niveau\n;jeugd;Noord;{tier}\nWeesp;jeugd;Noord;\n"
        (cell,) = read(text).unreadable
        assert (cell.expected, cell.place.line) == ("municipality", 2)


@pytest.mark.parametrize(
    "key", ["datum", "Ontvangen op", "ingediend op", "date", "received", "received on"]
)
def test_the_heading_may_say_when_the_submission_came_in(
    read: Read, tmp_path: Path, key: str
) -> None:
    submission = read({"kop.csv": f"{key};31 mei 2013\n", "x.csv": LONG})
    assert submission.dates == (
        StatedDate(
            place=Place(path=str(tmp_path / "kop.csv"), line=1),
            about="ontvangen_op",
            day=date(2013, 5, 31),
        ),
    )


def test_a_date_of_arrival_that_is_none_is_told(read: Read) -> None:
    (cell,) = read({"kop.csv": "datum;binnenkort\n", "x.csv": LONG}).unreadable
    assert (cell.column, cell.text, cell.expected) == ("datum", "binnenkort", "date")


@pytest.mark.parametrize(
    ("column", "text"),
    [
        pytest.param("deelgebied", "postcode 1380", id="a column of its own"),
        pytest.param("note", "partial: postcode 1380", id="a remark in English"),
        pytest.param("toelichting", "Gedeeltelijk: postcode 1380", id="a remark in Dutch"),
    ],
)
def test_part_of_a_municipality(read: Read, column: str, text: str) -> None:
    submission = read(f"gemeente;domein;regio;{column}\nWeesp;jeugd;A;{text}\n")
    assert submission.statements[0].part == "postcode 1380"
    assert submission.divisions[0].regions[0].parts == {"GM0457": "postcode 1380"}


def test_a_whole_municipality_outweighs_a_part_of_it(read: Read) -> None:
    submission = read("gemeente;domein;regio;part\nWeesp;jeugd;A;west\nWeesp;jeugd;A;\n")
    assert submission.divisions[0].regions[0].parts == {}


def test_a_marked_centre_becomes_an_attribute_of_its_region(read: Read) -> None:
    submission = read("gemeente;domein;regio;is_centre\nWeesp;jeugd;A;yes\nDiemen;jeugd;A;\n")
    assert submission.divisions[0].regions[0].attributes == {"centrumgemeente": "GM0457"}


def test_two_marked_centres_are_noted(read: Read) -> None:
    submission = read("gemeente;domein;regio;centrum\nWeesp;jeugd;A;ja\nDiemen;jeugd;A;ja\n")
    assert submission.divisions[0].regions[0].attributes == {"centrumgemeente": "GM0384"}
    assert keys(submission.notes) == ["several-centres"]


@pytest.mark.parametrize(
    ("row", "column", "text", "expected"),
    [
        pytest.param(";jeugd;A;;;", "gemeente", "", "municipality", id="no municipality"),
        pytest.param("Weesp;;A;;;", "domein", "", "domain", id="no domain"),
        pytest.param("Weesp;jeugd;A;x;;", "niveau", "x", "tier", id="no such tier"),
        pytest.param("Weesp;jeugd;A;;wie?;", "centrum", "wie?", "yes_no", id="neither yes nor no"),
        pytest.param("Weesp;jeugd;A;;;31-2-2013", "peildatum", "31-2-2013", "date", id="no day"),
        pytest.param("#N/B;jeugd;A;;;", "gemeente", "#N/B", "value", id="error as text"),
        pytest.param("Weesp;jeugd;#VERW!;;;", "regio", "#VERW!", "value", id="error for region"),
        pytest.param("Weesp;#N/A;A;;;", "domein", "#N/A", "value", id="error for domain"),
    ],
)
def test_a_cell_that_cannot_be_used_is_told_with_its_place(
    read: Read, row: str, column: str, text: str, expected: str
) -> None:
    submission = read(f"gemeente;domein;regio;niveau;centrum;peildatum\n{row}\nDiemen;wmo;A;;;\n")
    (found,) = submission.unreadable
    assert (found.column, found.text, found.expected) == (column, text, expected)
    assert found.place.line == 2


def test_an_unreadable_region_is_not_taken_for_no_choice(read: Read) -> None:
    submission = read("gemeente;domein;regio\nWeesp;jeugd;#N/B\nDiemen;jeugd;A\n")
    assert len(submission.statements) == 1


def test_a_blank_line_of_a_form_says_nothing(read: Read) -> None:
    submission = read("gemeente;domein;regio;bron\n;;;\nWeesp;jeugd;A;\n;jeugd;;\n;;;Bron: CBS\n")
    assert len(submission.statements) == 1
    assert submission.unreadable == ()


def test_an_unresolved_municipality_is_stated_but_no_member(read: Read) -> None:
    submission = read("gemeente;domein;regio\nNergens;jeugd;A\n")
    assert submission.statements[0].municipality == Unknown(text="Nergens")
    assert drawn(submission) == {"jeugd/b": {"a": []}}


def test_regions_that_differ_in_case_and_accents_are_one(read: Read) -> None:
    submission = read("gemeente;domein;regio\nWeesp;wmo;Fryslân\nDiemen;wmo;FRYSLAN\n")
    assert drawn(submission) == {"wmo/b": {"fryslan": ["GM0384", "GM0457"]}}


def test_a_region_without_code_finds_the_code_other_rows_give_its_name(read: Read) -> None:
    submission = read(
        "gemeente;domein;regiocode;regio\nWeesp;wmo;R 1;Noord\nDiemen;wmo;;noord\nMeppel;wmo;R 1;\n"
    )
    assert drawn(submission) == {"wmo/b": {"r-1": ["GM0119", "GM0384", "GM0457"]}}


def test_a_region_is_not_taken_for_another_whose_code_is_its_name(read: Read) -> None:
    submission = read(
        "gemeente;domein;regiocode;regio\nWeesp;wmo;Zuid;Noord\nDiemen;wmo;;Zuid\nMeppel;wmo;;Zuid\n"
    )
    noord, zuid = submission.divisions[0].regions
    assert (noord.code, noord.name, noord.members) == ("zuid", "Noord", ("GM0457",))
    assert zuid.code.startswith("zuid-")
    assert (zuid.name, zuid.members) == ("Zuid", ("GM0119", "GM0384"))


def test_one_code_with_two_names_is_noted(read: Read) -> None:
    submission = read(
        "gemeente;domein;regiocode;regio\nWeesp;wmo;R1;Noord\nDiemen;wmo;R1;Zuid\nMeppel;wmo;R1;Zuid\n"
    )
    assert submission.divisions[0].regions[0].name == "Zuid"
    (note,) = submission.notes
    assert note.key == "region-spelled-differently"
    assert note.facts == {"region": "Zuid", "domain": "wmo", "names": "Noord; Zuid"}


def test_a_name_without_latin_letters_still_gets_a_code(read: Read) -> None:
    submission = read("gemeente;domein;regio\nWeesp;wmo;Север\nDiemen;wmo;СЕВЕР\n")
    (region,) = submission.divisions[0].regions
    assert region.code.startswith("regio-")
    assert region.members == ("GM0384", "GM0457")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Regio Ω", "Regio Ψ", id="Greek beside Latin letters"),
        pytest.param("Ørsted", "Rsted", id="a letter with a stroke"),
        pytest.param("Þingvellir", "Ingvellir", id="a letter without a Latin base"),
    ],
)
def test_names_that_differ_in_a_letter_are_two_regions(read: Read, one: str, other: str) -> None:
    submission = read(f"gemeente;domein;regio\nWeesp;wmo;{one}\nDiemen;wmo;{other}\n")
    assert {region.name for region in submission.divisions[0].regions} == {one, other}


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Ørsted", "orsted"),
        ("Æbelø", "aebelo"),
        ("Œuvre", "oeuvre"),
        ("Großheide", "grossheide"),
        ("Đakovo", "dakovo"),
        ("Łódź", "lodz"),
    ],
)
def test_latin_letters_have_a_plain_code(read: Read, name: str, code: str) -> None:
    assert drawn(read(f"gemeente;domein;regio\nWeesp;wmo;{name}\n")) == {
        "wmo/b": {code: ["GM0457"]}
    }


@pytest.mark.parametrize("name", ["CON", "../../etc/passwd", "a" * 300, "a/b\\c:d"])
def test_a_code_is_always_fit_for_a_file_name(read: Read, name: str) -> None:
    (region,) = read(f"gemeente;domein;regio\nWeesp;wmo;{name}\n").divisions[0].regions
    assert set(region.code) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert 0 < len(region.code) < 80
    assert region.code != "con"


def test_the_place_of_a_region_is_where_it_is_first_named(read: Read, tmp_path: Path) -> None:
    (region,) = read("gemeente;domein;regio\nWeesp;wmo;A\nDiemen;wmo;A\n").divisions[0].regions
    assert region.places == (Place(path=str(tmp_path / "deelname.csv"), line=2),)


def test_a_domain_is_always_fit_for_a_file_name(read: Read) -> None:
    (division,) = read("gemeente;domein;regio\nWeesp;Север\u202e !;A\n").divisions
    assert division.layer.domain.startswith("domein_")
    assert division.layer.domain.isascii()


def test_files_called_kop_maatwerk_and_toelichting_are_taken_at_their_word(read: Read) -> None:
    submission = read(
        {
            "kop.csv": "Gebied,Zeeland\nPeildatum grenzen,1 januari 2013\n",
            "maatwerk.csv": "regio;regel;grond\nNoord;OMV01;bestaand\n",
            "toelichting.txt": "Zo vult u dit in.",
            "x.csv": LONG,
        }
    )
    assert submission.scope == "Zeeland"
    assert [stated.day for stated in submission.dates] == [date(2013, 1, 1)]
    assert [cell.expected for cell in submission.unreadable] == ["rule"]
    assert submission.notes == ()


def test_a_column_that_a_wide_table_has_no_use_for_is_noted(read: Read) -> None:
    submission = read("gemeente;regio;jeugd_regio\nWeesp;X;Noord\n")
    assert drawn(submission) == {"jeugd/b": {"noord": ["GM0457"]}}
    assert submission.notes[0].facts == {"columns": "regio"}


def test_unknown_columns_give_one_note(read: Read) -> None:
    submission = read("gemeente;domein;regio;kleur;bron;geur\nWeesp;wmo;A;rood;x;zoet\n")
    (note,) = submission.notes
    assert (note.key, note.facts) == ("columns-ignored", {"columns": "kleur, geur"})


def test_a_column_that_occurs_twice_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("gemeente;domein;regio;Region\nWeesp;wmo;A;B\n", encoding="utf-8")
    with pytest.raises(InputError, match="‘regio’ and ‘Region’ both mean regio"):
        open_tables([path])


def test_a_domain_that_has_two_columns_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("gemeente;jeugd_regio;Jeugdregio\nWeesp;A;B\n", encoding="utf-8")
    with pytest.raises(InputError, match="‘jeugd_regio’ and ‘Jeugdregio’ both mean jeugd_regio"):
        open_tables([path])


def test_a_missing_column_is_told_with_what_was_seen_and_a_suggestion(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("gemeente;domien;regoi\nWeesp;wmo;A\n", encoding="utf-8")
    with pytest.raises(InputError) as refused:
        open_tables([path])
    (mistake,) = refused.value.mistakes
    assert (mistake.where, mistake.line) == (str(path), 1)
    assert "Gelezen: gemeente, domien, regoi." in mistake.nl
    assert "Bedoelt u met ‘regoi’ misschien ‘regio’?" in mistake.nl
    assert "Did you mean ‘domein’ by ‘domien’?" in mistake.en


def test_a_header_without_rows_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("gemeente;domein;regio\n;;\n", encoding="utf-8")
    with pytest.raises(InputError, match="nothing below the header"):
        open_tables([path])


def test_reference_dates_of_rows_are_stated_once(read: Read, tmp_path: Path) -> None:
    submission = read("gemeente;domein;regio;jaar\nWeesp;wmo;A;2013\nDiemen;wmo;A;2013\n")
    assert submission.dates == (
        StatedDate(
            place=Place(path=str(tmp_path / "deelname.csv"), line=2),
            about="boundaries",
            day=date(2013, 1, 1),
            carried=True,
        ),
    )


def test_several_files_are_one_submission(read: Read) -> None:
    one, other = LONG.split("GM0457")
    submission = read({"a.csv": one, "b.csv": "gemeentecode;gemeente;domein;regio\nGM0457" + other})
    assert drawn(submission) == drawn(read(LONG))
    assert [Path(file.path).name for file in submission.inputs] == ["a.csv", "b.csv"]
    assert all(len(file.sha256) == 64 for file in submission.inputs)


def test_the_order_of_the_rows_does_not_matter(read: Read) -> None:
    head, *rows = LONG.splitlines()
    backwards = "\n".join([head, *reversed(rows)])
    assert drawn(read(backwards)) == drawn(read(LONG))


def test_every_mistake_of_every_file_is_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "leeg.csv").write_bytes(b"")
    (tmp_path / "brief.pdf").write_bytes(b"%PDF")
    (tmp_path / "map.csv").mkdir()
    paths = [tmp_path / n for n in ("leeg.csv", "brief.pdf", "map.csv", "weg.csv", "a\0b.csv")]
    with pytest.raises(InputError) as refused:
        open_tables(paths)
    said = [mistake.en for mistake in refused.value.mistakes]
    assert len(said) == 5
    assert "empty" in said[0]
    assert ".xlsx, .ods or .csv" in said[1]
    assert "folder" in said[2]
    assert "no such file" in said[3]


def test_a_file_larger_than_50_mb_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    with path.open("wb") as file:
        file.truncate(50_000_001)
    with pytest.raises(InputError, match="larger than 50 MB"):
        open_tables([path])


def test_a_file_that_may_not_be_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forbidden(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    path = tmp_path / "x.csv"
    path.write_text(LONG, encoding="utf-8")
    monkeypatch.setattr(Path, "read_bytes", forbidden)
    with pytest.raises(InputError, match=r"cannot be opened \(Permission denied\)"):
        open_tables([path])


def test_a_file_that_is_given_twice_would_count_twice(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text(LONG, encoding="utf-8")
    with pytest.raises(InputError, match="given twice"):
        open_tables([path, path])


def test_no_file_at_all() -> None:
    with pytest.raises(InputError, match="no file was given"):
        open_tables([])


def test_only_regions_and_no_municipalities_is_no_submission(tmp_path: Path) -> None:
    path = tmp_path / "regios.csv"
    path.write_text("regio;domein\nNoord;wmo\n", encoding="utf-8")
    with pytest.raises(InputError, match="no table says which municipality"):
        open_tables([path])


def test_known_rows_only_make_members(read: Read) -> None:
    submission = read(LONG)
    assert {type(s.municipality) for s in submission.statements} == {Known}
