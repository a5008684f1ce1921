"""Engines that take one row at a time: time a row, and answers where facts are missing.

    python benchmarks/cohort_engines.py [rows]

The reading is Sprave as reviewed: spinal, pain at least 1, at most 2 segments, no compression of
the cord.  Each engine is given the rule as its documents show it, and rows in which a fifth of the
facts is missing.  An engine that does not install is left out and said to be.  Wrong is a row for
which it says met or not met and the one-case evaluator says something else; an error is none.
"""

from __future__ import annotations

import importlib
import random
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

import polars as pl

from bonemets import Case, Verdict
from bonemets.cohort import screen
from bonemets.criteria import sprave

READING = sprave.AS_REVIEWED
Row = dict[str, Any]
Ask = Callable[[Row], Any]


def rows(count: int) -> list[Row]:
    """Return rows of facts, a fifth of them missing."""
    dice = random.Random(0)  # noqa: S311 - drawn again from its seed

    def row() -> Row:
        cord = dice.random() < 0.3
        facts = {
            "spinal": cord or dice.random() < 0.7,
            "pain": dice.randint(0, 10),
            "segments": dice.randint(1, 5),
            "cord_compression": cord,
        }
        return {name: None if dice.random() < 0.2 else value for name, value in facts.items()}

    return [row() for _ in range(count)]


def engines() -> Iterator[tuple[str, str, Callable[[Any], Ask]]]:
    """Yield the name, the module and the making of each engine's rule."""
    text = "spinal and pain >= 1 and segments <= 2 and not cord_compression"
    cel = "spinal && pain >= 1 && segments <= 2 && !cord_compression"

    def rule_engine(module: Any) -> Ask:
        return module.Rule(text).matches  # type: ignore[no-any-return]

    def json_logic(module: Any) -> Ask:
        rule = {
            "and": [
                {"==": [{"var": "spinal"}, True]},
                {">=": [{"var": "pain"}, 1]},
                {"<=": [{"var": "segments"}, 2]},
                {"!": [{"var": "cord_compression"}]},
            ]
        }
        return lambda row: module.jsonLogic(rule, row)

    def cel_python(module: Any) -> Ask:
        from celpy.adapter import json_to_cel  # type: ignore[import-not-found]  # noqa: PLC0415

        environment = module.Environment()
        program = environment.program(environment.compile(cel))
        return lambda row: bool(program.evaluate(json_to_cel(row)))

    def cel_rust(module: Any) -> Ask:
        compiled = module.compile(cel)
        return compiled.execute  # type: ignore[no-any-return]

    def zen(module: Any) -> Ask:
        # its expressions are written as text and compiled once
        compiled = module.compile_expression(text)
        return compiled.evaluate  # type: ignore[no-any-return]

    def business_rules(module: Any) -> Ask:
        actions = importlib.import_module("business_rules.actions")
        variables = importlib.import_module("business_rules.variables")

        def variable(kind: Any, name: str) -> Any:
            def read(self: Any) -> Any:
                return self.row[name]

            read.__name__ = name
            return kind(read)

        flag, number = variables.boolean_rule_variable, variables.numeric_rule_variable
        members = {
            "__init__": lambda self, row: setattr(self, "row", row),
            **{name: variable(flag, name) for name in ("spinal", "cord_compression")},
            **{name: variable(number, name) for name in ("pain", "segments")},
        }
        facts = type("Facts", (variables.BaseVariables,), members)
        nothing = type("Nothing", (actions.BaseActions,), {})
        conditions = [
            {"name": "spinal", "operator": "is_true", "value": True},
            {"name": "pain", "operator": "greater_than_or_equal_to", "value": 1},
            {"name": "segments", "operator": "less_than_or_equal_to", "value": 2},
            {"name": "cord_compression", "operator": "is_false", "value": True},
        ]
        rule = {"conditions": {"all": conditions}, "actions": []}
        return lambda row: module.run(rule, facts(row), nothing())

    yield "rule-engine", "rule_engine", rule_engine
    yield "json-logic-qubit", "json_logic", json_logic
    yield "cel-python", "celpy", cel_python
    yield "common-expression-language", "cel", cel_rust
    yield "business-rules", "business_rules.engine", business_rules
    yield "zen-engine", "zen", zen


def answered(ask: Ask, row: Row) -> Any:
    """Return an answer, or the kind of error."""
    try:
        return ask(row)
    except Exception as error:  # noqa: BLE001 - engines raise errors of their own
        return type(error).__name__


def main() -> None:
    """Compare the engines."""
    count = int(float(sys.argv[1])) if sys.argv[1:] else 2000
    some = rows(count)
    expected = [READING.verdict(Case(**row)) for row in some]
    many = pl.DataFrame(rows(10**6 if count >= 1000 else count))
    best = float("inf")
    for _ in range(5):
        start = time.perf_counter()
        screen(many, READING)
        best = min(best, time.perf_counter() - start)
    ours = best / len(many)
    print(f"bonemets on polars, {len(many):,} rows: {ours * 1e6:.3f} us a row")
    print("engine | us a row | times ours | wrong | errors | no answer, of rows that are unknown")
    for name, module, make in engines():
        try:
            ask = make(importlib.import_module(module))
        except (ImportError, AttributeError) as error:
            print(f"{name} | not run: {error}")
            continue
        start = time.perf_counter()
        found = [answered(ask, row) for row in some]
        each = (time.perf_counter() - start) / count
        said = {True: Verdict.MET, False: Verdict.NOT_MET}
        settled = [said.get(one) if isinstance(one, bool) else None for one in found]
        pairs = list(zip(settled, expected, strict=True))
        wrong = sum(one is not None and one is not other for one, other in pairs)
        errors = sum(isinstance(one, str) for one in found)
        open_ = sum(one is None and other is Verdict.UNKNOWN for one, other in pairs)
        unknown = expected.count(Verdict.UNKNOWN)
        print(
            f"{name} | {each * 1e6:.1f} | {each / ours:.0f} | {wrong} of {count} | {errors} | "
            f"{open_} of {unknown}"
        )


if __name__ == "__main__":
    main()
