"""Radiotherapy after surgery: Redmond, and when to start."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.evidence.model import Caveat
from bonemets.evidence.other_guidelines import AFTER_DECOMPRESSION
from bonemets.evidence.populations import OPERATED, SPINE
from bonemets.evidence.redmond import RECALLED as REDMOND_RECALLED
from bonemets.evidence.redmond import REDMOND_CONSENSUS, REDMOND_TRIAL
from bonemets.facts import present
from bonemets.options.model import PRESUMED, Argument, Side, Strength, Theme, cautions
from bonemets.predicates import all_of
from bonemets.review import CONVENTIONAL_RT, SPINE_WITH_COMPRESSION
from bonemets.treatment import RADIOTHERAPY_ALONE, SBRT, Treatment
from bonemets.units import weeks

AFTERWARDS: Final = all_of(SBRT, present(Treatment.after_surgery))

ARGUMENTS: Final = (
    Argument(
        Side.AGAINST,
        Strength.WEAK,
        "the bone was operated on: the trials of radiotherapy alone hardly speak of it",
        OPERATED,
        CONVENTIONAL_RT,
        asks=PRESUMED,
        about=RADIOTHERAPY_ALONE,
        theme=Theme.EVIDENCE,
        key="operated",
        phrase="operated on",
    ),
    Argument(
        Side.FOR,
        Strength.WEAK,
        "local control above 90 % at 1 year within 16 weeks of resection (Redmond), in one arm",
        present(Case.prior_surgery_at_target),
        SPINE_WITH_COMPRESSION,
        REDMOND_TRIAL.design,
        about=AFTERWARDS,
        theme=Theme.FUNCTION,
        key="redmond",
        phrase="local control after resection",
    ),
    Argument(
        Side.AGAINST,
        Strength.STRONG,
        "its dose is in doubt, 35 Gy/5 as reviewed and 30 Gy/5 as recalled: take it from the "
        "paper, not from here",
        SPINE,
        REDMOND_RECALLED,
        about=AFTERWARDS,
        theme=Theme.EVIDENCE,
        key="redmond-dose",
        phrase="dose in doubt",
    ),
    Argument(
        Side.AGAINST,
        Strength.WEAK,
        "more than 16 weeks after the resection, which was the trial's limit",
        all_of(SPINE, Case.surgery_interval > weeks(16)),
        SPINE_WITH_COMPRESSION,
        REDMOND_TRIAL.design,
        asks=PRESUMED,
        about=AFTERWARDS,
        theme=Theme.EVIDENCE,
        key="redmond-late",
        phrase="more than 16 weeks after surgery",
    ),
)
CAUTIONS: Final = (
    *cautions(AFTERWARDS, *REDMOND_CONSENSUS.caveats),
    *cautions(
        present(Treatment.after_surgery),
        Caveat(
            "radiotherapy starts once the wound is dry, after decompression within 14 days",
            AFTER_DECOMPRESSION,
        ),
    ),
)
