"""What VERTICAL argues of 18 Gy/1, 30 Gy/3 and 35 Gy/5."""

from __future__ import annotations

from typing import Final

from bonemets.criteria import vertical
from bonemets.evidence.model import Caveat
from bonemets.evidence.populations import WITHOUT_COMPRESSION
from bonemets.evidence.vertical import REGISTER, VERTICAL
from bonemets.options.model import Argument, Side, Strength, Theme, cautions, excluded_by
from bonemets.options.situations import FEW_METASTASES
from bonemets.predicates import all_of
from bonemets.regimens.catalogue import GY18_FX1, GY30_FX3, GY35_FX5
from bonemets.review import NON_SPINE_SBRT
from bonemets.treatment import SBRT_ALONE, regimens

STUDIED: Final = all_of(SBRT_ALONE, regimens(GY18_FX1, GY30_FX3, GY35_FX5))
ONE: Final = all_of(SBRT_ALONE, regimens(GY18_FX1))

ARGUMENTS: Final = (
    Argument(
        Side.AGAINST,
        Strength.WEAK,
        "VERTICAL found no difference from conventional radiotherapy in pain or quality of life, "
        "underpowered",
        WITHOUT_COMPRESSION,
        NON_SPINE_SBRT,
        VERTICAL.design,
        about=STUDIED,
        theme=Theme.PAIN,
        key="vertical",
        phrase="no difference from conventional",
    ),
    excluded_by(
        vertical.AS_PROTOCOL, all_of(*WITHOUT_COMPRESSION.parts, ~FEW_METASTASES), about=STUDIED
    ),
)
CAUTIONS: Final = cautions(
    ONE,
    Caveat(
        "as registered, VERTICAL gave 18 Gy to the metastasis and 8 Gy to the bony compartment",
        REGISTER,
    ),
)
