"""``bonemets evidence``: the studies, or what some of them found."""

from __future__ import annotations

import argparse

from bonemets import to_json
from bonemets.cli.output import Output
from bonemets.errors import UnknownNameError
from bonemets.evidence.catalogue import STUDIES


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("study", nargs="*", help="keys of studies; a list of all without one")


def run(options: argparse.Namespace, out: Output) -> None:
    """Run the command."""
    by_key = {study.key: study for study in STUDIES}
    for key in options.study:
        if key not in by_key:
            raise UnknownNameError.among("study", key, by_key)
    width = max(map(len, by_key))
    for study in STUDIES:
        if study.key in options.study:
            out.put(study, lambda one: f"{out.explain(one)}\n", to_json)
        elif not options.study:
            out.put(study, lambda one: f"{one.key:{width}}  {one}", to_json)
