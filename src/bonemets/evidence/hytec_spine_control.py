"""HyTEC 2021: local control of spine metastases by dose and fractions."""

from __future__ import annotations

from typing import Final

from bonemets.evidence.model import (
    Arm,
    Caveat,
    Design,
    Figure,
    Finding,
    Outcome,
    Progress,
    Statement,
    Study,
)
from bonemets.provenance import Document, Locator, Source, Status
from bonemets.regimens.catalogue import GY24_FX1, GY24_FX2, GY27_FX3, GY28_FX2
from bonemets.regimens.regimen import Technique
from bonemets.units import years

SOLTYS_2021: Final = Source(
    "soltys-2021", "Soltys 2021, tumor control of spine metastases (HyTEC)", Document.PAPER, 2021
)
TABLE: Final = Locator(SOLTYS_2021, "fit and its results, in a copy", Status.SECONDARY)

TWO: Final = Arm("24 Gy/2 SBRT", Technique.SBRT, GY24_FX2, site="spine")
TWO_HIGHER: Final = Arm("28 Gy/2 SBRT", Technique.SBRT, GY28_FX2, site="spine")
ONE: Final = Arm("24 Gy/1 SBRT", Technique.SBRT, GY24_FX1, site="spine")
THREE: Final = Arm("27 Gy/3 SBRT", Technique.SBRT, GY27_FX3, site="spine")

HYTEC_SPINE_CONTROL: Final = Study(
    key="hytec-spine-control",
    name="HyTEC, spine control",
    design=Design.RETROSPECTIVE,
    progress=Progress.COMPLETED,
    reports=(SOLTYS_2021,),
    statements=(
        Statement("n", "2606 lesions of published series", TABLE),
        Statement(
            "design",
            "logistic fit: half controlled at 19.44 Gy in 3 fractions (18.07-20.53), slope 0.814, "
            "alpha/beta 6 Gy",
            TABLE,
        ),
    ),
    arms=(TWO, TWO_HIGHER, ONE, THREE),
    findings=(
        Finding(
            Outcome.LOCAL_CONTROL,
            "local control at 2 years, by the fit",
            (Figure(TWO, 81), Figure(TWO_HIGHER, 91), Figure(ONE, 96), Figure(THREE, 78)),
            TABLE,
            when=years(2),
            per="lesion",
        ),
    ),
    caveats=(Caveat("a fit to series, not a comparison of treatments in one", TABLE),),
)
