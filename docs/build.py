"""Write the pages of ``docs/generated`` from the library itself: ``python docs/build.py``.

The pages are committed, and a test fails when they no longer say what the library says.  Those of
the notebooks come from ``docs/render.py``, which this runs as well.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from pages.cases import fields
from pages.criteria import defined, faults, relations
from pages.doses import regimens
from pages.evidence import studies, study_page
from pages.ranking import families, family_pages, guidelines, hazards, options
from pages.reference import reference
from pages.schema import json_schema
from pages.sentences import sentences
from pages.tables import scores

from bonemets.evidence import STUDIES
from bonemets.presentation import to_markdown

SCHEMA = Path(__file__).parents[1] / "src" / "bonemets" / "serialization" / "schema.json"


def pages() -> dict[str, str]:
    """Return every page by its name."""
    made = {
        "facts.md": fields(),
        "options.md": options(),
        "hazards.md": hazards(),
        "guidelines.md": guidelines(),
        "families.md": families(),
        "regimens.md": regimens(),
        "scores.md": scores(),
        "sentences.md": sentences(),
        "studies.md": studies(),
        "definitions.md": defined(),
        "faults.md": faults(),
        "relations.md": relations(),
        **{f"{study.key}.md": study_page(study) for study in STUDIES},
        **family_pages(),
    }
    api = {f"api/{name}": "\n".join(page).rstrip() + "\n" for name, page in reference().items()}
    return {name: to_markdown(document) for name, document in made.items()} | api


def schema() -> str:
    """Return the JSON Schema that ships with the library."""
    return json.dumps(json_schema(), indent=1, ensure_ascii=False) + "\n"


def main() -> None:
    """Write the pages, and the schema."""
    SCHEMA.write_text(schema(), encoding="utf-8")
    folder = Path(__file__).parent / "generated"
    (folder / "api").mkdir(parents=True, exist_ok=True)
    made = pages()
    for stale in (*folder.glob("*.md"), *folder.glob("api/*.md")):
        stale.unlink()
    for name, text in made.items():
        (folder / name).write_text(text, encoding="utf-8")
    subprocess.run([sys.executable, str(folder.parent / "render.py")], check=True)


if __name__ == "__main__":
    main()
