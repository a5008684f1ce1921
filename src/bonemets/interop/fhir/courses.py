"""Courses of treatment: what one volume gets, each dose counted once.

A bundle states one dose on several tiers (course, phase, plan, fraction) and in several states.
Courses are counted, in phases where these add up to them; everything else repeats them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import reduce
from operator import add

import attrs

from bonemets import units
from bonemets.errors import RegimenError
from bonemets.interop.fhir import codes
from bonemets.interop.fhir.bundle import Bundle
from bonemets.interop.fhir.doses import Dose, Stage, stated_doses
from bonemets.interop.fhir.effects import Disagreement, disagreements
from bonemets.interop.fhir.fractionation import add_up, equal_fractions, modalities
from bonemets.interop.fhir.node import Node
from bonemets.regimens.alpha_beta import AlphaBeta
from bonemets.regimens.effects import BED, EQD2, warn_extrapolation
from bonemets.regimens.regimen import Regimen


@attrs.frozen
class Course:
    """A course of treatment to one volume; either `phases` or `refused` is empty."""

    resource: str
    volume: str
    stage: Stage
    status: str
    phases: tuple[Regimen, ...] = ()
    """What the volume gets, in runs of equal fractions."""
    refused: str = ""
    """Why no linear-quadratic effect may be computed."""
    total: units.Quantity | None = None
    """Physical dose as the course states it."""
    fractions: int | None = None
    site: str = ""
    site_code: str = ""
    reirradiation: bool | None = None
    technique: str = ""
    """A note in words; never stereotactic, which neither guide can say."""

    def bed(self, alpha_beta: AlphaBeta) -> BED:
        """Return the biologically effective dose, summed over the phases.

        Raises
        ------
        RegimenError
            Where the effect is refused; the message says why.

        Examples
        --------
        >>> phases = (Regimen.parse("9 Gy/3"), Regimen.parse("8 Gy/4"))
        >>> course = Course("Procedure/1", "BodyStructure/1", Stage.DELIVERED, "completed", phases)
        >>> ratio = AlphaBeta("10 Gy")
        >>> print(course.bed(ratio), "and not", Regimen("17 Gy", 7).bed(ratio))
        21.3 Gy₁₀ and not 21.13 Gy₁₀
        """
        effect = reduce(add, (one.bed(alpha_beta, quiet=True) for one in self._computable()))
        warn_extrapolation(effect.outside)
        return effect

    def eqd2(self, alpha_beta: AlphaBeta) -> EQD2:
        """Return the equivalent dose in 2 Gy fractions, as `bed` does."""
        effect = reduce(add, (one.eqd2(alpha_beta, quiet=True) for one in self._computable()))
        warn_extrapolation(effect.outside)
        return effect

    def _computable(self) -> tuple[Regimen, ...]:
        if self.phases:
            return self.phases
        where = f"{self.resource} to {self.volume}"
        total = "no total dose" if self.total is None else units.show(self.total)
        raise RegimenError(where, "fractions whose effect can be computed", total, self.refused)


def read_courses(bundle: Bundle) -> tuple[list[Course], list[Disagreement]]:
    """Return the courses of treatment in a bundle, and the effects stated at odds with them.

    Doses that are not counted are noted in the bundle, with the reason.
    """
    doses = stated_doses(bundle, (one for one in bundle.resources if one.name not in bundle.barred))
    whole = [dose for dose in doses if dose.stated.tier == "course"]
    later = {old: new for old in whole for new in whole if _is_later(new, than=old)}
    courses: list[Course] = []
    at_odds: list[Disagreement] = []
    for dose in doses:
        tier, name, volume = dose.stated.tier, dose.resource.name, dose.stated.volume
        if tier in {"plan", "fraction"}:
            bundle.leave(name, f"a {tier} repeats dose of its phase; phases are counted")
        elif dose in later:
            bundle.leave(name, f"it is an earlier state of {later[dose].resource.name}")
        elif tier == "course":
            with bundle.collecting():
                counted = _counted(bundle, dose, [one for one in doses if _is_phase(one, of=dose)])
                at_odds.extend(_at_odds(bundle, counted))
                courses.append(_course(bundle, counted))
        elif not any(_is_phase(dose, of=one) for one in whole if one not in later):
            bundle.leave(name, f"no course counted here gives a total to {volume or 'no volume'}")
    return (
        sorted(courses, key=lambda one: (one.resource, one.volume)),
        sorted(at_odds, key=lambda one: (one.resource, one.words)),
    )


@attrs.frozen(eq=False)
class _Counted:
    """A course as it is counted: in the phases that add up to it, or as a whole without them."""

    dose: Dose
    phases: Sequence[Dose]
    given: Sequence[Node]
    regimens: tuple[Regimen, ...]
    refused: str


def _is_later(one: Dose, *, than: Dose) -> bool:
    """Return whether a course is a later state of another: of one plan, to one volume, and over."""
    new, old = one.stated, than.stated
    return (
        (new.kind, new.volume) == (old.kind, old.volume)
        and old.status in {"in-progress", "on-hold"}
        and new.status in {"completed", "stopped"}
        and not one.parents.isdisjoint(than.parents)
    )


def _is_phase(one: Dose, *, of: Dose) -> bool:
    """Return whether a dose is that of a phase of a course, to the same volume."""
    phase, course = one.stated, of.stated
    same = (phase.kind, phase.volume) == (course.kind, course.volume) and phase.volume != ""
    return phase.tier == "phase" and same and of.resource.name in one.parents


def _counted(bundle: Bundle, dose: Dose, phases: Sequence[Dose]) -> _Counted:
    """Return how a course is counted, and note which of its phases count."""
    stated, name = dose.stated, dose.resource.name
    alike = [one for one in phases if one.stated.status in {stated.status, "completed", "stopped"}]
    adding_up = alike if add_up(stated, [one.stated for one in alike]) else []
    given = list(dict.fromkeys(one.resource for one in (dose, *adding_up)))
    regimens, refused = equal_fractions(stated, [one.stated for one in adding_up], given)
    for one in phases:
        phase, status = one.resource.name, one.stated.status
        if one not in alike:
            bundle.leave(phase, f"it is {status} while {name} is {stated.status}")
        elif adding_up:
            bundle.use(phase, "courses", f"{one.stated}, a phase of {name}")
        else:
            bundle.leave(phase, f"the phases here do not add up to {stated} of {name}")
    return _Counted(dose, adding_up, given, regimens, refused)


def _at_odds(bundle: Bundle, counted: _Counted) -> Iterator[Disagreement]:
    """Yield the effects that a course and its phases state and their regimens do not give."""
    yield from disagreements(bundle, counted.dose, counted.regimens, counted.refused)
    for phase, regimen in zip(counted.phases, counted.regimens, strict=False):
        yield from disagreements(bundle, phase, [regimen], counted.refused)


def _course(bundle: Bundle, counted: _Counted) -> Course:
    """Return a course as it is counted, and note what it was read from."""
    stated, name = counted.dose.stated, counted.dose.resource.name
    words = " + ".join(map(str, counted.regimens)) or f"{stated} (no effect: {counted.refused})"
    bundle.use(name, "courses", f"{words} to {stated.volume or 'no volume'}, {stated.kind}")
    volume = bundle.named.get(stated.volume)
    if volume is not None:
        bundle.use(stated.volume, "courses", f"a volume of {name}")
    where = () if volume is None else volume.parts("location")
    site = [coding for one in where for coding in one.parts("coding")] or [Node(name, {})]
    return Course(
        name,
        stated.volume,
        stated.kind,
        stated.status,
        counted.regimens,
        counted.refused,
        None if stated.total_cgy is None else units.made(stated.total_cgy / 100, "Gy"),
        stated.fractions,
        site[0].text("display"),
        site[0].text("code"),
        counted.dose.resource.flag(codes.REIRRADIATION),
        ", ".join(dict.fromkeys(words for one in counted.given for words, _ in modalities(one))),
    )
