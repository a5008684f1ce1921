"""Alpha/beta ratios of tissues as ranges with their sources; no tissue has a consensus value.

The systematic review of clinical estimates (van Leeuwen 2018) found too much spread between studies
to name one per site, and advises exploring ranges.
"""

from __future__ import annotations

from typing import Final

from bonemets.provenance import Document, Locator, Source, Status
from bonemets.regimens.ratio import AlphaBeta
from bonemets.regimens.tissue import Tissue

VAN_LEEUWEN_2018: Final = Source(
    "van-leeuwen-2018",
    "van Leeuwen 2018, Radiat Oncol 13:96",
    Document.PAPER,
    2018,
    doi="10.1186/s13014-018-1040-z",
)
CONVENTION: Final = Source("convention", "Convention in the field", Document.SECONDARY)
PROSTATE_2013: Final = Source(
    "prostate-2013",
    "Comparison of prostate fractionation estimates",
    Document.PAPER,
    2013,
    pmid="23482774",
)
START: Final = Source("start", "START trials, breast", Document.PAPER)
NING_1997: Final = Source("ning-1997", "Ning 1997, renal cell lines", Document.PAPER, 1997)
MELANOMA_1986: Final = Source("melanoma-1986", "Overgaard 1986; Bentzen 1989", Document.PAPER, 1986)
NSCLC_ESTIMATE: Final = Source("nsclc", "Estimate for non-small cell lung cancer", Document.PAPER)
SCHULTHEISS_2008: Final = Source(
    "schultheiss-2008", "Schultheiss 2008, spinal cord", Document.PAPER, 2008
)

TUMOR: Final = Tissue(
    "tumor",
    "tumor, by convention",
    AlphaBeta("10 Gy"),
    AlphaBeta("10 Gy"),
    AlphaBeta("10 Gy"),
    (Locator(CONVENTION, "tumor and acute effects", Status.UNVERIFIED),),
    "A convention, not an estimate; tumors that spread to bone range from below 2 to 10 Gy.",
)
LATE: Final = Tissue(
    "late",
    "late-responding tissue, by convention",
    AlphaBeta("3 Gy"),
    AlphaBeta("3 Gy"),
    AlphaBeta("3 Gy"),
    (Locator(CONVENTION, "late effects", Status.UNVERIFIED),),
    "A convention, not an estimate.",
)
PROSTATE: Final = Tissue(
    "prostate",
    "prostate cancer",
    AlphaBeta("0.46 Gy"),
    AlphaBeta("4.52 Gy"),
    AlphaBeta("1.55 Gy"),
    (
        Locator(PROSTATE_2013, "one of four estimates, with its 95 % interval", Status.COPY),
        Locator(VAN_LEEUWEN_2018, "table of estimates"),
    ),
    "The others are 1.4 (0.9-2.2), 1.7 (1.4-2.2) and 1.6 (1.2-2.2); dissent reaches 8.3 Gy.",
)
BREAST: Final = Tissue(
    "breast",
    "breast cancer",
    AlphaBeta("1.2 Gy"),
    AlphaBeta("5.7 Gy"),
    AlphaBeta("3.5 Gy"),
    (Locator(START, "estimate with its 95 % interval", Status.UNVERIFIED),),
)
RENAL_CELL: Final = Tissue(
    "renal-cell",
    "renal cell carcinoma",
    AlphaBeta("2.6 Gy"),
    AlphaBeta("6.9 Gy"),
    None,
    (Locator(NING_1997, "two cell lines", Status.UNVERIFIED),),
    "Two cell lines, not patients.",
)
MELANOMA: Final = Tissue(
    "melanoma",
    "melanoma",
    AlphaBeta("0.57 Gy"),
    AlphaBeta("2.5 Gy"),
    None,
    (Locator(MELANOMA_1986, "two point estimates", Status.UNVERIFIED),),
    "The interval of the lower estimate reaches below zero, where the formula means nothing.",
)
NSCLC: Final = Tissue(
    "nsclc",
    "non-small cell lung cancer",
    AlphaBeta("7 Gy"),
    AlphaBeta("9.4 Gy"),
    AlphaBeta("8.2 Gy"),
    (Locator(NSCLC_ESTIMATE, "estimate with its 95 % interval", Status.UNVERIFIED),),
)
SPINAL_CORD: Final = Tissue(
    "cord",
    "spinal cord",
    AlphaBeta("0.87 Gy"),
    AlphaBeta("4 Gy"),
    AlphaBeta("2 Gy"),
    (
        Locator(SCHULTHEISS_2008, "0.87 Gy, fitted", Status.COPY),
        Locator(CONVENTION, "2 Gy for the cord, 4 Gy for its lumbar part", Status.COPY),
    ),
    "A limit and its ratio must come from the same paper.",
)
CAUDA_EQUINA: Final = Tissue(
    "cauda-equina",
    "cauda equina",
    AlphaBeta("2 Gy"),
    AlphaBeta("4 Gy"),
    AlphaBeta("3 Gy"),
    (Locator(CONVENTION, "2 to 4 Gy in use", Status.UNVERIFIED),),
)

TISSUES: Final = (
    TUMOR,
    LATE,
    PROSTATE,
    BREAST,
    RENAL_CELL,
    MELANOMA,
    NSCLC,
    SPINAL_CORD,
    CAUDA_EQUINA,
)
