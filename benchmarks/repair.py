"""The repair of the whole country: changes, bound, processor time and memory of one process.

``python benchmarks/repair.py`` repairs the divisions of 2016 with and without the criterion about
centres; other arguments go to ``congruentie repair``.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

EXAMPLE = str(Path(__file__).parent.parent / "data" / "examples" / "regios-2016.csv")
REPAIR = [sys.executable, "-m", "congruentie", "repair", EXAMPLE, "--year", "2016"]
CRITERIA = {
    "all but centres": ["--only", "scale", "--only", "congruence"],
    "all": [],
}


def measured(options: list[str]) -> str:
    """One run: what it found and what it took."""
    with subprocess.Popen(
        [*REPAIR, "--format", "json", *options], stdout=subprocess.PIPE
    ) as process:
        output = process.stdout.read() if process.stdout else b""
        _, _, used = os.wait4(process.pid, 0)
        process.returncode = 0
    found = json.loads(output)
    processor = used.ru_utime + used.ru_stime
    return (
        f"{found['status']}: {found['moves']} changes, bound {found['bound']}, "
        f"{processor:.1f} s of processor time, {used.ru_maxrss / 1024:.0f} MB"
    )


def main() -> None:
    """Print a line per set of criteria."""
    for name, options in CRITERIA.items():
        print(f"{name}: {measured([*options, *sys.argv[1:]])}", flush=True)


if __name__ == "__main__":
    main()
