"""One case over all trials at a glance."""

from __future__ import annotations

from collections.abc import Iterable

from bonemets.criteria.catalogue import READINGS
from bonemets.criteria.model import Eligibility
from bonemets.logic import Verdict
from bonemets.plot.style import Axes, canvas, finish, grid, key, verdict_key
from bonemets.presentation.layouts.answers import partly_read
from bonemets.record import Record


def eligibility(
    case: Record, readings: Iterable[Eligibility] | None = None, *, ax: Axes | None = None
) -> Axes:
    """Draw what each reading of each trial says of a case: the whole list, and line by line.

    Parameters
    ----------
    case : Record
    readings : iterable of Eligibility, optional
        All of the library, `bonemets.criteria.READINGS`, by default.
    ax : matplotlib Axes, optional
        Where to draw; a new figure without it.

    Returns
    -------
    matplotlib Axes
    """
    answers = [reading.evaluate(case) for reading in (READINGS if readings is None else readings)]
    longest = max((len(one.parts) for one in answers), default=0)
    ax = canvas(ax, 5.2 + 0.28 * longest, 1.6 + 0.23 * len(answers))
    cells: dict[tuple[int, int], Verdict] = {}
    for row, answer in enumerate(answers):
        cells[0, row] = answer.verdict
        cells |= {(place + 2, row): part.verdict for place, part in enumerate(answer.parts)}
    grid(ax, cells)
    ax.set_yticks(
        range(len(answers)), [f"{one.predicate}{partly_read(one.predicate)}" for one in answers]
    )
    ax.set_xticks([0, *range(2, longest + 2)], ["all", *map(str, range(1, longest + 1))])
    ax.set_xlim(-0.7, longest + 1.7)
    ax.set_ylim(len(answers) - 0.4, -0.6)
    key(ax, verdict_key(cells.values()))
    known = len(case.known())
    return finish(
        ax,
        f"Would this case have been let in? {known} facts known",
        "line of the list, in its own order; an exclusion that does not apply is met",
        bare=True,
    )
