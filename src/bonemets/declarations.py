"""What a module imports for type checkers only, read from its source."""

from __future__ import annotations

import sys
from _ast import If, ImportFrom, PyCF_ONLY_AST
from collections.abc import Iterator
from importlib import import_module
from typing import Any


def declared(module: str) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield each name that a module imports for type checkers, with its module and name there."""
    spec = sys.modules[module].__spec__
    source = spec.loader.get_source(module)  # type: ignore[union-attr]
    tree: Any = compile(source, module, "exec", PyCF_ONLY_AST)
    for block in tree.body:
        nodes: list[Any] = block.body if isinstance(block, If) else []
        for node in nodes:
            if isinstance(node, ImportFrom):
                names = [(one.asname or one.name, one.name) for one in node.names]
                yield from ((shown, (str(node.module), name)) for shown, name in names)


def imported(package: str, module: str, name: str) -> object:
    """Return what ``from module import name`` gives."""
    if module == package:  # a module of the package itself
        return import_module(f"{module}.{name}")
    return getattr(__import__(module, fromlist=[name]), name)
