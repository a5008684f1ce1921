"""What the commands print with ``--json``."""

from __future__ import annotations

from typing import Literal, NotRequired, TypeAlias, TypedDict

from bonemets.serialization.answers import CandidacyData
from bonemets.serialization.bundles import BundleData
from bonemets.serialization.compact import CompactRankingData
from bonemets.serialization.doses import AnyEffect, RegimenData
from bonemets.serialization.evidence import StudyData
from bonemets.serialization.rankings import (
    DifferenceData,
    InquiryData,
    PairData,
    RankedOptionData,
    RankingData,
)
from bonemets.serialization.reasoning import AskingData
from bonemets.serialization.scores import DoubtData, ScoreData
from bonemets.serialization.values import FaultData


class CaseResult(TypedDict):
    """The answer for one case of a file."""

    name: str
    bundle: NotRequired[BundleData]
    doubts: NotRequired[list[DoubtData]]
    """Absent where there are none."""


class RankResultData(CaseResult, RankingData):
    """What `rank` prints for a case of several."""


class InquiryResultData(CaseResult, InquiryData):
    """What `rank` prints for one case, or with ``--ask``."""


class CompactResultData(CaseResult, CompactRankingData):
    """What `rank` prints with ``--compact``."""


class TrialsResultData(CaseResult):
    """What `eligibility` prints, and `explain` for trials."""

    trials: list[CandidacyData]
    ask: NotRequired[AskingData]
    """The fact that would settle most; for one case, or with ``--ask``."""


class OptionResultData(CaseResult, RankedOptionData):
    """What `explain` prints for an option."""


class WhyResultData(CaseResult):
    """What `explain` prints for two options."""

    why: DifferenceData | None
    """Null where they are tied."""
    order: PairData


class RegimenEffectsData(TypedDict):
    """A regimen with its effects at one ratio, or over a tissue."""

    regimen: RegimenData
    bed: AnyEffect
    eqd2: AnyEffect


ReadingCountData = TypedDict(
    "ReadingCountData",
    {"reading": str, "met": int | None, "not met": int | None, "unknown": int | None},
)


class ScreenedData(TypedDict):
    """What `screen` prints of a cohort; a count is null where it is not shown."""

    patients: int | None
    readings: list[ReadingCountData]
    missing: list[str]
    """Facts that no column gives."""
    misspelt: dict[str, str]
    """Hints for columns that look like a field which no column gives."""


class SyntheticData(TypedDict):
    """What `synthetic` prints."""

    about: str
    rows: int
    seed: int


class _Output(TypedDict):
    bonemets: str
    """The version of the library."""
    shape: Literal[1]
    """The version of the shape."""
    faults: list[FaultData]
    """What could not be read."""


class RankOutputData(_Output):
    """What `rank` prints."""

    command: Literal["rank"]
    results: list[RankResultData | InquiryResultData | CompactResultData]


class ExplainOutputData(_Output):
    """What `explain` prints."""

    command: Literal["explain"]
    results: list[TrialsResultData | OptionResultData | WhyResultData]


class EligibilityOutputData(_Output):
    """What `eligibility` prints."""

    command: Literal["eligibility"]
    results: list[TrialsResultData]


class BedOutputData(_Output):
    """What `bed` prints."""

    command: Literal["bed"]
    results: list[list[RegimenEffectsData]]


class EvidenceOutputData(_Output):
    """What `evidence` prints."""

    command: Literal["evidence"]
    results: list[StudyData]


class ScoreOutputData(_Output):
    """What `score` prints."""

    command: Literal["score"]
    results: list[ScoreData]


class ScreenOutputData(_Output):
    """What `screen` prints."""

    command: Literal["screen"]
    results: list[ScreenedData]


class SyntheticOutputData(_Output):
    """What `synthetic` prints."""

    command: Literal["synthetic"]
    results: list[SyntheticData]


class RefusedOutputData(_Output):
    """What is printed where the command line names no command."""

    command: Literal[""]
    results: list[str]


OutputData: TypeAlias = (
    RankOutputData
    | ExplainOutputData
    | EligibilityOutputData
    | BedOutputData
    | EvidenceOutputData
    | ScoreOutputData
    | ScreenOutputData
    | SyntheticOutputData
    | RefusedOutputData
)
"""What a command prints with ``--json``: one object, its results as they come."""
