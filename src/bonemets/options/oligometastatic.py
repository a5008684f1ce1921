"""SBRT of few metastases.

54 Gy/3 and 60 Gy/8 are absent on purpose: SABR-COMET gave them to lung, mediastinum and adrenal,
never to bone.
"""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.criteria import sabr_comet
from bonemets.criteria.definitions import NO_COMPRESSION
from bonemets.evidence.sabr_comet import DOSES, LONG_TERM, SABR_COMET
from bonemets.facts import absent, present
from bonemets.options.model import Argument, Option, Side, Strength, left_out
from bonemets.options.situations import (
    AGAINST_RADIOTHERAPY_ALONE,
    COMPRESSION_IS_URGENT,
    FEW_METASTASES,
    IRRADIATED_BEFORE,
    SBRT_AND_FRACTURE,
    SOLID_TUMORS_ONLY,
    WAITING,
)
from bonemets.predicates import all_of, any_of
from bonemets.regimens.catalogue import (
    GY30_FX3,
    GY35_FX5,
)
from bonemets.regimens.regimen import Technique
from bonemets.review import OLIGOMETASTATIC
from bonemets.terms import FEMUR
from bonemets.units import mm

SITE_IS_SAFE: Final = any_of(
    all_of(absent(Case.spinal), ~Case.bones.include_any(FEMUR)),
    all_of(present(Case.spinal), Case.distance_to_cord > mm(3), NO_COMPRESSION),
)
OUTSIDE_SABR_COMET: Final = (
    Argument(
        Side.AGAINST,
        Strength.DECISIVE,
        "SABR-COMET left femoral metastases out, and its bone schedule excepts the femur",
        present(Case.femoral_metastasis),
        OLIGOMETASTATIC,
    ),
    Argument(
        Side.AGAINST,
        Strength.DECISIVE,
        "SABR-COMET left foci within 3 mm of the spinal cord out",
        Case.distance_to_cord <= mm(3),
        OLIGOMETASTATIC,
        unless=absent(Case.spinal),
    ),
    Argument(
        Side.AGAINST,
        Strength.DECISIVE,
        "SBRT to some of the metastases only was not studied",
        absent(Case.all_metastases_treatable),
        LONG_TERM,
    ),
    COMPRESSION_IS_URGENT,
    left_out(sabr_comet.AS_PUBLISHED, asks=(Case.ecog, Case.life_expectancy)),
    SOLID_TUMORS_ONLY,
    SBRT_AND_FRACTURE,
    *AGAINST_RADIOTHERAPY_ALONE,
)

SBRT_35_5: Final = Option(
    key="sbrt-35-5",
    name="35 Gy/5 SBRT",
    technique=Technique.SBRT,
    regimen=GY35_FX5,
    applies=FEW_METASTASES,
    studied_in=sabr_comet.READINGS,
    arguments=(
        Argument(
            Side.FOR,
            Strength.STRONG,
            "SBRT to every one of 1-5 metastases lengthened survival, 42 % against 18 % alive at 5 "
            "years; 35 Gy/5 is its bone schedule",
            all_of(FEW_METASTASES, SITE_IS_SAFE),
            LONG_TERM,
            SABR_COMET.design,
        ),
        *OUTSIDE_SABR_COMET,
    ),
    caveats=(*SABR_COMET.caveats, WAITING, IRRADIATED_BEFORE),
)

SBRT_30_3: Final = Option(
    key="sbrt-30-3",
    name="30 Gy/3 SBRT to a vertebra",
    technique=Technique.SBRT,
    regimen=GY30_FX3,
    applies=all_of(FEW_METASTASES, present(Case.spinal)),
    studied_in=sabr_comet.READINGS,
    arguments=(
        Argument(
            Side.FOR,
            Strength.WEAK,
            "the SABR-COMET protocol allows it for a vertebra in place of 35 Gy/5",
            all_of(FEW_METASTASES, present(Case.spinal), SITE_IS_SAFE),
            DOSES,
            SABR_COMET.design,
        ),
        *OUTSIDE_SABR_COMET,
    ),
    caveats=(*SABR_COMET.caveats, WAITING, IRRADIATED_BEFORE),
)
