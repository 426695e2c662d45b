"""Worlds drawn by chance: eight municipalities, two provinces, an island, any division of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from hypothesis import settings
from hypothesis import strategies as st
from worlds import TODAY, case, country, division

from congruentie.case import Case
from congruentie.checker import check
from congruentie.model.region import Division
from congruentie.model.report import Provenance, Report
from congruentie.model.territory import Territory
from congruentie.model.waiver import Waiver
from congruentie.registry import all_rules, choose

drawn = settings(deadline=None, derandomize=True, max_examples=100)
"""No clock, and the same worlds in every run."""

EVERYONE = "abcdefgh"
MAP = """
    a b c #
    d e f .
    g g . h
"""
"""h lies by itself, with a ferry to f."""
DOMAINS = ("jeugd", "arbeidsmarkt", "wmo")

Groups = Mapping[str, str]
"""Region code to the letters of its members."""
People = Mapping[str, int]


def grouped(labels: Iterable[Iterable[int]]) -> Groups:
    """For every letter the numbers of its regions: region code to letters."""
    found: dict[str, str] = {}
    for letter, numbers in zip(EVERYONE, labels, strict=True):
        for number in numbers:
            found[f"r{number}"] = found.get(f"r{number}", "") + letter
    return dict(sorted(found.items()))


partitions = st.lists(st.integers(0, 7), min_size=8, max_size=8).map(
    lambda numbers: grouped([number] for number in numbers)
)
"""Everybody in exactly one region."""
proposals = st.integers(1, 3).flatmap(
    lambda last: st.lists(
        st.frozensets(st.integers(0, last), max_size=2), min_size=8, max_size=8
    ).map(grouped)
)
"""Two to four regions, with anybody in none of them, in one, or in two."""
populations = st.fixed_dictionaries(
    dict.fromkeys(EVERYONE, st.sampled_from([0, 1, 47_500, 50_000, 95_000, 99_999, 100_000]))
)
three_proposals = st.lists(proposals, min_size=3, max_size=3)


def land(people: People, *, drawing: str = MAP, ferry: str = "fh", north: str = "abc") -> Territory:
    """The map with these inhabitants; the north is one province, all others another."""
    south = "".join(letter for letter in EVERYONE if letter not in north)
    return country(drawing, links=[ferry], provinces={"Noord": north, "Zuid": south}, **people)


def divided(domain: str, groups: Groups) -> Division:
    """A division of one domain."""
    return division(domain, **groups)


def proposed(territory: Territory, proposal: Sequence[Groups], **more: object) -> Case:
    """A division for each domain, with c and e as centres."""
    divisions = [divided(domain, groups) for domain, groups in zip(DOMAINS, proposal, strict=True)]
    return case(territory, *divisions, **({"centres": "ce"} | more))


def judged(at: Case, rules: Iterable[str] = (), waivers: Sequence[Waiver] = ()) -> Report:
    """The report of all rules, or of these alone."""
    everything = all_rules()
    settings = {code: rule.settings() for code, rule in everything.items()}
    selection = choose(everything, settings, tuple(rules or everything), ())
    provenance = Provenance(
        version="0", inputs=(), profile="", rules_sha256="", today=TODAY, scope=""
    )
    return check(replace(at, waivers=tuple(waivers)), selection, provenance)
