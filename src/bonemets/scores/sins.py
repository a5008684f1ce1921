"""The Spinal Instability Neoplastic Score (Fisher 2010), of one vertebral lesion.

Copies of the table on the web differ: one prints the pain item as 3, 2 and 1 and the lowest band
as 1-6.  A collapse of exactly 50 % has no row; give both rows that meet there.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from bonemets.evidence.sources import SINS_TABLE
from bonemets.provenance import Locator, Status
from bonemets.scores.model import Band, Choice, Given, Score, Table
from bonemets.vocabulary import Level

READ: Final = Locator(SINS_TABLE, "table and text", Status.SECONDARY)


class Location(Choice):
    """Where in the spine the lesion is."""

    JUNCTIONAL = "junctional", 3
    MOBILE = "mobile", 2
    SEMIRIGID = "semirigid", 1
    RIGID = "rigid", 0


class Pain(Choice):
    """Pain; mechanical is relieved by lying down, or brought on by movement or loading."""

    MECHANICAL = "mechanical", 3
    OCCASIONAL = "occasional, not mechanical", 1
    NONE = "none", 0


class Lesion(Choice):
    """The bone in the lesion."""

    LYTIC = "lytic", 2
    MIXED = "mixed", 1
    BLASTIC = "blastic", 0


class Alignment(Choice):
    """Alignment of the spine on imaging; a deformity is a new kyphosis or scoliosis."""

    TRANSLATED = "subluxation or translation", 4
    DEFORMED = "new deformity", 2
    NORMAL = "normal", 0


class Collapse(Choice):
    """Collapse of the vertebral body, or how much of a body without collapse is involved."""

    OVER_HALF = "more than 50 % collapse", 3
    UNDER_HALF = "less than 50 % collapse", 2
    INVOLVED = "no collapse, more than 50 % of the body involved", 1
    NONE = "none of these", 0


class Posterolateral(Choice):
    """Involvement of facet, pedicle or costovertebral joint."""

    BILATERAL = "bilateral", 3
    UNILATERAL = "unilateral", 1
    NONE = "none", 0


STABLE: Final = Band("stable", 0, 6, "stable", READ)
POTENTIALLY_UNSTABLE: Final = Band(
    "potentially unstable", 7, 12, "a surgeon's opinion before radiotherapy", READ
)
UNSTABLE: Final = Band("unstable", 13, 18, "a surgeon's opinion before radiotherapy", READ)

LOCATIONS: Final[dict[Location, tuple[Level, ...]]] = {
    Location.JUNCTIONAL: (
        *(Level.C1, Level.C2, Level.C7, Level.T1, Level.T2),
        *(Level.T11, Level.T12, Level.L1, Level.L5, Level.S1),
    ),
    Location.MOBILE: (
        *(Level.C3, Level.C4, Level.C5, Level.C6),
        *(Level.L2, Level.L3, Level.L4),
    ),
    Location.SEMIRIGID: (
        *(Level.T3, Level.T4, Level.T5, Level.T6),
        *(Level.T7, Level.T8, Level.T9, Level.T10),
    ),
    Location.RIGID: (Level.S2, Level.S3, Level.S4, Level.S5),
}

TABLE: Final = Table(
    "SINS",
    {
        "location": Location,
        "pain": Pain,
        "lesion": Lesion,
        "alignment": Alignment,
        "collapse": Collapse,
        "posterolateral": Posterolateral,
    },
    (STABLE, POTENTIALLY_UNSTABLE, UNSTABLE),
    READ,
    also={"location": {level: where for where, its in LOCATIONS.items() for level in its}},
)


def location(levels: Iterable[Level]) -> frozenset[Location]:
    """Return the locations that some levels belong to.

    Which of them counts for a lesion across two is not in what was read, so both stay possible.

    Examples
    --------
    >>> [one.value for one in location([Level.T12])]
    ['junctional']
    """
    touched = set(levels)
    return frozenset(one for one, its in LOCATIONS.items() if not touched.isdisjoint(its))


def score(
    *,
    location: Given[Location] = None,
    pain: Given[Pain] = None,
    lesion: Given[Lesion] = None,
    alignment: Given[Alignment] = None,
    collapse: Given[Collapse] = None,
    posterolateral: Given[Posterolateral] = None,
) -> Score:
    """Return the Spinal Instability Neoplastic Score, 0 to 18.

    Raises
    ------
    FieldError
        For an answer that an item does not permit.

    Examples
    --------
    >>> found = score(
    ...     location=Location.JUNCTIONAL,
    ...     pain=Pain.MECHANICAL,
    ...     lesion={Lesion.LYTIC, Lesion.MIXED},
    ...     collapse=Collapse.NONE,
    ...     posterolateral=Posterolateral.UNILATERAL,
    ... )
    >>> print(found)
    SINS 8-13: potentially unstable or unstable; ask alignment, lesion
    >>> print(found.at_least(7))
    met
    >>> from bonemets.case import Case
    >>> Case(sins=found.total)
    Case(sins=between(8, 13))
    """
    return TABLE.total(
        location=location,
        pain=pain,
        lesion=lesion,
        alignment=alignment,
        collapse=collapse,
        posterolateral=posterolateral,
    )
