"""What one could do: an option, and the arguments for and against it."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from typing import Any

import attrs

from bonemets.criteria.model import Eligibility
from bonemets.display import Displayed
from bonemets.evidence.model import Caveat, Design
from bonemets.facts import Fact
from bonemets.predicates import Predicate, all_of
from bonemets.provenance import Locator
from bonemets.regimens.regimen import Regimen, Technique


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


@attrs.frozen(cache_hash=True)
class Argument:
    """What speaks for or against an option in the cases that meet `when`."""

    side: Side
    strength: Strength
    text: str
    when: Predicate
    at: Locator
    design: Design | None = None
    unless: Predicate | None = None
    """What lifts the argument, once the case is known to meet it; for arguments of safety."""
    asks: frozenset[str] | None = None
    """The fields worth asking for; the rest are presumed not to bring it in.  `None`: all are."""
    replaced_by: Locator | None = None
    """What has been reported since the review and takes its place."""

    def __str__(self) -> str:
        return f"{self.strength} {self.side}: {self.text}"


def excluded_by(
    reading: Eligibility,
    of: Predicate | None = None,
    asks: Iterable[Fact[Any, Any]] = (),
    unless: Predicate | None = None,
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
    """
    return Argument(
        Side.AGAINST,
        Strength.STRONG,
        f"{reading.study.name} left such patients out",
        ~reading if of is None else all_of(of, ~reading),
        reading.read_from,
        unless=unless,
        asks=frozenset(fact.field.name for fact in asks),
    )


@attrs.frozen
class Referral:
    """An opinion to seek before any option is chosen, in the cases that meet `when`."""

    to: str
    text: str
    when: Predicate
    at: Locator
    unless: Predicate | None = None
    """What makes it idle, once the case is known to meet it."""

    def __str__(self) -> str:
        return f"{self.to}: {self.text}"


@attrs.frozen(cache_hash=True)
class Option(Displayed):
    """Something one could do, for the cases that meet `applies`.

    Parameters
    ----------
    key : str
        Its name in files and on the command line.
    name : str
    technique : Technique
    regimen : Regimen or None
        `None` without radiotherapy, and where no source settles the dose.
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
    technique: Technique
    regimen: Regimen | None
    applies: Predicate
    studied_in: tuple[Eligibility, ...] = ()
    arguments: tuple[Argument, ...] = ()
    caveats: tuple[Caveat, ...] = ()

    @property
    def visits(self) -> int | None:
        """How many treatment sessions it takes; `None` where no source settles the dose."""
        if self.technique in {Technique.OBSERVATION, Technique.SUPPORTIVE_CARE}:
            return 0
        return None if self.regimen is None else self.regimen.fractions

    def __str__(self) -> str:
        return self.name
