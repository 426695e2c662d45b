"""Opening the files of a submission: bytes in, sheets of text out, every mistake of every file."""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from congruentie.errors import InputError, Mistake
from congruentie.model.submission import InputFile
from congruentie.readers.csv_table import read_csv
from congruentie.readers.disguise import check_disguise
from congruentie.readers.ods_table import read_ods
from congruentie.readers.sheet import Sheet
from congruentie.readers.xlsx_table import read_xlsx

MAX_BYTES = 50_000_000
"""The largest real table is 0.6 MB."""

_Reader = Callable[[str, bytes], tuple[Sheet, ...]]
_READERS: dict[str, _Reader] = {
    ".csv": read_csv,
    ".tsv": read_csv,
    ".txt": read_csv,
    ".xlsx": read_xlsx,
    ".xlsm": read_xlsx,
    ".ods": read_ods,
}
"""Each loads its library only when it is called."""


def open_files(paths: Sequence[Path]) -> tuple[tuple[InputFile, ...], tuple[Sheet, ...]]:
    """The files with their SHA-256 and all their sheets, in the order of the paths.

    Raises InputError with the mistakes of all files: one that is not there, is empty, too large, of
    another kind or damaged.
    """
    inputs: list[InputFile] = []
    sheets: list[Sheet] = []
    mistakes = list(given_twice(paths))
    for path in paths:
        try:
            content = _content(path)
            read = _reader(path)
            check_disguise(path, content)
            sheets += read(str(path), content)
            inputs.append(InputFile(path=str(path), sha256=hashlib.sha256(content).hexdigest()))
        except InputError as error:
            mistakes += error.mistakes
    if mistakes or not paths:
        raise InputError(mistakes or _NOTHING)
    return tuple(inputs), tuple(sheets)


_NOTHING = Mistake(
    where="",
    nl="er is geen bestand gegeven. Noem ten minste één .csv, .xlsx of .ods.",
    en="no file was given. Name at least one .csv, .xlsx or .ods.",
)


def given_twice(paths: Sequence[Path]) -> Iterable[Mistake]:
    """A mistake for every file that is named more than once."""
    for path in dict.fromkeys(p for p in paths if paths.count(p) > 1):
        yield Mistake(
            where=str(path),
            nl="dit bestand is twee keer gegeven. Noem het één keer.",
            en="this file was given twice. Name it once.",
        )


def _content(path: Path) -> bytes:
    """The bytes of a file of a bearable size."""
    try:
        if path.is_dir():
            raise _refusal(
                path, "dit is een map. Noem de bestanden.", "this is a folder. Name the files."
            )
        if not path.is_file():
            raise _refusal(
                path,
                "dit bestand is er niet. Klopt de naam, en de map?",
                "there is no such file. Are the name and the folder right?",
            )
        size = path.stat().st_size
        content = path.read_bytes() if size <= MAX_BYTES else b""
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise _refusal(
            path, f"niet te openen ({reason}).", f"cannot be opened ({reason})."
        ) from error
    if size > MAX_BYTES:
        limit = MAX_BYTES // 1_000_000
        raise _refusal(
            path,
            f"groter dan {limit} MB. Een indeling is veel kleiner: lever alleen de tabel in.",
            f"larger than {limit} MB. A division is much smaller: submit the table only.",
        )
    if not content.strip():
        raise _refusal(path, "dit bestand is leeg.", "this file is empty.")
    return content


def _reader(path: Path) -> _Reader:
    """The function that reads this kind of file, by its suffix."""
    found = _READERS.get(path.suffix.lower())
    if found is None:
        raise _refusal(
            path,
            f"dit soort bestand ({path.suffix or 'zonder naam'}) wordt niet gelezen. Bewaar de "
            "tabel als .xlsx, .ods of .csv.",
            f"files of this kind ({path.suffix or 'no name'}) are not read. Save the table as "
            ".xlsx, .ods or .csv.",
        )
    return found


def _refusal(path: Path, nl: str, en: str) -> InputError:
    return InputError(Mistake(where=str(path), nl=nl, en=en))
