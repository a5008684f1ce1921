"""Iyengar 2018: SBRT of limited metastatic non-small cell lung cancer before maintenance."""

from __future__ import annotations

from typing import Final

from bonemets.evidence.model import (
    Arm,
    Caveat,
    Comparison,
    Design,
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

IYENGAR_2018: Final = Source(
    "iyengar-2018",
    "Iyengar 2018, JAMA Oncol 4:e173501",
    Document.PAPER,
    2018,
    doi="10.1001/jamaoncol.2017.3501",
    pmid="28973074",
)
IYENGAR_REGISTER: Final = Source(
    "iyengar-register",
    "ClinicalTrials.gov, Iyengar 2018, summary",
    Document.REGISTER,
    registration="NCT02045446",
)

ABSTRACT: Final = Locator(IYENGAR_2018, "abstract")
REGISTER: Final = Locator(IYENGAR_REGISTER, "summary", Status.COPY)
RECALLED: Final = Locator(IYENGAR_2018, "recalled", Status.UNVERIFIED)

STEREOTACTIC: Final = Arm("SBRT to all sites, then maintenance", Technique.SBRT, site="any")
MAINTAINED: Final = Arm("maintenance", Technique.OBSERVATION, site="any")

IYENGAR: Final = Study(
    key="iyengar",
    name="Iyengar 2018",
    design=Design.PHASE_2,
    progress=Progress.COMPLETED,
    reports=(IYENGAR_2018,),
    registrations=("NCT02045446",),
    statements=(
        Statement("phase", "phase II, similar to that of Gomez", OLIGOMETASTATIC),
        Statement("population", "oligometastatic non-small cell lung cancer", OLIGOMETASTATIC),
        Statement("design", "randomized, one institution", ABSTRACT),
        Statement("n", "29", ABSTRACT),
        Statement("treatment", "SBRT, or hypofractionation of the primary", ABSTRACT),
        Statement("population", "at most 6 sites: the primary and 5 more", REGISTER),
        Statement("primary endpoint", "progression-free survival", ABSTRACT),
    ),
    arms=(STEREOTACTIC, MAINTAINED),
    findings=(
        Finding(
            Outcome.PROGRESSION_FREE_SURVIVAL,
            "median progression-free survival",
            (Figure(STEREOTACTIC, 9.7, "month"), Figure(MAINTAINED, 3.5, "month")),
            RECALLED,
            statistic="hazard ratio 0.304 (0.113-0.815), p = 0.01",
        ),
    ),
    comparisons=(
        Comparison(
            Outcome.PROGRESSION_FREE_SURVIVAL,
            STEREOTACTIC,
            Relation.SUPERIOR,
            MAINTAINED,
            OLIGOMETASTATIC,
        ),
    ),
    caveats=(Caveat("29 patients of one institution", ABSTRACT),),
)
