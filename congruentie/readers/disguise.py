"""What the first bytes of a file say it is, where its name says something else."""

from pathlib import Path

from congruentie.errors import InputError, Mistake

_ZIP = b"PK\x03\x04"
_WORKBOOKS = {".xlsx": "Excel", ".xlsm": "Excel", ".ods": "OpenDocument"}
_TABLE_NL = "Lever de tabel zelf in, als .xlsx, .ods of .csv."
_TABLE_EN = "Submit the table itself, as .xlsx, .ods or .csv."
_SAVE_NL = "Open het, en bewaar de tabel zonder wachtwoord als .xlsx."
_SAVE_EN = "Open it, and save the table without password as .xlsx."
_KINDS: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF", f"een PDF. {_TABLE_NL}", f"a PDF. {_TABLE_EN}"),
    (b"{\\rtf", f"een tekstdocument (RTF). {_TABLE_NL}", f"a text document (RTF). {_TABLE_EN}"),
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        f"een oud .xls- of .doc-bestand, of het heeft een wachtwoord. {_SAVE_NL}",
        f"an old .xls or .doc file, or it has a password. {_SAVE_EN}",
    ),
    *(
        (
            start,
            "een webpagina. Open het in een rekenblad en bewaar het als .xlsx.",
            "a web page. Open it in a spreadsheet and save it as .xlsx.",
        )
        for start in (b"<!doctype html", b"<html", b"<table")
    ),
)
"""First bytes in lower case (of text), and what a file is that starts with them."""
_ARCHIVES: tuple[tuple[bytes, str, str, str], ...] = (
    (b"xl/workbook", "Excel", "een werkmap van Excel", "an Excel workbook"),
    (
        b"application/vnd.oasis.opendocument.spreadsheet",
        "OpenDocument",
        "een rekenblad van OpenDocument",
        "an OpenDocument spreadsheet",
    ),
)
_SUFFIXES = {"Excel": ".xlsx", "OpenDocument": ".ods"}


def check_disguise(path: Path, content: bytes) -> None:
    """Raise InputError where the content is plainly not what the suffix promises."""
    said = _archive(path.suffix.lower(), content) if content.startswith(_ZIP) else _kind(content)
    if said is not None:
        nl, en = said
        raise InputError(
            Mistake(where=str(path), nl=f"dit is van binnen {nl}", en=f"inside, this is {en}")
        )


def _kind(content: bytes) -> tuple[str, str] | None:
    start = content[:64].removeprefix(b"\xef\xbb\xbf").lstrip()
    kinds = (kind for kind in _KINDS if start.lower().startswith(kind[0].lower()))
    return next(((nl, en) for _, nl, en in kinds), None)


def _archive(suffix: str, content: bytes) -> tuple[str, str] | None:
    """What a zip file is, where its suffix is not that of it."""
    promised = _WORKBOOKS.get(suffix)
    for mark, kind, nl, en in _ARCHIVES:
        if mark in content:
            right = _SUFFIXES[kind]
            advice = f"{nl}. Geef het de naam ….{right[1:]}.", f"{en}. Name it ….{right[1:]}."
            return None if kind == promised else advice
    if promised is not None:
        return None
    return f"een zip-bestand. {_TABLE_NL}", f"a zip file. {_TABLE_EN}"
