"""Karnofsky and ECOG performance status, each from the other.

Published tables differ, and the best of them agreed with what was scored at the bedside in three
to four of five patients.  What is returned leaves open all that any of three tables allows.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import attrs

from bonemets.argument_types import type_checked
from bonemets.case import Case
from bonemets.doubts import Doubt
from bonemets.errors import FieldError
from bonemets.fields import Between
from bonemets.provenance import Document, Locator, Source, Status

MA_2010: Final = Source(
    "ma-2010",
    "Interconversion of three measures of performance status, Eur J Cancer 2010;46:3175-3183",
    Document.PAPER,
    2010,
    doi="10.1016/j.ejca.2010.06.126",
)
PRASAD_2018: Final = Source(
    "prasad-2018",
    "Prasad 2018, World J Clin Oncol 9:140-147",
    Document.PAPER,
    2018,
    doi="10.5306/wjco.v9.i7.140",
    pmid="30425939",
)
BUCCHERI_1996: Final = Source(
    "buccheri-1996",
    "Buccheri 1996, Eur J Cancer 32A:1135-1141",
    Document.PAPER,
    1996,
)


@attrs.frozen
class Conversion:
    """A published table: the Karnofsky scores, lowest and highest, of each ECOG grade."""

    grades: Mapping[int, tuple[int, int]]
    text: str
    at: Locator

    @type_checked
    def ecog(self, karnofsky: int) -> tuple[int, ...]:
        """Return the grades that a Karnofsky score may stand for."""
        return tuple(
            grade for grade, (low, high) in self.grades.items() if low <= karnofsky <= high
        )


MA: Final = Conversion(
    {0: (100, 100), 1: (80, 90), 2: (60, 70), 3: (40, 50), 4: (10, 30)},
    "1385 palliative patients, agreement 75 %",
    Locator(MA_2010, "abstract"),
)
PRASAD: Final = Conversion(
    {0: (100, 100), 1: (80, 90), 2: (70, 70), 3: (50, 60), 4: (10, 40)},
    "5844 assessments in 1501 patients with lung cancer, agreement 78.1 %",
    Locator(PRASAD_2018, "abstract"),
)
BUCCHERI: Final = Conversion(
    {0: (80, 100), 1: (80, 100), 2: (60, 70), 3: (10, 50), 4: (10, 50)},
    "1656 assessments in 536 patients with lung cancer, in three groups, agreement above 84 %",
    Locator(BUCCHERI_1996, "abstract", Status.COPY),
)
TABLES: Final = (MA, PRASAD, BUCCHERI)


def ecog_from_karnofsky(karnofsky: int | Between[int]) -> int | Between[int]:
    """Return the ECOG grade that a Karnofsky score stands for, or the grades it may stand for.

    Raises
    ------
    FieldError
        For a score that is not a multiple of 10 from 10 to 100.

    Examples
    --------
    >>> ecog_from_karnofsky(70), ecog_from_karnofsky(60)
    (2, Between(low=2, high=3))
    """
    ends = _ends(karnofsky)
    if any(one not in range(10, 101, 10) for one in ends):
        raise FieldError("karnofsky", "a multiple of 10 from 10 to 100", karnofsky)
    scores = range(ends[0], ends[1] + 1, 10)
    return _span([grade for table in TABLES for score in scores for grade in table.ecog(score)])


def karnofsky_from_ecog(ecog: int | Between[int]) -> int | Between[int]:
    """Return the range of Karnofsky scores that an ECOG grade may stand for.

    Raises
    ------
    FieldError
        For a grade that is not 0 to 4.

    Examples
    --------
    >>> karnofsky_from_ecog(2)
    Between(low=60, high=70)
    """
    ends = _ends(ecog)
    if any(one not in range(5) for one in ends):
        raise FieldError("ecog", "a whole number from 0 to 4", ecog)
    grades = range(ends[0], ends[1] + 1)
    return _span([score for table in TABLES for grade in grades for score in table.grades[grade]])


def doubts(case: Case) -> tuple[Doubt, ...]:
    """Return the facts of a case that are at odds with every published table.

    It is a doubt and no contradiction: the tables agree with the bedside in three to four of five.

    Examples
    --------
    >>> for doubt in doubts(Case(ecog=0, karnofsky=30)):
    ...     print(doubt.text)
    ecog = 0 and karnofsky = 30: no table pairs them; it would be karnofsky 80-100
    """
    ecog, karnofsky = case.__dict__["ecog"], case.__dict__["karnofsky"]
    if ecog is None or karnofsky is None:
        return ()
    fits = karnofsky_from_ecog(ecog)
    (low, high), (lowest, highest) = _ends(karnofsky), _ends(fits)
    if low <= highest and lowest <= high:
        return ()
    known = case.known()
    text = (
        f"ecog = {known['ecog']} and karnofsky = {known['karnofsky']}: no table pairs them; "
        f"it would be karnofsky {lowest}-{highest}"
    )
    return (Doubt(text, tuple(table.at for table in TABLES)),)


def _ends(value: int | Between[int]) -> tuple[int, int]:
    return (value.low, value.high) if isinstance(value, Between) else (value, value)


def _span(values: list[int]) -> int | Between[int]:
    low, high = min(values), max(values)
    return low if low == high else Between(low, high)
