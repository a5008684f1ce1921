"""Run the notebooks and write them into ``docs/generated/notebooks``: ``python docs/render.py``.

The pages are committed, and a test fails when a notebook no longer gives what its page shows.  The
pictures are committed as well, by their names: their pixels change with the version of the library
that draws them, so that they are left out of the check, and what they show is tested elsewhere.
"""

from __future__ import annotations

import base64
import io
import re
from pathlib import Path

import jupytext  # type: ignore[import-untyped]
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from nbformat import NotebookNode
from PIL import Image

__all__ = ["CellExecutionError", "main", "page", "run"]

HERE = Path(__file__).parent
NOTEBOOKS = sorted((HERE / "notebooks").glob("*.py"))
FOLDER = HERE / "generated" / "notebooks"


def run(path: Path) -> NotebookNode:
    """Return a notebook with its outputs, from a kernel of its own.

    Raises
    ------
    nbclient.exceptions.CellExecutionError
        Where a cell fails.
    """
    notebook: NotebookNode = jupytext.read(path)
    NotebookClient(notebook, timeout=120, kernel_name="python3", coalesce_streams=True).execute()
    return notebook


def page(notebook: NotebookNode, name: str) -> tuple[str, dict[str, bytes]]:
    """Return a notebook as Markdown, and its pictures by their names."""
    lines = [f"<!-- made from docs/notebooks/{name}.py by docs/render.py -->", ""]
    pictures: dict[str, bytes] = {}
    heading = name
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            heading = [heading, *re.findall(r"^#+ (.+)$", cell.source, re.MULTILINE)][-1]
            lines += [cell.source, ""]
            continue
        lines += ["```python", cell.source, "```", ""]
        for output in cell.outputs:
            data = output.get("data", {"text/plain": output.get("text", "")})
            if "image/png" in data:
                file = f"{name}-{len(pictures) + 1}.png"
                pictures[file] = _small(base64.b64decode(data["image/png"]))
                lines += [f"![{heading}]({file})", ""]
            elif "image/svg+xml" in data:
                file = f"{name}-{len(pictures) + 1}.svg"
                pictures[file] = data["image/svg+xml"].encode()
                lines += [f"![{heading}]({file})", ""]
            elif "text/html" in data:
                lines += [_plain(data["text/html"]), ""]
            else:
                lines += ["```text", data["text/plain"].rstrip(), "```", ""]
    return "\n".join(lines).rstrip() + "\n", pictures


def _plain(html: str) -> str:
    """Return a page without its styles, which Markdown shows in its own, and on one line."""
    html = re.sub(r"<style>.*?</style>", "", html, flags=re.DOTALL)
    return re.sub(r' (style|class)="[^"]*"', "", html).replace("\n", " ")


def _small(png: bytes) -> bytes:
    """Return a picture in 256 colors, in a way that keeps the rare ones."""
    made = io.BytesIO()
    picture = Image.open(io.BytesIO(png)).convert("RGB")
    picture.quantize(256, method=Image.Quantize.FASTOCTREE).save(made, "PNG", optimize=True)
    return made.getvalue()


def main() -> None:
    """Write the pages and their pictures."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for stale in FOLDER.iterdir():
        stale.unlink()
    for path in NOTEBOOKS:
        text, pictures = page(run(path), path.stem)
        (FOLDER / f"{path.stem}.md").write_text(text, encoding="utf-8")
        for name, picture in pictures.items():
            (FOLDER / name).write_bytes(picture)


if __name__ == "__main__":
    main()
