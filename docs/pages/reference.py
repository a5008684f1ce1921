"""The API reference: a page for each package, from its `__all__`, signatures and docstrings."""

from __future__ import annotations

import enum
import importlib
import inspect
import re
from collections.abc import Iterator
from types import ModuleType
from typing import Any, Final

import bonemets

PACKAGES: Final = ("bonemets", *(f"bonemets.{name}" for name in vars(bonemets)["__all__"]
                                 if isinstance(getattr(bonemets, name), ModuleType)))  # fmt: skip
_HEADING: Final = re.compile(r"^(\w[\w ]+)\n-{3,}$", re.MULTILINE)
_LITERAL: Final = re.compile(r"``([^`]+)``")
_LISTS: Final = ("**Parameters**", "**Attributes**", "**Returns**", "**Raises**", "**Yields**")
_ANNOTATION: Final = re.compile(r"(: |-> )'([^']*)'")
_WIDEST: Final = 100


def reference() -> dict[str, list[str]]:
    """Return the pages by their names."""
    index = ["# API reference", "", "Everything else is internal and may change.", ""]
    pages = {}
    for package in PACKAGES:
        found = importlib.import_module(package)
        first = inspect.getdoc(found) or ""
        index.append(f"- [`{package}`]({package}.md): {_inline(first.splitlines()[0])}")
        pages[f"{package}.md"] = list(_page(package, found))
    return {"README.md": index, **pages}


def _page(package: str, found: ModuleType) -> Iterator[str]:
    yield from (f"# {package}", "", *_doc(found), "")
    kinds: dict[str, list[str]] = {"Functions": [], "Classes": [], "Modules": [], "Constants": []}
    for name in found.__all__:
        kinds[_kind(getattr(found, name))].append(name)
    for title, names in kinds.items():
        if names:
            yield from (f"## {title}", "")
        for name in names:
            yield from _entry(package, name, getattr(found, name))


def _kind(value: object) -> str:
    if isinstance(value, ModuleType):
        return "Modules"
    if inspect.isclass(value):
        return "Classes"
    return "Functions" if inspect.isroutine(value) else "Constants"


def _entry(package: str, name: str, value: Any) -> Iterator[str]:
    match _kind(value):
        case "Modules":
            summary = (inspect.getdoc(value) or "").splitlines()[0]
            known = f"{package}.{name}" in PACKAGES or f"bonemets.{name}" in PACKAGES
            link = f"[`{name}`](bonemets.{name}.md)" if known else f"`{name}`"
            yield from (f"- {link}: {_inline(summary)}", "")
        case "Constants":
            held = f" of {len(value)}" if isinstance(value, tuple) else ""
            yield from (f"### {name}", "", f"`{type(value).__name__}`{held}", "")
        case "Functions":
            yield from (f"### {name}", "", *_signature(name, value), *_doc(value), "")
        case _:
            yield from (f"### {name}", "")
            if value.__module__.startswith("bonemets"):
                yield from (*_class(name, value), "")
            else:
                yield from (f"`{value.__module__}.{value.__qualname__}`", "")


def _class(name: str, value: type) -> Iterator[str]:
    if issubclass(value, enum.Enum):
        yield from (*_doc(value), "")
        yield from (f"- `{one.name}`: {one.value}" for one in value)
    else:
        yield from (*_signature(name, value), *_doc(value))
    for key, member in sorted(vars(value).items()):
        if key.startswith("_") or not getattr(member, "__doc__", None):
            continue
        called = getattr(member, "__func__", member)
        if inspect.isfunction(called) and called.__module__.startswith("bonemets"):
            yield from ("", f"#### {name}.{key}", "", *_signature(key, called), *_doc(called))
        elif isinstance(member, property):
            yield from ("", f"#### {name}.{key}", "", *_doc(member))


def _signature(name: str, value: Any) -> Iterator[str]:
    try:
        found = inspect.signature(value)
    except (TypeError, ValueError):  # made in C
        return
    text = _plain(f"{name}{found}")
    if len(text) > _WIDEST:
        parts: list[str] = []
        kinds = [one.kind for one in found.parameters.values()]
        for one in found.parameters.values():
            if (
                one.kind is one.KEYWORD_ONLY
                and "*" not in parts
                and one.VAR_POSITIONAL not in kinds
            ):
                parts.append("*")
            parts.append(_plain(str(one)))
        returns = text[text.rindex(")") + 1 :]
        text = f"{name}(\n" + "".join(f"    {one},\n" for one in parts) + f"){returns}"
    yield from ("```python", text, "```", "")


def _plain(signature: str) -> str:
    """Return a signature without the quotes of annotations kept as text."""
    return _ANNOTATION.sub(r"\1\2", signature).replace("NOTHING", "...")


def _doc(value: Any) -> list[str]:
    """Return a numpydoc docstring as Markdown."""
    text = _HEADING.sub(r"**\1**\n", inspect.getdoc(value) or "")
    lines: list[str] = []
    example = listing = False
    for line in text.splitlines():
        if line.startswith("**"):
            listing = line in _LISTS
        elif example and not line:
            lines.append("```")
            example = False
        elif line.startswith(">>> ") and not example:
            lines.append("```pycon")
            example = True
        if example:
            lines.append(line)
        elif listing and line.startswith(" "):
            lines.append(f"  {_inline(line.strip())}")
        elif listing and line and not line.startswith("**"):
            lines.append(f"- `{line}`")
        else:
            lines.append(_inline(line))
    return [*lines, "```"] if example else lines


def _inline(text: str) -> str:
    return _LITERAL.sub(r"`\1`", text)
