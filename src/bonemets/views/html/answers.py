"""Cases, questions and their answers as pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bonemets.criteria.model import Candidacy, Eligibility, line_of
from bonemets.logic import Verdict
from bonemets.predicates import Answer, Leaf, Not, Predicate
from bonemets.reasoning.simplify import simplified
from bonemets.record import Record
from bonemets.views.html.page import to_html
from bonemets.views.markup import (
    MET,
    NOT_MET,
    Markup,
    Places,
    block,
    bullets,
    folded,
    heading,
    joined,
    line,
    table,
    tag,
    verdict,
)
from bonemets.views.text import partly_read, rule

_EDGE = {Verdict.MET: MET, Verdict.NOT_MET: NOT_MET, Verdict.UNKNOWN: "currentColor"}
_BAR = {
    Verdict.MET: "not kept out by: ",
    Verdict.NOT_MET: "kept out by: ",
    Verdict.UNKNOWN: "kept out if: ",
}


@to_html.register
def _(value: Verdict) -> Markup:
    return block(verdict(value))


@to_html.register
def _(value: Record) -> Markup:
    return block(facts(value))


def facts(case: Record) -> Markup:
    """Return what is known of a case as a table, and what is not, folded."""
    known, fields = case.known(), case.fields()
    rest = [(name, field.doc, field.expects) for name, field in fields.items() if name not in known]
    rows = [
        (name, joined(text, " (follows)" if name in case.inferred else ""), fields[name].doc)
        for name, text in known.items()
    ]
    return joined(
        table("What is known", ("fact", "value", "meaning"), rows) or line("Nothing is known."),
        folded(
            f"{len(rest)} facts not known, which is not the same as absent",
            table("Not known", ("fact", "meaning", "permissible"), rest),
        ),
    )


@to_html.register
def _(value: Predicate) -> Markup:
    asked = simplified(value)
    return block(heading(str(value)), _asked(asked) if asked.parts else "")


def _asked(question: Predicate) -> Markup:
    return bullets(
        joined(str(part), _asked(part) if len(part.parts) > 1 else "") for part in question.parts
    )


@to_html.register
def _(value: Eligibility) -> Markup:
    places = Places()
    sides = (("lets in", value.include), ("keeps out", value.exclude), ("kept aside", value.notes))
    rows = [
        (
            one.text,
            side,
            getattr(one, "reason", "") or str(simplified(getattr(one, "predicate", one))),
            places(value.place(one)),
        )
        for side, lines in sides
        for one in lines
    ]
    return block(
        heading(str(value)),
        table("Lines of the list", ("line", "does", "asks, or why it is not asked", "from"), rows),
        places.listed(),
    )


@to_html.register
def _(value: Answer) -> Markup:
    places = Places()
    return block(tree(value, places), places.listed())


def tree(value: Answer, places: Places) -> Markup:
    """Return an answer as a tree that folds, and what to ask for."""
    notes = value.predicate.notes if isinstance(value.predicate, Eligibility) else ()
    aside = [(note.text, note.reason) for note in notes]
    return joined(
        line(tag("strong", named(value.predicate)), ": ", verdict(value.verdict)),
        bullets(_branches(value, places, deciding=True)) if value.parts else _leaf(value),
        asking((name, value.predicate.fields()[name].doc) for name in value.missing()),
        folded("Kept aside", table("Lines that are not asked", ("line", "why"), aside))
        if aside
        else "",
    )


def asking(fields: Iterable[tuple[str, str]]) -> Markup:
    """Return the facts to ask for with their meaning; nothing where there are none."""
    return table("To settle it, ask for", ("fact", "meaning"), list(fields))


def _branches(answer: Answer, places: Places, *, deciding: bool) -> Iterator[Markup]:
    """Yield the parts of an answer; those that made the verdict what it is are marked."""
    wanted = ~answer.verdict if isinstance(answer.predicate, Not) else answer.verdict
    for part in answer.parts:
        decides = deciding and part.verdict is wanted
        inside = _inside(part)
        words = _words(answer, part, places, leads=not inside.parts)
        said = joined(verdict(part.verdict), " ", words, _decides(part, decides))
        if isinstance(inside.predicate, Leaf):
            yield _edged(part, joined(said, " ", tag("em", inside.because)), decides)
        elif inside.parts:
            flipped = part.verdict is not inside.verdict
            parts = _branches(inside, places, deciding=decides)
            of = line("of which: ", verdict(inside.verdict)) if flipped else ""
            yield _edged(part, folded(said, of, bullets(parts), unfolded=decides), decides)
        else:
            reason = getattr(inside.predicate, "reason", "")
            yield _edged(part, joined(said, f" ({reason})" if reason else ""), decides)


def _leaf(answer: Answer) -> Markup:
    return bullets([tag("em", answer.because)]) if answer.because else Markup()


def _words(answer: Answer, part: Answer, places: Places, *, leads: bool) -> Markup:
    reading, said = answer.predicate, line_of(part.predicate)
    if said is None or not isinstance(reading, Eligibility):
        return joined(str(part.predicate))
    bar = _BAR[part.verdict] if isinstance(part.predicate, Not) else ""
    return joined(bar, said.text, " ", places(reading.place(said), leads=leads))


def _decides(part: Answer, decides: bool) -> Markup:
    if not decides:
        return Markup()
    return joined(" ", tag("strong", "open" if part.verdict is Verdict.UNKNOWN else "decides"))


def _edged(part: Answer, said: Markup, decides: bool) -> Markup:
    edge = f"border-left:4px solid {_EDGE[part.verdict]};padding-left:0.4em" if decides else None
    return tag("div", said, style=edge)


def _inside(part: Answer) -> Answer:
    while len(part.parts) == 1:
        part = part.parts[0]
    return part


@to_html.register
def _(value: Candidacy) -> Markup:
    places = Places()
    return block(candidacy(value, places), places.listed())


def candidacy(value: Candidacy, places: Places) -> Markup:
    """Return the readings of a study beside each other, where they differ, and each in full."""
    readings = [one for one in value.answers if isinstance(one.predicate, Eligibility)]
    differing: dict[Predicate, list[object]] = {one.predicate: [] for one in readings}
    for reading, part in value.differences():
        differing[reading].append(rule(reading, part))
    head = ("", *(named(one.predicate) for one in readings))
    rows = [
        ("verdict", *(verdict(one.verdict) for one in readings)),
        ("decided by", *(bullets(_deciding(one)) for one in readings)),
        ("to ask for", *(", ".join(one.missing()) or "nothing" for one in readings)),
    ]
    if value.conflict:
        rows.append(("where they differ", *map(bullets, differing.values())))
    said = "The readings differ on this case." if value.conflict else ""
    return joined(
        table(f"Would this case have been in {value.study.name}?", head, rows),
        line(tag("strong", said)) if said else "",
        *(folded(f"{one.predicate}, line by line", tree(one, places)) for one in value.answers),
    )


def named(question: Predicate) -> Markup:
    """Return the name of a reading with how much of it is recalled and not yet read."""
    return joined(str(question), tag("strong", partly_read(question)))


def words_of(part: Predicate) -> str:
    """Return the words of a part of a list, those of an exclusion without its "not"."""
    return str(part.part if isinstance(part, Not) else part)


def _deciding(answer: Answer) -> Iterator[object]:
    """Yield the lines of a list that settle its verdict; none where all do, or none."""
    if answer.verdict is Verdict.MET:
        yield f"all {len(answer.parts)} lines"
        return
    for part in answer.parts:
        if part.verdict is answer.verdict:
            yield words_of(part.predicate)


def verdicts(found: Iterable[Candidacy]) -> Markup:
    """Return a table with a row for each reading of each study: its verdict, and what to ask for.

    Parameters
    ----------
    found : iterable of Candidacy
        As `bonemets.criteria.model.candidacies` gives it.
    """
    rows = [
        (
            named(answer.predicate),
            verdict(answer.verdict),
            ", ".join(answer.missing()),
            "the readings differ" if one.conflict else "",
        )
        for one in found
        for answer in one.answers
    ]
    head = ("reading", "verdict", "to settle it, ask for", "note")
    return block(table("Would this case have been let in?", head, rows))
