"""The monitor as a page, without a form yet."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from congruentie.model.finding import Unit
from congruentie.model.milestone import Milestone, Pace
from congruentie.model.monitor import Area, Monitor, ProvinceProgress, Route, Step
from congruentie.model.region import Layer
from congruentie.model.report import Report
from congruentie.reports import sentences
from congruentie.reports.blocks import Block, Bullets, Heading, Paragraph, Table, WordTable
from congruentie.reports.headings import headings
from congruentie.reports.monitor_words import WORDS
from congruentie.reports.route_words import LONG, QUOTES, SHORT
from congruentie.words import Language, day, listing, quantity, whole

_NAMED = 3
"""White spots of one area that are named; the rest is counted."""


def page(monitor: Monitor, language: Language) -> Iterator[Block]:
    """The whole page: what is expected, who has it, and what every area asks for."""
    yield Heading(f"congruentie · {WORDS[language].title}", level=1)
    yield from _head(monitor, language)
    yield from _progress(monitor.provinces, language)
    yield from _ladder(monitor.provinces, language)
    yield from _areas(monitor, language)


def _head(monitor: Monitor, language: Language) -> Iterator[Block]:
    say, report = WORDS[language], monitor.report
    yield Bullets(tuple(_facts(report, language)))
    for rule in report.not_run:
        if rule.fault:
            yield Paragraph(say.fault.format(code=rule.code))
    wanted = _named(monitor.expected, language)
    nothing = monitor.expected is Milestone.NO_CHOICE
    yield Paragraph(say.nothing_wanted if nothing else say.wanted.format(milestone=wanted))
    if monitor.schedule:
        yield Bullets(
            tuple(
                say.due.format(day=day(last, language), milestone=_named(milestone, language))
                for last, milestone in sorted(monitor.schedule.items())
            )
        )
    yield Paragraph(say.dates, quiet=True)


def _facts(report: Report, language: Language) -> Iterator[str]:
    say, provenance, territory = WORDS[language], report.provenance, report.territory
    yield say.today.format(day=day(provenance.today, language))
    yield say.territory.format(
        date=day(territory.reference_date, language),
        municipalities=quantity(len(territory.municipalities), Unit.MUNICIPALITIES, language),
        population=quantity(territory.population, Unit.INHABITANTS, language),
    )
    for merger in territory.merged:
        parts = " + ".join(part.name for part in merger.parts)
        yield headings(language).merged.format(name=merger.name, parts=parts)
    if provenance.scope:
        yield say.scope.format(scope=provenance.scope)
    yield say.rules.format(profile=provenance.profile, version=provenance.profile_version)
    if provenance.own_rules:
        yield say.own_rules.format(path=provenance.own_rules)
    for file in provenance.inputs:
        yield say.input.format(path=file.path)


def _named(milestone: Milestone, language: Language) -> str:
    return f"{milestone.value} ({milestone.text(language)})"


def _progress(provinces: Sequence[ProvinceProgress], language: Language) -> Iterator[Block]:
    say = WORDS[language]
    yield Heading(say.progress)
    for layer, rows in groupby(provinces, key=lambda one: one.layer):
        yield Heading(sentences.layer(layer, language), level=3)
        yield Table(say.progress_columns, tuple(_province(one, language) for one in rows))
    yield Paragraph(say.progress_means, quiet=True)


def _province(one: ProvinceProgress, language: Language) -> tuple[str, ...]:
    numbers = (
        one.regions,
        *(one.reached[milestone] for milestone in Milestone),
        one.paces[Pace.NOT_DECLARED],
        one.paces[Pace.BEHIND],
        one.paces[Pace.ON_SCHEDULE],
        one.white_spots,
        one.heaviest.value,
    )
    name = one.province or WORDS[language].unknown_province
    return (name, *(whole(number, language) for number in numbers))


def _ladder(provinces: Sequence[ProvinceProgress], language: Language) -> Iterator[Block]:
    say = WORDS[language]
    names = tuple(dict.fromkeys(one.province for one in provinces))
    rows = (_steps(name, [p for p in provinces if p.province == name], language) for name in names)
    first, last = say.ladder_columns
    yield Heading(say.ladder)
    yield Table((first, *(str(step.value) for step in Step), last), tuple(rows))
    yield Paragraph(say.ladder_means, quiet=True)


def _steps(name: str, layers: Sequence[ProvinceProgress], language: Language) -> tuple[str, ...]:
    say = WORDS[language]
    heaviest = max(one.heaviest for one in layers)
    return (
        name or say.unknown_province,
        *(whole(sum(one.steps[step] for one in layers), language) for step in Step),
        f"{heaviest.value} {say.steps[heaviest]}",
    )


def _areas(monitor: Monitor, language: Language) -> Iterator[Block]:
    say = WORDS[language]
    due = [area for area in monitor.areas if area.step is not Step.OK]
    if not due:
        yield Paragraph(say.all_well)
        return
    for step, group in groupby(due, key=lambda area: area.step):
        areas = tuple(group)
        count = whole(len(areas), language)
        yield Heading(say.step.format(number=step.value, name=say.steps[step], count=count))
        yield from _step(step, areas, monitor.report, language)
    yield Heading(say.routes)
    used = {route for area in due for route in area.routes}
    yield Bullets(tuple(_route(route, language) for route in Route if route in used))


def _step(step: Step, areas: Sequence[Area], report: Report, language: Language) -> Iterator[Block]:
    """When it is due, and the areas; up to the urgent talk the route is the same for all."""
    say = WORDS[language]
    rows = tuple(_area(area, report, language) for area in areas)
    if step > Step.URGENT_TALK:
        yield Paragraph(say.due_when[step], quiet=True)
        yield WordTable(say.area_columns, rows)
        return
    route = say.route.format(route=rows[0][-1])
    yield Paragraph(f"{say.due_when[step]} {route}", quiet=True)
    yield WordTable(say.area_columns[:-1], tuple(row[:-1] for row in rows))


def _route(route: Route, language: Language) -> str:
    text = LONG[language][route]
    return text.format(quote=QUOTES[route].text) if route in QUOTES else text


def _area(area: Area, report: Report, language: Language) -> tuple[str, ...]:
    say = WORDS[language]
    provinces = tuple(name or say.unknown_province for name in area.provinces)
    return (
        say.area.format(name=_name(area, report, language), domain=_domain(area.layer, language)),
        ", ".join(provinces),
        "; ".join(_reasons(area, language)),
        ", ".join(dict.fromkeys(SHORT[language][route] for route in area.routes)),
    )


def _domain(layer: Layer, language: Language) -> str:
    return sentences.layer(layer, language)


def _name(area: Area, report: Report, language: Language) -> str:
    if area.region:
        return area.region.name
    names = tuple(report.territory.name(code) for code in area.members)
    listed = listing(names, language, most=_NAMED)
    return WORDS[language].white_spots.format(names=listed)


def _reasons(area: Area, language: Language) -> Iterator[str]:
    say = WORDS[language]
    if area.region is None:
        yield say.no_region
    elif area.reached is None:
        yield say.paces[area.pace]
    else:
        milestone = say.milestone.format(milestone=_named(area.reached, language))
        yield f"{milestone}, {say.paces[area.pace]}"
    if area.errors:
        yield say.errors.format(codes=_codes(area.errors))
    if area.warnings:
        yield say.warnings.format(codes=_codes(area.warnings))


def _codes(rules: Iterable[str]) -> str:
    """Every rule once, with how often where that is more than once."""
    counted = Counter(rules).items()
    return ", ".join(f"{code} ({number}x)" if number > 1 else code for code, number in counted)
