"""Song 2023: SBRT against conventional radiotherapy for pain, trials and cohorts pooled."""

from __future__ import annotations

from typing import Final

from bonemets.evidence.caveats import SYNTHESES_CONFLICT
from bonemets.evidence.model import (
    Arm,
    Caveat,
    Comparison,
    Design,
    Discrepancy,
    Outcome,
    Progress,
    Relation,
    Statement,
    Study,
)
from bonemets.provenance import Document, Locator, Source, Status
from bonemets.regimens.regimen import Technique
from bonemets.review import SYNTHESES

SONG_PAPER: Final = Source(
    "song-2023",
    "Song 2023, Int J Radiat Oncol Biol Phys 115:909-921",
    Document.PAPER,
    2023,
    doi="10.1016/j.ijrobp.2022.10.017",
    pmid="36273520",
)

ABSTRACT: Final = Locator(SONG_PAPER, "abstract", Status.COPY)

SBRT: Final = Arm("SBRT", Technique.SBRT, n=448)
CONVENTIONAL: Final = Arm("conventional", Technique.CONVENTIONAL, n=445)

SONG_2023: Final = Study(
    key="song-2023",
    name="Song 2023",
    design=Design.META_ANALYSIS,
    progress=Progress.COMPLETED,
    reports=(SONG_PAPER,),
    statements=(
        Statement("population", "spine and non-spine", SYNTHESES),
        Statement(
            "identity", "matched by content; the record that was read names no author", ABSTRACT
        ),
        Statement(
            "n", "6 randomized trials, 1 prospective and 3 retrospective: 448 and 445", ABSTRACT
        ),
        Statement(
            "conclusion",
            "favored most in oligometastatic disease, mainly of the spine",
            SYNTHESES,
        ),
        Statement(
            "conclusion", "raising the BED of SBRT much further may return less and less", SYNTHESES
        ),
        Statement("population", "oligometastatic lesions in all prospective studies", ABSTRACT),
        Statement(
            "result", "the advantage was clearer where the difference in BED was smaller", ABSTRACT
        ),
    ),
    arms=(SBRT, CONVENTIONAL),
    comparisons=(
        Comparison(
            Outcome.COMPLETE_PAIN_RESPONSE,
            SBRT,
            Relation.SUPERIOR,
            CONVENTIONAL,
            SYNTHESES,
            "at 6 months",
        ),
        Comparison(
            Outcome.PAIN_RESPONSE,
            SBRT,
            Relation.SUPERIOR,
            CONVENTIONAL,
            SYNTHESES,
            "partial, at 6 months",
        ),
        Comparison(
            Outcome.PAIN_RESPONSE,
            SBRT,
            Relation.SUPERIOR,
            CONVENTIONAL,
            ABSTRACT,
            "overall in randomized trials, p < 0.001 at 3 months, p = 0.017 at 6",
        ),
        Comparison(
            Outcome.COMPLETE_PAIN_RESPONSE,
            SBRT,
            Relation.SUPERIOR,
            CONVENTIONAL,
            ABSTRACT,
            "in randomized trials, at 3 and 6 months",
        ),
    ),
    caveats=(
        Caveat("trials are pooled with cohorts; results on trials alone are given too", ABSTRACT),
        SYNTHESES_CONFLICT,
    ),
    discrepancies=(
        Discrepancy(
            "time",
            "better at 6 months",
            SYNTHESES,
            "better at 3 months as well",
            ABSTRACT,
            "the review understates what was found",
        ),
        Discrepancy(
            "oligometastatic disease",
            "best for oligometastatic disease",
            SYNTHESES,
            "the studies took only lesions they called oligometastatic",
            ABSTRACT,
            "who was studied is not who profits most",
        ),
    ),
)
