"""ESTRO: ACROP 2022 on bone metastases, spine SBRT 2024, and what few metastases are."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.evidence.estro_acrop import ESTRO_ACROP, RECALLED, SESSION
from bonemets.evidence.estro_astro import ABSTRACT, LIEVENS_2020
from bonemets.evidence.guideline import Guideline, Recommendation, Stance
from bonemets.evidence.populations import (
    FRACTURE,
    HIGH_EPIDURAL_GRADE,
    LONG_BONE,
    NO_SURGERY,
    PAINFUL_UNCOMPLICATED,
    SHORT_LIFE,
    SPINE,
    SUSPECTED_COMPRESSION,
    SYMPTOMATIC,
    UNSTABLE_SPINE,
)
from bonemets.facts import present
from bonemets.predicates import all_of, any_of
from bonemets.provenance import Document, Locator, Source, Status
from bonemets.regimens.catalogue import GY8_FX1
from bonemets.review import NON_SPINE_SBRT
from bonemets.treatment import CONVENTIONAL_ALONE, SBRT_ALONE, Surgery, Treatment, regimens

ESTRO_SPINE: Final = Source(
    "estro-spine-sbrt-2024",
    "ESTRO guideline on SBRT of spinal metastases, Radiother Oncol 2024, 109966",
    Document.GUIDELINE,
    2024,
    status=Status.COPY,
    since_review=True,
)
SPINE_ABSTRACT: Final = Locator(ESTRO_SPINE, "abstract", Status.COPY)
SPINE_RECALLED: Final = Locator(ESTRO_SPINE, "recalled", Status.UNVERIFIED)
ONE: Final = all_of(CONVENTIONAL_ALONE, regimens(GY8_FX1))

GUIDELINE: Final = Guideline(
    "estro-acrop-2022",
    "ESTRO-ACROP 2022",
    ESTRO_ACROP,
    (
        Recommendation(
            "uncomplicated",
            "uncomplicated: no fracture, actual or threatened, and no neurologic complication",
            Stance.STATEMENT,
            SESSION,
        ),
        Recommendation(
            "no-routine-sbrt",
            "SBRT: does not support its routine use in uncomplicated metastases; select patients "
            "may be considered",
            Stance.AGAINST,
            NON_SPINE_SBRT,
            when=PAINFUL_UNCOMPLICATED,
            about=SBRT_ALONE,
        ),
        Recommendation(
            "one-fraction",
            "8 Gy/1 for uncomplicated pain, also where irradiated before",
            Stance.RECOMMENDED,
            RECALLED,
            when=PAINFUL_UNCOMPLICATED,
            about=ONE,
        ),
        Recommendation(
            "compression",
            "compression: surgery with a good prognosis, a single area, instability or an unknown "
            "primary; otherwise 8 Gy/1 with a poor prognosis and longer courses with a better one",
            Stance.STATEMENT,
            RECALLED,
            when=SUSPECTED_COMPRESSION,
        ),
        Recommendation(
            "one-fraction-in-compression",
            "8 Gy/1 in compression with a poor prognosis and no surgery",
            Stance.RECOMMENDED,
            RECALLED,
            when=all_of(SUSPECTED_COMPRESSION, NO_SURGERY, SHORT_LIFE),
            about=ONE,
        ),
        Recommendation(
            "impending-fracture",
            "an impending fracture of a long bone: a surgeon's opinion, radiotherapy after "
            "surgery, several fractions without it",
            Stance.RECOMMENDED,
            RECALLED,
            when=all_of(LONG_BONE, FRACTURE),
            about=Treatment.surgery.is_(Surgery.FIXATION),
        ),
        Recommendation(
            "dexamethasone",
            "SINS for stability; dexamethasone in compression",
            Stance.STATEMENT,
            RECALLED,
            when=SPINE,
        ),
    ),
)
GUIDELINE_SPINE: Final = Guideline(
    "estro-spine-sbrt-2024",
    "ESTRO spine SBRT 2024",
    ESTRO_SPINE,
    (
        Recommendation(
            "scope",
            "22 recommendations and 5 statements, with a consensus of 75 % or more; most rest on "
            "moderate evidence or the opinion of experts",
            Stance.STATEMENT,
            SPINE_ABSTRACT,
            when=SPINE,
        ),
        Recommendation(
            "painful",
            "SBRT of painful spinal metastases with a good prognosis, few levels, stability and no "
            "high epidural grade: 24 Gy/2 or comparable",
            Stance.RECOMMENDED,
            SPINE_RECALLED,
            when=all_of(SPINE, SYMPTOMATIC),
            unless=any_of(UNSTABLE_SPINE, HIGH_EPIDURAL_GRADE, SHORT_LIFE),
            about=SBRT_ALONE,
        ),
        Recommendation(
            "not-for",
            "no SBRT without surgery of an unstable spine or a high epidural grade, nor with less "
            "than about 3 months to live",
            Stance.AGAINST,
            SPINE_RECALLED,
            when=all_of(SPINE, any_of(UNSTABLE_SPINE, HIGH_EPIDURAL_GRADE, SHORT_LIFE)),
            about=SBRT_ALONE,
        ),
    ),
)
GUIDELINE_FEW: Final = Guideline(
    "estro-astro-2020",
    "ESTRO-ASTRO 2020",
    LIEVENS_2020,
    (
        Recommendation(
            "few",
            "oligometastatic: 1 to 5 metastases, all of them safely treatable; a controlled "
            "primary is no condition",
            Stance.STATEMENT,
            ABSTRACT,
            when=all_of(Case.metastases <= 5, present(Case.all_metastases_treatable)),
        ),
    ),
)
