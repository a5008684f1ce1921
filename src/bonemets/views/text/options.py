"""One option with its arguments, caveats and trials."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bonemets.criteria.model import Candidacy, Eligibility
from bonemets.evidence.model import Caveat
from bonemets.logic import Verdict
from bonemets.options.model import Side
from bonemets.options.rank import Placed
from bonemets.options.weigh import Heard
from bonemets.views.text.answers import conflict, partly_read, rule
from bonemets.views.text.page import References, explain, painted, wrapped


@explain.register
def _(value: Placed, *, color: bool = False) -> str:
    refs = References()
    return "\n".join([*placed(value, refs, color), "", *refs.lines()])


def placed(
    one: Placed, refs: References, color: bool, shared: Iterable[tuple[Caveat, Verdict]] = ()
) -> Iterator[str]:
    """Yield the lines of one option in its place."""
    yield f"{one.place}. {one.option.name}"
    weighed = one.weighed
    for side in Side:
        for heard in weighed.heard:
            if heard.argument.side is side and heard.stands():
                yield wrapped(_spoken(heard, refs), "   ")
    for heard in weighed.undecided():
        if not heard.stands():
            yield wrapped(f"open: {heard.argument}; turns on {_turning(heard)}", "   ")
    for caveat, verdict in weighed.caveats:
        if verdict is not Verdict.NOT_MET and (caveat, verdict) not in shared:
            yield wrapped(warned(caveat, verdict, refs), "   ")
    for candidacy in weighed.candidacies:
        yield wrapped(f"would have been in {_standing(candidacy, color)}", "   ")


def _spoken(heard: Heard, refs: References) -> str:
    argument = heard.argument
    unverified = " [unverified]" if argument.at.unverified else ""
    until = f"; stands unless lifted by {_turning(heard)}" if heard.missing() else ""
    rules = "; ".join(rule(reading, asked) for reading, asked in heard.since())
    why = f": {rules}" if rules else ""
    words = f"{argument.side} ({argument.strength}){unverified}: {argument.says}{why}{until}"
    return f"{words} {refs(argument.at)}"


def _turning(heard: Heard) -> str:
    return ", ".join(dict.fromkeys(heard.missing()))


def _standing(candidacy: Candidacy, color: bool) -> str:
    """Return what the readings of a study say: once where they agree, each where they do not."""
    if len({answer.verdict for answer in candidacy.answers}) == 1:
        partly = "".join(partly_read(answer.asked) for answer in candidacy.answers)
        return f"{candidacy.study.name}: {painted(candidacy.verdict, color)}{partly}"
    each = ", ".join(
        f"{painted(answer.verdict, color)} {answer.asked.reading}{partly_read(answer.asked)}"
        for answer in candidacy.answers
        if isinstance(answer.asked, Eligibility)
    )
    note = f"; readings differ: {conflict(candidacy)}" if candidacy.conflict else ""
    return f"{candidacy.study.name}: {each}{note}"


def warned(caveat: Caveat, verdict: Verdict, refs: References) -> str:
    """Return a caveat, with whether it concerns the case."""
    condition = " (if so)" if verdict is Verdict.UNKNOWN else ""
    return f"caveat{condition}: {caveat.says} {refs(caveat.at)}"
