"""Metastases without symptoms: watching them, and preventing what they may do (Gillespie)."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.criteria import gillespie
from bonemets.evidence.gillespie import GILLESPIE, REPOSITORY
from bonemets.evidence.populations import (
    COMPRESSION,
)
from bonemets.evidence.preempt import PREEMPT
from bonemets.options.model import PRESUMED, Argument, Side, Strength, Theme, cautions, excluded_by
from bonemets.options.situations import ASYMPTOMATIC, AT_RISK
from bonemets.predicates import all_of, any_of
from bonemets.regimens.catalogue import GY8_FX1, GY20_FX5, GY27_FX3, GY30_FX10
from bonemets.regimens.regimen import Technique
from bonemets.review import PROPHYLACTIC
from bonemets.treatment import CONVENTIONAL_ALONE, SBRT_ALONE, Treatment, regimens
from bonemets.units import years

THREE: Final = all_of(SBRT_ALONE, regimens(GY27_FX3))
STUDIED: Final = any_of(all_of(CONVENTIONAL_ALONE, regimens(GY8_FX1, GY20_FX5, GY30_FX10)), THREE)
WATCHED: Final = Treatment.technique.is_(Technique.OBSERVATION)

ARGUMENTS: Final = (
    Argument(
        Side.FOR,
        Strength.WEAK,
        "radiotherapy is usually withheld until a metastasis causes symptoms",
        all_of(ASYMPTOMATIC, ~gillespie.HIGH_RISK),
        PROPHYLACTIC,
        about=WATCHED,
        theme=Theme.BURDEN,
        key="watched-until-symptoms",
        phrase="usually withheld until symptoms",
    ),
    Argument(
        Side.AGAINST,
        Strength.STRONG,
        "29 % of such high-risk lesions had a skeletal-related event within a year",
        all_of(AT_RISK, Case.metastases > 5),
        REPOSITORY,
        GILLESPIE.design,
        about=WATCHED,
        theme=Theme.FUNCTION,
        key="gillespie-events",
        phrase="29 % had an event within a year",
    ),
    Argument(
        Side.FOR,
        Strength.STRONG,
        "fewer skeletal-related events within a year: 1.6 % of high-risk lesions against 29 %",
        AT_RISK,
        PROPHYLACTIC,
        GILLESPIE.design,
        unless=COMPRESSION,
        about=STUDIED,
        theme=Theme.FUNCTION,
        key="gillespie",
        phrase="fewer skeletal events",
    ),
    Argument(
        Side.AGAINST,
        Strength.WEAK,
        "the events were counted over a year; with less time to live there is less to gain",
        all_of(AT_RISK, Case.life_expectancy < years(1)),
        REPOSITORY,
        asks=PRESUMED,
        about=STUDIED,
        theme=Theme.SURVIVAL,
        key="gillespie-less-time",
        phrase="less than a year to live",
    ),
    excluded_by(
        gillespie.AS_REGISTERED,
        ASYMPTOMATIC,
        asks=(Case.metastases, Case.impending_fracture),
        unless=COMPRESSION,
        about=STUDIED,
    ),
)
CAUTIONS: Final = cautions(THREE, *GILLESPIE.caveats, *PREEMPT.caveats[1:])
