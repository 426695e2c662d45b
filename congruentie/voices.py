"""Who says what of one municipality: several submitters, or several that were merged into one."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePath

from congruentie.case import Case
from congruentie.model.finding import Voice, Voices
from congruentie.model.submission import Statement
from congruentie.model.territory import MunicipalityCode


def by_origin(rows: Iterable[Statement]) -> Mapping[MunicipalityCode, Sequence[Statement]]:
    """The rows about one municipality by the one they name: several only where it was merged.

    Under the empty code stand the rows that name the municipality itself.
    """
    found: dict[MunicipalityCode, list[Statement]] = defaultdict(list)
    for said in rows:
        found[said.named.code if said.named else ""].append(said)
    return found


def submitters(case: Case, rows: Iterable[Statement]) -> frozenset[str]:
    """Whoever submits the rows."""
    return frozenset(case.submission.submitter(said.place.path) for said in rows)


def name_of(case: Case, said: Statement, code: MunicipalityCode) -> str:
    """The municipality that a row names: the one it was read as, or one that was merged into it."""
    return said.named.name if said.named else case.territory.name(code)


def voices(case: Case, rows: Iterable[Statement], names: Mapping[str, str]) -> Voices:
    """One voice for each file and what it says, those that name a region first.

    ``names`` gives the regions' names by code.
    """
    lines: dict[tuple[bool, str, str, str], list[str]] = defaultdict(list)
    for said in rows:
        region = said.region.code if said.region else ""
        instead = "" if said.region else said.declined or said.undecided
        lines[not region, said.place.path, region, instead].append(str(said.place.line))
    return Voices(
        tuple(
            Voice(
                submitter=case.submission.submitters.get(path, ""),
                file=PurePath(path).name,
                lines=tuple(found),
                region=names.get(region, ""),
                instead=instead,
            )
            for (_, path, region, instead), found in sorted(lines.items())
        )
    )
