"""``congruentie explain``: the rules in words."""

from typing import TYPE_CHECKING

from congruentie.cli.emit import emit
from congruentie.cli.options import (
    Lang,
    Langs,
    Output,
    PageForm,
    PageFormat,
    ProfileName,
    RuleName,
    RulesFile,
)
from congruentie.cli.page import USUAL, width
from congruentie.words import Language

if TYPE_CHECKING:
    from congruentie.model.explanation import Catalogue


def explain(  # noqa: PLR0913 # one parameter per option of the contract
    name: RuleName = "",
    *,
    rules: RulesFile = None,
    profile: ProfileName = None,
    page_format: PageFormat = PageForm.TEXT,
    output: Output = None,
    lang: Langs = Lang.NL,
) -> None:
    """Explain a rule: definition, phrase of the letter, settings; without a code the catalogue."""
    from congruentie.explanations import explain as explained

    catalogue = explained(name, rules, profile)
    if page_format is PageForm.TEXT:
        shown = _text(catalogue, lang.value, width(output, USUAL), whole=not name)
    else:
        shown = _rendered(catalogue, page_format, lang.value, whole=not name)
    emit(shown.encode(), output)


def _rendered(catalogue: "Catalogue", form: PageForm, language: Language, *, whole: bool) -> str:
    if form is PageForm.JSON:
        from congruentie.reports import explain_json

        return explain_json.render(catalogue, language)
    from congruentie.reports import explain_markdown as markdown

    if whole:
        return markdown.book(catalogue, language)
    return markdown.page(catalogue.rules[0], catalogue.profile.name, language)


def _text(catalogue: "Catalogue", language: Language, columns: int, *, whole: bool) -> str:
    from congruentie.reports import explain_text as text

    if whole:
        return text.catalogue_page(catalogue, language, columns)
    return text.page(catalogue.rules[0], catalogue.profile.name, language, columns)
