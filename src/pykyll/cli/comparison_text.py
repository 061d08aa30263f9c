"""A comparison for people: what failed, what differs and how it sums up, in 80 columns."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import click
from rich.cells import cell_len, set_cell_size

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pykyll.compare import Built, Comparison, FileResult, Place

_WIDEST = 100
_GUTTER = 9
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\ufeff\ud800-\udfff]")
_SHOWN = {"\t": "→", "\r": "␍"}


def as_text(result: Comparison, *, limit: int) -> str:
    """The report.

    Args:
        result: What was found.
        limit: How many differing files are shown; 0 for all.
    """
    if result.has_failed:
        return "\n".join(_failures(result))
    found = _one_of_each_cause_first(result.differences)
    shown = found[:limit] if limit else found
    width = min(shutil.get_terminal_size().columns, _WIDEST)
    lines: list[str] = []
    for each in shown:
        lines += [*_difference(each, width), ""]
    if len(shown) < len(found):
        lines += [f"… and {_files(len(found) - len(shown))} more (--limit 0 shows all)", ""]
    return "\n".join([*lines, *_summary(result)])


# --- what failed --------------------------------------------------------------------


def _failures(result: Comparison) -> list[str]:
    ours, theirs = result.ours, result.theirs
    if ours.failure is not None and theirs.failure is not None:
        headline = "both builds fail"
    elif ours.failure is not None:
        headline = f"pykyll fails, {theirs.name} {_does(theirs)}"
    else:
        headline = f"{theirs.name} fails, pykyll builds the site"
    lines = [click.style(headline, fg="red", bold=True)]
    for built in (theirs, ours):
        if built.failure is not None:
            lines += ["", f"{built.name} printed last:"]
            lines += [f"  {_visible(line)}" for line in built.failure.splitlines()]
    return lines


def _does(built: Built) -> str:
    return "builds the site" if built.seconds is not None else "holds a site"


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


def _difference(found: FileResult, width: int) -> list[str]:
    from pykyll.compare import SENTENCES

    where = f"{found.path}:{found.place.line}" if found.place is not None else found.path
    reason = "; ".join(SENTENCES[name] for name in found.causes)
    head = click.style(_visible(where), bold=True)
    verdict = "" if found.verdict in {"missing", "extra"} else f"{found.verdict}: "
    lines = [head, f"  {verdict}{reason}"]
    if found.place is not None:
        lines += _place(found.place, width - _GUTTER)
    return lines


def _place(place: Place, room: int) -> list[str]:
    """The line before, what the other wrote, what pykyll wrote, and marks below."""
    lines: list[str] = []
    start, old_end, new_end = _changed(place)
    skipped = _skipped(place, start, room)
    if place.before is not None and place.before.strip():
        lines.append(f"{place.line - 1:>6}   {_cut(place.before, 0, room)}".rstrip())
    for sign, color, texts, end in (
        ("-", "red", place.theirs, old_end),
        ("+", "green", place.ours, new_end),
    ):
        for number, text in enumerate(texts):
            label = f"{place.line:>6}" if number == 0 and sign == _first_sign(place) else " " * 6
            lines.append(_line(label, sign, color, text, (start, end, skipped, room), number == 0))
    mark = _mark(place, start, max(old_end, new_end), skipped, room)
    return [*lines, mark] if mark else lines


def _first_sign(place: Place) -> str:
    return "-" if place.theirs else "+"


def _line(
    label: str,
    sign: str,
    color: str,
    text: str,
    window: tuple[int, int, int, int],
    is_first: bool,  # noqa: FBT001
) -> str:
    start, end, skipped, room = window
    shown = _cut(text, skipped if is_first else 0, room)
    del start, end
    return f"{label} {click.style(f'{sign} {shown}', fg=color)}"


def _changed(place: Place) -> tuple[int, int, int]:
    """Where the first lines differ: the first character, and the ends in each."""
    if not (place.theirs and place.ours):
        return 0, 0, 0
    old, new = place.theirs[0], place.ours[0]
    most = min(len(old), len(new))
    start = next((at for at in range(most) if old[at] != new[at]), most)
    same = 0
    while same < most - start and old[-1 - same] == new[-1 - same]:
        same += 1
    return start, len(old) - same, len(new) - same


def _skipped(place: Place, start: int, room: int) -> int:
    """How many characters at the beginning are left out so that the change is seen."""
    longest = max((len(texts[0]) for texts in (place.theirs, place.ours) if texts), default=0)
    if longest <= room or start < room // 2:
        return 0
    return start - room // 3


def _cut(text: str, skipped: int, room: int) -> str:
    shown = _visible(text[skipped:])
    if skipped:
        shown = f"…{shown[1:]}"
    if cell_len(shown) <= room:
        return shown
    return f"{set_cell_size(shown, room - 1).rstrip()}…"


def _mark(place: Place, start: int, end: int, skipped: int, room: int) -> str:
    if not (place.theirs and place.ours):
        return ""
    text = place.ours[0] if len(place.ours[0]) > len(place.theirs[0]) else place.theirs[0]
    left = cell_len(_visible(text[skipped:start]))
    wide = max(1, cell_len(_visible(text[start:end])))
    if left >= room:
        return ""
    return f"{' ' * _GUTTER}{' ' * left}{'^' * min(wide, room - left)}"


def _visible(text: str) -> str:
    """The text without what would move the cursor or change nothing that is seen."""
    return _CONTROL.sub(_sign, text)


def _sign(match: re.Match[str]) -> str:
    character = match[0]
    if "\udc80" <= character <= "\udcff":  # a byte that is no UTF-8
        return f"\\x{ord(character) - 0xDC00:02x}"
    return _SHOWN.get(character, f"\\u{ord(character):04x}")


# --- how it sums up -----------------------------------------------------------------


def _summary(result: Comparison) -> list[str]:
    lines = [_bold(f"{result.theirs.name} and {result.ours.name}, at {_when(result)}")]
    lines += _times(result)
    total = len(result.files)
    rows = [
        (f"{count:,}", verdict, f"{_percent(count, total)}" if count else "")
        for verdict, count in result.verdicts().items()
        if count or verdict == "same bytes"
    ]
    lines += _table([(f"{total:,}", "files" if total != 1 else "file", ""), *rows])
    causes = result.causes()
    if causes:
        from pykyll.compare import SENTENCES

        lines.append(_bold("Causes"))
        lines += _table([(f"{n:,}", SENTENCES[name], "") for name, n in causes.items()])
    return lines


def _when(result: Comparison) -> str:
    return f"{result.time.strftime('%Y-%m-%d %H:%M:%S %z')} ({result.time_source})"


def _times(result: Comparison) -> list[str]:
    both = [each for each in (result.theirs, result.ours) if each.seconds is not None]
    widest = max(len(each.name) for each in both)
    return [
        f"  {each.name:<{widest}}  {each.seconds:7.2f} s"
        + (f"  {each.cpu:7.2f} s of the processors" if each.cpu is not None else "")
        for each in both
    ]


def _table(rows: Iterable[tuple[str, str, str]]) -> list[str]:
    rows = list(rows)
    first = max(len(row[0]) for row in rows)
    second = max(len(row[1]) for row in rows)
    return [
        f"  {number:>{first}} {text:<{second}} {share:>9}".rstrip() for number, text, share in rows
    ]


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.2f} %"


def _files(count: int) -> str:
    return "1 file" if count == 1 else f"{count:,} files"


def _bold(text: str) -> str:
    return click.style(text, bold=True)
