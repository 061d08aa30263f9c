"""The baseline: failures that are known, so that only new ones fail.

A failure is recognised by its check, its file and its words, not by its line: text above
may change. Where the same stands several times, as many are known as were recorded.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

from pykyll.errors import PykyllError
from pykyll.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pykyll.proof.failure import Failure

Fingerprint = tuple[str, str, str]
_VERSION = 1
_LINE = regex(r"\bline \d+")


def fingerprint(failure: Failure) -> Fingerprint:
    """What stays of a failure when lines move: check, file and description."""
    description = _LINE.sub("line", failure.description)
    return (failure.check_name, failure.path.replace("\\", "/"), description)


def write_baseline(path: str, failures: Iterable[Failure]) -> None:
    """Record failures as known.

    Raises:
        PykyllError: Where the file cannot be written.
    """
    counted = Counter(map(fingerprint, failures))
    known = [
        {"check": check, "path": file, "description": description, "count": count}
        for (check, file, description), count in sorted(counted.items())
    ]
    text = json.dumps({"version": _VERSION, "known": known}, ensure_ascii=False, indent=1)
    try:
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.write(text + "\n")
    except OSError as error:
        raise PykyllError(f"cannot write {path}: {error.strerror}") from None


def new_failures(path: str, failures: Iterable[Failure]) -> list[Failure]:
    """The failures that the baseline does not know.

    Raises:
        PykyllError: Where the file is missing or is no baseline.
    """
    known = _read(path)
    new = []
    for failure in failures:
        key = fingerprint(failure)
        if known[key] > 0:
            known[key] -= 1
        else:
            new.append(failure)
    return new


def _read(path: str) -> Counter[Fingerprint]:
    try:
        with open(path, encoding="utf-8") as file:
            saved = json.load(file)
        entries = saved["known"]
        return Counter(
            {
                (each["check"], each["path"], each["description"]): int(each.get("count", 1))
                for each in entries
            }
        )
    except OSError as error:
        raise PykyllError(
            f"cannot read the baseline {path}: {error.strerror}",
            hint="record one with --update-baseline",
        ) from None
    except (ValueError, KeyError, TypeError):
        raise PykyllError(f"{path} is no baseline of pykyll proof") from None
