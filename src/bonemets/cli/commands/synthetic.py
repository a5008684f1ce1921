"""``bonemets synthetic``: write a synthetic cohort, for trying things out."""

from __future__ import annotations

import argparse
import importlib

from bonemets.cli.arguments import add_trials, readings_of
from bonemets.cli.output import Output
from bonemets.errors import needing


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("--rows", type=int, required=True, metavar="N")
    parser.add_argument(
        "--seed", type=int, required=True, metavar="N", help="same seed, same cohort"
    )
    parser.add_argument("-o", "--output", required=True, metavar="FILE", help="the file to write")
    parser.add_argument(
        "--missing", type=float, default=0.2, metavar="SHARE", help="of the facts, not recorded"
    )
    parser.add_argument(
        "--boundary", type=float, default=0.1, metavar="SHARE", help="of the patients, at a limit"
    )
    add_trials(parser)


def run(options: argparse.Namespace, out: Output) -> None:
    """Run the command, whose libraries an extra brings."""
    with needing("cohort", "bonemets.cohort"):
        cohorts = importlib.import_module("bonemets.cli.cohorts")
    cohorts.make_synthetic(options, readings_of(options), out)
