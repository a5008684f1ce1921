"""NRG-BR002: SBRT or resection of all metastases of breast cancer, against systemic therapy."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
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
from bonemets.evidence.sources import SABR_COMET_10_PROTOCOL
from bonemets.provenance import Document, Locator, Source, Status
from bonemets.regimens.regimen import Technique
from bonemets.review import OLIGOMETASTATIC
from bonemets.units import months
from bonemets.vocabulary import Primary

BR002_ABSTRACT: Final = Source(
    "br002-abstract",
    "Chmura 2022, ASCO abstract 1007",
    Document.PAPER,
    2022,
)
BR002_DESIGN: Final = Source(
    "br002-design",
    "Chmura 2016, abstract OT3-03-04 on the design of NRG-BR002",
    Document.PAPER,
    2016,
    address="scholars.duke.edu, publication 1149903",
)
BR002_REPORT: Final = Source(
    "br002-report",
    "The Vital Record on NRG-BR002",
    Document.SECONDARY,
    2026,
    address="thevitalrecord.ai, 22 June 2026",
    since_review=True,
)
BR002_REGISTER: Final = Source(
    "br002-register",
    "Copies of the register, NRG-BR002",
    Document.REGISTER,
    registration="NCT02364557",
    address="oregon.providence.org; withpower.com",
)

REPORT: Final = Locator(BR002_REPORT, "report", Status.SECONDARY)
REGISTER: Final = Locator(BR002_REGISTER, "eligibility", Status.COPY)
DESIGN: Final = Locator(BR002_DESIGN, "abstract", Status.COPY)
PHASES: Final = Locator(SABR_COMET_10_PROTOCOL, "abstract; each other trial in its own record")
RECALLED: Final = Locator(BR002_ABSTRACT, "recalled", Status.UNVERIFIED)

SYSTEMIC: Final = Arm("systemic therapy", Technique.OBSERVATION, site="any")
ABLATED: Final = Arm("systemic therapy and SBRT or resection", Technique.SBRT, site="any")

NRG_BR002: Final = Study(
    key="nrg-br002",
    name="NRG-BR002",
    design=Design.PHASE_2_3,
    progress=Progress.COMPLETED,
    reports=(BR002_ABSTRACT, BR002_DESIGN),
    registrations=("NCT02364557",),
    statements=(
        Statement("phase", "phase II/III; did not go on to phase III", OLIGOMETASTATIC),
        Statement("population", "oligometastatic breast cancer", OLIGOMETASTATIC),
        Statement("treatment", "SBRT or metastasectomy and systemic therapy", OLIGOMETASTATIC),
        Statement("treatment", "SBRT in 1, 3 or 5 fractions, resection, or both", REGISTER),
        Statement("design", "1:1", REPORT),
        Statement("n", "129 randomized", REPORT),
        Statement("n", "125 eligible", RECALLED),
        Statement("primary endpoint", "a signal in progression-free survival, in phase II", REPORT),
    ),
    arms=(SYSTEMIC, ABLATED),
    findings=(
        Finding(
            Outcome.PROGRESSION_FREE_SURVIVAL,
            "median progression-free survival",
            (Figure(ABLATED, 19.5, "month"), Figure(SYSTEMIC, 23, "month")),
            REPORT,
        ),
        Finding(
            Outcome.PROGRESSION_FREE_SURVIVAL,
            "without progression at 24 months",
            (Figure(ABLATED, 46.8), Figure(SYSTEMIC, 45.7)),
            REPORT,
            when=months(24),
        ),
        Finding(
            Outcome.PROGRESSION_FREE_SURVIVAL,
            "without progression at 36 months",
            (Figure(ABLATED, 38.1), Figure(SYSTEMIC, 32.8)),
            REPORT,
            when=months(36),
        ),
        Finding(
            Outcome.OVERALL_SURVIVAL,
            "alive at 36 months",
            (Figure(ABLATED, 68.9), Figure(SYSTEMIC, 71.8)),
            REPORT,
            when=months(36),
            statistic="p = 0.54",
        ),
        Finding(
            Outcome.PROGRESSION,
            "new metastases inside the treated area",
            (Figure(ABLATED, 6.7), Figure(SYSTEMIC, 29.2)),
            REPORT,
        ),
    ),
    comparisons=(
        Comparison(
            Outcome.PROGRESSION_FREE_SURVIVAL,
            ABLATED,
            Relation.NO_DIFFERENCE,
            SYSTEMIC,
            OLIGOMETASTATIC,
        ),
        Comparison(
            Outcome.OVERALL_SURVIVAL,
            ABLATED,
            Relation.NO_DIFFERENCE,
            SYSTEMIC,
            OLIGOMETASTATIC,
        ),
    ),
    caveats=(
        Caveat(
            "in oligometastatic breast cancer SBRT or resection lengthened neither "
            "progression-free nor overall survival",
            OLIGOMETASTATIC,
            Case.primary.is_(Primary.BREAST),
        ),
    ),
    discrepancies=(
        Discrepancy(
            "number of metastases",
            "at most 2, in the first version",
            REGISTER,
            "at most 4, each at most 5 cm, in the last",
            REPORT,
            "three or four metastases are out by one version and in by the other",
        ),
        Discrepancy(
            "systemic therapy before",
            "at most 6 months, in an early design",
            DESIGN,
            "at most 12 months",
            REPORT,
            "between 6 and 12 months the version of the protocol decides",
        ),
        Discrepancy(
            "phase of the other studies",
            "all oligometastatic studies but this one are phase II",
            OLIGOMETASTATIC,
            "SABR-COMET-3, SABR-COMET-10 and SARON are phase III, CORE and NRG-LU002 phase II/III",
            PHASES,
            "the remark holds for the studies that had reported",
        ),
    ),
)
