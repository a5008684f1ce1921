"""Options, with what speaks for and against them, as pages."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from bonemets.criteria.model import Candidacy
from bonemets.evidence.model import Caveat
from bonemets.logic import Verdict
from bonemets.options.assessment import ArgumentStatus
from bonemets.options.model import Option, Side
from bonemets.options.ranking import RankedOption, Ranking
from bonemets.provenance import AsOf
from bonemets.views.html.answers import facts, named
from bonemets.views.html.page import to_html
from bonemets.views.markup import (
    MET,
    NOT_MET,
    OPEN,
    Markup,
    Places,
    block,
    bullets,
    folded,
    framed,
    heading,
    joined,
    line,
    table,
    tag,
    verdict,
)
from bonemets.views.text import NOTICE, barred, rule, waiting

_SIDE = {Side.FOR: ("+", f"solid {MET}"), Side.AGAINST: ("−", f"double {NOT_MET}")}


@to_html.register
def _(value: Ranking) -> Markup:
    places = Places()
    offered = [one for one in value.ranked if one.assessment.offered()]
    rest = [one for one in value.ranked if one not in offered]
    presumed = ", ".join(value.presumed())
    return block(
        folded(f"Case: {len(value.case.known())} facts known", facts(value.case)),
        *_standing(value, offered),
        _first(value, places),
        *(_folded(one, places, unfolded=one in value.first) for one in offered),
        table(
            "Not offered as far as known",
            ("option", "why"),
            [(one.option.name, _why_not(one)) for one in rest],
        ),
        _order(value, offered),
        table(
            "What could change the first place, most useful first"
            if value.first
            else "What to ask for, most useful first",
            ("fact", "meaning", "most it could change"),
            [
                (one.field, one.doc, f"{one.strength}, options: {len(one.options)}")
                for one in value.ask()
            ],
        ),
        line(f"Presumed not to speak against it, as not known: {presumed}") if presumed else "",
        bullets(
            joined("wish followed: ", one.prefers, " ", places(one.at))
            for one in value.changes.added
            if one.at is not None
        ),
        line(f"Preferences: {value.changes}") if value.changes else "",
        bullets(map(str, value.beds)),
        joined(*_evidence(value, places)),
        places.listed(),
        line(NOTICE),
    )


@to_html.register
def _(value: RankedOption) -> Markup:
    places = Places()
    return block(heading(str(value)), _weighed(value, places), places.listed())


@to_html.register
def _(value: Option) -> Markup:
    places = Places()
    return block(
        heading(value.name),
        line(f"{value.technique}; for cases with {value.applies}"),
        table(
            "Arguments",
            ("argument", "side", "when", "unless", "from"),
            [
                (
                    one.text,
                    joined(_side(one.side), f" {one.strength}"),
                    str(one.when),
                    "" if one.unless is None else str(one.unless),
                    places(one.at),
                )
                for one in value.arguments
            ],
        ),
        bullets(_warned(one, None, places) for one in value.caveats),
        places.listed(),
    )


def _standing(value: Ranking, offered: list[RankedOption]) -> Iterator[Markup]:
    if not offered:
        yield heading("Nothing can be recommended on what is known.")
    elif not value.settled:
        yield heading("As far as known; facts listed below could change the first place.")
    if value.contested:
        yield heading("Something strong speaks against every option, the first among them.")


def _first(value: Ranking, places: Places) -> Markup:
    """Return the opinions to seek before any option."""
    rows = [
        (
            one.referral.to,
            "yes" if one.verdict is Verdict.MET else "perhaps",
            one.referral.text,
            ", ".join(one.when.missing()),
            places(one.referral.at),
        )
        for one in value.referrals
        if one.verdict is not Verdict.NOT_MET
    ]
    return table("Ask first", ("opinion", "needed", "why", "turns on", "from"), rows)


def _folded(one: RankedOption, places: Places, *, unfolded: bool) -> Markup:
    counts = [f"{len(one.assessment.holding(side))} {side}" for side in Side]
    counts.append(f"{len(list(_open(one)))} open")
    head = joined(tag("strong", str(one)), f": {', '.join(counts)}")
    return folded(head, _weighed(one, places), unfolded=unfolded)


def _side(side: Side) -> Markup:
    sign, border = _SIDE[side]
    return framed(f"{sign} {side}", border)


def _open(one: RankedOption) -> Iterator[ArgumentStatus]:
    return (status for status in one.assessment.undecided() if not status.holds())


def _weighed(one: RankedOption, places: Places) -> Markup:
    assessment = one.assessment
    spoken = [
        status
        for side in Side
        for status in assessment.statuses
        if status.argument.side is side and status.holds()
    ]
    rows = [
        (_says(status), _side(status.argument.side), *_rest(status, places)) for status in spoken
    ]
    undecided = framed("? undecided", f"dashed {OPEN}")
    rows += [
        (_says(status), joined(undecided, f" {status.argument.side}"), *_rest(status, places))
        for status in _open(one)
    ]
    caveats = (pair for pair in assessment.caveats if pair[1] is not Verdict.NOT_MET)
    return joined(
        table("Arguments", ("argument", "side", "strength", "turns on", "from"), rows),
        bullets(_warned(caveat, when, places) for caveat, when in caveats),
        table(
            "Would this case have been in the studies of the option?",
            ("study", "readings", "note"),
            [_studied(candidacy) for candidacy in assessment.candidacies],
        ),
    )


def _says(status: ArgumentStatus) -> Markup:
    since = bullets(rule(reading, part) for reading, part in status.since())
    return joined(status.argument.text, since)


def _rest(status: ArgumentStatus, places: Places) -> tuple[object, ...]:
    names = ", ".join(dict.fromkeys(status.missing()))
    until = f"stands unless lifted by {names}" if names and status.holds() else names
    return status.argument.strength, until, places(status.argument.at)


def _warned(caveat: Caveat, when: Verdict | None, places: Places) -> Markup:
    condition = " (if so)" if when is Verdict.UNKNOWN else ""
    return joined(tag("strong", f"caveat{condition}: "), caveat.text, " ", places(caveat.at))


def _studied(one: Candidacy) -> tuple[object, ...]:
    readings = bullets(
        joined(named(answer.predicate), ": ", verdict(answer.verdict)) for answer in one.answers
    )
    return one.study.name, readings, "the readings differ" if one.conflict else ""


def _why_not(one: RankedOption) -> str:
    """Return why an option is not offered: ruled out, for other cases, or open."""
    if one.assessment.applicable() is Verdict.UNKNOWN:
        return f"may be for this case: {waiting(one)}"
    return barred(one)


def _evidence(value: Ranking, places: Places) -> Iterator[object]:
    """Yield which evidence the ranking rests on, and what was reported since."""
    excluded_by = value.as_of is AsOf.REVIEW
    yield "Evidence as of the review of 2024" if excluded_by else "Evidence of the review of 2024"
    yield "; reported since and left out:" if excluded_by else ", and what was reported since:"
    for one in value.since_review:
        yield joined(" ", places(one))
    if not value.since_review:
        yield " nothing that bears on these options"


def _order(value: Ranking, offered: list[RankedOption]) -> Markup:
    pairs = [
        value.why_above(one.option.key, other.option.key) or f"tied: {one.option}; {other.option}"
        for one, other in itertools.pairwise(offered)
    ]
    return folded("Why in this order", bullets(map(str, pairs))) if pairs else Markup()
