"""Values as expressions that make them again: what `repr` shows."""

from __future__ import annotations

import enum
from typing import Any

import attrs

from bonemets import units


class Expression:
    """A value whose `repr` is a call that makes an equal one."""

    __slots__ = ()

    def __repr__(self) -> str:
        return expression(self)


def expression(value: object) -> str:
    """Return an expression that makes a value, with its quantities as texts.

    A field of a quantity names its unit as ``metadata={"unit": "Gy"}``; one that is no part of the
    value, as ``metadata={"shown": False}``.

    Examples
    --------
    >>> from bonemets.regimens import BED, AlphaBeta
    >>> expression(BED(39, AlphaBeta("10 Gy")))
    "BED('39 Gy', AlphaBeta('10 Gy'))"
    """
    if isinstance(value, enum.Enum):
        return f"{type(value).__name__}.{value.name}"
    if isinstance(value, tuple):
        inner = ", ".join(map(expression, value))
        return f"({inner},)" if len(value) == 1 else f"({inner})"
    if isinstance(value, dict):
        inner = ", ".join(f"{expression(key)}: {expression(one)}" for key, one in value.items())
        return f"{{{inner}}}"
    return _call(value) if attrs.has(type(value)) else repr(value)


def _call(value: Any) -> str:
    arguments, named = [], False
    for field in attrs.fields(type(value)):
        given = getattr(value, field.name)
        if not (field.init and field.metadata.get("shown", True)):
            continue
        if given == field.default:
            named = True
            continue
        unit = field.metadata.get("unit")
        text = (
            repr(f"{units.exact(given)} {unit}")
            if unit and given is not None
            else expression(given)
        )
        arguments.append(f"{field.alias}={text}" if named or field.kw_only else text)
    return f"{type(value).__name__}({', '.join(arguments)})"
