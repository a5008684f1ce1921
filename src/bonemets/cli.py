"""The command line: ``bonemets rank | explain | bed | eligibility | evidence | score``.

``bonemets screen | synthetic`` read and write files of many cases, with the extra ``cohort``.
Results go to standard output, faults to standard error.  Exit codes: 0 done; 1 a negative answer
where a question was asked (``eligibility --trial`` for a case not known to be eligible); 2 bad
input, though what could be answered was, or output that could not be written.
"""

from __future__ import annotations

import argparse
import importlib
import itertools
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final, TypeVar

import attrs

from bonemets.arguments import UsageError, orders_something, parser, preferences_of
from bonemets.case import Case
from bonemets.criteria.catalogue import READINGS
from bonemets.criteria.model import Candidacy, Eligibility, candidacies
from bonemets.errors import (
    AlphaBetaError,
    BonemetsError,
    InputErrors,
    RecordError,
    RefusedError,
    UnknownNameError,
)
from bonemets.evidence.catalogue import STUDIES
from bonemets.interop.entry import Entry
from bonemets.interop.fhir import BundleContents
from bonemets.interop.files import BundleEntry, Format, entries
from bonemets.logic import Verdict
from bonemets.options.ranking import Difference, Ranking, rank
from bonemets.options.sensitivity import Inquiry, Pair, compare, inquire
from bonemets.output import DONE, NEGATIVE, Output, on_streams
from bonemets.presentation.exact import First, beyond, first_asked
from bonemets.presentation.layouts import bundles, scores
from bonemets.presentation.layouts.answers import verdicts
from bonemets.presentation.layouts.doses import effects
from bonemets.provenance import AsOf
from bonemets.regimens.alpha_beta import AlphaBeta
from bonemets.regimens.regimen import Regimen
from bonemets.regimens.tissue import Tissue
from bonemets.regimens.tissues import TISSUES
from bonemets.scores.catalogue import TABLES
from bonemets.scores.performance import doubts
from bonemets.views.json import bundles as bundle_data
from bonemets.views.json import scores as score_data
from bonemets.views.json import to_json

T = TypeVar("T")

_LONG: Final = re.compile(r"[0-9]{10}")
_PARAMETER: Final = re.compile(r"\b(on|lesion|sites)=(?=([\"\w])?)")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    given = sys.argv[1:] if arguments is None else arguments
    return on_streams(lambda: _main(given))


def _main(arguments: Sequence[str]) -> int:
    try:
        options = parser().parse_args(arguments)
    except UsageError as error:
        out = Output(error.command, "--json" in arguments)
        out.fault(error, line=f"{error.usage}{error}")
    else:
        out = Output(options.command, options.json)
        try:
            _COMMANDS[options.command](options, out)
        except BonemetsError as error:
            out.fault(error)
    out.close()
    return out.code


@attrs.frozen
class Answers:
    """Where the answer for a case goes, after what its bundle holds besides."""

    out: Output
    entry: Entry
    ratios: Sequence[AlphaBeta]

    def put(self, found: T, text: Callable[[T], str], shape: Callable[[T], dict[str, Any]]) -> None:
        """Give one answer, in the form that was asked for."""
        name, beside = self.entry.name, ""
        more: dict[str, Any] = {}
        if isinstance(self.entry, BundleEntry):
            read = _in_options(self.entry.contents)
            beside = f"{bundles.held(read, self.ratios)}\n\n"
            more = {"bundle": bundle_data.shape(read, self.ratios)}
        doubted = doubts(self.entry.case) if self.entry.case is not None else ()
        beside += "".join(f"look again: {one}\n\n" for one in doubted)
        more |= {"doubts": [to_json(one) for one in doubted]} if doubted else {}
        self.out.put(
            found,
            lambda one: f"== {name}\n{beside}{text(one)}\n",
            lambda one: {"name": name, **shape(one), **more},
        )


def _cases(options: argparse.Namespace, out: Output) -> Iterator[tuple[Case, Answers]]:
    """Yield the cases that could be read, and where their answers go; report what could not."""
    ratios = _each(options.alpha_beta, _alpha_beta, out)
    try:
        for entry in entries(
            options.file,
            Format(options.format) if options.format else None,
            on=options.on,
            lesion=options.lesion,
            sites=dict(options.site),
        ):
            for fault, line in zip(entry.faults, entry.lines(), strict=True):
                out.fault(fault, entry.name, line)
            if ratios and not isinstance(entry, BundleEntry):
                raise RecordError("--alpha-beta", "a FHIR bundle with courses", entry.name)
            if entry.case is not None:
                yield entry.case, Answers(out, entry, ratios)
    except (InputErrors, RefusedError) as found:
        for fault in found.faults if isinstance(found, InputErrors) else (found,):
            out.fault(_asked(fault) if isinstance(fault, RefusedError) else fault)


def _asked(fault: RefusedError) -> RefusedError:
    """Return a fault with the parameters of `fhir.read` as the options that they are here."""
    where = fault.where.replace(": lesion", ": --lesion").replace(": sites:", ": --site")
    return type(fault)(where, _spelled(fault.expected), fault.got, _spelled(fault.hint))


def _in_options(held: BundleContents) -> BundleContents:
    unused = [attrs.evolve(one, reason=_spelled(one.reason)) for one in held.unused]
    return attrs.evolve(held, unused=tuple(unused))


def _spelled(text: str) -> str:
    return _PARAMETER.sub(
        lambda match: f"--{match[1].removesuffix('s')}{' ' if match[2] else ''}", text
    )


def _searched(
    options: argparse.Namespace, cases: Iterator[tuple[Case, Answers]]
) -> Iterator[tuple[Case, Answers, bool]]:
    """Yield the cases with whether to search what would settle them: for one, or where asked."""
    first = list(itertools.islice(cases, 2))
    for case, answers in itertools.chain(first, cases):
        yield case, answers, options.ask or len(first) == 1


def _rank(options: argparse.Namespace, out: Output) -> None:
    preferences, as_of = preferences_of(options), AsOf.read(options.as_of)
    for case, answers, search in _searched(options, _cases(options, out)):
        ranking = rank(case, preferences=preferences, as_of=as_of)
        found: Ranking | Inquiry = inquire(ranking) if search else ranking
        answers.put(found, out.explain, to_json)


def _explain(options: argparse.Namespace, out: Output) -> None:
    orders_something(options)
    readings = _readings(options.trial)
    preferences, as_of = preferences_of(options), AsOf.read(options.as_of)
    for case, answers in _cases(options, out):
        if options.option:
            ranked = rank(case, preferences=preferences, as_of=as_of).find(options.option)
            answers.put(ranked, out.explain, lambda one: {"option": to_json(one)})
        elif options.why:
            ranking = rank(case, preferences=preferences, as_of=as_of)
            why = ranking.why_above(*options.why), compare(ranking, *options.why)
            answers.put(why, _told, _why)
        else:
            found = candidacies(case, readings)
            more = beyond(readings, case)

            def said(many: Sequence[Candidacy], more: str = more) -> str:
                return "\n\n".join([out.explain(many), *([more] if more else [])])

            answers.put(found, said, _trials)


def _eligibility(options: argparse.Namespace, out: Output) -> None:
    readings = _readings(options.trial)
    denied = False
    for case, answers, search in _searched(options, _cases(options, out)):
        found = candidacies(case, readings)
        denied = denied or any(one.verdict is not Verdict.MET for one in found)
        asked = first_asked(readings, case) if search else None

        def said(many: Sequence[Candidacy], asked: First | None = asked) -> str:
            return "\n".join([out.explain(verdicts(many)), *([str(asked)] if asked else [])])

        def shape(many: Sequence[Candidacy], asked: First | None = asked) -> dict[str, Any]:
            return _trials(many) | ({} if asked is None else {"ask": to_json(asked)})

        answers.put(found, said, shape)
    if options.trial and denied and out.code == DONE:
        out.code = NEGATIVE


def _told(found: tuple[Difference | None, Pair]) -> str:
    """Return why one option stands above another, and whether that is open."""
    difference, pair = found
    return f"{difference or f'tied: {pair.one.option.key}; {pair.other.option.key}'}\n{pair}"


def _why(found: tuple[Difference | None, Pair]) -> dict[str, Any]:
    difference, pair = found
    return {"why": None if difference is None else to_json(difference), "order": to_json(pair)}


def _trials(found: Sequence[Candidacy]) -> dict[str, Any]:
    return {"trials": [to_json(one) for one in found]}


def _readings(trials: list[str]) -> tuple[Eligibility, ...]:
    """Return the readings asked for, by a trial's key or a reading's; all where none was."""
    known = {name for reading in READINGS for name in (reading.study.key, reading.key)}
    for trial in trials:
        if trial not in known:
            raise UnknownNameError.among("trial", trial, sorted(known))
    return tuple(one for one in READINGS if not trials or {one.study.key, one.key} & set(trials))


def _bed(options: argparse.Namespace, out: Output) -> None:
    regimens = _each(options.regimen, Regimen.parse, out)
    ratios: list[AlphaBeta | Tissue] = [
        *_each(options.alpha_beta, _alpha_beta, out),
        *_each(options.tissue, _tissue, out),
    ]
    if not (options.alpha_beta or options.tissue):
        hint = "no tissue has a ratio by default"
        out.fault(AlphaBetaError("bed", "--alpha-beta or --tissue", "neither", hint))
    if regimens and ratios:
        out.put(
            regimens, lambda many: str(effects(many, ratios)), lambda many: _effects(many, ratios)
        )


def _effects(regimens: Sequence[Regimen], ratios: Sequence[AlphaBeta | Tissue]) -> list[Any]:
    return [
        {
            "regimen": to_json(one),
            "bed": to_json(one.bed(at, quiet=True)),
            "eqd2": to_json(one.eqd2(at, quiet=True)),
        }
        for one in regimens
        for at in ratios
    ]


def _each(texts: list[str], read: Callable[[str], T], out: Output) -> list[T]:
    """Return what texts stand for; report those that stand for nothing."""
    found = []
    for text in texts:
        try:
            if _LONG.search(text):
                raise RefusedError("bed", "numbers of at most nine digits", text)
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


def _evidence(options: argparse.Namespace, out: Output) -> None:
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


def _score(options: argparse.Namespace, out: Output) -> None:
    by_key = {table.key: table for table in TABLES}
    if options.score is not None and options.score not in by_key:
        raise UnknownNameError.among("score", options.score, by_key)
    try:
        for table in TABLES:
            if options.score is None:
                out.put(table.read(()), lambda one: scores.listed(one.table), score_data.as_data)
            elif options.score == table.key:
                out.put(table.read(options.answer), out.explain, score_data.as_data)
    except InputErrors as found:
        for fault in found.faults:
            out.fault(fault)


def _cohort(name: str) -> Callable[[argparse.Namespace, Output], None]:
    """Return a command of an extra, whose libraries are loaded where it is asked for."""

    def run(options: argparse.Namespace, out: Output) -> None:
        command = importlib.import_module("bonemets.cohort.command")
        try:
            getattr(command, name)(options, _readings(options.trial), out)
        except InputErrors as found:
            for fault in found.faults:
                out.fault(fault)

    return run


_COMMANDS: Final = {
    "rank": _rank,
    "explain": _explain,
    "eligibility": _eligibility,
    "bed": _bed,
    "evidence": _evidence,
    "score": _score,
    "screen": _cohort("screen_file"),
    "synthetic": _cohort("make_synthetic"),
}
