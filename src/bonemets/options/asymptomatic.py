"""Observation, supportive care, and prophylactic SBRT."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.criteria import (
    gillespie,
    gomez,
    iyengar,
    nrg_br002,
    oriole,
    sabr_comet,
    sabr_comet_3,
    sabr_comet_10,
    stomp,
)
from bonemets.evidence.gillespie import GILLESPIE, REPOSITORY
from bonemets.evidence.gillespie import REGISTER as GILLESPIE_REGISTER
from bonemets.evidence.model import Design
from bonemets.evidence.nrg_br002 import NRG_BR002
from bonemets.evidence.preempt import PREEMPT
from bonemets.facts import present
from bonemets.options.guidelines import ASCO_ABSTRACT
from bonemets.options.model import Argument, Option, Side, Strength
from bonemets.options.sbrt_arguments import SBRT_AND_FRACTURE, WAITING
from bonemets.options.shared_arguments import (
    AGAINST_RADIOTHERAPY_ALONE,
    COMPRESSION_IS_URGENT,
    IRRADIATED_BEFORE,
    PROPHYLAXIS,
)
from bonemets.options.situations import (
    ASYMPTOMATIC,
    AT_RISK,
    FEW_OF_BREAST,
    FRACTURE,
    THIN_CORTEX,
)
from bonemets.predicates import all_of, any_of
from bonemets.regimens.catalogue import (
    GY27_FX3,
)
from bonemets.regimens.regimen import Technique
from bonemets.review import OLIGOMETASTATIC, PROPHYLACTIC
from bonemets.units import weeks

OBSERVATION: Final = Option(
    key="observation",
    name="observation or systemic therapy, radiotherapy when symptoms come",
    technique=Technique.OBSERVATION,
    regimen=None,
    applies=ASYMPTOMATIC,
    studied_in=(
        *gillespie.READINGS,
        *sabr_comet.READINGS,
        *sabr_comet_3.READINGS,
        *sabr_comet_10.READINGS,
        *stomp.READINGS,
        *oriole.READINGS,
        *gomez.READINGS,
        *iyengar.READINGS,
        *nrg_br002.READINGS,
    ),
    arguments=(
        Argument(
            Side.FOR,
            Strength.WEAK,
            "radiotherapy is usually withheld until a metastasis causes symptoms",
            all_of(ASYMPTOMATIC, ~gillespie.HIGH_RISK),
            PROPHYLACTIC,
        ),
        Argument(
            Side.FOR,
            Strength.WEAK,
            "in breast cancer with few metastases, systemic therapy alone did as well as with SBRT "
            "or resection of all of them (NRG-BR002)",
            all_of(ASYMPTOMATIC, *FEW_OF_BREAST.parts),
            OLIGOMETASTATIC,
            NRG_BR002.design,
            asks=frozenset(),
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
    caveats=(*GILLESPIE.caveats, *PREEMPT.caveats[1:], WAITING, IRRADIATED_BEFORE),
)

SUPPORTIVE_CARE: Final = Option(
    key="supportive-care",
    name="supportive and palliative care without radiotherapy",
    technique=Technique.SUPPORTIVE_CARE,
    regimen=None,
    applies=all_of(present(Case.symptomatic), Case.life_expectancy < weeks(4)),
    arguments=(
        Argument(
            Side.FOR,
            Strength.WEAK,
            "palliative care is for all with advanced cancer, with or without treatment of it",
            present(Case.symptomatic),
            ASCO_ABSTRACT,
            Design.GUIDELINE,
        ),
    ),
)
