"""Begin the files of a trial: ``python tools/new_trial.py KEY [NAME]``.

    src/bonemets/evidence/KEY.py         what the trial was and found
    src/bonemets/criteria/KEY.py         whom it let in
    tests/spec/KEY-as-published.txt      cases, with the verdict that the document gives them

Whatever must be filled in from the document is an ellipsis, which no check lets pass.
`docs/adding-a-trial.md` goes through the steps.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[1]

EVIDENCE: Final = '''"""{name}: ..."""

from __future__ import annotations

from typing import Final

from bonemets.evidence.model import Arm, Design, Progress, Statement, Study
from bonemets.provenance import Document, Locator, Source, Status
from bonemets.regimens.regimen import Regimen, Technique

PAPER: Final = Source(
    "{key}-paper",
    ...,  # first author, year and journal
    Document.PAPER,
    ...,  # the year
    doi=...,
    pmid=...,
    since_review=True,
)
ABSTRACT: Final = Locator(PAPER, "abstract", ...)  # the Status says how it was read
METHODS: Final = Locator(PAPER, ..., ...)  # the page, section or table with the criteria

STANDARD: Final = Arm(..., ..., ..., site=...)  # name, Technique, Regimen
TESTED: Final = Arm(..., ..., ..., site=...)

{constant}: Final = Study(
    key="{key}",
    name="{name}",
    design=...,  # a Design
    progress=...,  # a Progress
    reports=(PAPER,),
    registrations=(...,),
    statements=(
        Statement("population", ..., ABSTRACT),
        Statement("n", ..., ABSTRACT),
        Statement("primary endpoint", ..., ABSTRACT),
    ),
    arms=(STANDARD, TESTED),
    findings=(...,),  # each a Finding with its figures by arm
    comparisons=(...,),  # what the authors conclude of one arm against another
    caveats=(...,),
)
'''

CRITERIA: Final = '''"""Who was let into {name}."""

from __future__ import annotations

from typing import Final

from bonemets.case import Case
from bonemets.criteria.model import Criterion, Eligibility, NotEncoded
from bonemets.evidence.{module} import {constant}, METHODS

AS_PUBLISHED: Final = Eligibility(
    study={constant},
    read_from=METHODS,
    include=(
        Criterion(..., ...),  # the line in our words, and what it asks of a Case
    ),
    exclude=(Criterion(..., ...),),
    notes=(NotEncoded(..., ...),),  # a line that no case can hold, and why
)

READINGS: Final = (AS_PUBLISHED,)
'''

TABLE: Final = """# {name} as published: ...
# base: facts of a case that is let in, "fact = value; fact = value"
# then one case a line: the facts that differ | met, not met or unknown
# Each limit is tried just below, at and just above, and with the fact missing.
base: ...

... | met
"""


def paths(key: str, root: Path = ROOT) -> dict[Path, str]:
    """Return the files of a trial with their templates."""
    module = key.replace("-", "_")
    return {
        root / "src" / "bonemets" / "evidence" / f"{module}.py": EVIDENCE,
        root / "src" / "bonemets" / "criteria" / f"{module}.py": CRITERIA,
        root / "tests" / "spec" / f"{key}-as-published.txt": TABLE,
    }


def list_module(surface: Path, module: str) -> None:
    """Add a module to those that a package shows to type checkers, where it lists them."""
    package, text = surface.parent.name, surface.read_text(encoding="utf-8")
    line = f"    from bonemets.{package} import {module} as {module}\n"
    listed = re.findall(rf"^    from bonemets\.{package} import .*\n", text, re.MULTILINE)
    if listed and line not in listed:
        before = max((one for one in listed if one < line), default="")
        place = text.index(before) + len(before) if before else text.index(listed[0])
        surface.write_text(text[:place] + line + text[place:], encoding="utf-8", newline="\n")


def main(key: str = "", name: str = "", *, root: Path = ROOT) -> None:
    """Write the files, unless one of them is there."""
    if not re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", key):
        sys.exit(f"{__doc__}\nKEY: expected small letters and digits in words, got {key!r}")
    files = paths(key, root)
    if there := [path for path in files if path.exists()]:
        sys.exit(f"KEY: expected a new trial, got one with {there[0].relative_to(root)}")
    module = key.replace("-", "_")
    words = {"key": key, "name": name or key, "module": module, "constant": module.upper()}
    for path, template in files.items():
        path.write_text(template.format(**words), encoding="utf-8", newline="\n")
        print(path.relative_to(root))
    for package in ("evidence", "criteria"):
        list_module(root / "src" / "bonemets" / package / "__init__.py", module)


if __name__ == "__main__":
    main(*sys.argv[1:3])
