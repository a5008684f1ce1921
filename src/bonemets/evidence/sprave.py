"""Sprave 2018: 24 Gy/1 SBRT against 30 Gy/10 for painful spinal metastases, and bone density."""

from __future__ import annotations

from typing import Final

from bonemets.evidence.caveats import FEW_LEVELS, SPINE_REPORTS_CONFLICT, STABILITY
from bonemets.evidence.model import (
    Arm,
    Caveat,
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
from bonemets.provenance import Document, Locator, Source, Status
from bonemets.regimens.catalogue import GY24_FX1, GY30_FX10
from bonemets.regimens.regimen import Technique
from bonemets.review import SPINE_NO_COMPRESSION
from bonemets.units import months

SPRAVE_2018: Final = Source(
    "sprave-2018",
    "Sprave 2018, Radiother Oncol 128:274-282",
    Document.PAPER,
    2018,
    doi="10.1016/j.radonc.2018.04.030",
    registration="NCT02358720",
    status=Status.UNVERIFIED,
)
SPRAVE_BONE_DENSITY: Final = Source(
    "sprave-bone-density",
    "Sprave 2018, BMC Cancer 18:859",
    Document.PAPER,
    2018,
    doi="10.1186/s12885-018-4777-8",
    pmid="30170568",
)
SPRAVE_REGISTER: Final = Source(
    "sprave-register",
    "ClinicalTrials.gov, Sprave 2018",
    Document.REGISTER,
    registration="NCT02358720",
)

BONE_DENSITY: Final = Locator(SPRAVE_BONE_DENSITY, "abstract")
REGISTER: Final = Locator(SPRAVE_REGISTER, "summary", Status.COPY)
RECALLED: Final = Locator(SPRAVE_2018, "recalled", Status.UNVERIFIED)

STEREOTACTIC: Final = Arm("24 Gy/1 SBRT", Technique.SBRT, GY24_FX1, site="spine")
CONVENTIONAL: Final = Arm("30 Gy/10 conventional", Technique.CONVENTIONAL, GY30_FX10, site="spine")

SPRAVE: Final = Study(
    key="sprave",
    name="Sprave 2018",
    design=Design.PHASE_2,
    progress=Progress.COMPLETED,
    reports=(SPRAVE_2018, SPRAVE_BONE_DENSITY),
    registrations=("NCT02358720",),
    statements=(
        Statement("phase", "randomized phase II", SPINE_NO_COMPRESSION),
        Statement("phase", "explorative, one center", REGISTER),
        Statement("design", "1:1 in blocks by baseline pain; 60 planned", REGISTER),
        Statement("n", "55", BONE_DENSITY),
        Statement("population", "spinal metastases without cord compression", SPINE_NO_COMPRESSION),
        Statement("population", "painful spinal metastases", BONE_DENSITY),
        Statement("treatment", "24 Gy/1 by IMRT, to the 80 % isodose", REGISTER),
        Statement("treatment", "30 Gy/10 by 3DCRT", SPINE_NO_COMPRESSION),
        Statement("treatment", "30 Gy/10 with one vertebra above and below", REGISTER),
        Statement(
            "primary endpoint",
            "pain relief of more than 2 points at 3 months",
            SPINE_NO_COMPRESSION,
        ),
    ),
    arms=(STEREOTACTIC, CONVENTIONAL),
    findings=(
        Finding(
            Outcome.BONE_DENSITY,
            "increase over baseline at 3 months",
            (Figure(STEREOTACTIC, 33.8), Figure(CONVENTIONAL, 32.9)),
            BONE_DENSITY,
            when=months(3),
            statistic="p = 0.629 between the arms",
        ),
        Finding(
            Outcome.BONE_DENSITY,
            "increase over baseline at 6 months",
            (Figure(STEREOTACTIC, 72.1), Figure(CONVENTIONAL, 41.2)),
            BONE_DENSITY,
            when=months(6),
            statistic="p = 0.327 between the arms",
        ),
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
            "relief of more than 2 points at 3 months",
        ),
        Comparison(
            Outcome.PAIN_RESPONSE,
            STEREOTACTIC,
            Relation.SUPERIOR,
            CONVENTIONAL,
            SPINE_NO_COMPRESSION,
            "by 6 months",
        ),
        Comparison(
            Outcome.BONE_DENSITY,
            STEREOTACTIC,
            Relation.NO_DIFFERENCE,
            CONVENTIONAL,
            SPINE_NO_COMPRESSION,
            "a similar increase at 3 and 6 months",
        ),
        Comparison(
            Outcome.FRACTURE, STEREOTACTIC, Relation.WORSE, CONVENTIONAL, SPINE_NO_COMPRESSION
        ),
    ),
    caveats=(
        Caveat(
            "caution in choosing 24 Gy/1, for its fracture risk of 28 % against 5 %",
            SPINE_NO_COMPRESSION,
        ),
        Caveat(
            "a trend to more pathologic fractures at baseline in the SBRT arm",
            SPINE_NO_COMPRESSION,
        ),
        FEW_LEVELS,
        STABILITY,
        SPINE_REPORTS_CONFLICT,
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
        Discrepancy(
            "compression",
            "metastases without cord compression",
            SPINE_NO_COMPRESSION,
            "tumor more than 3 mm from the cord",
            REGISTER,
            "a tumor within 3 mm that does not compress is in by one reading and out in the other",
        ),
    ),
)
