"""Records of facts: what follows from what is known, and what cannot be true together.

>>> from bonemets.facts import Measure
>>> from bonemets.units import months
>>> class Patient(Record):
...     life_expectancy: Measure = Measure("Estimated survival from today.", unit="month")
>>> question = Patient.life_expectancy > months(3)
>>> str(question.verdict(Patient(life_expectancy="8 months")))
'met'
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Final, Self, TypeVar, dataclass_transform

import attrs

from bonemets.argument_types import type_checked
from bonemets.display import Displayed
from bonemets.errors import (
    BonemetsError,
    FieldError,
    FrozenRecordError,
    InputErrors,
    RecordError,
    RefusedError,
    UnknownFieldError,
    nearest,
    pointer,
)
from bonemets.facts import Count, Fact
from bonemets.fields import Between, Field
from bonemets.identity_cache import IdentityCache
from bonemets.predicates import Predicate

Given = TypeVar("Given")


@attrs.frozen
class Implication:
    """What follows for one fact from others, by what the words mean."""

    premise: Predicate
    field: Field[Any]
    value: Any
    """The plain value that follows."""


def follows(fact: Fact[Any, Given], value: Given, *, when: Predicate) -> Implication:
    """Return the implication that a fact is `value` in the records that meet `when`."""
    plain = fact.field.pack(value)
    if plain is None:
        raise FieldError(fact.field.name, "the value that follows", value)
    return Implication(when, fact.field, plain)


@attrs.frozen
class Bound:
    """Two facts of which the first cannot be more than the second, by what the words mean."""

    lesser: Field[Any]
    greater: Field[Any]

    def check(self, plain: Mapping[str, Any]) -> None:
        """Raise `FieldError` where plain values break the bound."""
        least, most = plain[self.lesser.name], plain[self.greater.name]
        if least is not None and most is not None and _ends(least)[0] > _ends(most)[1]:
            said = f"no more than {self.greater.name} = {self.greater.format(most)}"
            raise FieldError(self.lesser.name, said, self.lesser.format(least))


def at_most(lesser: Count, greater: Count) -> Bound:
    """Return the rule that one count is never more than another."""
    return Bound(lesser.field, greater.field)


def _chain(bounds: Iterable[Bound]) -> tuple[Bound, ...]:
    """Return bounds with those that follow from them one after another."""
    found = list(bounds)
    for one in found:
        for other in tuple(found):
            if one.greater == other.lesser and Bound(one.lesser, other.greater) not in found:
                found.append(Bound(one.lesser, other.greater))
    return tuple(found)


chained: Final = IdentityCache(_chain)
"""The bounds of a record with those that follow from them."""


def _ends(known: Any) -> tuple[float, float]:
    return (known.low, known.high) if isinstance(known, Between) else (known, known)


class KnownFacts(dict[str, str]):
    """What is known of a record, as texts by name.

    `Record.read` takes it back: facts whose text is unchanged count as given or inferred as in the
    record, and what was inferred is inferred anew.
    """

    def __init__(self, record: Record) -> None:
        fields = record.fields()
        super().__init__(
            {
                name: field.format(record.__dict__[name])
                for name, field in fields.items()
                if record.__dict__[name] is not None
            }
        )
        self._record = record

    def given(self) -> dict[str, str]:
        """Return the texts without those that the record inferred."""
        before, given = self._record.known(), self._record.given()
        unchanged = {name for name, text in self.items() if before.get(name) == text}
        texts = {name: given.get(name, "") if name in unchanged else self[name] for name in self}
        return {name: text for name, text in texts.items() if text}


@dataclass_transform(frozen_default=True, kw_only_default=True)
class Record(Displayed):
    """A frozen record of facts, every one of which may be unknown (`None`).

    A subclass declares facts as class attributes and takes them as keywords.  Values are checked
    and kept in the declared units.  Facts that follow from others by the meaning of the words are
    inferred; facts that contradict each other are refused.

    A record keeps what it was given apart from what it inferred.  `changed`, `attrs.evolve`,
    `copy.replace`, copies and pickles start from what was given and infer the rest anew.
    Two records are equal if they are of the same class and were given the same facts; then they
    have also inferred the same.
    """

    implications: ClassVar[tuple[Implication, ...]] = ()
    bounds: ClassVar[tuple[Bound, ...]] = ()
    sections: ClassVar[Mapping[str, Fact[Any, Any]]] = {}
    """The first fact of each section of the data dictionary; the others follow as declared."""
    _fields: ClassVar[dict[str, Field[Any]]] = {}
    inferred: frozenset[str]
    """The names of the facts that were not given and follow from those that were."""

    if not TYPE_CHECKING:  # type checkers go by the facts that are declared

        def __init__(self, /, **facts: Any) -> None:
            self.__dict__.update(self._inferred(self._pack(facts)))

        def __getattr__(self, name: str) -> Any:
            """Return what was given for a fact, under the name that attrs knows it by."""
            fact = name.removeprefix(_GIVEN)
            if fact == name or fact not in self._fields:
                raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
            plain = self.__dict__["_facts_given"].get(fact)
            return None if plain is None else self._fields[fact].unpack(plain)

    def __init_subclass__(cls, **settings: Any) -> None:
        super().__init_subclass__(**settings)
        facts = {name: fact for name, fact in vars(cls).items() if isinstance(fact, Fact)}
        # attrs knows each fact as what was given for it, so that `attrs.evolve` starts from that
        these: dict[str, Any] = {
            f"{_GIVEN}{name}": attrs.field(default=None, alias=name) for name in facts
        }
        attrs.define(these=these, slots=False, init=False, kw_only=True, eq=False, repr=False)(cls)
        cls._fields = {
            name: fact.field
            for kind in reversed(cls.__mro__)
            for name, fact in vars(kind).items()
            if isinstance(fact, Fact)
        }
        cls.__signature__ = _signature(cls._fields)  # type: ignore[attr-defined]
        cls.__doc__ = _documented(cls.__doc__ or "", cls._fields, cls.sections)

    @classmethod
    def fields(cls) -> dict[str, Field[Any]]:
        """Return the fields by name, in the order declared."""
        return cls._fields.copy()

    @classmethod
    def read(cls, values: Mapping[str, object], where: str = "case") -> Self:
        """Return a record from values that come from outside, such as a parsed JSON object.

        A text is read by the field's kind (``"8 months"``, ``"3-6 months"``, ``"yes"``, ``"1c"``);
        anything else is checked as it is.  A blank text, an empty list or `None` is a fact that is
        not known.

        Parameters
        ----------
        values : mapping of str to object
        where : str, optional
            What error messages call the record.

        Raises
        ------
        RecordError
            For anything other than a mapping.
        InputErrors
            With every error of the record, not just the first.
        """
        if not isinstance(values, Mapping):
            raise RecordError(where, "an object with facts by name", values)
        given, errors = dict[str, Any](), list[BonemetsError]()
        if isinstance(values, KnownFacts):
            values = values.given()
        for name, value in values.items():
            try:
                field = cls._field(name, where)
                given[name] = field.parse(value) if isinstance(value, str) else field.pack(value)
            except RefusedError as error:
                errors.append(error.at(field=str(name), pointer=pointer(name)))
        record = cls.__new__(cls)
        try:
            record.__dict__.update(cls._inferred(given))
        except FieldError as error:
            errors.append(error.at(pointer=pointer(error.field)))
        if errors:
            raise InputErrors(f"{where} cannot be read", errors)
        return record

    @classmethod
    @type_checked
    def as_stated(cls, plain: Mapping[str, Any]) -> Self:
        """Return a record of plain values of which some may be unknown; nothing is inferred."""
        record = cls.__new__(cls)
        record.__dict__.update(dict.fromkeys(cls._fields), **plain)
        record.__dict__.update(_facts_given=dict(plain), inferred=frozenset())
        return record

    @classmethod
    def _field(cls, name: Any, where: str = "") -> Field[Any]:
        if name not in cls._fields:
            near = nearest(name, cls._fields)
            expected = f"a field of a {cls.__name__.lower()}"
            raise UnknownFieldError(where or cls.__name__, expected, name, near)
        return cls._fields[name]

    @classmethod
    def _pack(cls, facts: Mapping[str, Any]) -> dict[str, Any]:
        """Return facts as plain values, or raise what is wrong with the first that is refused."""
        plain = {}
        for name, value in facts.items():
            field = cls._field(name)
            try:
                plain[name] = field.pack(value)
            except RefusedError as error:
                raise error.at(field=name)  # noqa: B904 - it is the same error
        return plain

    @classmethod
    def _inferred(cls, given: Mapping[str, Any]) -> dict[str, Any]:
        """Return what a record holds: the plain values given, and what follows from them."""
        given = {name: value for name, value in given.items() if value is not None}
        plain: dict[str, Any] = dict.fromkeys(cls._fields) | given
        settled = False
        while not settled:
            settled = True
            for rule in cls.implications:
                known = plain[rule.field.name]
                if known == rule.value or not rule.premise.test(plain):
                    continue
                if not _allows(known, rule.value):
                    follows_from = f"{rule.field.format(rule.value)}, since {rule.premise}"
                    raise FieldError(rule.field.name, follows_from, rule.field.format(known))
                plain[rule.field.name], settled = rule.value, False
        for bound in chained(cls.bounds):
            bound.check(plain)
        inferred = {name for name, value in plain.items() if value is not None} - given.keys()
        return plain | {"_facts_given": given, "inferred": frozenset(inferred)}

    def changed(self, **facts: Any) -> Self:
        """Return a record with some of the given facts changed, and the rest inferred anew.

        Parameters
        ----------
        **facts
            As the class takes them.  `None` withdraws what was given.

        Examples
        --------
        >>> from bonemets.case import Case
        >>> Case(spinal=False, pain=6).changed(pain=0)
        Case(spinal=False, pain=0)
        """
        record = type(self).__new__(type(self))
        given = {**self.__dict__["_facts_given"], **self._pack(facts)}
        record.__dict__.update(self._inferred(given))
        return record

    def given(self) -> dict[str, str]:
        """Return the facts that were given, as texts that `read` takes back."""
        given = self.__dict__["_facts_given"]
        return {
            name: field.format(given[name]) for name, field in self._fields.items() if name in given
        }

    def known(self) -> KnownFacts:
        """Return the facts that are known, given or inferred, as texts that `read` takes back."""
        return KnownFacts(self)

    def __setattr__(self, name: str, value: object) -> None:
        raise FrozenRecordError(type(self).__name__, name)

    def __delattr__(self, name: str) -> None:
        raise FrozenRecordError(type(self).__name__, name)

    def __replace__(self, /, **facts: Any) -> Self:
        return self.changed(**facts)

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self).read, (self.given(),)

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        if type(other) is not type(self):
            return NotImplemented
        return bool(self.__dict__["_facts_given"] == other.__dict__["_facts_given"])

    def __hash__(self) -> int:
        return hash(frozenset(self.__dict__["_facts_given"].items()))

    def __str__(self) -> str:
        """Return what is known, in words; a fact that is not named is not known."""
        facts = (f"{self._fields[name].label} {text}" for name, text in self.known().items())
        return f"{type(self).__name__.lower()}: {'; '.join(facts) or 'nothing is known'}"

    def __repr__(self) -> str:
        """Return the facts given, as Python that makes an equal record."""
        given = self.__dict__["_facts_given"]
        facts = (
            f"{name}={field.literal(given[name])}"
            for name, field in self._fields.items()
            if name in given
        )
        return f"{type(self).__name__}({', '.join(facts)})"


_GIVEN: Final = "_given_"


def _signature(fields: Mapping[str, Field[Any]]) -> inspect.Signature:
    """Return the signature of a record: its facts, all of which may be left out."""
    return inspect.Signature(
        [
            inspect.Parameter(
                name,
                inspect.Parameter.KEYWORD_ONLY,
                default=None,
                annotation=f"{field.accepts} | None",
            )
            for name, field in fields.items()
        ]
    )


def _documented(
    doc: str, fields: Mapping[str, Field[Any]], sections: Mapping[str, Fact[Any, Any]]
) -> str:
    """Return the docstring of a record with its facts as parameters, section by section."""
    titles = {fact.field.name: title for title, fact in sections.items()}
    lines = ["", "", "Parameters", "----------"]
    for name, field in fields.items():
        lines += [f"*{titles[name]}*", ""] if name in titles else []
        lines += [f"{name} : {field.accepts}, optional", f"    {field.documentation}"]
    clean = inspect.cleandoc(doc)
    first = _SECTION.search(clean)
    end = len(clean) if first is None else first.start()
    return "".join((clean[:end], "\n".join(lines), clean[end:]))


_SECTION: Final = re.compile(r"\n\n\w[\w ]*\n-{3,}\n")
"""Where a section of a docstring starts."""


def _allows(known: Any, value: Any) -> bool:
    """Return whether what is known of a fact leaves room for a value."""
    return known is None or (isinstance(known, Between) and known.within((value,)) is None)
