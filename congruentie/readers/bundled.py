"""What comes with the program: territories, tables and the rules file."""

from pathlib import Path

_PACKAGE = Path(__file__).parent.parent
_INSTALLED = _PACKAGE / "bundled"
"""Where the wheel puts them; in a checkout they lie beside the package."""


def bundled(name: str) -> Path:
    """The path of ``data`` or ``rules.yaml``."""
    return (_INSTALLED if _INSTALLED.exists() else _PACKAGE.parent) / name


def bundled_years() -> tuple[int, ...]:
    """Years whose territory comes with the program, oldest first."""
    folders = (path.name for path in bundled("data").iterdir() if path.is_dir())
    return tuple(sorted(int(name) for name in folders if name.isdecimal()))
