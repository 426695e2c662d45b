"""What a reader took as it stands, but asks about: spellings that may have meant something else."""

from collections.abc import Iterable, Iterator

from congruentie.model.region import Division, Region
from congruentie.model.submission import Note
from congruentie.readers import columns
from congruentie.readers.domains import unfamiliar_domains
from congruentie.readers.spelling import fold
from congruentie.readers.table import Table
from congruentie.readers.task_words import likely_tasks
from congruentie.readers.tasks import unfamiliar_tasks

_REGION = frozenset({"regio", "region"})


def domain_notes(tables: Iterable[Table]) -> Iterator[Note]:
    """One note for each domain of a table that looks like a known one, or contains one."""
    for table in tables:
        for text, line in unfamiliar_domains(table):
            meant = "; ".join(columns.likely_domains(text))
            if meant:
                facts = {"text": text, "meant": meant}
                yield Note(place=table.sheet.place(line), key="domain-unfamiliar", facts=facts)


def task_notes(tables: Iterable[Table]) -> Iterator[Note]:
    """One note for each task of a table that looks like a known one, or contains one."""
    for table in tables:
        for text, line in unfamiliar_tasks(table):
            meant = "; ".join(task.replace("_", " ") for task in likely_tasks(text))
            if meant:
                facts = {"text": text, "meant": meant}
                yield Note(place=table.sheet.place(line), key="task-unfamiliar", facts=facts)


def region_notes(divisions: Iterable[Division]) -> Iterator[Note]:
    """One note for regions of one layer whose names differ only by the word "regio"."""
    for division in divisions:
        alike: dict[str, list[Region]] = {}
        for region in division.regions:
            alike.setdefault(_bare(region.name), []).append(region)
        for regions in alike.values():
            places = [place for region in regions for place in region.places]
            if len({fold(region.name) for region in regions}) > 1 and places:
                names = "; ".join(sorted(region.name for region in regions))
                facts = {"domain": division.layer.domain, "names": names}
                yield Note(place=places[0], key="regions-alike", facts=facts)


def _bare(name: str) -> str:
    words = fold(name).split()
    return " ".join(word for word in words if word not in _REGION) or fold(name)
