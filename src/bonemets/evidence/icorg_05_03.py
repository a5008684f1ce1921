"""ICORG 05-03: 10 Gy/1 against 20 Gy/5 for spinal cord compression without surgery."""

from __future__ import annotations

from typing import Final

from bonemets.evidence.caveats import EARLY_DATA, LONG_SURVIVAL
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
from bonemets.provenance import Document, Locator, Source, Status
from bonemets.regimens.catalogue import GY10_FX1, GY20_FX5
from bonemets.regimens.regimen import Technique
from bonemets.review import SPINE_WITH_COMPRESSION

ICORG_PAPER: Final = Source(
    "icorg-paper",
    "Thirion 2020, Br J Cancer 122:1315-1323",
    Document.PAPER,
    2020,
    doi="10.1038/s41416-020-0768-z",
    pmid="32157242",
)
ICORG_LIFE: Final = Source(
    "icorg-quality-of-life",
    "Lee 2018, Acta Oncol 57:965-972",
    Document.PAPER,
    2018,
    status=Status.UNVERIFIED,
)
ICORG_REGISTER: Final = Source(
    "icorg-register",
    "ClinicalTrials.gov, ICORG 05-03",
    Document.REGISTER,
    registration="NCT00968643",
)

ABSTRACT: Final = Locator(ICORG_PAPER, "abstract", Status.COPY)
REGISTER: Final = Locator(ICORG_REGISTER, "record", Status.COPY)
COMPUTED: Final = Locator(ICORG_PAPER, "BED of its arms, linear-quadratic", Status.COMPUTED)
RECALLED: Final = Locator(ICORG_PAPER, "eligibility, recalled", Status.UNVERIFIED)

ONE: Final = Arm("10 Gy/1 external beam", Technique.CONVENTIONAL, GY10_FX1, site="spine")
FIVE: Final = Arm("20 Gy/5 external beam", Technique.CONVENTIONAL, GY20_FX5, site="spine")

ICORG_05_03: Final = Study(
    key="icorg-05-03",
    name="ICORG 05-03",
    design=Design.PHASE_3,
    progress=Progress.COMPLETED,
    reports=(ICORG_PAPER, ICORG_LIFE),
    registrations=("NCT00968643", "EU-20952"),
    statements=(
        Statement("phase", "phase III", SPINE_WITH_COMPRESSION),
        Statement(
            "design", "non-inferiority, several centers, margin -0.4 in mean mobility", ABSTRACT
        ),
        Statement("n", "112 eligible, 73 in the primary analysis", ABSTRACT),
        Statement("n", "126", REGISTER),
        Statement(
            "population",
            "malignant spinal cord compression, not candidates for surgery",
            SPINE_WITH_COMPRESSION,
        ),
        Statement(
            "population", "malignant cord compression not going on to decompression", ABSTRACT
        ),
        Statement("treatment", "10 Gy/1 via SBRT, 20 Gy/5 conventional", SPINE_WITH_COMPRESSION),
        Statement("primary endpoint", "change of mobility (modified Tomita) to 5 weeks", ABSTRACT),
        Statement("survival", "not reported", SPINE_WITH_COMPRESSION),
    ),
    arms=(ONE, FIVE),
    findings=(
        Finding(
            Outcome.TOXICITY,
            "events of grade 2-3",
            (Figure(ONE, 11), Figure(FIVE, 26)),
            ABSTRACT,
            statistic="p = 0.093",
        ),
    ),
    comparisons=(
        Comparison(
            Outcome.QUALITY_OF_LIFE,
            ONE,
            Relation.SUPERIOR,
            FIVE,
            SPINE_WITH_COMPRESSION,
            "significantly",
        ),
        Comparison(Outcome.WALKING, ONE, Relation.NO_DIFFERENCE, FIVE, SPINE_WITH_COMPRESSION),
        Comparison(
            Outcome.PAIN_RESPONSE, ONE, Relation.NO_DIFFERENCE, FIVE, SPINE_WITH_COMPRESSION
        ),
        Comparison(
            Outcome.WALKING,
            ONE,
            Relation.NON_INFERIOR,
            FIVE,
            ABSTRACT,
            "95 % CI of the difference -0.12 to 0.6",
        ),
    ),
    caveats=(EARLY_DATA, LONG_SURVIVAL),
    discrepancies=(
        Discrepancy(
            "technique",
            "10 Gy/1 via SBRT",
            SPINE_WITH_COMPRESSION,
            "external beam radiotherapy in both arms",
            ABSTRACT,
            "it is no evidence for SBRT; 10 Gy/1 belongs to conventional radiotherapy",
        ),
        Discrepancy(
            "dose",
            "named among the studies of SBRT, which escalates the dose",
            SPINE_WITH_COMPRESSION,
            "at 10 Gy, 10 Gy/1 is 20 Gy and 20 Gy/5 is 28 Gy; they meet at 2 Gy",
            COMPUTED,
            "10 Gy/1 has the higher BED only where alpha/beta is below 2 Gy",
        ),
        Discrepancy(
            "question",
            "no benefit for walking",
            SPINE_WITH_COMPRESSION,
            "a non-inferiority trial that met its margin",
            ABSTRACT,
            "no benefit was sought; one fraction did as well as five for mobility",
        ),
        Discrepancy(
            "n",
            "112 eligible, 73 analyzed",
            ABSTRACT,
            "126",
            REGISTER,
            "the result rests on 73 patients",
        ),
        Discrepancy(
            "surgery",
            "not candidates for surgery",
            SPINE_WITH_COMPRESSION,
            "not going on to decompression, for whatever reason",
            ABSTRACT,
            "a fit patient who declines surgery is out in one reading and in by the other",
        ),
    ),
)
