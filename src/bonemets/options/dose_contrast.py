"""What the doses of two regimens make of an argument: BED over the range of alpha/beta ratios."""

from __future__ import annotations

from bonemets import units
from bonemets.regimens.alpha_beta import AlphaBeta
from bonemets.regimens.isoeffect import order
from bonemets.regimens.regimen import Regimen

_LATE, _EARLY = AlphaBeta("3 Gy"), AlphaBeta("10 Gy")


def contrast(one: Regimen, other: Regimen) -> str:
    """Return the BED of two regimens at both ends of the usual ratios, and where they swap rank.

    Examples
    --------
    >>> from bonemets.regimens.catalogue import GY18_FX1, GY24_FX2
    >>> print(contrast(GY24_FX2, GY18_FX1))
    24 Gy/2 v 18 Gy/1: BED 120 v 126 Gy at alpha/beta 3 Gy, 52.8 v 50.4 Gy at 10 Gy, equal at 6 Gy
    """
    ends = [
        f"{units.plain(_bed(one, at))} v {units.plain(_bed(other, at))} Gy at {where}"
        for at, where in ((_LATE, "alpha/beta 3 Gy"), (_EARLY, "10 Gy"))
    ]
    swap = order(one, other).swap
    equal = "" if swap is None else f", equal at {units.plain(round(swap.gray, 1))} Gy"
    return f"{one} v {other}: BED {', '.join(ends)}{equal}"


def gap(one: Regimen, other: Regimen) -> str:
    """Return by how much the BED of two regimens differs at 10 Gy.

    Examples
    --------
    >>> from bonemets.regimens.catalogue import GY20_FX5, GY24_FX2
    >>> print(gap(GY24_FX2, GY20_FX5))
    24.8 Gy
    """
    return f"{units.plain(round(_bed(one, _EARLY) - _bed(other, _EARLY), 1))} Gy"


def _bed(regimen: Regimen, at: AlphaBeta) -> float:
    return round(regimen.bed(at, quiet=True).gray, 1)
