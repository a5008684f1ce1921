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
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Any, ClassVar, Final, Literal, Self

import attrs

from bonemets import units
from bonemets.display import Displayed
from bonemets.errors import (
    AlphaBetaError,
    EffectError,
    ExtrapolationWarning,
    MixedDoseError,
    ModelError,
    QuantityError,
)
from bonemets.regimens.alpha_beta import AlphaBeta
from bonemets.regimens.expression import expression
from bonemets.regimens.kinetics import TimeConvention, real
from bonemets.regimens.models import LQ, Days, Model
from bonemets.units import Quantity

TWO: Final = 2.0
"""Gray in each fraction of an EQD2."""


MOST_BARE: Final = 1000.0
"""Gray up to which an effect is read without a unit: more may be centigray.  The limit is ours.

The largest in the founding review, 54 Gy in 3 fractions at 1.5 Gy, is a BED of 702 Gy.
"""


class Computed(float):
    """Gray that were computed here, so that their unit is known."""

    __slots__ = ()


def _gray(value: float | Quantity | str) -> float:
    if type(value) is Computed:
        if 0 <= value < math.inf:
            return float(value)
        raise EffectError("effect", "a finite number of gray, not below 0", float(value))
    if isinstance(value, str | units.Quantity):
        return _with_unit(value, "effect")
    number = real(value)
    if 0 <= number <= MOST_BARE:
        return number
    hint = f'were centigray meant? write "{value} cGy"' if number > MOST_BARE else ""
    expected = f"a finite number of gray, not below 0 and at most {MOST_BARE:g} without a unit"
    raise EffectError("effect", expected, value, hint)


def _with_unit(value: Quantity | str, where: str) -> float:
    try:
        return units.magnitude(value, "Gy", where)
    except QuantityError as error:
        raise EffectError(where, error.expected, value, error.hint) from None


def _size(value: float | Quantity | str) -> float:
    number = real(value)
    if number > 0 and number < math.inf:
        return number
    return fraction_size(value)  # type: ignore[arg-type]


def _ratio(effect: Effect, attribute: attrs.Attribute[AlphaBeta], value: object) -> None:
    del effect, attribute
    if not isinstance(value, AlphaBeta):
        raise AlphaBetaError("alpha_beta", 'a ratio such as AlphaBeta("10 Gy")', value)


def _model(effect: Effect, attribute: attrs.Attribute[Model], value: object) -> None:
    del effect, attribute
    if not isinstance(value, Model):
        raise ModelError("model", "a model such as LinearQuadratic()", value)


def _convention(effect: Effect, attribute: attrs.Attribute[Any], value: object) -> None:
    del effect, attribute
    if not isinstance(value, TimeConvention | None):
        raise ModelError("time", "a TimeConvention, or None without repopulation", value)


@attrs.frozen(order=False, repr=False)
class Effect(Displayed):
    """What BED and EQD2 share: gray that mean something only with a ratio and a model.

    Ordered, added, subtracted and divided only at equal kind, ratio and model; anything else raises
    `MixedDoseError`.  A difference may be below zero, and a quotient is a plain number.
    ``format(effect, ".1f")`` rounds half up, as publications do, and ``">20.1f"`` pads to a width.
    Behind the unit a model other than the plain linear-quadratic one is named.

    A number is gray; text and quantities have their unit.
    """

    gray: float = attrs.field(converter=_gray, metadata={"unit": "Gy"})
    alpha_beta: AlphaBeta = attrs.field(validator=_ratio)
    model: Model = attrs.field(default=LQ, validator=_model)
    outside: str = attrs.field(default="", kw_only=True, eq=False, metadata={"shown": False})
    """Words on the range in which the model is trusted, where a fraction lies outside it."""
    days: Days | None = attrs.field(default=None, kw_only=True, eq=False)
    """Days of treatment and overall time of the course, where the model counts repopulation."""

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
        object.__setattr__(made, "days", None)
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

    def __rsub__(self, other: object) -> Self:
        raise MixedDoseError(f"cannot subtract {self.kind} from {_kind(other)}: {other}, {self}")

    def __truediv__(self, other: Self) -> float:
        divisor = self._gray_of(other, "divide")
        if divisor == 0:
            raise EffectError("effect", "one other than 0 Gy to divide by", str(other))
        return self.gray / divisor

    def __rtruediv__(self, other: object) -> float:
        raise MixedDoseError(f"cannot divide {_kind(other)} by {self.kind}: {other}, {self}")

    def __str__(self) -> str:
        return format(self, "")

    def __repr__(self) -> str:
        if self.gray >= 0:
            return expression(self)
        zero, less = (
            attrs.evolve(self, gray=Computed(gray), days=None) for gray in (0.0, -self.gray)
        )
        return f"{zero!r} - {less!r}"

    def __format__(self, spec: str) -> str:
        return formatted(spec, self._text)

    def _text(self, spec: str) -> str:
        return self._labelled(f"{self.kind} {number(self.gray, spec)} Gy")

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
        self._check_counted(time)
        return eqd2_of(self, time)

    def eqdx(self, size: Quantity | str, time: TimeConvention | None = None) -> EQDX:
        """Return the dose in fractions of a size with this effect."""
        each = fraction_size(size)
        self._check_counted(time)
        return eqdx_of(self, each, time)

    def _check_counted(self, time: TimeConvention | None) -> None:
        self.model.check_time(time)
        if time is TimeConvention.LEFT_OUT:
            raise ModelError("time", "a convention that counts it", time, "ask the regimen instead")

    def _text(self, spec: str) -> str:
        return self._labelled(f"{number(self.gray, spec)} Gy{self.alpha_beta.subscript}")


def eqdx_of(bed: BED, size: float, time: TimeConvention | None) -> EQDX:
    """Return the equivalent dose of a BED in fractions of a size in gray."""
    if size == TWO:
        return eqd2_of(bed, time)
    gray, ratio, model = _equivalent(bed, size, time), bed.alpha_beta, bed.model
    return EQDX(gray, ratio, model, size=size, time=time, outside=bed.outside, days=bed.days)


def eqd2_of(bed: BED, time: TimeConvention | None) -> EQD2:
    """Return the equivalent dose of a BED in 2 Gy fractions."""
    gray, ratio, model = _equivalent(bed, TWO, time), bed.alpha_beta, bed.model
    return EQD2(gray, ratio, model, time=time, outside=bed.outside, days=bed.days)


def _equivalent(bed: BED, size: float, time: TimeConvention | None) -> Computed:
    bed.model.check_time(time)
    not_negative(bed)
    return Computed(bed.model.equivalent(bed.gray, size, bed.alpha_beta.gray, time, bed.days))


def not_negative(effect: Effect) -> None:
    """Refuse a difference below zero, which no dose has as its effect.

    Raises
    ------
    EffectError
    """
    if effect.gray < 0:
        raise EffectError("effect", "no less than 0 Gy, as no dose has it", str(effect))


def fraction_size(value: Quantity | str) -> float:
    """Return the fraction size of an equivalent dose in gray."""
    size = units.magnitude(value, "Gy", "fraction size")
    if size == 0:
        raise EffectError("fraction size", "more than 0 Gy", value, "EQD0 is the BED")
    return size


@attrs.frozen(order=False, repr=False)
class EQDX(Effect):
    """Equivalent dose in fractions of one size.

    Examples
    --------
    >>> from bonemets.regimens import Regimen
    >>> print(Regimen("30 Gy", 10).eqdx("1.5 Gy", AlphaBeta("3 Gy")))
    EQD1.5₃ 40 Gy
    """

    gray_each: float = attrs.field(
        kw_only=True, converter=_size, alias="size", metadata={"unit": "Gy"}
    )
    """Gray in each of the fractions."""
    time: TimeConvention | None = attrs.field(default=None, kw_only=True, validator=_convention)
    """What became of time, where the model counts repopulation."""

    @property
    def kind(self) -> str:  # type: ignore[override]
        return f"EQD{units.plain(self.gray_each)}"

    @property
    def basis(self) -> tuple[object, ...]:
        return (self.alpha_beta, self.model, self.gray_each, self.time)

    def bed(self) -> BED:
        """Return the biologically effective dose of this effect."""
        not_negative(self)
        ratio, size = self.alpha_beta, self.gray_each
        bed = self.model.bed_of(self.gray, size, ratio.gray, self.time, self.days)
        return BED(Computed(bed), ratio, self.model, outside=self.outside, days=self.days)

    def _text(self, spec: str) -> str:
        text = f"{self.kind}{self.alpha_beta.subscript} {number(self.gray, spec)} Gy"
        return self._labelled(text, self.time or "")


@attrs.frozen(order=False, repr=False)
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


def formatted(spec: str, text: Callable[[str], str]) -> str:
    """Return a text with its numbers in a format such as ``".1f"``, padded as in ``">20.1f"``."""
    match = _SPEC.fullmatch(spec)
    if match is None:
        raise EffectError("format", 'one such as ".1f" or ">20.1f"', spec)
    padding, digits = match.groups(default="")
    return format(text(digits), padding)


_SPEC: Final = re.compile(r"((?:.?[<>^])?\d*)(\.\d{1,2}f)?", re.DOTALL)


def number(value: float, spec: str) -> str:
    """Return a number rounded half up, by a format such as ``".1f"``; to 2 digits without one."""
    digits = int(spec[1:-1]) if spec else 2
    exact, unit = Decimal(repr(round(value, 9))), Decimal(1).scaleb(-digits)
    rounded = exact.quantize(unit, ROUND_HALF_UP, Context(prec=500))
    text = f"{rounded:f}"
    return text if spec or "." not in text else text.rstrip("0").rstrip(".")


for _kind_of_effect in (BED, EQDX, EQD2):
    units.leave_to(_kind_of_effect)
