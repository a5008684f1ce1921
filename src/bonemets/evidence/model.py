"""What a study is, what it found, what limits it, and where documents about it disagree."""

from __future__ import annotations

import enum
from typing import Final

import attrs

from bonemets import units
from bonemets.display import Displayed
from bonemets.predicates import Predicate
from bonemets.provenance import Locator, Source
from bonemets.regimens.regimen import Regimen, Technique
from bonemets.review import STUDIES_IN_ORDER
from bonemets.units import Quantity


class Better(enum.StrEnum):
    """Which way a figure is good for the patient."""

    HIGHER = "higher"
    LOWER = "lower"


class Outcome(enum.StrEnum):
    """What studies measure."""

    PAIN_RESPONSE = "pain response"
    COMPLETE_PAIN_RESPONSE = "complete pain response"
    WALKING = "walking"
    MOTOR_RESPONSE = "motor response"
    OVERALL_SURVIVAL = "overall survival"
    PROGRESSION_FREE_SURVIVAL = "progression-free survival"
    ADT_FREE_SURVIVAL = "survival without androgen deprivation"
    PROGRESSION = "progression"
    LOCAL_CONTROL = "local control"
    LOCAL_FAILURE = "local failure"
    SRE = "skeletal-related event"
    FRACTURE = "fracture"
    BONE_DENSITY = "bone density"
    EPIDURAL_RESPONSE = "epidural response"
    NEUROLOGIC_FUNCTION = "neurologic function"
    QUALITY_OF_LIFE = "quality of life"
    RETREATMENT = "retreatment"
    TOXICITY = "toxicity"
    PAIN_FLARE = "pain flare"
    TREATMENT_DEATH = "death from treatment"
    HOSPITALIZATION = "hospitalization"
    CORD_COMPRESSION = "spinal cord compression"
    CONTINENCE = "continence"
    MEDICATION = "need of pain medication and steroids"
    COST = "cost"

    @property
    def better(self) -> Better:
        """Which way a figure of it is good for the patient."""
        return Better.LOWER if self in _HARMS else Better.HIGHER


_HARMS: Final = frozenset(
    (
        Outcome.PROGRESSION,
        Outcome.LOCAL_FAILURE,
        Outcome.SRE,
        Outcome.FRACTURE,
        Outcome.RETREATMENT,
        Outcome.TOXICITY,
        Outcome.PAIN_FLARE,
        Outcome.TREATMENT_DEATH,
        Outcome.HOSPITALIZATION,
        Outcome.CORD_COMPRESSION,
        Outcome.MEDICATION,
        Outcome.COST,
    )
)


class Design(enum.StrEnum):
    """Designs of studies, strongest first."""

    META_ANALYSIS = "meta-analysis of randomized trials"
    PHASE_3 = "randomized phase III trial"
    PHASE_2_3 = "randomized phase II/III trial"
    PHASE_2 = "randomized phase II trial"
    RANDOMIZED = "randomized trial, phase not stated"
    NON_RANDOMIZED = "trial without randomization"
    SYSTEMATIC_REVIEW = "systematic review without pooling"
    RETROSPECTIVE = "retrospective cohort"
    ECONOMIC = "economic analysis"
    GUIDELINE = "guideline"
    CONSENSUS = "consensus of experts"
    PRACTICE = "usual practice"
    DEFINITION = "consensus definition"
    SCORE = "score"
    CONCEPT = "concept"
    RESEARCH = "area of research"

    @property
    def rank(self) -> int:
        """The place in the order of strength, from 0."""
        return list(type(self)).index(self)


class Progress(enum.StrEnum):
    """How far a study has come."""

    COMPLETED = "completed"
    ONGOING = "ongoing at the review"
    REPORTED_SINCE = "reported since the review"
    BEGUN_SINCE = "begun since the review"


class Relation(enum.StrEnum):
    """What a comparison found of an arm against another."""

    SUPERIOR = "superior to"
    NON_INFERIOR = "non-inferior to"
    NO_DIFFERENCE = "not different from"
    NON_INFERIORITY_NOT_MET = "not shown non-inferior to"
    WORSE = "worse than"


@attrs.frozen
class Arm:
    """What one group of a study was given, and where in the body.

    An arm without a regimen got several that the study does not tell apart, or one not stated.
    """

    name: str
    technique: Technique
    regimen: Regimen | None = None
    n: int | None = None
    site: str = "bone"
    after_surgery: bool = False
    """Whether the patients had been operated on there before."""

    def __str__(self) -> str:
        return self.name


@attrs.frozen
class Figure:
    """One number of one arm."""

    arm: Arm
    value: float
    unit: str = "%"
    events: int | None = None
    of: int | None = None

    def __str__(self) -> str:
        share = f" ({self.events}/{self.of})" if self.events is not None else ""
        return f"{self.arm}: {units.show_number(self.value, self.unit)}{share}"


@attrs.frozen
class Finding:
    """What a study found: the figures by arm, when, of whom, and the statistic as printed."""

    outcome: Outcome
    text: str
    figures: tuple[Figure, ...]
    at: Locator
    when: Quantity | None = None
    per: str = "patient"
    """The unit that was counted; "not stated" where the document names none."""
    statistic: str = ""

    def __str__(self) -> str:
        """Return what was found with its figures, marked where it is recalled and not yet read."""
        when = f" at {units.show(self.when)}" if self.when is not None else ""
        figures = f": {', '.join(map(str, self.figures))}" if self.figures else ""
        note = " [unverified]" if self.at.unverified else ""
        return f"{self.outcome}{when}: {self.text}{figures}{note}"


@attrs.frozen
class Comparison(Displayed):
    """What a study concluded about one arm against another."""

    outcome: Outcome
    arm: Arm
    relation: Relation
    versus: Arm
    at: Locator
    note: str = ""

    def __str__(self) -> str:
        note = f" ({self.note})" if self.note else ""
        return f"{self.arm} {self.relation} {self.versus} in {self.outcome}{note}"


@attrs.frozen
class Statement:
    """A fact about a study: its size, design, population, endpoint."""

    about: str
    text: str
    at: Locator


@attrs.frozen
class Caveat:
    """What limits the use of a study or an option; `when` tells for which cases."""

    text: str
    at: Locator
    when: Predicate | None = None
    replaced_by: Locator | None = None
    """What has been reported since the review and takes its place."""


@attrs.frozen
class Discrepancy(Displayed):
    """Two documents that disagree about a study, and what follows from it."""

    about: str
    first: str
    first_at: Locator
    second: str
    second_at: Locator
    consequence: str

    def __str__(self) -> str:
        """Return both statements with their places, and what follows."""
        one, other = f"{self.first} ({self.first_at})", f"{self.second} ({self.second_at})"
        return f"{self.about}: {one}; {other}; so {self.consequence}"


@attrs.frozen(cache_hash=True)
class Study(Displayed):
    """A study as published."""

    key: str
    name: str
    design: Design
    progress: Progress
    reports: tuple[Source, ...]
    registrations: tuple[str, ...] = ()
    statements: tuple[Statement, ...] = ()
    arms: tuple[Arm, ...] = ()
    findings: tuple[Finding, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    caveats: tuple[Caveat, ...] = ()
    discrepancies: tuple[Discrepancy, ...] = ()

    @property
    def place_in_review(self) -> tuple[int, str]:
        """Where the founding review meets it; studies it does not name come after, by key."""
        named = self.key in STUDIES_IN_ORDER
        return STUDIES_IN_ORDER.index(self.key) if named else len(STUDIES_IN_ORDER), self.key

    def __str__(self) -> str:
        return f"{self.name}, {self.design}"
