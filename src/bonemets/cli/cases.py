"""The cases that a command is given, and where the answers for each of them go."""

from __future__ import annotations

import argparse
import itertools
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final, TypeVar

import attrs

import bonemets
from bonemets.case import Case
from bonemets.cli.arguments import alpha_beta, each
from bonemets.cli.output import Output
from bonemets.criteria.catalogue import READINGS
from bonemets.criteria.model import Candidacy
from bonemets.doubts import Doubt, at_limits
from bonemets.errors import InputErrors, RecordError, RefusedError
from bonemets.interop.entry import Entry
from bonemets.interop.fhir import BundleContents
from bonemets.interop.files import BundleEntry, Format, read_cases
from bonemets.presentation.layouts import bundles
from bonemets.regimens.alpha_beta import AlphaBeta
from bonemets.scores.performance import doubts
from bonemets.serialization.bundles import bundle_data

T = TypeVar("T")

_PARAMETER: Final = re.compile(r"\b(on|lesion|sites)=(?=([\"\w])?)")


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
            more = {"bundle": bundle_data(read, self.ratios)}
        case, doubted = self.entry.case, tuple[Doubt, ...]()
        if case is not None:
            doubted = (*doubts(case), *at_limits(case, READINGS))
        beside += "".join(f"look again: {one}\n\n" for one in doubted)
        more |= {"doubts": [bonemets.to_json(one) for one in doubted]} if doubted else {}
        self.out.put(
            found,
            lambda one: f"== {name}\n{beside}{text(one)}\n",
            lambda one: {"name": name, **shape(one), **more},
        )


def cases_of(options: argparse.Namespace, out: Output) -> Iterator[tuple[Case, Answers]]:
    """Yield the cases that could be read, and where their answers go; report what could not."""
    ratios = each(options.alpha_beta, alpha_beta, out)
    try:
        for entry in read_cases(
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
    """Return an error with the parameters of `read_fhir` as options of the command line."""
    parameter, _, rest = fault.where.partition(": ")
    if parameter in {"lesion", "sites"}:
        fault.where = f"--{parameter.removesuffix('s')} {rest}".strip()
    fault.expected, fault.hint = _spelled(fault.expected), _spelled(fault.hint)
    return fault


def _in_options(held: BundleContents) -> BundleContents:
    unused = [attrs.evolve(one, reason=_spelled(one.reason)) for one in held.unused]
    return attrs.evolve(held, unused=tuple(unused))


def _spelled(text: str) -> str:
    return _PARAMETER.sub(
        lambda match: f"--{match[1].removesuffix('s')}{' ' if match[2] else ''}", text
    )


def searched(
    options: argparse.Namespace, cases: Iterator[tuple[Case, Answers]]
) -> Iterator[tuple[Case, Answers, bool]]:
    """Yield the cases with whether to search what would settle them: for one, or where asked."""
    first = list(itertools.islice(cases, 2))
    for case, answers in itertools.chain(first, cases):
        yield case, answers, options.ask or len(first) == 1


def trials(found: Sequence[Candidacy]) -> dict[str, Any]:
    """Return the JSON of what trials say of a case."""
    return {"trials": [bonemets.to_json(one) for one in found]}
