"""Quantities as texts: as the literature prints them, and so that they read back exactly."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Final

from bonemets.units.registry import SPELLINGS, SYMBOLS, UNITS, Quantity, ratio_of

_LONG: Final = 6
"""How many characters a number may take before a shorter unit is looked for."""


def show(value: Quantity) -> str:
    """Return a quantity as the literature prints it.

    Examples
    --------
    >>> from bonemets.units import gray, hours, months, percent
    >>> show(gray(8)), show(months(1)), show(hours(48)), show(percent(84))
    ('8 Gy', '1 month', '48 hours', '84 %')
    """
    return show_number(value.magnitude, f"{value.units:D}")


def show_number(number: float, unit: str, text: str = "") -> str:
    """Return a plain number of `unit` as text, written as `text` where that is given."""
    name = UNITS.get(unit.casefold(), unit)
    plural = "" if number == 1 else "s"
    return f"{text or plain(number)} {SYMBOLS.get(name, name + plural)}"


def plain(number: float) -> str:
    """Return a number without trailing zeros, to six significant digits.

    Examples
    --------
    >>> plain(8.0), plain(100 / 3), plain(0.5)
    ('8', '33.3333', '0.5')
    """
    return f"{number:.6g}"


def exact(number: float) -> str:
    """Return the shortest decimal that reads back as a number.

    Examples
    --------
    >>> exact(8.0), exact(1e-7), exact(0.1 + 0.2)
    ('8', '0.0000001', '0.30000000000000004')
    """
    text = f"{Decimal(repr(number)):f}"
    return text.removesuffix(".0")


def spelled(numbers: tuple[float, ...], unit: str) -> str:
    """Return a plain number of `unit`, or the ends of a range, as a text that reads back exactly.

    The text is in `unit`, or in a unit of its kind in which the numbers are shorter.

    Examples
    --------
    >>> from bonemets.units import magnitude
    >>> spelled((8.0,), "month"), spelled((magnitude("6 weeks", "month"),), "month")
    ('8 months', '6 weeks')
    """
    texts, source = [exact(number) for number in numbers], UNITS[unit.casefold()]
    if _longest(texts) > _LONG:
        for other in SPELLINGS:
            ratio = ratio_of(source, other)
            if ratio is None:
                continue
            there = [plain(float(Fraction(repr(number)) * ratio)) for number in numbers]
            same = numbers == tuple(float(Fraction(text) / ratio) for text in there)
            if same and "e" not in "".join(there) and _longest(there) < _longest(texts):
                texts, unit = there, other
    return show_number(float(texts[-1]), unit, "-".join(texts))


def _longest(texts: list[str]) -> int:
    return max(map(len, texts))
