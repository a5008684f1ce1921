"""Who of a cohort would have been let into which study, row by row of a data frame."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any, Final, Literal, NamedTuple, TypeAlias

import attrs
import narwhals as nw

from bonemets.case import Case
from bonemets.cohort.compiler import CONSISTENT, Compiler, line_name
from bonemets.cohort.encodings import Stage, all_true, unknown
from bonemets.cohort.frames import LINE, VERDICT, Frame
from bonemets.cohort.match_report import MatchReport
from bonemets.cohort.outputs import MOST_LINES, first_failed, mask, mask_type, text
from bonemets.cohort.schema import ColumnMatch, Columns, candidates, match_columns
from bonemets.cohort.spark import compiled
from bonemets.cohort.stages import StagedFrame
from bonemets.criteria.model import Criterion, Eligibility, NotEncoded
from bonemets.errors import RecordError, UnknownFieldError, nearest
from bonemets.fields import SeveralField
from bonemets.record import Record

Reasons: TypeAlias = Literal["first", "masks", "lines", "long"]
Verdicts: TypeAlias = Literal["text", "boolean"]
_MOST_WHOLE: Final = 45
"""Up to how many lines and pairs of columns one Java method may have room for."""


class Screened(NamedTuple):
    """A frame with its verdicts, and what was found at the door."""

    frame: Any
    report: MatchReport


def screen(
    frame: Any,
    *eligibilities: Eligibility,
    reasons: Reasons | None = None,
    columns: Columns | None = None,
    verdicts: Verdicts = "text",
    checks: bool = True,
    keep: Iterable[str] | None = None,
    kind: type[Record] = Case,
) -> Screened:
    """Ask every row of a frame whether it would have been let in.

    Parameters
    ----------
    frame : polars, pandas, pyarrow, DuckDB or Spark frame
        One row for each patient and index lesion.  A column holds a fact when it bears the name of
        a field, with a unit in brackets where that is not the field's own.
    *eligibilities : Eligibility
    reasons : {"first", "masks", "lines", "long"}, optional
        The number of the first line that failed; bit masks of the lines failed and unknown (see
        `decode`); a column for each line; or a row for each patient and line.
    columns : mapping, optional
        Which column holds a field, where names do not say so; see `match_columns`.
    verdicts : {"text", "boolean"}
        *met*, *not met* and *unknown* as texts, or true, false and null.
    checks : bool
        Whether rows whose facts contradict each other are looked for; they are unknown.
    keep : str or iterable of str, optional
        The columns of the frame that come back; all of them, unless said, or with a row for each
        line all that hold no facts.
    kind : type of Record, optional
        The kind of record that a row is; give your own where `Case` has too few facts.

    Returns
    -------
    Screened
        The frame in the user's own kind, lazy if it was lazy, with a column named by the key of
        each reading; and a report.

    Examples
    --------
    >>> import polars as pl
    >>> from bonemets.criteria import sc24
    >>> cohort = pl.DataFrame({"spinal": [True, True, None], "segments": [1, 4, None]})
    >>> frame, report = screen(cohort, sc24.AS_REVIEWED, reasons="first")
    >>> frame["sc24/as-reviewed"].to_list()
    ['unknown', 'not met', 'unknown']
    >>> frame["sc24/as-reviewed: first"].to_list()
    [None, 3, None]
    """
    _check(eligibilities, reasons, verdicts, kind)
    taken = Frame.of(frame)
    kept = list(taken.names) if keep is None else _named(keep, taken.names)
    lines = sum(len(one.parts) for one in eligibilities)
    whole = taken.java and reasons is None and lines + len(kept) / 2 <= _MOST_WHOLE
    asked = _Asked.of(taken, eligibilities, columns, kind, checks=checks, whole=whole)
    if reasons == "long":
        facts = asked.facts() if keep is None else ()
        kept = [name for name in kept if name not in facts]
        _check_free((LINE, VERDICT), kept)
        made = asked.long(verdicts)
        return Screened(taken.unpivoted(asked.answered.frame, kept, made), asked.report)
    made = asked.screened(reasons, verdicts, kept)
    if whole and not compiled(made):
        asked = _Asked.of(taken, eligibilities, columns, kind, checks=checks, whole=False)
        made = asked.screened(reasons, verdicts, kept)
    return Screened(made, asked.report)


def lines(
    frame: Any,
    *eligibilities: Eligibility,
    columns: Columns | None = None,
    checks: bool = True,
    kind: type[Record] = Case,
) -> nw.LazyFrame[Any]:
    """Return a lazy frame with the answers to every line of some readings.

    The columns of the frame, and for each reading a nullable boolean column for each line, named
    ``"sc24/as-reviewed/1"`` by the reading's key and the line's number in `Eligibility.lines`, and
    one for the verdict, named by the key.  True is in favor of letting in: an exclusion that is met
    is false.  Of a pandas or pyarrow frame, only the columns that hold facts are there.
    """
    _check(eligibilities, None, "boolean", kind)
    asked = _Asked.of(Frame.of(frame), eligibilities, columns, kind, checks=checks)
    return asked.beside(asked.stages("lines", "boolean"))


def decode(reading: Eligibility, mask: int | None) -> tuple[Criterion | NotEncoded, ...]:
    """Return the lines of a reading that a bit mask marks.

    Examples
    --------
    >>> from bonemets.criteria import sc24
    >>> [line.text for line in decode(sc24.AS_REVIEWED, 0b10)]
    ["symptomatic, as said of the section's trials"]
    """
    bits = int(mask or 0)
    return tuple(line for place, line in enumerate(reading.lines()) if bits >> place & 1)


def _named(keep: Iterable[str], names: Collection[Any]) -> list[str]:
    """Return names of columns that are to be kept."""
    kept = [keep] if isinstance(keep, str) else list(dict.fromkeys(keep))
    strange = next((name for name in kept if name not in names), None)
    if strange is not None:
        raise RecordError(
            "keep", "columns of the frame", strange, nearest(str(strange), map(str, names))
        )
    return kept


def _check_free(names: Iterable[str], taken: Collection[Any]) -> None:
    again = [name for name in names if name in taken]
    if again:
        raise RecordError("frame", "no column of the name of an answer", ", ".join(again))


def _check(
    eligibilities: Sequence[Eligibility], reasons: object, verdicts: object, kind: type[Record]
) -> None:
    if not eligibilities:
        raise RecordError("screen", "one reading or more", "none")
    keys = [reading.key for reading in eligibilities]
    twice = next((key for key in keys if keys.count(key) > 1), None)
    if twice is not None:
        raise RecordError("screen", "each reading once", twice)
    if reasons not in {None, "first", "masks", "lines", "long"}:
        raise RecordError("reasons", "first, masks, lines, long or None", reasons)
    if verdicts not in {"text", "boolean"}:
        raise RecordError("verdicts", "text or boolean", verdicts)
    for reading in eligibilities:
        strange = next((name for name in reading.fields() if name not in kind.fields()), None)
        if strange is not None:
            hint = "give the kind of record that has it: kind=..."
            raise UnknownFieldError(reading.key, f"fields of {kind.__name__}", strange, hint)
        if not reading.parts:
            raise RecordError(reading.key, "one line or more", "none")
        if reasons == "masks" and len(reading.parts) > MOST_LINES:
            hint = "ask for reasons='lines'"
            raise RecordError(reading.key, f"at most {MOST_LINES} lines", len(reading.parts), hint)


@attrs.frozen
class _Asked:
    """A frame with every line of some readings answered."""

    taken: Frame
    halfway: tuple[str, ...]
    checked: bool
    columns: ColumnMatch
    readings: tuple[Eligibility, ...]
    answers: dict[str, nw.Expr]
    answered: StagedFrame
    report: MatchReport

    @classmethod
    def of(
        cls,
        taken: Frame,
        readings: tuple[Eligibility, ...],
        columns: Columns | None,
        kind: type[Record],
        *,
        checks: bool,
        whole: bool = False,
    ) -> _Asked:
        frame = taken.lazy(candidates(taken.names, columns, kind=kind))
        found = frame.collect_schema()
        entry = match_columns(dict.fromkeys(taken.names) | dict(found), columns, kind=kind)
        compiler = Compiler(entry.cells, checks=checks, java=taken.java, kind=kind)
        plan = compiler.plan(readings)
        prepared = StagedFrame(frame, whole).with_native_columns(plan.native_columns)
        for stage in plan.stages:
            prepared = prepared.with_columns(stage)
        done = {one.name for one in plan.native_columns}
        done.update(name for stage in plan.stages[:-1] for name in stage)
        answered = prepared.drop([*done])
        for stage in plan.shared:
            answered = answered.with_columns(stage)
        halfway = dict.fromkeys(
            name for stage in (*plan.stages[-1:], *plan.shared) for name in stage
        )
        answers = {name: unknown() if at is None else nw.col(at) for name, at in plan.lines.items()}
        fields = list(dict.fromkeys(name for one in readings for name in one.fields()))
        given = {*entry.cells, *(name for name, _ in compiler.derivations)}
        missing = tuple(name for name in fields if name not in given)
        used = {name: entry.cells[name] for name in entry.cells if name in compiler.used}
        report = MatchReport(used, entry, tuple(fields), missing, prepared.frame, plan.checked)
        return cls(taken, tuple(halfway), plan.checked, entry, readings, answers, answered, report)

    def screened(self, reasons: Reasons | None, verdicts: Verdicts, kept: Sequence[str]) -> Any:
        """Return the answers and the reasons asked for, beside columns of the frame's own."""
        stages = self.stages(reasons, verdicts)
        names = [*stages[0]]
        _check_free(names, self.taken.names)
        return self.taken.with_answers(self.beside(stages), names, kept)

    def beside(self, stages: Iterable[Stage]) -> nw.LazyFrame[Any]:
        """Return the frame's own columns with some that are made, without what was half done."""
        grown = self.answered
        for stage in stages:
            grown = grown.with_columns(stage, self._sizes())
        return grown.drop(self.halfway).frame

    def facts(self) -> set[str]:
        """Return the columns that hold facts."""
        return {source for cells in self.columns.cells.values() for source in cells.sources}

    def stages(self, reasons: Reasons | None, verdicts: Verdicts) -> list[Stage]:
        """Return the columns of the answers and of the reasons asked for, stage by stage."""
        made: Stage = {}
        for reading in self.readings:
            lines = self.lines(reading)
            if reasons == "lines":
                made |= {name: self._consistent(line) for name, line in lines.items()}
            answers = [lines[name] for name in self._slow_last(reading)]
            made[reading.key] = self._consistent(all_true(answers, stepwise=self.taken.stepwise))
            if reasons == "first":
                none = nw.lit(None, nw.Int16)
                made[f"{reading.key}: first"] = self._or(none, first_failed([*lines.values()]))
            elif reasons == "masks":
                kind = mask_type(len(lines))
                failed = mask([~line for line in lines.values()], kind)
                open_ = mask([line.is_null() for line in lines.values()], kind)
                every_bit = (1 << len(lines)) - 1
                made[f"{reading.key}: failed"] = self._or(nw.lit(0, kind), failed)
                made[f"{reading.key}: unknown"] = self._or(nw.lit(every_bit, kind), open_)
        texts = {reading.key: text(nw.col(reading.key)) for reading in self.readings}
        return [made, texts] if verdicts == "text" else [made]

    @staticmethod
    def _slow_last(reading: Eligibility) -> list[str]:
        """Return the names of lines, those that ask for a set last: an engine may not get there."""

        def slow(number: int) -> bool:
            fields = reading.parts[number - 1].fields().values()
            return any(isinstance(field, SeveralField) for field in fields)

        numbers = range(1, len(reading.parts) + 1)
        return [line_name(reading, number) for number in sorted(numbers, key=slow)]

    def _sizes(self) -> dict[str, float]:
        """Return how long columns are that are made of all lines of a reading, in answers."""
        sizes: dict[str, float] = {}
        for reading in self.readings:
            count = len(reading.parts)
            sizes[reading.key] = count
            reasons = ("first", "failed", "unknown")
            sizes |= {f"{reading.key}: {reason}": 1.8 * count for reason in reasons}
        return sizes

    def long(self, verdicts: Verdicts) -> dict[str, nw.Expr]:
        """Return the answers to every line, by name, as they are to be shown."""
        return {
            name: text(self._consistent(line)) if verdicts == "text" else self._consistent(line)
            for reading in self.readings
            for name, line in self.lines(reading).items()
        }

    def _consistent(self, answer: nw.Expr) -> nw.Expr:
        """Return an answer where the facts of a row agree, else null."""
        return answer == nw.col(CONSISTENT) if self.checked else answer

    def _or(self, otherwise: nw.Expr, answer: nw.Expr) -> nw.Expr:
        """Return a number where the facts of a row agree, else another."""
        return (
            nw.when(nw.col(CONSISTENT)).then(answer).otherwise(otherwise)
            if self.checked
            else answer
        )

    def lines(self, reading: Eligibility) -> dict[str, nw.Expr]:
        """Return the answers to the lines of a reading, by name."""
        names = [line_name(reading, number) for number, _ in enumerate(reading.parts, start=1)]
        return {name: self.answers[name] for name in names}
