"""Names as files spell them, made one spelling at the door; what to say of a wrong code."""

import re
import unicodedata

from congruentie.errors import Mistake

_SMALLER_AREA = re.compile(r"(WK|BU)[0-9]+")


def not_a_code(where: str, value: object, line: int | None = None) -> Mistake:
    """What to say of a value that should have been a municipality code."""
    area = _SMALLER_AREA.fullmatch(str(value).strip().upper())
    smaller = {"WK": "wijkcode", "BU": "buurtcode"}.get(area[1], "") if area else ""
    return Mistake(
        where=where,
        line=line,
        nl=f"'{value}' is geen gemeentecode"
        + (f" maar een {smaller}. Lever een rij per gemeente." if smaller else _EXPECTED_NL),
        en=f"'{value}' is no municipality code"
        + (
            " but that of a smaller area. Give a row per municipality." if smaller else _EXPECTED_EN
        ),
    )


_EXPECTED_NL = ". Verwacht: GM en vier cijfers, bijvoorbeeld GM0363."
_EXPECTED_EN = ". Expected: GM and four digits, for example GM0363."


def clean_name(value: object) -> str:
    """A name without padding, in Unicode NFC."""
    return unicodedata.normalize("NFC", str(value).strip())


def is_garbled(name: str) -> bool:
    """Whether the name was decoded with the wrong alphabet: ``SÃºdwest`` for ``Súdwest``."""
    return "\ufffd" in name or any(_decodes(name, alphabet) for alphabet in ("cp1252", "latin-1"))


def _decodes(name: str, alphabet: str) -> bool:
    try:
        return name.encode(alphabet).decode("utf-8") != name
    except UnicodeError:
        return False
