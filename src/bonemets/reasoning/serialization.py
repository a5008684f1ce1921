"""Predicates as JSON values and back, and a hash of what they say.

A leaf names its field; a limit carries its unit, a line its words and its place.  What is read back
is checked as if it had been written in Python, and equals what was written.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

import attrs

from bonemets import units
from bonemets.case import Case
from bonemets.criteria.model import Criterion, Eligibility, NotEncoded
from bonemets.errors import RecordError, UnknownFieldError, UnknownNameError, nearest
from bonemets.evidence.catalogue import STUDIES
from bonemets.evidence.model import Study
from bonemets.fields import CategoryField, Field, MeasureField
from bonemets.identity_cache import IdentityCache
from bonemets.predicates import (
    AllOf,
    AnyOf,
    AtLeast,
    Compare,
    ContainsAny,
    IsIn,
    Leaf,
    Not,
    Predicate,
)
from bonemets.provenance import Document, Locator, Source, Status
from bonemets.record import Record

_RELATIONS: Final = ("<", "<=", ">", ">=")


def to_data(predicate: Predicate) -> dict[str, Any]:
    """Return a predicate as plain JSON values that `from_data` reads back.

    Examples
    --------
    >>> to_data(Case.ecog <= 2)
    {'ask': 'compare', 'field': 'ecog', 'relation': '<=', 'limit': 2, 'written': '2'}
    """
    match predicate:
        case Leaf():
            return _leaf(predicate)
        case Not():
            return {"ask": "not", "part": to_data(predicate.part)}
        case AllOf() | AnyOf() | AtLeast():
            return _counted(predicate)
        case Criterion() | NotEncoded():
            return _line(predicate)
        case Eligibility():
            return {
                "ask": "eligibility",
                "study": predicate.study.key,
                "read_from": _place(predicate.read_from),
                "include": [to_data(one) for one in predicate.include],
                "exclude": [to_data(one) for one in predicate.exclude],
                "notes": [to_data(one) for one in predicate.notes],
            }
    raise RecordError("to_data", "a question of this library", predicate)


def _counted(predicate: AllOf | AnyOf | AtLeast) -> dict[str, Any]:
    parts = [to_data(one) for one in predicate.parts]
    if isinstance(predicate, AtLeast):
        return {"ask": "at least", "count": predicate.count, "parts": parts}
    return {"ask": "all of" if isinstance(predicate, AllOf) else "any of", "parts": parts}


def _line(line: Criterion | NotEncoded) -> dict[str, Any]:
    if isinstance(line, NotEncoded):
        shape: dict[str, Any] = {"ask": "not encoded", "reason": line.reason}
    else:
        shape = {"ask": "criterion", "asks": to_data(line.predicate)}
    return {**shape, "words": line.text, "at": _place(line.at)}


def _leaf(leaf: Leaf) -> dict[str, Any]:
    field = leaf.field
    if isinstance(leaf, Compare):
        named: dict[str, Any] = {"ask": "compare", "field": field.name, "relation": leaf.relation}
        if isinstance(field, MeasureField):
            named |= {"limit": float(leaf.limit), "unit": field.unit}
        else:
            named["limit"] = leaf.limit
        return {**named, "written": leaf.written}
    values: frozenset[Any] = getattr(leaf, "values", frozenset())
    order = field.members if isinstance(field, CategoryField) else sorted(values)
    return {
        "ask": "includes any" if isinstance(leaf, ContainsAny) else "one of",
        "field": field.name,
        "values": [one for one in order if one in values],
    }


def _place(at: Locator | None) -> dict[str, Any] | None:
    if at is None:
        return None
    return {"source": attrs.asdict(at.source), "where": at.where, "status": at.status}


def from_data(
    data: Mapping[str, Any],
    *,
    kind: type[Record] = Case,
    studies: Iterable[Study] | None = None,
) -> Predicate:
    """Return the predicate that JSON values stand for.

    Parameters
    ----------
    data : mapping
        As `to_data` writes it.
    kind : type of Record, optional
        Whose fields are asked.
    studies : iterable of Study, optional
        Those that an eligibility may name; `bonemets.evidence.STUDIES` by default.

    Raises
    ------
    RecordError, UnknownFieldError, UnknownNameError, FieldError, QuantityError
        For a shape, a field, a study or a value that is not permitted; the message says where.

    Examples
    --------
    >>> print(from_data(to_data(Case.ecog <= 2)))
    ecog <= 2
    """
    known = {study.key: study for study in (STUDIES if studies is None else studies)}
    reader = _Reader(kind.fields(), known)
    question: Predicate = reader.question(data, "question")
    return question


@attrs.frozen
class _Reader:
    fields: dict[str, Field[Any]]
    studies: dict[str, Study]

    def question(self, data: Any, where: str) -> Any:
        ask = _key(data, "ask", where)
        readers: dict[str, Callable[[Any, str], Predicate]] = {
            "compare": self.compare,
            "one of": self.is_in,
            "includes any": self.includes_any,
            "not": lambda one, at: Not(self.question(_key(one, "part", at), at)),
            "all of": lambda one, at: AllOf(self.parts(one, "parts", at)),
            "any of": lambda one, at: AnyOf(self.parts(one, "parts", at)),
            "at least": lambda one, at: AtLeast(
                _key(one, "count", at), self.parts(one, "parts", at)
            ),
            "criterion": self.criterion,
            "not encoded": self.not_encoded,
            "eligibility": self.eligibility,
        }
        if ask not in readers:
            raise RecordError(where, f"to ask one of {', '.join(readers)}", ask)
        return readers[ask](data, where)

    def parts(self, data: Any, name: str, where: str) -> tuple[Any, ...]:
        some = _key(data, name, where)
        if not isinstance(some, list):
            raise RecordError(f"{where}.{name}", "a list of questions", some)
        return tuple(
            self.question(one, f"{where}.{name}[{place}]") for place, one in enumerate(some)
        )

    def field(self, data: Any, where: str) -> Field[Any]:
        name = _key(data, "field", where)
        if name not in self.fields:
            raise UnknownFieldError(where, "a field of a case", name, nearest(name, self.fields))
        return self.fields[name]

    def compare(self, data: Any, where: str) -> Predicate:
        field, relation = self.field(data, where), _key(data, "relation", where)
        if relation not in _RELATIONS:
            raise RecordError(where, f"one of {' '.join(_RELATIONS)}", relation)
        limit = _key(data, "limit", where)
        if isinstance(field, MeasureField):
            unit = _key(data, "unit", where)
            if not units.is_unit(unit) or isinstance(limit, str):
                raise RecordError(where, "a number and its unit", f"{limit} {unit}")
            limit = field.pack(units.made(limit, unit))
        else:
            limit = field.pack(limit)
        return Compare(field, relation, limit, data.get("written", ""))

    def values(self, data: Any, where: str) -> tuple[Field[Any], frozenset[Any]]:
        field, values = self.field(data, where), _key(data, "values", where)
        if not isinstance(values, list):
            raise RecordError(where, "a list of values", values)
        pack = field.member if isinstance(field, CategoryField) else field.pack
        return field, frozenset(pack(one) for one in values)

    def is_in(self, data: Any, where: str) -> Predicate:
        return IsIn(*self.values(data, where))

    def includes_any(self, data: Any, where: str) -> Predicate:
        return ContainsAny(*self.values(data, where))

    def criterion(self, data: Any, where: str) -> Predicate:
        asks = self.question(_key(data, "asks", where), f"{where}.asks")
        return Criterion(_key(data, "words", where), asks, _located(data.get("at"), where))

    def not_encoded(self, data: Any, where: str) -> Predicate:
        words, reason = _key(data, "words", where), _key(data, "reason", where)
        return NotEncoded(words, reason, _located(data.get("at"), where))

    def eligibility(self, data: Any, where: str) -> Predicate:
        key = _key(data, "study", where)
        if key not in self.studies:
            raise UnknownNameError.among("study", key, self.studies)
        read_from = _located(_key(data, "read_from", where), where)
        if read_from is None:
            raise RecordError(where, "the place it is read from", None)
        return Eligibility(
            self.studies[key],
            read_from,
            self.parts(data, "include", where),
            self.parts(data, "exclude", where),
            self.parts(data, "notes", where),
        )


def _key(data: Any, name: str, where: str) -> Any:
    if not isinstance(data, Mapping) or name not in data:
        raise RecordError(where, f'an object with "{name}"', data)
    return data[name]


def _located(data: Any, where: str) -> Locator | None:
    if data is None:
        return None
    try:
        source = dict(data["source"])
        made = Source(
            **source
            | {"document": Document(source["document"]), "status": Status(source["status"])}
        )
        return Locator(made, data["where"], Status(data["status"]))
    except (KeyError, TypeError, ValueError):
        hint = "give source, where and status"
        raise RecordError(f"{where}.at", "a place in a document", data, hint) from None


def content_hash(predicate: Predicate) -> str:
    """Return the SHA-256 of what a predicate says, its words and places included.

    It is the same on every machine, and another as soon as a limit, a word or a place changes.

    Examples
    --------
    >>> content_hash(Case.ecog <= 2) == content_hash(Case.ecog < 3)
    False
    """
    return _hashed(predicate)


def _hash(predicate: Predicate) -> str:
    text = json.dumps(to_data(predicate), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


_hashed: Final = IdentityCache(_hash)
