"""What RTOG 0631 argues of one fraction of 16 or 18 Gy in the spine."""

from __future__ import annotations

from typing import Final

from bonemets.criteria import rtog_0631
from bonemets.evidence.model import Caveat
from bonemets.evidence.rtog_0631 import RTOG_0631
from bonemets.options.dose_contrast import contrast, gap
from bonemets.options.model import Argument, Side, Strength, Theme, cautions, excluded_by
from bonemets.options.situations import SPINE_WITHOUT_COMPRESSION, SPINE_WITHOUT_DEFICIT
from bonemets.predicates import all_of
from bonemets.regimens.catalogue import GY8_FX1, GY16_FX1, GY18_FX1, GY20_FX5, GY24_FX2
from bonemets.review import SPINE_NO_COMPRESSION
from bonemets.treatment import SBRT_ALONE, regimens

STUDIED: Final = all_of(SBRT_ALONE, regimens(GY16_FX1, GY18_FX1))

ARGUMENTS: Final = (
    Argument(
        Side.AGAINST,
        Strength.STRONG,
        "RTOG 0631 found it no better than 8 Gy/1 for pain, and worse within 3 months; 16-18 Gy/1 "
        "is not generally recommended",
        SPINE_WITHOUT_DEFICIT,
        SPINE_NO_COMPRESSION,
        RTOG_0631.design,
        about=STUDIED,
        theme=Theme.PAIN,
        key="rtog-0631",
        phrase="no better than 8 Gy/1",
    ),
    excluded_by(rtog_0631.AS_REGISTERED, SPINE_WITHOUT_COMPRESSION, about=STUDIED),
)
CAUTIONS: Final = cautions(
    STUDIED,
    Caveat(
        "SC24 found 24 Gy/2 better than 20 Gy/5, for its higher BED as is surmised: "
        f"{contrast(GY24_FX2, GY18_FX1)}; {contrast(GY24_FX2, GY16_FX1)}; between the arms BED "
        f"differs at 10 Gy by {gap(GY24_FX2, GY20_FX5)} in SC24 and by {gap(GY16_FX1, GY8_FX1)} to "
        f"{gap(GY18_FX1, GY8_FX1)} in RTOG 0631",
        SPINE_NO_COMPRESSION,
        SPINE_WITHOUT_DEFICIT,
    ),
)
