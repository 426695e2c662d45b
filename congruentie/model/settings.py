"""What every part of rules.yaml and of the waivers file has in common."""

from pydantic import BaseModel, ConfigDict


class Settings(BaseModel):
    """A frozen part of rules.yaml that admits no unknown keys and converts no types."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)
