"""A page as text and as Markdown, whatever a submission may have put in it."""

import os
import re
from pathlib import Path

import pytest
from rich.cells import cell_len

from congruentie.cli.page import screen, width
from congruentie.reports.blocks import Block, Bullets, Heading, Paragraph, Table, WordTable
from congruentie.reports.page_markdown import lay_out as as_markdown
from congruentie.reports.page_text import lay_out as as_text

AWKWARD = pytest.mark.parametrize(
    "name",
    [
        pytest.param("[link=https://example.org]klik[/link]", id="a link"),
        pytest.param("{region} %s :smile:", id="placeholders and emoji codes"),
        pytest.param("Y" * 150, id="a name without a break"),
        pytest.param("日本語の自治体という名前" * 5, id="wide characters"),
        pytest.param("\x1b[2J\x9b31m\u202e", id="what moves a terminal"),
        pytest.param("| --- | <b> `x` *y*", id="what Markdown would set"),
    ],
)


def page(name: str) -> tuple[Block, ...]:
    return (
        Heading(name, level=1),
        Heading("Tweede"),
        Heading("Derde", level=3),
        Paragraph(name),
        Bullets((name, "kort")),
        Table(("Naam", "1", "Slot"), ((name, "2", "kort"),)),
        WordTable(("Naam", "Reden"), ((name, f"omdat {name}"), ("kort", "kort"))),
    )


@AWKWARD
def test_text_keeps_to_its_width_and_shows_everything(name: str) -> None:
    lines = as_text(page(name)).splitlines()
    assert max(map(cell_len, lines)) <= 80
    assert not {"\x1b", "\x9b", "\u202e"}.intersection("".join(lines))
    assert lines.count("") == 2


@AWKWARD
def test_markdown_keeps_every_cell_in_its_place(name: str) -> None:
    blocks = as_markdown(page(name)).rstrip("\n").split("\n\n")
    assert len(blocks) == len(page(name))
    numbers, words = (block.splitlines() for block in blocks[-2:])
    assert numbers[1] == "| --- | --: | --- |"
    assert words[1] == "| --- | --- |"
    bars = [re.findall(r"(?<!\\)\|", row) for row in (*numbers, *words)]
    assert [len(found) for found in bars] == [4, 4, 4, 3, 3, 3, 3]


def test_headings_are_underlined_down_to_the_second_level() -> None:
    assert as_text((Heading("Een", level=1), Heading("Twee"), Heading("Drie", level=3))) == (
        "Een\n===\n\nTwee\n----\n\nDrie\n"
    )


def test_words_break_between_words() -> None:
    long = "een zin die niet op een regel past en dus verder gaat onder haar eerste woord, " * 2
    text = as_text((WordTable(("Gebied", "Reden"), (("Noord", long),)),))
    assert " ".join(text.split()) == f"Gebied Reden Noord {long}".strip()


def test_a_wider_page_has_longer_lines() -> None:
    sentence = Paragraph("woord " * 40)
    assert max(map(len, as_text((sentence,), 110).splitlines())) > 80


@pytest.mark.parametrize(
    ("columns", "expected"),
    [(30, 40), (40, 40), (60, 60), (80, 80), (110, 110), (200, 110)],
    ids=["too narrow", "least", "narrow", "usual", "most", "very wide"],
)
def test_on_a_screen_a_page_is_as_wide_as_that_within_limits(
    columns: int, expected: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setattr("os.get_terminal_size", lambda: os.terminal_size((columns, 24)))
    assert width(None) == expected
    assert width(None, 80) == min(expected, 80)
    assert width(Path("elders.txt")) == 80


def test_without_a_screen_a_page_has_eighty_columns() -> None:
    assert width(None) == 80
    assert screen() is None
