"""Sources with their licence, the files with their hash, and the limits of what was done."""

from collections.abc import Iterator

from congruentie.model.dossier import Dossier
from congruentie.model.rulecard import AGENDA, LETTER
from congruentie.model.template import Both
from congruentie.reports import sentences
from congruentie.reports.content import Section
from congruentie.words import Language

_SOURCES = Both("Bronnen", "Sources")
_REFERENCE = Both("kenmerk", "reference")
_MAP = Both(
    "Gemeenten en inwoners. {source} (SHA-256 {sha})",
    "Municipalities and inhabitants. {source} (SHA-256 {sha})",
)
_FILE = Both("Indiening: {path} (SHA-256 {sha})", "Submission: {path} (SHA-256 {sha})")
_RULES = Both(
    "Criteria: profiel {profile}, versie {version} (SHA-256 van rules.yaml: {sha})",
    "Criteria: profile {profile}, version {version} (SHA-256 of rules.yaml: {sha})",
)
_EARLIER = Both("Vorige ronde: {path} (SHA-256 {sha})", "Earlier round: {path} (SHA-256 {sha})")
_LIMITS = Both("Beperkingen", "Limitations")
_GENERALISED = Both(
    "De kaarten zijn getekend op gegeneraliseerde grenzen en zijn niet geschikt om grenzen op te "
    "meten. De lengte van grenzen is vóór het vereenvoudigen gemeten.",
    "The maps are drawn with generalised boundaries and are not fit to measure on. The lengths of "
    "borders were measured before simplifying.",
)
_ALWAYS = (
    Both(
        "Rechtsvorm, voortgang, kosten en afspraken zijn overgenomen zoals de indiening ze "
        "opgeeft; zij zijn niet nagegaan. Contactgegevens van personen zijn weggelaten.",
        "Legal form, progress, costs and arrangements are as the submission declares them and were "
        "not verified. Contact details of persons are left out.",
    ),
    Both(
        "Of een buitengrens 'inhoudelijk logisch' is, valt niet uit te rekenen; dat vraagt een "
        "oordeel.",
        "Whether an outer border is 'logical in substance' cannot be computed; it takes judgement.",
    ),
    Both(
        "Verbindingen over water (bruggen, tunnels, dammen, veren) tellen mee waar zij met naam "
        "bekend zijn.",
        "Links over water (bridges, tunnels, dams, ferries) count where they are known by name.",
    ),
)
_SCOPED = Both(
    "Alleen het gebied {scope} is getoetst; tellingen gelden voor de gemeenten daarin, regio's "
    "houden hun leden daarbuiten.",
    "Only the area {scope} was checked; counts are for its municipalities, regions keep their "
    "members outside.",
)
_NOTES = Both("Bij het inlezen", "On reading the files")


def sources(dossier: Dossier, language: Language) -> tuple[Section, ...]:
    """Sources, limitations, and what the readers did or left aside."""
    found = [
        Section(title=_SOURCES.text(language), bullets=tuple(_origins(dossier, language))),
        Section(title=_LIMITS.text(language), bullets=tuple(_limits(dossier, language))),
    ]
    notes = tuple(sentences.note(note, language) for note in dossier.report.notes)
    if notes:
        found.append(Section(title=_NOTES.text(language), bullets=notes))
    return tuple(found)


def _origins(dossier: Dossier, language: Language) -> Iterator[str]:
    report, territory = dossier.report, dossier.report.territory
    provenance = report.provenance
    yield f"{LETTER[language]}, {_REFERENCE.text(language)} 2013-0000108917"
    yield AGENDA[language]
    yield _MAP.text(language).format(source=territory.source, sha=territory.sha256)
    yield _RULES.text(language).format(
        profile=provenance.profile,
        version=provenance.profile_version,
        sha=provenance.rules_sha256,
    )
    for file in provenance.inputs:
        yield _FILE.text(language).format(path=file.path, sha=file.sha256)
    if report.against:
        yield _EARLIER.text(language).format(path=report.against.path, sha=report.against.sha256)


def _limits(dossier: Dossier, language: Language) -> Iterator[str]:
    if dossier.report.territory.generalised:
        yield _GENERALISED.text(language)
    if scope := dossier.report.provenance.scope:
        yield _SCOPED.text(language).format(scope=scope)
    yield from (text.text(language) for text in _ALWAYS)
