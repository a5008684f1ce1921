"""BED and EQD2 of ten million regimens against the bare numpy formula, and of one regimen.

    python benchmarks/doses.py

Ratios are of one run on one machine; absolute times are that machine's only.
"""

from __future__ import annotations

import statistics
import sys
import time
import timeit
from collections.abc import Callable
from functools import partial

import numpy as np

from bonemets import AlphaBeta, Regimen
from bonemets.regimens import arrays

PAIRS = 10_000_000


def alternating(*functions: Callable[[], object], rounds: int = 9) -> list[float]:
    """Return the median time of each function, called in turn, in seconds."""
    times: list[list[float]] = [[] for _ in functions]
    for _ in range(rounds):
        for function, taken in zip(functions, times, strict=True):
            start = time.perf_counter()
            function()
            taken.append(time.perf_counter() - start)
    return [statistics.median(taken) for taken in times]


def main(pairs: int = PAIRS) -> None:
    """Print the table."""
    random = np.random.default_rng(0)
    number = random.integers(1, 21, pairs)
    dose, ratio = number * random.uniform(0.5, 10, pairs), random.uniform(1, 12, pairs)

    def bare_bed() -> object:
        return dose * (1 + dose / number / ratio)

    def bare_eqd2() -> object:
        return dose * (dose / number + ratio) / (2 + ratio)

    assert np.allclose(bare_bed(), arrays.bed(dose, number, ratio), rtol=1e-13)
    assert np.allclose(bare_eqd2(), arrays.eqd2(dose, number, ratio), rtol=1e-13)
    for name, bare, ours in (("bed", bare_bed, arrays.bed), ("eqd2", bare_eqd2, arrays.eqd2)):
        plain, checked = alternating(bare, partial(ours, dose, number, ratio))
        print(f"{name}, {pairs} pairs: bare numpy {plain * 1e3:8.1f} ms   1.00")
        print(f"{name}, {pairs} pairs: checked    {checked * 1e3:8.1f} ms   {checked / plain:.2f}")
    regimen, ten = Regimen("30 Gy", 10), AlphaBeta("10 Gy")
    for name, call in (("bed", regimen.bed), ("eqd2", regimen.eqd2)):
        times = timeit.repeat(partial(call, ten), number=10_000, repeat=15)
        print(f"one regimen.{name}: {statistics.median(times) / 10_000 * 1e6:.2f} us")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
