"""A comparison of two rounds as a page, without a form yet."""

from collections.abc import Iterator
from itertools import groupby

from congruentie.model.comparison import (
    Comparison,
    DivisionChange,
    Fate,
    KnotChange,
    Move,
    PairChange,
    Reorganised,
    Round,
    Trend,
)
from congruentie.model.finding import RoundFinding, Unit
from congruentie.reports.blocks import Block, Bullets, Heading, Paragraph, Table
from congruentie.reports.rounds_words import WORDS
from congruentie.reports.sentences import layer
from congruentie.words import Language, day, decimal, listing, quantity, whole

EVERYTHING = 10_000
"""More names than there are to list."""


def page(found: Comparison, language: Language, most: int | None = None) -> Iterator[Block]:
    """The whole page; ``most`` limits the findings shown per rule, None shows them all."""
    yield Heading(f"congruentie · {WORDS[language].title}", level=1)
    yield Bullets(
        tuple(
            _side(side, one, language)
            for side, one in zip(WORDS[language].sides, (found.old, found.new), strict=True)
        )
    )
    yield from _findings(found, language, most)
    yield from _moved(found, language)
    yield from _reorganised(found, language)
    yield from _pairs(found, language)
    yield from _knots(found, language)


def _side(side: str, one: Round, language: Language) -> str:
    return WORDS[language].side.format(
        side=side,
        path=one.path,
        date=day(one.reference_date, language),
        municipalities=quantity(one.municipalities, Unit.MUNICIPALITIES, language),
    )


def _findings(found: Comparison, language: Language, most: int | None) -> Iterator[Block]:
    say, changes = WORDS[language], found.findings
    yield Heading(say.findings)
    yield Paragraph(
        say.counted.format(
            solved=whole(len(changes.solved), language),
            new=whole(len(changes.new), language),
            unchanged=whole(len(changes.unchanged), language),
        )
    )
    if changes.unjudged:
        number = whole(len(changes.unjudged), language)
        yield Paragraph(say.unjudged.format(number=number), quiet=True)
    for title, findings in ((say.new, changes.new), (say.solved, changes.solved)):
        if findings:
            yield Heading(title, level=3)
            yield Bullets(tuple(_told(findings, language, most)))


def _told(
    findings: tuple[RoundFinding, ...], language: Language, most: int | None
) -> Iterator[str]:
    """The heaviest first, then by rule."""
    ordered = sorted(findings, key=lambda f: (-f.severity, f.rule))
    for code, group in groupby(ordered, key=lambda f: f.rule):
        members = list(group)
        shown = members[:most]
        yield from (f"{code} {finding.message}" for finding in shown)
        if len(members) > len(shown):
            rest = whole(len(members) - len(shown), language)
            yield f"{code} {WORDS[language].more.format(number=rest)}"


def _moved(found: Comparison, language: Language) -> Iterator[Block]:
    say = WORDS[language]
    yield Heading(say.moved)
    yield Paragraph(say.moved_means, quiet=True)
    if not found.same_scope:
        yield Paragraph(say.other_scope)
    for change in found.divisions:
        number = quantity(len(change.moved) + len(change.divided), Unit.MUNICIPALITIES, language)
        heading = say.layer.format(layer=layer(change.layer, language), number=number)
        yield Heading(heading, level=3)
        yield Bullets(tuple(_division(change, found, language)))


def _division(change: DivisionChange, found: Comparison, language: Language) -> Iterator[str]:
    say = WORDS[language]
    then = quantity(change.regions[0], Unit.REGIONS, language)
    now = whole(change.regions[1], language)
    for move in change.moved:
        yield _move(say.move, move, found, language)
    for move in change.divided:
        yield _move(say.divided, move, found, language)
    if not change.moved and not change.divided:
        yield say.nobody
    yield say.regions.format(then=then, now=now)
    for sentence, names in ((say.appeared, change.appeared), (say.disappeared, change.disappeared)):
        if names:
            yield sentence.format(names=listing(names, language, most=EVERYTHING))
    if change.renamed:
        arrows = tuple(say.arrow.format(old=a, new=b) for a, b in change.renamed)
        yield say.renamed.format(names="; ".join(arrows))


def _move(sentence: str, move: Move, found: Comparison, language: Language) -> str:
    say = WORDS[language]
    name = found.old.name(move.old)
    if move.new != (move.old,):
        heirs = tuple(found.new.name(code) for code in move.new)
        name = say.now.format(old=name, new=listing(heirs, language))
    left, joined = (
        listing(regions, language) if regions else say.nowhere
        for regions in (move.left, move.joined)
    )
    return sentence.format(name=name, left=left, joined=joined)


def _reorganised(found: Comparison, language: Language) -> Iterator[Block]:
    say = WORDS[language]
    if not found.reorganised:
        return
    yield Heading(say.reorganised)
    yield Paragraph(say.reorganised_means, quiet=True)
    items = []
    for fate in Fate:
        ones = sorted((r for r in found.reorganised if r.fate is fate), key=lambda r: r.new)
        for _, group in groupby(ones, key=lambda r: r.new if fate is Fate.MERGED else r.old):
            items.append(f"{say.fates[fate]}: {_fate(list(group), found, language)}")
    yield Bullets(tuple(items))


def _fate(ones: list[Reorganised], found: Comparison, language: Language) -> str:
    """The old names, an arrow, and the new ones: of one merger all that went into it."""
    old = listing(tuple(found.old.name(one.old) for one in ones), language, most=EVERYTHING)
    new = tuple(found.new.name(code) for code in ones[0].new)
    return WORDS[language].arrow.format(old=old, new=listing(new, language))


def _pairs(found: Comparison, language: Language) -> Iterator[Block]:
    say = WORDS[language]
    if not found.pairs:
        return
    yield Heading(say.congruence)
    yield Table(say.pair_columns, tuple(_pair(change, language) for change in found.pairs))
    yield Paragraph(say.pairs_mean, quiet=True)
    if not found.same_municipalities:
        yield Paragraph(say.other_municipalities, quiet=True)


def _pair(change: PairChange, language: Language) -> tuple[str, ...]:
    say, then, now = WORDS[language], change.then, change.now
    shares = [decimal(share, 3, language) for share in (then.territorial, now.territorial)]
    return (
        " – ".join(layer(one, language) for one in now.layers),
        say.arrow.format(old=whole(then.crossing, language), new=whole(now.crossing, language)),
        say.arrow.format(old=whole(then.moves, language), new=whole(now.moves, language)),
        say.arrow.format(old=shares[0], new=shares[1]),
        say.trends[change.trend],
    )


def _knots(found: Comparison, language: Language) -> Iterator[Block]:
    """The areas that changed, the largest first; the others are counted."""
    say = WORDS[language]
    if not found.knots:
        return
    changed = [knot for knot in found.knots if knot.trend is not Trend.SAME]
    same = whole(len(found.knots) - len(changed), language)
    yield Heading(say.knots)
    if changed:
        changed.sort(key=lambda knot: (-len(knot.members), knot.members))
        yield Table(say.knot_columns, tuple(_knot(knot, language) for knot in changed))
    else:
        yield Paragraph(say.nothing)
    yield Paragraph(say.knots_mean.format(same=same), quiet=True)


def _knot(knot: KnotChange, language: Language) -> tuple[str, ...]:
    first = knot.regions[0][0]
    names = tuple(name for layer, name in knot.regions if layer == first)
    return (
        listing(names, language, most=3),
        whole(len(knot.members), language),
        decimal(knot.then, 3, language),
        decimal(knot.now, 3, language),
        WORDS[language].trends[knot.trend],
    )
