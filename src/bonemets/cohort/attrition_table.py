"""How many patients answer the lines of a reading in which way, and what follows for any order.

One pass over a cohort counts the patterns of answers; every order of the lines, what each line
costs alone and by its Shapley value come from the counts.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from typing import Any, Final, TypeAlias

import attrs
import numpy as np
from numpy.typing import NDArray

from bonemets.cohort.disclosure import Groups, count
from bonemets.criteria.model import Criterion, Eligibility, NotEncoded
from bonemets.display import Displayed
from bonemets.errors import RecordError, UnknownNameError

MET: Final = 0
FAILED: Final = 1
UNKNOWN: Final = 2

Line: TypeAlias = Criterion | NotEncoded
Course: TypeAlias = tuple[int, int]
"""Where a patient is first not known to be in, and where first known to be out."""


@attrs.frozen
class Bounds:
    """A number of patients: surely so many, and possibly so many, as facts not known turn out."""

    certain: float
    possible: float

    def __str__(self) -> str:
        ends = dict.fromkeys((_plain(self.certain), _plain(self.possible)))
        return " to ".join(ends)


def _plain(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")


@attrs.frozen
class Cost:
    """What one line costs, whatever the order.

    Attributes
    ----------
    line : Criterion or NotEncoded
    excluded : bool
        Whether the line is an exclusion.
    fails : Bounds
        Patients who fail the line.
    only : Bounds
        Patients who fail the line and no other: those whom the reading without it would let in.
    shapley : Bounds
        The Shapley value: of each patient who is out, an equal share for each line that they fail.
    """

    line: Line
    excluded: bool
    fails: Bounds
    only: Bounds
    shapley: Bounds


@attrs.frozen
class Step:
    """One line of a reading where it stands in the order; `None` for a count not shown.

    Attributes
    ----------
    line : Criterion or NotEncoded
    excluded : bool
        Whether the line is an exclusion.
    certain, possible : int or None
        Patients known to be still in after this line, and patients not known to be out.
    out_here : int or None
        Patients known to be in before this line, and out by it.
    not_known_here : int or None
        Patients known to be in before this line, for whom it is not known.
    out_from_open : int or None
        Patients not known before this line, and out by it.
    out_before : int or None
        Patients out for other reasons: by a line before this one.
    """

    line: Line
    excluded: bool
    certain: int | None
    possible: int | None
    out_here: int | None
    not_known_here: int | None
    out_from_open: int | None
    out_before: int | None


@attrs.frozen
class Attrition(Displayed):
    """What each line of a reading costs a cohort, in one order.

    Attributes
    ----------
    reading : Eligibility
    total : int or None
        Patients in the cohort.
    steps : tuple of Step
        The lines in the order asked for.
    small : int
        The least number of patients that is shown; 0 where all are.
    """

    reading: Eligibility
    total: int | None
    steps: tuple[Step, ...]
    small: int = 0

    def __str__(self) -> str:
        last = self.steps[-1]
        return (
            f"{self.reading}: of {count(self.total)} patients {count(last.certain)} known in and "
            f"{count(last.possible)} possible after {len(self.steps)} lines"
        )


@attrs.frozen(eq=False)
class Tally:
    """The patterns of answers to the lines of a reading, with the number of patients of each.

    Attributes
    ----------
    reading : Eligibility
    answers : array of patterns and lines
        0 for a line met, 1 for one failed and 2 for one not known, inclusions first; an exclusion
        is met where the patient is not excluded.
    counts : array of patterns
        The number of patients.
    """

    reading: Eligibility
    answers: NDArray[np.uint8]
    counts: NDArray[np.int64]

    @property
    def total(self) -> int:
        """The patients counted."""
        return int(self.counts.sum())

    @property
    def eligible(self) -> Bounds:
        """The patients who meet the reading."""
        return self._bounds((self.answers == MET).all(axis=1), (self.answers != FAILED).all(axis=1))

    def attrition(self, order: Iterable[str | int] = (), *, small: int = 0) -> Attrition:
        """Return what each line costs, in one order.

        Parameters
        ----------
        order : iterable of str or int, optional
            Lines by their words, or by their number from 1; those not named follow as written.
        small : int, optional
            The least number of patients that may be told apart; 0 for all.
        """
        places = self.places(order)
        end = len(places)
        answers = self.answers[:, list(places)]
        both = _first(answers != MET) * (end + 1) + _first(answers == FAILED)
        counted = self._sum(both, (end + 1) ** 2)
        courses = list(_courses(end))
        sizes = {one: counted[one[0] * (end + 1) + one[1]] for one in courses}
        sets = [_sets(step, courses) for step in range(end)]
        groups = Groups.joined(sizes, [courses, *itertools.chain.from_iterable(sets)], small)
        steps = tuple(
            Step(*self._line(place), *map(groups.count, some))
            for place, some in zip(places, sets, strict=True)
        )
        return Attrition(self.reading, groups.count(courses), steps, small)

    def costs(self) -> tuple[Cost, ...]:
        """Return what each line costs, whatever the order, lines as written.

        The bounds hold for whatever each fact not known turns out to be.
        """
        failed = (self.answers == FAILED).sum(axis=1)
        unknown = (self.answers == UNKNOWN).sum(axis=1)
        return tuple(self._cost(place, failed, unknown) for place in range(self.answers.shape[1]))

    def places(self, order: Iterable[str | int]) -> tuple[int, ...]:
        """Return the places of the lines in an order, those not named behind as written."""
        words = [line.text for line in self.reading.lines()]
        first = [_place(one, words) for one in order]
        if len(set(first)) < len(first):
            raise RecordError("order", "each line once", ", ".join(words[one] for one in first))
        return (*first, *(place for place in range(len(words)) if place not in first))

    def _line(self, place: int) -> tuple[Line, bool]:
        return self.reading.lines()[place], place >= len(self.reading.include)

    def _cost(self, place: int, failed: NDArray[Any], unknown: NDArray[Any]) -> Cost:
        fails, may_fail = self.answers[:, place] == FAILED, self.answers[:, place] != MET
        others = failed - fails
        return Cost(
            *self._line(place),
            self._bounds(fails, may_fail),
            self._bounds(fails & (failed + unknown == 1), may_fail & (others == 0)),
            Bounds(self._shared(fails, failed + unknown), self._shared(may_fail, others + 1)),
        )

    def _bounds(self, certain: NDArray[np.bool_], possible: NDArray[np.bool_]) -> Bounds:
        return Bounds(int(self.counts[certain].sum()), int(self.counts[possible].sum()))

    def _shared(self, who: NDArray[np.bool_], among: NDArray[Any]) -> float:
        """Return the sum over patients of one part in so many, rounded once."""
        lines = self.answers.shape[1]
        counted = self._sum(np.where(who, among, 0), lines + 1)
        return float(sum(Fraction(counted[many], many) for many in range(1, lines + 1)))

    def _sum(self, keys: NDArray[Any], length: int) -> list[int]:
        """Return the number of patients of each key."""
        summed = np.zeros(length, dtype=np.int64)
        np.add.at(summed, keys, self.counts)
        return [int(one) for one in summed]


def _place(one: str | int, words: Sequence[str]) -> int:
    if isinstance(one, str):
        if one not in words:
            raise UnknownNameError.among("order", one, words)
        return words.index(one)
    if not 1 <= one <= len(words):
        raise RecordError("order", f"the number of a line from 1 to {len(words)}", one)
    return one - 1


def _first(where: NDArray[np.bool_]) -> NDArray[np.intp]:
    """Return the first place that is true in each row, one past the last where none is."""
    found: NDArray[np.intp] = np.where(where.any(axis=1), where.argmax(axis=1), where.shape[1])
    return found


def _courses(end: int) -> Iterator[Course]:
    return ((open_, out) for out in range(end + 1) for open_ in range(out + 1))


def _sets(step: int, courses: Sequence[Course]) -> tuple[list[Course], ...]:
    """Return the courses that each count of a step is made of, as `Step` lists them."""
    return (
        [one for one in courses if one[0] > step],
        [one for one in courses if one[1] > step],
        [one for one in courses if one == (step, step)],
        [one for one in courses if one[0] == step < one[1]],
        [one for one in courses if one[0] < step == one[1]],
        [one for one in courses if one[1] < step],
    )
