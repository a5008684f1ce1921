"""Profiles of the property tests: few examples daily, many with HYPOTHESIS_PROFILE=long."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

UNTRACED = {"laws", "reasoning"}
"""Folders whose property tests run without coverage, which makes them three times as slow."""

settings.register_profile(
    "daily",
    max_examples=100,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile(
    "long", settings.get_profile("daily"), max_examples=10_000, derandomize=False
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "daily"))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave it to the other tests to run every line and branch."""
    for item in items:
        folder = Path(item.path).parent.name
        if folder in UNTRACED and item.get_closest_marker("hypothesis"):
            item.add_marker(pytest.mark.no_cover)
