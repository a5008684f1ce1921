"""Records of facts: what follows from what is known, and what cannot be true together.

>>> from bonemets.facts import Measure
>>> from bonemets.units import months
>>> class Patient(Record):
...     life_expectancy: Measure = Measure("Estimated survival from today.", unit="month")
>>> question = Patient.life_expectancy > months(3)
>>> str(question.verdict(Patient(life_expectancy="8 months")))
'met'
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar, Final, Self, TypeVar, dataclass_transform

import attrs

from bonemets.display import Displayed
from bonemets.errors import BonemetsError, FieldError, InputErrors, UnknownFieldError, nearest
from bonemets.facts import Count, Fact
from bonemets.fields import Between, Field
from bonemets.identity_cache import IdentityCache
from bonemets.predicates import Predicate

Given = TypeVar("Given")


@attrs.frozen
class Implication:
    """What follows for one fact from others, by what the words mean."""

    premise: Predicate
    field: Field[Any]
    value: Any
    """The plain value that follows."""


def follows(fact: Fact[Any, Given], value: Given, *, when: Predicate) -> Implication:
    """Return the implication that a fact is `value` in the records that meet `when`."""
    return Implication(when, fact.field, fact.field.pack(value))


@attrs.frozen
class Bound:
    """Two facts of which the first cannot be more than the second, by what the words mean."""

    lesser: Field[Any]
    greater: Field[Any]

    def check(self, plain: Mapping[str, Any]) -> None:
        """Raise `FieldError` where plain values break the bound."""
        least, most = plain[self.lesser.name], plain[self.greater.name]
        if least is not None and most is not None and _ends(least)[0] > _ends(most)[1]:
            said = f"no more than {self.greater.name} = {self.greater.format(most)}"
            raise FieldError(self.lesser.name, said, self.lesser.format(least))


def at_most(lesser: Count, greater: Count) -> Bound:
    """Return the rule that one count is never more than another."""
    return Bound(lesser.field, greater.field)


def _chain(bounds: Iterable[Bound]) -> tuple[Bound, ...]:
    """Return bounds with those that follow from them one after another."""
    found = list(bounds)
    for one in found:
        for other in tuple(found):
            if one.greater == other.lesser and Bound(one.lesser, other.greater) not in found:
                found.append(Bound(one.lesser, other.greater))
    return tuple(found)


chained: Final = IdentityCache(_chain)
"""The bounds of a record with those that follow from them."""


def _ends(known: Any) -> tuple[float, float]:
    return (known.low, known.high) if isinstance(known, Between) else (known, known)


@dataclass_transform(frozen_default=True, kw_only_default=True)
class Record(Displayed):
    """A frozen record of facts, every one of which may be unknown (`None`).

    A subclass declares facts as class attributes and takes them as keywords.  The values are kept
    plain, checked and in the declared units, so a pickled or copied record goes on working.
    Facts that follow from others by the meaning of the words are filled in; facts that contradict
    each other are refused.
    """

    implications: ClassVar[tuple[Implication, ...]] = ()
    bounds: ClassVar[tuple[Bound, ...]] = ()
    sections: ClassVar[Mapping[str, Fact[Any, Any]]] = {}
    """The first fact of each section of the data dictionary; the others follow as declared."""
    _fields: ClassVar[dict[str, Field[Any]]] = {}
    inferred: frozenset[str]
    """The names of the facts that were not given and follow from those that were."""

    def __init_subclass__(cls) -> None:
        facts = {name: fact for name, fact in vars(cls).items() if isinstance(fact, Fact)}
        these: dict[str, Any] = {
            name: attrs.field(default=None, converter=fact.field.pack)
            for name, fact in facts.items()
        }
        attrs.frozen(these=these, slots=False, kw_only=True, eq=False, repr=False)(cls)
        cls._fields = {
            name: fact.field
            for kind in reversed(cls.__mro__)
            for name, fact in vars(kind).items()
            if isinstance(fact, Fact)
        }

    @classmethod
    def fields(cls) -> dict[str, Field[Any]]:
        """Return the fields by name, in the order declared."""
        return cls._fields.copy()

    @classmethod
    def read(cls, values: Mapping[str, object], where: str = "case") -> Self:
        """Return a record from values that come from outside, such as a parsed JSON object.

        A text is read by the field's kind (``"8 months"``, ``"3-6 months"``, ``"yes"``, ``"1c"``);
        anything else is checked as it is.  A blank text or `None` is a fact that is not known.

        Raises
        ------
        InputErrors
            With every fault of the record, not just the first.
        """
        fields, plain, faults = cls.fields(), dict.fromkeys(cls.fields()), list[BonemetsError]()
        for name, value in values.items():
            try:
                if name not in fields:
                    raise UnknownFieldError(where, "a field of a case", name, nearest(name, fields))
                field = fields[name]
                plain[name] = field.parse(value) if isinstance(value, str) else field.pack(value)
            except BonemetsError as fault:
                faults.append(fault)
        record = cls.__new__(cls)
        record.__dict__.update(plain)
        try:
            record.__attrs_post_init__()
        except FieldError as fault:
            faults.append(fault)
        if faults:
            raise InputErrors(f"{where} cannot be read", faults)
        return record

    def __attrs_post_init__(self) -> None:
        plain, settled = self.__dict__, False
        given = {name for name, value in plain.items() if value is not None}
        while not settled:
            settled = True
            for rule in self.implications:
                known = plain[rule.field.name]
                if known == rule.value or not rule.premise.test(plain):
                    continue
                if not _allows(known, rule.value):
                    follows_from = f"{rule.field.format(rule.value)}, since {rule.premise}"
                    raise FieldError(rule.field.name, follows_from, rule.field.format(known))
                plain[rule.field.name], settled = rule.value, False
        for bound in chained(self.bounds):
            bound.check(plain)
        known = {name for name, value in plain.items() if value is not None}
        plain["inferred"] = frozenset(known - given)

    def known(self) -> dict[str, str]:
        """Return the facts that are known, as texts that `read` takes back."""
        return {
            name: field.format(self.__dict__[name])
            for name, field in self.fields().items()
            if self.__dict__[name] is not None
        }

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        return self._facts() == other._facts() if type(other) is type(self) else NotImplemented

    def __hash__(self) -> int:
        return hash(tuple(self._facts().items()))

    def _facts(self) -> dict[str, Any]:
        return {name: self.__dict__[name] for name in self.fields()}

    def __str__(self) -> str:
        """Return what is known, in words; a fact that is not named is not known."""
        fields = self.fields()
        facts = (f"{fields[name].label} {text}" for name, text in self.known().items())
        return f"{type(self).__name__.lower()}: {'; '.join(facts) or 'nothing is known'}"

    def __repr__(self) -> str:
        facts = ", ".join(f"{name}={text!r}" for name, text in self.known().items())
        return f"{type(self).__name__}({facts})"


def _allows(known: Any, value: Any) -> bool:
    """Return whether what is known of a fact leaves room for a value."""
    return known is None or (isinstance(known, Between) and known.within((value,)) is None)
