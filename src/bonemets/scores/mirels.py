"""The Mirels score of a metastasis in a long bone: the risk of a pathologic fracture.

The paper's abstract sends 8 and above to fixation; later summaries call 8 borderline.  Both stand.
A lesion of exactly 1/3 or 2/3 of the bone takes the middle row.
"""

from __future__ import annotations

from typing import Final

from bonemets.provenance import Document, Locator, Source, Status
from bonemets.scores.model import Band, Choice, Given, Score, Table

MIRELS_1989: Final = Source(
    "mirels-1989",
    "Mirels 1989, Clin Orthop 249:256-264",
    Document.PAPER,
    1989,
    address="abstract at orthobullets.com, evidence 14600587",
)
MIRELS_TABLE: Final = Source(
    "mirels-table",
    "Copies of the Mirels table, which agree",
    Document.SECONDARY,
    address="epomedicine.com; mdapp.co; orthobullets.com, evidence 20352387",
)

ABSTRACT: Final = Locator(MIRELS_1989, "abstract", Status.COPY)
READ: Final = Locator(MIRELS_TABLE, "table", Status.SECONDARY)


class Site(Choice):
    """Where the lesion is."""

    UPPER_LIMB = "upper limb", 1
    LOWER_LIMB = "lower limb", 2
    PERITROCHANTERIC = "peritrochanteric", 3


class Pain(Choice):
    """Pain from the lesion; functional pain comes with use of the limb."""

    MILD = "mild", 1
    MODERATE = "moderate", 2
    FUNCTIONAL = "functional", 3


class Lesion(Choice):
    """The bone in the lesion."""

    BLASTIC = "blastic", 1
    MIXED = "mixed", 2
    LYTIC = "lytic", 3


class Size(Choice):
    """How much of the bone the lesion takes, on radiographs."""

    UNDER_A_THIRD = "under 1/3", 1
    MIDDLE = "1/3 to 2/3", 2
    OVER_TWO_THIRDS = "over 2/3", 3


LOW: Final = Band("low risk", 4, 7, "radiotherapy without fixation", ABSTRACT)
BORDERLINE: Final = Band(
    "borderline",
    8,
    8,
    "fixation before radiotherapy; later summaries leave it to judgment",
    ABSTRACT,
)
HIGH: Final = Band("high risk", 9, 12, "fixation before radiotherapy", ABSTRACT)

TABLE: Final = Table(
    "Mirels",
    {"site": Site, "pain": Pain, "lesion": Lesion, "size": Size},
    (LOW, BORDERLINE, HIGH),
    READ,
)


def score(
    *,
    site: Given[Site] = None,
    pain: Given[Pain] = None,
    lesion: Given[Lesion] = None,
    size: Given[Size] = None,
) -> Score:
    """Return the Mirels score, 4 to 12.

    Raises
    ------
    FieldError
        For an answer that an item does not permit.

    Examples
    --------
    >>> print(score(site=Site.LOWER_LIMB, pain=Pain.MODERATE, lesion=Lesion.LYTIC))
    Mirels 8-10: borderline or high risk; ask size
    """
    return TABLE.total(site=site, pain=pain, lesion=lesion, size=size)
