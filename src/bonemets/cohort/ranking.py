"""The first option for every patient of a cohort, and what put it first.

The engine evaluates the predicates that the order depends on; options are then ranked once for each
combination of answers, by the same `rank` as for one case.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

import attrs
import narwhals as nw
import polars as pl

from bonemets.case import Case
from bonemets.cohort.collection import CONTRADICTED, Asked
from bonemets.cohort.encodings import MARK
from bonemets.cohort.schema import Columns
from bonemets.cohort.witnesses import Answers, Witnesses
from bonemets.errors import RecordError
from bonemets.options.catalogue import OPTIONS
from bonemets.options.exact import asked as questions_of
from bonemets.options.model import Option
from bonemets.options.preferences import Preference
from bonemets.options.rank_case import rank
from bonemets.options.ranking import Ranking
from bonemets.predicates import Leaf
from bonemets.reasoning.space import rules

ANSWERS: Final = ("option", "option: decided by", "option: settled")
"""The columns that are added."""


@attrs.frozen
class FirstOption:
    """What is first for a patient.

    Attributes
    ----------
    option : str or None
        The keys of the first options, joined where they are tied; none where nothing is known to
        be for the patient.
    decided_by : str or None
        The preference that puts it before the next option, with its words for both.
    settled : bool
        Whether it stays first whatever the facts not known turn out to be.
    """

    option: str | None
    decided_by: str | None
    settled: bool

    @classmethod
    def of(cls, ranking: Ranking) -> FirstOption:
        """Return what is first in a ranking."""
        first = ranking.first
        if not first:
            return cls(None, None, settled=False)
        others = [one for one in ranking.ranked if one not in first]
        why = ranking.why_above(first[0].option.key, others[0].option.key) if others else None
        keys = "; ".join(one.option.key for one in first)
        return cls(keys, None if why is None else str(why), ranking.settled)


def first_options(
    frame: Any,
    options: Iterable[Option] | None = None,
    preferences: tuple[Preference, ...] | None = None,
    *,
    columns: Columns | None = None,
    checks: bool = True,
) -> Any:
    """Return a frame with the first option of each row, what decided it, and whether it is settled.

    A row whose facts contradict each other has no first option.  A lazy frame of polars stays lazy
    and is answered batch by batch.

    Parameters
    ----------
    frame : polars, pandas or pyarrow frame
    options, preferences : optional
        As `rank` takes them.
    columns, checks
        As `screen` takes them.

    Raises
    ------
    RecordError
        For a frame of an engine that Python cannot be run beside, or that has such columns already.

    Examples
    --------
    >>> cohort = pl.DataFrame({"spinal": [False, None], "pain": [6, None]})
    >>> first_options(cohort)["option"].to_list()
    ['conventional-8-1', None]
    """
    listed = OPTIONS if options is None else tuple(options)
    asked = Asked.of(frame, columns, checks=checks)
    taken = asked.taken
    if not (taken.converted or taken.kind is nw.Implementation.POLARS):
        hint = "collect it, or write it to Parquet and scan that with polars"
        raise RecordError("frame", "a polars, pandas or pyarrow frame", str(taken.kind), hint)
    again = [name for name in ANSWERS if name in taken.names]
    if again:
        raise RecordError("frame", "no column of the name of an answer", ", ".join(again))
    leaves = _leaves(listed)
    names = [f"{MARK}asked {place}" for place, _ in enumerate(leaves)]
    answers = [asked.ask(leaf).alias(name) for name, leaf in zip(names, leaves, strict=True)]
    kept = () if taken.converted else taken.names
    coded = asked.frame().select(*map(nw.col, kept), *answers, nw.col(CONTRADICTED)).to_native()
    ranked: dict[Answers, FirstOption] = {}
    stand_ins = Witnesses(leaves)

    def batch(rows: pl.DataFrame) -> pl.DataFrame:
        first = []
        for contradicted, *row in rows.select(CONTRADICTED, *names).iter_rows():
            given = tuple(row)
            if not contradicted and given not in ranked:
                ranked[given] = FirstOption.of(rank(stand_ins.case(given), listed, preferences))
            first.append(_NOTHING if contradicted else ranked[given])
        return rows.drop(CONTRADICTED, *names).with_columns(
            pl.Series(ANSWERS[0], [one.option for one in first], pl.String),
            pl.Series(ANSWERS[1], [one.decided_by for one in first], pl.String),
            pl.Series(ANSWERS[2], [one.settled for one in first], pl.Boolean),
        )

    if taken.eager:
        return taken.with_answers(
            nw.from_native(batch(coded.collect()).lazy()), ANSWERS, taken.names
        )
    kinds = {name: kind for name, kind in coded.collect_schema().items() if name in kept}
    schema = kinds | dict(zip(ANSWERS, (pl.String, pl.String, pl.Boolean), strict=True))
    made = coded.map_batches(batch, schema=schema, streamable=True)
    return taken.with_answers(nw.from_native(made), ANSWERS, taken.names)


_NOTHING: Final = FirstOption(None, None, settled=False)


def _leaves(options: Iterable[Option]) -> tuple[Leaf, ...]:
    """Return every predicate on which the order of options turns, and the rules between facts."""
    questions = tuple(questions_of(*options))
    linked = (part for link in rules(Case, questions) for part in link)
    leaves = (leaf for question in (*questions, *linked) for leaf in question.leaves())
    return tuple(dict.fromkeys(leaf for leaf in leaves if isinstance(leaf, Leaf)))
