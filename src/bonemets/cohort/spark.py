"""Expressions that Spark compiles into short Java methods.

Spark turns the stages of a plan into one Java method.  Java compiles methods of up to 8,000 bytes
only; a longer one is interpreted and takes many times as long.
"""

from __future__ import annotations

import contextlib
import io
import re
from collections.abc import Sequence
from typing import Any, Final

import narwhals as nw

LONGEST: Final = 8_000
"""Bytes up to which Java compiles a method."""


def any_met(answers: Sequence[nw.Expr]) -> nw.Expr:
    """Return an expression that is true where any is, and elsewhere false or null."""
    made = answers[-1]
    for answer in reversed(answers[:-1]):
        made = nw.when(answer).then(nw.lit(value=True)).otherwise(made)
    return made


def all_met(answers: Sequence[nw.Expr]) -> nw.Expr:
    """Return an expression that is true where all are, and elsewhere false or null."""
    made = answers[-1]
    for answer in reversed(answers[:-1]):
        made = nw.when(answer).then(made).otherwise(nw.lit(value=False))
    return made


def as_own_method(answer: nw.Expr, *, never_false: bool = False) -> nw.Expr:
    """Return an equal expression that Spark compiles into a method of its own.

    Spark does so for subexpressions that occur more than once in a stage, unless they are short.
    """
    twice = answer == answer  # noqa: PLR0124
    return twice if never_false else twice == answer


def compiled(frame: Any) -> bool:
    """Return whether every method of a frame's plan is short enough, as Spark reports it."""
    with contextlib.redirect_stdout(io.StringIO()) as said:
        frame.explain(mode="codegen")
    sizes = [int(size) for size in re.findall(r"maxMethodCodeSize:(-?\d+)", said.getvalue())]
    return bool(sizes) and 0 < min(sizes) <= max(sizes) <= LONGEST
