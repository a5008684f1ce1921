"""``bonemets score``: a score with its points and bands, from what is known."""

from __future__ import annotations

import argparse

from bonemets import to_json
from bonemets.cli.output import Output
from bonemets.errors import UnknownNameError
from bonemets.presentation.layouts.scores import listed
from bonemets.scores.catalogue import TABLES


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    keys = ", ".join(table.key for table in TABLES)
    parser.add_argument("score", nargs="?", help=f"{keys}; a list of all without one")
    parser.add_argument(
        "answer",
        nargs="*",
        metavar="ITEM=ANSWER",
        help="as pain=mechanical; what is not given is open, and an item given twice is either",
    )


def run(options: argparse.Namespace, out: Output) -> None:
    """Run the command."""
    by_key = {table.key: table for table in TABLES}
    if options.score is not None and options.score not in by_key:
        raise UnknownNameError.among("score", options.score, by_key)
    for table in TABLES:
        if options.score is None:
            out.put(table.read(()), lambda one: listed(one.table), to_json)
        elif options.score == table.key:
            out.put(table.read(options.answer), out.explain, to_json)
