"""NICE: cord compression (QS56, NG234) and myeloma (NG35)."""

from __future__ import annotations

from typing import Final

from bonemets.evidence.guideline import Guideline, Recommendation, Stance
from bonemets.evidence.populations import (
    LONG_BONE_AT_RISK,
    MYELOMA,
    NO_COMPRESSION,
    NO_SURGERY,
    OUTSIDE_SPINE,
    PAINFUL_UNCOMPLICATED,
    SPINE,
    SUSPECTED_COMPRESSION,
    UNSTABLE_SPINE,
    WITHOUT_COMPRESSION,
)
from bonemets.predicates import all_of
from bonemets.provenance import Document, Locator, Source, Status
from bonemets.regimens.catalogue import GY8_FX1
from bonemets.treatment import CONVENTIONAL_ALONE, Surgery, Treatment, regimens

QS56: Final = Source(
    "nice-qs56",
    "NICE quality standard 56, metastatic spinal cord compression",
    Document.GUIDELINE,
    2014,
    address="www.nice.org.uk/guidance/qs56",
)
NG234: Final = Source(
    "nice-ng234",
    "NICE guideline 234, spinal metastases and cord compression, 2023",
    Document.GUIDELINE,
    2023,
    address="summary at BMJ 2023;383:p1973",
    status=Status.COPY,
)
NG35: Final = Source(
    "nice-ng35",
    "NICE guideline 35, myeloma",
    Document.GUIDELINE,
    2016,
    address="guideline summary NGC-10900",
)
STATEMENT_6: Final = Locator(QS56, "statement 6", Status.COPY)
SUMMARY: Final = Locator(NG234, "key points, in a summary", Status.SECONDARY)
RECALLED: Final = Locator(NG234, "recalled", Status.UNVERIFIED)
BONE: Final = Locator(NG35, "bone disease, as summarized", Status.COPY)

GUIDELINE_QS56: Final = Guideline(
    "nice-qs56",
    "NICE QS56",
    QS56,
    (
        Recommendation(
            "within-24-hours",
            "compression not suitable for surgery: radiotherapy starts within 24 hours of the "
            "decision",
            Stance.STATEMENT,
            STATEMENT_6,
            when=all_of(SUSPECTED_COMPRESSION, NO_SURGERY),
            unless=NO_COMPRESSION,
        ),
    ),
)
GUIDELINE: Final = Guideline(
    "nice-ng234",
    "NICE NG234",
    NG234,
    (
        Recommendation(
            "coordinator",
            "call the coordinator at once; immobilize where the spine may be unstable; relieve "
            "pain promptly",
            Stance.STATEMENT,
            SUMMARY,
            when=SUSPECTED_COMPRESSION,
            unless=NO_COMPRESSION,
        ),
        Recommendation(
            "compression",
            "radiotherapy as the main treatment of compression: 8 Gy/1, unless complete paralysis "
            "is of long standing with the pain controlled, or the prognosis is very poor",
            Stance.RECOMMENDED,
            RECALLED,
            when=all_of(SUSPECTED_COMPRESSION, NO_SURGERY),
            unless=NO_COMPRESSION,
            about=all_of(CONVENTIONAL_ALONE, regimens(GY8_FX1)),
        ),
        Recommendation(
            "without-compression",
            "spinal metastases without compression: 8 Gy/1 for pain",
            Stance.RECOMMENDED,
            RECALLED,
            when=all_of(SPINE, *WITHOUT_COMPRESSION.parts),
            about=all_of(CONVENTIONAL_ALONE, regimens(GY8_FX1)),
        ),
        Recommendation(
            "dexamethasone",
            "dexamethasone 16 mg where there are neurologic signs",
            Stance.STATEMENT,
            RECALLED,
            when=SUSPECTED_COMPRESSION,
            unless=NO_COMPRESSION,
        ),
    ),
)
GUIDELINE_MYELOMA: Final = Guideline(
    "nice-ng35",
    "NICE NG35, myeloma",
    NG35,
    (
        Recommendation(
            "stabilize-bone",
            "myeloma outside the spine, broken or at high risk: consider stabilizing, then "
            "radiotherapy; radiotherapy alone where surgery is unsuitable",
            Stance.RECOMMENDED,
            BONE,
            when=all_of(MYELOMA, LONG_BONE_AT_RISK),
            about=Treatment.surgery.is_(Surgery.FIXATION),
        ),
        Recommendation(
            "pain",
            "myeloma outside the spine: radiotherapy of pain that drugs do not settle",
            Stance.STATEMENT,
            BONE,
            when=all_of(MYELOMA, *OUTSIDE_SPINE.parts),
        ),
        Recommendation(
            "unstable-spine",
            "myeloma of an unstable spine: surgery or cement, with or without radiotherapy",
            Stance.RECOMMENDED,
            BONE,
            when=all_of(MYELOMA, *UNSTABLE_SPINE.parts),
            about=Treatment.surgery.is_in((Surgery.STABILIZATION, Surgery.CEMENT)),
        ),
        Recommendation(
            "stable-spine",
            "myeloma of a stable painful spine: cement or radiotherapy",
            Stance.POSSIBLE,
            BONE,
            when=all_of(MYELOMA, SPINE, *PAINFUL_UNCOMPLICATED.parts),
            about=Treatment.surgery.is_(Surgery.CEMENT),
        ),
    ),
)
