"""RTOG 0631: 16 or 18 Gy/1 SBRT against 8 Gy/1 for spinal metastases."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
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
from bonemets.regimens.catalogue import GY8_FX1, GY16_FX1, GY18_FX1
from bonemets.regimens.regimen import Technique
from bonemets.review import SPINE_NO_COMPRESSION
from bonemets.units import months
from bonemets.vocabulary import Histology

RTOG_0631_PAPER: Final = Source(
    "rtog-0631-paper",
    "Ryu 2023, JAMA Oncol 9:800-807",
    Document.PAPER,
    2023,
    doi="10.1001/jamaoncol.2023.0356",
    pmid="37079324",
    registration="NCT00922974",
)
RTOG_0631_NEWS: Final = Source(
    "rtog-0631-news",
    "Cancer Therapy Advisor report of Ryu 2023",
    Document.SECONDARY,
    2023,
    address="cancertherapyadvisor.com",
)
RTOG_0631_REGISTER: Final = Source(
    "rtog-0631-register",
    "ClinicalTrials.gov, RTOG 0631",
    Document.REGISTER,
    registration="NCT00922974",
)
RTOG_0631_SITE: Final = Source(
    "rtog-0631-site",
    "Hartford HealthCare, trial page of RTOG 0631",
    Document.REGISTER,
    registration="NCT00922974",
    address="hartfordhealthcare.org",
)

RTOG_0631_PHASE_2: Final = Source(
    "rtog-0631-phase-2",
    "Phase II report of RTOG 0631, in a list of publications",
    Document.PAPER,
    registration="NCT00922974",
    address="utsouthwestern.elsevierpure.com",
)
RTOG_0631_QUADSHOT: Final = Source(
    "rtog-0631-quadshot",
    "Quadshot on Ryu 2023",
    Document.SECONDARY,
    2023,
    address="quadshotnews.com, One may be done",
)
ABSTRACT: Final = Locator(RTOG_0631_PAPER, "abstract", Status.COPY)
REGISTER: Final = Locator(RTOG_0631_REGISTER, "summary and eligibility", Status.COPY)
SITE: Final = Locator(RTOG_0631_SITE, "eligibility", Status.COPY)
NEWS: Final = Locator(RTOG_0631_NEWS, "report", Status.SECONDARY)
PHASE_2: Final = Locator(RTOG_0631_PHASE_2, "abstract", Status.COPY)
QUADSHOT: Final = Locator(RTOG_0631_QUADSHOT, "summary", Status.SECONDARY)
RECALLED: Final = Locator(RTOG_0631_PAPER, "recalled", Status.UNVERIFIED)

SBRT_16: Final = Arm("16 Gy/1 SBRT", Technique.SBRT, GY16_FX1, site="spine")
SBRT_18: Final = Arm("18 Gy/1 SBRT", Technique.SBRT, GY18_FX1, site="spine")
SBRT: Final = Arm("16 or 18 Gy/1 SBRT", Technique.SBRT, n=217, site="spine")
CONVENTIONAL: Final = Arm("8 Gy/1 conventional", Technique.CONVENTIONAL, GY8_FX1, 136, site="spine")

RTOG_0631: Final = Study(
    key="rtog-0631",
    name="RTOG 0631",
    design=Design.PHASE_2_3,
    progress=Progress.COMPLETED,
    reports=(RTOG_0631_PAPER, RTOG_0631_PHASE_2),
    registrations=("NCT00922974",),
    statements=(
        Statement("phase", "phase II/III", SPINE_NO_COMPRESSION),
        Statement("phase", "phase II for feasibility, closed in 2011, then phase III", REGISTER),
        Statement("design", "2:1, by number of sites and radioresistance", REGISTER),
        Statement("n", "353 enrolled, 339 analyzed, data of 9 March 2020", ABSTRACT),
        Statement(
            "population", "1-3 sites of vertebral metastasis, each at most 2 bodies", ABSTRACT
        ),
        Statement(
            "population", "spine metastases without neuraxis compression", SPINE_NO_COMPRESSION
        ),
        Statement(
            "population", "age at least 18, MRI within 4 weeks, not myeloma or lymphoma", SITE
        ),
        Statement("treatment", "SBRT to the involved vertebra", NEWS),
        Statement("treatment", "8 Gy/1 with one vertebra above and below", NEWS),
        Statement("primary endpoint", "pain response at the index level at 3 months", NEWS),
        Statement("population", "phase II: 1-3 spine metastases with pain of at least 5", PHASE_2),
        Statement("n", "phase II: 46 accrued, 44 eligible", PHASE_2),
        Statement("treatment", "cord at most 10 Gy to the hottest 0.35 cc", QUADSHOT),
        Statement("result", "no cord complication within 2 years", ABSTRACT),
        Statement(
            "conclusion",
            "16-18 Gy/1 SBRT is not generally recommended",
            SPINE_NO_COMPRESSION,
        ),
    ),
    arms=(SBRT, SBRT_16, SBRT_18, CONVENTIONAL),
    findings=(
        Finding(
            Outcome.PAIN_RESPONSE,
            "pain response at 3 months",
            (Figure(SBRT, 41.3), Figure(CONVENTIONAL, 60.5)),
            NEWS,
            when=months(3),
            statistic="one-sided p = 0.99, two-sided 0.01",
        ),
        Finding(
            Outcome.FRACTURE,
            "vertebral fracture at 24 months",
            (Figure(SBRT, 19.5), Figure(CONVENTIONAL, 21.6)),
            QUADSHOT,
            when=months(24),
            statistic="rounded there to 20-22 % in either arm",
        ),
        Finding(
            Outcome.PAIN_RESPONSE,
            "pain response at 12 months",
            (Figure(SBRT, 58), Figure(CONVENTIONAL, 55)),
            QUADSHOT,
            when=months(12),
        ),
    ),
    comparisons=(
        Comparison(
            Outcome.PAIN_RESPONSE,
            SBRT,
            Relation.WORSE,
            CONVENTIONAL,
            SPINE_NO_COMPRESSION,
            "within the first 3 months; no superiority at any time",
        ),
        Comparison(
            Outcome.LOCAL_CONTROL,
            SBRT,
            Relation.NO_DIFFERENCE,
            CONVENTIONAL,
            SPINE_NO_COMPRESSION,
            "in typically radioresistant tumors",
        ),
    ),
    caveats=(
        Caveat(
            "performance status, which goes with pain response, was significantly lower in the "
            "SBRT arm",
            SPINE_NO_COMPRESSION,
        ),
        Caveat(
            "no benefit of 16-18 Gy/1 in radioresistant tumors either",
            SPINE_NO_COMPRESSION,
            Case.histology.is_in((Histology.RENAL_CELL, Histology.SARCOMA, Histology.MELANOMA)),
        ),
        Caveat(
            "contradicts SC24, which found 24 Gy/2 superior; the authors of SC24 offer its higher "
            "BED as the reason",
            SPINE_NO_COMPRESSION,
        ),
        FEW_LEVELS,
        STABILITY,
        SPINE_REPORTS_CONFLICT,
    ),
    discrepancies=(
        Discrepancy(
            "n",
            "339",
            ABSTRACT,
            "217 + 136 = 353",
            NEWS,
            "settled: 353 were enrolled, 217 and 136, and 339 of them analyzed",
        ),
        Discrepancy(
            "dose",
            "16 or 18 Gy/1",
            SPINE_NO_COMPRESSION,
            "16 Gy/1",
            REGISTER,
            "the register names one dose of SBRT; by which rule 18 Gy was given is not stated",
        ),
        Discrepancy(
            "compression",
            "metastases without neuraxis compression",
            SPINE_NO_COMPRESSION,
            "epidural disease with a gap of at least 3 mm to the cord allowed",
            REGISTER,
            "an uncompressed cord closer than 3 mm is in by one reading and out in the other",
        ),
        Discrepancy(
            "sites",
            "1-2 contiguous levels, said of the trials in general",
            SPINE_NO_COMPRESSION,
            "up to 3 separate sites, each at most 2 contiguous bodies",
            ABSTRACT,
            "the limit of 2 levels is to the site, not to the patient",
        ),
    ),
)
