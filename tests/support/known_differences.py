"""The cases that cannot agree, with the reason: `tests/conformance/known.toml`."""

from __future__ import annotations

import tomllib
from pathlib import Path

_FILE = Path(__file__).resolve().parents[1] / "conformance/known.toml"


def known(suite: str) -> dict[str, str]:
    """The reason for each case of a suite that cannot agree, by its id."""
    entries = tomllib.loads(_FILE.read_text("utf-8")).get("known", [])
    return {entry["id"]: entry["reason"] for entry in entries if entry["suite"] == suite}
