"""What one fraction and several cost, from trials that compared them."""

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
from bonemets.regimens.catalogue import GY8_FX1, GY24_FX6, GY30_FX10
from bonemets.regimens.regimen import Technique
from bonemets.review import CONVENTIONAL_RT

VAN_DEN_HOUT_2003: Final = Source(
    "van-den-hout-2003",
    "van den Hout 2003, J Natl Cancer Inst 95:222",
    Document.PAPER,
    2003,
    doi="10.1093/jnci/95.3.222",
)
KONSKI_2009: Final = Source(
    "konski-2009",
    "Konski 2009, Am J Clin Oncol 32:423-428",
    Document.PAPER,
    2009,
    doi="10.1097/COC.0b013e31818da9f7",
    pmid="19546803",
)

DUTCH: Final = Locator(VAN_DEN_HOUT_2003, "abstract", Status.COPY)
RTOG_9714: Final = Locator(KONSKI_2009, "abstract", Status.COPY)

ONE: Final = Arm("8 Gy/1", Technique.CONVENTIONAL, GY8_FX1)
SIX: Final = Arm("24 Gy/6", Technique.CONVENTIONAL, GY24_FX6)
TEN: Final = Arm("30 Gy/10", Technique.CONVENTIONAL, GY30_FX10)
SEVERAL: Final = Arm("several fractions", Technique.CONVENTIONAL)

ECONOMIC_ANALYSES: Final = Study(
    key="economic-analyses",
    name="Economic analyses of fractionation",
    design=Design.ECONOMIC,
    progress=Progress.COMPLETED,
    reports=(VAN_DEN_HOUT_2003, KONSKI_2009),
    statements=(
        Statement(
            "identity",
            "the review cites three and names none; these two match what it says of them",
            CONVENTIONAL_RT,
        ),
        Statement("population", "uncomplicated metastases, in randomized trials", CONVENTIONAL_RT),
        Statement("n", "1157 patients of a Dutch trial, societal costs", DUTCH),
        Statement("design", "a Markov model on RTOG 97-14", RTOG_9714),
    ),
    arms=(ONE, SIX, TEN, SEVERAL),
    findings=(
        Finding(
            Outcome.COST,
            "radiotherapy with retreatment and nonmedical costs, US dollars",
            (Figure(ONE, 2438, "dollar"), Figure(SIX, 3311, "dollar")),
            DUTCH,
            statistic="difference 873 (95 % CI 449-1297), p < 0.001",
        ),
        Finding(
            Outcome.COST,
            "all costs to society, US dollars",
            (Figure(ONE, 4700, "dollar"), Figure(SIX, 6453, "dollar")),
            DUTCH,
            statistic="difference 1753 (95 % CI -99 to 3604), p = 0.06",
        ),
        Finding(
            Outcome.QUALITY_OF_LIFE,
            "quality-adjusted life expectancy",
            (Figure(ONE, 17.7, "week"), Figure(SIX, 16.0, "week")),
            DUTCH,
            statistic="p = 0.21",
        ),
        Finding(
            Outcome.COST,
            "expected cost, US dollars",
            (Figure(ONE, 998, "dollar"), Figure(TEN, 2316, "dollar")),
            RTOG_9714,
        ),
        Finding(
            Outcome.QUALITY_OF_LIFE,
            "quality-adjusted survival",
            (Figure(ONE, 7.26, "month"), Figure(TEN, 9.53, "month")),
            RTOG_9714,
            statistic="6973 US dollars for each quality-adjusted life year",
        ),
    ),
    comparisons=(
        Comparison(
            Outcome.COST,
            ONE,
            Relation.SUPERIOR,
            SEVERAL,
            CONVENTIONAL_RT,
            "in uncomplicated metastases, with retreatment counted",
        ),
    ),
    caveats=(
        Caveat(
            "retreatment and the setting decide cost-effectiveness: Nongkynrih found otherwise",
            CONVENTIONAL_RT,
        ),
    ),
    discrepancies=(
        Discrepancy(
            "cost-effectiveness",
            "economic analyses tend to favor one fraction",
            CONVENTIONAL_RT,
            "one fraction cost less, ten gave more quality-adjusted survival",
            RTOG_9714,
            "less expensive is not the same as more cost-effective",
        ),
    ),
)
