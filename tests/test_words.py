"""Numbers, dates and lists as a reader of Dutch or of English expects them."""

from datetime import date

import pytest

from congruentie.model.finding import Unit
from congruentie.words import (
    LANGUAGES,
    Language,
    day,
    decimal,
    domain_name,
    listing,
    percentage,
    quantity,
    whole,
)

NBSP = "\u00a0"


@pytest.mark.parametrize(
    ("number", "nl", "en"),
    [
        pytest.param(0, "0", "0", id="nothing"),
        pytest.param(999, "999", "999", id="no thousands yet"),
        pytest.param(1000, "1.000", "1,000", id="the first thousand"),
        pytest.param(99_999, "99.999", "99,999", id="one short"),
        pytest.param(100_000, "100.000", "100,000", id="the threshold"),
        pytest.param(16_979_120, "16.979.120", "16,979,120", id="the country"),
        pytest.param(-1234, "-1.234", "-1,234", id="below nothing"),
        pytest.param(1234.4, "1.234", "1,234", id="rounded down"),
        pytest.param(1234.6, "1.235", "1,235", id="rounded up"),
    ],
)
def test_whole_numbers_have_their_thousands_marked(number: float, nl: str, en: str) -> None:
    assert (whole(number, "nl"), whole(number, "en")) == (nl, en)


@pytest.mark.parametrize(
    ("number", "places", "nl", "en"),
    [
        (0.807, 3, "0,807", "0.807"),
        (1, 3, "1,000", "1.000"),
        (1234.5, 1, "1.234,5", "1,234.5"),
        (0.06, 1, "0,1", "0.1"),
        (12, 0, "12", "12"),
    ],
)
def test_decimals_have_a_fixed_count(number: float, places: int, nl: str, en: str) -> None:
    assert (decimal(number, places, "nl"), decimal(number, places, "en")) == (nl, en)


@pytest.mark.parametrize(
    ("share", "nl", "en"),
    [
        (0, f"0,0{NBSP}%", "0.0%"),
        (0.366, f"36,6{NBSP}%", "36.6%"),
        (1, f"100,0{NBSP}%", "100.0%"),
        (12.5, f"1.250,0{NBSP}%", "1,250.0%"),
    ],
)
def test_a_percentage_never_breaks_before_its_sign(share: float, nl: str, en: str) -> None:
    assert (percentage(share, "nl"), percentage(share, "en")) == (nl, en)


@pytest.mark.parametrize(
    ("value", "unit", "nl", "en"),
    [
        (0, Unit.INHABITANTS, "0 inwoners", "0 inhabitants"),
        (1, Unit.INHABITANTS, "1 inwoner", "1 inhabitant"),
        (84_968, Unit.INHABITANTS, "84.968 inwoners", "84,968 inhabitants"),
        (1, Unit.MUNICIPALITIES, "1 gemeente", "1 municipality"),
        (2, Unit.MUNICIPALITIES, "2 gemeenten", "2 municipalities"),
        (1, Unit.REGIONS, "1 regio", "1 region"),
        (2, Unit.REGIONS, "2 regio's", "2 regions"),
        (0.155, Unit.SHARE, f"15,5{NBSP}%", "15.5%"),
        (6.6, Unit.RATIO, "6,6", "6.6"),
        (0.8077, Unit.INDEX, "0,808", "0.808"),
        (36_640, Unit.METRES, "36,6 km", "36.6 km"),
        (1234.56, Unit.KM2, "1.234,6 km²", "1,234.6 km²"),
        (1234.5, Unit.PER_KM2, "1.234 inwoners per km²", "1,234 inhabitants per km²"),
        (100_000, Unit.COUNT, "100.000", "100,000"),
        (12.34, Unit.RATIO, "12,3", "12.3"),
    ],
)
def test_a_measure_carries_its_unit(value: float, unit: Unit, nl: str, en: str) -> None:
    assert (quantity(value, unit, "nl"), quantity(value, unit, "en")) == (nl, en)


@pytest.mark.parametrize("unit", sorted(set(Unit) - {Unit.COUNT}))
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_unit_but_a_count_has_words(unit: Unit, language: Language) -> None:
    assert quantity(2, unit, language) != "2"


@pytest.mark.parametrize(
    ("when", "nl", "en"),
    [
        (date(2013, 5, 31), "31 mei 2013", "31 May 2013"),
        (date(2016, 1, 1), "1 januari 2016", "1 January 2016"),
        (date(2016, 12, 31), "31 december 2016", "31 December 2016"),
    ],
)
def test_days_are_written_out(when: date, nl: str, en: str) -> None:
    assert (day(when, "nl"), day(when, "en")) == (nl, en)


def test_every_month_has_a_name() -> None:
    for language in LANGUAGES:
        assert len({day(date(2016, month, 1), language) for month in range(1, 13)}) == 12


class TestListing:
    @pytest.mark.parametrize(
        ("items", "nl", "en"),
        [
            pytest.param((), "–", "–", id="none"),
            pytest.param(("A",), "A", "A", id="one"),
            pytest.param(("A", "B"), "A en B", "A and B", id="two"),
            pytest.param(("A", "B", "C"), "A, B en C", "A, B and C", id="three"),
            pytest.param(
                ("Aa en Hunze",), "Aa en Hunze", "Aa en Hunze", id="a single name with 'en'"
            ),
            pytest.param(
                ("Aa en Hunze", "Assen"),
                "Aa en Hunze; en Assen",
                "Aa en Hunze; and Assen",
                id="a name with 'en'",
            ),
            pytest.param(
                ("A", "Nuenen, Gerwen en Nederwetten", "C"),
                "A; Nuenen, Gerwen en Nederwetten; en C",
                "A; Nuenen, Gerwen en Nederwetten; and C",
                id="a name with a comma",
            ),
            pytest.param(("Ensen", "Den"), "Ensen en Den", "Ensen and Den", id="no word 'en'"),
        ],
    )
    def test_joins_names(self, items: tuple[str, ...], nl: str, en: str) -> None:
        assert (listing(items, "nl"), listing(items, "en")) == (nl, en)

    def test_may_offer_a_choice(self) -> None:
        assert listing(("A", "B", "C"), "nl", last="or") == "A, B of C"
        assert listing(("A", "B", "C"), "en", last="or") == "A, B or C"
        assert listing(("A en B", "C"), "nl", last="or") == "A en B; of C"

    def test_up_to_eight_are_named(self) -> None:
        assert listing(tuple("ABCDEFGH"), "nl") == "A, B, C, D, E, F, G en H"

    def test_of_more_the_rest_is_counted(self) -> None:
        assert listing(tuple("ABCDEFGHI"), "nl") == "A, B, C, D, E, F, G en 2 andere"
        assert listing(tuple("ABCDEFGHI"), "en") == "A, B, C, D, E, F, G and 2 others"

    def test_the_bound_can_be_moved(self) -> None:
        assert listing(tuple("ABCD"), "nl", most=3) == "A, B en 2 andere"
        assert listing(tuple("ABCD"), "nl", most=4) == "A, B, C en D"

    def test_a_rest_that_is_counted_may_follow_names_with_en(self) -> None:
        names = ("Aa en Hunze", *"BCDEFGHI")
        assert listing(names, "nl") == "Aa en Hunze; B; C; D; E; F; G; en 2 andere"


@pytest.mark.parametrize(
    ("domain", "nl", "en"),
    [
        ("jeugd", "jeugd", "youth care"),
        ("arbeidsmarkt", "arbeidsmarkt", "labour market"),
        ("wmo", "Wmo", "social support (Wmo)"),
        ("buurtzorg_breed", "buurtzorg_breed", "buurtzorg_breed"),
    ],
)
def test_domains_have_names_for_readers(domain: str, nl: str, en: str) -> None:
    assert (domain_name(domain, "nl"), domain_name(domain, "en")) == (nl, en)
