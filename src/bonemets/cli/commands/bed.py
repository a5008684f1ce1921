"""``bonemets bed``: biologically effective dose and EQD2 of regimens."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any

from bonemets import to_json
from bonemets.cli.arguments import add_ratios, alpha_beta, each
from bonemets.cli.output import Output
from bonemets.errors import AlphaBetaError, UnknownNameError
from bonemets.presentation import effects
from bonemets.regimens.alpha_beta import AlphaBeta
from bonemets.regimens.regimen import Regimen
from bonemets.regimens.tissue import Tissue
from bonemets.regimens.tissues import TISSUES


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    add_ratios(parser)
    parser.add_argument("regimen", nargs="+", help='such as "30 Gy/10", 8/1 or "10 x 3 Gy"')
    parser.add_argument(
        "--tissue",
        action="append",
        default=[],
        help=f"a tissue's range: {', '.join(tissue.key for tissue in TISSUES)}",
    )


def run(options: argparse.Namespace, out: Output) -> None:
    """Run the command."""
    regimens = each(options.regimen, Regimen.parse, out)
    ratios: list[AlphaBeta | Tissue] = [
        *each(options.alpha_beta, alpha_beta, out),
        *each(options.tissue, _tissue, out),
    ]
    if not (options.alpha_beta or options.tissue):
        hint = "no tissue has a ratio by default"
        out.fault(AlphaBetaError("bed", "--alpha-beta or --tissue", "neither", hint))
    if regimens and ratios:
        out.put(effects(regimens, ratios), str, lambda _: _effects(regimens, ratios))


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


def _tissue(text: str) -> Tissue:
    for tissue in TISSUES:
        if tissue.key == text:
            return tissue
    raise UnknownNameError.among("tissue", text, (tissue.key for tissue in TISSUES))
