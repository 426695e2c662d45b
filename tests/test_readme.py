"""What the README shows is what the program prints."""

import re
import shlex
from pathlib import Path

import pytest

from congruentie.cli import run
from congruentie.cli.options import Format
from congruentie.readers.ruleset import read_rules
from congruentie.registry import all_rules

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
LEFT_OUT = "[…]"


def shown() -> tuple[str, list[str]]:
    """The first console block: the command and the lines below it."""
    block = README.split("```console\n")[1].split("```")[0]
    command, *lines = block.rstrip().splitlines()
    return command.removeprefix("$ congruentie "), lines


def test_the_output_in_the_readme_is_real(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.chdir(ROOT)
    command, lines = shown()
    run(shlex.split(command), {})
    printed = capfdbinary.readouterr().out.decode().splitlines()
    at = 0
    for line in lines:
        if line != LEFT_OUT:
            assert line in printed[at:]
            at = printed.index(line, at) + 1


def test_the_rules_file_in_the_readme_is_one(tmp_path: Path) -> None:
    path = tmp_path / "rules.yaml"
    path.write_text(README.split("```yaml\n")[1].split("```")[0], encoding="utf-8")
    found = read_rules(path, {code: rule.settings for code, rule in all_rules().items()})
    assert found.profile.name == "zeeland"
    assert found.ruleset.scale.min_inhabitants == 60_000
    assert found.settings["CON01"].severity == "warning"


def test_every_file_that_the_readme_points_at_is_there() -> None:
    links = [part.split(")")[0] for part in README.split("](")[1:]]
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


@pytest.mark.parametrize("name", ["README.md", "docs/ci.md"])
def test_every_format_that_is_named_is_there(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    named = re.findall(r"congruentie check .*--format (\w+)", text)
    assert named
    assert set(named) <= set(Format)


def test_the_page_about_ci_names_every_format_for_it() -> None:
    text = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    table = text.split("| --- | --- | --- |\n")[1].split("\n\n")[0]
    assert set(re.findall(r"^\| `(\w+)`", table, re.MULTILINE)) == {
        *("sarif", "junit", "github", "markdown", "csv", "json")
    }
