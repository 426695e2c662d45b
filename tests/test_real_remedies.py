"""Every remedy for the real divisions, carried out: its finding is gone, nothing new is found."""

from datetime import date
from functools import cache
from pathlib import Path

import pytest
from chance import judged
from mended import SOUGHT, Step, heirs, outcome, step_of, thing, with_remedy

from congruentie.app import CheckRequest, prepare
from congruentie.case import Case
from congruentie.model.finding import Finding
from congruentie.model.remedy import Remedy
from congruentie.territories import TerritoryChoice

pytestmark = pytest.mark.usefixtures("untraced")

EXAMPLES = Path(__file__).parents[1] / "data" / "examples"


@cache
def real(name: str, year: int) -> tuple[Case, tuple[Finding, ...]]:
    request = CheckRequest(
        submissions=(EXAMPLES / name,),
        today=date(2016, 6, 1),
        territory=TerritoryChoice(year=year),
    )
    case, _, _ = prepare(request)
    return case, judged(case, SOUGHT).findings


def of_2016() -> tuple[Case, tuple[Finding, ...]]:
    return real("regios-2016.csv", 2016)


def test_every_finding_of_2016_has_one_but_two_that_take_two_steps() -> None:
    _, findings = of_2016()
    without = [f.rule for f in findings if not isinstance(f.sighting.remedy, Remedy)]
    assert (len(findings), without) == (64, ["CEN06", "CEN06"])


@pytest.mark.parametrize(
    ("name", "year"),
    [
        pytest.param("regios-2016.csv", 2016, id="2016"),
        pytest.param("voorstel-2013-05-31-kenmerken.xlsx", 2013, id="2013, with tier c"),
    ],
)
def test_carried_out_it_ends_its_finding_and_makes_no_other(name: str, year: int) -> None:
    case, findings = real(name, year)
    ended: dict[Step, list[Finding]] = {}
    crossings = {step_of(r): r.crossings for _, r in with_remedy(findings)}
    for finding, remedy in with_remedy(findings):
        ended.setdefault(step_of(remedy), []).append(finding)
    for step, about in ended.items():
        found = outcome(case, findings, step)
        assert not found.worse
        assert found.crossings == crossings[step]
        assert {thing(finding, heirs(case, step)) for finding in about} <= found.gone


@pytest.mark.parametrize(
    ("rule", "subject", "expected"),
    [
        pytest.param(
            "OMV01",
            "hoeksche-waard",
            (("GM0613",), "stadsregio-rijnmond", "hoeksche-waard", 109_953, 2),
            id="Albrandswaard lifts Hoeksche Waard over the threshold, and crosses two regions",
        ),
        pytest.param(
            "CEN02",
            "utrecht",
            (("GM0344",), "utrecht", "utrecht-west", 562_444, 0),
            id="no neighbour can be spared: Utrecht joins the region along its longest border",
        ),
        pytest.param(
            "CON01",
            "noord-kennemerland",
            (("GM0450",), "zuid-kennemerland-en-ijmond", "noord-holland-noord", 662_191, 0),
            id="Uitgeest changes region for the labour market",
        ),
    ],
)
def test_of_2016_is_this(
    rule: str, subject: str, expected: tuple[tuple[str, ...], str, str, int, int]
) -> None:
    _, findings = of_2016()
    remedy = next(
        remedy
        for finding, remedy in with_remedy(findings)
        if (finding.rule, finding.sighting.subject.region) == (rule, subject)
    )
    assert remedy.origin
    assert expected == (
        remedy.municipalities,
        remedy.origin.code,
        remedy.target.code,
        remedy.together,
        remedy.crossings,
    )
