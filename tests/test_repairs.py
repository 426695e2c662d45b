"""``congruentie repair`` from the call to what is printed and written."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from worlds import country

from congruentie.cli import run
from congruentie.errors import ExitStatus
from congruentie.model.region import Layer
from congruentie.model.repair import Move, Reading, Repair, State
from congruentie.reports.page_text import lay_out
from congruentie.reports.repair_page import page
from congruentie.words import Language

# Walcheren and the Bevelanden in 2016: each just over 100.000 inhabitants, so that neither can do
# without Borsele (22.641), Veere (21.864) or Kapelle (12.549).
WALCHEREN = ("Middelburg", "Vlissingen", "Veere")
BEVELAND = ("Goes", "Kapelle", "Borsele", "Reimerswaal", "Noord-Beveland")
Call = Callable[..., dict[str, Any]]


def submission(folder: Path, **moved: dict[str, str]) -> Path:
    """Two regions in two domains; ``jeugd={"Kapelle": "Walcheren"}`` puts one elsewhere."""
    rows = ["gemeente;domein;regio"]
    for domain in ("jeugd", "wmo"):
        home = dict.fromkeys(WALCHEREN, "Walcheren") | dict.fromkeys(BEVELAND, "Bevelanden")
        home |= moved.get(domain, {})
        rows += [f"{name};{domain};{region}" for name, region in home.items() if region]
    path = folder / "indiening.csv"
    path.write_text("\n".join(rows), encoding="utf-8")
    return path


def scope() -> list[str]:
    return ["--year", "2016", "--scope", ",".join((*WALCHEREN, *BEVELAND)), "--today", "2016-06-01"]


@pytest.fixture
def ask(capfdbinary: pytest.CaptureFixture[bytes]) -> Call:
    def called(path: Path, *options: str, status: int = ExitStatus.OK) -> dict[str, Any]:
        arguments = ["repair", str(path), *scope(), "--format", "json", *options]
        assert run(arguments, {}) == status
        found: dict[str, Any] = json.loads(capfdbinary.readouterr().out)
        return found

    return called


def feasible(language: Language, state: State = State.FEASIBLE) -> str:
    """The page of a repair of four changes, for which two might do."""
    jeugd, wmo = (Layer(domain=domain) for domain in ("jeugd", "wmo"))
    territory = country("a b", a=20_000, b=20_000)
    moves = tuple(
        Move(
            municipality=code,
            layer=layer,
            origin="Oost",
            target="West",
            inhabitants=20_000,
            knot=1,
        )
        for code in territory.municipalities
        for layer in (jeugd, wmo)
    )
    repair = Repair(
        state=state,
        proven=state is State.OPTIMAL,
        moves=moves,
        bound=2,
        instant_bound=1,
        settled=False,
        seconds=60.0,
        reason=None,
        reading=Reading.NESTED,
        frames=(jeugd, wmo),
        divisions=(),
        tallies=(),
        widened=(),
    )
    return lay_out(page(repair, territory, language))


def test_nothing_to_mend_takes_nothing(tmp_path: Path, ask: Call) -> None:
    found = ask(submission(tmp_path))
    assert (found["status"], found["moves"], found["moves_list"]) == ("optimal", 0, [])


def test_one_municipality_in_another_region_for_one_domain_goes_back(
    tmp_path: Path, ask: Call
) -> None:
    found = ask(submission(tmp_path, jeugd={"Borsele": "Walcheren"}))
    assert (found["status"], found["moves"], found["bound"], found["gap"]) == ("optimal", 1, 1, 0.0)


def test_a_white_spot_joins_the_region_that_it_is_in_for_the_other_domain(
    tmp_path: Path, ask: Call
) -> None:
    found = ask(submission(tmp_path, wmo={"Kapelle": ""}))
    assert [(m["name"], m["domain"], m["from"], m["to"]) for m in found["moves_list"]] == [
        ("Kapelle", "wmo", None, "Bevelanden")
    ]


def test_a_membership_that_stays_makes_the_other_domain_follow(tmp_path: Path, ask: Call) -> None:
    path = submission(tmp_path, jeugd={"Borsele": "Walcheren"})
    found = ask(path, "--keep", "Borsele:jeugd=Walcheren", "--only", "congruence")
    assert [(m["domain"], m["from"], m["to"]) for m in found["moves_list"]] == [
        ("wmo", "Bevelanden", "Walcheren")
    ]


def test_a_region_that_stays_keeps_all_its_members(tmp_path: Path, ask: Call) -> None:
    path = submission(tmp_path, jeugd={"Borsele": "Walcheren"})
    found = ask(path, "--keep-region", "wmo=Bevelanden")
    assert [(m["domain"], m["to"]) for m in found["moves_list"]] == [("jeugd", "Bevelanden")]


def test_without_congruence_the_domains_are_mended_apart(tmp_path: Path, ask: Call) -> None:
    found = ask(submission(tmp_path, jeugd={"Borsele": "Walcheren"}), "--only", "white-spots")
    assert found["moves"] == 0


def test_regions_within_one_region_of_the_other_domain_are_nested(
    tmp_path: Path, ask: Call
) -> None:
    together = dict.fromkeys((*WALCHEREN, *BEVELAND), "Zeeland boven de Westerschelde")
    found = ask(submission(tmp_path, jeugd=together), "--reading", "nested")
    assert (found["status"], found["reading"], found["moves"]) == ("optimal", "nested", 0)


def test_a_region_across_the_border_of_the_coarser_domain_is_not_nested(
    tmp_path: Path, ask: Call
) -> None:
    together = dict.fromkeys((*WALCHEREN, *BEVELAND), "Zeeland boven de Westerschelde")
    path = submission(tmp_path, jeugd=together | {"Borsele": "Borsele"})
    found = ask(path, "--reading", "nested", "--only", "congruence")
    assert [(m["name"], m["domain"], m["to"]) for m in found["moves_list"]] == [
        ("Borsele", "jeugd", "Zeeland boven de Westerschelde")
    ]


def test_identical_regions_are_nested_too(tmp_path: Path, ask: Call) -> None:
    """Each domain's own seats would ask for three changes here, those of one for two."""
    path = submission(
        tmp_path,
        jeugd=dict.fromkeys((*WALCHEREN, *BEVELAND), "Groot")
        | {"Reimerswaal": "Klein", "Kapelle": "Klein"},
        wmo=dict.fromkeys((*WALCHEREN, *BEVELAND), "Alle") | {"Kapelle": "Twee", "Veere": "Twee"},
    )
    same, nested = (
        ask(path, "--only", "congruence", "--reading", reading)
        for reading in ("identical", "nested")
    )
    assert nested["moves"] <= same["moves"] == 2


def test_where_nothing_is_found_nothing_is_written(tmp_path: Path, ask: Call) -> None:
    path = submission(tmp_path, jeugd={"Borsele": "Walcheren"})
    written, drawn = tmp_path / "hersteld.csv", tmp_path / "kaarten"
    found = ask(
        path,
        *("--time-limit", "0", "--repaired", str(written), "--maps", str(drawn)),
        status=ExitStatus.FINDINGS,
    )
    assert (found["status"], found["proven"]) == ("infeasible", False)
    assert not written.exists()
    assert not drawn.exists()


def test_what_cannot_be_says_why(tmp_path: Path, ask: Call) -> None:
    alone = dict.fromkeys(("Veere", "Noord-Beveland"), "Noord")
    found = ask(submission(tmp_path, jeugd=alone, wmo=alone), status=ExitStatus.FINDINGS)
    assert (found["status"], found["moves"]) == ("infeasible", None)
    assert "216.428 mensen; voor 3 regio('s) zijn er ten minste 300.000" in found["reason"]


def test_a_region_may_be_dissolved_where_that_is_allowed(tmp_path: Path, ask: Call) -> None:
    alone = dict.fromkeys(("Veere", "Noord-Beveland"), "Noord")
    path = submission(tmp_path, jeugd=alone, wmo=alone)
    found = ask(path, "--regions", "free")
    assert (found["status"], found["moves"]) == ("optimal", 4)


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_the_repaired_submission_needs_no_repair(tmp_path: Path, ask: Call, suffix: str) -> None:
    written = tmp_path / f"hersteld.{suffix}"
    ask(submission(tmp_path, jeugd={"Borsele": "Walcheren"}), "--repaired", str(written))
    assert ask(written)["moves"] == 0


def test_every_domain_that_changes_has_a_map_of_it(tmp_path: Path, ask: Call) -> None:
    path = submission(tmp_path, jeugd={"Borsele": "Walcheren"})
    ask(path, "--keep-region", "wmo=Bevelanden", "--maps", str(tmp_path / "kaarten"))
    (drawn,) = (tmp_path / "kaarten").iterdir()
    assert drawn.name == "change-jeugd-b.svg"
    text = drawn.read_text(encoding="utf-8")
    assert "Herstel: 1 gemeente naar een andere regio voor jeugd" in text
    assert "Borsele" in text


def test_where_nothing_changes_there_is_no_map(tmp_path: Path, ask: Call) -> None:
    ask(submission(tmp_path), "--maps", str(tmp_path / "kaarten"))
    assert not (tmp_path / "kaarten").exists()


def test_the_best_so_far_says_that_fewer_cannot_be_ruled_out() -> None:
    told = " ".join(feasible("nl").split())
    assert "Gevonden aantal wijzigingen: 4 (80.000 inwoners" in told
    assert "Het verschil met de ondergrens is 50,0 %." in told


def test_a_proof_without_the_choice_among_equals_says_so() -> None:
    told = " ".join(feasible("nl", State.OPTIMAL).split())
    assert "bewezen minimaal. Of een even klein herstel minder inwoners raakt, is binnen" in told


def test_a_nested_repair_says_what_lies_within_what() -> None:
    assert "Wmo binnen jeugd. De grootste gemeente" in " ".join(feasible("nl").split())
    assert "social support (Wmo) within youth care" in " ".join(feasible("en").split())


def test_no_time_no_repair(tmp_path: Path, ask: Call) -> None:
    path = submission(tmp_path, jeugd={"Borsele": "Walcheren"})
    found = ask(path, "--time-limit", "0", status=ExitStatus.FINDINGS)
    assert found["reason"].startswith("binnen de tijdslimiet")


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        pytest.param("nl", "Borsele: jeugd van Walcheren naar Bevelanden (22.", id="Dutch"),
        pytest.param("en", "Borsele: youth care from Walcheren to Bevelanden (22,", id="English"),
    ],
)
def test_the_changes_read_as_advice(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes], language: str, expected: str
) -> None:
    path = submission(tmp_path, jeugd={"Borsele": "Walcheren"})
    keep = ["--keep-region", "wmo=Bevelanden"]
    assert run(["herstel", str(path), *scope(), *keep, "--lang", language], {}) == ExitStatus.OK
    assert expected in capfdbinary.readouterr().out.decode()


@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        pytest.param(["--keep", "Nergens:jeugd=Walcheren"], "Nergens:jeugd=Walcheren", id="who"),
        pytest.param(["--keep-region", "jeugd=Nergens"], "jeugd=Nergens", id="where"),
        pytest.param(["--maps", __file__], "is een bestand; noem een map", id="no folder"),
        pytest.param(
            ["--repaired", "hersteld.pdf"],
            "hersteld.pdf moet op .csv of .xlsx eindigen.",
            id="form",
        ),
    ],
)
def test_what_cannot_be_asked(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes], options: list[str], complaint: str
) -> None:
    call = ["repair", str(submission(tmp_path)), *scope(), *options]
    assert run(call, {}) == ExitStatus.COULD_NOT_CHECK
    assert complaint in capfdbinary.readouterr().err.decode()


def test_a_membership_that_cannot_stay_is_the_reason(tmp_path: Path, ask: Call) -> None:
    keep = ("--keep", "Middelburg:jeugd=Bevelanden", "--keep", "Middelburg:wmo=Walcheren")
    found = ask(submission(tmp_path), *keep, status=ExitStatus.FINDINGS)
    assert "--keep" in found["reason"]


def test_on_a_terminal_the_bound_and_the_best_are_told(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    path = submission(tmp_path, jeugd={"Borsele": "Walcheren"})
    assert run(["repair", str(path), *scope()], {}) == ExitStatus.OK
    told = capfdbinary.readouterr().err.decode()
    assert "1 bewezen; nu minste inwoners" in told


def test_the_order_of_the_rows_makes_no_difference(tmp_path: Path, ask: Call) -> None:
    path = submission(tmp_path, jeugd={"Borsele": "Walcheren"}, wmo={"Kapelle": ""})
    first = ask(path)["moves_list"]
    heading, *rows = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([heading, *reversed(rows)]), encoding="utf-8")
    assert ask(path)["moves_list"] == first
