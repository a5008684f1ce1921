"""Rich 2018: one fraction against several for painful bone metastases, 29 randomized trials."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
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
from bonemets.facts import present
from bonemets.provenance import Document, Locator, Source, Status
from bonemets.regimens.catalogue import GY8_FX1, GY20_FX5, GY24_FX6, GY30_FX10
from bonemets.regimens.regimen import Technique
from bonemets.review import CONVENTIONAL_RT
from bonemets.vocabulary import Histology

RICH_PAPER: Final = Source(
    "rich-2018",
    "Rich 2018, Radiother Oncol 126:547-557",
    Document.PAPER,
    2018,
    doi="10.1016/j.radonc.2018.01.003",
    pmid="29397209",
)

LEDGER: Final = Locator(
    RICH_PAPER, "citation and main result, in a public ledger", Status.SECONDARY
)

CHOW_2012: Final = Source(
    "chow-2012", "Chow 2012, the edition before Rich 2018", Document.PAPER, 2012, pmid="22130630"
)
EARLIER: Final = Locator(CHOW_2012, "main result, in a public ledger", Status.SECONDARY)

SINGLE: Final = Arm("one fraction", Technique.CONVENTIONAL, GY8_FX1)
SEVERAL: Final = Arm("several fractions", Technique.CONVENTIONAL)
FIVE: Final = Arm("20 Gy/5", Technique.CONVENTIONAL, GY20_FX5)
SIX: Final = Arm("24 Gy/6", Technique.CONVENTIONAL, GY24_FX6)
TEN: Final = Arm("30 Gy/10", Technique.CONVENTIONAL, GY30_FX10)

RETREATED: Final = Finding(
    Outcome.RETREATMENT,
    "irradiated again",
    (Figure(SINGLE, 20), Figure(SEVERAL, 8)),
    CONVENTIONAL_RT,
)
COMPLICATED_LEFT_OUT: Final = Caveat(
    "the trials left complicated metastases out; with a fracture, an impending one, "
    "earlier treatment or compression the effect of fractionation is unknown",
    CONVENTIONAL_RT,
    present(Case.pathologic_fracture)
    | present(Case.impending_fracture)
    | present(Case.prior_rt_to_target)
    | present(Case.prior_surgery_at_target)
    | present(Case.cord_compression)
    | present(Case.cauda_equina_compression),
)
MOSTLY_BREAST_AND_PROSTATE: Final = Caveat(
    "mostly breast and prostate cancer; radioresistant tumors are hardly represented",
    CONVENTIONAL_RT,
    Case.histology.is_in((Histology.RENAL_CELL, Histology.SARCOMA, Histology.MELANOMA)),
)

RICH_2018: Final = Study(
    key="rich-2018",
    name="Rich 2018",
    design=Design.META_ANALYSIS,
    progress=Progress.COMPLETED,
    reports=(RICH_PAPER,),
    statements=(
        Statement(
            "earlier edition",
            "25 trials: response 60 v 61 %, complete 23 v 24 %, retreatment 2.6 times as often "
            "after one fraction (1.92-3.47)",
            EARLIER,
        ),
        Statement("design", "systematic review of 29 randomized trials", CONVENTIONAL_RT),
        Statement(
            "population", "mostly uncomplicated, mostly breast and prostate", CONVENTIONAL_RT
        ),
        Statement(
            "treatment",
            "8 Gy/1 most of all, against such as 20 Gy/5, 24 Gy/6 and 30 Gy/10, in two dimensions "
            "or three",
            CONVENTIONAL_RT,
        ),
    ),
    arms=(SINGLE, SEVERAL, FIVE, SIX, TEN),
    findings=(
        Finding(
            Outcome.PAIN_RESPONSE,
            "any response",
            (Figure(SINGLE, 61), Figure(SEVERAL, 62)),
            CONVENTIONAL_RT,
        ),
        Finding(
            Outcome.COMPLETE_PAIN_RESPONSE,
            "complete response",
            (Figure(SINGLE, 23), Figure(SEVERAL, 24)),
            CONVENTIONAL_RT,
        ),
        Finding(
            Outcome.PAIN_RESPONSE,
            "any response, of those with follow-up",
            (Figure(SINGLE, 74), Figure(SEVERAL, 76)),
            CONVENTIONAL_RT,
            per="patient with follow-up",
            statistic="significant, favors several fractions",
        ),
        RETREATED,
        Finding(
            Outcome.RETREATMENT,
            "irradiated again, as another reader of the paper has it",
            (Figure(SINGLE, 20), Figure(SEVERAL, 8)),
            LEDGER,
        ),
    ),
    comparisons=(
        Comparison(Outcome.PAIN_RESPONSE, SINGLE, Relation.NO_DIFFERENCE, SEVERAL, CONVENTIONAL_RT),
        Comparison(
            Outcome.CORD_COMPRESSION, SINGLE, Relation.NO_DIFFERENCE, SEVERAL, CONVENTIONAL_RT
        ),
        Comparison(Outcome.FRACTURE, SINGLE, Relation.NO_DIFFERENCE, SEVERAL, CONVENTIONAL_RT),
        Comparison(Outcome.TOXICITY, SINGLE, Relation.NO_DIFFERENCE, SEVERAL, CONVENTIONAL_RT),
        Comparison(Outcome.RETREATMENT, SINGLE, Relation.WORSE, SEVERAL, CONVENTIONAL_RT),
    ),
    caveats=(
        COMPLICATED_LEFT_OUT,
        MOSTLY_BREAST_AND_PROSTATE,
        Caveat(
            "more retreatment after one fraction may reflect durability or readiness to retreat",
            CONVENTIONAL_RT,
        ),
    ),
    discrepancies=(
        Discrepancy(
            "response rates",
            "61 v 62 %, 23 v 24 %, 74 v 76 %",
            CONVENTIONAL_RT,
            "the abstract could not be reached",
            LEDGER,
            "these figures rest on the review alone",
        ),
    ),
)
