"""Overall time: from the first fraction to the last, by weekdays.

Five fractions a week take as long as their days of treatment and the weekends in between: 30 from a
Monday on take 39 days, from any other day 41.  Over the five days on which they may begin, n
fractions take 7/5 (n - 1) days on average.
"""

from __future__ import annotations

import datetime as dt
from typing import SupportsIndex

from bonemets import units
from bonemets.errors import ModelError, nearest
from bonemets.regimens.kinetics import WEEKDAYS
from bonemets.regimens.regimen import whole
from bonemets.units import Quantity


def overall_time(
    fractions: int,
    start: str | dt.date,
    *,
    per_day: int = 1,
    missed: int = 0,
) -> Quantity:
    """Return the days from the first fraction to the last, given from Monday to Friday.

    Parameters
    ----------
    fractions : int
    start : str or date
        The day of the first fraction, such as ``"Monday"``.
    per_day : int, optional
        Fractions on each day of treatment.
    missed : int, optional
        Weekdays between the first fraction and the last on which none is given: holidays and gaps.

    Examples
    --------
    >>> print(overall_time(30, "Monday"), overall_time(30, "Wednesday", missed=2), sep=", ")
    39.0 day, 43.0 day
    """
    days = -(-whole(fractions) // whole(per_day, "per_day")) + _missed(missed)
    return units.made(float(days - 1 + 2 * ((_weekday(start) + days - 1) // 5)), "day")


def _missed(value: SupportsIndex) -> int:
    return 0 if type(value) is int and value == 0 else whole(value, "missed")


def _weekday(start: object) -> int:
    if isinstance(start, dt.date):
        if start.weekday() < len(WEEKDAYS):
            return start.weekday()
        raise ModelError("start", "a day from Monday to Friday", f"{start:%A}")
    name = start.strip().title() if isinstance(start, str) else ""
    if name not in WEEKDAYS:
        hint = nearest(name, WEEKDAYS)
        raise ModelError("start", "a day from Monday to Friday, or a date", start, hint)
    return WEEKDAYS.index(name)
