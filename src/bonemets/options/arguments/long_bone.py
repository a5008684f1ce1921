"""Fixation of a long bone."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.evidence.model import Design
from bonemets.facts import absent, present
from bonemets.options.model import PRESUMED, Argument, Side, Strength, Theme
from bonemets.scores.mirels import ABSTRACT as MIRELS_ABSTRACT
from bonemets.treatment import Surgery, Treatment

FIXES: Final = Treatment.surgery.is_(Surgery.FIXATION)

ARGUMENTS: Final = (
    Argument(
        Side.FOR,
        Strength.WEAK,
        "from a Mirels score of 8 on, fixation before radiotherapy; later summaries leave 8 to "
        "judgment",
        Case.mirels >= 8,
        MIRELS_ABSTRACT,
        Design.RETROSPECTIVE,
        asks=PRESUMED,
        about=FIXES,
        theme=Theme.FRACTURE,
        key="mirels",
        phrase="Mirels 8 or more",
    ),
    Argument(
        Side.AGAINST,
        Strength.WEAK,
        "a Mirels score of 8 is borderline, which later summaries leave to an orthopedic surgeon's "
        "judgment",
        Case.mirels.is_(8),
        MIRELS_ABSTRACT,
        asks=PRESUMED,
        about=FIXES,
        theme=Theme.EVIDENCE,
        key="mirels-borderline",
        phrase="Mirels 8 is borderline",
    ),
    Argument(
        Side.AGAINST,
        Strength.DECISIVE,
        "not fit for surgery of the bone",
        absent(Case.fit_for_limb_surgery),
        MIRELS_ABSTRACT,
        about=FIXES,
        theme=Theme.BURDEN,
        key="limb-inoperable",
        phrase="not fit for surgery of the bone",
    ),
    Argument(
        Side.AGAINST,
        Strength.DECISIVE,
        "the bone was fixed already",
        present(Case.fracture_fixed),
        MIRELS_ABSTRACT,
        asks=PRESUMED,
        about=FIXES,
        theme=Theme.EVIDENCE,
        key="fixed-already",
        phrase="fixed already",
    ),
)
