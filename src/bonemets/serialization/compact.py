"""A ranking in a few kilobytes: the order, what weighs most, whom to ask and what."""

from __future__ import annotations

from typing import Annotated, NotRequired, TypedDict

from bonemets.logic import Verdict
from bonemets.options.assessment import OptionAssessment, ReferralStatus
from bonemets.options.model import Side, Strength
from bonemets.options.ranking import RankedOption, Ranking
from bonemets.serialization.core import VerdictName, short
from bonemets.serialization.rankings import RankingHead, head


class ReasonData(TypedDict):
    """An argument in short."""

    key: NotRequired[str]
    strength: Annotated[str, Strength]
    text: str
    """Its phrase for tables, or its text where it has none."""


CompactOptionData = TypedDict(
    "CompactOptionData",
    {
        "place": int,
        "key": str,
        "name": str,
        "for": ReasonData | None,
        "against": ReasonData | None,
    },
)


class CompactReferralData(TypedDict):
    """A referral in short."""

    key: NotRequired[str]
    to: str
    text: str
    concerns: VerdictName


class CompactUrgentData(TypedDict):
    """What must happen at once, in short."""

    key: str
    what: str
    within: str
    concerns: VerdictName


class CompactRankingData(RankingHead):
    """A ranking in short; the full form holds the places, the reasons and the other options."""

    urgent: list[CompactUrgentData]
    referrals: list[CompactReferralData]
    options: list[CompactOptionData]
    """The options offered, in order, each with the strongest argument for and against it."""
    contenders: list[str]
    """Options that facts not known could bring ahead of the first."""
    ask: list[str]
    """The facts that could change the first place, those that could change most first."""


@short.register
def compact_data(value: Ranking) -> CompactRankingData:
    """Return a ranking in short."""
    return {
        **head(value),
        "urgent": [
            {
                "key": one.measure.key,
                "what": one.measure.what,
                "within": one.measure.within,
                "concerns": one.verdict.value,
            }
            for one in value.urgent
            if one.verdict is not Verdict.NOT_MET
        ],
        "referrals": [
            _referral(one) for one in value.referrals if one.verdict is not Verdict.NOT_MET
        ],
        "options": [_option(one) for one in value.offered],
        "contenders": [one.option.key for one in value.contenders],
        "ask": [one.field for one in value.ask()],
    }


def _referral(one: ReferralStatus) -> CompactReferralData:
    referral, name = one.referral, one.referral.key
    data: CompactReferralData = {
        "to": referral.to,
        "text": referral.text,
        "concerns": one.verdict.value,
    }
    return {"key": name, **data} if name else data


def _option(one: RankedOption) -> CompactOptionData:
    return {
        "place": one.place,
        "key": one.option.key,
        "name": one.option.name,
        "for": _strongest(one.assessment, Side.FOR),
        "against": _strongest(one.assessment, Side.AGAINST),
    }


def _strongest(assessment: OptionAssessment, side: Side) -> ReasonData | None:
    for strength in Strength:
        for argument in assessment.holding(side, strength):
            text = argument.phrase or argument.text
            data: ReasonData = {"strength": strength.value, "text": text}
            return {"key": argument.key, **data} if argument.key else data
    return None
