"""A comparison for programs."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pykyll.compare import Built, Comparison, FileResult


def as_json(result: Comparison) -> str:
    """One JSON object: how both builds went, how many files are the same, and each other one."""
    facts: dict[str, object] = {
        "status": _status(result),
        "time": result.time.isoformat(),
        "like": result.like,
        "ours": _built(result.ours),
        "theirs": _built(result.theirs),
        "files": len(result.files),
        "verdicts": _by_kind(result.files),
        "causes": result.causes(),
        "differences": [asdict(each) for each in result.differences],
    }
    return json.dumps(facts, ensure_ascii=True)


def _status(result: Comparison) -> str:
    if result.has_failed:
        return "failed"
    return "same" if result.is_same else "different"


def _built(built: Built) -> dict[str, object]:
    facts = asdict(built)
    for name in ("seconds", "cpu"):
        if facts[name] is not None:
            facts[name] = round(facts[name], 3)
    return facts


def _by_kind(files: list[FileResult]) -> dict[str, dict[str, int]]:
    """How many files of each kind have each verdict."""
    found: dict[str, dict[str, int]] = {}
    for each in files:
        counts = found.setdefault(each.kind, {})
        counts[each.verdict] = counts.get(each.verdict, 0) + 1
    return dict(sorted(found.items()))
