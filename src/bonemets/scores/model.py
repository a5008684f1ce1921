"""Scores: points for each answer, bands of totals, and answers that may be open.

An answer that is not known, or is known only to be one of several, leaves the total open too.
A score then tells every band it can still fall in, and which answers would settle that.
"""

from __future__ import annotations

import enum
from collections.abc import Collection, Iterable, Mapping
from functools import cached_property
from typing import Self, TypeAlias, TypeVar

import attrs

from bonemets.argument_types import type_checked
from bonemets.display import Displayed
from bonemets.errors import BonemetsError, FieldError, InputErrors, RefusedError, UnknownNameError
from bonemets.fields import UNKNOWN_TEXTS, Between, CategoryField
from bonemets.logic import Verdict
from bonemets.provenance import Locator


class Choice(enum.StrEnum):
    """The answers that one item of a score permits, each with its points."""

    points: int

    def __new__(cls, words: str, points: int) -> Self:
        """Return a member that reads as its words and carries its points."""
        member = str.__new__(cls, words)
        member._value_, member.points = words, points
        return member


C = TypeVar("C", bound=Choice)
Given: TypeAlias = C | Collection[C] | None
"""An answer, the answers it may be, or `None` where nothing is known."""


@attrs.frozen
class Band:
    """A range of totals, both ends in it, and what its source makes of it."""

    name: str
    lowest: int
    highest: int
    text: str
    at: Locator

    def __str__(self) -> str:
        return self.name


@attrs.frozen
class Table:
    """A table of points as published.

    Parameters
    ----------
    name : str
    items : mapping of str to type of Choice
    bands : tuple of Band
        Lowest first, without gaps; together they are every total there is.
    at : Locator
        Where the points were read.
    either_way : int, optional
        By how many points a total may be off, where the points are recalled and not read.
    also : mapping, optional
        By item, other words for an answer: a vertebral level for where in the spine it lies.
    """

    name: str
    items: Mapping[str, type[Choice]]
    bands: tuple[Band, ...]
    at: Locator
    either_way: int = 0
    also: Mapping[str, Mapping[str, Choice]] = attrs.field(factory=dict)

    @property
    def key(self) -> str:
        """The name by which the command line asks for it."""
        return self.name.lower().replace(" ", "-")

    @type_checked
    def read(self, answers: Iterable[str]) -> Score:
        """Return the score of answers as text, ``item=answer``; a repeated item is one of several.

        Raises
        ------
        InputErrors
            For text of another form, an item that the score does not have, or an answer that the
            item does not permit.

        Examples
        --------
        >>> from bonemets.scores import mirels
        >>> print(mirels.TABLE.read(["site=lower limb", "pain=mild", "pain=moderate"]))
        Mirels 5-10: low risk or borderline or high risk; ask lesion, size, pain
        """
        given: dict[str, list[str]] = {}
        unknown: set[str] = set()
        faults: list[BonemetsError] = []
        for text in answers:
            item, sign, answer = text.partition("=")
            name = item.strip().lower().replace(" ", "_").replace("-", "_")
            if not sign:
                faults.append(RefusedError(self.name, "an answer as item=answer", text))
            elif name not in self.items:
                faults.append(UnknownNameError.among(f"{self.name} item", item, self.items))
            elif answer.strip().casefold() in UNKNOWN_TEXTS:
                unknown.add(name)
            else:
                words = self.also.get(name, {})
                given.setdefault(name, []).append(words.get(answer.strip().upper(), answer))
        possible = {}
        for name in self.items:
            try:
                answered = self._possible(name, given.get(name))
            except FieldError as fault:
                faults.append(fault)
            else:
                possible[name] = frozenset(self.items[name]) if name in unknown else answered
        if faults:
            raise InputErrors(f"{self.name} cannot be read", faults)
        return Score(self, possible)

    def total(self, **given: Given[Choice]) -> Score:
        """Return the score of some answers.

        Raises
        ------
        FieldError
            For an answer that an item does not permit, or a list of none.
        """
        return Score(self, {name: self._possible(name, given.get(name)) for name in self.items})

    def _possible(self, name: str, given: object) -> frozenset[Choice]:
        kind = self.items[name]
        if given is None:
            return frozenset(kind)
        field = CategoryField(kind.__doc__ or "", f"{self.name}, {name}", values=kind)
        answers = given if isinstance(given, Collection) and not isinstance(given, str) else [given]
        possible = frozenset(map(field.member, answers))
        if not possible:
            raise field.refuse("none of them", "leave it out if it is not known")
        return possible


@attrs.frozen
class Score(Displayed):
    """What a table makes of some answers."""

    table: Table
    answers: Mapping[str, frozenset[Choice]]
    """By item, every answer that is still possible."""

    @cached_property
    def totals(self) -> tuple[int, ...]:
        """Every total that is still possible, lowest first."""
        return self._near(_sums(self.answers.values()))

    @property
    def total(self) -> int | Between[int]:
        """The total, or its range, as a case takes it."""
        low, high = self.totals[0], self.totals[-1]
        return low if low == high else Between(low, high)

    @property
    def bands(self) -> tuple[Band, ...]:
        """Every band the total can still fall in."""
        return self._bands(self.totals)

    @property
    def band(self) -> Band | None:
        """The band, where it is settled."""
        return self.bands[0] if len(self.bands) == 1 else None

    @type_checked
    def at_least(self, limit: int) -> Verdict:
        """Return whether the total is `limit` or more."""
        reached = {total >= limit for total in self.totals}
        if len(reached) > 1:
            return Verdict.UNKNOWN
        return Verdict.MET if reached == {True} else Verdict.NOT_MET

    def ask(self) -> tuple[str, ...]:
        """Return the items on whose answers the band turns, those that weigh most first."""
        turning = [name for name in self.answers if self._turns_on(name)]
        return tuple(sorted(turning, key=self._weight, reverse=True))

    @property
    def unverified(self) -> bool:
        """Whether the points are recalled and not yet read."""
        return self.table.at.unverified

    def _turns_on(self, name: str) -> bool:
        others = _sums(kinds for item, kinds in self.answers.items() if item != name)
        points = {choice.points for choice in self.answers[name]}
        return any(
            len({self._bands(self._near({other + one})) for one in points}) > 1 for other in others
        )

    def _weight(self, name: str) -> int:
        points = [choice.points for choice in self.answers[name]]
        return max(points) - min(points)

    def _near(self, sums: Iterable[int]) -> tuple[int, ...]:
        """Return the totals of the published range that some sums may stand for."""
        off, bands = self.table.either_way, self.table.bands
        near = {total + by for total in sums for by in range(-off, off + 1)}
        return tuple(sorted(near & set(range(bands[0].lowest, bands[-1].highest + 1))))

    def _bands(self, totals: Iterable[int]) -> tuple[Band, ...]:
        return tuple(
            band
            for band in self.table.bands
            if any(band.lowest <= total <= band.highest for total in totals)
        )

    def __str__(self) -> str:
        """Return the total, the bands, what to ask, and whether the points are verified."""
        low, high = self.totals[0], self.totals[-1]
        total = f"{low}" if low == high else f"{low}-{high}"
        ask = f"; ask {', '.join(self.ask())}" if self.ask() else ""
        note = f" [{self.table.at.status}]" if self.unverified else ""
        return f"{self.table.name} {total}: {' or '.join(map(str, self.bands))}{ask}{note}"


def _sums(items: Iterable[frozenset[Choice]]) -> set[int]:
    sums = {0}
    for choices in items:
        sums = {total + choice.points for total in sums for choice in choices}
    return sums
