"""`name: value;`, `name: { … }`, and how they are told from nested rules.

`a:hover` may begin a declaration or a selector. What begins with an identifier and a colon is
read as a declaration; if that fails, or a `{` follows, and no space stood behind the colon, it
is read as a selector after all.

Source of the behaviour: `Sass::SCSS::Parser#declaration_or_ruleset`, `#try_declaration`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.regex import regex
from pykyll.sass.errors import SassError
from pykyll.sass.nodes import Declaration
from pykyll.sass.parse.raw_text import (
    read_any_text,
    read_custom_value,
    read_interpolated_identifier,
)
from pykyll.sass.parse.script import read_expression
from pykyll.sass.parse.scss.rules import rule_with_block
from pykyll.sass.parse.scss.statements import read_block
from pykyll.sass.parse.templates import joined, strip_but_escapes, stripped
from pykyll.sass.parse.tokens import (
    COMMENT,
    IDENTIFIER_START,
    SIMPLE_DECLARATION,
    STATIC_VALUE,
)

if TYPE_CHECKING:
    from pykyll.sass.expressions import Expression
    from pykyll.sass.nodes import Node, Template
    from pykyll.sass.parse.scanner import Scanner
    from pykyll.sass.place import Place

    Pieces = list[str | Expression]

_HACK = regex(r"[:*.]|#(?!\{)")
_LINE_AND_INDENTATION = regex(r"\n[ \t\n\v\f\r]*")


def read_declaration_or_rule(scanner: Scanner) -> Node | None:
    """A declaration or a nested rule; nothing where neither begins."""
    simple = SIMPLE_DECLARATION.match(scanner.text, scanner.pos)
    place = scanner.place()
    if simple is not None:
        scanner.pos = simple.end()
        value = _static_value(simple[2])
        return Declaration(place, None, (simple[1],), value, is_custom=False, is_old_syntax=False)
    found = _try_declaration(scanner, place)
    if isinstance(found, Declaration):
        return found
    selector = found + read_any_text(scanner)
    return rule_with_block(scanner, place, selector) if selector else None


def _static_value(text: str) -> Template:
    """A value that is printed as it is written, but that its lines are joined."""
    value = strip_but_escapes(text)
    return (_LINE_AND_INDENTATION.sub(" ", value) if "\n" in value else value,)


def _try_declaration(scanner: Scanner, place: Place) -> Declaration | Pieces:
    """A declaration, or the beginning of a selector as far as it has been read."""
    name = _read_name(scanner)
    if isinstance(name, tuple):
        return name[0]
    between: Pieces = [scanner.take_spaces()]
    if not scanner.take_text(":"):
        return [*name, *between]
    if isinstance(name[0], str) and name[0].startswith("--"):
        return _custom_property(scanner, place, name)
    between.append(":")
    if scanner.take_text(":"):
        return [*name, *between, ":"]
    space = scanner.take_spaces()
    between.append(space)
    could_be_selector = not space and (
        scanner.comes("#{") or bool(IDENTIFIER_START.match(scanner.text, scanner.pos))
    )
    start, depth, warnings = scanner.pos, scanner.depth, len(scanner.warnings)
    try:
        value = _read_value(scanner, could_be_selector=could_be_selector)
    except SassError:
        if not could_be_selector:
            raise
        scanner.pos, scanner.depth = start, depth
        del scanner.warnings[warnings:]
        rest = read_any_text(scanner)
        if scanner.comes(";"):
            raise
        return [*name, *between, *rest]
    scanner.skip()
    return _declaration(scanner, place, name, value)


def _read_name(scanner: Scanner) -> Pieces | tuple[Pieces]:
    """The name of a property; a tuple of what has been read where it is none."""
    hack = scanner.take(_HACK)
    if hack is None:
        name = read_interpolated_identifier(scanner)
        if not name:
            return ([],)
    else:
        begun: Pieces = [hack, scanner.take_spaces()]
        identifier = read_interpolated_identifier(scanner)
        if not identifier:
            return (begun,)
        name = begun + identifier
    comment = scanner.take(COMMENT)
    return name if comment is None else [*name, comment]


def _read_value(scanner: Scanner, *, could_be_selector: bool) -> Template:
    """The value, behind which a declaration must end or a block of nested ones begin."""
    if scanner.comes("{"):
        value: Template = ()
    else:
        static = scanner.take(STATIC_VALUE)
        value = (read_expression(scanner),) if static is None else _static_value(static)
    following = scanner.text[scanner.pos : scanner.pos + 1]
    if (following == "{" and could_be_selector) or following not in ("{", "}", ";"):
        scanner.fail('";"')
    return value


def _custom_property(scanner: Scanner, place: Place, name: Pieces) -> Declaration:
    value = read_custom_value(scanner)
    if not value:
        scanner.fail("expression (e.g. fr, 2n+1)")
    return Declaration(
        place, None, stripped(joined(name)), value, is_custom=True, is_old_syntax=False
    )


def _declaration(scanner: Scanner, place: Place, name: Pieces, value: Template) -> Declaration:
    children = read_block(scanner) if scanner.comes("{") else None
    return Declaration(
        place, children, stripped(joined(name)), value, is_custom=False, is_old_syntax=False
    )
