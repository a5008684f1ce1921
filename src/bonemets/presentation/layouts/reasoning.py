"""What the reasoning finds: relations, and why it claims nothing of a case."""

from __future__ import annotations

from typing import Final

from bonemets.presentation.document import Document, Items, Sign, Table, line
from bonemets.presentation.registry import layout
from bonemets.reasoning.exact_verdicts import ImpossibleCaseError
from bonemets.reasoning.relations import Matrix, Relation
from bonemets.reasoning.search import UndecidedError

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


def refusal(error: ImpossibleCaseError | UndecidedError) -> str:
    """Return why the reasoning claims nothing of a case."""
    if isinstance(error, ImpossibleCaseError):
        return f"the facts cannot be true together: {error}"
    return str(error)


@layout.register
def _(value: Matrix) -> Document:
    places = range(len(value.questions))
    rows = [
        (f"{row + 1} {value.questions[row]}", *(_sign(value.relations[row, one]) for one in places))
        for row in places
    ]
    return Document(
        [
            Table("which questions the same case can meet", ("", *(n + 1 for n in places)), rows),
            Items(line(_sign(one), " ", one) for one in Relation),
        ]
    )


def _sign(relation: Relation) -> Sign:
    return Sign(SIGN[relation], border=f"solid {FILL[relation]}")
