"""Accept what has changed in the outcomes of the stored cases.

    python -m tests.stored.refresh            show what differs from the stored outcomes
    python -m tests.stored.refresh REASON     store the present outcomes, with the reason

Outcomes that are new, such as those of another trial, need no reason.

The reason is the sentence that CHANGELOG.md has under *Changed verdicts*; a change of hashes alone
may stand under another heading.
"""

from __future__ import annotations

import json
import sys

from tests.stored.outcomes import CHANGES, OUTCOMES, differences, outcomes, read


def main(reason: str = "") -> None:
    """Show the differences, and store them where a reason is given."""
    now = outcomes()
    changed = differences(read(OUTCOMES), now)
    for item, what in changed.items():
        print(f"{item}: {what}")
    print(f"{len(changed)} of {len(now)} outcomes differ from those stored")
    if reason and changed:
        changes = json.loads(CHANGES.read_text(encoding="utf-8"))
        changes.append({"reason": reason, "items": list(changed)})
        text = json.dumps(changes, indent=1, ensure_ascii=False)
        CHANGES.write_text(text + "\n", encoding="utf-8", newline="\n")
        print(f"now say in CHANGELOG.md, under Changed verdicts: {reason}")
    if reason or not changed:
        lines = "".join(f"{item}: {value}\n" for item, value in now.items())
        OUTCOMES.write_text(lines, encoding="utf-8", newline="\n")
        print("stored")


if __name__ == "__main__":
    main(*sys.argv[1:])
