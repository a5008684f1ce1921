"""The command line: ``bonemets rank | explain | bed | eligibility | evidence``.

Results go to standard output, notes and faults to standard error.  Exit codes: 0 done; 1 a negative
answer where a question was asked (``eligibility --trial`` for a case not known to be eligible);
2 bad input, though what could be answered was.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final, TypeVar

import attrs

import bonemets
from bonemets.case import Case
from bonemets.criteria.catalogue import READINGS
from bonemets.criteria.model import Eligibility, candidacies
from bonemets.errors import AlphaBetaError, BonemetsError, Faults, UnknownNameError
from bonemets.evidence.catalogue import STUDIES
from bonemets.interop.files import Format, entries
from bonemets.logic import Verdict
from bonemets.options.preferences import WISHES, preferring
from bonemets.options.rank import Ranking, rank
from bonemets.regimens.model import AlphaBeta, Regimen, Tissue
from bonemets.regimens.tissues import TISSUES
from bonemets.views.exact import beyond
from bonemets.views.json import SHAPE, to_json
from bonemets.views.text import NOTICE, effects, explain, verdicts

T = TypeVar("T")

DONE: Final = 0
NEGATIVE: Final = 1
BAD_INPUT: Final = 2


@attrs.define
class Output:
    """Where a command puts what it found: text as it comes, or one JSON object at the end."""

    command: str
    as_json: bool
    results: list[Any] = attrs.field(factory=list)
    faults: list[dict[str, Any]] = attrs.field(factory=list)

    @property
    def color(self) -> bool:
        """Whether a person reads along on a terminal that takes color."""
        return sys.stdout.isatty() and not os.environ.get("NO_COLOR")

    def put(self, text: str, value: Any) -> None:
        """Give one result, in the form that was asked for."""
        if self.as_json:
            self.results.append(value)
        else:
            print(text)

    def note(self, text: str) -> None:
        """Say something beside the results."""
        print(text, file=sys.stderr)

    def fault(self, fault: BonemetsError | OSError, record: str = "", line: str = "") -> None:
        """Report bad input, and of which record, where it is one of several."""
        shape = to_json(fault) if isinstance(fault, BonemetsError) else {"message": str(fault)}
        self.faults.append({"record": record, **shape} if record else shape)
        self.note(line or str(fault))

    def close(self) -> None:
        """Write the JSON object, where that was asked for."""
        if self.as_json:
            whole = {
                "bonemets": bonemets.__version__,
                "command": self.command,
                "shape": SHAPE,
                "results": self.results,
                "faults": self.faults,
            }
            print(json.dumps(whole, indent=1, ensure_ascii=False))


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    options = _parser().parse_args(arguments)
    out = Output(options.command, options.json)
    try:
        try:
            code: int = options.run(options, out)
        except BonemetsError as error:
            out.fault(error)
        out.close()
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader went away: send the rest nowhere, so that closing the stream stays silent.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    return BAD_INPUT if out.faults else code


def _cases(options: argparse.Namespace, out: Output) -> Iterator[tuple[str, Case]]:
    """Yield the cases that could be read; report what could not."""
    read = entries(options.file, options.format, sites=dict(options.site))
    while True:
        try:
            entry = next(read, None)
        except Faults as faults:
            for fault in faults.faults:
                out.fault(fault)
            return
        except (BonemetsError, OSError) as error:
            out.fault(error)
            return
        if entry is None:
            return
        for note in entry.notes:
            out.note(f"{entry.name}: {note}")
        for fault, line in zip(entry.faults, entry.lines(), strict=True):
            out.fault(fault, entry.name, line)
        if entry.case is not None:
            yield entry.name, entry.case


def _rank(options: argparse.Namespace, out: Output) -> int:
    preferences = preferring(*options.prefer)
    for name, case in _cases(options, out):
        ranking = rank(case, preferences=preferences)
        text = f"== {name}\n{explain(ranking, color=out.color)}\n"
        out.put(text, {"name": name, **to_json(ranking)})
    return DONE


def _explain(options: argparse.Namespace, out: Output) -> int:
    readings = _readings(options.trial)
    for name, case in _cases(options, out):
        if options.option or options.why:
            ranking = rank(case, preferences=preferring(*options.prefer))
            text, shape = _of_options(options, ranking, out)
        else:
            found = candidacies(case, readings)
            more = beyond(readings, case)
            said = [explain(one, color=out.color) for one in found]
            text = "\n\n".join([*said, more] if more else said)
            shape = {"trials": [to_json(one) for one in found]}
        out.put(f"== {name}\n{text}\n", {"name": name, **shape})
    return DONE


def _of_options(
    options: argparse.Namespace, ranking: Ranking, out: Output
) -> tuple[str, dict[str, Any]]:
    if options.option:
        placed = ranking.find(options.option)
        return explain(placed, color=out.color), {"option": to_json(placed)}
    difference = ranking.why_above(*options.why)
    if difference is None:
        return f"tied: {'; '.join(options.why)}", {"why": None}
    return str(difference), {"why": to_json(difference)}


def _eligibility(options: argparse.Namespace, out: Output) -> int:
    readings = _readings(options.trial)
    answers = []
    for name, case in _cases(options, out):
        found = candidacies(case, readings)
        answers += [one.verdict for one in found]
        text = f"== {name}\n{verdicts(found, color=out.color)}\n"
        out.put(text, {"name": name, "trials": [to_json(one) for one in found]})
    denied = options.trial and any(one is not Verdict.MET for one in answers)
    return NEGATIVE if denied else DONE


def _readings(trials: list[str]) -> tuple[Eligibility, ...]:
    """Return the readings asked for, by a trial's key or a reading's; all where none was."""
    known = {name for reading in READINGS for name in (reading.study.key, reading.key)}
    for trial in trials:
        if trial not in known:
            raise UnknownNameError.among("trial", trial, sorted(known))
    return tuple(one for one in READINGS if not trials or {one.study.key, one.key} & set(trials))


def _bed(options: argparse.Namespace, out: Output) -> int:
    regimens = _each(options.regimen, Regimen.parse, out)
    ratios: list[AlphaBeta | Tissue] = [
        *_each(options.alpha_beta, _alpha_beta, out),
        *_each(options.tissue, _tissue, out),
    ]
    if not (options.alpha_beta or options.tissue):
        hint = "no tissue has a ratio by default"
        out.fault(AlphaBetaError("bed", "--alpha-beta or --tissue", "neither", hint))
    if regimens and ratios:
        shape = [
            {"regimen": to_json(one), "bed": to_json(one.bed(at)), "eqd2": to_json(one.eqd2(at))}
            for one in regimens
            for at in ratios
        ]
        out.put(effects(regimens, ratios), shape)
    return DONE


def _each(texts: list[str], read: Callable[[str], T], out: Output) -> list[T]:
    """Return what texts stand for; report those that stand for nothing."""
    found = []
    for text in texts:
        try:
            found.append(read(text))
        except BonemetsError as error:
            out.fault(error)
    return found


def _alpha_beta(text: str) -> AlphaBeta:
    bare = text.replace(".", "", 1).isdecimal()
    return AlphaBeta(f"{text} Gy" if bare else text)


def _tissue(text: str) -> Tissue:
    for tissue in TISSUES:
        if tissue.key == text:
            return tissue
    raise UnknownNameError.among("tissue", text, (tissue.key for tissue in TISSUES))


def _evidence(options: argparse.Namespace, out: Output) -> int:
    by_key = {study.key: study for study in STUDIES}
    for key in options.study:
        if key not in by_key:
            raise UnknownNameError.among("study", key, by_key)
    for study in STUDIES:
        if study.key in options.study:
            out.put(f"{explain(study)}\n", to_json(study))
        elif not options.study:
            out.put(f"{study.key:12} {study}", to_json(study))
    return DONE


def _site(text: str) -> tuple[str, str]:
    code, _, place = text.partition("=")
    return code, place


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="bonemets",
        description="Radiotherapy of bone metastases: options, eligibility, dose, evidence.",
        epilog=f"{NOTICE} Exit codes: 0 done; 1 not known to be eligible; 2 bad input.",
    )
    parser.add_argument("--version", action="version", version=f"bonemets {bonemets.__version__}")
    commands = parser.add_subparsers(dest="command", required=True)
    as_json = argparse.ArgumentParser(add_help=False)
    as_json.add_argument("--json", action="store_true", help="one JSON object (docs/json.md)")
    of_cases = argparse.ArgumentParser(add_help=False)
    of_cases.add_argument("file", help="JSON, TOML, CSV or a FHIR bundle; - for standard input")
    of_cases.add_argument("--format", type=Format, choices=Format, help="kind of the file")
    of_cases.add_argument(
        "--site",
        action="append",
        default=[],
        type=_site,
        metavar="CODE=PLACE",
        help="in a FHIR bundle: the bone or level a SNOMED CT code means, as 61032001=L1",
    )
    of_trials = argparse.ArgumentParser(add_help=False)
    of_trials.add_argument(
        "--trial",
        action="append",
        default=[],
        help="a trial (patchell) or one reading of it (patchell/as-reviewed); may be repeated",
    )
    of_wishes = argparse.ArgumentParser(add_help=False)
    of_wishes.add_argument(
        "--prefer",
        action="append",
        default=[],
        metavar="WISH",
        help=f"a wish of the patient: {', '.join(wish.key for wish in WISHES)}; may be repeated",
    )

    ranks = commands.add_parser(
        "rank",
        parents=[of_cases, of_wishes, as_json],
        help="what one could do, on whose evidence, and why in this order",
    )
    ranks.set_defaults(run=_rank)

    explains = commands.add_parser(
        "explain",
        parents=[of_cases, of_trials, of_wishes, as_json],
        help="each line of a trial's list for a case, one option, or why one is above another",
    )
    which = explains.add_mutually_exclusive_group()
    which.add_argument("--option", metavar="KEY", help="one option with its arguments")
    which.add_argument("--why", nargs=2, metavar="KEY", help="why one option is above another")
    explains.set_defaults(run=_explain)

    asks = commands.add_parser(
        "eligibility",
        parents=[of_cases, of_trials, as_json],
        help="whether a case would have been let into the trials",
    )
    asks.set_defaults(run=_eligibility)

    doses = commands.add_parser(
        "bed", parents=[as_json], help="biologically effective dose and EQD2 of regimens"
    )
    doses.add_argument("regimen", nargs="+", help='such as "30 Gy/10", 8/1 or "10 x 3 Gy"')
    doses.add_argument(
        "--alpha-beta", action="append", default=[], metavar="GY", help="a ratio in gray"
    )
    doses.add_argument(
        "--tissue",
        action="append",
        default=[],
        help=f"a tissue's range: {', '.join(tissue.key for tissue in TISSUES)}",
    )
    doses.set_defaults(run=_bed)

    studies = commands.add_parser(
        "evidence", parents=[as_json], help="the studies, or what some of them found"
    )
    studies.add_argument("study", nargs="*", help="keys of studies; a list of all without one")
    studies.set_defaults(run=_evidence)
    return parser
