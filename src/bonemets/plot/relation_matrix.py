"""The matrix of how questions relate as a picture."""

from __future__ import annotations

from bonemets.plot.style import Axes, canvas, fields, finish, key, patch, signs
from bonemets.presentation.layouts.reasoning import FILL, SIGN
from bonemets.reasoning.relations import Matrix, Relation


def relations(matrix: Matrix, *, ax: Axes | None = None) -> Axes:
    """Draw which questions the same case can meet.

    Parameters
    ----------
    matrix : Matrix
        As `bonemets.reasoning.relations.matrix` gives it.
    ax : matplotlib Axes, optional
        Where to draw; a new figure without it.

    Returns
    -------
    matplotlib Axes
    """
    count = len(matrix.questions)
    ax = canvas(ax, 5.5 + 0.21 * count, 2.0 + 0.21 * count)
    for relation in Relation:
        at = [(column, row) for (row, column), one in matrix.relations.items() if one is relation]
        fields(ax, [(x - 0.5, y - 0.5) for x, y in at], facecolor=FILL[relation])
        signs(ax, SIGN[relation], at, 22)
    names = [f"{place} {question}" for place, question in enumerate(matrix.questions, 1)]
    ax.set_yticks(range(count), names)
    ax.set_xticks(range(count), [str(place) for place in range(1, count + 1)], rotation=90)
    ax.set_xlim(-0.6, count - 0.4)
    ax.set_ylim(count - 0.4, -0.6)
    key(ax, [patch(f"{SIGN[one]}  {one}", facecolor=FILL[one]) for one in Relation])
    return finish(
        ax, "Which questions the same case can meet", "of the row to the column", bare=True
    )
