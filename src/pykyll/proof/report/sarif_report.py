"""For code scanning: SARIF 2.1.0, each failure at its source where that is known."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from pykyll._version import __version__
from pykyll.proof.baseline import fingerprint

if TYPE_CHECKING:
    from pykyll.proof.failure import Failure
    from pykyll.proof.report.result import Result

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def render(result: Result) -> str:
    """One run with a rule for each check."""
    rules = sorted(
        {*result.checks, *result.counts(), *(each.check_name for each in result.notices)}
    )
    run = {
        "tool": {
            "driver": {
                "name": "pykyll proof",
                "version": __version__,
                "rules": [{"id": rule, "name": rule} for rule in rules],
            }
        },
        "results": [
            *(_result(each, "error") for each in result.failures),
            *(_result(each, "note") for each in result.notices),
        ],
        "columnKind": "unicodeCodePoints",
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _result(failure: Failure, level: str) -> dict[str, object]:
    digest = hashlib.sha256("\0".join(fingerprint(failure)).encode()).hexdigest()
    result: dict[str, object] = {
        "ruleId": failure.check_name,
        "level": level,
        "message": {"text": failure.description},
        "partialFingerprints": {"pykyllProof/v1": digest},
    }
    if failure.path:
        result["locations"] = [{"physicalLocation": _location(failure)}]
    return result


def _location(failure: Failure) -> dict[str, object]:
    source = failure.source
    path, line = (source.path, source.line) if source else (failure.path, failure.line)
    location: dict[str, object] = {"artifactLocation": {"uri": path.replace("\\", "/")}}
    if line is not None:
        region: dict[str, object] = {"startLine": line}
        if source is None and failure.column is not None:
            region["startColumn"] = failure.column
        location["region"] = region
    return location
