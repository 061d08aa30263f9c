"""For people: by check, each failure with its place, its source and the line itself."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from pykyll.proof.report.result import Result, count

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.proof.failure import Failure


def render(result: Result) -> str:
    """The report in html-proofer's words, with what it leaves out below each failure."""
    return "\n".join(_lines(result)) + "\n"


def _lines(result: Result) -> Iterator[str]:
    for check, failures in groupby(result.failures, key=lambda failure: failure.check_name):
        yield f"For the {check} check, the following failures were found:\n"
        for failure in failures:
            yield from _failure(failure)
    if result.notices:
        yield "Not failures, but worth knowing:\n"
        for notice in result.notices:
            yield from _failure(notice)
    yield _summary(result)


def _failure(failure: Failure) -> Iterator[str]:
    status = f" (status code {failure.status})" if failure.status is not None else ""
    description = failure.description.replace("\n", "\n  ") + status
    if not failure.path:
        yield f"* {description}\n"
        return
    line = "" if failure.line is None else f":{failure.line}"
    yield f"* At {failure.path}{line}:\n"
    yield f"  {description}"
    if failure.source is not None:
        yield f"  from {failure.source}"
    if failure.excerpt:
        yield f"  | {failure.excerpt}"
    yield ""


def _summary(result: Result) -> str:
    checked = f"{count(len(result.checks), 'check')} on {count(result.pages, 'page')}"
    known = f" ({result.known} more in the baseline)" if result.known else ""
    stopped = "Stopped early: " if result.interrupted else ""
    if not result.failures:
        return f"{stopped}{checked}: finished successfully{known} in {result.seconds:.2f} s"
    found = count(len(result.failures), "failure")
    return f"{stopped}{checked}: {found}{known} in {result.seconds:.2f} s"
