"""How a record declares its facts: on the class a fact asks, on an instance it is a value.

>>> from bonemets.units import months
>>> class Patient(Record):
...     life_expectancy: Measure = Measure("Estimated survival from today.", unit="month")
>>> question = Patient.life_expectancy > months(3)
>>> str(question.verdict(Patient(life_expectancy="8 months")))
'met'
"""

from __future__ import annotations

import enum
from collections.abc import Iterable, Mapping
from typing import (
    TYPE_CHECKING,
    Any,
    ClassVar,
    Generic,
    NoReturn,
    Self,
    TypeVar,
    dataclass_transform,
    overload,
)

import attrs

from bonemets.display import Displayed
from bonemets.errors import (
    BonemetsError,
    Faults,
    FieldError,
    TruthValueError,
    UnknownFieldError,
    nearest,
)
from bonemets.fields import (
    Between,
    CategoryField,
    CountField,
    Field,
    FlagField,
    MeasureField,
    SeveralField,
)
from bonemets.predicates import Compare, IncludesAny, OneOf, Predicate
from bonemets.units import Quantity

Seen = TypeVar("Seen")
Given = TypeVar("Given")
E = TypeVar("E", bound=enum.StrEnum)


class Fact(Generic[Seen, Given]):
    """One fact of a record: what users see of it, and what they may give for it."""

    ask: ClassVar[str] = "{}.is_(value)"

    def __init__(self, field: Field[Any]) -> None:
        self.field = field

    def __set_name__(self, owner: type, name: str) -> None:
        self.field = attrs.evolve(self.field, name=name)

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: object, owner: type) -> Seen | None: ...
    def __get__(self, instance: object | None, owner: type) -> Self | Seen | None:
        if instance is None:
            return self
        plain = instance.__dict__[self.field.name]
        value: Seen | None = None if plain is None else self.field.unpack(plain)
        return value

    def __set__(self, instance: object, value: Given | None) -> None:
        raise attrs.exceptions.FrozenInstanceError

    def __bool__(self) -> NoReturn:
        raise TruthValueError(
            f"{self.field.name} has no truth value: write {self.ask.format(self.field.name)}, "
            "and combine questions with & | ~"
        )

    if not TYPE_CHECKING:  # pragma: no branch - a type checker refuses these by their absence

        def __invert__(self) -> NoReturn:
            bool(self)

        def __and__(self, _other: object) -> NoReturn:
            bool(self)

        __rand__ = __or__ = __ror__ = __and__

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Fact):
            return self is other
        raise TruthValueError(
            f"{self.field.name} cannot be asked with ==: write {self.ask.format(self.field.name)}"
        )

    __hash__ = object.__hash__

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.field.name}: {self.field.doc}>"


class Flag(Fact[bool, bool]):
    """A fact that is true or false."""

    ask = "present({0}) or absent({0})"

    def __init__(self, doc: str) -> None:
        super().__init__(FlagField(doc))


def present(flag: Flag) -> OneOf:
    """Return the question whether a flag is known to be true."""
    return OneOf(flag.field, frozenset({True}))


def absent(flag: Flag) -> OneOf:
    """Return the question whether a flag is known to be false."""
    return OneOf(flag.field, frozenset({False}))


class _Ordered(Fact[Seen, Given]):
    """What counts and measures share: questions about a limit."""

    ask = "{} < limit"

    def _compare(self, relation: str, limit: object) -> Compare:
        return Compare(self.field, relation, self._limit(limit), self.field.written(limit))

    def _limit(self, value: object) -> Any:
        plain = self.field.pack(value)
        if plain is None or isinstance(plain, Between):
            raise FieldError(self.field.name, "one limit to compare with", value)
        return plain


class Count(_Ordered[int | Between[int], int | Between[int]]):
    """A fact that is a whole number."""

    def __init__(self, doc: str, *, minimum: int = 0, maximum: int | None = None) -> None:
        super().__init__(CountField(doc, minimum=minimum, maximum=maximum))

    def __lt__(self, limit: int) -> Compare:
        return self._compare("<", limit)

    def __le__(self, limit: int) -> Compare:
        return self._compare("<=", limit)

    def __gt__(self, limit: int) -> Compare:
        return self._compare(">", limit)

    def __ge__(self, limit: int) -> Compare:
        return self._compare(">=", limit)

    def is_(self, value: int) -> OneOf:
        """Return the question whether the count is `value`."""
        return OneOf(self.field, frozenset({self._limit(value)}))


class Measure(_Ordered[Quantity | Between[Quantity], Quantity | Between[Quantity] | str]):
    """A fact that is a number with a unit."""

    def __init__(
        self, doc: str, *, unit: str, minimum: float = 0, maximum: float | None = None
    ) -> None:
        super().__init__(MeasureField(doc, unit=unit, minimum=minimum, maximum=maximum))

    def __lt__(self, limit: Quantity) -> Compare:
        return self._compare("<", limit)

    def __le__(self, limit: Quantity) -> Compare:
        return self._compare("<=", limit)

    def __gt__(self, limit: Quantity) -> Compare:
        return self._compare(">", limit)

    def __ge__(self, limit: Quantity) -> Compare:
        return self._compare(">=", limit)


class Category(Fact[E, E]):
    """A fact that is one of a fixed list."""

    field: CategoryField[E]

    def __init__(self, values: type[E], doc: str) -> None:
        super().__init__(CategoryField(doc, values=values))

    def is_(self, value: E) -> OneOf:
        """Return the question whether the category is `value`."""
        return self.one_of((value,))

    def one_of(self, values: Iterable[E]) -> OneOf:
        """Return the question whether the category is one of `values`."""
        return OneOf(self.field, self.field.chosen(values))


class Ordinal(Category[E]):
    """A category whose list is an order, lowest first.  A limit becomes the members it admits."""

    ask = "{} >= grade"

    def _ranked(self, limit: E) -> tuple[list[E], int]:
        order: list[E] = list(self.field.values)
        return order, order.index(self.field.member(limit))

    def _among(self, members: list[E]) -> OneOf:
        return OneOf(self.field, frozenset(members))

    def __lt__(self, limit: E) -> OneOf:
        order, place = self._ranked(limit)
        return self._among(order[:place])

    def __le__(self, limit: E) -> OneOf:
        order, place = self._ranked(limit)
        return self._among(order[: place + 1])

    def __gt__(self, limit: E) -> OneOf:
        order, place = self._ranked(limit)
        return self._among(order[place + 1 :])

    def __ge__(self, limit: E) -> OneOf:
        order, place = self._ranked(limit)
        return self._among(order[place:])


class Several(Fact[frozenset[E], Iterable[E]]):
    """A fact that is any number of a fixed list, all of them named."""

    field: SeveralField[E]
    ask = "{}.include_any(values)"

    def __init__(
        self,
        values: type[E],
        doc: str,
        *,
        coarse: Mapping[str, Iterable[E]] | None = None,
        spans: bool = False,
    ) -> None:
        super().__init__(SeveralField(doc, values=values, coarse=coarse or {}, spans=spans))

    def include_any(self, values: Iterable[E]) -> IncludesAny:
        """Return the question whether the set includes any of `values`."""
        return IncludesAny(self.field, self.field.chosen(values))


@attrs.frozen
class Implication:
    """What follows for one fact from others, by what the words mean."""

    premise: Predicate
    field: Field[Any]
    value: Any
    """The plain value that follows."""


def follows(fact: Fact[Any, Given], value: Given, *, when: Predicate) -> Implication:
    """Return the implication that a fact is `value` in the records that meet `when`."""
    return Implication(when, fact.field, fact.field.pack(value))


@attrs.frozen
class Bound:
    """Two facts of which the first cannot be more than the second, by what the words mean."""

    lesser: Field[Any]
    greater: Field[Any]

    def check(self, plain: Mapping[str, Any]) -> None:
        """Raise `FieldError` where plain values break the bound."""
        least, most = plain[self.lesser.name], plain[self.greater.name]
        if least is not None and most is not None and _ends(least)[0] > _ends(most)[1]:
            said = f"no more than {self.greater.name} = {self.greater.say(most)}"
            raise FieldError(self.lesser.name, said, self.lesser.say(least))


def at_most(lesser: Count, greater: Count) -> Bound:
    """Return the rule that one count is never more than another."""
    return Bound(lesser.field, greater.field)


def _ends(known: Any) -> tuple[float, float]:
    return (known.low, known.high) if isinstance(known, Between) else (known, known)


@dataclass_transform(frozen_default=True, kw_only_default=True)
class Record(Displayed):
    """A frozen record of facts, every one of which may be unknown (`None`).

    A subclass declares facts as class attributes and takes them as keywords.  The values are kept
    plain, checked and in the declared units, so a pickled or copied record goes on working.
    Facts that follow from others by the meaning of the words are filled in; facts that contradict
    each other are refused.
    """

    implications: ClassVar[tuple[Implication, ...]] = ()
    bounds: ClassVar[tuple[Bound, ...]] = ()
    inferred: frozenset[str]
    """The names of the facts that were not given and follow from those that were."""

    def __init_subclass__(cls) -> None:
        facts = {name: fact for name, fact in vars(cls).items() if isinstance(fact, Fact)}
        these: dict[str, Any] = {
            name: attrs.field(default=None, converter=fact.field.pack)
            for name, fact in facts.items()
        }
        attrs.frozen(these=these, slots=False, kw_only=True, eq=False, repr=False)(cls)

    @classmethod
    def fields(cls) -> dict[str, Field[Any]]:
        """Return the fields by name, in the order declared."""
        return {
            name: fact.field
            for kind in reversed(cls.__mro__)
            for name, fact in vars(kind).items()
            if isinstance(fact, Fact)
        }

    @classmethod
    def read(cls, values: Mapping[str, object], where: str = "case") -> Self:
        """Return a record from values that come from outside, such as a parsed JSON object.

        A text is read by the field's kind (``"8 months"``, ``"3-6 months"``, ``"yes"``, ``"1c"``);
        anything else is checked as it is.  A blank text or `None` is a fact that is not known.

        Raises
        ------
        Faults
            With every fault of the record, not just the first.
        """
        fields, plain, faults = cls.fields(), dict.fromkeys(cls.fields()), list[BonemetsError]()
        for name, value in values.items():
            try:
                if name not in fields:
                    raise UnknownFieldError(where, "a field of a case", name, nearest(name, fields))
                field = fields[name]
                plain[name] = field.parse(value) if isinstance(value, str) else field.pack(value)
            except BonemetsError as fault:
                faults.append(fault)
        record = cls.__new__(cls)
        record.__dict__.update(plain)
        try:
            record.__attrs_post_init__()
        except FieldError as fault:
            faults.append(fault)
        if faults:
            raise Faults(f"{where} cannot be read", faults)
        return record

    def __attrs_post_init__(self) -> None:
        plain, settled = self.__dict__, False
        given = {name for name, value in plain.items() if value is not None}
        while not settled:
            settled = True
            for rule in self.implications:
                known = plain[rule.field.name]
                if known == rule.value or not rule.premise.test(plain):
                    continue
                if not _allows(known, rule.value):
                    follows_from = f"{rule.field.say(rule.value)}, since {rule.premise}"
                    raise FieldError(rule.field.name, follows_from, rule.field.say(known))
                plain[rule.field.name], settled = rule.value, False
        for bound in self.bounds:
            bound.check(plain)
        known = {name for name, value in plain.items() if value is not None}
        plain["inferred"] = frozenset(known - given)

    def known(self) -> dict[str, str]:
        """Return the facts that are known, as texts that `read` takes back."""
        return {
            name: field.say(self.__dict__[name])
            for name, field in self.fields().items()
            if self.__dict__[name] is not None
        }

    def __eq__(self, other: object) -> bool:
        return self._facts() == other._facts() if type(other) is type(self) else NotImplemented

    def __hash__(self) -> int:
        return hash(tuple(self._facts().items()))

    def _facts(self) -> dict[str, Any]:
        return {name: self.__dict__[name] for name in self.fields()}

    def __str__(self) -> str:
        """Return what is known, in words; a fact that is not named is not known."""
        facts = (f"{name.replace('_', ' ')} {text}" for name, text in self.known().items())
        return f"{type(self).__name__.lower()}: {'; '.join(facts) or 'nothing is known'}"

    def __repr__(self) -> str:
        facts = ", ".join(f"{name}={text!r}" for name, text in self.known().items())
        return f"{type(self).__name__}({facts})"


def _allows(known: Any, value: Any) -> bool:
    """Return whether what is known of a fact leaves room for a value."""
    return known is None or (isinstance(known, Between) and known.within((value,)) is None)
