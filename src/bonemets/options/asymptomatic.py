"""A metastasis without symptoms: observation, or prophylactic SBRT."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.criteria import gillespie
from bonemets.evidence.gillespie import GILLESPIE, REPOSITORY
from bonemets.evidence.gillespie import REGISTER as GILLESPIE_REGISTER
from bonemets.options.model import Argument, Option, Side, Strength
from bonemets.options.situations import (
    AGAINST_RADIOTHERAPY_ALONE,
    ASYMPTOMATIC,
    AT_RISK,
    COMPRESSION_IS_URGENT,
    FRACTURE,
    IRRADIATED_BEFORE,
    PROPHYLAXIS,
    SBRT_AND_FRACTURE,
    THIN_CORTEX,
    WAITING,
)
from bonemets.predicates import all_of, any_of
from bonemets.regimens.catalogue import (
    GY27_FX3,
)
from bonemets.regimens.regimen import Technique
from bonemets.review import PROPHYLACTIC

OBSERVATION: Final = Option(
    key="observation",
    name="observation, radiotherapy when symptoms come",
    technique=Technique.OBSERVATION,
    regimen=None,
    applies=ASYMPTOMATIC,
    studied_in=gillespie.READINGS,
    arguments=(
        Argument(
            Side.FOR,
            Strength.WEAK,
            "radiotherapy is usually withheld until a metastasis causes symptoms",
            all_of(ASYMPTOMATIC, ~gillespie.HIGH_RISK),
            PROPHYLACTIC,
        ),
        Argument(
            Side.AGAINST,
            Strength.STRONG,
            "29 % of such high-risk lesions had a skeletal-related event within a year",
            all_of(AT_RISK, Case.metastases > 5),
            REPOSITORY,
            GILLESPIE.design,
        ),
        COMPRESSION_IS_URGENT,
        Argument(
            Side.AGAINST,
            Strength.STRONG,
            "a fracture, existing or impending, is more than a lesion to watch; the trial that "
            "withheld radiotherapy took no impending one",
            any_of(FRACTURE, THIN_CORTEX),
            GILLESPIE_REGISTER,
            asks=frozenset(),
        ),
    ),
)

SBRT_27_3: Final = Option(
    key="sbrt-27-3",
    name="27 Gy/3 SBRT",
    technique=Technique.SBRT,
    regimen=GY27_FX3,
    applies=AT_RISK,
    studied_in=gillespie.READINGS,
    arguments=(
        *PROPHYLAXIS,
        COMPRESSION_IS_URGENT,
        SBRT_AND_FRACTURE,
        *AGAINST_RADIOTHERAPY_ALONE,
    ),
    caveats=(*GILLESPIE.caveats, WAITING, IRRADIATED_BEFORE),
)
