"""``bonemets screen``: which patients of a cohort would have been eligible for which trials."""

from __future__ import annotations

import argparse
import importlib

from bonemets.cli.arguments import add_trials, readings_of
from bonemets.cli.output import Output
from bonemets.errors import needing


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("file", help="CSV, Parquet or Arrow, one row a patient and index lesion")
    parser.add_argument("-o", "--output", required=True, metavar="FILE", help="the file to write")
    parser.add_argument(
        "--attrition", metavar="FILE", help="an HTML page: what each line of each trial costs"
    )
    parser.add_argument(
        "--reasons",
        choices=("first", "masks", "lines"),
        help="columns beside the verdicts: the first line failed, bit masks, or every line",
    )
    parser.add_argument(
        "--rank",
        action="store_true",
        help="columns beside the verdicts: the first option, what decided it, if it is settled",
    )
    parser.add_argument(
        "--small",
        type=int,
        default=0,
        metavar="N",
        help="show no count that tells fewer than N patients apart, by itself or by subtraction",
    )
    add_trials(parser)


def run(options: argparse.Namespace, out: Output) -> None:
    """Run the command, whose libraries an extra brings."""
    with needing("cohort", "bonemets.cohort"):
        cohorts = importlib.import_module("bonemets.cli.cohorts")
    cohorts.screen_file(options, readings_of(options), out)
