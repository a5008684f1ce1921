"""``bonemets eligibility``: whether a case would have been eligible for the trials."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any

from bonemets.cli.arguments import add_ask, add_cases, add_trials, readings_of
from bonemets.cli.cases import cases_of, searched, trials
from bonemets.cli.output import DONE, NEGATIVE, Output
from bonemets.criteria.model import Candidacy, candidacies
from bonemets.logic import Verdict
from bonemets.presentation import verdicts
from bonemets.presentation.exact import First, first_asked
from bonemets.serialization.reasoning import asking_data


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    add_cases(parser)
    add_ask(parser)
    add_trials(parser)


def run(options: argparse.Namespace, out: Output) -> None:
    """Run the command."""
    readings = readings_of(options)
    denied = False
    for case, answers, search in searched(options, cases_of(options, out)):
        found = candidacies(case, readings)
        denied = denied or any(one.verdict is not Verdict.MET for one in found)
        asked = first_asked(readings, case) if search else None

        def said(many: Sequence[Candidacy], asked: First | None = asked) -> str:
            return "\n".join([out.explain(verdicts(many)), *([str(asked)] if asked else [])])

        def shape(many: Sequence[Candidacy], asked: First | None = asked) -> dict[str, Any]:
            return trials(many) | (
                {} if asked is None else {"ask": asking_data(asked.asking, str(asked))}
            )

        answers.put(found, said, shape)
    if options.trial and denied and out.code == DONE:
        out.code = NEGATIVE
