"""The Spinal Instability Neoplastic Score: whether a spine needs a surgeon's opinion."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.evidence.model import Caveat, Design, Discrepancy, Progress, Statement, Study
from bonemets.evidence.sources import SINS_TABLE
from bonemets.facts import present
from bonemets.provenance import Document, Locator, Source, Status
from bonemets.review import PROPHYLACTIC, SPINE_NO_COMPRESSION

SINS_PAPER: Final = Source(
    "sins-paper",
    "Fisher 2010, Spine 35:E1221-E1229",
    Document.PAPER,
    2010,
    doi="10.1097/BRS.0b013e3181e16ae2",
)
SINS_WRONG_COPY: Final = Source(
    "sins-wrong-copy",
    "Copy of the SINS table that differs",
    Document.SECONDARY,
    address="neurosurgerynotes.bullet.site",
)
SINS_RELIABILITY: Final = Source(
    "sins-reliability",
    "Fourney 2011, J Clin Oncol 29:3072-3077",
    Document.PAPER,
    2011,
    address="quoted at spinemd.wordpress.com, 2014/10",
)

ABSTRACT: Final = Locator(SINS_PAPER, "abstract")
RELIABILITY: Final = Locator(SINS_RELIABILITY, "table, as quoted", Status.SECONDARY)
TABLE: Final = Locator(SINS_TABLE, "table and text", Status.SECONDARY)
WRONG_COPY: Final = Locator(SINS_WRONG_COPY, "table", Status.SECONDARY)

SINS: Final = Study(
    key="sins",
    name="Spinal Instability Neoplastic Score",
    design=Design.SCORE,
    progress=Progress.COMPLETED,
    reports=(SINS_PAPER, SINS_RELIABILITY),
    statements=(
        Statement("design", "systematic review and modified Delphi", ABSTRACT),
        Statement(
            "use", "stability, and with it stabilization, is assessed by it", SPINE_NO_COMPRESSION
        ),
        Statement("range", "0 to 18 points, of six items", TABLE),
        Statement("bands", "0-6 stable, 7-12 potentially unstable, 13-18 unstable", TABLE),
        Statement("use", "7 or more warrants a surgical opinion before radiotherapy", TABLE),
        Statement("items", "the six items and their points", RELIABILITY),
    ),
    caveats=(
        Caveat(
            "SINS of at least 7: a surgical opinion on stability comes before radiotherapy",
            TABLE,
            Case.sins >= 7,
        ),
        Caveat(
            "several disciplines should see the patient, and the spine's stability be assessed",
            SPINE_NO_COMPRESSION,
            present(Case.spinal),
        ),
    ),
    discrepancies=(
        Discrepancy(
            "pain item",
            "3 mechanical, 1 occasional and not mechanical, 0 none",
            TABLE,
            "3, 2 and 1",
            WRONG_COPY,
            "a copy is a point too high for a lesion without mechanical pain",
        ),
        Discrepancy(
            "lowest band",
            "0-6",
            TABLE,
            "1-6",
            WRONG_COPY,
            "a score of 0 would have no band",
        ),
        Discrepancy(
            "collapse of exactly 50 %",
            "more than 50 % gets 3 points",
            TABLE,
            "less than 50 % gets 2 points",
            TABLE,
            "exactly 50 % has no row, so both stay possible",
        ),
        Discrepancy(
            "junctional spine",
            "C7-T1, T12-L1, L5-S1 in the definition of a high-risk lesion",
            PROPHYLACTIC,
            "occiput-C2, C7-T2, T11-L1, L5-S1 in this score",
            TABLE,
            "the two definitions are two constants",
        ),
    ),
)
