"""The waivers of a file and the claims of a submission, put together: every case told once."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from congruentie.model.submission import Note
from congruentie.model.waiver import Waiver
from congruentie.readers.carrier import Carrier


def together(
    decided: Sequence[Waiver], claimed: Sequence[Waiver]
) -> tuple[tuple[Waiver, ...], tuple[Note, ...]]:
    """The decisions of the waivers file with what the submission claims besides; each once.

    Where both speak of one case (rule, subject and ground) the file counts. A note says so, and one
    says what stands there twice. The file keeps its order; of claims the order of rows is nothing.
    """
    cases = {waiver.case for waiver in decided}
    notes = [
        Note(place=waiver.place, key="waiver-in-file-too", facts=_facts(waiver))
        for waiver in claimed
        if waiver.case in cases
    ]
    left = [waiver for waiver in claimed if waiver.case not in cases]
    found: dict[str, Waiver] = {}
    standing = (*decided, *sorted(left, key=lambda waiver: waiver.key))
    for waiver in standing:
        found.setdefault(waiver.key, waiver)
    notes += [
        Note(place=waiver.place, key="waiver-twice", facts=_facts(waiver))
        for waiver in standing
        if found[waiver.key] is not waiver
    ]
    return tuple(found.values()), tuple(notes)


def carried(waivers: Iterable[Waiver], carrier: Carrier) -> Iterator[Waiver]:
    """The waivers of a file, about what their municipalities are on the territory.

    One that cannot be told stays as it is, and will fit no finding.
    """
    for waiver in waivers:
        code = waiver.municipality
        found = carrier.known(code, "", waiver.place.path) if code else None
        yield replace(waiver, municipality=found or code)


def _facts(waiver: Waiver) -> dict[str, str]:
    return {"rule": waiver.rule, "about": waiver.called}
