"""Every note and every expectation has words in both languages."""

import re
from pathlib import Path

import pytest

from congruentie import readers, reference
from congruentie.notes import EXPECTED, NOTES

SOURCE = "\n".join(
    path.read_text(encoding="utf-8")
    for room in (readers, reference)
    for path in sorted(Path(room.__path__[0]).glob("*.py"))
)


@pytest.mark.parametrize("key", sorted(NOTES))
def test_a_sentence_is_used_and_names_the_same_facts_in_both_languages(key: str) -> None:
    assert f'"{key}"' in SOURCE.replace(f'    "{key}": {{', "")
    fields = [set(re.findall(r"\{(\w+)\}", NOTES[key][language])) for language in ("nl", "en")]
    assert fields[0] == fields[1]


def test_every_key_that_the_readers_give_has_a_sentence() -> None:
    given = set(re.findall(r'key="([a-z-]+)"', SOURCE)) | {
        "columns-ignored",
        "columns-of-regions",
        "personal-data-ignored",
        "region-covers-nothing",
        "regions-overlap",
        "sliver-left-aside",
    }
    assert given == set(NOTES)


@pytest.mark.parametrize("key", sorted(EXPECTED))
def test_an_expectation_has_words(key: str) -> None:
    assert EXPECTED[key]["nl"]
    assert EXPECTED[key]["en"]
    assert f'"{key}"' in SOURCE.replace(f'    "{key}": {{', "")
