"""The documents that more than one study or score rests on."""

from __future__ import annotations

from typing import Final

from bonemets.provenance import Document, Source

VERTICAL_PROTOCOL: Final = Source(
    "vertical-protocol",
    "VERTICAL protocol, BMC Cancer 2016",
    Document.PROTOCOL,
    2016,
    doi="10.1186/s12885-016-2947-0",
)
VERTICAL_REGISTER: Final = Source(
    "vertical-register",
    "ClinicalTrials.gov, VERTICAL",
    Document.REGISTER,
    registration="NCT02364115",
)
SINS_TABLE: Final = Source(
    "sins-table",
    "Copy of the SINS table; a second copy agrees",
    Document.SECONDARY,
    address="pacs.de, term spinal-instability-neoplastic-score-sins; cancercalc.com, sins",
)
SABR_COMET_10_PROTOCOL: Final = Source(
    "sabr-comet-10-protocol",
    "SABR-COMET-10 protocol, BMC Cancer 2019;19:816",
    Document.PROTOCOL,
    2019,
    doi="10.1186/s12885-019-5977-6",
    pmid="31426760",
)
