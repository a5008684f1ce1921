"""``bonemets explain``: criteria line by line, one option, or why one is above another."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any

from bonemets import to_json
from bonemets.cli.arguments import (
    add_cases,
    add_preferences,
    add_trials,
    preferences_of,
    readings_of,
)
from bonemets.cli.cases import cases_of, trials
from bonemets.cli.output import Output
from bonemets.criteria.model import Candidacy, candidacies
from bonemets.errors import RefusedError
from bonemets.options.rank_case import rank
from bonemets.options.ranking import Difference
from bonemets.options.sensitivity import Pair, compare
from bonemets.presentation.exact import beyond
from bonemets.provenance import AsOf


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    add_cases(parser)
    add_preferences(parser)
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--option", metavar="KEY", help="one option with its arguments")
    which.add_argument("--why", nargs=2, metavar="KEY", help="why one option is above another")
    add_trials(which)


def run(options: argparse.Namespace, out: Output) -> None:
    """Run the command."""
    _orders_something(options)
    readings = readings_of(options)
    preferences, as_of = preferences_of(options), AsOf.read(options.as_of)
    for case, answers in cases_of(options, out):
        if options.option:
            ranked = rank(case, preferences=preferences, as_of=as_of).find(options.option)
            answers.put(ranked, out.explain, lambda one: {**to_json(one)})
        elif options.why:
            ranking = rank(case, preferences=preferences, as_of=as_of)
            why = ranking.why_above(*options.why), compare(ranking, *options.why)
            answers.put(why, _told, _why)
        else:
            found = candidacies(case, readings)
            more = beyond(readings, case)

            def said(many: Sequence[Candidacy], more: str = more) -> str:
                return "\n\n".join([out.explain(many), *([more] if more else [])])

            answers.put(found, said, trials)


def _told(found: tuple[Difference | None, Pair]) -> str:
    """Return why one option stands above another, and whether that is open."""
    difference, pair = found
    return f"{difference or f'tied: {pair.one.option.key}; {pair.other.option.key}'}\n{pair}"


def _why(found: tuple[Difference | None, Pair]) -> dict[str, Any]:
    difference, pair = found
    return {"why": None if difference is None else to_json(difference), "order": to_json(pair)}


def _orders_something(options: argparse.Namespace) -> None:
    """Raise where an argument about an order is given and there is none to show."""
    given = {
        "--prefer": options.prefer,
        "--drop": options.drop,
        "--order": options.order,
        "--as-of": options.as_of != AsOf.LATEST,
    }
    for name, value in given.items():
        if value and not (options.option or options.why):
            raise RefusedError(name, "--option or --why, which it orders", "neither")
