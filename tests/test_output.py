"""Files are written whole or not at all; what fails halfway leaves no trace."""

import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from congruentie.errors import OutputError
from congruentie.output import write_file, write_files

OLD = {"grenzen.json": b"oud 1", "gemeenten.csv": b"oud 2", "manifest.json": b"oud 3"}
NEW = {"grenzen.json": b"nieuw 1", "gemeenten.csv": b"nieuw 2", "manifest.json": b"nieuw 3"}
FIRST, SECOND, THIRD = 1, 2, 3


def held(folder: Path) -> dict[str, bytes]:
    """Everything in a folder, temporary files too."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def failing_at(call: int, real: Callable[..., object]) -> Callable[..., object]:
    """The function, but its so-many-th call finds the disk full."""
    calls = 0

    def counted(*arguments: object, **more: object) -> object:
        nonlocal calls
        calls += 1
        if calls == call:
            raise OSError(28, "No space left on device")
        return real(*arguments, **more)

    return counted


class TestWritingOneFile:
    def test_makes_it_and_its_folder(self, tmp_path: Path) -> None:
        write_file(tmp_path / "uit" / "rapport.json", b"{}")
        assert held(tmp_path / "uit") == {"rapport.json": b"{}"}

    def test_replaces_what_was_there(self, tmp_path: Path) -> None:
        path = tmp_path / "rapport.json"
        path.write_bytes(b"een veel langere oude inhoud")
        write_file(path, b"{}")
        assert held(tmp_path) == {"rapport.json": b"{}"}

    def test_anyone_may_read_it(self, tmp_path: Path) -> None:
        write_file(tmp_path / "rapport.json", b"{}")
        assert stat.S_IMODE((tmp_path / "rapport.json").stat().st_mode) == 0o644

    def test_replaces_a_link_and_not_what_it_points_at(self, tmp_path: Path) -> None:
        (tmp_path / "geheim.txt").write_bytes(b"blijft")
        (tmp_path / "rapport.json").symlink_to(tmp_path / "geheim.txt")
        write_file(tmp_path / "rapport.json", b"{}")
        assert held(tmp_path) == {"geheim.txt": b"blijft", "rapport.json": b"{}"}
        assert not (tmp_path / "rapport.json").is_symlink()

    @pytest.mark.parametrize("name", [".", "..", "map", "map/..", "nergens/.."])
    def test_refuses_a_folder(self, tmp_path: Path, name: str) -> None:
        (tmp_path / "map").mkdir()
        with pytest.raises(OutputError) as raised:
            write_file(tmp_path / name, b"{}")
        [mistake] = raised.value.mistakes
        assert mistake.where == str(tmp_path / name)
        assert "Is a directory" in mistake.nl
        assert [path.name for path in tmp_path.iterdir()] == ["map"]

    def test_refuses_what_is_no_ordinary_file(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "pijp")
        with pytest.raises(OutputError):
            write_file(tmp_path / "pijp", b"{}")
        assert [path.name for path in tmp_path.iterdir()] == ["pijp"]
        assert stat.S_ISFIFO((tmp_path / "pijp").stat().st_mode)

    def test_refuses_a_folder_that_is_a_file(self, tmp_path: Path) -> None:
        (tmp_path / "bestand").write_bytes(b"oud")
        with pytest.raises(OutputError) as raised:
            write_file(tmp_path / "bestand" / "rapport.json", b"{}")
        [mistake] = raised.value.mistakes
        assert mistake.where == str(tmp_path / "bestand" / "rapport.json")
        assert "kan hier niet schrijven" in mistake.nl
        assert "cannot write here" in mistake.en
        assert held(tmp_path) == {"bestand": b"oud"}

    def test_says_what_the_system_says_even_without_a_number(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def out_of_order(_handle: int) -> None:
            message = "schijf stuk"
            raise OSError(message)

        monkeypatch.setattr(os, "fsync", out_of_order)
        with pytest.raises(OutputError) as raised:
            write_file(tmp_path / "rapport.json", b"{}")
        assert "(schijf stuk)" in raised.value.mistakes[0].nl


class TestWritingSeveralFiles:
    def test_writes_them_all(self, tmp_path: Path) -> None:
        write_files(tmp_path / "2016", NEW)
        assert held(tmp_path / "2016") == NEW

    def test_replaces_them_all(self, tmp_path: Path) -> None:
        write_files(tmp_path, OLD)
        write_files(tmp_path, NEW)
        assert held(tmp_path) == NEW

    def test_leaves_other_files_alone(self, tmp_path: Path) -> None:
        (tmp_path / "links.csv").write_bytes(b"eigen")
        write_files(tmp_path, NEW)
        assert held(tmp_path) == {**NEW, "links.csv": b"eigen"}

    def test_the_last_one_named_takes_its_place_last(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        placed = []
        real = os.replace

        def watched(source: Path, target: Path) -> None:
            placed.append(target.name)
            real(source, target)

        monkeypatch.setattr(os, "replace", watched)
        write_files(tmp_path, NEW)
        assert placed == list(NEW)

    @pytest.mark.parametrize("call", [FIRST, SECOND, THIRD])
    @pytest.mark.parametrize("step", ["fsync", "replace"])
    def test_a_failure_leaves_the_old_files(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, call: int
    ) -> None:
        write_files(tmp_path, OLD)
        monkeypatch.setattr(os, step, failing_at(call, getattr(os, step)))
        with pytest.raises(OutputError, match="No space left on device"):
            write_files(tmp_path, NEW)
        assert held(tmp_path) == OLD

    @pytest.mark.parametrize("call", [FIRST, SECOND, THIRD])
    @pytest.mark.parametrize("step", ["fsync", "replace", "fdopen"])
    def test_a_failure_in_an_empty_folder_leaves_it_empty(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, call: int
    ) -> None:
        monkeypatch.setattr(os, step, failing_at(call, getattr(os, step)))
        with pytest.raises(OutputError):
            write_files(tmp_path, NEW)
        assert held(tmp_path) == {}

    def test_one_place_that_is_taken_by_a_folder_stops_all(self, tmp_path: Path) -> None:
        (tmp_path / "manifest.json").mkdir()
        with pytest.raises(OutputError):
            write_files(tmp_path, NEW)
        assert [path.name for path in tmp_path.iterdir()] == ["manifest.json"]

    def test_an_interruption_leaves_the_old_files_too(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        write_files(tmp_path, OLD)
        real = os.replace

        def interrupted(source: Path, target: Path) -> None:
            if target.name == "manifest.json" and source.read_bytes().startswith(b"nieuw"):
                raise KeyboardInterrupt
            real(source, target)

        monkeypatch.setattr(os, "replace", interrupted)
        with pytest.raises(KeyboardInterrupt):
            write_files(tmp_path, NEW)
        assert held(tmp_path) == OLD

    @pytest.mark.parametrize(
        "name",
        ["", ".", "..", "../elders.csv", "map/kaart.svg", "/etc/passwd", "kaart.svg/", "a\0b"],
    )
    def test_names_are_plain_and_a_fault_of_ours_otherwise(self, tmp_path: Path, name: str) -> None:
        with pytest.raises(ValueError, match="not a plain file name"):
            write_files(tmp_path / "uit", {"goed.csv": b"", name: b""})
        assert list(tmp_path.iterdir()) == []
