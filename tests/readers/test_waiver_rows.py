"""The sheet ``maatwerk``: what it may be called, what becomes a claim, and what is told instead."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from congruentie.errors import InputError
from congruentie.model.region import Place
from congruentie.model.submission import Submission
from congruentie.model.waiver import Ground, Ruling, Waiver
from congruentie.readers.opened import open_tables
from congruentie.readers.wanted import Wanted
from congruentie.registry import all_rules, rule_names

Read = Callable[..., Submission]

DEELNAME = "gemeente;domein;regio\nWeesp;jeugd;Noord\nDiemen;wmo;Zuid\n"
HEAD = (
    "domein;regio;gemeente;regel;grond;motivering;aangevraagd_door;oordeel;beoordelaar;datum;"
    "geldig_tot\n"
)
NAMES = rule_names(all_rules())


@pytest.fixture
def claimed(read: Read) -> Callable[..., Submission]:
    """Read rows below the usual header, or a whole sheet that has its own."""

    def claimed(sheet: str, *domains: str, head: str = HEAD) -> Submission:
        files = {"deelname.csv": DEELNAME, "maatwerk.csv": head + sheet}
        wanted = Wanted(domains=frozenset(domains), rules=NAMES)
        return read(files, wanted=wanted)

    return claimed


def refused(submission: Submission) -> list[tuple[str, str, str]]:
    return [(cell.column, cell.text, cell.expected) for cell in submission.unreadable]


REASON = "eiland in de monding"
"""Twenty characters."""
ACCEPTED = "wmo;Zuid;;OMV01;bestaand;eiland in de monding;Diemen;aanvaard;GS;31-5-2016;31-12-2016\n"


def test_a_row_is_a_claim_with_all_that_it_says(claimed: Read, tmp_path: Path) -> None:
    submission = claimed(ACCEPTED)
    assert submission.waivers == (
        Waiver(
            rule="OMV01",
            ground=Ground.EXISTING,
            reason=REASON,
            verdict=Ruling.ACCEPTED,
            requested_by="Diemen",
            decided_by="GS",
            dated=date(2016, 5, 31),
            expires=date(2016, 12, 31),
            domain="wmo",
            region="zuid",
            called="Zuid",
            place=Place(path=str(tmp_path / "maatwerk.csv"), line=2),
        ),
    )
    assert (submission.unreadable, submission.notes) == ((), ())


def test_little_is_needed_of_a_claim_that_is_open(claimed: Read) -> None:
    [found] = claimed(";Noord;;OMV01;bevolkingsdichtheid\n").waivers
    assert (found.verdict, found.domain, found.reason) == (Ruling.OPEN, None, "")
    assert (found.expires, found.decided_by) == (None, "")


@pytest.mark.parametrize("written", ["OMV01", "OMV-01", "omv01", "region-below-threshold"])
def test_a_rule_goes_by_its_code_or_its_slug(claimed: Read, written: str) -> None:
    [found] = claimed(f";Noord;;{written};overig\n").waivers
    assert found.rule == "OMV01"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("bevolkingsdichtheid", Ground.DENSITY),
        ("Population density", Ground.DENSITY),
        ("geografische context", Ground.GEOGRAPHY),
        ("bestaand", Ground.EXISTING),
        ("Other", Ground.OTHER),
    ],
)
def test_a_ground_goes_by_its_names(claimed: Read, written: str, expected: Ground) -> None:
    [found] = claimed(f";Noord;;OMV01;{written}\n").waivers
    assert found.ground is expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [("", Ruling.OPEN), ("In behandeling", Ruling.OPEN), ("rejected", Ruling.REJECTED)],
)
def test_a_verdict_goes_by_its_names(claimed: Read, written: str, expected: Ruling) -> None:
    [found] = claimed(f";Noord;;OMV01;overig;;;{written}\n").waivers
    assert found.verdict is expected


@pytest.mark.parametrize("written", ["Weesp", "GM0457", "457"])
def test_a_municipality_goes_by_its_name_or_code(claimed: Read, written: str) -> None:
    [found] = claimed(f"jeugd;;{written};WIT01;overig\n").waivers
    assert (found.region, found.municipality, found.called) == (None, "GM0457", written)


def test_english_columns_are_read_too(claimed: Read) -> None:
    head = (
        "region_code;region;rule;ground;reason;evidence_url;requested_by;verdict;decided_by;date;"
        "valid_until\n"
    )
    row = (
        "R1;Noord;OMV01;geography;an island in the delta;example.org;Weesp;accepted;GS;2016;"
        "2016-12-31\n"
    )
    [found] = claimed(row, head=head).waivers
    assert (found.region, found.called, found.evidence) == ("r1", "Noord", "example.org")
    assert (found.verdict, found.dated) == (Ruling.ACCEPTED, date(2016, 1, 1))


def test_several_domains_are_several_claims(claimed: Read) -> None:
    found = claimed("jeugd en wmo;Noord;;OMV01;overig\n").waivers
    assert [waiver.domain for waiver in found] == ["jeugd", "wmo"]


@pytest.mark.parametrize(
    ("domain", "expected"), [("jeugd", ["jeugd", None]), ("wmo", ["wmo", None])]
)
def test_claims_about_other_domains_than_wanted_are_passed_over(
    claimed: Read, domain: str, expected: list[str | None]
) -> None:
    rows = "jeugd;Noord;;OMV01;overig\nwmo;Noord;;OMV01;overig\n;Noord;;OMV01;overig\n"
    assert [waiver.domain for waiver in claimed(rows, domain).waivers] == expected


class TestWhatCannotBeRead:
    @pytest.mark.parametrize(
        ("row", "expected"),
        [
            pytest.param(
                ";Noord;;OMV99;overig", ("regel", "OMV99", "rule"), id="a rule that is not there"
            ),
            pytest.param(";Noord;;;overig", ("regel", "", "rule"), id="no rule"),
            pytest.param(";Noord;;OMV01;omdat", ("grond", "omdat", "ground"), id="another ground"),
            pytest.param(";Noord;;OMV01;", ("grond", "", "ground"), id="no ground"),
            pytest.param(
                ";Noord;Weesp;OMV01;overig", ("regio", "Noord", "subject"), id="two subjects"
            ),
            pytest.param(";;;OMV01;overig", ("regio", "", "subject"), id="no subject"),
            pytest.param(
                ";;Nergens;OMV01;overig",
                ("gemeente", "Nergens", "known_municipality"),
                id="a municipality that nobody knows",
            ),
            pytest.param(
                ";;Bergen;OMV01;overig",
                ("gemeente", "Bergen", "known_municipality"),
                id="a municipality that may be two",
            ),
            pytest.param(
                "#N/B;Noord;;OMV01;overig", ("domein", "#N/B", "value"), id="an error for a domain"
            ),
            pytest.param(
                ";#N/B;;OMV01;overig", ("regio", "#N/B", "value"), id="an error for a region"
            ),
            pytest.param(
                ";Noord;;#N/B;overig", ("regel", "#N/B", "value"), id="an error for a rule"
            ),
            pytest.param(
                ";Noord;;OMV01;#N/B", ("grond", "#N/B", "value"), id="an error for a ground"
            ),
            pytest.param(
                ";Noord;;OMV01;overig;;;;;;;te veel",
                ("", "te veel", "columns"),
                id="too many cells",
            ),
        ],
    )
    def test_claims_nothing_where_the_case_is_not_clear(
        self, claimed: Read, row: str, expected: tuple[str, str, str]
    ) -> None:
        submission = claimed(row + "\n")
        assert submission.waivers == ()
        assert refused(submission) == [expected]
        assert submission.unreadable[0].place.line == 2

    @pytest.mark.parametrize(
        ("row", "expected"),
        [
            pytest.param(
                "x;;misschien;GS;;31-12-2016", ("oordeel", "misschien", "verdict"), id="a verdict"
            ),
            pytest.param(
                f"{REASON};;aanvaard;;;31-12-2016",
                ("oordeel", "aanvaard", "decision"),
                id="no decider",
            ),
            pytest.param(
                f"{REASON};;aanvaard;GS;;", ("oordeel", "aanvaard", "decision"), id="no end date"
            ),
            pytest.param(
                f"{REASON[:-1]};;aanvaard;GS;;31-12-2016",
                ("motivering", REASON[:-1], "reason"),
                id="a reason shorter than in the waivers file",
            ),
            pytest.param(
                ";;aanvaard;GS;;31-12-2016", ("oordeel", "aanvaard", "decision"), id="no reason"
            ),
            pytest.param("x;;open;;ooit;", ("datum", "ooit", "date"), id="a date"),
            pytest.param("x;;open;;;31-02-2016", ("geldig_tot", "31-02-2016", "date"), id="an end"),
            pytest.param(
                f"{REASON};;aanvaard;GS;;31-02-2016",
                ("geldig_tot", "31-02-2016", "date"),
                id="an end of what was accepted, told of once",
            ),
            pytest.param("x;;open;;;2016", ("geldig_tot", "2016", "date"), id="a year as an end"),
        ],
    )
    def test_leaves_a_claim_that_nobody_decided_on(
        self, claimed: Read, row: str, expected: tuple[str, str, str]
    ) -> None:
        submission = claimed(f";Noord;;OMV01;overig;{row}\n")
        assert [waiver.verdict for waiver in submission.waivers] == [Ruling.OPEN]
        assert refused(submission) == [expected]

    def test_is_told_all_at_once(self, claimed: Read) -> None:
        submission = claimed(";;;OMV99;omdat\n")
        assert [kind for _, _, kind in refused(submission)] == ["subject", "rule", "ground"]


class TestHeader:
    def test_may_stand_below_a_title(self, claimed: Read) -> None:
        head = "Aanvragen om maatwerk;;\n\nregel;grond;regio\n"
        assert len(claimed("OMV01;overig;Noord\n", head=head).waivers) == 1

    @pytest.mark.parametrize(
        "sheet", [HEAD, "regel;grond\n"], ids=["a whole header", "a part of one"]
    )
    def test_without_rows_claims_nothing(self, read: Read, sheet: str) -> None:
        submission = read({"deelname.csv": DEELNAME, "maatwerk.csv": sheet})
        assert (submission.waivers, submission.notes) == ((), ())

    @pytest.mark.parametrize(
        ("sheet", "expected"),
        [
            pytest.param("bel Jan\n", "geen bruikbare kopregel", id="none"),
            pytest.param("regel;regio\nOMV01;Noord\n", "Nodig: regel, grond", id="no ground"),
            pytest.param("regel;grond\nOMV01;overig\n", "regio of gemeente", id="no subject"),
            pytest.param(
                "regel;grond;regio;ground\nOMV01;overig;Noord;x\n",
                "meer dan één kolom voor: grond",
                id="a column twice",
            ),
        ],
    )
    def test_that_cannot_be_used_is_a_mistake(
        self, tmp_path: Path, sheet: str, expected: str
    ) -> None:
        (tmp_path / "deelname.csv").write_text(DEELNAME, encoding="utf-8")
        (tmp_path / "maatwerk.csv").write_text(sheet, encoding="utf-8")
        with pytest.raises(InputError) as raised:
            open_tables([tmp_path / "deelname.csv", tmp_path / "maatwerk.csv"])
        [mistake] = raised.value.mistakes
        assert expected in mistake.text("nl")

    def test_says_which_columns_are_not_read(self, claimed: Read) -> None:
        submission = claimed(
            "OMV01;overig;Noord;rood;Jan\n", head="regel;grond;regio;kleur;contact_naam\n"
        )
        assert [(note.key, note.facts["columns"]) for note in submission.notes] == [
            ("columns-ignored", "kleur"),
            ("personal-data-ignored", "contact_naam"),
        ]
        assert "Jan" not in repr(submission)
