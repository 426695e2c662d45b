"""What comes with the program is found in a checkout and in an installed package."""

from pathlib import Path

import pytest

from congruentie.readers import bundled as module
from congruentie.readers.bundled import bundled, bundled_years

ROOT = Path(__file__).parents[2]


def test_a_checkout_has_it_at_the_top() -> None:
    assert bundled("data") == ROOT / "data"
    assert bundled("rules.yaml") == ROOT / "rules.yaml"
    assert bundled("rules.yaml").is_file()


def test_an_installed_package_has_it_inside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "bundled").mkdir()
    monkeypatch.setattr(module, "_INSTALLED", tmp_path / "bundled")
    assert bundled("data") == tmp_path / "bundled" / "data"


def test_years_are_those_of_the_issue() -> None:
    assert bundled_years() == (2013, 2016, 2024)


def test_years_are_folders_with_a_number(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = tmp_path / "data"
    for name in ("2016", "2009", "examples", "20x6"):
        (data / name).mkdir(parents=True)
    (data / "2020").write_text("geen map")
    monkeypatch.setattr(module, "_INSTALLED", tmp_path)
    assert bundled_years() == (2009, 2016)
