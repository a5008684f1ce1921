"""Cases, questions and their answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from bonemets.criteria.model import Candidacy, Criterion, Eligibility, NotEncoded, line_of
from bonemets.fields import Field
from bonemets.logic import Verdict
from bonemets.predicates import Answer, Leaf, Not, Predicate
from bonemets.presentation.document import (
    Block,
    Branch,
    Code,
    Document,
    Item,
    Items,
    Line,
    Paragraph,
    Reference,
    Section,
    Strong,
    Table,
    Term,
    Tree,
    line,
    verdict_sign,
)
from bonemets.presentation.registry import layout
from bonemets.reasoning.simplify import simplified
from bonemets.record import Record

_EXCLUSION = {
    Verdict.MET: "not excluded: ",
    Verdict.NOT_MET: "excluded: ",
    Verdict.UNKNOWN: "excluded if: ",
}


@layout.register
def _(value: Verdict) -> Document:
    return Document([Paragraph(verdict_sign(value))])


@layout.register
def _(value: Record) -> Document:
    known, fields = value.known(), value.fields()
    rest = [
        (field.title, Code(name), field.doc, field.expects)
        for name, field in fields.items()
        if name not in known
    ]
    rows = [
        (
            fields[name].title,
            (text, " (follows)" if name in value.inferred else ""),
            Code(name),
            fields[name].doc,
        )
        for name, text in known.items()
    ]
    unknown = Table("not known", ("fact", "name", "meaning", "permissible"), rest)
    title = f"{len(rest)} facts not known, which is not the same as absent"
    return Document(
        [
            Table("what is known", ("fact", "value", "name", "meaning"), rows)
            or Paragraph("Nothing is known."),
            Section(title, [unknown], folded=True),
        ]
    )


@layout.register
def _(value: Predicate) -> Document:
    return Document([Items(_asked(simplified(value)))], title=Strong(value))


def _asked(question: Predicate) -> tuple[Item, ...]:
    return tuple(
        Item(str(part), _asked(part) if len(part.parts) > 1 else ()) for part in question.parts
    )


@layout.register
def _(value: Eligibility) -> Document:
    return Document(lines(value), title=Strong(value))


def lines(reading: Eligibility) -> Iterator[Table]:
    """Yield the lines of a list, those that let in, those that keep out, and those kept aside."""
    for side, some in (("included", reading.include), ("excluded", reading.exclude)):
        rows = [
            (
                (one.text, " ", Reference(reading.place(one))),
                Code(simplified(one.predicate))
                if isinstance(one, Criterion)
                else f"cannot be asked of a case: {one.reason}",
            )
            for one in some
        ]
        yield Table(side, ("line", "asks"), rows)
    aside = [((one.text, " ", Reference(reading.place(one))), one.reason) for one in reading.notes]
    yield Table("kept aside", ("line", "why it is not asked"), aside)


@layout.register
def _(value: Answer) -> Document:
    return Document([answered(value)])


def answered(value: Answer, *, folded: bool | None = None) -> Section:
    """Return an answer as a tree, with what to ask for and what is not asked."""
    fields = value.predicate.fields()
    asked = [Term(fields[name].label, fields[name].doc) for name in value.missing()]
    aside = value.predicate.notes if isinstance(value.predicate, Eligibility) else ()
    title = (named(value.predicate), ": ", verdict_sign(value.verdict))
    return Section(
        title,
        [
            Tree(_branches(value, deciding=True) if value.parts else [_leaf(value)]),
            Paragraph(("to settle it, ask for: ", listed(asked))) if asked else None,
            [Paragraph(f"kept aside: {note.text} ({note.reason})") for note in aside],
        ],
        folded,
    )


def labels(fields: Mapping[str, Field[Any]], names: Iterable[str]) -> str:
    """Return the display names of some facts with commas between them, each once."""
    return ", ".join(fields[name].label for name in dict.fromkeys(names))


def listed(parts: Iterable[object]) -> Line:
    """Return some words with commas between them."""
    return line(*((", " if place else "", part) for place, part in enumerate(parts)))


def _leaf(answer: Answer) -> Branch:
    return Branch(verdict_sign(answer.verdict), answer.predicate, answer.because)


def _branches(answer: Answer, *, deciding: bool) -> Iterator[Branch]:
    """Yield the parts of an answer; those that made the verdict what it is are marked."""
    wanted = ~answer.verdict if isinstance(answer.predicate, Not) else answer.verdict
    reading = answer.predicate if isinstance(answer.predicate, Eligibility) else None
    for part in answer.parts:
        inside = _inside(part)
        decides = deciding and part.verdict is wanted
        because: object = getattr(inside.predicate, "reason", "")
        if isinstance(inside.predicate, Leaf):
            because = inside.because
        elif inside.parts and part.verdict is not inside.verdict:
            because = ("of which: ", verdict_sign(inside.verdict))
        yield Branch(
            verdict_sign(part.verdict),
            _said(part, reading),
            because,
            ("open" if part.verdict is Verdict.UNKNOWN else "decides") if decides else "",
            _branches(inside, deciding=decides),
        )


def _inside(part: Answer) -> Answer:
    """Return the answer below the words of a line, whose parts are worth a row each."""
    while len(part.parts) == 1:
        part = part.parts[0]
    return part


def _said(part: Answer, reading: Eligibility | None) -> Line:
    said = line_of(part.predicate)
    if said is None or reading is None:
        return line(part.predicate)
    exclusion = _EXCLUSION[part.verdict] if isinstance(part.predicate, Not) else ""
    return line(exclusion, said.text, " ", Reference(reading.place(said)))


@layout.register
def _(value: Candidacy) -> Document:
    differ = f"the readings of {value.study.name} differ on this case: {conflict(value)}"
    return Document(
        [
            [answered(answer) for answer in value.answers],
            Paragraph(differ) if value.conflict else None,
        ]
    )


def conflict(candidacy: Candidacy) -> str:
    """Return the lines by which the readings of a study differ on a case."""
    return "; ".join(
        f"{reading.reading} it {rule(reading, asked)}" for reading, asked in candidacy.differences()
    )


def rule(reading: Eligibility, asked: Predicate) -> str:
    """Return what a line of a reading demands, in words."""
    said, verb = line_of(asked), "excludes" if isinstance(asked, Not) else "asks for"
    words = asked if said is None else f"{said.text}{_unverified(reading, said)}"
    return f"{verb} {words}"


def _unverified(reading: Eligibility, said: Criterion | NotEncoded) -> str:
    return " [unverified]" if reading.place(said).unverified else ""


def partly_read(reading: Predicate) -> str:
    """Return how many lines of a reading are recalled and not yet read."""
    recalled = len(reading.unverified()) if isinstance(reading, Eligibility) else 0
    return f" [{recalled} line{'s' if recalled > 1 else ''} unverified]" if recalled else ""


def named(question: Predicate) -> Line:
    """Return the name of a reading with how much of it is recalled and not yet read."""
    recalled = partly_read(question)
    return line(Strong(question), Strong(recalled))


def verdicts(found: Iterable[Candidacy]) -> Document:
    """Return the verdict of each reading of each study, and what to ask for.

    Parameters
    ----------
    found : iterable of Candidacy
        As `bonemets.criteria.model.candidacies` gives it.
    """
    return Document([_verdicts(one) for one in found])


def _verdicts(found: Candidacy) -> Iterator[Block]:
    yield Tree(
        Branch(
            verdict_sign(answer.verdict),
            named(answer.predicate),
            f"ask for: {labels(answer.predicate.fields(), answer.missing())}"
            if answer.missing()
            else "",
        )
        for answer in found.answers
    )
    if found.conflict:
        yield Paragraph(f"readings differ: {conflict(found)}")
