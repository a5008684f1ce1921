"""How many symptomatic bone metastases are complicated, at one institution."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.evidence.model import (
    Caveat,
    Design,
    Discrepancy,
    Progress,
    Statement,
    Study,
)
from bonemets.facts import present
from bonemets.provenance import Document, Locator, Source, Status
from bonemets.review import CONVENTIONAL_RT

ALCORN: Final = Source(
    "alcorn",
    "Alcorn, frequency of complicated symptomatic bone metastasis",
    Document.PAPER,
    address="experts.umn.edu, frequency of complicated symptomatic bone metastasis",
)

ABSTRACT: Final = Locator(ALCORN, "abstract", Status.COPY)

COMPLICATED_SHARE: Final = Study(
    key="complicated-share",
    name="Share of complicated metastases",
    design=Design.RETROSPECTIVE,
    progress=Progress.COMPLETED,
    reports=(ALCORN,),
    statements=(
        Statement(
            "result",
            "up to 2/3 of symptomatic targets may have a complicating feature",
            CONVENTIONAL_RT,
        ),
        Statement(
            "definition",
            "prior radiation or surgery, fracture impending or existing, soft tissue component "
            "outside the bone, neuraxis compromise",
            CONVENTIONAL_RT,
        ),
        Statement(
            "identity",
            "the review does not name the study; this one matches its design and its features",
            ABSTRACT,
        ),
        Statement("design", "one tertiary center, consultations 2007-2013", ABSTRACT),
        Statement("n", "686 symptomatic metastases in 401 patients", ABSTRACT),
        Statement("definition", "over 96 definitions of complicated were possible", ABSTRACT),
        Statement("result", "of all sites, prior radiotherapy in 4.4 %", ABSTRACT),
        Statement("result", "of all sites, prior surgery in 8.9 %", ABSTRACT),
        Statement("result", "of all sites, pathologic fracture in 20.6 %", ABSTRACT),
        Statement("result", "of all sites, a soft tissue component in 38.6 %", ABSTRACT),
        Statement("result", "of spine and medial pelvis, neuraxis compromise in 52.0 %", ABSTRACT),
    ),
    caveats=(
        Caveat(
            "most patients seen in practice may be outside the trials that support one fraction",
            CONVENTIONAL_RT,
            present(Case.prior_rt_to_target)
            | present(Case.prior_surgery_at_target)
            | present(Case.pathologic_fracture)
            | present(Case.impending_fracture)
            | present(Case.cord_compression)
            | present(Case.cauda_equina_compression),
        ),
    ),
    discrepancies=(
        Discrepancy(
            "share",
            "up to 2/3 of targets",
            CONVENTIONAL_RT,
            "a share for each feature, and over 96 definitions",
            ABSTRACT,
            "the share depends on the definition; 2/3 is the upper end of a range",
        ),
    ),
)
