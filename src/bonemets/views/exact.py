"""What must be true whatever the missing facts are, beside what the evaluator says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bonemets.predicates import Predicate
from bonemets.reasoning.exact import ImpossibleCaseError, exact
from bonemets.reasoning.search import UndecidedError
from bonemets.reasoning.settling import settling
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
    met whatever the missing facts are: compression sites < 2 or compression sites >= 2
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
    except ImpossibleCaseError as error:
        yield f"{question}: the facts cannot be true together: {error}"
    except UndecidedError as error:
        yield f"{question}: {error}"
