"""Small drawn worlds.

A country is drawn as rows of letters; every letter is a municipality, and letters that touch side
by side or one above the other share a border of 1 km. A municipality may be drawn with several
letters. ``.`` is the sea, ``#`` is abroad, ``~`` a lake; around the drawing lies the sea.

    country('''
        a b
        c d
    ''', a=99_999)
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from congruentie.case import Case
from congruentie.model.criteria import Ruleset, RuleSettings
from congruentie.model.finding import Criterion, Severity, Sighting, Subject
from congruentie.model.gazetteer import Change
from congruentie.model.region import Division, Layer, Place, Region, Tier
from congruentie.model.remedy import Remedy
from congruentie.model.rulecard import DATA_QUALITY, RuleCard, Text, Wording
from congruentie.model.submission import (
    InputFile,
    Known,
    Reference,
    RegionName,
    Statement,
    Submission,
)
from congruentie.model.territory import Border, Link, LinkKind, Municipality, Outside, Territory
from congruentie.model.waiver import Ground, Ruling, Waiver
from congruentie.rule import Check, Rule

KM = 1000.0
TODAY = date(2016, 6, 1)
_OUTSIDE = {".": Outside.SEA, "#": Outside.ABROAD, "~": Outside.LAKE}


def code(letter: str) -> str:
    """The code of a drawn municipality: ``a`` is GM0097, and so on."""
    return f"GM{ord(letter):04d}"


def codes(letters: str) -> tuple[str, ...]:
    """Codes of several municipalities, in code order."""
    return tuple(sorted(code(letter) for letter in letters))


def letters(found: Iterable[str]) -> str:
    """The way back: codes to the letters of the drawing, in order."""
    return "".join(sorted(chr(int(c[2:])) for c in found))


def country(
    drawing: str,
    *,
    links: Iterable[str] = (),
    provinces: Mapping[str, str] | None = None,
    land: Mapping[str, float] | None = None,
    **population: int,
) -> Territory:
    """A territory of the drawing; 50.000 inhabitants and 100 km2 each unless told otherwise.

    ``links`` are pairs of letters such as ``ab``, each a ferry; ``provinces`` maps names to letters
    and ``land`` letters to km2.
    """
    rows = [row.split() for row in drawing.strip().splitlines()]
    drawn = sorted({cell for row in rows for cell in row} - _OUTSIDE.keys())
    where = {letter: name for name, group in (provinces or {}).items() for letter in group}
    return Territory(
        reference_date=date(2016, 1, 1),
        municipalities={
            code(letter): Municipality(
                code=code(letter),
                name=letter.upper(),
                population=population.get(letter, 50_000),
                land_area=(land or {}).get(letter, 100.0),
                province=where.get(letter),
            )
            for letter in drawn
        },
        borders=tuple(_borders(rows)),
        links=tuple(
            Link(a=code(a), b=code(b), kind=LinkKind.FERRY, name=f"veer {a}-{b}", source="tekening")
            for a, b in links
        ),
        source="getekend",
        generalised=False,
        sha256="0" * 64,
    )


def _borders(rows: list[list[str]]) -> Iterator[Border]:
    cells = {(r, c): cell for r, row in enumerate(rows) for c, cell in enumerate(row)}
    lengths: Counter[tuple[str, str | Outside]] = Counter()
    for (r, c), cell in cells.items():
        if cell in _OUTSIDE:
            continue
        for near in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
            other = cells.get(near, ".")
            if other in _OUTSIDE:
                lengths[code(cell), _OUTSIDE[other]] += 1
            elif cell < other:
                lengths[code(cell), code(other)] += 1
    for (left, right), length in sorted(lengths.items()):
        yield Border(left=left, right=right, length=length * KM)


def division(
    domain: str, *, tier: Tier = Tier.REGIONAL, task: str = "", **regions: str | Region
) -> Division:
    """A division of a domain: region name to the letters of its members, ``north="ab"``."""
    return Division(
        layer=Layer(domain=domain, tier=tier, task=task),
        regions=tuple(
            found if isinstance(found, Region) else region(name, found)
            for name, found in sorted(regions.items())
        ),
    )


def region(name: str, members: str, **more: Any) -> Region:
    """A region named after its code, with the letters of its members."""
    return Region(code=name, name=name.title(), members=codes(members), **more)


def declaring(
    domain: str = "jeugd",
    *,
    tier: Tier = Tier.REGIONAL,
    task: str = "",
    **regions: Mapping[str, str],
) -> Division:
    """A division of regions of one municipality each: a, b, c by their names.

    Each declares the attributes given, ``noord={"rechtsvorm": "dvo"}``.
    """
    return Division(
        layer=Layer(domain=domain, tier=tier, task=task),
        regions=tuple(
            region(name, chr(ord("a") + number), attributes=attributes)
            for number, (name, attributes) in enumerate(sorted(regions.items()))
        ),
    )


def row(line: int) -> Place:
    """The place of a row of the submission."""
    return Place(path="indiening.csv", line=line)


def said(
    municipality: Reference | str, region_code: str | None, *, line: int, **more: Any
) -> Statement:
    """A row of a submission; a letter is a municipality that is known."""
    reference = Known(code=code(municipality)) if isinstance(municipality, str) else municipality
    layer = Layer(domain=more.pop("domain", "jeugd"))
    name = RegionName(code=region_code, name=region_code.title()) if region_code else None
    place = Place(path="indiening.csv", line=line)
    return Statement(place=place, layer=layer, municipality=reference, region=name, **more)


def submission(
    *divisions: Division, statements: Iterable[Statement] = (), **more: Any
) -> Submission:
    """A submission of these divisions; statements only where a test is about rows."""
    return Submission(
        inputs=(InputFile(path="indiening.csv", sha256="1" * 64),),
        statements=tuple(statements),
        divisions=divisions,
        **more,
    )


def case(
    territory: Territory,
    *divisions: Division,
    scope: str = "",
    centres: str = "",
    ruleset: Ruleset | None = None,
    statements: Iterable[Statement] = (),
    **more: Any,
) -> Case:
    """What a rule looks at; scope and centres are letters, the scope is everybody by default."""
    of_case = {
        name: more.pop(name) for name in ("waivers", "idle_waivers", "today") if name in more
    }
    return Case(
        territory=territory,
        submission=submission(*divisions, statements=statements, **more),
        divisions=divisions,
        scope=frozenset(codes(scope)) if scope else frozenset(territory.municipalities),
        ruleset=ruleset or Ruleset(),
        centres=frozenset(codes(centres)),
        **({"today": TODAY} | of_case),
    )


def change_of(arrow: str) -> Change:
    """``2010 a>b``: a went to b on 1 January 2010; ``a~b``: part of it, to no official heir."""
    year, (old, kind, new) = arrow.split()
    return Change(
        date=date(int(year), 1, 1),
        old_code=code(old),
        old_name=old.upper(),
        new_code=code(new),
        new_name=new.upper(),
        share=0.9 if kind == ">" else 0.1,
        official=kind == ">",
    )


def waiver(rule: str, **more: Any) -> Waiver:
    """A waiver that holds until the end of 2016."""
    return Waiver(
        rule=rule,
        **{
            "ground": Ground.GEOGRAPHY,
            "reason": "eiland in de delta, goed ontsloten",
            "verdict": Ruling.ACCEPTED,
            "decided_by": "gedeputeerde staten",
            "expires": date(2016, 12, 31),
            "place": Place(path="maatwerk.yaml", line=2),
        }
        | more,
    )


def look(rule: Rule, at: Case, **settings: Any) -> list[Sighting]:
    """What a rule sees, with its default settings unless told otherwise."""
    return list(rule.check(at, rule.settings(**settings)))


def weighs(rule: Rule, sighting: Sighting) -> Severity:
    """What a sighting weighs where rules.yaml says nothing."""
    return sighting.severity or rule.card.severity


def about(sightings: Iterable[Sighting]) -> list[tuple[str, str]]:
    """Domain and region (or else the letter of the municipality) of every sighting, in order."""
    return named(sighting.subject for sighting in sightings)


def smallest(sightings: Iterable[Sighting], about: str) -> tuple[str, str, str]:
    """Who moves by the remedy of the one about a region or letter, from where and to where."""
    for sighting in sightings:
        subject, remedy = sighting.subject, sighting.remedy
        if about in {subject.region, letters(filter(None, [subject.municipality]))}:
            assert isinstance(remedy, Remedy), remedy
            origin = remedy.origin.code if remedy.origin else ""
            return letters(remedy.municipalities), origin, remedy.target.code
    raise LookupError(about)


def worded(sightings: Iterable[Sighting]) -> list[tuple[str, str]]:
    """Region and wording of every sighting, in order."""
    return [(s.subject.region or "", s.wording) for s in sightings]


def named(subjects: Iterable[Subject]) -> list[tuple[str, str]]:
    """The same of subjects, such as those that a sighting relates to."""
    return [
        (
            s.layer.domain if s.layer else "",
            s.region or (letters([s.municipality]) if s.municipality else ""),
        )
        for s in subjects
    ]


MANUAL = """Finds something.

What it finds
    Anything.

Why it matters
    It does.

How to mend it
    By hand.

Example
    This one.

Vindt iets.

Wat de regel vindt
    Van alles.

Waarom dat ertoe doet
    Daarom.

Hoe het te verhelpen is
    Met de hand.

Voorbeeld
    Dit.
"""


def invented(code: str, check: Check | None = None, *, late: bool = False, **card: Any) -> Rule:
    """A rule of the test's own, an error about scale that sees nothing unless told otherwise."""
    words = Text(f"{code} ziet iets.")
    of_card = {
        "slug": code.lower(),
        "criterion": Criterion.SCALE,
        "severity": Severity.ERROR,
        "title": {"nl": code, "en": code},
        "wordings": {"": Wording(nl=words, en=words)},
        "source": DATA_QUALITY,
        "doc": MANUAL,
    }
    return Rule(
        card=RuleCard(code=code, **of_card | card),
        settings=RuleSettings,
        check=check or seeing(),
        late=late,
    )


def seeing(*sightings: Sighting) -> Check:
    """A check that always sees this."""
    return lambda _case, _settings: iter(sightings)
