"""A folder of results is written whole or not at all, and never over what is not ours."""

import json
import stat
from collections.abc import Mapping
from pathlib import Path

import pytest

from congruentie.errors import OutputError, UsageError
from congruentie.folders import CONTENTS, write_folder

OLD = {"rapport.md": b"oud", "kaarten/jeugd.svg": b"<svg/>"}
NEW = {"rapport.md": b"nieuw"}


def held(folder: Path) -> Mapping[str, bytes]:
    """Every file below a folder but the list of contents, temporary ones too."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != CONTENTS
    }


class TestWriting:
    def test_makes_the_folder_and_those_inside(self, tmp_path: Path) -> None:
        write_folder(tmp_path / "uit" / "bundel", OLD)
        assert held(tmp_path / "uit" / "bundel") == OLD
        assert [path.name for path in (tmp_path / "uit").iterdir()] == ["bundel"]

    def test_lists_its_files_with_their_hash(self, tmp_path: Path) -> None:
        write_folder(tmp_path / "uit", NEW)
        listed = json.loads((tmp_path / "uit" / CONTENTS).read_bytes())
        assert listed["tool"] == "congruentie"
        assert list(listed["files"]) == ["rapport.md"]
        assert len(listed["files"]["rapport.md"]) == 64

    def test_anyone_may_look_into_it(self, tmp_path: Path) -> None:
        write_folder(tmp_path / "uit", NEW)
        assert stat.S_IMODE((tmp_path / "uit").stat().st_mode) == 0o755

    def test_an_empty_folder_is_used(self, tmp_path: Path) -> None:
        (tmp_path / "uit").mkdir()
        write_folder(tmp_path / "uit", NEW)
        assert held(tmp_path / "uit") == NEW

    def test_an_earlier_report_is_replaced_as_a_whole(self, tmp_path: Path) -> None:
        write_folder(tmp_path / "uit", OLD)
        write_folder(tmp_path / "uit", NEW)
        assert held(tmp_path / "uit") == NEW
        assert [path.name for path in tmp_path.iterdir()] == ["uit"]


class TestRefusing:
    @pytest.mark.parametrize("name", ["brief.docx", "kaarten/eigen.svg", ".git"])
    def test_what_holds_a_file_of_somebody_else(self, tmp_path: Path, name: str) -> None:
        write_folder(tmp_path / "uit", OLD)
        (tmp_path / "uit" / name).write_bytes(b"van iemand")
        with pytest.raises(UsageError, match="no empty folder"):
            write_folder(tmp_path / "uit", NEW)
        assert held(tmp_path / "uit") == {**OLD, name: b"van iemand"}

    @pytest.mark.parametrize(
        "content",
        [b"", b"[]", b"{}", b'{"tool": "ander", "files": {}}', b'{"tool": "congruentie"}'],
    )
    def test_a_list_that_is_not_ours(self, tmp_path: Path, content: bytes) -> None:
        (tmp_path / CONTENTS).write_bytes(content)
        with pytest.raises(UsageError):
            write_folder(tmp_path, NEW)
        assert (tmp_path / CONTENTS).read_bytes() == content

    def test_a_file(self, tmp_path: Path) -> None:
        (tmp_path / "uit").write_bytes(b"een bestand")
        with pytest.raises(UsageError):
            write_folder(tmp_path / "uit", NEW)
        assert (tmp_path / "uit").read_bytes() == b"een bestand"

    def test_a_link_to_a_folder(self, tmp_path: Path) -> None:
        (tmp_path / "elders").mkdir()
        (tmp_path / "uit").symlink_to(tmp_path / "elders")
        with pytest.raises(UsageError):
            write_folder(tmp_path / "uit", NEW)
        assert (tmp_path / "uit").is_symlink()

    @pytest.mark.parametrize(
        "name", ["", "/etc/passwd", "../uit.md", "a/../../b", "CON:", "a\0b", "-vf", "x" * 101]
    )
    def test_a_name_that_leads_elsewhere(self, tmp_path: Path, name: str) -> None:
        with pytest.raises(ValueError, match="not a plain file name"):
            write_folder(tmp_path / "uit", {name: b""})
        assert list(tmp_path.iterdir()) == []


class TestFailing:
    def test_halfway_leaves_the_old_one(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        write_folder(tmp_path / "uit", OLD)
        real = Path.rename

        def full(self: Path, target: Path) -> Path:
            if self.name.startswith(".congruentie-"):
                raise OSError(28, "No space left on device")
            return real(self, target)

        monkeypatch.setattr(Path, "rename", full)
        with pytest.raises(OutputError, match="No space left on device"):
            write_folder(tmp_path / "uit", NEW)
        assert held(tmp_path / "uit") == OLD
        assert [path.name for path in tmp_path.iterdir()] == ["uit"]

    def test_before_the_end_leaves_nothing(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(_: int) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr("os.fsync", full)
        with pytest.raises(OutputError):
            write_folder(tmp_path / "uit", NEW)
        assert list(tmp_path.iterdir()) == []
