"""How a verdict changes along one or two facts."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import Any, Final, TypeAlias

from bonemets.errors import FieldError, QuestionError
from bonemets.facts import Fact
from bonemets.fields import Between, CountField, MeasureField
from bonemets.logic import Verdict
from bonemets.plot.style import Axes, canvas, fields, finish, grid, key, patch, verdict_key
from bonemets.predicates import IsIn, Leaf, Predicate
from bonemets.reasoning.domains import Members, Spans, domain
from bonemets.reasoning.space import given, rules
from bonemets.record import Record

NOT_KNOWN: Final = "not known"
MOST_NAMED: Final = 3
"""Members of a list up to which an axis names them all."""

Cut: TypeAlias = Spans | Members

_ANY: Final = -1
"""The place of a fact that is not known."""


def verdict_map(
    question: Predicate,
    case: Record,
    along: Fact[Any, Any],
    and_along: Fact[Any, Any] | None = None,
    *,
    ax: Axes | None = None,
) -> Axes:
    """Draw how a verdict changes along one or two facts, all others being as in the case.

    Each fact is cut where the predicate, or a rule that links facts, tells its values apart; what
    answers alike is drawn as one.  So a field of the picture has one verdict throughout, as far as
    its values can be.  One field is for the fact not being known.

    Parameters
    ----------
    predicate : Predicate
    case : Record
    along, and_along : Fact
        Of one value each, such as `Case.life_expectancy`; to the right, and upward.
    ax : matplotlib Axes, optional
        Where to draw; a new figure without it.

    Returns
    -------
    matplotlib Axes
    """
    facts = [along] if and_along is None else [along, and_along]
    for fact in facts:
        if not isinstance(fact, Fact):
            raise QuestionError("along", "a fact such as Case.life_expectancy", fact)
    cuts = [_cut(question, case, fact) for fact in facts]
    found = {
        places: _verdict(question, case, cuts, places)
        for places in itertools.product(*([*range(len(cut.samples)), _ANY] for cut in cuts))
    }
    axes = [_groups(cut, place, found) for place, cut in enumerate(cuts)]
    columns, rows = axes[0], [(_ANY,)] if and_along is None else axes[1]
    ax = canvas(ax, 3.5 + 1.1 * len(columns), 2.2 + 0.5 * len(rows))
    cells: dict[tuple[int, int], Verdict] = {}
    barred: list[tuple[float, float]] = []
    for (x, column), (y, row) in itertools.product(enumerate(columns), enumerate(rows)):
        verdict = found[(column[0], row[0])[: len(cuts)]]
        if verdict is None:
            barred.append((x - 0.5, y - 0.5))
        else:
            cells[x, y] = verdict
    fields(ax, barred, facecolor="white", hatch="xx")
    grid(ax, cells)
    ax.set_xticks(range(len(columns)), [_words(cuts[0], places) for places in columns])
    ax.set_yticks(range(len(rows)), [_words(cuts[-1], places) for places in rows])
    ax.set_xlim(-0.6, len(columns) - 0.4)
    ax.set_ylim(-0.6, len(rows) - 0.4)
    if and_along is None:
        ax.set_yticks([])
    impossible = [patch("cannot be", facecolor="white", hatch="xx")] if barred else []
    key(ax, [*verdict_key(cells.values()), *impossible])
    lists = (_in_full(cut, places) for cut, made in zip(cuts, axes, strict=True) for places in made)
    return finish(
        ax,
        f"{question}: along {' and '.join(map(_name, facts))}",
        _axis(along),
        "" if and_along is None else _axis(and_along),
        [f"All else as in the case, {len(case.known())} facts known.", *filter(None, lists)],
        bare=True,
    )


def _cut(question: Predicate, case: Record, fact: Fact[Any, Any]) -> Cut:
    """Return the values of a fact, cut where the predicate or a rule tells them apart."""
    kind, name = type(case), fact.field.name
    counted = {one.name: one for bound in kind.bounds for one in (bound.lesser, bound.greater)}
    known = [
        IsIn(field, frozenset(_ends(case.__dict__[field.name])))
        for field in counted.values()
        if case.__dict__[field.name] is not None
    ]
    asked = [question, *itertools.chain.from_iterable(rules(kind, [question, *known]))]
    leaves = (leaf for one in asked for leaf in one.leaves() if isinstance(leaf, Leaf))
    cut = domain(fact.field, [leaf for leaf in leaves if leaf.field.name == name])
    if isinstance(cut, Spans | Members):
        return cut
    raise QuestionError("along", "a fact of one value, such as Case.life_expectancy", name)


def _ends(plain: Any) -> tuple[Any, ...]:
    return (plain.low, plain.high) if isinstance(plain, Between) else (plain,)


def _verdict(
    question: Predicate, case: Record, cuts: Sequence[Cut], places: Sequence[int]
) -> Verdict | None:
    """Return the verdict of a case with some facts changed, `None` where it cannot be."""
    plain = dict(given(case))
    for cut, place in zip(cuts, places, strict=True):
        plain.pop(cut.field.name, None)
        if place != _ANY:
            plain[cut.field.name] = cut.within(1 << place)
    kinds = case.fields()
    try:
        return question.verdict(
            type(case)(**{name: kinds[name].unpack(value) for name, value in plain.items()})
        )
    except FieldError:
        return None


def _groups(
    cut: Cut, axis: int, found: dict[tuple[int, ...], Verdict | None]
) -> list[tuple[int, ...]]:
    """Return the places of a cut that answer alike; of counts and measures, if they are neighbors.

    The last is for the fact not being known.
    """
    made: dict[object, list[int]] = {}
    run, last = 0, None
    for place in range(len(cut.samples)):
        answers = tuple(verdict for places, verdict in found.items() if places[axis] == place)
        if isinstance(cut, Spans) and answers != last:
            run, last = run + 1, answers
        made.setdefault((run, answers), []).append(place)
    return [*map(tuple, made.values()), (_ANY,)]


def _words(cut: Cut, places: tuple[int, ...]) -> str:
    if places == (_ANY,):
        return NOT_KNOWN
    if len(places) == len(cut.samples):
        return "any"
    if not isinstance(cut, Members):
        return _span(cut, places[0], places[-1])
    inside = _members(cut, places)
    shown = inside if len(inside) <= MOST_NAMED else [*inside[:2], f"{len(inside) - 2} more"]
    return ",\n".join(shown)


def _members(cut: Members, places: tuple[int, ...]) -> list[str]:
    return [cut.field.format(one) for one, place in cut.places.items() if place in places]


def _in_full(cut: Cut, places: tuple[int, ...]) -> str:
    """Return the members that an axis has no room for."""
    if not isinstance(cut, Members) or places == (_ANY,) or len(places) == len(cut.samples):
        return ""
    inside = _members(cut, places)
    return f"{inside[0]} ...: {', '.join(inside)}." if len(inside) > MOST_NAMED else ""


def _span(cut: Spans, first: int, last: int) -> str:
    """Return the values from the start of a stretch to the end of another in words."""
    low, high = cut.ends(first)[0], cut.ends(last)[1]
    final = last + 1 == len(cut.samples)
    if isinstance(cut.field, CountField):
        if final and cut.field.maximum is None:
            return f"{low} or more"
        return f"{low}" if low == high else f"{low} to {high}"
    if low == high:
        return _near(low)
    lower = f"{'from' if low in cut.limits else 'above'} {_near(low)}" if first else ""
    if final:
        return lower
    edge = cut.samples[last + 1]
    upper = f"below {_near(edge)}" if edge in cut.limits else f"up to {_near(edge)}"
    return "\n".join(filter(None, (lower, upper)))


def _near(value: float) -> str:
    """Return a limit, or the one that a value is next to."""
    return f"{value:.6g}"


def _name(fact: Fact[Any, Any]) -> str:
    return fact.field.label


def _axis(fact: Fact[Any, Any]) -> str:
    unit = f" [{fact.field.unit}]" if isinstance(fact.field, MeasureField) else ""
    return f"{_name(fact)}{unit}"
