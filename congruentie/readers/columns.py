"""The words of a submission: what a column, a domain, a tier or an empty answer may be called.

Source: ``docs/submission.md``; Dutch first, English and spellings seen in real files after it.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from congruentie.model.milestone import Milestone
from congruentie.model.region import Tier
from congruentie.readers.likeness import resembled
from congruentie.readers.spelling import fold, slug
from congruentie.readers.task_words import known_task

DECIDING: Mapping[str, tuple[str, ...]] = {
    "gemeentecode": ("municipality code", "gm code", "cbs code", "code"),
    "gemeente": ("municipality", "municipality name", "gemeentenaam", "naam gemeente", "naam"),
    "domein": ("domain", "terrein", "beleidsterrein"),
    "niveau": ("tier", "schaal", "schaalniveau", "level"),
    "taak": ("task", "taken", "tasks"),
    "regiocode": ("region code", "region id", "regio id"),
    "regio": ("region", "region name", "regionaam", "naam regio", "samenwerkingsverband"),
    "deelgebied": ("part",),
    "is_centrum": ("is centre", "centrum", "is center"),
    "peildatum": ("reference date", "jaar", "year"),
}
"""Columns that a statement is made of: each may occur once. First the canonical name."""

REMARKS: Mapping[str, tuple[str, ...]] = {
    "toelichting": ("note", "remark", "opmerking", "opmerkingen", "notes", "remarks"),
}
PROGRESS: Mapping[str, tuple[str, ...]] = {"status": ("fase", "stand")}
"""How far a membership has come; unlike a deciding column it may say what it likes."""
UNUSED: Mapping[str, tuple[str, ...]] = {
    "vanaf": ("from",),
    "tot": ("until",),
    "bron": ("source",),
    "besluit": ("decision",),
    "provincie": ("province",),
    "naam_in_bron": ("name in source",),
}
"""Columns that belong in a submission but that no check uses yet: no note is made of them."""

ATTRIBUTES: Mapping[str, tuple[str, ...]] = {
    "rechtsvorm": ("legal form",),
    "centrumgemeente": ("centre", "center", "centre municipality", "gastgemeente"),
    "aangewezen_of_afgesproken": ("designated",),
    "instemming_centrum": ("centre consents",),
    "bestaand_sinds": ("existing since",),
    "functioneert_goed": ("works well",),
    "ontvangen_op": ("received on", "received"),
    "startdatum": ("start date",),
    "voortgang": ("progress", "mijlpaal", "milestone"),
    "clienten": ("clients",),
    "aanbieders": ("providers",),
    "budget_eur": ("budget",),
    "risicoverdeling": ("risk arrangement",),
    "regie_afspraken": ("governance",),
    "partners": (),
    "provincie_betrokken": ("province involved",),
    "raad_toestemming": ("council consent", "toestemming raad"),
    "werkbedrijf": ("work company",),
    "marktbewerkingsplan": ("market plan",),
    "evaluatie": ("evaluation",),
    "logische_grens": ("boundary rationale",),
}
"""What a region may declare of itself (``docs/submission.md``)."""

LETTER = ("arbeidsmarkt", "jeugd", "wmo")
"""The domains of the letter of 19 February 2013."""
_DOMAINS: Mapping[str, tuple[str, ...]] = {
    "jeugd": ("jeugdhulp", "jeugdzorg", "youth", "youth care"),
    "arbeidsmarkt": ("werk", "werk en inkomen", "participatie", "labour", "labour market", "work"),
    "wmo": (
        *("ondersteuning", "maatschappelijke ondersteuning", "zorg", "social support"),
        "social support wmo",
    ),
    "meldpunt": (
        *("hotline", "meldpunt hgkm", "meldpunt huiselijk geweld en kindermishandeling", "amhk"),
        *("meldpunt huiselijk geweld", "veilig thuis", "domestic violence hotline"),
    ),
}
_TIERS: Mapping[Tier, tuple[str, ...]] = {
    Tier.LOCAL: ("a", "lokaal", "local"),
    Tier.REGIONAL: ("b", "regionaal", "regional"),
    Tier.SUPRA_REGIONAL: ("c", "bovenregionaal", "supra regional", "provinciaal", "provincial"),
    Tier.NATIONAL: ("landelijk", "national", "d"),
}
_MILESTONES: Mapping[Milestone, tuple[str, ...]] = {
    Milestone.NO_CHOICE: ("geen keuze", "no choice"),
    Milestone.EXPLORATION: ("verkenning", "exploration"),
    Milestone.INTENT: ("intentieverklaring", "declaration of intent"),
    Milestone.EXECUTIVES_DECIDED: ("collegebesluiten", "executive decisions"),
    Milestone.COUNCILS_CONSENTED: ("raadstoestemming", "council consent"),
    Milestone.SIGNED: ("regeling getekend", "regeling bekendgemaakt", "arrangement signed"),
    Milestone.OPERATIONAL: ("operationeel", "operational"),
}
_NOT_KNOWN = frozenset(
    (
        *("nog niet bekend", "not yet known", "onbekend", "nog onbekend", "unknown", "n n b"),
        *("nader te bepalen", "nog te bepalen", "nnb", "n t b", "ntb", "t b d", "tbd"),
        *("in onderzoek", "nog in onderzoek", "volgt", "volgt nog"),
    )
)
"""Texts of any cell that say that what belongs there is not known yet."""
_UNDECIDED = _NOT_KNOWN | {
    *("nog geen keuze", "geen keuze", "no choice yet"),
    *("geen keuze gemaakt", "nog geen keuze gemaakt", "nog niet gekozen"),
}
"""Texts of a region cell that say that a choice is still to be made."""
_NOTHING = frozenset({"", "n v t", "nvt", "n a"})
_NO_CHOICE = _UNDECIDED | _NOTHING | {"geen", "none"}
_CLAUSE = re.compile(r"[,;:(]")
_YES = frozenset({"ja", "yes", "j", "y", "x", "1", "waar", "true"})
_NO = frozenset({"", "nee", "no", "n", "0", "onwaar", "false"})
_REGION = frozenset({"regio", "regios", "region", "regions"})
_ALL = frozenset({"alle", "alles", "all", "allen"})
_GENERIC = frozenset({"zorg", "werk", "work", "ondersteuning"})
"""Aliases that are a word of many other domains too, e.g. "palliatieve zorg"."""
_EXAMPLE = re.compile(r"\s*(?:voorbeeld|example)\s*:", re.IGNORECASE)


def _squash(text: str) -> str:
    return fold(text).replace(" ", "")


_CANONICAL = {
    _squash(spelling): name
    for names in (DECIDING, REMARKS, PROGRESS, UNUSED, ATTRIBUTES)
    for name, aliases in names.items()
    for spelling in (name, *aliases)
}
_DOMAIN = {_squash(s): name for name, aliases in _DOMAINS.items() for s in (name, *aliases)}
_TIER = {fold(spelling): tier for tier, spellings in _TIERS.items() for spelling in spellings}
_MILESTONE = {
    spelling: step
    for step, words in _MILESTONES.items()
    for spelling in (str(step.value), *words, *(f"{step.value} {word}" for word in words))
}


@lru_cache(maxsize=4096)
def column(text: str) -> str | None:
    """The canonical name of a column; None where it is not one of ours."""
    return _CANONICAL.get(_squash(text))


@lru_cache(maxsize=4096)
def wide_domain(text: str) -> str | None:
    """The domain of a column such as ``jeugd_regio``, ``Regio Wmo`` or ``arbeidsmarktregio``.

    Written as one word, or with the domain last, it must be a known domain, so that
    ``veiligheidsregio`` in a list of municipalities is not taken for a proposal.
    """
    if column(text) is not None:
        return None
    *words, last = fold(text).split() or [""]
    if words and last in {"regio", "region"}:
        return domain(" ".join(words))
    about = about_regions(text)
    return about if about and known_domain(text) is None else None


@lru_cache(maxsize=4096)
def about_regions(text: str) -> str | None:
    """The known domain of words that may have "regio" or "regio's" before or after it."""
    words = fold(text).replace("regio s", "regios").split()
    if words and words[0] in _REGION:
        words = words[1:]
    squashed = "".join(words)
    endings = (squashed.removesuffix(word) for word in sorted(_REGION))
    return next((_DOMAIN[stem] for stem in (squashed, *endings) if stem in _DOMAIN), None)


@lru_cache(maxsize=4096)
def known_domain(text: str) -> str | None:
    """The canonical name of a domain that this program knows; None for any other."""
    return _DOMAIN.get(_squash(text))


def bare_domain(text: str) -> str | None:
    """The domain of a column that is called after a domain of the letter and nothing else."""
    found = known_domain(text)
    return found if found in LETTER else None


@lru_cache(maxsize=4096)
def likely_domains(text: str) -> tuple[str, ...]:
    """The known domains that an unknown one may have meant, in alphabetical order; often none.

    Those that it contains as a word, else the one whose spelling it resembles.
    """
    words = fold(text).split()
    if not words or known_domain(text) is not None:
        return ()
    if _ALL.intersection(words):
        return LETTER
    found = {_DOMAIN[word] for word in words if word in _DOMAIN.keys() - _GENERIC}
    near = None if found else resembled(_squash(text), _DOMAIN)
    return (_DOMAIN[near],) if near else tuple(sorted(found))


@lru_cache(maxsize=4096)
def domain(text: str) -> str:
    """The canonical domain: an alias resolved, another name as ``key``; empty for no text.

    What is called after a task bears the canonical name of that task.
    """
    return _DOMAIN.get(_squash(text)) or known_task(text) or key(text, "domein")


def key(text: str, otherwise: str) -> str:
    """A domain or task as lower-case ASCII words with underscores; empty for no text."""
    return slug(text, otherwise).replace("-", "_") if fold(text) else ""


def tier(text: str) -> Tier | None:
    """The tier that is meant; None where the word is no tier."""
    return _TIER.get(fold(text))


def milestone(text: str) -> Milestone | None:
    """The milestone that is meant, by its digit, its name or both; None where it is none.

    What begins with a sign, such as ``-1``, is none.
    """
    return _MILESTONE.get(fold(text)) if text[:1].isalnum() else None


def is_no_choice(text: str) -> bool:
    """Whether a region cell says that there is no region (yet): empty, ``-``, ``n.v.t.``, ``?``."""
    return fold(text) in _NO_CHOICE


def is_undecided(text: str) -> bool:
    """Whether a region cell says in so many words that a choice is still to be made."""
    return fold(text) in _UNDECIDED or text.strip() == "?"


def is_not_declared(text: str) -> bool:
    """Whether a cell says nothing, or that what belongs there is not known (yet).

    An explanation may follow after a comma or the like: ``nog niet bekend, volgt``.
    """
    return fold(text) in _NOTHING or fold(_CLAUSE.split(text)[0]) in _NOT_KNOWN


def begins_unknown(text: str) -> bool:
    """The same of an answer that goes on without a comma: ``nog niet bekend in juni``."""
    return any(f"{fold(text)} ".startswith(f"{words} ") for words in _NOT_KNOWN)


def is_example(text: str) -> bool:
    """Whether a name begins with ``Voorbeeld:``, as in the example rows of a template."""
    return _EXAMPLE.match(text) is not None


def yes_or_no(text: str) -> bool | None:
    """What a cell answers; empty is no, None is neither."""
    folded = fold(text)
    return True if folded in _YES else False if folded in _NO else None
