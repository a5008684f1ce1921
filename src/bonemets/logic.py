"""Three answers and how they combine: strong Kleene logic."""

from __future__ import annotations

import enum
from typing import NoReturn

from bonemets.display import Displayed
from bonemets.errors import TruthValueError


class Verdict(Displayed, enum.Enum):
    """Met, not met, or unknown.

    Combines with ``&``, ``|``, ``^``, ``~`` and `implies`, as in Kleene's strong logic:
    unknown stays unknown unless the other side settles the matter.

    Examples
    --------
    >>> Verdict.UNKNOWN & Verdict.NOT_MET
    <Verdict.NOT_MET: 'not met'>
    >>> Verdict.UNKNOWN | Verdict.NOT_MET
    <Verdict.UNKNOWN: 'unknown'>
    """

    MET = "met"
    NOT_MET = "not met"
    UNKNOWN = "unknown"

    def __bool__(self) -> NoReturn:
        raise TruthValueError(
            "a verdict is met, not met or unknown, so it has no truth value: "
            "write `verdict is Verdict.MET`, and decide what unknown means for you"
        )

    def __str__(self) -> str:
        return self.value

    def __invert__(self) -> Verdict:
        return _NOT[self]

    def __and__(self, other: Verdict) -> Verdict:
        if not isinstance(other, Verdict):
            return NotImplemented
        if self is Verdict.NOT_MET or other is Verdict.NOT_MET:
            return Verdict.NOT_MET
        if self is Verdict.UNKNOWN or other is Verdict.UNKNOWN:
            return Verdict.UNKNOWN
        return Verdict.MET

    def __or__(self, other: Verdict) -> Verdict:
        if not isinstance(other, Verdict):
            return NotImplemented
        return ~(~self & ~other)

    def __xor__(self, other: Verdict) -> Verdict:
        if not isinstance(other, Verdict):
            return NotImplemented
        return (self & ~other) | (~self & other)

    def implies(self, other: Verdict) -> Verdict:
        """Return ``~self | other``.

        Examples
        --------
        >>> Verdict.NOT_MET.implies(Verdict.UNKNOWN)
        <Verdict.MET: 'met'>
        """
        return ~self | other


_NOT = {
    Verdict.MET: Verdict.NOT_MET,
    Verdict.NOT_MET: Verdict.MET,
    Verdict.UNKNOWN: Verdict.UNKNOWN,
}
