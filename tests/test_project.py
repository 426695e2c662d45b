"""What pyproject.toml promises about the project holds."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def versions(lines: list[str], sign: str) -> dict[str, tuple[int, ...]]:
    """Version by name; ``3.4`` and ``3.4.0`` are one version."""
    named = dict(line.split(sign) for line in lines)
    return {
        name: tuple(int(part) for part in re.sub(r"(\.0)+$", "", version).split("."))
        for name, version in named.items()
    }


def test_the_lowest_versions_that_are_admitted_are_the_ones_tested() -> None:
    wanted = (
        PROJECT["project"]["dependencies"] + PROJECT["project"]["optional-dependencies"]["test"]
    )
    lines = (ROOT / "constraints-lowest.txt").read_text(encoding="utf-8").splitlines()
    pins = [line for line in lines if line and not line.startswith("#")]
    assert versions(wanted, ">=") == versions(pins, "==")


@pytest.mark.parametrize("contract", PROJECT["tool"]["importlinter"]["contracts"][2:])
def test_no_module_but_reference_may_load_geometry(contract: dict[str, list[str]]) -> None:
    inside = (ROOT / "congruentie").iterdir()
    modules = {
        path.stem for path in inside if path.suffix == ".py" or (path / "__init__.py").exists()
    }
    kept_out = {name.removeprefix("congruentie.") for name in contract["source_modules"]}
    assert kept_out == modules - {"__init__", "reference"}
