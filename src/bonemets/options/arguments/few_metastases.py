"""SBRT to every one of few metastases, and what the trials of it argue.

54 Gy/3 and 60 Gy/8 are no options on purpose: SABR-COMET gave them to lung, mediastinum and
adrenal, never to bone.
"""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.criteria import sabr_comet
from bonemets.evidence.gomez import GOMEZ
from bonemets.evidence.nrg_br002 import NRG_BR002
from bonemets.evidence.nrg_lu002 import NEWS as LU002_NEWS
from bonemets.evidence.nrg_lu002 import NRG_LU002
from bonemets.evidence.oriole import ORIOLE
from bonemets.evidence.populations import (
    NO_COMPRESSION,
)
from bonemets.evidence.sabr_comet import DOSES, LONG_TERM, SABR_COMET
from bonemets.evidence.stomp import STOMP
from bonemets.facts import absent, present
from bonemets.options.model import PRESUMED, Argument, Side, Strength, Theme, cautions, excluded_by
from bonemets.options.situations import (
    ASYMPTOMATIC,
    BLOOD_OR_MARROW,
    FEW_METASTASES,
    FEW_OF_BREAST,
    FEW_OF_LUNG,
    FEW_OF_PROSTATE,
)
from bonemets.predicates import all_of, any_of
from bonemets.regimens.catalogue import GY30_FX3, GY35_FX5
from bonemets.regimens.regimen import Technique
from bonemets.review import OLIGOMETASTATIC
from bonemets.treatment import SBRT_ALONE, Intent, Treatment, regimens
from bonemets.units import mm
from bonemets.vocabulary import FEMUR

SITE_IS_SAFE: Final = any_of(
    all_of(absent(Case.spinal), ~Case.bones.contains_any(FEMUR)),
    all_of(present(Case.spinal), Case.distance_to_cord > mm(3), NO_COMPRESSION),
)
ABLATES: Final = all_of(SBRT_ALONE, Treatment.intent.is_(Intent.PALLIATION_OR_ABLATION))
FIVE: Final = all_of(ABLATES, regimens(GY35_FX5))
THREE: Final = all_of(ABLATES, regimens(GY30_FX3))

ARGUMENTS: Final = (
    Argument(
        Side.FOR,
        Strength.STRONG,
        "SBRT to every one of 1-5 metastases lengthened survival, 42 % against 18 % alive at 5 "
        "years; 35 Gy/5 is its bone schedule",
        all_of(FEW_METASTASES, SITE_IS_SAFE),
        LONG_TERM,
        SABR_COMET.design,
        about=FIVE,
        theme=Theme.SURVIVAL,
        key="sabr-comet",
        phrase="longer survival",
    ),
    Argument(
        Side.FOR,
        Strength.WEAK,
        "the SABR-COMET protocol allows it for a vertebra in place of 35 Gy/5",
        all_of(FEW_METASTASES, present(Case.spinal), SITE_IS_SAFE),
        DOSES,
        SABR_COMET.design,
        about=THREE,
        theme=Theme.SURVIVAL,
        key="sabr-comet-vertebra",
        phrase="allowed for a vertebra",
    ),
    Argument(
        Side.FOR,
        Strength.WEAK,
        "longer without androgen deprivation than under surveillance, 21 months against 13 (STOMP, "
        "surgery or 30 Gy/3; p = 0.11)",
        all_of(FEW_OF_PROSTATE, Case.metastases <= 3, SITE_IS_SAFE),
        OLIGOMETASTATIC,
        STOMP.design,
        about=THREE,
        theme=Theme.SURVIVAL,
        key="stomp",
        phrase="longer without androgen deprivation",
    ),
    Argument(
        Side.FOR,
        Strength.STRONG,
        "progression within 6 months in 19 % against 61 % under observation (ORIOLE, 1-5 "
        "fractions)",
        all_of(FEW_OF_PROSTATE, Case.metastases <= 3, SITE_IS_SAFE),
        OLIGOMETASTATIC,
        ORIOLE.design,
        about=ABLATES,
        theme=Theme.SURVIVAL,
        key="oriole",
        phrase="less progression in prostate cancer",
    ),
    Argument(
        Side.FOR,
        Strength.WEAK,
        "consolidation after systemic therapy lengthened progression-free survival to about 12 "
        "months against 4, and survival (Gomez); so did Iyengar's",
        all_of(FEW_OF_LUNG, present(Case.first_line_without_progression), SITE_IS_SAFE),
        OLIGOMETASTATIC,
        GOMEZ.design,
        asks=PRESUMED,
        about=ABLATES,
        theme=Theme.SURVIVAL,
        key="gomez",
        phrase="less progression in lung cancer",
    ),
    Argument(
        Side.AGAINST,
        Strength.WEAK,
        "reported since the review: consolidation of at most 3 metastases of lung cancer did not "
        "lengthen progression-free survival (NRG-LU002)",
        all_of(FEW_OF_LUNG, Case.metastases <= 3),
        LU002_NEWS,
        NRG_LU002.design,
        about=ABLATES,
        theme=Theme.SURVIVAL,
        key="nrg-lu002",
        phrase="no gain in lung cancer",
    ),
    Argument(
        Side.AGAINST,
        Strength.STRONG,
        "in breast cancer, SBRT or resection of all metastases lengthened neither progression-free "
        "nor overall survival (NRG-BR002)",
        FEW_OF_BREAST,
        OLIGOMETASTATIC,
        NRG_BR002.design,
        about=ABLATES,
        theme=Theme.SURVIVAL,
        key="nrg-br002",
        phrase="no gain in breast cancer",
    ),
    Argument(
        Side.FOR,
        Strength.WEAK,
        "in breast cancer with few metastases, systemic therapy alone did as well as with SBRT or "
        "resection of all of them (NRG-BR002)",
        all_of(ASYMPTOMATIC, *FEW_OF_BREAST.parts),
        OLIGOMETASTATIC,
        NRG_BR002.design,
        asks=PRESUMED,
        about=Treatment.technique.is_(Technique.OBSERVATION),
        theme=Theme.SURVIVAL,
        key="nrg-br002-systemic",
        phrase="systemic therapy did as well",
    ),
    Argument(
        Side.AGAINST,
        Strength.DECISIVE,
        "SABR-COMET left femoral metastases out, and its bone schedule excepts the femur",
        all_of(FEW_METASTASES, present(Case.femoral_metastasis)),
        OLIGOMETASTATIC,
        about=ABLATES,
        theme=Theme.EVIDENCE,
        key="sabr-comet-femur",
        phrase="femur",
    ),
    Argument(
        Side.AGAINST,
        Strength.DECISIVE,
        "SABR-COMET left foci within 3 mm of the spinal cord out",
        all_of(FEW_METASTASES, Case.distance_to_cord <= mm(3)),
        OLIGOMETASTATIC,
        unless=absent(Case.spinal),
        about=ABLATES,
        theme=Theme.EVIDENCE,
        key="sabr-comet-cord",
        phrase="within 3 mm of the cord",
    ),
    Argument(
        Side.AGAINST,
        Strength.DECISIVE,
        "SBRT to some of the metastases only was not studied",
        all_of(FEW_METASTASES, absent(Case.all_metastases_treatable)),
        LONG_TERM,
        about=ABLATES,
        theme=Theme.EVIDENCE,
        key="sabr-comet-all",
        phrase="not all can be treated",
    ),
    Argument(
        Side.AGAINST,
        Strength.STRONG,
        "the few metastases of the trials are those of solid tumors",
        all_of(FEW_METASTASES, BLOOD_OR_MARROW),
        OLIGOMETASTATIC,
        asks=PRESUMED,
        about=ABLATES,
        theme=Theme.EVIDENCE,
        key="sabr-comet-solid",
        phrase="no solid tumor",
    ),
    excluded_by(
        sabr_comet.AS_PUBLISHED,
        FEW_METASTASES,
        asks=(Case.ecog, Case.life_expectancy),
        about=ABLATES,
    ),
)
CAUTIONS: Final = (
    *cautions(ABLATES, *SABR_COMET.caveats),
    *cautions(THREE, *STOMP.caveats),
)
