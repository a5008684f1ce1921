"""One option with its arguments, caveats and trials."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bonemets.criteria.model import Candidacy, Eligibility
from bonemets.evidence.model import Caveat
from bonemets.logic import Verdict
from bonemets.options.assessment import ArgumentStatus
from bonemets.options.model import Side
from bonemets.options.ranking import RankedOption
from bonemets.views.text.answers import conflict, partly_read, rule
from bonemets.views.text.page import References, explain, painted, wrapped


@explain.register
def _(value: RankedOption, *, color: bool = False) -> str:
    refs = References()
    return "\n".join([*ranked(value, refs, color), "", *refs.lines()])


def ranked(
    one: RankedOption, refs: References, color: bool, shared: Iterable[tuple[Caveat, Verdict]] = ()
) -> Iterator[str]:
    """Yield the lines of one option in its place."""
    yield f"{one.place}. {one.option.name}"
    assessment = one.assessment
    for side in Side:
        for status in assessment.statuses:
            if status.argument.side is side and status.holds():
                yield wrapped(_spoken(status, refs), "   ")
    for status in assessment.undecided():
        if not status.holds():
            yield wrapped(f"open: {status.argument}; turns on {_turning(status)}", "   ")
    for caveat, verdict in assessment.caveats:
        if verdict is not Verdict.NOT_MET and (caveat, verdict) not in shared:
            yield wrapped(warned(caveat, verdict, refs), "   ")
    for candidacy in assessment.candidacies:
        yield wrapped(f"would have been in {_standing(candidacy, color)}", "   ")


def _spoken(status: ArgumentStatus, refs: References) -> str:
    argument = status.argument
    unverified = " [unverified]" if argument.at.unverified else ""
    until = f"; stands unless lifted by {_turning(status)}" if status.missing() else ""
    rules = "; ".join(rule(reading, asked) for reading, asked in status.since())
    why = f": {rules}" if rules else ""
    words = f"{argument.side} ({argument.strength}){unverified}: {argument.text}{why}{until}"
    return f"{words} {refs(argument.at)}"


def _turning(status: ArgumentStatus) -> str:
    return ", ".join(dict.fromkeys(status.missing()))


def _standing(candidacy: Candidacy, color: bool) -> str:
    """Return what the readings of a study say: once where they agree, each where they do not."""
    if len({answer.verdict for answer in candidacy.answers}) == 1:
        partly = "".join(partly_read(answer.predicate) for answer in candidacy.answers)
        return f"{candidacy.study.name}: {painted(candidacy.verdict, color)}{partly}"
    each = ", ".join(
        f"{painted(answer.verdict, color)} {asked.reading}{partly_read(asked)}"
        for answer in candidacy.answers
        if isinstance(asked := answer.predicate, Eligibility)
    )
    note = f"; readings differ: {conflict(candidacy)}" if candidacy.conflict else ""
    return f"{candidacy.study.name}: {each}{note}"


def warned(caveat: Caveat, verdict: Verdict, refs: References) -> str:
    """Return a caveat, with whether it concerns the case."""
    condition = " (if so)" if verdict is Verdict.UNKNOWN else ""
    return f"caveat{condition}: {caveat.text} {refs(caveat.at)}"
