"""For CI servers: JUnit's XML, a suite for each check and a case for each failing place."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from pykyll.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.proof.failure import Failure
    from pykyll.proof.report.result import Result

_NOT_XML = regex(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(result: Result) -> str:
    """`testsuites`; a check without failures is a suite with one case that passed."""
    total = len(result.failures)
    sizes = f'tests="{_cases(result)}" failures="{total}" errors="0" time="{result.seconds:.3f}"'
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<testsuites name="pykyll proof" {sizes}>',
    ]
    for check in sorted({*_passed(result), *result.counts()}):
        lines += _suite(check, [each for each in result.failures if each.check_name == check])
    return "\n".join([*lines, "</testsuites>", ""])


def _cases(result: Result) -> int:
    return len(result.failures) + len(_passed(result))


def _passed(result: Result) -> list[str]:
    """The checks without a failure, also under a longer name such as `Links > Internal`."""
    failed = {name.partition(" > ")[0] for name in result.counts()}
    return [check for check in result.checks if check not in failed]


def _suite(check: str, failures: list[Failure]) -> Iterator[str]:
    name = _attribute(check)
    size = f'tests="{len(failures) or 1}" failures="{len(failures)}"'
    yield f'  <testsuite name={name} {size} errors="0" skipped="0">'
    if not failures:
        yield f'    <testcase classname={name} name="all pages"/>'
    for failure in failures:
        place = _place(failure)
        yield f"    <testcase classname={name} name={_attribute(place)}>"
        yield f"      <failure message={_attribute(failure.description)} type={name}>"
        yield _text(f"{place}: {failure.description}\n{failure.excerpt or ''}".rstrip())
        yield "      </failure>"
        yield "    </testcase>"
    yield "  </testsuite>"


def _place(failure: Failure) -> str:
    line = "" if failure.line is None else f":{failure.line}"
    source = "" if failure.source is None else f" (from {failure.source})"
    return f"{failure.path}{line}{source}"


def _text(text: str) -> str:
    return escape(_NOT_XML.sub("\ufffd", text))


def _attribute(text: str) -> str:
    return quoteattr(_NOT_XML.sub("\ufffd", text), {"\n": "&#10;"})
