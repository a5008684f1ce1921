"""What the cohort of Zeng argues of 28 Gy/2 in the spine."""

from __future__ import annotations

from typing import Final

from bonemets.evidence.zeng_28_2 import ABSTRACT, ZENG_28_2
from bonemets.options.model import Argument, Side, Strength, Theme, cautions
from bonemets.options.situations import SPINE_WITHOUT_COMPRESSION
from bonemets.predicates import all_of
from bonemets.regimens.catalogue import GY28_FX2
from bonemets.treatment import SBRT_ALONE, regimens

STUDIED: Final = all_of(SBRT_ALONE, regimens(GY28_FX2))

ARGUMENTS: Final = (
    Argument(
        Side.FOR,
        Strength.WEAK,
        "local failure at 2 years in 11.1 % of segments, against 17.6 % after 24 Gy/2, without a "
        "sizable increase of fractures",
        SPINE_WITHOUT_COMPRESSION,
        ABSTRACT,
        ZENG_28_2.design,
        about=STUDIED,
        theme=Theme.RETREATMENT,
        key="zeng-28-2",
        phrase="less local failure than 24 Gy/2",
    ),
    Argument(
        Side.AGAINST,
        Strength.WEAK,
        "retrospective: the dose was chosen, not allotted, and not compared with conventional "
        "radiotherapy",
        SPINE_WITHOUT_COMPRESSION,
        ABSTRACT,
        about=STUDIED,
        theme=Theme.EVIDENCE,
        key="zeng-28-2-retrospective",
        phrase="retrospective",
    ),
)
CAUTIONS: Final = cautions(STUDIED, *ZENG_28_2.caveats[1:])
