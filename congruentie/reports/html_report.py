"""The report as one page: no network, no script but its own, and readable without that."""

import base64
import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from congruentie.model.page_map import NO_MAPS, PageMaps
from congruentie.model.report import State
from congruentie.reports.content import Document, FindingText, Kind, Passage
from congruentie.reports.html_words import WORDS
from congruentie.reports.passages import pieces
from congruentie.safe_text import printable

_STYLE = "page.css"
_SCRIPTS = ("marking.js", "maps.js", "search.js", "findings.js")
"""In the order in which they build on each other; on the page they are one script."""
SIGNS = {
    State.PASSED: "✔",
    State.TAILORED: "✔",
    State.ATTENTION: "!",
    State.FAILED: "✘",
    State.NOT_RUN: "–",
    State.NOT_DECLARED: "?",
    State.INCOMPLETE: "?",
    State.NOT_APPLICABLE: "–",
}
"""Before the words of a traffic light, so that it can be told from others without colour."""
_NUMBERS = (Kind.WHOLE, Kind.DECIMAL, Kind.SHARE)


@dataclass(frozen=True, slots=True)
class Filter:
    """One property that findings are chosen by, with its values and their words."""

    key: str
    label: str
    options: Mapping[str, str]


def render(document: Document, maps: PageMaps = NO_MAPS) -> bytes:
    """The whole page; figures of which no map was drawn are left out."""
    pages = _pages(document.passages)
    style, script = _inline(pages, (_STYLE,)), _inline(pages, _SCRIPTS)
    page = pages.get_template("page.html.j2").render(
        document=document,
        say=WORDS[document.language],
        maps=maps,
        figures=[figure for figure in document.figures if figure.key in maps.by_key],
        rules=_by_rule(document.findings),
        filters=_filters(document),
        style=style,
        script=script,
        policy=_policy(style, script),
    )
    return page.encode()


def _filters(document: Document) -> tuple[Filter, ...]:
    """What findings can be chosen by: only what at least one of them has."""
    say, findings = WORDS[document.language], document.findings
    heaviest_first = sorted(findings, key=lambda finding: -finding.severity)
    ruled = sorted(findings, key=lambda finding: finding.rule)
    return (
        Filter("severity", say.severity, {f.severity.key: f.severity_text for f in heaviest_first}),
        Filter("domain", say.domain, {f.domain: f.domain for f in findings if f.domain}),
        Filter("rule", say.rule, {f.rule: f"{f.rule} {f.rule_title}" for f in ruled}),
    )


def _pages(passages: tuple[Passage, ...]) -> Environment:
    """Templates in which every text is escaped, and shown safely, unless we made it ourselves."""
    pages = Environment(
        loader=PackageLoader("congruentie.reports", "html"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_shown,
    )
    pages.filters["ours"] = Markup
    pages.filters["aloud"] = lambda text: _aloud(text, passages)
    pages.filters["number"] = lambda column: column.kind in _NUMBERS
    pages.globals["sign"] = SIGNS.__getitem__
    return pages


def _shown(value: object) -> object:
    """Text from outside with what cannot be seen made visible; markup of our own as it is."""
    return printable(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _aloud(text: str, passages: tuple[Passage, ...]) -> Markup:
    """A text with what is in another language marked as such; not for within an attribute."""
    marked = Markup('<span lang="{}">{}</span>')
    return Markup().join(
        marked.format(language, printable(piece)) if language else printable(piece)
        for piece, language in pieces(text, passages)
    )


def _inline(pages: Environment, names: Iterable[str]) -> Markup:
    """Files of our own, to stand in the page as they are."""
    sources = (pages.get_template(name).render() for name in names)
    return Markup("\n".join(sources))  # noqa: S704 # our own files, no text of a submission


def _policy(style: str, script: str) -> str:
    """The content security policy: nothing may be loaded, and only our own text may run."""
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src 'sha256-{_digest(style)}'",
            f"script-src 'sha256-{_digest(script)}'",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _by_rule(findings: Iterable[FindingText]) -> list[tuple[FindingText, ...]]:
    """Findings under their rule, the heaviest rules first and each in order of number."""
    ordered = sorted(findings, key=lambda f: (-f.severity, f.rule, f.number))
    groups = groupby(ordered, key=lambda f: (f.severity, f.rule))
    return [tuple(members) for _, members in groups]
