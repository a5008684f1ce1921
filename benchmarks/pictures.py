"""Each picture from its call to its pixels, against a bare matplotlib figure of one line.

    python benchmarks/pictures.py

Ratios are of one run on one machine; absolute times are that machine's only.
"""

from __future__ import annotations

import io
import statistics
import time
from collections.abc import Callable

import matplotlib as mpl
import matplotlib.pyplot as plt
from matplotlib.axes import Axes

from bonemets import AlphaBeta, Case, Regimen, rank
from bonemets.criteria import READINGS, patchell
from bonemets.evidence import STUDIES
from bonemets.plot import (
    against_ratio,
    arguments,
    by_model,
    eligibility,
    fractionation,
    over_tissues,
    relations,
    verdict_map,
)
from bonemets.reasoning import matrix
from bonemets.regimens import LQ, TISSUES
from bonemets.regimens.limits import HYTEC_CORD

TEN = AlphaBeta("10 Gy")


def bare() -> Axes:
    """Return a figure with one line and a key."""
    ax = plt.figure(figsize=(8, 4.5), layout="constrained").add_subplot()
    ax.plot([0, 1], [0, 1], label="line")
    ax.legend()
    return ax


def drawn(picture: Callable[[], Axes], rounds: int = 5) -> float:
    """Return the median time that a picture takes as PNG, in seconds."""
    taken = []
    for _ in range(rounds):
        start = time.perf_counter()
        picture().figure.savefig(io.BytesIO(), format="png")
        taken.append(time.perf_counter() - start)
        plt.close("all")
    return statistics.median(taken)


def main() -> None:
    """Print the table."""
    mpl.use("Agg")
    regimens = [Regimen.parse(text) for text in ("8/1", "20/5", "30/10", "12/1", "24/2")]
    case = Case(cord_compression=True, life_expectancy="8 months", solid_tumor=True)
    ranking, found = rank(case), matrix(READINGS)
    pictures: dict[str, Callable[[], Axes]] = {
        "bare": bare,
        "against_ratio": lambda: against_ratio(regimens),
        "over_tissues": lambda: over_tissues(regimens, TISSUES),
        "by_model": lambda: by_model([LQ], TEN),
        "fractionation": lambda: fractionation(
            [regimens[2].bed(TEN)], limits=[HYTEC_CORD], studies=STUDIES
        ),
        "eligibility": lambda: eligibility(case),
        "verdict_map": lambda: verdict_map(
            patchell.AS_REVIEWED, case, Case.life_expectancy, Case.paraplegia_duration
        ),
        "arguments": lambda: arguments(ranking),
        "relations": lambda: relations(found),
    }
    drawn(bare)
    first = drawn(bare)
    for name, picture in pictures.items():
        taken = drawn(picture)
        print(f"{name:14} {taken * 1e3:7.0f} ms  {taken / first:6.2f}")


if __name__ == "__main__":
    main()
