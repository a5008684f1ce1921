"""The fact that would do most to settle the first place among the options."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import Any

import attrs

from bonemets.case import Case
from bonemets.errors import FieldError
from bonemets.fields import Field
from bonemets.logic import Verdict
from bonemets.options.model import Option
from bonemets.options.rank import Ranking, rank
from bonemets.predicates import Leaf, Predicate
from bonemets.reasoning.domains import domain
from bonemets.reasoning.exact import check, exact
from bonemets.reasoning.space import given


@attrs.frozen(eq=False)
class Deciding:
    """A fact not known, and what its answers would settle.

    Attributes
    ----------
    field : Field
    answers : int
        How many answers the options tell apart that are possible for the case.
    first_place : int
        How many of them settle the first place.
    trials : int
        How many open verdicts of the options' trials some answer settles.
    """

    field: Field[Any]
    answers: int
    first_place: int
    trials: int

    def __str__(self) -> str:
        trials = f"{self.trials} reading{'' if self.trials == 1 else 's'} of trials"
        return (
            f"{self.field.name} would settle the first place with {self.first_place} of "
            f"{self.answers} answers, and up to {trials}"
        )


def deciding(ranking: Ranking) -> tuple[Deciding, ...]:
    """Return the facts that could change the first place, those that settle most first.

    First come facts of which most answers settle the first place, then those that may settle most
    verdicts of trials, then those that the ranking asks for first.

    Parameters
    ----------
    ranking : Ranking
        Of a case; each answer to each fact it asks for is ranked as well.

    Examples
    --------
    >>> print(deciding(rank(Case(pain=6)))[0].field.name)
    life_expectancy
    """
    options = tuple(one.option for one in ranking.placed)
    found = (_deciding(ranking, options, asked.field) for asked in ranking.ask())
    return tuple(sorted(found, key=lambda one: (-one.first_place / one.answers, -one.trials)))


def _deciding(ranking: Ranking, options: tuple[Option, ...], name: str) -> Deciding:
    cases = list(_answered(ranking.case, options, name))
    settled = sum(rank(case, options, ranking.preferences).settled for case in cases)
    readings = {reading.key: reading for option in options for reading in option.studied_in}
    trials = sum(
        reading.verdict(ranking.case) is Verdict.UNKNOWN
        and any(exact(reading, case).verdict is not Verdict.UNKNOWN for case in cases)
        for reading in readings.values()
    )
    return Deciding(Case.fields()[name], len(cases), settled, trials)


def _answered(case: Case, options: tuple[Option, ...], name: str) -> Iterator[Case]:
    """Yield the case with each answer to a fact that the options tell apart."""
    field, known = Case.fields()[name], case.__dict__[name]
    cut = domain(field, (leaf for one in _asked(options) for leaf in _about(one, name)))
    fields = Case.fields()
    facts = {one: fields[one].unpack(plain) for one, plain in given(case)}
    possible = cut.possible(known)
    for place in range(len(cut.samples)):
        if possible >> place & 1:
            value = cut.within(1 << place, known)
            with contextlib.suppress(FieldError):  # what is known rules this answer out
                answered = Case(**facts | {name: field.unpack(value)})
                check(answered)
                yield answered


def _about(predicate: Predicate, name: str) -> Iterator[Leaf]:
    for leaf in predicate.leaves():
        if isinstance(leaf, Leaf) and leaf.field.name == name:
            yield leaf


def _asked(options: tuple[Option, ...]) -> Iterator[Predicate]:
    for option in options:
        yield option.applies
        yield from option.studied_in
        for argument in option.arguments:
            yield argument.when
            if argument.unless is not None:
                yield argument.unless
