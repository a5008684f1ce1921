"""What the cord may be given on top of an earlier course, by the dose of a treatment."""

from __future__ import annotations

import math
from typing import Final

from bonemets.case import Case
from bonemets.evidence.populations import IRRADIATED_SPINE
from bonemets.predicates import Predicate, all_of
from bonemets.regimens.alpha_beta import AlphaBeta
from bonemets.regimens.catalogue import GY8_FX1
from bonemets.regimens.constraints import Limit
from bonemets.regimens.limits import HYTEC_CORD
from bonemets.regimens.regimen import Regimen
from bonemets.regimens.reirradiation import SMALL_RISK
from bonemets.treatment import Treatment, regimen_of
from bonemets.units import gray

_CORD: Final = AlphaBeta("2 Gy")
FIRST_SERIES: Final = 120.0
"""Gray of BED at 2 Gy in both courses up to which the first series saw no myelopathy."""


def too_much_for_the_cord(treatment: Treatment) -> Predicate:
    """Return the question whether both courses pass the BED up to which the risk appeared small.

    The cord is taken to get the whole dose, as from conventional radiotherapy of a vertebra.

    Parameters
    ----------
    treatment : Treatment
        Without a dose the least of the usual ones is taken, 8 Gy/1.

    Examples
    --------
    >>> from bonemets.regimens.catalogue import GY20_FX5
    >>> from bonemets.regimens.regimen import Technique
    >>> from bonemets.treatment import treatment
    >>> print(too_much_for_the_cord(treatment(Technique.CONVENTIONAL, GY20_FX5)))
    prior RT to target and spinal lesion and prior cord EQD2 > 37.75 Gy
    """
    return _above(treatment, SMALL_RISK)


def more_than_the_first_series(treatment: Treatment) -> Predicate:
    """Return the question whether both courses pass what the first series saw to be safe."""
    return _above(treatment, FIRST_SERIES)


def _above(treatment: Treatment, most: float) -> Predicate:
    given = (regimen_of(treatment) or GY8_FX1).bed(_CORD, quiet=True).gray
    room = round(max(0.0, most - given) / 2, 9)
    return all_of(*IRRADIATED_SPINE.parts, Case.prior_cord_eqd2 > gray(room))


def _eqd2(limit: Limit) -> float:
    return Regimen(gray(limit.gray), limit.fractions).eqd2(_CORD, quiet=True).gray


SAC_LIMIT: Final = math.floor(10 * min(map(_eqd2, HYTEC_CORD.limits))) / 10
"""Gray of EQD2 at 2 Gy: HyTEC's limits in 1 to 5 fractions are one isoeffect."""
