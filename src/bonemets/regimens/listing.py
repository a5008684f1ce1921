"""What is given as a list."""

from __future__ import annotations

from typing import Any


def listed(values: Any) -> tuple[Any, ...] | None:
    """Return what an iterable holds; `None` for a text and for anything else that is no list."""
    if isinstance(values, str | bytes):
        return None
    try:
        return tuple(values)
    except TypeError:  # a quantity has `__iter__`, and refuses
        return None
