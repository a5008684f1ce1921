"""DOSIS: fractionated SBRT of the spine with an integrated boost to the involved part."""

from __future__ import annotations

from typing import Final

from bonemets.evidence.caveats import FEW_LEVELS, SPINE_REPORTS_CONFLICT, STABILITY
from bonemets.evidence.model import (
    Arm,
    Caveat,
    Design,
    Discrepancy,
    Figure,
    Finding,
    Outcome,
    Progress,
    Statement,
    Study,
)
from bonemets.provenance import Document, Locator, Source, Status
from bonemets.regimens.catalogue import GY35_FX5, GY48_5_FX10
from bonemets.regimens.regimen import Technique
from bonemets.review import SPINE_NO_COMPRESSION
from bonemets.units import years

DOSIS_PROTOCOL: Final = Source(
    "dosis-protocol",
    "DOSIS protocol, BMC Cancer 2012;12:530",
    Document.PROTOCOL,
    2012,
    pmcid="PMC3522547",
)
DOSIS_PAPER: Final = Source(
    "dosis-paper",
    "Guckenberger 2018, Cancer 124:2001-2009",
    Document.PAPER,
    2018,
    doi="10.1002/cncr.31294",
    status=Status.UNVERIFIED,
)
DOSIS_LONG: Final = Source(
    "dosis-long",
    "DOSIS, long term, Int J Radiat Oncol Biol Phys 2021;110:348-357",
    Document.PAPER,
    2021,
    status=Status.UNVERIFIED,
)
GUCKENBERGER_2024: Final = Source(
    "guckenberger-2024",
    "Guckenberger 2024, Cancer 130:2713-2722",
    Document.PAPER,
    2024,
    doi="10.1002/cncr.35310",
    since_review=True,
)
DOSIS_RCT_REGISTER: Final = Source(
    "dosis-rct-register",
    "ClinicalTrials.gov, DOSIS RCT",
    Document.REGISTER,
    registration="NCT02800551",
    address="copy at trials.co",
)

PROTOCOL: Final = Locator(DOSIS_PROTOCOL, "methods")
PHASE_3: Final = Locator(GUCKENBERGER_2024, "abstract", Status.COPY)
REGISTER: Final = Locator(DOSIS_RCT_REGISTER, "title and eligibility", Status.COPY)
RECALLED: Final = Locator(DOSIS_PAPER, "recalled", Status.UNVERIFIED)

EITHER: Final = Arm("48.5 Gy/10 or 35 Gy/5 SBRT", Technique.SBRT, site="spine")
TEN: Final = Arm(
    "48.5 Gy/10 SBRT to the involved part, 30 Gy to the vertebra",
    Technique.SBRT,
    GY48_5_FX10,
    site="spine",
)
FIVE: Final = Arm(
    "35 Gy/5 SBRT to the involved part, 20 Gy to the vertebra",
    Technique.SBRT,
    GY35_FX5,
    site="spine",
)

DOSIS: Final = Study(
    key="dosis",
    name="DOSIS",
    design=Design.NON_RANDOMIZED,
    progress=Progress.COMPLETED,
    reports=(DOSIS_PROTOCOL, DOSIS_PAPER, DOSIS_LONG, GUCKENBERGER_2024),
    statements=(
        Statement("design", "prospective", SPINE_NO_COMPRESSION),
        Statement("phase", "phase II, two schedules by prognosis, not compared", PROTOCOL),
        Statement("n", "60 planned, 54 evaluable", PROTOCOL),
        Statement("n", "57 enrolled", RECALLED),
        Statement("registration", "NCT01594892", RECALLED),
        Statement("registration", "the phase III trial NCT02800551", REGISTER),
        Statement(
            "population",
            "painful vertebral metastases, or pain-free on analgesics; good or intermediate "
            "prognosis by a modified Mizumoto score of at most 9",
            PROTOCOL,
        ),
        Statement(
            "population",
            "at most 3 levels and 2 sites; Karnofsky at least 60; able to walk; stable; not "
            "irradiated before; no lymphoma, small-cell lung cancer or myeloma",
            PROTOCOL,
        ),
        Statement(
            "treatment",
            "Mizumoto 0-4: 48.5 Gy/10 to the involved part with 30 Gy to the whole vertebra",
            PROTOCOL,
        ),
        Statement(
            "treatment",
            "Mizumoto 5-9: 35 Gy/5 to the involved part with 20 Gy to the whole vertebra",
            PROTOCOL,
        ),
        Statement(
            "treatment",
            "cord with 1 mm margin, to 0.1 cc: 23.75 Gy in 5 fractions, 35 Gy in 10; cauda equina "
            "25 and 37.5 Gy",
            PROTOCOL,
        ),
        Statement(
            "primary endpoint",
            "pain at the site lower by at least 2 of 10 at 3 months, without more analgesics",
            PROTOCOL,
        ),
        Statement(
            "reported since",
            "phase III, stopped early: 48.5 Gy/10 with epidural disease or 40 Gy/5 without, "
            "against 30 Gy/10 or 20 Gy/5; life expectancy of at least 1 year",
            PHASE_3,
        ),
    ),
    arms=(EITHER, TEN, FIVE),
    findings=(
        Finding(
            Outcome.PAIN_RESPONSE,
            "overall pain response, no time given",
            (Figure(EITHER, 87),),
            SPINE_NO_COMPRESSION,
        ),
        Finding(
            Outcome.PAIN_RESPONSE,
            "low levels of pain at 5 years",
            (Figure(EITHER, 80),),
            SPINE_NO_COMPRESSION,
            when=years(5),
            per="reporting patient",
        ),
    ),
    caveats=(
        Caveat("80 % at 5 years is of those who reported", SPINE_NO_COMPRESSION),
        FEW_LEVELS,
        STABILITY,
        SPINE_REPORTS_CONFLICT,
    ),
    discrepancies=(
        Discrepancy(
            "dose",
            "48.5 Gy/10 or 35 Gy/5",
            SPINE_NO_COMPRESSION,
            "these are boosts to the involved part; the whole vertebra got 30 or 20 Gy",
            PROTOCOL,
            "prescribing them to the whole vertebra is not what was studied",
        ),
        Discrepancy(
            "choice of schedule",
            "not stated",
            SPINE_NO_COMPRESSION,
            "by a modified Mizumoto score: 0-4 ten fractions, 5-9 five",
            PROTOCOL,
            "the two schedules were given to different patients and are not compared",
        ),
        Discrepancy(
            "levels",
            "1-2 contiguous levels, said of the trials in general",
            SPINE_NO_COMPRESSION,
            "up to 3 involved levels",
            PROTOCOL,
            "three levels are out by the remark and were in by the protocol",
        ),
    ),
)
