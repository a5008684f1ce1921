"""Options with their arguments, and what a case says of each."""

from __future__ import annotations

from typing import Annotated, NotRequired

from bonemets.evidence.model import Design
from bonemets.options.assessment import ArgumentStatus, ReferralStatus, UrgentStatus
from bonemets.options.model import Argument, Option, Referral, Side, Strength, Theme, UrgentMeasure
from bonemets.regimens.regimen import Technique
from bonemets.serialization.answers import LineData, text_of
from bonemets.serialization.core import PlaceData, References, Sourced, VerdictName, shape
from bonemets.serialization.doses import RegimenData, regimen_or_none
from bonemets.serialization.evidence import CaveatData, caveat_data
from bonemets.serialization.predicates import PredicateData, predicate_data


class ArgumentText(Sourced):
    """What is said for or against an option."""

    key: NotRequired[str]
    """It survives rewording; absent for an argument of one's own without one."""
    side: Annotated[str, Side]
    strength: Annotated[str, Strength]
    text: str
    phrase: str
    """A few words for tables; may be empty."""
    theme: Annotated[str, Theme]
    at: PlaceData


class ArgumentData(ArgumentText):
    """An argument, and the cases in which it counts."""

    when: PredicateData
    unless: PredicateData | None
    """What lifts it."""
    design: Annotated[str, Design] | None
    replaced_by: PlaceData | None


class ArgumentStatusData(ArgumentText):
    """An argument with what a case says of it."""

    stands: bool
    """It counts, until a fact lifts it."""
    turns_on: list[str]
    """Facts not known that would settle whether it counts."""
    since: list[LineData]
    """The lines by which a study's list keeps the case out."""


class ReferralText(Sourced):
    """An opinion to seek before any option is chosen."""

    key: NotRequired[str]
    to: str
    text: str
    at: PlaceData


class ReferralData(ReferralText):
    """A referral, and the cases that need it."""

    when: PredicateData
    unless: PredicateData | None


class ReferralStatusData(ReferralText):
    """A referral with what a case says of it."""

    concerns: VerdictName
    """Unknown where it turns on facts that are not known."""


class UrgentText(Sourced):
    """What must happen at once."""

    key: str
    what: str
    within: str
    """The time, in words; empty where the source names none."""
    whom: str
    """For which patients."""
    grade: str
    """Strength and quality as the source grades them; may be empty."""
    at: PlaceData


class UrgentMeasureData(UrgentText):
    """What must happen at once, and the cases that need it."""

    when: PredicateData
    unless: PredicateData | None


class UrgentStatusData(UrgentText):
    """What must happen at once, with what a case says of it."""

    concerns: VerdictName
    """Unknown where it turns on facts that are not known."""


class OptionData(Sourced):
    """Something one could do."""

    key: str
    name: str
    technique: Annotated[str, Technique]
    regimen: RegimenData | None
    """Null without radiotherapy, and where no source settles the dose."""
    applies: PredicateData
    """What it is for."""
    studied_in: list[str]
    """The keys of the readings of the studies in which it was an arm."""
    arguments: list[ArgumentData]
    caveats: list[CaveatData]


def _argument_text(value: Argument, refs: References) -> ArgumentText:
    text: ArgumentText = {
        "side": value.side.value,
        "strength": value.strength.value,
        "text": value.text,
        "phrase": value.phrase,
        "theme": value.theme.value,
        "at": refs.place(value.at),
    }
    return {"key": value.key, **text} if value.key else text


@shape.register
def argument_data(value: Argument, refs: References) -> ArgumentData:
    """Return the shape of an argument."""
    return {
        **_argument_text(value, refs),
        "when": predicate_data(value.when),
        "unless": None if value.unless is None else predicate_data(value.unless),
        "design": None if value.design is None else value.design.value,
        "replaced_by": None if value.replaced_by is None else refs.place(value.replaced_by),
    }


@shape.register
def argument_status_data(value: ArgumentStatus, refs: References) -> ArgumentStatusData:
    """Return the shape of an argument with what a case says of it."""
    return {
        **_argument_text(value.argument, refs),
        "stands": value.holds(),
        "turns_on": list(dict.fromkeys(value.missing())),
        "since": [
            {"reading": reading.key, "line": text_of(asked)} for reading, asked in value.since()
        ],
    }


def _referral_text(value: Referral, refs: References) -> ReferralText:
    text: ReferralText = {"to": value.to, "text": value.text, "at": refs.place(value.at)}
    return {"key": value.key, **text} if value.key else text


@shape.register
def referral_data(value: Referral, refs: References) -> ReferralData:
    """Return the shape of a referral."""
    return {
        **_referral_text(value, refs),
        "when": predicate_data(value.when),
        "unless": None if value.unless is None else predicate_data(value.unless),
    }


@shape.register
def referral_status_data(value: ReferralStatus, refs: References) -> ReferralStatusData:
    """Return the shape of a referral with what a case says of it."""
    return {**_referral_text(value.referral, refs), "concerns": value.verdict.value}


def _urgent_text(value: UrgentMeasure, refs: References) -> UrgentText:
    return {
        "key": value.key,
        "what": value.what,
        "within": value.within,
        "whom": value.whom,
        "grade": value.grade,
        "at": refs.place(value.at),
    }


@shape.register
def urgent_data(value: UrgentMeasure, refs: References) -> UrgentMeasureData:
    """Return the shape of what must happen at once."""
    return {
        **_urgent_text(value, refs),
        "when": predicate_data(value.when),
        "unless": None if value.unless is None else predicate_data(value.unless),
    }


@shape.register
def urgent_status_data(value: UrgentStatus, refs: References) -> UrgentStatusData:
    """Return the shape of what must happen at once with what a case says of it."""
    return {**_urgent_text(value.measure, refs), "concerns": value.verdict.value}


@shape.register
def option_data(value: Option, refs: References) -> OptionData:
    """Return the shape of an option."""
    return {
        "key": value.key,
        "name": value.name,
        "technique": value.technique.value,
        "regimen": regimen_or_none(value.regimen),
        "applies": predicate_data(value.applies),
        "studied_in": [one.key for one in value.studied_in],
        "arguments": [argument_data(one, refs) for one in value.arguments],
        "caveats": [caveat_data(one, refs) for one in value.caveats],
    }
