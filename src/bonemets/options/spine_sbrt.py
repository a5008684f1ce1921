"""SBRT of painful spinal metastases."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.criteria import sc24
from bonemets.evidence.model import Caveat
from bonemets.evidence.sc24 import NEWS as SC24_NEWS
from bonemets.evidence.sc24 import QUADSHOT, SC24
from bonemets.evidence.sprave import BONE_DENSITY
from bonemets.facts import present
from bonemets.options.model import Argument, Option, Side, Strength, left_out
from bonemets.options.situations import (
    AGAINST_RADIOTHERAPY_ALONE,
    IRRADIATED_BEFORE,
    SBRT_AND_FRACTURE,
    SBRT_WITHOUT_COMPRESSION,
    SPINE_WITHOUT_COMPRESSION,
    SPINE_WITHOUT_DEFICIT,
    SYMPTOMATIC,
    WAITING,
)
from bonemets.predicates import all_of
from bonemets.regimens.catalogue import (
    GY16_FX1,
    GY18_FX1,
    GY24_FX1,
    GY24_FX2,
)
from bonemets.regimens.regimen import Technique
from bonemets.review import (
    SPINE_NO_COMPRESSION,
)
from bonemets.units import months

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
            Side.AGAINST,
            Strength.STRONG,
            "the trial took a SINS under 12; an unstable spine may need stabilizing first",
            Case.sins >= 12,
            QUADSHOT,
        ),
        SBRT_WITHOUT_COMPRESSION,
        Argument(
            Side.AGAINST,
            Strength.WEAK,
            "the trial's authors advise against it with a life expectancy under 3 months",
            Case.life_expectancy < months(3),
            SC24_NEWS,
        ),
        left_out(sc24.AS_PUBLISHED, asks=(Case.ecog, Case.segments)),
        SBRT_AND_FRACTURE,
        *AGAINST_RADIOTHERAPY_ALONE,
    ),
    caveats=(*SC24.caveats, WAITING, IRRADIATED_BEFORE),
)

NO_BETTER_THAN_8_1: Final = Argument(
    Side.AGAINST,
    Strength.STRONG,
    "RTOG 0631 found it no better than 8 Gy/1 for pain, and worse within 3 months; 16-18 Gy/1 is "
    "not generally recommended",
    all_of(present(Case.spinal), SYMPTOMATIC),
    SPINE_NO_COMPRESSION,
)

SBRT_16_1: Final = Option(
    key="sbrt-16-1",
    name="16 Gy/1 SBRT",
    technique=Technique.SBRT,
    regimen=GY16_FX1,
    applies=SPINE_WITHOUT_DEFICIT,
    arguments=(
        NO_BETTER_THAN_8_1,
        SBRT_WITHOUT_COMPRESSION,
        SBRT_AND_FRACTURE,
        *AGAINST_RADIOTHERAPY_ALONE,
    ),
    caveats=(WAITING, IRRADIATED_BEFORE),
)

SBRT_18_1: Final = Option(
    key="sbrt-18-1",
    name="18 Gy/1 SBRT",
    technique=Technique.SBRT,
    regimen=GY18_FX1,
    applies=SPINE_WITHOUT_DEFICIT,
    arguments=(
        NO_BETTER_THAN_8_1,
        SBRT_WITHOUT_COMPRESSION,
        SBRT_AND_FRACTURE,
        *AGAINST_RADIOTHERAPY_ALONE,
    ),
    caveats=(WAITING, IRRADIATED_BEFORE),
)

WHEN_THE_FRACTURES_CAME: Final = Caveat(
    "the review gives no time for 28 % against 5 %; at 3 months it was 8.7 % against 4.3 %",
    BONE_DENSITY,
)

SBRT_24_1: Final = Option(
    key="sbrt-24-1",
    name="24 Gy/1 SBRT",
    technique=Technique.SBRT,
    regimen=GY24_FX1,
    applies=SPINE_WITHOUT_DEFICIT,
    arguments=(
        Argument(
            Side.AGAINST,
            Strength.STRONG,
            "fracture in 28 % against 5 % after 30 Gy/10 in Sprave; caution in choosing it",
            all_of(present(Case.spinal), SYMPTOMATIC),
            SPINE_NO_COMPRESSION,
        ),
        SBRT_WITHOUT_COMPRESSION,
        SBRT_AND_FRACTURE,
        *AGAINST_RADIOTHERAPY_ALONE,
    ),
    caveats=(WHEN_THE_FRACTURES_CAME, WAITING, IRRADIATED_BEFORE),
)
