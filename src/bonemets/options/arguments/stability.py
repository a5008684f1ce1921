"""The hazards of a broken or unstable bone."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.evidence.gillespie import REGISTER as GILLESPIE_REGISTER
from bonemets.evidence.populations import FRACTURE, SPINE, UNSTABLE_SPINE
from bonemets.evidence.vertical import CRITERIA as VERTICAL_CRITERIA
from bonemets.facts import present
from bonemets.options.model import PRESUMED, Argument, Side, Strength, Theme
from bonemets.options.situations import THIN_CORTEX
from bonemets.predicates import all_of, any_of
from bonemets.regimens.regimen import Technique
from bonemets.review import NON_SPINE_SBRT
from bonemets.treatment import RADIOTHERAPY, SBRT, Surgery, Treatment

ARGUMENTS: Final = (
    Argument(
        Side.AGAINST,
        Strength.STRONG,
        "the spine is unstable, as judged or by a SINS of 13 or more; stabilizing it comes before "
        "radiotherapy",
        UNSTABLE_SPINE,
        VERTICAL_CRITERIA,
        asks=PRESUMED,
        about=all_of(RADIOTHERAPY, Treatment.surgery.is_(Surgery.NONE)),
        theme=Theme.FRACTURE,
        key="unstable-spine",
        phrase="unstable spine",
        hint=all_of(SPINE, Case.sins >= 7),
    ),
    Argument(
        Side.AGAINST,
        Strength.WEAK,
        "retropulsed bone in the canal: consider surgery strongly before radiotherapy",
        present(Case.retropulsion),
        VERTICAL_CRITERIA,
        asks=PRESUMED,
        about=all_of(RADIOTHERAPY, Treatment.surgery.is_(Surgery.NONE)),
        theme=Theme.FRACTURE,
        key="retropulsion",
        phrase="retropulsed bone",
    ),
    Argument(
        Side.AGAINST,
        Strength.STRONG,
        "how to treat an existing or impending fracture with SBRT is unclear, and SBRT may add to "
        "the risk",
        FRACTURE,
        NON_SPINE_SBRT,
        about=SBRT,
        theme=Theme.FRACTURE,
        key="sbrt-of-a-fracture",
        phrase="SBRT of a fracture",
    ),
    Argument(
        Side.AGAINST,
        Strength.STRONG,
        "a fracture, existing or impending, is more than a lesion to watch; the trial that "
        "withheld radiotherapy took no impending one",
        any_of(FRACTURE, THIN_CORTEX),
        GILLESPIE_REGISTER,
        asks=PRESUMED,
        about=Treatment.technique.is_(Technique.OBSERVATION),
        theme=Theme.FRACTURE,
        key="fracture-is-not-watched",
        phrase="a fracture is not watched",
    ),
)
