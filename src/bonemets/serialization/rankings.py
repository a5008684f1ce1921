"""The options in order for a case.

A ranking names each argument and each document once and refers to them.
"""

from __future__ import annotations

from typing import Annotated, TypedDict, TypeVar

import bonemets
from bonemets.evidence.model import Caveat
from bonemets.logic import Verdict
from bonemets.options.assessment import ArgumentStatus, OptionAssessment
from bonemets.options.deciding_fact import Deciding
from bonemets.options.model import Side, Strength
from bonemets.options.preferences import Changes, Preference
from bonemets.options.ranking import Difference, MissingFact, RankedOption, Ranking
from bonemets.options.sensitivity import Inquiry, Pair, Standing
from bonemets.options.versions import Changed
from bonemets.predicates import Answer
from bonemets.provenance import AsOf
from bonemets.regimens.regimen import Technique
from bonemets.serialization.answers import AnswerData, answer_data, key_of
from bonemets.serialization.catalogue import catalogue_hash
from bonemets.serialization.core import PlaceData, References, Sourced, VerdictName, shape
from bonemets.serialization.doses import RatioBandData, RegimenData, band_data, regimen_or_none
from bonemets.serialization.options import (
    ArgumentStatusData,
    ReferralStatusData,
    UrgentStatusData,
    argument_status_data,
    referral_status_data,
    urgent_status_data,
)
from bonemets.serialization.values import CaseData, FaultData, case_data, fault_data


class ConcernData(TypedDict):
    """A caveat, and whether it concerns the case."""

    text: str
    at: PlaceData
    concerns: VerdictName


class AppliesData(TypedDict):
    """Whether an option is for the case."""

    verdict: VerdictName
    answer: str
    """The key in `answers` of the predicate that says so, with the reasons."""


class StudiedData(TypedDict):
    """A study in which an option was an arm, and whether the case would have been let in."""

    study: str
    verdict: VerdictName
    conflict: bool
    readings: dict[str, VerdictName]
    """By reading, with its key."""


_RankedBase = TypedDict(
    "_RankedBase",
    {
        "key": str,
        "name": str,
        "technique": Annotated[str, Technique],
        "regimen": RegimenData | None,
        "offered": bool,
        "applies": AppliesData,
        "for": list[str],
        "against": list[str],
        "undecided": list[str],
        "caveats": list[str],
        "studied_in": list[StudiedData],
    },
)


class AssessmentData(_RankedBase):
    """An option with what a case says of it; arguments and caveats are keys of the tables."""


class PlacedData(AssessmentData):
    """An option in its place: 1 is first, and options that nothing separates share a place."""

    place: int
    reasons: list[str]
    """What each preference said, in their order."""


class Referenced(Sourced):
    """What options refer to."""

    answers: dict[str, AnswerData]
    """What options are for, by content hash, or by a number where there is none."""
    arguments: dict[str, ArgumentStatusData]
    """Arguments that count or could, by key, or by a number where there is none."""
    caveats: dict[str, ConcernData]
    """By number."""


class OptionAssessmentData(Referenced):
    """An option with what a case says of it, by itself."""

    option: AssessmentData


class RankedOptionData(Referenced):
    """An option of a ranking, by itself."""

    option: PlacedData


class MissingFactData(TypedDict):
    """A fact worth asking for."""

    field: str
    doc: str
    strength: Annotated[str, Strength]
    options: list[str]
    """Those that wait for it."""
    hazard: bool
    """A hazard turns on it."""


class ChangesData(TypedDict):
    """How preferences differ from the usual ones."""

    added: list[str]
    dropped: list[str]
    moved: list[str]


class PreferenceData(Sourced):
    """One key of the order."""

    key: str
    prefers: str
    at: PlaceData | None


class RankingHead(CaseData, Sourced):
    """What a ranking rests on, and what it comes to."""

    bonemets: str
    """The version of the library."""
    catalogue: str
    """The content hash of its options, criteria and evidence."""
    as_of: Annotated[str, AsOf]
    """The evidence: of the founding review, or with what was reported since."""
    settled: bool
    """The first place holds whatever the facts not known turn out to be."""
    contested: bool
    """Something strong speaks even against the first options."""


class RankingData(RankingHead, Referenced):
    """The options in order for a case."""

    presumed: list[str]
    """Facts not known that are taken not to speak against the first options."""
    urgent: list[UrgentStatusData]
    """What must happen at once, before referrals and options."""
    referrals: list[ReferralStatusData]
    """Opinions to seek before any option is chosen."""
    first: list[str]
    """Empty where nothing can be recommended."""
    ties: list[list[str]]
    """The options offered that share a place."""
    since_review: list[PlaceData]
    """What was reported since the review and may bear on the case, used or left out."""
    preferences: list[str]
    changes: ChangesData
    beds: list[RatioBandData]
    """The order of BED of the leading regimens; not one of efficacy."""
    options: list[PlacedData]
    ask: list[MissingFactData]
    """The facts that could change the first place, those that could change most first."""


class DecidingData(TypedDict):
    """A fact not known, and what its answers would settle."""

    field: str
    doc: str
    text: str
    answers: int
    """How many answers are told apart and possible."""
    first_place: int
    """How many of them settle the first place."""
    trials: int
    """How many open readings some answer settles."""
    trials_surely: int
    """How many of those every answer settles."""


class PairData(TypedDict):
    """How two options stand, whatever the missing facts are."""

    one: str
    other: str
    standing: Annotated[str, Standing]
    until: list[list[str]]
    """Sets of facts of which each settles an open order, whatever they turn out to be."""
    searched: bool
    """All answers were tried."""
    text: str


class InquiryData(RankingData):
    """A ranking with what was searched for it."""

    deciding: list[DecidingData]
    open: list[PairData]
    """What of the order is open."""
    refused: FaultData | None
    """Why nothing was found."""


class DifferenceData(TypedDict):
    """The preference that puts one option above another."""

    preference: str
    higher: str
    higher_text: str
    lower: str
    lower_text: str


class ChangedData(CaseData):
    """A case that two versions of the catalogue rank differently."""

    before: list[list[str]]
    """The options offered, place by place."""
    after: list[list[str]]


T = TypeVar("T")


class Tables:
    """What the options of one ranking refer to, each thing once."""

    def __init__(self, refs: References) -> None:
        self.refs = refs
        self.data: Referenced = {"answers": {}, "arguments": {}, "caveats": {}}

    def answer(self, answer: Answer) -> AppliesData:
        """Return the verdict of an answer and its key, once it stands in its table."""
        data = answer_data(answer, self.refs)
        key = _keyed(self.data["answers"], data, data["hash"] or "")
        return {"verdict": answer.verdict.value, "answer": key}

    def argument(self, status: ArgumentStatus) -> str:
        """Return the key of an argument, once it stands in its table."""
        data = argument_status_data(status, self.refs)
        return _keyed(self.data["arguments"], data, status.argument.key)

    def caveat(self, caveat: Caveat, verdict: Verdict) -> str:
        """Return the key of a caveat, once it stands in its table."""
        at = self.refs.place(caveat.at)
        data: ConcernData = {"text": caveat.text, "at": at, "concerns": verdict.value}
        return _keyed(self.data["caveats"], data, "")


def _keyed(table: dict[str, T], data: T, name: str) -> str:
    """Return the key of some data in a table: its name, with a number where one is needed."""
    key, count = name or "1", 1
    while table.setdefault(key, data) != data:
        count += 1
        key = f"{name}/{count}" if name else str(count)
    return key


@shape.register
def _(value: OptionAssessment, refs: References) -> OptionAssessmentData:
    tables = Tables(refs)
    return {"option": assessment_data(value, tables), **tables.data}


@shape.register
def _(value: RankedOption, refs: References) -> RankedOptionData:
    tables = Tables(refs)
    return {"option": placed_data(value, tables), **tables.data}


def assessment_data(value: OptionAssessment, tables: Tables) -> AssessmentData:
    """Return what a case says of an option, and fill the tables."""
    option = value.option
    holding = {
        side: [
            tables.argument(one)
            for one in value.statuses
            if one.argument.side is side and one.holds()
        ]
        for side in Side
    }
    return {
        "key": option.key,
        "name": option.name,
        "technique": option.technique.value,
        "regimen": regimen_or_none(option.regimen),
        "offered": value.offered(),
        "applies": tables.answer(value.applies),
        "for": holding[Side.FOR],
        "against": holding[Side.AGAINST],
        "undecided": [tables.argument(one) for one in value.undecided()],
        "caveats": [
            tables.caveat(caveat, verdict)
            for caveat, verdict in value.caveats
            if verdict is not Verdict.NOT_MET
        ],
        "studied_in": [
            {
                "study": one.study.key,
                "verdict": one.verdict.value,
                "conflict": one.conflict,
                "readings": {key_of(a.predicate): a.verdict.value for a in one.answers},
            }
            for one in value.candidacies
        ],
    }


def placed_data(value: RankedOption, tables: Tables) -> PlacedData:
    """Return an option in its place, and fill the tables."""
    return {
        "place": value.place,
        **assessment_data(value.assessment, tables),
        "reasons": [words for _, words in value.reasons],
    }


@shape.register
def _(value: MissingFact, _refs: References) -> MissingFactData:
    return missing_data(value)


def missing_data(value: MissingFact) -> MissingFactData:
    """Return the shape of a fact worth asking for."""
    return {
        "field": value.field,
        "doc": value.doc,
        "strength": value.strength.value,
        "options": [option.key for option in value.options],
        "hazard": value.hazard,
    }


@shape.register
def _(value: Changes, _refs: References) -> ChangesData:
    return changes_data(value)


def changes_data(value: Changes) -> ChangesData:
    """Return the shape of changes to preferences."""
    return {
        "added": [one.key for one in value.added],
        "dropped": [one.key for one in value.dropped],
        "moved": [one.key for one in value.moved],
    }


@shape.register
def _(value: Preference, refs: References) -> PreferenceData:
    at = None if value.at is None else refs.place(value.at)
    return {"key": value.key, "prefers": value.prefers, "at": at}


def head(value: Ranking) -> RankingHead:
    """Return what a ranking rests on, and what it comes to."""
    case = case_data(value.case)
    data: RankingHead = {
        "bonemets": bonemets.__version__,
        "catalogue": catalogue_hash(one.option for one in value.ranked),
        "as_of": value.as_of.value,
        "facts": case["facts"],
        "inferred": case["inferred"],
        "settled": value.settled,
        "contested": value.contested,
    }
    if "given" in case:
        data["given"] = case["given"]
    return data


@shape.register
def ranking_data(value: Ranking, refs: References) -> RankingData:
    """Return the shape of a ranking."""
    tables = Tables(refs)
    return {
        **head(value),
        "presumed": list(value.presumed()),
        "urgent": [
            urgent_status_data(one, refs)
            for one in value.urgent
            if one.verdict is not Verdict.NOT_MET
        ],
        "referrals": [
            referral_status_data(one, refs)
            for one in value.referrals
            if one.verdict is not Verdict.NOT_MET
        ],
        "first": [one.option.key for one in value.first],
        "ties": [[one.option.key for one in some] for some in value.ties],
        "since_review": [refs.place(one) for one in value.since_review],
        "preferences": [one.key for one in value.preferences],
        "changes": changes_data(value.changes),
        "beds": [band_data(one) for one in value.beds],
        "options": [placed_data(one, tables) for one in value.ranked],
        **tables.data,
        "ask": [missing_data(one) for one in value.ask()],
    }


@shape.register
def _(value: Inquiry, refs: References) -> InquiryData:
    return {
        **ranking_data(value.ranking, refs),
        "deciding": [_deciding(one, refs) for one in value.deciding],
        "open": [pair_data(one, refs) for one in value.open],
        "refused": None if value.refused is None else fault_data(value.refused),
    }


@shape.register
def _deciding(value: Deciding, _refs: References) -> DecidingData:
    return {
        "field": value.field.name,
        "doc": value.field.doc,
        "text": str(value),
        "answers": value.answers,
        "first_place": value.first_place,
        "trials": value.trials,
        "trials_surely": value.trials_surely,
    }


@shape.register
def pair_data(value: Pair, _refs: References) -> PairData:
    """Return the shape of two options compared."""
    return {
        "one": value.one.option.key,
        "other": value.other.option.key,
        "standing": value.standing.value,
        "until": [list(names) for names in value.until],
        "searched": value.searched,
        "text": str(value),
    }


@shape.register
def _(value: Difference, _refs: References) -> DifferenceData:
    return {
        "preference": value.preference.key,
        "higher": value.higher.option.key,
        "higher_text": value.higher_text,
        "lower": value.lower.option.key,
        "lower_text": value.lower_text,
    }


@shape.register
def _(value: Changed, _refs: References) -> ChangedData:
    return {
        **case_data(value.case),
        "before": [list(keys) for keys in value.before],
        "after": [list(keys) for keys in value.after],
    }
