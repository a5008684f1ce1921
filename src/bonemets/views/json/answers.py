"""Answers and candidacies.

What a question says of itself is the same for every case, and made once.
"""

from __future__ import annotations

from typing import Any, Final

import attrs

from bonemets.criteria.model import Candidacy, Eligibility, line_of
from bonemets.errors import RecordError
from bonemets.identity_cache import IdentityCache
from bonemets.logic import Verdict
from bonemets.predicates import Answer, Facts, Leaf, Not, Predicate, Test, Why
from bonemets.reasoning.exact_verdicts import ImpossibleCaseError, settled
from bonemets.reasoning.search import UndecidedError
from bonemets.reasoning.serialization import content_hash
from bonemets.views.json.values import to_json


def said(asked: Predicate) -> str:
    """Return the words of a line, or of any other question."""
    line = line_of(asked)
    return str(asked) if line is None else line.text


def verdict(question: Predicate, case: Any) -> str:
    """Return what holds whatever the missing facts are, or why that cannot be said."""
    try:
        return str(settled(question, case))
    except ImpossibleCaseError:
        return "impossible"
    except UndecidedError:
        return "not decided"


@to_json.register
def _(value: Answer) -> Any:
    asked, case = value.predicate, value.case
    shape, _ = _told(asked).answered(case.__dict__)
    parts = {"parts": shape.pop("parts")} if "parts" in shape else {}
    return shape | {"exact": verdict(asked, case), "hash": _identity(asked)} | parts


@attrs.frozen(eq=False)
class _Told:
    """A question with what it says of itself, whatever the case, in the order of the shape."""

    fixed: dict[str, Any]
    test: Test
    leaf: Leaf | None
    at: dict[str, Any]
    """The places it names; each answer has its own copy, as of the notes."""
    notes: tuple[dict[str, str], ...] | None
    parts: tuple[_Told, ...]

    def answered(self, facts: Facts) -> tuple[dict[str, Any], list[tuple[str, str]]]:
        """Return the answer of a case, and the fields that leave it open with the reasons."""
        answer = self.test(facts)
        shape = self.fixed | {name: dict(place) for name, place in self.at.items()}
        shape["verdict"] = _WORDS[answer]
        if self.notes is not None:
            shape["notes"] = [dict(one) for one in self.notes]
        if self.leaf is not None:
            shape["because"] = self.leaf.because(facts[self.leaf.field.name])
        parts, left = [], list[tuple[str, str]]()
        for part in self.parts:
            told, open_ = part.answered(facts)
            parts.append(told)
            left += open_
        if answer is None:
            left = left if parts else [self._reason(facts)]
            shape["missing"] = list(dict.fromkeys(name for name, _ in left if name))
            shape["why"] = sorted({why for _, why in left})
        if parts:
            shape["parts"] = parts
        return shape, left if answer is None else []

    def _reason(self, facts: Facts) -> tuple[str, str]:
        if self.leaf is None:
            return "", str(Why.NOT_ENCODED)
        name = self.leaf.field.name
        return name, str(Why.MISSING if facts[name] is None else Why.IMPRECISE)


_WORDS: Final = {True: str(Verdict.MET), False: str(Verdict.NOT_MET), None: str(Verdict.UNKNOWN)}


def _tell(asked: Predicate) -> _Told:
    shape: dict[str, Any] = {"asked": said(asked), "verdict": ""}
    at: dict[str, Any] = {}
    notes: tuple[dict[str, str], ...] | None = None
    line = line_of(asked)
    if line is not None:
        shape["exclusion"] = isinstance(asked, Not)
        if line.at is not None:
            shape["at"] = at["at"] = to_json(line.at)
    if isinstance(asked, Eligibility):
        shape["reading"] = asked.key
        shape["read_from"] = at["read_from"] = to_json(asked.read_from)
        notes = tuple({"words": one.text, "reason": one.reason} for one in asked.notes)
    leaf = asked if isinstance(asked, Leaf) else None
    if leaf is not None:
        shape["field"] = leaf.field.name
    return _Told(shape, asked.test, leaf, at, notes, tuple(_tell(part) for part in asked.parts))


def _hash(asked: Predicate) -> str | None:
    """Return the content hash, or `None` for a kind of question that is not the library's."""
    try:
        return content_hash(asked)
    except RecordError:
        return None


_told: Final = IdentityCache(_tell)
_identity: Final = IdentityCache(_hash)


@to_json.register
def _(value: Candidacy) -> Any:
    return {
        "study": value.study.key,
        "verdict": str(value.verdict),
        "conflict": value.conflict,
        "differences": [
            {"reading": reading.key, "line": said(asked)} for reading, asked in value.differences()
        ],
        "readings": [to_json(answer) for answer in value.answers],
    }
