"""Attrition of six readings in one pass over polars, against the verdicts alone.

    python benchmarks/attrition.py [ROWS]

The cohort is synthetic.  Ratios are of one run on one machine; absolute times are that machine's
only.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from functools import partial

import polars as pl

from bonemets import Eligibility
from bonemets.cohort import lines, overlap, synthetic, tally, which_field
from bonemets.criteria import gillespie, patchell, sabr_comet, sc24, scorad, score_2

ROWS = 10_000_000
TRIALS = (patchell, score_2, scorad, sc24, sabr_comet, gillespie)
ROUNDS = 3
MADE = 500_000


def verdicts(frame: pl.LazyFrame, readings: tuple[Eligibility, ...]) -> None:
    """Compute the verdicts as nullable booleans, counted so that none leaves the engine."""
    found = lines(frame, *readings)
    keys = [reading.key for reading in readings]
    found.to_native().select(pl.col(*keys).sum()).collect(engine="streaming")


def counts(frame: pl.LazyFrame, readings: tuple[Eligibility, ...]) -> None:
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
    start = time.perf_counter()
    made = synthetic(MADE, 1).collect()
    print(f"{MADE} synthetic rows made in {time.perf_counter() - start:.1f} s, repeated to {rows}")
    for place, name in ((0, "as reviewed"), (1, "as published or registered")):
        readings = tuple(trial.READINGS[place] for trial in TRIALS)
        fields = {field for one in readings for field in one.fields()}
        asked = [column for column in made.columns if column.partition(" [")[0] in fields]
        frame = pl.concat([made.select(asked)] * -(-rows // MADE)).head(rows).rechunk().lazy()
        many = sum(len(one.lines()) for one in readings)
        print(f"six readings {name}, {many} lines, {len(asked)} columns in memory")
        what = {
            "verdicts": partial(verdicts, frame, readings),
            "attrition, any order": partial(counts, frame, readings),
            "combinations": partial(overlap, frame, *readings),
            "which field, one reading": partial(which_field, frame, readings[0]),
        }
        taken = alternating(*what.values())
        for title, seconds in zip(what, taken, strict=True):
            print(f"  {title:26} {seconds:8.2f} s   {seconds / taken[0]:.2f}", flush=True)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
