"""What is wrong with the criteria of the catalogue and stays, since the documents say so."""

from __future__ import annotations

from typing import Final

from bonemets.reasoning.linting import Fault, KnownIssue

READINGS: Final = (
    KnownIssue(
        "patchell/as-published",
        Fault.SUBSUMED,
        "one area of compression, which may span contiguous levels",
        "two sources state one rule, one as an inclusion and one as an exclusion",
    ),
    KnownIssue(
        "patchell/as-published",
        Fault.SUBSUMED,
        "excluded: several separate compressive lesions",
        "two sources state one rule, one as an inclusion and one as an exclusion",
    ),
    KnownIssue(
        "patchell/as-published",
        Fault.SUBSUMED,
        "excluded: compression of the cauda equina without the cord",
        "the list asks for a displaced cord, so that the cauda equina alone is out already",
    ),
    KnownIssue(
        "core/as-registered",
        Fault.SUBSUMED,
        "at most 3 metastases",
        "the list limits those of now and those of a lifetime to the same number",
    ),
    KnownIssue(
        "scorad/as-registered",
        Fault.SUBSUMED,
        "compression of spinal cord or cauda equina",
        "the list asks for compression, and leaves out as prophylactic what has none",
    ),
    KnownIssue(
        "scorad/as-registered",
        Fault.SUBSUMED,
        "excluded: prophylactic, without compression on imaging",
        "the list asks for compression, and leaves out as prophylactic what has none",
    ),
    KnownIssue(
        "sabr-comet/as-published",
        Fault.SUBSUMED,
        "excluded: spinal cord compression",
        "the list asks for a distance to the cord besides, and a compressed cord has none",
    ),
    KnownIssue(
        "rtog-0631/as-registered",
        Fault.SUBSUMED,
        "excluded: the cord compressed or displaced",
        "the list asks for a distance to the cord besides, and a compressed cord has none",
    ),
    KnownIssue(
        "sprave/as-registered",
        Fault.SUBSUMED,
        "excluded: cord compression",
        "the list asks for a distance to the cord besides, and a compressed cord has none",
    ),
)
"""Of the readings."""

OPTIONS: Final = (
    KnownIssue(
        "options",
        Fault.GAP,
        "duration of paraplegia < 48 hours",
        "the documents say under 48 h and above 48 h, and nothing of exactly 48 h",
    ),
    KnownIssue(
        "options",
        Fault.OVERLAP,
        "interval since prior RT < 6 months",
        "5 months by one source for SBRT, and 6 by another for a whole dose to the cord",
    ),
    KnownIssue(
        "options",
        Fault.OVERLAP,
        "life expectancy < 1 year",
        "arguments about different options; each states its own limit",
    ),
    KnownIssue(
        "options",
        Fault.OVERLAP,
        "spinal segments <= 3",
        "one trial took up to 3 segments, and most reports 1-2",
    ),
    KnownIssue(
        "options",
        Fault.OVERLAP,
        "lesion size <= 5 cm",
        "arguments about different options; each states its own limit",
    ),
    KnownIssue(
        "options",
        Fault.OVERLAP,
        "distance to the cord <= 3 mm",
        "one trial left exactly 3 mm out, and another took it",
    ),
)
"""Of the arguments of the options, and between them."""
