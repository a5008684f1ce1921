"""What importing costs, in processor time and as a multiple of ``import pint``.

``python benchmarks/imports.py``: the least of some runs of each statement, taken in turns, each in
a process of its own, without the start of the interpreter.
"""

from __future__ import annotations

import os
import subprocess
import sys
from resource import RUSAGE_CHILDREN, getrusage

RUNS = 15
ENVIRONMENT = {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}  # compiled once, as when installed
STATEMENTS = (
    "pass",
    "import pint",
    "import bonemets",
    "from bonemets import Case",
    "from bonemets import Case, rank",
    "from bonemets import Case, rank; rank(Case())",
    "from bonemets.cli.parser import parser; parser().format_help()",
)


def seconds(statement: str) -> float:
    """Return the processor time of a process that runs a statement."""
    before = getrusage(RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", statement], check=True, env=ENVIRONMENT)
    after = getrusage(RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Print each statement with its time and its multiple."""
    least = dict.fromkeys(STATEMENTS, float("inf"))
    for _ in range(RUNS):
        for statement in STATEMENTS:
            least[statement] = min(least[statement], seconds(statement))
    start = least["pass"]
    print(f"the interpreter alone: {1000 * start:.0f} ms")
    for statement in STATEMENTS[1:]:
        cost = least[statement] - start
        multiple = cost / (least["import pint"] - start)
        print(f"{1000 * cost:5.0f} ms  {multiple:4.2f} x pint  {statement}")


if __name__ == "__main__":
    main()
