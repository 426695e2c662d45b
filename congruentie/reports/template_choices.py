"""The lists that a template offers to choose from, in words that the reader knows."""

from collections.abc import Iterable, Mapping

from congruentie.model.criteria import LETTER_DOMAINS
from congruentie.model.declared import Answer, Designation, LegalForm, RiskArrangement
from congruentie.model.milestone import Milestone
from congruentie.model.region import Tier
from congruentie.model.tasks import HOTLINE
from congruentie.model.template import Blank, Both
from congruentie.model.waiver import Ground, Ruling
from congruentie.words import TASKS, Language, domain_name, task_name

_TIERS: Mapping[Tier, Both] = {
    **{tier: Both(tier.value, tier.value) for tier in Tier if tier is not Tier.NATIONAL},
    Tier.NATIONAL: Both("landelijk", "national"),
}
_ANSWERS: Mapping[Answer, Both] = {
    Answer.YES: Both("ja", "yes"),
    Answer.NO: Both("nee", "no"),
    Answer.PREPARING: Both("in voorbereiding", "in preparation"),
}
_LEGAL_FORMS: Mapping[LegalForm, Both] = {
    LegalForm.PUBLIC_BODY: Both("openbaar lichaam", "public body"),
    LegalForm.JOINT_ORGAN: Both("gemeenschappelijk orgaan", "joint organ"),
    LegalForm.OPERATIONS: Both("bedrijfsvoeringsorganisatie", "operations body"),
    LegalForm.LIGHT: Both("regeling zonder meer", "light arrangement"),
    LegalForm.JOINT: Both("gemeenschappelijke regeling", "joint arrangement"),
    LegalForm.CENTRE: Both("centrumregeling", "centre arrangement"),
    LegalForm.AGREEMENT: Both("bestuursovereenkomst", "administrative agreement"),
    LegalForm.SERVICE: Both("dienstverleningsovereenkomst", "service agreement"),
    LegalForm.FOUNDATION: Both("stichting", "foundation"),
    LegalForm.MERGED_STAFF: Both("ambtelijke fusie", "merged staff"),
    LegalForm.INTENT: Both("intentieverklaring", "declaration of intent"),
    LegalForm.NONE: Both("geen", "none"),
    LegalForm.OTHER: Both("anders", "other"),
}
_RISKS: Mapping[RiskArrangement, Both] = {
    RiskArrangement.SOLIDARITY: Both("solidair", "solidarity"),
    RiskArrangement.BY_USE: Both("naar gebruik", "by use"),
    RiskArrangement.PARTLY: Both("gedeeltelijk", "partly"),
    RiskArrangement.CENTRE: Both("centrum", "centre"),
    RiskArrangement.NONE: Both("geen", "none"),
}
_DESIGNATIONS: Mapping[Designation, Both] = {
    Designation.AGREED: Both("afgesproken", "agreed"),
    Designation.DESIGNATED: Both("aangewezen", "designated"),
}
_GROUNDS: Mapping[Ground, Both] = {
    Ground.DENSITY: Both("bevolkingsdichtheid", "population density"),
    Ground.GEOGRAPHY: Both("geografische context", "geographic context"),
    Ground.EXISTING: Both("bestaand samenwerkingsverband", "existing partnership"),
    Ground.OTHER: Both("overig", "other"),
}
_RULINGS: Mapping[Ruling, Both] = {
    Ruling.OPEN: Both("open", "open"),
    Ruling.ACCEPTED: Both("aanvaard", "accepted"),
    Ruling.REJECTED: Both("afgewezen", "rejected"),
}

TAILORED = (
    *("OMV01", "OMV02", "OMV03", "CON01", "CON03", "CON04", "CON05"),
    *("CEN01", "CEN02", "CEN03", "CEN04", "CEN06", "CEN07", "AAN01"),
)
"""Rules that maatwerk is asked for: size, congruence and the place of a region on the map. The
letter leaves room for it on p. 3, and for existing partnerships on p. 4; a white spot has none."""


def choices(blank: Blank, language: Language) -> Mapping[str, tuple[str, ...]]:
    """Every list by its key, in the order in which it is offered; none is empty."""
    return {
        "domain": tuple(domain_name(domain, language) for domain in _domains(blank)),
        "tier": tuple(tier_word(tier, language) for tier in Tier),
        "task": tuple(task_name(task, language) for task in TASKS),
        "municipality": tuple(one.name for one in blank.municipalities),
        "milestone": tuple(milestone_word(step, language) for step in Milestone),
        "answer": _words(_ANSWERS.values(), language),
        "legal_form": _words(_LEGAL_FORMS.values(), language),
        "risk": _words(_RISKS.values(), language),
        "designation": _words(_DESIGNATIONS.values(), language),
        "rule": tuple(code for code in TAILORED if code in blank.rules),
        "ground": _words(_GROUNDS.values(), language),
        "verdict": _words(_RULINGS.values(), language),
    }


def tier_word(tier: Tier, language: Language) -> str:
    """How a tier is written in a cell."""
    return _TIERS[tier].text(language)


def legal_form_word(form: LegalForm, language: Language) -> str:
    """How a legal form is called."""
    return _LEGAL_FORMS[form].text(language)


def milestone_word(step: Milestone, language: Language) -> str:
    """A milestone with its number before it, so that the list reads in order."""
    return f"{step.value} {step.text(language)}"


def _domains(blank: Blank) -> tuple[str, ...]:
    """The domains that the program knows, and those that were asked for besides."""
    return tuple(dict.fromkeys((*LETTER_DOMAINS, HOTLINE, *blank.domains)))


def _words(meanings: Iterable[Both], language: Language) -> tuple[str, ...]:
    return tuple(both.text(language) for both in meanings)
