"""Attrition of six readings in one pass over polars, against the verdicts alone.

    python benchmarks/attrition.py [ROWS]

The cohort is synthetic.  Ratios are of one run on one machine; absolute times are that machine's
only.
"""

from __future__ import annotations

import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import polars as pl

from bonemets.cohort.attrition import overlap, tally, which_field
from bonemets.cohort.compile import line_name
from bonemets.cohort.screen import lines
from bonemets.cohort.synthetic import synthetic
from bonemets.criteria import gillespie, patchell, sabr_comet, sc24, score_2, scorad

ROWS = 10_000_000
TRIALS = (patchell, score_2, scorad, sc24, sabr_comet, gillespie)
ROUNDS = 5


def verdicts(frame: pl.LazyFrame, readings: tuple[object, ...]) -> None:
    """Compute the verdicts as nullable booleans, counted so that none leaves the engine."""
    found = lines(frame, *readings)
    keys = [reading.key for reading in readings]
    native = found.to_native().select(*keys)
    native.select(pl.all().sum()).collect(engine="streaming")


def counts(frame: pl.LazyFrame, readings: tuple[object, ...]) -> None:
    """Compute the patterns of answers, from which attrition in any order follows."""
    for found in tally(frame, *readings):
        found.attrition()
        found.costs()


def alternating(*functions: Callable[[], object], rounds: int = ROUNDS) -> list[float]:
    """Return the median time of each function, called in turn, in seconds."""
    times: list[list[float]] = [[] for _ in functions]
    for _ in range(rounds):
        for function, taken in zip(functions, times, strict=True):
            start = time.perf_counter()
            function()
            taken.append(time.perf_counter() - start)
    return [statistics.median(taken) for taken in times]


def main(rows: int = ROWS) -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "synthetic.parquet"
        start = time.perf_counter()
        synthetic(rows, 1).sink_parquet(path)
        print(f"{rows} synthetic rows made and written in {time.perf_counter() - start:.1f} s")
        for place, name in ((0, "as reviewed"), (1, "as published or registered")):
            readings = tuple(trial.READINGS[place] for trial in TRIALS)
            fields = {field for one in readings for field in one.fields()}
            scanned = pl.scan_parquet(path)
            asked = [
                column
                for column in scanned.collect_schema().names()
                if column.partition(" [")[0] in fields
            ]
            frame = scanned.select(asked).collect().lazy()
            many = sum(len(one.lines()) for one in readings)
            print(f"six readings {name}, {many} lines, {len(asked)} columns in memory")
            assert line_name(readings[0], 1) in lines(frame, *readings).collect_schema()
            what = {
                "verdicts": lambda: verdicts(frame, readings),
                "attrition, any order": lambda: counts(frame, readings),
                "combinations": lambda: overlap(frame, *readings),
                "which field, one reading": lambda: which_field(frame, readings[0]),
            }
            taken = alternating(*what.values())
            for title, seconds in zip(what, taken, strict=True):
                print(f"  {title:26} {seconds:8.2f} s   {seconds / taken[0]:.2f}")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
    print(f"peak memory {peak:.2f} GiB")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
