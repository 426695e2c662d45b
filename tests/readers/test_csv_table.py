"""Text files: encodings, delimiters, lines and limits."""

from collections.abc import Callable
from pathlib import Path

import pytest

from congruentie.errors import InputError
from congruentie.model.submission import Known, Submission, Unreadable
from congruentie.readers.opened import open_tables

Read = Callable[..., Submission]

ROWS = "gemeente;domein;regio\nSúdwest-Fryslân;jeugd;Fryslân\n"


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(ROWS.encode("utf-8"), id="UTF-8"),
        pytest.param(ROWS.encode("utf-8-sig"), id="UTF-8 with a mark"),
        pytest.param(ROWS.encode("utf-16"), id="UTF-16"),
        pytest.param(b"\xfe\xff" + ROWS.encode("utf-16-be"), id="UTF-16 big end first"),
        pytest.param(ROWS.encode("cp1252"), id="Windows-1252"),
        pytest.param(ROWS.replace("\n", "\r\n").encode(), id="lines of Windows"),
        pytest.param(ROWS.replace("\n", "\r").encode(), id="lines of an old Macintosh"),
        pytest.param(ROWS.replace(";", ",").encode(), id="comma"),
        pytest.param(ROWS.replace(";", "\t").encode(), id="tab"),
        pytest.param(ROWS.replace(";", "|").encode(), id="bar"),
        pytest.param(("sep=;\n" + ROWS).encode(), id="Excel's line for the delimiter"),
    ],
)
def test_encoding_and_delimiter_are_recognised(read: Read, content: bytes) -> None:
    submission = read({"deelname.csv": content})
    assert submission.statements[0].municipality == Known(code="GM1900")
    assert submission.divisions[0].regions[0].name == "Fryslân"


def test_the_delimiter_is_the_one_that_makes_sense_of_the_header(read: Read) -> None:
    submission = read("titel, ronde, datum, x\ngemeente;domein;regio\nWeesp;jeugd;a,b,c,d,e\n")
    assert submission.divisions[0].regions[0].name == "a,b,c,d,e"


def test_lines_are_those_of_the_file_even_when_a_cell_has_several(read: Read) -> None:
    submission = read('gemeente;domein;regio;bron\nWeesp;wmo;A;"een\ntwee"\n\nDiemen;wmo;A;\n')
    assert [s.place.line for s in submission.statements] == [2, 5]


def test_a_short_row_lacks_only_empty_cells(read: Read) -> None:
    submission = read("gemeente;domein;regio;bron;besluit\nWeesp;wmo;A\n")
    assert submission.divisions[0].regions[0].members == ("GM0457",)


def test_empty_cells_beyond_the_header_do_not_matter(read: Read) -> None:
    assert len(read("gemeente;domein;regio\nWeesp;wmo;A;;;\n").statements) == 1


def test_a_row_with_more_cells_than_the_header_is_not_interpreted(read: Read) -> None:
    submission = read("gemeente,domein,regio\nNuenen, Gerwen en Nederwetten,wmo,A\nWeesp,wmo,A\n")
    assert [s.municipality for s in submission.statements] == [Known(code="GM0457")]
    (unreadable,) = submission.unreadable
    assert isinstance(unreadable, Unreadable)
    assert (unreadable.place.line, unreadable.expected, unreadable.text) == (2, "columns", "A")


@pytest.mark.parametrize(
    ("content", "said", "line"),
    [
        pytest.param(b"gemeente;regio\n\x81\x8d", "UTF-8", None, id="bytes of no encoding"),
        pytest.param(b"gemeente;regio\nA\0;B\n", "UTF-8", None, id="NUL"),
        pytest.param(ROWS.encode("utf-16-le"), "UTF-8", None, id="UTF-16 without a mark"),
        pytest.param(b"\xff\xfeg", "UTF-8", None, id="UTF-16 cut off"),
        pytest.param(
            b'gemeente;domein;regio\nWeesp;wmo;A\nDiemen;"wmo;A\nMeppel;wmo;B\n',
            "quotation mark",
            3,
            id="a quotation mark that is never closed",
        ),
        pytest.param(b"x;" * 201 + b"\n", "too large", 1, id="201 columns"),
        pytest.param(
            ROWS.encode() + b"Weesp;wmo;" + b"x" * 10_001, "quotation mark", 3, id="endless cell"
        ),
        pytest.param(
            ROWS.encode() + b"\n" * 200_000 + b"x", "too large", 200_001, id="200,001 lines"
        ),
        pytest.param(b"  \n ", "empty", None, id="nothing but space"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_line(
    tmp_path: Path, content: bytes, said: str, line: int | None
) -> None:
    path = tmp_path / "deelname.csv"
    path.write_bytes(content)
    with pytest.raises(InputError) as refused:
        open_tables([path])
    (mistake,) = refused.value.mistakes
    assert said in mistake.en
    assert (mistake.where, mistake.line) == (str(path), line or None)


@pytest.mark.parametrize("cell", ["x" * 10_000], ids=["ten thousand characters"])
def test_a_cell_may_be_long(read: Read, cell: str) -> None:
    assert len(read(f"gemeente;domein;regio;bron\nWeesp;wmo;A;{cell}\n").statements) == 1
