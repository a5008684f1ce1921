"""PRE-MODE: 25 Gy/5 of precision radiotherapy for motor deficits from cord compression."""

from __future__ import annotations

from typing import Final

from bonemets.evidence.caveats import EARLY_DATA, LONG_SURVIVAL
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
from bonemets.regimens.catalogue import GY20_FX5, GY25_FX5
from bonemets.regimens.regimen import Technique
from bonemets.review import SPINE_WITH_COMPRESSION
from bonemets.units import months

PRE_MODE_PROTOCOL: Final = Source(
    "pre-mode-protocol",
    "PRE-MODE protocol, BMC Cancer 2017;17:818",
    Document.PROTOCOL,
    2017,
    doi="10.1186/s12885-017-3844-x",
    pmid="29202720",
)
PRE_MODE_PAPER: Final = Source(
    "pre-mode-paper",
    "Rades 2020, Int J Radiat Oncol Biol Phys 106",
    Document.PAPER,
    2020,
)
PRE_MODE_REGISTER: Final = Source(
    "pre-mode-register",
    "ClinicalTrials.gov, PRE-MODE",
    Document.REGISTER,
    registration="NCT03070431",
)
PRE_MODE_LONG: Final = Source(
    "pre-mode-long",
    "PRE-MODE, long-term results, J Pers Med 15:577",
    Document.PAPER,
    2025,
    since_review=True,
)

PROTOCOL: Final = Locator(PRE_MODE_PROTOCOL, "abstract")
REGISTER: Final = Locator(PRE_MODE_REGISTER, "record")
SUMMARY: Final = Locator(PRE_MODE_REGISTER, "detailed description", Status.COPY)
LONG: Final = Locator(PRE_MODE_LONG, "title")
RECALLED: Final = Locator(PRE_MODE_PAPER, "recalled", Status.UNVERIFIED)

PRECISION: Final = Arm("25 Gy/5 SBRT or IMRT", Technique.SBRT, GY25_FX5, 44, "spine")
HISTORICAL: Final = Arm(
    "20 Gy/5 conventional, historical", Technique.CONVENTIONAL, GY20_FX5, site="spine"
)

PRE_MODE: Final = Study(
    key="pre-mode",
    name="PRE-MODE",
    design=Design.NON_RANDOMIZED,
    progress=Progress.COMPLETED,
    reports=(PRE_MODE_PAPER, PRE_MODE_PROTOCOL, PRE_MODE_LONG),
    registrations=("NCT03070431",),
    statements=(
        Statement("phase", "phase II, against historical controls", SPINE_WITH_COMPRESSION),
        Statement("design", "one arm, propensity-matched historical control of 2001-2016", SUMMARY),
        Statement("design", "January 2017 to February 2019", REGISTER),
        Statement("n", "44 enrolled, 40 completed", REGISTER),
        Statement(
            "population", "cord compression, not surgical candidates", SPINE_WITH_COMPRESSION
        ),
        Statement("population", "motor deficits of the legs from cord compression", REGISTER),
        Statement("treatment", "25 Gy/5 with SBRT or IMRT", SPINE_WITH_COMPRESSION),
        Statement("treatment", "arc therapy; SBRT only where one vertebra is involved", SUMMARY),
        Statement("treatment", "cord at most 101.5 % of the dose, EQD2 44.9 Gy at 2 Gy", SUMMARY),
        Statement("primary endpoint", "local progression-free survival at 6 months", PROTOCOL),
        Statement("survival", "3 months", SPINE_WITH_COMPRESSION),
        Statement("reported since", "long-term results in 2025", LONG),
    ),
    arms=(PRECISION, HISTORICAL),
    findings=(
        Finding(
            Outcome.PROGRESSION_FREE_SURVIVAL,
            "local, at 6 months, about",
            (Figure(PRECISION, 95), Figure(HISTORICAL, 80)),
            RECALLED,
            when=months(6),
            statistic="p about 0.03",
        ),
    ),
    comparisons=(
        Comparison(
            Outcome.PROGRESSION_FREE_SURVIVAL,
            PRECISION,
            Relation.SUPERIOR,
            HISTORICAL,
            SPINE_WITH_COMPRESSION,
            "local",
        ),
        Comparison(
            Outcome.MOTOR_RESPONSE,
            PRECISION,
            Relation.SUPERIOR,
            HISTORICAL,
            SPINE_WITH_COMPRESSION,
        ),
        Comparison(
            Outcome.WALKING, PRECISION, Relation.SUPERIOR, HISTORICAL, SPINE_WITH_COMPRESSION
        ),
    ),
    caveats=(
        Caveat("the control is historical, not randomized", SPINE_WITH_COMPRESSION),
        EARLY_DATA,
        LONG_SURVIVAL,
    ),
    discrepancies=(
        Discrepancy(
            "technique",
            "SBRT or IMRT",
            SPINE_WITH_COMPRESSION,
            "arc therapy; SBRT only where one vertebra is involved",
            SUMMARY,
            "little of it is evidence for SBRT",
        ),
        Discrepancy(
            "deficit",
            "cord compression",
            SPINE_WITH_COMPRESSION,
            "a motor deficit of the legs",
            REGISTER,
            "compression without weakness is in by one reading and out in the other",
        ),
        Discrepancy(
            "surgery",
            "not surgical candidates",
            SPINE_WITH_COMPRESSION,
            "not stated, as far as the register was read",
            REGISTER,
            "a surgical candidate is out in one reading and in by the other",
        ),
    ),
)
