"""Regimens, the alpha/beta ratio, and the two kinds of effect: BED and EQD2.

Physical dose, BED and EQD2 are all in gray, and are three types that refuse to mix; so do effects
at different alpha/beta ratios.  The model is the linear-quadratic one: BED = D (1 + d/R) and
EQD2 = D (d + R) / (2 Gy + R), with total dose D, dose per fraction d and alpha/beta ratio R
(Fowler 1989, doi:10.1259/0007-1285-62-740-679; Bentzen 2012, doi:10.1016/j.radonc.2012.10.006).
"""

from __future__ import annotations

import contextlib
import enum
import re
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from operator import index
from typing import ClassVar, Final, Generic, Literal, Self, SupportsIndex, TypeVar, overload

import attrs

from bonemets import units
from bonemets.errors import AlphaBetaError, MixedDoseError, QuantityError, RegimenError
from bonemets.provenance import Locator
from bonemets.units import Quantity

IMPLAUSIBLE: Final = 100.0
"""Gray in one fraction above which a regimen is taken for a slip of unit."""


class Technique(enum.StrEnum):
    """How a treatment is given."""

    CONVENTIONAL = "conventional radiotherapy"
    SBRT = "stereotactic body radiotherapy"
    SURGERY_THEN_RT = "surgery, then conventional radiotherapy"
    OBSERVATION = "observation"


class Model(enum.StrEnum):
    """The model by which an effect was computed."""

    LQ = "linear-quadratic"


def _ratio(value: Quantity | str) -> float:
    try:
        ratio = units.magnitude(value, "Gy", "alpha_beta")
    except QuantityError as error:
        raise AlphaBetaError("alpha_beta", error.expected, value, error.hint) from None
    if ratio == 0:
        raise AlphaBetaError("alpha_beta", "a ratio above 0 Gy", value)
    return ratio


@attrs.frozen(order=True)
class AlphaBeta:
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

    gray: float = attrs.field(converter=_ratio, alias="value")

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


_SUBSCRIPT: Final = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


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


@attrs.frozen
class Tissue:
    """The alpha/beta ratio of a tissue as a range with its sources."""

    key: str
    name: str
    low: AlphaBeta
    high: AlphaBeta
    central: AlphaBeta | None
    """A central estimate, where the sources give one."""
    at: tuple[Locator, ...]
    note: str = ""

    def __str__(self) -> str:
        ends = (
            units.plain(self.low.gray)
            if self.low == self.high
            else f"{units.plain(self.low.gray)} to {units.plain(self.high.gray)}"
        )
        return f"{self.name}: alpha/beta {ends} Gy"


X = TypeVar("X", bound=Effect)


@attrs.frozen
class OverTissue(Generic[X]):
    """An effect over the range of a tissue's ratio: least, most, and at the central estimate."""

    tissue: Tissue
    least: X
    most: X
    central: X | None

    def __str__(self) -> str:
        middle = f", {self.central} at the central estimate" if self.central is not None else ""
        return f"{self.least} to {self.most}{middle}"


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
        if not isinstance(value, bool) and index(value) >= 1:
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
        For anything else, and for more than 100 Gy in a fraction, which is taken for centigray.

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

        Reads ``30 Gy/10``, ``8/1`` (gray), ``30 Gy in 10 fractions``, ``3000 cGy in 10``,
        ``10 x 3 Gy``, ``3 Gy x 10``, ``10 fractions of 3 Gy``, ``8 Gy single fraction`` and
        ``30 Gy in 10 fractions of 3 Gy``.

        Raises
        ------
        RegimenError
            For a text with no meaning or more than one, such as ``10 x 3`` or ``8 Gy``.

        Examples
        --------
        >>> print(Regimen.parse("3000 cGy in 10"), Regimen.parse("8/1"))
        30 Gy/10 8 Gy/1
        """
        for form in _FORMS:
            match = form.fullmatch(text.strip())
            if match is not None:
                return cls._from(text, **match.groupdict())
        raise RegimenError(
            "regimen", 'a text such as "30 Gy/10" or "10 x 3 Gy"', text, _parsing_hint(text)
        )

    @classmethod
    def _from(cls, text: str, n: str = "1", total: str = "", each: str = "") -> Regimen:
        fractions = int(n)
        if not total:
            return cls.by_fraction(each, fractions)
        regimen = cls(total if _has_unit(total) else f"{total} Gy", fractions)
        if each and cls.by_fraction(each, fractions) != regimen:
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
            return _over(alpha_beta, self.bed)
        return BED(self.gray * (1 + self._size_over(alpha_beta)), alpha_beta)

    @overload
    def eqd2(self, alpha_beta: AlphaBeta) -> EQD2: ...
    @overload
    def eqd2(self, alpha_beta: Tissue) -> OverTissue[EQD2]: ...
    def eqd2(self, alpha_beta: AlphaBeta | Tissue) -> EQD2 | OverTissue[EQD2]:
        """Return the equivalent dose in 2 Gy fractions, or its range over a tissue."""
        if isinstance(alpha_beta, Tissue):
            return _over(alpha_beta, self.eqd2)
        size = self._size_over(alpha_beta)
        return EQD2(self.gray * (1 + size) / (1 + 2 / alpha_beta.gray), alpha_beta)

    def _size_over(self, alpha_beta: AlphaBeta) -> float:
        if not isinstance(alpha_beta, AlphaBeta):
            raise AlphaBetaError(
                "alpha_beta", 'a ratio such as AlphaBeta("10 Gy") or a tissue', alpha_beta
            )
        return self.gray / self.fractions / alpha_beta.gray

    def __str__(self) -> str:
        return f"{units.plain(self.gray)} Gy/{self.fractions}"


def _over(tissue: Tissue, effect: Callable[[AlphaBeta], X]) -> OverTissue[X]:
    central = None if tissue.central is None else effect(tissue.central)
    return OverTissue(tissue, effect(tissue.high), effect(tissue.low), central)


_GRAY: Final = r"[0-9]+(?:\.[0-9]+)?\s*c?Gy"
_TIMES: Final = r"\s*[x×*]\s*"
_FRACTIONS: Final = r"\s*(?:fractions?|fx|fr|f|#)"
_FORMS: Final = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?P<total>{_GRAY}|[0-9]+(?:\.[0-9]+)?)\s*/\s*(?P<n>[0-9]+)(?:{_FRACTIONS})?",
        rf"(?P<total>{_GRAY})\s+in\s+(?P<n>[0-9]+)(?:{_FRACTIONS})?",
        rf"(?P<total>{_GRAY})\s+in\s+(?P<n>[0-9]+){_FRACTIONS}\s+of\s+(?P<each>{_GRAY})",
        rf"(?P<n>[0-9]+){_TIMES}(?P<each>{_GRAY})",
        rf"(?P<each>{_GRAY}){_TIMES}(?P<n>[0-9]+)(?:{_FRACTIONS})?",
        rf"(?P<n>[0-9]+){_FRACTIONS}\s+of\s+(?P<each>{_GRAY})",
        rf"(?P<total>{_GRAY})\s+(?:in\s+)?(?:a\s+|one\s+)?(?:single\s+)?fraction",
    )
)


def _has_unit(text: str) -> bool:
    return text[-1:].casefold() == "y"


def _parsing_hint(text: str) -> str:
    if "," in text:
        return "a comma is not read: write a point before decimals"
    if re.fullmatch(rf"[0-9.]+{_TIMES}[0-9.]+", text.strip()):
        return "which number is the dose? write Gy behind it"
    if re.fullmatch(_GRAY, text.strip(), re.IGNORECASE):
        return "in how many fractions?"
    return ""


@attrs.frozen
class Mention:
    """A regimen as a document names it: with a technique, at a place, for a use."""

    regimen: Regimen
    technique: Technique
    at: Locator
    use: str
