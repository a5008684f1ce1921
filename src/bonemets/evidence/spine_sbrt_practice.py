"""The SBRT regimens common for spinal metastases: a record of practice."""

from __future__ import annotations

from typing import Final

from bonemets.evidence.model import Arm, Caveat, Design, Progress, Statement, Study
from bonemets.regimens.catalogue import (
    GY16_FX1,
    GY24_FX1,
    GY24_FX2,
    GY24_FX3,
    GY30_FX3,
    GY30_FX5,
    GY40_FX5,
)
from bonemets.regimens.regimen import Technique
from bonemets.review import REVIEW_2024, SPINE_SBRT

SPINE_SBRT_PRACTICE: Final = Study(
    key="spine-sbrt-practice",
    name="Common SBRT regimens for the spine",
    design=Design.PRACTICE,
    progress=Progress.COMPLETED,
    reports=(REVIEW_2024,),
    statements=(
        Statement("population", "about 70 % of all bone metastases are spinal", SPINE_SBRT),
        Statement(
            "aim",
            "to reduce pain, to treat or prevent neuraxis compromise, to improve quality of life",
            SPINE_SBRT,
        ),
        Statement("treatment", "16-24 Gy/1", SPINE_SBRT),
        Statement("treatment", "24 Gy/2", SPINE_SBRT),
        Statement("treatment", "24-30 Gy/3", SPINE_SBRT),
        Statement("treatment", "30-40 Gy/5", SPINE_SBRT),
    ),
    arms=(
        Arm("16 Gy/1, lower end of one fraction", Technique.SBRT, GY16_FX1, site="spine"),
        Arm("24 Gy/1, upper end of one fraction", Technique.SBRT, GY24_FX1, site="spine"),
        Arm("24 Gy/2", Technique.SBRT, GY24_FX2, site="spine"),
        Arm("24 Gy/3, lower end of three fractions", Technique.SBRT, GY24_FX3, site="spine"),
        Arm("30 Gy/3, upper end of three fractions", Technique.SBRT, GY30_FX3, site="spine"),
        Arm("30 Gy/5, lower end of five fractions", Technique.SBRT, GY30_FX5, site="spine"),
        Arm("40 Gy/5, upper end of five fractions", Technique.SBRT, GY40_FX5, site="spine"),
    ),
    caveats=(
        Caveat("the optimal regimen is still under investigation", SPINE_SBRT),
        Caveat("patient selection is one of the most important factors", SPINE_SBRT),
    ),
)
