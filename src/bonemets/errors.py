"""One narrow exception per way of failing; a group where many faults are found at the door."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


class BonemetsError(Exception):
    """Anything this library raises on purpose."""


class RefusedError(BonemetsError, ValueError):
    """A value was refused; the message says where, what was expected, what came and what to do.

    Attributes
    ----------
    where, expected, got, hint : str
        The parts of the message, for callers that build their own.
    """

    def __init__(self, where: str, expected: str, got: object, hint: str = "") -> None:
        super().__init__(where, expected, got, hint)
        self.where, self.expected, self.got, self.hint = where, expected, got, hint

    def __str__(self) -> str:
        return f"{self.where}: expected {self.expected}, got {shown(self.got)}" + (
            f" ({self.hint})" if self.hint else ""
        )


class QuantityError(RefusedError):
    """A text, number or quantity is not a measure in the unit that was asked for."""


class FieldError(RefusedError):
    """A value is not one that a field of a case permits."""


class QuestionError(RefusedError):
    """Questions were put together from something that is no question, or from nothing."""


class UnknownFieldError(RefusedError):
    """There is no field of that name; the message names the nearest one."""


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
    """A file, row or resource does not have the shape that a reader needs."""


class UnknownNameError(RefusedError):
    """There is no study, reading, option, tissue or preference of that name."""

    @classmethod
    def among(cls, what: str, name: str, names: Iterable[str]) -> UnknownNameError:
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


class InputErrors(ExceptionGroup[BonemetsError]):
    """All the faults found in one record, together."""

    def derive(self, excs: list[BonemetsError], /) -> InputErrors:  # type: ignore[override]
        return InputErrors(self.message, excs)

    @property
    def faults(self) -> tuple[BonemetsError, ...]:
        """The faults, one by one."""
        return tuple(fault for fault in self.exceptions if isinstance(fault, BonemetsError))


def shown(value: object) -> str:
    """Return a short text, on one line, for a value that came from outside."""
    try:
        text = f'"{value}"' if isinstance(value, str) else str(value)
    except (RecursionError, ValueError):  # nested too deep, or an integer of too many digits
        text = f"{type(value).__name__} too long to show"
    text = text if len(text) <= 60 else text[:57] + "..."
    return "".join(one if one.isprintable() else ascii(one)[1:-1] for one in text)


def nearest(name: str, names: Iterable[str]) -> str:
    """Return a hint with the nearest of `names`, or an empty text where none is near."""
    folded = {one.casefold(): one for one in names}
    near = difflib.get_close_matches(name.casefold(), list(folded), n=1, cutoff=0.55)
    return f"did you mean {folded[near[0]]}?" if near else ""
