"""How the number of municipalities falls, on drawn histories and on the real one."""

from datetime import date

import pytest
from worlds import change_of, code, codes

from congruentie.measures.municipality_count import Fall, falls, mean_fall
from congruentie.readers.bundled import bundled
from congruentie.readers.gazetteer import read_gazetteer
from congruentie.territories import bundled_territory

START = date(2013, 1, 1)


def counted(arrows: list[str], there: str = "abcd") -> list[tuple[int, int, int]]:
    found = falls(codes(there), START, [change_of(arrow) for arrow in arrows])
    return [(one.year, one.fall, one.left) for one in found]


@pytest.mark.parametrize(
    ("arrows", "expected"),
    [
        pytest.param([], [], id="nothing happened"),
        pytest.param(["2014 a>b"], [(2014, 1, 3)], id="one joins another"),
        pytest.param(["2014 a>e", "2014 b>e"], [(2014, 1, 3)], id="two make a new one"),
        pytest.param(["2014 a>e"], [(2014, 0, 4)], id="renamed"),
        pytest.param(["2014 a>b", "2014 a~c"], [(2014, 1, 3)], id="divided over others"),
        pytest.param(["2014 a>e", "2014 a~f"], [(2014, -1, 5)], id="split in two new ones"),
        pytest.param(
            ["2014 a>b", "2016 b>c"], [(2014, 1, 3), (2015, 0, 3), (2016, 1, 2)], id="a quiet year"
        ),
        pytest.param(
            ["2013 x>a", "2014 a>b"], [(2014, 1, 3)], id="what went before does not count"
        ),
    ],
)
def test_every_year_from_the_first_change_to_the_last(
    arrows: list[str], expected: list[tuple[int, int, int]]
) -> None:
    assert counted(arrows) == expected


def test_changes_of_one_year_come_one_after_the_other() -> None:
    first, second = change_of("2014 a>b"), change_of("2014 b>c")
    later = type(second)(
        date=date(2014, 7, 1),
        old_code=code("b"),
        old_name="B",
        new_code=code("c"),
        new_name="C",
        share=1.0,
        official=True,
    )
    assert falls(codes("abc"), START, [later, first]) == (Fall(year=2014, fall=2, left=1),)


def test_the_mean_counts_quiet_years_too() -> None:
    found = falls(codes("abcd"), START, [change_of("2014 a>b"), change_of("2015 c>b")])
    assert mean_fall((*found, Fall(year=2016, fall=0, left=2))) == pytest.approx(2 / 3)
    assert mean_fall(()) == 0.0


def test_the_real_history_leads_from_408_to_390_and_342() -> None:
    gazetteer = read_gazetteer(bundled("data"))
    of_2013 = bundled_territory(2013, gazetteer)
    found = {f.year: f for f in falls(of_2013.municipalities, START, gazetteer.changes)}
    assert found[2016].left == len(bundled_territory(2016, gazetteer).municipalities) == 390
    assert found[2023].left == len(bundled_territory(2024, gazetteer).municipalities) == 342
    assert [found[year].fall for year in (2014, 2015, 2019, 2020)] == [5, 10, 25, 0]
