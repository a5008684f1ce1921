"""What rules radiotherapy out, or gives something else the first place."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.evidence.astro_2024 import LISTED as ASTRO_LISTED
from bonemets.evidence.gillespie import REGISTER as GILLESPIE_REGISTER
from bonemets.evidence.model import Caveat
from bonemets.evidence.populations import SYMPTOMATIC
from bonemets.evidence.scorad import SPONSOR as SCORAD_SPONSOR
from bonemets.facts import present
from bonemets.options.model import PRESUMED, Argument, Side, Strength, Theme, cautions
from bonemets.predicates import all_of
from bonemets.treatment import RADIOTHERAPY, Surgery, Treatment
from bonemets.units import weeks

ARGUMENTS: Final = (
    Argument(
        Side.AGAINST,
        Strength.DECISIVE,
        "a serious comorbidity is said to rule radiotherapy out",
        present(Case.comorbidity_precludes_rt),
        GILLESPIE_REGISTER,
        asks=PRESUMED,
        about=RADIOTHERAPY,
        theme=Theme.TOLERANCE,
        key="comorbidity",
        phrase="comorbidity rules radiotherapy out",
    ),
    Argument(
        Side.AGAINST,
        Strength.STRONG,
        "pregnancy and lactation were left out of the trials; a field near the pelvis reaches the "
        "child",
        present(Case.pregnant_or_lactating),
        GILLESPIE_REGISTER,
        asks=PRESUMED,
        about=RADIOTHERAPY,
        theme=Theme.TOLERANCE,
        key="pregnancy",
        phrase="pregnancy or lactation",
    ),
    Argument(
        Side.AGAINST,
        Strength.STRONG,
        "earlier radiotherapy is said to rule the planned dose out within normal-tissue tolerance",
        present(Case.prior_rt_limits_dose),
        GILLESPIE_REGISTER,
        asks=PRESUMED,
        about=RADIOTHERAPY,
        theme=Theme.TOLERANCE,
        key="no-room-for-dose",
        phrase="earlier radiotherapy leaves no room",
    ),
    Argument(
        Side.AGAINST,
        Strength.STRONG,
        "chemotherapy is judged more appropriate than radiotherapy",
        present(Case.chemotherapy_preferred),
        SCORAD_SPONSOR,
        asks=PRESUMED,
        about=RADIOTHERAPY,
        theme=Theme.BURDEN,
        key="chemotherapy-preferred",
        phrase="chemotherapy preferred",
    ),
    Argument(
        Side.AGAINST,
        Strength.STRONG,
        "radiotherapy is said to delay other planned treatment unacceptably",
        present(Case.delays_other_treatment),
        GILLESPIE_REGISTER,
        asks=PRESUMED,
        about=RADIOTHERAPY,
        theme=Theme.BURDEN,
        key="delays-treatment",
        phrase="delays other treatment",
    ),
    Argument(
        Side.AGAINST,
        Strength.WEAK,
        "a guideline counts on radiotherapy for quality of life from a life expectancy of 4 weeks "
        "on",
        all_of(SYMPTOMATIC, Case.life_expectancy < weeks(4)),
        ASTRO_LISTED,
        asks=PRESUMED,
        about=RADIOTHERAPY,
        theme=Theme.BURDEN,
        key="weeks-to-live",
        phrase="less than 4 weeks to live",
    ),
    Argument(
        Side.AGAINST,
        Strength.STRONG,
        "surgery is judged more appropriate than radiotherapy",
        present(Case.surgery_preferred),
        SCORAD_SPONSOR,
        asks=PRESUMED,
        about=all_of(RADIOTHERAPY, Treatment.surgery.is_(Surgery.NONE)),
        theme=Theme.FUNCTION,
        key="surgery-preferred",
        phrase="surgery preferred",
    ),
)
CAUTIONS: Final = cautions(
    RADIOTHERAPY,
    Caveat(
        "the trials are of adults; a child is treated by those who treat children",
        GILLESPIE_REGISTER,
        Case.age < 18,
    ),
)
