"""Maatwerk in words: what was measured for a ground, and what became of a claim."""

from datetime import date
from typing import Any

import pytest

from congruentie.model.finding import Fact
from congruentie.model.tailoring import (
    Appeals,
    Claimed,
    Evidence,
    Extension,
    Grounds,
    Reason,
    Support,
    Weighed,
)
from congruentie.model.waiver import Ground, Ruling
from congruentie.reports.sentences import spoken
from congruentie.words import LANGUAGES, Language

GROWN = Extension(municipalities=("GM0613",), names=("Albrandswaard",), population=109_953)


def weighed(**more: Any) -> Weighed:
    """Density of 181, 87 % outside, and an extension, unless told otherwise."""
    return Weighed(
        **{
            "ground": Ground.DENSITY,
            "support": Support.ARGUABLE,
            "reason": Reason.DENSITY,
            "density": 181.4,
            "outside_share": 0.869,
            "extension": GROWN,
        }
        | more
    )


@pytest.mark.parametrize(
    ("fact", "nl", "en"),
    [
        pytest.param(
            Grounds((Ground.DENSITY, Ground.GEOGRAPHY)),
            "bevolkingsdichtheid en geografische context",
            "population density and geographic context",
            id="grounds",
        ),
        pytest.param(
            Evidence((weighed(),)), "181 inwoners per km²", "181 inhabitants per km²", id="density"
        ),
        pytest.param(
            Evidence((weighed(), weighed(reason=Reason.ISLAND))),
            "181 inwoners per km²; een eiland",
            "181 inhabitants per km²; an island",
            id="two measures",
        ),
        pytest.param(
            Evidence(
                (
                    weighed(),
                    weighed(ground=Ground.EXISTING, reason=Reason.LONG_STANDING),
                    weighed(ground=Ground.GEOGRAPHY, reason=Reason.ISLAND),
                ),
                supports=True,
            ),
            "de cijfers dat, naar analogie van p. 2 van de brief, dragen: 181 inwoners per km²; "
            "een eiland; en de opgave dat, gelet op p. 4 van de brief, draagt: het bestond volgens "
            "opgave al voor de brief en functioneert goed",
            "the data would, by analogy with p. 2 of the letter, support it: 181 inhabitants "
            "per km²; an island; and what is declared would, in view of p. 4 of the letter, "
            "support it: as declared it existed before the letter and works well",
            id="what supports them: data and declarations apart",
        ),
        pytest.param(
            Appeals(
                (
                    Claimed(
                        weighed=weighed(
                            ground=Ground.EXISTING,
                            support=Support.UNSUPPORTED,
                            reason=Reason.NOT_LONG_STANDING,
                        ),
                        verdict=Ruling.OPEN,
                    ),
                )
            ),
            "een beroep op maatwerk (bestaand samenwerkingsverband) is ingediend, nog niet "
            "beoordeeld; de opgave draagt dat niet (het bestond volgens opgave nog niet voor de "
            "brief, of functioneert niet goed)",
            "maatwerk (existing partnership) is claimed, not yet judged; what is declared does not "
            "support it (as declared it did not exist before the letter, or does not work well)",
            id="a claim that no figures are about",
        ),
        pytest.param(
            Evidence((weighed(reason=Reason.EXTENSION),)),
            "uitgebreid met Albrandswaard telt het 109.953 inwoners; 86,9\u00a0% van de omtrek is "
            "water of buitenland",
            "extended with Albrandswaard it has 109,953 inhabitants; 86.9% of the perimeter is "
            "water or abroad",
            id="an extension",
        ),
        pytest.param(
            Appeals((Claimed(weighed=weighed(), verdict=Ruling.OPEN),)),
            "een beroep op maatwerk (bevolkingsdichtheid) is ingediend, nog niet beoordeeld; de "
            "cijfers laten dat open; het komt aan op de motivering (181 inwoners per km²)",
            "maatwerk (population density) is claimed, not yet judged; the data leave it open; it "
            "depends on the reason (181 inhabitants per km²)",
            id="a claim",
        ),
        pytest.param(
            Appeals(
                (
                    Claimed(
                        weighed=weighed(support=Support.UNSUPPORTED),
                        verdict=Ruling.ACCEPTED,
                        lapsed=date(2015, 12, 31),
                    ),
                )
            ),
            "maatwerk (bevolkingsdichtheid) gold tot en met 31 december 2015; de cijfers dragen "
            "dat niet (181 inwoners per km²)",
            "maatwerk (population density) held until 31 December 2015; the data do not support it "
            "(181 inhabitants per km²)",
            id="a claim that ran out",
        ),
    ],
)
def test_facts_about_maatwerk_are_spoken(fact: Fact, nl: str, en: str) -> None:
    assert (spoken(fact, "nl"), spoken(fact, "en")) == (nl, en)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("reason", Reason)
def test_every_measure_has_words(reason: Reason, language: Language) -> None:
    said = spoken(Evidence((weighed(reason=reason, extension=None),)), language)
    assert said
    assert "{" not in said


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("ground", Ground)
def test_every_ground_has_a_name(ground: Ground, language: Language) -> None:
    assert "_" not in spoken(Grounds((ground,)), language)


@pytest.mark.parametrize("support", Support)
def test_that_the_grounds_are_applied_by_analogy_is_said_where_they_hold(support: Support) -> None:
    found = Claimed(weighed=weighed(support=support), verdict=Ruling.OPEN)
    analogy = "naar analogie van p. 2 van de brief" in spoken(Appeals((found,)), "nl")
    assert analogy is (support is Support.SUPPORTED)
