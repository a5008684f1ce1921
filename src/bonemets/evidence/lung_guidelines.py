"""Guidelines on lung cancer where they speak of bone: ACCP 2013 and SIGN 137."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.evidence.guideline import Guideline, Recommendation, Stance
from bonemets.evidence.populations import (
    COMPRESSION,
    EPIDURAL,
    HALF_THE_CORTEX,
    LUNG,
    NO_SURGERY,
    PAINFUL_UNCOMPLICATED,
    SPINE,
)
from bonemets.facts import absent
from bonemets.predicates import all_of
from bonemets.provenance import Document, Locator, Source, Status
from bonemets.regimens.catalogue import GY8_FX1
from bonemets.treatment import CONVENTIONAL_ALONE, Surgery, Treatment, regimens
from bonemets.units import weeks
from bonemets.vocabulary import LesionType

ACCP_2013: Final = Source(
    "accp-2013",
    "ACCP guideline on lung cancer, 3rd edition, 2013",
    Document.GUIDELINE,
    2013,
    address="guideline summary NGC-9887",
)
SIGN_137: Final = Source(
    "sign-137",
    "SIGN 137, management of lung cancer",
    Document.GUIDELINE,
    2014,
    address="guideline summary NGC-10220",
)
ACCP: Final = Locator(ACCP_2013, "palliation, as summarized", Status.COPY)
SIGN: Final = Locator(SIGN_137, "palliation, as summarized", Status.COPY)
ONE: Final = all_of(CONVENTIONAL_ALONE, regimens(GY8_FX1))

GUIDELINE: Final = Guideline(
    "accp-2013",
    "ACCP 2013",
    ACCP_2013,
    (
        Recommendation(
            "one-fraction",
            "radiotherapy for bone pain; 8 Gy/1 is as effective and cheaper",
            Stance.RECOMMENDED,
            ACCP,
            when=all_of(LUNG, *PAINFUL_UNCOMPLICATED.parts),
            about=ONE,
            strength="1A",
        ),
        Recommendation(
            "fixation",
            "a solitary lytic metastasis of a weight-bearing long bone with more than half of its "
            "circumference and more than 4 weeks to live: fix it, and irradiate 2 to 4 weeks later",
            Stance.RECOMMENDED,
            ACCP,
            when=all_of(
                LUNG,
                HALF_THE_CORTEX,
                Case.lesion_type.is_(LesionType.LYTIC),
                Case.life_expectancy > weeks(4),
            ),
            about=Treatment.surgery.is_(Surgery.FIXATION),
            strength="1C",
        ),
        Recommendation(
            "epidural",
            "epidural disease without symptoms: dexamethasone and radiotherapy promptly",
            Stance.STATEMENT,
            ACCP,
            when=all_of(LUNG, SPINE, EPIDURAL, absent(Case.neurologic_deficit)),
            strength="1B",
        ),
        Recommendation(
            "compression",
            "symptomatic compression in the fit: a neurosurgeon, an operation if apt, then "
            "radiotherapy",
            Stance.RECOMMENDED,
            ACCP,
            when=all_of(LUNG, COMPRESSION),
            unless=NO_SURGERY,
            about=Treatment.surgery.is_(Surgery.DECOMPRESSION),
            strength="1B",
        ),
    ),
)
GUIDELINE_SIGN: Final = Guideline(
    "sign-137",
    "SIGN 137",
    SIGN_137,
    (
        Recommendation(
            "one-fraction",
            "symptomatic bone metastases of lung cancer: 8 Gy/1",
            Stance.RECOMMENDED,
            SIGN,
            when=all_of(LUNG, *PAINFUL_UNCOMPLICATED.parts),
            about=ONE,
            strength="A",
        ),
    ),
)
