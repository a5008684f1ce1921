"""What each line of a reading costs a cohort, which facts would close the gap, and who overlaps.

The frame may be of any kind that `screen` takes.  A cohort is passed once for all readings where
polars holds it, and once for each reading elsewhere; nothing but counts leaves the engine.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import reduce
from typing import Any, Final

import narwhals as nw
import numpy as np
from numpy.typing import NDArray

from bonemets.case import Case
from bonemets.cohort.attrition_table import Attrition, Tally
from bonemets.cohort.collection import CONTRADICTED, Asked, collected, paths
from bonemets.cohort.combinations import Overlap, Verdicts
from bonemets.cohort.compiler import line_name
from bonemets.cohort.encodings import MARK
from bonemets.cohort.missing_facts import CONTRADICTS, NOT_ENCODED, MissingFacts, Waiting
from bonemets.cohort.schema import Columns
from bonemets.cohort.screening import lines
from bonemets.criteria.model import Eligibility
from bonemets.logic import Verdict
from bonemets.predicates import AllOf, Leaf
from bonemets.record import Record

_WAITING: Final = 1 << 22
"""How many codes of batches wait before they are put together."""
_AT_ONCE: Final = 5
"""Digits to the base 3 that fit into a byte."""
_PATIENTS: Final = "patients"


def tally(
    frame: Any,
    *readings: Eligibility,
    columns: Columns | None = None,
    checks: bool = True,
    kind: type[Record] = Case,
) -> tuple[Tally, ...]:
    """Return the patterns of answers to each reading, from which everything about lines follows.

    Parameters
    ----------
    frame, columns, checks, kind
        As `screen` takes them.
    *readings : Eligibility

    Examples
    --------
    >>> import polars as pl
    >>> from bonemets.criteria import score_2
    >>> cohort = pl.DataFrame(
    ...     {"cord_compression": [True, False, None], "life_expectancy": [3.0, 3.0, 9.0]}
    ... )
    >>> [counted] = tally(cohort, score_2.AS_REVIEWED)
    >>> counted.total, counted.eligible.certain
    (3, 1)
    """
    asked = lines(frame, *readings, columns=columns, checks=checks, kind=kind)
    names = [
        [line_name(reading, number) for number, _ in enumerate(reading.parts, start=1)]
        for reading in readings
    ]
    coded = asked.select(
        *(_code(some).alias(reading.key) for some, reading in zip(names, readings, strict=True))
    )
    counted = _counted(coded, [reading.key for reading in readings])
    return tuple(
        Tally(reading, _digits(codes, len(reading.parts)), counts)
        for reading, (codes, counts) in zip(readings, counted, strict=True)
    )


def attrition(
    frame: Any,
    reading: Eligibility,
    order: Iterable[str | int] = (),
    *,
    small: int = 0,
    columns: Columns | None = None,
    checks: bool = True,
    kind: type[Record] = Case,
) -> Attrition:
    """Return what each line of a reading costs a cohort, in one order.

    For several orders, or for what a line costs whatever the order, take one `tally`.

    Parameters
    ----------
    frame, columns, checks, kind
        As `screen` takes them.
    reading : Eligibility
    order : iterable of str or int, optional
        Lines by their words, or by their number from 1; those not named follow as written.
    small : int, optional
        The least number of patients that may be told apart; 0 for all.
    """
    [counted] = tally(frame, reading, columns=columns, checks=checks, kind=kind)
    return counted.attrition(order, small=small)


def which_field(
    frame: Any,
    reading: Eligibility,
    *,
    small: int = 0,
    columns: Columns | None = None,
    checks: bool = True,
    kind: type[Record] = Case,
) -> MissingFacts:
    """Return which facts, if they were recorded, would settle the verdicts that are unknown.

    Parameters
    ----------
    frame, columns, checks, kind
        As `screen` takes them.
    reading : Eligibility
    small : int, optional
        The least number of patients that may be told apart; 0 for all.
    """
    ways = list(paths(AllOf(reading.parts)))
    asked = Asked.of(frame, columns, checks=checks, kind=kind)
    nodes = dict.fromkeys(node for way in ways for node in way)
    open_ = {node: f"{MARK}open {place}" for place, node in enumerate(nodes)}
    answers = {name: asked.ask(node).is_null() for node, name in open_.items()}
    named: dict[str, list[nw.Expr]] = {}
    for way in ways:
        leaf = way[-1]
        name = leaf.field.name if isinstance(leaf, Leaf) else NOT_ENCODED
        passed = [nw.col(open_[node]) for node in way]
        named.setdefault(name, []).append(nw.all_horizontal(*passed, ignore_nulls=False))
    made = {
        name: nw.any_horizontal(*some, ignore_nulls=False) & ~nw.col(CONTRADICTED)
        for name, some in named.items()
    }
    made[CONTRADICTS] = nw.col(CONTRADICTED)
    names = list(made)
    rows = collected(
        asked.frame()
        .with_columns(**answers)
        .select(*(one.alias(name) for name, one in made.items()))
        .group_by(*names)
        .agg(nw.len().alias(_PATIENTS))
    )
    counts: dict[Waiting, int] = {
        frozenset(name for name in names if row[name]): int(row[_PATIENTS])
        for row in rows
        if any(row[name] for name in names)
    }
    return MissingFacts(reading, counts, small)


def overlap(
    frame: Any,
    *readings: Eligibility,
    small: int = 0,
    columns: Columns | None = None,
    checks: bool = True,
    kind: type[Record] = Case,
) -> Overlap:
    """Return how many patients have which combination of verdicts.

    Parameters
    ----------
    frame, columns, checks, kind
        As `screen` takes them.
    *readings : Eligibility
    small : int, optional
        The least number of patients that may be told apart; 0 for all.
    """
    keys = [reading.key for reading in readings]
    rows = collected(
        lines(frame, *readings, columns=columns, checks=checks, kind=kind)
        .group_by(*keys)
        .agg(nw.len().alias(_PATIENTS))
    )
    counts: dict[Verdicts, int] = {
        tuple(_VERDICT[row[key]] for key in keys): int(row[_PATIENTS]) for row in rows
    }
    return Overlap(tuple(readings), counts, small)


_VERDICT: Final = {True: Verdict.MET, False: Verdict.NOT_MET, None: Verdict.UNKNOWN}


def _code(names: Sequence[str]) -> nw.Expr:
    """Return the answers of lines as the digits of one number to the base 3."""
    parts = [_small_code(names[at : at + _AT_ONCE]) for at in range(0, len(names), _AT_ONCE)]
    kind = nw.UInt32 if len(names) <= 20 else nw.UInt64
    code = parts[0].cast(kind)
    for start, part in enumerate(parts[1:], start=1):
        many = len(names[start * _AT_ONCE : (start + 1) * _AT_ONCE])
        code = code * nw.lit(3**many, kind) + part.cast(kind)
    return code


def _small_code(names: Sequence[str]) -> nw.Expr:
    """Return as many digits as fit into a byte, which is quickest to reckon with."""
    digits = [(~nw.col(name)).cast(nw.UInt8).fill_null(2) for name in names]
    return reduce(lambda code, digit: code * nw.lit(3, nw.UInt8) + digit, digits)


def _digits(codes: NDArray[Any], lines_: int) -> NDArray[np.uint8]:
    places = 3 ** np.arange(lines_ - 1, -1, -1, dtype=np.int64)
    return (codes[:, np.newaxis] // places % 3).astype(np.uint8)


def _counted(
    coded: nw.LazyFrame[Any], names: Sequence[str]
) -> list[tuple[NDArray[np.int64], NDArray[np.int64]]]:
    """Return the codes that occur in each column, and how often."""
    if coded.implementation is not nw.Implementation.POLARS:
        return [_grouped(coded, name) for name in names]
    counts = {name: _Counts() for name in names}
    for batch in coded.to_native().collect_batches(maintain_order=False, engine="streaming"):
        for name, counting in counts.items():
            counting.add(batch[name].to_numpy())
    return [counting.found() for counting in counts.values()]


def _grouped(coded: nw.LazyFrame[Any], name: str) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    found = coded.group_by(name).agg(nw.len().alias(_PATIENTS)).collect()
    return found[name].to_numpy().astype(np.int64), found[_PATIENTS].to_numpy().astype(np.int64)


class _Counts:
    """How often each code occurs, batch by batch."""

    def __init__(self) -> None:
        self.codes: list[NDArray[np.int64]] = []
        self.counts: list[NDArray[np.int64]] = []
        self.waiting = 0

    def add(self, found: NDArray[Any]) -> None:
        """Count a batch of codes."""
        codes, counts = np.unique(found, return_counts=True)
        self.codes.append(codes.astype(np.int64))
        self.counts.append(counts)
        self.waiting += codes.size
        if self.waiting > _WAITING:
            codes, counts = self.found()
            self.codes, self.counts, self.waiting = [codes], [counts], 0

    def found(self) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Return the codes that occur, and how often."""
        nothing = np.zeros(0, dtype=np.int64)
        codes, places = np.unique(np.concatenate([nothing, *self.codes]), return_inverse=True)
        counts = np.zeros(codes.size, dtype=np.int64)
        np.add.at(counts, places, np.concatenate([nothing, *self.counts]))
        return codes, counts
