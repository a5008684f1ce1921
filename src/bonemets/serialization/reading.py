"""Cases, regimens and predicates back from JSON, as strict as building them in Python.

Every error says where in the data, as a JSON pointer.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Final, TypeVar, overload

import attrs

from bonemets import units
from bonemets.case import Case
from bonemets.criteria.model import Criterion, Eligibility, NotEncoded
from bonemets.errors import (
    InputErrors,
    RecordError,
    RefusedError,
    RegimenError,
    UnknownFieldError,
    UnknownNameError,
    nearest,
)
from bonemets.evidence.catalogue import STUDIES
from bonemets.evidence.model import Study
from bonemets.fields import CategoryField, CountField, Field, FlagField, MeasureField, SeveralField
from bonemets.interop.records import parse_json
from bonemets.predicates import (
    AllOf,
    AnyOf,
    AtLeast,
    Compare,
    ContainsAny,
    IsIn,
    Not,
    Predicate,
)
from bonemets.provenance import Document, Locator, Source, Status
from bonemets.record import Record
from bonemets.regimens.regimen import Regimen
from bonemets.serialization.predicates import DEEPEST
from bonemets.serialization.values import facts

R = TypeVar("R", bound=Record)
P = TypeVar("P", bound=Predicate)

_RELATIONS: Final = ("<", "<=", ">", ">=")


@overload
def from_json(source: str | bytes | Mapping[str, Any], kind: type[R]) -> R: ...
@overload
def from_json(source: str | bytes | Mapping[str, Any], kind: type[Regimen]) -> Regimen: ...
@overload
def from_json(
    source: str | bytes | Mapping[str, Any],
    kind: type[P],
    *,
    record: type[Record] = ...,
    studies: Iterable[Study] | None = ...,
) -> P: ...
@overload
def from_json(
    source: str | bytes | Mapping[str, Any],
    kind: None = None,
    *,
    record: type[Record] = ...,
    studies: Iterable[Study] | None = ...,
) -> Record | Regimen | Predicate: ...
def from_json(
    source: str | bytes | Mapping[str, Any],
    kind: type[Any] | None = None,
    *,
    record: type[Record] = Case,
    studies: Iterable[Study] | None = None,
) -> Any:
    """Return the case, regimen or predicate that `to_json` has written.

    What is read equals what was written, and what Python refuses is refused: an unknown key, a
    relation that a field does not have, a count of parts that cannot be met, a limit in words that
    says something else.

    Parameters
    ----------
    source : str, bytes or mapping
        JSON, or what it holds.
    kind : type, optional
        What is expected: a type of `Record`, `Regimen`, `Eligibility` or another predicate.
    record : type of Record, optional
        Whose facts a predicate asks for.
    studies : iterable of Study, optional
        Those that an eligibility may name; `bonemets.evidence.STUDIES` by default.

    Raises
    ------
    RefusedError, InputErrors
        With the place at fault as a JSON pointer.

    Examples
    --------
    >>> print(from_json('{"ask": "compare", "field": "ecog", "relation": "<=", "limit": 2}'))
    ECOG performance status <= 2
    >>> from_json({"facts": {"spinal": False, "pain": 6}}, Case)
    Case(spinal=False, pain=6)
    >>> from_json({"ask": "at least", "count": 2, "parts": []})
    Traceback (most recent call last):
        ...
    bonemets.errors.RecordError: /parts: expected a list of one predicate or more, got []
    """
    data = parse_json(source) if isinstance(source, str | bytes) else source
    whole = _Node(data, "")
    found: object
    if isinstance(data, Mapping) and "facts" in data:
        found = _record(whole, kind if kind is not None and issubclass(kind, Record) else record)
    elif isinstance(data, Mapping) and "fractions" in data:
        found = _regimen(whole)
    else:
        listed = STUDIES if studies is None else studies
        reader = _Reader(record.fields(), {study.key: study for study in listed})
        found = reader.predicate(whole)
    if kind is not None and not isinstance(found, kind):
        raise RecordError("JSON", f"a value of the kind {kind.__name__}", type(found).__name__)
    return found


@attrs.frozen
class _Node:
    """Data, and the JSON pointer to it."""

    data: Any
    pointer: str

    @property
    def where(self) -> str:
        return self.pointer or "JSON"

    def refuse(self, expected: str, hint: str = "") -> RefusedError:
        return self.fault(RecordError, expected, self.data, hint)

    def fault(
        self, kind: type[RefusedError], expected: str, got: object, hint: str = ""
    ) -> RefusedError:
        """Return an error about what is here."""
        return kind(self.where, expected, got, hint).at(pointer=self.pointer)

    def at(self, key: str | int) -> _Node:
        """Return what is held under a key or at a place."""
        escaped = str(key).replace("~", "~0").replace("/", "~1")
        return _Node(self.data[key], f"{self.pointer}/{escaped}")

    def keys(self, *required: str, optional: Iterable[str] = ()) -> None:
        """Refuse an object that lacks a key or has one that is not known."""
        if not isinstance(self.data, Mapping):
            raise self.refuse(f'an object with "{required[0]}"')
        for key in required:
            if key not in self.data:
                raise self.refuse(f'an object with "{key}"')
        known = (*required, *optional)
        for key in self.data:
            if key not in known:
                hint = nearest(key, known) if isinstance(key, str) else ""
                raise self.fault(RecordError, f"no other keys than {', '.join(known)}", key, hint)

    def get(self, key: str) -> _Node | None:
        """Return what is held under a key, `None` where nothing is."""
        return self.at(key) if self.data.get(key) is not None else None

    def items(self, what: str, *, some: bool = False) -> list[_Node]:
        """Return the items of a list."""
        if not isinstance(self.data, list) or (some and not self.data):
            raise self.refuse(f"a list of one {what} or more" if some else f"a list of {what}s")
        return [self.at(place) for place in range(len(self.data))]

    def text(self, what: str = "a text", *, some: bool = False) -> str:
        """Return a text that can be written in UTF-8."""
        data = self.data
        if not isinstance(data, str) or (some and not data.strip()):
            raise self.refuse(what)
        try:
            data.encode()
        except UnicodeEncodeError:
            raise self.refuse(what, "it holds half of a surrogate pair") from None
        return data

    def number(self) -> int | float:
        """Return a finite number."""
        data = self.data
        if isinstance(data, bool) or not isinstance(data, int | float):
            raise self.refuse("a number")
        try:
            finite = math.isfinite(data)
        except OverflowError:
            finite = False
        if not finite:
            raise self.refuse("a finite number")
        return data

    def flag(self) -> bool:
        """Return true or false."""
        if not isinstance(self.data, bool):
            raise self.refuse("true or false")
        return self.data

    @contextmanager
    def located(self) -> Iterator[None]:
        """Say of what is refused inside where it stands."""
        try:
            yield
        except RefusedError as fault:
            raise self.fault(type(fault), fault.expected, fault.got, fault.hint) from None


def _record(node: _Node, kind: type[R]) -> R:
    node.keys("facts", optional=["inferred", "given"])
    known, names, given = node.at("facts"), node.get("inferred"), node.get("given")
    for one in filter(None, (known, given)):
        if not isinstance(one.data, Mapping):
            raise one.refuse("an object of facts")
        for name, value in one.data.items():
            if value is None:
                expected = "known facts; leave out what is not known"
                raise one.fault(RecordError, expected, name)
    inferred = [] if names is None else names.items("name")
    follows = {one.text("the name of a fact"): one for one in inferred}
    if given is not None:
        follows |= {name: given.at(name) for name in given.data}
    plain = {name: value for name, value in known.data.items() if name not in follows}
    try:
        found = kind.read(plain | (given.data if given is not None else {}))
    except InputErrors as faults:
        raise InputErrors(
            "JSON cannot be read", [_under(fault, known.pointer) for fault in faults.faults]
        ) from None
    inferred_now = facts(found)
    for name, at in follows.items():
        if name not in inferred_now or inferred_now[name] != known.data.get(name):
            raise at.refuse("a fact that follows from the others")
    return found


def _under(fault: Any, pointer: str) -> RefusedError:
    where = fault.got if isinstance(fault, UnknownFieldError) else fault.where
    return _Node(None, f"{pointer}/{where}").fault(
        type(fault), fault.expected, fault.got, fault.hint
    )


def _regimen(node: _Node) -> Regimen:
    node.keys("total_gy", "fractions", optional=["dose_per_fraction_gy"])
    total = node.at("total_gy").number()
    try:
        found = Regimen(units.made(float(total), "Gy"), node.data["fractions"])
    except RegimenError as fault:
        part = {"total": "total_gy", "fractions": "fractions"}.get(fault.where)
        at = node if part is None else node.at(part)
        raise at.fault(RegimenError, fault.expected, fault.got, fault.hint) from None
    each = node.get("dose_per_fraction_gy")
    if each is not None and not math.isclose(each.number(), total / found.fractions):
        raise each.refuse(f"{units.plain(total / found.fractions)}, the total over the fractions")
    return found


@attrs.frozen
class _Reader:
    """Reads predicates about the fields of a kind of record."""

    fields: dict[str, Field[Any]]
    studies: dict[str, Study]

    def predicate(self, node: _Node, depth: int = 0) -> Any:
        if depth > DEEPEST:
            raise node.fault(RecordError, f"at most {DEEPEST} predicates inside each other", "more")
        if not isinstance(node.data, Mapping) or "ask" not in node.data:
            raise node.refuse('an object with "ask"')
        ask = node.data["ask"]
        readers: dict[str, Callable[[_Node, int], Predicate]] = {
            "compare": self.compare,
            "one of": self.is_in,
            "includes any": self.contains_any,
            "not": self.negation,
            "all of": self.all_of,
            "any of": self.any_of,
            "at least": self.at_least,
            "criterion": self.criterion,
            "not encoded": self.not_encoded,
            "eligibility": self.eligibility,
        }
        if not isinstance(ask, str) or ask not in readers:
            raise node.at("ask").refuse(f"one of {', '.join(readers)}")
        return readers[ask](node, depth)

    def negation(self, node: _Node, depth: int) -> Predicate:
        node.keys("ask", "part")
        return Not(self.predicate(node.at("part"), depth + 1))

    def all_of(self, node: _Node, depth: int) -> Predicate:
        node.keys("ask", "parts")
        return AllOf(self.parts(node.at("parts"), depth))

    def any_of(self, node: _Node, depth: int) -> Predicate:
        node.keys("ask", "parts")
        return AnyOf(self.parts(node.at("parts"), depth))

    def at_least(self, node: _Node, depth: int) -> Predicate:
        node.keys("ask", "count", "parts")
        parts, count = self.parts(node.at("parts"), depth), node.at("count")
        whole = isinstance(count.data, int) and not isinstance(count.data, bool)
        if not whole or not 0 < count.data <= len(parts):
            raise count.refuse(f"a whole number from 1 to {len(parts)}, the parts")
        return AtLeast(count.data, parts)

    def parts(self, node: _Node, depth: int) -> tuple[Predicate, ...]:
        some = node.items("predicate", some=True)
        return tuple(self.predicate(one, depth + 1) for one in some)

    def field(self, node: _Node) -> Field[Any]:
        name = node.text("the name of a fact")
        if name not in self.fields:
            hint = nearest(name, self.fields)
            raise node.fault(UnknownFieldError, "the name of a fact", name, hint)
        return self.fields[name]

    def compare(self, node: _Node, _depth: int) -> Predicate:
        node.keys("ask", "field", "relation", "limit", optional=["unit", "written"])
        field, relation = self.field(node.at("field")), node.at("relation")
        if not isinstance(field, CountField | MeasureField):
            raise node.at("field").refuse("a count or a measure, which have an order")
        if not isinstance(relation.data, str) or relation.data not in _RELATIONS:
            raise relation.refuse(f"one of {' '.join(_RELATIONS)}")
        limit, unit = node.at("limit"), node.get("unit")
        number: Any = limit.number()
        if isinstance(field, MeasureField):
            if unit is None or not units.is_unit(unit.text("a unit")):
                raise (unit or node).refuse('a limit with its "unit"')
            number = units.made(float(number), unit.data)
        elif unit is not None:
            raise unit.refuse("no unit, since the fact is a count")
        with limit.located():
            plain: Any = field.pack(number)
        written = node.get("written")
        if written is None or not written.text():
            return Compare(field, relation.data, plain)
        if not _says(field, written.data, plain):
            raise written.refuse(f"the limit in words, {field.format(plain)}")
        return Compare(field, relation.data, plain, written.data)

    def is_in(self, node: _Node, _depth: int) -> Predicate:
        node.keys("ask", "field", "values")
        field = self.field(node.at("field"))
        if isinstance(field, SeveralField | MeasureField):
            raise node.at("field").refuse("a flag, a count or a category")
        return IsIn(field, self.values(field, node.at("values")))

    def contains_any(self, node: _Node, _depth: int) -> Predicate:
        node.keys("ask", "field", "values")
        field = self.field(node.at("field"))
        if not isinstance(field, SeveralField):
            raise node.at("field").refuse("a set")
        return ContainsAny(field, self.values(field, node.at("values")))

    def values(self, field: Field[Any], node: _Node) -> frozenset[Any]:
        found = set()
        for one in node.items("value", some=True):
            with one.located():
                found.add(_value(field, one))
        return frozenset(found)

    def criterion(self, node: _Node, depth: int) -> Predicate:
        node.keys("ask", "words", "asks", optional=["at"])
        asks = self.predicate(node.at("asks"), depth + 1)
        return Criterion(node.at("words").text("some words", some=True), asks, _at(node))

    def not_encoded(self, node: _Node, _depth: int) -> Predicate:
        node.keys("ask", "words", "reason", optional=["at"])
        words = node.at("words").text("some words", some=True)
        return NotEncoded(words, node.at("reason").text("a reason"), _at(node))

    def eligibility(self, node: _Node, depth: int) -> Predicate:
        node.keys("ask", "study", "read_from", "include", "exclude", "notes")
        study = node.at("study")
        key = study.text("the key of a study")
        if key not in self.studies:
            hint = nearest(key, self.studies)
            raise study.fault(UnknownNameError, "the key of a study", key, hint)
        found = Eligibility(
            self.studies[key],
            _locator(node.at("read_from")),
            self.lines(node.at("include"), depth),
            self.lines(node.at("exclude"), depth),
            tuple(self.line(one, depth, "not encoded") for one in node.at("notes").items("line")),
        )
        with _known_document(node.at("read_from")):
            str(found)
        return found

    def lines(self, node: _Node, depth: int) -> tuple[Any, ...]:
        return tuple(
            self.line(one, depth, "criterion", "not encoded") for one in node.items("line")
        )

    def line(self, node: _Node, depth: int, *asks: str) -> Any:
        if not isinstance(node.data, Mapping) or node.data.get("ask") not in asks:
            raise node.refuse(f"a line, of which ask is {' or '.join(asks)}")
        return self.predicate(node, depth + 1)


def _value(field: Field[Any], node: _Node) -> Any:
    """Return one value that a predicate asks for."""
    match field:
        case FlagField():
            return node.flag()
        case CategoryField():
            return field.member(node.text())
    return field.pack(node.number())


def _says(field: Field[Any], written: str, plain: float) -> bool:
    """Return whether a limit in words is the limit, or what is printed of it."""
    if not written.isprintable():
        return False
    try:
        if field.parse(written) == plain:
            return True
    except RefusedError:
        return False
    if not isinstance(field, MeasureField):
        return False
    number, _, unit = written.partition(" ")
    ratio = units.ratio(field.unit, unit) if units.is_unit(unit) else None
    return ratio is not None and number == units.plain(float(ratio) * plain)


@contextmanager
def _known_document(node: _Node) -> Iterator[None]:
    """Refuse a document of a kind that no eligibility is read from."""
    try:
        yield
    except KeyError:
        expected = "a review, paper, protocol or register, which eligibility is read from"
        raise node.refuse(expected) from None


def _at(node: _Node) -> Locator | None:
    at = node.get("at")
    return None if at is None else _locator(at)


def _locator(node: _Node) -> Locator:
    node.keys("source", "where", "status")
    source, where = node.at("source"), node.at("where").text("a place in the document")
    return Locator(_source(source), where, _status(node.at("status")))


def _status(node: _Node) -> Status:
    return Status(_among(node, [one.value for one in Status]))


def _among(node: _Node, names: list[str]) -> str:
    if not isinstance(node.data, str) or node.data not in names:
        raise node.refuse(f"one of {', '.join(names)}")
    return node.data


_TEXTS: Final = ("doi", "pmid", "pmcid", "registration", "address")


def _source(node: _Node) -> Source:
    optional = ("year", *_TEXTS, "status", "since_review")
    node.keys("key", "title", "document", optional=optional)
    year, status, since = node.get("year"), node.get("status"), node.get("since_review")
    if year is not None and (isinstance(year.data, bool) or not isinstance(year.data, int)):
        raise year.refuse("a year")
    texts = {name: node.at(name).text() for name in _TEXTS if name in node.data}
    return Source(
        node.at("key").text("the key of a document", some=True),
        node.at("title").text("a title"),
        Document(_among(node.at("document"), [one.value for one in Document])),
        None if year is None else year.data,
        **texts,
        status=Status.FIRST_HAND if status is None else _status(status),
        since_review=False if since is None else since.flag(),
    )
