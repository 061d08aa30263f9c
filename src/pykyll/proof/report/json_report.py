"""For scripts: everything that is known of each failure."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pykyll.proof.failure import Failure
    from pykyll.proof.report.result import Result


def render(result: Result) -> str:
    """One JSON object: `failures`, `notices`, and what was checked."""
    report = {
        "version": 1,
        "pages": result.pages,
        "checks": list(result.checks),
        "seconds": round(result.seconds, 3),
        "known": result.known,
        "interrupted": result.interrupted,
        "counts": result.counts(),
        "failures": [_failure(each) for each in result.failures],
        "notices": [_failure(each) for each in result.notices],
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _failure(failure: Failure) -> dict[str, object]:
    element, source = failure.element, failure.source
    return {
        "check": failure.check_name,
        "path": failure.path,
        "line": failure.line,
        "column": failure.column,
        "status": failure.status,
        "description": failure.description,
        "url": failure.url,
        "excerpt": failure.excerpt,
        "element": element and {"name": element.name, "attributes": dict(element.attributes)},
        "content": failure.content,
        "source": source and {"path": source.path, "line": source.line},
    }
