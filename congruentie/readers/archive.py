"""Workbooks are zip files of XML: what is checked before a library may open one.

Sources: the limits and the attacks they answer are in ``docs/decisions.md``.
"""

import io
import zipfile
from collections.abc import Iterator
from zlib import error as DeflateError  # noqa: N812 -- it is an exception

from congruentie.errors import InputError, Mistake

MAX_MEMBERS = 1_000
"""A workbook with a sheet for each of 400 municipalities has 800."""
MAX_MEMBER_BYTES = 50_000_000
MAX_BYTES = 100_000_000
"""Unpacked; a sheet of 200,000 rows takes 40 MB."""
MAX_RATIO = 100
"""Unpacked to packed; real sheets stay under 30, the known bombs reach 1,000."""
_SMALL = 1_000_000
"""Bytes below which the ratio says nothing."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"
_DECLARATIONS = (b"<!DOCTYPE", b"<!ENTITY")


def open_archive(path: str, content: bytes) -> zipfile.ZipFile:
    """The zip file inside a workbook, every member of which was unpacked once and is sound.

    Raises InputError where it is protected with a password, an old .xls, no zip file at all,
    damaged, suspiciously large, or declares XML entities.
    """
    if content.startswith(_OLE):
        raise _refusal(
            path,
            "dit bestand heeft een wachtwoord of is een oude .xls. Bewaar het zonder wachtwoord "
            "als .xlsx.",
            "this file has a password or is an old .xls. Save it without password as .xlsx.",
        )
    if not content.startswith(_ZIP):
        raise _refusal(
            path,
            "dit is van binnen geen werkmap. Open het in een rekenblad en bewaar het als .xlsx.",
            "this is no workbook inside. Open it in a spreadsheet and save it as .xlsx.",
        )
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
        _check_sizes(path, archive.infolist())
        for data in _members(archive):
            _check_declarations(path, data)
    except (
        *(zipfile.BadZipFile, DeflateError, EOFError, OSError, NotImplementedError),
        *(RuntimeError, ValueError, UnicodeError, OverflowError),
    ) as error:
        raise _refusal(
            path,
            "dit bestand is beschadigd of heeft een wachtwoord. Open het en bewaar het opnieuw.",
            "this file is damaged or has a password. Open it and save it again.",
        ) from error
    return archive


def _check_sizes(path: str, members: list[zipfile.ZipInfo]) -> None:
    total = sum(member.file_size for member in members)
    packed = max(1, sum(member.compress_size for member in members))
    too_large = (
        len(members) > MAX_MEMBERS
        or total > MAX_BYTES
        or any(member.file_size > MAX_MEMBER_BYTES for member in members)
        or (total > _SMALL and total / packed > MAX_RATIO)
    )
    if too_large:
        raise _refusal(
            path,
            "dit bestand is uitgepakt veel groter dan een indeling ooit is. Lever alleen de "
            "tabel in.",
            "unpacked, this file is far larger than any division. Submit the table only.",
        )


def _members(archive: zipfile.ZipFile) -> Iterator[bytes]:
    """The bytes of every member; reading them proves their size and checksum."""
    for member in archive.infolist():
        yield archive.read(member)


def _check_declarations(path: str, data: bytes) -> None:
    """No workbook program writes a document type; in it, entities can grow without bound."""
    plain = data.replace(b"\0", b"") if b"\0" in data[:4] else data
    if any(declaration in plain for declaration in _DECLARATIONS):
        raise _refusal(
            path,
            "dit bestand bevat XML-declaraties die niet in een werkmap horen; het is niet gelezen.",
            "this file has XML declarations that no workbook needs, and is not read.",
        )


def _refusal(path: str, nl: str, en: str) -> InputError:
    return InputError(Mistake(where=path, nl=nl, en=en))
