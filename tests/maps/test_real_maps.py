"""Every kind of map of the real divisions: all of the country, nothing on anything else."""

import hashlib
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from defusedxml import ElementTree

from congruentie import cartography
from congruentie.app import CheckRequest, prepare
from congruentie.cartography import MapRequest, draw
from congruentie.case import Case
from congruentie.errors import UsageError
from congruentie.maps.colours import colour_numbers
from congruentie.maps.kind import Kind
from congruentie.maps.outline import outline
from congruentie.maps.room import Box
from congruentie.maps.scene import Label, Scene
from congruentie.maps.svg import render
from congruentie.maps.typeface import width
from congruentie.readers.bundled import bundled
from congruentie.readers.shapes import read_shapes
from congruentie.territories import TerritoryChoice
from congruentie.words import LANGUAGES, Language

pytestmark = pytest.mark.usefixtures("untraced", "read_once")

EXAMPLES = bundled("data") / "examples"
REAL = (EXAMPLES / "regios-2016.csv",)
PROPOSED = (EXAMPLES / "voorstel-2013-05-31.xlsx", EXAMPLES / "voortgang-2013-10-01.csv")
DRAWABLE = [kind for kind in Kind if kind is not Kind.CHANGE]


def request(kind: Kind, scope: str = "") -> MapRequest:
    """The proposal of 2013 for progress, which the divisions of 2016 do not tell."""
    progress = kind is Kind.PROGRESS
    return MapRequest(
        check=CheckRequest(
            submissions=PROPOSED if progress else REAL,
            today=date(2013, 10, 2),
            territory=TerritoryChoice(year=2013 if progress else 2016),
            scope=scope,
        ),
        kind=kind,
    )


@pytest.fixture(scope="module")
def read_once() -> Iterator[None]:
    """A submission is read once for all the maps of it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cartography, "prepare", cache(prepare))
        yield


@cache
def scene(kind: Kind, language: Language = "nl", scope: str = "") -> Scene:
    return draw(request(kind, scope), language)


@cache
def real_case() -> Case:
    return prepare(request(Kind.REGIONS).check)[0]


def box(label: Label) -> Box:
    across = width(label.text, label.size, bold=label.bold)
    left = label.x - {"start": 0, "middle": across / 2, "end": across}[label.anchor]
    return Box(left=left, right=left + across, top=label.y - 0.72 * label.size, bottom=label.y + 20)


@pytest.mark.parametrize("scope", ["", "Friesland", "Limburg", "Zuid-Holland"])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", DRAWABLE)
class TestEveryMap:
    def test_has_no_text_over_another_or_off_the_page(
        self, kind: Kind, language: Language, scope: str
    ) -> None:
        found = scene(kind, language, scope)
        frame = found.frame
        boxes = [box(label) for label in (*frame.labels, *found.texts)]
        boxes += [
            Box(
                left=entry.x,
                right=entry.x + 650 + width(entry.text, found.legend_size),
                top=entry.y,
                bottom=entry.y + found.legend_size,
            )
            for entry in found.legend
        ]
        if inset := found.inset:
            boxes.append(
                Box(
                    left=inset.x,
                    right=inset.x + inset.width,
                    top=inset.y,
                    bottom=inset.y + inset.height,
                )
            )
        if larger := found.larger:
            part = Box(
                left=larger.x,
                right=larger.x + larger.width,
                top=larger.y,
                bottom=larger.y + larger.height,
            )
            boxes.append(part)
            inside = [box(label) for label in larger.labels]
            assert all(one.within(part) for one in inside)
            assert not [(a, b) for n, a in enumerate(inside) for b in inside[:n] if a.meets(b)]
        if bar := found.bar:
            boxes.append(Box(left=bar.x, right=bar.x + bar.length, top=bar.y - 300, bottom=bar.y))
        assert not [(a, b) for n, a in enumerate(boxes) for b in boxes[:n] if a.meets(b)]
        page = Box(left=-1, top=0, right=found.width + 1, bottom=found.height)
        assert all(page.left <= one.left and one.right <= page.right for one in boxes)
        assert all(page.top <= one.top and one.bottom <= page.bottom for one in boxes)
        assert found.height <= 24_700

    def test_tells_where_a_part_of_the_country_lies(
        self, kind: Kind, language: Language, scope: str
    ) -> None:
        inset = scene(kind, language, scope).inset
        assert bool(inset) == bool(scope)

    def test_enlarges_what_is_crowded_in_the_country(
        self, kind: Kind, language: Language, scope: str
    ) -> None:
        crowded = kind in {Kind.REGIONS, Kind.OVERLAY, Kind.CONGRUENCE, Kind.SIZE, Kind.PROGRESS}
        assert bool(scene(kind, language, scope).larger) == (crowded and not scope)

    def test_draws_everybody_in_view_once(self, kind: Kind, language: Language, scope: str) -> None:
        drawing = render(scene(kind, language, scope))
        codes = Counter(re.findall(r'data-code="(GM[0-9]{4})"', drawing))
        assert set(codes.values()) == {1}
        if not scope:
            assert len(codes) == (408 if kind is Kind.PROGRESS else 390)

    def test_is_valid_xml(self, kind: Kind, language: Language, scope: str) -> None:
        drawing = render(scene(kind, language, scope))
        ElementTree.fromstring(drawing)
        paths = re.findall(r'\bd="([^"]*)"', drawing)
        assert not [path for path in paths if re.search(r"l(?! *-?\d)", path)]


class TestColours:
    def test_of_neighbours_differ_across_borders_and_links(self) -> None:
        at = real_case()
        numbers = colour_numbers(at.submission.divisions, at.linked)
        for division in at.submission.divisions:
            regions = division.memberships
            for a, b in at.linked.edges:
                one, other = regions[a][0], regions[b][0]
                assert one == other or numbers[one.members] != numbers[other.members]

    def test_need_no_more_than_the_theme_has(self) -> None:
        at = real_case()
        assert max(colour_numbers(at.submission.divisions, at.linked).values()) < 6

    def test_of_the_same_members_are_the_same_in_every_domain(self) -> None:
        styles = {}
        for domain in ("jeugd", "wmo"):
            asked = request(Kind.REGIONS)
            found = draw(replace_domains(asked, domain), "nl")
            styles[domain] = {area.code: area.style for area in found.frame.areas}
        assert {styles[d]["GM0080"] for d in styles} == {styles["jeugd"]["GM0080"]}
        same = [c for c in styles["jeugd"] if styles["jeugd"][c] == styles["wmo"][c]]
        assert len(same) >= 259


def replace_domains(asked: MapRequest, domain: str) -> MapRequest:
    check = CheckRequest(
        submissions=asked.check.submissions,
        today=asked.check.today,
        territory=asked.check.territory,
        domains=(domain,),
    )
    return MapRequest(check=check, kind=asked.kind)


class TestShapes:
    @pytest.mark.parametrize("year", [2013, 2016, 2024])
    def test_are_closed_and_leave_no_gap_between_municipalities(self, year: int) -> None:
        folder = bundled("data") / str(year)
        codes = [line.split(",")[0] for line in (folder / "tiles.csv").read_text().splitlines()[1:]]
        at = real_case().territory
        shapes = read_shapes(folder, at)
        sides = {side for pair in shapes.sides for side in pair}
        assert set(codes) <= sides
        assert all(ring[0] == ring[-1] for ring in outline(shapes, codes))
        assert len(set(shapes.tiles.values())) == len(codes)

    @pytest.mark.parametrize("year", [2013, 2016, 2024])
    def test_most_neighbours_stay_together_on_tiles(self, year: int) -> None:
        tiles = read_shapes(bundled("data") / str(year), real_case().territory).tiles
        shapes = read_shapes(bundled("data") / str(year), real_case().territory)
        pairs = {tuple(sorted(map(str, pair))) for pair in shapes.sides if set(pair) <= set(tiles)}
        near = sum(_apart(tiles[a], tiles[b]) <= 2 for a, b in pairs)
        assert near / len(pairs) > 0.85


def _apart(a: tuple[int, int], b: tuple[int, int]) -> int:
    columns, rows = a[0] - b[0], a[1] - b[1]
    return (abs(columns) + abs(rows) + abs(columns + rows)) // 2


def test_a_kind_that_the_submission_cannot_fill_says_so() -> None:
    with pytest.raises(UsageError, match="states the progress of no region"):
        draw(
            MapRequest(check=request(Kind.REGIONS).check, kind=Kind.PROGRESS),
            "nl",
        )


SCRIPT = """
import hashlib, sys
sys.path.insert(0, {tests!r})
from maps.test_real_maps import cache, cartography, drawn, prepare
cartography.prepare = cache(prepare)
print(hashlib.sha256(drawn().encode()).hexdigest())
"""


def drawn() -> str:
    """Every kind of map, of the country and of a province."""
    return "".join(render(scene(kind, "nl", at)) for kind in DRAWABLE for at in ("", "Limburg"))


def test_the_same_bytes_under_any_hash_seed() -> None:
    script = SCRIPT.format(tests=str(Path(__file__).parents[1]))
    done = subprocess.run(  # noqa: S603 # our own script
        [sys.executable, "-c", script],
        env={"PYTHONHASHSEED": "20130219", "PYTHONPATH": str(Path(__file__).parents[2])},
        capture_output=True,
        check=True,
        text=True,
    )
    assert done.stdout.strip() == hashlib.sha256(drawn().encode()).hexdigest()
