"""Our own JSON report, read back: strict about what is used, silent about the rest."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from reports.drawn import CROSSING, judged
from worlds import letters

from congruentie.errors import InputError
from congruentie.model.finding import Severity, Status
from congruentie.model.region import Layer
from congruentie.model.report import Verdict
from congruentie.readers import json_report
from congruentie.readers.json_report import parse_report, read_report
from congruentie.reports.json_report import as_data, render

REPORT = judged(CROSSING)


def data() -> Any:
    """A report, as it is written, to be changed."""
    return json.loads(render(REPORT, "nl"))


def refused(content: Any) -> list[tuple[str, str]]:
    """Where the mistakes are, and what is said in English."""
    raw = content if isinstance(content, bytes) else json.dumps(content).encode()
    with pytest.raises(InputError) as error:
        parse_report(raw, "r.json")
    return [(mistake.where, mistake.en) for mistake in error.value.mistakes]


class TestReport:
    def test_comes_back_as_it_was_written(self) -> None:
        found = parse_report(render(REPORT, "nl"), "r.json")
        assert (found.path, found.reference_date) == ("r.json", date(2016, 1, 1))
        assert (found.municipalities, found.scope, found.verdict) == (6, "", Verdict.FINDINGS)
        assert found.layers == {Layer(domain="jeugd"), Layer(domain="wmo")}
        assert [
            (d.layer.domain, {r.name: letters(r.members) for r in d.regions})
            for d in found.divisions
        ] == [
            ("jeugd", {"West": "ad", "Oost": "bcef"}),
            ("wmo", {"Noord": "abc", "Zuid": "def"}),
        ]
        assert [f.fingerprint for f in found.findings] == [f.fingerprint for f in REPORT.findings]
        assert {(f.severity, f.status) for f in found.findings} >= {(Severity.ERROR, Status.OPEN)}
        [pair], [judged_pair] = found.pairs, REPORT.pairs
        assert pair.layers == (Layer(domain="jeugd"), Layer(domain="wmo"))
        assert pair.moves == judged_pair.in_municipalities.moves
        assert pair.territorial == pytest.approx(judged_pair.in_municipalities.territorial)

    def test_knows_pairs_by_tier_and_task(self) -> None:
        tasks = data()
        tasks["congruence"] *= 2
        tasks["congruence"][1] = tasks["congruence"][0] | {"tasks": [None, "inkoop"]}
        found = parse_report(json.dumps(tasks).encode(), "r.json")
        assert [pair.layers[1].task for pair in found.pairs] == ["", "inkoop"]

    def test_of_before_there_were_tasks_has_no_pairs_that_cannot_be_told_apart(self) -> None:
        older = data()
        del older["congruence"][0]["tasks"]
        assert len(parse_report(json.dumps(older).encode(), "r.json").pairs) == 1
        older["congruence"] *= 2
        assert parse_report(json.dumps(older).encode(), "r.json").pairs == ()

    def test_tells_which_municipalities_were_judged_and_which_were_merged(self) -> None:
        asked = data()
        asked["provenance"] |= {
            "scope_municipalities": ["GM0001"],
            "merged": [{"code": "GM0002", "name": "Nieuw", "parts": ["GM0002", "GM0003"]}],
        }
        found = parse_report(json.dumps(asked).encode(), "r.json")
        assert (found.area, found.merged) == ({"GM0001"}, (("GM0002", "GM0003"),))

    def test_may_say_more_than_we_know(self) -> None:
        more = data() | {"later": 1}
        more["findings"][0]["later"] = 1
        assert parse_report(json.dumps(more).encode(), "r.json").findings

    def test_may_begin_with_a_mark_and_hold_half_a_character(self) -> None:
        half = data()
        half["regions"][0]["name"] = "W\ud800st"
        found = parse_report(b"\xef\xbb\xbf" + json.dumps(half).encode(), "r.json")
        assert found.divisions[0].regions[0].name == "W?st"

    def test_does_not_depend_on_the_order_of_its_regions(self) -> None:
        turned = data()
        turned["regions"].reverse()
        found = parse_report(json.dumps(turned).encode(), "r.json")
        assert found.divisions == parse_report(render(REPORT, "nl"), "r.json").divisions


class TestRefused:
    @pytest.mark.parametrize(
        "content",
        [
            pytest.param(b"", id="empty"),
            pytest.param(b"gemeente;regio\nGM0003;Noord\n", id="a table"),
            pytest.param(b"\xff\xfe{}", id="no UTF-8"),
            pytest.param(b'{"a": NaN}', id="no number"),
            pytest.param(b"[" * 100_000, id="nested too deeply"),
        ],
    )
    def test_is_what_is_no_json(self, content: bytes) -> None:
        assert refused(content) == [
            ("r.json", "is no JSON. Expected is a report of congruentie check --format json.")
        ]

    @pytest.mark.parametrize("content", [b"[]", b"1", b"null", b'"x"'])
    def test_is_json_that_is_no_report(self, content: bytes) -> None:
        [(where, _)] = refused(content)
        assert where == "r.json"

    @pytest.mark.parametrize(
        ("path", "value", "where"),
        [
            (("schema_version",), "2", "schema_version"),
            (("tool", "name"), "iets anders", "tool.name"),
            (("verdict",), "goed", "verdict"),
            (("provenance", "territory", "reference_date"), "gisteren", None),
            (("provenance", "scope"), None, "provenance.scope"),
            (("regions", 0, "members"), ["0003"], "regions.0.members.0"),
            (("regions", 0, "members"), [], "regions.0.members"),
            (("regions", 1, "tier"), "d", "regions.1.tier"),
            (("congruence", 0, "moves"), -1, "congruence.0.moves"),
            (("congruence", 0, "moves"), "1", "congruence.0.moves"),
            (("congruence", 0, "territorial_congruence"), 1.1, None),
            (("findings", 0, "fingerprint"), "abc", "findings.0.fingerprint"),
            (("findings", 0, "severity"), "fatal", "findings.0.severity"),
            (("findings", 0, "status"), "weg", "findings.0.status"),
            (("findings",), {}, "findings"),
        ],
    )
    def test_is_a_wrong_value_with_its_place(
        self, path: tuple[Any, ...], value: Any, where: str | None
    ) -> None:
        wrong = data()
        part = wrong
        for key in path[:-1]:
            part = part[key]
        part[path[-1]] = value
        (found, _), *_ = refused(wrong)
        assert found == f"r.json, {where or '.'.join(map(str, path))}"

    def test_is_a_report_without_its_parts_all_at_once(self) -> None:
        found = refused({"schema_version": "1"})
        assert ("r.json, findings", _WRITES.format("missing")) in found
        assert len(found) == 8

    def test_shows_ten_mistakes_and_counts_the_rest(self) -> None:
        wrong = data()
        wrong["regions"] = [{}] * 3
        found = refused(wrong)
        assert len(found) == 11
        assert found[-1] == ("r.json", "and 8 mistakes more.")

    def test_shows_nothing_unseen_and_not_everything(self) -> None:
        wrong = data()
        wrong["verdict"] = "\x1b[2J" + 100 * "x"
        [(_, said)] = refused(wrong)
        assert said == _WRITES.format(f"read: \u241b[2J{36 * 'x'}…")

    @pytest.mark.parametrize("part", ["regions", "findings"])
    def test_is_what_stands_twice(self, part: str) -> None:
        wrong = data()
        wrong[part].append(wrong[part][0])
        [(where, said)] = refused(wrong)
        assert (where, "twice" in said) == ("r.json", True)


_WRITES = "is not what congruentie check --format json writes ({})."


class TestFile:
    def test_is_read(self, tmp_path: Path) -> None:
        path = tmp_path / "r.json"
        path.write_text(json.dumps(as_data(REPORT, "en")), encoding="utf-8")
        assert read_report(path).path == str(path)

    def test_that_is_not_there_or_a_folder_is_refused(self, tmp_path: Path) -> None:
        for path in (tmp_path / "geen.json", tmp_path, Path("\0.json")):
            with pytest.raises(InputError, match="cannot be read"):
                read_report(path)

    def test_that_is_too_large_is_refused_unread(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = tmp_path / "r.json"
        path.write_bytes(b"[]")
        monkeypatch.setattr(json_report, "MOST_BYTES", 1)
        with pytest.raises(InputError, match="larger than"):
            read_report(path)
