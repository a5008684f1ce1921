"""The explorer: BED and EQD2 of several regimens against the alpha/beta ratio, to play with."""

from __future__ import annotations

import math
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import attrs

from bonemets import units
from bonemets.argument_types import type_checked
from bonemets.errors import (
    AlphaBetaError,
    BonemetsError,
    ModelError,
    RegimenError,
    UnknownNameError,
)
from bonemets.notebook import choices
from bonemets.notebook.widget import AnyWidget, module, page, style, trait
from bonemets.regimens.alpha_beta import AlphaBeta
from bonemets.regimens.effects import BED, EQD2
from bonemets.regimens.high_dose import LinearQuadraticLinear, UniversalSurvivalCurve
from bonemets.regimens.models import LQ, Model
from bonemets.regimens.regimen import Regimen
from bonemets.regimens.tissue import Tissue
from bonemets.regimens.tissues import TISSUES
from bonemets.units import Quantity

BY_KEY = {tissue.key: tissue for tissue in TISSUES}


@attrs.frozen
class Shown:
    """A regimen with its effects at one ratio, as the explorer shows them."""

    regimen: Regimen
    bed: BED
    eqd2: EQD2


class Explorer(AnyWidget):
    """A picture of BED and EQD2 against alpha/beta, with controls.

    What is chosen goes both ways: what is changed in the page can be read here, and the other way
    round.  The traits below can be observed.

    Parameters
    ----------
    regimens : iterable of str or Regimen
        At most eight at once.
    alpha_beta : AlphaBeta, Tissue or str
        There is no default.
    model : Model, optional
        `LQ`, a smooth `LinearQuadraticLinear` or a `UniversalSurvivalCurve`.
    limits : str, optional
        A table of limits by its text, such as ``"HyTEC 2021: spinal cord Dmax"``.

    Attributes
    ----------
    regimens : list of str
    span : list of float
        The ratio in gray, twice, or the ends of a range of it.
    tissue : str
        The key of the tissue that the range is of; empty for a ratio or range of one's own.
    formula : dict
        The model's short name (`kind`) and its numbers in gray; `None` for one not yet given.
    limits : str

    Raises
    ------
    BonemetsError
        For anything that the library cannot read.

    Examples
    --------
    >>> explorer = Explorer(["8/1", "10 x 3 Gy"], "10 Gy")
    >>> explorer.regimens
    ['8 Gy/1', '30 Gy/10']
    >>> print(*(shown.bed for shown in explorer.effects()))
    14.4 Gy₁₀ 39 Gy₁₀
    """

    _esm = module("explorer")
    _css = style()

    regimens = trait.List(trait.Unicode()).tag(sync=True)
    span = trait.List(trait.Float()).tag(sync=True)
    tissue = trait.Unicode().tag(sync=True)
    formula = trait.Dict().tag(sync=True)
    limits = trait.Unicode().tag(sync=True)
    asked = trait.Unicode().tag(sync=True)
    """A regimen's text that was typed into the page and is to be read."""
    refused = trait.Unicode().tag(sync=True)
    """What is wrong with the text typed last."""
    known = trait.Dict().tag(sync=True)
    """Every regimen that can be chosen, by its text."""
    catalogue = trait.Dict().tag(sync=True)
    live = trait.Bool(default_value=True).tag(sync=True)
    """Whether Python answers; a saved page has nobody to read a text."""

    @type_checked
    def __init__(
        self,
        regimens: Iterable[str | Regimen],
        alpha_beta: AlphaBeta | Tissue | Quantity | str,
        *,
        model: Model = LQ,
        limits: str = "",
    ) -> None:
        span, tissue = _span(alpha_beta)
        super().__init__(
            known=choices.regimens(),
            catalogue=choices.catalogue(),
            span=span,
            tissue=tissue,
            formula=_formula(model, AlphaBeta(units.made(span[0], "Gy"))),
            limits=limits,
        )
        self.regimens = [str(one) if isinstance(one, Regimen) else one for one in regimens]

    @property
    def alpha_beta(self) -> AlphaBeta | Tissue:
        """The ratio, the tissue, or a range of one's own; set it as in the constructor.

        The universal survival curve has the ratio that follows from its numbers.
        """
        if self.formula["kind"] == "USC":
            return self._usc().alpha_beta
        if self.tissue:
            return BY_KEY[self.tissue]
        low, high = (AlphaBeta(units.made(gray, "Gy")) for gray in self.span)
        return low if low == high else Tissue.assumed(low.value, high.value)

    @alpha_beta.setter
    def alpha_beta(self, value: AlphaBeta | Tissue | Quantity | str) -> None:
        self.span, self.tissue = _span(value)

    def model_at(self, alpha_beta: AlphaBeta) -> Model:
        """Return the model at a ratio: the line of `LQ-L` is the tangent there.

        Raises
        ------
        ModelError
            Where a number of the model is not yet given.
        """
        if self.formula["kind"] == "LQ":
            return LQ
        if self.formula["kind"] == "USC":
            return self._usc()
        return LinearQuadraticLinear.smooth(self._number("threshold", "Gy"), alpha_beta)

    def effects(self) -> tuple[Shown, ...]:
        """Return what the page shows of each regimen: at the ratio, or from low to high.

        Of a tissue with a central estimate that lies between, it is in the middle.
        """
        at = self.alpha_beta
        if isinstance(at, AlphaBeta):
            ratios = [at]
        else:
            ratios = sorted({one for one in (at.low, at.central, at.high) if one is not None})
        return tuple(
            Shown(
                regimen,
                regimen.bed(ratio, self.model_at(ratio), quiet=True),
                regimen.eqd2(ratio, self.model_at(ratio), quiet=True),
            )
            for regimen in map(Regimen.parse, self.regimens)
            for ratio in ratios
        )

    def save(self, path: str | os.PathLike[str], title: str = "BED and EQD2 explorer") -> Path:
        """Write a page that shows the same without Python and without a network.

        Parameters
        ----------
        path : str or path
            A file, which is written over.
        title : str, optional

        Returns
        -------
        Path
        """
        names = ("regimens", "span", "tissue", "formula", "limits", "known", "catalogue")
        state = {name: getattr(self, name) for name in names}
        written = Path(path)
        written.write_text(page(title, "explorer", state | {"live": False}), encoding="utf-8")
        return written

    def _usc(self) -> UniversalSurvivalCurve:
        alpha, d0, dq = (
            self._number(name, unit)
            for name, unit in (("alpha", "/Gy"), ("d0", "Gy"), ("dq", "Gy"))
        )
        return UniversalSurvivalCurve(alpha, d0, dq)

    def _number(self, name: str, unit: str) -> Quantity:
        value = self.formula[name]
        if value is None:
            raise ModelError(name, f"a number in {unit}", "none yet", "the model needs it")
        return units.made(value, unit)

    @trait.validate("regimens")
    def _read(self, proposal: Any) -> list[str]:
        found = {str(one): one for one in map(choices.read, proposal["value"])}
        if len(found) > choices.MOST:
            raise RegimenError("regimens", f"at most {choices.MOST} at once", len(found))
        fresh = {name: one for name, one in found.items() if name not in self.known}
        if fresh:
            entries = {name: choices.entry(one, choices.OWN) for name, one in fresh.items()}
            self.known = self.known | entries
        return list(found)

    @trait.validate("span")
    def _check_span(self, proposal: Any) -> list[float]:
        span: list[float] = proposal["value"]
        if len(span) != 2 or not 0 < span[0] <= span[1] < math.inf:
            raise AlphaBetaError("span", "two ratios above 0 Gy, the lower first", span)
        return span

    @trait.validate("tissue")
    def _check_tissue(self, proposal: Any) -> str:
        return _among("tissue", proposal["value"], BY_KEY)

    @trait.validate("limits")
    def _check_limits(self, proposal: Any) -> str:
        return _among("limits", proposal["value"], self.catalogue["limits"])

    @trait.validate("formula")
    def _check_formula(self, proposal: Any) -> dict[str, Any]:
        formula: dict[str, Any] = proposal["value"]
        kind = formula.get("kind")
        if kind not in choices.PARAMETERS:
            raise UnknownNameError.among("model", str(kind), choices.PARAMETERS)
        if formula.keys() - {"kind"} != set(choices.PARAMETERS[kind]):
            expected = f"{kind} with {', '.join(choices.PARAMETERS[kind]) or 'no numbers'}"
            raise ModelError("formula", expected, formula)
        for name in choices.PARAMETERS[kind]:
            value = formula[name]
            if value is not None and not (isinstance(value, int | float) and 0 < value < math.inf):
                raise ModelError(name, "a number above 0, or None", value)
        return formula

    @trait.observe("tissue")
    def _take_the_range(self, _change: Any) -> None:
        if self.tissue:
            self.span, _ = _span(BY_KEY[self.tissue])

    @trait.observe("span")
    def _leave_the_tissue(self, _change: Any) -> None:
        if self.tissue and self.span != _span(BY_KEY[self.tissue])[0]:
            self.tissue = ""

    @trait.observe("asked")
    def _add(self, _change: Any) -> None:
        if not self.asked.strip():
            return
        try:
            self.regimens = [*self.regimens, self.asked]
        except BonemetsError as error:
            self.refused = str(error)
        else:
            self.refused = ""
        self.asked = ""


def _span(value: Any) -> tuple[list[float], str]:
    """Return the ends of a ratio or range in gray, and the tissue it is of."""
    if isinstance(value, Tissue):
        key = value.key if BY_KEY.get(value.key) == value else ""
        return [value.low.gray, value.high.gray], key
    ratio = value if isinstance(value, AlphaBeta) else AlphaBeta(value)
    return [ratio.gray, ratio.gray], ""


def _formula(model: Model, ratio: AlphaBeta) -> dict[str, Any]:
    if model == LQ:
        return {"kind": "LQ"}
    plain = model.repair is None and model.repopulation is None
    if isinstance(model, LinearQuadraticLinear) and model.is_smooth(ratio) and plain:
        return {"kind": "LQ-L", "threshold": model.threshold}
    if isinstance(model, UniversalSurvivalCurve):
        model.check_ratio(ratio.gray)
        return {"kind": "USC", "alpha": model.alpha, "d0": model.d0, "dq": model.dq}
    expected = "LQ, USC, or LQ-L that is smooth at the ratio, without repair and repopulation"
    raise ModelError("model", expected, str(model))


def _among(what: str, name: str, names: Iterable[str]) -> str:
    if name and name not in names:
        raise UnknownNameError.among(what, name, names)
    return name
