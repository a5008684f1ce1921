"""Questions in plain language that names every fact they ask for."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from bonemets.criteria.model import Criterion, Eligibility, NotEncoded
from bonemets.predicates import AllOf, AnyOf, AtLeast, Not, Predicate
from bonemets.reasoning.simplify import simplified

_WIDTH = 100


def describe(question: Predicate) -> str:
    """Return a question as sentences and lists that a reader can check against its document.

    Every leaf is named, with its limit or its values; an eligibility's lines keep their words, and
    what is kept aside is said.

    Examples
    --------
    >>> from bonemets.criteria import score_2
    >>> print(describe(score_2.AS_REVIEWED))
    SCORE-2 as reviewed lets in a case that meets all of:
      - spinal cord compression [cord compression]
      - life expectancy under 6 months [life expectancy < 6 months]
    """
    if isinstance(question, Eligibility):
        return "\n".join(_eligibility(question))
    return "\n".join(_asked(simplified(question), ""))


def _eligibility(reading: Eligibility) -> Iterator[str]:
    yield f"{reading} lets in a case that meets all of:"
    yield from _lines(reading.include)
    if reading.exclude:
        yield "and that is known to meet none of:"
        yield from _lines(reading.exclude)
    if reading.notes:
        yield "Kept aside, and not asked:"
        yield from _lines(reading.notes)


def _lines(lines: tuple[Criterion | NotEncoded, ...]) -> Iterator[str]:
    for line in lines:
        if isinstance(line, NotEncoded):
            yield _wrapped(f"{line.text} ({line.reason})", "  - ")
            continue
        asks = simplified(line.predicate)
        if not asks.parts or all(not part.parts for part in asks.parts):
            yield _wrapped(f"{line.text} [{asks}]", "  - ")
        else:
            yield _wrapped(f"{line.text}:", "  - ")
            yield from _asked(asks, "    ")


def _asked(question: Predicate, indent: str) -> Iterator[str]:
    match question:
        case AllOf() | AnyOf() | AtLeast():
            yield f"{indent}{_heading(question)}:"
            for part in question.parts:
                yield from _asked(part, f"{indent}  ")
        case Criterion(text=words, predicate=asks):
            yield _wrapped(f"{words}:", f"{indent}- ")
            yield from _asked(asks, f"{indent}  ")
        case Eligibility():
            yield from (f"{indent}{line}" for line in _eligibility(question))
        case Not(part=part) if part.parts:
            yield f"{indent}- not:"
            yield from _asked(part, f"{indent}  ")
        case _:
            yield _wrapped(str(question), f"{indent}- ")


def _heading(question: AllOf | AnyOf | AtLeast) -> str:
    if isinstance(question, AtLeast):
        return f"at least {question.count} of"
    return "all of" if isinstance(question, AllOf) else "any of"


def _wrapped(text: str, first: str) -> str:
    return textwrap.fill(
        text,
        _WIDTH,
        initial_indent=first,
        subsequent_indent=" " * len(first),
        break_on_hyphens=False,
        break_long_words=False,
    )
