"""Where a command puts what it finds: results and faults, on streams that may fail."""

from __future__ import annotations

import io
import json
import os
import re
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

import bonemets
from bonemets.errors import BonemetsError

if TYPE_CHECKING:
    from bonemets.serialization.values import FaultData

T = TypeVar("T")

DONE: Final = 0
NEGATIVE: Final = 1
BAD_INPUT: Final = 2

_SUBSCRIPT: Final = re.compile(r"[₀-₉]+(?:\.[₀-₉]+)?")
_DIGITS: Final = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")


class Output:
    """Where a command puts its results as they come: text, or the parts of one JSON object."""

    def __init__(self, command: str, *, as_json: bool) -> None:
        self.command: str = command
        self.as_json: bool = as_json
        self.code: int = DONE
        self.begun: bool = False
        self.faults: list[FaultData] = []

    @property
    def color(self) -> bool:
        """Whether a person reads along on a terminal that takes color."""
        return sys.stdout.isatty() and not os.environ.get("NO_COLOR")

    def explain(self, found: object) -> str:
        """Return an answer as text, in color where somebody sees it."""
        return bonemets.explain(found, color=self.color)

    def put(self, found: T, text: Callable[[T], str], shape: Callable[[T], Any]) -> None:
        """Give one result, in the form that was asked for."""
        if self.as_json:
            self._begin(",")
            print(json.dumps(shape(found)), end="")
        else:
            print(_fitting(text(found), sys.stdout.encoding))

    def fault(self, fault: BonemetsError, record: str = "", line: str = "") -> None:
        """Report bad input, and of which record, where it is one of several."""
        self.code = BAD_INPUT
        print(line or str(fault), file=sys.stderr)
        if self.as_json:
            from bonemets.serialization.values import fault_data  # noqa: PLC0415 - see `_begin`

            data = fault_data(fault)
            self.faults.append({"record": record, **data} if record else data)

    def close(self) -> None:
        """Write what ends the JSON object, where that was asked for."""
        if self.as_json:
            self._begin("")
            print(f'],\n"faults": {json.dumps(self.faults)}}}')

    def _begin(self, between: str) -> None:
        """Write what stands before the first result, or between two."""
        from bonemets.serialization.values import SHAPE  # noqa: PLC0415 - a parser needs no JSON

        about = {"bonemets": bonemets.__version__, "command": self.command, "shape": SHAPE}
        head = f'{json.dumps(about).removesuffix("}")}, "results": ['
        print(between if self.begun else head)
        self.begun = True


def _fitting(text: str, encoding: str | None) -> str:
    """Return a text with subscripts written as _10 where a stream's encoding has none."""
    try:
        text.encode(encoding or "utf-8")
    except UnicodeEncodeError:
        return _SUBSCRIPT.sub(lambda match: f"_{match[0].translate(_DIGITS)}", text)
    return text


def on_streams(run: Callable[[], int]) -> int:
    """Return the exit code of a run whose standard streams may be closed, full or of few letters.

    A pipe that its reader closed is nobody's fault and silent.
    """
    sys.stderr = sys.stderr or Path(os.devnull).open("w")  # noqa: SIM115
    if sys.stdout is None:
        print("standard output: expected a stream to write to, got a closed one", file=sys.stderr)
        return BAD_INPUT
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        try:
            return run()
        finally:
            sys.stdout.flush()
    except BrokenPipeError:
        code = DONE
    except OSError as error:
        code = BAD_INPUT
        with suppress(OSError):
            print(f"standard output: cannot be written: {error.strerror}", file=sys.stderr)
    for stream in (sys.stdout, sys.stderr):  # the rest goes nowhere, so that ending stays silent
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    return code
