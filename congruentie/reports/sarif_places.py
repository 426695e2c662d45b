"""Where a finding stands, as SARIF says it: files by their address, lines counted from one."""

from pathlib import PurePath
from urllib.parse import quote

from congruentie.model.finding import Finding
from congruentie.model.region import Place
from congruentie.model.report import Report
from congruentie.reports import sentences
from congruentie.reports.ci_parts import place
from congruentie.reports.sarif_rules import Json, message
from congruentie.words import Language


def artifacts(report: Report) -> list[Json]:
    """The files of the submission, with the SHA-256 of their bytes."""
    return [
        {
            "location": {"uri": address(file.path)},
            "roles": ["analysisTarget"],
            "hashes": {"sha-256": file.sha256},
        }
        for file in report.provenance.inputs
    ]


def locations(finding: Finding, report: Report, language: Language) -> list[Json]:
    """The first row; the file as a whole where there is none, as GitHub takes nothing without."""
    where = place(finding, report)
    return [_located(where, language)] if where else []


def in_file(path: str) -> Json:
    """A file as a whole: SARIF counts lines from one, so its first line."""
    return _physical(path, 1)


def address(path: str) -> str:
    """The path as part of a URI: slashes, and everything else that means something escaped."""
    plain = PurePath(path)
    scheme = "file://" if plain.is_absolute() else ""
    return scheme + quote(plain.as_posix(), errors="surrogatepass")


def _located(where: Place, language: Language) -> Json:
    """A row of a sheet is no line of the file; the words beside it say which sheet and row."""
    named = {"message": message(sentences.place(where, language))}
    return _physical(where.path, where.line or 1) | named


def _physical(path: str, line: int) -> Json:
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": address(path)},
            "region": {"startLine": line},
        }
    }
