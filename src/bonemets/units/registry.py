"""The private registry, the spellings of its units, and how units convert."""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING, Any, Final, Protocol, runtime_checkable

import pint

if TYPE_CHECKING:

    @runtime_checkable
    class Quantity(Protocol):
        """A quantity of any pint registry, as type checkers see it.

        The annotations of pint itself leave the magnitude unknown to some type checkers.
        """

        @property
        def magnitude(self) -> float: ...
        @property
        def m(self) -> float: ...
        @property
        def units(self) -> Any: ...
        def to(self, other: Any = ..., /) -> Quantity: ...
        def m_as(self, units: Any, /) -> float: ...
        def __add__(self, other: Any, /) -> Quantity: ...
        def __sub__(self, other: Any, /) -> Quantity: ...
        def __mul__(self, other: Any, /) -> Any: ...
        def __truediv__(self, other: Any, /) -> Any: ...
        def __lt__(self, other: Any, /) -> bool: ...
        def __le__(self, other: Any, /) -> bool: ...
        def __gt__(self, other: Any, /) -> bool: ...
        def __ge__(self, other: Any, /) -> bool: ...

else:
    Quantity = pint.Quantity

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

SPELLINGS: Final = {
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
UNITS: Final = {
    spelling.casefold(): unit
    for unit, spellings in SPELLINGS.items()
    for spelling in (unit, *spellings.split())
}
SYMBOLS: Final = {
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
HINTS: Final = {
    **dict.fromkeys(
        ("sv", "msv", "sievert", "rem"), "equivalent dose is not absorbed dose; give gray"
    ),
    **dict.fromkeys(("rad", "rads", "radian"), "a rad may be an angle or 0.01 Gy; write cGy"),
    "m": "m may be meter, month or minute; write the unit out",
    "": "a number needs its unit",
}


def made(number: float, unit: str) -> Quantity:
    """Return a plain number of `unit`, already checked, as a quantity."""
    return registry.Quantity(number, unit_of(UNITS[unit.casefold()]))


def leave_to(kind: type) -> None:
    """Let a type of gray decide what an operator between a quantity and it means.

    Else pint answers, for quantities of any registry, as if it were a plain number.
    """
    known: Any = pint.compat.upcast_type_map  # which pint annotates as read-only
    known[f"{kind.__module__}.{kind.__qualname__}"] = kind


def same_dimension(unit: str, other: str) -> bool:
    """Return whether two spellings name units that convert into each other."""
    return ratio(unit, other) is not None


def ratio(unit: str, other: str) -> Fraction | None:
    """Return how many of another unit one of a unit is; `None` where they do not convert."""
    return ratio_of(UNITS[unit.casefold()], UNITS[other.casefold()])


def is_unit(spelling: str) -> bool:
    """Return whether a text is a unit this module reads."""
    return spelling.casefold() in UNITS


@cache
def ratio_of(source: str, target: str) -> Fraction | None:
    """Return how many `target` one `source` holds, or None where they do not convert."""
    try:
        return Fraction(registry.convert(Fraction(1), source, target))
    except (pint.UndefinedUnitError, pint.DimensionalityError):
        return None


@cache
def unit_of(name: str) -> Any:
    """Return a unit of the private registry, made once."""
    return registry.Unit(name)
