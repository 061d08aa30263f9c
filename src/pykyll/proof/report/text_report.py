"""For people: by check, each failure with its place, its source and the line itself."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from pykyll.proof.report.result import Result, count

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pykyll.proof.failure import Failure


def render(result: Result) -> str:
    """The report in html-proofer's words, with what it leaves out below each failure."""
    return "\n".join(_lines(result)) + "\n"


def _lines(result: Result) -> Iterator[str]:
    for check, failures in groupby(result.failures, key=lambda failure: failure.check_name):
        yield f"For the {check} check, the following failures were found:\n"
        yield from _grouped(failures)
    if result.notices:
        yield "Not failures, but worth knowing:\n"
        yield from _grouped(result.notices)
    yield _summary(result)


def _grouped(failures: Iterable[Failure]) -> Iterator[str]:
    """What one line of a layout does to every page is told once, each fault of it by itself."""
    groups: dict[object, list[Failure]] = {}
    told: Counter[object] = Counter()
    for number, failure in enumerate(failures):
        source = failure.source
        if source is None or source.line is None:
            groups[number] = [failure]
            continue
        fault = (failure.description, source)
        told[fault, failure.path] += 1  # the first of a page goes with the first of another
        groups.setdefault((fault, told[fault, failure.path]), []).append(failure)
    for first, *others in groups.values():
        yield from _failure(first, more=len({each.path for each in others} - {first.path}))


def _failure(failure: Failure, *, more: int) -> Iterator[str]:
    status = f" (status code {failure.status})" if failure.status is not None else ""
    description = failure.description.replace("\n", "\n  ") + status
    if not failure.path:
        yield f"* {description}\n"
        return
    line = "" if failure.line is None else f":{failure.line}"
    also = f" and on {count(more, 'more page')}" if more else ""
    yield f"* At {failure.path}{line}{also}:\n"
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
