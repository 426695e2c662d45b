"""The spellings of a municipality code: GM0363, gm 0363, 0363, 363 and 363.0 are one."""

import re

from congruentie.model.territory import MunicipalityCode

_PART_OF = re.compile(r"(?:WK|BU)\s*([0-9]{4})[0-9]{2,4}", re.ASCII | re.IGNORECASE)
_CODE = re.compile(r"(?:GM[\s_-]*)?([0-9]{1,4})(?:[.,]0+)?", re.ASCII | re.IGNORECASE)


def municipality_code(text: str) -> MunicipalityCode | None:
    """The code as CBS writes it, or None where the text is not a code.

    Codes of districts (WK) and neighbourhoods (BU), five digits or more, ``GM0000`` and digits of
    other scripts are refused. Whether the municipality exists is another question.
    """
    found = _CODE.fullmatch(text.replace("\xa0", " ").strip())
    if found is None or not int(found[1]):
        return None
    return f"GM{found[1]:0>4}"


def enclosing_code(text: str) -> MunicipalityCode | None:
    """The municipality around a district or neighbourhood, e.g. GM0363 for WK036301; else None."""
    found = _PART_OF.fullmatch(text.strip())
    return f"GM{found[1]}" if found else None
