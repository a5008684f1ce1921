"""Answers and candidacies, line by line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bonemets.criteria.model import Candidacy, Criterion, Eligibility, NotEncoded, line_of
from bonemets.logic import Verdict
from bonemets.predicates import Answer, Leaf, Not, Predicate
from bonemets.views.text.page import explain, painted, wrapped


@explain.register
def _(value: Answer, *, color: bool = False) -> str:
    found = list(line_by_line(value))
    longest = max((2 * depth + len(words) for depth, _, words, _ in found), default=0)
    column = min(62, longest) + 4
    lines = [f"{value.predicate}: {painted(value.verdict, color)}"]
    for depth, verdict, words, right in found:
        indent = "  " * depth
        pad = " " * (8 - len(str(verdict)))
        gap = " " * max(2, column - len(indent + words))
        body = f"{words}{gap}{right}" if right else words
        lines.append(f"{indent}{painted(verdict, color)}{pad} {body}")
    if value.missing():
        lines.append(wrapped(f"to settle it, ask for: {', '.join(value.missing())}", "  "))
    if isinstance(value.predicate, Eligibility):
        lines += [
            wrapped(f"kept aside: {note.text} ({note.reason})", "  ")
            for note in value.predicate.notes
        ]
    return "\n".join(lines)


def line_by_line(answer: Answer, depth: int = 1) -> Iterator[tuple[int, Verdict, str, str]]:
    """Yield depth, verdict, words and what the case says; a line of one leaf takes one row."""
    reading = answer.predicate if isinstance(answer.predicate, Eligibility) else None
    for part in answer.parts or ((answer,) if depth == 1 else ()):
        inside = _inside(part)
        leaf = isinstance(inside.predicate, Leaf)
        yield depth, part.verdict, _said(part, reading), inside.because if leaf else ""
        if not leaf:
            yield from line_by_line(inside, depth + 1)


def _inside(part: Answer) -> Answer:
    """Return the answer below the words of a line, whose parts are worth a row each."""
    while len(part.parts) == 1:
        part = part.parts[0]
    return part


def _said(part: Answer, reading: Eligibility | None) -> str:
    line = line_of(part.predicate)
    if line is None or reading is None:
        return str(part.predicate)
    mark = _mark(reading, line)
    if isinstance(part.predicate, Not):
        excluded = {Verdict.MET: "not excluded", Verdict.NOT_MET: "excluded"}
        return f"{excluded.get(part.verdict, 'excluded if')}: {line.text}{mark}"
    return f"{line.text}{mark}"


@explain.register
def _(value: Candidacy, *, color: bool = False) -> str:
    parts = [explain(answer, color=color) for answer in value.answers]
    if value.conflict:
        parts.append(f"the readings of {value.study.name} differ on this case: {conflict(value)}")
    return "\n\n".join(parts)


def conflict(candidacy: Candidacy) -> str:
    """Return the lines by which the readings of a study differ on a case."""
    return "; ".join(
        f"{reading.reading} it {rule(reading, asked)}" for reading, asked in candidacy.differences()
    )


def rule(reading: Eligibility, asked: Predicate) -> str:
    """Return what a line of a reading demands, in words."""
    line, verb = line_of(asked), "excludes" if isinstance(asked, Not) else "asks for"
    words = asked if line is None else f"{line.text}{_mark(reading, line)}"
    return f"{verb} {words}"


def _mark(reading: Eligibility, line: Criterion | NotEncoded) -> str:
    return " [unverified]" if reading.place(line).unverified else ""


def partly_read(reading: Predicate) -> str:
    """Return how many lines of a reading are recalled and not yet read."""
    recalled = len(reading.unverified()) if isinstance(reading, Eligibility) else 0
    return f" [{recalled} line{'s' if recalled > 1 else ''} unverified]" if recalled else ""


def verdicts(found: Iterable[Candidacy], *, color: bool = False) -> str:
    """Return a line for each reading of each study: its verdict and what it waits for."""
    lines = []
    for candidacy in found:
        for answer in candidacy.answers:
            waits = f"ask for: {', '.join(answer.missing())}" if answer.missing() else ""
            pad = " " * (8 - len(str(answer.verdict)))
            name = f"{answer.predicate}{partly_read(answer.predicate)}"
            said = f"{painted(answer.verdict, color)}{pad} {name:28} {waits}"
            lines.append(wrapped(said.rstrip(), "  ", " " * 12))
        if candidacy.conflict:
            lines.append(wrapped(f"readings differ: {conflict(candidacy)}", " " * 11))
    return "\n".join(lines)
