"""Tables and the marks that every page uses."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from bonemets import Locator, Quantity
from bonemets.regimens import LQ_RANGE, AlphaBeta, Effect

SPEC = Path(__file__).parents[2] / "tests" / "spec"
BEYOND = f"† Stretched: {LQ_RANGE}."
TEN, THREE, CORD = AlphaBeta("10 Gy"), AlphaBeta("3 Gy"), AlphaBeta("2 Gy")


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> list[str]:
    """Return a Markdown table."""
    body = [[str(cell).replace("|", "\\|").replace("\n", " ") for cell in row] for row in rows]
    lines = [head, ["---"] * len(head), *body]
    return [f"| {' | '.join(line)} |" for line in lines] + [""]


def section(title: str, head: Sequence[str], rows: Sequence[Sequence[object]]) -> list[str]:
    """Return a titled table; nothing where it has no rows."""
    return [f"## {title}", "", *table(head, rows)] if rows else []


def place(at: Locator) -> str:
    """Return a place in a document with its status, in bold where it is not verified."""
    return f"{at.source.title}, {at.where} **[{at.status}]**" if at.unverified else str(at)


def said(value: object | None) -> str:
    """Return a value as text; nothing for `None`."""
    return "" if value is None else str(value)


def marked(effect: Effect) -> str:
    """Return an effect as text, marked where its model is used outside its range of trust."""
    return f"{effect}†" if effect.outside else str(effect)


def time(value: Quantity) -> str:
    """Return a time such as ``3 months``."""
    return f"{value.magnitude:g} {value.units}{'' if value.magnitude == 1 else 's'}"
