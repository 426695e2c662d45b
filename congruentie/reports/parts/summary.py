"""The summary in five sentences: what was checked, and what stands on each of the four criteria."""

from collections.abc import Sequence

from congruentie.model.congruence import PairCongruence, Relation
from congruentie.model.dossier import Dossier
from congruentie.model.finding import Criterion, Severity, Unit
from congruentie.model.region import Tier
from congruentie.model.report import RegionSummary, State, Verdict
from congruentie.model.template import Both
from congruentie.reports import sentences
from congruentie.reports.headings import headings
from congruentie.words import Language, listing, percentage, quantity, whole

_NAMED = 5
"""Regions that are named; the rest is counted, and table E has them all."""
_CHECKED = Both(
    "Getoetst zijn {regions} ({domains}) voor {municipalities} met samen {population}.",
    "Checked are {regions} ({domains}) for {municipalities} with {population} together.",
)
_COVERED = Both(
    "Er zijn geen witte vlekken: elke gemeente maakt in elk getoetst domein deel uit van een "
    "samenwerkingsverband.",
    "There are no white spots: every municipality is in a region for every domain checked.",
)
_WHITE = Both(
    "Er zijn witte vlekken: {municipalities}, met samen {population}, zonder samenwerkingsverband "
    "voor ten minste één domein.",
    "There are white spots: {municipalities}, with {population} together, without a region for at "
    "least one domain.",
)
_NOT_JOINT = Both(
    "Er is geen domein op een niveau waarop elke gemeente in een regio hoort te zitten.",
    "There is no domain on a tier on which every municipality is to be in a region.",
)
_LARGE_ENOUGH = Both(
    "Van de {regions} op regionaal niveau blijft er geen onder de richtgrens van {threshold}.",
    "Of the {regions} on the regional tier none is below the threshold of {threshold}.",
)
_TOO_SMALL = Both(
    "Van de {regions} op regionaal niveau {stay} er {below} onder de richtgrens van {threshold} "
    "({names}){circa}{tailored}.",
    "Of the {regions} on the regional tier {below} {stay} below the threshold of {threshold} "
    "({names}){circa}{tailored}.",
)
_STAY = (Both("blijft", "is"), Both("blijven", "are"))
_CIRCA = Both(
    ", waarvan {number} binnen de marge van 'ca.' (vanaf {band})",
    ", {number} of them within the margin of 'about' (from {band})",
)
_TAILORED = Both(", waarvan {number} met aanvaard maatwerk", ", {number} with accepted maatwerk")
_NO_TIER_B = Both(
    "Er zijn geen regio's op regionaal niveau; de richtgrens van {threshold} geldt daarom niet.",
    "There are no regions on the regional tier, so the threshold of {threshold} does not apply.",
)
_AGREE = Both(
    "Precies dezelfde partners hebben {pairs}; {crossings} paren van regio's doorsnijden elkaar.",
    "The very same partners have {pairs}; {crossings} pairs of regions cross.",
)
_PAIR = Both(
    "{number} van de {total} gemeenten ({share}) voor {left} en {right}",
    "{number} of {total} municipalities ({share}) for {left} and {right}",
)
_NO_PAIR = Both(
    "Over congruentie valt niets te zeggen: er zijn geen twee domeinen van één niveau om te "
    "vergelijken.",
    "Nothing can be said of congruence: there are no two domains of one tier to compare.",
)
_ISOLATED = Both(
    "In een geïsoleerde positie verkeren als centrumgemeente {names}",
    "In an isolated position as centre municipality are {names}",
)
_NOT_ISOLATED = Both(
    "Geen centrumgemeente verkeert in een geïsoleerde positie",
    "No centre municipality is in an isolated position",
)
_COUNTS = Both(
    "in totaal zijn er {errors}, {warnings} en {remarks}, naast {waived} met aanvaard maatwerk",
    "in all there are {errors}, {warnings} and {remarks}, beside {waived} with accepted maatwerk",
)
_KNOWN = Both(" en {known} die al bekend waren", " and {known} that were known already")
_NO_VERDICT = Both(
    "; een oordeel over het geheel is niet mogelijk, omdat niet alle regels konden worden "
    "uitgevoerd",
    "; no verdict on the whole is possible, because not every rule could be run",
)


def summary(dossier: Dossier, language: Language) -> tuple[str, ...]:
    """Five sentences, always in the same order."""
    return (
        _checked(dossier, language),
        _coverage(dossier, language),
        _scale(dossier, language),
        _congruence(dossier, language),
        _outcome(dossier, language),
    )


def _checked(dossier: Dossier, language: Language) -> str:
    names = tuple(sentences.layer(d.layer, language) for d in dossier.divisions)
    return _CHECKED.text(language).format(
        regions=quantity(len(dossier.report.regions), Unit.REGIONS, language),
        domains=listing(names, language, most=len(names)),
        municipalities=quantity(len(dossier.scope), Unit.MUNICIPALITIES, language),
        population=_people(dossier, dossier.scope, language),
    )


def _coverage(dossier: Dossier, language: Language) -> str:
    spots = frozenset(code for spot in dossier.white_spots for code in spot.members)
    if not spots:
        joint = any(division.layer.tier.joint for division in dossier.divisions)
        return (_COVERED if joint else _NOT_JOINT).text(language)
    return _WHITE.text(language).format(
        municipalities=quantity(len(spots), Unit.MUNICIPALITIES, language),
        population=_people(dossier, spots, language),
    )


def _people(dossier: Dossier, codes: frozenset[str], language: Language) -> str:
    people = sum(dossier.inhabitants(code) for code in codes)
    return quantity(people, Unit.INHABITANTS, language)


def _scale(dossier: Dossier, language: Language) -> str:
    regional = [r for r in dossier.report.regions if r.layer.tier is Tier.REGIONAL]
    small = below_threshold(dossier)
    sentence = _TOO_SMALL if small else _LARGE_ENOUGH if regional else _NO_TIER_B
    named = (f"{r.region.name}, {sentences.layer(r.layer, language)}" for r in small)
    return sentence.text(language).format(
        regions=quantity(len(regional), Unit.REGIONS, language),
        stay=_STAY[len(small) != 1].text(language),
        below=whole(len(small), language),
        threshold=quantity(dossier.ruleset.scale.min_inhabitants, Unit.INHABITANTS, language),
        names=listing(tuple(named), language, most=_NAMED),
        circa=_circa(small, dossier, language),
        tailored=_tailored(small, language),
    )


def _circa(small: Sequence[RegionSummary], dossier: Dossier, language: Language) -> str:
    """How many are within the margin; nothing where none is."""
    band = dossier.ruleset.scale.circa_from
    number = sum(region.population >= band for region in small)
    said = _CIRCA.text(language).format(number=whole(number, language), band=whole(band, language))
    return said if number else ""


def _tailored(small: Sequence[RegionSummary], language: Language) -> str:
    """How many were accepted; nothing where none was."""
    number = sum(region.states.get(Criterion.SCALE) is State.TAILORED for region in small)
    return _TAILORED.text(language).format(number=whole(number, language)) if number else ""


def below_threshold(dossier: Dossier) -> tuple[RegionSummary, ...]:
    """The regions on the regional tier that do not reach the threshold, in report order."""
    least = dossier.ruleset.scale.min_inhabitants
    return tuple(
        region
        for region in dossier.report.regions
        if region.layer.tier is Tier.REGIONAL and region.population < least
    )


def _congruence(dossier: Dossier, language: Language) -> str:
    pairs = [pair for pair in dossier.report.pairs if pair.in_municipalities.total]
    if not pairs:
        return _NO_PAIR.text(language)
    crossings = sum(pair.count(Relation.CROSSING) for pair in pairs)
    return _AGREE.text(language).format(
        pairs="; ".join(_pair(pair, language) for pair in pairs),
        crossings=whole(crossings, language),
    )


def _pair(pair: PairCongruence, language: Language) -> str:
    tally = pair.in_municipalities
    return _PAIR.text(language).format(
        number=whole(tally.identical, language),
        total=whole(tally.total, language),
        share=percentage(tally.identical / tally.total, language),
        left=sentences.layer(pair.left, language),
        right=sentences.layer(pair.right, language),
    )


def _outcome(dossier: Dossier, language: Language) -> str:
    broken = dossier.report.verdict is Verdict.NO_VERDICT
    verdict = _NO_VERDICT.text(language) if broken else ""
    return f"{_centres(dossier, language)}; {_counts(dossier, language)}{verdict}."


def _centres(dossier: Dossier, language: Language) -> str:
    name = dossier.report.territory.name
    isolated = tuple(
        f"{name(one.lies.centre)} ({sentences.layer(one.layer, language)})"
        for one in dossier.centres
        if one.lies.position.isolated
    )
    if not isolated:
        return _NOT_ISOLATED.text(language)
    return _ISOLATED.text(language).format(names=listing(isolated, language))


def _counts(dossier: Dossier, language: Language) -> str:
    counts, words = dossier.report.counts, headings(language).counted

    def spoken(severity: Severity) -> str:
        number = counts[severity.key]
        return f"{whole(number, language)} {words[severity.key][number != 1]}"

    told = _COUNTS.text(language).format(
        errors=spoken(Severity.ERROR),
        warnings=spoken(Severity.WARNING),
        remarks=spoken(Severity.INFO),
        waived=whole(counts["waived"], language),
    )
    known = counts.get("baseline", 0)
    return told + (_KNOWN.text(language).format(known=whole(known, language)) if known else "")
