"""``bonemets rank``: treatment options in order, with the evidence for and against each."""

from __future__ import annotations

import argparse
from typing import Any

from bonemets import to_json
from bonemets.cli.arguments import add_ask, add_cases, add_preferences, preferences_of
from bonemets.cli.cases import cases_of, searched
from bonemets.cli.output import Output
from bonemets.errors import RefusedError
from bonemets.options.rank_case import rank
from bonemets.options.ranking import Ranking
from bonemets.options.sensitivity import Inquiry, inquire
from bonemets.provenance import AsOf


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    add_cases(parser)
    add_preferences(parser)
    add_ask(parser)
    parser.add_argument(
        "--compact",
        action="store_true",
        help="with --json, the order and the strongest arguments only",
    )


def run(options: argparse.Namespace, out: Output) -> None:
    """Run the command."""
    if options.compact and not options.json:
        raise RefusedError("--compact", "--json beside it", "no --json")
    preferences, as_of = preferences_of(options), AsOf.read(options.as_of)
    for case, answers, search in searched(options, cases_of(options, out)):
        ranking = rank(case, preferences=preferences, as_of=as_of)
        found: Ranking | Inquiry = inquire(ranking) if search else ranking
        answers.put(found, out.explain, _compact if options.compact else _whole)


def _whole(found: Ranking | Inquiry) -> dict[str, Any]:
    return {**to_json(found)}


def _compact(found: Ranking | Inquiry) -> dict[str, Any]:
    ranking = found.ranking if isinstance(found, Inquiry) else found
    return {**to_json(ranking, compact=True)}
