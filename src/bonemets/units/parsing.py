"""Quantities and texts as plain numbers of a unit, by a strict grammar."""

from __future__ import annotations

import math
import re
from fractions import Fraction
from typing import Any, Final

import pint

from bonemets.errors import QuantityError
from bonemets.units.formatting import show_number
from bonemets.units.registry import HINTS, UNITS, ratio_of

_NUMBER: Final = r"[0-9]+(?:\.[0-9]+)?"
_TEXT: Final = re.compile(rf"\s*({_NUMBER})\s*([^\s0-9.,+-].*?|10\^[39]/\S+)?\s*")
_SHARE: Final = re.compile(r"\s*([0-9]+)\s*/\s*([1-9][0-9]*)\s*")
_RANGE: Final = re.compile(rf"\s*({_NUMBER})\s*(?:-|–|to)\s*({_NUMBER})\s*(\D.*?|10\^[39]/\S+)?\s*")


def magnitude(value: object, unit: str, where: str = "quantity") -> float:
    """Return `value`, as taken by `quantity`, as a plain number of `unit`.

    Numbers are converted as exact decimals and rounded once, so 56 days and 8 weeks are equal.
    A share may be written as a fraction, such as ``"1/3"``.
    """
    if isinstance(value, str):
        share = _SHARE.fullmatch(value)
        if share is not None and UNITS[unit.casefold()] == "percent":
            part = _fraction(f"{share[1]}/{share[2]}", value, unit, where)
            return converted(100 * part, "percent", value, unit, where)
        number, spelling = _split(value, unit, where)
        source = _named(spelling, value, unit, where)
        return converted(_fraction(number, value, unit, where), source, value, unit, where)
    if isinstance(value, pint.Quantity):
        return converted(value.magnitude, f"{value.units:D}", value, unit, where)
    raise _refused(where, unit, value, HINTS[""] if isinstance(value, int | float) else "")


def scale(value: Any, unit: str, where: str = "quantity") -> float:
    """Return how many of `unit` the unit of a quantity is, whatever its magnitude."""
    return converted(Fraction(1), f"{value.units:D}", value, unit, where)


def magnitudes(text: str, unit: str, where: str = "quantity") -> tuple[float, float]:
    """Return the ends of a range such as ``"3-6 months"`` as plain numbers of `unit`."""
    match = _RANGE.fullmatch(text)
    if match is None:
        raise _refused(where, unit, text, _reading_hint(text))
    low, high, spelling = match.groups(default="")
    source = _named(spelling, text, unit, where)
    return (
        converted(_fraction(low, text, unit, where), source, text, unit, where),
        converted(_fraction(high, text, unit, where), source, text, unit, where),
    )


def is_range(text: str) -> bool:
    """Return whether a text reads as two numbers with one unit."""
    return _RANGE.fullmatch(text) is not None


def _split(text: str, unit: str, where: str) -> tuple[str, str]:
    match = _TEXT.fullmatch(text)
    if match is None:
        raise _refused(where, unit, text, _reading_hint(text))
    number, spelling = match.groups(default="")
    return number, spelling


def _reading_hint(text: str) -> str:
    if "," in text:
        return "a comma is not read: write a point before decimals and nothing between thousands"
    if text.strip().startswith("-"):
        return "it cannot be negative"
    return "write one number and one unit"


def _named(spelling: str, text: str, unit: str, where: str) -> str:
    key = spelling.casefold()
    if key not in UNITS:
        raise _refused(where, unit, text, HINTS.get(key, f"{spelling} is not a unit known here"))
    return UNITS[key]


def converted(number: object, source: str, value: object, unit: str, where: str) -> float:
    """Return a number of a unit known here as one of `unit`, or refuse the value it came from."""
    ratio = ratio_of(source, UNITS[unit.casefold()])
    if ratio is None:
        raise _refused(where, unit, value, HINTS.get(source, f"{source} is another dimension"))
    try:
        exactly = _exact(number, value, unit, where)
        return float((_third(exactly) if source == "percent" else exactly) * ratio)
    except OverflowError:
        raise _refused(where, unit, value, "the number is too large") from None


def _fraction(number: str, text: str, unit: str, where: str) -> Fraction:
    try:
        return Fraction(number)
    except ValueError:  # Python reads no more than some thousand digits
        raise _refused(where, unit, text, "the number has too many digits") from None


def _exact(number: Any, value: object, unit: str, where: str) -> Fraction:
    """Return a number as the decimal it prints as."""
    try:
        finite = not isinstance(number, bool | str) and math.isfinite(number)
        text = number if isinstance(number, Fraction) else str(number)
        exact = Fraction(text) if finite else Fraction(0)
    except (TypeError, ValueError):
        raise _refused(where, unit, value, "the number is not a real number") from None
    if not finite:
        raise _refused(where, unit, value, "it must be a finite number; leave out what is unknown")
    if exact < 0:
        raise _refused(where, unit, value, "it cannot be negative")
    return exact


def _third(share: Fraction) -> Fraction:
    """Return a third, or two, for a percentage that is one cut or rounded to some decimals."""
    for third in (Fraction(100, 3), Fraction(200, 3)):
        for digits in range(1, 7):
            if share * 10**digits in {int(third * 10**digits), round(third * 10**digits)}:
                return third
    return share


def _refused(where: str, unit: str, value: object, hint: str) -> QuantityError:
    return QuantityError(where, f'a measure such as "{show_number(8, unit)}"', value, hint)
