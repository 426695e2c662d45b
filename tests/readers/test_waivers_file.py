"""The waivers file: ground, reason, decider and end date, for one case; every mistake at once."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from worlds import code, division, region, waiver

from congruentie.errors import ConfigError
from congruentie.model.region import Place
from congruentie.model.waiver import SHORTEST_REASON, Ground, Ruling, Waiver
from congruentie.readers.waivers import read_waivers
from congruentie.waivers import with_region_codes

RULES = frozenset({"OMV01", "CEN02"})
ENTRY = {
    "rule": "OMV01",
    "domain": "wmo",
    "region": "Hoeksche Waard",
    "ground": "geografische_context",
    "reason": "Eiland in de delta; uitbreiding zou de Drechtsteden doorsnijden.",
    "decided_by": "Gedeputeerde staten van Zuid-Holland",
    "expires": "2016-12-31",
}


def entry(**changes: str | None) -> str:
    """An entry of the file; a change to None leaves that line out."""
    lines = [f"{key}: {text}" for key, text in (ENTRY | changes).items() if text is not None]
    return "  - " + "\n    ".join(lines) + "\n"


def read(folder: Path, *entries: str) -> tuple[Waiver, ...]:
    path = folder / "maatwerk.yaml"
    path.write_text("waivers:\n" + "".join(entries), encoding="utf-8")
    return read_waivers(path, RULES)


def mistakes(folder: Path, *entries: str, language: str = "nl") -> list[str]:
    with pytest.raises(ConfigError) as raised:
        read(folder, *entries)
    start = f"{folder / 'maatwerk.yaml'}:"
    return [mistake.text(language).removeprefix(start) for mistake in raised.value.mistakes]


class TestReading:
    def test_an_entry_becomes_a_waiver(self, tmp_path: Path) -> None:
        assert read(tmp_path, entry()) == (
            Waiver(
                rule="OMV01",
                ground=Ground.GEOGRAPHY,
                verdict=Ruling.ACCEPTED,
                reason="Eiland in de delta; uitbreiding zou de Drechtsteden doorsnijden.",
                decided_by="Gedeputeerde staten van Zuid-Holland",
                expires=date(2016, 12, 31),
                domain="wmo",
                region="hoeksche-waard",
                called="Hoeksche Waard",
                place=Place(path=str(tmp_path / "maatwerk.yaml"), line=2),
            ),
        )

    @pytest.mark.parametrize("content", ["", "waivers: []\n", "# nog niets\n"])
    def test_an_empty_file_waives_nothing(self, tmp_path: Path, content: str) -> None:
        (tmp_path / "leeg.yaml").write_text(content)
        assert read_waivers(tmp_path / "leeg.yaml", RULES) == ()

    def test_entries_keep_their_order_and_know_their_line(self, tmp_path: Path) -> None:
        found = read(tmp_path, entry(region="Noord"), entry(region="Zuid"))
        assert [(w.region, w.place.line) for w in found] == [("noord", 2), ("zuid", 9)]

    @pytest.mark.parametrize(
        "spelling", ["Hoeksche Waard", "hoeksche-waard", "HOEKSCHE WAARD", "'Hoeksche  Waard '"]
    )
    def test_a_region_goes_by_its_name_or_its_code(self, tmp_path: Path, spelling: str) -> None:
        [found] = read(tmp_path, entry(region=spelling))
        assert found.region == "hoeksche-waard"

    @pytest.mark.parametrize("spelling", ["GM0363", "gm0363", "'0363'", "0363"])
    def test_a_municipality_goes_by_its_code(self, tmp_path: Path, spelling: str) -> None:
        [found] = read(tmp_path, entry(region=None, municipality=spelling))
        assert (found.region, found.municipality) == (None, "GM0363")

    @pytest.mark.parametrize(
        ("spelling", "expected"),
        [
            ("wmo", "wmo"),
            ("Zorg", "wmo"),
            ("youth", "jeugd"),
            ("buurtzorg breed", "buurtzorg_breed"),
        ],
    )
    def test_a_domain_goes_by_any_of_its_names(
        self, tmp_path: Path, spelling: str, expected: str
    ) -> None:
        [found] = read(tmp_path, entry(domain=spelling))
        assert found.domain == expected

    def test_without_a_domain_it_holds_for_all(self, tmp_path: Path) -> None:
        [found] = read(tmp_path, entry(domain=None))
        assert found.domain is None

    @pytest.mark.parametrize("ground", Ground)
    def test_grounds_are_those_of_the_letter(self, tmp_path: Path, ground: Ground) -> None:
        [found] = read(tmp_path, entry(ground=ground.value))
        assert found.ground is ground

    def test_text_is_cleaned(self, tmp_path: Path) -> None:
        [found] = read(
            tmp_path,
            entry(reason='"Een eiland \\e[2J in   de delta"', decided_by='" GS  Zuid-Holland "'),
        )
        assert found.reason == "Een eiland ␛[2J in de delta"
        assert found.decided_by == "GS Zuid-Holland"

    @pytest.mark.parametrize(
        ("stated", "expected"),
        [
            pytest.param(None, Ruling.ACCEPTED, id="nothing: the file is one of decisions"),
            pytest.param("aanvaard", Ruling.ACCEPTED, id="accepted"),
            pytest.param("open", Ruling.OPEN, id="open"),
            pytest.param("afgewezen", Ruling.REJECTED, id="rejected"),
        ],
    )
    def test_a_verdict_may_be_stated(
        self, tmp_path: Path, stated: str | None, expected: Ruling
    ) -> None:
        [found] = read(tmp_path, entry(verdict=stated))
        assert found.verdict is expected

    def test_a_claim_that_is_open_needs_no_decider_and_no_end(self, tmp_path: Path) -> None:
        [found] = read(
            tmp_path,
            entry(
                verdict="open",
                decided_by=None,
                expires=None,
                requested_by="Cromstrijen",
                dated="2016-05-31",
            ),
        )
        assert (found.decided_by, found.expires) == ("", None)
        assert (found.requested_by, found.dated) == ("Cromstrijen", date(2016, 5, 31))


class TestMistakes:
    @pytest.mark.parametrize("key", ["rule", "ground", "reason", "decided_by", "expires"])
    def test_what_every_waiver_has_may_not_be_left_out(self, tmp_path: Path, key: str) -> None:
        assert mistakes(tmp_path, entry(**{key: None})) == [f"2:5: 'waivers.0.{key}' ontbreekt."]

    @pytest.mark.parametrize(
        ("change", "expected"),
        [
            pytest.param(
                {"expires": "31-12-2016"},
                "8:14: 'waivers.0.expires' moet een datum als 2016-12-31 zijn; "
                "gelezen is '31-12-2016'.",
                id="a Dutch date",
            ),
            pytest.param(
                {"expires": "2016-02-30"},
                "8:14: 'waivers.0.expires' moet een datum als 2016-12-31 zijn; "
                "gelezen is '2016-02-30'.",
                id="a day that does not exist",
            ),
            pytest.param(
                {"expires": "nooit"},
                "8:14: 'waivers.0.expires' moet een datum als 2016-12-31 zijn; gelezen is 'nooit'.",
                id="no date",
            ),
            pytest.param(
                {"expires": "2016"},
                "8:14: 'waivers.0.expires' moet een datum als 2016-12-31 zijn; gelezen is '2016'.",
                id="a year",
            ),
            pytest.param(
                {"expires": ""},
                "2:5: 'waivers.0.expires' ontbreekt.",
                id="an empty date",
            ),
            pytest.param(
                {"ground": "omdat"},
                "5:13: 'waivers.0.ground' moet een van 'bevolkingsdichtheid', "
                "'geografische_context', 'bestaand' of 'overig' zijn; gelezen is 'omdat'.",
                id="another ground",
            ),
            pytest.param(
                {"reason": "akkoord"},
                "6:13: 'waivers.0.reason' moet ten minste 20 tekens lang zijn; "
                "gelezen is 'akkoord'.",
                id="a short reason",
            ),
            pytest.param(
                {"reason": f"'{' ' * 30}'"},
                "6:13: 'waivers.0.reason' moet ten minste 20 tekens lang zijn; "
                f"gelezen is '{' ' * 30}'.",
                id="a reason of blanks",
            ),
            pytest.param(
                {"decided_by": "' '"},
                "7:17: 'waivers.0.decided_by' moet ingevuld zijn; gelezen is ' '.",
                id="nobody decided",
            ),
            pytest.param(
                {"rule": "OMV99"},
                "2:11: 'OMV99' is geen bekende regel.",
                id="a rule that is not there",
            ),
            pytest.param(
                {"rule": "OMV"}, "2:11: 'OMV' is geen bekende regel.", id="a group of rules"
            ),
            pytest.param(
                {"rule": "'*'"}, "2:11: '*' is geen bekende regel.", id="every rule at once"
            ),
            pytest.param(
                {"rule": "1"},
                "2:11: 'waivers.0.rule' moet tekst zijn; gelezen is '1'.",
                id="a number for a rule",
            ),
            pytest.param(
                {"region": None},
                "2:5: noem óf een region óf een municipality: maatwerk geldt voor één geval.",
                id="neither region nor municipality",
            ),
            pytest.param(
                {"municipality": "GM0585"},
                "2:5: noem óf een region óf een municipality: maatwerk geldt voor één geval.",
                id="both region and municipality",
            ),
            pytest.param(
                {"region": "''"},
                "4:13: 'waivers.0.region' moet ingevuld zijn; gelezen is ''.",
                id="an empty region, which would be every region",
            ),
            pytest.param(
                {"region": None, "municipality": "' '"},
                "8:19: 'waivers.0.municipality' moet ingevuld zijn; gelezen is ' '.",
                id="an empty municipality, which would be every one",
            ),
            pytest.param(
                {"domain": "''"},
                "3:13: 'waivers.0.domain' moet ingevuld zijn; gelezen is ''.",
                id="an empty domain, which would be every domain",
            ),
            pytest.param(
                {"region": None, "municipality": "Cromstrijen"},
                "8:19: 'Cromstrijen' is geen gemeentecode zoals GM0363.",
                id="a name for a code",
            ),
            pytest.param(
                {"until": "2016-12-31"},
                "9:12: 'until' is geen bekende sleutel. Bekend zijn: rule, ground, reason, "
                "verdict, requested_by, decided_by, dated, expires, domain, region, municipality.",
                id="an unknown key",
            ),
        ],
    )
    def test_what_is_wrong_is_said_with_its_place(
        self, tmp_path: Path, change: dict[str, str | None], expected: str
    ) -> None:
        assert mistakes(tmp_path, entry(**change)) == [expected]

    @pytest.mark.parametrize(
        ("length", "refused"), [(SHORTEST_REASON - 1, 1), (SHORTEST_REASON, 0)]
    )
    def test_a_reason_is_long_enough_or_one_short(
        self, tmp_path: Path, length: int, refused: int
    ) -> None:
        text = entry(reason="x" * length)
        assert len(mistakes(tmp_path, text) if refused else ()) == refused
        assert refused or read(tmp_path, text)

    def test_all_entries_are_looked_at(self, tmp_path: Path) -> None:
        found = mistakes(
            tmp_path, entry(expires=None, reason="kort"), entry(), entry(ground="zomaar")
        )
        assert [line.split(" moet ")[0] for line in found] == [
            "6:13: 'waivers.0.reason'",
            "18:13: 'waivers.2.ground'",
            "2:5: 'waivers.0.expires' ontbreekt.",
        ]

    def test_a_waiver_stands_there_once(self, tmp_path: Path) -> None:
        again = entry(
            domain="Zorg", region="HOEKSCHE WAARD", reason="Een heel andere reden dan daar."
        )
        [dutch] = mistakes(tmp_path, entry(), entry(domain=None), again)
        assert dutch == (
            "15:5: dit maatwerk staat er al op regel 2: zelfde regel, domein, geval, grond, "
            "oordeel en einddatum. Laat één van beide weg."
        )
        [english] = mistakes(tmp_path, entry(), entry(), language="en")
        assert english.startswith("9:5: this waiver already stands on line 2: same rule")

    @pytest.mark.parametrize(
        "other",
        [
            pytest.param({"rule": "CEN02"}, id="of another rule"),
            pytest.param({"domain": "jeugd"}, id="in another domain"),
            pytest.param({"domain": None}, id="in every domain"),
            pytest.param({"region": "Drechtsteden"}, id="for another region"),
            pytest.param({"expires": "2017-12-31"}, id="until another day"),
            pytest.param({"ground": "bestaand"}, id="on another ground"),
            pytest.param({"verdict": "open"}, id="with another verdict"),
        ],
    )
    def test_a_waiver_may_look_like_another(
        self, tmp_path: Path, other: dict[str, str | None]
    ) -> None:
        assert len(read(tmp_path, entry(), entry(**other))) == 2

    def test_waivers_for_nobody_are_not_called_the_same(self, tmp_path: Path) -> None:
        nobody = [entry(region=None, municipality=text) for text in ("x", "y")]
        assert len(mistakes(tmp_path, *nobody)) == 2

    def test_all_that_names_nothing_is_told_too(self, tmp_path: Path) -> None:
        found = mistakes(
            tmp_path,
            entry(rule="OMV98", municipality="x"),
            entry(rule="OMV99", region=None),
            language="en",
        )
        both = "name either a region or a municipality: a waiver is for one case."
        assert found == [
            "2:11: 'OMV98' is no known rule.",
            f"2:5: {both}",
            "9:19: 'x' is no municipality code such as GM0363.",
            "10:11: 'OMV99' is no known rule.",
            f"10:5: {both}",
        ]

    @pytest.mark.parametrize(
        ("content", "expected"),
        [
            ("waivers: OMV01\n", "1:10: 'waivers' moet een lijst zijn; gelezen is 'OMV01'."),
            (
                "waivers:\n  - OMV01\n",
                "2:5: 'waivers.0' moet een blok met sleutels zijn; gelezen is 'OMV01'.",
            ),
            (
                "maatwerk: []\n",
                "1:11: 'maatwerk' is geen bekende sleutel. Bekend zijn: waivers.",
            ),
        ],
    )
    def test_the_file_holds_one_list(self, tmp_path: Path, content: str, expected: str) -> None:
        path = tmp_path / "maatwerk.yaml"
        path.write_text(content)
        with pytest.raises(ConfigError) as raised:
            read_waivers(path, RULES)
        assert [m.text("nl") for m in raised.value.mistakes] == [f"{path}:{expected}"]


class TestRegionCodes:
    """Waard is submitted as W1 for wmo and as W2 for jeugd; Delta without a code of its own."""

    DIVISIONS = (
        division("wmo", w1=replace(region("w1", "ab"), name="Hoeksche Waard")),
        division("jeugd", w2=replace(region("w2", "ab"), name="Hoeksche Waard")),
        division("arbeidsmarkt", delta="ab"),
    )

    @pytest.mark.parametrize(
        ("domain", "named", "expected"),
        [
            pytest.param("wmo", "hoeksche-waard", "w1", id="a name, in one domain"),
            pytest.param("jeugd", "hoeksche-waard", "w2", id="the same name, in another"),
            pytest.param(None, "hoeksche-waard", "hoeksche-waard", id="a name with two codes"),
            pytest.param("wmo", "w1", "w1", id="a code"),
            pytest.param("arbeidsmarkt", "delta", "delta", id="a name that is the code"),
            pytest.param(None, "delta", "delta", id="in whatever domain"),
            pytest.param("arbeidsmarkt", "hoeksche-waard", "hoeksche-waard", id="nowhere"),
        ],
    )
    def test_take_the_place_of_names(self, domain: str | None, named: str, expected: str) -> None:
        [found] = with_region_codes([waiver("OMV01", domain=domain, region=named)], self.DIVISIONS)
        assert found.region == expected

    def test_leave_municipalities_alone(self) -> None:
        about_a = waiver("OMV01", municipality=code("a"))
        assert with_region_codes([about_a], self.DIVISIONS) == (about_a,)
