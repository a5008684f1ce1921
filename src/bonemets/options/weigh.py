"""What a case has to say about one option: its use, its arguments, its caveats, its evidence."""

from __future__ import annotations

import enum
from collections.abc import Collection, Iterator
from functools import cached_property

import attrs

from bonemets.case import Case
from bonemets.criteria.model import Candidacy, Eligibility, candidacies
from bonemets.evidence.model import Caveat
from bonemets.logic import Verdict
from bonemets.options.model import Argument, Option, Referral, Side, Strength
from bonemets.predicates import Answer, Predicate
from bonemets.provenance import AsOf, Locator


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
    asked: frozenset[str] = frozenset()
    """Facts that are asked for anyway, so that nothing is presumed of them."""

    @cached_property
    def verdict(self) -> Verdict:
        """Whether the argument counts, where the case settles it."""
        lifted = Verdict.NOT_MET if self.unless is None else self.unless.verdict
        return self.when.verdict & ~lifted

    def stands(self, outlook: Outlook = Outlook.AS_KNOWN) -> bool:
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
            (reading.asked, part.asked)
            for reading in _readings(self.when)
            for part in reading.parts
            if isinstance(reading.asked, Eligibility) and part.verdict is Verdict.NOT_MET
        )

    @cached_property
    def _missing(self) -> tuple[str, ...]:
        asks = self.argument.asks
        return tuple(
            name for name in self._unknown if asks is None or name in asks or name in self.asked
        )

    @cached_property
    def _unknown(self) -> tuple[str, ...]:
        if self.verdict is not Verdict.UNKNOWN:
            return ()
        return (*self.when.missing(), *(self.unless.missing() if self.unless else ()))


def _readings(answer: Answer) -> Iterator[Answer]:
    if isinstance(answer.asked, Eligibility):
        yield answer
    else:
        for part in answer.parts:
            yield from _readings(part)


@attrs.frozen
class Advised:
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
            for heard in self._living
            if heard.argument.side is side
            and strength in {None, heard.argument.strength}
            and heard.stands(outlook)
        )

    def undecided(self) -> tuple[Heard, ...]:
        """Return the arguments that a fact not known could bring in or lift."""
        return tuple(heard for heard in self._living if heard.missing())

    @cached_property
    def _living(self) -> tuple[Heard, ...]:
        """The arguments that count, or that missing facts could bring in."""
        return tuple(one for one in self.heard if one.verdict is not Verdict.NOT_MET)

    def use(self, outlook: Outlook = Outlook.AS_KNOWN) -> Verdict:
        """Return whether the option is for this case."""
        if self.applies.verdict is not Verdict.UNKNOWN or outlook is Outlook.AS_KNOWN:
            return self.applies.verdict
        return Verdict.MET if outlook is Outlook.AT_BEST else Verdict.NOT_MET

    def offered(self, outlook: Outlook = Outlook.AS_KNOWN) -> bool:
        """Return whether the option is for this case, and not ruled out."""
        ruled_out = self.speaking(Side.AGAINST, Strength.DECISIVE, outlook)
        return self.use(outlook) is Verdict.MET and not ruled_out

    def asking(self, names: Collection[str]) -> Weighed:
        """Return what still speaks, with nothing presumed of some facts, as they are asked for."""
        asked = frozenset(names)
        heard = (
            one if asked.isdisjoint(one.presumed()) else attrs.evolve(one, asked=asked)
            for one in self._living
        )
        return attrs.evolve(self, heard=tuple(heard))

    def waits_for(self) -> dict[str, Strength]:
        """Return the fields that could change how the option stands, and how much each could."""
        waits = dict.fromkeys(self.applies.missing(), Strength.DECISIVE)
        undecided = self.undecided()
        for strength in Strength:
            for heard in undecided:
                if heard.argument.strength is strength:
                    waits = dict.fromkeys(heard.missing(), strength) | waits
        return waits


def _hear(case: Case, argument: Argument) -> Heard:
    unless = None if argument.unless is None else argument.unless.evaluate(case)
    return Heard(argument, argument.when.evaluate(case), unless)


def advise(case: Case, referral: Referral) -> Advised:
    """Return what a case has to say about one referral."""
    unless = None if referral.unless is None else referral.unless.evaluate(case)
    return Advised(referral, referral.when.evaluate(case), unless)


def known(one: Argument | Caveat, as_of: AsOf) -> bool:
    """Return whether an argument or caveat is part of the evidence as of a time."""
    if as_of is AsOf.REVIEW:
        return not one.at.since_review
    return one.replaced_by is None


def reported_since(option: Option, case: Case) -> Iterator[Locator]:
    """Yield what was reported since the review of an option and may concern a case."""
    for argument in option.arguments:
        if argument.at.since_review and _hear(case, argument).verdict is not Verdict.NOT_MET:
            yield argument.at
    for caveat in option.caveats:
        if caveat.at.since_review and concerns(caveat, case) is not Verdict.NOT_MET:
            yield caveat.at


def concerns(caveat: Caveat, case: Case) -> Verdict:
    """Return whether a caveat concerns a case."""
    return Verdict.MET if caveat.bites is None else caveat.bites.verdict(case)


def weigh(case: Case, option: Option, as_of: AsOf = AsOf.LATEST) -> Weighed:
    """Return what a case has to say about one option, on the evidence as of a time."""
    return Weighed(
        option,
        option.applies.evaluate(case),
        tuple(_hear(case, one) for one in option.arguments if known(one, as_of)),
        tuple((one, concerns(one, case)) for one in option.caveats if known(one, as_of)),
        candidacies(
            case,
            (
                reading
                for reading in option.studied_in
                if as_of is AsOf.LATEST or not reading.read_from.since_review
            ),
        ),
    )
