"""What must happen at once, whatever is chosen afterwards, with surgery possible or not."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.evidence.acr_2014 import CORD
from bonemets.evidence.astro_2024 import LISTED as ASTRO_LISTED
from bonemets.evidence.nice import STATEMENT_6
from bonemets.evidence.nice import SUMMARY as NG234_SUMMARY
from bonemets.evidence.other_guidelines import AFTER_DECOMPRESSION
from bonemets.evidence.patchell import NATURE
from bonemets.evidence.populations import (
    NO_COMPRESSION,
    NO_SURGERY,
)
from bonemets.facts import present
from bonemets.options.model import UrgentMeasure
from bonemets.options.situations import SUSPECTED_COMPRESSION
from bonemets.predicates import all_of, any_of
from bonemets.units import hours

URGENT: Final = (
    UrgentMeasure(
        "emergency",
        "treat as an emergency: call who coordinates the care of cord compression",
        "at once",
        "compression of the cord or cauda equina, suspected or proven",
        SUSPECTED_COMPRESSION,
        CORD,
        unless=NO_COMPRESSION,
    ),
    UrgentMeasure(
        "dexamethasone",
        "dexamethasone, and analgesia",
        "at once",
        "compression of the cord or cauda equina, suspected or proven",
        SUSPECTED_COMPRESSION,
        ASTRO_LISTED,
        "strong, low quality",
        unless=NO_COMPRESSION,
    ),
    UrgentMeasure(
        "whole-spine-mri",
        "MRI of the whole spine",
        "before treatment, without delaying it",
        "compression of the cord or cauda equina, suspected or proven",
        SUSPECTED_COMPRESSION,
        NG234_SUMMARY,
        unless=NO_COMPRESSION,
    ),
    UrgentMeasure(
        "immobilization",
        "immobilize the spine until stability is judged",
        "at once",
        "suspected compression, or a spine that is or may be unstable",
        all_of(
            present(Case.spinal),
            any_of(
                all_of(SUSPECTED_COMPRESSION, any_of(present(Case.spine_unstable), Case.sins >= 7)),
                present(Case.spine_unstable),
                Case.sins >= 13,
            ),
        ),
        NG234_SUMMARY,
    ),
    UrgentMeasure(
        "radiotherapy-within-24-hours",
        "radiotherapy",
        "within 24 hours of the decision",
        "compression that is not operated on",
        all_of(SUSPECTED_COMPRESSION, NO_SURGERY),
        STATEMENT_6,
        unless=NO_COMPRESSION,
    ),
    UrgentMeasure(
        "surgery-within-24-hours",
        "surgery, or radiotherapy where surgery is not chosen",
        "within 24 hours of the decision",
        "compression of the cord or cauda equina",
        SUSPECTED_COMPRESSION,
        NATURE,
        unless=any_of(NO_COMPRESSION, NO_SURGERY),
    ),
    UrgentMeasure(
        "acute-paraplegia",
        "decompression",
        "at once",
        "acute paraplegia, of at most 48 hours",
        all_of(SUSPECTED_COMPRESSION, present(Case.total_paraplegia)),
        AFTER_DECOMPRESSION,
        unless=any_of(NO_COMPRESSION, NO_SURGERY, Case.paraplegia_duration > hours(48)),
    ),
)
