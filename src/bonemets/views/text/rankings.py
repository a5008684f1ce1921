"""The options in order, what could change it, and why it is so."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Sequence

from bonemets.evidence.model import Caveat
from bonemets.logic import Verdict
from bonemets.options.deciding_fact import Deciding
from bonemets.options.model import Option
from bonemets.options.preferences import WISHES, Preference
from bonemets.options.ranking import RankedOption, Ranking
from bonemets.options.sensitivity import Inquiry, Pair
from bonemets.provenance import AsOf
from bonemets.views.text.options import ranked, warned
from bonemets.views.text.page import NOTICE, References, explain, refusal, wrapped

MOST_SAID = 6
"""How many facts that would settle something are said, and how many open orders."""


@explain.register
def _(value: Ranking, *, color: bool = False) -> str:
    return _told(value, color)


@explain.register
def _(value: Inquiry, *, color: bool = False) -> str:
    searched = [*_deciding(value.deciding), *_open(value.open)]
    if value.refused:
        searched = [wrapped(refusal(value.refused), ""), ""]
    return _told(value.ranking, color, searched)


def _told(value: Ranking, color: bool, searched: Iterable[str] = ()) -> str:
    refs = References()
    offered = value.offered
    possible = [one for one in value.ranked if one.assessment.applicable() is Verdict.UNKNOWN]
    rest = [one for one in value.ranked if one not in offered and one not in possible]
    lines = [wrapped(f"case: {_facts(value)}", "", "      "), ""]
    lines += _referrals(value, refs)
    if not offered:
        lines += ["Nothing can be recommended on what is known.", ""]
    elif not value.settled:
        lines += ["As far as known; facts listed below could change the first place.", ""]
    if value.contested:
        lines += ["Something strong speaks against every option, the first among them.", ""]
    shared = _shared(offered)
    for one in offered:
        lines += [*ranked(one, refs, color, shared), ""]
    lines += _caveats_of_all(shared, refs)
    lines += _listed("may be for this case", possible, waiting)
    lines += _listed("ruled out, or not for this case", rest, barred)
    lines += _order(value, offered)
    lines += [*_to_ask(value), *searched]
    if value.presumed():
        names = ", ".join(value.presumed())
        lines += [wrapped(f"presumed not to speak against it, as not known: {names}", ""), ""]
    lines += [*_beds(value), *_preferences(value, refs), wrapped(_evidence(value, refs), ""), ""]
    return "\n".join([*lines, *refs.lines(), "", NOTICE])


def _facts(ranking: Ranking) -> str:
    case = ranking.case
    said = [
        f"{name} = {text}{' (follows)' if name in case.inferred else ''}"
        for name, text in case.known().items()
    ]
    return ", ".join(said) or "nothing is known"


def _referrals(ranking: Ranking, refs: References) -> list[str]:
    needed = [one for one in ranking.referrals if one.verdict is Verdict.MET]
    perhaps: dict[str, dict[str, None]] = {}
    for one in ranking.referrals:
        if one.verdict is Verdict.UNKNOWN:
            perhaps.setdefault(one.referral.to, {}).update(dict.fromkeys(one.when.missing()))
    lines = [wrapped(f"{one.referral} {refs(one.referral.at)}", "  ") for one in needed]
    lines += [
        wrapped(f"perhaps {to}: turns on {', '.join(names)}", "  ") for to, names in perhaps.items()
    ]
    return ["ask first:", *lines, ""] if lines else []


def _shared(offered: Sequence[RankedOption]) -> list[tuple[Caveat, Verdict]]:
    """Return the caveats that every one of several options has."""
    if len(offered) < 2:
        return []
    rest = [one.assessment.caveats for one in offered[1:]]
    return [
        pair
        for pair in offered[0].assessment.caveats
        if pair[1] is not Verdict.NOT_MET and all(pair in caveats for caveats in rest)
    ]


def _caveats_of_all(shared: list[tuple[Caveat, Verdict]], refs: References) -> list[str]:
    lines = [wrapped(warned(*pair, refs), "   ") for pair in shared]
    return ["of every option above:", *lines, ""] if lines else []


def _order(ranking: Ranking, offered: Sequence[RankedOption]) -> list[str]:
    lines = [wrapped(_why(ranking, one, other), "  ") for one, other in itertools.pairwise(offered)]
    return ["why in this order:", *lines, ""] if lines else []


def _why(ranking: Ranking, one: RankedOption, other: RankedOption) -> str:
    difference = ranking.why_above(one.option.key, other.option.key)
    return f"tied: {one.option}; {other.option}" if difference is None else str(difference)


def _deciding(found: tuple[Deciding, ...]) -> list[str]:
    """Return what the answers would settle, of the facts whose answers settle something."""
    some = [one for one in found if one.first_place or one.trials][:MOST_SAID]
    lines = [wrapped(f"{one} [{one.field.doc.rstrip('.')}]", "  ") for one in some]
    return ["what an answer would settle:", *lines, ""] if lines else []


def _open(pairs: tuple[Pair, ...]) -> list[str]:
    lines = [wrapped(str(pair), "  ") for pair in pairs[:MOST_SAID]]
    more = len(pairs) - MOST_SAID
    lines += [f"  and {more} more"] if more > 0 else []
    return ["what of the order is open:", *lines, ""] if lines else []


def _beds(ranking: Ranking) -> list[str]:
    lines = [wrapped(str(band), "  ") for band in ranking.beds]
    beyond = next((band.outside for band in ranking.beds if band.outside), "")
    lines += [wrapped(f"stretched: {beyond}", "  ")] if beyond else []
    return ["order of BED, which is not one of efficacy:", *lines, ""] if lines else []


def _preferences(ranking: Ranking, refs: References) -> list[str]:
    """Return how the preferences differ from the usual ones, a patient's wishes by that name."""
    changes = ranking.changes
    wishes = [one for one in (*changes.added, *changes.moved) if one in WISHES]
    own = [one for one in changes.added if one not in WISHES]
    moved = [one for one in changes.moved if one not in WISHES]
    parts = (
        ("wishes followed", wishes),
        ("preferences added", own),
        ("preferences dropped", changes.dropped),
        ("preferences moved", moved),
    )
    lines = [
        wrapped(f"{how}: {', '.join(_preferred(one, refs) for one in some)}", "")
        for how, some in parts
        if some
    ]
    return [*lines, ""] if lines else []


def _preferred(one: Preference, refs: References) -> str:
    return f"{one} {refs(one.at)}" if one.at is not None else str(one)


def _evidence(ranking: Ranking, refs: References) -> str:
    """Return which evidence the ranking rests on, and what of the rest may bear on the case."""
    places = " ".join(map(refs, ranking.since_review))
    if ranking.as_of is AsOf.REVIEW:
        left = f"; reported since and left out: {places}" if places else ""
        return f"evidence as of the review of 2024{left}"
    since = places or "nothing that bears on these options"
    return f"evidence of the review of 2024 and what was reported since: {since}"


def _to_ask(ranking: Ranking) -> list[str]:
    lines = [
        wrapped(f"{one.field}: {one.doc} [{one.strength} for {_count(one.options)}]", "  ")
        for one in ranking.ask()
    ]
    title = "what could change the first place" if ranking.first else "what to ask for"
    return [f"{title}, most useful first:", *lines, ""] if lines else []


def _count(options: tuple[Option, ...]) -> str:
    return f"{len(options)} option{'' if len(options) == 1 else 's'}"


def barred(one: RankedOption) -> str:
    """Return why an option is ruled out or not for a case."""
    if one.assessment.applicable() is not Verdict.NOT_MET:
        return one.reasons[0][1]
    decisive = dict.fromkeys(leaf.because for leaf in one.assessment.applies.decisive())
    return f"not for this case, since {', '.join(decisive)}"


def waiting(one: RankedOption) -> str:
    """Return what it turns on whether an option is for a case."""
    return f"turns on {', '.join(one.assessment.applies.missing())}"


def _listed(
    title: str, ranked: Sequence[RankedOption], say: Callable[[RankedOption], str]
) -> list[str]:
    lines = [wrapped(f"{one.option.name}: {say(one)}", "  - ", "    ") for one in ranked]
    return [f"{title}:", *lines, ""] if lines else []
