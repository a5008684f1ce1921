"""How readings relate to each other, as text, as HTML and as a picture."""

from __future__ import annotations

import html
from typing import Final

from bonemets.reasoning.relations import Matrix, Relation
from bonemets.views.markup import Markup, bullets, framed, joined, table, tag

SIGN: Final = {
    Relation.SAME: "=",
    Relation.WITHIN: "<",
    Relation.AROUND: ">",
    Relation.OVERLAP: "x",
    Relation.DISJOINT: ".",
}
FILL: Final = {
    Relation.SAME: "#888888",
    Relation.WITHIN: "#56b4e9",
    Relation.AROUND: "#0072b2",
    Relation.OVERLAP: "#e0e0e0",
    Relation.DISJOINT: "#e69f00",
}
"""Colors that are told apart without red and green."""

_SIDE: Final = 24
_LETTER: Final = 7


def as_text(matrix: Matrix) -> str:
    """Return a matrix with a row and a column for each question, and what its signs mean.

    Examples
    --------
    >>> from bonemets.criteria import patchell, scorad, sc24
    >>> from bonemets.reasoning.relations import matrix
    >>> readings = (patchell.AS_PUBLISHED, scorad.AS_REVIEWED, sc24.AS_REVIEWED)
    >>> print(as_text(matrix(readings)))
    1 Patchell 2005 as published  = < .
    2 SCORAD as reviewed          > = .
    3 SC24 as reviewed            . . =
                                  1 2 3
    <BLANKLINE>
    = the same cases
    < only cases of the other
    > all cases of the other, and more
    x some cases in common
    . no case in common
    """
    places = range(len(matrix.questions))
    digits = len(str(len(places)))
    names = [f"{place + 1:{digits}} {matrix.questions[place]}" for place in places]
    width = max(map(len, names), default=0)
    lines = [
        f"{names[row]:{width}}  "
        + " ".join(f"{SIGN[matrix.relations[row, column]]:>{digits}}" for column in places)
        for row in places
    ]
    lines.append(" " * (width + 2) + " ".join(f"{place + 1:{digits}}" for place in places))
    return "\n".join([*lines, "", *(f"{sign} {relation}" for relation, sign in SIGN.items())])


def as_html(matrix: Matrix) -> Markup:
    """Return a matrix as an HTML table that needs no script; a cell's title says what it means."""
    names = [str(question) for question in matrix.questions]
    places = range(len(names))
    rows = [
        (
            f"{row + 1} {names[row]}",
            *(_cell(matrix.relations[row, column], names[row], names[column]) for column in places),
        )
        for row in places
    ]
    head = ("", *(tag("abbr", n, title=name) for n, name in enumerate(names, 1)))
    return joined(
        table("Which questions the same case can meet", head, rows),
        bullets(joined(_signed(relation), f" {relation}") for relation in Relation),
    )


def _cell(relation: Relation, row: str, column: str) -> Markup:
    return tag("span", _signed(relation), title=f"{row} | {column}: {relation}")


def _signed(relation: Relation) -> Markup:
    return framed(SIGN[relation], f"solid {FILL[relation]}")


def as_svg(matrix: Matrix) -> str:
    """Return a matrix as a picture that any browser shows."""
    names = [html.escape(f"{n} {question}") for n, question in enumerate(matrix.questions, 1)]
    left = _LETTER * max(map(len, names), default=0) + 10
    size = _SIDE * len(names)
    parts = [
        f'<text x="{left - 8}" y="{_SIDE * row + 16}" text-anchor="end">{name}</text>'
        for row, name in enumerate(names)
    ]
    for (row, column), relation in matrix.relations.items():
        x, y = left + _SIDE * column, _SIDE * row
        title = f"{names[row]} | {names[column]}: {relation}"
        parts.append(
            f'<g><title>{title}</title><rect x="{x}" y="{y}" width="{_SIDE}" height="{_SIDE}" '
            f'fill="{FILL[relation]}" stroke="white"/><text x="{x + _SIDE / 2:g}" y="{y + 16}" '
            f'text-anchor="middle" fill="black">{html.escape(SIGN[relation])}</text></g>'
        )
    legend = [f"{sign} {relation}" for relation, sign in SIGN.items()]
    parts += [
        f'<text x="{left}" y="{size + 18 * line}">{html.escape(said)}</text>'
        for line, said in enumerate(legend, 1)
    ]
    width, height = left + max(size, 40 * _LETTER) + 10, size + 18 * len(legend) + 10
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'font-family="sans-serif" font-size="12" fill="currentColor" role="img">\n'
        + "\n".join(parts)
        + "\n</svg>"
    )
