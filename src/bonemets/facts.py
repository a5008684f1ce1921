"""Facts: on the class of a record a fact asks, on an instance it is a value."""

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
    overload,
)

from bonemets.errors import (
    FieldError,
    FrozenRecordError,
    TruthValueError,
    of_kind,
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
from bonemets.predicates import Compare, ContainsAny, IsIn
from bonemets.units import Quantity

Seen = TypeVar("Seen")
Given = TypeVar("Given")
E = TypeVar("E", bound=enum.StrEnum)


class Fact(Generic[Seen, Given]):
    """One fact of a record: what users see of it, and what they may give for it."""

    ask: ClassVar[str] = "{}.is_(value)"
    never: ClassVar[str] = "with =="

    def __init__(self, field: Field[Any]) -> None:
        self.field = field
        self.owner: type = type(self)

    def __set_name__(self, owner: type, name: str) -> None:
        self.field, self.owner = self.field.named(name), owner
        self.__doc__ = self.field.documentation

    def __reduce__(self) -> tuple[Any, ...]:
        """Return where it is found again: pickled, a fact stays the one of its record."""
        return getattr, (self.owner, self.field.name)

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
        raise FrozenRecordError(type(instance).__name__, self.field.name)

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
            f"{self.field.name} cannot be asked {self.never}: "
            f"write {self.ask.format(self.field.name)}"
        )

    __hash__ = object.__hash__

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.field.name}: {self.field.doc}>"


class Flag(Fact[bool, bool]):
    """A fact that is true or false."""

    ask = "present({0}) or absent({0})"

    def __init__(self, doc: str, *, label: str = "", negation: str = "") -> None:
        super().__init__(FlagField(doc, label=label, negation=negation))


def present(flag: Flag) -> IsIn:
    """Return the question whether a flag is known to be true."""
    of_kind(flag, Flag, "present", "a flag such as Case.spinal")
    return IsIn(flag.field, frozenset({True}))


def absent(flag: Flag) -> IsIn:
    """Return the question whether a flag is known to be false."""
    of_kind(flag, Flag, "absent", "a flag such as Case.spinal")
    return IsIn(flag.field, frozenset({False}))


class _Ordered(Fact[Seen, Given]):
    """What counts and measures share: questions about a limit."""

    ask = "{} < limit"
    never = "with ==, nor stand behind a quantity"

    def _compare(self, relation: str, limit: object) -> Compare:
        return Compare(self.field, relation, self._limit(limit), self.field.format_limit(limit))

    def _limit(self, value: object) -> Any:
        plain = self.field.pack(value)
        if plain is None or isinstance(plain, Between):
            raise FieldError(self.field.name, "one limit to compare with", value)
        return plain


class Count(_Ordered[int | Between[int], int | Between[int]]):
    """A fact that is a whole number."""

    def __init__(
        self, doc: str, *, label: str = "", minimum: int = 0, maximum: int | None = None
    ) -> None:
        super().__init__(CountField(doc, label=label, minimum=minimum, maximum=maximum))

    def __lt__(self, limit: int) -> Compare:
        return self._compare("<", limit)

    def __le__(self, limit: int) -> Compare:
        return self._compare("<=", limit)

    def __gt__(self, limit: int) -> Compare:
        return self._compare(">", limit)

    def __ge__(self, limit: int) -> Compare:
        return self._compare(">=", limit)

    def is_(self, value: int) -> IsIn:
        """Return the question whether the count is `value`."""
        return IsIn(self.field, frozenset({self._limit(value)}))


class Measure(_Ordered[Quantity | Between[Quantity], Quantity | Between[Quantity] | str]):
    """A fact that is a number with a unit."""

    def __init__(
        self,
        doc: str,
        *,
        unit: str,
        label: str = "",
        minimum: float = 0,
        maximum: float | None = None,
    ) -> None:
        field = MeasureField(doc, label=label, unit=unit, minimum=minimum, maximum=maximum)
        super().__init__(field)

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

    def __init__(self, values: type[E], doc: str, *, label: str = "") -> None:
        super().__init__(CategoryField(doc, label=label, values=values))

    def is_(self, value: E) -> IsIn:
        """Return the question whether the category is `value`."""
        return self.is_in((value,))

    def is_in(self, values: Iterable[E]) -> IsIn:
        """Return the question whether the category is one of `values`."""
        return IsIn(self.field, self.field.chosen(values))


class Ordinal(Category[E]):
    """A category whose list is an order, lowest first.  A limit becomes the members it admits."""

    ask = "{} >= grade"

    def _ranked(self, limit: E) -> tuple[list[E], int]:
        order: list[E] = list(self.field.values)
        return order, order.index(self.field.member(limit))

    def _among(self, members: list[E]) -> IsIn:
        return IsIn(self.field, frozenset(members))

    def __lt__(self, limit: E) -> IsIn:
        order, place = self._ranked(limit)
        return self._among(order[:place])

    def __le__(self, limit: E) -> IsIn:
        order, place = self._ranked(limit)
        return self._among(order[: place + 1])

    def __gt__(self, limit: E) -> IsIn:
        order, place = self._ranked(limit)
        return self._among(order[place + 1 :])

    def __ge__(self, limit: E) -> IsIn:
        order, place = self._ranked(limit)
        return self._among(order[place:])


class Several(Fact[frozenset[E], Iterable[E]]):
    """A fact that is any number of a fixed list, all of them named."""

    field: SeveralField[E]
    ask = "{}.contains_any(values)"

    def __init__(
        self,
        values: type[E],
        doc: str,
        *,
        label: str = "",
        coarse: Mapping[str, Iterable[E]] | None = None,
        spans: bool = False,
    ) -> None:
        field = SeveralField(doc, label=label, values=values, coarse=coarse or {}, spans=spans)
        super().__init__(field)

    def contains_any(self, values: Iterable[E]) -> ContainsAny:
        """Return the question whether the set includes any of `values`."""
        return ContainsAny(self.field, self.field.chosen(values))
