"""Further guidelines: Choosing Wisely, the Royal College of Radiologists, Ontario, Germany, NHS."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.evidence.guideline import Guideline, Recommendation, Stance
from bonemets.evidence.populations import (
    COMPRESSION,
    IRRADIATED,
    OPERATED,
    PAINFUL_UNCOMPLICATED,
    SHORT_LIFE,
)
from bonemets.facts import present
from bonemets.predicates import all_of, any_of
from bonemets.provenance import Document, Locator, Source, Status
from bonemets.regimens.catalogue import GY8_FX1
from bonemets.treatment import CONVENTIONAL_ALONE, Treatment, regimens
from bonemets.units import months

CHOOSING_WISELY: Final = Source(
    "choosing-wisely-2013",
    "Choosing Wisely, ASTRO list, 2013",
    Document.GUIDELINE,
    2013,
    address="www.astro.org",
)
RCR: Final = Source(
    "rcr-fractionation",
    "Royal College of Radiologists, dose fractionation, 3rd edition",
    Document.GUIDELINE,
    2019,
    status=Status.SECONDARY,
)
ONTARIO_2003: Final = Source(
    "cancer-care-ontario-2003",
    "Cancer Care Ontario, radiotherapy of bone metastases, BMC Cancer 2004;4:71",
    Document.GUIDELINE,
    2003,
    status=Status.COPY,
)
GERMAN: Final = Source(
    "german-guideline-sentences",
    "German guidelines, sentences as collected in a data set",
    Document.SECONDARY,
    status=Status.SECONDARY,
)
NHS: Final = Source(
    "nhs-sabr",
    "NHS England, commissioning through evaluation of SABR, Lancet Oncol 2021",
    Document.GUIDELINE,
    2021,
)
AFTER_DECOMPRESSION: Final = Locator(GERMAN, "as collected", Status.SECONDARY)
ONE: Final = all_of(CONVENTIONAL_ALONE, regimens(GY8_FX1))

GUIDELINE: Final = Guideline(
    "choosing-wisely-2013",
    "Choosing Wisely 2013",
    CHOOSING_WISELY,
    (
        Recommendation(
            "no-long-courses",
            "no more than 10 fractions as a routine",
            Stance.AGAINST,
            Locator(CHOOSING_WISELY, "bone metastases", Status.COPY),
            when=PAINFUL_UNCOMPLICATED,
            about=all_of(CONVENTIONAL_ALONE, Treatment.fractions > 10),
        ),
        Recommendation(
            "one-fraction",
            "think strongly of 8 Gy/1 with a poor prognosis or where transport is hard",
            Stance.RECOMMENDED,
            Locator(CHOOSING_WISELY, "bone metastases", Status.COPY),
            when=all_of(
                PAINFUL_UNCOMPLICATED, any_of(SHORT_LIFE, present(Case.travel_is_a_burden))
            ),
            about=ONE,
        ),
    ),
)
GUIDELINE_RCR: Final = Guideline(
    "rcr-fractionation",
    "RCR dose fractionation",
    RCR,
    (
        Recommendation(
            "one-fraction",
            "8 Gy once for bone pain, neuropathic pain included; again where pain persists after "
            "4-6 weeks",
            Stance.RECOMMENDED,
            Locator(RCR, "bone metastases, an excerpt", Status.SECONDARY),
            when=PAINFUL_UNCOMPLICATED,
            about=ONE,
            strength="grade A",
        ),
    ),
)
GUIDELINE_ONTARIO: Final = Guideline(
    "cancer-care-ontario-2003",
    "Cancer Care Ontario 2003",
    ONTARIO_2003,
    (
        Recommendation(
            "one-fraction",
            "8 Gy/1 for painful uncomplicated metastases not irradiated before, of any histology",
            Stance.RECOMMENDED,
            Locator(ONTARIO_2003, "recommendation, as quoted", Status.SECONDARY),
            when=PAINFUL_UNCOMPLICATED,
            unless=IRRADIATED,
            about=ONE,
        ),
    ),
)
GUIDELINE_GERMAN: Final = Guideline(
    "german-guideline-sentences",
    "German guideline sentences",
    GERMAN,
    (
        Recommendation(
            "after-decompression",
            "after decompression radiotherapy starts within 14 days, once the wound is dry",
            Stance.STATEMENT,
            AFTER_DECOMPRESSION,
            when=OPERATED,
        ),
        Recommendation(
            "acute-paraplegia",
            "an acute relevant paraplegia needs emergency decompression",
            Stance.STATEMENT,
            AFTER_DECOMPRESSION,
            when=all_of(COMPRESSION, present(Case.total_paraplegia)),
        ),
    ),
)
GUIDELINE_NHS: Final = Guideline(
    "nhs-sabr",
    "NHS England, SABR",
    NHS,
    (
        Recommendation(
            "few",
            "SBRT of 1-3 metastases, WHO 0-2, at least 6 months to live, a disease-free interval "
            "above 6 months",
            Stance.STATEMENT,
            Locator(NHS, "eligibility, in the report", Status.COPY),
            when=all_of(Case.metastases <= 3, Case.ecog <= 2, Case.life_expectancy >= months(6)),
        ),
    ),
)
