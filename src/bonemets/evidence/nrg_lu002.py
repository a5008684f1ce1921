"""NRG-LU002: consolidation of at most 3 metastases of non-small cell lung cancer."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.evidence.model import (
    Arm,
    Caveat,
    Comparison,
    Design,
    Discrepancy,
    Outcome,
    Progress,
    Relation,
    Statement,
    Study,
)
from bonemets.provenance import Document, Locator, Source, Status
from bonemets.regimens.regimen import Technique
from bonemets.review import OLIGOMETASTATIC
from bonemets.vocabulary import Primary

LU002_ABSTRACT: Final = Source(
    "lu002-abstract",
    "Iyengar 2024, ASCO abstract 8506",
    Document.PAPER,
    2024,
    address="ace.asco.org, abstract 232878",
    since_review=True,
)
LU002_NEWS: Final = Source(
    "lu002-news",
    "JNCCN 360 report of NRG-LU002",
    Document.SECONDARY,
    2024,
    address="jnccn360.org, 19 July 2024",
    since_review=True,
)
LU002_REGISTER: Final = Source(
    "lu002-register",
    "ClinicalTrials.gov, NRG-LU002, summary",
    Document.REGISTER,
    registration="NCT03137771",
)
LU002_CRITERIA: Final = Source(
    "lu002-criteria",
    "Copy of the criteria of NRG-LU002",
    Document.SECONDARY,
    address="docsbay.net",
)

ABSTRACT: Final = Locator(LU002_ABSTRACT, "title and background")
NEWS: Final = Locator(LU002_NEWS, "report", Status.SECONDARY)
REGISTER: Final = Locator(LU002_REGISTER, "summary", Status.COPY)
CRITERIA: Final = Locator(LU002_CRITERIA, "inclusion criteria", Status.SECONDARY)

CONSOLIDATED: Final = Arm(
    "SBRT with or without surgery, then maintenance", Technique.SBRT, n=134, site="any"
)
MAINTAINED: Final = Arm("maintenance", Technique.OBSERVATION, n=81, site="any")

NRG_LU002: Final = Study(
    key="nrg-lu002",
    name="NRG-LU002",
    design=Design.PHASE_2_3,
    progress=Progress.REPORTED_SINCE,
    reports=(LU002_ABSTRACT,),
    registrations=("NCT03137771",),
    statements=(
        Statement("phase", "phase II, ongoing", OLIGOMETASTATIC),
        Statement("phase", "phase II/III", ABSTRACT),
        Statement("population", "oligometastatic non-small cell lung cancer", OLIGOMETASTATIC),
        Statement("n", "215: 134 consolidation, 81 maintenance alone", NEWS),
        Statement("population", "90 % had immunotherapy-based treatment", NEWS),
        Statement("population", "at most 3 discrete sites of metastasis", REGISTER),
        Statement(
            "population",
            "at least 4 cycles of first-line therapy with stable disease or partial response; "
            "Zubrod 0-2",
            CRITERIA,
        ),
        Statement(
            "primary endpoint",
            "progression-free survival in phase II, overall survival in phase III",
            REGISTER,
        ),
        Statement(
            "progress",
            "reported in 2024: hazard ratio of progression 0.93, where under 0.83 would have "
            "opened phase III",
            NEWS,
        ),
    ),
    arms=(CONSOLIDATED, MAINTAINED),
    comparisons=(
        Comparison(
            Outcome.PROGRESSION_FREE_SURVIVAL,
            CONSOLIDATED,
            Relation.NO_DIFFERENCE,
            MAINTAINED,
            NEWS,
            "hazard ratio 0.93",
        ),
    ),
    caveats=(
        Caveat(
            "reported since the review: consolidation of limited metastatic non-small cell lung "
            "cancer did not lengthen progression-free survival",
            NEWS,
            Case.primary.is_(Primary.LUNG) & (Case.metastases <= 3),
        ),
    ),
    discrepancies=(
        Discrepancy(
            "progress",
            "an ongoing phase II trial",
            OLIGOMETASTATIC,
            "phase II/III, reported in 2024, no difference",
            NEWS,
            "the gains of two small trials in lung cancer were not confirmed",
        ),
    ),
)
