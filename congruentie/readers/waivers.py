"""The waivers file: who accepted what, on which ground, for which reason and until when.

An entry may also record a claim that is still open, or was rejected (``verdict``); that waives
nothing.

```yaml
waivers:
  - rule: OMV01
    domain: wmo
    region: Hoeksche Waard
    ground: geografische_context
    reason: Eiland in de delta; uitbreiding zou de Drechtsteden doorsnijden.
    decided_by: Gedeputeerde staten van Zuid-Holland
    expires: 2016-12-31
```
"""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Annotated

from pydantic import BeforeValidator, Field

from congruentie.errors import ConfigError, Mistake
from congruentie.model.region import Place
from congruentie.model.settings import Settings
from congruentie.model.waiver import SHORTEST_REASON, Ground, Ruling, Waiver
from congruentie.readers.codes import municipality_code
from congruentie.readers.columns import domain
from congruentie.readers.schema_mistakes import validate
from congruentie.readers.spelling import clean, slug
from congruentie.readers.yaml_document import Document, read_yaml

_ACCEPTED = Ruling.ACCEPTED.value

Text = Annotated[str, BeforeValidator(lambda read: clean(read) if isinstance(read, str) else read)]
"""Counts as it will be shown: blanks say nothing."""
Words = Annotated[Text, Field(min_length=1)]


class WaiverEntry(Settings):
    """One entry of the file."""

    rule: Words = Field(
        description="Code of the rule, e.g. OMV01.",
        json_schema_extra={"nl": "Code van de regel, bijvoorbeeld OMV01."},
    )
    ground: Ground = Field(
        strict=False,
        description="Why it may be accepted.",
        json_schema_extra={"nl": "De grond waarop het kan worden aanvaard."},
    )
    reason: Text = Field(
        min_length=SHORTEST_REASON,
        description="The reason, in a sentence.",
        json_schema_extra={"nl": "De motivering, in een zin."},
    )
    verdict: Ruling = Field(
        default=Ruling.ACCEPTED,
        strict=False,
        description="What was decided; accepted unless told otherwise.",
        json_schema_extra={"nl": "Wat er is besloten; zonder opgave is het aanvaard."},
    )
    requested_by: Words | None = Field(
        default=None,
        description="Who asked for it.",
        json_schema_extra={"nl": "Wie erom heeft gevraagd."},
    )
    decided_by: Words | None = Field(
        default=None,
        description="Who decided; an acceptance names somebody.",
        json_schema_extra={"nl": "Wie het heeft besloten; verplicht bij een aanvaarding."},
    )
    dated: date | None = Field(
        default=None,
        description="Day of the claim or the decision.",
        json_schema_extra={"nl": "De dag van de aanvraag of het besluit."},
    )
    expires: date | None = Field(
        default=None,
        description="The last day on which it holds; an acceptance has one.",
        json_schema_extra={"nl": "De laatste dag waarop het geldt; verplicht bij aanvaarding."},
    )
    domain: Words | None = Field(
        default=None,
        description="Only in this domain.",
        json_schema_extra={"nl": "Alleen in dit domein."},
    )
    region: Words | None = Field(
        default=None,
        description="Name or code of the region.",
        json_schema_extra={"nl": "Naam of code van de regio."},
    )
    municipality: Words | None = Field(
        default=None,
        description="Code of the municipality.",
        json_schema_extra={"nl": "Code van de gemeente, bijvoorbeeld GM0363."},
    )


class WaiverFile(Settings):
    """The whole file."""

    waivers: tuple[WaiverEntry, ...] = Field(default=(), strict=False)


def read_waivers(path: Path, known_rules: frozenset[str]) -> tuple[Waiver, ...]:
    """Every waiver of the file, in file order; none for an empty file.

    Raises ConfigError with all mistakes, among them a rule that does not exist, a waiver that names
    neither or both of region and municipality, and one that stands there already.
    """
    document = read_yaml(path)
    file, mistakes = validate(WaiverFile, document)
    undecided = tuple(_undecided(document))
    if file is None:
        raise ConfigError((*mistakes, *undecided))
    wrong = list(undecided)
    wrong += [
        mistake
        for number, entry in enumerate(file.waivers)
        for mistake in _mistakes(document, number, entry, known_rules)
    ]
    waivers = tuple(_waiver(document, number, entry) for number, entry in enumerate(file.waivers))
    wrong += _repeated(document, waivers)
    if wrong:
        raise ConfigError(wrong)
    return waivers


def _mistakes(
    document: Document, number: int, entry: WaiverEntry, known_rules: frozenset[str]
) -> list[Mistake]:
    where = document.where(("waivers", number))
    found = []
    if entry.rule not in known_rules:
        found.append(
            Mistake(
                where=document.where(("waivers", number, "rule")),
                nl=f"'{entry.rule}' is geen bekende regel.",
                en=f"'{entry.rule}' is no known rule.",
            )
        )
    if (entry.region is None) == (entry.municipality is None):
        found.append(
            Mistake(
                where=where,
                nl="noem óf een region óf een municipality: maatwerk geldt voor één geval.",
                en="name either a region or a municipality: a waiver is for one case.",
            )
        )
    if entry.municipality is not None and municipality_code(entry.municipality) is None:
        found.append(
            Mistake(
                where=document.where(("waivers", number, "municipality")),
                nl=f"'{entry.municipality}' is geen gemeentecode zoals GM0363.",
                en=f"'{entry.municipality}' is no municipality code such as GM0363.",
            )
        )
    return found


def _undecided(document: Document) -> Iterator[Mistake]:
    """What acceptances lack: somebody who decided, and an end date. Also where the schema fails."""
    entries = document.value.get("waivers") if isinstance(document.value, dict) else None
    for number, entry in enumerate(entries if isinstance(entries, list) else ()):
        accepted = isinstance(entry, dict) and entry.get("verdict", _ACCEPTED) == _ACCEPTED
        for key in ("decided_by", "expires") if accepted else ():
            if entry.get(key) is None:
                name, where = f"waivers.{number}.{key}", document.where(("waivers", number))
                yield Mistake(where=where, nl=f"'{name}' ontbreekt.", en=f"'{name}' is missing.")


def _repeated(document: Document, waivers: Iterable[Waiver]) -> Iterator[Mistake]:
    """Waivers that a report could not tell apart, each with the line of the first of them."""
    seen: dict[str, Waiver] = {}
    for number, waiver in enumerate(waivers):
        if not (waiver.region or waiver.municipality):
            continue  # a mistake of its own
        first = seen.setdefault(waiver.key, waiver)
        if first is not waiver:
            yield Mistake(
                where=document.where(("waivers", number)),
                nl=f"dit maatwerk staat er al op regel {first.place.line}: zelfde regel, domein, "
                "geval, grond, oordeel en einddatum. Laat één van beide weg.",
                en=f"this waiver already stands on line {first.place.line}: same rule, domain, "
                "case, ground, verdict and end date. Leave one of them out.",
            )


def _waiver(document: Document, number: int, entry: WaiverEntry) -> Waiver:
    mark = document.mark(("waivers", number))
    return Waiver(
        rule=entry.rule,
        ground=entry.ground,
        reason=entry.reason,
        verdict=entry.verdict,
        requested_by=entry.requested_by or "",
        decided_by=entry.decided_by or "",
        dated=entry.dated,
        expires=entry.expires,
        domain=domain(entry.domain) if entry.domain else None,
        region=slug(entry.region) if entry.region else None,
        municipality=municipality_code(entry.municipality) if entry.municipality else None,
        called=entry.region or entry.municipality or "",
        place=Place(path=document.path, line=mark.line),
    )
