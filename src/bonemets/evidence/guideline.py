"""What a guideline is: graded recommendations, each for a population, with its place.

A guideline is a source like another.  It may contradict the founding review or another guideline;
then both stand.  What is recalled and not read is shown and decides nothing.
"""

from __future__ import annotations

import enum

import attrs

from bonemets.display import Displayed
from bonemets.predicates import AllOf, Predicate, all_of
from bonemets.provenance import Locator, Source, Status
from bonemets.regimens.regimen import Regimen
from bonemets.treatment import CONVENTIONAL_ALONE, regimens


class Stance(enum.StrEnum):
    """What a recommendation says of the treatments it is about."""

    RECOMMENDED = "recommended"
    POSSIBLE = "may be appropriate"
    AGAINST = "advised against"
    STATEMENT = "stated"
    """It is about no treatment of its own: how to choose, whom to ask, what was found."""


@attrs.frozen
class Recommendation:
    """One recommendation, in our words.

    Parameters
    ----------
    key : str
        Its name, as the guideline numbers it where it does.
    text : str
    stance : Stance
    at : Locator
    when : Predicate
        Its population, as a question to the case; every case, without it.
    about : Predicate, optional
        The treatments, as a question to the treatment.
    unless : Predicate, optional
        Whom it is not for, once that is known.
    strength, quality : str
        As the guideline grades them; empty where it does not, or they were not seen.
    superseded_by : str
        The guideline that takes its place, where it is outdated.
    """

    key: str
    text: str
    stance: Stance
    at: Locator
    when: Predicate = attrs.field(default=AllOf(()), kw_only=True)
    about: Predicate | None = attrs.field(default=None, kw_only=True)
    unless: Predicate | None = attrs.field(default=None, kw_only=True)
    strength: str = attrs.field(default="", kw_only=True)
    quality: str = attrs.field(default="", kw_only=True)
    superseded_by: str = attrs.field(default="", kw_only=True)

    @property
    def decides(self) -> bool:
        """Whether it may bear on an order: read, about treatments, and not superseded."""
        return not (self.at.unverified or self.superseded_by or self.about is None)

    @property
    def grade(self) -> str:
        """Strength and quality in words; empty without either."""
        return ", ".join(filter(None, (self.strength, self.quality)))

    def __str__(self) -> str:
        notes = (
            self.grade,
            "unverified" if self.at.unverified else "",
            f"superseded by {self.superseded_by}" if self.superseded_by else "",
        )
        said = "; ".join(filter(None, notes))
        return f"{self.text} [{said}]" if said else self.text


@attrs.frozen
class Guideline(Displayed):
    """A guideline with its recommendations."""

    key: str
    name: str
    source: Source
    recommendations: tuple[Recommendation, ...]
    superseded_by: str = ""

    def __str__(self) -> str:
        later = f", superseded by {self.superseded_by}" if self.superseded_by else ""
        return f"{self.name}{later}"


def rated(  # noqa: PLR0917 - the columns of a table
    key: str,
    text: str,
    rating: int,
    about: Predicate,
    when: Predicate,
    at: Locator,
    unless: Predicate | None = None,
) -> Recommendation:
    """Return what a panel's median of 1 to 9 says: 7 or more usually appropriate, 3 or less not.

    Parameters
    ----------
    key, text : str
    rating : int
    about, when : Predicate
        The treatments, and the population.
    at : Locator
    unless : Predicate, optional
        Whom it is not for, once that is known.
    """
    stance = Stance.AGAINST if rating <= 3 else Stance.POSSIBLE
    stance = Stance.RECOMMENDED if rating >= 7 else stance
    return Recommendation(
        key,
        text,
        stance,
        at,
        about=about,
        when=when,
        unless=unless,
        strength=f"rated {rating} of 9",
    )


def variant(  # noqa: PLR0917 - the columns of a table
    number: int,
    source: Source,
    when: Predicate,
    doses: tuple[Regimen, ...],
    ratings: tuple[int, ...],
    unless: Predicate | None = None,
) -> tuple[Recommendation, ...]:
    """Return the ratings of conventional regimens in a variant, a row of a panel's table.

    Parameters
    ----------
    number : int
    source : Source
    when : Predicate
        The population.
    doses : tuple of Regimen
    ratings : tuple of int
        As many.
    unless : Predicate, optional
        Whom it is not for, once that is known.
    """
    place = Locator(source, f"variant {number}", Status.COPY)
    return tuple(
        rated(
            f"variant-{number}-{regimen.gray:g}-{regimen.fractions}",
            f"{regimen} in variant {number}",
            rating,
            all_of(CONVENTIONAL_ALONE, regimens(regimen)),
            when,
            place,
            unless,
        )
        for regimen, rating in zip(doses, ratings, strict=True)
    )
