"""A bundle under reading: its resources by name, its faults, and what each resource has given.

Faults are collected, so that all of them can be raised together; every resource ends up as used,
as unused with a reason, or as both.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import attrs

from bonemets.errors import BonemetsError, InputErrors, RecordError, RefusedError
from bonemets.interop.fhir import codes
from bonemets.interop.fhir.node import Node
from bonemets.interop.records import parse_json


@attrs.frozen(order=True)
class Used:
    """What was read from a resource, and where to: a field of the case, `courses` or `lesion`."""

    resource: str
    field: str
    read: str


@attrs.frozen(order=True)
class Unused:
    """A resource, or a part of one, that gave nothing, and why."""

    resource: str
    reason: str


class Bundle:
    """A bundle of one patient's resources, and what they have given so far.

    Parameters
    ----------
    source : mapping, JSON text, or model with ``model_dump``
        A FHIR R4 Bundle.  A fault of one of its entries is kept for `stop_at_faults`.

    Raises
    ------
    RecordError
        For anything else.
    """

    def __init__(self, source: object) -> None:
        self.body: Node = Node("bundle", _mapping(source))
        self.named: dict[str, Node] = {}
        """Resources, and those that they contain, by every name they are referred to."""
        self.resources: list[Node] = []
        self.barred: set[str] = set()
        """Names of resources that must not be read."""
        self.faults: list[BonemetsError] = []
        self.used: set[Used] = set()
        self.unused: set[Unused] = set()
        for number, entry in enumerate(self.body.parts("entry")):
            with self.collecting():
                self._enter(entry, f"entry[{number}]")
        self.resources.sort(key=lambda resource: resource.name)

    def _enter(self, entry: Node, where: str) -> None:
        """Take in the resource of an entry, and what it contains, under their names."""
        url = entry.text("fullUrl")
        unnamed = Node(where, next((one.body for one in entry.parts("resource")), {}))
        if not unnamed.kind:
            raise RecordError(where, "a resource with its resourceType", "none")
        key = unnamed.text("id") or (url.rpartition("/")[2] if "//" in url else "")
        name = f"{unnamed.kind}/{key}" if key else url or f"{unnamed.kind} without id"
        resource = Node(name, unnamed.body)
        inner = [Node(f"{name}#{one.text('id')}", one.body) for one in resource.parts("contained")]
        for alias in sorted({name if key else url, url} - {""}):
            if alias in self.named:
                raise RecordError(where, "one version of each resource", f"a second {alias}")
            self.named[alias] = resource
        for one in (resource, *inner):
            self.named.setdefault(one.name, one)
            one.own()  # what is malformed there is refused once, here
            why = _unusable(one)
            if why:
                self.barred.add(one.name)
                self.leave(one.name, why)
        self.resources.append(resource)

    @contextmanager
    def collecting(self) -> Iterator[None]:
        """Keep a fault found inside for `stop_at_faults`."""
        try:
            yield
        except RefusedError as fault:
            self.faults.append(fault)

    def stop_at_faults(self) -> None:
        """Raise the faults found so far: one as it is, several as `InputErrors`."""
        if len(self.faults) == 1:
            raise self.faults[0]
        if self.faults:
            raise InputErrors("the bundle cannot be read", self.faults)

    def refuse_several_patients(self) -> None:
        """Raise all the faults found so far, where this one is among them."""
        patients = {one.name for one in self.resources if one.kind == "Patient"}
        for resource in self.resources:
            with self.collecting():
                for key in ("subject", "patient"):
                    patients.update(self.targets(resource, key))
        if len(patients) > 1:
            hint = f"split it: {', '.join(sorted(patients))}"
            self.faults.append(RecordError("bundle", "one patient", len(patients), hint))
            self.stop_at_faults()

    def of(self, kind: str, *own: str) -> list[Node]:
        """Return the usable resources of a type, with one of some codes where any are given."""
        found = (one for one in self.resources if one.kind == kind and one.name not in self.barred)
        return [one for one in found if not own or not one.own().isdisjoint(own)]

    def targets(self, holder: Node, key: str) -> list[str]:
        """Return the names of resources referred to; the reference where one is not here."""
        found = []
        for one in holder.parts(key):
            reference = one.text("reference").partition("/_history/")[0]
            if reference.startswith("#"):
                reference = holder.name.partition("#")[0] + reference
            if reference:
                found.append(self.named[reference].name if reference in self.named else reference)
        return found

    def related(self, holder: Node, url: str) -> list[str]:
        """Return the names of resources that extensions refer to."""
        parts = holder.extensions(url)
        return [name for part in parts for name in self.targets(part, "valueReference")]

    def use(self, resource: str, field: str, words: str) -> None:
        """Note what a resource has given."""
        self.used.add(Used(resource, field, words))

    def leave(self, resource: str, reason: str) -> None:
        """Note why a resource, or a part of it, gives nothing."""
        self.unused.add(Unused(resource, reason))

    def leave_the_rest(self) -> None:
        """Say of every resource that has given nothing why that is."""
        noted = {one.resource for one in self.used} | {one.resource for one in self.unused}
        for resource in self.resources:
            if resource.name not in noted:
                self.leave(resource.name, _left_over(resource))
        if any(link.text("relation") == "next" for link in self.body.parts("link")):
            self.leave("bundle", "it is one page of several, and the others were not read")


def _mapping(source: object) -> Mapping[str, Any]:
    if isinstance(source, str | bytes):
        source = parse_json(source)
    dump = getattr(source, "model_dump", None)
    if callable(dump):
        try:
            source = dump(mode="json", exclude_none=True, by_alias=True)
        except TypeError:
            source = dump()
    if not isinstance(source, Mapping):
        raise RecordError("bundle", "a mapping, JSON text or a model", type(source).__name__)
    if source.get("resourceType") != "Bundle":
        got = source.get("resourceType", "nothing")
        hint = "put all the resources of the patient in a Bundle"
        raise RecordError("bundle: resourceType", "Bundle", got, hint)
    return source


def _unusable(resource: Node) -> str:
    """Return why a resource must not be read at all, or an empty text."""
    status, allowed = resource.text("status"), codes.USABLE.get(resource.kind)
    doubt = sorted(resource.codes("verificationStatus").intersection(codes.UNSETTLED))
    if resource.parts("modifierExtension"):
        return "a modifier extension may change its meaning"
    if resource.plain("doNotPerform", bool):
        return "it is an order not to treat"
    if allowed is not None and status not in allowed:
        return f"its status is {status or 'missing'}"
    return f"its verification status is {doubt[0]}" if doubt else ""


def _left_over(resource: Node) -> str:
    """Return why a usable resource gave nothing."""
    own = resource.own()
    reasons = [codes.NOT_ASKED[code] for code in sorted(own) if code in codes.NOT_ASKED]
    if reasons:
        denied = "; it is stated as false" if resource.body.get("valueBoolean") is False else ""
        return reasons[0] + denied
    if resource.kind == "BodyStructure":
        return "no course or size that was read is of it"
    if "code" in resource.body:
        return f"its code, {', '.join(sorted(own)) or 'of no system read here'}, gives no fact"
    return f"a {resource.kind} gives no fact"
