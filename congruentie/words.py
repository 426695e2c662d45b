"""Numbers, dates and fixed words in the reader's language, formatted in one place only."""

from datetime import date
from typing import Literal

Language = Literal["nl", "en"]
LANGUAGES: tuple[Language, ...] = ("nl", "en")

_MONTHS = {
    "nl": (
        *("januari", "februari", "maart", "april", "mei", "juni"),
        *("juli", "augustus", "september", "oktober", "november", "december"),
    ),
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
}
_COUNTED = {
    "inhabitants": {"nl": ("inwoner", "inwoners"), "en": ("inhabitant", "inhabitants")},
    "municipalities": {"nl": ("gemeente", "gemeenten"), "en": ("municipality", "municipalities")},
    "regions": {"nl": ("regio", "regio's"), "en": ("region", "regions")},
}
_MEASURED = {"m": (1000, " km"), "km2": (1, " km²"), "ratio": (1, "")}
"""By what a value is divided, and what stands behind it; shown with one decimal."""
_LAST = {"and": {"nl": "en", "en": "and"}, "or": {"nl": "of", "en": "or"}}
_REST = {"nl": "{} andere", "en": "{} others"}
_DOMAINS = {
    "jeugd": {"nl": "jeugd", "en": "youth care"},
    "arbeidsmarkt": {"nl": "arbeidsmarkt", "en": "labour market"},
    "wmo": {"nl": "Wmo", "en": "social support (Wmo)"},
    "meldpunt": {"nl": "meldpunt huiselijk geweld", "en": "domestic-violence hotline"},
}
TASKS = {
    "loket": {"nl": "loketfunctie", "en": "front desk"},
    "eerstelijnszorg": {"nl": "eerstelijnszorg", "en": "primary care"},
    "wijkteam": {"nl": "wijkteams", "en": "neighbourhood teams"},
    "inkoop": {"nl": "inkoop", "en": "procurement"},
    "sociale_dienst": {"nl": "sociale dienst", "en": "social services"},
    "sociale_werkvoorziening": {"nl": "sociale werkvoorziening", "en": "sheltered employment"},
    "wmo_uitvoering": {"nl": "uitvoering van de Wmo", "en": "carrying out the Wmo"},
    "inkoop_specialistisch": {"nl": "specialistische inkoop", "en": "specialist procurement"},
    "werkgeversdienstverlening": {"nl": "werkgeversdienstverlening", "en": "employer services"},
    "jeugdbescherming": {"nl": "jeugdbescherming", "en": "child protection"},
    "jeugdreclassering": {"nl": "jeugdreclassering", "en": "youth probation"},
    "meldpunt_hgkm": {"nl": "meldpunt huiselijk geweld", "en": "domestic-violence hotline"},
    "residentiele_zorg": {"nl": "residentiële zorg", "en": "residential care"},
}
"""The tasks of the letter of 19 February 2013 (p. 4), by canonical name, from local to regional."""


def whole(number: float, language: Language) -> str:
    """A whole number with its thousands marked: ``100.000`` or ``100,000``."""
    grouped = f"{round(number):,}"
    return grouped.replace(",", ".") if language == "nl" else grouped


def decimal(number: float, places: int, language: Language) -> str:
    """A number with a fixed count of decimals: ``0,807`` or ``0.807``."""
    grouped = f"{number:,.{places}f}"
    return grouped.translate(str.maketrans(",.", ".,")) if language == "nl" else grouped


def percentage(share: float, language: Language) -> str:
    """A share of 0 to 1 as per cents with one decimal: ``36,6 %`` or ``36.6%``."""
    space = "\u00a0" if language == "nl" else ""
    return f"{decimal(share * 100, 1, language)}{space}%"


def quantity(value: float, unit: str, language: Language) -> str:
    """A measured value with its unit in words, e.g. ``84.968 inwoners``.

    Units are those of ``model.finding.Unit``; metres are shown as kilometres with one decimal, a
    mean with one decimal.
    """
    if unit in _COUNTED:
        one, many = _COUNTED[unit][language]
        return f"{whole(value, language)} {one if value == 1 else many}"
    if unit == "share":
        return percentage(value, language)
    if unit == "index":
        return decimal(value, 3, language)
    if unit in _MEASURED:
        divisor, sign = _MEASURED[unit]
        return f"{decimal(value / divisor, 1, language)}{sign}"
    if unit == "inhabitants/km2":
        many = _COUNTED["inhabitants"][language][1]
        return f"{whole(value, language)} {many} per km²"
    return whole(value, language)


def day(when: date, language: Language) -> str:
    """A date in words: ``31 mei 2013`` or ``31 May 2013``."""
    return f"{when.day} {_MONTHS[language][when.month - 1]} {when.year}"


def listing(
    items: tuple[str, ...],
    language: Language,
    *,
    most: int = 8,
    last: Literal["and", "or"] = "and",
) -> str:
    """``A, B en C``; one item as it is, none as a dash; beyond ``most`` the rest is counted.

    Names that themselves hold an "en" or a comma are kept apart by semicolons.
    """
    if len(items) > most:
        rest = len(items) - most + 1
        items = (*items[: most - 1], _REST[language].format(rest))
    if len(items) < 2:  # noqa: PLR2004 # nothing to join
        return items[0] if items else "–"
    if any(" en " in item or "," in item for item in items):
        return f"{'; '.join(items[:-1])}; {_LAST[last][language]} {items[-1]}"
    return f"{', '.join(items[:-1])} {_LAST[last][language]} {items[-1]}"


def located(path: str, sheet: str | None, line: int | None, language: Language) -> str:
    """A place in words: ``regios.xlsx, blad deelname, regel 12``; what is unknown is left out."""
    sheet_word, line_word = ("sheet", "line") if language == "en" else ("blad", "regel")
    parts = [path, f"{sheet_word} {sheet}" if sheet else "", f"{line_word} {line}" if line else ""]
    return ", ".join(filter(None, parts))


def domain_name(domain: str, language: Language) -> str:
    """How a domain is called in running text; a domain of the submitter's own as it is."""
    return _DOMAINS.get(domain, {}).get(language, domain)


def task_name(task: str, language: Language) -> str:
    """How a task is called in running text; one of the submitter's own in its own words."""
    return TASKS.get(task, {}).get(language, task.replace("_", " "))
