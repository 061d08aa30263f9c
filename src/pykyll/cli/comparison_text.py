"""A comparison for people: what failed, what differs and how it sums up, in 80 columns."""

from __future__ import annotations

import shutil
import textwrap
from typing import TYPE_CHECKING

import click

from pykyll.cli.differing_lines import differing_lines
from pykyll.cli.visible import cut, visible, width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pykyll.compare import Built, Comparison, FileResult, Verdict

_WIDEST = 100
_WORDS: dict[Verdict, str] = {
    "same bytes": "the same bytes",
    "same DOM": "the same DOM, other bytes",
    "different": "different",
    "missing": "not written by pykyll",
    "extra": "written by pykyll alone",
}


def as_text(result: Comparison, *, limit: int) -> str:
    """The report.

    Args:
        result: What was found.
        limit: How many differing files are shown; 0 for all.
    """
    columns = min(shutil.get_terminal_size().columns, _WIDEST)
    if result.has_failed:
        return "\n".join([*_failures(result, columns), "", *_builds(result)])
    found = _one_of_each_cause_first(result.differences)
    shown = found[:limit] if limit else found
    lines = [line for each in shown for line in (*_difference(each, columns), "")]
    if len(shown) < len(found):
        more = _files(len(found) - len(shown))
        lines += [f"… and {more} more, which --limit {len(found)} shows too", ""]
    return "\n".join([*lines, *_builds(result), "", *_counts(result), *_causes(result)])


# --- what failed --------------------------------------------------------------------


def _failures(result: Comparison, columns: int) -> list[str]:
    ours, theirs = result.ours, result.theirs
    lines = [click.style(_headline(ours, theirs), fg="red", bold=True)]
    for built in (theirs, ours):
        if built.failure is not None:
            lines += ["", f"{built.name} printed last:"]
            for line in built.failure.splitlines():
                lines += _wrapped(visible(line), columns)
    return lines


def _headline(ours: Built, theirs: Built) -> str:
    if ours.failure is None:
        return f"{theirs.name} fails, {ours.name} builds the site"
    if theirs.failure is None:
        does = "is there" if theirs.seconds is None else "builds the site"
        return f"{ours.name} fails, {theirs.name} {does}"
    return "both builds fail"


def _wrapped(line: str, columns: int) -> list[str]:
    indent = "  "
    return textwrap.wrap(
        line,
        columns,
        initial_indent=indent,
        subsequent_indent=indent + " " * (len(line) - len(line.lstrip())),
        break_on_hyphens=False,
        drop_whitespace=False,
    ) or [""]


# --- what differs -------------------------------------------------------------------


def _one_of_each_cause_first(found: Sequence[FileResult]) -> list[FileResult]:
    """So that few that are shown show much."""
    seen: set[tuple[str, ...]] = set()
    first: list[FileResult] = []
    others: list[FileResult] = []
    for each in found:
        (others if each.causes in seen else first).append(each)
        seen.add(each.causes)
    return [*first, *others]


def _difference(found: FileResult, columns: int) -> list[str]:
    from pykyll.compare import SENTENCES

    where = f"{found.path}:{found.place.line}" if found.place is not None else found.path
    lines = [click.style(visible(where), bold=True)]
    said = "; ".join(SENTENCES[name] for name in found.causes)
    if found.verdict not in {"missing", "extra"}:
        said = f"{_WORDS[found.verdict]}: {said}"
    lines += textwrap.wrap(said, columns, initial_indent="  ", subsequent_indent="  ")
    if found.place is not None:
        lines += differing_lines(found.place, columns)
    return lines


# --- how it sums up -----------------------------------------------------------------


def _builds(result: Comparison) -> list[str]:
    """What each took, when the clock stood, and what pykyll printed like."""
    when = result.time.strftime("%Y-%m-%d %H:%M:%S %z")
    built = [each for each in (result.theirs, result.ours) if each.seconds is not None]
    rows = [
        *zip((cut(each.name, 30) for each in built), _taken(built), strict=True),
        ("clock", f"{when} ({result.time_source})"),
        ("prints like", result.like),
    ]
    wide = max(width(name) for name, _ in rows)
    return [f"{name}{' ' * (wide - width(name))}  {text}" for name, text in rows]


def _taken(built: Sequence[Built]) -> list[str]:
    """The seconds of each, one below the other."""
    seconds = _aligned([each.seconds for each in built])
    cpu = _aligned([each.cpu for each in built])
    return [
        f"{clock} s{f', {processors} s of processors' if processors else ''}"
        for clock, processors in zip(seconds, cpu, strict=True)
    ]


def _aligned(seconds: Sequence[float | None]) -> list[str]:
    texts = ["" if each is None else f"{each:.2f}" for each in seconds]
    wide = max(map(len, texts), default=0)
    return [text.rjust(wide) if text else "" for text in texts]


def _counts(result: Comparison) -> list[str]:
    total = len(result.files)
    if result.is_same:
        text = f"{_files(total)}, all the same bytes" if total else "no files to compare"
        return [click.style(text, fg="green", bold=True)]
    rows = [
        (f"{count:,}", _WORDS[verdict], _percent(count, total))
        for verdict, count in result.verdicts().items()
        if count or verdict == "same bytes"
    ]
    first = max(len(f"{total:,}"), *(len(row[0]) for row in rows))
    second = max(len(row[1]) for row in rows)
    head = click.style(f"{total:>{first},} {'file' if total == 1 else 'files'}", bold=True)
    return [head, *(f"{n:>{first}} {text:<{second}}  {share:>8}" for n, text, share in rows)]


def _causes(result: Comparison) -> list[str]:
    from pykyll.compare import SENTENCES

    counted = {"missing", "extra"}  # by their verdict
    causes = {name: count for name, count in result.causes().items() if name not in counted}
    if not causes:
        return []
    wide = max(len(f"{count:,}") for count in causes.values())
    rows = (f"{count:>{wide},} {SENTENCES[name]}" for name, count in causes.items())
    return ["", click.style("what differs", bold=True), *rows]


def _percent(part: int, whole: int) -> str:
    """The share; what is not all is never said to be 100 %."""
    share = 100 * part / whole if whole else 0
    return f"{share if part == whole else min(share, 99.99):.2f} %"


def _files(count: int) -> str:
    return "1 file" if count == 1 else f"{count:,} files"
