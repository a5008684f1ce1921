"""Limits for organs at risk in stereotactic radiotherapy of the spine, each with its source.

The sources disagree: 30 Gy in 5 fractions of TG-101 is an EQD2 of 60 Gy at 2 Gy, 25.3 Gy of HyTEC
one of 44.6 Gy.  The UK consensus of 2022 is left out: its figures could not be read.

HyTEC's two columns are two models of two structures, not the ends of one interval: the lower one is
a maximum to the thecal sac, the higher one to the cord itself.  The abstract speaks of the cord for
both.  A limit of the thecal sac that is read on the cord alone is looser than it was meant.
"""

from __future__ import annotations

from typing import Final

from bonemets.provenance import Document, Locator, Source, Status
from bonemets.regimens.constraints import POINT_MAXIMUM, Constraints, Limit, Metric, Organ, limits
from bonemets.regimens.regimen import Regimen

HYTEC_2021: Final = Source(
    "hytec-2021",
    "Sahgal 2021, spinal cord dose tolerance to stereotactic body radiotherapy (HyTEC)",
    Document.PAPER,
    2021,
    doi="10.1016/j.ijrobp.2019.09.038",
    pmid="31606528",
)
QUANTEC_2010: Final = Source(
    "quantec-2010",
    "Kirkpatrick 2010, radiation dose-volume effects in the spinal cord (QUANTEC)",
    Document.PAPER,
    2010,
    doi="10.1016/j.ijrobp.2009.04.095",
)
TG_101: Final = Source("tg-101", "Benedict 2010, AAPM TG-101", Document.GUIDELINE, 2010)
UK_2017: Final = Source(
    "uk-2017",
    "Hanna 2018, UK consensus on normal tissue dose constraints",
    Document.GUIDELINE,
    2018,
    doi="10.1016/j.clon.2017.09.007",
    pmid="29033164",
)
SAHGAL_2012: Final = Source(
    "sahgal-2012",
    "Sahgal 2012, reirradiation human spinal cord tolerance",
    Document.PAPER,
    2012,
)
ONE_OR_TWO_2025: Final = Source(
    "one-or-two-2025",
    "Protocol of one against two fractions of spine SBRT, BMC Cancer 2025;25:323",
    Document.PROTOCOL,
    2025,
    since_review=True,
)
_TRANSCRIBED: Final = Locator(TG_101, "table of constraints, as transcribed", Status.SECONDARY)
_UK: Final = Locator(UK_2017, "table of constraints", Status.UNVERIFIED)
_TABLE_3: Final = Locator(HYTEC_2021, "table 3, page 131, in a copy by cell", Status.SECONDARY)
_TABLE_4: Final = Locator(HYTEC_2021, "table 4, page 134, in a copy by cell", Status.SECONDARY)
_PROTOCOL: Final = Locator(ONE_OR_TWO_2025, "table 1")

HYTEC_CORD: Final = Constraints(
    "HyTEC 2021",
    Organ.CORD,
    POINT_MAXIMUM,
    limits("12.4/1, 17/2, 20.3/3, 23/4, 25.3/5"),
    Locator(HYTEC_2021, "abstract", Status.COPY),
    "Estimated risk of myelopathy 1 to 5 %, without earlier radiotherapy; one isoeffect at 2 Gy. "
    "The abstract speaks of the cord; table 3 has these for the thecal sac, which is wider.",
)
HYTEC_THECAL_SAC: Final = Constraints(
    "HyTEC 2021",
    Organ.THECAL_SAC,
    POINT_MAXIMUM,
    limits("12.4/1, 17/2, 20.3/3, 23/4, 25.3/5"),
    _TABLE_3,
    "Without earlier radiotherapy.",
)
HYTEC_TRUE_CORD: Final = Constraints(
    "HyTEC 2021, true cord",
    Organ.CORD,
    POINT_MAXIMUM,
    (
        Limit(1, "14 Gy", Locator(HYTEC_2021, "abstract", Status.COPY)),
        Limit(2, "19.3 Gy"),
        Limit(3, "23.1 Gy"),
        Limit(4, "26.2 Gy"),
        Limit(5, "28.8 Gy"),
    ),
    _TABLE_3,
    "Another model than that of the thecal sac, of 3 events; from two fractions on extrapolated "
    "from 14 Gy in 1 by the linear-quadratic model at 2 Gy.",
)
QUANTEC_CORD: Final = Constraints(
    "QUANTEC 2010",
    Organ.CORD,
    POINT_MAXIMUM,
    limits("13/1, 20/3"),
    Locator(QUANTEC_2010, "abstract", Status.COPY),
    "Myelopathy reported in fewer than 1 %.",
)
TG_101_CORD: Final = Constraints(
    "TG-101",
    Organ.CORD,
    POINT_MAXIMUM,
    limits("14/1, 21.9/3, 30/5"),
    _TRANSCRIBED,
    "Not one isoeffect; in 5 fractions it is 15 Gy of EQD2 at 2 Gy above HyTEC.",
)
TG_101_CORD_0_35: Final = Constraints(
    "TG-101", Organ.CORD, Metric(0.35), limits("10/1, 18/3, 23/5"), _TRANSCRIBED
)
TG_101_CORD_1_2: Final = Constraints(
    "TG-101", Organ.CORD, Metric(1.2), limits("7/1, 12.3/3, 14.5/5"), _TRANSCRIBED
)
TG_101_CAUDA: Final = Constraints(
    "TG-101", Organ.CAUDA_EQUINA, POINT_MAXIMUM, limits("16/1, 24/3, 32/5"), _TRANSCRIBED
)
TG_101_CAUDA_5: Final = Constraints(
    "TG-101", Organ.CAUDA_EQUINA, Metric(5), limits("14/1, 21.9/3, 30/5"), _TRANSCRIBED
)
TG_101_ESOPHAGUS: Final = Constraints(
    "TG-101",
    Organ.ESOPHAGUS,
    POINT_MAXIMUM,
    limits("15.4/1, 25.2/3, 35/5"),
    _TRANSCRIBED,
    "A second transcription agrees, and gives 1 and 3 fractions to 0.1 cc.",
)
TG_101_ESOPHAGUS_5: Final = Constraints(
    "TG-101", Organ.ESOPHAGUS, Metric(5), limits("11.9/1, 17.7/3, 19.5/5"), _TRANSCRIBED
)
UK_2017_CANAL_OPTIMAL: Final = Constraints(
    "UK 2017, optimal", Organ.CANAL, Metric(0.1), limits("10/1, 18/3, 23/5"), _UK
)
UK_2017_CANAL_MANDATORY: Final = Constraints(
    "UK 2017, mandatory", Organ.CANAL, Metric(0.1), limits("14/1, 21.9/3, 30/5"), _UK
)
ONE_OR_TWO_PRV: Final = Constraints(
    "one or two fractions, 2025", Organ.CORD_PRV, Metric(0.03), limits("14/1, 19/2"), _PROTOCOL
)
ONE_OR_TWO_PRV_0_35: Final = Constraints(
    "one or two fractions, 2025", Organ.CORD_PRV, Metric(0.35), limits("10/1, 13.5/2"), _PROTOCOL
)


_NONE_IN_1: Final = "None is given in one fraction, which neither allows nor forbids it."
_ABOVE_25: Final = "18 Gy in 5 is an EQD2 of 25.2 Gy at 2 Gy, above the 25 Gy of the same paper."
THECAL_SAC_AFTER: Final = {
    Regimen.parse("20/5"): Constraints(
        "HyTEC 2021, after 20/5",
        Organ.THECAL_SAC,
        POINT_MAXIMUM,
        limits("9/1, 12.2/2, 14.5/3, 16.2/4, 18/5"),
        _TABLE_4,
        _ABOVE_25,
    ),
    Regimen.parse("30/10"): Constraints(
        "HyTEC 2021, after 30/10",
        Organ.THECAL_SAC,
        POINT_MAXIMUM,
        limits("9/1, 12.2/2, 14.5/3, 16.2/4, 18/5"),
        _TABLE_4,
        _ABOVE_25,
    ),
    Regimen.parse("40/20"): Constraints(
        "HyTEC 2021, after 40/20",
        Organ.THECAL_SAC,
        POINT_MAXIMUM,
        limits("12.2/2, 14.5/3, 16.2/4, 18/5"),
        _TABLE_4,
        f"{_ABOVE_25} {_NONE_IN_1}",
    ),
    Regimen.parse("45/25"): Constraints(
        "HyTEC 2021, after 45/25",
        Organ.THECAL_SAC,
        POINT_MAXIMUM,
        limits("12.2/2, 14.5/3, 16.2/4, 18/5"),
        _TABLE_4,
        f"{_ABOVE_25} {_NONE_IN_1}",
    ),
    Regimen.parse("50/25"): Constraints(
        "HyTEC 2021, after 50/25",
        Organ.THECAL_SAC,
        POINT_MAXIMUM,
        limits("11/2, 14/3, 14/4, 15.5/5"),
        _TABLE_4,
        f"In 2 and 3 fractions above a sum of 70 Gy where the sac got all 50. {_NONE_IN_1}",
    ),
}
"""Maxima to the thecal sac in a second course, by the first as prescribed."""

TABLES: Final = (
    HYTEC_CORD,
    HYTEC_THECAL_SAC,
    HYTEC_TRUE_CORD,
    QUANTEC_CORD,
    TG_101_CORD,
    TG_101_CORD_0_35,
    TG_101_CORD_1_2,
    TG_101_CAUDA,
    TG_101_CAUDA_5,
    TG_101_ESOPHAGUS,
    TG_101_ESOPHAGUS_5,
    UK_2017_CANAL_OPTIMAL,
    UK_2017_CANAL_MANDATORY,
    ONE_OR_TWO_PRV,
    ONE_OR_TWO_PRV_0_35,
    *THECAL_SAC_AFTER.values(),
)
