"""What one could do: an option, and the arguments for and against it.

An argument is a rule about treatments.  It is stated once, and holds for every treatment that it is
`about` in every case that meets `when`.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Collection, Iterable
from typing import Any, Final, TypeAlias

import attrs

from bonemets.criteria.model import Eligibility
from bonemets.display import Displayed
from bonemets.evidence.model import Caveat, Design
from bonemets.facts import Fact
from bonemets.logic import Verdict
from bonemets.predicates import AllOf, Predicate, all_of
from bonemets.provenance import Locator
from bonemets.regimens.regimen import Regimen, Technique
from bonemets.treatment import Treatment, regimen_of


class Side(enum.StrEnum):
    """What an argument speaks for."""

    FOR = "for"
    AGAINST = "against"


class Strength(enum.StrEnum):
    """How much an argument weighs.

    Decisive: the source itself leaves such a case out, so nothing supports the option.
    Strong: a randomized comparison, or what the review plainly advises.
    Weak: what the review offers as possible, a matter of logistics, or a result with a reservation.
    """

    DECISIVE = "decisive"
    STRONG = "strong"
    WEAK = "weak"


class Theme(enum.StrEnum):
    """What an argument is about."""

    CORD = "cord"
    FRACTURE = "fracture"
    TOLERANCE = "tolerance"
    PAIN = "pain"
    FUNCTION = "function"
    SURVIVAL = "survival"
    RETREATMENT = "retreatment"
    BURDEN = "burden"
    EVIDENCE = "evidence"


HAZARDS: Final = frozenset({Theme.CORD, Theme.FRACTURE, Theme.TOLERANCE})
"""Themes of which an argument against is a hazard: harm, not only less benefit."""

When: TypeAlias = Predicate | Callable[[Treatment], Predicate]

ANY: Final = AllOf(())
"""The question that every record meets."""
PRESUMED: Final = frozenset[str]()
"""Nothing is asked for: the missing facts are presumed not to bring an argument in."""


@attrs.frozen(cache_hash=True)
class Argument:
    """What speaks for or against the treatments it is about, in the cases that meet `when`.

    Parameters
    ----------
    side : Side
    strength : Strength
    text : str
    when : Predicate or callable
        A question to the case; for a limit that turns on the dose, a function of the treatment that
        returns it.
    at : Locator
    design : Design, optional
    unless : Predicate, optional
        What lifts the argument, once the case is known to meet it; for arguments of safety.
    asks : set of str, optional
        The fields worth asking for; the rest are presumed not to bring it in.  `None`: all are.
    replaced_by : Locator, optional
        What has been reported since the review and takes its place.
    about : Predicate, optional
        A question to the treatment; every treatment, without it.
    theme : Theme, optional
    key : str, optional
        A stable name.
    phrase : str, optional
        A few words for tables.
    hint : Predicate, optional
        The part of a hazard with which nothing of it is presumed any more: once a case is known to
        meet it, all of its facts are asked for.
    """

    side: Side
    strength: Strength
    text: str
    when: Any
    at: Locator
    design: Design | None = None
    unless: Predicate | None = None
    asks: frozenset[str] | None = None
    replaced_by: Locator | None = None
    about: Predicate = attrs.field(default=ANY, kw_only=True)
    theme: Theme = attrs.field(default=Theme.EVIDENCE, kw_only=True)
    key: str = attrs.field(default="", kw_only=True)
    phrase: str = attrs.field(default="", kw_only=True)
    hint: Predicate | None = attrs.field(default=None, kw_only=True)

    @property
    def hazard(self) -> bool:
        """Whether it warns of harm."""
        return self.side is Side.AGAINST and self.theme in HAZARDS

    def __str__(self) -> str:
        return f"{self.strength} {self.side}: {self.text}"


def concerning(treatment: Treatment, arguments: Iterable[Argument]) -> tuple[Argument, ...]:
    """Return the arguments about a treatment, each with its question to the case."""
    return tuple(
        attrs.evolve(one, when=one.when(treatment)) if callable(one.when) else one
        for one in arguments
        if one.about.verdict(treatment) is Verdict.MET
    )


def excluded_by(
    reading: Eligibility,
    of: Predicate | None = None,
    asks: Iterable[Fact[Any, Any]] = (),
    unless: Predicate | None = None,
    *,
    about: Predicate = ANY,
) -> Argument:
    """Return the argument that a study left out patients whom a reading of it does not admit.

    Parameters
    ----------
    reading : Eligibility
    of : Predicate, optional
        The cases to which the study speaks; all, without it.
    asks : iterable of Fact, optional
        The facts worth asking for; the others count once they are known.
    unless : Predicate, optional
        What lifts the argument.
    about : Predicate, optional
        The treatments that the study gave.
    """
    return Argument(
        Side.AGAINST,
        Strength.STRONG,
        f"{reading.study.name} left such patients out",
        ~reading if of is None else all_of(of, ~reading),
        reading.read_from,
        unless=unless,
        asks=frozenset(fact.field.name for fact in asks),
        about=about,
        key=f"{reading.study.key}-left-out",
        phrase=f"outside {reading.study.name}",
    )


@attrs.frozen
class Caution:
    """A caveat about some treatments."""

    about: Predicate
    caveat: Caveat


def cautions(about: Predicate, *caveats: Caveat) -> tuple[Caution, ...]:
    """Return caveats about some treatments."""
    return tuple(Caution(about, one) for one in caveats)


def cautioning(treatment: Treatment, listed: Collection[Caution]) -> tuple[Caveat, ...]:
    """Return the caveats about a treatment, each once."""
    found = (one.caveat for one in listed if one.about.verdict(treatment) is Verdict.MET)
    return tuple(dict.fromkeys(found))


@attrs.frozen
class Referral:
    """An opinion to seek before any option is chosen, in the cases that meet `when`."""

    to: str
    text: str
    when: Predicate
    at: Locator
    unless: Predicate | None = None
    """What makes it idle, once the case is known to meet it."""
    key: str = attrs.field(default="", kw_only=True)
    """A stable name."""

    def __str__(self) -> str:
        return f"{self.to}: {self.text}"


@attrs.frozen
class UrgentMeasure(Displayed):
    """What must happen at once, in the cases that meet `when`, whatever is chosen afterwards."""

    key: str
    what: str
    within: str
    """The time, in words; empty where the source names none."""
    whom: str
    """For which patients, in words."""
    when: Predicate
    at: Locator
    grade: str = ""
    """Strength and quality as the source grades them."""
    unless: Predicate | None = None
    """What makes it idle, once the case is known to meet it."""

    def __str__(self) -> str:
        time = f", {self.within}" if self.within else ""
        return f"{self.what}{time}: {self.whom}"


@attrs.frozen(cache_hash=True)
class Option(Displayed):
    """Something one could do, for the cases that meet `applies`.

    Parameters
    ----------
    key : str
        Its name in files and on the command line.
    name : str
    treatment : Treatment
    applies : Predicate
        What it is for.  A case that does not meet it has no use for the option.
    studied_in : tuple of Eligibility
        Every reading of every study in which the option was an arm.
    arguments : tuple of Argument
    caveats : tuple of Caveat
        Shown unless a case is known not to be concerned; they do not move the option.
    """

    key: str
    name: str
    treatment: Treatment
    applies: Predicate
    studied_in: tuple[Eligibility, ...] = ()
    arguments: tuple[Argument, ...] = ()
    caveats: tuple[Caveat, ...] = ()

    @property
    def technique(self) -> Technique:
        """How the treatment is given."""
        technique: Technique = self.treatment.__dict__["technique"]
        return technique

    @property
    def regimen(self) -> Regimen | None:
        """The regimen; `None` without radiotherapy, and where no source settles the dose."""
        return regimen_of(self.treatment)

    @property
    def visits(self) -> int | None:
        """How many treatment sessions it takes; `None` where no source settles the dose."""
        if self.technique in {Technique.OBSERVATION, Technique.SUPPORTIVE_CARE}:
            return 0
        fractions: int | None = self.treatment.__dict__["fractions"]
        return fractions

    def __str__(self) -> str:
        return self.name
