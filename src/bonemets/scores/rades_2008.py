"""The survival score of Rades 2008 for metastatic spinal cord compression.

The items, the range of 20-45 and the bands were read.  The points were not: they are recalled, and
add up to 20-46.  A total is therefore a point either way, and marked unverified.
Another score of the same group has seven items and 6-25 points; it is not this one.
"""

from __future__ import annotations

from typing import Final

from bonemets.provenance import Document, Locator, Source, Status
from bonemets.scores.model import Band, Choice, Given, Score, Table

RADES_2008: Final = Source(
    "rades-2008",
    "Rades, Dunst and Schild 2008, Cancer 112:157-161",
    Document.PAPER,
    2008,
    doi="10.1002/cncr.23150",
)
RADES_2010: Final = Source(
    "rades-2010",
    "Rades 2010, validation of the survival score in 439 new patients",
    Document.PAPER,
    2010,
    address="research.uni-luebeck.de",
)

ABSTRACT: Final = Locator(RADES_2008, "abstract")
VALIDATED: Final = Locator(RADES_2010, "abstract", Status.COPY)
RECALLED: Final = Locator(RADES_2008, "table of points, recalled", Status.UNVERIFIED)


class Tumor(Choice):
    """Type of the primary tumor."""

    BREAST = "breast", 8
    PROSTATE = "prostate", 7
    MYELOMA_OR_LYMPHOMA = "myeloma or lymphoma", 9
    LUNG = "lung", 3
    OTHER = "other", 4


class OtherBone(Choice):
    """Other bone metastases at the time of radiotherapy."""

    PRESENT = "present", 5
    ABSENT = "absent", 7


class Visceral(Choice):
    """Visceral metastases at the time of radiotherapy."""

    PRESENT = "present", 2
    ABSENT = "absent", 8


class Interval(Choice):
    """From diagnosis of the tumor to the compression."""

    UP_TO_15_MONTHS = "at most 15 months", 4
    LONGER = "more than 15 months", 7


class Walking(Choice):
    """Walking before radiotherapy."""

    ABLE = "able to walk", 7
    UNABLE = "not able to walk", 3


class Developing(Choice):
    """How long the motor deficits took to develop before radiotherapy."""

    UP_TO_7_DAYS = "1-7 days", 3
    DAYS_8_TO_14 = "8-14 days", 6
    LONGER = "more than 14 days", 8


BANDS: Final = (
    Band("20-25", 20, 25, "alive at 6 months: 4 %; 7 % when validated", ABSTRACT),
    Band("26-30", 26, 30, "alive at 6 months: 11 %; 19 % when validated", ABSTRACT),
    Band("31-35", 31, 35, "alive at 6 months: 48 %; 56 % when validated", ABSTRACT),
    Band("36-40", 36, 40, "alive at 6 months: 73 % when validated", VALIDATED),
    Band("41-45", 41, 45, "alive at 6 months: 90 % when validated", VALIDATED),
)

TABLE: Final = Table(
    "Rades 2008",
    {
        "tumor": Tumor,
        "other_bone": OtherBone,
        "visceral": Visceral,
        "interval": Interval,
        "walking": Walking,
        "developing": Developing,
    },
    BANDS,
    RECALLED,
    either_way=1,
)


def score(
    *,
    tumor: Given[Tumor] = None,
    other_bone: Given[OtherBone] = None,
    visceral: Given[Visceral] = None,
    interval: Given[Interval] = None,
    walking: Given[Walking] = None,
    developing: Given[Developing] = None,
) -> Score:
    """Return the survival score of Rades 2008, 20 to 45, a point either way.

    Raises
    ------
    FieldError
        For an answer that an item does not permit.

    Examples
    --------
    >>> found = score(
    ...     tumor=Tumor.LUNG,
    ...     visceral=Visceral.PRESENT,
    ...     interval=Interval.UP_TO_15_MONTHS,
    ...     walking=Walking.UNABLE,
    ...     developing=Developing.UP_TO_7_DAYS,
    ... )
    >>> print(found)
    Rades 2008 20-23: 20-25 [unverified]
    """
    return TABLE.total(
        tumor=tumor,
        other_bone=other_bone,
        visceral=visceral,
        interval=interval,
        walking=walking,
        developing=developing,
    )
