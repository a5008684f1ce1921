"""How spinal metastases are judged: NOMS, SINS, the stereotactic society, HyTEC, Redmond."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.evidence.guideline import Guideline, Recommendation, Stance
from bonemets.evidence.populations import (
    HIGH_EPIDURAL_GRADE,
    IRRADIATED,
    IRRADIATED_SPINE,
    LOW_EPIDURAL_GRADE,
    RADIORESISTANT,
    RADIOSENSITIVE,
    SPINE,
    SYMPTOMATIC,
)
from bonemets.evidence.redmond import REDMOND_2017
from bonemets.evidence.sources import SINS_TABLE
from bonemets.facts import present
from bonemets.predicates import all_of, any_of
from bonemets.provenance import Document, Locator, Source, Status
from bonemets.regimens.limits import HYTEC_2021
from bonemets.regimens.reirradiation import HYTEC_AT
from bonemets.review import SPINE_WITH_COMPRESSION
from bonemets.treatment import SBRT, SBRT_ALONE, Surgery, Treatment

NOMS: Final = Source(
    "noms",
    "NOMS: neurologic, oncologic, mechanical, systemic, as taught",
    Document.SECONDARY,
    2022,
    address="thespinebook.com",
    status=Status.SECONDARY,
)
ISRS_2017: Final = Source(
    "isrs-2017",
    "International Stereotactic Radiosurgery Society, de novo spinal metastases, 2017",
    Document.GUIDELINE,
    2017,
    status=Status.COPY,
)
TAUGHT: Final = Locator(NOMS, "summary", Status.SECONDARY)
NOMS_RECALLED: Final = Locator(NOMS, "recalled", Status.UNVERIFIED)
ISRS: Final = Locator(ISRS_2017, "abstract", Status.COPY)
ISRS_RECALLED: Final = Locator(
    ISRS_2017, "companion on re-irradiation, recalled", Status.UNVERIFIED
)
BANDS: Final = Locator(SINS_TABLE, "bands of the score", Status.SECONDARY)

GUIDELINE: Final = Guideline(
    "noms",
    "NOMS",
    NOMS,
    (
        Recommendation(
            "low-grade",
            "Bilsky 0 to 1b of a resistant tumor: stereotactic radiotherapy",
            Stance.RECOMMENDED,
            TAUGHT,
            when=all_of(SPINE, SYMPTOMATIC, LOW_EPIDURAL_GRADE, RADIORESISTANT),
            about=SBRT_ALONE,
        ),
        Recommendation(
            "high-grade",
            "Bilsky 2 or 3 of a resistant tumor: decompress before radiotherapy",
            Stance.RECOMMENDED,
            TAUGHT,
            when=all_of(HIGH_EPIDURAL_GRADE, RADIORESISTANT),
            about=Treatment.surgery.is_(Surgery.DECOMPRESSION),
        ),
        Recommendation(
            "sensitive",
            "a radiosensitive tumor: conventional radiotherapy, whatever the epidural grade; "
            "instability is fixed all the same",
            Stance.STATEMENT,
            NOMS_RECALLED,
            when=all_of(SPINE, RADIOSENSITIVE),
        ),
    ),
)
GUIDELINE_SINS: Final = Guideline(
    "sins",
    "SINS",
    SINS_TABLE,
    (
        Recommendation(
            "opinion",
            "SINS of 7 or more: a surgeon's opinion before radiotherapy; 13 to 18 is unstable",
            Stance.STATEMENT,
            BANDS,
            when=all_of(SPINE, Case.sins >= 7),
        ),
    ),
)
GUIDELINE_ISRS: Final = Guideline(
    "isrs-2017",
    "ISRS 2017",
    ISRS_2017,
    (
        Recommendation(
            "doses",
            "usual doses are 16-24 Gy/1, 24 Gy/2, 24-27 Gy/3 and 30-35 Gy/5; about 90 % control at "
            "one year, new fractures in 9.4 %",
            Stance.STATEMENT,
            ISRS,
            when=all_of(SPINE, SYMPTOMATIC),
        ),
        Recommendation(
            "again",
            "SBRT again is reasonable: myelopathy is rare where limits are kept, with 5 months or "
            "more between",
            Stance.RECOMMENDED,
            ISRS_RECALLED,
            when=IRRADIATED_SPINE,
            about=SBRT_ALONE,
        ),
    ),
)
GUIDELINE_HYTEC: Final = Guideline(
    "hytec-2021",
    "HyTEC 2021, spinal cord",
    HYTEC_2021,
    (
        Recommendation(
            "again",
            "SBRT after radiotherapy of the spine: thecal sac at most 70 Gy EQD2 at 2 Gy in both "
            "courses, at most 25 Gy and half of it from SBRT, at least 5 months apart",
            Stance.STATEMENT,
            HYTEC_AT,
            when=IRRADIATED_SPINE,
        ),
    ),
)
GUIDELINE_REDMOND: Final = Guideline(
    "redmond-2017",
    "Redmond consensus 2017",
    REDMOND_2017,
    (
        Recommendation(
            "after-surgery",
            "SBRT after surgery of the spine is most appropriate in limited disease, "
            "radioresistant tumors, and salvage or re-irradiation",
            Stance.RECOMMENDED,
            SPINE_WITH_COMPRESSION,
            when=all_of(
                SPINE,
                present(Case.prior_surgery_at_target),
                any_of(RADIORESISTANT, IRRADIATED, Case.metastases <= 5),
            ),
            about=all_of(SBRT, present(Treatment.after_surgery)),
        ),
    ),
)
