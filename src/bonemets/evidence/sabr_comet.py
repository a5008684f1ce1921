"""SABR-COMET: stereotactic radiotherapy to all of 1-5 metastases, against standard care."""

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
from bonemets.regimens.catalogue import (
    GY16_FX1,
    GY20_FX1,
    GY30_FX3,
    GY35_FX5,
    GY54_FX3,
    GY60_FX8,
)
from bonemets.regimens.regimen import Technique
from bonemets.review import OLIGOMETASTATIC
from bonemets.units import years

SABR_COMET_PAPER: Final = Source(
    "sabr-comet-paper",
    "Palma 2019, Lancet 393:2051-2058",
    Document.PAPER,
    2019,
    doi="10.1016/S0140-6736(18)32487-5",
    pmid="30982687",
    registration="NCT01446744",
)
SABR_COMET_LONG: Final = Source(
    "sabr-comet-long",
    "Palma 2020, J Clin Oncol 38:2830-2838",
    Document.PAPER,
    2020,
    doi="10.1200/JCO.20.00818",
)
SABR_COMET_PROTOCOL: Final = Source(
    "sabr-comet-protocol",
    "SABR-COMET protocol, BMC Cancer 2012;12:305",
    Document.PROTOCOL,
    2012,
    doi="10.1186/1471-2407-12-305",
)
SABR_COMET_HIGHLIGHT: Final = Source(
    "sabr-comet-highlight",
    "Nature Reviews Clinical Oncology on Palma 2019",
    Document.SECONDARY,
    2019,
    address="nature.com, article s41571-019-0217-1",
)
SABR_COMET_NEWS: Final = Source(
    "sabr-comet-news",
    "Cancer Therapy Advisor report of SABR-COMET",
    Document.SECONDARY,
    address="cancertherapyadvisor.com",
)
SABR_COMET_SPONSOR: Final = Source(
    "sabr-comet-sponsor",
    "Cancer Research UK, SABR-COMET",
    Document.REGISTER,
    address="Cancer Research UK trial pages",
)
SABR_COMET_QUADSHOT: Final = Source(
    "sabr-comet-quadshot",
    "Quadshot on SABR-COMET, long term",
    Document.SECONDARY,
    address="quadshotnews.com",
)

SABR_COMET_EXTENDED: Final = Source(
    "sabr-comet-extended",
    "Harrow 2022, SABR-COMET, extended follow-up",
    Document.PAPER,
    2022,
    pmid="35643253",
)

ABSTRACT: Final = Locator(SABR_COMET_PAPER, "abstract", Status.COPY)
LONG_TERM: Final = Locator(SABR_COMET_LONG, "abstract and text")
DOSES: Final = Locator(SABR_COMET_PROTOCOL, "table 1, doses by site")
HIGHLIGHT: Final = Locator(SABR_COMET_HIGHLIGHT, "summary", Status.SECONDARY)
NEWS: Final = Locator(SABR_COMET_NEWS, "report", Status.SECONDARY)
SPONSOR: Final = Locator(SABR_COMET_SPONSOR, "who could join")
QUADSHOT: Final = Locator(SABR_COMET_QUADSHOT, "summary", Status.SECONDARY)
EXTENDED: Final = Locator(SABR_COMET_EXTENDED, "abstract, in part", Status.COPY)
RECALLED: Final = Locator(SABR_COMET_PROTOCOL, "recalled", Status.UNVERIFIED)

STANDARD: Final = Arm("standard care", Technique.OBSERVATION, n=33, site="any")
STEREOTACTIC: Final = Arm("SBRT to all sites", Technique.SBRT, n=66, site="any")
BONE: Final = Arm("35 Gy/5 to bone", Technique.SBRT, GY35_FX5, site="bone, femur excepted")
VERTEBRA_1_LOW: Final = Arm("16 Gy/1 to vertebra", Technique.SBRT, GY16_FX1, site="vertebra")
VERTEBRA_1_HIGH: Final = Arm("20 Gy/1 to vertebra", Technique.SBRT, GY20_FX1, site="vertebra")
VERTEBRA_3: Final = Arm("30 Gy/3 to vertebra", Technique.SBRT, GY30_FX3, site="vertebra")
LUNG: Final = Arm("54 Gy/3 to lung", Technique.SBRT, GY54_FX3, site="lung")
CENTRAL: Final = Arm(
    "60 Gy/8 near mediastinum, or to adrenal", Technique.SBRT, GY60_FX8, site="mediastinum, adrenal"
)

SABR_COMET: Final = Study(
    key="sabr-comet",
    name="SABR-COMET",
    design=Design.PHASE_2,
    progress=Progress.COMPLETED,
    reports=(SABR_COMET_PAPER, SABR_COMET_LONG, SABR_COMET_PROTOCOL, SABR_COMET_EXTENDED),
    registrations=("NCT01446744",),
    statements=(
        Statement("phase", "randomized phase II screening design, two-sided alpha 0.20", ABSTRACT),
        Statement("design", "open-label, 1:2, stratified by 1-3 and 4-5 metastases", ABSTRACT),
        Statement("design", "10 hospitals, February 2012 to August 2016", ABSTRACT),
        Statement("n", "99: 33 standard, 66 SBRT", ABSTRACT),
        Statement(
            "population",
            "controlled primary of any common histology; breast, lung and colorectal 18 each, "
            "prostate 16",
            LONG_TERM,
        ),
        Statement(
            "population",
            "controlled primary, fewer than 5 metastases, none in a femur or within 3 mm of the "
            "cord; 35 % of the treated metastases were in bone",
            OLIGOMETASTATIC,
        ),
        Statement("treatment", "35 Gy/5, 60 Gy/8 and 54 Gy/3", OLIGOMETASTATIC),
        Statement(
            "controlled primary",
            "at least 3 months after definitive treatment, no progression there",
            SPONSOR,
        ),
        Statement("primary endpoint", "overall survival", ABSTRACT),
        Statement("follow-up", "median 51 months", LONG_TERM),
        Statement("conclusion", "more than 5 lesions only within trials, the authors advise", NEWS),
        Statement("reported since", "followed past 5 years; figures not read", EXTENDED),
    ),
    arms=(
        STANDARD,
        STEREOTACTIC,
        BONE,
        VERTEBRA_1_LOW,
        VERTEBRA_1_HIGH,
        VERTEBRA_3,
        LUNG,
        CENTRAL,
    ),
    findings=(
        Finding(
            Outcome.OVERALL_SURVIVAL,
            "median survival, first report",
            (Figure(STEREOTACTIC, 41, "month"), Figure(STANDARD, 28, "month")),
            HIGHLIGHT,
            statistic="hazard ratio 0.57 (0.30-1.10), p = 0.09 against alpha 0.20",
        ),
        Finding(
            Outcome.OVERALL_SURVIVAL,
            "median survival, long term",
            (Figure(STEREOTACTIC, 50, "month"), Figure(STANDARD, 28, "month")),
            QUADSHOT,
            statistic="a difference of 22 months",
        ),
        Finding(
            Outcome.OVERALL_SURVIVAL,
            "gain in median survival, as reviewed",
            (Figure(STEREOTACTIC, 22, "month"),),
            OLIGOMETASTATIC,
        ),
        Finding(
            Outcome.OVERALL_SURVIVAL,
            "absolute gain in survival at 5 years, as reviewed",
            (Figure(STEREOTACTIC, 25),),
            OLIGOMETASTATIC,
            when=years(5),
        ),
        Finding(
            Outcome.OVERALL_SURVIVAL,
            "alive at 5 years",
            (Figure(STEREOTACTIC, 42.3), Figure(STANDARD, 17.7)),
            LONG_TERM,
            when=years(5),
            statistic="95 % CI 28-56 and 6-34, p = 0.006",
        ),
        Finding(
            Outcome.PROGRESSION_FREE_SURVIVAL,
            "median progression-free survival",
            (Figure(STEREOTACTIC, 12, "month"), Figure(STANDARD, 6, "month")),
            HIGHLIGHT,
            statistic="hazard ratio 0.47 (0.30-0.76), p = 0.0012",
        ),
        Finding(
            Outcome.PROGRESSION_FREE_SURVIVAL,
            "without progression at 5 years; in standard care 3.2 % at 4 years, 5 not reached",
            (Figure(STEREOTACTIC, 17.3),),
            LONG_TERM,
            when=years(5),
            statistic="p = 0.001",
        ),
        Finding(
            Outcome.LOCAL_CONTROL,
            "control of treated lesions",
            (Figure(STEREOTACTIC, 75), Figure(STANDARD, 49)),
            HIGHLIGHT,
            per="lesion",
        ),
        Finding(
            Outcome.TOXICITY,
            "toxicity of grade 2 or more",
            (Figure(STEREOTACTIC, 29, "%", 19, 66), Figure(STANDARD, 9, "%", 3, 33)),
            NEWS,
        ),
        Finding(
            Outcome.TREATMENT_DEATH,
            "death from treatment",
            (Figure(STEREOTACTIC, 4.5, "%", 3, 66),),
            NEWS,
        ),
    ),
    comparisons=(
        Comparison(
            Outcome.OVERALL_SURVIVAL,
            STEREOTACTIC,
            Relation.SUPERIOR,
            STANDARD,
            LONG_TERM,
            "at 5 years",
        ),
        Comparison(
            Outcome.OVERALL_SURVIVAL, STEREOTACTIC, Relation.SUPERIOR, STANDARD, OLIGOMETASTATIC
        ),
    ),
    caveats=(
        Caveat("3 of 66 patients died of SBRT", NEWS),
        Caveat("phase II; a confirming phase III trial is wanted", OLIGOMETASTATIC),
        Caveat(
            "54 Gy/3 and 60 Gy/8 of this trial are schedules for lung, mediastinum and adrenal, "
            "never for bone",
            DOSES,
        ),
    ),
    discrepancies=(
        Discrepancy(
            "number of metastases",
            "fewer than 5",
            OLIGOMETASTATIC,
            "1 to 5, five among them",
            ABSTRACT,
            "five metastases are out in one reading and in by the other",
        ),
        Discrepancy(
            "doses",
            "35 Gy/5, 60 Gy/8 and 54 Gy/3 as the schedules of the trial",
            OLIGOMETASTATIC,
            "bone gets 35 Gy/5, a vertebra also 16-20 Gy/1 or 30 Gy/3; 54 Gy/3 and 60 Gy/8 are for "
            "lung, mediastinum and adrenal",
            DOSES,
            "54 Gy/3 and 60 Gy/8 are never offered for bone",
        ),
        Discrepancy(
            "first survival result",
            "not stated",
            OLIGOMETASTATIC,
            "p = 0.09 against a declared alpha of 0.20",
            HIGHLIGHT,
            "the benefit is less certain than the review lets one think",
        ),
        Discrepancy(
            "harm",
            "not stated",
            OLIGOMETASTATIC,
            "3 deaths from treatment among 66",
            NEWS,
            "the harm is larger than the review lets one think",
        ),
        Discrepancy(
            "criteria the review leaves out",
            "not stated",
            OLIGOMETASTATIC,
            "ECOG 0-1 and life expectancy of at least 6 months",
            ABSTRACT,
            "the reviewed reading lets more patients in",
        ),
        Discrepancy(
            "exclusions",
            "a femoral metastasis, and foci within 3 mm of the cord",
            OLIGOMETASTATIC,
            "the dose table bears out the femur; the rest of the list could not be read",
            DOSES,
            "what the published reading excludes beyond those two is unverified, and so is which "
            "side exactly 3 mm falls on",
        ),
    ),
)
