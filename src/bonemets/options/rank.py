"""The order of options for a case: named preferences, one after another, and nothing else.

No weights and no scores.  The first preference that separates two options decides between them;
options that none separates stay tied.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable
from typing import Final, TypeAlias

import attrs

from bonemets.case import Case
from bonemets.criteria.model import Candidacy, candidacies
from bonemets.errors import UnknownNameError
from bonemets.evidence.model import Caveat, Design
from bonemets.logic import Verdict
from bonemets.options.catalogue import OPTIONS
from bonemets.options.model import Argument, Option, Side, Strength
from bonemets.predicates import Answer
from bonemets.provenance import Locator
from bonemets.regimens.model import Technique
from bonemets.review import CONVENTIONAL_RT, NON_SPINE_SBRT


class Outlook(enum.Enum):
    """How facts that are not known are taken when an option is judged."""

    AS_KNOWN = "as known"
    AT_BEST = "in the option's favor"
    AT_WORST = "against the option"


@attrs.frozen
class Heard:
    """An argument with what a case says of it."""

    argument: Argument
    when: Answer
    unless: Answer | None

    @property
    def verdict(self) -> Verdict:
        """Whether the argument counts, where the case settles it."""
        lifted = Verdict.NOT_MET if self.unless is None else self.unless.verdict
        return self.when.verdict & ~lifted

    def stands(self, outlook: Outlook = Outlook.AS_KNOWN) -> bool:
        """Return whether the argument counts."""
        if self.verdict is not Verdict.UNKNOWN:
            return self.verdict is Verdict.MET
        if outlook is Outlook.AS_KNOWN:
            return self.when.verdict is Verdict.MET
        return (outlook is Outlook.AT_BEST) is (self.argument.side is Side.FOR)

    def missing(self) -> tuple[str, ...]:
        """Return the fields that would settle whether it counts."""
        if self.verdict is not Verdict.UNKNOWN:
            return ()
        return (*self.when.missing(), *(self.unless.missing() if self.unless else ()))


@attrs.frozen
class Weighed:
    """An option with all that a case has to say about it."""

    option: Option
    applies: Answer
    heard: tuple[Heard, ...]
    caveats: tuple[tuple[Caveat, Verdict], ...]
    candidacies: tuple[Candidacy, ...]

    def speaking(
        self, side: Side, strength: Strength | None = None, outlook: Outlook = Outlook.AS_KNOWN
    ) -> tuple[Argument, ...]:
        """Return the arguments that count, of a side and perhaps of a strength."""
        return tuple(
            heard.argument
            for heard in self.heard
            if heard.argument.side is side
            and strength in {None, heard.argument.strength}
            and heard.stands(outlook)
        )

    def undecided(self) -> tuple[Heard, ...]:
        """Return the arguments that a fact not known could bring in or lift."""
        return tuple(heard for heard in self.heard if heard.missing())

    def use(self, outlook: Outlook = Outlook.AS_KNOWN) -> Verdict:
        """Return whether the option is for this case."""
        if self.applies.verdict is not Verdict.UNKNOWN or outlook is Outlook.AS_KNOWN:
            return self.applies.verdict
        return Verdict.MET if outlook is Outlook.AT_BEST else Verdict.NOT_MET

    def offered(self, outlook: Outlook = Outlook.AS_KNOWN) -> bool:
        """Return whether the option is for this case, and not ruled out."""
        ruled_out = self.speaking(Side.AGAINST, Strength.DECISIVE, outlook)
        return self.use(outlook) is Verdict.MET and not ruled_out

    def waits_for(self) -> dict[str, Strength]:
        """Return the fields that could change how the option stands, and how much each could."""
        waits = dict.fromkeys(self.applies.missing(), Strength.DECISIVE)
        for strength in Strength:
            for heard in self.undecided():
                if heard.argument.strength is strength:
                    waits = dict.fromkeys(heard.missing(), strength) | waits
        return waits


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
    return visits, f"{visits} visit{'' if visits == 1 else 's'} for treatment"


def _retreatment(weighed: Weighed, _outlook: Outlook) -> Judged:
    single = weighed.option.technique is Technique.CONVENTIONAL and weighed.option.visits == 1
    words = (
        "20 % irradiated again" if single else "no more retreatment than after several fractions"
    )
    return int(single), words


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


@attrs.frozen
class Placed:
    """A weighed option with its place, 1 first; options that nothing separates share a place."""

    place: int
    weighed: Weighed
    reasons: tuple[Judged, ...]

    @property
    def option(self) -> Option:
        """The option."""
        return self.weighed.option

    def __str__(self) -> str:
        return f"{self.place}. {self.option}"


@attrs.frozen
class Asked:
    """A fact worth asking for, how much it could change, and the options that wait for it."""

    field: str
    doc: str
    strength: Strength
    options: tuple[Option, ...]


@attrs.frozen
class Difference:
    """The preference that puts one option above another, with its words for each."""

    preference: Preference
    higher: Placed
    higher_says: str
    lower: Placed
    lower_says: str

    def __str__(self) -> str:
        return (
            f"{self.higher.option} before {self.lower.option}: {self.preference} "
            f"({self.higher_says} | {self.lower_says})"
        )


@attrs.frozen
class Ranking:
    """The options for a case in order, and what would change it."""

    case: Case
    preferences: tuple[Preference, ...]
    placed: tuple[Placed, ...]

    @property
    def first(self) -> tuple[Placed, ...]:
        """The options in the first place; none where no option is known to be for the case."""
        return tuple(one for one in self.placed if one.place == 1 and one.weighed.offered())

    @property
    def contenders(self) -> tuple[Placed, ...]:
        """The options that facts not known could bring ahead of the first."""
        leaders = self.first
        others = [
            one
            for one in self.placed
            if one not in leaders and one.weighed.offered(Outlook.AT_BEST)
        ]
        if leaders:
            worst = min(self._key(one.weighed, Outlook.AT_WORST) for one in leaders)
            others = [one for one in others if self._key(one.weighed, Outlook.AT_BEST) < worst]
        return tuple(others)

    @property
    def settled(self) -> bool:
        """Whether some option is first whatever the facts not known turn out to be."""
        return bool(self.first) and not self.contenders

    def ask(self) -> tuple[Asked, ...]:
        """Return the facts that could change the first place, those that could change most first.

        First come facts on which a decisive argument or the use of an option turns, then strong
        and weak arguments; among equals, those that most options wait for.
        """
        waiting: dict[str, dict[Option, Strength]] = {}
        for one in (*self.first, *self.contenders) if self.contenders else ():
            for name, strength in one.weighed.waits_for().items():
                waiting.setdefault(name, {})[one.option] = strength
        fields, order = Case.fields(), list(Strength)
        asked = (
            Asked(
                name,
                fields[name].doc,
                min(options.values(), key=order.index),
                tuple(options),
            )
            for name, options in waiting.items()
        )
        declared = list(fields)
        return tuple(
            sorted(
                asked,
                key=lambda one: (
                    order.index(one.strength),
                    -len(one.options),
                    declared.index(one.field),
                ),
            )
        )

    def find(self, key: str) -> Placed:
        """Return how one option stands."""
        for one in self.placed:
            if one.option.key == key:
                return one
        raise UnknownNameError.among("option", key, (one.option.key for one in self.placed))

    def why_above(self, higher: str, lower: str) -> Difference | None:
        """Return the first preference that separates two options, or `None` where they are tied.

        The option that the preference places first comes first, whichever way they were asked for.
        """
        one, other = self.find(higher), self.find(lower)
        pairs = zip(self.preferences, one.reasons, other.reasons, strict=True)
        for preference, mine, theirs in pairs:
            if mine[0] != theirs[0]:
                ordered = (one, mine[1], other, theirs[1])
                if theirs[0] < mine[0]:
                    ordered = (other, theirs[1], one, mine[1])
                return Difference(preference, *ordered)
        return None

    def _key(self, weighed: Weighed, outlook: Outlook) -> tuple[int, ...]:
        return tuple(preference.judge(weighed, outlook)[0] for preference in self.preferences)


def _hear(case: Case, argument: Argument) -> Heard:
    unless = None if argument.unless is None else argument.unless.evaluate(case)
    return Heard(argument, argument.when.evaluate(case), unless)


def weigh(case: Case, option: Option) -> Weighed:
    """Return what a case has to say about one option."""
    return Weighed(
        option,
        option.applies.evaluate(case),
        tuple(_hear(case, argument) for argument in option.arguments),
        tuple(
            (caveat, Verdict.MET if caveat.bites is None else caveat.bites.verdict(case))
            for caveat in option.caveats
        ),
        candidacies(case, option.studied_in),
    )


def rank(
    case: Case,
    options: Iterable[Option] = OPTIONS,
    preferences: tuple[Preference, ...] = PREFERENCES,
) -> Ranking:
    """Return the options in order for a case.

    Parameters
    ----------
    case : Case
    options : iterable of Option, optional
    preferences : tuple of Preference, optional
        Compared one after another; `preferring` adds a patient's wishes.

    Examples
    --------
    >>> ranking = rank(Case(spinal=False, pain=6))
    >>> print(ranking.first[0].option)
    8 Gy/1 conventional radiotherapy
    >>> why = ranking.why_above("conventional-8-1", "conventional-30-10")
    >>> print(why.preference, "-", why.higher_says, "against", why.lower_says)
    the fewest visits for treatment - 1 visit for treatment against 10 visits for treatment
    """
    judged = [
        (weighed, tuple(one.judge(weighed, Outlook.AS_KNOWN) for one in preferences))
        for weighed in (weigh(case, option) for option in options)
    ]
    judged.sort(key=lambda pair: ([place for place, _ in pair[1]], pair[0].option.key))
    placed: list[Placed] = []
    for index, (weighed, reasons) in enumerate(judged, start=1):
        tied = placed and [r[0] for r in placed[-1].reasons] == [r[0] for r in reasons]
        placed.append(Placed(placed[-1].place if tied else index, weighed, reasons))
    return Ranking(case, preferences, tuple(placed))
