"""SBRT in one fraction, in the spine and outside it."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.criteria import (
    nguyen,
    robomet,
    rtog_0631,
    ryu_2010,
    sabr_comet,
    sabr_comet_10,
    sprave,
    vertical,
)
from bonemets.criteria.definitions import COMPRESSION
from bonemets.evidence.model import Caveat
from bonemets.evidence.nguyen import ABSTRACT as NGUYEN_ABSTRACT
from bonemets.evidence.nguyen import COMPUTED as NGUYEN_COMPUTED
from bonemets.evidence.nguyen import NGUYEN
from bonemets.evidence.robomet import NEWS as ROBOMET_NEWS
from bonemets.evidence.robomet import ROBOMET
from bonemets.evidence.rtog_0631 import RTOG_0631
from bonemets.evidence.sprave import BONE_DENSITY, SPRAVE
from bonemets.evidence.vertical import REGISTER as VERTICAL_REGISTER
from bonemets.options.dose_contrast import contrast, gap
from bonemets.options.model import Argument, Option, Side, Strength, excluded_by
from bonemets.options.sbrt_arguments import (
    ABOUT_PAIN,
    AGAINST_SBRT,
    CORD_LIMITS,
    FOR_PAIN,
    IN_SPINE,
    NO_MORE_THAN_THREE_LEVELS,
    NOT_STUDIED_FOR_PAIN,
    RYU,
    VERTICAL_FOUND,
)
from bonemets.options.situations import (
    OUTSIDE_SPINE,
    SPINE_WITHOUT_COMPRESSION,
    SPINE_WITHOUT_DEFICIT,
    WITHOUT_COMPRESSION,
    WITHOUT_DEFICIT,
)
from bonemets.predicates import all_of, any_of
from bonemets.regimens.catalogue import (
    GY8_FX1,
    GY12_FX1,
    GY16_FX1,
    GY18_FX1,
    GY20_FX1,
    GY20_FX5,
    GY24_FX1,
    GY24_FX2,
    GY30_FX10,
)
from bonemets.regimens.regimen import Technique
from bonemets.review import NON_SPINE_SBRT, SPINE_NO_COMPRESSION
from bonemets.units import cm

NO_BETTER_THAN_8_1: Final = Argument(
    Side.AGAINST,
    Strength.STRONG,
    "RTOG 0631 found it no better than 8 Gy/1 for pain, and worse within 3 months; 16-18 Gy/1 is "
    "not generally recommended",
    SPINE_WITHOUT_DEFICIT,
    SPINE_NO_COMPRESSION,
    RTOG_0631.design,
)
SC24_CONTRADICTS: Final = Caveat(
    "SC24 found 24 Gy/2 better than 20 Gy/5, for its higher BED as is surmised: "
    f"{contrast(GY24_FX2, GY18_FX1)}; {contrast(GY24_FX2, GY16_FX1)}; between the arms BED "
    f"differs at 10 Gy by {gap(GY24_FX2, GY20_FX5)} in SC24 and by {gap(GY16_FX1, GY8_FX1)} to "
    f"{gap(GY18_FX1, GY8_FX1)} in RTOG 0631",
    SPINE_NO_COMPRESSION,
    SPINE_WITHOUT_DEFICIT,
)
NGUYEN_FOUND: Final = Argument(
    Side.FOR,
    Strength.WEAK,
    "12 or 16 Gy/1 was non-inferior to 30 Gy/10 for pain up to 12 months, 40 % against 21 % "
    "at 3 months; an erratum corrected outcomes",
    OUTSIDE_SPINE,
    NON_SPINE_SBRT,
    NGUYEN.design,
)
OUTSIDE_NGUYEN: Final = excluded_by(nguyen.AS_REGISTERED, OUTSIDE_SPINE)
OUTSIDE_RTOG_0631: Final = excluded_by(rtog_0631.AS_REGISTERED, SPINE_WITHOUT_COMPRESSION)

SBRT_12_1: Final = Option(
    key="sbrt-12-1",
    name="12 Gy/1 SBRT",
    technique=Technique.SBRT,
    regimen=GY12_FX1,
    applies=any_of(OUTSIDE_SPINE, COMPRESSION),
    studied_in=(*nguyen.READINGS, *ryu_2010.READINGS),
    arguments=(
        NGUYEN_FOUND,
        Argument(
            Side.AGAINST,
            Strength.STRONG,
            "Nguyen gave it from 4 cm on, and 16 Gy/1 to smaller lesions",
            all_of(OUTSIDE_SPINE, Case.size < cm(4)),
            NGUYEN_ABSTRACT,
            asks=frozenset(),
        ),
        Argument(
            Side.AGAINST,
            Strength.WEAK,
            "of those given 12 Gy/1 30 % responded, against 62 % after 16 Gy/1 and 21 % after "
            "30 Gy/10",
            OUTSIDE_SPINE,
            NON_SPINE_SBRT,
        ),
        OUTSIDE_NGUYEN,
        *FOR_PAIN,
        *NOT_STUDIED_FOR_PAIN,
        *RYU,
        *AGAINST_SBRT,
    ),
    caveats=(
        Caveat(
            f"a higher BED is credited, but {contrast(GY12_FX1, GY30_FX10)}",
            NGUYEN_COMPUTED,
            OUTSIDE_SPINE,
        ),
        *NGUYEN.caveats[:2],
        CORD_LIMITS,
        *ABOUT_PAIN,
    ),
)

SBRT_16_1: Final = Option(
    key="sbrt-16-1",
    name="16 Gy/1 SBRT",
    technique=Technique.SBRT,
    regimen=GY16_FX1,
    applies=any_of(WITHOUT_DEFICIT, COMPRESSION),
    studied_in=(
        *nguyen.READINGS,
        *rtog_0631.READINGS,
        *ryu_2010.READINGS,
        *sabr_comet.READINGS,
    ),
    arguments=(
        NGUYEN_FOUND,
        Argument(
            Side.AGAINST,
            Strength.STRONG,
            "Nguyen gave it below 4 cm, and 12 Gy/1 to larger lesions",
            all_of(OUTSIDE_SPINE, Case.size >= cm(4)),
            NGUYEN_ABSTRACT,
            asks=frozenset(),
        ),
        OUTSIDE_NGUYEN,
        NO_BETTER_THAN_8_1,
        OUTSIDE_RTOG_0631,
        *FOR_PAIN,
        *NOT_STUDIED_FOR_PAIN,
        *IN_SPINE,
        *RYU,
        *AGAINST_SBRT,
    ),
    caveats=(SC24_CONTRADICTS, *NGUYEN.caveats[:2], CORD_LIMITS, *ABOUT_PAIN),
)

SBRT_18_1: Final = Option(
    key="sbrt-18-1",
    name="18 Gy/1 SBRT",
    technique=Technique.SBRT,
    regimen=GY18_FX1,
    applies=WITHOUT_DEFICIT,
    studied_in=(*vertical.READINGS, *rtog_0631.READINGS),
    arguments=(
        VERTICAL_FOUND,
        excluded_by(vertical.AS_PROTOCOL, WITHOUT_COMPRESSION),
        NO_BETTER_THAN_8_1,
        OUTSIDE_RTOG_0631,
        *FOR_PAIN,
        *NOT_STUDIED_FOR_PAIN,
        *IN_SPINE,
        *AGAINST_SBRT,
    ),
    caveats=(
        SC24_CONTRADICTS,
        Caveat(
            "as registered, VERTICAL gave 18 Gy to the metastasis and 8 Gy to the bony compartment",
            VERTICAL_REGISTER,
        ),
        CORD_LIMITS,
        *ABOUT_PAIN,
    ),
)

SBRT_20_1: Final = Option(
    key="sbrt-20-1",
    name="20 Gy/1 SBRT",
    technique=Technique.SBRT,
    regimen=GY20_FX1,
    applies=any_of(WITHOUT_DEFICIT, COMPRESSION),
    studied_in=(
        *robomet.READINGS,
        *ryu_2010.READINGS,
        *sabr_comet.READINGS,
        *sabr_comet_10.READINGS,
    ),
    arguments=(
        Argument(
            Side.AGAINST,
            Strength.WEAK,
            "reported since the review: ROBOMET missed its endpoint against 8 Gy/1, complete "
            "relief at 1 month in 37 % against 25 % (p = 0.25); better per protocol at 3 months",
            WITHOUT_COMPRESSION,
            ROBOMET_NEWS,
            ROBOMET.design,
        ),
        excluded_by(robomet.AS_REGISTERED, WITHOUT_COMPRESSION),
        *FOR_PAIN,
        *NOT_STUDIED_FOR_PAIN,
        *IN_SPINE,
        *RYU,
        *AGAINST_SBRT,
    ),
    caveats=(CORD_LIMITS, *ABOUT_PAIN),
)

SBRT_24_1: Final = Option(
    key="sbrt-24-1",
    name="24 Gy/1 SBRT",
    technique=Technique.SBRT,
    regimen=GY24_FX1,
    applies=SPINE_WITHOUT_DEFICIT,
    studied_in=sprave.READINGS,
    arguments=(
        Argument(
            Side.FOR,
            Strength.WEAK,
            "pain relief no different from 30 Gy/10 at 3 months, and better by 6 months (Sprave)",
            SPINE_WITHOUT_COMPRESSION,
            SPINE_NO_COMPRESSION,
            SPRAVE.design,
        ),
        Argument(
            Side.AGAINST,
            Strength.STRONG,
            "fracture in 28 % against 5 % after 30 Gy/10 in Sprave; caution in choosing it",
            SPINE_WITHOUT_DEFICIT,
            SPINE_NO_COMPRESSION,
            SPRAVE.design,
        ),
        excluded_by(sprave.AS_REGISTERED, SPINE_WITHOUT_COMPRESSION),
        NO_MORE_THAN_THREE_LEVELS,
        *FOR_PAIN,
        *NOT_STUDIED_FOR_PAIN,
        *IN_SPINE,
        *AGAINST_SBRT,
    ),
    caveats=(
        Caveat(
            "the review gives no time for 28 % against 5 %; at 3 months it was 8.7 % against 4.3 %",
            BONE_DENSITY,
        ),
        CORD_LIMITS,
        *ABOUT_PAIN,
    ),
)
