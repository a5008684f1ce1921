"""SBRT in three and five fractions, of few metastases and of painful ones.

54 Gy/3 and 60 Gy/8 are absent on purpose: SABR-COMET gave them to lung, mediastinum and adrenal,
never to bone.
"""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.criteria import sabr_comet, sabr_comet_10, stomp, vertical
from bonemets.criteria.definitions import NO_COMPRESSION
from bonemets.evidence.dosis import PROTOCOL as DOSIS_PROTOCOL
from bonemets.evidence.gomez import GOMEZ
from bonemets.evidence.model import Caveat
from bonemets.evidence.nrg_br002 import NRG_BR002
from bonemets.evidence.nrg_lu002 import NEWS as LU002_NEWS
from bonemets.evidence.nrg_lu002 import NRG_LU002
from bonemets.evidence.oriole import ORIOLE
from bonemets.evidence.sabr_comet import DOSES, LONG_TERM, SABR_COMET
from bonemets.evidence.stomp import STOMP
from bonemets.facts import absent, present
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
    VERTICAL_FOUND,
)
from bonemets.options.shared_arguments import COMPRESSION_IS_URGENT
from bonemets.options.situations import (
    BLOOD_OR_MARROW,
    FEW_METASTASES,
    FEW_OF_BREAST,
    FEW_OF_LUNG,
    FEW_OF_PROSTATE,
    WITHOUT_COMPRESSION,
    WITHOUT_DEFICIT,
)
from bonemets.predicates import all_of, any_of
from bonemets.regimens.catalogue import GY30_FX3, GY35_FX5
from bonemets.regimens.regimen import Technique
from bonemets.review import OLIGOMETASTATIC
from bonemets.units import mm
from bonemets.vocabulary import FEMUR

SITE_IS_SAFE: Final = any_of(
    all_of(absent(Case.spinal), ~Case.bones.contains_any(FEMUR)),
    all_of(present(Case.spinal), Case.distance_to_cord > mm(3), NO_COMPRESSION),
)
TO_EVERY_METASTASIS: Final = (
    Argument(
        Side.FOR,
        Strength.STRONG,
        "progression within 6 months in 19 % against 61 % under observation (ORIOLE, 1-5 "
        "fractions)",
        all_of(FEW_OF_PROSTATE, Case.metastases <= 3, SITE_IS_SAFE),
        OLIGOMETASTATIC,
        ORIOLE.design,
    ),
    Argument(
        Side.FOR,
        Strength.WEAK,
        "consolidation after systemic therapy lengthened progression-free survival to about 12 "
        "months against 4, and survival (Gomez); so did Iyengar's",
        all_of(FEW_OF_LUNG, present(Case.first_line_without_progression), SITE_IS_SAFE),
        OLIGOMETASTATIC,
        GOMEZ.design,
        asks=frozenset(),
    ),
    Argument(
        Side.AGAINST,
        Strength.WEAK,
        "reported since the review: consolidation of at most 3 metastases of lung cancer did not "
        "lengthen progression-free survival (NRG-LU002)",
        all_of(FEW_OF_LUNG, Case.metastases <= 3),
        LU002_NEWS,
        NRG_LU002.design,
    ),
    Argument(
        Side.AGAINST,
        Strength.STRONG,
        "in breast cancer, SBRT or resection of all metastases lengthened neither progression-free "
        "nor overall survival (NRG-BR002)",
        FEW_OF_BREAST,
        OLIGOMETASTATIC,
        NRG_BR002.design,
    ),
    Argument(
        Side.AGAINST,
        Strength.DECISIVE,
        "SABR-COMET left femoral metastases out, and its bone schedule excepts the femur",
        all_of(FEW_METASTASES, present(Case.femoral_metastasis)),
        OLIGOMETASTATIC,
    ),
    Argument(
        Side.AGAINST,
        Strength.DECISIVE,
        "SABR-COMET left foci within 3 mm of the spinal cord out",
        all_of(FEW_METASTASES, Case.distance_to_cord <= mm(3)),
        OLIGOMETASTATIC,
        unless=absent(Case.spinal),
    ),
    Argument(
        Side.AGAINST,
        Strength.DECISIVE,
        "SBRT to some of the metastases only was not studied",
        all_of(FEW_METASTASES, absent(Case.all_metastases_treatable)),
        LONG_TERM,
    ),
    Argument(
        Side.AGAINST,
        Strength.STRONG,
        "the few metastases of the trials are those of solid tumors",
        all_of(FEW_METASTASES, BLOOD_OR_MARROW),
        OLIGOMETASTATIC,
        asks=frozenset(),
    ),
    excluded_by(sabr_comet.AS_PUBLISHED, FEW_METASTASES, asks=(Case.ecog, Case.life_expectancy)),
    COMPRESSION_IS_URGENT,
)
"""What speaks for and against SBRT to all of few metastases, whatever its dose."""

FEW_OR_PAINFUL: Final = any_of(FEW_METASTASES, WITHOUT_DEFICIT)
OUTSIDE_VERTICAL: Final = excluded_by(
    vertical.AS_PROTOCOL, all_of(*WITHOUT_COMPRESSION.parts, ~FEW_METASTASES), asks=()
)
FEW_OR_PAINFUL_REASONS: Final = (
    *TO_EVERY_METASTASIS,
    VERTICAL_FOUND,
    OUTSIDE_VERTICAL,
    *FOR_PAIN,
    *NOT_STUDIED_FOR_PAIN,
    NO_MORE_THAN_THREE_LEVELS,
    *IN_SPINE,
    *AGAINST_SBRT,
)

SBRT_35_5: Final = Option(
    key="sbrt-35-5",
    name="35 Gy/5 SBRT",
    technique=Technique.SBRT,
    regimen=GY35_FX5,
    applies=FEW_OR_PAINFUL,
    studied_in=(*sabr_comet.READINGS, *sabr_comet_10.READINGS, *vertical.READINGS),
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
        DOSIS_FOUND,
        *FEW_OR_PAINFUL_REASONS,
    ),
    caveats=(
        *SABR_COMET.caveats,
        Caveat(
            "in DOSIS 35 Gy was a boost to the involved part; the whole vertebra got 20 Gy in the "
            "same 5 fractions",
            DOSIS_PROTOCOL,
            present(Case.spinal),
        ),
        CORD_LIMITS,
        *ABOUT_PAIN,
    ),
)

SBRT_30_3: Final = Option(
    key="sbrt-30-3",
    name="30 Gy/3 SBRT",
    technique=Technique.SBRT,
    regimen=GY30_FX3,
    applies=FEW_OR_PAINFUL,
    studied_in=(
        *sabr_comet.READINGS,
        *sabr_comet_10.READINGS,
        *stomp.READINGS,
        *vertical.READINGS,
    ),
    arguments=(
        Argument(
            Side.FOR,
            Strength.WEAK,
            "the SABR-COMET protocol allows it for a vertebra in place of 35 Gy/5",
            all_of(FEW_METASTASES, present(Case.spinal), SITE_IS_SAFE),
            DOSES,
            SABR_COMET.design,
        ),
        Argument(
            Side.FOR,
            Strength.WEAK,
            "longer without androgen deprivation than under surveillance, 21 months against 13 "
            "(STOMP, surgery or 30 Gy/3; p = 0.11)",
            all_of(FEW_OF_PROSTATE, Case.metastases <= 3, SITE_IS_SAFE),
            OLIGOMETASTATIC,
            STOMP.design,
        ),
        *FEW_OR_PAINFUL_REASONS,
    ),
    caveats=(*SABR_COMET.caveats, *STOMP.caveats, CORD_LIMITS, *ABOUT_PAIN),
)
