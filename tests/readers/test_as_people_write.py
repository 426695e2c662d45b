"""Tables as people write them: headers, sheets and words that no manual foresaw."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook

from congruentie.errors import InputError
from congruentie.model.region import Layer
from congruentie.model.submission import Submission
from congruentie.readers.opened import open_tables

Read = Callable[..., Submission]
Rows = list[tuple[object, ...]]


def drawn(submission: Submission) -> dict[str, dict[str, list[str]]]:
    """The divisions as layer, region and members, to see at a glance."""
    return {
        division.layer.key: {region.code: list(region.members) for region in division.regions}
        for division in submission.divisions
    }


def noted(submission: Submission) -> list[tuple[str, dict[str, str]]]:
    return [(note.key, dict(note.facts)) for note in submission.notes]


def workbook(sheets: dict[str, Rows]) -> bytes:
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def refusal(tmp_path: Path, content: str | bytes, name: str = "x.csv") -> str:
    path = tmp_path / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    with pytest.raises(InputError) as refused:
        open_tables([path])
    return refused.value.mistakes[0].nl


WEESP_IN_BOTH = {"jeugd/b": {"noord": ["GM0457"]}, "wmo/b": {"stad": ["GM0457"]}}


@pytest.mark.parametrize(
    "header",
    [
        pytest.param("Gemeente;Regio jeugd;Regio Wmo", id="the domain last"),
        pytest.param("Gemeente;Regio's jeugd;Regio (Wmo)", id="the domain last, in other signs"),
        pytest.param("Gemeente;Jeugd;Wmo", id="bare domains"),
        pytest.param("Gemeente;jeugd regio;Wmo", id="one bare, one in full"),
        pytest.param("Gemeente;Jeugdhulp;Ondersteuning", id="bare aliases"),
        pytest.param(";Jeugd;Wmo\nGemeente;Regio;Regio", id="domains above the regions"),
        pytest.param("Gemeente;Regio;\nGemeente;Jeugd;Wmo", id="one title above the domains"),
        pytest.param("Gemeente;Jeugd;Wmo\nGemeente;naam;naam", id="names below the domains"),
    ],
)
def test_a_wide_header_as_people_write_it(read: Read, header: str) -> None:
    assert drawn(read(f"{header}\nWeesp;Noord;Stad\n")) == WEESP_IN_BOTH


def test_a_group_of_merged_titles_reaches_to_the_next_title(read: Read) -> None:
    submission = read(
        "Gegevens;;Jeugd;;Wmo;\ncode;naam;code;regio;code;regio\nGM0457;Weesp;1;Noord;2;Stad\n"
    )
    assert drawn(submission) == WEESP_IN_BOTH
    assert noted(submission) == [
        ("columns-ignored", {"columns": "jeugd code, wmo code"}),
    ]


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        pytest.param("gemeente;jeugd_regio;Jeugd\nWeesp;Noord;Veel\n", "Jeugd", id="in full too"),
        pytest.param("gemeente;jeugd_regio;Wmo\nWeesp;Noord;1.250\n", "Wmo", id="counts"),
        pytest.param("gemeente;jeugd_regio;Wmo\nWeesp;Noord;x\n", "Wmo", id="ticks"),
        pytest.param("gemeente;jeugd_regio;Sport\nWeesp;Noord;A\n", "Sport", id="another domain"),
    ],
)
def test_a_bare_name_that_is_no_column_of_regions_is_noted(
    read: Read, text: str, columns: str
) -> None:
    submission = read(text)
    assert drawn(submission) == {"jeugd/b": {"noord": ["GM0457"]}}
    assert noted(submission) == [("columns-ignored", {"columns": columns})]


def test_beside_one_column_of_regions_a_bare_domain_means_nothing(read: Read) -> None:
    submission = read("gemeente;domein;regio;Jeugd\nWeesp;wmo;Noord;veel\n")
    assert drawn(submission) == {"wmo/b": {"noord": ["GM0457"]}}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Gemeente;Gemeentenaam;domein;regio\nGM0457;Weesp;wmo;A\n", id="code first"),
        pytest.param("Gemeente;Naam;domein;regio\nWeesp;457;wmo;A\n", id="code last"),
        pytest.param("gemeente;domein;regio;regionaam\nWeesp;wmo;A1;Noord\n", id="regions"),
    ],
)  # fmt: skip
def test_of_two_columns_for_one_name_the_codes_are_told_apart(read: Read, text: str) -> None:
    (statement,) = read(text).statements
    assert statement.municipality.code == "GM0457"  # type: ignore[union-attr]
    assert statement.region is not None
    assert statement.region.code in {"a", "a1"}


def test_two_columns_that_mean_the_same_are_named_with_what_to_do(tmp_path: Path) -> None:
    said = refusal(tmp_path, "Gemeente;Gemeentenaam;domein;regio\nWeesp;Weesp;wmo;A\n")
    assert "‘Gemeente’ en ‘Gemeentenaam’ betekenen allebei gemeente" in said
    assert "noem die kolom dan gemeentecode" in said


def test_a_header_that_is_repeated_is_no_municipality(read: Read) -> None:
    header = "gemeentecode;gemeente;domein;regio\n"
    submission = read(header + "GM0457;Weesp;wmo;A\n" + header + "GM0384;Diemen;wmo;A\n")
    assert drawn(submission) == {"wmo/b": {"a": ["GM0384", "GM0457"]}}


def test_a_sheet_may_be_called_after_its_domain(read: Read) -> None:
    sheets: dict[str, Rows] = {
        "Jeugd": [("gemeente", "regio"), ("Weesp", "Noord")],
        "Regio's Wmo": [("gemeente", "regio"), ("Weesp", "Stad")],
    }
    submission = read({"x.xlsx": workbook(sheets)})
    assert drawn(submission) == WEESP_IN_BOTH
    assert noted(submission) == [
        ("domain-of-sheet", {"domain": "jeugd"}),
        ("domain-of-sheet", {"domain": "wmo"}),
    ]
    assert drawn(read({"x.xlsx": workbook(sheets)}, "wmo")) == {"wmo/b": {"stad": ["GM0457"]}}


def test_the_column_of_domains_outweighs_the_name_of_the_sheet(read: Read) -> None:
    rows: Rows = [("gemeente", "domein", "regio"), ("Weesp", "wmo", "A"), ("Diemen", "", "A")]
    submission = read({"x.xlsx": workbook({"Jeugd": rows})})
    assert drawn(submission) == {"wmo/b": {"a": ["GM0457"]}}


@pytest.mark.parametrize("sheets", [1, 2])
def test_only_a_lone_table_may_get_its_domain_from_the_command_line(
    read: Read, sheets: int
) -> None:
    rows: Rows = [("gemeente", "regio"), ("Weesp", "Noord")]
    with pytest.raises(InputError) as refused:
        read({"x.xlsx": workbook({f"Blad{n}": rows for n in range(sheets)})})
    assert len(refused.value.mistakes) == sheets
    assert ("--domain" in refused.value.mistakes[0].nl) is (sheets == 1)


@pytest.mark.parametrize(
    ("text", "domains"),
    [
        ("jeugd en wmo", ["jeugd", "wmo"]),
        ("Jeugd & Wmo", ["jeugd", "wmo"]),
        ("jeugd, wmo en werk", ["jeugd", "wmo", "arbeidsmarkt"]),
        ("werk en inkomen", ["arbeidsmarkt"]),
        ("sport en spel", ["sport_en_spel"]),
    ],
)
def test_known_domains_may_be_joined_by_a_word(read: Read, text: str, domains: list[str]) -> None:
    submission = read(f'gemeente;domein;regio\nWeesp;"{text}";A\n')
    assert [one.layer.domain for one in submission.statements] == domains
    assert submission.notes == ()


@pytest.mark.parametrize(
    ("text", "domain", "meant"),
    [
        ("jeugdd", "jeugdd", "jeugd"),
        ("arbeidsmarket", "arbeidsmarket", "arbeidsmarkt"),
        ("jeugd en sport", "jeugd_en_sport", "jeugd"),
        ("jeugd wmo", "jeugd_wmo", "jeugd; wmo"),
        ("alle", "alle", "arbeidsmarkt; jeugd; wmo"),
    ],
)
def test_a_domain_that_resembles_a_known_one_is_kept_and_asked_about(
    read: Read, text: str, domain: str, meant: str
) -> None:
    submission = read(f"gemeente;domein;regio\nWeesp;{text};A\nDiemen;{text};A\n")
    assert list(drawn(submission)) == [f"{domain}/b"]
    assert noted(submission) == [("domain-unfamiliar", {"text": text, "meant": meant})]
    assert submission.notes[0].place.line == 2


@pytest.mark.parametrize("domain", ["buurtzorg breed", "zorgkantoor", "palliatieve zorg", "ggz"])
def test_a_domain_of_its_own_raises_no_question(read: Read, domain: str) -> None:
    assert read(f"gemeente;domein;regio\nWeesp;{domain};A\n").notes == ()


def test_a_wide_column_for_a_domain_that_resembles_a_known_one(read: Read) -> None:
    submission = read("gemeente;jeugdd regio\nWeesp;A\n")
    assert noted(submission) == [("domain-unfamiliar", {"text": "jeugdd", "meant": "jeugd"})]


@pytest.mark.parametrize(
    "text",
    [
        *("nader te bepalen", "n.n.b.", "nnb", "ntb", "n.t.b.", "Nog onbekend", "in onderzoek"),
        *("volgt", "geen keuze gemaakt", "nog niet gekozen", "TBD", "t.b.d."),
    ],
)
def test_there_are_many_words_for_no_choice(read: Read, text: str) -> None:
    (statement,) = read(f"gemeente;domein;regio\nWeesp;jeugd;{text}\n").statements
    assert statement.region is None


def test_regions_that_differ_by_the_word_region_are_kept_apart_and_asked_about(read: Read) -> None:
    submission = read(
        "gemeente;domein;regio\nWeesp;wmo;Regio Drenthe\nDiemen;wmo;Drenthe\n"
        "Meppel;wmo;Drenthe (regio)\nMeppel;jeugd;Drenthe\nWeesp;wmo;Regio\n"
    )
    assert len(submission.divisions[1].regions) == 4
    assert noted(submission) == [
        ("regions-alike", {"domain": "wmo", "names": "Drenthe; Drenthe (regio); Regio Drenthe"})
    ]


HEADER = "gemeentecode;gemeente;domein;regio;niveau;taak\n"


@pytest.mark.parametrize(
    ("row", "layer", "municipality"),
    [
        pytest.param("457;;wmo;#N/B;;", Layer(domain="wmo"), "GM0457", id="by its code"),
        pytest.param(";Weesp;wmo;#N/B;;", Layer(domain="wmo"), "GM0457", id="by its name"),
        pytest.param(";Nergens;wmo;#N/B;;", Layer(domain="wmo"), None, id="nobody knows it"),
        pytest.param("457;;wmo, jeugd;#N/B;;", None, "GM0457", id="two domains"),
        pytest.param("457;;wmo;#N/B;;opvang", Layer(domain="wmo", task="opvang"), "GM0457",
                     id="a task"),
        pytest.param("457;;#N/B;A;;", None, "GM0457", id="the domain itself"),
        pytest.param(";;wmo;A;;", Layer(domain="wmo"), None, id="the municipality itself"),
        pytest.param("457;;wmo;A;b;;te;veel", None, "GM0457", id="too many cells"),
    ],
)  # fmt: skip
def test_an_unreadable_cell_tells_what_its_row_is_about(
    read: Read, row: str, layer: Layer | None, municipality: str | None
) -> None:
    (cell,) = read(HEADER + row + "\n384;;wmo;A;;\n").unreadable
    assert (cell.layer, cell.municipality) == (layer, municipality)


def test_an_unreadable_cell_of_a_wide_table_is_about_the_domain_of_its_column(read: Read) -> None:
    (cell,) = read("gemeente;jeugd;wmo\nWeesp;A;#N/B\nDiemen;A;B\n").unreadable
    assert (cell.layer, cell.municipality) == (Layer(domain="wmo"), "GM0457")


def test_a_row_with_too_many_cells_blames_no_column(read: Read) -> None:
    (cell,) = read("gemeente;domein;regio\nWeesp;wmo;A;te;veel\nDiemen;wmo;A\n").unreadable
    assert (cell.column, cell.text, cell.expected) == ("", "te veel", "columns")


def test_a_formula_without_a_value_shows_no_text(read: Read) -> None:
    rows: Rows = [("gemeente", "domein", "regio"), ("Weesp", "wmo", "=A1"), ("Diemen", "wmo", "A")]
    (cell,) = read({"x.xlsx": workbook({"Blad1": rows})}).unreadable
    assert (cell.column, cell.text, cell.expected) == ("regio", "", "formula")


def zipped(member: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(member, "x")
    return file.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        pytest.param("x.csv", b"%PDF-1.7 ...", "een PDF", id="a PDF as text"),
        pytest.param("x.xlsx", b"%PDF-1.7 ...", "een PDF", id="a PDF as a workbook"),
        pytest.param("x.csv", workbook({"a": [("x",)]}), "de naam ….xlsx", id="Excel as text"),
        pytest.param("x.ods", workbook({"a": [("x",)]}), "Geef het de naam ….xlsx",
                     id="Excel as OpenDocument"),
        pytest.param("x.txt", zipped("word/document.xml"), "een zip-bestand", id="Word as text"),
        pytest.param("x.csv", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "een oud .xls", id="old Excel"),
        pytest.param("x.csv", b"\xef\xbb\xbf <HTML><table>", "een webpagina", id="a web page"),
        pytest.param("x.csv", b"{\\rtf1 x}", "RTF", id="a text document"),
    ],
)  # fmt: skip
def test_a_file_that_is_not_what_it_is_called_is_told_what_it_is(
    tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    assert said in refusal(tmp_path, content, name)


def test_garbled_letters_are_noted_once_with_what_to_do(read: Read) -> None:
    submission = read(
        "gemeente;domein;regio\nWeesp;wmo;A\nSÃºdwest-FryslÃ¢n;wmo;A\nSÃºdwest-FryslÃ¢n;jeugd;A\n"
    )
    assert noted(submission) == [("text-garbled", {"text": "SÃºdwest-FryslÃ¢n"})]
    assert submission.notes[0].place.line == 3


def test_columns_that_are_not_read_say_why(read: Read) -> None:
    header = "gemeente;domein;regio;rechtsvorm;kleur;contact_naam"
    submission = read(f"{header}\nWeesp;jeugd;Noord;dvo;rood;Jan\n")
    assert noted(submission) == [
        ("columns-ignored", {"columns": "kleur"}),
        ("columns-of-regions", {"columns": "rechtsvorm"}),
        ("personal-data-ignored", {"columns": "contact_naam"}),
    ]
