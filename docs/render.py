"""Run the notebooks and write them into ``docs/generated/notebooks``: ``python docs/render.py``.

The pages are committed, and a test fails when a notebook no longer gives what its page shows.  Of
the figures of matplotlib, whose pixels change with its version, a page holds the titles only; what
they show is tested elsewhere.
"""

from __future__ import annotations

import re
from pathlib import Path

import jupytext  # type: ignore[import-untyped]
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from nbformat import NotebookNode

__all__ = ["CellExecutionError", "main", "page", "run"]

HERE = Path(__file__).parent
NOTEBOOKS = sorted((HERE / "notebooks").glob("*.py"))
FOLDER = HERE / "generated" / "notebooks"


_SVG = re.compile(r"<svg.*?</svg>", re.DOTALL)


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


def page(notebook: NotebookNode, name: str) -> tuple[str, dict[str, str]]:
    """Return a notebook as Markdown, and its drawings by their names."""
    lines = [f"<!-- made from docs/notebooks/{name}.py by docs/render.py -->", ""]
    drawings: dict[str, str] = {}
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
                lines += [f"*Figure: {heading}. Run the notebook to see it.*", ""]
            elif "text/html" in data:
                drawn = _SVG.split(data["text/html"])
                for svg in _SVG.findall(data["text/html"]):
                    file = f"{name}-{len(drawings) + 1}.svg"
                    drawings[file] = svg
                    lines += [f"![{heading}]({file})", ""]
                lines += [_plain("".join(drawn)), ""]
            else:
                lines += ["```text", data["text/plain"].rstrip(), "```", ""]
    return "\n".join(lines).rstrip() + "\n", drawings


def _plain(html: str) -> str:
    """Return a page without its styles, which Markdown shows in its own, and on one line."""
    html = re.sub(r"<style>.*?</style>", "", html, flags=re.DOTALL)
    return re.sub(r' (style|class)="[^"]*"', "", html).replace("\n", " ")


def main() -> None:
    """Write the pages and their drawings."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for stale in FOLDER.iterdir():
        stale.unlink()
    for path in NOTEBOOKS:
        text, drawings = page(run(path), path.stem)
        for name, content in {f"{path.stem}.md": text, **drawings}.items():
            (FOLDER / name).write_text(content, encoding="utf-8")


if __name__ == "__main__":
    main()
