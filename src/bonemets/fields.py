"""What a fact may be: the five kinds of field, their permissible values, and how each is read.

A field turns what comes from outside into one plain value (a bool, an int, a float in the declared
unit, an enumeration member or a set of them) and back.  `None` is a fact that is not known.
"""

from __future__ import annotations

import enum
import itertools
import re
from abc import ABC, abstractmethod
from collections.abc import Collection, Iterable, Mapping
from typing import Any, Final, Generic, Self, TypeVar

import attrs

from bonemets import units
from bonemets.errors import FieldError, nearest, of_kind
from bonemets.units import Quantity

T = TypeVar("T")
E = TypeVar("E", bound=enum.StrEnum)
N = TypeVar("N", int, float)

UNKNOWN_TEXTS = frozenset({"", "unknown", "na"})
"""Texts that stand for a fact that is not known, in any case of letters."""

YES_NO = {
    **dict.fromkeys(("yes", "y", "true", "1", "present"), True),
    **dict.fromkeys(("no", "n", "false", "0", "absent"), False),
}
"""Texts that stand for yes and for no, in any case of letters."""


NONE_TEXT: Final = "none"
"""The text that says that a set has no members."""


def says_none(text: str) -> bool:
    """Return whether a text says that a set has no members."""
    return text.strip().casefold() == NONE_TEXT


class _None(frozenset[Any]):
    """An empty set that was said to be empty."""

    def __repr__(self) -> str:
        return "NONE"

    def __reduce__(self) -> str:
        return "NONE"


NONE: Final[frozenset[Any]] = _None()
"""What a set is given to say that it is known to have no members.

An empty list, as a form sends it where nothing was selected, is a fact that is not known.  In a
file or a form the text ``"none"`` says what this constant says in Python.

>>> from bonemets.case import Case
>>> Case(levels=[]).levels is None, Case(levels=NONE).levels
(True, NONE)
"""


@attrs.frozen
class Between(Generic[T]):
    """A measure or count known only to lie between two values, both possible.

    Comparing one with a limit has three answers: it is `None` when the limit lies inside.
    """

    low: T
    high: T

    def __attrs_post_init__(self) -> None:
        try:
            ordered = isinstance(self.low, str) or self.low <= self.high  # type: ignore[operator]
        except (TypeError, ValueError):  # what comparing quantities and plain values raises
            raise FieldError("between", "two values of one kind", (self.low, self.high)) from None
        if not ordered:
            raise FieldError("between", "the lower value first", f"{self.low} to {self.high}")

    def __lt__(self, limit: Any) -> bool | None:
        return True if self.high < limit else None if self.low < limit else False

    def __le__(self, limit: Any) -> bool | None:
        return True if self.high <= limit else None if self.low <= limit else False

    def __gt__(self, limit: Any) -> bool | None:
        return True if self.low > limit else None if self.high > limit else False

    def __ge__(self, limit: Any) -> bool | None:
        return True if self.low >= limit else None if self.high >= limit else False

    def within(self, values: Collection[T]) -> bool | None:
        """Return whether the value is one of `values`, where that is settled."""
        inside = any(self.low <= value <= self.high for value in values)  # type: ignore[operator]
        return None if inside else False


def between(low: T, high: T) -> Between[T]:
    """Return a measure or count known only to lie between two values, both possible.

    Examples
    --------
    >>> from bonemets.units import months
    >>> estimate = between(months(3), months(6))
    >>> print(estimate > months(2), estimate > months(4), estimate > months(6))
    True None False
    """
    return Between(low, high)


_SPELLING: Final = {
    word.casefold(): word
    for word in (
        "BED",
        "Bilsky",
        "ECOG",
        "EQD2",
        "Karnofsky",
        "Mirels",
        "PSA",
        "RT",
        "SBRT",
        "SINS",
    )
}
"""How words of a name are written that are not in small letters."""


def display_name(name: str) -> str:
    """Return the name of a fact as people write it.

    Examples
    --------
    >>> display_name("psa_doubling_time")
    'PSA doubling time'
    """
    return " ".join(_SPELLING.get(word, word) for word in name.split("_"))


@attrs.frozen
class Field(ABC, Generic[T]):
    """One fact of a record: its name, what it means, and what people call it."""

    doc: str
    name: str = ""
    label: str = attrs.field(kw_only=True)
    """The display name; made from the name where none is given."""

    @label.default
    def _label(self) -> str:
        return display_name(self.name)

    @property
    def title(self) -> str:
        """The display name as it starts a line."""
        return f"{self.label[:1].upper()}{self.label[1:]}"

    @property
    @abstractmethod
    def accepts(self) -> str:
        """The type of the values that the field takes, as an annotation."""

    @property
    def documentation(self) -> str:
        """What the fact means, and what a value must be, in sentences."""
        return f"{self.doc}  Expects {self.expects}."

    def named(self, name: str) -> Self:
        """Return the field under a name, with a display name."""
        return attrs.evolve(self, name=name, label=self.label or display_name(name))

    @property
    @abstractmethod
    def expects(self) -> str:
        """What a value must be, in words."""

    @abstractmethod
    def pack(self, value: Any) -> Any:
        """Return a value from outside as a plain value, or raise what is wrong with it."""

    def unpack(self, plain: Any) -> Any:
        """Return a plain value as users see it."""
        return plain

    def parse(self, text: str) -> Any:
        """Return the plain value that a text stands for; `None` for a blank."""
        return None if text.strip().casefold() in UNKNOWN_TEXTS else self._parse(text.strip())

    @abstractmethod
    def _parse(self, text: str) -> Any: ...

    def format(self, plain: Any) -> str:
        """Return a plain value as text that `parse` reads back."""
        return str(plain)

    def literal(self, plain: Any) -> str:
        """Return a plain value as Python that `pack` takes."""
        return repr(self.format(plain))

    def format_limit(self, limit: Any) -> str:
        """Return a limit as its author wrote it."""
        return self.format(self.pack(limit))

    def span(self, low: N, high: N, value: object) -> N | Between[N]:
        """Return what lies between two plain values: a range, or the one that they are."""
        if low > high:
            said = f"{value.low} to {value.high}" if isinstance(value, Between) else value
            raise self.refuse(said, "the lower value comes first")
        return low if low == high else Between(low, high)

    def refuse(self, value: object, hint: str = "") -> FieldError:
        """Return the error for a value that is not permitted."""
        return FieldError(self.name, self.expects, value, hint)


@attrs.frozen
class FlagField(Field[bool]):
    """Yes or no."""

    negation: str = attrs.field(kw_only=True)
    """What people write for no; "no" and the label where nothing is given."""

    @negation.default
    def _negation(self) -> str:
        return f"no {self.label}" if self.label else ""

    def named(self, name: str) -> Self:
        field = super().named(name)
        return attrs.evolve(field, negation=self.negation or f"no {field.label}")

    @property
    def expects(self) -> str:
        return "true or false"

    @property
    def accepts(self) -> str:
        return "bool"

    @property
    def documentation(self) -> str:
        return self.doc

    def pack(self, value: Any) -> bool | None:
        value = _scalar(value)
        if value is None or value is True or value is False:
            return value
        raise self.refuse(value, _NOT_KNOWN)

    def _parse(self, text: str) -> bool:
        answer = YES_NO.get(text.casefold())
        if answer is None:
            raise self.refuse(text, "write yes or no; leave it blank if not known")
        return answer

    def format(self, plain: bool) -> str:
        return "yes" if plain else "no"

    def literal(self, plain: bool) -> str:
        return str(plain)


@attrs.frozen
class CountField(Field[int]):
    """A whole number, or a range of them."""

    minimum: int = 0
    maximum: int | None = None

    @property
    def expects(self) -> str:
        top = f" to {self.maximum}" if self.maximum is not None else " up"
        return f"a whole number from {self.minimum}{top}"

    @property
    def accepts(self) -> str:
        return "int | Between[int]"

    def pack(self, value: Any) -> int | Between[int] | None:
        if value is None:
            return None
        if isinstance(value, Between):
            return self.span(self._whole(value.low), self._whole(value.high), value)
        return self._whole(value)

    def _whole(self, value: Any) -> int:
        number = _scalar(value)
        if isinstance(number, float) and number.is_integer():
            number = int(number)
        if isinstance(number, bool) or not isinstance(number, int):
            raise self.refuse(value, _NOT_KNOWN)
        if number < self.minimum or (self.maximum is not None and number > self.maximum):
            raise self.refuse(value)
        if number >= 10**MOST_DIGITS:
            raise self.refuse(value, _TOO_LARGE)
        return number

    def _parse(self, text: str) -> int | Between[int] | None:
        match = _COUNT.fullmatch(text)
        if match is None:
            raise self.refuse(text, "a range is written 3-5")
        texts = [end.lstrip("0") or "0" for end in match.groups() if end is not None]
        if max(map(len, texts)) > MOST_DIGITS:
            raise self.refuse(text, _TOO_LARGE)
        ends = [self._whole(int(end)) for end in texts]
        return self.span(ends[0], ends[-1], text)

    def format(self, plain: int | Between[int]) -> str:
        return f"{plain.low}-{plain.high}" if isinstance(plain, Between) else str(plain)

    def literal(self, plain: int | Between[int]) -> str:
        if isinstance(plain, Between):
            return f"between({plain.low}, {plain.high})"
        return str(plain)


@attrs.frozen
class MeasureField(Field[Quantity]):
    """A number with a unit, kept as a float in the declared unit, or a range."""

    unit: str = attrs.field(kw_only=True)
    minimum: float = 0
    maximum: float | None = None

    @property
    def expects(self) -> str:
        limit = (
            f" from {units.plain(self.minimum)} to {units.plain(self.maximum)}"
            if self.maximum is not None
            else ""
        )
        return f"a measure in {self.unit}{limit}"

    @property
    def accepts(self) -> str:
        return "Quantity | Between[Quantity] | str"

    def pack(self, value: Any) -> float | Between[float] | None:
        if value is None:
            return None
        if isinstance(value, Between):
            return self.span(self._number(value.low), self._number(value.high), value)
        if isinstance(value, str) and units.is_range(value):
            low, high = units.magnitudes(value, self.unit, self.name)
            return self.span(self._bounded(low, value), self._bounded(high, value), value)
        return self._number(value)

    def _number(self, value: Any) -> float:
        return self._bounded(units.magnitude(value, self.unit, self.name), value)

    def _bounded(self, number: float, value: object) -> float:
        if number < self.minimum or (self.maximum is not None and number > self.maximum):
            raise self.refuse(value)
        return number

    def unpack(self, plain: float | Between[float]) -> Quantity | Between[Quantity]:
        if isinstance(plain, Between):
            return Between(units.made(plain.low, self.unit), units.made(plain.high, self.unit))
        return units.made(plain, self.unit)

    def format_limit(self, limit: Any) -> str:
        return limit if isinstance(limit, str) else units.show(limit)

    def _parse(self, text: str) -> float | Between[float] | None:
        return self.pack(text)

    def format(self, plain: float | Between[float]) -> str:
        ends = (plain.low, plain.high) if isinstance(plain, Between) else (plain,)
        return units.spelled(ends, self.unit)


@attrs.frozen
class CategoryField(Field[E]):
    """One of a fixed list."""

    values: type[E] = attrs.field(kw_only=True)

    @property
    def expects(self) -> str:
        return f"one of {', '.join(self.values)}"

    @property
    def accepts(self) -> str:
        return self.values.__name__

    @property
    def members(self) -> tuple[E, ...]:
        """The permissible values, in order."""
        return tuple(self.values)

    def pack(self, value: Any) -> E | None:
        return None if value is None else self.member(value)

    def member(self, value: Any) -> E:
        """Return one member of the list, from itself or from its text."""
        text = str(value).strip().casefold() if isinstance(value, str) else None
        for one in self.values:
            if value is one or text == one.value.casefold():
                return one
        raise self.refuse(value, self._hint(text) if text is not None else _NOT_KNOWN)

    def _hint(self, text: str) -> str:
        return nearest(text, self.values)

    def chosen(self, values: Iterable[Any]) -> frozenset[E]:
        """Return the members a question is about, one or more."""
        of_kind(values, Iterable, self.name, "a list of values", "in brackets, if it is only one")
        members = frozenset(self.member(one) for one in values)
        if not members:
            raise self.refuse("nothing", "name the values to ask for")
        return members

    def _parse(self, text: str) -> E:
        return self.member(text)


@attrs.frozen
class SeveralField(CategoryField[E]):
    """Any number of a fixed list, all of them named."""

    coarse: Mapping[str, Iterable[E]] = attrs.field(factory=dict, eq=False, kw_only=True)
    """Names that are too coarse, and the values each may mean."""
    spans: bool = attrs.field(default=False, kw_only=True)
    """Whether the list is an order, so that ``T8-T10`` means all from one to the other."""

    def _hint(self, text: str) -> str:
        finer = [str(one) for one in self.coarse.get(text, ())]
        return f"name what is involved: {', '.join(finer)}" if finer else super()._hint(text)

    @property
    def expects(self) -> str:
        return f"a list out of {', '.join(self.values)}"

    @property
    def accepts(self) -> str:
        return f"Iterable[{self.values.__name__}]"

    def pack(self, value: Any) -> Any:
        if value is None:
            return None
        if value is NONE:
            return NONE
        if isinstance(value, str | Mapping) or not isinstance(value, Iterable):
            raise self.refuse(value, "put it in a list")
        listed = list(value)
        if len(listed) == 1 and isinstance(listed[0], str) and says_none(listed[0]):
            return NONE
        return frozenset(self.member(one) for one in listed) or None

    def unpack(self, plain: Any) -> Any:
        return plain or NONE

    def literal(self, plain: Any) -> str:
        return repr([one.value for one in self.values if one in plain] or NONE)

    def _parse(self, text: str) -> Any:
        if says_none(text):
            return NONE
        found = (self._span(one) for one in text.replace(",", ";").split(";"))
        return frozenset(itertools.chain.from_iterable(found))

    def _span(self, text: str) -> tuple[E, ...]:
        ends = _SPAN.split(text.strip()) if self.spans else [text]
        first, last = self.member(ends[0]), self.member(ends[-1])
        low, high = self.members.index(first), self.members.index(last)
        if len(ends) > 2 or low > high:
            raise self.refuse(text, "a span is written T8-T10, from the upper to the lower")
        return self.members[low : high + 1]

    def format(self, plain: Any) -> str:
        return "; ".join(one.value for one in self.values if one in plain) or NONE_TEXT


_SPAN = re.compile(r"\s*[-–]\s*|\s+to\s+")
_COUNT = re.compile(r"([0-9]+)(?:\.0+)?(?:\s*(?:-|–|to)\s*([0-9]+)(?:\.0+)?)?")
MOST_DIGITS: Final = 9
"""Digits that a count may have, far more than any that a patient needs."""
_TOO_LARGE = "it is too large"
_NOT_KNOWN = "leave it out if it is not known"


def _scalar(value: Any) -> Any:
    """Return a numpy scalar as the Python value it holds, and anything else as it is."""
    of_numpy = type(value).__module__ == "numpy"
    return value.item() if of_numpy and getattr(value, "shape", None) == () else value
