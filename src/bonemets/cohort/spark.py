"""Answers in words of which Spark writes short Java.

Spark writes the steps of a plan as one Java method, and Java compiles methods of up to 8,000 bytes
only; a longer one takes many times as long.
"""

from __future__ import annotations

import contextlib
import io
import re
from collections.abc import Sequence
from typing import Any, Final

import narwhals as nw

LONGEST: Final = 8_000
"""How many bytes a method may have that Java compiles."""


def any_met(answers: Sequence[nw.Expr]) -> nw.Expr:
    """Return an answer that is true where any is, and elsewhere false or null."""
    made = answers[-1]
    for answer in reversed(answers[:-1]):
        made = nw.when(answer).then(nw.lit(value=True)).otherwise(made)
    return made


def all_met(answers: Sequence[nw.Expr]) -> nw.Expr:
    """Return an answer that is true where all are, and elsewhere false or null."""
    made = answers[-1]
    for answer in reversed(answers[:-1]):
        made = nw.when(answer).then(made).otherwise(nw.lit(value=False))
    return made


def apart(answer: nw.Expr, *, never_false: bool = False) -> nw.Expr:
    """Return the same answer, made by a Java method of its own.

    Spark makes one of what it finds more than once in a step, unless that is short.
    """
    twice = answer == answer  # noqa: PLR0124
    return twice if never_false else twice == answer


def compiled(frame: Any) -> bool:
    """Return whether Java compiles each method of a Spark frame's plan, as far as Spark tells."""
    with contextlib.redirect_stdout(io.StringIO()) as said:
        frame.explain(mode="codegen")
    sizes = [int(size) for size in re.findall(r"maxMethodCodeSize:(-?\d+)", said.getvalue())]
    return bool(sizes) and 0 < min(sizes) <= max(sizes) <= LONGEST
