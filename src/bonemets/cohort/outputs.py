"""Output columns: verdicts as text, the first criterion failed, bit masks."""

from __future__ import annotations

import operator
from collections.abc import Sequence
from functools import reduce
from typing import Any, Final

import narwhals as nw

from bonemets.logic import Verdict

_WIDTHS: Final = ((15, nw.Int16), (31, nw.Int32), (63, nw.Int64))
"""Bits that each integer type holds."""
MOST_LINES: Final = 63


def text(verdict: nw.Expr) -> nw.Expr:
    """Return a verdict as text."""
    unknown, not_met = nw.lit(str(Verdict.UNKNOWN)), nw.lit(str(Verdict.NOT_MET))
    rest = nw.when(verdict.is_null()).then(unknown).otherwise(not_met)
    return nw.when(verdict).then(nw.lit(str(Verdict.MET))).otherwise(rest)


def first_failed(lines: Sequence[nw.Expr]) -> nw.Expr:
    """Return the number of the first criterion that failed, from 1, or null."""
    kind = nw.Int8 if len(lines) < 2**7 else nw.Int16
    made = nw.lit(None, kind)
    for number, line in reversed(list(enumerate(lines, start=1))):
        made = nw.when(~line).then(nw.lit(number, kind)).otherwise(made)
    return made.cast(nw.Int16)


def mask_type(count: int) -> Any:
    """Return the narrowest integer type with a bit for each criterion."""
    return next(kind for bits, kind in _WIDTHS if count <= bits)


def mask(conditions: Sequence[nw.Expr], kind: Any) -> nw.Expr:
    """Return conditions as the bits of an integer, lowest first."""
    none = nw.lit(0, kind)
    bits = [
        nw.when(one).then(nw.lit(1 << place, kind)).otherwise(none)
        for place, one in enumerate(conditions)
    ]
    return reduce(operator.add, bits)
