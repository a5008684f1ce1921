"""Scores as plain JSON values."""

from __future__ import annotations

from typing import Any

from bonemets.scores.model import Score
from bonemets.views.json.values import to_json


def as_data(score: Score) -> dict[str, Any]:
    """Return a score as plain values."""
    table = score.table
    return {
        "score": table.key,
        "totals": list(score.totals),
        "band": None if score.band is None else score.band.name,
        "bands": [
            {
                "name": band.name,
                "lowest": band.lowest,
                "highest": band.highest,
                "text": band.text,
                "possible": band in score.bands,
                "at": to_json(band.at),
            }
            for band in table.bands
        ],
        "ask": list(score.ask()),
        "answers": {
            name: [
                {"answer": str(one), "points": one.points}
                for one in type(next(iter(answers)))
                if one in answers
            ]
            for name, answers in score.answers.items()
        },
        "either_way": table.either_way,
        "at": to_json(table.at),
    }
