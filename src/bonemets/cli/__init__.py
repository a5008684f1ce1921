"""The command line: ``bonemets rank | explain | bed | eligibility | evidence | score``.

``bonemets screen | synthetic`` read and write files of many cases, with the extra ``cohort``.
Results go to standard output, errors to standard error.  Exit codes: 0 done; 1 a negative answer
where a question was asked (``eligibility --trial`` for a case not known to be eligible); 2 bad
input, though what could be answered was, or output that could not be written.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Sequence

from bonemets.cli.output import Output, on_streams
from bonemets.cli.parser import UsageError, parser
from bonemets.errors import BonemetsError, InputErrors


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    given = sys.argv[1:] if arguments is None else arguments
    return on_streams(lambda: _run(given))


def _run(arguments: Sequence[str]) -> int:
    try:
        options = parser().parse_args(arguments)
    except UsageError as error:
        out = Output(error.command, as_json="--json" in arguments)
        out.fault(error, line=f"{error.usage}{error}")
    else:
        out = Output(options.command, as_json=options.json)
        command = importlib.import_module(f"bonemets.cli.commands.{options.command}")
        try:
            command.run(options, out)
        except InputErrors as found:
            for fault in found.faults:
                out.fault(fault)
        except BonemetsError as error:
            out.fault(error)
    out.close()
    return out.code
