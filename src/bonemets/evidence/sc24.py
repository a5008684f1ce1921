"""SC24: 24 Gy/2 SBRT against 20 Gy/5 for painful spinal metastases."""

from __future__ import annotations

from typing import Final

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
from bonemets.regimens.catalogue import GY20_FX5, GY24_FX2
from bonemets.regimens.regimen import Technique
from bonemets.review import SPINE_NO_COMPRESSION
from bonemets.units import months

SC24_PAPER: Final = Source(
    "sc24-paper",
    "Sahgal 2021, Lancet Oncol 22:1023-1033",
    Document.PAPER,
    2021,
    doi="10.1016/S1470-2045(21)00196-0",
    pmid="34126044",
    status=Status.UNVERIFIED,
)
SC24_REGISTER: Final = Source(
    "sc24-register",
    "ClinicalTrials.gov, SC.24, results",
    Document.REGISTER,
    registration="NCT02512965",
)
SC24_SPONSOR: Final = Source(
    "sc24-sponsor",
    "Canadian Cancer Trials Group, SC.24",
    Document.REGISTER,
    registration="NCT02512965",
)
SC24_NEWS: Final = Source(
    "sc24-news",
    "Cancer Therapy Advisor report of Sahgal 2021",
    Document.SECONDARY,
    2021,
    address="cancertherapyadvisor.com",
)
SC24_QUADSHOT: Final = Source(
    "sc24-quadshot",
    "Quadshot 2021 on Sahgal 2021",
    Document.SECONDARY,
    2021,
    address="quadshotnews.com, 2021/06",
)
SC24_AUDIT: Final = Source(
    "sc24-audit",
    "Audit of a clinic's patients against the SC.24 criteria",
    Document.SECONDARY,
    address="discovery.researcher.life",
)
SC24_QUADSHOT_2022: Final = Source(
    "sc24-quadshot-2022",
    "Quadshot, July 2022, on the mature imaging of SC24",
    Document.SECONDARY,
    2022,
    address="quadshotnews.com, Two good",
)
SC24_MEETING: Final = Source(
    "sc24-meeting",
    "Meeting abstract of SC24, in a copy",
    Document.SECONDARY,
    address="discovery.researcher.life",
)
ZENG_2022: Final = Source(
    "zeng-2022",
    "Zeng 2022, Int J Radiat Oncol Biol Phys 114:293-300",
    Document.PAPER,
    2022,
    status=Status.UNVERIFIED,
)
DUNNE: Final = Source("dunne", "Dunne, comment on SC24", Document.PAPER, status=Status.UNVERIFIED)

ABSTRACT: Final = Locator(SC24_PAPER, "abstract", Status.COPY)
REGISTER: Final = Locator(SC24_REGISTER, "results record")
SPONSOR: Final = Locator(SC24_SPONSOR, "trial summary")
NEWS: Final = Locator(SC24_NEWS, "report", Status.SECONDARY)
QUADSHOT: Final = Locator(SC24_QUADSHOT, "summary", Status.SECONDARY)
AUDIT: Final = Locator(SC24_AUDIT, "abstract", Status.SECONDARY)
COMPUTED: Final = Locator(SC24_PAPER, "BED of its arms, linear-quadratic", Status.COMPUTED)
RECALLED: Final = Locator(SC24_PAPER, "recalled", Status.UNVERIFIED)
IMAGING: Final = Locator(SC24_QUADSHOT_2022, "summary", Status.SECONDARY)
MEETING: Final = Locator(SC24_MEETING, "abstract", Status.COPY)
RATIO: Final = Locator(SC24_QUADSHOT, "ratio of its counts", Status.COMPUTED)

STEREOTACTIC: Final = Arm("24 Gy/2 SBRT", Technique.SBRT, GY24_FX2, 114, "spine")
CONVENTIONAL: Final = Arm("20 Gy/5 conventional", Technique.CONVENTIONAL, GY20_FX5, 115, "spine")

SC24: Final = Study(
    key="sc24",
    name="SC24",
    design=Design.PHASE_2_3,
    progress=Progress.COMPLETED,
    reports=(SC24_PAPER, ZENG_2022, DUNNE),
    registrations=("NCT02512965",),
    statements=(
        Statement("phase", "phase II for feasibility, rolling into phase III", SPONSOR),
        Statement("design", "open-label, 1:1, 13 hospitals in Canada and 5 in Australia", ABSTRACT),
        Statement("design", "activated July 2015, closed September 2019", SPONSOR),
        Statement(
            "design",
            "stratified by radioresistance (gastrointestinal, sarcoma, melanoma or renal cell, or "
            "none of them), mass or no mass, and center",
            MEETING,
        ),
        Statement("follow-up", "median 6.7 months; no death from treatment", NEWS),
        Statement("follow-up", "mature imaging: 137 patients of one center, 66 and 71", IMAGING),
        Statement(
            "result",
            "fracture in the imaging cohort, both arms together: 8 % at 12 months, 11 % at 24",
            IMAGING,
        ),
        Statement("n", "229: 114 and 115; 4 of the SBRT arm were not treated", REGISTER),
        Statement("population", "painful spinal metastases of solid tumors, on MRI", NEWS),
        Statement(
            "population", "about 60 % of targets were of the mass type", SPINE_NO_COMPRESSION
        ),
        Statement("primary endpoint", "complete pain response at 3 months", SPONSOR),
        Statement(
            "conclusion",
            "24 Gy/2 is best supported by randomized evidence in the spine without compression",
            SPINE_NO_COMPRESSION,
        ),
    ),
    arms=(STEREOTACTIC, CONVENTIONAL),
    findings=(
        Finding(
            Outcome.COMPLETE_PAIN_RESPONSE,
            "complete response at 3 months",
            (Figure(STEREOTACTIC, 35, "%", 40, 114), Figure(CONVENTIONAL, 14, "%", 16, 115)),
            QUADSHOT,
            when=months(3),
        ),
        Finding(
            Outcome.COMPLETE_PAIN_RESPONSE,
            "complete response at 3 months, with its statistic",
            (Figure(STEREOTACTIC, 35), Figure(CONVENTIONAL, 14)),
            NEWS,
            when=months(3),
            statistic="adjusted odds ratio 3.47 (95 % CI 1.77-6.80), p = 0.0003; printed beside it "
            "a risk ratio of 1.33 (1.14-1.55), p = 0.0002",
        ),
        Finding(
            Outcome.COMPLETE_PAIN_RESPONSE,
            "complete response at 6 months",
            (Figure(STEREOTACTIC, 32), Figure(CONVENTIONAL, 16)),
            QUADSHOT,
            when=months(6),
        ),
        Finding(
            Outcome.PROGRESSION_FREE_SURVIVAL,
            "no progression at the site",
            (Figure(STEREOTACTIC, 92), Figure(CONVENTIONAL, 86)),
            NEWS,
            when=months(3),
            statistic="p = 0.18",
        ),
        Finding(
            Outcome.TOXICITY,
            "pain of grade 3",
            (Figure(STEREOTACTIC, 5), Figure(CONVENTIONAL, 4)),
            NEWS,
        ),
        Finding(
            Outcome.FRACTURE,
            "vertebral fracture",
            (Figure(STEREOTACTIC, 11), Figure(CONVENTIONAL, 17)),
            RECALLED,
        ),
        Finding(
            Outcome.OVERALL_SURVIVAL,
            "alive at 3 months",
            (Figure(STEREOTACTIC, 93), Figure(CONVENTIONAL, 89)),
            NEWS,
            when=months(3),
            statistic="p = 0.33",
        ),
        Finding(
            Outcome.LOCAL_FAILURE,
            "local failure at 6 months, one center",
            (Figure(STEREOTACTIC, 3), Figure(CONVENTIONAL, 11)),
            IMAGING,
            when=months(6),
            per="segment",
        ),
        Finding(
            Outcome.LOCAL_FAILURE,
            "local failure at 12 months, one center",
            (Figure(STEREOTACTIC, 6), Figure(CONVENTIONAL, 28)),
            IMAGING,
            when=months(12),
            per="segment",
        ),
        Finding(
            Outcome.LOCAL_FAILURE,
            "local failure at 24 months, one center",
            (Figure(STEREOTACTIC, 15), Figure(CONVENTIONAL, 36)),
            IMAGING,
            when=months(24),
            per="segment",
        ),
        Finding(
            Outcome.RETREATMENT,
            "segments irradiated again within 1 year, one center",
            (Figure(STEREOTACTIC, 2), Figure(CONVENTIONAL, 16)),
            IMAGING,
            when=months(12),
            per="segment",
        ),
    ),
    comparisons=(
        Comparison(
            Outcome.COMPLETE_PAIN_RESPONSE, STEREOTACTIC, Relation.SUPERIOR, CONVENTIONAL, NEWS
        ),
        Comparison(
            Outcome.PAIN_RESPONSE,
            STEREOTACTIC,
            Relation.SUPERIOR,
            CONVENTIONAL,
            SPINE_NO_COMPRESSION,
            "at 3 and 6 months, as reviewed",
        ),
        Comparison(
            Outcome.LOCAL_CONTROL,
            STEREOTACTIC,
            Relation.SUPERIOR,
            CONVENTIONAL,
            SPINE_NO_COMPRESSION,
            "on long-term follow-up",
        ),
        Comparison(
            Outcome.RETREATMENT,
            STEREOTACTIC,
            Relation.SUPERIOR,
            CONVENTIONAL,
            SPINE_NO_COMPRESSION,
            "on long-term follow-up, less of it and later",
        ),
    ),
    caveats=(
        Caveat(
            "may suit extraosseous extension best, Dunne surmised: about 60 % of targets in each "
            "arm were of the mass type",
            SPINE_NO_COMPRESSION,
        ),
        Caveat(
            "contradicts RTOG 0631, which found no benefit of 16-18 Gy/1; the higher BED of "
            "24 Gy/2 has been offered as the reason",
            SPINE_NO_COMPRESSION,
        ),
    ),
    discrepancies=(
        Discrepancy(
            "compression",
            "metastases without cord compression",
            SPINE_NO_COMPRESSION,
            "no neurologically symptomatic compression of cord or cauda equina",
            ABSTRACT,
            "epidural disease without deficit is out in one reading and in by the other",
        ),
        Discrepancy(
            "segments",
            "1-2 contiguous levels, said of the trials in general",
            SPINE_NO_COMPRESSION,
            "up to 3 consecutive segments",
            SPONSOR,
            "three segments are out in one reading and in by the other",
        ),
        Discrepancy(
            "endpoint",
            "superior pain response",
            SPINE_NO_COMPRESSION,
            "the positive primary endpoint is complete response",
            SPONSOR,
            "the size of the benefit must be quoted for complete response",
        ),
        Discrepancy(
            "criteria the review leaves out",
            "not stated",
            SPINE_NO_COMPRESSION,
            "pain of at least 2, ECOG 0-2, a stable enough spine, histology",
            ABSTRACT,
            "the reviewed reading lets more patients in",
        ),
        Discrepancy(
            "size of the benefit",
            "complete response in 40 of 114 against 16 of 115, a ratio of 2.5",
            RATIO,
            "a risk ratio of 1.33",
            NEWS,
            "1.33 fits the ratio of not responding, 86 to 65 %; the counts give the size",
        ),
        Discrepancy(
            "instability",
            "no number, only no frank instability",
            MEETING,
            "SINS below 12",
            QUADSHOT,
            "SINS of exactly 12 is encoded as out and rests on a secondary source alone",
        ),
        Discrepancy(
            "higher BED as the reason",
            "the higher BED of 24 Gy/2 may explain why it did better than 16-18 Gy/1",
            SPINE_NO_COMPRESSION,
            "at alpha/beta 10 Gy 52.8 Gy against 50.4 Gy for 18 Gy/1; at 6 Gy equal; below, less",
            COMPUTED,
            "the reason holds above alpha/beta 6 Gy only, and the difference is small",
        ),
        Discrepancy(
            "vertebral fracture",
            "11 % v 17 %",
            RECALLED,
            "one patient in each arm",
            QUADSHOT,
            "perhaps imaging against graded events; neither figure decides anything here",
        ),
    ),
)
