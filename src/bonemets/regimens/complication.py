"""The one dose-response curve whose formula and parameters could be verified: the cervical cord.

Schultheiss 2008 fitted a logistic curve to conventional fractionation.  The abstract prints the
median tolerance dose of 69.4 Gy and 5 % at 59.3 Gy, at an alpha/beta ratio of 0.87 Gy; the slope
follows from the two, and gives the other printed figures, 0.03 % at 45 Gy and 0.2 % at 50 Gy.

Not here: Lyman's parameters for the cord (they give 5 % at 50 Gy), curves for stereotactic
radiotherapy (nine events), tumor control, and vertebral fracture, which follows dose per fraction
and not BED.
"""

from __future__ import annotations

import math
from typing import Final

from bonemets.errors import MixedDoseError, ModelError
from bonemets.provenance import Locator, Status
from bonemets.regimens.effects import EQD2, not_negative
from bonemets.regimens.models import LQ
from bonemets.regimens.tissues import SCHULTHEISS_2008
from bonemets.units import Quantity, percent

AT: Final = Locator(SCHULTHEISS_2008, "abstract", Status.COPY)
SLOPE_AT: Final = Locator(SCHULTHEISS_2008, "slope from two printed points", Status.COMPUTED)
MEDIAN: Final = 69.4
"""Gray with a chance of one in two (66.4 to 72.6)."""
SLOPE: Final = math.log(19) / math.log(MEDIAN / 59.3)
"""The exponent: 18.7."""
RATIO: Final = 0.87
"""Alpha/beta ratio of the fit, in gray."""


def cervical_myelopathy(effect: EQD2) -> Quantity:
    """Return the chance of cervical myelopathy of a course without another, in percent.

    Parameters
    ----------
    effect : EQD2
        By `LQ` at 0.87 Gy: the curve and its ratio come from one fit.

    Raises
    ------
    MixedDoseError
        For another kind, ratio or model.
    ModelError
        For fractions above 10 Gy: the fit is to conventional fractionation.

    Notes
    -----
    Below about 50 Gy the curve is extrapolated.  The thoracic cord seemed less sensitive.

    Examples
    --------
    >>> from bonemets.regimens import AlphaBeta, Regimen
    >>> chance = cervical_myelopathy(Regimen("50 Gy", 25).eqd2(AlphaBeta("0.87 Gy")))
    >>> print(round(chance.magnitude, 1))
    0.2
    """
    if type(effect) is not EQD2 or effect.model != LQ or effect.alpha_beta.gray != RATIO:
        raise MixedDoseError(f"the curve takes an EQD2 at 0.87 Gy, linear-quadratic, not {effect}")
    not_negative(effect)
    if effect.outside:
        raise ModelError("dose", "conventional fractionation", str(effect), effect.outside)
    if effect.gray > MEDIAN:
        return percent(100 / (1 + (MEDIAN / effect.gray) ** SLOPE))
    odds = (effect.gray / MEDIAN) ** SLOPE
    return percent(100 * odds / (1 + odds))
