"""Rows that a template gives as an example count for nothing, wherever they are left in."""

from collections.abc import Callable

import pytest

from congruentie.model.submission import Submission
from congruentie.readers.columns import is_example

Read = Callable[..., Submission]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Voorbeeld: Zonnedal", True),
        (" VOORBEELD : Regio Zonneveld", True),
        ("Example: Sunny Vale", True),
        ("Voorbeeldstad", False),
        ("Voorbeeld", False),
        ("Regio Voorbeeld: noord", False),
        ("", False),
    ],
)
def test_the_word_with_a_colon_marks_an_example(text: str, expected: bool) -> None:
    assert is_example(text) is expected


@pytest.mark.parametrize(
    "example",
    [
        "GM0000;Voorbeeld: Zonnedal;jeugd;Zonneveld",
        "GM0363;Example: Sunny Vale;jeugd;Zonneveld",
        "GM0363;Amsterdam;jeugd;Voorbeeld: Zonneveld",
        "GM0363;Voorbeeld: Zonnedal;zonnedomein;Zonneveld;te veel",
    ],
    ids=["of a municipality", "in English", "of a region", "however faulty"],
)
def test_an_example_among_the_rows_is_passed_over_silently(read: Read, example: str) -> None:
    header, row = "gemeentecode;gemeente;domein;regio", "GM0457;Weesp;jeugd;Noord"
    found = read(f"{header}\n{example}\n{row}\n")
    assert [said.place.line for said in found.statements] == [3]
    assert [region.name for division in found.divisions for region in division.regions] == ["Noord"]
    assert (found.notes, found.unreadable) == ((), ())


def test_an_example_in_a_wide_table_is_passed_over(read: Read) -> None:
    found = read("gemeente;jeugd_regio\nVoorbeeld: Zonnedal;Zonneveld\nWeesp;Noord\n")
    assert [said.place.line for said in found.statements] == [3]


def test_an_example_of_a_region_describes_none(read: Read) -> None:
    found = read(
        {
            "deelname.csv": "gemeente;domein;regio\nWeesp;jeugd;Noord\n",
            "regios.csv": "regio;domein;rechtsvorm\nVoorbeeld: Zonneveld;jeugd;zonnig\n"
            "Noord;jeugd;dvo\n",
        }
    )
    assert [region.name for division in found.divisions for region in division.regions] == ["Noord"]
    assert (found.notes, found.unreadable) == ((), ())
