"""A case that answers some predicates as a row does, so that what is asked of cases can be asked.

No predicate tells two values of a cell apart (`bonemets.reasoning.domains`), so a value of the cell
stands for whatever the row holds.  What follows from other facts is in the answers already.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Any, TypeAlias

import attrs

from bonemets.case import Case
from bonemets.fields import Between
from bonemets.predicates import Leaf
from bonemets.reasoning.domains import Spans, domain

Answers: TypeAlias = tuple[bool | None, ...]


@attrs.frozen(eq=False)
class Witnesses:
    """Cases by their answers to some leaves."""

    leaves: tuple[Leaf, ...]
    values: dict[tuple[str, Answers], Any] = attrs.field(factory=dict)
    """What was found to stand for a field, by the answers about it."""

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """Where the predicates about each field are."""
        found: dict[str, list[int]] = {}
        for place, leaf in enumerate(self.leaves):
            found.setdefault(leaf.field.name, []).append(place)
        return found

    def case(self, answers: Answers) -> Case:
        """Return a case that gives these answers.

        A set of which only some members are known stands for one that is not known: that leaves a
        predicate open, and never answers one that the row leaves open.
        """
        facts: dict[str, Any] = {}
        for name, places in self.places.items():
            given = tuple([answers[place] for place in places])
            if (name, given) not in self.values:
                self.values[name, given] = _value([self.leaves[place] for place in places], given)
            facts[name] = self.values[name, given]
        return Case.as_stated(facts)


def _value(leaves: Sequence[Leaf], answers: Answers) -> Any:
    known = [pair for pair in zip(leaves, answers, strict=True) if pair[1] is not None]
    if not known:
        return None
    field = leaves[0].field
    cells = domain(field, leaves)
    possible = [
        sample
        for sample in cells.samples
        if all(leaf.test({field.name: sample}) is answer for leaf, answer in known)
    ]
    if len(possible) == 1:
        return possible[0]
    return Between(possible[0], possible[-1]) if possible and isinstance(cells, Spans) else None
