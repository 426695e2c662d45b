"""What the cells of a sheet of regions declare, each read in the form that its column asks for."""

import re
from collections.abc import Callable, Iterable, Mapping

from congruentie.model.declared import (
    JOINT_ARRANGEMENTS,
    Answer,
    Designation,
    LegalForm,
    RiskArrangement,
)
from congruentie.readers import columns
from congruentie.readers.dates import parse_date
from congruentie.readers.spelling import clean, fold

_NUMBER = re.compile(r"(\d{1,12}|\d{1,3}(?:\.\d{3})+)(?:[.,](\d{1,2}))?", re.ASCII)
"""Digits, or digits with Dutch thousands marks: a count has no three decimals."""
_SOME_OF_ALL = re.compile(
    r"(?<![\d/])(\d{1,3})\s*(?:van(?: de)?|of|/)\s*(\d{1,3})(?![\d/])", re.ASCII | re.IGNORECASE
)
"""``4 van 7`` councils; no part of a date such as 1/5/2013."""
_UNDER_THE_ACT = re.compile(r"\b(?:gr|wgr|gemeenschappelijke regeling)\b")
"""What may be said besides of a form that the Wet gemeenschappelijke regelingen knows."""
_EURO = re.compile(r"(?:€|EUR\b)?\s*(.*?)(?:,-{1,2})?", re.IGNORECASE)
_ANSWERS: Mapping[Answer, tuple[str, ...]] = {
    Answer.PREPARING: (
        *("in voorbereiding", "in oprichting", "in preparation"),
        *("deels", "gedeeltelijk", "partly"),
    ),
    Answer.YES: ("ja", "yes", "j", "y", "x", "waar", "true"),
    Answer.NO: (
        *("nee", "neen", "no", "n", "geen", "none", "nog geen", "nog niet", "not yet"),
        *("onwaar", "false"),
    ),
}
"""In the order in which they are tried."""
_LEGAL_FORMS: Mapping[LegalForm, tuple[str, ...]] = {
    LegalForm.PUBLIC_BODY: ("openbaar lichaam", "gr ol", "public body"),
    LegalForm.JOINT_ORGAN: ("gemeenschappelijk orgaan", "gr go", "joint organ"),
    LegalForm.OPERATIONS: ("bedrijfsvoeringsorganisatie", "gr bvo", "bvo", "operations body"),
    LegalForm.LIGHT: ("regeling zonder meer", "lichte regeling", "gr licht", "light arrangement"),
    LegalForm.JOINT: ("gemeenschappelijke regeling", "wgr", "joint arrangement"),
    LegalForm.CENTRE: ("centrum regeling", "gr centrumregeling", "centre arrangement"),
    LegalForm.AGREEMENT: ("convenant", "bestuurlijke overeenkomst", "administrative agreement"),
    LegalForm.SERVICE: ("dienstverleningsovereenkomst", "service agreement"),
    LegalForm.FOUNDATION: ("foundation",),
    LegalForm.MERGED_STAFF: ("merged staff",),
    LegalForm.INTENT: ("intentieverklaring", "intentieovereenkomst", "declaration of intent"),
    LegalForm.NONE: ("nee", "none"),
    LegalForm.OTHER: ("other",),
}
_RISKS: Mapping[RiskArrangement, tuple[str, ...]] = {
    RiskArrangement.SOLIDARITY: ("solidariteit", "solidarity"),
    RiskArrangement.BY_USE: ("naar rato van gebruik", "by use"),
    RiskArrangement.PARTLY: ("deels", "deels solidair", "partly"),
    RiskArrangement.CENTRE: ("centrumgemeente", "centre"),
    RiskArrangement.NONE: ("nee", "none"),
}
_DESIGNATIONS: Mapping[Designation, tuple[str, ...]] = {
    Designation.AGREED: ("agreed",),
    Designation.DESIGNATED: ("designated",),
}


def _spelled(choices: Iterable[tuple[str, tuple[str, ...]]]) -> dict[str, str]:
    return {
        fold(spelling): str(choice)
        for choice, spellings in choices
        for spelling in (choice, *spellings)
    }


_FORM = _spelled(_LEGAL_FORMS.items())
_RISK = _spelled(_RISKS.items())
_DESIGNATION = _spelled(_DESIGNATIONS.items())


def declared(name: str, text: str) -> str | None:
    """The value of an attribute as text, None where the cell holds nothing that it could be.

    Empty where the cell says that nothing is known. What is no date, number or choice of the column
    is None; a column of free text takes everything.
    """
    read, _ = _FORMS.get(name, (clean, ""))
    return "" if columns.is_not_declared(text) else read(text)


def expected(name: str) -> str:
    """Key of what a cell of this attribute should hold; the words are in ``congruentie.notes``."""
    return _FORMS[name][1]


def _date(text: str) -> str | None:
    day = parse_date(text)
    return day.isoformat() if day else None


def _number(text: str) -> str | None:
    found = _NUMBER.fullmatch(text)
    return ".".join(filter(None, (found[1].replace(".", ""), found[2]))) if found else None


def _amount(text: str) -> str | None:
    """A number that may have a euro sign before it."""
    found = _EURO.fullmatch(text)
    return _number(found[1]) if found else None


def _legal_form(text: str) -> str | None:
    """A form, or one of the act with the name of the act besides: ``GR openbaar lichaam (Wgr)``."""
    words = fold(text)
    bare = _FORM.get(" ".join(_UNDER_THE_ACT.sub(" ", words).split()))
    of_act = bare in {*JOINT_ARRANGEMENTS, LegalForm.CENTRE}
    return _FORM.get(words) or (bare if of_act else None)


def _milestone(text: str) -> str | None:
    reached = columns.milestone(text)
    return None if reached is None else str(reached.value)


def _answer(text: str) -> str | None:
    """Yes, no or in preparation, whatever explanation follows it; the day it was done is a yes.

    Empty for what begins by saying that it is not known yet.
    """
    words = fold(text)
    if columns.begins_unknown(text):
        return ""
    for answer, spellings in _ANSWERS.items():
        if any(words == one or words.startswith(f"{one} ") for one in spellings):
            return str(answer)
    return str(Answer.YES) if parse_date(text) else None


def _consent(text: str) -> str | None:
    """An answer, or how many of how many councils, as ``4/7``; None for more than all."""
    some = _SOME_OF_ALL.search(text)
    if some is None:
        return _answer(text)
    consented, everyone = int(some[1]), int(some[2])
    return f"{consented}/{everyone}" if consented <= everyone else None


def _named(text: str) -> str:
    """What is named, as it stands; a mere "geen" says that there is nothing to name."""
    return str(Answer.NO) if fold(text) in _ANSWERS[Answer.NO] else clean(text)


def _company(text: str) -> str | None:
    """An answer; the name of a work company says that there is one."""
    answer = _answer(text)
    return str(Answer.YES) if answer is None else answer


_FORMS: Mapping[str, tuple[Callable[[str], str | None], str]] = {
    "rechtsvorm": (_legal_form, "legal_form"),
    "aangewezen_of_afgesproken": (lambda text: _DESIGNATION.get(fold(text)), "designation"),
    "instemming_centrum": (_answer, "answer"),
    "bestaand_sinds": (_date, "date"),
    "functioneert_goed": (_answer, "answer"),
    "ontvangen_op": (_date, "date"),
    "startdatum": (_date, "date"),
    "voortgang": (_milestone, "milestone"),
    "clienten": (_number, "number"),
    "aanbieders": (_number, "number"),
    "budget_eur": (_amount, "number"),
    "risicoverdeling": (lambda text: _RISK.get(fold(text)), "risk"),
    "regie_afspraken": (_answer, "answer"),
    "partners": (_named, ""),
    "provincie_betrokken": (_answer, "answer"),
    "raad_toestemming": (_consent, "consent"),
    "werkbedrijf": (_company, "answer"),
    "logische_grens": (_named, ""),
}
"""The columns with a form of their own: how a cell is read, and what it should have held."""
