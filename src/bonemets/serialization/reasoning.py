"""What is worked out of predicates: exact verdicts, changes, claims, issues, relations."""

from __future__ import annotations

from typing import Annotated, NotRequired, TypedDict

from bonemets.reasoning.counterfactuals import Change, Step
from bonemets.reasoning.exact_verdicts import Exact
from bonemets.reasoning.linting import Fault, Issue, KnownIssue
from bonemets.reasoning.relations import Claim, Difference, Matrix, Relation
from bonemets.reasoning.settling_sets import Asking
from bonemets.reasoning.space import Completion
from bonemets.serialization.answers import key_of, text_of
from bonemets.serialization.core import References, VerdictName, shape
from bonemets.serialization.values import CaseData, FactValue, case_data, fact


class CompletionData(CaseData):
    """A record in which enough is known to decide."""

    added: list[str]
    """The facts that were not known."""
    taken: dict[str, bool]
    """Lines that a case cannot hold, by their words, and what each is taken for."""


class ExactData(TypedDict):
    """What must be true of a case whatever its missing facts are."""

    predicate: str
    kleene: VerdictName
    """The verdict of the evaluator, which takes each missing fact for itself."""
    verdict: VerdictName
    met: CompletionData | None
    """A completion that meets the predicate."""
    not_met: CompletionData | None


class StepData(TypedDict):
    """One fact changed."""

    field: str
    now: FactValue
    then: FactValue
    limit: float | None
    """The limit that is crossed, in the unit of the field."""
    course: str | None
    """Why the fact cannot change so, where it cannot."""
    text: str


class ChangeData(CaseData):
    """Facts that, changed together, would flip a verdict."""

    steps: list[StepData]
    verdict: VerdictName
    """The exact verdict then."""
    feasible: bool


class IssueData(TypedDict):
    """One thing wrong with some predicates."""

    severity: str
    fault: Annotated[str, Fault]
    predicate: str
    line: str
    lines: list[str]
    """The line concerned first, then those that it is at odds with."""
    witness: CompletionData | None


class KnownIssueData(TypedDict):
    """Something wrong that stays, since the documents say so."""

    where: str
    fault: Annotated[str, Fault]
    line: str
    reason: str


class ClaimData(TypedDict):
    """Something said of two predicates, and whether it holds."""

    text: str
    holds: bool
    witness: CompletionData | None


class ContrastData(CaseData):
    """A case that one predicate lets in and another keeps out."""

    lets_in: str
    keeps_out: str
    line: str
    alone: bool
    """The case can meet all other lines."""


class PairRelationData(TypedDict):
    """How one predicate relates to another, by their places in the list."""

    one: int
    other: int
    relation: Annotated[str, Relation]
    common: CompletionData | None
    """A case in common."""


class MatrixData(TypedDict):
    """How each of some predicates relates to each other."""

    predicates: list[str]
    relations: list[PairRelationData]


class AskingData(TypedDict):
    """A fact worth asking for; only `text` where no fact would settle more."""

    field: str | None
    doc: NotRequired[str]
    settles: NotRequired[list[str]]
    """The predicates that every answer settles."""
    may_settle: NotRequired[list[str]]
    among: NotRequired[int]
    """How many are open."""
    text: str


@shape.register
def completion_data(value: Completion, _refs: References) -> CompletionData:
    """Return the shape of a completion."""
    return {
        **case_data(value.case),
        "added": list(value.added),
        "taken": {text_of(line): so for line, so in value.taken.items()},
    }


def _completion(value: Completion | None, refs: References) -> CompletionData | None:
    return None if value is None else completion_data(value, refs)


@shape.register
def _(value: Exact, refs: References) -> ExactData:
    return {
        "predicate": key_of(value.predicate),
        "kleene": value.kleene.value,
        "verdict": value.verdict.value,
        "met": _completion(value.met, refs),
        "not_met": _completion(value.not_met, refs),
    }


@shape.register
def _step(value: Step, _refs: References) -> StepData:
    return {
        "field": value.field.name,
        "now": fact(value.field, value.now),
        "then": fact(value.field, value.then),
        "limit": None if value.limit is None else float(value.limit),
        "course": None if value.course is None else value.course.value,
        "text": str(value),
    }


@shape.register
def _(value: Change, refs: References) -> ChangeData:
    return {
        **case_data(value.case),
        "steps": [_step(one, refs) for one in value.steps],
        "verdict": value.verdict.value,
        "feasible": value.feasible,
    }


@shape.register
def _(value: Issue, refs: References) -> IssueData:
    return {
        "severity": str(value.severity),
        "fault": value.fault.value,
        "predicate": key_of(value.predicate),
        "line": value.line,
        "lines": [text_of(one) for one in value.lines],
        "witness": _completion(value.witness, refs),
    }


@shape.register
def _(value: KnownIssue, _refs: References) -> KnownIssueData:
    return {
        "where": value.where,
        "fault": value.fault.value,
        "line": value.line,
        "reason": value.reason,
    }


@shape.register
def _(value: Claim, refs: References) -> ClaimData:
    witness = _completion(value.witness, refs)
    return {"text": value.text, "holds": value.holds, "witness": witness}


@shape.register
def _(value: Difference, _refs: References) -> ContrastData:
    return {
        **case_data(value.case),
        "lets_in": key_of(value.lets_in),
        "keeps_out": key_of(value.keeps_out),
        "line": text_of(value.line),
        "alone": value.alone,
    }


@shape.register
def _(value: Matrix, refs: References) -> MatrixData:
    return {
        "predicates": [key_of(one) for one in value.questions],
        "relations": [
            {
                "one": one,
                "other": other,
                "relation": relation.value,
                "common": _completion(value.common.get((one, other)), refs),
            }
            for (one, other), relation in value.relations.items()
        ],
    }


@shape.register
def _(value: Asking, _refs: References) -> AskingData:
    return asking_data(value, "")


def asking_data(value: Asking | None, text: str) -> AskingData:
    """Return the shape of a fact worth asking for, or what is said where there is none."""
    if value is None:
        return {"field": None, "text": text}
    return {
        "field": value.field.name,
        "doc": value.field.doc,
        "settles": [key_of(one) for one in value.settles],
        "may_settle": [key_of(one) for one in value.may_settle],
        "among": value.among,
        "text": str(value),
    }
