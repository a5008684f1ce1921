"""Gillespie 2024: prophylactic radiotherapy to high-risk bone metastases without symptoms."""

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
from bonemets.regimens.catalogue import GY8_FX1, GY20_FX5, GY27_FX3, GY30_FX10
from bonemets.regimens.regimen import Technique
from bonemets.review import PROPHYLACTIC
from bonemets.units import years

GILLESPIE_PAPER: Final = Source(
    "gillespie-paper",
    "Gillespie 2024, J Clin Oncol 42:38-46",
    Document.PAPER,
    2024,
    doi="10.1200/JCO.23.00753",
    pmid="37748124",
)
GILLESPIE_PROTOCOL: Final = Source(
    "gillespie-protocol",
    "Gillespie protocol, BMC Cancer 2020",
    Document.PROTOCOL,
    2020,
    doi="10.1186/s12885-020-07591-w",
)
GILLESPIE_REGISTER: Final = Source(
    "gillespie-register",
    "ClinicalTrials.gov, MSK 18-196",
    Document.REGISTER,
    2018,
    registration="NCT03523351",
)
GILLESPIE_ABSTRACT: Final = Source(
    "gillespie-abstract",
    "Abstract of Gillespie 2024 in an institutional repository",
    Document.PAPER,
    2024,
    address="scholarlyworks.lvhn.org, radiology 864",
)
GILLESPIE_NEWS: Final = Source(
    "gillespie-news",
    "Renal and Urology News on Gillespie 2024",
    Document.SECONDARY,
    2023,
    address="renal.platohealth.ai",
)
GILLESPIE_ASCO_POST: Final = Source(
    "gillespie-asco-post",
    "ASCO Post on Gillespie 2024",
    Document.SECONDARY,
    2023,
    address="ascopost.com, October 2023",
)

PAPER: Final = Locator(GILLESPIE_PAPER, "abstract", Status.COPY)
REPOSITORY: Final = Locator(GILLESPIE_ABSTRACT, "abstract", Status.COPY)
REGISTER: Final = Locator(GILLESPIE_REGISTER, "eligibility and results", Status.COPY)
NEWS: Final = Locator(GILLESPIE_NEWS, "report", Status.SECONDARY)
ASCO_POST: Final = Locator(GILLESPIE_ASCO_POST, "report", Status.SECONDARY)

PROPHYLACTIC_RT: Final = Arm("radiotherapy to high-risk lesions", Technique.CONVENTIONAL)
STANDARD: Final = Arm("standard care alone", Technique.OBSERVATION)
TEN: Final = Arm("30 Gy/10", Technique.CONVENTIONAL, GY30_FX10)
THREE: Final = Arm("27 Gy/3", Technique.SBRT, GY27_FX3)
FIVE: Final = Arm("20 Gy/5", Technique.CONVENTIONAL, GY20_FX5)
ONE: Final = Arm("8 Gy/1", Technique.CONVENTIONAL, GY8_FX1)

GILLESPIE: Final = Study(
    key="gillespie",
    name="Gillespie 2024",
    design=Design.PHASE_2,
    progress=Progress.COMPLETED,
    reports=(GILLESPIE_PAPER, GILLESPIE_PROTOCOL),
    registrations=("NCT03523351",),
    statements=(
        Statement("phase", "published as randomized phase II", PAPER),
        Statement("phase", "registered as phase 1/2", REGISTER),
        Statement(
            "population",
            "asymptomatic, high-risk: bulky, at least 2 cm; hip, shoulder or sacroiliac joint; a "
            "long bone with 1/3 to 2/3 of the cortex; C7-T1, T12-L1, L5-S1 or posterior elements",
            PROPHYLACTIC,
        ),
        Statement(
            "conclusion", "skeletal-related events go with poor overall survival", PROPHYLACTIC
        ),
        Statement(
            "design",
            "1:1, by histology and planned standard care; 3 institutions, 2018-2021",
            PAPER,
        ),
        Statement("n", "78 patients with 122 high-risk lesions; 73 evaluable", PAPER),
        Statement("n", "lesions analyzed: 62 irradiated, 49 standard care", REPOSITORY),
        Statement(
            "population", "widely metastatic; lung 27 %, breast 24 %, prostate 22 %", REPOSITORY
        ),
        Statement("treatment", "at most 5 lesions of the highest risk were irradiated", REGISTER),
        Statement(
            "treatment",
            "30 Gy/10, 27 Gy/3, 20 Gy/5 and 8 Gy/1 were commonest, conventional or SBRT; which by "
            "which is not said, and they are filed by usual practice",
            PROPHYLACTIC,
        ),
        Statement(
            "primary endpoint",
            "within 1 year: pathologic fracture, cord compression, palliative radiotherapy or "
            "orthopedic surgery to bone",
            REGISTER,
        ),
    ),
    arms=(PROPHYLACTIC_RT, STANDARD, TEN, THREE, FIVE, ONE),
    findings=(
        Finding(
            Outcome.SRE,
            "skeletal-related event within 1 year",
            (Figure(PROPHYLACTIC_RT, 1.6, "%", 1, 62), Figure(STANDARD, 29, "%", 14, 49)),
            REPOSITORY,
            when=years(1),
            per="lesion",
        ),
        Finding(
            Outcome.SRE,
            "skeletal-related event within 1 year, as reviewed",
            (Figure(PROPHYLACTIC_RT, 1.6), Figure(STANDARD, 29)),
            PROPHYLACTIC,
            when=years(1),
            per="not stated",
        ),
        Finding(
            Outcome.HOSPITALIZATION,
            "in hospital for such an event in the first year",
            (Figure(PROPHYLACTIC_RT, 0), Figure(STANDARD, 11)),
            NEWS,
            when=years(1),
        ),
        Finding(
            Outcome.OVERALL_SURVIVAL,
            "median survival, a secondary endpoint",
            (Figure(PROPHYLACTIC_RT, 1.7, "year"), Figure(STANDARD, 1.0, "year")),
            ASCO_POST,
            statistic="hazard ratio 0.49 (0.27-0.89), p = 0.018",
        ),
    ),
    comparisons=(
        Comparison(Outcome.SRE, PROPHYLACTIC_RT, Relation.SUPERIOR, STANDARD, PAPER, "at 1 year"),
        Comparison(Outcome.SRE, PROPHYLACTIC_RT, Relation.SUPERIOR, STANDARD, PROPHYLACTIC),
        Comparison(
            Outcome.OVERALL_SURVIVAL,
            PROPHYLACTIC_RT,
            Relation.SUPERIOR,
            STANDARD,
            ASCO_POST,
            "a secondary endpoint",
        ),
    ),
    caveats=(
        Caveat("the best dose and approach are not known", PROPHYLACTIC),
        Caveat("73 patients; 14 events, 8 of them radiotherapy for pain", ASCO_POST),
    ),
    discrepancies=(
        Discrepancy(
            "number of metastases",
            "not stated",
            PROPHYLACTIC,
            "more than 5 sites",
            REGISTER,
            "without it the reading lets oligometastatic patients in, the opposite population",
        ),
        Discrepancy(
            "symptoms",
            "asymptomatic, no threshold",
            PROPHYLACTIC,
            "no opioids needed for the lesion",
            REGISTER,
            "a lesion with slight pain is out in one reading and in by the other",
        ),
        Discrepancy(
            "size",
            "bulky lesions of at least 2 cm",
            PROPHYLACTIC,
            "the bulkiest sites, of at least 2 cm, and at most 5 lesions irradiated",
            REGISTER,
            "a ranking among a patient's lesions that one case cannot hold",
        ),
        Discrepancy(
            "criteria the review leaves out",
            "not stated",
            PROPHYLACTIC,
            "ECOG 0-2; no cord compression, impending fracture, leptomeningeal disease, malignant "
            "pleural effusion or low blood counts",
            REGISTER,
            "the reviewed reading lets more patients in",
        ),
        Discrepancy(
            "unit of the event rate",
            "1.6 % v 29 %, of what is not said",
            PROPHYLACTIC,
            "of lesions",
            REPOSITORY,
            "the rates are not risks of a patient",
        ),
        Discrepancy(
            "survival",
            "an association that may hint at a gain",
            PROPHYLACTIC,
            "longer survival after radiotherapy, as a secondary result",
            NEWS,
            "the trial says more than the review reports",
        ),
        Discrepancy(
            "junctional spine",
            "C7-T1, T12-L1, L5-S1",
            PROPHYLACTIC,
            "the same here; the instability score counts C7-T2 and T11-L1 and occiput-C2 as well",
            REGISTER,
            "the two definitions are two constants",
        ),
    ),
)
