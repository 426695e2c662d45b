"""How the layers of a GeoPackage look in QGIS: styles that travel in the file itself."""

from collections.abc import Mapping

_HEAD = """<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.28" styleCategories="Symbology|Labeling">
"""
_SYMBOL = """<symbol alpha="{alpha}" clip_to_extent="1" type="fill" name="{name}">
<layer class="SimpleFill" enabled="1" pass="0" locked="0">
<Option type="Map">
<Option name="color" value="{fill}" type="QString"/>
<Option name="outline_color" value="51,51,51,255" type="QString"/>
<Option name="outline_style" value="solid" type="QString"/>
<Option name="outline_width" value="{line}" type="QString"/>
<Option name="outline_width_unit" value="MM" type="QString"/>
<Option name="style" value="{pattern}" type="QString"/>
</Option>
</layer>
</symbol>
"""
_LABELS = """<labeling type="simple"><settings calloutType="simple">
<text-style fieldName="{field}" fontSize="8" textColor="34,34,34,255"/>
<placement placement="1"/>
</settings></labeling>
"""
_WEIGHTS = (
    ("error", "238,136,102,255", "b_diagonal"),
    ("warning", "238,221,136,255", "f_diagonal"),
    ("info", "153,221,255,255", "solid"),
)
"""Light fills with a hatch, so that they can be told apart in greyscale as well."""


def style_sheets() -> Mapping[str, str]:
    """Layer to its style in the language of QGIS (QML)."""
    return {
        "gemeenten": _plain("241,241,241,255", "0.1", "solid", ""),
        "regios": _plain("170,204,238,255", "0.5", "solid", _LABELS.format(field="naam")),
        "bevindingen": _by_weight(),
    }


def _plain(fill: str, line: str, pattern: str, labels: str) -> str:
    symbol = _SYMBOL.format(name="0", alpha="0.7", fill=fill, line=line, pattern=pattern)
    renderer = f'<renderer-v2 type="singleSymbol"><symbols>\n{symbol}</symbols></renderer-v2>\n'
    return f"{_HEAD}{renderer}{labels}</qgis>\n"


def _by_weight() -> str:
    """A fill and a hatch for each severity."""
    categories = "\n".join(
        f'<category value="{key}" label="{key}" symbol="{at}" render="true"/>'
        for at, (key, _, _) in enumerate(_WEIGHTS)
    )
    symbols = "".join(
        _SYMBOL.format(name=at, alpha="0.7", fill=fill, line="0.3", pattern=pattern)
        for at, (_, fill, pattern) in enumerate(_WEIGHTS)
    )
    return (
        f'{_HEAD}<renderer-v2 type="categorizedSymbol" attr="gewicht">\n<categories>\n'
        f"{categories}\n</categories><symbols>\n{symbols}</symbols></renderer-v2>\n</qgis>\n"
    )
