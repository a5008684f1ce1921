"""The fact that would do most to settle the first place among the options."""

from __future__ import annotations

import contextlib
import itertools
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, Final

import attrs

from bonemets.case import Case
from bonemets.errors import FieldError
from bonemets.fields import Field
from bonemets.identity_cache import IdentityCache
from bonemets.logic import Verdict
from bonemets.options.model import Option
from bonemets.options.rank_case import rank
from bonemets.options.ranking import Ranking
from bonemets.predicates import Leaf, Predicate
from bonemets.reasoning.domains import Domain, domain
from bonemets.reasoning.exact_verdicts import check, settled
from bonemets.reasoning.space import given, imprecise, rules


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
    trials_surely : int
        How many of those every answer settles.
    """

    field: Field[Any]
    answers: int
    first_place: int
    trials: int
    trials_surely: int

    def __str__(self) -> str:
        surely, perhaps = [], []
        if self.trials_surely:
            surely.append(_readings(self.trials_surely))
        if self.trials > self.trials_surely:
            more = " more" if self.trials_surely else ""
            perhaps.append(_readings(self.trials - self.trials_surely, more))
        if self.first_place == self.answers:
            surely.append("the first place")
        elif self.first_place:
            share = f"{self.first_place} of {self.answers} answers"
            perhaps.append(f"the first place ({share})")
        said = [
            f"{verb} settle {' and '.join(some)}"
            for verb, some in (("would", surely), ("could", perhaps))
            if some
        ]
        return f"{self.field.label} {', and '.join(said) or 'settles nothing by itself'}"


def _readings(count: int, more: str = "") -> str:
    return f"{count}{more} reading{'' if count == 1 else 's'} of trials"


def deciding(ranking: Ranking) -> tuple[Deciding, ...]:
    """Return the facts that could change the first place, those that settle most first.

    First come facts of which most answers settle the first place, then those that may settle most
    verdicts of trials, then those that the ranking asks for first.

    Parameters
    ----------
    ranking : Ranking
        Of a case; each answer to each fact it asks for is ranked as well.

    Raises
    ------
    ImpossibleCaseError, UndecidedError
        As `exact` does.

    Examples
    --------
    >>> print(deciding(rank(Case(spinal=False, pain=6)))[0].field.name)
    life_expectancy
    """
    check(ranking.case)
    options = tuple(one.option for one in ranking.ranked)
    found = (_deciding(ranking, options, asked.field) for asked in ranking.ask())
    return tuple(sorted(found, key=lambda one: (-one.first_place / one.answers, -one.trials)))


def _deciding(ranking: Ranking, options: tuple[Option, ...], name: str) -> Deciding:
    cases = list(answered(ranking.case, options, name))
    again = (rank(case, options, ranking.preferences, ranking.as_of) for case in cases)
    places = sum(one.settled for one in again)
    readings = {reading.key: reading for option in options for reading in option.studied_in}
    settles = [
        [settled(reading, case) is not Verdict.UNKNOWN for case in cases]
        for reading in readings.values()
        if settled(reading, ranking.case) is Verdict.UNKNOWN
    ]
    return Deciding(
        Case.fields()[name],
        len(cases),
        places,
        sum(map(any, settles)),
        sum(bool(some) and all(some) for some in settles),
    )


def answered(case: Case, options: tuple[Option, ...], name: str) -> Iterator[Case]:
    """Yield the case with each answer to a fact that some options tell apart and is possible."""
    fields = Case.fields()
    field, known = fields[name], case.__dict__[name]
    if known is not None and not imprecise(known):
        yield case
        return
    cut = _cuts(*options)(name)
    facts = {one: fields[one].unpack(plain) for one, plain in given(case)}
    possible = cut.possible(known)
    for place in range(len(cut.samples)):
        if possible >> place & 1:
            value = cut.within(1 << place, known)
            with contextlib.suppress(FieldError):  # what is known rules this answer out
                answered = Case(**facts | {name: field.unpack(value)})
                check(answered)
                yield answered


def _cut(*options: Option) -> Callable[[str], Domain]:
    """Return what gives each field as the questions of some options and the rules cut it.

    No two values of a cell are told apart by a question, nor does more follow from one of them.
    """
    asked: dict[str, list[Leaf]] = {}
    questions = list(_asked(options))
    for question in itertools.chain(questions, *rules(Case, questions)):
        for leaf in question.leaves():
            if isinstance(leaf, Leaf):
                asked.setdefault(leaf.field.name, []).append(leaf)
    return cache(lambda name: domain(Case.fields()[name], asked.get(name, ())))


_cuts: Final = IdentityCache(_cut, 256)


def _asked(options: tuple[Option, ...]) -> Iterator[Predicate]:
    for option in options:
        yield option.applies
        yield from option.studied_in
        for argument in option.arguments:
            yield argument.when
            if argument.unless is not None:
                yield argument.unless
