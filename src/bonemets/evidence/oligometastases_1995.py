"""The concept of oligometastases (Hellman and Weichselbaum 1995), and what limits the field."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.evidence.model import Caveat, Design, Progress, Statement, Study
from bonemets.facts import absent, present
from bonemets.predicates import any_of
from bonemets.provenance import Document, Locator, Source, Status
from bonemets.review import OLIGOMETASTATIC

HELLMAN_1995: Final = Source(
    "hellman-1995",
    "Hellman and Weichselbaum 1995, J Clin Oncol 13:8-10",
    Document.PAPER,
    1995,
)
REYES_2015: Final = Source(
    "reyes-2015",
    "Reyes and Pienta 2015, Oncotarget 6:8491-8524",
    Document.SECONDARY,
    2015,
    doi="10.18632/oncotarget.3455",
    pmid="25940699",
)

RETOLD: Final = Locator(REYES_2015, "introduction", Status.SECONDARY)

OLIGOMETASTASES_1995: Final = Study(
    key="oligometastases-1995",
    name="Oligometastases (1995)",
    design=Design.CONCEPT,
    progress=Progress.COMPLETED,
    reports=(HELLMAN_1995,),
    statements=(
        Statement(
            "concept",
            "formally defined in 1995: metastatic disease limited, for anatomical and "
            "physiological reasons, to a small number of foci",
            OLIGOMETASTATIC,
        ),
        Statement(
            "hypothesis",
            "curative radiotherapy may be possible, above all with ablative doses and before "
            "conversion to many metastases",
            OLIGOMETASTATIC,
        ),
        Statement("concept", "a state between localized and widespread disease", RETOLD),
    ),
    caveats=(
        Caveat(
            "the data on SBRT of oligometastases are preliminary; besides NRG-BR002 the studies "
            "are phase II, and phase III should confirm them",
            OLIGOMETASTATIC,
            Case.metastases <= 5,
        ),
        Caveat(
            "the best dose and fractionation, and the best number of metastases, are not known",
            OLIGOMETASTATIC,
            Case.metastases <= 5,
        ),
        Caveat(
            "many such lesions are asymptomatic, so the outcomes of palliation may not apply",
            OLIGOMETASTATIC,
            absent(Case.symptomatic),
        ),
        Caveat(
            "the doses may not be those for palliation of extensive or symptomatic disease",
            OLIGOMETASTATIC,
            any_of(present(Case.symptomatic), Case.metastases > 5),
        ),
        Caveat(
            "studies vary in the timing and extent of systemic therapy before SBRT, and in control "
            "of the primary",
            OLIGOMETASTATIC,
            Case.metastases <= 5,
        ),
    ),
)
