"""A ratio that is not one number: a tissue's range, or samples of a distribution; and results."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from typing import Any, Generic, TypeVar

import attrs

from bonemets import units
from bonemets.display import Displayed
from bonemets.errors import AlphaBetaError, EffectError
from bonemets.provenance import Locator
from bonemets.regimens.alpha_beta import AlphaBeta, as_ratio
from bonemets.regimens.effects import Effect, formatted
from bonemets.regimens.expression import Expression
from bonemets.regimens.kinetics import real
from bonemets.regimens.listing import listed
from bonemets.units import Quantity

X = TypeVar("X", bound=Effect)


@attrs.frozen
class Estimate:
    """One published estimate of a ratio in gray; unlike a ratio, it may reach below zero."""

    gray: float
    low: float | None
    high: float | None
    """The ends of its 95 % interval, where one is given."""
    at: Locator

    def __str__(self) -> str:
        if self.low is None or self.high is None:
            return f"{units.plain(self.gray)} Gy"
        ends = f"{units.plain(self.low)} to {units.plain(self.high)}"
        return f"{units.plain(self.gray)} ({ends}) Gy"


@attrs.frozen(repr=False)
class Tissue(Displayed, Expression):
    """The alpha/beta ratio of a tissue as a range with its sources.

    The range spans the intervals of the estimates that it rests on, as far as they are above zero.
    Where there is more than one, none is the central one.
    """

    key: str
    name: str
    low: AlphaBeta = attrs.field(converter=as_ratio)
    high: AlphaBeta = attrs.field(converter=as_ratio)
    central: AlphaBeta | None = attrs.field(
        default=None, converter=attrs.converters.optional(as_ratio)
    )
    """A central estimate, where the sources give one."""
    at: tuple[Locator, ...] = ()
    note: str = ""
    estimates: tuple[Estimate, ...] = ()

    def __attrs_post_init__(self) -> None:
        if not self.low <= (self.central or self.low) <= self.high:
            raise AlphaBetaError("tissue", "a range with its central estimate inside", str(self))

    @classmethod
    def assumed(cls, low: Quantity | str, high: Quantity | str) -> Tissue:
        """Return a range of one's own, without a source.

        Examples
        --------
        >>> from bonemets.regimens import Regimen
        >>> print(Regimen("30 Gy", 10).bed(Tissue.assumed("3 Gy", "10 Gy")))
        39 Gy₁₀ to 60 Gy₃
        """
        return cls("assumed", "assumed range", AlphaBeta(low), AlphaBeta(high))

    @property
    def unverified(self) -> bool:
        """Whether any part of the range is recalled and not yet read."""
        return any(at.unverified for at in self.at)

    def __str__(self) -> str:
        ends = (
            units.plain(self.low.gray)
            if self.low == self.high
            else f"{units.plain(self.low.gray)} to {units.plain(self.high.gray)}"
        )
        return f"{self.name}: alpha/beta {ends} Gy"


@attrs.frozen
class OverTissue(Displayed, Generic[X]):
    """An effect over the range of a tissue's ratio: least, most, and at the central estimate.

    A BED falls as the ratio rises.  An EQD2 falls above 2 Gy in a fraction and rises below, so its
    least is at either end.  Between the ends every model here moves one way.
    """

    tissue: Tissue
    least: X
    most: X
    central: X | None

    @property
    def outside(self) -> str:
        """Words on the range in which the model is trusted, where a fraction lies outside it."""
        return self.least.outside or self.most.outside

    def __format__(self, spec: str) -> str:
        return formatted(spec, self._text)

    def _text(self, spec: str) -> str:
        middle = f", {self.central:{spec}} at the central estimate" if self.central else ""
        return f"{self.least:{spec}} to {self.most:{spec}}{middle}"

    def __str__(self) -> str:
        return format(self, "")


def _all_of(values: object) -> tuple[Any, ...]:
    found = listed(values)
    if found is None:
        raise AlphaBetaError("samples", "a list of ratios", values)
    return found


@attrs.frozen(repr=False)
class Samples(Expression):
    """A distribution of the alpha/beta ratio, as equally likely samples of it.

    Examples
    --------
    >>> from bonemets.regimens import Regimen
    >>> ratios = Samples.of(["8 Gy", "10 Gy", "12 Gy"])
    >>> print(Regimen("30 Gy", 10).bed(ratios).quantile(0.5))
    39 Gy₁₀
    """

    ratios: tuple[AlphaBeta, ...] = attrs.field(converter=_all_of)

    def __attrs_post_init__(self) -> None:
        if not self.ratios or not all(isinstance(one, AlphaBeta) for one in self.ratios):
            raise AlphaBetaError("samples", "one AlphaBeta or more", self.ratios)

    @classmethod
    def of(cls, values: Iterable[Quantity | str]) -> Samples:
        """Return samples from doses."""
        return cls([AlphaBeta(value) for value in _all_of(values)])


@attrs.frozen
class OverSamples(Displayed, Generic[X]):
    """An effect at each sample of a ratio, in the order of the samples."""

    effects: tuple[X, ...]

    @property
    def outside(self) -> str:
        """Words on the range in which the model is trusted, where a fraction lies outside it."""
        return next((one.outside for one in self.effects if one.outside), "")

    def quantile(self, share: float) -> X:
        """Return the effect of the sample that has a share of the others at or below it.

        Parameters
        ----------
        share : float
            Above 0 and at most 1; 0.5 for a median.
        """
        if not 0 < real(share) <= 1:
            raise EffectError("quantile", "a share above 0 and at most 1", share)
        ordered = sorted(self.effects, key=lambda effect: effect.gray)
        return ordered[math.ceil(share * len(ordered)) - 1]

    def __format__(self, spec: str) -> str:
        return formatted(spec, self._text)

    def _text(self, spec: str) -> str:
        ordered = sorted(self.effects, key=lambda effect: effect.gray)
        median = self.quantile(0.5)
        return f"{ordered[0]:{spec}} to {ordered[-1]:{spec}}, median {median:{spec}}"

    def __str__(self) -> str:
        return format(self, "")


def over_tissue(tissue: Tissue, effect: Callable[[AlphaBeta], X]) -> OverTissue[X]:
    """Return an effect over the range of a tissue."""
    ends = sorted((effect(tissue.high), effect(tissue.low)), key=lambda one: one.gray)
    return OverTissue(
        tissue, ends[0], ends[1], None if tissue.central is None else effect(tissue.central)
    )


def over_samples(samples: Samples, effect: Callable[[AlphaBeta], X]) -> OverSamples[X]:
    """Return an effect at each sample of a ratio."""
    return OverSamples(tuple(map(effect, samples.ratios)))
