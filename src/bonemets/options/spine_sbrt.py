"""SBRT of spinal metastases in several fractions."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.criteria import pre_mode, sc24
from bonemets.criteria.definitions import COMPRESSION
from bonemets.evidence.caveats import EARLY_DATA, LONG_SURVIVAL
from bonemets.evidence.dosis import PROTOCOL as DOSIS_PROTOCOL
from bonemets.evidence.model import Caveat
from bonemets.evidence.pre_mode import PRE_MODE
from bonemets.evidence.pre_mode import SUMMARY as PRE_MODE_SUMMARY
from bonemets.evidence.sc24 import NEWS as SC24_NEWS
from bonemets.evidence.sc24 import QUADSHOT, SC24
from bonemets.evidence.spine_sbrt_practice import SPINE_SBRT_PRACTICE
from bonemets.evidence.zeng_28_2 import ABSTRACT as ZENG_ABSTRACT
from bonemets.evidence.zeng_28_2 import ZENG_28_2
from bonemets.facts import present
from bonemets.options.dose_contrast import contrast
from bonemets.options.model import Argument, Option, Side, Strength, excluded_by
from bonemets.options.sbrt_arguments import (
    ABOUT_PAIN,
    AGAINST_SBRT,
    CORD_LIMITS,
    DOSIS_FOUND,
    FOR_PAIN,
    IN_SPINE,
    NO_MORE_THAN_THREE_LEVELS,
    NOT_STUDIED_FOR_PAIN,
    WAITING,
)
from bonemets.options.shared_arguments import AGAINST_RADIOTHERAPY_ALONE, IRRADIATED_BEFORE
from bonemets.options.situations import (
    SPINE_WITHOUT_COMPRESSION,
    SPINE_WITHOUT_DEFICIT,
)
from bonemets.predicates import all_of
from bonemets.regimens.catalogue import (
    GY16_FX1,
    GY18_FX1,
    GY24_FX2,
    GY24_FX3,
    GY25_FX5,
    GY28_FX2,
    GY30_FX5,
    GY40_FX5,
    GY48_5_FX10,
)
from bonemets.regimens.regimen import Technique
from bonemets.review import SPINE_NO_COMPRESSION, SPINE_SBRT, SPINE_WITH_COMPRESSION

COMMON_IN_SPINE: Final = (
    Argument(
        Side.FOR,
        Strength.WEAK,
        "among the regimens common in the spine",
        SPINE_WITHOUT_COMPRESSION,
        SPINE_SBRT,
        SPINE_SBRT_PRACTICE.design,
    ),
    Argument(
        Side.AGAINST,
        Strength.WEAK,
        "no study that the review names compared it in the spine; the best regimen is still sought",
        SPINE_WITHOUT_COMPRESSION,
        SPINE_SBRT,
    ),
)
UNSTABLE: Final = Argument(
    Side.AGAINST,
    Strength.STRONG,
    "the trial took a SINS under 12; an unstable spine may need stabilizing first",
    Case.sins >= 12,
    QUADSHOT,
)
OF_THE_SPINE: Final = (
    NO_MORE_THAN_THREE_LEVELS,
    *FOR_PAIN,
    *NOT_STUDIED_FOR_PAIN,
    *IN_SPINE,
    *AGAINST_SBRT,
)

SBRT_24_2: Final = Option(
    key="sbrt-24-2",
    name="24 Gy/2 SBRT",
    technique=Technique.SBRT,
    regimen=GY24_FX2,
    applies=SPINE_WITHOUT_DEFICIT,
    studied_in=sc24.READINGS,
    arguments=(
        Argument(
            Side.FOR,
            Strength.STRONG,
            "complete pain response at 3 months more often than after 20 Gy/5, 35 % against 14 %",
            all_of(SPINE_WITHOUT_COMPRESSION, Case.segments <= 3, Case.ecog <= 2),
            SC24_NEWS,
            SC24.design,
        ),
        Argument(
            Side.FOR,
            Strength.WEAK,
            "better local control, and less and later re-irradiation, than after 20 Gy/5",
            SPINE_WITHOUT_COMPRESSION,
            SPINE_NO_COMPRESSION,
            SC24.design,
        ),
        Argument(
            Side.FOR,
            Strength.WEAK,
            "may suit extension out of the bone best, as about 60 % of the targets had it (Dunne)",
            all_of(SPINE_WITHOUT_COMPRESSION, present(Case.soft_tissue_component)),
            SPINE_NO_COMPRESSION,
            asks=frozenset(),
        ),
        Argument(
            Side.AGAINST,
            Strength.WEAK,
            "RTOG 0631 contradicts: 16-18 Gy/1 was no better than 8 Gy/1, for a lower BED as is "
            f"surmised: {contrast(GY24_FX2, GY18_FX1)}; {contrast(GY24_FX2, GY16_FX1)}",
            SPINE_WITHOUT_COMPRESSION,
            SPINE_NO_COMPRESSION,
        ),
        UNSTABLE,
        excluded_by(sc24.AS_PUBLISHED, asks=(Case.ecog, Case.segments)),
        *OF_THE_SPINE[1:],
    ),
    caveats=(*SC24.caveats, CORD_LIMITS, *ABOUT_PAIN),
)

SBRT_28_2: Final = Option(
    key="sbrt-28-2",
    name="28 Gy/2 SBRT",
    technique=Technique.SBRT,
    regimen=GY28_FX2,
    applies=SPINE_WITHOUT_DEFICIT,
    arguments=(
        Argument(
            Side.FOR,
            Strength.WEAK,
            "local failure at 2 years in 11.1 % of segments, against 17.6 % after 24 Gy/2, without "
            "a sizable increase of fractures",
            SPINE_WITHOUT_COMPRESSION,
            ZENG_ABSTRACT,
            ZENG_28_2.design,
        ),
        Argument(
            Side.AGAINST,
            Strength.WEAK,
            "retrospective: the dose was chosen, not allotted, and not compared with conventional "
            "radiotherapy",
            SPINE_WITHOUT_COMPRESSION,
            ZENG_ABSTRACT,
        ),
        UNSTABLE,
        *OF_THE_SPINE,
    ),
    caveats=(*ZENG_28_2.caveats[1:], CORD_LIMITS, *ABOUT_PAIN),
)

SBRT_24_3: Final = Option(
    key="sbrt-24-3",
    name="24 Gy/3 SBRT",
    technique=Technique.SBRT,
    regimen=GY24_FX3,
    applies=SPINE_WITHOUT_DEFICIT,
    arguments=(*COMMON_IN_SPINE, *OF_THE_SPINE),
    caveats=(CORD_LIMITS, *ABOUT_PAIN),
)

SBRT_30_5: Final = Option(
    key="sbrt-30-5",
    name="30 Gy/5 SBRT",
    technique=Technique.SBRT,
    regimen=GY30_FX5,
    applies=SPINE_WITHOUT_DEFICIT,
    arguments=(*COMMON_IN_SPINE, *OF_THE_SPINE),
    caveats=(CORD_LIMITS, *ABOUT_PAIN),
)

SBRT_40_5: Final = Option(
    key="sbrt-40-5",
    name="40 Gy/5 SBRT",
    technique=Technique.SBRT,
    regimen=GY40_FX5,
    applies=SPINE_WITHOUT_DEFICIT,
    arguments=(*COMMON_IN_SPINE, *OF_THE_SPINE),
    caveats=(CORD_LIMITS, *ABOUT_PAIN),
)

SBRT_48_5_10: Final = Option(
    key="sbrt-48.5-10",
    name="48.5 Gy/10 SBRT to the involved part of the vertebra",
    technique=Technique.SBRT,
    regimen=GY48_5_FX10,
    applies=SPINE_WITHOUT_DEFICIT,
    arguments=(
        DOSIS_FOUND,
        Argument(
            Side.AGAINST,
            Strength.WEAK,
            "not randomized; given to a long life expectancy by a survival score",
            SPINE_WITHOUT_COMPRESSION,
            DOSIS_PROTOCOL,
        ),
        *OF_THE_SPINE,
    ),
    caveats=(
        Caveat(
            "48.5 Gy is a boost to the involved part; the whole vertebra got 30 Gy in the same "
            "10 fractions",
            DOSIS_PROTOCOL,
        ),
        CORD_LIMITS,
        *ABOUT_PAIN,
    ),
)

SBRT_25_5: Final = Option(
    key="sbrt-25-5",
    name="25 Gy/5 SBRT or IMRT",
    technique=Technique.SBRT,
    regimen=GY25_FX5,
    applies=COMPRESSION,
    studied_in=pre_mode.READINGS,
    arguments=(
        Argument(
            Side.FOR,
            Strength.WEAK,
            "local control, motor function and walking better than after 20 Gy/5 in historical "
            "controls (PRE-MODE)",
            COMPRESSION,
            SPINE_WITH_COMPRESSION,
            PRE_MODE.design,
        ),
        Argument(
            Side.AGAINST,
            Strength.WEAK,
            "one arm against historical controls who lived 3 months: fairly preliminary",
            COMPRESSION,
            SPINE_WITH_COMPRESSION,
        ),
        excluded_by(pre_mode.AS_REVIEWED, COMPRESSION),
        *AGAINST_RADIOTHERAPY_ALONE,
    ),
    caveats=(
        Caveat("arc therapy; SBRT only where one vertebra was involved", PRE_MODE_SUMMARY),
        EARLY_DATA,
        LONG_SURVIVAL,
        WAITING,
        CORD_LIMITS,
        IRRADIATED_BEFORE,
    ),
)
