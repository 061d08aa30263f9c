"""The reference of errors and warnings, made of the code that says them.

A message stands where an exception is made or a warning is given; `…` stands for what is
filled in. What to do about it stands beside it where the code says it there too.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_SOURCE = Path(__file__).resolve().parents[1] / "src/pykyll"
_HEAD = """# Every error and warning

What pykyll says is wrong, by the part of it that says so; `…` stands for what is filled in: a name, a path, a value. Each comes with the file, the line, the line itself and, where it can, what to do. This page is made of the code.

An error fails the build, and the last good site stays; a warning does not. The exit code is 0 without errors, 1 with some, 2 for a wrong command, 70 for a bug in pykyll, 130 after an interruption.
"""
_ROOMS = {
    "config": "Configuration",
    "source": "Reading the site",
    "files": "Files and front matter",
    "ruby": "Values as Ruby has them: YAML, dates, JSON, CSV",
    "templates": "Templates",
    "liquid": "Liquid",
    "kramdown": "Markdown",
    "convert": "Converters",
    "sass": "Sass",
    "site": "Pages and their addresses",
    "builder": "Building and writing",
    "plugins": "Plugins",
    "extend": "What plugins are made of",
    "bibliography": "Bibliographies",
    "fetch": "The network",
    "academic": "An academic's data",
    "highlight": "Highlighting",
    "proof": "Proofing",
    "serve": "Serving",
    "scaffold": "New sites",
    "migrate": "Moving over",
    "compare": "Comparing",
    "doctor": "The doctor",
    "errors": "Missing libraries",
    "cli": "The command line",
}
_WARNING = frozenset({"warn", "warning", "_warn"})


@dataclass(frozen=True, order=True)
class Message:
    """One thing that is said."""

    text: str
    hint: str
    is_warning: bool


def page() -> str:
    """The page as Markdown."""
    parts = [_HEAD]
    for room, title in _ROOMS.items():
        found = sorted(set(_messages(_SOURCE / room)))
        if found:
            rows = [
                f"| {_kind(each)} | <code>{_cell(each.text)}</code> | {_hint(each.hint)} |"
                for each in found
            ]
            parts.append(
                "\n".join([f"## {title}", "", "| | it says | and to do |", "|---|---|---|", *rows])
            )
    return "\n\n".join(part.rstrip() for part in parts) + "\n"


def rooms_left_out() -> set[str]:
    """The packages that say something and have no heading here."""
    packages = {path.name for path in _SOURCE.iterdir() if (path / "__init__.py").is_file()}
    return {name for name in packages - set(_ROOMS) if any(_messages(_SOURCE / name))}


def _messages(folder: Path) -> Iterator[Message]:
    for path in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                yield from _of_call(node)


def _of_call(call: ast.Call) -> Iterator[Message]:
    name = _name(call.func)
    is_error = name.endswith("Error") and name not in {"ValueError", "TypeError", "KeyError"}
    is_diagnostic = name == "Diagnostic"
    if not (is_error or is_diagnostic or name in _WARNING) or not call.args:
        return
    text = _text(call.args[0])
    if text is None or not text.replace("…", "").strip():
        return
    keywords = {each.arg: each.value for each in call.keywords}
    hint = _text(keywords["hint"]) if "hint" in keywords else None
    is_warning = name in _WARNING or (is_diagnostic and "warning" in ast.dump(call))
    yield Message(text, hint or "", is_warning)


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        is_of_super = isinstance(function.value, ast.Call) and _name(function.value.func) == "super"
        return "Error" if function.attr == "__init__" and is_of_super else function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _text(node: ast.expr) -> str | None:
    """A text that is written out, with `…` for what is filled in; None for any other."""
    match node:
        case ast.Constant(value=str(text)):
            return text
        case ast.JoinedStr(values=values):
            parts = [_text(each) if isinstance(each, ast.Constant) else "…" for each in values]
            return "".join(part or "" for part in parts)
        case ast.BinOp(op=ast.Add(), left=left, right=right):
            first, second = _text(left), _text(right)
            return None if first is None and second is None else f"{first or '…'}{second or '…'}"
    return None


def _hint(text: str) -> str:
    return f"<code>{_cell(text)}</code>" if "{" in text else _cell(text)


def _kind(message: Message) -> str:
    return "warning" if message.is_warning else "error"


def _cell(text: str) -> str:
    """Text in a cell of a table, in which nothing is Markdown."""
    joined = " ".join(text.split())
    for mark in "\\`*_[]<>|#{}$~":
        joined = joined.replace(mark, f"\\{mark}")
    return joined
