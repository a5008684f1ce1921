"""Alpha/beta ratios of tissues as ranges with their sources; no tissue has a consensus value.

The systematic review of clinical estimates (van Leeuwen 2018) found too much spread between studies
to name one per site, and advises exploring ranges.  Thyroid cancer and vertebral fracture are left
out: there is no robust estimate of either.
"""

from __future__ import annotations

from typing import Final

from bonemets.provenance import Document, Locator, Source, Status
from bonemets.regimens.alpha_beta import AlphaBeta
from bonemets.regimens.tissue import Estimate, Tissue

VAN_LEEUWEN_2018: Final = Source(
    "van-leeuwen-2018",
    "van Leeuwen 2018, Radiat Oncol 13:96",
    Document.PAPER,
    2018,
    doi="10.1186/s13014-018-1040-z",
)
CONVENTION: Final = Source("convention", "Convention in the field", Document.SECONDARY)
IN_USE: Final = Source("in-use", "Values in clinical use", Document.SECONDARY)
PROSTATE_2013: Final = Source(
    "prostate-2013",
    "Comparison of prostate fractionation estimates",
    Document.PAPER,
    2013,
    pmid="23482774",
)
PROSTATE_DISSENT: Final = Source(
    "prostate-dissent", "Dissenting prostate estimates", Document.PAPER, pmid="15990189"
)
PROSTATE_2012: Final = Source(
    "prostate-2012",
    "Prostate estimate without a time factor",
    Document.PAPER,
    2012,
    doi="10.1016/j.ijrobp.2012.03.004",
)
START: Final = Source("start", "START trials, breast", Document.PAPER)
FAST_FORWARD: Final = Source(
    "fast-forward",
    "FAST-Forward at ten years, supplement corrected in August 2026",
    Document.PAPER,
    2026,
    since_review=True,
)
NING_1997: Final = Source("ning-1997", "Ning 1997, renal cell lines", Document.PAPER, 1997)
OVERGAARD_1986: Final = Source("overgaard-1986", "Overgaard 1986, melanoma", Document.PAPER, 1986)
BENTZEN_1989: Final = Source("bentzen-1989", "Bentzen 1989, melanoma", Document.PAPER, 1989)
NSCLC_ESTIMATE: Final = Source(
    "stuschke-2010", "Stuschke and Poettgen 2010, stage I lung cancer", Document.PAPER, 2010
)
LIPOSARCOMA_ESTIMATE: Final = Source("liposarcoma", "Estimate for liposarcoma", Document.PAPER)
JIN_2015: Final = Source("jin-2015", "Jin 2015, human spinal cord", Document.PAPER, 2015)
DISCHE_1999: Final = Source(
    "dische-1999", "Dische 1999, late effects on the bowel", Document.PAPER, 1999
)
CLINICAL_2025: Final = Source(
    "clinical-radiobiology-2025",
    "Textbook of clinical radiobiology, 2025, chapter 10",
    Document.SECONDARY,
    2025,
)
SCHULTHEISS_2008: Final = Source(
    "schultheiss-2008",
    "Schultheiss 2008, the radiation dose-response of the human spinal cord",
    Document.PAPER,
    2008,
    doi="10.1016/j.ijrobp.2007.11.075",
    pmid="18243570",
)
NIEDER_2006: Final = Source(
    "nieder-2006",
    "Nieder 2006, update of human spinal cord reirradiation tolerance",
    Document.PAPER,
    2006,
    pmid="17084560",
)
_REVIEWED: Final = Locator(VAN_LEEUWEN_2018, "table of estimates")
_COMPARED: Final = Locator(PROSTATE_2013, "estimates with their intervals", Status.COPY)
_DISSENT: Final = Locator(PROSTATE_DISSENT, "estimates with their intervals", Status.COPY)
_WITHOUT_TIME: Final = Locator(PROSTATE_2012, "estimate with its interval", Status.COPY)
_START: Final = Locator(START, "estimate with its interval", Status.UNVERIFIED)
_FAST_FORWARD: Final = Locator(FAST_FORWARD, "table D5", Status.SECONDARY)
_NING: Final = Locator(NING_1997, "two cell lines", Status.UNVERIFIED)
_OVERGAARD: Final = Locator(OVERGAARD_1986, "point estimate", Status.UNVERIFIED)
_BENTZEN: Final = Locator(BENTZEN_1989, "estimate with its interval", Status.UNVERIFIED)
_NSCLC: Final = Locator(NSCLC_ESTIMATE, "estimate with its interval", Status.SECONDARY)
_LIPOSARCOMA: Final = Locator(LIPOSARCOMA_ESTIMATE, "estimate with its interval", Status.UNVERIFIED)
_SCHULTHEISS: Final = Locator(SCHULTHEISS_2008, "abstract", Status.COPY)
_SCHULTHEISS_INTERVAL: Final = Locator(SCHULTHEISS_2008, "interval", Status.SECONDARY)
_JIN: Final = Locator(JIN_2015, "estimate with its interval", Status.SECONDARY)
_DISCHE: Final = Locator(DISCHE_1999, "estimate with its interval", Status.SECONDARY)
_TEXTBOOK: Final = Locator(CLINICAL_2025, "table of ratios", Status.SECONDARY)
_NIEDER: Final = Locator(NIEDER_2006, "abstract", Status.COPY)

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
    None,
    (_COMPARED, _DISSENT, _WITHOUT_TIME, _REVIEWED),
    "The range of the four that agree; dissent reaches from below zero to 16 Gy.",
    (
        Estimate(1.4, 0.9, 2.2, _COMPARED),
        Estimate(1.55, 0.46, 4.52, _COMPARED),
        Estimate(1.7, 1.4, 2.2, _COMPARED),
        Estimate(1.6, 1.2, 2.2, _COMPARED),
        Estimate(1.12, -3.3, 5.6, _DISSENT),
        Estimate(8.3, 0.7, 16, _DISSENT),
        Estimate(-0.07, -0.73, 0.59, _WITHOUT_TIME),
    ),
)
BREAST: Final = Tissue(
    "breast",
    "breast cancer",
    AlphaBeta("1.2 Gy"),
    AlphaBeta("5.7 Gy"),
    None,
    (_START, _FAST_FORWARD),
    "FAST-Forward's first estimate, 3.7 Gy (0.3 to 7.1), is superseded by that at ten years.",
    (
        Estimate(3.5, 1.2, 5.7, _START),
        Estimate(3.3, 1.9, 4.9, _FAST_FORWARD),
        Estimate(3.4, 1.6, 5.2, _FAST_FORWARD),
    ),
)
RENAL_CELL: Final = Tissue(
    "renal-cell",
    "renal cell carcinoma",
    AlphaBeta("2.6 Gy"),
    AlphaBeta("6.9 Gy"),
    None,
    (_NING,),
    "Two cell lines, not patients; 3 Gy is in clinical use.",
    (Estimate(2.6, None, None, _NING), Estimate(6.9, None, None, _NING)),
)
MELANOMA: Final = Tissue(
    "melanoma",
    "melanoma",
    AlphaBeta("0.57 Gy"),
    AlphaBeta("2.5 Gy"),
    None,
    (_OVERGAARD, _BENTZEN),
    "From the lower point estimate up: its interval reaches below zero, where no formula holds.",
    (Estimate(2.5, None, None, _OVERGAARD), Estimate(0.57, -1.07, 2.5, _BENTZEN)),
)
NSCLC: Final = Tissue(
    "nsclc",
    "non-small cell lung cancer",
    AlphaBeta("7 Gy"),
    AlphaBeta("10 Gy"),
    AlphaBeta("8.2 Gy"),
    (_NSCLC, Locator(CONVENTION, "10 Gy for tumors", Status.UNVERIFIED)),
    "One estimate, of local control in stage I only, and the convention above it.",
    (Estimate(8.2, 7, 9.4, _NSCLC),),
)
LIPOSARCOMA: Final = Tissue(
    "liposarcoma",
    "liposarcoma",
    AlphaBeta("0.4 Gy"),
    AlphaBeta("5.4 Gy"),
    AlphaBeta("0.4 Gy"),
    (_LIPOSARCOMA,),
    "From the point estimate up: its interval reaches below zero, where no formula holds.",
    (Estimate(0.4, -1.4, 5.4, _LIPOSARCOMA),),
)
SPINAL_CORD: Final = Tissue(
    "cord",
    "spinal cord",
    AlphaBeta("0.87 Gy"),
    AlphaBeta("4 Gy"),
    AlphaBeta("2 Gy"),
    (_SCHULTHEISS, _SCHULTHEISS_INTERVAL, _NIEDER, _JIN),
    "2 Gy is a convention, 0.87 Gy a fit, 4 Gy in use for the lumbar part; a limit and its ratio "
    "must come from the same paper. Jin 2015 has 3.7 Gy (2.2 to 8.2), with earlier irradiation "
    "mixed in.",
    (Estimate(0.87, 0.54, 1.19, _SCHULTHEISS_INTERVAL),),
)
CAUDA_EQUINA: Final = Tissue(
    "cauda-equina",
    "cauda equina",
    AlphaBeta("2 Gy"),
    AlphaBeta("4 Gy"),
    None,
    (Locator(IN_USE, "2 to 4 Gy for the cauda equina", Status.UNVERIFIED),),
    "A convention, not an estimate.",
)
ESOPHAGUS: Final = Tissue(
    "esophagus",
    "esophagus, late effects",
    AlphaBeta("3 Gy"),
    AlphaBeta("3 Gy"),
    None,
    (Locator(IN_USE, "3 Gy for late effects of the esophagus", Status.SECONDARY),),
    "A convention, not an estimate.",
)
BOWEL: Final = Tissue(
    "bowel",
    "bowel, late effects",
    AlphaBeta("2.2 Gy"),
    AlphaBeta("9.6 Gy"),
    None,
    (
        Locator(IN_USE, "3 to 4 Gy for late effects of the bowel", Status.SECONDARY),
        _TEXTBOOK,
        _DISCHE,
    ),
    "3 to 4 Gy are in use; the estimates reach further, that of stricture and perforation least. A "
    "fit to acute effects of the small bowel gives 8.3 Gy.",
    (Estimate(3.9, 2.5, 5.3, _TEXTBOOK), Estimate(4.3, 2.2, 9.6, _DISCHE)),
)
RIB: Final = Tissue(
    "rib",
    "rib, fracture",
    AlphaBeta("1.8 Gy"),
    AlphaBeta("2.8 Gy"),
    AlphaBeta("2.8 Gy"),
    (Locator(IN_USE, "2.8 Gy (1.8 to 2.8) for fracture of a rib", Status.SECONDARY),),
    "Not for the vertebra, whose fracture follows the dose per fraction.",
)

TISSUES: Final = (
    TUMOR,
    LATE,
    PROSTATE,
    BREAST,
    RENAL_CELL,
    MELANOMA,
    NSCLC,
    LIPOSARCOMA,
    SPINAL_CORD,
    CAUDA_EQUINA,
    ESOPHAGUS,
    BOWEL,
    RIB,
)
