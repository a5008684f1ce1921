"""Zeng: 28 Gy/2 against 24 Gy/2 SBRT for spinal metastases."""

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
from bonemets.regimens.catalogue import GY24_FX2, GY28_FX2
from bonemets.regimens.regimen import Technique
from bonemets.review import SPINE_NO_COMPRESSION
from bonemets.units import months, years

ZENG_ESCALATION: Final = Source(
    "zeng-escalation",
    "Zeng, dose-escalated 2-fraction spine SBRT, Int J Radiat Oncol Biol Phys",
    Document.PAPER,
    doi="10.1016/j.ijrobp.2022.09.076",
)

ABSTRACT: Final = Locator(ZENG_ESCALATION, "abstract", Status.COPY)

GY28: Final = Arm("28 Gy/2 SBRT", Technique.SBRT, GY28_FX2, 159, "spine")
GY24: Final = Arm("24 Gy/2 SBRT", Technique.SBRT, GY24_FX2, 323, "spine")
WHOLE: Final = Arm("28 or 24 Gy/2 SBRT", Technique.SBRT, n=482, site="spine")

ZENG_28_2: Final = Study(
    key="zeng-28-2",
    name="Zeng, 28 Gy/2",
    design=Design.RETROSPECTIVE,
    progress=Progress.COMPLETED,
    reports=(ZENG_ESCALATION,),
    statements=(
        Statement("design", "a review of one institution's database", ABSTRACT),
        Statement("n", "482 patients with 947 segments: 159 with 301, 323 with 646", ABSTRACT),
        Statement("population", "spinal metastases given SBRT in 2 fractions", ABSTRACT),
        Statement("primary endpoint", "local failure on MRI", ABSTRACT),
        Statement("follow-up", "median 23.5 months; median survival 49.1 months", ABSTRACT),
    ),
    arms=(GY28, GY24, WHOLE),
    findings=(
        Finding(
            Outcome.FRACTURE,
            "vertebral compression fracture at 2 years, as reviewed of 28 Gy/2",
            (Figure(GY28, 10.7),),
            SPINE_NO_COMPRESSION,
            when=years(2),
            per="not stated",
        ),
        Finding(
            Outcome.FRACTURE,
            "vertebral compression fracture at 6 months",
            (Figure(WHOLE, 5.5),),
            ABSTRACT,
            when=months(6),
            per="segment",
        ),
        Finding(
            Outcome.FRACTURE,
            "vertebral compression fracture at 12 months",
            (Figure(WHOLE, 7.6),),
            ABSTRACT,
            when=months(12),
            per="segment",
        ),
        Finding(
            Outcome.FRACTURE,
            "vertebral compression fracture at 24 months",
            (Figure(WHOLE, 10.7),),
            ABSTRACT,
            when=months(24),
            per="segment",
            statistic="p = 0.573 between the cohorts",
        ),
        Finding(
            Outcome.LOCAL_FAILURE,
            "local failure at 6 months",
            (Figure(GY28, 3.5), Figure(GY24, 6.0)),
            ABSTRACT,
            when=months(6),
            per="segment",
        ),
        Finding(
            Outcome.LOCAL_FAILURE,
            "local failure at 12 months",
            (Figure(GY28, 5.4), Figure(GY24, 12.5)),
            ABSTRACT,
            when=months(12),
            per="segment",
        ),
        Finding(
            Outcome.LOCAL_FAILURE,
            "local failure at 24 months",
            (Figure(GY28, 11.1), Figure(GY24, 17.6)),
            ABSTRACT,
            when=months(24),
            per="segment",
            statistic="p = 0.008; hazard ratio of 24 Gy 1.525 (95 % CI 1.039-2.238)",
        ),
    ),
    comparisons=(
        Comparison(Outcome.LOCAL_CONTROL, GY28, Relation.SUPERIOR, GY24, SPINE_NO_COMPRESSION),
        Comparison(
            Outcome.FRACTURE,
            GY28,
            Relation.NO_DIFFERENCE,
            GY24,
            SPINE_NO_COMPRESSION,
            "no sizable increase",
        ),
    ),
    caveats=(
        Caveat("retrospective: the dose was chosen, not allotted", ABSTRACT),
        FEW_LEVELS,
        STABILITY,
        SPINE_REPORTS_CONFLICT,
    ),
    discrepancies=(
        Discrepancy(
            "fracture",
            "10.7 % at 2 years, as if after 28 Gy/2",
            SPINE_NO_COMPRESSION,
            "10.7 % at 2 years in the whole cohort",
            ABSTRACT,
            "the fracture rate after 28 Gy/2 alone is not given; the cohorts were similar",
        ),
        Discrepancy(
            "design",
            "not stated",
            SPINE_NO_COMPRESSION,
            "retrospective",
            ABSTRACT,
            "it weighs less than the trials it is reviewed with",
        ),
    ),
)
