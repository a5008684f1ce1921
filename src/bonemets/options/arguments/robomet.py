"""What ROBOMET argues of 20 Gy/1."""

from __future__ import annotations

from typing import Final

from bonemets.criteria import robomet
from bonemets.evidence.populations import WITHOUT_COMPRESSION
from bonemets.evidence.robomet import NEWS, ROBOMET
from bonemets.options.model import Argument, Side, Strength, Theme, excluded_by
from bonemets.predicates import all_of
from bonemets.regimens.catalogue import GY20_FX1
from bonemets.treatment import SBRT_ALONE, regimens

STUDIED: Final = all_of(SBRT_ALONE, regimens(GY20_FX1))

ARGUMENTS: Final = (
    Argument(
        Side.AGAINST,
        Strength.WEAK,
        "reported since the review: ROBOMET missed its endpoint against 8 Gy/1, complete relief at "
        "1 month in 37 % against 25 % (p = 0.25); better per protocol at 3 months",
        WITHOUT_COMPRESSION,
        NEWS,
        ROBOMET.design,
        about=STUDIED,
        theme=Theme.PAIN,
        key="robomet",
        phrase="missed its endpoint against 8 Gy/1",
    ),
    excluded_by(robomet.AS_REGISTERED, WITHOUT_COMPRESSION, about=STUDIED),
)
