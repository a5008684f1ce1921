"""The grade of epidural spinal cord compression (Bilsky 2010), in words and as questions.

Grades 0, 1a and 1b are low and 2 and 3 high.  What to do at 1c is disputed, so it is neither.
"""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.provenance import Document, Locator, Source, Status
from bonemets.vocabulary import Bilsky

BILSKY_2010: Final = Source(
    "bilsky-2010",
    "Bilsky 2010, J Neurosurg Spine 13:324-328",
    Document.PAPER,
    2010,
    pmid="20809724",
)
BILSKY_RADIOPAEDIA: Final = Source(
    "bilsky-radiopaedia",
    "Radiopaedia, epidural spinal cord compression scale",
    Document.SECONDARY,
    2024,
    address="radiopaedia.org",
)

PAPER: Final = Locator(BILSKY_2010, "abstract", Status.COPY)
READ: Final = Locator(BILSKY_RADIOPAEDIA, "grades and practical points", Status.SECONDARY)

MEANING: Final = {
    Bilsky.G0: "bone only",
    Bilsky.G1A: "epidural, thecal sac not deformed",
    Bilsky.G1B: "thecal sac deformed, cord not touched",
    Bilsky.G1C: "thecal sac deformed, cord touched and not compressed",
    Bilsky.G2: "cord compressed, cerebrospinal fluid still seen around it",
    Bilsky.G3: "cord compressed, no cerebrospinal fluid seen around it",
}

LOW_GRADE: Final = Case.bilsky <= Bilsky.G1B
DISPUTED: Final = Case.bilsky.is_(Bilsky.G1C)
HIGH_GRADE: Final = Case.bilsky >= Bilsky.G2
EPIDURAL: Final = Case.bilsky >= Bilsky.G1A
