"""The words of a comparison of two rounds, in both languages."""

from collections.abc import Mapping
from dataclasses import dataclass

from congruentie.model.comparison import Fate, Trend
from congruentie.words import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundWords:
    """Everything that the comparison says of itself; braces name what is filled in."""

    title: str
    sides: tuple[str, str]
    side: str
    findings: str
    counted: str
    unjudged: str
    new: str
    solved: str
    more: str
    moved: str
    moved_means: str
    other_scope: str
    layer: str
    regions: str
    nobody: str
    move: str
    now: str
    divided: str
    nowhere: str
    appeared: str
    disappeared: str
    renamed: str
    arrow: str
    reorganised: str
    reorganised_means: str
    fates: Mapping[Fate, str]
    congruence: str
    pair_columns: tuple[str, ...]
    pairs_mean: str
    other_municipalities: str
    knots: str
    knots_mean: str
    knot_columns: tuple[str, ...]
    trends: Mapping[Trend, str]
    nothing: str


WORDS: Mapping[Language, RoundWords] = {
    "nl": RoundWords(
        title="vergelijking van twee rondes",
        sides=("Oud", "Nieuw"),
        side="{side}: {path} ({date}, {municipalities})",
        findings="Bevindingen",
        counted="{solved} opgelost, {new} nieuw, {unchanged} ongewijzigd",
        unjudged="{number} uit de oude ronde zijn in de nieuwe niet opnieuw getoetst: andere "
        "regels, domeinen of een ander gebied.",
        new="Nieuw",
        solved="Opgelost",
        more="… en nog {number}; alle met --all, of volledig met --format json",
        moved="Gemeenten die van regio veranderden",
        moved_means="Beoordeeld op de partners, niet op de naam: een oude regio gaat door als de "
        "nieuwe regio waarmee de meeste gemeenten samen blijven. Wie alleen werd samengevoegd, "
        "gesplitst of hernoemd, staat hier niet.",
        other_scope="De rondes gaan over een ander gebied; wie buiten een van beide ligt en in die "
        "ronde geen regio heeft, telt hier niet mee.",
        layer="{layer}: {number}",
        regions="{then}, nu {now}",
        nobody="geen enkele gemeente veranderde van regio",
        move="{name}: van {left} naar {joined}",
        now="{old} (nu {new})",
        divided="{name}: verdeeld, van {left} naar {joined}",
        nowhere="geen regio",
        appeared="nieuwe regio's: {names}",
        disappeared="verdwenen regio's: {names}",
        renamed="onder een andere naam verder: {names}",
        arrow="{old} → {new}",
        reorganised="Herindelingen tussen beide peildata",
        reorganised_means="Geen verandering van regio, tenzij hierboven genoemd.",
        fates={
            Fate.RENAMED: "hernoemd",
            Fate.MERGED: "samengevoegd",
            Fate.SPLIT: "gesplitst",
        },
        congruence="Congruentie per paar van domeinen, oud → nieuw",
        pair_columns=("domeinen", "doorsnijdingen", "verplaatsingen", "territoriale congr.", ""),
        pairs_mean="Meer of minder congruent: naar de territoriale congruentie, het gemiddelde "
        "deel van de domeinen waarin een partner ook echt partner is (0-1).",
        other_municipalities="De rondes gaan over de gemeenten van verschillende data. Een "
        "herindeling kan deze getallen veranderen zonder dat iemand van regio wisselt.",
        knots="Gebieden waarin de congruentie veranderde",
        knots_mean="Kleinste gebieden met een gedeelde buitengrens in de nieuwe ronde, met de "
        "territoriale congruentie van dezelfde grond in beide rondes; ongewijzigd: {same}.",
        knot_columns=("regio's", "gemeenten", "oud", "nieuw", ""),
        trends={
            Trend.UP: "meer congruent",
            Trend.DOWN: "minder congruent",
            Trend.SAME: "gelijk",
        },
        nothing="geen",
    ),
    "en": RoundWords(
        title="comparison of two rounds",
        sides=("Old", "New"),
        side="{side}: {path} ({date}, {municipalities})",
        findings="Findings",
        counted="{solved} solved, {new} new, {unchanged} unchanged",
        unjudged="{number} of the old round were not checked again in the new one: other rules, "
        "domains or another area.",
        new="New",
        solved="Solved",
        more="… and {number} more; all of them with --all, in full with --format json",
        moved="Municipalities that changed region",
        moved_means="Judged on partners, not on names: an old region goes on as the new region "
        "with which most municipalities stay together. Who merely merged, split or was renamed is "
        "not listed here.",
        other_scope="The rounds are about different areas; who lies outside one of them and has no "
        "region in that round does not count here.",
        layer="{layer}: {number}",
        regions="{then}, now {now}",
        nobody="no municipality changed region",
        move="{name}: from {left} to {joined}",
        now="{old} (now {new})",
        divided="{name}: divided, from {left} to {joined}",
        nowhere="no region",
        appeared="new regions: {names}",
        disappeared="regions that are gone: {names}",
        renamed="on under another name: {names}",
        arrow="{old} → {new}",
        reorganised="Municipal reorganisation between the two dates",
        reorganised_means="No change of region, unless named above.",
        fates={Fate.RENAMED: "renamed", Fate.MERGED: "merged", Fate.SPLIT: "split"},
        congruence="Congruence per pair of domains, old → new",
        pair_columns=("domains", "crossing pairs", "moves", "territorial congr.", ""),
        pairs_mean="More or less congruent: by territorial congruence, the mean share of the "
        "domains in which a partner is a partner (0-1).",
        other_municipalities="The rounds are about the municipalities of different dates. A "
        "reorganisation may change these numbers though nobody changed region.",
        knots="Areas in which congruence changed",
        knots_mean="Smallest areas with a shared outer border in the new round, with the "
        "territorial congruence of the same ground in both rounds; unchanged: {same}.",
        knot_columns=("regions", "municipalities", "old", "new", ""),
        trends={
            Trend.UP: "more congruent",
            Trend.DOWN: "less congruent",
            Trend.SAME: "the same",
        },
        nothing="none",
    ),
}
