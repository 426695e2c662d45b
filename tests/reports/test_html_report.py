"""The page: what may stand in it, and that no text of a submission becomes a part of it."""

import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest
from reports.documents import document, finding, maps

from congruentie.model.finding import Severity
from congruentie.model.report import State
from congruentie.reports.content import Passage
from congruentie.reports.html_report import SIGNS, render

HOSTILE = {
    "the end of a script": "</script><script>alert(1)</script>",
    "the end of a style": "</style><style>*{display:none}</style>",
    "an image that fails": "<img src=x onerror=alert(1)>",
    "a frame": '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    "an attribute in double quotes": '" onmouseover="alert(1)" x="',
    "an attribute in single quotes": "' onfocus='alert(1)' autofocus='",
    "an entity": "&lt;b&gt; &amp; &#60;script&#62;",
    "a comment": "--><!--",
    "a section of characters": "]]><![CDATA[",
    "a template": "{{ 7 * 7 }}{% for x in y %}",
    "a drawing": "<svg onload=alert(1)><foreignObject>",
    "a link": '<a href="javascript:alert(1)">klik</a>',
    "a policy": '<meta http-equiv="refresh" content="0;url=//x">',
    "a backtick": "`onload=alert(1)",
}


class Tree(HTMLParser):
    """Elements with the names of their attributes, and all text, in order."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, tuple[str, ...]]] = []
        self.attributes: list[tuple[str, str]] = []
        self.text = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, tuple(name for name, _ in attrs)))
        self.attributes += [(name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        self.text += data


def page(name: str = "West", **more: object) -> str:
    return render(document(name, **more), maps(name)).decode()


PLAIN = Tree(page())


@pytest.mark.parametrize("name", HOSTILE.values(), ids=HOSTILE)
def test_a_text_never_becomes_a_part_of_the_page(name: str) -> None:
    tree = Tree(page(name))
    assert tree.elements == PLAIN.elements
    assert tree.text.count(name) == PLAIN.text.count("West")


@pytest.mark.parametrize(
    ("name", "shown"),
    [("a\u202eb", "a\ufffdb"), ("a\x1bb", "a␛b"), ("a\x00b", "a␀b"), ("a\u200bb", "a\ufffdb")],
    ids=["turned around", "an escape", "nothing", "no width"],
)
def test_what_cannot_be_seen_is_made_visible(name: str, shown: str) -> None:
    text = page(name)
    assert shown in text
    assert name not in text


def test_nothing_is_fetched_and_nothing_leads_away() -> None:
    addresses = [v for n, v in PLAIN.attributes if n in {"href", "src", "action", "data", "srcset"}]
    assert addresses
    assert all(address.startswith("#") for address in addresses)
    assert not re.search(r"url\(|@import|https?:", page())


def test_no_attribute_runs_a_script_or_sets_a_style() -> None:
    names = {name for name, _ in PLAIN.attributes}
    assert not [name for name in names if name.startswith("on") or name == "style"]


def test_the_policy_admits_this_script_and_this_style_only() -> None:
    text = page()
    (policy,) = (v for n, v in PLAIN.attributes if n == "content" and "default-src" in v)
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    for element in ("style", "script"):
        inline = re.findall(f"<{element}>(.*?)</{element}>", text, re.DOTALL)
        assert len(inline) == 1
        digest = base64.b64encode(hashlib.sha256(inline[0].encode()).digest()).decode()
        assert f"{element}-src 'sha256-{digest}'" in policy


def test_every_link_within_the_page_arrives() -> None:
    ids = [value for name, value in PLAIN.attributes if name == "id"]
    wanted = {v[1:] for n, v in PLAIN.attributes if n == "href"}
    assert len(ids) == len(set(ids))
    assert wanted <= set(ids)
    for name, value in PLAIN.attributes:
        if name in {"aria-labelledby", "aria-describedby", "for"}:
            assert set(value.split()) <= set(ids)


def test_the_language_of_the_words_is_that_of_the_document() -> None:
    assert '<html lang="nl">' in page()
    english = page(language="en")
    assert '<html lang="en">' in english
    assert "Skip to content" in english
    assert "Naar de inhoud" not in english


def test_words_in_another_language_say_so() -> None:
    marked = page('<i>"West"', language="en", passages=(Passage('<i>"West"', "nl"),))
    words = '<span lang="nl">&lt;i&gt;&#34;West&#34;</span>'
    for around in ("<p>{}</p>", "<li>{}</li>", '<th scope="row">{}</th>'):
        assert around.format(words) in marked
    assert 'lang="nl"' not in page(language="en")


@pytest.mark.parametrize("state", State, ids=[state.value for state in State])
def test_every_light_has_a_mark_and_a_word_besides_its_colour(state: State) -> None:
    light = rf'<td class="light light-{state.value}"><span[^>]*>(.)</span>is {state.value}</td>'
    assert re.search(light, page()).group(1) == SIGNS[state]


def test_findings_stand_under_their_rule_the_heaviest_first() -> None:
    light = finding(1, rule="CEN05", severity=Severity.INFO, severity_text="opmerking")
    text = page(findings=(light, finding(2), finding(3)))
    assert re.findall(r'id="finding-(\d)"', text) == ["2", "3", "1"]
    assert re.findall(r"<h3>(OMV01|CEN05)[^<]*\((\d)\)</h3>", text) == [
        ("OMV01", "2"),
        ("CEN05", "1"),
    ]


def test_findings_can_be_chosen_by_what_they_have_only() -> None:
    text = page(findings=(finding(1), finding(2, domain="")))
    assert re.findall(r'<option value="([^"]+)">', text) == [
        "kaart-regions-jeugd",
        "error",
        "jeugd",
        "OMV01",
    ]


def test_without_findings_the_page_says_so() -> None:
    text = page(findings=())
    assert "Er zijn geen bevindingen." in text
    assert "filter-words" not in text.partition("<script>")[0]


def test_an_empty_table_says_why_it_is_empty() -> None:
    assert "<h3>Tabel C</h3>\n<p>Er is niets te tonen.</p>" in page()


def test_a_municipality_leads_to_its_findings() -> None:
    text = page()
    row = text[text.index('<tr data-code="GM0098">') :].partition("</tr>")[0]
    assert "<td>" + '<a href="#finding-1">1</a>, <a href="#finding-2">2</a>' + "</td>" in row


def test_without_maps_there_is_no_section_for_them() -> None:
    text = render(document()).decode()
    assert 'id="maps"' not in text
    assert 'href="#maps"' not in text


def test_the_same_document_gives_the_same_bytes() -> None:
    assert render(document(), maps()) == render(document(), maps())
