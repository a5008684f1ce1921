"""The case form: fill in what is known, and see what the library answers."""

from __future__ import annotations

from typing import Any

from bonemets.case import Case
from bonemets.fields import UNKNOWN_TEXTS
from bonemets.notebook.answers import answers, controls, read
from bonemets.notebook.widget import AnyWidget, module, style, trait


class CaseForm(AnyWidget):
    """A form for one case, with the answers beside it; every fact starts unknown.

    Python answers each change, so the form needs a kernel and is not saved as a page.

    Parameters
    ----------
    case : Case, optional
        What is known already.  What follows from other facts is left for the form to show.

    Attributes
    ----------
    facts : dict of str to str
        What was filled in, as texts; a fact that is not in it is unknown.
    answers : dict
        What is shown, as plain values.

    Examples
    --------
    >>> form = CaseForm(Case(pain=6))
    >>> form.facts = form.facts | {"spinal": "no"}
    >>> form.case.pain, form.answers["first"]
    (6, ['8 Gy/1 conventional radiotherapy'])
    """

    _esm = module("form")
    _css = style()

    facts = trait.Dict(key_trait=trait.Unicode(), value_trait=trait.Unicode()).tag(sync=True)
    answers = trait.Dict().tag(sync=True)
    sections: trait.List[Any] = trait.List().tag(sync=True)

    def __init__(self, case: Case | None = None) -> None:
        super().__init__(sections=controls(), facts=_given(case))
        if not self.facts:
            self._answer()

    @property
    def case(self) -> Case | None:
        """The case as filled in; `None` while a fact is refused."""
        return read(self.facts)[0]

    @case.setter
    def case(self, case: Case | None) -> None:
        self.facts = _given(case)

    @trait.validate("facts")
    def _leave_out_the_unknown(self, proposal: Any) -> dict[str, str]:
        given: dict[str, str] = proposal["value"]
        return {
            name: text
            for name, text in given.items()
            if text.strip().casefold() not in UNKNOWN_TEXTS
        }

    @trait.observe("facts")
    def _answer(self, _change: Any = None) -> None:
        self.answers = answers(self.facts)


def _given(case: Case | None) -> dict[str, str]:
    return {} if case is None else case.given()
