"""Synthetic cohorts, for examples, tests and benchmarks: every row is a case the library accepts.

They are made up.  Nothing in them says how often anything occurs in patients: what a fact may be
comes from its declaration, its limits from the readings, and how facts go together from the
assumptions in `bonemets.cohort.distributions`.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Iterator, Mapping
from statistics import NormalDist, mean
from typing import Any, Final, TypeAlias

import attrs
import numpy as np
import polars as pl
from numpy.typing import NDArray
from polars.io.plugins import register_io_source

from bonemets.case import Case
from bonemets.cohort import distributions
from bonemets.cohort.consistency import made_consistent, named
from bonemets.criteria.catalogue import READINGS
from bonemets.errors import RecordError
from bonemets.fields import CategoryField, CountField, Field, FlagField, MeasureField, SeveralField
from bonemets.interop.entry import ID
from bonemets.options.catalogue import OPTIONS
from bonemets.predicates import Predicate, limits
from bonemets.reasoning.domains import after, before

Scores: TypeAlias = NDArray[np.float32]

CHUNK: Final = 1 << 17
"""How many rows are made at a time, so that memory does not grow with the cohort."""
LABEL: Final = "synthetic"
"""What the name of every row begins with."""
_NORMAL: Final = NormalDist()
_SIGMA: Final = 0.9
"""The spread of the logarithm of measures."""
_CORRELATED: Final = named(distributions.CORRELATED)
_SHARES: Final = named(distributions.SHARES)
_WEIGHTS: Final[dict[str, Any]] = named(distributions.WEIGHTS)
_SPREADS: Final = named(distributions.SPREADS)


def synthetic(
    rows: int,
    seed: int,
    *near: Predicate,
    missing: float = 0.2,
    boundary: float = 0.1,
) -> pl.LazyFrame:
    """Return a made-up cohort as a lazy frame, made in pieces as it is read.

    Every row is a case that the library accepts: facts that follow from others agree with them,
    and no count is above one that bounds it.  The column ``id`` labels each row as synthetic, and
    columns of measures carry their unit.  No claim is made of how often anything occurs.

    Parameters
    ----------
    rows : int
    seed : int
        The same seed and arguments give the same cohort.
    *near : Predicate
        Predicates at whose limits boundary patients stand; all readings without any.
    missing : float, optional
        The share of facts that are not recorded.
    boundary : float, optional
        The share of patients who stand just below, at or just above a limit, for each fact that
        has limits.

    Raises
    ------
    RecordError
        For a number of rows or a share out of range.

    Examples
    --------
    >>> cohort = synthetic(1000, seed=1).collect()
    >>> cohort.height, cohort["id"][0]
    (1000, 'synthetic-1')
    """
    _whole("rows", rows)
    _whole("seed", seed)
    for name, share in (("missing", missing), ("boundary", boundary)):
        if not 0 <= share <= 1:
            raise RecordError(name, "a share from 0 to 1", share)
    asked = [argument.when for option in OPTIONS for argument in option.arguments]
    usual, turns = _limits((*READINGS, *asked)), _limits(near or READINGS)
    makers = [
        _Maker(field, tuple(usual.get(name, ())), tuple(_edges(field, turns.get(name, ()))))
        for name, field in Case.fields().items()
    ]

    def chunk(number: int, size: int) -> pl.DataFrame:
        random = np.random.default_rng([seed, number])
        drawn = _drawn(makers, random, size, boundary)
        return _recorded(made_consistent(drawn), random, missing, number * CHUNK)

    def source(
        columns: list[str] | None, keep: pl.Expr | None, most: int | None, _size: int | None
    ) -> Iterator[pl.DataFrame]:
        left = rows if most is None else min(rows, most)
        for number in range(math.ceil(left / CHUNK)):
            made = chunk(number, min(CHUNK, rows - number * CHUNK)).head(left - number * CHUNK)
            made = made if columns is None else made.select(columns)
            yield made if keep is None else made.filter(keep)

    return register_io_source(source, schema=chunk(0, 0).schema)


def _whole(name: str, value: Any) -> None:
    if not isinstance(value, int) or value < 0:
        raise RecordError(name, "a whole number from 0 up", value)


def _limits(near: Iterable[Predicate]) -> dict[str, list[float]]:
    """Return the limits of numbers that predicates turn on, by the name of the field."""
    numbers = {
        name
        for name, field in Case.fields().items()
        if isinstance(field, CountField | MeasureField)
    }
    return {name: found for name, found in limits(near).items() if name in numbers}


def _edges(field: Field[Any], limits: Iterable[float]) -> Iterator[float]:
    """Yield the permitted values just below, at and just above some limits."""
    low, high = getattr(field, "minimum", 0), getattr(field, "maximum", None)
    for limit in limits:
        for value in (before(field, limit), limit, after(field, limit)):
            if low <= value and (high is None or value <= high):
                yield value


@attrs.frozen
class _Maker:
    """How one fact is drawn from a score that is normal: values, and where it is cut or spread."""

    field: Field[Any]
    limits: tuple[float, ...]
    """Around which the values lie."""
    edges: tuple[float, ...]
    """The values of boundary patients."""

    @property
    def weights(self) -> tuple[float, float, float]:
        """How much of the score comes from each of the hidden ones."""
        return _CORRELATED.get(self.field.name, (0.0, 0.0, 0.0))

    def values(self, score: Scores) -> pl.Series:
        """Return a value for each score."""
        field = self.field
        match field:
            case FlagField(name=name):
                share = _SHARES.get(name, 0.25)
                return pl.Series(score > _NORMAL.inv_cdf(1 - share))
            case CountField():
                return pl.Series(self._counts(field, score), dtype=pl.Int64)
            case MeasureField(maximum=maximum):
                middle = math.exp(mean(map(math.log, self.limits)))
                found = np.round(middle * np.exp(_SIGMA * score.astype(np.float64)), 2)
                return pl.Series(found if maximum is None else np.minimum(found, maximum))
            case SeveralField():
                return _picked(score, _sets(field), {}, pl.String)
            case CategoryField(name=name, members=members):
                texts = [str(one) for one in members]
                weights = _WEIGHTS.get(name, {})
                return _picked(score, texts, weights, pl.Enum(texts))
        raise TypeError(field)

    def _counts(self, field: CountField, score: Scores) -> NDArray[np.float64]:
        low, high = field.minimum, field.maximum
        found: NDArray[np.float64]
        if high is None:
            raised = mean(self.limits) * np.exp(_SIGMA * score.astype(np.float64) - 0.5)
            found = np.minimum(low + np.floor(raised), 10.0**6)
        else:
            usual = ((low + high) / 2, (high - low) / 4)
            middle, spread = _SPREADS.get(field.name, usual)
            found = np.clip(np.round(middle + spread * score.astype(np.float64)), low, high)
        return found


def _sets(field: SeveralField[Any]) -> list[str]:
    """Return sets of one to three values next to each other in the list, as texts."""
    members = field.members
    return [
        field.format(frozenset(members[start : start + many]))
        for many in (1, 2, 3)
        for start in range(len(members) - many + 1)
    ]


def _picked(score: Scores, texts: list[str], weights: Mapping[Any, float], kind: Any) -> pl.Series:
    """Return texts, the first for the lowest scores, each as often as its weight says."""
    given = [float(weights.get(text, 1)) for text in texts]
    shares = itertools.accumulate(one / sum(given) for one in given[:-1])
    cuts = [_NORMAL.inv_cdf(share) for share in shares]
    places = np.searchsorted(cuts, score)
    return pl.Series(texts, dtype=kind).gather(places)


def _drawn(
    makers: Iterable[_Maker], random: np.random.Generator, size: int, boundary: float
) -> pl.DataFrame:
    """Return a value of every fact for so many patients, whether they agree or not."""
    hidden = random.standard_normal((3, size), dtype=np.float32)
    columns = {}
    for maker in makers:
        own = math.sqrt(1 - sum(one * one for one in maker.weights))
        score = own * random.standard_normal(size, dtype=np.float32)
        for weight, one in zip(maker.weights, hidden, strict=True):
            if weight:
                score += weight * one
        values = maker.values(score)
        if maker.edges:
            chosen = np.flatnonzero(random.random(size, dtype=np.float32) < boundary)
            at = pl.Series(random.choice(maker.edges, chosen.size), dtype=values.dtype)
            values = values.scatter(chosen, at)
        columns[maker.field.name] = values
    return pl.DataFrame(columns)


def _recorded(
    made: pl.DataFrame, random: np.random.Generator, missing: float, first: int
) -> pl.DataFrame:
    """Return a cohort with a share of its facts left out, rows labelled and columns with units."""
    columns = [
        pl.Series(ID, [f"{LABEL}-{first + n}" for n in range(1, made.height + 1)], pl.String)
    ]
    for name, field in Case.fields().items():
        kept = pl.Series(random.random(made.height, dtype=np.float32) >= missing)
        column = made[name].zip_with(kept, pl.Series([None], dtype=made[name].dtype))
        unit = f" [{field.unit}]" if isinstance(field, MeasureField) else ""
        columns.append(column.alias(f"{name}{unit}"))
    return pl.DataFrame(columns)
