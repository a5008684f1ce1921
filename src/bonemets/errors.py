"""The exceptions that this library raises: one for each way of failing, under one root.

An exception carries the parts of its message and the place of the value, so that a caller can write
a message of its own without taking the text apart.

>>> from bonemets.case import Case
>>> try:
...     Case.read({"ecog": 7, "spinal": "perhaps"})
... except InputErrors as errors:
...     print([(one.field, one.got, one.pointer) for one in errors.faults])
[('ecog', 7, '/ecog'), ('spinal', 'perhaps', '/spinal')]
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any, Self

import attrs


class BonemetsError(Exception):
    """Anything that this library raises on purpose."""


class RefusedError(BonemetsError, ValueError):
    """A value was refused; the message says where, what was expected, what came and what to do.

    Attributes
    ----------
    where, expected, hint : str
        The parts of the message.
    got : object
        The value.
    field : str
        The name of the fact; empty where the value is not one of a fact.
    record : str
        The record or file that holds the value, as messages call it; may be empty.
    index : int or None
        The number of the row, counted from 1 with the header; the place of the case in a list,
        counted from 0.
    pointer : str or None
        Where the value is in a JSON or TOML document, as a JSON Pointer (RFC 6901).
    """

    field: str = ""
    record: str = ""
    index: int | None = None
    pointer: str | None = None

    def __init__(self, where: str, expected: str, got: object, hint: str = "") -> None:
        super().__init__(where, expected, got, hint)
        self.where, self.expected, self.got, self.hint = where, expected, got, hint

    def at(
        self,
        *,
        field: str | None = None,
        record: str | None = None,
        index: int | None = None,
        pointer: str | None = None,
    ) -> Self:
        """Return this error with the place of the value; what is `None` is left as it was."""
        place = {"field": field, "record": record, "index": index, "pointer": pointer}
        self.__dict__.update({name: one for name, one in place.items() if one is not None})
        return self

    def __str__(self) -> str:
        places = dict.fromkeys(one for one in (self.record, self.where) if one)
        hint = f" ({self.hint})" if self.hint else ""
        return f"{': '.join(places)}: expected {self.expected}, got {shown(self.got)}{hint}"


def of_kind(value: Any, kind: type, where: str, expected: str, hint: str = "") -> None:
    """Refuse an argument that is not of a kind.

    Raises
    ------
    ArgumentError
    """
    if not isinstance(value, kind):
        raise ArgumentError(where, expected, value, hint)


def pointer(*keys: object) -> str:
    """Return the JSON Pointer of keys and places in lists, outermost first.

    Examples
    --------
    >>> pointer("cases", 0, "ecog")
    '/cases/0/ecog'
    """
    return "".join(f"/{str(key).replace('~', '~0').replace('/', '~1')}" for key in keys)


class QuantityError(RefusedError):
    """A text, number or quantity is not a measure in the unit that was asked for."""


class FieldError(RefusedError):
    """A value is not one that a fact permits, or contradicts other facts."""

    def __init__(self, where: str, expected: str, got: object, hint: str = "") -> None:
        super().__init__(where, expected, got, hint)
        self.field = where


class QuestionError(RefusedError):
    """Something is not a predicate, or no predicates were given."""


class ArgumentError(RefusedError, TypeError):
    """An argument is of another type than a function takes."""


class UnknownFieldError(RefusedError, TypeError):
    """There is no fact of that name; the message names the nearest one."""


class FrozenRecordError(BonemetsError, attrs.exceptions.FrozenInstanceError):
    """A fact of a record was set; `changed` gives a new record."""

    def __init__(self, kind: str, name: str) -> None:
        super().__init__()
        self.kind, self.name = kind, name

    def __str__(self) -> str:
        return f"a {self.kind} is frozen: changed({self.name}=...) returns another"


class RegimenError(RefusedError):
    """A regimen, or the text of one, makes no sense or has more than one meaning."""


class AlphaBetaError(RefusedError):
    """A value is not an alpha/beta ratio, or no ratio was named where one is needed."""


class EffectError(RefusedError):
    """A number is not a biologically effective or equivalent dose."""


class ModelError(RefusedError):
    """A model was asked outside its domain, or given a parameter that has no effect."""


class ConstraintError(RefusedError):
    """A limit, or a dose set against one, is not for the organ, metric or fractions asked for."""


class ExtrapolationWarning(UserWarning):
    """A model was used outside the range its sources trust it in; the text names the range."""


class RecordError(RefusedError):
    """A file, row or object does not have the shape that a reader needs."""


class UnknownNameError(RefusedError):
    """There is no study, reading, option, tissue or preference of that name."""

    @classmethod
    def among(cls, what: str, name: object, names: Iterable[str]) -> UnknownNameError:
        """Return the error for a name that is not among `names`."""
        listed = list(names)
        return cls(what, f"one of {', '.join(listed)}", name, nearest(name, listed))


class MixedDoseError(BonemetsError, TypeError):
    """Physical dose, BED and EQD2, or effects at different alpha/beta ratios, were mixed."""


class TruthValueError(BonemetsError, TypeError):
    """A question with three answers was used where Python wants yes or no."""


class MissingExtraError(BonemetsError, ImportError):
    """An optional library is not installed; the message says which extra brings it."""

    def __init__(self, extra: str, room: str, library: str) -> None:
        super().__init__(extra, room, library)
        self.extra, self.room, self.library = extra, room, library

    def __str__(self) -> str:
        return f"{self.room} needs {self.library}: pip install 'bonemets[{self.extra}]'"


@contextmanager
def needing(extra: str, room: str) -> Iterator[None]:
    """Say which extra brings a library that is not installed, where something needs it."""
    try:
        yield
    except ModuleNotFoundError as error:
        raise MissingExtraError(extra, room, str(error.name)) from error


class InputErrors(BonemetsError, ExceptionGroup[BonemetsError]):  # noqa: N818 - they are several
    """All that is wrong with a record, a row or a file; the message lists it, one error a line."""

    def __str__(self) -> str:
        return "\n".join([f"{self.message}:", *(f"  {one}" for one in self.exceptions)])

    def derive(self, excs: list[BonemetsError], /) -> InputErrors:  # type: ignore[override]
        return InputErrors(self.message, excs)

    @property
    def faults(self) -> tuple[BonemetsError, ...]:
        """The errors, one by one."""
        return tuple(fault for fault in self.exceptions if isinstance(fault, BonemetsError))


def shown(value: object) -> str:
    """Return a short text, on one line, for a value that came from outside."""
    try:
        text = f'"{value}"' if isinstance(value, str) else str(value)
    except (RecursionError, ValueError):  # nested too deep, or an integer of too many digits
        text = f"{type(value).__name__} too long to show"
    text = text if len(text) <= 60 else text[:57] + "..."
    return "".join(one if one.isprintable() else ascii(one)[1:-1] for one in text)


def nearest(name: object, names: Iterable[str]) -> str:
    """Return a hint with the nearest of `names`, or an empty text where none is near."""
    if not isinstance(name, str):
        return ""
    folded = {one.casefold(): one for one in names}
    near = difflib.get_close_matches(name.casefold(), list(folded), n=1, cutoff=0.55)
    return f"did you mean {folded[near[0]]}?" if near else ""
