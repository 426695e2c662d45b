"""Text from outside: what cannot be seen is made visible, and ordinary text stays as it is."""

import unicodedata

import pytest

from congruentie.safe_text import (
    markdown,
    printable,
    sarif_message,
    spreadsheet,
    storable,
    workflow_data,
    workflow_property,
    xml,
)

C0 = range(0x20)
C1 = range(0x80, 0xA0)
BIDIRECTIONAL = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
WITHOUT_WIDTH = (0x00AD, 0x180E, 0x200B, 0x200C, 0x200D, *range(0x2060, 0x2065), 0xFEFF)
LINES = (0x2028, 0x2029)
TAGS = range(0xE0000, 0xE0080)
ANNOTATIONS = (0xFFF9, 0xFFFA, 0xFFFB)
HALVES = (0xD800, 0xDBFF, 0xDC00, 0xDCFF, 0xDFFF)


@pytest.mark.parametrize("number", C0, ids=hex)
def test_a_control_character_becomes_its_picture(number: int) -> None:
    assert printable(f"a{chr(number)}b") == f"a{chr(0x2400 + number)}b"


def test_escape_and_delete_have_pictures_too() -> None:
    assert printable("\x1b[2J") == "␛[2J"
    assert printable("a\x7fb") == "a␡b"


@pytest.mark.parametrize(
    "number",
    [*C1, *BIDIRECTIONAL, *WITHOUT_WIDTH, *LINES, *TAGS, *ANNOTATIONS, *HALVES],
    ids=hex,
)
def test_whatever_else_is_unseen_shows_as_a_replacement(number: int) -> None:
    assert printable(f"a{chr(number)}b") == "a\ufffdb"


def test_nothing_of_the_unseen_gets_through() -> None:
    everything = "".join(map(chr, range(0x110000)))
    kinds = {unicodedata.category(character) for character in printable(everything)}
    assert kinds.isdisjoint({"Cc", "Cs", "Zl", "Zp"})


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Súdwest-Fryslân",
        "'s-Gravenhage",
        "Bergen (NH.)",
        "[/zuid] [link=x] :smile:",
        "36,6\u00a0%",
        "日本語 Ελλάδα עברית",
        "=1+1 @naam | `code`",
        "➜ 🇳🇱 ✔",
    ],
)
def test_ordinary_text_is_untouched(text: str) -> None:
    assert printable(text) == text


@pytest.mark.parametrize("name", ["Súdwest-Fryslân", "Noardeast-Fryslân", "Eijsden–Ångström"])
def test_all_spellings_of_one_name_come_out_alike(name: str) -> None:
    taken_apart = unicodedata.normalize("NFD", name)
    assert taken_apart != name
    assert printable(taken_apart) == name


@pytest.mark.parametrize("text", ["a\x1bb", "a\u202eb", "a\udcffb", "Fryslaˆn"])
def test_what_is_safe_already_stays_as_it_is(text: str) -> None:
    assert printable(printable(text)) == printable(text)


class TestSpreadsheet:
    @pytest.mark.parametrize("sign", "=+-@|＝＋－＠｜")
    @pytest.mark.parametrize("before", ["", " ", "\u3000 "], ids=["", "space", "wide space"])
    def test_puts_an_apostrophe_before_what_would_be_calculated(
        self, sign: str, before: str
    ) -> None:
        assert spreadsheet(f"{before}{sign}1+1") == f"'{before}{sign}1+1"

    @pytest.mark.parametrize("text", ["", "'s-Gravenhage", "a=b", "1-2", "Bergen (NH.)", "–"])
    def test_leaves_ordinary_text(self, text: str) -> None:
        assert spreadsheet(text) == text

    @pytest.mark.parametrize("text", ["\t=1", "\r=1", "\n=1", "\x00=1"], ids=ascii)
    def test_leaves_no_unseen_character_at_the_beginning(self, text: str) -> None:
        assert spreadsheet(text) == f"{chr(0x2400 + ord(text[0]))}=1"


class TestXml:
    @pytest.mark.parametrize("text", ["\ufffe", "\uffff", "\x0b", "\ud800"], ids=ascii)
    def test_holds_nothing_that_xml_refuses(self, text: str) -> None:
        for escape in (xml, storable):
            assert escape(f"a{text}b") in {"a\ufffdb", "a␋b"}

    def test_marks_are_no_marks(self) -> None:
        assert xml("<a b='c'>&]]>") == "&lt;a b=&#39;c&#39;&gt;&amp;]]&gt;"

    def test_a_library_that_escapes_gets_them_as_they_are(self) -> None:
        assert storable("<a b='c'>&amp;]]>") == "<a b='c'>&amp;]]>"


class TestWorkflow:
    def test_data_keeps_lines_that_are_ours_and_no_others(self) -> None:
        assert workflow_data(["100%", "a\r\nb: c, d"]) == "100%25%0Aa␍␊b: c, d"

    def test_a_property_ends_where_it_should(self) -> None:
        assert workflow_property("a:b,c%\n") == "a%3Ab%2Cc%25␊"


def test_a_message_of_sarif_has_no_placeholder_and_no_link() -> None:
    assert sarif_message("[a](b) {0} [c]") == "[a] (b) {{0}} [c]"


def test_markdown_makes_no_address_of_a_name() -> None:
    assert markdown("www.example.org WWW.x") == "www\\.example.org WWW\\.x"
