"""What a case has to say about one option: its use, its arguments, its caveats, its evidence."""

from __future__ import annotations

import enum
from collections.abc import Collection, Iterator
from functools import cached_property
from typing import Final

import attrs

from bonemets.case import Case
from bonemets.criteria.model import Candidacy, Eligibility, candidacies
from bonemets.evidence.model import Caveat
from bonemets.identity_cache import IdentityCache
from bonemets.logic import Verdict
from bonemets.options.exact import Answers
from bonemets.options.model import Argument, Option, Referral, Side, Strength, UrgentMeasure
from bonemets.predicates import Answer, Predicate
from bonemets.provenance import AsOf, Locator


class Outlook(enum.Enum):
    """How facts that are not known are taken when an option is judged."""

    AS_KNOWN = "as known"
    AT_BEST = "in the option's favor"
    AT_WORST = "against the option"


@attrs.frozen
class ArgumentStatus:
    """An argument with what a case says of it."""

    argument: Argument
    when: Answer
    unless: Answer | None
    hinted: bool = False
    """Whether part of a hazard is known to hold, so that nothing of it is presumed."""
    asked: frozenset[str] = frozenset()
    """Facts that are asked for anyway, so that nothing is presumed of them."""
    answers: Answers | None = attrs.field(default=None, eq=False, repr=False)
    """The answers of the case, by which facts that the rules settle are not asked for."""

    @cached_property
    def verdict(self) -> Verdict:
        """Whether the argument counts, where the case settles it."""
        lifted = Verdict.NOT_MET if self.unless is None else self.unless.verdict
        return self.when.verdict & ~lifted

    def holds(self, outlook: Outlook = Outlook.AS_KNOWN) -> bool:
        """Return whether the argument counts."""
        if self.verdict is not Verdict.UNKNOWN:
            return self.verdict is Verdict.MET
        if outlook is Outlook.AS_KNOWN or not self.missing():
            return self.when.verdict is Verdict.MET
        return (outlook is Outlook.AT_BEST) is (self.argument.side is Side.FOR)

    def missing(self) -> tuple[str, ...]:
        """Return the fields worth asking for, which would settle whether it counts."""
        return self._missing

    def presumed(self) -> tuple[str, ...]:
        """Return the fields that are presumed, until they are known, not to bring it in."""
        return tuple(name for name in self._unknown if name not in self.missing())

    def since(self) -> tuple[tuple[Eligibility, Predicate], ...]:
        """Return the lines by which a study's list keeps the case out, for an argument against."""
        if self.argument.side is Side.FOR:
            return ()
        return tuple(
            (reading.predicate, part.predicate)
            for reading in _readings(self.when)
            for part in reading.parts
            if isinstance(reading.predicate, Eligibility) and part.verdict is Verdict.NOT_MET
        )

    @cached_property
    def _missing(self) -> tuple[str, ...]:
        asks = self.argument.asks
        if asks is None or self.hinted:
            return self._unknown
        return tuple(name for name in self._unknown if name in asks or name in self.asked)

    @cached_property
    def _unknown(self) -> tuple[str, ...]:
        if self.verdict is not Verdict.UNKNOWN:
            return ()
        asked = (self.when,) if self.unless is None else (self.when, self.unless)
        if self.answers is None:
            return tuple(dict.fromkeys(name for one in asked for name in one.missing()))
        return self.answers.open_fields(*asked)


def _readings(answer: Answer) -> Iterator[Answer]:
    if isinstance(answer.predicate, Eligibility):
        yield answer
    else:
        for part in answer.parts:
            yield from _readings(part)


@attrs.frozen
class ReferralStatus:
    """A referral with what a case says of it."""

    referral: Referral
    when: Answer
    unless: Answer | None

    @property
    def verdict(self) -> Verdict:
        """Met where the opinion is needed, unknown where it turns on facts that are not known."""
        lifted = self.unless is not None and self.unless.verdict is Verdict.MET
        return Verdict.NOT_MET if lifted else self.when.verdict


@attrs.frozen
class UrgentStatus:
    """What must happen at once, with what a case says of it."""

    measure: UrgentMeasure
    when: Answer
    unless: Answer | None

    @property
    def verdict(self) -> Verdict:
        """Met where it must happen, unknown where that turns on facts that are not known."""
        lifted = self.unless is not None and self.unless.verdict is Verdict.MET
        return Verdict.NOT_MET if lifted else self.when.verdict


@attrs.frozen
class OptionAssessment:
    """An option with all that a case has to say about it."""

    option: Option
    case: Case
    applies: Answer
    statuses: tuple[ArgumentStatus, ...]
    as_of: AsOf = AsOf.LATEST

    @cached_property
    def caveats(self) -> tuple[tuple[Caveat, Verdict], ...]:
        """The caveats, with whether they concern the case."""
        listed = (one for one in self.option.caveats if known(one, self.as_of))
        return tuple((one, concerns(one, self.case)) for one in listed)

    @cached_property
    def candidacies(self) -> tuple[Candidacy, ...]:
        """Whether the case would have been let into the studies of the option."""
        return candidacies(
            self.case,
            (
                reading
                for reading in self.option.studied_in
                if self.as_of is AsOf.LATEST or not reading.read_from.since_review
            ),
        )

    @property
    def supported(self) -> bool:
        """Whether some source speaks for it in this situation."""
        return bool(self.holding(Side.FOR))

    def holding(
        self, side: Side, strength: Strength | None = None, outlook: Outlook = Outlook.AS_KNOWN
    ) -> tuple[Argument, ...]:
        """Return the arguments that count, of a side and perhaps of a strength."""
        held = self._held.get(outlook)
        if held is None:
            held = self._held[outlook] = [
                status.argument for status in self._living if status.holds(outlook)
            ]
        return tuple(one for one in held if one.side is side and strength in {None, one.strength})

    @cached_property
    def _held(self) -> dict[Outlook, list[Argument]]:
        """The arguments that count, by outlook."""
        return {}

    def undecided(self) -> tuple[ArgumentStatus, ...]:
        """Return the arguments that a fact not known could bring in or lift."""
        return tuple(status for status in self._living if status.missing())

    @cached_property
    def _living(self) -> tuple[ArgumentStatus, ...]:
        """The arguments that count, or that missing facts could bring in."""
        return tuple(one for one in self.statuses if one.verdict is not Verdict.NOT_MET)

    def applicable(self, outlook: Outlook = Outlook.AS_KNOWN) -> Verdict:
        """Return whether the option is for this case."""
        if self.applies.verdict is not Verdict.UNKNOWN or outlook is Outlook.AS_KNOWN:
            return self.applies.verdict
        return Verdict.MET if outlook is Outlook.AT_BEST else Verdict.NOT_MET

    def offered(self, outlook: Outlook = Outlook.AS_KNOWN) -> bool:
        """Return whether the option is for this case, and not ruled out."""
        ruled_out = self.holding(Side.AGAINST, Strength.DECISIVE, outlook)
        return self.applicable(outlook) is Verdict.MET and not ruled_out

    def without_presuming(self, names: Collection[str]) -> OptionAssessment:
        """Return what still speaks, with nothing presumed of some facts, as they are asked for."""
        asked = frozenset(names)
        status = (
            one if asked.isdisjoint(one.presumed()) else attrs.evolve(one, asked=asked)
            for one in self._living
        )
        return attrs.evolve(self, statuses=tuple(status))

    def hazard_facts(self) -> frozenset[str]:
        """Return the fields not known on which a hazard of the option turns."""
        return frozenset(
            name
            for status in self.undecided()
            if status.argument.hazard
            for name in status.missing()
        )

    def open_facts(self) -> dict[str, Strength]:
        """Return the fields that could change how the option stands, and how much each could."""
        waits = dict.fromkeys(self.applies.missing(), Strength.DECISIVE)
        undecided = self.undecided()
        for strength in Strength:
            for status in undecided:
                if status.argument.strength is strength:
                    waits = dict.fromkeys(status.missing(), strength) | waits
        return waits


def _status(answers: Answers, argument: Argument) -> ArgumentStatus:
    when = answers.answer(argument.when)
    unless = None if argument.unless is None else answers.answer(argument.unless)
    hinted = argument.hint is not None and answers.verdict(argument.hint) is Verdict.MET
    return ArgumentStatus(argument, when, unless, hinted, answers=answers)


def assess_referral(answers: Answers, referral: Referral) -> ReferralStatus:
    """Return what a case has to say about one referral."""
    unless = None if referral.unless is None else answers.answer(referral.unless)
    return ReferralStatus(referral, answers.answer(referral.when), unless)


def assess_urgent(answers: Answers, measure: UrgentMeasure) -> UrgentStatus:
    """Return what a case has to say about what must happen at once."""
    unless = None if measure.unless is None else answers.answer(measure.unless)
    return UrgentStatus(measure, answers.answer(measure.when), unless)


def known(one: Argument | Caveat, as_of: AsOf) -> bool:
    """Return whether an argument or caveat is part of the evidence as of a time."""
    if as_of is AsOf.REVIEW:
        return not one.at.since_review
    return one.replaced_by is None


_KNOWN: Final = {
    base: IdentityCache(
        lambda option, base=base: tuple(one for one in option.arguments if known(one, base)), 512
    )
    for base in AsOf
}


def _known(option: Option, as_of: AsOf) -> tuple[Argument, ...]:
    """Return the arguments that are part of the evidence as of a time, found once."""
    return _KNOWN[as_of](option)


def reported_since(option: Option, answers: Answers) -> Iterator[Locator]:
    """Yield what was reported since the review of an option and may concern a case."""
    for argument in option.arguments:
        if argument.at.since_review and _status(answers, argument).verdict is not Verdict.NOT_MET:
            yield argument.at
    for caveat in option.caveats:
        if caveat.at.since_review and concerns(caveat, answers.case) is not Verdict.NOT_MET:
            yield caveat.at


def concerns(caveat: Caveat, case: Case) -> Verdict:
    """Return whether a caveat concerns a case."""
    return Verdict.MET if caveat.when is None else caveat.when.verdict(case)


def assess(
    case: Case, option: Option, as_of: AsOf = AsOf.LATEST, answers: Answers | None = None
) -> OptionAssessment:
    """Return what a case has to say about one option, on the evidence as of a time.

    Parameters
    ----------
    case : Case
    option : Option
    as_of : AsOf, optional
    answers : Answers, optional
        Of the same case, where several options are assessed.
    """
    asked = Answers(case) if answers is None else answers
    statuses = tuple([asked.kept(one, _status) for one in _known(option, as_of)])
    return OptionAssessment(option, case, asked.answer(option.applies), statuses, as_of)
