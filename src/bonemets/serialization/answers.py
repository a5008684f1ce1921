"""Predicates asked of a case: answers, and the verdicts of a study's eligibility lists.

What a predicate says of itself is the same for every case, and made once.
"""

from __future__ import annotations

from typing import Any, Final, NotRequired, TypedDict

import attrs

from bonemets.criteria.model import Candidacy, Eligibility, line_of
from bonemets.errors import RecordError
from bonemets.identity_cache import IdentityCache
from bonemets.logic import Verdict
from bonemets.predicates import Answer, Facts, Leaf, Not, Predicate, Test, Why
from bonemets.provenance import Locator
from bonemets.reasoning.exact_verdicts import ImpossibleCaseError, settled
from bonemets.reasoning.search import UndecidedError
from bonemets.serialization.core import PlaceData, References, Sourced, VerdictName, shape
from bonemets.serialization.hashing import content_hash
from bonemets.serialization.predicates import (
    EligibilityData,
    PredicateData,
    eligibility_data,
    predicate_data,
)


class NoteData(TypedDict):
    """A line that is kept and not asked."""

    text: str
    reason: str


class AnswerData(Sourced):
    """A predicate asked of a case, with the reasons."""

    text: str
    """The predicate in words."""
    verdict: VerdictName
    exact: NotRequired[str]
    """Of the whole: what holds whatever the missing facts are; ``impossible`` where the facts
    exclude each other, ``not decided`` where the search was not finished."""
    hash: NotRequired[str | None]
    """Of the whole: the SHA-256 of what it says; null for a kind that is not the library's."""
    exclusion: NotRequired[bool]
    """Of a line: it excludes, and its verdict is met when the case is not excluded."""
    at: NotRequired[PlaceData]
    reading: NotRequired[str]
    """Of an eligibility: its key."""
    read_from: NotRequired[PlaceData]
    notes: NotRequired[list[NoteData]]
    field: NotRequired[str]
    because: NotRequired[str]
    """What the case says of the field."""
    missing: NotRequired[list[str]]
    """Facts that would settle an unknown verdict."""
    why: NotRequired[list[str]]
    """Why it is unknown."""
    parts: NotRequired[list[AnswerData]]


class LineData(TypedDict):
    """A line of an eligibility list."""

    reading: str
    line: str


class CandidacyData(Sourced):
    """Whether a case would have been let into a study, by each reading of it."""

    study: str
    verdict: VerdictName
    conflict: bool
    """One reading is met and another is not."""
    differences: list[LineData]
    """The lines by which a reading keeps out a case that another lets in."""
    readings: list[AnswerData]


@shape.register
def _(value: Predicate, _refs: References) -> PredicateData:
    return predicate_data(value)


@shape.register
def _(value: Eligibility, _refs: References) -> EligibilityData:
    return eligibility_data(value)


def text_of(predicate: Predicate) -> str:
    """Return the words of a line, or of any other predicate."""
    line = line_of(predicate)
    return str(predicate) if line is None else line.text


def key_of(predicate: Predicate) -> str:
    """Return the key of a reading, or the words of any other predicate."""
    return predicate.key if isinstance(predicate, Eligibility) else str(predicate)


def exact_verdict(predicate: Predicate, case: Any) -> str:
    """Return what holds whatever the missing facts are, or why that cannot be said."""
    try:
        return str(settled(predicate, case))
    except ImpossibleCaseError:
        return "impossible"
    except UndecidedError:
        return "not decided"


@shape.register
def answer_data(value: Answer, refs: References) -> AnswerData:
    """Return the shape of an answer."""
    asked, case = value.predicate, value.case
    data, _ = _fixed(asked).answered(case.__dict__, refs)
    parts: Any = {"parts": data.pop("parts")} if "parts" in data else {}
    whole: AnswerData = {
        **data,
        "verdict": value.verdict.value,  # a ranking counts what the rules settle as known
        "exact": exact_verdict(asked, case),
        "hash": _identity(asked),
        **parts,
    }
    return whole


@attrs.frozen(eq=False)
class _Fixed:
    """What a predicate says of itself whatever the case, in the order of the shape."""

    data: AnswerData
    test: Test
    leaf: Leaf | None
    places: dict[str, Locator]
    notes: tuple[NoteData, ...] | None
    """Each answer has its own copy."""
    parts: tuple[_Fixed, ...]

    def answered(self, facts: Facts, refs: References) -> tuple[AnswerData, list[tuple[str, str]]]:
        """Return the answer of a case, and the fields that leave it open with the reasons."""
        answer = self.test(facts)
        data: Any = {**self.data, "verdict": _WORDS[answer]}
        data |= {name: refs.place(at) for name, at in self.places.items()}
        if self.notes is not None:
            data["notes"] = [{**one} for one in self.notes]
        if self.leaf is not None:
            data["because"] = self.leaf.because(facts[self.leaf.field.name])
        parts, left = [], list[tuple[str, str]]()
        for part in self.parts:
            shaped, open_ = part.answered(facts, refs)
            parts.append(shaped)
            left += open_
        if answer is None:
            left = left if parts else [self._reason(facts)]
            data["missing"] = list(dict.fromkeys(name for name, _ in left if name))
            data["why"] = sorted({why for _, why in left})
        if parts:
            data["parts"] = parts
        return data, left if answer is None else []

    def _reason(self, facts: Facts) -> tuple[str, str]:
        if self.leaf is None:
            return "", str(Why.NOT_ENCODED)
        name = self.leaf.field.name
        return name, str(Why.MISSING if facts[name] is None else Why.IMPRECISE)


_WORDS: Final = {
    True: Verdict.MET.value,
    False: Verdict.NOT_MET.value,
    None: Verdict.UNKNOWN.value,
}


def _fix(asked: Predicate) -> _Fixed:
    data: AnswerData = {"text": text_of(asked), "verdict": ""}
    places: dict[str, Locator] = {}
    notes: tuple[NoteData, ...] | None = None
    line = line_of(asked)
    if line is not None:
        data["exclusion"] = isinstance(asked, Not)
        if line.at is not None:
            places["at"] = line.at
    if isinstance(asked, Eligibility):
        data["reading"] = asked.key
        places["read_from"] = asked.read_from
        notes = tuple(NoteData(text=one.text, reason=one.reason) for one in asked.notes)
    leaf = asked if isinstance(asked, Leaf) else None
    if leaf is not None:
        data["field"] = leaf.field.name
    parts = tuple(_fix(part) for part in asked.parts)
    return _Fixed(data, asked.test, leaf, places, notes, parts)


def _hash(asked: Predicate) -> str | None:
    try:
        return content_hash(asked)
    except RecordError:
        return None


_fixed: Final = IdentityCache(_fix)
_identity: Final = IdentityCache(_hash)


@shape.register
def candidacy_data(value: Candidacy, refs: References) -> CandidacyData:
    """Return the shape of a candidacy."""
    return {
        "study": value.study.key,
        "verdict": value.verdict.value,
        "conflict": value.conflict,
        "differences": [
            {"reading": reading.key, "line": text_of(asked)}
            for reading, asked in value.differences()
        ],
        "readings": [answer_data(answer, refs) for answer in value.answers],
    }
