"""Gomez 2016 and 2019: consolidation of at most 3 sites of non-small cell lung cancer."""

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
from bonemets.regimens.regimen import Technique
from bonemets.review import OLIGOMETASTATIC

GOMEZ_2016: Final = Source(
    "gomez-2016",
    "Gomez 2016, Lancet Oncol 17:1672-1682",
    Document.PAPER,
    2016,
    doi="10.1016/S1470-2045(16)30532-0",
    pmid="27789196",
    registration="NCT01725165",
)
GOMEZ_2019: Final = Source(
    "gomez-2019",
    "Gomez 2019, J Clin Oncol 37:1558-1565",
    Document.PAPER,
    2019,
    doi="10.1200/JCO.19.00201",
    pmid="31067138",
)

FIRST: Final = Locator(GOMEZ_2016, "abstract")
LONG_TERM: Final = Locator(GOMEZ_2019, "abstract")
RECALLED: Final = Locator(GOMEZ_2016, "recalled", Status.UNVERIFIED)

CONSOLIDATED: Final = Arm("radiotherapy or surgery of all sites", Technique.SBRT, site="any")
MAINTAINED: Final = Arm("maintenance or observation", Technique.OBSERVATION, site="any")

GOMEZ: Final = Study(
    key="gomez",
    name="Gomez 2016",
    design=Design.PHASE_2,
    progress=Progress.COMPLETED,
    reports=(GOMEZ_2016, GOMEZ_2019),
    registrations=("NCT01725165",),
    statements=(
        Statement("phase", "phase II", OLIGOMETASTATIC),
        Statement(
            "population",
            "extracranial oligometastatic non-small cell lung cancer after systemic therapy",
            OLIGOMETASTATIC,
        ),
        Statement("treatment", "more than half had SBRT or hypofractionation", OLIGOMETASTATIC),
        Statement("design", "1:1, multicenter; p under 0.10 significant", LONG_TERM),
        Statement("n", "49; stopped early for benefit", LONG_TERM),
        Statement("primary endpoint", "progression-free survival", LONG_TERM),
        Statement("follow-up", "median 38.8 months", LONG_TERM),
    ),
    arms=(CONSOLIDATED, MAINTAINED),
    findings=(
        Finding(
            Outcome.PROGRESSION_FREE_SURVIVAL,
            "median, as reviewed, approximately",
            (Figure(CONSOLIDATED, 12, "month"), Figure(MAINTAINED, 4, "month")),
            OLIGOMETASTATIC,
        ),
        Finding(
            Outcome.PROGRESSION_FREE_SURVIVAL,
            "median, first report",
            (Figure(CONSOLIDATED, 11.9, "month"), Figure(MAINTAINED, 3.9, "month")),
            RECALLED,
            statistic="hazard ratio 0.35",
        ),
        Finding(
            Outcome.PROGRESSION_FREE_SURVIVAL,
            "median, long term",
            (Figure(CONSOLIDATED, 14.2, "month"), Figure(MAINTAINED, 4.4, "month")),
            LONG_TERM,
            statistic="95 % CI 7.4-23.1 and 2.2-8.3, p = 0.022",
        ),
        Finding(
            Outcome.OVERALL_SURVIVAL,
            "median, long term",
            (Figure(CONSOLIDATED, 41.2, "month"), Figure(MAINTAINED, 17.0, "month")),
            LONG_TERM,
            statistic="95 % CI 18.9 to not reached and 10.1-39.8, p = 0.017",
        ),
    ),
    comparisons=(
        Comparison(
            Outcome.PROGRESSION_FREE_SURVIVAL,
            CONSOLIDATED,
            Relation.SUPERIOR,
            MAINTAINED,
            OLIGOMETASTATIC,
        ),
        Comparison(
            Outcome.OVERALL_SURVIVAL,
            CONSOLIDATED,
            Relation.SUPERIOR,
            MAINTAINED,
            OLIGOMETASTATIC,
            "long term",
        ),
    ),
    caveats=(Caveat("49 patients, stopped early", LONG_TERM),),
    discrepancies=(
        Discrepancy(
            "treatment",
            "consolidative radiotherapy",
            OLIGOMETASTATIC,
            "radiotherapy or surgery",
            LONG_TERM,
            "the gain is not of radiotherapy alone",
        ),
        Discrepancy(
            "brain",
            "extracranial disease",
            OLIGOMETASTATIC,
            "treated brain metastases were allowed",
            RECALLED,
            "whether brain metastases keep a patient out is not settled",
        ),
    ),
)
