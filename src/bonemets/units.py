"""Quantities with units: a private pint registry in which gray is a dimension of its own.

In the usual registry gray, sievert and m²/s² are one thing, ``rad`` is an angle and ``"8,5 Gy"``
is 85 Gy.  Here gray converts to centigray and to nothing else, text goes through a strict grammar
before pint sees it, and a quantity of any other registry is taken over by the names of its units.
A month is a twelfth of 365.25 days (30.4375 days), so 13 weeks are less than 3 months.
"""

from __future__ import annotations

import math
import re
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Any, Final, TypeAlias

import pint

from bonemets.errors import QuantityError

Quantity: TypeAlias = pint.Quantity[float]

registry: Final[pint.UnitRegistry[float]] = pint.UnitRegistry(None, non_int_type=Fraction)
for _definition in (
    "nano- = 1e-9 = n-",
    "micro- = 1e-6 = u-",
    "milli- = 1e-3 = m-",
    "centi- = 1e-2 = c-",
    "deci- = 1e-1",
    "gray = [absorbed_dose] = Gy",
    "meter = [length] = m",
    "hour = [time] = h",
    "minute = hour / 60",
    "day = 24 * hour = d",
    "week = 7 * day",
    "year = 365.25 * day",
    "month = year / 12",
    "percent = [proportion]",
    "gram = [mass] = g",
    "liter = 1000 * centimeter ** 3 = L",
):
    registry.define(_definition)

_SPELLINGS: Final = {
    "gray": "Gy gray grays",
    "centigray": "cGy centigray centigrays",
    "gray / day": "Gy/day Gy/d",
    "1 / gray": "/Gy Gy^-1",
    "minute": "min mins minute minutes",
    "hour": "h hr hrs hour hours",
    "day": "d day days",
    "week": "wk wks week weeks",
    "month": "mo mos month months",
    "year": "yr yrs year years",
    "millimeter": "mm millimeter millimeters millimetre millimetres",
    "centimeter": "cm centimeter centimeters centimetre centimetres",
    "percent": "% percent",
    "milliliter": "mL cm3 cm^3 cc",
    "nanogram / milliliter": "ng/mL ug/L µg/L",
    "nanogram / deciliter": "ng/dL",
    "1 / nanoliter": "10^3/uL 10^3/µL 10^9/L K/uL K/mcL",
}
_UNIT: Final = {
    spelling.casefold(): unit
    for unit, spellings in _SPELLINGS.items()
    for spelling in (unit, *spellings.split())
}
_SYMBOL: Final = {
    "gray": "Gy",
    "centigray": "cGy",
    "gray / day": "Gy/day",
    "1 / gray": "/Gy",
    "millimeter": "mm",
    "centimeter": "cm",
    "percent": "%",
    "milliliter": "mL",
    "nanogram / milliliter": "ng/mL",
    "nanogram / deciliter": "ng/dL",
    "1 / nanoliter": "10^3/uL",
}
_HINT: Final = {
    **dict.fromkeys(
        ("sv", "msv", "sievert", "rem"), "equivalent dose is not absorbed dose; give gray"
    ),
    **dict.fromkeys(("rad", "rads", "radian"), "a rad may be an angle or 0.01 Gy; write cGy"),
    "m": "m may be meter, month or minute; write the unit out",
    "": "a number needs its unit",
}
_LONG: Final = 6
"""How many characters a number may take before a shorter unit is looked for."""
_NUMBER: Final = r"[0-9]+(?:\.[0-9]+)?"
_TEXT: Final = re.compile(rf"\s*({_NUMBER})\s*([^\s0-9.,+-].*?|10\^[39]/\S+)?\s*")
_SHARE: Final = re.compile(r"\s*([0-9]+)\s*/\s*([1-9][0-9]*)\s*")
_RANGE: Final = re.compile(rf"\s*({_NUMBER})\s*(?:-|–|to)\s*({_NUMBER})\s*(\D.*?|10\^[39]/\S+)?\s*")


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


def magnitude(value: object, unit: str, where: str = "quantity") -> float:
    """Return `value`, as taken by `quantity`, as a plain number of `unit`.

    Numbers are converted as exact decimals and rounded once, so 56 days and 8 weeks are equal.
    A share may be written as a fraction, such as ``"1/3"``.
    """
    if isinstance(value, str):
        share = _SHARE.fullmatch(value)
        if share is not None and _UNIT[unit.casefold()] == "percent":
            part = _fraction(f"{share[1]}/{share[2]}", value, unit, where)
            return _converted(100 * part, "percent", value, unit, where)
        number, spelling = _split(value, unit, where)
        source = _named(spelling, value, unit, where)
        return _converted(_fraction(number, value, unit, where), source, value, unit, where)
    if isinstance(value, pint.Quantity):
        return _converted(value.magnitude, f"{value.units:D}", value, unit, where)
    raise _refused(where, unit, value, _HINT[""] if isinstance(value, int | float) else "")


def scale(value: Any, unit: str, where: str = "quantity") -> float:
    """Return how many of `unit` the unit of a quantity is, whatever its magnitude."""
    return _converted(Fraction(1), f"{value.units:D}", value, unit, where)


def magnitudes(text: str, unit: str, where: str = "quantity") -> tuple[float, float]:
    """Return the ends of a range such as ``"3-6 months"`` as plain numbers of `unit`."""
    match = _RANGE.fullmatch(text)
    if match is None:
        raise _refused(where, unit, text, _reading_hint(text))
    low, high, spelling = match.groups(default="")
    source = _named(spelling, text, unit, where)
    return (
        _converted(_fraction(low, text, unit, where), source, text, unit, where),
        _converted(_fraction(high, text, unit, where), source, text, unit, where),
    )


def is_range(text: str) -> bool:
    """Return whether a text reads as two numbers with one unit."""
    return _RANGE.fullmatch(text) is not None


def made(number: float, unit: str) -> Quantity:
    """Return a plain number of `unit`, already checked, as a quantity."""
    return registry.Quantity(number, _unit(_UNIT[unit.casefold()]))


def hand_back(value: Quantity, to: pint.UnitRegistry[Any]) -> pint.Quantity[Any]:
    """Return a quantity of this library as one of the user's own registry.

    Examples
    --------
    >>> import pint
    >>> mine = pint.UnitRegistry()
    >>> print(hand_back(gray(8), mine) + 200 * mine.centigray)
    10.0 gray
    """
    return to.Quantity(value.magnitude, f"{value.units:D}")


def show(value: Quantity) -> str:
    """Return a quantity as the literature prints it.

    Examples
    --------
    >>> show(gray(8)), show(months(1)), show(hours(48)), show(percent(84))
    ('8 Gy', '1 month', '48 hours', '84 %')
    """
    return show_number(value.magnitude, f"{value.units:D}")


def show_number(number: float, unit: str, text: str = "") -> str:
    """Return a plain number of `unit` as text, written as `text` where that is given."""
    name = _UNIT.get(unit.casefold(), unit)
    plural = "" if number == 1 else "s"
    return f"{text or plain(number)} {_SYMBOL.get(name, name + plural)}"


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
    >>> spelled((8.0,), "month"), spelled((magnitude("6 weeks", "month"),), "month")
    ('8 months', '6 weeks')
    """
    texts, source = [exact(number) for number in numbers], _UNIT[unit.casefold()]
    if _longest(texts) > _LONG:
        for other in _SPELLINGS:
            ratio = _ratio(source, other)
            if ratio is None:
                continue
            there = [plain(float(Fraction(repr(number)) * ratio)) for number in numbers]
            same = numbers == tuple(float(Fraction(text) / ratio) for text in there)
            if same and "e" not in "".join(there) and _longest(there) < _longest(texts):
                texts, unit = there, other
    return show_number(float(texts[-1]), unit, "-".join(texts))


def _longest(texts: list[str]) -> int:
    return max(map(len, texts))


def same_dimension(unit: str, other: str) -> bool:
    """Return whether two spellings name units that convert into each other."""
    return ratio(unit, other) is not None


def ratio(unit: str, other: str) -> Fraction | None:
    """Return how many of another unit one of a unit is; `None` where they do not convert."""
    return _ratio(_UNIT[unit.casefold()], _UNIT[other.casefold()])


def is_unit(spelling: str) -> bool:
    """Return whether a text is a unit this module reads."""
    return spelling.casefold() in _UNIT


def _made(value: float, unit: str) -> Quantity:
    return registry.Quantity(_converted(value, unit, value, unit, unit), _unit(unit))


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
    if key not in _UNIT:
        raise _refused(where, unit, text, _HINT.get(key, f"{spelling} is not a unit known here"))
    return _UNIT[key]


def _converted(number: object, source: str, value: object, unit: str, where: str) -> float:
    ratio = _ratio(source, _UNIT[unit.casefold()])
    if ratio is None:
        raise _refused(where, unit, value, _HINT.get(source, f"{source} is another dimension"))
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


@cache
def _ratio(source: str, target: str) -> Fraction | None:
    """Return how many `target` one `source` holds, or None where they do not convert."""
    try:
        return Fraction(registry.convert(Fraction(1), source, target))
    except (pint.UndefinedUnitError, pint.DimensionalityError):
        return None


@cache
def _unit(name: str) -> Any:
    return registry.Unit(name)


def _refused(where: str, unit: str, value: object, hint: str) -> QuantityError:
    return QuantityError(where, f'a measure such as "{show_number(8, unit)}"', value, hint)
