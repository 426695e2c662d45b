"""A submission, from files to divisions, in two steps.

First ``opened.open_tables``: the files as tables, with the reference dates they state, so that the
caller can choose a territory. Then ``read_submission``: the rows held against that territory.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain

from congruentie.errors import InputError, Mistake, UsageError
from congruentie.model.gazetteer import Gazetteer
from congruentie.model.submission import Note, Statement, Submission, Unreadable
from congruentie.model.territory import Territory
from congruentie.readers.assembly import Described, assemble
from congruentie.readers.carried_notes import carried_notes
from congruentie.readers.carrier import Carrier, own_dates
from congruentie.readers.claims import Claim, claims
from congruentie.readers.descriptions import Description, descriptions, with_centre
from congruentie.readers.domains import domains_of_sheet, domains_of_table, has_domain
from congruentie.readers.doubts import domain_notes, region_notes, task_notes
from congruentie.readers.names import Names
from congruentie.readers.opened import Tables
from congruentie.readers.placement import Placement, mentions
from congruentie.readers.regions import Mention, RegionNames
from congruentie.readers.table import Table
from congruentie.readers.waiver_rows import read_waiver_rows
from congruentie.readers.wanted import Wanted


def read_submission(
    tables: Tables, territory: Territory, gazetteer: Gazetteer, wanted: Wanted | None = None
) -> Submission:
    """Read the rows of the wanted domains (all of them by default) against a territory.

    Statements are in file order. Raises UsageError where a wanted domain is nowhere in the tables,
    InputError where a table needs a column for the domain and has none.
    """
    wanted = wanted or Wanted()
    notes = _check_domains(tables, wanted)
    dates = own_dates(tables.heading.dates, (file.path for file in tables.inputs))
    names = Names(territory, gazetteer)
    carrier = Carrier(names, territory, gazetteer, dates)
    claimed, unreadable = _claims(tables, wanted, carrier)
    told, unreadable_too = _descriptions(tables)
    waivers, unreadable_waivers = read_waiver_rows(tables.waivers, wanted, carrier)
    around = _of_all_domains(tables, claimed, wanted, carrier) if told else claimed
    regions = RegionNames([_mention(claim) for claim in around], mentions(told))
    local = [claim for claim in claimed if claim.of_municipality]
    marked = [one for claim in local for one in _statements(claim, carrier, regions)]
    statements = tuple(statement for statement, _ in marked)
    placed, notes_too = _placed(told, carrier, _placement(around, regions, wanted))
    placed += (
        _nationwide(one, regions) for one in claimed if one.region and not one.of_municipality
    )
    divisions, remarks = assemble(marked, placed)
    carried = carried_notes(statements, territory, gazetteer)
    return Submission(
        inputs=tables.inputs,
        statements=statements,
        divisions=divisions,
        unreadable=(*tables.heading.unreadable, *unreadable, *unreadable_too, *unreadable_waivers),
        dates=tuple(replace(d, carried=carrier.carries(d)) for d in tables.heading.dates),
        scope=tables.heading.scope,
        submitters=tables.heading.submitters,
        notes=(*tables.notes, *notes, *notes_too, *remarks, *region_notes(divisions), *carried),
        waivers=tuple(waivers),
    )


def _check_domains(tables: Tables, wanted: Wanted) -> tuple[Note, ...]:
    """Make sure that every table has its domains, and that every wanted domain is in a table."""
    without = [t for t in tables.memberships if not has_domain(t)]
    if without and not wanted.only:
        alone = len(tables.memberships) == 1
        raise InputError([_no_domain(table, alone=alone) for table in without])
    seen = {domain for table in tables.memberships for domain in domains_of_table(table, wanted)}
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
    assumed = (
        Note(place=t.sheet.place(), key="domain-assumed", facts={"domain": wanted.only[0]})
        for t in without
    )
    doubts = domain_notes(tables.memberships), task_notes((*tables.memberships, *tables.regions))
    return (*assumed, *_domains_of_sheets(tables), *chain(*doubts))


def _domains_of_sheets(tables: Tables) -> Iterator[Note]:
    for table in tables.memberships:
        domains = ", ".join(domains_of_sheet(table))
        if domains:
            facts = {"domain": domains}
            yield Note(place=table.sheet.place(), key="domain-of-sheet", facts=facts)


def _no_domain(table: Table, *, alone: bool) -> Mistake:
    """What to do about a table without domain; one option would read all tables as one domain."""
    nl, en = _ALONE if alone else _ONE_OF_SEVERAL
    return table.sheet.mistake(
        f"er is geen kolom domein. {nl}",
        f"there is no column for the domain. {en}",
        line=table.sheet.rows[table.header.position].line,
    )


_ALONE = (
    "Voeg haar toe, of zeg met --domain over welk domein het gaat.",
    "Add it, or name the domain with --domain.",
)
_ONE_OF_SEVERAL = (
    "Voeg haar toe, of geef elk blad de naam van zijn domein, zoals Jeugd, Wmo of Arbeidsmarkt.",
    "Add it, or give each sheet the name of its domain, such as Jeugd, Wmo or Arbeidsmarkt.",
)


def _claims(
    tables: Tables, wanted: Wanted, carrier: Carrier
) -> tuple[list[Claim], list[Unreadable]]:
    read = [
        one
        for table in tables.memberships
        for one in claims(table, wanted, partial(carrier.known, path=table.sheet.path))
    ]
    claimed = [one for one in read if isinstance(one, Claim)]
    return claimed, [one for one in read if isinstance(one, Unreadable)]


def _of_all_domains(
    tables: Tables, claimed: list[Claim], wanted: Wanted, carrier: Carrier
) -> list[Claim]:
    """The wanted claims and all others: a region that is described may be one of those."""
    if not wanted.domains:
        return claimed
    return claimed + _claims(tables, replace(wanted, domains=frozenset()), carrier)[0]


def _descriptions(tables: Tables) -> tuple[list[Description], list[Unreadable]]:
    read = [one for table in tables.regions for one in descriptions(table)]
    told = [one for one in read if isinstance(one, Description)]
    return told, [one for one in read if isinstance(one, Unreadable)]


def _mention(claim: Claim) -> Mention:
    return (claim.layer.domain, claim.region_code, claim.region or "")


def _statements(
    claim: Claim, carrier: Carrier, regions: RegionNames
) -> Iterator[tuple[Statement, bool]]:
    """A statement for each municipality that a row was read as, and whether it marks the centre.

    Of a younger municipality only its namesake can be marked, for nobody said which of the others.
    """
    reads = carrier.read(claim.code, claim.municipality, claim.place.path)
    for read in reads:
        statement = Statement(
            place=claim.place,
            layer=claim.layer,
            municipality=read.reference,
            region=None if claim.region is None else regions.of(_mention(claim)),
            part=claim.part,
            undecided=claim.undecided,
            declined=claim.declined,
            named=read.named,
        )
        yield statement, claim.is_centre and (len(reads) == 1 or read.is_namesake)


def _nationwide(claim: Claim, regions: RegionNames) -> Described:
    """A row without municipality on the national tier: it names who does it for the country."""
    region = regions.of(_mention(claim))
    return Described(layer=claim.layer, region=region, attributes={}, place=claim.place)


def _placement(around: Sequence[Claim], regions: RegionNames, wanted: Wanted) -> Placement:
    return Placement(
        regions=regions,
        used=frozenset(
            (one.layer, regions.of(_mention(one)).code) for one in around if one.region is not None
        ),
        domains=frozenset(one.layer.domain for one in around),
        wanted=wanted,
    )


def _placed(
    told: Sequence[Description], carrier: Carrier, placement: Placement
) -> tuple[list[Described], list[Note]]:
    """Every description at its regions, with its centre as a code, and what did not work out."""
    resolved = [with_centre(one, carrier) for one in told]
    found = [one for description, _ in resolved for one in placement.place(description)]
    described = [one for one in found if isinstance(one, Described)]
    notes = [note for _, note in resolved if note is not None]
    return described, notes + [one for one in found if isinstance(one, Note)]
