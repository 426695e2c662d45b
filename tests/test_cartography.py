"""``congruentie map``, from files to an SVG."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from defusedxml import ElementTree

from congruentie.app import CheckRequest
from congruentie.cartography import MapRequest, draw
from congruentie.cli import run
from congruentie.errors import UsageError
from congruentie.maps.kind import Kind
from congruentie.maps.scene import Rank, Scene
from congruentie.territories import TerritoryChoice

DATA = Path(__file__).parents[1] / "data"
REAL = DATA / "examples" / "regios-2016.csv"
OK, COULD_NOT = 0, 2

UTRECHT = """\
gemeente;domein;regio
Utrecht;jeugd;Stad
Houten;jeugd;Stad
Nieuwegein;jeugd;{}
Zeist;jeugd;Kring
"""
AREA = "GM0344,GM0321,GM0356,GM0355"


@pytest.fixture
def rounds(tmp_path: Path) -> Callable[[str], Path]:
    """A round in which Nieuwegein is in the region of this name."""

    def written(name: str) -> Path:
        path = tmp_path / f"{name}.csv"
        path.write_text(UTRECHT.format(name), encoding="utf-8")
        return path

    return written


def asked(*paths: Path, kind: Kind = Kind.CHANGE, scope: str = AREA, **more: object) -> MapRequest:
    return MapRequest(
        check=CheckRequest(
            submissions=paths,
            today=date(2016, 6, 1),
            territory=more.pop("territory", TerritoryChoice(year=2016)),
            domains=more.pop("domains", ()),
            scope=scope,
            rules=more.pop("rules", None),
        ),
        kind=kind,
        **more,
    )


def styles(scene: Scene) -> dict[str, str]:
    return {area.name: area.style for area in scene.frame.areas}


class TestChange:
    def test_shows_who_moved_and_the_borders_of_before(self, rounds: Callable[[str], Path]) -> None:
        scene = draw(asked(rounds("Kring"), earlier=rounds("Stad")), "nl")
        assert styles(scene)["Nieuwegein"] == "moved"
        assert styles(scene)["Zeist"] == "quiet"
        ranks = {stroke.rank for stroke in scene.frame.strokes}
        assert {Rank.PARTIAL, Rank.ARROW} <= ranks

    def test_needs_one_file_on_bundled_municipalities(self, rounds: Callable[[str], Path]) -> None:
        old, new = rounds("Stad"), rounds("Kring")
        with pytest.raises(UsageError, match="one file per round"):
            draw(asked(new, REAL, earlier=old), "nl")
        own = TerritoryChoice(folder=DATA / "2016")
        with pytest.raises(UsageError, match="one file per round"):
            draw(asked(new, earlier=old, territory=own), "nl")

    def test_needs_a_round_before(self, rounds: Callable[[str], Path]) -> None:
        with pytest.raises(UsageError, match="needs the round before"):
            draw(asked(rounds("Stad")), "nl")


def test_a_domain_that_is_not_there_is_said_with_those_that_are() -> None:
    with pytest.raises(UsageError, match=r"no domain 'water'\. It has: jeugd, arbeidsmarkt, wmo"):
        draw(asked(REAL, kind=Kind.REGIONS, scope="", domains=("water",)), "nl")


def test_colours_are_those_of_the_theme(tmp_path: Path) -> None:
    rules = tmp_path / "rules.yaml"
    fills = ["#F0F0F0", "#ffcccc", "#ccffcc", "#ccccff", "#ffffcc"]
    rules.write_text(f"theme: {{fills: {fills}}}\n", encoding="utf-8")
    scene = draw(asked(REAL, kind=Kind.REGIONS, rules=rules), "nl")
    assert {style.fill for style in scene.styles} <= {f.lower() for f in fills} | {"#e4e4e4"}


@pytest.mark.parametrize(
    ("theme", "expected"),
    [
        ('{fills: ["#000080", "#ffcccc", "#ccffcc", "#ccccff", "#ffffcc"]}', "zwarte tekst"),
        ('{fills: [blauw, "#ffcccc", "#ccffcc", "#ccccff", "#ffffcc"]}', "zwarte tekst"),
        ('{fills: ["#ffcccc"]}', "een lijst van ten minste 5"),
    ],
    ids=["too dark", "no colour", "too few"],
)
def test_a_theme_that_cannot_be_read_is_said_with_its_place(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], theme: str, expected: str
) -> None:
    rules = tmp_path / "rules.yaml"
    rules.write_text(f"theme: {theme}\n", encoding="utf-8")
    assert run(["map", str(REAL), "--year", "2016", "--rules", str(rules)], {}) == COULD_NOT
    said = capfd.readouterr().err
    assert "rules.yaml:1:" in said
    assert expected in said


class TestCommand:
    @pytest.mark.parametrize("name", ["map", "kaart"])
    def test_writes_an_svg(self, tmp_path: Path, name: str) -> None:
        output = tmp_path / "kaart.svg"
        call = [name, str(REAL), "--year", "2016", "--domain", "wmo", "--output", str(output)]
        assert run([*call, "--kind", "size", "--lang", "en"], {}) == OK
        root = ElementTree.parse(output).getroot()
        assert root.find("{http://www.w3.org/2000/svg}title").text.startswith("Size of the regions")

    def test_writes_to_standard_output(self, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
        assert run(["map", str(REAL), "--year", "2016"], {}) == OK
        assert capfdbinary.readouterr().out.startswith(b"<svg ")

    def test_says_why_a_kind_cannot_be_drawn(self, capfd: pytest.CaptureFixture[str]) -> None:
        call = ["map", str(REAL), "--year", "2016", "--kind", "progress"]
        assert run(call, {}) == COULD_NOT
        assert "noemt van geen enkele regio voor jeugd de voortgang" in capfd.readouterr().err

    def test_is_drawn_by_the_criteria_of_a_profile(self, tmp_path: Path) -> None:
        rules, output = tmp_path / "rules.yaml", tmp_path / "kaart.svg"
        profile = "klein: {version: 1, extends: brief-2013-zacht, scale: {min_inhabitants: 60_000}}"
        rules.write_text(f"profiles: {{{profile}}}\n", encoding="utf-8")
        call = ["map", str(REAL), "--year", "2016", "--kind", "size", "--rules", str(rules)]
        assert run([*call, "--profile", "klein", "--output", str(output)], {}) == OK
        assert "60.000 inwoners" in output.read_text(encoding="utf-8")

    def test_uses_a_territory_of_its_own(self, tmp_path: Path) -> None:
        output = tmp_path / "kaart.svg"
        own = str(DATA / "2016")
        assert run(["map", str(REAL), "--territory", own, "--output", str(output)], {}) == OK

    def test_draws_what_is_merged_on_request(self, tmp_path: Path) -> None:
        output = tmp_path / "kaart.svg"
        merged = "GM0003+GM0010+GM0024=Eemsdelta"
        call = ["map", str(REAL), "--year", "2016", "--merge", merged, "--kind", "tiles"]
        assert run([*call, "--output", str(output)], {}) == OK
        drawing = output.read_text(encoding="utf-8")
        assert "Eemsdelta: " in drawing
        assert drawing.count("data-code=") == 388
