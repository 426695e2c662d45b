"""Files nobody meant well: every one is read, or refused in words; nothing else ever happens."""

import io
import random
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from congruentie.errors import CongruentieError
from congruentie.model.gazetteer import Gazetteer
from congruentie.model.submission import Submission
from congruentie.model.territory import Territory
from congruentie.readers.opened import open_tables
from congruentie.readers.submission import read_submission

Read = Callable[..., Submission]

SOUND = """\
Regio-indeling 2013;;;;;;
gemeentecode;gemeente;domein;regio;niveau;taken;toelichting
GM0363;Amsterdam;jeugd;Noord;b;;
384;Diemen;jeugd;"Noord";c;inkoop, zorg;partial: west
;Meppel Oldebroek;wmo;n.v.t.;;;"een
twee"
GM0457;Súdwest-Fryslân;werk, wmo;Zuid;;;#N/B
"""
WIDE = "gemeente,jeugd_regio,wmo regio,centrum\nWeesp,A,B,ja\n's-Gravenhage,A,,nee\n"
REGIONS = "regio|domein|centrumgemeente|startdatum|clienten\nNoord|jeugd|Diemen|1-1-2014|1.200\n"
SCRAPS = (
    *(b"", b";", b",", b"\t", b"|", b'"', b"\n", b"\r", b"\0", b"\xff", b"\xef\xbb\xbf"),
    *(b"regio", b"gemeente", b"domein", b"regio;gemeente;domein\n", b"GM0363", b"=1+1", b"#REF!"),
    *("٣".encode(), "\u202e".encode(), b"\x1b[2J", b"9" * 5_000, b"en " * 20, b"31-02-2013"),
)

mutations = st.lists(
    st.tuples(st.integers(0, 400), st.integers(0, 40), st.sampled_from(SCRAPS)), max_size=6
)
quietly = settings(
    deadline=None, database=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def mutated(content: bytes, changes: list[tuple[int, int, bytes]]) -> bytes:
    """The bytes with pieces cut out and scraps put in their place."""
    for at, length, scrap in changes:
        position = at % (len(content) + 1)
        content = content[:position] + scrap + content[position + length :]
    return content


def survives(path: Path, territory: Territory, gazetteer: Gazetteer) -> None:
    try:
        submission = read_submission(open_tables([path]), territory, gazetteer)
    except CongruentieError as refused:
        mistakes = refused.mistakes
    else:
        mistakes = ()
        assert isinstance(submission, Submission)
    assert all(mistake.nl and mistake.en for mistake in mistakes)


@settings(quietly, max_examples=1_000)
@given(base=st.sampled_from((SOUND, WIDE, REGIONS)), changes=mutations)
def test_mutated_text_is_read_or_refused(
    base: str,
    changes: list[tuple[int, int, bytes]],
    tmp_path: Path,
    territory: Territory,
    gazetteer: Gazetteer,
) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(mutated(base.encode(), changes))
    survives(path, territory, gazetteer)


@settings(quietly, max_examples=300)
@given(content=st.binary(max_size=400), suffix=st.sampled_from((".csv", ".xlsx", ".ods", ".pdf")))
def test_random_bytes_are_refused(
    content: bytes, suffix: str, tmp_path: Path, territory: Territory, gazetteer: Gazetteer
) -> None:
    path = tmp_path / f"x{suffix}"
    path.write_bytes(content)
    survives(path, territory, gazetteer)


any_text = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), max_size=40)


@settings(quietly, max_examples=500)
@given(code=any_text, name=any_text, region=any_text)
def test_any_text_in_a_cell_is_read(read: Read, code: str, name: str, region: str) -> None:
    row = ";".join('"' + text.replace('"', '""') + '"' for text in (code, name, region))
    submission = read(f"gemeentecode;gemeente;regio;domein\n{row};jeugd\n384;;A;jeugd\n")
    for statement in submission.statements:
        assert statement.region is None or statement.region.code.isascii()


def workbook() -> bytes:
    book = Workbook()
    for line in SOUND.splitlines():
        book.active.append(line.split(";"))
    book.active.merge_cells("D3:D4")
    book.active["C5"] = "=1+1"
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def rezipped(content: bytes, change: Callable[[str, bytes], bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(file, "w") as target:
        for name in source.namelist():
            target.writestr(name, change(name, source.read(name)))
    return file.getvalue()


@pytest.mark.parametrize("share", range(0, 100, 4), ids=lambda share: f"{share} per cent of it")
def test_a_workbook_that_is_cut_off_is_refused(
    tmp_path: Path, territory: Territory, gazetteer: Gazetteer, share: int
) -> None:
    content = workbook()
    path = tmp_path / "x.xlsx"
    path.write_bytes(content[: len(content) * share // 100])
    survives(path, territory, gazetteer)


@pytest.mark.parametrize("seed", range(150))
def test_a_workbook_with_other_bytes_in_it_is_read_or_refused(
    tmp_path: Path, territory: Territory, gazetteer: Gazetteer, seed: int
) -> None:
    dice = random.Random(seed)  # noqa: S311 -- the same dice in every run, no secret

    def change(name: str, data: bytes) -> bytes:
        if dice.random() < 0.6 and "sheet1" not in name:
            return data
        position = dice.randrange(len(data) + 1)
        scrap = dice.choice((*SCRAPS, b"<", b">", b"<v>", b't="e"', b't="s"', b'r="ZZZ9"', b"-1"))
        return data[:position] + scrap + data[position + dice.randrange(9) :]

    path = tmp_path / "x.xlsx"
    path.write_bytes(rezipped(workbook(), change))
    survives(path, territory, gazetteer)


def test_reading_text_loads_no_library_for_workbooks_or_suggestions(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text(SOUND, encoding="utf-8")
    script = (
        "import sys; from pathlib import Path;"
        "from congruentie.readers.opened import open_tables;"
        "open_tables([Path(sys.argv[1])]);"
        "print(sorted({name.split('.')[0] for name in sys.modules}))"
    )
    done = subprocess.run(  # noqa: S603 -- our own interpreter on our own script
        [sys.executable, "-c", script, str(path)], capture_output=True, text=True, check=True
    )
    for library in ("openpyxl", "rapidfuzz", "defusedxml", "pandas", "numpy", "geopandas"):
        assert f"'{library}'" not in done.stdout


def test_the_seed_of_hashes_does_not_matter(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text(SOUND, encoding="utf-8")
    script = (
        "import sys; from datetime import date; from pathlib import Path;"
        "from congruentie.model.gazetteer import Gazetteer;"
        "from congruentie.model.territory import Municipality, Territory;"
        "from congruentie.readers.opened import open_tables;"
        "from congruentie.readers.submission import read_submission;"
        "names = ('Amsterdam', 'Amsterdan', 'Meppel', 'Oldebroek', 'Diemen');"
        "codes = ('GM0363', 'GM0001', 'GM0119', 'GM0269', 'GM0384');"
        "land = Territory(reference_date=date(2016, 1, 1), municipalities={c: Municipality("
        "code=c, name=n, population=1, land_area=1.0) for c, n in zip(codes, names)},"
        "borders=(), links=(), source='', generalised=True, sha256='');"
        "print(read_submission(open_tables([Path(sys.argv[1])]), land, Gazetteer()))"
    )
    seen = {
        subprocess.run(  # noqa: S603 -- our own interpreter on our own script
            [sys.executable, "-c", script, str(path)],
            env={"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "2013")
    }
    assert len(seen) == 1
