"""The same inputs give the same bytes, on any machine; and a check loads no geometry."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest

from congruentie.app import CheckRequest, check_submission
from congruentie.model.report import Report
from congruentie.reports.json_report import as_data
from congruentie.territories import TerritoryChoice

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "data" / "examples"
ON_A_DAY = ("--today", "2016-06-01", "--fail-on", "never")
HEAVY = (
    "geopandas",
    "highspy",
    "shapely",
    "pyogrio",
    "pyproj",
    "pandas",
    "numpy",
    "openpyxl",
    "PIL",
    "rapidfuzz",
    "python_calamine",
)


def python(*arguments: str, folder: Path = ROOT, **environment: str) -> bytes:
    """What a process of its own prints; it must not complain."""
    done = subprocess.run(  # noqa: S603 # our own program, with arguments from this file
        [sys.executable, *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        check=True,
    )
    assert done.stderr == b""
    return done.stdout


SUBMISSION = (
    *("data/examples/gebrekkig.xlsx", "--year", "2016"),
    *("--waivers", "data/examples/gebrekkig-waivers.yaml"),
)
"""Every rule finds something in it."""


FOR_CI = ("sarif", "junit", "github", "markdown", "csv")
IN_EVERY_FORM = """
import sys
from congruentie.cli import main
_, forms, *call = sys.argv
for form in forms.split():
    sys.argv = ["congruentie", *(part.replace("{form}", form) for part in call), "--format", form]
    try:
        main()
    except SystemExit as done:
        assert done.code == 0
"""
"""One process for all forms: the report is what takes time to make."""


def told(*arguments: str, forms: str = "text json", folder: Path = ROOT, **more: str) -> bytes:
    """What a check says in all these forms, one after the other."""
    call = ("check", *SUBMISSION, *ON_A_DAY, *arguments)
    return python("-c", IN_EVERY_FORM, forms, *call, folder=folder, **more)


@pytest.fixture(scope="module")
def expected() -> bytes:
    return told("--all", PYTHONHASHSEED="0")


class TestBytes:
    @pytest.mark.parametrize(
        "environment",
        [
            pytest.param({"PYTHONHASHSEED": "1"}, id="hash seed 1"),
            pytest.param({"PYTHONHASHSEED": "2"}, id="hash seed 2"),
            pytest.param({"TZ": "Pacific/Kiritimati"}, id="where it is tomorrow"),
            pytest.param({"TZ": "Pacific/Pago_Pago"}, id="where it is yesterday"),
            pytest.param({"LC_ALL": "C"}, id="without a locale"),
            pytest.param({"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"}, id="in Turkish"),
            pytest.param(
                {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "latin-1"},
                id="where text is Latin-1",
            ),
            pytest.param(
                {"COLUMNS": "200", "FORCE_COLOR": "1", "TERM": "xterm"},
                id="for a wide terminal in colour",
            ),
        ],
    )
    def test_are_the_same(self, expected: bytes, environment: Mapping[str, str]) -> None:
        assert expected.startswith(b"congruentie ")
        assert expected.endswith(b"}\n")
        assert told("--all", **environment) == expected

    def test_are_the_same_in_the_forms_for_ci(self) -> None:
        forms = " ".join(FOR_CI)
        elsewhere = {"LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati", "PYTHONUTF8": "0"}
        here = told(forms=forms, PYTHONHASHSEED="1")
        there = told(forms=forms, PYTHONHASHSEED="2", **elsewhere)
        assert here.startswith(b'{\n  "$schema"')
        assert here == there

    def test_are_the_same_in_another_folder(self, expected: bytes, tmp_path: Path) -> None:
        examples = tmp_path / "data" / "examples"
        examples.mkdir(parents=True)
        for name in ("gebrekkig.xlsx", "gebrekkig-waivers.yaml"):
            (examples / name).write_bytes((EXAMPLES / name).read_bytes())
        assert told("--all", folder=tmp_path) == expected

    def test_are_the_same_in_a_file(self, expected: bytes, tmp_path: Path) -> None:
        assert told("--all", "--output", str(tmp_path / "uit.{form}")) == b""
        files = ((tmp_path / f"uit.{form}").read_bytes() for form in ("text", "json"))
        assert b"".join(files) == expected


class TestRows:
    @pytest.mark.parametrize(
        ("name", "year"),
        [
            pytest.param("regios-2016.csv", 2016, id="regions of 2016"),
            pytest.param("arbeidsmarkt-2013-wet.csv", 2013, id="labour regions of 2013"),
        ],
    )
    @pytest.mark.parametrize("seed", [pytest.param(n, id=f"shuffle {n}") for n in (1, 2, 3)])
    def test_may_be_shuffled(self, tmp_path: Path, name: str, year: int, *, seed: int) -> None:
        head, *rows = (EXAMPLES / name).read_text(encoding="utf-8-sig").splitlines()
        Random(seed).shuffle(rows)  # noqa: S311 # dice, no secret
        path = tmp_path / name
        path.write_text("\n".join([head, *rows]), encoding="utf-8")
        assert said(judged([path], year)) == said(judged([EXAMPLES / name], year))

    def test_may_be_spread_over_files_in_any_order(self, tmp_path: Path) -> None:
        head, *rows = (EXAMPLES / "regios-2016.csv").read_text(encoding="utf-8-sig").splitlines()
        paths = [tmp_path / f"deel-{n}.csv" for n in range(3)]
        for n, path in enumerate(paths):
            path.write_text("\n".join([head, *rows[n::3]]), encoding="utf-8")
        whole = said(judged([EXAMPLES / "regios-2016.csv"], 2016))
        assert said(judged(paths, 2016)) == said(judged(paths[::-1], 2016)) == whole

    def test_of_submitters_who_contradict_each_other_may_come_in_any_order(
        self, tmp_path: Path
    ) -> None:
        paths = [tmp_path / f"{region}.csv" for region in ("noord", "zuid", "geen")]
        for path in paths:
            path.write_text(f"gemeente;domein;regio\nGoes;jeugd;{path.stem}\n", encoding="utf-8")
        assert as_data(judged(paths, 2016), "nl") == as_data(judged(paths[::-1], 2016), "nl")


def judged(paths: Sequence[Path], year: int) -> Report:
    return check_submission(
        CheckRequest(
            submissions=tuple(paths),
            today=date(2016, 6, 1),
            territory=TerritoryChoice(year=year),
        )
    )


def said(report: Report) -> bytes:
    """The report as JSON, but for the files and lines it was read from."""
    data: dict[str, Any] = as_data(report, "nl")
    data["provenance"]["inputs"] = []
    for finding in data["findings"]:
        finding["places"] = []
    return json.dumps(data).encode()


def loaded(script: str, *arguments: str) -> set[str]:
    """The top-level modules in memory after a script that calls the program."""
    names = 'print(*{name.partition(".")[0] for name in sys.modules})'
    said = python("-c", f"{script}\n{names}", *arguments)
    return set(said.decode().splitlines()[-1].split())


class TestLoaded:
    def test_after_a_check_is_no_geometry_and_no_workbook(self) -> None:
        """Whatever the form: what one of them loads, is there after all of them."""
        submission = ("data/examples/regios-2016.csv", "--year", "2016", "--fail-on", "never")
        forms = " ".join(("text", "json", *FOR_CI))
        modules = loaded(IN_EVERY_FORM, forms, "check", *submission)
        assert "networkx" in modules
        assert modules.isdisjoint(HEAVY)

    @pytest.mark.parametrize(
        "arguments",
        [
            pytest.param(("--help",), id="help"),
            pytest.param(("check", "--help"), id="help of check"),
        ],
    )
    def test_for_help_is_next_to_nothing(self, arguments: tuple[str, ...]) -> None:
        script = "import sys; from congruentie.cli import run; run(sys.argv[1:], {})"
        modules = loaded(script, *arguments)
        assert modules.isdisjoint((*HEAVY, "networkx", "ruamel", "defusedxml"))
