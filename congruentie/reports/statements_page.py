"""The recomputed statements as a page, without a form yet."""

from collections.abc import Iterator

from congruentie.model.finding import Unit
from congruentie.model.statement import Reading, Recomputed, Statement, Truth
from congruentie.reports import sentences
from congruentie.reports.blocks import Block, Bullets, Heading, Paragraph, WordTable
from congruentie.reports.reading_words import READINGS
from congruentie.reports.statement_phrases import PHRASES
from congruentie.reports.statement_words import WORDS
from congruentie.words import Language, day, quantity, whole


def page(found: Recomputed, language: Language) -> Iterator[Block]:
    """On what was computed, and every statement with its phrase, its readings and its verdict."""
    say = WORDS[language]
    yield Heading(f"congruentie · {say.title}", level=1)
    yield Bullets(tuple(_data(found, language)))
    for note in found.notes:
        yield Paragraph(say.note.format(note=sentences.note(note, language)), quiet=True)
    for statement in found.statements:
        yield from _statement(statement, language)


def _data(found: Recomputed, language: Language) -> Iterator[str]:
    say, territory = WORDS[language], found.territory
    yield say.territory.format(
        date=day(territory.reference_date, language),
        municipalities=quantity(len(territory.municipalities), Unit.MUNICIPALITIES, language),
        population=quantity(territory.population, Unit.INHABITANTS, language),
    )
    for file in found.inputs:
        yield say.input.format(path=file.path)
    if not found.inputs:
        yield say.no_input


def source(code: str, language: Language) -> str:
    """The letter, with the page where that is known."""
    say, phrase = WORDS[language], PHRASES[code]
    letter = say.sources[phrase.letter]
    return say.page.format(source=letter, page=phrase.page) if phrase.page else letter


def _statement(statement: Statement, language: Language) -> Iterator[Block]:
    say, code = WORDS[language], statement.code
    truth = say.truths[statement.truth]
    yield Heading(say.heading.format(code=code, title=say.titles[code], truth=truth))
    yield Paragraph(f"“{PHRASES[code].text}” ({source(code, language)})")
    if statement.missing:
        yield Paragraph(say.missing[statement.missing])
    if statement.truth is Truth.DEPENDS:
        yield Paragraph(_true_in(statement, language))
    if statement.readings:
        rows = tuple(_reading(reading, language) for reading in statement.readings)
        yield WordTable(say.columns, rows)


def _true_in(statement: Statement, language: Language) -> str:
    holds = [reading.holds for reading in statement.readings if reading.holds is not None]
    true, every = (whole(number, language) for number in (sum(holds), len(holds)))
    return WORDS[language].true_in.format(true=true, all=every)


def _reading(reading: Reading, language: Language) -> tuple[str, str, str]:
    told = READINGS[language][reading.key]
    facts = {name: sentences.spoken(fact, language) for name, fact in reading.facts.items()}
    return told.definition, told.found.format_map(facts), WORDS[language].holds[reading.holds]
