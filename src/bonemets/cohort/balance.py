"""How like a cohort the patients are whom a trial would have let in: a table one.

The difference of each fact is standardized: the difference of the means of two groups, those known
to be eligible and all others, over the root of the mean of their variances (Austin 2009, Stat Med
28:3083; recalled, and as read in manuals of statistical packages).  The facts are those recorded;
nothing is filled in.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any, Final

import attrs
import narwhals as nw

from bonemets.cohort.collection import CONTRADICTED, Asked, collected
from bonemets.cohort.encodings import MARK, all_true
from bonemets.cohort.schema import Columns
from bonemets.criteria.model import Eligibility
from bonemets.fields import CategoryField, Field, FlagField, MeasureField, SeveralField
from bonemets.predicates import ContainsAny, IsIn

NOTABLE: Final = 0.1
"""A standardized difference from which groups are commonly called unlike; a convention."""


@attrs.frozen
class Group:
    """What is recorded of a fact in a group: how often, and its mean and standard deviation."""

    known: int
    mean: float
    sd: float


@attrs.frozen
class Compared:
    """One fact, or one value of it, in the cohort, in the eligible, and in the others.

    Attributes
    ----------
    fact : str
        A field with its unit, or a field and one of its values, of which the mean is the share.
    share : bool
        Whether the mean is a share.
    cohort, eligible, others : Group
        ``others`` are all who are not known to be eligible.
    difference : float
        Standardized, between the eligible and the others; NaN where it is not defined.
    """

    fact: str
    share: bool
    cohort: Group
    eligible: Group
    others: Group
    difference: float


def table_one(
    frame: Any, reading: Eligibility, *, columns: Columns | None = None, checks: bool = True
) -> tuple[Compared, ...]:
    """Return how the patients whom a reading would let in compare with the others of a cohort.

    Parameters
    ----------
    frame, columns, checks
        As `screen` takes them.
    reading : Eligibility

    Examples
    --------
    >>> import polars as pl
    >>> from bonemets.criteria import score_2
    >>> cohort = pl.DataFrame(
    ...     {
    ...         "cord_compression": [True, True, True, False],
    ...         "life_expectancy": [2.0, 4.0, 12.0, 18.0],
    ...         "age": [80, 70, 60, 50],
    ...     }
    ... )
    >>> age = table_one(cohort, score_2.AS_REVIEWED)[-1]
    >>> age.fact, age.eligible.mean, age.others.mean, round(age.difference, 2)
    ('age', 75.0, 55.0, 2.83)
    """
    asked = Asked.of(frame, columns, checks=checks)
    facts = list(_facts(asked))
    met = all_true([asked.ask(part) for part in reading.parts]).fill_null(value=False)
    met = met & ~nw.col(CONTRADICTED)
    values = {f"{MARK}value {place}": value for place, (_, _, value) in enumerate(facts)}
    found = asked.frame().with_columns(**{f"{MARK}met": met}, **values)
    made = []
    for name in values:
        for group, where in (("all", None), ("met", nw.col(f"{MARK}met"))):
            cell = nw.col(name) if where is None else nw.when(where).then(nw.col(name))
            made += [
                cell.count().alias(f"{name} {group} known"),
                cell.sum().alias(f"{name} {group} sum"),
                (cell * cell).sum().alias(f"{name} {group} squares"),
            ]
    [row] = collected(found.select(*made)) if made else [{}]
    return tuple(
        _compared(fact, share, *(_sums(row, f"{name} {group}") for group in ("all", "met")))
        for name, (fact, share, _) in zip(values, facts, strict=True)
    )


def _facts(asked: Asked) -> Iterator[tuple[str, bool, nw.Expr]]:
    """Yield what is compared: its name, whether it is a share, and its value in each row."""
    for name, cells in asked.cells.items():
        field: Field[Any] = cells.field
        match field:
            case FlagField():
                yield name, True, _number(asked.ask(IsIn(field, frozenset({True}))))
            case SeveralField():
                for one in field.members:
                    leaf = ContainsAny(field, frozenset({one}))
                    yield f"{name}: {one}", True, _number(asked.ask(leaf))
            case CategoryField():
                for one in field.members:
                    yield f"{name}: {one}", True, _number(asked.ask(IsIn(field, frozenset({one}))))
            case _:
                numbers: Any = asked.compiler.prepare(name)
                unit = (numbers.unit or field.unit) if isinstance(field, MeasureField) else ""
                value = nw.when(numbers.least == numbers.most).then(numbers.least.cast(nw.Float64))
                yield f"{name} [{unit}]" if unit else name, False, value


def _number(answer: nw.Expr) -> nw.Expr:
    return answer.cast(nw.Float64)


def _sums(row: dict[str, Any], name: str) -> tuple[int, float, float]:
    known, total, squares = (row[f"{name} {one}"] for one in ("known", "sum", "squares"))
    return int(known), float(total or 0), float(squares or 0)


def _compared(
    fact: str, share: bool, every_: tuple[int, float, float], met: tuple[int, float, float]
) -> Compared:
    rest = (every_[0] - met[0], every_[1] - met[1], every_[2] - met[2])
    eligible, others = _group(share, *met), _group(share, *rest)
    spread = math.sqrt((eligible.sd**2 + others.sd**2) / 2)
    difference = (eligible.mean - others.mean) / spread if spread > 0 else math.nan
    return Compared(fact, share, _group(share, *every_), eligible, others, difference)


def _group(share: bool, known: int, total: float, squares: float) -> Group:
    if not known:
        return Group(0, math.nan, math.nan)
    mean = total / known
    if share:
        return Group(known, mean, math.sqrt(max(0.0, mean * (1 - mean))))
    spread = max(0.0, squares - known * mean * mean)
    return Group(known, mean, math.sqrt(spread / (known - 1)) if known > 1 else math.nan)
