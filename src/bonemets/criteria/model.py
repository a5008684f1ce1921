"""Eligibility lists as predicates: lines, readings, and what the readings of one trial say.

A reading is an eligibility list as one document states it.  Two documents that state a trial
differently give two readings, and nobody averages them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

import attrs

from bonemets.argument_types import type_checked
from bonemets.display import Displayed
from bonemets.evidence.model import Study
from bonemets.logic import Verdict
from bonemets.predicates import AllOf, Answer, Not, Predicate, Test
from bonemets.provenance import Document, Locator
from bonemets.record import Record


@attrs.frozen
class Criterion(Predicate):
    """One line of a list: its words, what it asks of a case, and its place where it has its own."""

    text: str
    predicate: Predicate
    at: Locator | None = None

    @cached_property
    def parts(self) -> tuple[Predicate, ...]:
        return (self.predicate,)

    @cached_property
    def test(self) -> Test:
        return self.predicate.test

    def __str__(self) -> str:
        return self.text


@attrs.frozen
class NotEncoded(Predicate):
    """A line that a case cannot hold.  It is kept, and asked it is unknown."""

    text: str
    reason: str
    at: Locator | None = None

    @cached_property
    def test(self) -> Test:
        return lambda _facts: None

    def __str__(self) -> str:
        return self.text


_READING = {
    Document.REVIEW: "as reviewed",
    Document.PAPER: "as published",
    Document.PROTOCOL: "as in the protocol",
    Document.REGISTER: "as registered",
}


@attrs.frozen(cache_hash=True)
class Eligibility(Predicate):
    """Who was let into a study, as one document reads.

    Parameters
    ----------
    study : Study
    read_from : Locator
        Where the lines come from that have no place of their own.
    include, exclude : tuple of Criterion or NotEncoded
        Met when every inclusion is met and no exclusion is.
    notes : tuple of NotEncoded
        Lines that are kept and shown, and not asked: consent, or a rule too vaguely recalled to
        decide on.
    """

    study: Study
    read_from: Locator
    include: tuple[Criterion | NotEncoded, ...]
    exclude: tuple[Criterion | NotEncoded, ...] = ()
    notes: tuple[NotEncoded, ...] = ()

    @property
    def reading(self) -> str:
        """Which reading of the study this is."""
        return _READING[self.read_from.source.document]

    @property
    def key(self) -> str:
        """The name by which a file or the command line asks for this reading."""
        return f"{self.study.key}/{self.reading.replace(' ', '-')}"

    @cached_property
    def parts(self) -> tuple[Predicate, ...]:
        return (*self.include, *(Not(line) for line in self.exclude))

    @cached_property
    def test(self) -> Test:
        return AllOf(self.parts).test

    @type_checked
    def place(self, line: Criterion | NotEncoded) -> Locator:
        """Return where a line stands."""
        return line.at or self.read_from

    def lines(self) -> tuple[Criterion | NotEncoded, ...]:
        """Return every line that is asked, inclusions first."""
        return (*self.include, *self.exclude)

    def unverified(self) -> tuple[Criterion | NotEncoded, ...]:
        """Return the lines that are recalled and not yet read."""
        return tuple(line for line in self.lines() if self.place(line).unverified)

    def __str__(self) -> str:
        return f"{self.study.name} {self.reading}"


def line_of(predicate: Predicate) -> Criterion | NotEncoded | None:
    """Return the line that a part of an eligibility is, an exclusion's from inside its `Not`."""
    inner = predicate.part if isinstance(predicate, Not) else predicate
    return inner if isinstance(inner, Criterion | NotEncoded) else None


@attrs.frozen
class Candidacy(Displayed):
    """Whether a case would have been let into a study, by each reading of it."""

    study: Study
    answers: tuple[Answer, ...]

    @property
    def conflict(self) -> bool:
        """Whether one reading is met and another is not."""
        return {Verdict.MET, Verdict.NOT_MET} <= {answer.verdict for answer in self.answers}

    @property
    def verdict(self) -> Verdict:
        """Met or not met when every reading is; otherwise unknown."""
        verdicts = {answer.verdict for answer in self.answers}
        return verdicts.pop() if len(verdicts) == 1 else Verdict.UNKNOWN

    def __str__(self) -> str:
        """Return what each reading says."""
        return "; ".join(f"{answer.predicate}: {answer.verdict}" for answer in self.answers)

    def differences(self) -> Iterator[tuple[Eligibility, Predicate]]:
        """Yield the lines by which a reading keeps out a case that another lets in."""
        if self.conflict:
            for answer in self.answers:
                for part in answer.parts:
                    if part.verdict is Verdict.NOT_MET and isinstance(
                        answer.predicate, Eligibility
                    ):
                        yield answer.predicate, part.predicate


def candidacies(case: Record, readings: Iterable[Eligibility]) -> tuple[Candidacy, ...]:
    """Return, study by study, whether a case would have been let in."""
    by_study: dict[str, list[Answer]] = {}
    studies: dict[str, Study] = {}
    for reading in readings:
        studies[reading.study.key] = reading.study
        by_study.setdefault(reading.study.key, []).append(reading.evaluate(case))
    return tuple(Candidacy(studies[key], tuple(answers)) for key, answers in by_study.items())
