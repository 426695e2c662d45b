"""What is known of names and codes over the years, so that an old name can be explained.

Sources: ``data/aliases.csv``, ``data/changes.csv`` and ``data/centres.csv``.
"""

from dataclasses import dataclass
from datetime import date

from congruentie.model.territory import MunicipalityCode


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias:
    """A spelling that stands for a municipality; the same spelling may stand for several."""

    code: MunicipalityCode
    spelling: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One arrow of the history: on a date (part of) an old municipality went to a new one."""

    date: date
    old_code: MunicipalityCode
    old_name: str
    new_code: MunicipalityCode
    new_name: str
    share: float
    """Part of the old area that went this way, 0 to 1, measured on simplified boundaries."""
    official: bool
    """True for the successor that the national table of municipalities names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Centre:
    """A municipality that an official list names as centre for a domain."""

    year: int
    list: str
    """The domain or payment the list is made for, e.g. ``arbeidsmarkt`` or ``vrouwenopvang``."""
    code: MunicipalityCode


@dataclass(frozen=True, slots=True, kw_only=True)
class Gazetteer:
    """Spellings, history and centre lists; any of them may be empty."""

    aliases: tuple[Alias, ...] = ()
    changes: tuple[Change, ...] = ()
    centres: tuple[Centre, ...] = ()

    @property
    def centre_lists(self) -> tuple[str, ...]:
        """The lists of centres there are, by name."""
        return tuple(sorted({centre.list for centre in self.centres}))

    def successors(
        self, code: MunicipalityCode, *, after: date | None, on: date
    ) -> tuple[MunicipalityCode, ...]:
        """Where a municipality went between two dates, following every arrow to its end.

        ``after`` None follows the history from its beginning. Returns codes in order: the code
        itself where nothing happened, several where the municipality was split.
        """
        window = [c for c in self.changes if c.date <= on and (after is None or c.date > after)]
        reached = {code}
        for change in sorted(window, key=lambda c: (c.date, c.old_code, c.new_code)):
            if change.old_code in reached:
                reached.add(change.new_code)
        return tuple(sorted(reached - {c.old_code for c in window}))

    def predecessors(self, code: MunicipalityCode, *, on: date) -> tuple[MunicipalityCode, ...]:
        """Every older municipality of which something went into this one after a date.

        In code order, intermediate ones included: whoever asks knows which of them are alive.
        """
        reached = {code}
        for change in sorted(self.changes, key=lambda c: (c.date, c.new_code), reverse=True):
            if change.date > on and change.new_code in reached:
                reached.add(change.old_code)
        return tuple(sorted(reached - {code}))

    def official_heir(self, code: MunicipalityCode, *, after: date, on: date) -> MunicipalityCode:
        """The one municipality that the national table names as successor, step by step.

        The code itself where nothing happened. For what lies on one spot, such as the end of a
        bridge, and may not be divided when its municipality is.
        """
        for change in sorted(self.changes, key=lambda c: c.date):
            if change.official and change.old_code == code and after < change.date <= on:
                code = change.new_code
        return code
