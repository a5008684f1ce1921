"""Which patients fit which combination of trials, met, not met and unknown kept apart."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TypeAlias

import attrs

from bonemets.cohort.disclosure import Groups, count
from bonemets.criteria.model import Eligibility
from bonemets.display import Displayed
from bonemets.errors import UnknownNameError
from bonemets.logic import Verdict

Verdicts: TypeAlias = tuple[Verdict, ...]


@attrs.frozen
class Combination:
    """Patients to whom readings give the same verdicts; `None` for a number not shown."""

    verdicts: Verdicts
    count: int | None


@attrs.frozen(eq=False)
class Overlap(Displayed):
    """How many patients have which verdicts of some readings.

    Attributes
    ----------
    readings : tuple of Eligibility
    counts : mapping
        The number of patients for each combination of verdicts, in the order of the readings.
    small : int
        The least number of patients that may be told apart; 0 for all.
    """

    readings: tuple[Eligibility, ...]
    counts: Mapping[Verdicts, int] = attrs.field(repr=False)  # some may not be told
    small: int = 0

    def __str__(self) -> str:
        names = ", ".join(map(str, self.readings))
        combined = len(self.combinations)
        return f"{count(self.total)} patients by verdict of {names}; combinations: {combined}"

    @cached_property
    def _groups(self) -> Groups[Verdicts]:
        sums = [
            [one for one in self.counts if one[place] is verdict]
            for place in range(len(self.readings))
            for verdict in Verdict
        ]
        return Groups.joined(self.counts, [*sums, *([one] for one in self.counts)], self.small)

    @property
    def total(self) -> int | None:
        """The patients counted."""
        return self._groups.count(self.counts)

    @cached_property
    def combinations(self) -> tuple[Combination, ...]:
        """Every combination that occurs, most patients first, those not shown last."""
        found = [
            Combination(one, self._groups.count({one})) for one, size in self.counts.items() if size
        ]
        order = list(Verdict)
        return tuple(
            sorted(
                found,
                key=lambda one: (
                    one.count is None,
                    -(one.count or 0),
                    [order.index(verdict) for verdict in one.verdicts],
                ),
            )
        )

    def count(self, reading: Eligibility, verdict: Verdict) -> int | None:
        """Return how many patients have a verdict of one of the readings."""
        if reading not in self.readings:
            raise UnknownNameError.among("reading", reading, map(str, self.readings))
        place = self.readings.index(reading)
        return self._groups.count([one for one in self.counts if one[place] is verdict])
