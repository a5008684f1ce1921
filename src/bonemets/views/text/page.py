"""What every text shares: its width, its marks, and the one function that gives it."""

from __future__ import annotations

import textwrap
from functools import singledispatch

import attrs

from bonemets import display
from bonemets.logic import Verdict
from bonemets.provenance import Locator
from bonemets.reasoning.exact_verdicts import ImpossibleCaseError
from bonemets.reasoning.search import UndecidedError

WIDTH = 100
NOTICE = display.NOTICE
_ANSI = {Verdict.MET: "32", Verdict.NOT_MET: "31", Verdict.UNKNOWN: "33"}


@attrs.define
class References:
    """The places a text rests on, numbered as they are met."""

    numbers: dict[Locator, int] = attrs.field(factory=dict)

    def __call__(self, at: Locator) -> str:
        """Return the mark of a place."""
        return f"[{self.numbers.setdefault(at, len(self.numbers) + 1)}]"

    def lines(self) -> list[str]:
        """Return the list of places."""
        return [wrapped(f"[{n}] {at}", "", "    ") for at, n in self.numbers.items()]


@singledispatch
def explain(value: object, *, color: bool = False) -> str:
    """Return an answer, a candidacy, a ranking or a study as text.

    Parameters
    ----------
    value : Answer, Candidacy, Ranking or Study
    color : bool, optional
        Whether verdicts are colored for a terminal.

    Raises
    ------
    TypeError
        For anything else.

    Examples
    --------
    >>> from bonemets.case import Case
    >>> from bonemets.criteria import score_2
    >>> print(explain(score_2.AS_REVIEWED.evaluate(Case(cord_compression=True))))
    SCORE-2 as reviewed: unknown
      met      spinal cord compression           cord_compression = yes
      unknown  life expectancy under 6 months    life_expectancy is not known
      to settle it, ask for: life_expectancy
    """
    del color
    raise TypeError(f"explain: expected an answer, a ranking or a study, got {value!r}")


def refusal(error: ImpossibleCaseError | UndecidedError) -> str:
    """Return why the reasoning claims nothing of a case."""
    if isinstance(error, ImpossibleCaseError):
        return f"the facts cannot be true together: {error}"
    return str(error)


def painted(verdict: Verdict, color: bool) -> str:
    """Return a verdict, in color where that is asked for."""
    return f"\x1b[{_ANSI[verdict]}m{verdict}\x1b[0m" if color else str(verdict)


def wrapped(text: str, first: str, rest: str | None = None) -> str:
    """Return a text in lines, indented by `first` and then by `rest`."""
    following = first + "  " if rest is None else rest
    return textwrap.fill(
        text, WIDTH, initial_indent=first, subsequent_indent=following, break_on_hyphens=False
    )
