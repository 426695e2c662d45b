"""``check --format html``: the page, made as anybody makes it."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from congruentie.cli import run
from congruentie.errors import ExitStatus

REGIONS = Path(__file__).parents[1] / "data" / "examples" / "regios-2016.csv"
DRENTHE = ("--year", "2016", "--today", "2016-06-01", "--scope", "Drenthe")
HOSTILE = '</script><img src=x onerror="alert(1)"><svg onload=alert(1)>'

Check = Callable[..., str]


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Check:
    """The page of a submission about Drenthe."""
    file = tmp_path_factory.mktemp("pages") / "index.html"

    def made(submission: Path, *options: str) -> str:
        arguments = ["check", str(submission), *DRENTHE, "--format", "html", *options]
        assert run([*arguments, "--output", str(file)], {}) != ExitStatus.FAULT
        return file.read_text(encoding="utf-8")

    return made


@pytest.fixture(scope="module")
def drenthe(page: Check) -> str:
    """The page of the divisions of 2016."""
    return page(REGIONS)


def renamed(tmp_path: Path, old: str, new: str, *, only: str = "") -> Path:
    """The divisions of 2016 with another name for a region, in all rows or those of one town."""
    rows = REGIONS.read_text(encoding="utf-8-sig").splitlines()
    quoted = '"' + new.replace('"', '""') + '"'
    changed = (re.sub(f";{old}$", f";{quoted}", row) if only in row else row for row in rows)
    file = tmp_path / "indiening.csv"
    file.write_text("\n".join(changed) + "\n", encoding="utf-8")
    return file


@pytest.mark.parametrize("fail_on", ["error", "warning", "never"])
def test_the_exit_status_is_that_of_the_text(fail_on: str, tmp_path: Path) -> None:
    arguments = ["check", str(REGIONS), *DRENTHE, "--fail-on", fail_on]
    status = run([*arguments, "--output", str(tmp_path / "rapport.txt")], {})
    form = ("--format", "html", "--output", str(tmp_path / "index.html"))
    assert run([*arguments, *form], {}) == status


def test_nothing_is_printed_where_nothing_is_asked_for(capfd: pytest.CaptureFixture[str]) -> None:
    run(["check", str(REGIONS), *DRENTHE, "--format", "html", "--quiet"], {})
    assert capfd.readouterr().out == ""


def test_the_page_has_every_map_that_the_submission_can_fill(drenthe: str) -> None:
    maps = re.findall(r'<figure class="map" id="([^"]+)"', drenthe)
    assert maps[:3] == ["regions-jeugd-b", "regions-arbeidsmarkt-b", "regions-wmo-b"]
    assert {"overlay", "congruence", "size-jeugd-b", "centres-jeugd-b", "network"} <= set(maps)
    assert not {"change-jeugd-b", "progress-jeugd-b"} & set(maps)


def test_the_page_is_in_the_language_asked_for(page: Check) -> None:
    english = page(REGIONS, "--lang", "en")
    assert '<html lang="en">' in english
    assert "Search a municipality" in english
    assert ">Bevindingen<" not in english


def test_against_an_earlier_round_the_page_shows_who_moved(page: Check, tmp_path: Path) -> None:
    earlier = tmp_path / "vorige.json"
    run(
        ["check", str(REGIONS), *DRENTHE, "--format", "json", "--output", str(earlier)],
        {},
    )
    moved = renamed(tmp_path, "Drenthe", "Friesland", only="GM0106")
    found = page(moved, "--baseline", str(earlier))
    change = found[found.index('<figure class="map" id="change-jeugd-b"') :].partition("</figure>")[
        0
    ]
    assert '<tr data-codes="GM0106">' in change


def test_a_name_from_a_submission_never_becomes_a_part_of_the_page(
    page: Check, tmp_path: Path
) -> None:
    found = page(renamed(tmp_path, "Drenthe", HOSTILE))
    assert "&lt;/script&gt;&lt;img src=x onerror=" in found
    assert "<img" not in found
    assert "<svg onload" not in found
    assert found.count("</script>") == 1


def test_the_same_call_gives_the_same_bytes(page: Check, drenthe: str) -> None:
    assert page(REGIONS) == drenthe
