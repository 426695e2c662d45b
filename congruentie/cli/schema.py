"""``congruentie schema``: what our files look like, for editors and for CI."""

from congruentie.cli.emit import emit
from congruentie.cli.options import Lang, Langs, Output, SchemaOf


def schema(of: SchemaOf, *, output: Output = None, lang: Langs = Lang.NL) -> None:
    """Give the JSON Schema of rules.yaml, of the JSON report or of the waivers."""
    from congruentie.schemas import schema_page

    emit(schema_page(of.value, lang.value).encode(), output)
