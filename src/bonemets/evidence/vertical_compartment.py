"""The trial of 18 Gy/1 SBRT with 8 Gy to the bone compartment that the review calls subsequent."""

from __future__ import annotations

from typing import Final

from bonemets.evidence.model import (
    Arm,
    Caveat,
    Design,
    Discrepancy,
    Progress,
    Statement,
    Study,
)
from bonemets.evidence.sources import VERTICAL_PROTOCOL, VERTICAL_REGISTER
from bonemets.provenance import Locator, Status
from bonemets.regimens.catalogue import GY8_FX1, GY18_FX1
from bonemets.regimens.regimen import Technique
from bonemets.review import NON_SPINE_SBRT

REGISTER: Final = Locator(VERTICAL_REGISTER, "summary", Status.COPY)

STEREOTACTIC: Final = Arm("18 Gy/1 SBRT, 8 Gy to the compartment", Technique.SBRT, GY18_FX1)
CONVENTIONAL: Final = Arm("8 Gy/1 conventional", Technique.CONVENTIONAL, GY8_FX1)

VERTICAL_COMPARTMENT: Final = Study(
    key="vertical-compartment",
    name="VERTICAL group, 8 Gy to the compartment",
    design=Design.RANDOMIZED,
    progress=Progress.ONGOING,
    reports=(VERTICAL_PROTOCOL,),
    statements=(
        Statement("design", "a study subsequent to VERTICAL, by its group", NON_SPINE_SBRT),
        Statement(
            "treatment",
            "8 Gy/1 conventional against 18 Gy/1 SBRT with conventional 8 Gy/1 to the larger bone "
            "compartment that contains the lesion",
            NON_SPINE_SBRT,
        ),
    ),
    arms=(STEREOTACTIC, CONVENTIONAL),
    caveats=(Caveat("no result at the review", NON_SPINE_SBRT),),
    discrepancies=(
        Discrepancy(
            "identity",
            "a subsequent study",
            NON_SPINE_SBRT,
            "18 Gy to the metastasis and 8 Gy to the bony compartment is VERTICAL as registered",
            REGISTER,
            "very probably VERTICAL itself: wait for no further result",
        ),
    ),
)
