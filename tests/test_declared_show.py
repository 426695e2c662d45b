"""The show of the declared criteria: every rule fires where it should, and only there.

``voorstel-2013-05-31-kenmerken.xlsx`` is the constructed proposal of 31 May 2013 with attributes
for every region; ``data/declared_example.py`` says what was planted where. Nothing here is read
from that script.
"""

from datetime import date
from functools import cache
from pathlib import Path

import openpyxl
import pytest

from congruentie.app import CheckRequest, check_submission
from congruentie.model.finding import Finding, Severity
from congruentie.model.report import Report, State
from congruentie.reports.sentences import message
from congruentie.territories import TerritoryChoice

EXAMPLES = Path(__file__).parents[1] / "data" / "examples"
DECLARED = EXAMPLES / "voorstel-2013-05-31-kenmerken.xlsx"
THE_DAY_AFTER = date(2013, 6, 1)
IN_DECEMBER = date(2013, 12, 2)
"""The day after the one on which an arrangement should be signed."""

SHOW: dict[str, set[tuple[str, str]]] = {
    "WIT03": {("jeugd/b", "GM0983"), ("wmo/b", "GM0377")},
    "OMV06": {("arbeidsmarkt/b", "haaglanden"), ("wmo/b", "zeeland")},
    "CON03": {
        ("jeugd/b", "utrecht-west"),
        ("arbeidsmarkt/b", "midden-utrecht"),
        ("wmo/b", "utrecht-west"),
        ("jeugd/c/jeugdbescherming", "bovenregio-maastricht"),
    },
    "CON04": {("jeugd/b", "flevoland")},
    "CEN07": {("wmo/b", "drechtsteden"), ("wmo/b", "hoeksche-waard")},
    "TAK01": {("arbeidsmarkt/a/werkgeversdienstverlening", "")},
    "TAK02": {("", "residentiele_zorg")},
    "VNG01": {("jeugd/b", "achterhoek"), ("jeugd/b", "noord-limburg"), ("jeugd/b", "twente")},
    "VNG02": {("jeugd/b", "drenthe"), ("jeugd/b", "lekstroom"), ("wmo/b", "drechtsteden")},
    "VNG03": {("jeugd/b", "kop-van-noord-holland"), ("jeugd/b", "noordoost-brabant")},
    "PRO01": {("jeugd/b", "zuid-limburg")},
    "PRO02": {
        ("jeugd/c/jeugdbescherming", "bovenregio-venlo"),
        ("arbeidsmarkt/b", "rijnmond"),
        ("arbeidsmarkt/b", "twente"),
    },
    "PRO03": {
        ("jeugd/b", "midden-holland"),
        ("arbeidsmarkt/b", "flevoland"),
        ("wmo/b", "peelregio"),
    },
    "PRO04": {("jeugd/b", "utrecht"), ("arbeidsmarkt/b", "friesland"), ("wmo/b", "friesland")},
    "PRO05": {
        ("arbeidsmarkt/b", "drechtsteden"),
        ("arbeidsmarkt/b", "zeeland"),
        ("wmo/b", "eemland"),
        ("wmo/b", "twente"),
    },
    "PRO06": {("arbeidsmarkt/b", "achterhoek"), ("arbeidsmarkt/b", "drenthe")},
}
"""Rule to layer and region (else municipality, else task) of all that it finds on 1 June 2013."""

REMARKS = {
    ("OMV06", "haaglanden"),
    ("CEN07", "drechtsteden"),
    ("VNG01", "twente"),
    ("PRO03", "flevoland"),
    ("PRO05", "twente"),
    ("PRO06", "drenthe"),
}
"""Those that are no objection: in preparation, agreed on, or merely remarkable."""

SIGNED = {("jeugd/b", "zeeland"), ("arbeidsmarkt/b", "zuid-limburg"), ("wmo/b", "zuid-limburg")}
"""The regions that had an arrangement long before others needed one."""


@cache
def report(path: Path = DECLARED, today: date = THE_DAY_AFTER) -> Report:
    """The check of a file on a day, done once."""
    return check_submission(
        CheckRequest(submissions=(path,), today=today, territory=TerritoryChoice(year=2013))
    )


def findings(rule: str, today: date = THE_DAY_AFTER) -> list[Finding]:
    return [finding for finding in report(today=today).findings if finding.rule == rule]


def place(finding: Finding) -> tuple[str, str]:
    """Layer and region, else municipality, else what tells it apart; empty where there is none."""
    subject = finding.sighting.subject
    layer = subject.layer.key if subject.layer else ""
    return layer, subject.region or subject.municipality or subject.detail


@pytest.mark.parametrize("rule", SHOW)
def test_every_rule_fires_where_it_should_and_only_there(rule: str) -> None:
    assert {place(finding) for finding in findings(rule)} == SHOW[rule]


def test_what_is_in_preparation_is_a_remark_and_the_rest_is_not() -> None:
    found = [finding for rule in SHOW for finding in findings(rule)]
    light = {(f.rule, place(f)[1]) for f in found if f.severity is Severity.INFO}
    assert light == REMARKS


def test_all_of_them_gave_an_answer() -> None:
    assert SHOW.keys() <= set(report().rules_run)


def test_in_december_everybody_is_behind_who_has_not_signed() -> None:
    regions = {(one.layer.key, one.region.code) for one in report().regions if one.layer.tier.joint}
    assert {place(f) for f in findings("VNG03", IN_DECEMBER)} == regions - SIGNED
    assert len(regions - SIGNED) == 42 + 35 + 43 + 16 - 3


@pytest.mark.parametrize("rule", sorted(SHOW.keys() - {"VNG03"}))
def test_the_other_rules_do_not_look_at_the_day(rule: str) -> None:
    assert {place(finding) for finding in findings(rule, IN_DECEMBER)} == SHOW[rule]


def test_the_same_proposal_without_attributes_says_nothing_of_them() -> None:
    silent = report(EXAMPLES / "voorstel-2013-05-31.xlsx")
    why = {reason.code: reason.why for reason in silent.not_run}
    computed = {"WIT03", "CON03"}
    told = {"PRO01"}
    assert SHOW.keys() & set(silent.rules_run) == computed | told
    assert {why[rule] for rule in SHOW.keys() - computed - told} == {"not-declared"}
    assert [f.rule for f in silent.findings if f.rule in SHOW] == []
    for layer in silent.layers:
        for criterion in ("direction", "risk", "efficiency", "progress", "process"):
            assert layer.states[criterion] is State.NOT_DECLARED


def test_the_divisions_of_tier_b_are_those_of_the_proposal() -> None:
    tables = []
    for name in (DECLARED, EXAMPLES / "voorstel-2013-05-31.xlsx"):
        sheet = openpyxl.load_workbook(name)["deelname"]
        rows = list(sheet.iter_rows(min_row=3, max_col=7, values_only=True))
        tables.append([row[:6] for row in rows if len(row) < 7 or row[6] is None])
    assert tables[0] == tables[1]


def test_it_says_that_nobody_submitted_it() -> None:
    head = openpyxl.load_workbook(DECLARED)["kop"]
    said = {row[0]: row[1] for row in head.iter_rows(values_only=True)}
    assert said["titel"].startswith("Geconstrueerd voorbeeld, geen werkelijke indiening")
    assert said["indiener"] == "niemand"


REGIONS = "regio;domein;rechtsvorm\nSpookregio;jeugd;dvo\n"
CLAIMS = (
    "regio;domein;regel;grond;motivering;oordeel;beoordelaar;geldig_tot\n"
    "Hoeksche Waard;wmo;OMV01;bevolkingsdichtheid;Ruim opgezet;open;;\n"
    "Hoeksche Waard;wmo;OMV01;bestaand;Werkt al jaren naar wens;aanvaard;GS;31-05-2013\n"
    "Drenthe;wmo;OMV01;overig;Voor alle zekerheid gevraagd;aanvaard;GS;31-12-2013\n"
)
"""What the workbook has none of: a region that nobody joins, and claims of maatwerk."""


@pytest.fixture(scope="module")
def beside(tmp_path_factory: pytest.TempPathFactory) -> Report:
    """The check of the workbook together with those."""
    folder = tmp_path_factory.mktemp("beside")
    (folder / "regios.csv").write_text(REGIONS, encoding="utf-8")
    (folder / "maatwerk.csv").write_text(CLAIMS, encoding="utf-8")
    files = (DECLARED, folder / "regios.csv", folder / "maatwerk.csv")
    return check_submission(
        CheckRequest(submissions=files, today=THE_DAY_AFTER, territory=TerritoryChoice(year=2013))
    )


@pytest.mark.parametrize(
    ("rule", "about"),
    [
        pytest.param("WIT05", "Spookregio", id="the region without members"),
        pytest.param("OMV05", "Hoeksche Waard", id="the claim that no figures support"),
        pytest.param("MTW01", "Hoeksche Waard", id="the claim that ran out"),
        pytest.param("MTW02", "Drenthe", id="the claim that fits no finding"),
    ],
)
def test_what_stands_beside_the_show_is_found_once(beside: Report, rule: str, about: str) -> None:
    [said] = [message(f, beside, "nl") for f in beside.findings if f.rule == rule]
    assert about in said
    assert findings(rule) == []


@pytest.mark.parametrize("rule", SHOW)
def test_what_stands_beside_the_show_leaves_it_as_it_is(beside: Report, rule: str) -> None:
    assert {place(finding) for finding in beside.findings if finding.rule == rule} == SHOW[rule]
