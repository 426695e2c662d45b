"""What rules.yaml says of tasks: on which tier the letter wants each of them."""

from collections.abc import Mapping

from pydantic import Field

from congruentie.model.region import Tier
from congruentie.model.settings import Settings
from congruentie.model.tasks import HOTLINE_TASK


class TaskSettings(Settings):
    """What holds for one task."""

    tier: Tier = Field(
        default=Tier.SUPRA_REGIONAL,
        strict=False,
        description="Tier where the letter wants it, and of a row that names none.",
        json_schema_extra={
            "nl": "Niveau waarop de brief de taak wil, en van een rij die er geen noemt."
        },
    )
    domains: tuple[str, ...] = Field(
        default=(),
        strict=False,
        description="Domains that it belongs to.",
        json_schema_extra={"nl": "Domeinen waar de taak bij hoort."},
    )


SUPRA_REGIONAL_TASKS: Mapping[str, TaskSettings] = {
    "inkoop_specialistisch": TaskSettings(domains=("jeugd", "wmo")),
    "werkgeversdienstverlening": TaskSettings(domains=("arbeidsmarkt",)),
    "jeugdbescherming": TaskSettings(domains=("jeugd",)),
    "jeugdreclassering": TaskSettings(domains=("jeugd",)),
    HOTLINE_TASK: TaskSettings(domains=("jeugd", "wmo")),
    "residentiele_zorg": TaskSettings(domains=("jeugd",)),
}
"""The six tasks that the letter wants on a supra-regional scale (p. 4)."""
