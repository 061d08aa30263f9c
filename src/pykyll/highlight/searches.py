"""Handlers that look ahead for an end, and look only once for what a text has not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.highlight.scanner import FLAGS

if TYPE_CHECKING:
    from pykyll.highlight.scanner import Handler, Scan


def until(end: str, name: str, *, in_line: bool = False) -> Handler:
    """Return the handler that goes on to the next `end`; with none, its rule takes nothing."""
    what = f"no {end} in the line before" if in_line else f"no {end} before"

    def take(scan: Scan, match: re.Match[str], _group: int) -> bool | None:
        if match.end() < scan.found.get(what, 0):
            return False
        line_end = scan.text.find("\n", match.end()) if in_line else -1
        stop = len(scan.text) if line_end < 0 else line_end
        found = scan.text.find(end, match.end(), stop)
        if found < 0:
            scan.found[what] = stop
            return False
        scan.pos = found + len(end)
        scan.out.append((name, scan.text[match.start() : scan.pos]))
        return None

    return take


def until_match(end: str, name: str) -> Handler:
    """Return the handler that goes on to the next match of a pattern; with none, nothing is taken.

    Whether there is one must not hang on where the search begins.
    """
    search, what = re.compile(end, FLAGS).search, f"no match of {end}"

    def take(scan: Scan, match: re.Match[str], _group: int) -> bool | None:
        if what in scan.found:
            return False
        found = search(scan.text, match.end())
        if found is None:
            scan.found[what] = match.end()
            return False
        scan.pos = found.end()
        scan.emit(name, scan.text[match.start() : scan.pos])
        return None

    return take


def run_then(run: str, rest: str, *names: str) -> Handler:
    """Return the handler of a run of characters and what must follow it, a class for each group.

    Where the rest does not follow a run, it follows no later part of that run either; so a text of
    such runs is searched once.
    """
    what = f"no {run} {rest} before"
    match_run = re.compile(f"(?>(?:{run})+)", FLAGS).match
    match_all = re.compile(f"((?>(?:{run})+)){rest}", FLAGS).match

    def take(scan: Scan, match: re.Match[str], _group: int) -> bool | None:
        start = match.start()
        if start < scan.found.get(what, 0):
            return False
        found = match_all(scan.text, start)
        if found is None:
            passed = match_run(scan.text, start)
            scan.found[what] = passed.end() if passed else start
            return False
        for number, name in enumerate(names, 1):
            scan.emit(name, found[number])
        scan.pos = found.end()
        return None

    return take


def closed(body: str, end: str, name: str) -> Handler:
    """Return the handler of a string that may be unclosed; the rule itself takes its beginning.

    Where one string has no end, no string that begins inside of it has one either: were the quote
    there not escaped, it would be the end. So no text is searched twice in vain.
    """
    match_body, match_end = re.compile(body, FLAGS).match, re.compile(end, FLAGS).match

    def take(scan: Scan, match: re.Match[str], _group: int) -> bool | None:
        start = match.start()
        if start < scan.found.get(body, 0):
            return False
        inside = match_body(scan.text, start)
        stop = inside.end() if inside else start
        closing = match_end(scan.text, stop)
        if closing is None:
            scan.found[body] = stop
            return False
        scan.pos = closing.end()
        scan.out.append((name, scan.text[start : scan.pos]))
        return None

    return take
