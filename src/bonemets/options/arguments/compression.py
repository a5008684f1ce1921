"""Conventional radiotherapy of compression: SCORAD, SCORE-2, ICORG 05-03, RAMSES-01, PRE-MODE."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.criteria import icorg_05_03, pre_mode
from bonemets.evidence.caveats import EARLY_DATA, LONG_SURVIVAL
from bonemets.evidence.icorg_05_03 import ABSTRACT as ICORG_ABSTRACT
from bonemets.evidence.icorg_05_03 import ICORG_05_03
from bonemets.evidence.model import Caveat
from bonemets.evidence.populations import (
    COMPRESSION,
    LONGER_LIFE,
    NO_COMPRESSION,
    SHORT_LIFE,
)
from bonemets.evidence.pre_mode import PRE_MODE
from bonemets.evidence.pre_mode import SUMMARY as PRE_MODE_SUMMARY
from bonemets.evidence.ramses_01 import ABSTRACT as RAMSES_ABSTRACT
from bonemets.evidence.ramses_01 import RAMSES_01
from bonemets.evidence.scorad import ABSTRACT as SCORAD_ABSTRACT
from bonemets.evidence.scorad import SCORAD
from bonemets.evidence.score_2 import SCORE_2
from bonemets.options.model import PRESUMED, Argument, Side, Strength, Theme, cautions, excluded_by
from bonemets.options.situations import SUSPECTED_COMPRESSION
from bonemets.predicates import all_of, any_of
from bonemets.regimens.catalogue import GY8_FX1, GY10_FX1, GY20_FX5, GY25_FX5, GY30_FX10
from bonemets.regimens.regimen import Regimen
from bonemets.review import COMPRESSION_RT, SPINE_WITH_COMPRESSION
from bonemets.treatment import (
    CONVENTIONAL_ALONE,
    ONE_FRACTION,
    SBRT_ALONE,
    Treatment,
    regimens,
)
from bonemets.units import gray, months, weeks

ONE: Final = all_of(CONVENTIONAL_ALONE, regimens(GY8_FX1))
TEN_GRAY: Final = all_of(CONVENTIONAL_ALONE, regimens(GY10_FX1))
IMRT: Final = all_of(SBRT_ALONE, regimens(GY25_FX5))
RAMSES: Final = all_of(
    CONVENTIONAL_ALONE, regimens(Regimen("39.495 Gy", 15), Regimen("41.994 Gy", 18))
)
LONG_LIFE: Final = all_of(SUSPECTED_COMPRESSION, LONGER_LIFE)

ARGUMENTS: Final = (
    Argument(
        Side.FOR,
        Strength.WEAK,
        "walking at 8 weeks was similar to 20 Gy/5, 69.3 % and 72.7 %, which may do for a very "
        "limited life expectancy (taken as under 3 months, what those treated lived)",
        all_of(SUSPECTED_COMPRESSION, SHORT_LIFE),
        COMPRESSION_RT,
        SCORAD.design,
        unless=NO_COMPRESSION,
        about=ONE,
        theme=Theme.FUNCTION,
        key="scorad-similar",
        phrase="walking similar to 20 Gy/5",
    ),
    Argument(
        Side.AGAINST,
        Strength.STRONG,
        "one fraction: non-inferiority to 20 Gy/5 was not confirmed in compression (8 Gy/1); "
        "caution outside a very limited life expectancy (taken as under 3 months)",
        SUSPECTED_COMPRESSION,
        COMPRESSION_RT,
        SCORAD.design,
        unless=any_of(NO_COMPRESSION, SHORT_LIFE),
        about=ONE_FRACTION,
        theme=Theme.FUNCTION,
        key="scorad-not-confirmed",
        phrase="one fraction not shown as good",
    ),
    Argument(
        Side.FOR,
        Strength.WEAK,
        "non-inferior to 30 Gy/10 in motor response of cord compression with a life expectancy "
        "under 6 months",
        all_of(SUSPECTED_COMPRESSION, Case.life_expectancy < months(6)),
        COMPRESSION_RT,
        SCORE_2.design,
        unless=NO_COMPRESSION,
        about=all_of(CONVENTIONAL_ALONE, regimens(GY20_FX5)),
        theme=Theme.FUNCTION,
        key="score-2",
        phrase="motor response as after 30 Gy/10",
    ),
    Argument(
        Side.FOR,
        Strength.WEAK,
        "the schedule that 20 Gy/5 was compared with in SCORE-2, with the same motor response",
        all_of(SUSPECTED_COMPRESSION, Case.life_expectancy < months(6)),
        COMPRESSION_RT,
        SCORE_2.design,
        unless=NO_COMPRESSION,
        asks=PRESUMED,
        about=all_of(CONVENTIONAL_ALONE, regimens(GY30_FX10)),
        theme=Theme.FUNCTION,
        key="score-2-comparator",
        phrase="motor response as after 20 Gy/5",
    ),
    Argument(
        Side.FOR,
        Strength.WEAK,
        "its higher BED may be of use in compression with a longer life expectancy (taken as 6 "
        "months or more)",
        LONG_LIFE,
        COMPRESSION_RT,
        unless=NO_COMPRESSION,
        about=all_of(CONVENTIONAL_ALONE, Treatment.total >= gray(30)),
        theme=Theme.FUNCTION,
        key="longer-course",
        phrase="longer course with longer survival",
    ),
    Argument(
        Side.AGAINST,
        Strength.WEAK,
        "that a short course does as well in compression was shown with a life expectancy under 6 "
        "months",
        LONG_LIFE,
        COMPRESSION_RT,
        SCORE_2.design,
        unless=NO_COMPRESSION,
        about=all_of(CONVENTIONAL_ALONE, Treatment.total < gray(30)),
        theme=Theme.FUNCTION,
        key="short-course",
        phrase="short course with longer survival",
    ),
    Argument(
        Side.FOR,
        Strength.WEAK,
        "mobility at 5 weeks non-inferior to 20 Gy/5 in compression without surgery; the review "
        "calls it SBRT and reports a better quality of life",
        COMPRESSION,
        ICORG_ABSTRACT,
        ICORG_05_03.design,
        about=TEN_GRAY,
        theme=Theme.FUNCTION,
        key="icorg-05-03",
        phrase="mobility as after 20 Gy/5",
    ),
    Argument(
        Side.AGAINST,
        Strength.WEAK,
        "no benefit for walking or pain over 20 Gy/5, and fairly preliminary: 73 analyzed, "
        "survival not reported",
        COMPRESSION,
        SPINE_WITH_COMPRESSION,
        ICORG_05_03.design,
        about=TEN_GRAY,
        theme=Theme.EVIDENCE,
        key="icorg-05-03-preliminary",
        phrase="preliminary",
    ),
    excluded_by(icorg_05_03.AS_PUBLISHED, COMPRESSION, about=TEN_GRAY),
    Argument(
        Side.FOR,
        Strength.WEAK,
        "reported since the review: local progression-free survival of 97 % at a year with a "
        "favorable prognosis and no surgery, above historical controls on 30 Gy/10 (RAMSES-01)",
        LONG_LIFE,
        RAMSES_ABSTRACT,
        RAMSES_01.design,
        unless=NO_COMPRESSION,
        about=RAMSES,
        theme=Theme.FUNCTION,
        key="ramses-01",
        phrase="local control above 30 Gy/10",
    ),
    Argument(
        Side.AGAINST,
        Strength.WEAK,
        "one arm of 50 against historical controls; the score that chose them overestimated "
        "survival, and the trial stopped early for it",
        SUSPECTED_COMPRESSION,
        RAMSES_ABSTRACT,
        about=RAMSES,
        theme=Theme.EVIDENCE,
        key="ramses-01-one-arm",
        phrase="one arm, historical controls",
    ),
    Argument(
        Side.FOR,
        Strength.WEAK,
        "local control, motor function and walking better than after 20 Gy/5 in historical "
        "controls (PRE-MODE)",
        COMPRESSION,
        SPINE_WITH_COMPRESSION,
        PRE_MODE.design,
        about=IMRT,
        theme=Theme.FUNCTION,
        key="pre-mode",
        phrase="better than historical controls",
    ),
    Argument(
        Side.AGAINST,
        Strength.WEAK,
        "one arm against historical controls who lived 3 months: fairly preliminary",
        COMPRESSION,
        SPINE_WITH_COMPRESSION,
        about=IMRT,
        theme=Theme.EVIDENCE,
        key="pre-mode-preliminary",
        phrase="preliminary",
    ),
    excluded_by(pre_mode.AS_REVIEWED, COMPRESSION, about=IMRT),
)
CAUTIONS: Final = (
    *cautions(
        ONE,
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
    ),
    *cautions(TEN_GRAY, EARLY_DATA, LONG_SURVIVAL),
    *cautions(
        IMRT,
        Caveat("arc therapy; SBRT only where one vertebra was involved", PRE_MODE_SUMMARY),
        EARLY_DATA,
        LONG_SURVIVAL,
    ),
)
