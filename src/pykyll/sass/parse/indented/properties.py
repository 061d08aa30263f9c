"""`name: value`, `:name value`, and how they are told from selectors.

Source of the behaviour: `Sass::Engine#parse_property_or_rule`, `#parse_property`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.regex import regex
from pykyll.sass.errors import SassError
from pykyll.sass.nodes import Declaration, Rule
from pykyll.sass.parse.indented.interpolation import interpolated, scanner, script
from pykyll.sass.parse.indented.statements import RuleBeforeComment, forbid_children, rule
from pykyll.sass.parse.raw_text import read_custom_value, read_interpolated_identifier
from pykyll.sass.parse.templates import RUBY_SPACES, joined, stripped
from pykyll.sass.parse.tokens import COMMENT, LINE_COMMENT

if TYPE_CHECKING:
    from pykyll.sass.nodes import Template
    from pykyll.sass.parse.indented.lines import Line
    from pykyll.sass.parse.scanner import Scanner

_HACK = regex(r"[:*.]|#(?!\{)")
_OLD = regex(r':([^\s=:"]+)\s*(?:\s+|$)(.*)', re.ASCII)
_CUSTOM_COLON = regex(r"\s*:", re.ASCII)
_COLON = regex(r"\s*:(?:\s+|$)", re.ASCII)
_SPACES = regex(r"\s*", re.ASCII)


def read_old_declaration(line: Line) -> Declaration | Rule:
    """`:name value`; `::name` is a selector.

    Raises:
        SassError: When it is neither.
    """
    if line.text.startswith("::"):
        return rule(line)
    found = _OLD.match(line.text)
    if found is None:
        raise SassError(f'Invalid property: "{line.text}".', line.place)
    declaration = _declaration(line, found[1], found[2], is_old_syntax=True)
    file = "" if line.place.path is None else f" of {line.place.path}"
    line.warnings.append(
        f"DEPRECATION WARNING on line {line.place.line}{file}:\n"
        f'Old-style properties like "{line.text}" are deprecated and will be an error in future '
        f'versions of Sass.\nUse "{found[1]}: {found[2]}" instead.\n'
    )
    return declaration


def read_escaped_rule(line: Line) -> Rule:
    r"""`\:name`: a selector that would be a declaration."""
    return rule(line, line.text[1:])


def read_declaration_or_rule(line: Line) -> Declaration | Rule | RuleBeforeComment:
    """A declaration where a colon with space behind it follows an identifier."""
    text = scanner(line, line.text)
    hack = text.take(_HACK)
    identifier = read_interpolated_identifier(text)
    if not identifier:
        return rule(line)
    if hack is not None:
        identifier.insert(0, hack)
    text.take(COMMENT)
    name = line.text[: text.pos]
    if text.take(_CUSTOM_COLON if name.startswith("--") else _COLON) is not None:
        return _declaration(line, name, line.text[text.pos :], is_old_syntax=False)
    has_comment = _take_comment(text)
    selector = [*identifier, *interpolated(line, line.text[text.pos :])]
    found = Rule(line.place, (), stripped(joined(selector)))
    return RuleBeforeComment(found) if has_comment else found


def _take_comment(text: Scanner) -> bool:
    start = text.pos
    text.take(_SPACES)
    if text.take(COMMENT) is not None or text.take(LINE_COMMENT) is not None:
        return True
    text.pos = start
    return False


def _declaration(line: Line, name: str, value: str, *, is_old_syntax: bool) -> Declaration:
    template = stripped(joined(interpolated(line, name)))
    is_custom = name.startswith("--")
    is_empty = not value.strip(RUBY_SPACES)
    if is_custom:
        parsed = _custom_value(line, value)
    else:
        parsed = () if is_empty else (script(line, value),)
        if is_empty and not line.children:
            raise SassError(_without_value(name, is_old_syntax=is_old_syntax), line.place)
    return Declaration(line.place, None, template, parsed, is_custom, is_old_syntax)


def _custom_value(line: Line, value: str) -> Template:
    forbid_children(line, "custom properties")
    text = scanner(line, value)
    parsed = read_custom_value(text)
    if not parsed:
        text.fail('"}"')
    text.demand_end('"}"')
    return parsed


def _without_value(name: str, *, is_old_syntax: bool) -> str:
    if not is_old_syntax:
        return f'Invalid property: "{name}:" (no value).'
    return (
        f'Invalid property: ":{name}" (no value).\n'
        f'If ":{name}" should be a selector, use "\\:{name}" instead.'
    )
