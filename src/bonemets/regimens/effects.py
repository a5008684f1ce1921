"""BED and EQD2: gray that mean something only with an alpha/beta ratio and a model.

Physical dose, BED and EQD2 are all in gray, and are types that refuse to mix; so do effects at
different alpha/beta ratios, of different models, or with time counted differently.
"""

from __future__ import annotations

import copy
import inspect
import math
import re
import warnings
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import ClassVar, Final, Literal, Self

import attrs

from bonemets import units
from bonemets.display import Displayed
from bonemets.errors import (
    AlphaBetaError,
    EffectError,
    ExtrapolationWarning,
    MixedDoseError,
    ModelError,
)
from bonemets.regimens.alpha_beta import AlphaBeta
from bonemets.regimens.kinetics import TimeConvention
from bonemets.regimens.models import LQ, Model
from bonemets.units import Quantity

TWO: Final = 2.0
"""Gray in each fraction of an EQD2."""


def _gray(value: float) -> float:
    if type(value) is float and 0 <= value < math.inf:
        return value
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 1e15:
        return float(value)
    raise EffectError("effect", "a finite number of gray, not below 0", value)


def _ratio(effect: Effect, attribute: attrs.Attribute[AlphaBeta], value: object) -> None:
    del effect, attribute
    if not isinstance(value, AlphaBeta):
        raise AlphaBetaError("alpha_beta", 'a ratio such as AlphaBeta("10 Gy")', value)


def _model(effect: Effect, attribute: attrs.Attribute[Model], value: object) -> None:
    del effect, attribute
    if not isinstance(value, Model):
        raise ModelError("model", "a model such as LinearQuadratic()", value)


@attrs.frozen(order=False)
class Effect(Displayed):
    """What BED and EQD2 share: gray that mean something only with a ratio and a model.

    Ordered, added and subtracted only at equal kind, ratio and model; anything else raises
    `MixedDoseError`.  A difference may be below zero.  ``format(effect, ".1f")`` rounds half up, as
    publications do.  Behind the unit a model other than the plain linear-quadratic one is named.
    """

    gray: float = attrs.field(converter=_gray)
    alpha_beta: AlphaBeta = attrs.field(validator=_ratio)
    model: Model = attrs.field(default=LQ, validator=_model)
    outside: str = attrs.field(
        default="", kw_only=True, eq=False, repr=lambda words: str(bool(words))
    )
    """Words on the range in which the model is trusted, where a fraction lies outside it."""

    kind: ClassVar[str] = "effect"

    @property
    def value(self) -> Quantity:
        """The effect in gray; it is not a physical dose."""
        return units.made(self.gray, "Gy")

    @property
    def basis(self) -> tuple[object, ...]:
        """What must be equal for two effects of one kind to mix."""
        return (self.alpha_beta, self.model)

    def _gray_of(self, other: object, doing: str) -> float:
        if type(other) is not type(self):
            raise MixedDoseError(f"cannot {doing} {self.kind} and {_kind(other)}: {self}, {other}")
        if other.basis != self.basis:
            raise MixedDoseError(
                f"cannot {doing} {self.kind} at different alpha/beta ratios or models: "
                f"{self}, {other}"
            )
        return other.gray

    def _with(self, gray: float, other: Self) -> Self:
        made = copy.copy(self)
        object.__setattr__(made, "gray", gray)
        object.__setattr__(made, "outside", self.outside or other.outside)
        return made

    def __lt__(self, other: Self) -> bool:
        return self.gray < self._gray_of(other, "compare")

    def __le__(self, other: Self) -> bool:
        return self.gray <= self._gray_of(other, "compare")

    def __gt__(self, other: Self) -> bool:
        return self.gray > self._gray_of(other, "compare")

    def __ge__(self, other: Self) -> bool:
        return self.gray >= self._gray_of(other, "compare")

    def __add__(self, other: Self) -> Self:
        return self._with(self.gray + self._gray_of(other, "add"), other)

    def __radd__(self, other: Literal[0]) -> Self:
        if type(other) is int and other == 0:  # where sum() starts
            return self
        raise MixedDoseError(f"cannot add {_kind(other)} and {self.kind}: {other}, {self}")

    def __sub__(self, other: Self) -> Self:
        return self._with(self.gray - self._gray_of(other, "subtract"), other)

    def __str__(self) -> str:
        return format(self, "")

    def _labelled(self, text: str, *more: str) -> str:
        behind = ", ".join(filter(None, (self.model.label, *more)))
        return f"{text} ({behind})" if behind else text


def _kind(value: object) -> str:
    if isinstance(value, Effect):
        return value.kind
    return "physical dose" if hasattr(value, "units") else "a plain value"


class BED(Effect):
    """Biologically effective dose.

    Examples
    --------
    >>> from bonemets.regimens import Regimen
    >>> print(Regimen("30 Gy", 10).bed(AlphaBeta("10 Gy")))
    39 Gy₁₀
    """

    __slots__ = ()
    kind = "BED"

    def eqd2(self, time: TimeConvention | None = None) -> EQD2:
        """Return the dose in 2 Gy fractions with this effect.

        Parameters
        ----------
        time : TimeConvention
            What becomes of time; needed, and taken, only where the model counts repopulation.
        """
        return EQD2(
            self._equivalent(TWO, time),
            self.alpha_beta,
            self.model,
            time=time,
            outside=self.outside,
        )

    def eqdx(self, size: Quantity | str, time: TimeConvention | None = None) -> EQDX:
        """Return the dose in fractions of a size with this effect."""
        each = fraction_size(size)
        if each == TWO:
            return self.eqd2(time)
        gray = self._equivalent(each, time)
        return EQDX(gray, self.alpha_beta, self.model, size=each, time=time, outside=self.outside)

    def _equivalent(self, size: float, time: TimeConvention | None) -> float:
        self.model.check_time(time)
        if time is TimeConvention.LEFT_OUT:
            raise ModelError("time", "a convention that counts it", time, "ask the regimen instead")
        return self.model.equivalent(self.gray, size, self.alpha_beta.gray, time)

    def __format__(self, spec: str) -> str:
        return self._labelled(f"{number(self.gray, spec)} Gy{self.alpha_beta.subscript}")


def fraction_size(value: Quantity | str) -> float:
    """Return the fraction size of an equivalent dose in gray."""
    size = units.magnitude(value, "Gy", "fraction size")
    if size == 0:
        raise EffectError("fraction size", "more than 0 Gy", value, "EQD0 is the BED")
    return size


@attrs.frozen(order=False)
class EQDX(Effect):
    """Equivalent dose in fractions of one size.

    Examples
    --------
    >>> from bonemets.regimens import Regimen
    >>> print(Regimen("30 Gy", 10).eqdx("1.5 Gy", AlphaBeta("3 Gy")))
    EQD1.5₃ 40 Gy
    """

    gray_each: float = attrs.field(kw_only=True, alias="size")
    """Gray in each of the fractions."""
    time: TimeConvention | None = attrs.field(default=None, kw_only=True)
    """What became of time, where the model counts repopulation."""

    @property
    def kind(self) -> str:  # type: ignore[override]
        return f"EQD{units.plain(self.gray_each)}"

    @property
    def basis(self) -> tuple[object, ...]:
        return (self.alpha_beta, self.model, self.gray_each, self.time)

    def bed(self) -> BED:
        """Return the biologically effective dose of this effect."""
        bed = self.model.bed_of(self.gray, self.gray_each, self.alpha_beta.gray, self.time)
        return BED(bed, self.alpha_beta, self.model, outside=self.outside)

    def __format__(self, spec: str) -> str:
        text = f"{self.kind}{self.alpha_beta.subscript} {number(self.gray, spec)} Gy"
        return self._labelled(text, self.time or "")


@attrs.frozen(order=False)
class EQD2(EQDX):
    """Equivalent dose in 2 Gy fractions.

    Examples
    --------
    >>> from bonemets.regimens import Regimen
    >>> print(Regimen("30 Gy", 10).eqd2(AlphaBeta("2 Gy")))
    EQD2₂ 37.5 Gy
    """

    gray_each: float = attrs.field(default=TWO, init=False)


def warn_extrapolation(outside: str, *, quiet: bool = False) -> None:
    """Warn the caller of the library if a fraction lies outside the range of trust."""
    if outside and not quiet:
        level, frame = 1, inspect.currentframe()
        while frame and frame.f_globals.get("__name__", "").startswith("bonemets."):
            level, frame = level + 1, frame.f_back
        warnings.warn(outside, ExtrapolationWarning, stacklevel=level)


def number(value: float, spec: str) -> str:
    """Return a number rounded half up, by a format such as ``".1f"``; to 2 digits without one."""
    digits = int(spec[1:-1]) if re.fullmatch(r"\.\d{1,2}f", spec) else 2
    if spec and digits == 2 and spec != ".2f":
        raise ValueError(f'an effect is formatted like ".1f", not "{spec}"')
    exact, unit = Decimal(repr(round(value, 9))), Decimal(1).scaleb(-digits)
    rounded = exact.quantize(unit, ROUND_HALF_UP, Context(prec=500))
    text = f"{rounded:f}"
    return text if spec or "." not in text else text.rstrip("0").rstrip(".")
