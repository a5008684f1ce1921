"""Reirradiation of the spinal cord: published rules with three answers and margins.

The rules are predicates over a record of doses that may be unknown.  Each says whether its limit is
included: ``<=`` is met at the limit.  Doses computed from effects are rounded to a billionth of a
gray, so that a sum of 45 and 25 Gy is 70 Gy and meets a limit of 70 Gy.
"""

from __future__ import annotations

from typing import Final

import attrs

from bonemets import units
from bonemets.display import Displayed
from bonemets.errors import MixedDoseError, ModelError, of_kind
from bonemets.facts import Measure
from bonemets.fields import MeasureField
from bonemets.logic import Verdict
from bonemets.predicates import AllOf, Compare, all_of
from bonemets.provenance import Locator, Status
from bonemets.record import Record
from bonemets.regimens.alpha_beta import AlphaBeta
from bonemets.regimens.constraints import Constraint
from bonemets.regimens.effects import BED, EQD2, Effect, not_negative
from bonemets.regimens.isoeffect import in_fractions
from bonemets.regimens.kinetics import amount
from bonemets.regimens.limits import HYTEC_2021, SAHGAL_2012, THECAL_SAC_AFTER
from bonemets.regimens.models import LQ
from bonemets.regimens.regimen import Regimen
from bonemets.regimens.tissues import NIEDER_2006
from bonemets.units import Quantity, gray, months, percent


class CordDoses(Record):
    """What the cord got in an earlier course and is to get in a second; each may be unknown."""

    cumulative_eqd2: Measure = Measure(
        "Maximum to the thecal sac in both courses, as EQD2 at 2 Gy.", unit="Gy"
    )
    sbrt_eqd2: Measure = Measure(
        "Maximum to the thecal sac in the stereotactic course, as EQD2 at 2 Gy.",
        unit="Gy",
        label="SBRT EQD2",
    )
    sbrt_share: Measure = Measure(
        "Share of the stereotactic course in both.", unit="percent", maximum=100, label="SBRT share"
    )
    cumulative_bed: Measure = Measure("Dose to the cord in both courses, as BED.", unit="Gy")
    highest_bed: Measure = Measure("Dose to the cord in the larger course, as BED.", unit="Gy")
    interval: Measure = Measure("Time between the two courses.", unit="month")


def cord_doses(
    first: EQD2 | None = None, sbrt: EQD2 | None = None, interval: Quantity | str | None = None
) -> CordDoses:
    """Return the record of a first course and a stereotactic one, from doses to the thecal sac.

    Parameters
    ----------
    first, sbrt : EQD2, optional
        By `LQ` at 2 Gy, the ratio of the published rules; `None` where not known.
    interval : Quantity or str, optional

    Raises
    ------
    MixedDoseError
        For another kind, ratio or model.

    Examples
    --------
    >>> from bonemets.regimens import AlphaBeta, Regimen
    >>> cord = AlphaBeta("2 Gy")
    >>> doses = cord_doses(
    ...     Regimen("30 Gy", 10).eqd2(cord), Regimen("14.5 Gy", 3).eqd2(cord), "9 months"
    ... )
    >>> for margin in margins(HYTEC, doses):
    ...     print(margin)
    cumulative EQD2 <= 70 Gy: met, by 7.72917 Gy
    SBRT EQD2 <= 25 Gy: met, by 0.229167 Gy
    SBRT share <= 50 %: met, by 10.2208 %
    interval >= 5 months: met, by 4 months
    """
    one, two = _at_two(first), _at_two(sbrt)
    known = {} if two is None else {"sbrt_eqd2": gray(two)}
    if one is not None and two is not None and one + two > 0:
        both = round(one + two, 9)
        known |= {
            "cumulative_eqd2": gray(both),
            "sbrt_share": percent(round(100 * two / both, 9)),
            "cumulative_bed": gray(2 * both),  # at 2 Gy
            "highest_bed": gray(2 * max(one, two)),
        }
    return CordDoses(**known, interval=interval)


def _at_two(effect: EQD2 | None) -> float | None:
    if effect is None:
        return None
    if isinstance(effect, EQD2):
        not_negative(effect)
    if type(effect) is not EQD2 or effect.model != LQ or effect.alpha_beta.gray != 2:
        raise MixedDoseError(f"the rule takes an EQD2 at 2 Gy, linear-quadratic, not {effect}")
    return round(effect.gray, 9)


HYTEC: Final = all_of(
    CordDoses.cumulative_eqd2 <= gray(70),
    CordDoses.sbrt_eqd2 <= gray(25),
    CordDoses.sbrt_share <= percent(50),
    CordDoses.interval >= months(5),
)
"""HyTEC 2021: factors of a lower risk of myelopathy; all limits are included."""
HYTEC_AT: Final = Locator(HYTEC_2021, "abstract", Status.COPY)

SAHGAL: Final = all_of(
    CordDoses.cumulative_eqd2 <= gray(70),
    CordDoses.sbrt_eqd2 <= gray(25),
    CordDoses.sbrt_share <= percent(50),
    CordDoses.interval >= months(5),
)
"""Sahgal 2012, where HyTEC has its limits from: 20 to 25 Gy, "approximately" 70 Gy and 50 %."""
SAHGAL_AT: Final = Locator(SAHGAL_2012, "abstract", Status.COPY)

SMALL_RISK: Final = 135.5
"""Gray of BED at 2 Gy up to which both courses together have a risk that appears small."""
NIEDER_SMALL_RISK: Final = all_of(
    CordDoses.cumulative_bed <= gray(SMALL_RISK),
    CordDoses.highest_bed <= gray(98),
    CordDoses.interval >= months(6),
)
"""Nieder 2006: the risk appears small; all limits are included, BED at 2 Gy."""
NIEDER_AT: Final = Locator(NIEDER_2006, "abstract", Status.COPY)


_CORD: Final = AlphaBeta("2 Gy")


@attrs.frozen
class SecondCourse:
    """What HyTEC allows the thecal sac in a second course, by its table and by its four conditions.

    The two do not always agree, since the table takes the first course as prescribed and not as the
    sac got it: 11 Gy in 2 after 50 Gy in 25 sums to 70.6 Gy.  The stricter one counts.
    """

    fractions: int
    table: Constraint | None
    """The cell of the table, `None` where it has none: that neither allows nor forbids a dose."""
    conditions: float
    """Gray up to which the conditions on dose are met, with the first course as the sac got it."""

    @property
    def gray(self) -> float:
        """The lower of the two, in gray."""
        return min(self.conditions, self.table.limit.gray if self.table else self.conditions)

    def __str__(self) -> str:
        table = str(self.table) if self.table else "no limit in the table"
        return f"{table}; by the conditions <= {units.plain(self.conditions)} Gy"


def second_course(first: Regimen, fractions: int, to_sac: EQD2 | None = None) -> SecondCourse:
    """Return what HyTEC allows the thecal sac in a second course of some fractions.

    Parameters
    ----------
    first : Regimen
        The first course as prescribed.
    fractions : int
    to_sac : EQD2, optional
        What the first course gave the thecal sac, at 2 Gy; that of the prescription by default.

    Examples
    --------
    >>> from bonemets.regimens import Regimen
    >>> print(second_course(Regimen("50 Gy", 25), 3))
    thecal sac Dmax <= 14 Gy in 3 fractions, HyTEC 2021, after 50/25 \
[read in a secondary source]; by the conditions <= 12.7797 Gy
    >>> second_course(Regimen("40 Gy", 20), 1).table is None
    True
    """
    given = _at_two(to_sac or first.eqd2(_CORD, quiet=True)) or 0.0
    known = THECAL_SAC_AFTER.get(first)
    cells = () if known is None else (Constraint(known, limit) for limit in known.limits)
    table = next((cell for cell in cells if cell.limit.fractions == fractions), None)
    most = min(25, 70 - given, given)  # the dose itself, the sum, and half of it
    if most <= 0:
        return SecondCourse(fractions, table, 0.0)
    return SecondCourse(
        fractions, table, in_fractions(EQD2(most, _CORD), fractions, quiet=True).gray
    )


@attrs.frozen
class Margin:
    """One part of a rule: whether it is met, and by how much."""

    rule: Compare
    verdict: Verdict
    left: Quantity | None
    """Distance to the limit, below zero where it is not met; `None` where the dose is not known."""

    def __str__(self) -> str:
        by = "" if self.left is None else f", by {units.show(self.left)}"
        return f"{self.rule}: {self.verdict}{by}"


def margins(rule: AllOf, doses: CordDoses) -> tuple[Margin, ...]:
    """Return each part of a rule with its margin."""
    of_kind(rule, AllOf, "rule", "a rule of several parts, such as HYTEC")
    of_kind(doses, CordDoses, "doses", "doses to the cord, such as cord_doses(...)")
    return tuple(_margin(part, doses) for part in rule.parts if isinstance(part, Compare))


def _margin(part: Compare, doses: CordDoses) -> Margin:
    value, field = doses.__dict__[part.field.name], part.field
    if not (isinstance(value, float) and isinstance(field, MeasureField)):
        return Margin(part, part.verdict(doses), None)
    left = part.limit - value if part.relation == "<=" else value - part.limit
    return Margin(part, part.verdict(doses), units.made(round(left, 9), field.unit))


LOW: Final = 3.0
"""Points up to which the risk is low, this included."""
INTERMEDIATE: Final = 6.0
"""Points up to which the risk is intermediate, this included."""
OBSERVED: Final = {"low": 3, "intermediate": 25, "high": 90}
"""Percent with myelopathy in each group of the combined data (`NIEDER_AT`)."""
NIEDER_POINTS_AT: Final = Locator(NIEDER_2006, "points of the 2005 score", Status.UNVERIFIED)


@attrs.frozen
class NiederScore(Displayed):
    """The score of Nieder for the risk of myelopathy after two courses.

    Without the interval it is a range.
    """

    least: float
    most: float

    @property
    def group(self) -> str | None:
        """The risk group, `None` where the interval would decide it."""
        groups = {_group(self.least), _group(self.most)}
        return groups.pop() if len(groups) == 1 else None

    @property
    def margin_to_low(self) -> float:
        """Points left of the low-risk group at worst: below zero outside it."""
        return LOW - self.most

    def __str__(self) -> str:
        points = (
            f"{self.least:g}" if self.least == self.most else f"{self.least:g} or {self.most:g}"
        )
        if self.group is None:
            return f"{points} points: {_group(self.least)} or {_group(self.most)}; ask for interval"
        return f"{points} points: {self.group}"


def _group(points: float) -> str:
    if points <= LOW:
        return "low"
    return "intermediate" if points <= INTERMEDIATE else "high"


def nieder_score(first: BED, second: BED, interval: Quantity | str | None = None) -> NiederScore:
    """Return the score of Nieder of two courses.

    None up to a cumulative BED of 120 Gy, then one for each started 10 Gy, and 9 above 200 Gy; 4.5
    for a course of 102 Gy or more; 4.5 for an interval under 6 months.

    Parameters
    ----------
    first, second : BED
        By `LQ`, at 2 Gy for the cervical and thoracic cord and at 4 Gy for the lumbar.
    interval : Quantity or str, optional
        `None` where not known.

    Notes
    -----
    The points are recalled and not yet read (`NIEDER_POINTS_AT`).

    Examples
    --------
    >>> from bonemets.regimens import AlphaBeta, Regimen
    >>> cord = AlphaBeta("2 Gy")
    >>> print(nieder_score(Regimen("30 Gy", 10).bed(cord), Regimen("20 Gy", 5).bed(cord)))
    2 or 6.5 points: low or high; ask for interval
    """
    for one in (first, second):
        of_kind(one, Effect, "score", "BED at 2 or 4 Gy by the linear-quadratic model")
        not_negative(one)
    total = first + second
    if type(total) is not BED or total.model != LQ or total.alpha_beta.gray not in {2, 4}:
        raise ModelError("score", "BED at 2 or 4 Gy by the linear-quadratic model", str(total))
    over = round(total.gray, 9) - 120
    points = 9.0 if over > 80 else float(max(0, -(-over // 10)))
    points += 4.5 if round(max(first.gray, second.gray), 9) >= 102 else 0
    if interval is None:
        return NiederScore(points, points + 4.5)
    short = amount(interval, "month", "interval", zero=True) < 6
    return NiederScore(*(points + 4.5 * short,) * 2)
