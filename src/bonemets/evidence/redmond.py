"""Redmond: SBRT after surgery of the spine, a consensus and a trial."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.evidence.model import (
    Arm,
    Caveat,
    Design,
    Discrepancy,
    Figure,
    Finding,
    Outcome,
    Progress,
    Statement,
    Study,
)
from bonemets.provenance import Document, Locator, Source, Status
from bonemets.regimens.catalogue import GY35_FX5
from bonemets.regimens.regimen import Technique
from bonemets.review import SPINE_WITH_COMPRESSION
from bonemets.units import years
from bonemets.vocabulary import Histology

REDMOND_CONTOURS: Final = Source(
    "redmond-contours",
    "Redmond, consensus on contours for postoperative spine SBRT, Int J Radiat Oncol Biol Phys",
    Document.GUIDELINE,
    pmcid="PMC5600487",
)
REDMOND_2017: Final = Source(
    "redmond-2017",
    "Redmond 2017, J Neurosurg Spine 26:299-306",
    Document.GUIDELINE,
    2017,
    status=Status.UNVERIFIED,
)
REDMOND_2020: Final = Source(
    "redmond-2020",
    "Redmond 2020, Int J Radiat Oncol Biol Phys 106:261-268",
    Document.PAPER,
    2020,
    doi="10.1016/j.ijrobp.2019.10.011",
    status=Status.UNVERIFIED,
)

CONTOURS: Final = Locator(REDMOND_CONTOURS, "abstract")
RECALLED: Final = Locator(REDMOND_2020, "recalled", Status.UNVERIFIED)

AFTER_SURGERY: Final = Arm("SBRT after surgery", Technique.SBRT, site="spine", after_surgery=True)
AS_REVIEWED: Final = Arm(
    "35 Gy/5 SBRT after surgery, as reviewed",
    Technique.SBRT,
    GY35_FX5,
    site="spine",
    after_surgery=True,
)

REDMOND_CONSENSUS: Final = Study(
    key="redmond-consensus",
    name="Redmond, consensus",
    design=Design.CONSENSUS,
    progress=Progress.COMPLETED,
    reports=(REDMOND_2017, REDMOND_CONTOURS),
    statements=(
        Statement(
            "recommendation",
            "SBRT after surgery may suit limited disease, radioresistant tumors, and salvage or "
            "re-irradiation best",
            SPINE_WITH_COMPRESSION,
        ),
        Statement(
            "related", "a consensus on contours: 10 specialists, 10 centers, 10 cases", CONTOURS
        ),
    ),
    arms=(AFTER_SURGERY,),
    caveats=(
        Caveat("SBRT after surgery is still being investigated", SPINE_WITH_COMPRESSION),
        Caveat(
            "most appropriate in a radioresistant tumor",
            SPINE_WITH_COMPRESSION,
            Case.histology.is_in((Histology.RENAL_CELL, Histology.SARCOMA, Histology.MELANOMA)),
        ),
    ),
    discrepancies=(
        Discrepancy(
            "document",
            "consensus guidelines on whom to treat",
            SPINE_WITH_COMPRESSION,
            "a consensus on contours, by the same first author",
            CONTOURS,
            "the guideline itself was not read; its citation is recalled",
        ),
    ),
)

REDMOND_TRIAL: Final = Study(
    key="redmond-trial",
    name="Redmond, trial",
    design=Design.NON_RANDOMIZED,
    progress=Progress.COMPLETED,
    reports=(REDMOND_2020,),
    statements=(
        Statement("phase", "phase II, one arm", RECALLED),
        Statement("n", "35", RECALLED),
        Statement("registration", "perhaps NCT01752036", RECALLED),
        Statement(
            "population", "within 16 weeks of resection in the spine", SPINE_WITH_COMPRESSION
        ),
        Statement("treatment", "35 Gy/5 SBRT for all", SPINE_WITH_COMPRESSION),
        Statement("primary endpoint", "local control on imaging at 12 months", RECALLED),
        Statement("result", "local control above 90 % at 1 year", SPINE_WITH_COMPRESSION),
        Statement(
            "result",
            "epidural disease was downgraded, most where residual disease was of high grade",
            SPINE_WITH_COMPRESSION,
        ),
    ),
    arms=(AS_REVIEWED,),
    findings=(
        Finding(
            Outcome.LOCAL_CONTROL,
            "local control at 1 year",
            (Figure(AS_REVIEWED, 90),),
            RECALLED,
            when=years(1),
            statistic="95 % CI 76-98",
        ),
    ),
    caveats=(
        Caveat("SBRT after surgery is still being investigated", SPINE_WITH_COMPRESSION),
        Caveat("the dose is in doubt; prescribe from the paper, not from here", RECALLED),
    ),
    discrepancies=(
        Discrepancy(
            "dose",
            "35 Gy/5",
            SPINE_WITH_COMPRESSION,
            "30 Gy/5, in 35 patients",
            RECALLED,
            "unresolved: 35 may be a slip; neither dose is to be used until the paper is read",
        ),
        Discrepancy(
            "local control",
            "above 90 %",
            SPINE_WITH_COMPRESSION,
            "90 %",
            RECALLED,
            "unresolved",
        ),
    ),
)
