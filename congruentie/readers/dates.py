"""Dates as officials write them; the text alone decides, no locale does."""

import re
from datetime import date

from congruentie.readers.spelling import fold

_EARLIEST, _LATEST = 1800, 2200
"""A year outside these is a slip of the pen."""
_ISO = re.compile(r"(?P<year>\d{4}) (?P<month>\d{1,2}) (?P<day>\d{1,2})", re.ASCII)
_DUTCH = re.compile(r"(?P<day>\d{1,2}) (?P<month>\d{1,2}|[a-z]+) (?P<year>\d{4})", re.ASCII)
_YEAR = re.compile(r"(?P<year>\d{4})", re.ASCII)
_MONTHS = (
    ("januari", "january", "jan"),
    ("februari", "february", "feb"),
    ("maart", "march", "mrt"),
    ("april", "apr"),
    ("mei", "may"),
    ("juni", "june", "jun"),
    ("juli", "july", "jul"),
    ("augustus", "august", "aug"),
    ("september", "sep", "sept"),
    ("oktober", "october", "okt"),
    ("november", "nov"),
    ("december", "dec"),
)
_MONTH = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names}


def parse_date(text: str) -> date | None:
    """The day that is meant by 2013-05-31, 31-05-2013, 31/5/2013 or 31 mei 2013; 2013 is 1 January.

    None where the text is no date, or a day that does not exist.
    """
    plain = fold(text.removesuffix(".0"))
    found = _ISO.fullmatch(plain) or _DUTCH.fullmatch(plain) or _YEAR.fullmatch(plain)
    if found is None or not _EARLIEST <= int(found["year"]) <= _LATEST:
        return None
    parts = found.groupdict(default="1")
    month = parts.get("month", "1")
    number = int(month) if month.isdigit() else _MONTH.get(month, 0)
    try:
        return date(int(parts["year"]), number, int(parts.get("day", "1")))
    except ValueError:
        return None
