"""Nongkynrih 2018: 8 Gy/1, 20 Gy/5 and 30 Gy/10 for painful metastases, and what they cost."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
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
from bonemets.facts import present
from bonemets.provenance import Document, Locator, Source
from bonemets.regimens.catalogue import GY8_FX1, GY20_FX5, GY30_FX10
from bonemets.regimens.regimen import Technique
from bonemets.review import CONVENTIONAL_RT

NONGKYNRIH_2018: Final = Source(
    "nongkynrih-2018",
    "Nongkynrih 2018, World J Oncol 9:91-95",
    Document.PAPER,
    2018,
    doi="10.14740/wjon1118w",
)

ABSTRACT: Final = Locator(NONGKYNRIH_2018, "abstract")

ONE: Final = Arm("8 Gy/1", Technique.CONVENTIONAL, GY8_FX1, 20)
FIVE: Final = Arm("20 Gy/5", Technique.CONVENTIONAL, GY20_FX5, 20)
TEN: Final = Arm("30 Gy/10", Technique.CONVENTIONAL, GY30_FX10, 20)

NONGKYNRIH: Final = Study(
    key="nongkynrih",
    name="Nongkynrih 2018",
    design=Design.RANDOMIZED,
    progress=Progress.COMPLETED,
    reports=(NONGKYNRIH_2018,),
    statements=(
        Statement("design", "one regional cancer center in India, travel counted", CONVENTIONAL_RT),
        Statement("design", "three groups by draw of lots", ABSTRACT),
        Statement("n", "60: 20 in each group", ABSTRACT),
        Statement("population", "painful bone metastases, any primary", ABSTRACT),
    ),
    arms=(ONE, FIVE, TEN),
    findings=(
        Finding(
            Outcome.PAIN_RESPONSE,
            "overall pain relief",
            (Figure(ONE, 80), Figure(FIVE, 75), Figure(TEN, 85)),
            ABSTRACT,
            statistic="p = 0.7",
        ),
        Finding(
            Outcome.COMPLETE_PAIN_RESPONSE,
            "complete pain relief",
            (
                Figure(ONE, 20, "%", 4, 20),
                Figure(FIVE, 20, "%", 4, 20),
                Figure(TEN, 20, "%", 4, 20),
            ),
            ABSTRACT,
        ),
    ),
    comparisons=(
        Comparison(
            Outcome.COST,
            ONE,
            Relation.WORSE,
            FIVE,
            CONVENTIONAL_RT,
            "what one fraction saves was overcome by more retreatment",
        ),
        Comparison(Outcome.PAIN_RESPONSE, FIVE, Relation.NO_DIFFERENCE, TEN, CONVENTIONAL_RT),
        Comparison(
            Outcome.COST,
            FIVE,
            Relation.SUPERIOR,
            TEN,
            CONVENTIONAL_RT,
            "travel cost much less; perhaps the most cost-effective for these patients",
        ),
    ),
    caveats=(
        Caveat(
            "one setting, where travel counts for much",
            CONVENTIONAL_RT,
            present(Case.travel_is_a_burden),
        ),
    ),
    discrepancies=(
        Discrepancy(
            "subject",
            "the socioeconomic impact of one against several fractions",
            CONVENTIONAL_RT,
            "a comparison of palliation in three groups of 20",
            ABSTRACT,
            "as far as the abstract was read it holds no cost; the cost rests on the review",
        ),
    ),
)
