"""A repair as a page that reads as advice, without a form yet."""

from collections.abc import Iterator
from itertools import groupby

from congruentie.model.finding import Unit
from congruentie.model.repair import Move, Reading, Repair, State
from congruentie.model.territory import Territory
from congruentie.reports.blocks import Block, Bullets, Heading, Paragraph, WordTable
from congruentie.reports.repair_words import WORDS
from congruentie.words import Language, domain_name, listing, percentage, quantity, whole


def page(repair: Repair, territory: Territory, language: Language) -> Iterator[Block]:
    """The whole page: what it takes, how sure that is, what it mends, and the changes by knot."""
    yield Heading(f"congruentie · {WORDS[language].title}", level=1)
    yield from _summary(repair, language)
    yield from _area(repair, territory, language)
    yield from _criteria(repair, language)
    for knot, moves in groupby(repair.moves, key=lambda move: move.knot):
        yield from _knot(knot, tuple(moves), territory, language)
    yield Paragraph(WORDS[language].definition, quiet=True)


def _summary(repair: Repair, language: Language) -> Iterator[Block]:
    say = WORDS[language]
    if repair.reason:
        status = say.states[repair.state] if repair.proven else say.nothing_found
        yield Paragraph(f"{status} {_sentence(repair.reason.text(language))}")
        return
    if not repair.moves:
        yield Paragraph(say.nothing)
        return
    inhabitants = quantity(repair.inhabitants, Unit.INHABITANTS, language)
    moves = whole(len(repair.moves), language)
    summary = say.found if repair.state is State.FEASIBLE else say.summary
    yield Paragraph(summary.format(moves=moves, inhabitants=inhabitants))
    yield Paragraph(" ".join((say.states[repair.state], *_doubt(repair, language))))
    bound, instant = (whole(n, language) for n in (repair.bound, repair.instant_bound))
    told = say.bound if repair.instant_bound else say.bound_alone
    yield Paragraph(told.format(bound=bound, instant=instant))


def _doubt(repair: Repair, language: Language) -> Iterator[str]:
    """What the time was too short for."""
    say = WORDS[language]
    if repair.state is State.FEASIBLE:
        yield say.gap.format(gap=percentage(repair.gap, language))
    elif not repair.settled:
        yield say.unsettled


def _area(repair: Repair, territory: Territory, language: Language) -> Iterator[Block]:
    say = WORDS[language]
    if repair.moves and repair.reading is Reading.NESTED and len(repair.frames) > 1:
        chain = (domain_name(layer.domain, language) for layer in reversed(repair.frames))
        yield Paragraph(say.nested.format(chain=say.within.join(chain)))
    if repair.moves and len(repair.frames) == 1:
        domain = domain_name(repair.frames[0].domain, language)
        yield Paragraph(say.frame.format(domain=domain))
    if repair.widened:
        names = tuple(territory.name(code) for code in repair.widened)
        yield Paragraph(say.widened.format(names=listing(names, language)))


def _criteria(repair: Repair, language: Language) -> Iterator[Block]:
    say = WORDS[language]
    yield Heading(say.counts)
    yield WordTable(
        headings=say.criteria,
        rows=tuple(
            (
                say.parts[tally.criterion],
                whole(tally.before, language),
                "–" if repair.reason else whole(tally.after, language),
            )
            for tally in repair.tallies
        ),
    )


def _knot(
    number: int, moves: tuple[Move, ...], territory: Territory, language: Language
) -> Iterator[Block]:
    say = WORDS[language]
    largest = max(moves, key=lambda move: (move.inhabitants, move.municipality))
    name = territory.name(largest.municipality)
    yield Heading(say.knot.format(number=number, name=name) if number else say.no_knot, level=3)
    yield Bullets(tuple(_change(move, territory, language) for move in moves))


def _change(move: Move, territory: Territory, language: Language) -> str:
    say = WORDS[language]
    both = move.origin and move.target
    one = say.leaves if move.origin else say.joins
    return (say.switch if both else one).format(
        name=territory.name(move.municipality),
        domain=domain_name(move.layer.domain, language),
        origin=move.origin,
        target=move.target,
        inhabitants=quantity(move.inhabitants, Unit.INHABITANTS, language),
    )


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
