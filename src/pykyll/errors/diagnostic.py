"""A diagnostic: one error or warning as a plain value, and how it prints."""

from __future__ import annotations

from typing import Literal

from pykyll.dataclass import dataclass

Severity = Literal["error", "warning"]
USED_IN = "used in"
"""How a place leads to a warning that is about something used there, and in other places."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A place on the way to the error: the include, layout or page that led there."""

    path: str
    """Path relative to the site's source, with forward slashes."""
    line: int | None = None
    """Line counted from 1."""
    role: str = "included from"
    """How this place led to the one before it: `included from`, `layout of`."""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One error or warning, complete enough to be printed without its source."""

    message: str
    """What is wrong, in one sentence without a closing full stop."""
    severity: Severity = "error"
    path: str | None = None
    """Path relative to the site's source, with forward slashes."""
    line: int | None = None
    """Line in the file, counted from 1."""
    column: int | None = None
    """Column in characters, counted from 1."""
    excerpt: str | None = None
    """The line itself, without its line end."""
    length: int = 1
    """How many characters from `column` on are marked."""
    hint: str | None = None
    """What to do, in a few words."""
    trail: tuple[Frame, ...] = ()
    """Innermost first: what included the file, what asked for the layout."""
    reference: str | None = None
    """What Jekyll prints in the same case, for those who search for its words."""
    also_in: tuple[str, ...] = ()
    """The other pages that meet the same error in the same file."""


def line_and_column(source: str, offset: int) -> tuple[int, int]:
    """Line and column (both from 1) of a character offset in a text."""
    line_start = source.rfind("\n", 0, offset) + 1
    return source.count("\n", 0, offset) + 1, offset - line_start + 1


def locate(source: str, offset: int) -> tuple[int, int, str]:
    """Line, column (both from 1) and the text of that line."""
    line, column = line_and_column(source, offset)
    start = offset - column + 1
    end = source.find("\n", offset)
    excerpt = source[start:] if end < 0 else source[start:end]
    return line, column, excerpt.rstrip("\r")


def format_diagnostic(diagnostic: Diagnostic) -> str:
    """The text of a diagnostic as the terminal, the browser and reports show it.

    The shape is that of Rust's compiler: a headline, the place, the line with a
    mark below it, and the hint beside the mark.
    """
    lines = [f"{diagnostic.severity}: {diagnostic.message}"]
    gutter = " " * len(str(diagnostic.line or 0))
    if diagnostic.path is not None:
        lines.append(f"{gutter}--> {_place(diagnostic)}")
    hint_printed = False
    if diagnostic.excerpt is not None and diagnostic.line is not None:
        excerpt, column = _window(diagnostic.excerpt, diagnostic.column)
        lines.append(f"{gutter} |")
        lines.append(f"{diagnostic.line} | {excerpt}".rstrip())
        if column is not None:
            marks, hint_printed = _marks(diagnostic, excerpt, column)
            lines.append(f"{gutter} | {marks}")
    lines.extend(f"{gutter} = {place}" for place in _places(diagnostic.trail))
    if diagnostic.also_in:
        lines.append(f"{gutter} = also in {_listed(diagnostic.also_in)}")
    if diagnostic.hint and not hint_printed:
        lines.append(f"{gutter} = help: {diagnostic.hint}")
    if diagnostic.reference:
        lines.append(f"{gutter} = in Jekyll: {diagnostic.reference}")
    return "\n".join(lines)


def _place(diagnostic: Diagnostic) -> str:
    parts = [diagnostic.path or ""]
    if diagnostic.line is not None:
        parts.append(str(diagnostic.line))
        if diagnostic.column is not None:
            parts.append(str(diagnostic.column))
    return ":".join(parts)


_SHORT_HINT = 60
_WIDEST = 120
_MOST_FRAMES = 8
_MOST_PAGES = 3


def _places(trail: tuple[Frame, ...]) -> list[str]:
    """The frames as lines, those in the middle of a long way only counted."""
    places = [
        f"{frame.role} {frame.path}" + (f":{frame.line}" if frame.line else "") for frame in trail
    ]
    if len(places) <= _MOST_FRAMES:
        return places
    skipped = len(places) - 4
    return [*places[:2], f"... and {skipped} more places, then", *places[-2:]]


def _listed(paths: tuple[str, ...]) -> str:
    if len(paths) <= _MOST_PAGES + 1:
        return ", ".join(paths)
    return f"{', '.join(paths[:_MOST_PAGES])} and {len(paths) - _MOST_PAGES} more pages"


def _window(excerpt: str, column: int | None) -> tuple[str, int | None]:
    """The part of a long line around the mark, and the mark's column in it.

    A paragraph of Markdown is often one line.
    """
    if len(excerpt) <= _WIDEST:
        return excerpt, column
    start = max(0, min((column or 1) - _WIDEST // 2, len(excerpt) - _WIDEST))
    shown = excerpt[start : start + _WIDEST]
    before = "..." if start else ""
    after = "..." if start + _WIDEST < len(excerpt) else ""
    return f"{before}{shown}{after}", None if column is None else column - start + len(before)


def _marks(diagnostic: Diagnostic, excerpt: str, column: int) -> tuple[str, bool]:
    """The line of carets, with the hint behind it where that stays short."""
    indent = "".join("\t" if char == "\t" else " " for char in excerpt[: column - 1])
    indent = indent.ljust(column - 1)
    room = max(1, len(excerpt) - column + 1)
    carets = "^" * max(1, min(diagnostic.length, room))
    if diagnostic.hint and len(diagnostic.hint) <= _SHORT_HINT:
        return f"{indent}{carets} {diagnostic.hint}", True
    return f"{indent}{carets}", False
