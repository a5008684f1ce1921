"""The ESTRO-ACROP guideline on uncomplicated bone metastases."""

from __future__ import annotations

from typing import Final

from bonemets.evidence.model import Arm, Caveat, Design, Progress, Statement, Study
from bonemets.provenance import Document, Locator, Source, Status
from bonemets.regimens.catalogue import GY8_FX1
from bonemets.regimens.regimen import Technique
from bonemets.review import NON_SPINE_SBRT

ESTRO_ACROP: Final = Source(
    "estro-acrop-uncomplicated",
    "ESTRO-ACROP guideline on uncomplicated bone metastases, Radiother Oncol 2022",
    Document.GUIDELINE,
    2022,
    doi="10.1016/j.radonc.2022.05.024",
)
ESTRO_SESSION: Final = Source(
    "estro-session",
    "ESTRO 2023, session on the ACROP guidelines on bone metastases",
    Document.SECONDARY,
    2023,
    address="estro.org, ESTRO 2023, SP-0994",
)

SESSION: Final = Locator(ESTRO_SESSION, "abstract")
RECALLED: Final = Locator(ESTRO_ACROP, "recalled", Status.UNVERIFIED)

ONE: Final = Arm("8 Gy/1", Technique.CONVENTIONAL, GY8_FX1)

ESTRO_ACROP_UNCOMPLICATED: Final = Study(
    key="estro-acrop-uncomplicated",
    name="ESTRO-ACROP, uncomplicated",
    design=Design.GUIDELINE,
    progress=Progress.COMPLETED,
    reports=(ESTRO_ACROP, ESTRO_SESSION),
    statements=(
        Statement(
            "recommendation",
            "no routine SBRT for uncomplicated metastases; it may be considered in select patients",
            NON_SPINE_SBRT,
        ),
        Statement(
            "definition",
            "uncomplicated: no fracture, actual or threatened, and no neurologic complication",
            SESSION,
        ),
        Statement("scope", "a companion covers complicated metastases", SESSION),
        Statement("recommendation", "8 Gy/1 for painful uncomplicated metastases", RECALLED),
    ),
    arms=(ONE,),
    caveats=(Caveat("pending results of further studies", NON_SPINE_SBRT),),
)
