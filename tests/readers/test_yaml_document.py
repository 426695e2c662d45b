"""YAML without guesses: what a value became, how it was written, and where it stands."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from congruentie.errors import ConfigError, Mistake
from congruentie.readers.yaml_document import DEEPEST, MOST_BYTES, Document, read_yaml


def read(folder: Path, content: str | bytes) -> Document:
    path = folder / "rules.yaml"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_yaml(path)


def refusal(folder: Path, content: str | bytes) -> tuple[str, str]:
    """Line and column, and the complaint, of a file that is refused."""
    with pytest.raises(ConfigError) as raised:
        read(folder, content)
    [mistake] = raised.value.mistakes
    return mistake.where.removeprefix(str(folder / "rules.yaml")).lstrip(":"), mistake.nl


class TestValues:
    @pytest.mark.parametrize(
        ("written", "expected"),
        [
            ("100000", 100_000),
            ("100_000", 100_000),
            ("1_000_000", 1_000_000),
            ("0", 0),
            ("-5", -5),
            ("0.05", 0.05),
            ("-0.5", -0.5),
            ("100.000", 100.0),
            ("true", True),
            ("false", False),
            ("null", None),
            ("~", None),
            ("", None),
            ("2016-12-31", date(2016, 12, 31)),
            ("[a, 1]", ["a", 1]),
            ("{b: 2}", {"b": 2}),
            ("[]", []),
            ("{}", {}),
        ],
    )
    def test_what_means_one_thing_only_is_read_as_that(
        self, tmp_path: Path, written: str, expected: Any
    ) -> None:
        found = read(tmp_path, f"a: {written}\n").value["a"]
        assert found == expected
        assert type(found) is type(expected)

    @pytest.mark.parametrize(
        "written",
        [
            *("0363", "0014", "0080", "0o17", "0x1F", "0b1", "1e5", "+5", ".5", "5."),
            *("100,000", "1__000", "1_00", "100 000", "1.000.000", "١٢", "１００"),
            *("yes", "no", "NO", "on", "off", "True", "TRUE", "y", "Null", "NULL"),
            *("12:30:45", "2016-02-30", "2016-1-1", "31-12-2016", "2016-12-31T00:00:00"),
            *(".nan", ".inf", "-.inf", "NaN", "Infinity", "GM0363", "=1+1", "<<"),
            *("9" * 16, "9" * 5000, f"{'9' * 400}.0"),
        ],
    )
    def test_everything_else_stays_the_text_it_was(self, tmp_path: Path, written: str) -> None:
        assert read(tmp_path, f"a: {written}\n").value == {"a": written}
        assert read(tmp_path, f"- {written}\n").value == [written]

    @pytest.mark.parametrize("written", ["100000", "true", "null", "2016-12-31", "0.05", ""])
    @pytest.mark.parametrize("quote", ["'", '"'])
    def test_what_is_quoted_is_text(self, tmp_path: Path, written: str, quote: str) -> None:
        assert read(tmp_path, f"a: {quote}{written}{quote}\n").value == {"a": written}

    def test_a_key_is_always_text(self, tmp_path: Path) -> None:
        assert read(tmp_path, "2016: a\ntrue: b\n0363: c\n").value == {
            "2016": "a",
            "true": "b",
            "0363": "c",
        }

    def test_a_tag_makes_no_object(self, tmp_path: Path) -> None:
        found = read(tmp_path, "a: !!python/object/apply:os.system [echo]\n").value
        assert found == {"a": ["echo"]}

    @pytest.mark.parametrize("content", ["", "\n\n", "# niets dan uitleg\n", "\ufeff"])
    def test_an_empty_file_is_an_empty_mapping(self, tmp_path: Path, content: str) -> None:
        assert read(tmp_path, content).value == {}

    def test_a_byte_order_mark_is_no_content(self, tmp_path: Path) -> None:
        assert read(tmp_path, "\ufeffa: 1\n").value == {"a": 1}


class TestPlaces:
    CONTENT = "scale:\n  circa: 0.05\nlists: [a,\n  b]\n"

    @pytest.mark.parametrize(
        ("path", "line", "column", "text"),
        [
            (("scale", "circa"), 2, 10, "0.05"),
            (("lists", 1), 4, 3, "b"),
            (("lists",), 3, 8, ""),
            (("scale", "minimum", "diep"), 2, 3, ""),
            (("nergens",), 1, 1, ""),
            ((), 1, 1, ""),
        ],
    )
    def test_every_value_has_its_line_and_column(
        self, tmp_path: Path, path: tuple[str | int, ...], line: int, column: int, text: str
    ) -> None:
        document = read(tmp_path, self.CONTENT)
        mark = document.mark(path)
        assert (mark.line, mark.column, mark.text) == (line, column, text)
        assert document.where(path) == f"{tmp_path}/rules.yaml:{line}:{column}"

    def test_an_empty_file_has_a_beginning(self, tmp_path: Path) -> None:
        assert read(tmp_path, "").where(("scale",)) == f"{tmp_path}/rules.yaml:1:1"

    def test_the_bytes_are_kept_as_they_were(self, tmp_path: Path) -> None:
        assert read(tmp_path, "a: 1 # één\r\n").content == "a: 1 # één\r\n".encode()


class TestRefusals:
    @pytest.mark.parametrize(
        ("content", "where"),
        [
            pytest.param("a: [1\nb: 2\n", "2:2", id="a list that does not end"),
            pytest.param("a: 'x\n", "2:1", id="a text that does not end"),
            pytest.param("a: b: c\n", "1:5", id="two values"),
            pytest.param("a:\n\t- b\n", "2:1", id="a tab"),
            pytest.param("a: 1\n---\nb: 2\n", "2:1", id="two documents"),
            pytest.param("a: @b\n", "1:4", id="a sign that YAML keeps"),
        ],
    )
    def test_what_is_no_yaml_has_a_place(self, tmp_path: Path, content: str, where: str) -> None:
        place, complaint = refusal(tmp_path, content)
        assert place == where
        assert complaint.startswith("is geen geldige YAML (")

    @pytest.mark.parametrize(
        "content",
        [
            pytest.param("a: \x00\n", id="an unseen character"),
            pytest.param("[" * 5000, id="brackets without end"),
            pytest.param("{" * 5000, id="braces without end"),
        ],
    )
    def test_what_yaml_cannot_place_is_refused_too(self, tmp_path: Path, content: str) -> None:
        assert refusal(tmp_path, content) == ("", "is geen geldige YAML.")

    @pytest.mark.parametrize(
        ("content", "where"),
        [
            pytest.param("a: &x 1\n", "1:4", id="an anchor"),
            pytest.param("a: 1\nb: &x [1]\nc: *x\n", "2:4", id="an alias"),
            pytest.param("&x a: 1\n", "1:1", id="an anchor on a key"),
            pytest.param("&x [*x]\n", "1:1", id="a list inside itself"),
            pytest.param("a: &x 1\nb: &x 2\n", "1:4", id="one anchor twice"),
            pytest.param("a: &x {b: 1}\nc:\n  <<: *x\n", "1:4", id="a merge key"),
            pytest.param(
                "a: &a [x]\n"
                + "".join(
                    f"{chr(n + 1)}: &{chr(n + 1)} [{', '.join([f'*{chr(n)}'] * 9)}]\n"
                    for n in range(ord("a"), ord("m"))
                ),
                "1:4",
                id="a bomb of a billion leaves",
            ),
        ],
    )
    def test_anchors_and_aliases_are_refused(
        self, tmp_path: Path, content: str, where: str
    ) -> None:
        place, complaint = refusal(tmp_path, content)
        assert place == where
        assert complaint.startswith("ankers (&) en verwijzingen (*) zijn niet toegestaan")

    @pytest.mark.parametrize(
        ("content", "where", "key", "line"),
        [
            pytest.param("a: 1\nb: 2\na: 3\n", "3:1", "a", 1, id="at the top"),
            pytest.param("s:\n  m: 1\n\n  m: 1\n", "4:3", "m", 2, id="one deeper, alike"),
            pytest.param("- {x: 1, x: 2}\n", "1:10", "x", 1, id="on one line"),
            pytest.param("1: a\n'1': b\n", "2:1", "1", 1, id="quoted the other time"),
            pytest.param('"\\e": a\n"\\e": b\n', "2:1", "␛", 1, id="unseen, made visible"),
        ],
    )
    def test_double_keys_name_both_lines(
        self, tmp_path: Path, content: str, where: str, key: str, line: int
    ) -> None:
        place, complaint = refusal(tmp_path, content)
        assert place == where
        assert complaint == f"'{key}' staat er al op regel {line}; laat één van beide weg."

    def test_the_deepest_is_read_and_one_deeper_refused(self, tmp_path: Path) -> None:
        assert read(tmp_path, "[" * DEEPEST + "1" + "]" * DEEPEST).value
        deeper = "[" * (DEEPEST + 1) + "1" + "]" * (DEEPEST + 1)
        assert refusal(tmp_path, deeper) == (f"1:{DEEPEST + 2}", "is te diep genest.")

    def test_the_largest_is_read_and_one_larger_refused(self, tmp_path: Path) -> None:
        largest = b"#" * MOST_BYTES
        assert read(tmp_path, largest).value == {}
        assert refusal(tmp_path, largest + b"#") == ("", "is groter dan 100 kB.")

    @pytest.mark.parametrize(
        "content", [b"a: \xe9\xe9n\n", b"\xff\xfea\x00:\x00 \x001\x00", b"a: \x80"]
    )
    def test_another_alphabet_is_refused(self, tmp_path: Path, content: bytes) -> None:
        assert refusal(tmp_path, content) == ("", "is geen UTF-8.")

    def test_a_list_as_key_is_no_key(self, tmp_path: Path) -> None:
        assert read(tmp_path, "? [a, b]\n: 1\n").value == {"?": 1}


class TestFiles:
    def test_a_folder_is_no_file(self, tmp_path: Path) -> None:
        with pytest.raises(ConfigError) as raised:
            read_yaml(tmp_path)
        assert raised.value.mistakes == (
            Mistake(
                where=str(tmp_path),
                nl="is een map, geen bestand.",
                en="is a directory, not a file.",
            ),
        )

    def test_a_file_that_is_not_there_is_named(self, tmp_path: Path) -> None:
        with pytest.raises(ConfigError) as raised:
            read_yaml(tmp_path / "weg.yaml")
        [mistake] = raised.value.mistakes
        assert mistake.where == f"{tmp_path}/weg.yaml"
        assert mistake.nl == "kan niet worden gelezen (No such file or directory)."
        assert mistake.en == "cannot be read (No such file or directory)."
