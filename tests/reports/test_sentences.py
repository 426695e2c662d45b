"""Findings and notes as sentences: the rule's own words, the facts in the reader's notation."""

from dataclasses import replace
from datetime import date

import pytest
from reports.drawn import judged_by
from worlds import case, code, country, division, invented, region, row, seeing

from congruentie.model.finding import (
    Domains,
    Fact,
    InDomain,
    OneOf,
    Quantity,
    Sighting,
    Subject,
    Unit,
    Voice,
    Voices,
)
from congruentie.model.region import Layer, Place, Tier
from congruentie.model.rulecard import Text, Wording
from congruentie.model.submission import Note
from congruentie.notes import NOTES
from congruentie.registry import all_rules
from congruentie.reports.sentences import hint, message, note, place, spoken
from congruentie.rule import Rule
from congruentie.words import LANGUAGES, Language

C = Tier.SUPRA_REGIONAL
JEUGD, WMO = Layer(domain="jeugd"), Layer(domain="wmo")
LAND = country("a b")
PROPOSED = case(LAND, division("jeugd", noord="ab"), division("wmo", zuid="ab"))


def says(words: str, sighting: Sighting, language: Language = "nl") -> str:
    """What a rule with these words says of a sighting."""
    wordings = {"": Wording(nl=Text(words, words), en=Text(f"en: {words}", f"en: {words}"))}
    report = judged_by(invented("AAA01", seeing(sighting), wordings=wordings), at=PROPOSED)
    [finding] = report.findings
    assert message(finding, report, language) == hint(finding, report, language)
    return message(finding, report, language)


class TestWords:
    @pytest.mark.parametrize(
        ("words", "subject", "expected"),
        [
            ("{domain}", Subject(layer=WMO), "Wmo"),
            ("{domain}", Subject(), ""),
            (
                "voor {domain}",
                Subject(layer=Layer(domain="jeugd", tier=C, task="jeugdbescherming")),
                "voor bovenregionale jeugdbescherming binnen jeugd",
            ),
            (
                "({domain}, 3 gemeenten)",
                Subject(layer=Layer(domain="jeugd", tier=C)),
                "(jeugd op bovenregionaal niveau, 3 gemeenten)",
            ),
            (
                "{domain}",
                Subject(layer=Layer(domain="wmo", task="loket")),
                "loketfunctie binnen Wmo",
            ),
            ("{region}", Subject(layer=JEUGD, region="noord"), "Noord"),
            ("{region}", Subject(layer=WMO, region="noord"), "noord"),
            ("{region}", Subject(layer=JEUGD), ""),
            ("{municipality}", Subject(municipality=code("a")), "A"),
            ("{municipality}", Subject(municipality="GM9999"), "GM9999"),
            ("{municipality}", Subject(), ""),
        ],
    )
    def test_name_what_a_finding_is_about(
        self, words: str, subject: Subject, expected: str
    ) -> None:
        assert says(words, Sighting(subject=subject)) == expected

    def test_name_the_other_side_too(self) -> None:
        here, there = Subject(layer=JEUGD, region="noord"), Subject(layer=WMO, region="zuid")
        sighting = Sighting(subject=here, related=(there, here))
        assert says("{related_region} ({related_domain})", sighting) == "Zuid (Wmo)"
        alone = Sighting(subject=here)
        assert says("{related_region} ({related_domain})", alone) == "Noord (jeugd)"

    def test_come_in_both_languages(self) -> None:
        sighting = Sighting(subject=Subject(layer=WMO))
        assert says("{domain}", sighting, "en") == "en: social support (Wmo)"

    def test_take_facts_in_the_notation_of_the_language(self) -> None:
        facts: dict[str, Fact] = {"here": Quantity(84_968, Unit.INHABITANTS)}
        sighting = Sighting(subject=Subject(), facts=facts)
        assert says("{here}", sighting) == "84.968 inwoners"
        assert says("{here}", sighting, "en") == "en: 84,968 inhabitants"

    def test_are_chosen_by_the_sighting(self) -> None:
        spoken_once = {
            "": Wording(nl=Text("gewoon"), en=Text("ordinary")),
            "far": Wording(nl=Text("ver", "kom dichterbij"), en=Text("far", "come closer")),
        }
        sighting = Sighting(subject=Subject(), wording="far")
        report = judged_by(invented("AAA01", seeing(sighting), wordings=spoken_once), at=PROPOSED)
        assert message(report.findings[0], report, "nl") == "ver"
        assert hint(report.findings[0], report, "en") == "come closer"

    def test_are_no_templates_where_they_come_from_outside(self) -> None:
        facts: dict[str, Fact] = {"read": "{domain} {0} {nergens} %s"}
        sighting = Sighting(subject=Subject(layer=WMO), facts=facts)
        assert says("‘{read}’", sighting) == "‘{domain} {0} {nergens} %s’"

    @pytest.mark.parametrize(
        ("other", "expected"),
        [
            pytest.param("Nijmegen", "regio Arnhem", id="another name"),
            pytest.param("arnhem", "regio Regio Arnhem", id="the same but for the word"),
        ],
    )
    def test_tell_regions_apart_that_differ_by_that_word(self, other: str, expected: str) -> None:
        named, beside = (replace(region("noord", "ab"), name=n) for n in ("Regio Arnhem", other))
        at = case(LAND, division("jeugd", noord=named, zuid=replace(beside, code="zuid")))
        sighting = Sighting(subject=Subject(layer=JEUGD, region="noord"))
        wordings = {"": Wording(nl=Text("regio {region}"), en=Text("region {region}"))}
        report = judged_by(invented("AAA01", seeing(sighting), wordings=wordings), at=at)
        assert message(report.findings[0], report, "nl") == expected

    @pytest.mark.parametrize(
        ("name", "expected"),
        [
            ("Regio Arnhem", "Arnhem"),
            ("regio Arnhem", "Arnhem"),
            ("REGIO ARNHEM", "ARNHEM"),
            ("Regio", "Regio"),
            ("Regiobank", "Regiobank"),
            ("Food Valley regio", "Food Valley regio"),
        ],
    )
    def test_do_not_say_region_twice(self, name: str, expected: str) -> None:
        named = replace(region("noord", "ab"), name=name)
        at = case(LAND, division("jeugd", noord=named))
        sighting = Sighting(subject=Subject(layer=JEUGD, region="noord"))
        wordings = {"": Wording(nl=Text("regio {region}"), en=Text("region {region}"))}
        report = judged_by(invented("AAA01", seeing(sighting), wordings=wordings), at=at)
        assert message(report.findings[0], report, "nl") == f"regio {expected}"


@pytest.mark.parametrize(
    ("fact", "nl", "en"),
    [
        (Quantity(100_000, Unit.COUNT), "100.000", "100,000"),
        (Quantity(0.155, Unit.SHARE), "15,5\u00a0%", "15.5%"),
        (Domains(("jeugd", "wmo")), "jeugd en Wmo", "youth care and social support (Wmo)"),
        (Domains(()), "–", "–"),
        (InDomain("Noord", "wmo"), "Noord (Wmo)", "Noord in social support (Wmo)"),
        (OneOf(("Noord", "Zuid")), "Noord of Zuid", "Noord or Zuid"),
        (date(2016, 12, 31), "31 december 2016", "31 December 2016"),
        ("Hoeksche Waard", "Hoeksche Waard", "Hoeksche Waard"),
        (("A", "B", "C"), "A, B en C", "A, B and C"),
        ((), "–", "–"),
        (
            Voices(
                (
                    Voice(submitter="", file="a.csv", lines=("3", "5"), region="X"),
                    Voice(submitter="Bee", file="b.xlsx", lines=("2",), region="Y"),
                    Voice(submitter="", file="c.csv", lines=(), region="Z"),
                    Voice(submitter="", file="d.csv", lines=("7",), region="", instead="geen"),
                )
            ),
            (
                "volgens a.csv (regel 3 en 5) werkt zij samen in X, volgens Bee (b.xlsx, regel 2) "
                "in Y, volgens c.csv in Z, volgens d.csv (regel 7) in geen regio "
                "(‘geen’)"
            ),
            (
                "according to a.csv (line 3 and 5) it works in X, according to Bee (b.xlsx, line "
                "2) in Y, according to c.csv in Z, according to d.csv (line 7) in no region "
                "(‘geen’)"
            ),
        ),
    ],
)
def test_facts_are_spoken(fact: Fact, nl: str, en: str) -> None:
    assert (spoken(fact, "nl"), spoken(fact, "en")) == (nl, en)


@pytest.mark.parametrize(
    ("where", "nl", "en"),
    [
        (Place(path="r.csv"), "r.csv", "r.csv"),
        (row(12), "indiening.csv, regel 12", "indiening.csv, line 12"),
        (
            Place(path="r.xlsx", sheet="deelname", line=3),
            "r.xlsx, blad deelname, regel 3",
            "r.xlsx, sheet deelname, line 3",
        ),
        (Place(path="r.xlsx", sheet="kop"), "r.xlsx, blad kop", "r.xlsx, sheet kop"),
    ],
)
def test_places_are_spoken(where: Place, nl: str, en: str) -> None:
    assert (place(where, "nl"), place(where, "en")) == (nl, en)


def test_a_note_says_where_and_what() -> None:
    said = Note(place=row(2), key="columns-ignored", facts={"columns": "kleur, {x}"})
    assert note(said, "nl") == (
        "indiening.csv, regel 2: deze kolommen zijn niet bekend en niet gelezen: kleur, {x}."
    )
    assert note(said, "en").startswith("indiening.csv, line 2: these columns are not known")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", sorted(NOTES))
def test_every_note_has_a_sentence(key: str, language: Language) -> None:
    assert NOTES[key][language].endswith((".", "?"))


@pytest.mark.parametrize("rule", all_rules().values(), ids=lambda rule: rule.code)
def test_every_rule_ends_its_sentences(rule: Rule) -> None:
    for wording in rule.card.wordings.values():
        for text in (wording.nl, wording.en):
            assert text.message.endswith(".")
            assert not text.hint or text.hint.endswith(".")
