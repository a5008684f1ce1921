"""Linear-quadratic effects of many regimens at once, over numpy arrays, for sweeps and surfaces.

Doses and ratios are plain numbers of gray, or quantities; results are plain arrays of gray, so
nothing but the name of the function keeps a BED apart from a dose.  Needs the extra ``arrays``.
"""

from __future__ import annotations

import contextlib
from typing import Any, Final, TypeAlias

from bonemets import units
from bonemets.errors import AlphaBetaError, MissingExtraError, RegimenError
from bonemets.regimens.effects import TWO, fraction_size, warn_extrapolation
from bonemets.regimens.models import LQ
from bonemets.regimens.regimen import IMPLAUSIBLE, MOST_FRACTIONS
from bonemets.units import Quantity

try:
    import numpy as np
    from numpy.typing import ArrayLike, NDArray
except ImportError as _error:
    raise MissingExtraError("arrays", "bonemets.regimens.arrays", "numpy") from _error

Gray: TypeAlias = NDArray[np.float64]
Numbers: TypeAlias = NDArray[Any]


def bed(
    dose: ArrayLike, fractions: ArrayLike, alpha_beta: ArrayLike, *, quiet: bool = False
) -> Gray:
    """Return the biologically effective dose in gray, element by element.

    Parameters
    ----------
    dose : array of float
        Total dose, in gray where it is no quantity.
    fractions : array of int
    alpha_beta : array of float
        In gray where it is no quantity.  The three are broadcast against each other.
    quiet : bool, optional
        Whether the warning is left out.

    Warns
    -----
    ExtrapolationWarning
        Where a fraction lies outside the range in which the model is trusted.

    Raises
    ------
    RegimenError, AlphaBetaError
        For anything that a `Regimen` or an `AlphaBeta` would refuse.

    Examples
    --------
    >>> bed([30, 20, 8], [10, 5, 1], 10).round(2).tolist()
    [39.0, 28.0, 14.4]
    >>> bed(20, 2, [[2], [10]]).round(1).tolist()
    [[120.0], [40.0]]
    """
    found, outside = _computed(dose, fractions, alpha_beta, 0.0)
    warn_extrapolation(outside, quiet=quiet)
    return found


def eqd2(
    dose: ArrayLike, fractions: ArrayLike, alpha_beta: ArrayLike, *, quiet: bool = False
) -> Gray:
    """Return the equivalent dose in 2 Gy fractions in gray, element by element, as `bed` does.

    Examples
    --------
    >>> eqd2([30, 20, 8], [10, 5, 1], 10).round(2).tolist()
    [32.5, 23.33, 12.0]
    """
    found, outside = _computed(dose, fractions, alpha_beta, TWO)
    warn_extrapolation(outside, quiet=quiet)
    return found


def eqdx(
    size: Quantity | str,
    dose: ArrayLike,
    fractions: ArrayLike,
    alpha_beta: ArrayLike,
    *,
    quiet: bool = False,
) -> Gray:
    """Return the equivalent dose in fractions of a size in gray, element by element.

    Examples
    --------
    >>> eqdx("3 Gy", [30, 8], [10, 1], 10).round(2).tolist()
    [30.0, 11.08]
    """
    found, outside = _computed(dose, fractions, alpha_beta, fraction_size(size))
    warn_extrapolation(outside, quiet=quiet)
    return found


BLOCK: Final = 16_384
"""Elements that are checked and computed while they are in the processor's cache."""


def _computed(
    dose: ArrayLike, fractions: ArrayLike, alpha_beta: ArrayLike, size: float
) -> tuple[Gray, str]:
    """Return the effect in fractions of a size, or the BED for 0, and words on the range."""
    given = [_array(dose, "dose"), _array(fractions, "fractions"), _array(alpha_beta, "alpha_beta")]
    try:
        blocks = np.nditer(
            [*given, None],
            ["external_loop", "buffered", "zerosize_ok"],
            op_dtypes=[np.float64, given[1].dtype, np.float64, np.float64],
            buffersize=BLOCK,
        )
    except ValueError:
        shapes = ", ".join(str(one.shape) for one in given)
        raise RegimenError("arrays", "shapes that broadcast", shapes) from None
    most = 0.0
    with np.errstate(divide="raise", over="raise", invalid="ignore", under="ignore"), blocks:
        for total, count, ratio, found in blocks if blocks.itersize else ():
            _check_count(count)
            np.divide(total, count, out=found)
            most = max(most, _most(found))
            if not (_least(found) > 0 and most <= IMPLAUSIBLE):
                raise RegimenError("dose", _DOSE, _worst(found), "were centigray given?")
            if size:
                _finish_equivalent(total, ratio, found, size)
            else:
                _finish_bed(total, ratio, found)
        result: Gray = blocks.operands[3]
    return result, LQ.outside(most)


def _finish_bed(total: Gray, ratio: Gray, found: Gray) -> None:
    with contextlib.suppress(FloatingPointError):
        np.divide(found, ratio, out=found)
        if _least(found) > 0:  # so no ratio is below 0, infinite or no number
            np.add(found, 1, out=found)
            np.multiply(found, total, out=found)
            return
    raise AlphaBetaError("alpha_beta", _RATIO, _worst(ratio))


def _finish_equivalent(total: Gray, ratio: Gray, found: Gray, size: float) -> None:
    if not (_least(ratio) > 0 and _most(ratio) < np.inf):
        raise AlphaBetaError("alpha_beta", _RATIO, _worst(ratio))
    np.add(found, ratio, out=found)
    np.multiply(found, total, out=found)
    np.divide(found, ratio + size, out=found)


_least, _most = np.minimum.reduce, np.maximum.reduce
_RATIO: Final = "finite numbers of gray above 0"
_DOSE: Final = f"above 0 and at most {IMPLAUSIBLE:g} Gy in a fraction"


def _array(values: Any, where: str) -> Numbers:
    factor = 1.0
    if hasattr(values, "units"):
        factor, values = units.scale(values, "Gy", where), values.magnitude
    try:
        array = np.asarray(values)
    except (TypeError, ValueError):
        raise RegimenError(where, "an array of numbers", values) from None
    if array.dtype.kind not in "iuf":
        raise RegimenError(where, "an array of numbers", values)
    array = array.astype(np.float64, copy=False) if array.dtype.kind == "f" else array
    return array if factor == 1 else array * factor


def _check_count(count: Numbers) -> None:
    whole = count.dtype.kind in "iu" or bool((count == np.rint(count)).all())
    if not (whole and _least(count) >= 1):
        raise RegimenError("fractions", "whole numbers from 1 up", _worst(count))
    if MOST_FRACTIONS < _most(count) < np.inf:
        raise RegimenError("fractions", f"at most {MOST_FRACTIONS}", float(_most(count)))


def _worst(block: Numbers) -> float:
    """Return an element that is at fault, as far as that is the least or the largest."""
    least, most = float(_least(block)), float(_most(block))
    return least if not least > 0 else most
