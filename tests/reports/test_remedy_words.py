"""A remedy in words, and where it stands in what a finding says."""

from dataclasses import replace

import pytest
from reports.drawn import judged_by
from worlds import case, code, codes, country, division, invented, region, seeing

from congruentie.model.finding import Sighting, Subject
from congruentie.model.region import Layer, Tier
from congruentie.model.remedy import Remedy, Unmended
from congruentie.model.rulecard import Text, Wording
from congruentie.reports.json_report import as_data
from congruentie.reports.remedy_words import remedied, unmended
from congruentie.reports.sentences import hint
from congruentie.words import Language

WMO = Layer(domain="wmo")
STEP = Remedy(
    layer=WMO,
    municipalities=codes("a"),
    origin=region("west", "ab"),
    target=region("oost", "c"),
    inhabitants=25_112,
    together=109_953,
)


def said(remedy: Remedy, language: Language = "nl") -> str:
    names = tuple(chr(int(member[2:])).upper() for member in remedy.municipalities)
    return remedied(remedy, names, "Wmo", language)


@pytest.mark.parametrize(
    ("step", "nl", "en"),
    [
        pytest.param(
            STEP,
            "A (25.112 inwoners) stapt voor Wmo over van West naar Oost; "
            "die regio telt dan 109.953 inwoners.",
            "A (25,112 inhabitants) moves from West to Oost for Wmo; "
            "that region then has 109,953 inhabitants.",
            id="one that switches",
        ),
        pytest.param(
            replace(STEP, municipalities=codes("ab"), origin=region("west", "abd")),
            "A en B (25.112 inwoners) stappen voor Wmo over van West naar Oost; "
            "die regio telt dan 109.953 inwoners.",
            "A and B (25,112 inhabitants) move from West to Oost for Wmo; "
            "that region then has 109,953 inhabitants.",
            id="several that switch",
        ),
        pytest.param(
            replace(STEP, origin=None),
            "A (25.112 inwoners) sluit zich voor Wmo aan bij Oost; "
            "die regio telt dan 109.953 inwoners.",
            "A (25,112 inhabitants) joins Oost for Wmo; that region then has 109,953 inhabitants.",
            id="one from no region",
        ),
        pytest.param(
            replace(STEP, origin=region("west", "a")),
            "A (25.112 inwoners) sluit zich voor Wmo aan bij Oost; "
            "die regio telt dan 109.953 inwoners.",
            "A (25,112 inhabitants) joins Oost for Wmo; that region then has 109,953 inhabitants.",
            id="a region of one",
        ),
        pytest.param(
            replace(STEP, target=region("oost", "ac")),
            "A (25.112 inwoners) verlaat voor Wmo West en blijft in Oost.",
            "A (25,112 inhabitants) leaves West for Wmo and stays in Oost.",
            id="one of two regions",
        ),
        pytest.param(
            replace(STEP, municipalities=codes("ab")),
            "West (2 gemeenten, 25.112 inwoners) gaat voor Wmo als geheel op in Oost; "
            "die regio telt dan 109.953 inwoners.",
            "West (2 municipalities, 25,112 inhabitants) goes over into Oost as a whole for Wmo; "
            "that region then has 109,953 inhabitants.",
            id="a whole region",
        ),
    ],
)
def test_a_step_says_who_from_where_to_where_and_what_that_makes(
    step: Remedy, nl: str, en: str
) -> None:
    assert said(step) == f"Kleinste oplossing in één stap: {nl}"
    assert said(step, "en") == f"Smallest remedy in one step: {en}"


@pytest.mark.parametrize(
    ("crossings", "nl", "en"),
    [
        pytest.param(
            1,
            "Daardoor ontstaat wel één nieuwe doorsnijding.",
            "It does make one new crossing.",
            id="one",
        ),
        pytest.param(
            2,
            "Daardoor ontstaan wel 2 nieuwe doorsnijdingen.",
            "It does make 2 new crossings.",
            id="two",
        ),
    ],
)
def test_new_crossings_are_told(crossings: int, nl: str, en: str) -> None:
    step = replace(STEP, crossings=crossings)
    assert said(step).endswith(f" inwoners. {nl}")
    assert said(step, "en").endswith(f" inhabitants. {en}")


@pytest.mark.parametrize("why", Unmended)
def test_where_there_is_none_the_way_to_a_repair_is_shown(why: Unmended) -> None:
    assert "‘congruentie herstel’" in unmended(why, None, "nl")
    assert "‘congruentie repair’" in unmended(why, None, "en")


@pytest.mark.parametrize("why", list(Unmended))
def test_a_repair_is_not_spoken_of_where_it_does_not_look(why: Unmended) -> None:
    layer = Layer(domain="jeugd", tier=Tier.SUPRA_REGIONAL)
    assert "congruentie" not in unmended(why, layer, "nl")
    assert "congruentie" not in unmended(why, layer, "en")


class TestAFinding:
    AT = case(country("a b c"), division("wmo", west="ab", oost="c"))

    def found(self, remedy: Remedy | Unmended | None, advice: str = "") -> tuple[str, object]:
        """What it says would mend it, and what JSON has of that."""
        sighting = Sighting(subject=Subject(layer=WMO, municipality=code("a")), remedy=remedy)
        words = Text("Er is iets.", advice)
        rule = invented("AAA01", seeing(sighting), wordings={"": Wording(nl=words, en=words)})
        report = judged_by(rule, at=self.AT)
        (finding,) = report.findings
        return hint(finding, report, "nl"), as_data(report, "nl")["findings"][0]["remedy"]

    def test_says_first_what_the_rule_advises(self) -> None:
        told, _ = self.found(STEP, "Leg het uit.")
        assert told.startswith("Leg het uit. Kleinste oplossing in één stap: A (25.112 ")

    def test_has_it_as_data(self) -> None:
        assert self.found(STEP)[1] == {
            "kind": "move",
            "domain": "wmo",
            "tier": "b",
            "task": None,
            "municipalities": ["GM0097"],
            "from": "west",
            "to": "oost",
            "inhabitants": 25_112,
            "together": 109_953,
            "new_crossings": 0,
        }

    def test_without_one_says_so(self) -> None:
        told, data = self.found(Unmended.HARMFUL)
        assert told.startswith("Elke stap die dit oplost, geeft elders een nieuwe bevinding;")
        assert data is None

    def test_for_which_none_was_sought_is_silent(self) -> None:
        assert self.found(None) == ("", None)

    def test_keeps_its_fingerprint(self) -> None:
        here = Sighting(subject=Subject(layer=WMO, region="west"))
        reports = [
            judged_by(invented("AAA01", seeing(one)), at=self.AT)
            for one in (here, replace(here, remedy=STEP))
        ]
        assert len({report.findings[0].fingerprint for report in reports}) == 1
