"""Spencer 2019: SBRT for bone metastases, a systematic review without pooling."""

from __future__ import annotations

from typing import Final

from bonemets.evidence.caveats import SYNTHESES_CONFLICT
from bonemets.evidence.model import Arm, Caveat, Design, Discrepancy, Progress, Statement, Study
from bonemets.provenance import Document, Locator, Source
from bonemets.regimens.regimen import Technique
from bonemets.review import SYNTHESES

SPENCER_PAPER: Final = Source(
    "spencer-2019",
    "Spencer 2019, J Natl Cancer Inst 111:1023",
    Document.PAPER,
    2019,
    address="academic.oup.com, jnci 111/10/1023",
)

ABSTRACT: Final = Locator(SPENCER_PAPER, "abstract")

SBRT: Final = Arm("SBRT in 1-6 fractions", Technique.SBRT, n=3995)

SPENCER_2019: Final = Study(
    key="spencer-2019",
    name="Spencer 2019",
    design=Design.SYSTEMATIC_REVIEW,
    progress=Progress.COMPLETED,
    reports=(SPENCER_PAPER,),
    statements=(
        Statement("population", "spine and non-spine", SYNTHESES),
        Statement("n", "57 studies, 3995 patients: 38 report pain, 45 local control", ABSTRACT),
        Statement("design", "73.7 % of the studies on pain are retrospective cohorts", ABSTRACT),
        Statement("design", "10.5 % used the consensus definition of pain response", ABSTRACT),
        Statement("design", "too heterogeneous to be pooled", ABSTRACT),
        Statement("survival", "median 8 to 30.4 months, which suggests selection", ABSTRACT),
        Statement(
            "conclusion",
            "a consistent definition of pain response is needed, reported for all treated",
            SYNTHESES,
        ),
        Statement(
            "conclusion",
            "a consistent way to assess response on imaging is needed",
            SYNTHESES,
        ),
    ),
    arms=(SBRT,),
    caveats=(
        Caveat("high risk of selection in the studies it draws on", ABSTRACT),
        SYNTHESES_CONFLICT,
    ),
    discrepancies=(
        Discrepancy(
            "design",
            "one of four meta-analyses",
            SYNTHESES,
            "a systematic review without pooling",
            ABSTRACT,
            "it holds no pooled estimate to weigh against the others",
        ),
    ),
)
