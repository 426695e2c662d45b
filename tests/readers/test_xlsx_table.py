"""Excel workbooks: what a cell is, what is merged, what is wrong, what is left aside."""

import io
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from congruentie.errors import InputError
from congruentie.model.submission import Known, StatedDate, Submission
from congruentie.readers.opened import open_tables

Read = Callable[..., Submission]
HEADER = ("gemeentecode", "gemeente", "domein", "regio")


def workbook(**sheets: list[tuple[object, ...]]) -> Workbook:
    """A workbook with these sheets."""
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    return book


def saved(book: Workbook) -> bytes:
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def patched(content: bytes, member: str, old: bytes, new: bytes) -> bytes:
    """The same zip file with other bytes in one member."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(file, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            target.writestr(name, data.replace(old, new) if name == member else data)
    return file.getvalue()


def refusal(tmp_path: Path, content: bytes, name: str = "x.xlsx") -> str:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(InputError) as refused:
        open_tables([path])
    (mistake,) = refused.value.mistakes
    assert mistake.where.startswith(str(path))
    return mistake.en


@pytest.mark.parametrize(
    "code",
    [
        pytest.param(363, id="a number"),
        pytest.param(363.0, id="a number with decimals"),
        pytest.param("0363", id="text"),
        pytest.param("GM0363", id="as CBS writes it"),
    ],
)
def test_codes_as_they_come_out_of_excel(read: Read, code: object) -> None:
    book = workbook(Blad1=[HEADER, (code, None, "jeugd", "Noord")])
    submission = read({"x.xlsx": saved(book)})
    assert submission.statements[0].municipality == Known(code="GM0363")
    assert submission.statements[0].place.sheet == "Blad1"
    assert submission.statements[0].place.line == 2


def test_titles_and_empty_rows_keep_the_row_numbers_of_excel(read: Read) -> None:
    book = workbook(Blad1=[("Indeling",), (), HEADER, (), (363, None, "jeugd", "Noord")])
    assert read({"x.xlsx": saved(book)}).statements[0].place.line == 5


def test_a_merged_region_counts_for_its_rows_and_for_no_other(read: Read) -> None:
    book = workbook(
        Blad1=[
            HEADER,
            (363, None, "jeugd", "Noord"),
            (384, None, "jeugd", None),
            (457, None, "jeugd", None),
        ]
    )
    book["Blad1"].merge_cells("D2:D3")
    (division,) = read({"x.xlsx": saved(book)}).divisions
    assert [region.members for region in division.regions] == [("GM0363", "GM0384")]


def test_an_error_is_told_and_not_taken_for_an_empty_cell(read: Read) -> None:
    book = workbook(Blad1=[HEADER, (363, None, "jeugd", "#N/A"), (384, None, "jeugd", "Noord")])
    assert book["Blad1"]["D2"].data_type == "e"
    submission = read({"x.xlsx": saved(book)})
    (unreadable,) = submission.unreadable
    assert (unreadable.text, unreadable.expected) == ("#N/A", "value")
    assert len(submission.statements) == 1


def test_a_formula_without_stored_value_is_told(read: Read) -> None:
    book = workbook(Blad1=[HEADER, (363, None, "jeugd", '="No"&"ord"'), (384, None, "jeugd", "A")])
    submission = read({"x.xlsx": saved(book)})
    (unreadable,) = submission.unreadable
    assert (unreadable.column, unreadable.expected) == ("regio", "formula")
    assert unreadable.place.line == 2


def test_a_formula_with_stored_value_gives_that_value(read: Read) -> None:
    book = workbook(Blad1=[HEADER, (363, None, "jeugd", '="No"&"ord"')])
    stored = saved(book)
    for empty in (b"<v />", b"<v></v>"):  # as openpyxl writes it without and with lxml
        stored = patched(
            stored,
            "xl/worksheets/sheet1.xml",
            b'<c r="D2"><f>"No"&amp;"ord"</f>' + empty,
            b'<c r="D2" t="str"><f>"No"&amp;"ord"</f><v>Noord</v>',
        )
    submission = read({"x.xlsx": stored})
    assert submission.unreadable == ()
    assert submission.divisions[0].regions[0].name == "Noord"


def test_dates_of_a_kop_sheet(read: Read) -> None:
    book = workbook(
        Kop=[
            ("Titel", "Voorstel ronde 1"),
            ("Gebied", "Noord-Holland"),
            ("Peildatum grenzen", datetime(2013, 1, 1)),  # noqa: DTZ001 -- Excel has no zones
            ("Peildatum inwoners", "1 januari 2012"),
            ("Indiener", "De provincie"),
        ],
        Deelname=[HEADER, (363, None, "jeugd", "Noord")],
    )
    submission = read({"x.xlsx": saved(book)})
    assert submission.scope == "Noord-Holland"
    assert list(submission.submitters.values()) == ["De provincie"]
    assert [(d.about, d.day) for d in submission.dates] == [
        ("boundaries", date(2013, 1, 1)),
        ("population", date(2012, 1, 1)),
    ]
    assert isinstance(submission.dates[0], StatedDate)


def test_the_scope_and_dates_are_known_before_a_territory_is_chosen(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    book = workbook(
        kop=[("gebied", "Drenthe"), ("peildatum", 2013)], deelname=[HEADER, (363, "", "wmo", "A")]
    )
    path.write_bytes(saved(book))
    heading = open_tables([path]).heading
    assert heading.scope == "Drenthe"
    assert [stated.day for stated in heading.dates] == [date(2013, 1, 1)]


def test_a_date_that_is_none_is_told(read: Read) -> None:
    book = workbook(kop=[("peildatum", "ooit")], deelname=[HEADER, (363, "", "wmo", "A")])
    (unreadable,) = read({"x.xlsx": saved(book)}).unreadable
    assert (unreadable.text, unreadable.expected) == ("ooit", "date")


def notes(submission: Submission) -> dict[str | None, str]:
    return {note.place.sheet: note.key for note in submission.notes}


ROWS: list[tuple[object, ...]] = [HEADER, (363, None, "jeugd", "Noord")]


def test_sheets_are_read_by_name_or_by_what_is_in_them(read: Read) -> None:
    book = workbook(
        Jeugd=ROWS,
        Wmo=[HEADER, (363, None, "wmo", "Noord")],
        Kladje=[("bel Jan",)],
        Maatwerk=[("regel", "grond")],
        Toelichting=[("Zo vult u dit in",)],
        Geheim=ROWS,
    )
    book["Geheim"].sheet_state = "hidden"
    submission = read({"x.xlsx": saved(book)})
    assert len(submission.statements) == 2
    assert notes(submission) == {
        "Kladje": "sheet-left-aside",
        "Geheim": "sheet-hidden",
    }


def test_an_empty_sheet_maatwerk_claims_nothing(read: Read) -> None:
    submission = read({"x.xlsx": saved(workbook(deelname=ROWS, maatwerk=[]))})
    assert (submission.waivers, submission.notes) == ((), ())


def test_beside_a_sheet_deelname_no_other_table_counts(read: Read) -> None:
    book = workbook(oud=ROWS, DEELNAME=ROWS)
    book["DEELNAME"].sheet_state = "hidden"
    submission = read({"x.xlsx": saved(book)})
    assert len(submission.statements) == 1
    assert notes(submission) == {"oud": "sheet-beside-membership"}


def test_a_sheet_deelname_without_header_is_a_mistake(tmp_path: Path) -> None:
    book = workbook(deelname=[("bel Jan",)], Blad2=ROWS)
    assert "no usable header" in refusal(tmp_path, saved(book))


def test_a_workbook_without_any_table_tells_what_it_saw(tmp_path: Path) -> None:
    book = workbook(Blad1=[("x", "y")], Blad2=[("gemeente", "kleur"), ("Weesp", "rood")])
    said = refusal(tmp_path, saved(book))
    assert "Read: gemeente, kleur" in said


def test_a_workbook_with_nothing_visible(tmp_path: Path) -> None:
    assert "no visible sheet" in refusal(tmp_path, saved(workbook(Blad1=[])))


def test_one_cell_far_away_is_refused_at_once(tmp_path: Path) -> None:
    book = workbook(Blad1=ROWS)
    book["Blad1"]["XFD1048576"] = "x"
    assert "too large" in refusal(tmp_path, saved(book))


def test_rows_that_are_only_formatted_do_not_count(read: Read) -> None:
    book = workbook(Blad1=ROWS)
    book["Blad1"]["A1048576"].number_format = "0.00"
    assert len(read({"x.xlsx": saved(book)}).statements) == 1


def test_a_range_merged_to_the_last_row_costs_nothing(read: Read) -> None:
    book = workbook(Blad1=[*ROWS, (384, None, "jeugd", None)])
    book["Blad1"].merge_cells("D2:D3")
    merged = patched(saved(book), "xl/worksheets/sheet1.xml", b"D2:D3", b"D2:D1048576")
    (division,) = read({"x.xlsx": merged}).divisions
    assert division.regions[0].members == ("GM0363", "GM0384")


def test_ranges_of_one_row_are_merged_with_nothing(read: Read) -> None:
    book = workbook(Blad1=[*ROWS, (384, None, "jeugd", None)])
    book["Blad1"].merge_cells("D2:F2")
    (division,) = read({"x.xlsx": saved(book)}).divisions
    assert division.regions[0].members == ("GM0363",)


def zipped(**members: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return file.getvalue()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), "password", id="OLE"),
        pytest.param(b"gemeente;regio\n", "no workbook inside", id="text in disguise"),
        pytest.param(b"PK\x03\x04" + bytes(100), "damaged", id="a zip file of nothing"),
        pytest.param(zipped(x=b"hello"), "damaged", id="a zip file of something else"),
        pytest.param(zipped(x=bytes(20_000_000)), "far larger", id="a zip bomb"),
        pytest.param(
            zipped(**{f"f{n}": b"" for n in range(1_001)}), "far larger", id="1,001 members"
        ),
        pytest.param(
            patched(
                saved(workbook(Blad1=ROWS)),
                "xl/workbook.xml",
                b"<workbook",
                b'<!DOCTYPE x [<!ENTITY a "aaaa">]><workbook',
            ),
            "XML declarations",
            id="entities",
        ),
        pytest.param(saved(workbook(Blad1=ROWS))[:-400], "damaged", id="cut off"),
        pytest.param(
            patched(saved(workbook(Blad1=ROWS)), "xl/worksheets/sheet1.xml", b"</row>", b""),
            "damaged",
            id="broken XML",
        ),
    ],
)
def test_what_is_no_sound_workbook_is_refused(tmp_path: Path, content: bytes, said: str) -> None:
    assert said in refusal(tmp_path, content)


def test_an_old_xls_is_refused_with_advice(tmp_path: Path) -> None:
    assert "Save the table as .xlsx" in refusal(tmp_path, b"\xd0\xcf\x11\xe0", "x.xls")
