"""Terminal sessions as Rouge 3.30.0 reads them: prompts, commands, output, line by line.

Options: `lang` (of the commands), `output`, `prompt` (ends of prompts), `comments`, `error`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.highlight.lexer import Lexer, find
from pykyll.highlight.piecewise import Piecewise
from pykyll.highlight.tokens import Lexed, Token, merged
from pykyll.regex import regex

if TYPE_CHECKING:
    from collections.abc import Mapping

_ELISION = regex(r"\s*(?:<[.]+>|[.]+)\s*\Z", re.ASCII)
_LINE = regex(r"[^\n]*\n?")
_BLANK = regex(r"\s*", re.ASCII)
_FALSE = frozenset({"0", "false", "off"})


def lex(text: str, options: Mapping[str, object]) -> Lexed:
    """Return the tokens of a session."""
    prompt, error = _prompt(options), _error(options)
    commands = _language(options, "lang", Lexer("shell"))
    output = _language(options, "output", Lexer("plaintext", {"token": "Generic.Output"}))
    return session(text, prompt, error, commands, output)


def session(
    text: str,
    prompt: re.Pattern[str],
    error: re.Pattern[str] | None,
    commands: Piecewise,
    output: Piecewise,
) -> Lexed:
    """Return the tokens of a session with this prompt, these errors, and lexers for both sides."""
    result: list[Token] = []
    for line in _LINE.findall(text):
        found = prompt.match(line) if not _ELISION.match(line) else None
        if found:
            output.reset()
            rest = line[found.end() :]
            blank = _BLANK.match(rest)
            indent = blank.end() if blank else 0
            result += [("gp", found[0]), ("w", rest[:indent])]
            result += commands.feed(rest[indent:])
            continue
        kind = _kind_of(line, error)
        commands.reset()
        if kind:
            output.reset()
            result.append((kind, line))
        else:
            result += output.feed(line)
    return Lexed(merged(result), commands.warnings + output.warnings)


def _language(options: Mapping[str, object], name: str, default: Lexer) -> Piecewise:
    """Return the lexer that an option names, which gets the same options; else the default."""
    lexer = find(str(_last(options[name]))) if name in options else None
    return Piecewise(Lexer(lexer.tag, options) if lexer else default)


def _kind_of(line: str, error: re.Pattern[str] | None) -> str | None:
    """Return the class of a line without a prompt that is no plain output."""
    if _ELISION.match(line) or line.lstrip().startswith("#"):
        return "c"
    return "gr" if error and error.search(line) else None


def _prompt(options: Mapping[str, object]) -> re.Pattern[str]:
    ends = [end for end in _list(options.get("prompt")) if end]
    comments = _allows_comments(options, ends)
    if not _list(options.get("prompt")):
        ends = ["$", ">", ";"] if comments else ["$", "#", ">", ";"]
    before = r"[^<#]*?" if comments else r"(?s:.*?)"
    return re.compile(f"{before}(?:{'|'.join(map(re.escape, ends))})")


def _allows_comments(options: Mapping[str, object], ends: list[str]) -> bool:
    """A prompt that is given and holds no `#` leaves the `#` to comments."""
    if "comments" in options:
        value = _last(options["comments"])
        return value is not None and value is not False and str(value) not in _FALSE
    return bool(ends) and "#" not in ends


def _error(options: Mapping[str, object]) -> re.Pattern[str] | None:
    starts = _list(options.get("error"))
    return re.compile(f"^(?:{'|'.join(map(re.escape, starts))})", re.MULTILINE) if starts else None


def _list(value: object) -> list[str]:
    if isinstance(value, list):
        return [part for item in value for part in _list(item)]
    return value.rstrip(",").split(",") if isinstance(value, str) and value.strip(",") else []


def _last(value: object) -> object:
    return value[-1] if isinstance(value, list) and value else value
