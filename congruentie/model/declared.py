"""What a submission may declare of a region, where only certain answers mean something.

A region keeps its attributes as text, by the canonical name of their column; these are the texts
that rules look for. Source of the legal forms: Wet gemeenschappelijke regelingen (Wgr), art. 8.
"""

from enum import StrEnum


class Answer(StrEnum):
    """An answer to a question with yes or no."""

    YES = "ja"
    PREPARING = "in_voorbereiding"
    NO = "nee"


class LegalForm(StrEnum):
    """In which form municipalities work together."""

    PUBLIC_BODY = "gr_openbaar_lichaam"
    JOINT_ORGAN = "gr_gemeenschappelijk_orgaan"
    OPERATIONS = "gr_bedrijfsvoeringsorganisatie"
    LIGHT = "gr_regeling_zonder_meer"
    JOINT = "gr"
    """A joint arrangement of which the submission does not say what form it has."""
    CENTRE = "centrumregeling"
    AGREEMENT = "bestuursovereenkomst"
    SERVICE = "dvo"
    FOUNDATION = "stichting"
    MERGED_STAFF = "ambtelijke_fusie"
    INTENT = "intentie"
    NONE = "geen"
    OTHER = "anders"


JOINT_ARRANGEMENTS = frozenset(
    {
        LegalForm.PUBLIC_BODY,
        LegalForm.JOINT_ORGAN,
        LegalForm.OPERATIONS,
        LegalForm.LIGHT,
        LegalForm.JOINT,
    }
)
"""Forms under the Wgr, which takes "twee of meer gemeenten" (art. 1)."""
NON_BINDING = frozenset({LegalForm.INTENT, LegalForm.NONE})


class RiskArrangement(StrEnum):
    """Who bears the financial risk."""

    SOLIDARITY = "solidair"
    BY_USE = "naar_gebruik"
    PARTLY = "gedeeltelijk"
    CENTRE = "centrum"
    NONE = "geen"


class Designation(StrEnum):
    """How a municipality came to be the centre of its region."""

    AGREED = "afgesproken"
    DESIGNATED = "aangewezen"
