"""SCORE-2: 20 Gy/5 against 30 Gy/10 for cord compression with a limited prognosis."""

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
from bonemets.regimens.catalogue import GY20_FX5, GY30_FX10
from bonemets.regimens.regimen import Technique
from bonemets.review import COMPRESSION_RT
from bonemets.units import months

SCORE_2_PAPER: Final = Source(
    "score-2-paper",
    "Rades 2016, J Clin Oncol 34:597-602",
    Document.PAPER,
    2016,
    doi="10.1200/JCO.2015.64.0862",
    pmid="26729431",
    status=Status.UNVERIFIED,
)
SCORE_2_REGISTER: Final = Source(
    "score-2-register",
    "ClinicalTrials.gov, SCORE-2",
    Document.REGISTER,
    2014,
    registration="NCT02189473",
)
RADES_2018: Final = Source(
    "rades-2018",
    "Rades 2018, Radiat Oncol 13",
    Document.PAPER,
    2018,
    doi="10.1186/s13014-018-1203-y",
)

REGISTER: Final = Locator(SCORE_2_REGISTER, "record")
REGISTER_COPY: Final = Locator(SCORE_2_REGISTER, "eligibility", Status.COPY)
RECALLED: Final = Locator(SCORE_2_PAPER, "recalled", Status.UNVERIFIED)

FIVE: Final = Arm("20 Gy/5", Technique.CONVENTIONAL, GY20_FX5, site="spine")
TEN: Final = Arm("30 Gy/10", Technique.CONVENTIONAL, GY30_FX10, site="spine")

SCORE_2: Final = Study(
    key="score-2",
    name="SCORE-2",
    design=Design.RANDOMIZED,
    progress=Progress.COMPLETED,
    reports=(SCORE_2_PAPER,),
    registrations=("NCT02189473",),
    statements=(
        Statement("phase", "registered as not applicable", REGISTER),
        Statement("phase", "usually called a phase III trial", RECALLED),
        Statement("design", "randomized, several centers", REGISTER),
        Statement("design", "non-inferiority", COMPRESSION_RT),
        Statement("population", "life expectancy under 6 months", COMPRESSION_RT),
        Statement("n", "203", REGISTER_COPY),
        Statement("n", "101 on 20 Gy/5 and 102 on 30 Gy/10", RECALLED),
        Statement(
            "population",
            "motor deficit of the legs from cord compression, poor to intermediate prognosis",
            REGISTER_COPY,
        ),
        Statement("primary endpoint", "motor response at 1 month, better or no worse", REGISTER),
    ),
    arms=(FIVE, TEN),
    findings=(
        Finding(
            Outcome.MOTOR_RESPONSE,
            "motor function better or no worse, as reviewed",
            (Figure(TEN, 89.6), Figure(FIVE, 87.6)),
            COMPRESSION_RT,
            when=months(1),
        ),
        Finding(
            Outcome.MOTOR_RESPONSE,
            "motor function better or no worse",
            (Figure(TEN, 89.6), Figure(FIVE, 87.2)),
            RECALLED,
            when=months(1),
            statistic="p = 0.73",
        ),
        Finding(
            Outcome.WALKING,
            "able to walk",
            (Figure(FIVE, 71.8), Figure(TEN, 74.0)),
            RECALLED,
            when=months(1),
            statistic="p = 0.86",
        ),
        Finding(
            Outcome.PROGRESSION_FREE_SURVIVAL,
            "local progression-free survival",
            (Figure(FIVE, 75.2), Figure(TEN, 81.8)),
            RECALLED,
            when=months(6),
            statistic="p = 0.51",
        ),
        Finding(
            Outcome.OVERALL_SURVIVAL,
            "alive at 6 months",
            (Figure(FIVE, 42.3), Figure(TEN, 37.8)),
            RECALLED,
            when=months(6),
            statistic="p = 0.68",
        ),
        Finding(
            Outcome.OVERALL_SURVIVAL,
            "about 3 months, in both arms",
            (Figure(FIVE, 3, "month"), Figure(TEN, 3, "month")),
            COMPRESSION_RT,
        ),
    ),
    comparisons=(
        Comparison(Outcome.MOTOR_RESPONSE, FIVE, Relation.NON_INFERIOR, TEN, COMPRESSION_RT),
        Comparison(
            Outcome.PROGRESSION_FREE_SURVIVAL,
            FIVE,
            Relation.NON_INFERIOR,
            TEN,
            Locator(RADES_2018, "abstract", Status.SECONDARY),
            "as a later paper of the group says",
        ),
    ),
    caveats=(
        Caveat(
            "those treated lived about 3 months; with longer expected survival the higher BED of "
            "30 Gy/10 may be of use",
            COMPRESSION_RT,
        ),
    ),
    discrepancies=(
        Discrepancy(
            "prognosis",
            "life expectancy under 6 months",
            COMPRESSION_RT,
            "at most 35 points on the Rades 2008 score",
            REGISTER_COPY,
            "two instruments; a patient may meet one and not the other",
        ),
        Discrepancy(
            "deficit",
            "not stated",
            COMPRESSION_RT,
            "a motor deficit of the legs for at most 30 days",
            REGISTER_COPY,
            "the reviewed reading lets patients without a deficit in",
        ),
        Discrepancy(
            "response after 20 Gy/5",
            "87.6 %",
            COMPRESSION_RT,
            "87.2 %, which agrees with its own parts (38.5 + 48.7)",
            RECALLED,
            "no verdict changes; the recalled figure is not established",
        ),
    ),
)
