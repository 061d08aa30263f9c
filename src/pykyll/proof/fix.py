"""Mends in the source what is safe to mend: only on request, and only where it is sure.

A link that moved for good gets its new address; a link to `http:` gets `https:` where
that answers the same. Only a line that holds the old address word for word is changed.
"""

from __future__ import annotations

import asyncio
import os
import tempfile
from typing import TYPE_CHECKING, NamedTuple

from pykyll.errors import PykyllError, extra_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pykyll.proof.external.settings import HttpSettings
    from pykyll.proof.failure import Failure


class Change(NamedTuple):
    """One address that was replaced."""

    path: str
    line: int
    old: str
    new: str


def fix(failures: Sequence[Failure], source: str, settings: HttpSettings) -> list[Change]:
    """Replace addresses in the files of a site's source.

    Args:
        failures: What a proof found, its notices included.
        source: The site's source folder.
        settings: How to ask whether `https:` answers the same.

    Returns:
        What was changed.

    Raises:
        PykyllError: Where a file cannot be written.
    """
    secure = _secure_variants(failures, settings)
    changes = []
    for failure in failures:
        new = failure.replacement or secure.get(failure.url or "")
        place = failure.source
        if new is None or place is None or place.line is None or not failure.url:
            continue
        change = Change(place.path, place.line, failure.url, new)
        if change not in changes and _replace(os.path.join(source, place.path), change):
            changes.append(change)
    return changes


def _secure_variants(failures: Iterable[Failure], settings: HttpSettings) -> dict[str, str]:
    """Per `http:` address that failed for being one: its `https:` twin, if it is one."""
    urls = {
        failure.url
        for failure in failures
        if failure.url
        and failure.url.startswith("http://")
        and failure.description.endswith(("is not an HTTPS link", "uses the http scheme"))
    }
    pairs = {url: f"https://{url.removeprefix('http://')}" for url in sorted(urls)}
    if not pairs:
        return {}
    with extra_for("proof --fix of links to other sites"):
        from pykyll.proof.external.same_answer import answers_the_same

    same = asyncio.run(answers_the_same(pairs.items(), settings))
    return {old: pairs[old] for old in same}


def _replace(path: str, change: Change) -> bool:
    """Change one line; whether it held the old address and not a longer one only."""
    try:
        with open(path, encoding="utf-8", newline="") as file:
            lines = file.readlines()
    except (OSError, UnicodeDecodeError):
        return False
    index = change.line - 1
    if index >= len(lines):
        return False
    new = "".join(_replaced(lines[index], change.old, change.new))
    if new == lines[index]:
        return False
    lines[index] = new
    _write(path, "".join(lines))
    return True


def _replaced(line: str, old: str, new: str) -> Iterator[str]:
    """The line with the old address replaced, unless it goes on behind it."""
    rest = line
    while True:
        before, found, rest = rest.partition(old)
        yield before
        if not found:
            return
        goes_on = rest[:1].isalnum() or rest[:1] in {"/", "#", "?", "-", "_", "%", "&"}
        yield old if goes_on else new


def _write(path: str, text: str) -> None:
    folder = os.path.dirname(path) or "."
    try:
        mode = os.stat(path).st_mode
        with tempfile.NamedTemporaryFile(
            "w", dir=folder, delete=False, encoding="utf-8", newline=""
        ) as file:
            file.write(text)
        os.chmod(file.name, mode)
        os.replace(file.name, path)
    except OSError as error:
        raise PykyllError(f"cannot write {path}: {error.strerror}") from None
