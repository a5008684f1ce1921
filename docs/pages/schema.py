"""The JSON Schema of what `to_json` gives, made from the declared shapes."""

from __future__ import annotations

import ast
import importlib
import inspect
import itertools
import pkgutil
import types
import typing
from collections.abc import Callable
from functools import cache
from typing import Annotated, Any, Final, Literal, NotRequired, get_args, get_origin

import bonemets.serialization

_PLAIN: Final = {
    bool: "boolean",
    int: "integer",
    float: "number",
    str: "string",
    types.NoneType: "null",
}


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of every shape; the end of a name, ``Data``, is left out."""
    definitions: dict[str, Any] = {}
    for module in _modules():
        for name, value in vars(module).items():
            if name.endswith("Data") and not name.startswith("_"):
                definitions[name.removesuffix("Data")] = (
                    _object(value) if typing.is_typeddict(value) else _of(value)
                )
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "What bonemets writes as JSON",
        "$defs": dict(sorted(definitions.items())),
    }


def _modules() -> list[types.ModuleType]:
    package = bonemets.serialization
    names = sorted(one.name for one in pkgutil.iter_modules(package.__path__))
    return [importlib.import_module(f"{package.__name__}.{name}") for name in names]


def _object(shape: Any) -> dict[str, Any]:
    hints = typing.get_type_hints(shape, include_extras=True)
    said = _said(shape)
    return {
        "description": " ".join((shape.__doc__ or "").split()),
        "type": "object",
        "properties": {
            name: _of(hint) | ({"description": said[name]} if name in said else {})
            for name, hint in hints.items()
        },
        "required": [name for name, hint in hints.items() if get_origin(hint) is not NotRequired],
        "additionalProperties": False,
    }


def _of(hint: Any) -> dict[str, Any]:
    name = hint.__name__ if typing.is_typeddict(hint) else getattr(hint, "__forward_arg__", "")
    if name:
        return {"$ref": f"#/$defs/{name.removesuffix('Data')}"}
    make = _MAKERS.get(get_origin(hint))
    return {"type": _PLAIN[hint]} if make is None else make(get_args(hint))


def _enumerated(parts: tuple[Any, ...]) -> dict[str, Any]:
    """Return the schema of a text that is the value of an enumeration."""
    [kind] = parts[1:]
    return {"enum": [one.value for one in kind]}


def _union(hints: tuple[Any, ...]) -> dict[str, Any]:
    parts = [_of(one) for one in hints]
    if all(part.keys() == {"type"} for part in parts):
        return {"type": [part["type"] for part in parts]}
    return {"anyOf": parts}


_MAKERS: Final[dict[Any, Callable[[tuple[Any, ...]], dict[str, Any]]]] = {
    NotRequired: lambda parts: _of(parts[0]),
    Annotated: _enumerated,
    Literal: lambda parts: {"enum": list(parts)},
    list: lambda parts: {"type": "array", "items": _of(parts[0])},
    dict: lambda parts: {"type": "object", "additionalProperties": _of(parts[1])},
    types.UnionType: _union,
    typing.Union: _union,
}


def _said(shape: Any) -> dict[str, str]:
    """Return what stands below each key in the source, in this class and those it extends."""
    module = importlib.import_module(shape.__module__)
    declared = _classes(shape.__module__).get(shape.__name__)
    if declared is None:  # made by a call, with keys that are words of Python
        return {}
    found: dict[str, str] = {}
    for base in declared.bases:
        if isinstance(base, ast.Name) and base.id != "TypedDict":
            found |= _said(getattr(module, base.id))
    for key, text in itertools.pairwise(declared.body):
        match key, text:
            case (
                ast.AnnAssign(target=ast.Name(id=name)),
                ast.Expr(value=ast.Constant(value=str(said))),
            ):
                found[name] = " ".join(said.split())
    return found


@cache
def _classes(module: str) -> dict[str, ast.ClassDef]:
    tree = ast.parse(inspect.getsource(importlib.import_module(module)))
    return {one.name: one for one in tree.body if isinstance(one, ast.ClassDef)}
