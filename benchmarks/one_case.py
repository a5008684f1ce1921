"""One case: verdicts and answers against hand-written functions, and the cost of importing.

    python benchmarks/one_case.py

Ratios are of one run on one machine; absolute times are that machine's only.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import timeit
from collections.abc import Callable
from functools import partial
from pathlib import Path

import hand_written

from bonemets import Answer, Case, Eligibility
from bonemets.criteria import gillespie, patchell, sabr_comet, sc24, scorad, score_2

SPEC = Path(__file__).parents[1] / "tests" / "spec"
TRIALS = (patchell, score_2, scorad, sc24, sabr_comet, gillespie)


def base(reading: Eligibility) -> dict[str, str]:
    """Return the facts of the base case of a reading's table."""
    text = (SPEC / f"{reading.key.replace('/', '-')}.txt").read_text(encoding="utf-8")
    lines = (line.removeprefix("base:") for line in text.splitlines() if line.startswith("base:"))
    pairs = (part.partition("=") for line in lines for part in line.split(";"))
    return {name.strip(): value.strip() for name, _, value in pairs}


def mean_of_medians(cases: list[Case], what: Callable[[Case], object]) -> float:
    """Return the mean over cases of the median time of a call, in microseconds."""
    medians = []
    for case in cases:
        times = timeit.repeat(partial(what, case), number=1000, repeat=15)
        medians.append(statistics.median(times) / 1000 * 1e6)
    return statistics.mean(medians)


def walk(answer: Answer) -> int:
    """Look at every node of an answer."""
    nodes, left = 0, [answer]
    while left:
        nodes += 1
        left.extend(left.pop().parts)
    return nodes


def seconds(statement: str) -> float:
    """Return the median time of a fresh process that runs a statement."""
    code = f"import time; t = time.perf_counter(); {statement}; print(time.perf_counter() - t)"
    times = [
        float(subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout)
        for _ in range(15)
    ]
    return statistics.median(times)


def main() -> None:
    """Print the table."""
    for place, name in ((0, "as reviewed"), (1, "as published or registered")):
        readings = [trial.READINGS[place] for trial in TRIALS]
        functions = hand_written.FUNCTIONS[place]
        cases = [Case.read(base(reading)) for reading in readings]
        cases += [Case(), Case.read({k: v for r in readings[:3] for k, v in base(r).items()})]
        for case in cases:
            expected = [function(case.__dict__) for function in functions]
            assert [str(reading.verdict(case)) for reading in readings] == expected
        by_hand = mean_of_medians(cases, lambda case: [f(case.__dict__) for f in functions])
        verdicts = mean_of_medians(cases, lambda case: [r.verdict(case) for r in readings])
        answers = mean_of_medians(cases, lambda case: [r.evaluate(case) for r in readings])
        walked = mean_of_medians(cases, lambda case: [walk(r.evaluate(case)) for r in readings])
        nodes = sum(walk(reading.evaluate(Case())) for reading in readings)
        print(f"six readings {name}, mean of medians over {len(cases)} cases")
        print(f"  hand-written functions   {by_hand:8.2f} us   1.00")
        print(f"  verdicts                 {verdicts:8.2f} us   {verdicts / by_hand:.2f}")
        print(f"  answers                  {answers:8.2f} us   {answers / by_hand:.2f}")
        print(f"  answers, {nodes} nodes read {walked:8.2f} us   {walked / by_hand:.2f}")
    alone = seconds("import pint")
    print(f"import pint                              {alone * 1e3:8.1f} ms   1.00")
    for statement in ("import bonemets", "from bonemets import Case", "from bonemets import rank"):
        print(f"{statement:40} {(t := seconds(statement)) * 1e3:8.1f} ms   {t / alone:.2f}")


if __name__ == "__main__":
    main()
