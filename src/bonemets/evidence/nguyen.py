"""Nguyen 2019: 12 or 16 Gy/1 SBRT against 30 Gy/10, mostly outside the spine."""

from __future__ import annotations

from typing import Final

from bonemets.evidence.caveats import COMPLICATED_LEFT_OUT, NO_GUIDE_TO_TECHNIQUE, PHASE_2_ONLY
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
from bonemets.regimens.catalogue import GY12_FX1, GY16_FX1, GY30_FX10
from bonemets.regimens.regimen import Technique
from bonemets.review import NON_SPINE_SBRT
from bonemets.units import months, weeks

NGUYEN_PAPER: Final = Source(
    "nguyen-paper",
    "Nguyen 2019, JAMA Oncol 5:872-878",
    Document.PAPER,
    2019,
    doi="10.1001/jamaoncol.2019.0192",
    pmid="31021390",
)
NGUYEN_ERRATUM: Final = Source(
    "nguyen-erratum",
    "Errors in reported outcomes and table, on Nguyen 2019, JAMA Oncol 2021;7:1581",
    Document.PAPER,
    2021,
    doi="10.1001/jamaoncol.2021.3081",
    pmid="34383015",
)
NGUYEN_REGISTER: Final = Source(
    "nguyen-register",
    "ClinicalTrials.gov, Nguyen 2019",
    Document.REGISTER,
    registration="NCT02163226",
)

ABSTRACT: Final = Locator(NGUYEN_PAPER, "key points and abstract")
ERRATUM: Final = Locator(NGUYEN_ERRATUM, "its title, in a record of the paper", Status.COPY)
REGISTER: Final = Locator(NGUYEN_REGISTER, "eligibility", Status.COPY)
RECALLED: Final = Locator(NGUYEN_PAPER, "abstract before the erratum, recalled", Status.UNVERIFIED)
COMPUTED: Final = Locator(NGUYEN_PAPER, "BED of its arms, linear-quadratic", Status.COMPUTED)

SBRT: Final = Arm("12 or 16 Gy/1 SBRT", Technique.SBRT)
SBRT_12: Final = Arm("12 Gy/1 SBRT", Technique.SBRT, GY12_FX1)
SBRT_16: Final = Arm("16 Gy/1 SBRT", Technique.SBRT, GY16_FX1)
CONVENTIONAL: Final = Arm("30 Gy/10 conventional", Technique.CONVENTIONAL, GY30_FX10)

NGUYEN: Final = Study(
    key="nguyen",
    name="Nguyen 2019",
    design=Design.PHASE_2,
    progress=Progress.COMPLETED,
    reports=(NGUYEN_PAPER, NGUYEN_ERRATUM),
    registrations=("NCT02163226",),
    statements=(
        Statement("phase", "phase II, non-inferiority, one institution, 1:1, 2014-2018", ABSTRACT),
        Statement("n", "160", ABSTRACT),
        Statement("n", "81 and 79", RECALLED),
        Statement("population", "painful non-spine bone metastases", NON_SPINE_SBRT),
        Statement("population", "painful bone metastases, mostly outside the spine", ABSTRACT),
        Statement("treatment", "12 to 16 Gy, by the size of the lesion", NON_SPINE_SBRT),
        Statement("treatment", "12 Gy from 4 cm on, 16 Gy below 4 cm", ABSTRACT),
        Statement("primary endpoint", "pain response", ABSTRACT),
        Statement("conclusion", "the authors credit the higher BED with SBRT", NON_SPINE_SBRT),
    ),
    arms=(SBRT, SBRT_12, SBRT_16, CONVENTIONAL),
    findings=(
        Finding(
            Outcome.PAIN_RESPONSE,
            "complete or partial response at 1 month, intention to treat",
            (Figure(SBRT, 44), Figure(CONVENTIONAL, 30)),
            NON_SPINE_SBRT,
            when=months(1),
        ),
        Finding(
            Outcome.PAIN_RESPONSE,
            "complete or partial response at 3 months, intention to treat",
            (Figure(SBRT, 40), Figure(CONVENTIONAL, 21)),
            NON_SPINE_SBRT,
            when=months(3),
        ),
        Finding(
            Outcome.PAIN_RESPONSE,
            "pain response by dose, no time given",
            (Figure(SBRT_16, 62), Figure(SBRT_12, 30), Figure(CONVENTIONAL, 21)),
            NON_SPINE_SBRT,
        ),
        Finding(
            Outcome.PAIN_RESPONSE,
            "complete or partial response at 2 weeks",
            (Figure(SBRT, 62), Figure(CONVENTIONAL, 36)),
            RECALLED,
            when=weeks(2),
            per="evaluable patient",
        ),
        Finding(
            Outcome.PAIN_RESPONSE,
            "complete or partial response at 3 months",
            (Figure(SBRT, 72), Figure(CONVENTIONAL, 49)),
            RECALLED,
            when=months(3),
            per="evaluable patient",
        ),
        Finding(
            Outcome.PAIN_RESPONSE,
            "complete or partial response at 9 months",
            (Figure(SBRT, 77), Figure(CONVENTIONAL, 46)),
            RECALLED,
            when=months(9),
            per="evaluable patient",
        ),
    ),
    comparisons=(
        Comparison(
            Outcome.PAIN_RESPONSE,
            SBRT,
            Relation.NON_INFERIOR,
            CONVENTIONAL,
            NON_SPINE_SBRT,
            "up to 12 months, intention to treat",
        ),
        Comparison(
            Outcome.PAIN_RESPONSE,
            SBRT,
            Relation.SUPERIOR,
            CONVENTIONAL,
            ABSTRACT,
            "at 2 weeks, 3 and 9 months, before the erratum",
        ),
        Comparison(Outcome.RETREATMENT, SBRT, Relation.NO_DIFFERENCE, CONVENTIONAL, NON_SPINE_SBRT),
        Comparison(
            Outcome.TOXICITY, SBRT, Relation.NO_DIFFERENCE, CONVENTIONAL, NON_SPINE_SBRT, "acute"
        ),
        Comparison(Outcome.FRACTURE, SBRT, Relation.NO_DIFFERENCE, CONVENTIONAL, NON_SPINE_SBRT),
        Comparison(
            Outcome.OVERALL_SURVIVAL, SBRT, Relation.NO_DIFFERENCE, CONVENTIONAL, NON_SPINE_SBRT
        ),
    ),
    caveats=(
        Caveat(
            "the authors keep it to excellent performance status, long life expectancy and limited "
            "disease, and ask for a phase III trial",
            NON_SPINE_SBRT,
        ),
        Caveat("an erratum corrected outcomes and a table; quote no number without it", ERRATUM),
        COMPLICATED_LEFT_OUT,
        NO_GUIDE_TO_TECHNIQUE,
        PHASE_2_ONLY,
    ),
    discrepancies=(
        Discrepancy(
            "outcomes",
            "44 v 30 % at 1 month and 40 v 21 % at 3",
            NON_SPINE_SBRT,
            "72 v 49 % at 3 months, of those evaluable",
            RECALLED,
            "an erratum lies between; whether the reviewed figures are the corrected ones is not "
            "known",
        ),
        Discrepancy(
            "response by dose",
            "62 % after 16 Gy, 30 % after 12 Gy, 21 % after 30 Gy/10, no time given",
            NON_SPINE_SBRT,
            "62 % at 2 weeks after either dose",
            RECALLED,
            "the time and the denominator of the figures by dose are open",
        ),
        Discrepancy(
            "site",
            "non-spine",
            NON_SPINE_SBRT,
            "mostly, not only, non-spine",
            ABSTRACT,
            "a spinal lesion is out in one reading and in by the other",
        ),
        Discrepancy(
            "size",
            "12 to 16 Gy by size, no limit given",
            NON_SPINE_SBRT,
            "12 Gy from 4 cm on, 16 Gy below",
            ABSTRACT,
            "the dose of a lesion of exactly 4 cm is 12 Gy",
        ),
        Discrepancy(
            "BED",
            "the higher BED of SBRT explains the response",
            NON_SPINE_SBRT,
            "at 10 Gy, 16 Gy/1 is 41.6 Gy, 12 Gy/1 is 26.4 Gy and 30 Gy/10 is 39 Gy",
            COMPUTED,
            "holds where alpha/beta is below 11.86 Gy for 16 Gy/1, and below 3 Gy for 12 Gy/1",
        ),
        Discrepancy(
            "criteria the review leaves out",
            "not stated",
            NON_SPINE_SBRT,
            "life expectancy above 3 months, no fracture, no prior radiotherapy, not hands or feet",
            REGISTER,
            "the reviewed reading lets more patients in",
        ),
    ),
)
