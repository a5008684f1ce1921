"""A regimen: a total dose in equal fractions.

The model is the linear-quadratic one: BED = D (1 + d/R) and EQD2 = D (d + R) / (2 Gy + R), with
total dose D, dose per fraction d and alpha/beta ratio R (Fowler 1989,
doi:10.1259/0007-1285-62-740-679; Bentzen 2012, doi:10.1016/j.radonc.2012.10.006).
"""

from __future__ import annotations

import contextlib
import enum
from fractions import Fraction
from operator import index
from typing import Final, SupportsIndex, overload

import attrs

from bonemets import units
from bonemets.errors import AlphaBetaError, QuantityError, RegimenError
from bonemets.provenance import Locator
from bonemets.regimens import notation
from bonemets.regimens.effects import BED, EQD2
from bonemets.regimens.ratio import AlphaBeta
from bonemets.regimens.tissue import OverTissue, Tissue, over
from bonemets.units import Quantity

IMPLAUSIBLE: Final = 40.0
"""Gray in one fraction above which a regimen is taken for a slip of unit.

The limit is ours: the largest fraction in the founding review is 24 Gy, and the least dose that is
given in one fraction, 8 Gy, is 800 when written in centigray.
"""
MOST_FRACTIONS: Final = 10_000


class Technique(enum.StrEnum):
    """How a treatment is given."""

    CONVENTIONAL = "conventional radiotherapy"
    SBRT = "stereotactic body radiotherapy"
    SURGERY_THEN_RT = "surgery, then conventional radiotherapy"
    OBSERVATION = "observation"


def _total(value: Quantity | str) -> float:
    try:
        total = units.magnitude(value, "Gy", "total")
    except QuantityError as error:
        raise RegimenError("total", error.expected, value, error.hint) from None
    if total == 0:
        raise RegimenError("total", "a dose above 0 Gy", value)
    return total


def _whole(value: SupportsIndex) -> int:
    with contextlib.suppress(TypeError):
        if not isinstance(value, bool) and 1 <= index(value) <= MOST_FRACTIONS:
            return index(value)
    raise RegimenError("fractions", "a whole number from 1 up", value)


@attrs.frozen(order=False)
class Regimen:
    """A total dose in equal fractions.

    Parameters
    ----------
    total : Quantity or str
        Physical dose above zero.
    fractions : int
        One or more.

    Raises
    ------
    RegimenError
        For anything else, and for more than 40 Gy in a fraction, which is taken for centigray.

    Examples
    --------
    >>> regimen = Regimen("30 Gy", 10)
    >>> print(regimen, "is", units.show(regimen.dose_per_fraction), "a fraction")
    30 Gy/10 is 3 Gy a fraction
    >>> regimen == Regimen.parse("10 x 300 cGy")
    True
    """

    gray: float = attrs.field(converter=_total, alias="total")
    fractions: int = attrs.field(converter=_whole)

    def __attrs_post_init__(self) -> None:
        if self.gray / self.fractions > IMPLAUSIBLE:
            raise RegimenError(
                "regimen",
                f"at most {units.plain(IMPLAUSIBLE)} Gy in a fraction",
                f"{units.plain(self.gray)} Gy in {self.fractions}",
                "were centigray meant? write cGy",
            )

    @property
    def total(self) -> Quantity:
        """The total dose."""
        return units.made(self.gray, "Gy")

    @property
    def dose_per_fraction(self) -> Quantity:
        """The dose of one fraction."""
        return units.made(self.gray / self.fractions, "Gy")

    @classmethod
    def by_fraction(cls, dose_per_fraction: Quantity | str, fractions: int) -> Regimen:
        """Return a regimen from the dose of one fraction.

        Examples
        --------
        >>> print(Regimen.by_fraction("4.85 Gy", 10))
        48.5 Gy/10
        """
        exact = Fraction(str(_total(dose_per_fraction))) * _whole(fractions)
        return cls(units.made(float(exact), "Gy"), fractions)

    @classmethod
    def parse(cls, text: str) -> Regimen:
        """Return the regimen that a text stands for.

        Reads ``30 Gy/10``, ``30 Gy in 10 fractions``, ``30 Gy, 10 fractions``, ``3000 cGy in 10``,
        ``10 x 3 Gy``, ``3 Gy per fraction x 10``, ``10 fractions of 3 Gy``, ``30 Gy (10 x 3 Gy)``,
        ``8 Gy single fraction``, ``8 Gy SF``, and ``8/1`` where it can only be gray in fractions.

        Raises
        ------
        RegimenError
            For a text with no meaning or more than one, such as ``10 x 3``, ``8 Gy`` or ``300/10``.

        Examples
        --------
        >>> print(Regimen.parse("3000 cGy in 10"), Regimen.parse("8/1"))
        30 Gy/10 8 Gy/1
        """
        written = notation.read(text)
        fractions = int(written.n)
        if not written.total:
            return cls.by_fraction(written.each, fractions)
        regimen = cls(written.total, fractions)
        if written.each and cls.by_fraction(written.each, fractions) != regimen:
            raise RegimenError("regimen", "a total equal to fractions times dose", text)
        return regimen

    @overload
    def bed(self, alpha_beta: AlphaBeta) -> BED: ...
    @overload
    def bed(self, alpha_beta: Tissue) -> OverTissue[BED]: ...
    def bed(self, alpha_beta: AlphaBeta | Tissue) -> BED | OverTissue[BED]:
        """Return the biologically effective dose, or its range over a tissue.

        Examples
        --------
        >>> print(Regimen.parse("8/1").bed(AlphaBeta("10 Gy")))
        14.4 Gy₁₀
        """
        if isinstance(alpha_beta, Tissue):
            return over(alpha_beta, self.bed)
        return BED(self.gray * (1 + self._sizeover(alpha_beta)), alpha_beta)

    @overload
    def eqd2(self, alpha_beta: AlphaBeta) -> EQD2: ...
    @overload
    def eqd2(self, alpha_beta: Tissue) -> OverTissue[EQD2]: ...
    def eqd2(self, alpha_beta: AlphaBeta | Tissue) -> EQD2 | OverTissue[EQD2]:
        """Return the equivalent dose in 2 Gy fractions, or its range over a tissue."""
        if isinstance(alpha_beta, Tissue):
            return over(alpha_beta, self.eqd2)
        size = self._sizeover(alpha_beta)
        return EQD2(self.gray * (1 + size) / (1 + 2 / alpha_beta.gray), alpha_beta)

    def _sizeover(self, alpha_beta: AlphaBeta) -> float:
        if not isinstance(alpha_beta, AlphaBeta):
            raise AlphaBetaError(
                "alpha_beta", 'a ratio such as AlphaBeta("10 Gy") or a tissue', alpha_beta
            )
        return self.gray / self.fractions / alpha_beta.gray

    def __str__(self) -> str:
        return f"{units.plain(self.gray)} Gy/{self.fractions}"


@attrs.frozen
class Mention:
    """A regimen as a document names it: with a technique, at a place, for a use."""

    regimen: Regimen
    technique: Technique
    at: Locator
    use: str
