"""Table A, the regions, and table E, those below the threshold."""

from collections.abc import Iterable
from datetime import date

from congruentie.model.declared import LegalForm
from congruentie.model.dossier import Dossier
from congruentie.model.finding import Criterion
from congruentie.model.region import Region
from congruentie.model.report import RegionSummary
from congruentie.model.template import Both
from congruentie.model.waiver import Waiver
from congruentie.reports import sentences
from congruentie.reports.content import Cell, Column, ContentTable, Kind
from congruentie.reports.parts.cells import NOTHING, counted, dated, said
from congruentie.reports.parts.lights import judgement, light
from congruentie.reports.parts.summary import below_threshold
from congruentie.reports.tailoring_words import claim
from congruentie.reports.template_choices import legal_form_word, tier_word
from congruentie.words import Language

_REGION = Both("regio", "region")
_DOMAIN = Both("domein", "domain")
_INHABITANTS = Both("inwoners", "inhabitants")
_COLUMNS = (
    (_REGION, Kind.TEXT),
    (_DOMAIN, Kind.TEXT),
    (Both("niveau", "tier"), Kind.TEXT),
    (Both("gemeenten", "municipalities"), Kind.WHOLE),
    (_INHABITANTS, Kind.WHOLE),
    (Both("inwoners per km²", "inhabitants per km²"), Kind.WHOLE),
    (Both("rechtsvorm", "legal form"), Kind.TEXT),
    (Both("centrumgemeente", "centre"), Kind.TEXT),
    (Both("start", "start"), Kind.DATE),
    (Both("oordeel", "judgement"), Kind.TEXT),
)
_SMALL_COLUMNS = (
    (_REGION, Kind.TEXT),
    (_DOMAIN, Kind.TEXT),
    (_INHABITANTS, Kind.WHOLE),
    (Both("tekort", "short of"), Kind.WHOLE),
    (Both("maatwerk", "maatwerk"), Kind.TEXT),
    (Both("oordeel omvang", "judgement of scale"), Kind.TEXT),
)
_NOTES = Both(
    "Het oordeel noemt het zwaarste dat over de regio staat, met de criteria. Een streep: niet "
    "opgegeven.",
    "The judgement names the heaviest that stands of the region, with the criteria. A dash: not "
    "declared.",
)
_SMALL_NOTES = Both(
    "De gronden voor maatwerk staan in de brief (p. 2) bij de omvang van gemeenten; hier gelden "
    "zij naar analogie.",
    "The grounds for maatwerk stand in the letter (p. 2) with the size of municipalities; here "
    "they hold by analogy.",
)
_NONE_SMALL = Both(
    "Geen regio op regionaal niveau blijft onder de richtgrens.",
    "No region on the regional tier is below the threshold.",
)
_NOT_CLAIMED = Both("niet ingediend", "not claimed")


def columns(named: Iterable[tuple[Both, Kind]], language: Language) -> tuple[Column, ...]:
    """Columns in the language."""
    return tuple(Column(heading.text(language), kind) for heading, kind in named)


def regions(dossier: Dossier, language: Language) -> ContentTable:
    """Table A: every region with members."""
    return ContentTable(
        key="A",
        title=Both("Tabel A. Regio's", "Table A. Regions").text(language),
        name=Both("A regio's", "A regions").text(language),
        columns=columns(_COLUMNS, language),
        rows=tuple(_row(one, dossier, language) for one in dossier.report.regions),
        notes=(_NOTES.text(language),),
    )


def _row(one: RegionSummary, dossier: Dossier, language: Language) -> tuple[Cell, ...]:
    return (
        said(one.region.name),
        said(sentences.layer(one.layer, language)),
        said(tier_word(one.layer.tier, language)),
        counted(len(one.region.members), language),
        counted(one.population, language),
        counted(one.density, language),
        _legal_form(one.region, language),
        _centre(one.region, dossier),
        _start(one.region, language),
        said(judgement(one, language)),
    )


def _legal_form(region: Region, language: Language) -> Cell:
    form = region.attributes.get("rechtsvorm")
    return said(legal_form_word(LegalForm(form), language)) if form else NOTHING


def _centre(region: Region, dossier: Dossier) -> Cell:
    code = region.attributes.get("centrumgemeente")
    return said(dossier.report.territory.name(code)) if code else NOTHING


def _start(region: Region, language: Language) -> Cell:
    start = region.attributes.get("startdatum")
    return dated(date.fromisoformat(start), language) if start else NOTHING


def small_regions(dossier: Dossier, language: Language) -> ContentTable:
    """Table E: the regions below the threshold, with what is claimed and decided."""
    return ContentTable(
        key="E",
        title=Both(
            "Tabel E. Regio's onder de richtgrens", "Table E. Regions below the threshold"
        ).text(language),
        name=Both("E onder de richtgrens", "E below threshold").text(language),
        columns=columns(_SMALL_COLUMNS, language),
        rows=tuple(_small(one, dossier, language) for one in below_threshold(dossier)),
        empty=_NONE_SMALL.text(language),
        notes=(_SMALL_NOTES.text(language),),
    )


def _small(one: RegionSummary, dossier: Dossier, language: Language) -> tuple[Cell, ...]:
    least = dossier.ruleset.scale.min_inhabitants
    return (
        said(one.region.name),
        said(sentences.layer(one.layer, language)),
        counted(one.population, language),
        counted(least - one.population, language),
        said(_maatwerk(one, dossier, language)),
        said(light(one.states[Criterion.SCALE], language).text),
    )


def _maatwerk(one: RegionSummary, dossier: Dossier, language: Language) -> str:
    waivers = [w for w in dossier.report.waivers.values() if _about(w, one)]
    told = (claim(w.ground, w.verdict, language) for w in waivers)
    return "; ".join(dict.fromkeys(told)) or _NOT_CLAIMED.text(language)


def _about(waiver: Waiver, one: RegionSummary) -> bool:
    """Whether a waiver is about the scale of a region."""
    here = waiver.region == one.region.code and waiver.domain in {None, one.layer.domain}
    return here and waiver.rule.startswith("OMV")
