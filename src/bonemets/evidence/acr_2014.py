"""ACR Appropriateness Criteria of 2014: panel medians for variants, from 1 to 9.

A variant is one patient.  Its population here is what of that patient the rating turned on.
"""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.evidence.guideline import Guideline, Recommendation, Stance, rated, variant
from bonemets.evidence.populations import (
    COMPRESSION,
    HALF_THE_CORTEX,
    IRRADIATED,
    IRRADIATED_SPINE,
    LONG_BONE,
    LONG_BONE_AT_RISK,
    MYELOMA,
    NO_COMPRESSION,
    NO_SURGERY,
    OUTSIDE_SPINE,
    PAINFUL_UNCOMPLICATED,
    POOR_PERFORMANCE,
    RADIORESISTANT,
    RADIOSENSITIVE,
    SPINE,
    SUSPECTED_COMPRESSION,
    SYMPTOMATIC,
    UNSTABLE_SPINE,
)
from bonemets.facts import absent, present
from bonemets.predicates import all_of, any_of
from bonemets.provenance import Document, Locator, Source, Status
from bonemets.regimens.catalogue import GY8_FX1, GY20_FX5, GY24_FX6, GY30_FX10
from bonemets.regimens.regimen import Regimen, Technique
from bonemets.treatment import (
    CONVENTIONAL_ALONE,
    RADIOTHERAPY_ALONE,
    SBRT_ALONE,
    Surgery,
    Treatment,
)
from bonemets.units import hours, months

ACR_NON_SPINE: Final = Source(
    "acr-non-spine-2014",
    "ACR Appropriateness Criteria, non-spine bone metastases, 2014",
    Document.GUIDELINE,
    2014,
    address="guideline summary NGC-10672",
)
ACR_COMPRESSION: Final = Source(
    "acr-compression-2014",
    "ACR Appropriateness Criteria, metastatic epidural cord compression, 2014",
    Document.GUIDELINE,
    2014,
    address="guideline summary NGC-10671",
)
NON_SPINE: Final = Locator(ACR_NON_SPINE, "recommendations and discussion", Status.COPY)
CORD: Final = Locator(ACR_COMPRESSION, "recommendations and discussion", Status.COPY)

GY35_FX14: Final = Regimen("35 Gy", 14)
GY40_FX20: Final = Regimen("40 Gy", 20)
GY20_FX8: Final = Regimen("20 Gy", 8)
GY25_FX10: Final = Regimen("25 Gy", 10)
SURGERY: Final = Treatment.surgery
THEN_RADIOTHERAPY: Final = all_of(
    SURGERY.is_(Surgery.DECOMPRESSION), Treatment.technique.is_(Technique.SURGERY_THEN_RT)
)
THEN_SBRT: Final = all_of(
    SURGERY.is_(Surgery.DECOMPRESSION), Treatment.technique.is_(Technique.SBRT)
)


DOSES: Final = (GY8_FX1, GY20_FX5, GY24_FX6, GY30_FX10, GY35_FX14, GY40_FX20)
DOSES_OF_COMPRESSION: Final = (GY8_FX1, GY20_FX5, GY30_FX10, GY35_FX14, GY40_FX20)
DOSES_AGAIN: Final = (*DOSES_OF_COMPRESSION, GY20_FX8, GY25_FX10)
"""The regimens that the panels rated, in the order of their tables."""

FRAIL_BONE: Final = HALF_THE_CORTEX
FIRST_TIME: Final = all_of(OUTSIDE_SPINE, PAINFUL_UNCOMPLICATED)
AGAIN: Final = all_of(OUTSIDE_SPINE, PAINFUL_UNCOMPLICATED, IRRADIATED)
RESISTANT: Final = all_of(OUTSIDE_SPINE, PAINFUL_UNCOMPLICATED, RADIORESISTANT)

GUIDELINE: Final = Guideline(
    "acr-non-spine-2014",
    "ACR 2014, non-spine",
    ACR_NON_SPINE,
    (
        rated(
            "variant-1-surgery",
            "a femoral neck of which more than half the cortex is gone: surgery, then radiotherapy",
            9,
            SURGERY.is_(Surgery.FIXATION),
            FRAIL_BONE,
            Locator(ACR_NON_SPINE, "variant 1", Status.COPY),
        ),
        *variant(1, ACR_NON_SPINE, FRAIL_BONE, DOSES, (4, 5, 6, 8, 4, 4)),
        *variant(2, ACR_NON_SPINE, FIRST_TIME, DOSES, (8, 8, 8, 8, 5, 3), IRRADIATED),
        *variant(3, ACR_NON_SPINE, AGAIN, DOSES, (8, 8, 8, 7, 5, 3)),
        *variant(5, ACR_NON_SPINE, RESISTANT, DOSES, (8, 7, 8, 8, 6, 3)),
        Recommendation(
            "asymptomatic",
            "metastases without symptoms and without a risk of fracture are not usually irradiated",
            Stance.RECOMMENDED,
            NON_SPINE,
            when=all_of(
                absent(Case.symptomatic),
                absent(Case.impending_fracture),
                absent(Case.pathologic_fracture),
                absent(Case.spinal),
            ),
            about=Treatment.technique.is_(Technique.OBSERVATION),
        ),
        Recommendation(
            "after-fixation",
            "after fixation of a long bone any of 8 Gy/1, 20 Gy/5, 24 Gy/6 and 30 Gy/10",
            Stance.RECOMMENDED,
            NON_SPINE,
            when=present(Case.fracture_fixed),
            about=present(Treatment.after_surgery),
        ),
        Recommendation(
            "long-bone-at-risk",
            "a long bone at risk needs an orthopedic opinion before radiotherapy",
            Stance.AGAINST,
            NON_SPINE,
            when=LONG_BONE_AT_RISK,
            unless=present(Case.fracture_fixed),
            about=RADIOTHERAPY_ALONE,
        ),
        Recommendation(
            "one-fraction-of-a-long-bone",
            "a long bone at risk that is not operated on: several fractions, as one was tied to "
            "more femoral fractures",
            Stance.AGAINST,
            NON_SPINE,
            when=all_of(LONG_BONE, present(Case.impending_fracture)),
            about=all_of(CONVENTIONAL_ALONE, Treatment.fractions.is_(1)),
        ),
        Recommendation(
            "again-works",
            "irradiation again relieves about 58 %; one fraction is not inferior, and milder",
            Stance.STATEMENT,
            NON_SPINE,
            when=AGAIN,
        ),
        Recommendation(
            "hospice",
            "consider hospice care with 6 months or less to live; it does not rule radiotherapy "
            "out",
            Stance.STATEMENT,
            NON_SPINE,
            when=Case.life_expectancy <= months(6),
        ),
        Recommendation(
            "sbrt-then",
            "SBRT, IMRT and protons rated 2 or 3 throughout",
            Stance.AGAINST,
            NON_SPINE,
            when=OUTSIDE_SPINE,
            about=SBRT_ALONE,
            strength="rated 2 or 3 of 9",
            superseded_by="what was found of SBRT since",
        ),
    ),
)

OTHERWISE: Final = any_of(IRRADIATED, RADIOSENSITIVE, POOR_PERFORMANCE)
SENSITIVE: Final = all_of(COMPRESSION, RADIOSENSITIVE)
OF_MYELOMA: Final = all_of(COMPRESSION, MYELOMA)
LOST: Final = all_of(Case.paraplegia_duration > hours(48), POOR_PERFORMANCE)
RESISTANT_AGAIN: Final = all_of(
    SYMPTOMATIC, *IRRADIATED_SPINE.parts, NO_COMPRESSION, RADIORESISTANT
)
SPINE_AGAIN: Final = all_of(SYMPTOMATIC, SPINE, Case.prior_rt_interval >= months(5), NO_COMPRESSION)
COMPRESSED_AGAIN: Final = all_of(COMPRESSION, IRRADIATED)


GUIDELINE_COMPRESSION: Final = Guideline(
    "acr-compression-2014",
    "ACR 2014, cord compression",
    ACR_COMPRESSION,
    (
        rated(
            "variant-1-surgery",
            "a solid tumor not irradiated before: surgery, then radiotherapy",
            8,
            THEN_RADIOTHERAPY,
            COMPRESSION,
            Locator(ACR_COMPRESSION, "variant 1", Status.COPY),
            any_of(OTHERWISE, NO_SURGERY),
        ),
        rated(
            "variant-1-surgery-sbrt",
            "a solid tumor not irradiated before: surgery, then SBRT",
            5,
            THEN_SBRT,
            COMPRESSION,
            Locator(ACR_COMPRESSION, "variant 1", Status.COPY),
            any_of(OTHERWISE, NO_SURGERY),
        ),
        *variant(1, ACR_COMPRESSION, COMPRESSION, DOSES_OF_COMPRESSION, (5, 7, 8, 7, 4), OTHERWISE),
        rated(
            "variant-2-surgery",
            "myeloma: surgery, where steroid and radiotherapy were rated 8",
            3,
            SURGERY.is_(Surgery.DECOMPRESSION),
            OF_MYELOMA,
            Locator(ACR_COMPRESSION, "variant 2", Status.COPY),
        ),
        *variant(2, ACR_COMPRESSION, OF_MYELOMA, DOSES_OF_COMPRESSION, (4, 6, 8, 7, 4)),
        rated(
            "variant-3-surgery",
            "paraplegia for days and a poor performance status: surgery",
            2,
            SURGERY.is_(Surgery.DECOMPRESSION),
            LOST,
            Locator(ACR_COMPRESSION, "variant 3", Status.COPY),
        ),
        *variant(3, ACR_COMPRESSION, LOST, DOSES_OF_COMPRESSION, (7, 7, 5, 4, 3)),
        rated(
            "variant-4-sbrt",
            "a painful spine irradiated a year before, no epidural disease: SBRT",
            7,
            SBRT_ALONE,
            SPINE_AGAIN,
            Locator(ACR_COMPRESSION, "variant 4", Status.COPY),
        ),
        *variant(4, ACR_COMPRESSION, RESISTANT_AGAIN, DOSES_AGAIN, (3, 3, 3, 3, 2, 5, 5)),
        rated(
            "variant-5-surgery-sbrt",
            "compression again after radiotherapy: surgery and SBRT",
            7,
            THEN_SBRT,
            COMPRESSED_AGAIN,
            Locator(ACR_COMPRESSION, "variant 5", Status.COPY),
        ),
        *variant(5, ACR_COMPRESSION, COMPRESSED_AGAIN, DOSES_AGAIN, (3, 3, 3, 3, 3, 5, 5)),
        Recommendation(
            "emergency",
            "compression is an emergency: steroids and analgesia at once",
            Stance.STATEMENT,
            CORD,
            when=SUSPECTED_COMPRESSION,
            unless=NO_COMPRESSION,
        ),
        Recommendation(
            "sensitive",
            "very radiosensitive tumors (of blood or marrow, germ cell, small cell): radiotherapy "
            "alone decompresses; surgery is for other solid tumors",
            Stance.AGAINST,
            CORD,
            when=SENSITIVE,
            about=SURGERY.is_(Surgery.DECOMPRESSION),
        ),
        Recommendation(
            "unfit",
            "radiotherapy alone is reasonable where the patient is unfit for surgery",
            Stance.STATEMENT,
            CORD,
            when=all_of(COMPRESSION, any_of(NO_SURGERY, POOR_PERFORMANCE)),
        ),
        Recommendation(
            "unstable",
            "a high SINS or retropulsed bone: consider surgery strongly, also before irradiation "
            "again",
            Stance.RECOMMENDED,
            CORD,
            when=any_of(UNSTABLE_SPINE, present(Case.retropulsion)),
            about=SURGERY.is_in((Surgery.STABILIZATION, Surgery.DECOMPRESSION)),
        ),
        Recommendation(
            "one-fraction",
            "one fraction is judged too little to prevent compression again in a patient expected "
            "to live (taken as 6 months or more)",
            Stance.AGAINST,
            CORD,
            when=all_of(SUSPECTED_COMPRESSION, Case.life_expectancy >= months(6)),
            unless=NO_COMPRESSION,
            about=all_of(CONVENTIONAL_ALONE, Treatment.fractions.is_(1)),
        ),
        Recommendation(
            "sbrt-alone",
            "SBRT as the only treatment of compression risks deterioration while it is planned",
            Stance.AGAINST,
            CORD,
            when=COMPRESSION,
            about=SBRT_ALONE,
        ),
        Recommendation(
            "cord-again",
            "irradiating the cord again: no myelopathy was seen with 6 months or more between, a "
            "cumulative BED of at most 120 Gy at 2 Gy, and less than 98 Gy in each course",
            Stance.STATEMENT,
            CORD,
            when=IRRADIATED_SPINE,
        ),
    ),
)
