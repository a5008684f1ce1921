"""The alpha/beta ratio."""

from __future__ import annotations

from typing import Final

import attrs

from bonemets import units
from bonemets.display import Displayed
from bonemets.errors import AlphaBetaError, QuantityError
from bonemets.regimens.expression import Expression
from bonemets.units import Quantity


def _ratio(value: Quantity | str) -> float:
    try:
        ratio = units.magnitude(value, "Gy", "alpha_beta")
    except QuantityError as error:
        raise AlphaBetaError("alpha_beta", error.expected, value, error.hint) from None
    if ratio == 0:
        raise AlphaBetaError("alpha_beta", "a ratio above 0 Gy", value)
    return ratio


@attrs.frozen(order=True, repr=False)
class AlphaBeta(Displayed, Expression):
    """The alpha/beta ratio: how sensitive a tissue is to fraction size.

    Parameters
    ----------
    value : Quantity or str
        A dose above zero.  No function has a default for it.

    Raises
    ------
    AlphaBetaError
        For zero, a negative or bare number, or another unit.

    Examples
    --------
    >>> print(AlphaBeta("10 Gy"))
    alpha/beta 10 Gy
    """

    gray: float = attrs.field(converter=_ratio, alias="value", metadata={"unit": "Gy"})

    @property
    def value(self) -> Quantity:
        """The ratio as a quantity."""
        return units.made(self.gray, "Gy")

    @property
    def subscript(self) -> str:
        """The ratio as it is written behind Gy."""
        return units.plain(self.gray).translate(_SUBSCRIPT)

    def __str__(self) -> str:
        return f"alpha/beta {units.plain(self.gray)} Gy"


def as_ratio(value: object) -> AlphaBeta:
    """Return a ratio, and refuse anything else: a tissue or samples where one is needed, too."""
    if not isinstance(value, AlphaBeta):
        raise AlphaBetaError("alpha_beta", 'one ratio such as AlphaBeta("10 Gy")', value)
    return value


_SUBSCRIPT: Final = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
