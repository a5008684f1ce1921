"""What must be true, what would settle it, how readings relate: against the evaluator's verdicts.

    python benchmarks/reasoning.py

Ratios are of one run on one machine; absolute times are that machine's only.
"""

from __future__ import annotations

import contextlib
import itertools
import statistics
import time
import timeit
from collections.abc import Callable
from functools import partial

from one_case import TRIALS, base

from bonemets import Case, InputErrors, all_of, at_least, present
from bonemets.criteria import READINGS
from bonemets.fields import FlagField
from bonemets.reasoning import UndecidedError, asking, exact, lint, matrix, nearest, settling

TWELVE = [reading for trial in TRIALS for reading in trial.READINGS]


def half_empty() -> list[Case]:
    """Return cases with every other fact of the tables' base cases, alone and two together."""
    cases = []
    for first, second in itertools.combinations(TRIALS, 2):
        facts = base(first.READINGS[0]) | base(second.READINGS[0])
        with contextlib.suppress(InputErrors):  # two trials whose facts exclude each other
            cases.append(Case.read({name: facts[name] for name in sorted(facts)[::2]}))
    for reading in TWELVE:
        some = base(reading)
        cases.append(Case.read({name: some[name] for name in sorted(some)[::2]}))
    return cases


def milliseconds(cases: list[Case], what: Callable[[Case], object]) -> tuple[float, float]:
    """Return the mean and the greatest of the cases' median times."""
    times = [
        statistics.median(timeit.repeat(partial(what, case), number=1, repeat=9)) * 1e3
        for case in cases
    ]
    return statistics.mean(times), max(times)


def main() -> None:
    """Print the table."""
    cases = half_empty()
    print(f"twelve readings of six trials, {len(cases)} half-empty cases, ms for all twelve")
    rows: dict[str, Callable[[Case], object]] = {
        "verdicts": lambda case: [one.verdict(case) for one in TWELVE],
        "exact": lambda case: [exact(one, case) for one in TWELVE],
        "settling": lambda case: [settling(one, case) for one in TWELVE],
        "nearest": lambda case: [nearest(one, case) for one in TWELVE],
        "asking": lambda case: asking(TWELVE, case),
    }
    unit = None
    for name, what in rows.items():
        mean, most = milliseconds(cases, what)
        unit = unit or mean
        print(f"  {name:10} mean {mean:8.2f}   most {most:8.2f}   {mean / unit:8.1f}")
    mean, most = milliseconds([Case()], rows["settling"])
    print(f"  settling, of a case of which nothing is known   {most:8.2f}")
    for name, again in (("matrix", partial(matrix, READINGS)), ("lint", _lint)):
        start = time.perf_counter()
        again()
        print(f"{name} of all {len(READINGS)} readings {(time.perf_counter() - start):8.2f} s")
    flags = [getattr(Case, name) for name, f in Case.fields().items() if isinstance(f, FlagField)]
    half = len(flags) // 2
    hard = all_of(
        at_least(half, *map(present, flags)),
        at_least(len(flags) - half + 1, *(~present(flag) for flag in flags)),
    )
    start = time.perf_counter()
    try:
        exact(hard, Case())
    except UndecidedError as error:
        print(f"pigeonholes: {time.perf_counter() - start:.2f} s: {error}")


def _lint() -> None:
    for reading in READINGS:
        lint(reading)


if __name__ == "__main__":
    main()
