"""JSON and TOML to cases."""

from __future__ import annotations

import json
import math
import tomllib
from collections.abc import Iterator
from typing import Any, Final

from bonemets.errors import RecordError, pointer
from bonemets.interop.entry import ID, Entry, called


def read_json(text: str) -> Iterator[Entry]:
    """Yield an entry for each case of a JSON text: an object, a list, or ``{"cases": [...]}``.

    Raises
    ------
    RecordError
        For a text that is no JSON, a key twice in one object, NaN or infinity, or another shape.
    """
    yield from entries(parse_json(text))


def decoded(content: bytes) -> str:
    """Return what bytes stand for in UTF-8, with or without a byte-order mark."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        got = f"a byte {content[error.start]:#04x} at position {error.start}"
        raise RecordError("file", "text in UTF-8", got, "save it as UTF-8") from None


def parse_json(source: str | bytes) -> Any:
    """Return what a JSON text holds, refusing what the standard library lets pass.

    A number that Python cannot hold stays a text, for the field to refuse under its name.
    """
    text = source if isinstance(source, str) else decoded(source)
    try:
        return json.loads(
            text,
            object_pairs_hook=_once,
            parse_int=_whole,
            parse_float=_decimal,
            parse_constant=_no_constant,
        )
    except json.JSONDecodeError as error:
        where = f"line {error.lineno} column {error.colno}"
        rest = "" if error.msg.startswith("Unterminated") else text[error.pos :].strip()
        got, hint = (rest, error.msg) if rest else ("the end of it", "is the file whole?")
        raise RecordError(where, "JSON", got, hint) from None
    except RecursionError:
        raise RecordError("file", *_TOO_DEEP) from None


def read_toml(text: str) -> Iterator[Entry]:
    """Yield an entry for each case of a TOML text: its top level, or each ``[[cases]]`` table."""
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise RecordError("file", "TOML", str(error)) from None
    except RecursionError:
        raise RecordError("file", *_TOO_DEEP) from None
    except ValueError:  # Python reads no more than some thousand digits
        raise RecordError("file", "numbers that can be read", "one of too many digits") from None
    if content:
        yield from entries(content)


_TOO_DEEP: Final = ("facts side by side", "lists or objects nested too deep to be read")


def _whole(text: str) -> int | str:
    try:
        return int(text)
    except ValueError:
        return text


def _decimal(text: str) -> float | str:
    number = float(text)
    return number if math.isfinite(number) else text


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    content = dict(pairs)
    if len(content) < len(pairs):
        twice = next(key for key, _ in pairs if [k for k, _ in pairs].count(key) > 1)
        raise RecordError("file", "each key once in an object", twice)
    return content


def _no_constant(name: str) -> Any:
    raise RecordError("file", "a finite number", name, "leave out what is not known")


def entries(content: Any) -> Iterator[Entry]:
    """Yield an entry for each case of a parsed JSON or TOML file."""
    within: tuple[object, ...] = ()
    if isinstance(content, dict) and "cases" in content:
        extra = sorted(content.keys() - {"cases"})
        if extra:
            raise RecordError("file", "nothing beside cases", extra[0]).at(
                pointer=pointer(extra[0])
            )
        content, within = content["cases"], ("cases",)
    many = isinstance(content, list)
    for index, values in enumerate(content if many else [content]):
        name = f"case {index + 1}"
        at = pointer(*within, *([index] if many else []))
        place: dict[str, Any] = {"index": index, "pointer": at}
        if not isinstance(values, dict):
            yield Entry.refused(name, RecordError(name, "an object of facts", values), **place)
            continue
        key = values.get(ID, "")
        if isinstance(key, float) and key.is_integer():
            key = int(key)
        if isinstance(key, bool) or not isinstance(key, str | int):
            fault = RecordError(ID, "a text or a whole number", key).at(pointer=pointer(ID))
            yield Entry.refused(name, fault, **place)
            continue
        rest = {name: value for name, value in values.items() if name != ID}
        yield Entry.of(called(name, key), rest, **place)
