"""What must be true whatever the missing facts are, beside what the evaluator says."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

import attrs

from bonemets.predicates import Predicate
from bonemets.presentation.layouts.reasoning import refusal
from bonemets.presentation.text import WIDTH
from bonemets.reasoning.exact_verdicts import ImpossibleCaseError, exact
from bonemets.reasoning.search import UndecidedError
from bonemets.reasoning.settling_sets import Asking, ask_next, settling
from bonemets.record import Record


def beyond(questions: Iterable[Predicate], case: Record) -> str:
    """Return a line for each question of which more can be said than the evaluator does.

    A verdict is settled though facts are missing; fewer facts than are missing would settle it; the
    facts of the case exclude each other; or it was not decided.

    Examples
    --------
    >>> from bonemets.case import Case
    >>> from bonemets.criteria import patchell, scorad
    >>> print(beyond((scorad.AS_REVIEWED,), Case(cord_compression=True)))
    <BLANKLINE>
    >>> case = Case(total_paraplegia=False, bilsky="3", pain=2)
    >>> question = (Case.compression_sites < 2) | (Case.compression_sites >= 2)
    >>> print(beyond((question,), case))
    met whatever the missing facts are: sites of compression < 2 or sites of compression >= 2
    """
    return "\n".join(line for question in questions for line in _beyond(question, case))


def _beyond(question: Predicate, case: Record) -> Iterator[str]:
    try:
        found = exact(question, case)
        if found.beyond_kleene:
            yield str(found)
            return
        missing = frozenset(question.evaluate(case).missing())
        sets = [sorted(one) for one in settling(question, case) if one < missing]
        for one in sets:
            yield f"{question}: it is enough to ask for {', '.join(one)}"
    except (ImpossibleCaseError, UndecidedError) as error:
        yield f"{question}: {refusal(error)}"


@attrs.frozen
class First:
    """What to ask for first to settle most questions, or why that cannot be said."""

    asking: Asking | None
    refused: ImpossibleCaseError | UndecidedError | None = None

    def __str__(self) -> str:
        if self.refused is not None:
            said = refusal(self.refused)
        else:
            said = f"ask first: {self.asking}" if self.asking else "no fact would settle more"
        return textwrap.fill(said, WIDTH, subsequent_indent="  ", break_on_hyphens=False)


def first_asked(questions: Iterable[Predicate], case: Record) -> First:
    """Return the fact that would settle most of some questions.

    Examples
    --------
    >>> from bonemets.case import Case
    >>> from bonemets.criteria import score_2
    >>> print(first_asked(score_2.READINGS[:1], Case(cord_compression=True)))
    ask first: life expectancy: settles 1 of 1 open question (SCORE-2 as reviewed)
    """
    try:
        return First(ask_next(questions, case))
    except (ImpossibleCaseError, UndecidedError) as refused:
        return First(None, refused)
