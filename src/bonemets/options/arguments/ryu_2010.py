"""What the series of Ryu argues of one fraction of SBRT for epidural compression."""

from __future__ import annotations

from typing import Final

from bonemets.criteria import ryu_2010
from bonemets.evidence.populations import (
    COMPRESSION,
)
from bonemets.evidence.ryu_2010 import RYU_2010
from bonemets.options.model import PRESUMED, Argument, Side, Strength, Theme
from bonemets.predicates import all_of
from bonemets.regimens.catalogue import GY12_FX1, GY16_FX1, GY20_FX1
from bonemets.review import SPINE_WITH_COMPRESSION
from bonemets.treatment import SBRT_ALONE, regimens

STUDIED: Final = all_of(SBRT_ALONE, regimens(GY12_FX1, GY16_FX1, GY20_FX1))

ARGUMENTS: Final = (
    Argument(
        Side.FOR,
        Strength.WEAK,
        "neurologic function improved in 81 % after 12-20 Gy/1 (median 16 Gy) of epidural "
        "compression with a strength of at least 4 of 5",
        all_of(COMPRESSION, ryu_2010.STRONG_ENOUGH),
        SPINE_WITH_COMPRESSION,
        RYU_2010.design,
        asks=PRESUMED,
        about=STUDIED,
        theme=Theme.FUNCTION,
        key="ryu-2010",
        phrase="function improved in 81 %",
    ),
    Argument(
        Side.AGAINST,
        Strength.STRONG,
        "those treated for epidural compression had a strength of at least 4 of 5",
        COMPRESSION,
        SPINE_WITH_COMPRESSION,
        unless=ryu_2010.STRONG_ENOUGH,
        about=STUDIED,
        theme=Theme.FUNCTION,
        key="ryu-2010-strength",
        phrase="strength below 4 of 5",
    ),
    Argument(
        Side.AGAINST,
        Strength.WEAK,
        "fairly preliminary with compression: one arm, survival not reported",
        COMPRESSION,
        SPINE_WITH_COMPRESSION,
        about=STUDIED,
        theme=Theme.EVIDENCE,
        key="ryu-2010-preliminary",
        phrase="preliminary",
    ),
)
