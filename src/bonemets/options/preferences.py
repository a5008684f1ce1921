"""The keys of the order: named preferences that place an option, one after another.

No weights and no scores.  A patient's wishes come behind safety and strong evidence.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from difflib import SequenceMatcher
from typing import Final, TypeAlias

import attrs

from bonemets import units
from bonemets.errors import RefusedError, UnknownNameError
from bonemets.evidence.model import Design
from bonemets.evidence.rich_2018 import RETREATED
from bonemets.logic import Verdict
from bonemets.options.assessment import OptionAssessment, Outlook
from bonemets.options.model import Side, Strength
from bonemets.provenance import Locator
from bonemets.regimens.regimen import MOST_FRACTIONS, Technique
from bonemets.review import CONVENTIONAL_RT, NON_SPINE_SBRT

Judged: TypeAlias = tuple[int, str]
Judge: TypeAlias = Callable[[OptionAssessment, Outlook], Judged]


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


def _not_ruled_out(assessment: OptionAssessment, outlook: Outlook) -> Judged:
    against = assessment.holding(Side.AGAINST, Strength.DECISIVE, outlook)
    return (1, f"ruled out: {against[0].text}") if against else (0, "not ruled out")


_USE: Final = {Verdict.MET: 0, Verdict.UNKNOWN: 1, Verdict.NOT_MET: 2}


def _for_this_case(assessment: OptionAssessment, outlook: Outlook) -> Judged:
    use = assessment.applicable(outlook)
    words = {0: "is for this case", 1: "may be for this case", 2: "is not for this case"}
    return _USE[use], words[_USE[use]]


def _nothing_strong(assessment: OptionAssessment, outlook: Outlook) -> Judged:
    against = assessment.holding(Side.AGAINST, Strength.STRONG, outlook)
    if not against:
        return 0, "nothing strong against"
    more = f", and {len(against) - 1} more" if len(against) > 1 else ""
    return len(against), f"{against[0]}{more}"


def _nothing_weak(assessment: OptionAssessment, outlook: Outlook) -> Judged:
    against = assessment.holding(Side.AGAINST, Strength.WEAK, outlook)
    if not against:
        return 0, "nothing weak against"
    themes = len({one.theme for one in against})
    more = f", on {themes} themes" if themes > 1 else ""
    return themes, f"{against[0]}{more}"


def _with_strong(assessment: OptionAssessment, outlook: Outlook) -> Judged:
    return _with(Strength.STRONG, assessment, outlook)


def _with_weak(assessment: OptionAssessment, outlook: Outlook) -> Judged:
    return _with(Strength.WEAK, assessment, outlook)


def _with(strength: Strength, assessment: OptionAssessment, outlook: Outlook) -> Judged:
    holding = assessment.holding(Side.FOR, strength, outlook)
    return (0, str(holding[0])) if holding else (1, f"nothing {strength} for")


def _supported(assessment: OptionAssessment, outlook: Outlook) -> Judged:
    holding = assessment.holding(Side.FOR, outlook=outlook)
    return (0, "some source speaks for it") if holding else (1, "no source speaks for it here")


def _design(assessment: OptionAssessment, outlook: Outlook) -> Judged:
    holding = assessment.holding(Side.FOR, outlook=outlook)
    designs = [argument.design for argument in holding if argument.design]
    best = min(designs, key=lambda design: design.rank, default=Design.PRACTICE)
    return best.rank, f"rests on a {best}" if designs else "rests on no study"


def _visits(assessment: OptionAssessment, _outlook: Outlook) -> Judged:
    visits = assessment.option.visits
    if visits is None:
        return MOST_FRACTIONS, "visits open, as the dose is"
    return visits, f"{visits} visit{'' if visits == 1 else 's'} for treatment"


_AFTER_ONE, _AFTER_SEVERAL = (figure for figure in RETREATED.figures)


def _retreatment(assessment: OptionAssessment, _outlook: Outlook) -> Judged:
    option = assessment.option
    if option.technique is not Technique.CONVENTIONAL:
        return 0, "no figure for retreatment"
    single = option.visits == 1
    figure = _AFTER_ONE if single else _AFTER_SEVERAL
    return int(single), f"{units.show_number(figure.value, figure.unit)} irradiated again for pain"


def _wait(assessment: OptionAssessment, _outlook: Outlook) -> Judged:
    planned = assessment.option.technique is Technique.SBRT
    return int(planned), "longer planning before it starts" if planned else "starts sooner"


FEWEST_VISITS: Final = Preference("fewest-visits", "the fewest visits for treatment", _visits)
LEAST_RETREATMENT: Final = Preference(
    "least-retreatment", "the least retreatment", _retreatment, CONVENTIONAL_RT
)
SHORTEST_WAIT: Final = Preference(
    "shortest-wait", "the shortest wait for treatment", _wait, NON_SPINE_SBRT
)
WISHES: Final = (FEWEST_VISITS, LEAST_RETREATMENT, SHORTEST_WAIT)

CONDITIONS: Final = (
    Preference("not-ruled-out", "not ruled out", _not_ruled_out),
    Preference("for-this-case", "for this case", _for_this_case),
)
"""What comes before any preference, in every order: what is ruled out or for others is no option.

They separate only what is offered from what is not, so no order among the options rests on them.
"""
_SAFETY_AND_EVIDENCE: Final = (
    *CONDITIONS,
    Preference("no-strong-against", "the fewest strong arguments against it", _nothing_strong),
    Preference("supported", "some source speaking for it", _supported),
    Preference("strong-for", "something strong for it", _with_strong),
)
_REST: Final = (
    Preference("no-weak-against", "weak arguments against it on the fewest themes", _nothing_weak),
    Preference("weak-for", "something weak for it", _with_weak),
    Preference("design", "the stronger design behind it", _design),
    FEWEST_VISITS,
)
PREFERENCES: Final = (*_SAFETY_AND_EVIDENCE, *_REST)
"""The order in which options are compared, unless a user gives another."""


MOVABLE: Final = PREFERENCES[len(CONDITIONS) :]
"""Those that may be dropped, and put elsewhere."""
_NAMED: Final = {one.key: one for one in (*PREFERENCES, *WISHES)}


def preferring(
    *wishes: Preference | str, without: Iterable[Preference | str] = ()
) -> tuple[Preference, ...]:
    """Return the preferences with a patient's wishes ahead of the weak arguments.

    Parameters
    ----------
    *wishes : Preference or str
        The name of one of `WISHES`, or a preference of one's own.
    without : iterable of Preference or str, optional
        Preferences that are dropped.

    Raises
    ------
    UnknownNameError, RefusedError
        For a name that is not known, one named twice, or a condition, which cannot be dropped.

    Examples
    --------
    >>> [preference.key for preference in preferring("least-retreatment")][4:7]
    ['strong-for', 'least-retreatment', 'no-weak-against']
    >>> [preference.key for preference in preferring(without=["design"])][-2:]
    ['weak-for', 'fewest-visits']
    """
    by_key = {wish.key: wish for wish in WISHES}
    chosen = tuple(_named("prefer", wish, by_key) for wish in wishes)
    dropped = [_named("without", one, _NAMED) for one in without]
    for one in dropped:
        if one in CONDITIONS:
            raise RefusedError("without", "a preference, not a condition; those stay", one.key)
    usual = (*_SAFETY_AND_EVIDENCE, *chosen, *(one for one in _REST if one not in chosen))
    return checked(tuple(one for one in usual if one not in dropped))


def in_order(*preferences: Preference | str) -> tuple[Preference, ...]:
    """Return preferences in an order of one's own; those not named are dropped.

    The conditions come first, named or not.

    Examples
    --------
    >>> [preference.key for preference in in_order("fewest-visits", "strong-for")]
    ['not-ruled-out', 'for-this-case', 'fewest-visits', 'strong-for']
    """
    return checked(tuple(_named("order", one, _NAMED) for one in preferences))


def checked(preferences: tuple[Preference, ...]) -> tuple[Preference, ...]:
    """Return preferences behind the conditions, or raise where two have one name."""
    keys = [one.key for one in preferences]
    for key in keys:
        if keys.count(key) > 1:
            raise RefusedError("preferences", "each name once", key)
    own = [one for one in preferences if one not in CONDITIONS]
    for one in own:
        if one.key in {condition.key for condition in CONDITIONS}:
            raise RefusedError("preferences", "another name; a condition has this one", one.key)
    return (*CONDITIONS, *own)


def _named(where: str, one: Preference | str, names: Mapping[str, Preference]) -> Preference:
    if isinstance(one, Preference):
        return one
    if not isinstance(one, str):
        raise RefusedError(where, "the name of a preference, or one of your own", one)
    if one not in names:
        raise UnknownNameError.among(where, one, names)
    return names[one]


@attrs.frozen
class Changes:
    """How some preferences differ from the usual ones."""

    added: tuple[Preference, ...]
    dropped: tuple[Preference, ...]
    moved: tuple[Preference, ...]
    """Those that stand elsewhere than the others among them would have it."""

    def __bool__(self) -> bool:
        return bool(self.added or self.dropped or self.moved)

    def __str__(self) -> str:
        parts = (("added", self.added), ("dropped", self.dropped), ("moved", self.moved))
        return "; ".join(f"{how} {', '.join(map(str, some))}" for how, some in parts if some)


def changes(preferences: tuple[Preference, ...]) -> Changes:
    """Return how some preferences differ from `PREFERENCES`.

    Examples
    --------
    >>> print(changes(preferring("shortest-wait", without=["design"])))
    added the shortest wait for treatment; dropped the stronger design behind it
    """
    kept = [one for one in preferences if one in PREFERENCES]
    usual = [one for one in PREFERENCES if one in kept]
    stays = SequenceMatcher(None, usual, kept, autojunk=False).get_matching_blocks()
    staying = [kept[place] for block in stays for place in range(block.b, block.b + block.size)]
    return Changes(
        tuple(one for one in preferences if one not in PREFERENCES),
        tuple(one for one in PREFERENCES if one not in kept),
        tuple(one for one in kept if one not in staying),
    )
