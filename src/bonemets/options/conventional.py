"""Conventional radiotherapy: one fraction or several."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.criteria import (
    gillespie,
    icorg_05_03,
    nguyen,
    patchell,
    rich_2018,
    robomet,
    rtog_0631,
    sc24,
    scorad,
    score_2,
    sprave,
    vertical,
)
from bonemets.criteria.definitions import COMPRESSION, NO_COMPRESSION
from bonemets.evidence.caveats import EARLY_DATA, LONG_SURVIVAL
from bonemets.evidence.icorg_05_03 import ABSTRACT as ICORG_ABSTRACT
from bonemets.evidence.icorg_05_03 import ICORG_05_03
from bonemets.evidence.model import Caveat
from bonemets.evidence.nongkynrih import NONGKYNRIH
from bonemets.evidence.rich_2018 import COMPLICATED_LEFT_OUT
from bonemets.evidence.scorad import ABSTRACT as SCORAD_ABSTRACT
from bonemets.evidence.scorad import SCORAD
from bonemets.evidence.score_2 import SCORE_2
from bonemets.facts import present
from bonemets.options.dose_contrast import too_much_for_the_cord
from bonemets.options.model import Argument, Option, Side, Strength, excluded_by
from bonemets.options.shared_arguments import (
    AGAINST_RADIOTHERAPY_ALONE,
    EQUAL_FOR_PAIN,
    GIVEN_AGAIN,
    HARDLY_REPRESENTED,
    IRRADIATED_BEFORE,
    ONE_COSTS_LESS,
    PROPHYLAXIS,
    TOO_SOON_FOR_THE_CORD,
)
from bonemets.options.situations import (
    AT_RISK,
    SUSPECTED_COMPRESSION,
    SYMPTOMATIC,
)
from bonemets.predicates import all_of, any_of
from bonemets.regimens.catalogue import (
    GY8_FX1,
    GY10_FX1,
    GY20_FX5,
    GY24_FX6,
    GY30_FX10,
)
from bonemets.regimens.regimen import Technique
from bonemets.review import (
    COMPRESSION_RT,
    CONVENTIONAL_RT,
    SPINE_WITH_COMPRESSION,
)
from bonemets.units import months, weeks

CONVENTIONAL_8_1: Final = Option(
    key="conventional-8-1",
    name="8 Gy/1 conventional radiotherapy",
    technique=Technique.CONVENTIONAL,
    regimen=GY8_FX1,
    applies=any_of(SYMPTOMATIC, SUSPECTED_COMPRESSION, AT_RISK),
    studied_in=(
        *rich_2018.READINGS,
        *vertical.READINGS,
        *robomet.READINGS,
        *rtog_0631.READINGS,
        *scorad.READINGS,
        *gillespie.READINGS,
    ),
    arguments=(
        EQUAL_FOR_PAIN,
        ONE_COSTS_LESS,
        GIVEN_AGAIN,
        HARDLY_REPRESENTED,
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
            NONGKYNRIH.design,
        ),
        too_much_for_the_cord(GY8_FX1),
        TOO_SOON_FOR_THE_CORD,
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
        *vertical.READINGS,
        *score_2.READINGS,
        *scorad.READINGS,
        *icorg_05_03.READINGS,
        *sc24.READINGS,
        *gillespie.READINGS,
    ),
    arguments=(
        EQUAL_FOR_PAIN,
        GIVEN_AGAIN,
        HARDLY_REPRESENTED,
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
        too_much_for_the_cord(GY20_FX5),
        TOO_SOON_FOR_THE_CORD,
        *PROPHYLAXIS,
        *AGAINST_RADIOTHERAPY_ALONE,
    ),
    caveats=(COMPLICATED_LEFT_OUT, IRRADIATED_BEFORE),
)

CONVENTIONAL_24_6: Final = Option(
    key="conventional-24-6",
    name="24 Gy/6 conventional radiotherapy",
    technique=Technique.CONVENTIONAL,
    regimen=GY24_FX6,
    applies=all_of(SYMPTOMATIC, NO_COMPRESSION),
    studied_in=rich_2018.READINGS,
    arguments=(
        EQUAL_FOR_PAIN,
        GIVEN_AGAIN,
        HARDLY_REPRESENTED,
        too_much_for_the_cord(GY24_FX6),
        TOO_SOON_FOR_THE_CORD,
        *AGAINST_RADIOTHERAPY_ALONE,
    ),
    caveats=(COMPLICATED_LEFT_OUT, IRRADIATED_BEFORE),
)

CONVENTIONAL_30_10: Final = Option(
    key="conventional-30-10",
    name="30 Gy/10 conventional radiotherapy",
    technique=Technique.CONVENTIONAL,
    regimen=GY30_FX10,
    applies=any_of(SYMPTOMATIC, SUSPECTED_COMPRESSION, AT_RISK),
    studied_in=(
        *rich_2018.READINGS,
        *nguyen.READINGS,
        *vertical.READINGS,
        *sprave.READINGS,
        *patchell.READINGS,
        *score_2.READINGS,
        *gillespie.READINGS,
    ),
    arguments=(
        EQUAL_FOR_PAIN,
        HARDLY_REPRESENTED,
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
            NONGKYNRIH.design,
        ),
        too_much_for_the_cord(GY30_FX10),
        TOO_SOON_FOR_THE_CORD,
        *PROPHYLAXIS,
        *AGAINST_RADIOTHERAPY_ALONE,
    ),
    caveats=(COMPLICATED_LEFT_OUT, IRRADIATED_BEFORE),
)

CONVENTIONAL_10_1: Final = Option(
    key="conventional-10-1",
    name="10 Gy/1 conventional radiotherapy",
    technique=Technique.CONVENTIONAL,
    regimen=GY10_FX1,
    applies=COMPRESSION,
    studied_in=icorg_05_03.READINGS,
    arguments=(
        Argument(
            Side.FOR,
            Strength.WEAK,
            "mobility at 5 weeks non-inferior to 20 Gy/5 in compression without surgery; the "
            "review calls it SBRT and reports a better quality of life",
            COMPRESSION,
            ICORG_ABSTRACT,
            ICORG_05_03.design,
        ),
        Argument(
            Side.AGAINST,
            Strength.WEAK,
            "no benefit for walking or pain over 20 Gy/5, and fairly preliminary: 73 analyzed, "
            "survival not reported",
            COMPRESSION,
            SPINE_WITH_COMPRESSION,
            ICORG_05_03.design,
        ),
        excluded_by(icorg_05_03.AS_PUBLISHED, COMPRESSION, asks=()),
        *AGAINST_RADIOTHERAPY_ALONE,
    ),
    caveats=(EARLY_DATA, LONG_SURVIVAL, IRRADIATED_BEFORE),
)
