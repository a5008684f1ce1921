"""ORIOLE: SBRT of at most 3 metastases of prostate cancer, against observation."""

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
from bonemets.regimens.regimen import Technique
from bonemets.review import OLIGOMETASTATIC
from bonemets.units import months

ORIOLE_PAPER: Final = Source(
    "oriole-paper",
    "Phillips 2020, JAMA Oncol",
    Document.PAPER,
    2020,
    doi="10.1001/jamaoncol.2020.0147",
    pmid="32215577",
)
ORIOLE_PROTOCOL: Final = Source(
    "oriole-protocol",
    "ORIOLE protocol, BMC Cancer 2017",
    Document.PROTOCOL,
    2017,
    doi="10.1186/s12885-017-3455-6",
)
ORIOLE_REGISTER: Final = Source(
    "oriole-register",
    "ClinicalTrials.gov, ORIOLE",
    Document.REGISTER,
    2016,
    registration="NCT02680587",
)
ORIOLE_QUADSHOT: Final = Source(
    "oriole-quadshot",
    "Quadshot 2020 on Phillips 2020",
    Document.SECONDARY,
    2020,
    address="quadshotnews.com, 2020/03",
)

ABSTRACT: Final = Locator(ORIOLE_PAPER, "abstract", Status.COPY)
PROTOCOL: Final = Locator(ORIOLE_PROTOCOL, "abstract")
REGISTER: Final = Locator(ORIOLE_REGISTER, "eligibility", Status.COPY)
SUMMARY: Final = Locator(ORIOLE_REGISTER, "description")
QUADSHOT: Final = Locator(ORIOLE_QUADSHOT, "summary", Status.SECONDARY)
RECALLED: Final = Locator(ORIOLE_PAPER, "recalled", Status.UNVERIFIED)

STEREOTACTIC: Final = Arm("SBRT in 1-5 fractions", Technique.SBRT, n=36, site="any")
OBSERVED: Final = Arm("observation", Technique.OBSERVATION, n=18, site="any")
ALL_TREATED: Final = Arm("SBRT, all PSMA-avid disease treated", Technique.SBRT, site="any")
SOME_LEFT: Final = Arm("SBRT, some PSMA-avid disease left", Technique.SBRT, n=16, site="any")

ORIOLE: Final = Study(
    key="oriole",
    name="ORIOLE",
    design=Design.PHASE_2,
    progress=Progress.COMPLETED,
    reports=(ORIOLE_PAPER, ORIOLE_PROTOCOL),
    registrations=("NCT02680587",),
    statements=(
        Statement("phase", "phase II", OLIGOMETASTATIC),
        Statement("population", "3 or fewer bone foci of prostate cancer", OLIGOMETASTATIC),
        Statement(
            "population",
            "recurrent, hormone-sensitive; 1-3 metastases on conventional imaging",
            ABSTRACT,
        ),
        Statement("design", "2:1, 3 centers, May 2016 to March 2018", ABSTRACT),
        Statement("n", "54: 36 SBRT, 18 observation", ABSTRACT),
        Statement(
            "primary endpoint",
            "progression at 6 months: PSA, imaging, symptoms, androgen deprivation or death",
            ABSTRACT,
        ),
    ),
    arms=(STEREOTACTIC, OBSERVED, ALL_TREATED, SOME_LEFT),
    findings=(
        Finding(
            Outcome.PROGRESSION,
            "progression at 6 months, as reviewed a reduction by one third",
            (Figure(STEREOTACTIC, 19), Figure(OBSERVED, 61)),
            OLIGOMETASTATIC,
            when=months(6),
        ),
        Finding(
            Outcome.PROGRESSION,
            "progression on PSMA-PET at 6 months, as reviewed",
            (Figure(STEREOTACTIC, 19), Figure(OBSERVED, 63)),
            OLIGOMETASTATIC,
            when=months(6),
        ),
        Finding(
            Outcome.PROGRESSION,
            "progression at 6 months",
            (Figure(STEREOTACTIC, 19, "%", 7, 36), Figure(OBSERVED, 61, "%", 11, 18)),
            ABSTRACT,
            when=months(6),
        ),
        Finding(
            Outcome.PROGRESSION,
            "progression at 6 months within the SBRT arm, by what PSMA-PET would have shown",
            (Figure(ALL_TREATED, 5), Figure(SOME_LEFT, 38, "%", 6, 16)),
            QUADSHOT,
            when=months(6),
        ),
        Finding(
            Outcome.PROGRESSION,
            "new metastases at 6 months within the SBRT arm",
            (Figure(ALL_TREATED, 16), Figure(SOME_LEFT, 63)),
            RECALLED,
            when=months(6),
            statistic="p = 0.006",
        ),
    ),
    comparisons=(
        Comparison(
            Outcome.PROGRESSION,
            STEREOTACTIC,
            Relation.SUPERIOR,
            OBSERVED,
            OLIGOMETASTATIC,
            "at 6 months",
        ),
    ),
    caveats=(
        Caveat("54 patients, phase II, against observation without systemic therapy", ABSTRACT),
        Caveat("16 of 36 had PSMA-avid disease that SBRT left untreated", QUADSHOT),
    ),
    discrepancies=(
        Discrepancy(
            "PSMA-PET figures",
            "19 % v 63 %, SBRT against observation",
            OLIGOMETASTATIC,
            "16 % v 63 % within the SBRT arm, by whether all PSMA-avid disease was treated",
            RECALLED,
            "neither the number nor what it is compared with agrees; a secondary report as well "
            "splits the SBRT arm",
        ),
        Discrepancy(
            "sites",
            "bone foci",
            OLIGOMETASTATIC,
            "bone or soft tissue",
            REGISTER,
            "the result is not of bone alone; the register's own description says bone",
        ),
        Discrepancy(
            "size of the effect",
            "a reduction by one third",
            OLIGOMETASTATIC,
            "19 % and 61 %",
            ABSTRACT,
            "19 % is about one third of 61 %, a reduction by two thirds",
        ),
    ),
)
