"""The options in order, what could change it, and why it is so."""

from __future__ import annotations

import itertools
from collections.abc import Callable

from bonemets.evidence.model import Caveat
from bonemets.logic import Verdict
from bonemets.options.model import Option
from bonemets.options.rank import Placed, Ranking
from bonemets.views.text.options import placed, warned
from bonemets.views.text.page import NOTICE, References, explain, wrapped


@explain.register
def _(value: Ranking, *, color: bool = False) -> str:
    refs = References()
    offered = [one for one in value.placed if one.weighed.offered()]
    possible = [one for one in value.placed if one.weighed.use() is Verdict.UNKNOWN]
    rest = [one for one in value.placed if one not in offered and one not in possible]
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
        lines += [*placed(one, refs, color, shared), ""]
    lines += _caveats_of_all(shared, refs)
    lines += _listed("may be for this case", possible, _waiting)
    lines += _listed("ruled out, or not for this case", rest, _barred)
    lines += _order(value, offered)
    lines += _to_ask(value)
    if value.presumed():
        names = ", ".join(value.presumed())
        lines += [wrapped(f"presumed not to speak against it, as not known: {names}", ""), ""]
    wishes = [f"{one.prefers} {refs(one.at)}" for one in value.preferences if one.at is not None]
    lines += [f"wishes followed: {', '.join(wishes)}", ""] if wishes else []
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


def _shared(offered: list[Placed]) -> list[tuple[Caveat, Verdict]]:
    """Return the caveats that every one of several options has."""
    if len(offered) < 2:
        return []
    rest = [one.weighed.caveats for one in offered[1:]]
    return [
        pair
        for pair in offered[0].weighed.caveats
        if pair[1] is not Verdict.NOT_MET and all(pair in caveats for caveats in rest)
    ]


def _caveats_of_all(shared: list[tuple[Caveat, Verdict]], refs: References) -> list[str]:
    lines = [wrapped(warned(*pair, refs), "   ") for pair in shared]
    return ["of every option above:", *lines, ""] if lines else []


def _order(ranking: Ranking, offered: list[Placed]) -> list[str]:
    lines = [wrapped(_why(ranking, one, other), "  ") for one, other in itertools.pairwise(offered)]
    return ["why in this order:", *lines, ""] if lines else []


def _why(ranking: Ranking, one: Placed, other: Placed) -> str:
    difference = ranking.why_above(one.option.key, other.option.key)
    return f"tied: {one.option}; {other.option}" if difference is None else str(difference)


def _to_ask(ranking: Ranking) -> list[str]:
    lines = [
        wrapped(f"{one.field}: {one.doc} [{one.strength} for {_count(one.options)}]", "  ")
        for one in ranking.ask()
    ]
    title = "what could change the first place" if ranking.first else "what to ask for"
    return [f"{title}, most useful first:", *lines, ""] if lines else []


def _count(options: tuple[Option, ...]) -> str:
    return f"{len(options)} option{'' if len(options) == 1 else 's'}"


def _barred(one: Placed) -> str:
    if one.weighed.use() is not Verdict.NOT_MET:
        return one.reasons[0][1]
    decisive = dict.fromkeys(leaf.because for leaf in one.weighed.applies.decisive())
    return f"not for this case, since {', '.join(decisive)}"


def _waiting(one: Placed) -> str:
    return f"turns on {', '.join(one.weighed.applies.missing())}"


def _listed(title: str, placed: list[Placed], say: Callable[[Placed], str]) -> list[str]:
    lines = [wrapped(f"{one.option.name}: {say(one)}", "  - ", "    ") for one in placed]
    return [f"{title}:", *lines, ""] if lines else []
