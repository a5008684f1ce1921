"""Frames drawn at the limits of some questions, and what the one-case evaluator says of each row.

Every fact is drawn with what a cell holds of it, in one of the forms that a column may have, and
with what a case is given for it; cells of NaN, of null and of what is not permitted give nothing.
"""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from typing import Any

import attrs
import polars as pl

from bonemets import units
from bonemets.case import Case
from bonemets.criteria.model import Criterion, Eligibility
from bonemets.errors import RefusedError
from bonemets.evidence.patchell import PATCHELL
from bonemets.fields import (
    NONE,
    Between,
    CategoryField,
    CountField,
    Field,
    FlagField,
    MeasureField,
    SeveralField,
)
from bonemets.logic import Verdict
from bonemets.predicates import Predicate, limits
from bonemets.review import COMPRESSION_RT

Cell = tuple[Any, Any]
"""What a column holds, and what a case is given."""
ANSWER = {Verdict.MET: True, Verdict.NOT_MET: False, Verdict.UNKNOWN: None}
OTHER_UNIT = {"month": "week", "day": "week", "hour": "day", "cm": "mm", "mm": "cm"}


def reading(question: Predicate, name: str) -> Eligibility:
    """Return a reading of one line."""
    study = attrs.evolve(PATCHELL, key=name)
    return Eligibility(study, COMPRESSION_RT, (Criterion(str(question), question),))


@attrs.frozen
class Form:
    """A field as a frame may hold it."""

    field: Field[Any]
    kind: str
    columns: dict[str, Any]
    """Its columns and their types."""

    def draw(  # noqa: PLR0911 - one for each kind of column
        self, dice: random.Random, turns: Sequence[Any]
    ) -> tuple[tuple[Any, ...], Any]:
        """Return the cells of a row, and what a case is given."""
        none = (None,) * len(self.columns)
        if dice.random() < 0.2:
            return none, None
        match self.field, self.kind:
            case FlagField(), kind:
                return self._flag(dice, kind)
            case CountField() | MeasureField(), kind:
                return self._number(dice, kind, turns)
            case SeveralField(members=members), kind:
                chosen = list(dice.sample(members, dice.choice((0, 1, 1, 2, 3))))
                if kind == "dummies":
                    return tuple(one in chosen for one in members), chosen
                if kind == "list" and not chosen and dice.random() < 0.5:
                    return (["none"],), NONE
                if kind == "list":
                    wrong = dice.random() < 0.05
                    return (
                        [*map(str, chosen), *(["elbow"] if wrong else [])],
                    ), None if wrong else chosen
                return ("; ".join(chosen) or "None",), chosen or NONE
            case CategoryField(members=members), kind:
                if dice.random() < 0.05:
                    return ("" if kind == "text" else None,), None
                one = dice.choice([*turns, *members])
                odd = kind == "text" and dice.random() < 0.3
                return (f" {one.upper()} " if odd else str(one),), one
        raise TypeError(self)

    def _flag(self, dice: random.Random, kind: str) -> tuple[tuple[Any, ...], Any]:
        yes = dice.random() < 0.5
        if kind == "bool":
            return (yes,), yes
        odd = dice.random() < 0.05
        if kind == "float":
            return (dice.choice((math.nan, 2.0)) if odd else float(yes),), None if odd else yes
        if kind == "int":
            return (2 if odd else int(yes),), None if odd else yes
        texts = ("maybe", "NA", "") if odd else ("Yes", "1", "true ") if yes else ("no", "0", "N")
        return (dice.choice(texts),), None if odd else yes

    def _number(  # noqa: PLR0911 - likewise
        self, dice: random.Random, kind: str, turns: Sequence[Any]
    ) -> tuple[tuple[Any, ...], Any]:
        field: Any = self.field
        whole = isinstance(field, CountField)
        top = field.maximum if field.maximum is not None else field.minimum + 30
        one, other = self._near(dice, turns, top), self._near(dice, turns, top)
        odd = dice.random()
        if kind == "int":
            return (top + 1 if field.maximum and odd < 0.05 else one,), (
                None if field.maximum and odd < 0.05 else one
            )
        if kind in {"float", "other unit"}:
            if odd < 0.1:
                return (dice.choice((math.nan, -1.0, math.inf)),), None
            if kind == "other unit":
                unit = OTHER_UNIT[field.unit]
                ratio = float(units.ratio(field.unit, unit))
                there = float(one) * ratio
                there = dice.choice((there, math.nextafter(there, 0), math.nextafter(there, 1e9)))
                return (there,), units.made(there, unit)
            return (float(one),), one if whole else units.made(one, field.unit)
        low, high = sorted((one, other))
        value = _between(field, low, high)
        if kind == "range":
            return (low, high), value
        if odd < 0.1:
            return (dice.choice(("many", "3,5", "unknown", "5-1", "-3", "1e3")),), None
        text = f"{low:.17f}" if low == high and not whole else f"{low}"
        if low != high and not whole:
            low, high = float(int(low)), float(int(high) + 1)
            return (f"{low} - {high}",), _between(field, low, high)
        if low != high:
            return (f"{low}-{high}",), value
        return (text,), int(text) if whole else units.made(float(text), field.unit)

    def _near(self, dice: random.Random, turns: Sequence[Any], top: float) -> Any:
        field: Any = self.field
        if isinstance(field, CountField):
            near = [turn + step for turn in turns for step in (-1, 0, 1)]
            kept = [one for one in near if field.minimum <= one <= top]
            return (
                dice.choice(kept)
                if kept and dice.random() < 0.8
                else dice.randint(field.minimum, int(top))
            )
        near = [
            one
            for turn in turns
            for one in (math.nextafter(turn, -1), turn, math.nextafter(turn, 1e9))
        ]
        kept = [one for one in near if field.minimum <= one <= (field.maximum or math.inf)]
        return (
            dice.choice(kept) if kept and dice.random() < 0.8 else dice.uniform(field.minimum, top)
        )


def _between(field: Any, low: Any, high: Any) -> Any:
    if isinstance(field, MeasureField):
        low, high = units.made(low, field.unit), units.made(high, field.unit)
    return low if low == high else Between(low, high)


def form(field: Field[Any], dice: random.Random) -> Form:  # noqa: C901, PLR0911 - likewise
    """Return one of the forms that a field may have in a frame."""
    name = field.name
    match field:
        case FlagField():
            kind = dice.choice(("bool", "bool", "float", "int", "text"))
            types = {"bool": pl.Boolean, "float": pl.Float64, "int": pl.Int8, "text": pl.String}
            return Form(field, kind, {name: types[kind]})
        case CountField():
            kind = dice.choice(("int", "float", "text", "range"))
            if kind == "range":
                return Form(field, kind, {f"{name}_low": pl.Int64, f"{name}_high": pl.Int64})
            types = {"int": pl.Int64, "float": pl.Float64, "text": pl.String}
            return Form(field, kind, {name: types[kind]})
        case MeasureField():
            kind = dice.choice(("float", "float", "other unit", "text", "range"))
            if kind == "other unit" and field.unit in OTHER_UNIT:
                return Form(field, kind, {f"{name} [{OTHER_UNIT[field.unit]}]": pl.Float64})
            if kind == "range":
                return Form(field, kind, {f"{name}_low": pl.Float64, f"{name}_high": pl.Float64})
            if kind == "text":
                return Form(field, kind, {name: pl.String})
            return Form(field, "float", {name: pl.Float64})
        case SeveralField():
            kind = dice.choice(("list", "text", "dummies"))
            if kind == "dummies":
                return Form(field, kind, {f"{name}_{one}": pl.Boolean for one in field.members})
            return Form(field, kind, {name: pl.List(pl.String) if kind == "list" else pl.String})
        case CategoryField():
            kind = dice.choice(("text", "enum", "categorical"))
            names = [str(one) for one in field.members]
            types = {"text": pl.String, "enum": pl.Enum(names), "categorical": pl.Categorical}
            return Form(field, kind, {name: types[kind]})
    raise TypeError(field)


@attrs.frozen
class Drawn:
    """A frame, how to read it, and the answers expected, question by question."""

    frame: pl.DataFrame
    columns: dict[str, Any]
    expected: dict[str, list[bool | None]]


def drawn(readings: Sequence[Eligibility], rows: int, seed: int, share: float = 0.1) -> Drawn:
    """Return a frame drawn at the limits of some readings.

    Besides the fields asked for, a share of the others is drawn too, since facts follow from them.
    """
    dice = random.Random(seed)  # noqa: S311 - drawn again from its seed
    asked = {name for one in readings for name in one.fields()}
    fields = [
        field for name, field in Case.fields().items() if name in asked or dice.random() < share
    ]
    forms = [form(field, dice) for field in fields if dice.random() < 0.95]
    near = [*readings, *(rule.premise for rule in Case.implications)]
    found = limits(near)
    turns = {
        one.field.name: [v for v in found.get(one.field.name, ()) if not isinstance(v, bool)]
        for one in forms
    }
    data: dict[str, list[Any]] = {name: [] for one in forms for name in one.columns}
    expected: dict[str, list[bool | None]] = {one.key: [] for one in readings}
    for _ in range(rows):
        cells, facts = {}, {}
        for one in forms:
            name = one.field.name
            cells[name], value = one.draw(dice, turns[name])
            if value is not None:
                facts[name] = value
        case = _case(facts, cells, keep_contradiction=dice.random() < 0.1)
        for one in forms:
            for name, cell in zip(one.columns, cells[one.field.name], strict=True):
                data[name].append(cell)
        for one in readings:
            expected[one.key].append(None if case is None else ANSWER[one.verdict(case)])
    schema = {name: kind for one in forms for name, kind in one.columns.items()}
    columns = {one.field.name: tuple(one.columns) for one in forms if one.kind == "range"}
    return Drawn(pl.DataFrame(data, schema=schema, strict=False), columns, expected)


def _case(
    facts: dict[str, Any], cells: dict[str, tuple[Any, ...]], *, keep_contradiction: bool
) -> Case | None:
    """Return the case of some facts, blanking those that contradict the others unless they stay."""
    while True:
        try:
            return Case(**facts)
        except RefusedError as fault:
            if keep_contradiction:
                return None
            name = fault.field if fault.field in facts else next(iter(facts))
            facts.pop(name)
            cells[name] = (None,) * len(cells[name])
