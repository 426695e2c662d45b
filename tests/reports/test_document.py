"""The content of a document: summary, tables A to H, findings, account, in both languages."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest
from reports.drawn import CROSSING, judged
from reports.told import DECLARED, HOSTILE, SMALL, small, table, texts, told, written
from worlds import case, country, division, region, row

from congruentie.model.finding import Criterion, Status
from congruentie.model.region import Layer, Tier
from congruentie.model.report import Against, NotRun, State
from congruentie.model.submission import Note, StatedDate
from congruentie.model.territory import Merger
from congruentie.reports.content import Definition, Document, Kind, Passage
from congruentie.reports.document import document
from congruentie.reports.parts.figures import file_stem
from congruentie.reports.passages import pieces
from congruentie.words import LANGUAGES, Language

EMPTY: Mapping[str, str] = {
    "C": "Geen twee regio's doorsnijden elkaar.",
    "D": "Er zijn geen witte vlekken.",
    "E": "Geen regio op regionaal niveau blijft onder de richtgrens.",
    "F": "Er zijn geen centrumgemeenten in het gebied.",
    "G": "De indiening geeft geen voortgang op.",
    "H": "Er is geen vorige ronde opgegeven (--baseline).",
}
PLACE = row(2)
LARGE = case(country("a b\nc d"), division("jeugd", heel="abcd"))
"""Nothing to object to: one region of 200.000."""


class TestSummary:
    def test_has_five_sentences_on_what_stands(self) -> None:
        assert written().summary == (
            "Getoetst zijn 4 regio's (jeugd en Wmo) voor 4 gemeenten met samen 236.000 inwoners.",
            (
                "Er zijn witte vlekken: 1 gemeente, met samen 50.000 inwoners, zonder "
                "samenwerkingsverband voor ten minste één domein."
            ),
            (
                "Van de 4 regio's op regionaal niveau blijven er 2 onder de richtgrens van 100.000 "
                "inwoners (Noord, jeugd; en Zuid, jeugd), waarvan 1 binnen de marge van 'ca.' "
                "(vanaf 95.000)."
            ),
            (
                "Precies dezelfde partners hebben 0 van de 3 gemeenten (0,0\xa0%) voor jeugd en "
                "Wmo; 2 paren van regio's doorsnijden elkaar."
            ),
            (
                "Geen centrumgemeente verkeert in een geïsoleerde positie; in totaal zijn er "
                "4 fouten, 2 waarschuwingen en 2 opmerkingen, naast 1 met aanvaard maatwerk."
            ),
        )

    def test_says_so_where_all_is_well(self) -> None:
        _, coverage, scale, congruence, outcome = written(LARGE).summary
        assert coverage.startswith("Er zijn geen witte vlekken")
        assert scale == (
            "Van de 1 regio op regionaal niveau blijft er geen onder de richtgrens van 100.000 "
            "inwoners."
        )
        assert congruence.startswith("Over congruentie valt niets te zeggen")
        assert "0 fouten, 0 waarschuwingen en 0 opmerkingen" in outcome

    def test_of_a_local_tier_there_is_nothing_to_say(self) -> None:
        at = case(country("a b"), division("jeugd", tier=Tier.LOCAL, noord="ab"))
        _, coverage, scale, _, _ = written(at).summary
        assert coverage.startswith("Er is geen domein op een niveau")
        assert scale.startswith("Er zijn geen regio's op regionaal niveau")

    def test_names_isolated_centres(self) -> None:
        ring = case(
            country("a b c\nd e f\ng h i"),
            division("jeugd", ring="abcdfghi", stad="e"),
            centres="e",
        )
        assert "verkeren als centrumgemeente E (jeugd);" in written(ring).summary[-1]

    def test_accepted_maatwerk_is_counted(self) -> None:
        found = told()
        regions = tuple(
            replace(r, states={**r.states, Criterion.SCALE: State.TAILORED})
            for r in found.report.regions
        )
        accepted = replace(found, report=replace(found.report, regions=regions))
        assert "waarvan 2 met aanvaard maatwerk." in document(accepted, "nl").summary[2]

    def test_no_verdict_is_said_where_a_rule_broke_down(self) -> None:
        found = told(LARGE)
        broken = NotRun(code="OMV01", why="deling door nul", fault=True)
        report = replace(found.report, not_run=(*found.report.not_run, broken))
        made = document(replace(found, report=report), "nl")
        assert made.summary[-1].endswith("omdat niet alle regels konden worden uitgevoerd.")
        not_run = next(s for s in made.method if s.title == "Niet uitgevoerd")
        assert any(item.endswith("congruentie: deling door nul") for item in not_run.bullets)


class TestTables:
    def test_regions_with_what_they_declare(self) -> None:
        assert texts(table(written(DECLARED), "A")) == [
            [
                *("Noord", "jeugd", "b", "1", "50.000", "500", "dienstverleningsovereenkomst", "–"),
                *("31 december 2013", "voldoet niet (Omvang)"),
            ],
            ["Zuid", "jeugd", "b", "1", "50.000", "500", "–", "B", "–", "voldoet niet (Omvang)"],
        ]

    def test_municipalities_with_their_regions_and_findings(self) -> None:
        assert texts(table(written(), "B")) == [
            ["A", "GM0097", "Drenthe", "30.000", "Noord", "West", "nee", "3, 5, 8"],
            ["B", "GM0098", "Drenthe", "60.000", "Noord", "Oost", "nee", "2, 5, 8"],
            ["C", "GM0099", "Drenthe", "96.000", "Zuid", "West", "genest", "1, 4, 6, 7"],
            ["D", "GM0100", "Drenthe", "50.000", "–", "Oost", "–", "9"],
        ]

    def test_crossings_with_the_smallest_move(self) -> None:
        assert texts(table(written(), "C")) == [
            ["Noord", "jeugd", "Oost", "Wmo", "1", "A", "Noord", "1", "30.000"],
            ["Noord", "jeugd", "West", "Wmo", "1", "A", "een van beide", "1", "30.000"],
        ]

    def test_white_spots_as_areas(self) -> None:
        at = case(country("a b c d"), division("jeugd", midden="b"))
        assert texts(table(written(at), "D")) == [
            ["A", "jeugd", "1", "50.000", "Midden"],
            ["C, D", "jeugd", "2", "100.000", "Midden"],
        ]

    def test_small_regions_with_what_is_claimed(self) -> None:
        accepted = "een beroep op maatwerk (geografische context) is aanvaard"
        assert texts(table(written(), "E")) == [
            ["Noord", "jeugd", "90.000", "10.000", accepted, "aandachtspunt"],
            ["Zuid", "jeugd", "96.000", "4.000", "niet ingediend", "voldoet niet"],
        ]

    def test_centres_with_their_border(self) -> None:
        assert texts(table(written(), "F")) == [
            ["C", "jeugd", "Zuid", "alleen, buren nog vrij", "0,0\xa0%", "Noord 50,0\xa0%"],
            ["C", "Wmo", "West", "ingebed", "50,0\xa0%", "Oost 50,0\xa0%"],
        ]

    def test_a_centre_without_a_region_has_none(self) -> None:
        at = case(country("a b"), division("jeugd", noord="a"), centres="b")
        assert texts(table(written(at), "F"))[0][:3] == ["B", "jeugd", "–"]

    def test_progress_per_milestone(self) -> None:
        found = table(written(DECLARED), "G")
        assert texts(found) == [["jeugd", "2", "0", "0", "1", "0", "0", "0", "0", "1", "1"]]
        assert found.notes[0].startswith("Verwacht op 1 juni 2016: ten minste 6 (operationeel).")

    @pytest.mark.parametrize("key", EMPTY)
    def test_an_empty_table_says_why(self, key: str) -> None:
        found = table(written(LARGE), key)
        assert (found.rows, found.empty) == ((), EMPTY[key])

    def test_an_earlier_round_of_a_later_date_is_not_compared(self) -> None:
        found = told(LARGE)
        against = Against(path="later.json", sha256="3" * 64, known=frozenset(), solved=())
        made = document(replace(found, report=replace(found.report, against=against)), "nl")
        assert table(made, "H").empty.startswith("De vorige ronde is niet te vergelijken")
        assert any("later.json" in item for item in made.sources[0].bullets)

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_every_cell_is_of_the_kind_of_its_column(self, language: Language) -> None:
        types: Mapping[Kind, tuple[type, ...]] = {
            Kind.TEXT: (str,),
            Kind.WHOLE: (int,),
            Kind.DECIMAL: (float,),
            Kind.SHARE: (float,),
            Kind.DATE: (date,),
        }
        for at in (SMALL, DECLARED, CROSSING):
            made = written(at, language)
            for found in (made.congruence, made.letter.table, *made.tables):
                for cells in found.rows:
                    for cell, column in zip(cells, found.columns, strict=True):
                        assert cell.value is None or isinstance(cell.value, types[column.kind])

    def test_the_letters_are_the_same_in_both_languages(self) -> None:
        keys = [[t.key for t in written(SMALL, language).tables] for language in LANGUAGES]
        assert keys == [list("ABCDEFGH")] * 2

    def test_the_identical_are_congruent(self) -> None:
        at = case(country("a b"), division("jeugd", noord="ab"), division("wmo", alles="ab"))
        assert [row[-2] for row in texts(table(written(at), "B"))] == ["ja", "ja"]


class TestFindings:
    def test_are_numbered_as_in_the_report(self) -> None:
        made, report = written(), judged(SMALL)
        assert [f.number for f in made.findings] == list(range(1, 10))
        assert [f.fingerprint for f in made.findings] == [f.fingerprint for f in report.findings]

    def test_tell_who_accepted_maatwerk_and_why(self) -> None:
        accepted = next(f for f in written().findings if f.status is Status.WAIVED)
        assert accepted.status_text == "maatwerk tot en met 31 december 2016"
        who, evidence = accepted.claims
        assert who == "Aanvaard door gedeputeerde staten: eiland in de delta, goed ontsloten."
        assert evidence.startswith("Een beroep op maatwerk (geografische context) is aanvaard;")

    def test_known_ones_say_so(self) -> None:
        found = told(LARGE)
        known = tuple(replace(f, status=Status.BASELINE) for f in told().report.findings[:1])
        report = replace(told().report, findings=known)
        made = document(replace(found, report=report), "nl")
        assert [f.status_text for f in made.findings] == ["al bekend"]

    def test_cite_the_letter(self) -> None:
        assert written().findings[0].citation == "Decentralisatiebrief 19 februari 2013, p. 3"


class TestFigures:
    def test_are_those_that_the_submission_can_fill(self) -> None:
        kinds = [figure.kind for figure in written().figures]
        assert kinds == [
            *("regions", "regions", "overlay", "congruence", "network", "white-spots"),
            *("size", "size", "centres", "centres"),
        ]
        assert "progress" in [figure.kind for figure in written(DECLARED).figures]

    def test_have_a_number_a_caption_and_words(self) -> None:
        first = written().figures[0]
        assert first.caption == (
            "Kaart 1. Regio-indeling jeugd; alle gemeenten, peildatum 1 januari 2016."
        )
        assert first.alt.startswith("Kaart met 2 regio's voor jeugd;")
        assert [figure.caption for figure in written().figures] == list(written().letter.captions)

    @pytest.mark.parametrize(
        ("layer", "name"),
        [
            pytest.param(None, "overlay", id="all domains"),
            pytest.param(Layer(domain="jeugd"), "overlay-jeugd-b", id="a plain domain"),
            pytest.param(
                Layer(domain="jeugd", tier=Tier.SUPRA_REGIONAL, task="residentiele_zorg"),
                "overlay-jeugd-c-residentiele-zorg",
                id="a task",
            ),
            pytest.param(Layer(domain="../../etc"), "overlay-a40958d66263", id="a way out"),
        ],
    )
    def test_file_names_are_plain(self, layer: Layer | None, name: str) -> None:
        assert file_stem("overlay", layer) == name


class TestHead:
    def test_codes_in_the_scope_are_named(self) -> None:
        found = told()
        scoped = replace(
            found,
            report=replace(
                found.report,
                provenance=replace(found.report.provenance, scope="GM0097,GM0098", own_rules="x"),
            ),
            submitters=("Provincie Drenthe",),
            dates=(
                StatedDate(
                    place=PLACE,
                    about="ontvangen_op",
                    day=date(2013, 5, 31),
                ),
            ),
        )
        made = document(scoped, "nl")
        lines = {line.term: line.text for line in made.meta}
        assert made.subtitle == "A en B, peildatum 1 januari 2016"
        assert lines["Indiener"] == "Provincie Drenthe"
        assert lines["Ontvangen op"] == "31 mei 2013"
        assert lines["Criteria"].endswith("met eigen instellingen uit x")
        assert any(text.startswith("Alleen het gebied GM0097") for text in _limits(made))

    def test_what_was_merged_on_request_is_said(self) -> None:
        found = told()
        parts = tuple(found.report.territory.municipalities.values())[:2]
        merger = Merger(code="GM0097", name="AB", parts=parts, adjoining=True)
        land = replace(found.report.territory, merged=(merger,))
        made = document(replace(found, report=replace(found.report, territory=land)), "nl")
        assert Definition("Wat als", "AB = A + B") in made.meta


class TestAccount:
    def test_says_which_numbers_are_ours(self) -> None:
        section = next(s for s in written().method if s.table)
        assert section.table
        rows = texts(section.table)
        assert rows[0] == [
            "inwoners per regio",
            "100.000",
            "brief van 19 februari 2013, p. 3: 'minimaal ca. 100.000 inwoners'",
        ]
        assert rows[1] == [
            "hoe ver 'ca.' daaronder reikt",
            "5,0\xa0%",
            "van ons; de brief noemt geen getal",
        ]

    def test_an_own_threshold_is_no_word_of_the_letter(self) -> None:
        scale = SMALL.ruleset.scale.model_copy(update={"min_inhabitants": 60_000})
        rules = SMALL.ruleset.model_copy(update={"scale": scale})
        made = document(replace(told(), ruleset=rules), "nl")
        section = next(s for s in made.method if s.table)
        assert section.table
        assert texts(section.table)[0][1:] == [
            "60.000",
            "eigen instelling; de brief (p. 3) noemt 100.000",
        ]

    def test_lists_what_was_not_declared(self) -> None:
        silent = next(s for s in written().method if s.title.startswith("Niet opgegeven"))
        assert "PRO02 Te late start" in silent.bullets

    def test_generalised_maps_are_a_limitation(self) -> None:
        found = told()
        land = replace(found.report.territory, generalised=True)
        made = document(replace(found, report=replace(found.report, territory=land)), "nl")
        assert any("niet geschikt om grenzen op te meten" in text for text in _limits(made))

    def test_what_the_readers_left_aside_is_told(self) -> None:
        found = told()
        note = Note(place=PLACE, key="baseline-other-scope")
        made = document(replace(found, report=replace(found.report, notes=(note,))), "nl")
        assert made.sources[-1].title == "Bij het inlezen"


class TestPassages:
    """What stands in a report in another language than its own."""

    def test_the_letter_is_dutch_in_an_english_report(self) -> None:
        assert small("en").passages == (Passage("minimaal ca. 100.000 inwoners", "nl"),)
        assert small("nl").passages == ()

    @pytest.mark.parametrize(
        ("source", "languages"),
        [
            ("Bron: CBS/Kadaster", {"nl": [], "en": ["nl"]}),
            ("Source: Eurostat", {"nl": ["en"], "en": []}),
            ("gemeenten.gpkg, inwoners.csv", {"nl": [], "en": []}),
        ],
    )
    def test_a_source_is_in_the_language_of_its_publisher(
        self, source: str, languages: dict[Language, list[str]]
    ) -> None:
        found = told()
        land = replace(found.report.territory, source=source)
        dossier = replace(found, report=replace(found.report, territory=land))
        for language, expected in languages.items():
            passages = document(dossier, language).passages
            assert [p.language for p in passages if p.words == source] == expected

    def test_a_text_falls_apart_where_one_begins_and_ends(self) -> None:
        passages = (Passage("ca. 100.000", "nl"), Passage("more or less", "en"))
        assert list(pieces("about 'ca. 100.000', more or less", passages)) == [
            ("about '", None),
            ("ca. 100.000", "nl"),
            ("', ", None),
            ("more or less", "en"),
        ]
        assert list(pieces("", passages)) == [("", None)]
        assert list(pieces("of zo", passages)) == [("of zo", None)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_for_everything_in_both_languages(language: Language) -> None:
    for at in (SMALL, DECLARED, CROSSING, LARGE):
        made = written(at, language)
        assert len(made.summary) == 5
        assert "{" not in " ".join((*made.summary, *(f.caption + f.alt for f in made.figures)))


def test_a_hostile_name_stays_as_it_was_read() -> None:
    odd = division("jeugd", noord=replace(region("noord", "ab"), name=HOSTILE))
    made = written(case(country("a b"), odd))
    assert table(made, "A").rows[0][0].value == HOSTILE


def test_nothing_is_called_a_violation() -> None:
    assert "overtred" not in repr(written()).lower()


def _limits(made: Document) -> tuple[str, ...]:
    return next(s for s in made.sources if s.title == "Beperkingen").bullets
