"""What the trial of Sprave argues of 24 Gy/1 in the spine."""

from __future__ import annotations

from typing import Final

from bonemets.criteria import sprave
from bonemets.evidence.model import Caveat
from bonemets.evidence.populations import SPINE
from bonemets.evidence.sprave import BONE_DENSITY, SPRAVE
from bonemets.options.model import Argument, Side, Strength, Theme, cautions, excluded_by
from bonemets.options.situations import SPINE_WITHOUT_COMPRESSION
from bonemets.predicates import all_of
from bonemets.regimens.catalogue import GY24_FX1
from bonemets.review import SPINE_NO_COMPRESSION
from bonemets.treatment import SBRT_ALONE, Treatment, regimens
from bonemets.units import gray

STUDIED: Final = all_of(SBRT_ALONE, regimens(GY24_FX1))

ARGUMENTS: Final = (
    Argument(
        Side.FOR,
        Strength.WEAK,
        "pain relief no different from 30 Gy/10 at 3 months, and better by 6 months (Sprave)",
        SPINE_WITHOUT_COMPRESSION,
        SPINE_NO_COMPRESSION,
        SPRAVE.design,
        about=STUDIED,
        theme=Theme.PAIN,
        key="sprave",
        phrase="better relief at 6 months",
    ),
    Argument(
        Side.AGAINST,
        Strength.STRONG,
        "fracture in 28 % against 5 % after 30 Gy/10 in Sprave; caution in choosing it",
        SPINE,
        SPINE_NO_COMPRESSION,
        SPRAVE.design,
        about=all_of(SBRT_ALONE, Treatment.dose_per_fraction >= gray(24)),
        theme=Theme.FRACTURE,
        key="sprave-fracture",
        phrase="fracture in 28 %",
    ),
    excluded_by(sprave.AS_REGISTERED, SPINE_WITHOUT_COMPRESSION, about=STUDIED),
)
CAUTIONS: Final = cautions(
    STUDIED,
    Caveat(
        "the review gives no time for 28 % against 5 %; at 3 months it was 8.7 % against 4.3 %",
        BONE_DENSITY,
    ),
)
