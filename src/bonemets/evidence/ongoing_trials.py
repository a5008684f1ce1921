"""Trials of SBRT for bone metastases that were begun or found since the review."""

from __future__ import annotations

from typing import Final

from bonemets.evidence.model import Design, Progress, Statement, Study
from bonemets.provenance import Document, Locator, Source, Status

ASCO: Final = Source(
    "cctg-non-spine",
    "CCTG trial of SBRT for non-spine metastases, trial in progress at ASCO",
    Document.PAPER,
    registration="NCT06391242",
    since_review=True,
)
COPIES: Final = Source(
    "ongoing-registers",
    "Copies of the register, trials of SBRT for bone metastases",
    Document.REGISTER,
    registration="NCT05784428, NCT04218617, NCT06587490",
    since_review=True,
)
CCTG: Final = Locator(ASCO, "abstract", Status.COPY)
REGISTER: Final = Locator(COPIES, "records", Status.COPY)

ONGOING_TRIALS: Final = Study(
    key="ongoing-trials",
    name="Ongoing trials",
    design=Design.RESEARCH,
    progress=Progress.BEGUN_SINCE,
    reports=(ASCO, COPIES),
    registrations=("NCT06391242", "NCT05784428", "NCT04218617", "NCT06587490"),
    statements=(
        Statement(
            "non-spine",
            "20 Gy/5 against 35 or 30 Gy/5 SBRT, 230 patients, solid tumors, worst pain above 2; "
            "powered for complete response of 17 against 34 % at 3 months",
            CCTG,
        ),
        Statement("SIMPLIFY-SABR", "one against several fractions, 598 patients", REGISTER),
        Statement("SPORTSMEN", "24 Gy/2 against 19 Gy/1 against 8 Gy/1", REGISTER),
        Statement(
            "one or two fractions",
            "C3 to L5, up to 3 sites of at most 2 levels, Karnofsky at least 70, epidural disease "
            "without cord compression, paraspinal part at most 5 cm",
            REGISTER,
        ),
    ),
)
