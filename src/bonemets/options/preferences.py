"""The keys of the order: named preferences that place an option, one after another.

No weights and no scores.  A patient's wishes come behind safety and strong evidence.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeAlias

import attrs

from bonemets import units
from bonemets.errors import UnknownNameError
from bonemets.evidence.model import Design
from bonemets.evidence.rich_2018 import RETREATED
from bonemets.logic import Verdict
from bonemets.options.model import Side, Strength
from bonemets.options.weigh import Outlook, Weighed
from bonemets.provenance import Locator
from bonemets.regimens.regimen import MOST_FRACTIONS, Technique
from bonemets.review import CONVENTIONAL_RT, NON_SPINE_SBRT

Judged: TypeAlias = tuple[int, str]
Judge: TypeAlias = Callable[[Weighed, Outlook], Judged]


@attrs.frozen
class Preference:
    """One key of the order: a name, what it prefers, and how it places an option (0 is first)."""

    key: str
    prefers: str
    judge: Judge
    at: Locator | None = None
    """Where it comes from, for a preference that a study gives the reason for."""

    def __str__(self) -> str:
        return self.prefers


def _not_ruled_out(weighed: Weighed, outlook: Outlook) -> Judged:
    against = weighed.speaking(Side.AGAINST, Strength.DECISIVE, outlook)
    return (1, f"ruled out: {against[0].says}") if against else (0, "not ruled out")


_USE: Final = {Verdict.MET: 0, Verdict.UNKNOWN: 1, Verdict.NOT_MET: 2}


def _for_this_case(weighed: Weighed, outlook: Outlook) -> Judged:
    use = weighed.use(outlook)
    words = {0: "is for this case", 1: "may be for this case", 2: "is not for this case"}
    return _USE[use], words[_USE[use]]


def _without(strength: Strength) -> Judge:
    def judge(weighed: Weighed, outlook: Outlook) -> Judged:
        against = weighed.speaking(Side.AGAINST, strength, outlook)
        return (1, str(against[0])) if against else (0, f"nothing {strength} against")

    return judge


def _with(strength: Strength) -> Judge:
    def judge(weighed: Weighed, outlook: Outlook) -> Judged:
        speaking = weighed.speaking(Side.FOR, strength, outlook)
        return (0, str(speaking[0])) if speaking else (1, f"nothing {strength} for")

    return judge


def _design(weighed: Weighed, _outlook: Outlook) -> Judged:
    designs = [argument.design for argument in weighed.speaking(Side.FOR) if argument.design]
    best = min(designs, key=lambda design: design.rank, default=Design.PRACTICE)
    return best.rank, f"rests on a {best}" if designs else "rests on no study"


def _visits(weighed: Weighed, _outlook: Outlook) -> Judged:
    visits = weighed.option.visits
    if visits is None:
        return MOST_FRACTIONS, "visits open, as the dose is"
    return visits, f"{visits} visit{'' if visits == 1 else 's'} for treatment"


_AFTER_ONE, _AFTER_SEVERAL = (figure for figure in RETREATED.figures)


def _retreatment(weighed: Weighed, _outlook: Outlook) -> Judged:
    option = weighed.option
    if option.technique is not Technique.CONVENTIONAL:
        return 0, "no figure for retreatment"
    single = option.visits == 1
    figure = _AFTER_ONE if single else _AFTER_SEVERAL
    return int(single), f"{units.show_number(figure.value, figure.unit)} irradiated again for pain"


def _wait(weighed: Weighed, _outlook: Outlook) -> Judged:
    planned = weighed.option.technique is Technique.SBRT
    return int(planned), "longer planning before it starts" if planned else "starts sooner"


FEWEST_VISITS: Final = Preference("fewest-visits", "the fewest visits for treatment", _visits)
LEAST_RETREATMENT: Final = Preference(
    "least-retreatment", "the least retreatment", _retreatment, CONVENTIONAL_RT
)
SHORTEST_WAIT: Final = Preference(
    "shortest-wait", "the shortest wait for treatment", _wait, NON_SPINE_SBRT
)
WISHES: Final = (FEWEST_VISITS, LEAST_RETREATMENT, SHORTEST_WAIT)

_SAFETY_AND_EVIDENCE: Final = (
    Preference("not-ruled-out", "not ruled out", _not_ruled_out),
    Preference("for-this-case", "for this case", _for_this_case),
    Preference("no-strong-against", "nothing strong against it", _without(Strength.STRONG)),
    Preference("strong-for", "something strong for it", _with(Strength.STRONG)),
)
_REST: Final = (
    Preference("no-weak-against", "nothing weak against it", _without(Strength.WEAK)),
    Preference("weak-for", "something weak for it", _with(Strength.WEAK)),
    Preference("design", "the stronger design behind it", _design),
    FEWEST_VISITS,
)
PREFERENCES: Final = (*_SAFETY_AND_EVIDENCE, *_REST)
"""The order in which options are compared, unless a user gives another."""


def preferring(*wishes: Preference | str) -> tuple[Preference, ...]:
    """Return the preferences with a patient's wishes ahead of the weak arguments.

    Examples
    --------
    >>> [preference.key for preference in preferring("least-retreatment")][3:6]
    ['strong-for', 'least-retreatment', 'no-weak-against']
    """
    by_key = {wish.key: wish for wish in WISHES}
    for wish in wishes:
        if isinstance(wish, str) and wish not in by_key:
            raise UnknownNameError.among("prefer", wish, by_key)
    chosen = tuple(by_key[wish] if isinstance(wish, str) else wish for wish in wishes)
    rest = tuple(preference for preference in _REST if preference not in chosen)
    return (*_SAFETY_AND_EVIDENCE, *chosen, *rest)
