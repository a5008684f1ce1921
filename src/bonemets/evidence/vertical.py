"""VERTICAL: SBRT against conventional radiotherapy, in the spine and outside it."""

from __future__ import annotations

from typing import Final

from bonemets.evidence.caveats import (
    COMPLICATED_LEFT_OUT,
    NO_GUIDE_TO_TECHNIQUE,
    PHASE_2_ONLY,
    WAITING,
)
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
from bonemets.evidence.sources import VERTICAL_PROTOCOL, VERTICAL_REGISTER
from bonemets.provenance import Document, Locator, Source, Status
from bonemets.regimens.catalogue import (
    GY8_FX1,
    GY18_FX1,
    GY20_FX5,
    GY30_FX3,
    GY30_FX10,
    GY35_FX5,
)
from bonemets.regimens.regimen import Technique
from bonemets.review import NON_SPINE_SBRT
from bonemets.units import months

VERTICAL_PAPER: Final = Source(
    "vertical-paper",
    "Pielkenrood 2021, Int J Radiat Oncol Biol Phys 110:358-367",
    Document.PAPER,
    2021,
    doi="10.1016/j.ijrobp.2020.11.060",
    status=Status.UNVERIFIED,
)

PROTOCOL: Final = Locator(VERTICAL_PROTOCOL, "abstract")
CRITERIA: Final = Locator(VERTICAL_PROTOCOL, "table 1, eligibility")
REGISTER: Final = Locator(VERTICAL_REGISTER, "summary", Status.COPY)
ABSTRACT: Final = Locator(VERTICAL_PAPER, "abstract", Status.COPY)
COMPUTED: Final = Locator(VERTICAL_PAPER, "its counts divided", Status.COMPUTED)

STEREOTACTIC: Final = Arm("SBRT", Technique.SBRT, n=55)
SBRT_18_1: Final = Arm("18 Gy/1 SBRT", Technique.SBRT, GY18_FX1)
SBRT_30_3: Final = Arm("30 Gy/3 SBRT", Technique.SBRT, GY30_FX3)
SBRT_35_5: Final = Arm("35 Gy/5 SBRT", Technique.SBRT, GY35_FX5)
CONVENTIONAL: Final = Arm("conventional", Technique.CONVENTIONAL, n=55)
ONE: Final = Arm("8 Gy/1 conventional", Technique.CONVENTIONAL, GY8_FX1)
FIVE: Final = Arm("20 Gy/5 conventional", Technique.CONVENTIONAL, GY20_FX5)
TEN: Final = Arm("30 Gy/10 conventional", Technique.CONVENTIONAL, GY30_FX10)

VERTICAL: Final = Study(
    key="vertical",
    name="VERTICAL",
    design=Design.PHASE_2,
    progress=Progress.COMPLETED,
    reports=(VERTICAL_PAPER, VERTICAL_PROTOCOL),
    registrations=("NCT02364115",),
    statements=(
        Statement("phase", "randomized phase II", NON_SPINE_SBRT),
        Statement(
            "design",
            "within the PRESENT cohort: only those offered SBRT are asked, controls are not told",
            PROTOCOL,
        ),
        Statement("n", "110 planned: 55 and 55", PROTOCOL),
        Statement("population", "about 50 % spine and 50 % non-spine", NON_SPINE_SBRT),
        Statement(
            "population",
            "painful, unirradiated, stable spinal metastases; other bones by amendment",
            PROTOCOL,
        ),
        Statement("adherence", "over one-quarter of the patients declined SBRT", NON_SPINE_SBRT),
        Statement(
            "adherence",
            "about 20 % of those who chose SBRT could not complete it",
            NON_SPINE_SBRT,
        ),
        Statement(
            "primary endpoint",
            "pain response at 3 months, intention to treat and by instrumental variable",
            PROTOCOL,
        ),
    ),
    arms=(STEREOTACTIC, SBRT_18_1, SBRT_30_3, SBRT_35_5, CONVENTIONAL, ONE, FIVE, TEN),
    findings=(
        Finding(
            Outcome.PAIN_RESPONSE,
            "pain response at 3 months, intention to treat",
            (
                Figure(STEREOTACTIC, 40, "%", 18, 45),
                Figure(CONVENTIONAL, 32, "%", 14, 44),
            ),
            ABSTRACT,
            when=months(3),
            statistic="p = 0.42",
        ),
        Finding(
            Outcome.PAIN_RESPONSE,
            "pain response at 3 months, per protocol; the denominator is in doubt",
            (Figure(STEREOTACTIC, 46),),
            ABSTRACT,
            when=months(3),
            per="evaluable patient",
        ),
    ),
    comparisons=(
        Comparison(
            Outcome.PAIN_RESPONSE,
            STEREOTACTIC,
            Relation.NO_DIFFERENCE,
            CONVENTIONAL,
            NON_SPINE_SBRT,
            "nor in pain scores",
        ),
        Comparison(
            Outcome.QUALITY_OF_LIFE,
            STEREOTACTIC,
            Relation.NO_DIFFERENCE,
            CONVENTIONAL,
            NON_SPINE_SBRT,
        ),
    ),
    caveats=(
        Caveat(
            "underpowered, as unexpectedly many declined SBRT, perhaps for the wait",
            NON_SPINE_SBRT,
        ),
        WAITING,
        COMPLICATED_LEFT_OUT,
        NO_GUIDE_TO_TECHNIQUE,
        PHASE_2_ONLY,
    ),
    discrepancies=(
        Discrepancy(
            "SBRT arm",
            "18 Gy/1, 30 Gy/3 or 35 Gy/5",
            NON_SPINE_SBRT,
            "18 Gy/1 to the visible metastasis with 8 Gy to the bony compartment",
            REGISTER,
            "the trial as registered and as given differ; the later schedules have no number of "
            "their own",
        ),
        Discrepancy(
            "response per protocol",
            "12 of 23, printed as 46 %",
            ABSTRACT,
            "12 of 23 is 52 %, 12 of 26 is 46 %",
            COMPUTED,
            "one of the two numbers is a slip; no count is kept",
        ),
        Discrepancy(
            "SBRT not completed",
            "about 20 %",
            NON_SPINE_SBRT,
            "27 % declined and 16 % could not complete it",
            ABSTRACT,
            "the review rounds up",
        ),
        Discrepancy(
            "criteria the review leaves out",
            "not stated",
            NON_SPINE_SBRT,
            "at most 3 segments and 2 sites, pain above 3, Karnofsky above 50, not C1 or C2, "
            "life expectancy of 3 months",
            CRITERIA,
            "the reviewed reading lets more patients in",
        ),
    ),
)
