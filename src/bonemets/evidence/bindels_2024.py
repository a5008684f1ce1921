"""Bindels 2024: SBRT against conventional radiotherapy for painful metastases, trials pooled."""

from __future__ import annotations

from typing import Final

from bonemets.evidence.model import Arm, Caveat, Design, Progress, Statement, Study
from bonemets.provenance import Document, Locator, Source, Status
from bonemets.regimens.regimen import Technique

BINDELS_PAPER: Final = Source(
    "bindels-2024",
    "Bindels 2024, JAMA Netw Open 7:e2355409",
    Document.PAPER,
    2024,
    doi="10.1001/jamanetworkopen.2023.55409",
    pmid="38345820",
    since_review=True,
)
ABSTRACT: Final = Locator(BINDELS_PAPER, "abstract, in part", Status.COPY)

SBRT: Final = Arm("SBRT", Technique.SBRT)
CONVENTIONAL: Final = Arm("conventional", Technique.CONVENTIONAL)

BINDELS_2024: Final = Study(
    key="bindels-2024",
    name="Bindels 2024",
    design=Design.META_ANALYSIS,
    progress=Progress.REPORTED_SINCE,
    reports=(BINDELS_PAPER,),
    statements=(
        Statement("population", "painful metastases of any bone", ABSTRACT),
        Statement("n", "18 studies, 1685 patients; pooled: 8 trials, 1090 patients", ABSTRACT),
        Statement("design", "searched 5 June 2023; random effects", ABSTRACT),
        Statement(
            "primary endpoint", "overall and complete pain response at 1, 3 and 6 months", ABSTRACT
        ),
    ),
    arms=(SBRT, CONVENTIONAL),
    caveats=(Caveat("its results were cut off in what was read", ABSTRACT),),
)
