"""The order of options for a case, why it is so, and which facts could change it.

The first preference that separates two options decides between them; options that none separates
stay tied.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Final

import attrs

from bonemets.case import Case
from bonemets.display import Displayed
from bonemets.errors import UnknownNameError
from bonemets.logic import Verdict
from bonemets.options.assessment import (
    OptionAssessment,
    Outlook,
    ReferralStatus,
    UrgentStatus,
    assess,
    assess_referral,
    assess_urgent,
    reported_since,
)
from bonemets.options.catalogue import OPTIONS
from bonemets.options.exact import Answers
from bonemets.options.model import Option, Side, Strength
from bonemets.options.preferences import (
    PREFERENCES,
    Changes,
    Judged,
    Preference,
    changes,
    checked,
)
from bonemets.options.referrals import REFERRALS
from bonemets.options.urgent import URGENT
from bonemets.provenance import AsOf, Locator
from bonemets.regimens.ratio_order import RatioBand, rank_by_ratio

LEADING: Final = 3
"""Down to which place BEDs are compared, and neighbors in what is open of the order."""


@attrs.frozen
class RankedOption(Displayed):
    """A weighed option with its place, 1 first; options that nothing separates share a place."""

    place: int
    assessment: OptionAssessment
    reasons: tuple[Judged, ...]

    @property
    def option(self) -> Option:
        """The option."""
        return self.assessment.option

    def __str__(self) -> str:
        return f"{self.place}. {self.option}"


@attrs.frozen
class MissingFact:
    """A fact worth asking for, how much it could change, and the options that wait for it."""

    field: str
    doc: str
    strength: Strength
    options: tuple[Option, ...]
    hazard: bool = False
    """Whether a hazard turns on it, so that it is asked for before what concerns preference."""


@attrs.frozen
class Difference(Displayed):
    """The preference that puts one option above another, with its words for each."""

    preference: Preference
    higher: RankedOption
    higher_text: str
    lower: RankedOption
    lower_text: str

    def __str__(self) -> str:
        return (
            f"{self.higher.option} before {self.lower.option}: {self.preference} "
            f"({self.higher_text} | {self.lower_text})"
        )


@attrs.frozen
class Ranking(Displayed):
    """The options for a case in order, and what would change it."""

    case: Case
    preferences: tuple[Preference, ...]
    ranked: tuple[RankedOption, ...]
    referrals: tuple[ReferralStatus, ...] = ()
    """Opinions to seek before any option is chosen, with whether the case needs them."""
    as_of: AsOf = AsOf.LATEST
    """The evidence base that it rests on."""
    urgent: tuple[UrgentStatus, ...] = ()
    """What must happen at once, before referrals and options, with whether the case needs it."""

    def __str__(self) -> str:
        """Return the options that are offered, in order, and whether that could change."""
        offered = [str(one) for one in self.ranked if one.assessment.offered()]
        note = "" if self.settled else "as far as known; facts not known could change the order"
        none = "nothing can be recommended on what is known"
        return "\n".join(filter(None, (*(offered or [none]), note if offered else "")))

    @property
    def changes(self) -> Changes:
        """How its preferences differ from the usual ones."""
        return changes(self.preferences)

    @property
    def since_review(self) -> tuple[Locator, ...]:
        """What was reported since the review and may bear on the case: used, or with it left out.

        It is used as of `AsOf.LATEST` and left out as of `AsOf.REVIEW`.
        """
        answers = Answers(self.case)
        of_options = (
            place
            for one in self.ranked
            if one.assessment.applicable() is not Verdict.NOT_MET
            for place in reported_since(one.option, answers)
        )
        of_referrals = (
            one.at
            for one in REFERRALS
            if one.at.since_review and assess_referral(answers, one).verdict is not Verdict.NOT_MET
        )
        of_urgent = (
            one.at
            for one in URGENT
            if one.at.since_review and assess_urgent(answers, one).verdict is not Verdict.NOT_MET
        )
        return tuple(dict.fromkeys((*of_options, *of_referrals, *of_urgent)))

    @property
    def ties(self) -> tuple[tuple[RankedOption, ...], ...]:
        """The options that share a place, among those that are offered."""
        shared: dict[int, list[RankedOption]] = {}
        for one in self.offered:
            shared.setdefault(one.place, []).append(one)
        return tuple(tuple(some) for some in shared.values() if len(some) > 1)

    @cached_property
    def offered(self) -> tuple[RankedOption, ...]:
        """The options that are known to be for the case and are not ruled out, in order."""
        return tuple(one for one in self.ranked if one.assessment.offered())

    @cached_property
    def first(self) -> tuple[RankedOption, ...]:
        """The options in the first place; none where no option is known to be for the case."""
        return tuple(one for one in self.offered if one.place == 1)

    @cached_property
    def contenders(self) -> tuple[RankedOption, ...]:
        """The options that facts not known could bring ahead of the first."""
        leaders = self.first
        others = [
            one
            for one in self.ranked
            if one not in leaders and one.assessment.offered(Outlook.AT_BEST)
        ]
        if leaders:
            worst = min(self.key(one.assessment, Outlook.AT_WORST) for one in leaders)
            others = [one for one in others if self.key(one.assessment, Outlook.AT_BEST) < worst]
        return tuple(others)

    @property
    def beds(self) -> tuple[RatioBand, ...]:
        """The order of BED of the regimens in the first places, over all alpha/beta ratios.

        None where fewer than two regimens lead.
        """
        leading = [one for one in self.offered if one.place <= LEADING]
        regimens = {one.option.regimen: None for one in leading if one.option.regimen is not None}
        return rank_by_ratio(regimens) if len(regimens) > 1 else ()

    @property
    def settled(self) -> bool:
        """Whether some option is first whatever the facts not known turn out to be.

        Those in `presumed` are taken not to speak against it.  Nothing is settled where something
        strong speaks against the first options, or nothing for them.
        """
        return bool(self.first) and not (self.contenders or self.contested or self.unsupported)

    @property
    def contested(self) -> bool:
        """Whether something strong speaks even against the first options."""
        return any(one.assessment.holding(Side.AGAINST, Strength.STRONG) for one in self.first)

    @property
    def unsupported(self) -> bool:
        """Whether no source speaks for some of the first options in this situation."""
        return any(not one.assessment.supported for one in self.first)

    def presumed(self) -> tuple[str, ...]:
        """Return the facts not known that are taken not to speak against the first options."""
        names = {
            name
            for one in (*self.first, *self.contenders)
            for status in one.assessment.statuses
            for name in status.presumed()
        }
        asked = {one.field for one in self._asked}
        return tuple(name for name in Case.fields() if name in names - asked)

    def ask(self) -> tuple[MissingFact, ...]:
        """Return the facts that could change the first place, those that could change most first.

        First come the facts of hazards; then facts on which a decisive argument or the use of an
        option turns, then strong and weak arguments; among equals, those that most options wait
        for.
        """
        return self._asked

    @cached_property
    def _asked(self) -> tuple[MissingFact, ...]:
        waiting: dict[str, list[tuple[Option, Strength]]] = {}
        hazards = set[str]()
        for one in self._open:
            hazards.update(one.assessment.hazard_facts())
            for name, strength in one.assessment.open_facts().items():
                waiting.setdefault(name, []).append((one.option, strength))
        fields, order = Case.fields(), list(Strength)
        asked = (
            MissingFact(
                name,
                fields[name].doc,
                min((strength for _, strength in waits), key=order.index),
                tuple(option for option, _ in waits),
                name in hazards,
            )
            for name, waits in waiting.items()
        )
        declared = list(fields)
        return tuple(
            sorted(
                asked,
                key=lambda one: (
                    not one.hazard,
                    order.index(one.strength),
                    -len(one.options),
                    declared.index(one.field),
                ),
            )
        )

    @property
    def _open(self) -> tuple[RankedOption, ...]:
        """The options of which missing facts matter for the first place."""
        if self.contenders or self.contested or self.unsupported:
            return (*self.first, *self.contenders)
        return ()

    def find(self, key: str) -> RankedOption:
        """Return how one option stands."""
        for one in self.ranked:
            if one.option.key == key:
                return one
        raise UnknownNameError.among("option", key, (one.option.key for one in self.ranked))

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

    def key(self, assessment: OptionAssessment, outlook: Outlook) -> tuple[int, ...]:
        return tuple(preference.judge(assessment, outlook)[0] for preference in self.preferences)


def ordered(
    case: Case,
    options: Iterable[Option] | None,
    preferences: tuple[Preference, ...] | None,
    as_of: AsOf | str,
) -> Ranking:
    """Return the options in order for a case, as `rank` does."""
    options = OPTIONS if options is None else options
    preferences = checked(PREFERENCES if preferences is None else preferences)
    base = AsOf.read(as_of)
    answers = Answers(case)
    judged = [
        (assessment, tuple(one.judge(assessment, Outlook.AS_KNOWN) for one in preferences))
        for assessment in (assess(case, option, base, answers) for option in options)
    ]
    judged.sort(key=lambda pair: ([place for place, _ in pair[1]], pair[0].option.key))
    ranked: list[RankedOption] = []
    for index, (assessment, reasons) in enumerate(judged, start=1):
        tied = ranked and [r[0] for r in ranked[-1].reasons] == [r[0] for r in reasons]
        ranked.append(RankedOption(ranked[-1].place if tied else index, assessment, reasons))
    later = base is AsOf.LATEST
    referrals = tuple(
        assess_referral(answers, one) for one in REFERRALS if later or not one.at.since_review
    )
    urgent = tuple(
        assess_urgent(answers, one) for one in URGENT if later or not one.at.since_review
    )
    return Ranking(case, preferences, tuple(ranked), referrals, base, urgent)
