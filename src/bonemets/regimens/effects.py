"""BED and EQD2: gray that mean something only with an alpha/beta ratio and a model.

Physical dose, BED and EQD2 are all in gray, and are three types that refuse to mix; so do effects
at different alpha/beta ratios.
"""

from __future__ import annotations

import enum
import re
from decimal import ROUND_HALF_UP, Decimal
from typing import ClassVar, Literal, Self

import attrs

from bonemets import units
from bonemets.errors import MixedDoseError
from bonemets.regimens.ratio import AlphaBeta
from bonemets.units import Quantity


class Model(enum.StrEnum):
    """The model by which an effect was computed."""

    LQ = "linear-quadratic"


@attrs.frozen(order=False)
class Effect:
    """What BED and EQD2 share: gray that mean something only with a ratio and a model.

    Ordered, added and subtracted only at equal kind, ratio and model; anything else raises
    `MixedDoseError`.  ``format(effect, ".1f")`` rounds half up, as publications do.
    """

    gray: float
    alpha_beta: AlphaBeta
    model: Model = Model.LQ

    kind: ClassVar[str] = "effect"

    @property
    def value(self) -> Quantity:
        """The effect in gray; it is not a physical dose."""
        return units.made(self.gray, "Gy")

    def _gray_of(self, other: object, doing: str) -> float:
        if type(other) is not type(self):
            raise MixedDoseError(f"cannot {doing} {self.kind} and {_kind(other)}: {self}, {other}")
        if other.alpha_beta != self.alpha_beta or other.model != self.model:
            raise MixedDoseError(
                f"cannot {doing} {self.kind} at different alpha/beta ratios or models: "
                f"{self}, {other}"
            )
        return other.gray

    def __lt__(self, other: Self) -> bool:
        return self.gray < self._gray_of(other, "compare")

    def __le__(self, other: Self) -> bool:
        return self.gray <= self._gray_of(other, "compare")

    def __gt__(self, other: Self) -> bool:
        return self.gray > self._gray_of(other, "compare")

    def __ge__(self, other: Self) -> bool:
        return self.gray >= self._gray_of(other, "compare")

    def __add__(self, other: Self) -> Self:
        return attrs.evolve(self, gray=self.gray + self._gray_of(other, "add"))

    def __radd__(self, other: Literal[0]) -> Self:
        if type(other) is int and other == 0:  # where sum() starts
            return self
        raise MixedDoseError(f"cannot add {_kind(other)} and {self.kind}: {other}, {self}")

    def __sub__(self, other: Self) -> Self:
        return attrs.evolve(self, gray=self.gray - self._gray_of(other, "subtract"))

    def __str__(self) -> str:
        return format(self, "")


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

    def eqd2(self) -> EQD2:
        """Return the dose in 2 Gy fractions with this effect."""
        return EQD2(self.gray / (1 + 2 / self.alpha_beta.gray), self.alpha_beta, self.model)

    def __format__(self, spec: str) -> str:
        return f"{_number(self.gray, spec)} Gy{self.alpha_beta.subscript}"


class EQD2(Effect):
    """Equivalent dose in 2 Gy fractions.

    Examples
    --------
    >>> from bonemets.regimens import Regimen
    >>> print(Regimen("30 Gy", 10).eqd2(AlphaBeta("2 Gy")))
    EQD2₂ 37.5 Gy
    """

    __slots__ = ()
    kind = "EQD2"

    def bed(self) -> BED:
        """Return the biologically effective dose of this effect."""
        return BED(self.gray * (1 + 2 / self.alpha_beta.gray), self.alpha_beta, self.model)

    def __format__(self, spec: str) -> str:
        return f"EQD2{self.alpha_beta.subscript} {_number(self.gray, spec)} Gy"


def _number(value: float, spec: str) -> str:
    digits = int(spec[1:-1]) if re.fullmatch(r"\.\d+f", spec) else 2
    if spec and digits == 2 and spec != ".2f":
        raise ValueError(f'an effect is formatted like ".1f", not "{spec}"')
    rounded = Decimal(repr(round(value, 9))).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)
    text = f"{rounded:f}"
    return text if spec or "." not in text else text.rstrip("0").rstrip(".")
