"""A submission, from files to divisions, in two steps.

First ``open_tables``: the files as tables, with the reference dates they state, so that the caller
can choose a territory. Then ``read_submission``: the rows held against that territory.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from congruentie.errors import InputError, Mistake, UsageError
from congruentie.model.gazetteer import Gazetteer
from congruentie.model.submission import InputFile, Note, Statement, Submission, Unreadable
from congruentie.model.territory import Territory
from congruentie.readers.assembly import Described, assemble
from congruentie.readers.claims import Claim, claims, domains_of_table, has_domain
from congruentie.readers.descriptions import Description, descriptions, with_centre
from congruentie.readers.header import Kind
from congruentie.readers.heading import Heading, read_heading
from congruentie.readers.names import Names
from congruentie.readers.placement import Placement, mentions
from congruentie.readers.regions import Mention, RegionNames
from congruentie.readers.selection import select
from congruentie.readers.table import Table
from congruentie.readers.tables import open_files
from congruentie.readers.wanted import Wanted


@dataclass(frozen=True, slots=True, kw_only=True)
class Tables:
    """The files of a submission as tables: read, but not yet held against a territory."""

    inputs: tuple[InputFile, ...]
    memberships: tuple[Table, ...]
    """Tables with a municipality in every row."""
    regions: tuple[Table, ...]
    """Tables with a region in every row."""
    heading: Heading
    notes: tuple[Note, ...]


def open_tables(paths: Sequence[Path]) -> Tables:
    """Open the files and find their tables.

    ``heading.dates`` holds the reference dates that the files state. Raises InputError with every
    mistake of every file: unreadable files, headers that cannot be used, tables without rows.
    """
    inputs, sheets = open_files(paths)
    chosen = select(sheets)
    if chosen.mistakes:
        raise InputError(chosen.mistakes)
    return Tables(
        inputs=inputs,
        memberships=tuple(t for t in chosen.tables if t.header.kind is not Kind.REGIONS),
        regions=tuple(t for t in chosen.tables if t.header.kind is Kind.REGIONS),
        heading=read_heading(chosen.headings, chosen.tables),
        notes=tuple(chosen.notes),
    )


def read_submission(
    tables: Tables, territory: Territory, gazetteer: Gazetteer, wanted: Wanted | None = None
) -> Submission:
    """Read the rows of the wanted domains (all of them by default) against a territory.

    Statements are in file order. Raises UsageError where a wanted domain is nowhere in the tables,
    InputError where a table needs a column for the domain and has none.
    """
    wanted = wanted or Wanted()
    notes = _check_domains(tables, wanted)
    names = Names(territory, gazetteer)
    claimed, unreadable = _claims(tables, wanted)
    told, unreadable_too = _descriptions(tables)
    regions = RegionNames((*map(_mention, claimed), *mentions(told)))
    statements = [_statement(claim, names, regions) for claim in claimed]
    placed, notes_too = _placed(told, names, _placement(statements, regions, wanted))
    marked = zip(statements, (claim.is_centre for claim in claimed), strict=True)
    divisions, remarks = assemble(marked, placed)
    return Submission(
        inputs=tables.inputs,
        statements=tuple(statements),
        divisions=divisions,
        unreadable=(*tables.heading.unreadable, *unreadable, *unreadable_too),
        dates=tables.heading.dates,
        scope=tables.heading.scope,
        notes=(*tables.notes, *notes, *notes_too, *remarks),
    )


def _check_domains(tables: Tables, wanted: Wanted) -> tuple[Note, ...]:
    """Make sure that every table has its domains, and that every wanted domain is in a table."""
    without = [t for t in tables.memberships if not has_domain(t)]
    if without and not wanted.only:
        raise InputError([_no_domain(table) for table in without])
    seen = {domain for table in tables.memberships for domain in domains_of_table(table)}
    seen.update(wanted.only if without else ())
    missing = sorted(wanted.domains - seen)
    if missing:
        absent, present = ", ".join(missing), ", ".join(sorted(seen)) or "-"
        raise UsageError(
            Mistake(
                where="",
                nl=f"domein niet gevonden: {absent}. In de bestanden staan: {present}.",
                en=f"domain not found: {absent}. The files have: {present}.",
            )
        )
    return tuple(
        Note(place=t.sheet.place(), key="domain-assumed", facts={"domain": wanted.only[0]})
        for t in without
    )


def _no_domain(table: Table) -> Mistake:
    return table.sheet.mistake(
        "er is geen kolom domein. Voeg haar toe, of zeg met --domain over welk domein het gaat.",
        "there is no column for the domain. Add it, or name the domain with --domain.",
        line=table.sheet.rows[table.header.position].line,
    )


def _claims(tables: Tables, wanted: Wanted) -> tuple[list[Claim], list[Unreadable]]:
    read = [one for table in tables.memberships for one in claims(table, wanted)]
    claimed = [one for one in read if isinstance(one, Claim)]
    return claimed, [one for one in read if isinstance(one, Unreadable)]


def _descriptions(tables: Tables) -> tuple[list[Description], list[Unreadable]]:
    read = [one for table in tables.regions for one in descriptions(table)]
    told = [one for one in read if isinstance(one, Description)]
    return told, [one for one in read if isinstance(one, Unreadable)]


def _mention(claim: Claim) -> Mention:
    return (claim.layer.domain, claim.region_code, claim.region or "")


def _statement(claim: Claim, names: Names, regions: RegionNames) -> Statement:
    return Statement(
        place=claim.place,
        layer=claim.layer,
        municipality=names.resolve(claim.code, claim.municipality),
        region=None if claim.region is None else regions.of(_mention(claim)),
        part=claim.part,
    )


def _placement(statements: Sequence[Statement], regions: RegionNames, wanted: Wanted) -> Placement:
    return Placement(
        regions=regions,
        used=frozenset((one.layer, one.region.code) for one in statements if one.region),
        layers=frozenset(one.layer for one in statements),
        wanted=wanted,
    )


def _placed(
    told: Sequence[Description], names: Names, placement: Placement
) -> tuple[list[Described], list[Note]]:
    """Every description at its regions, with its centre as a code, and what did not work out."""
    resolved = [with_centre(one, names) for one in told]
    found = [one for description, _ in resolved for one in placement.place(description)]
    described = [one for one in found if isinstance(one, Described)]
    notes = [note for _, note in resolved if note is not None]
    return described, notes + [one for one in found if isinstance(one, Note)]
