"""The list below a map: every name with its number, in as little room as can be."""

from maps.test_labels import PAGE, wanted

from congruentie.maps.labels import Placed, place
from congruentie.maps.name_list import name_list
from congruentie.maps.scene import Label

ACROSS = 17_000


def numbered(*texts: str, remark: str = "3") -> Placed:
    """A map on which none of the names has room."""
    return place([wanted(text, radius=1, remark=remark) for text in texts], PAGE)


def rows(labels: tuple[Label, ...]) -> int:
    return len({label.y for label in labels})


def test_has_columns() -> None:
    labels, bottom = name_list(numbered(*(f"Naam {n}" for n in range(9))), 1_000, ACROSS, "nl")
    assert len({label.x for label in labels}) > 2
    assert max(label.y for label in labels) <= bottom
    assert "Naam 0: 3" in [label.text for label in labels]


def test_is_not_there_where_every_name_has_its_place() -> None:
    assert name_list(place([wanted()], PAGE), 1_000, ACROSS, "nl") == ((), 1_000)


def test_tells_how_many_it_leaves_out_where_it_would_fill_the_page() -> None:
    placed = place([wanted(radius=1)] * 300, PAGE)
    labels, _ = name_list(placed, 1_000, ACROSS, "nl")
    assert labels[-1].text.startswith("en 240 andere")
    assert placed.signs[-1] == "60"


def test_one_long_name_breaks_and_leaves_the_others_their_columns() -> None:
    long = (
        "Haarlemmerliede en Spaarnwoude: Amsterdam-Amstelland naar Zuid-Kennemerland en omstreken"
    )
    labels, _ = name_list(numbered(long, *("Naam",) * 20), 1_000, ACROSS, "nl")
    assert rows(labels) < 10
    written = " ".join(label.text for label in labels)
    assert "Zuid-Kennemerland en omstreken: 3" in written


def test_tells_what_the_map_had_no_room_for_without_a_number() -> None:
    placed = place([wanted(radius=430, remark="600.860")], PAGE)
    (label,), _ = name_list(placed, 1_000, ACROSS, "nl")
    assert label.text == "Zuid-Limburg: 600.860"
