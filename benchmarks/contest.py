"""A command held against another one: whole processes, run in turn."""

import os
import statistics
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """One finished process."""

    seconds: float
    megabytes: float


@dataclass(frozen=True, slots=True)
class Contest:
    """A command and the one it is held against."""

    name: str
    command: Sequence[str]
    beside: str
    other: Sequence[str]


HEADER = """\
| what | seconds | MB | beside | seconds | MB | times as fast |
| --- | --- | --- | --- | --- | --- | --- |"""


def row(contest: Contest, runs: int, *, processor: bool = False) -> str:
    """A line of the table: medians of so many pairs of runs, after one to warm up."""
    both = (contest.command, contest.other)
    pairs = [[_measured(one, processor=processor) for one in both] for _ in range(runs + 1)][1:]
    faster = statistics.median(other.seconds / ours.seconds for ours, other in pairs)
    ours, other = (_median([pair[side] for pair in pairs]) for side in (0, 1))
    return f"| {contest.name} | {ours} | {contest.beside} | {other} | {faster:.1f} |"


def _measured(command: Sequence[str], *, processor: bool) -> Run:
    """Run a command once; its exit status does not matter, its output is thrown away."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    passed = time.perf_counter() - start
    used = usage.ru_utime + usage.ru_stime
    return Run(used if processor else passed, usage.ru_maxrss / 1024)


def _median(runs: Sequence[Run]) -> str:
    seconds = statistics.median(run.seconds for run in runs)
    return f"{seconds:.2f} | {max(run.megabytes for run in runs):.0f}"
