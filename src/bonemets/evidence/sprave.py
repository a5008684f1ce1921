"""Sprave 2018: 24 Gy/1 SBRT against 30 Gy/10 for painful spinal metastases."""

from __future__ import annotations

from typing import Final

from bonemets.evidence.model import (
    Arm,
    Comparison,
    Design,
    Discrepancy,
    Figure,
    Finding,
    Outcome,
    Progress,
    Relation,
    Statement,
    Study,
)
from bonemets.evidence.sources import SPRAVE_2018, SPRAVE_BONE_DENSITY
from bonemets.provenance import Locator, Status
from bonemets.regimens.catalogue import GY24_FX1, GY30_FX10
from bonemets.regimens.regimen import Technique
from bonemets.review import SPINE_NO_COMPRESSION
from bonemets.units import months

BONE_DENSITY: Final = Locator(SPRAVE_BONE_DENSITY, "abstract")
RECALLED: Final = Locator(SPRAVE_2018, "recalled", Status.UNVERIFIED)

STEREOTACTIC: Final = Arm("24 Gy/1 SBRT", Technique.SBRT, GY24_FX1)
CONVENTIONAL: Final = Arm("30 Gy/10 conventional", Technique.CONVENTIONAL, GY30_FX10)

SPRAVE: Final = Study(
    key="sprave",
    name="Sprave 2018",
    design=Design.PHASE_2,
    progress=Progress.COMPLETED,
    reports=(SPRAVE_2018, SPRAVE_BONE_DENSITY),
    registrations=("NCT02358720",),
    statements=(
        Statement("n", "55", BONE_DENSITY),
        Statement(
            "primary endpoint",
            "pain relief of more than 2 points at 3 months",
            SPINE_NO_COMPRESSION,
        ),
    ),
    arms=(STEREOTACTIC, CONVENTIONAL),
    findings=(
        Finding(
            Outcome.FRACTURE,
            "fracture, as reviewed, no time given",
            (Figure(STEREOTACTIC, 28), Figure(CONVENTIONAL, 5)),
            SPINE_NO_COMPRESSION,
        ),
        Finding(
            Outcome.FRACTURE,
            "new fracture at 3 months",
            (Figure(STEREOTACTIC, 8.7), Figure(CONVENTIONAL, 4.3)),
            BONE_DENSITY,
            when=months(3),
        ),
        Finding(
            Outcome.FRACTURE,
            "new fracture at 6 months",
            (Figure(STEREOTACTIC, 27.8), Figure(CONVENTIONAL, 5.0)),
            RECALLED,
            when=months(6),
            statistic="p = 0.088",
        ),
    ),
    comparisons=(
        Comparison(
            Outcome.PAIN_RESPONSE,
            STEREOTACTIC,
            Relation.NO_DIFFERENCE,
            CONVENTIONAL,
            SPINE_NO_COMPRESSION,
            "at 3 months; better at 6",
        ),
        Comparison(
            Outcome.FRACTURE, STEREOTACTIC, Relation.WORSE, CONVENTIONAL, SPINE_NO_COMPRESSION
        ),
    ),
    discrepancies=(
        Discrepancy(
            "fracture",
            "28 % v 5 %, no time given",
            SPINE_NO_COMPRESSION,
            "8.7 % v 4.3 % at 3 months",
            BONE_DENSITY,
            "28 % v 5 % may be the 6-month figures, which were not significant (recalled)",
        ),
    ),
)
