"""Quantities with units: a private pint registry in which gray is a dimension of its own.

In the usual registry gray, sievert and m²/s² are one thing, ``rad`` is an angle and ``"8,5 Gy"``
is 85 Gy.  Here gray converts to centigray and to nothing else, text goes through a strict grammar
before pint sees it, and a quantity of any other registry is taken over by the names of its units.
A month is a twelfth of 365.25 days (30.4375 days), so 13 weeks are less than 3 months.
"""

from __future__ import annotations

from typing import Any

import pint

from bonemets.units.formatting import exact, plain, show, show_number, spelled
from bonemets.units.parsing import converted, is_range, magnitude, magnitudes, scale
from bonemets.units.registry import (
    Quantity,
    is_unit,
    leave_to,
    made,
    ratio,
    registry,
    same_dimension,
    unit_of,
)

__all__ = [
    "Quantity",
    "cm",
    "days",
    "exact",
    "gray",
    "hours",
    "is_range",
    "is_unit",
    "leave_to",
    "made",
    "magnitude",
    "magnitudes",
    "minutes",
    "ml",
    "mm",
    "months",
    "ng_per_dl",
    "ng_per_ml",
    "percent",
    "plain",
    "quantity",
    "ratio",
    "registry",
    "same_dimension",
    "scale",
    "show",
    "show_number",
    "spelled",
    "thousand_per_ul",
    "to_registry",
    "weeks",
    "years",
]


def gray(value: float) -> Quantity:
    """Return an absorbed dose.

    Examples
    --------
    >>> gray(8).m_as("centigray")
    800.0
    """
    return _made(value, "gray")


def hours(value: float) -> Quantity:
    """Return a time in hours."""
    return _made(value, "hour")


def minutes(value: float) -> Quantity:
    """Return a time in minutes.

    Examples
    --------
    >>> minutes(90) == hours(1.5)
    True
    """
    return _made(value, "minute")


def days(value: float) -> Quantity:
    """Return a time in days."""
    return _made(value, "day")


def weeks(value: float) -> Quantity:
    """Return a time in weeks."""
    return _made(value, "week")


def months(value: float) -> Quantity:
    """Return a time in months of 30.4375 days, a twelfth of 365.25.

    Examples
    --------
    >>> weeks(13) < months(3)
    True
    """
    return _made(value, "month")


def years(value: float) -> Quantity:
    """Return a time in years of 365.25 days."""
    return _made(value, "year")


def mm(value: float) -> Quantity:
    """Return a length in millimeters."""
    return _made(value, "millimeter")


def cm(value: float) -> Quantity:
    """Return a length in centimeters."""
    return _made(value, "centimeter")


def percent(value: float) -> Quantity:
    """Return a share of a hundred."""
    return _made(value, "percent")


def ng_per_ml(value: float) -> Quantity:
    """Return a concentration in nanograms per milliliter."""
    return _made(value, "nanogram / milliliter")


def ng_per_dl(value: float) -> Quantity:
    """Return a concentration in nanograms per deciliter."""
    return _made(value, "nanogram / deciliter")


def ml(value: float) -> Quantity:
    """Return a volume in milliliters, that is, cubic centimeters."""
    return _made(value, "milliliter")


def thousand_per_ul(value: float) -> Quantity:
    """Return a cell count in thousands per microliter."""
    return _made(value, "1 / nanoliter")


def quantity(value: object, unit: str, where: str = "quantity") -> Quantity:
    """Return `value` as a quantity of the private registry in `unit`.

    Parameters
    ----------
    value : quantity of any pint registry, or text such as ``"8 Gy"``
    unit : str
        A spelling this module knows: ``"Gy"``, ``"month"``, ``"mm"``, ``"%"`` ...
    where : str
        What the error message calls the value.

    Raises
    ------
    QuantityError
        For a bare number, another dimension, a negative number, NaN, infinity, a decimal comma
        or any text that is not one number and one unit.

    Examples
    --------
    >>> quantity("800 cGy", "Gy").magnitude
    8.0
    >>> quantity("8,5 Gy", "Gy")
    Traceback (most recent call last):
        ...
    bonemets.errors.QuantityError: quantity: expected a measure such as "8 Gy", \
got "8,5 Gy" (a comma is not read: \
write a point before decimals and nothing between thousands)
    """
    return made(magnitude(value, unit, where), unit)


def to_registry(value: Quantity, to: pint.UnitRegistry[Any]) -> pint.Quantity[Any]:
    """Return a quantity of this library as one of the user's own registry.

    Examples
    --------
    >>> import pint
    >>> mine = pint.UnitRegistry()
    >>> print(to_registry(gray(8), mine) + 200 * mine.centigray)
    10.0 gray
    """
    return to.Quantity(value.magnitude, f"{value.units:D}")


def _made(value: float, unit: str) -> Quantity:
    return registry.Quantity(converted(value, unit, value, unit, unit), unit_of(unit))
