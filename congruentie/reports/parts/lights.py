"""The traffic lights: for every criterion what stands, per domain."""

from congruentie.model.dossier import Dossier
from congruentie.model.finding import Criterion
from congruentie.model.report import LayerSummary, RegionSummary, State
from congruentie.model.template import Both
from congruentie.reports import sentences
from congruentie.reports.content import Light, LightRow, Lights
from congruentie.reports.headings import headings
from congruentie.words import Language

_TITLE = Both("Oordeel per criterium en domein", "Judgement per criterion and domain")
_WORST_FIRST = (
    State.FAILED,
    State.ATTENTION,
    State.NOT_RUN,
    State.INCOMPLETE,
    State.TAILORED,
    State.PASSED,
    State.NOT_DECLARED,
    State.NOT_APPLICABLE,
)
_NAMED = frozenset({State.FAILED, State.ATTENTION, State.NOT_RUN, State.INCOMPLETE, State.TAILORED})
"""States of which it is said for which criteria they hold."""


def lights(dossier: Dossier, language: Language) -> Lights:
    """All criteria that a rule judges, for every domain."""
    layers = dossier.report.layers
    return Lights(
        title=_TITLE.text(language),
        criterion=headings(language).criterion,
        domains=tuple(sentences.layer(summary.layer, language) for summary in layers),
        layers=tuple(summary.layer for summary in layers),
        rows=tuple(_row(criterion, layers, language) for criterion in layers[0].states),
    )


def _row(criterion: Criterion, layers: tuple[LayerSummary, ...], language: Language) -> LightRow:
    return LightRow(
        criterion=criterion,
        name=headings(language).criteria[criterion],
        lights=tuple(light(summary.states[criterion], language) for summary in layers),
    )


def light(state: State, language: Language) -> Light:
    """A state with its word."""
    return Light(state, headings(language).states[state])


def judgement(region: RegionSummary, language: Language) -> str:
    """The worst that stands of a region, and for which criteria: ``voldoet niet (Omvang)``."""
    say = headings(language)
    worst = min(region.states.values(), key=_WORST_FIRST.index)
    if worst not in _NAMED:
        return say.states[worst]
    where = [say.criteria[c] for c, state in region.states.items() if state is worst]
    return f"{say.states[worst]} ({', '.join(where)})"
