"""The parser of the command line; what a command takes is declared when the command is given."""

from __future__ import annotations

import argparse
import importlib
from collections.abc import Sequence
from typing import Any, Final, NoReturn

import bonemets
from bonemets.display import NOTICE
from bonemets.errors import BonemetsError

COMMANDS: Final = {
    "rank": "treatment options in order, with the evidence for and against each",
    "explain": "a trial's criteria line by line, one option, or why one is above another",
    "eligibility": "whether a case would have been eligible for the trials",
    "bed": "biologically effective dose and EQD2 of regimens",
    "score": "a score with its points and bands, from what is known",
    "screen": "which patients of a cohort would have been eligible for which trials",
    "synthetic": "write a synthetic cohort, for trying things out",
    "evidence": "the studies, or what some of them found",
}
"""What each command gives; the module of its name in `bonemets.cli.commands` runs it."""


class UsageError(BonemetsError):
    """A command line that cannot be understood."""

    def __init__(self, message: str, command: str, usage: str) -> None:
        super().__init__(message)
        self.command: str = command
        self.usage: str = usage


class _Parser(argparse.ArgumentParser):
    """A parser that takes no abbreviations and raises what it cannot understand."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options, allow_abbrev=False)

    def error(self, message: str) -> NoReturn:
        command = self.prog.partition(" ")[2]
        raise UsageError(f"{self.prog}: {message}", command, self.format_usage())

    def _print_message(self, message: str, file: Any = None) -> None:
        file.write(message)  # the inherited one hides what cannot be written


class _Command(_Parser):
    """The parser of one command, whose module is loaded when the command is given."""

    def __init__(self, *, module: str, **options: Any) -> None:
        super().__init__(**options)
        self.module = module

    def parse_known_args(  # type: ignore[override]
        self, args: Sequence[str] | None = None, namespace: Any = None
    ) -> tuple[argparse.Namespace, list[str]]:
        importlib.import_module(f"bonemets.cli.commands.{self.module}").add_arguments(self)
        self.add_argument("--json", action="store_true", help="one JSON object (docs/json.md)")
        return super().parse_known_args(args, namespace)


def parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    whole = _Parser(
        prog="bonemets",
        description="Radiotherapy of bone metastases: options, eligibility, dose, evidence.",
        epilog=f"{NOTICE} Exit codes: 0 done; 1 not known to be eligible; 2 bad input.",
    )
    whole.add_argument("--version", action="version", version=f"bonemets {bonemets.__version__}")
    commands = whole.add_subparsers(dest="command", required=True, parser_class=_Command)
    for name, says in COMMANDS.items():
        commands.add_parser(name, help=says, module=name)
    return whole
