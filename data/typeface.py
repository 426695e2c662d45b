"""Make the small copy of the typeface that an SVG carries: ``python data/typeface.py``.

Needs fontTools and brotli, which nothing else does. The copy has the letters of western and central
Europe and goes by its own name inside, as the licence of Source Sans Pro wants of a changed copy.
"""

from pathlib import Path

from fontTools.subset import Options, Subsetter, save_font
from fontTools.ttLib import TTFont

FONTS = Path(__file__).parents[1] / "congruentie" / "fonts"
KEPT = (
    *range(0x20, 0x7F),
    *range(0xA0, 0x180),
    *range(0x2010, 0x203B),
    *map(ord, "€←↑→↓≈≠≤≥"),
)
RENAMED = {1: "Congruentie Sans", 3: "congruentie", 4: "Congruentie Sans", 6: "CongruentieSans"}
"""Numbers of the names in a font file: family, identity, full name, PostScript name."""


def main() -> None:
    """Write one file for each style."""
    for style in ("Regular", "Bold"):
        font = TTFont(FONTS / f"SourceSansPro-{style}.ttf", recalcTimestamp=False)
        options = Options(flavor="woff2", hinting=False, layout_features=["ccmp", "kern", "mark"])
        options.name_IDs = [0, *RENAMED, 13, 14]
        subsetter = Subsetter(options)
        subsetter.populate(unicodes=KEPT)
        subsetter.subset(font)
        for record in font["name"].names:
            if record.nameID in RENAMED:
                record.string = RENAMED[record.nameID]
        path = FONTS / f"{style.lower()}.woff2"
        save_font(font, str(path), options)
        print(f"{path.name}: {path.stat().st_size} bytes")


if __name__ == "__main__":
    main()
