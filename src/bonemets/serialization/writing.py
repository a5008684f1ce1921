"""The one function that writes JSON."""

from __future__ import annotations

import enum
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING, Any, Literal, overload

from bonemets.serialization.core import write, write_compact

if TYPE_CHECKING:
    from bonemets.cohort.attrition_table import Attrition
    from bonemets.cohort.balance import Compared
    from bonemets.cohort.combinations import Overlap
    from bonemets.cohort.match_report import MatchReport
    from bonemets.cohort.missing_facts import MissingFacts
    from bonemets.criteria.model import Candidacy, Eligibility
    from bonemets.doubts import Doubt
    from bonemets.errors import BonemetsError, InputErrors
    from bonemets.evidence.model import Finding, Study
    from bonemets.interop.entry import Entry
    from bonemets.interop.fhir.reader import BundleContents
    from bonemets.options.assessment import ArgumentStatus, OptionAssessment, ReferralStatus
    from bonemets.options.deciding_fact import Deciding
    from bonemets.options.model import Argument, Option, Referral
    from bonemets.options.ranking import Difference, MissingFact, RankedOption, Ranking
    from bonemets.options.sensitivity import Inquiry, Pair
    from bonemets.options.versions import Changed
    from bonemets.predicates import Answer, Predicate
    from bonemets.provenance import Locator, Source
    from bonemets.reasoning.counterfactuals import Change
    from bonemets.reasoning.exact_verdicts import Exact
    from bonemets.reasoning.linting import Issue
    from bonemets.reasoning.relations import Claim, Matrix
    from bonemets.reasoning.relations import Difference as Contrast
    from bonemets.reasoning.settling_sets import Asking
    from bonemets.reasoning.space import Completion
    from bonemets.record import Record
    from bonemets.regimens.alpha_beta import AlphaBeta
    from bonemets.regimens.constraints import Check, Constraint, Constraints, OrganDose
    from bonemets.regimens.courses import Course, Cumulative
    from bonemets.regimens.effects import Effect
    from bonemets.regimens.ratio_order import RatioBand
    from bonemets.regimens.regimen import Regimen
    from bonemets.regimens.reirradiation import NiederScore
    from bonemets.regimens.tissue import OverSamples, OverTissue, Tissue
    from bonemets.scores.model import Score, Table
    from bonemets.serialization import (
        answers,
        bundles,
        cohorts,
        constraints,
        core,
        doses,
        evidence,
        options,
        predicates,
        rankings,
        reasoning,
        scores,
        values,
    )
    from bonemets.serialization.compact import CompactRankingData
    from bonemets.units import Quantity


@overload
def to_json(value: Ranking, *, compact: Literal[True]) -> CompactRankingData: ...
@overload
def to_json(value: Ranking, *, compact: Literal[False] = False) -> rankings.RankingData: ...
@overload
def to_json(value: Record) -> values.CaseData: ...
@overload
def to_json(value: InputErrors) -> values.FaultsData: ...
@overload
def to_json(value: BonemetsError) -> values.FaultData | values.FaultsData: ...
@overload
def to_json(value: Quantity) -> values.QuantityData: ...
@overload
def to_json(value: Source) -> core.SourceData: ...
@overload
def to_json(value: Locator) -> core.LocatedData: ...
@overload
def to_json(value: Eligibility) -> predicates.EligibilityData: ...
@overload
def to_json(value: Predicate) -> predicates.PredicateData: ...
@overload
def to_json(value: Answer) -> answers.AnswerData: ...
@overload
def to_json(value: Candidacy) -> answers.CandidacyData: ...
@overload
def to_json(value: Regimen) -> doses.RegimenData: ...
@overload
def to_json(value: Effect) -> doses.EffectData: ...
@overload
def to_json(value: OverTissue[Any]) -> doses.OverTissueData: ...
@overload
def to_json(value: OverSamples[Any]) -> doses.OverSamplesData: ...
@overload
def to_json(value: AlphaBeta) -> doses.AlphaBetaData: ...
@overload
def to_json(value: Tissue) -> doses.TissueData: ...
@overload
def to_json(value: RatioBand) -> doses.RatioBandData: ...
@overload
def to_json(value: Course) -> doses.CourseData: ...
@overload
def to_json(value: Cumulative) -> doses.CumulativeData: ...
@overload
def to_json(value: Constraints) -> constraints.ConstraintsData: ...
@overload
def to_json(value: Constraint) -> constraints.ConstraintData: ...
@overload
def to_json(value: OrganDose) -> constraints.OrganDoseData: ...
@overload
def to_json(value: Check) -> constraints.CheckData: ...
@overload
def to_json(value: NiederScore) -> constraints.NiederScoreData: ...
@overload
def to_json(value: Study) -> evidence.StudyData: ...
@overload
def to_json(value: Finding) -> evidence.FindingData: ...
@overload
def to_json(value: Option) -> options.OptionData: ...
@overload
def to_json(value: Argument) -> options.ArgumentData: ...
@overload
def to_json(value: ArgumentStatus) -> options.ArgumentStatusData: ...
@overload
def to_json(value: Referral) -> options.ReferralData: ...
@overload
def to_json(value: ReferralStatus) -> options.ReferralStatusData: ...
@overload
def to_json(value: OptionAssessment) -> rankings.OptionAssessmentData: ...
@overload
def to_json(value: RankedOption) -> rankings.RankedOptionData: ...
@overload
def to_json(value: Inquiry) -> rankings.InquiryData: ...
@overload
def to_json(value: MissingFact) -> rankings.MissingFactData: ...
@overload
def to_json(value: Difference) -> rankings.DifferenceData: ...
@overload
def to_json(value: Deciding) -> rankings.DecidingData: ...
@overload
def to_json(value: Pair) -> rankings.PairData: ...
@overload
def to_json(value: Changed) -> rankings.ChangedData: ...
@overload
def to_json(value: Score) -> scores.ScoreData: ...
@overload
def to_json(value: Table) -> scores.TableData: ...
@overload
def to_json(value: Doubt) -> scores.DoubtData: ...
@overload
def to_json(value: Exact) -> reasoning.ExactData: ...
@overload
def to_json(value: Change) -> reasoning.ChangeData: ...
@overload
def to_json(value: Issue) -> reasoning.IssueData: ...
@overload
def to_json(value: Claim) -> reasoning.ClaimData: ...
@overload
def to_json(value: Contrast) -> reasoning.ContrastData: ...
@overload
def to_json(value: Matrix) -> reasoning.MatrixData: ...
@overload
def to_json(value: Asking) -> reasoning.AskingData: ...
@overload
def to_json(value: Completion) -> reasoning.CompletionData: ...
@overload
def to_json(value: Entry) -> bundles.EntryData: ...
@overload
def to_json(value: BundleContents) -> bundles.BundleContentsData: ...
@overload
def to_json(value: Attrition) -> cohorts.AttritionData: ...
@overload
def to_json(value: Overlap) -> cohorts.OverlapData: ...
@overload
def to_json(value: MissingFacts) -> cohorts.MissingFactsData: ...
@overload
def to_json(value: MatchReport) -> cohorts.MatchReportData: ...
@overload
def to_json(value: Compared) -> cohorts.ComparedData: ...
@overload
def to_json(value: bool) -> bool: ...
@overload
def to_json(value: int) -> int: ...
@overload
def to_json(value: str) -> str: ...
@overload
def to_json(value: enum.Enum) -> str: ...
@overload
def to_json(value: float) -> float | None: ...
@overload
def to_json(value: None) -> None: ...
@overload
def to_json(value: Mapping[str, Any]) -> dict[str, Any]: ...
@overload
def to_json(value: Sequence[Any] | AbstractSet[Any]) -> list[Any]: ...
def to_json(value: Any, *, compact: bool = False) -> Any:
    """Return a value of this library as plain JSON values.

    That is: dictionaries with texts as keys, lists, texts, numbers, true, false and `None`, and no
    subclasses of them; NaN and infinity become `None`.  `json_schema` describes every shape.

    Parameters
    ----------
    value : object
        A case, predicate, answer, regimen, effect, study, option, ranking, score, error ..., or a
        list or mapping of them.
    compact : bool, optional
        Of a ranking, only the order, the strongest arguments, referrals, and what to ask.

    Raises
    ------
    RecordError
        For a value that is not of this library.

    Examples
    --------
    >>> from bonemets import Case, rank
    >>> to_json(Case.ecog <= 2)
    {'ask': 'compare', 'field': 'ecog', 'relation': '<=', 'limit': 2, 'written': '2'}
    >>> to_json(rank(Case(spinal=False, pain=6)), compact=True)["options"][0]["key"]
    'conventional-8-1'
    """
    return write_compact(value) if compact else write(value)
