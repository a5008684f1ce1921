"""What the trial of Nguyen argues of one fraction of 12 or 16 Gy outside the spine."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.criteria import nguyen
from bonemets.evidence.model import Caveat
from bonemets.evidence.nguyen import ABSTRACT, COMPUTED, NGUYEN
from bonemets.evidence.populations import OUTSIDE_SPINE
from bonemets.options.dose_contrast import contrast
from bonemets.options.model import PRESUMED, Argument, Side, Strength, Theme, cautions, excluded_by
from bonemets.predicates import all_of
from bonemets.regimens.catalogue import GY12_FX1, GY16_FX1, GY30_FX10
from bonemets.review import NON_SPINE_SBRT
from bonemets.treatment import SBRT_ALONE, regimens
from bonemets.units import cm

STUDIED: Final = all_of(SBRT_ALONE, regimens(GY12_FX1, GY16_FX1))
TWELVE: Final = all_of(SBRT_ALONE, regimens(GY12_FX1))

ARGUMENTS: Final = (
    Argument(
        Side.FOR,
        Strength.WEAK,
        "12 or 16 Gy/1 was non-inferior to 30 Gy/10 for pain up to 12 months, 40 % against 21 % at "
        "3 months; an erratum corrected outcomes",
        OUTSIDE_SPINE,
        NON_SPINE_SBRT,
        NGUYEN.design,
        about=STUDIED,
        theme=Theme.PAIN,
        key="nguyen",
        phrase="non-inferior to 30 Gy/10",
    ),
    Argument(
        Side.AGAINST,
        Strength.STRONG,
        "Nguyen gave it from 4 cm on, and 16 Gy/1 to smaller lesions",
        all_of(OUTSIDE_SPINE, Case.size < cm(4)),
        ABSTRACT,
        asks=PRESUMED,
        about=TWELVE,
        theme=Theme.EVIDENCE,
        key="nguyen-small",
        phrase="for lesions of 4 cm or more",
    ),
    Argument(
        Side.AGAINST,
        Strength.WEAK,
        "of those given 12 Gy/1 30 % responded, against 62 % after 16 Gy/1 and 21 % after 30 Gy/10",
        OUTSIDE_SPINE,
        NON_SPINE_SBRT,
        about=TWELVE,
        theme=Theme.PAIN,
        key="nguyen-twelve",
        phrase="30 % responded",
    ),
    Argument(
        Side.AGAINST,
        Strength.STRONG,
        "Nguyen gave it below 4 cm, and 12 Gy/1 to larger lesions",
        all_of(OUTSIDE_SPINE, Case.size >= cm(4)),
        ABSTRACT,
        asks=PRESUMED,
        about=all_of(SBRT_ALONE, regimens(GY16_FX1)),
        theme=Theme.EVIDENCE,
        key="nguyen-large",
        phrase="for lesions below 4 cm",
    ),
    excluded_by(nguyen.AS_REGISTERED, OUTSIDE_SPINE, about=STUDIED),
)
CAUTIONS: Final = (
    *cautions(
        TWELVE,
        Caveat(
            f"a higher BED is credited, but {contrast(GY12_FX1, GY30_FX10)}",
            COMPUTED,
            OUTSIDE_SPINE,
        ),
    ),
    *cautions(STUDIED, *NGUYEN.caveats[:2]),
)
