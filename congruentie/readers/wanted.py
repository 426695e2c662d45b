"""What the caller wants to know of a submission."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from congruentie.model.region import Tier
from congruentie.model.tasks import HOTLINE, HOTLINE_TASK


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which domains to read, and on which tier each stands where the rows do not say."""

    domains: frozenset[str] = frozenset()
    """Canonical names (``columns.domain``); empty for all of them."""
    tiers: Mapping[str, Tier] = field(default_factory=dict)
    """Canonical domain to tier; tier b for a domain that is not in it."""
    task_tiers: Mapping[str, Tier] = field(default_factory=dict)
    """Canonical task to tier; a task that is not in it stands where its domain does."""
    task_domains: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Canonical task to the domains that it belongs to; none for a task that is not in it."""
    rules: Mapping[str, str] = field(default_factory=dict)
    """What a rule may be called in a claim of maatwerk (code or slug, bare) to its code."""

    @property
    def only(self) -> tuple[str, ...]:
        """The one domain that is wanted, for tables without a column for it; else nothing."""
        return tuple(self.domains) if len(self.domains) == 1 else ()

    def has(self, domain: str) -> bool:
        """Whether rows about this domain are wanted; the hotline is with each domain it serves."""
        named = {domain, *(self.task_domains.get(HOTLINE_TASK, ()) if domain == HOTLINE else ())}
        return not self.domains or not self.domains.isdisjoint(named)

    def judges(self, domain: str) -> bool:
        """Whether a domain was asked for; the hotline, read along with others, only by its name."""
        return not self.domains or domain in self.domains

    def tier(self, domain: str, task: str = "") -> Tier:
        """The tier of a task or a domain whose rows do not name one."""
        return self.task_tiers.get(task) or self.tiers.get(domain, Tier.REGIONAL)
