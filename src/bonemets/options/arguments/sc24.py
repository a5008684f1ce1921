"""What SC24 argues, and what those argue who came after it."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.criteria import sc24
from bonemets.evidence.populations import SPINE
from bonemets.evidence.sc24 import NEWS, QUADSHOT, SC24
from bonemets.facts import present
from bonemets.options.dose_contrast import contrast
from bonemets.options.model import PRESUMED, Argument, Side, Strength, Theme, cautions, excluded_by
from bonemets.options.situations import SPINE_WITHOUT_COMPRESSION
from bonemets.predicates import all_of
from bonemets.regimens.catalogue import GY16_FX1, GY18_FX1, GY24_FX2, GY28_FX2
from bonemets.review import SPINE_NO_COMPRESSION
from bonemets.treatment import SBRT_ALONE, regimens

STUDIED: Final = all_of(SBRT_ALONE, regimens(GY24_FX2))

ARGUMENTS: Final = (
    Argument(
        Side.FOR,
        Strength.STRONG,
        "complete pain response at 3 months more often than after 20 Gy/5, 35 % against 14 %",
        all_of(SPINE_WITHOUT_COMPRESSION, Case.segments <= 3, Case.ecog <= 2),
        NEWS,
        SC24.design,
        about=STUDIED,
        theme=Theme.PAIN,
        key="sc24-complete-response",
        phrase="complete relief more often than 20 Gy/5",
    ),
    Argument(
        Side.FOR,
        Strength.WEAK,
        "better local control, and less and later re-irradiation, than after 20 Gy/5",
        SPINE_WITHOUT_COMPRESSION,
        SPINE_NO_COMPRESSION,
        SC24.design,
        about=STUDIED,
        theme=Theme.RETREATMENT,
        key="sc24-local-control",
        phrase="better local control than 20 Gy/5",
    ),
    Argument(
        Side.FOR,
        Strength.WEAK,
        "may suit extension out of the bone best, as about 60 % of the targets had it (Dunne)",
        all_of(SPINE_WITHOUT_COMPRESSION, present(Case.soft_tissue_component)),
        SPINE_NO_COMPRESSION,
        asks=PRESUMED,
        about=STUDIED,
        theme=Theme.EVIDENCE,
        key="sc24-extension",
        phrase="extension out of the bone",
    ),
    Argument(
        Side.AGAINST,
        Strength.WEAK,
        "RTOG 0631 contradicts: 16-18 Gy/1 was no better than 8 Gy/1, for a lower BED as is "
        f"surmised: {contrast(GY24_FX2, GY18_FX1)}; {contrast(GY24_FX2, GY16_FX1)}",
        SPINE_WITHOUT_COMPRESSION,
        SPINE_NO_COMPRESSION,
        about=STUDIED,
        theme=Theme.PAIN,
        key="sc24-contradicted",
        phrase="RTOG 0631 contradicts",
    ),
    Argument(
        Side.AGAINST,
        Strength.STRONG,
        "the trial took a SINS under 12; an unstable spine may need stabilizing first",
        all_of(SPINE, Case.sins >= 12),
        QUADSHOT,
        about=all_of(SBRT_ALONE, regimens(GY24_FX2, GY28_FX2)),
        theme=Theme.EVIDENCE,
        key="sc24-sins",
        phrase="SINS of 12 or more",
    ),
    excluded_by(sc24.AS_PUBLISHED, asks=(Case.ecog, Case.segments), about=STUDIED),
)
CAUTIONS: Final = cautions(STUDIED, *SC24.caveats)
