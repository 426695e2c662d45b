"""``congruentie statements``: the letters' own facts, recomputed on the data that come along.

The study behind the program found, with the population of 2017: 31 municipalities of 100.000 and
63,4 % elsewhere; in 2016 strictly the same region for 27 % of the inhabitants, nested or identical
for 73 % of the municipalities, dominant for 88 %; 28 crossing pairs, 9 of which share a single
municipality; 35 labour market regions. Ours has the population and the 390 municipalities of 2016.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from letters import LETTER_OF_2015, bare, letter_pages, needs_letters
from rich.cells import cell_len

from congruentie.cli import run
from congruentie.model.statement import Missing, Truth
from congruentie.reports.reading_words import READINGS
from congruentie.reports.statement_phrases import PHRASES
from congruentie.reports.statement_words import WORDS
from congruentie.words import LANGUAGES

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "data" / "examples"
OF_2016 = (str(EXAMPLES / "regios-2016.csv"), "--year", "2016")
BOTH = pytest.mark.parametrize("language", LANGUAGES)

Call = Callable[..., tuple[int, str, str]]


@pytest.fixture
def call(capfdbinary: pytest.CaptureFixture[bytes]) -> Call:
    def called(*arguments: str) -> tuple[int, str, str]:
        status = run(["statements", *arguments], {})
        found = capfdbinary.readouterr()
        return status, found.out.decode(), found.err.decode()

    return called


@pytest.fixture
def recomputed(call: Call) -> Callable[..., dict[str, Any]]:
    """Statement code to what became of it."""

    def found(*arguments: str) -> dict[str, Any]:
        status, out, _ = call(*arguments, "--format", "json")
        assert status == 0
        return {one["code"]: one for one in json.loads(out)["statements"]}

    return found


def facts(statement: dict[str, Any], reading: str) -> dict[str, Any]:
    (found,) = (one for one in statement["readings"] if one["reading"] == reading)
    return dict(found["facts"])


class TestOn2016:
    def test_the_verdicts(self, recomputed: Callable[..., dict[str, Any]]) -> None:
        found = recomputed(*OF_2016)
        assert {code: one["verdict"] for code, one in found.items()} == {
            "S-1": "true",
            "S-2": "depends",
            "S-3": "cannot-be-computed",
            "S-4": "true",
            "S-5": "depends",
        }

    def test_most_people_live_elsewhere(self, recomputed: Callable[..., dict[str, Any]]) -> None:
        found = facts(recomputed(*OF_2016)["S-1"], "elsewhere")
        assert found["large"] == 31
        assert found["share"] == pytest.approx(0.634, abs=0.0005)

    @pytest.mark.parametrize(
        ("reading", "number", "share"),
        [
            ("identical-in-municipalities", 130, 0.333),
            ("identical-or-nested-in-municipalities", 286, 0.733),
            ("dominant-in-municipalities", 342, 0.877),
            ("identical-in-inhabitants", 4_602_937, 0.271),
        ],
    )
    def test_the_same_region_in_every_reading(
        self,
        recomputed: Callable[..., dict[str, Any]],
        reading: str,
        number: int,
        share: float,
    ) -> None:
        found = facts(recomputed(*OF_2016)["S-2"], reading)
        assert found["number"] == number
        assert found["share"] == pytest.approx(share, abs=0.0005)

    def test_the_crossing_pairs(self, recomputed: Callable[..., dict[str, Any]]) -> None:
        found = facts(recomputed(*OF_2016)["S-5"], "crossing-pairs")
        assert found == {"pairs": 28, "sharing_one": 9, "single": 16}

    def test_35_labour_market_regions(self, recomputed: Callable[..., dict[str, Any]]) -> None:
        assert facts(recomputed(*OF_2016)["S-4"], "labour-regions") == {"regions": 35}


class TestOn2013:
    LAW = (str(EXAMPLES / "arbeidsmarkt-2013-wet.csv"), "--year", "2013")

    def test_one_domain_tells_only_what_it_can(
        self, recomputed: Callable[..., dict[str, Any]]
    ) -> None:
        found = recomputed(*self.LAW)
        assert found["S-4"]["verdict"] == "true"
        assert found["S-1"]["readings"][0]["facts"]["large"] == 27
        assert found["S-2"]["verdict"] == found["S-5"]["verdict"] == "cannot-be-computed"
        assert "jeugd als arbeidsmarkt" in found["S-2"]["why"]

    def test_without_regions_two_statements_remain(
        self, recomputed: Callable[..., dict[str, Any]]
    ) -> None:
        found = recomputed("--year", "2013")
        assert [code for code, one in found.items() if one["readings"]] == ["S-1", "S-3"]
        assert "noem een indiening" in found["S-4"]["why"]

    def test_another_domain_has_no_labour_market(
        self, recomputed: Callable[..., dict[str, Any]]
    ) -> None:
        found = recomputed(*OF_2016, "--domain", "wmo")
        assert found["S-4"]["why"] == WORDS["nl"].missing[Missing.NO_LABOUR_MARKET]


class TestPage:
    @BOTH
    def test_keeps_to_80_columns_and_names_every_statement(self, call: Call, language: str) -> None:
        status, out, _ = call(*OF_2016, "--lang", language)
        lines = out.splitlines()
        assert status == 0
        assert max(map(cell_len, lines)) <= 80
        for code in PHRASES:
            assert any(line.startswith(f"{code} ") for line in lines)

    def test_says_in_how_many_readings(self, call: Call) -> None:
        _, out, _ = call(*OF_2016)
        assert "Waar in 4 van de 6 lezingen." in out
        assert "130 van 390 gemeenten (33,3\u00a0%)" in out

    def test_the_dutch_command_is_the_same(
        self, call: Call, capfdbinary: pytest.CaptureFixture[bytes]
    ) -> None:
        _, out, _ = call(*OF_2016)
        assert run(["stellingen", *OF_2016], {}) == 0
        assert capfdbinary.readouterr().out.decode() == out

    def test_says_that_it_has_no_regions_to_go_by(self, call: Call) -> None:
        status, out, _ = call("--year", "2013")
        assert status == 0
        assert "Indeling: geen opgegeven" in out

    def test_markdown_quotes_the_letter(self, call: Call) -> None:
        _, out, _ = call(*OF_2016, "--format", "markdown", "--lang", "en")
        assert "## S-4 35 regional work companies: true" in out
        assert PHRASES["S-4"].text in out
        assert "(Letter on the transformation agenda, 2 April 2015)" in out

    def test_what_the_reader_left_aside_is_told(self, call: Call, tmp_path: Path) -> None:
        path = tmp_path / "jeugd.csv"
        path.write_text("gemeente;domein;regio;kleur\nUtrecht;jeugd;Stad;rood\n", encoding="utf-8")
        _, out, _ = call(str(path), "--year", "2016")
        assert "Let op:" in out
        assert "kleur" in out


class TestWrongCalls:
    def test_a_year_is_needed(self, call: Call) -> None:
        status, out, err = call()
        assert (status, out) == (2, "")
        assert "van welk jaar zijn de gemeenten?" in err

    def test_a_domain_without_a_submission_chooses_nothing(self, call: Call) -> None:
        status, _, err = call("--year", "2016", "--domain", "jeugd")
        assert status == 2
        assert "zonder indiening zijn er geen domeinen" in err

    def test_its_own_input_is_never_overwritten(self, call: Call) -> None:
        status, _, err = call(*OF_2016, "--output", OF_2016[0])
        assert status == 2
        assert "zou worden overschreven" in err


class TestWords:
    def test_are_there_for_every_key_in_both_languages(self) -> None:
        assert READINGS["nl"].keys() == READINGS["en"].keys()
        for say in WORDS.values():
            assert set(say.titles) == set(PHRASES)
            assert set(say.truths) == set(Truth)
            assert set(say.missing) == set(Missing)

    @needs_letters
    @pytest.mark.parametrize("code", [c for c, p in PHRASES.items() if p.letter == 2013])
    def test_a_phrase_of_2013_stands_on_its_page(self, code: str) -> None:
        phrase = PHRASES[code]
        assert phrase.page
        assert bare(phrase.text) in letter_pages()[phrase.page - 1]

    @needs_letters
    def test_the_phrase_of_2015_stands_in_its_letter(self) -> None:
        assert PHRASES["S-4"].text in LETTER_OF_2015.read_text(encoding="utf-8")
