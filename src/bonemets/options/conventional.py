"""Conventional radiotherapy: one fraction or several."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.criteria import gillespie, patchell, rich_2018, sc24, scorad, score_2
from bonemets.criteria.definitions import COMPRESSION, NO_COMPRESSION
from bonemets.evidence.model import Caveat
from bonemets.evidence.rich_2018 import COMPLICATED_LEFT_OUT, MOSTLY_BREAST_AND_PROSTATE
from bonemets.evidence.scorad import ABSTRACT as SCORAD_ABSTRACT
from bonemets.evidence.scorad import SCORAD
from bonemets.evidence.score_2 import SCORE_2
from bonemets.facts import present
from bonemets.options.model import Argument, Option, Side, Strength
from bonemets.options.situations import (
    AGAINST_RADIOTHERAPY_ALONE,
    AT_RISK,
    EQUAL_FOR_PAIN,
    IRRADIATED_BEFORE,
    PROPHYLAXIS,
    SUSPECTED_COMPRESSION,
    SYMPTOMATIC,
)
from bonemets.predicates import all_of, any_of
from bonemets.regimens.catalogue import (
    GY8_FX1,
    GY20_FX5,
    GY24_FX6,
    GY30_FX10,
)
from bonemets.regimens.regimen import Technique
from bonemets.review import (
    COMPRESSION_RT,
    CONVENTIONAL_RT,
)
from bonemets.units import months, weeks

CONVENTIONAL_8_1: Final = Option(
    key="conventional-8-1",
    name="8 Gy/1 conventional radiotherapy",
    technique=Technique.CONVENTIONAL,
    regimen=GY8_FX1,
    applies=any_of(SYMPTOMATIC, SUSPECTED_COMPRESSION, AT_RISK),
    studied_in=(*rich_2018.READINGS, *scorad.READINGS, *gillespie.READINGS),
    arguments=(
        EQUAL_FOR_PAIN,
        Argument(
            Side.FOR,
            Strength.WEAK,
            "walking at 8 weeks was similar to 20 Gy/5, 69.3 % and 72.7 %, which may do for a very "
            "limited life expectancy (taken as under 3 months, what those treated lived)",
            all_of(SUSPECTED_COMPRESSION, Case.life_expectancy < months(3)),
            COMPRESSION_RT,
            SCORAD.design,
            unless=NO_COMPRESSION,
        ),
        Argument(
            Side.AGAINST,
            Strength.STRONG,
            "non-inferiority to 20 Gy/5 was not confirmed in compression; caution outside a very "
            "limited life expectancy (taken as under 3 months)",
            SUSPECTED_COMPRESSION,
            COMPRESSION_RT,
            SCORAD.design,
            unless=any_of(NO_COMPRESSION, Case.life_expectancy < months(3)),
        ),
        Argument(
            Side.AGAINST,
            Strength.WEAK,
            "where travel is a burden, more retreatment costs more than the shorter course saves",
            all_of(SYMPTOMATIC, present(Case.travel_is_a_burden)),
            CONVENTIONAL_RT,
        ),
        *PROPHYLAXIS,
        *AGAINST_RADIOTHERAPY_ALONE,
    ),
    caveats=(
        Caveat(
            "20 % are irradiated again, against 8 % after several fractions",
            CONVENTIONAL_RT,
            SYMPTOMATIC,
        ),
        COMPLICATED_LEFT_OUT,
        MOSTLY_BREAST_AND_PROSTATE,
        Caveat(
            "in compression, non-inferiority to 20 Gy/5 was missed: caution outside a very limited "
            "life expectancy",
            COMPRESSION_RT,
            COMPRESSION,
        ),
        Caveat(
            "patients expected to live 8 weeks or less were not enrolled in SCORAD",
            SCORAD_ABSTRACT,
            all_of(SUSPECTED_COMPRESSION, Case.life_expectancy <= weeks(8)),
        ),
        IRRADIATED_BEFORE,
    ),
)

CONVENTIONAL_20_5: Final = Option(
    key="conventional-20-5",
    name="20 Gy/5 conventional radiotherapy",
    technique=Technique.CONVENTIONAL,
    regimen=GY20_FX5,
    applies=any_of(SYMPTOMATIC, SUSPECTED_COMPRESSION, AT_RISK),
    studied_in=(
        *rich_2018.READINGS,
        *score_2.READINGS,
        *scorad.READINGS,
        *sc24.READINGS,
        *gillespie.READINGS,
    ),
    arguments=(
        EQUAL_FOR_PAIN,
        Argument(
            Side.FOR,
            Strength.WEAK,
            "non-inferior to 30 Gy/10 in motor response of cord compression with a life expectancy "
            "under 6 months",
            all_of(SUSPECTED_COMPRESSION, Case.life_expectancy < months(6)),
            COMPRESSION_RT,
            SCORE_2.design,
            unless=NO_COMPRESSION,
        ),
        *PROPHYLAXIS,
        *AGAINST_RADIOTHERAPY_ALONE,
    ),
    caveats=(COMPLICATED_LEFT_OUT, MOSTLY_BREAST_AND_PROSTATE, IRRADIATED_BEFORE),
)

CONVENTIONAL_24_6: Final = Option(
    key="conventional-24-6",
    name="24 Gy/6 conventional radiotherapy",
    technique=Technique.CONVENTIONAL,
    regimen=GY24_FX6,
    applies=all_of(SYMPTOMATIC, NO_COMPRESSION),
    studied_in=rich_2018.READINGS,
    arguments=(EQUAL_FOR_PAIN, *AGAINST_RADIOTHERAPY_ALONE),
    caveats=(COMPLICATED_LEFT_OUT, MOSTLY_BREAST_AND_PROSTATE, IRRADIATED_BEFORE),
)

CONVENTIONAL_30_10: Final = Option(
    key="conventional-30-10",
    name="30 Gy/10 conventional radiotherapy",
    technique=Technique.CONVENTIONAL,
    regimen=GY30_FX10,
    applies=any_of(SYMPTOMATIC, SUSPECTED_COMPRESSION, AT_RISK),
    studied_in=(
        *rich_2018.READINGS,
        *patchell.READINGS,
        *score_2.READINGS,
        *gillespie.READINGS,
    ),
    arguments=(
        EQUAL_FOR_PAIN,
        Argument(
            Side.FOR,
            Strength.WEAK,
            "its higher BED may be of use in compression with a longer life expectancy (taken as 6 "
            "months or more)",
            all_of(SUSPECTED_COMPRESSION, Case.life_expectancy >= months(6)),
            COMPRESSION_RT,
            unless=NO_COMPRESSION,
        ),
        Argument(
            Side.AGAINST,
            Strength.WEAK,
            "where travel is a burden, 20 Gy/5 palliates as well for less of it",
            all_of(SYMPTOMATIC, NO_COMPRESSION, present(Case.travel_is_a_burden)),
            CONVENTIONAL_RT,
        ),
        *PROPHYLAXIS,
        *AGAINST_RADIOTHERAPY_ALONE,
    ),
    caveats=(COMPLICATED_LEFT_OUT, MOSTLY_BREAST_AND_PROSTATE, IRRADIATED_BEFORE),
)
