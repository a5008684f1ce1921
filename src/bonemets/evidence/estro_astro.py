"""The ESTRO-ASTRO consensus definition of oligometastatic disease (Lievens 2020)."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.evidence.model import Caveat, Design, Discrepancy, Progress, Statement, Study
from bonemets.provenance import Document, Locator, Source, Status
from bonemets.review import OLIGOMETASTATIC

LIEVENS_2020: Final = Source(
    "lievens-2020",
    "Lievens 2020, Radiother Oncol 148:157-166",
    Document.GUIDELINE,
    2020,
    pmid="32388150",
)

ABSTRACT: Final = Locator(LIEVENS_2020, "abstract", Status.COPY)

ESTRO_ASTRO: Final = Study(
    key="estro-astro",
    name="ESTRO-ASTRO definition",
    design=Design.DEFINITION,
    progress=Progress.COMPLETED,
    reports=(LIEVENS_2020,),
    statements=(
        Statement("design", "systematic review and Delphi", ABSTRACT),
        Statement(
            "definition",
            "1-5 metastatic foci, all of which can be treated safely; a controlled primary is "
            "optional",
            OLIGOMETASTATIC,
        ),
        Statement(
            "definition",
            "1-5 lesions, controlled primary optional, all safely treatable with intent to cure, "
            "which is the least that is asked",
            ABSTRACT,
        ),
        Statement(
            "definition",
            "whatever the primary, the site and the disease-free interval; synchronous or "
            "metachronous",
            ABSTRACT,
        ),
        Statement("definition", "induced by systemic therapy is a state of its own", ABSTRACT),
    ),
    caveats=(
        Caveat(
            "no data support a largest number of metastases; 1-5 is a convention",
            ABSTRACT,
            Case.metastases > 5,
        ),
    ),
    discrepancies=(
        Discrepancy(
            "largest number",
            "1-5 foci",
            OLIGOMETASTATIC,
            "1-5 by convention; no data support a maximum",
            ABSTRACT,
            "six metastases are outside the definition, not outside what can be thought of",
        ),
    ),
)
