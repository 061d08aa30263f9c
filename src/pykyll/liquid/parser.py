"""From tokens to nodes.

Each tag has one function in `parse_tags`; tags of the host come from the environment.
Source of the behaviour: `Liquid::BlockBody`, `Block` and `Document`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

from pykyll.liquid import nodes
from pykyll.liquid.condition import parse_condition, parse_strict_condition
from pykyll.liquid.errors import LiquidError, LiquidSyntaxError, StackLevelError
from pykyll.liquid.expression import parse_expression
from pykyll.liquid.syntax import FULL_TOKEN, VARIABLE_TOKEN
from pykyll.liquid.tokenizer import Tokenizer
from pykyll.liquid.variable import parse_strict_variable, parse_variable
from pykyll.ruby.strings import SPACE, WHITESPACE

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.liquid.condition import Condition
    from pykyll.liquid.environment import Environment
    from pykyll.liquid.expression import Expression
    from pykyll.liquid.template import Template
    from pykyll.liquid.variable import Variable

_T = TypeVar("_T")


class UnknownFilter(NamedTuple):
    """A filter that a template calls and nobody knows."""

    name: str
    line: int
    """Of the template, counted from 1."""


MAX_DEPTH = 100
"""Liquid's own limit on nested blocks."""


class ParseContext:
    """What a tag of the host may ask for while it is parsed."""

    def __init__(self, env: Environment, name: str | None) -> None:
        self.env = env
        self.name = name
        """The template's name."""
        self.line = 1
        """The line of the tag at hand, counted from 1."""
        self.depth = 0
        self.trim_whitespace = False
        self.warnings: list[LiquidError] = []
        """What strict syntax would not have allowed, in the mode `warn`."""
        self.unknown_filters: list[UnknownFilter] = []
        """Filters that nobody knows; rendering passes over them, or fails in a strict mode."""

    def error(self, message: str, *, hint: str | None = None) -> LiquidSyntaxError:
        """A syntax error at the tag at hand, to be raised."""
        return LiquidSyntaxError(message, line=self.line, template_name=self.name, hint=hint)

    def expression(self, markup: str) -> Expression:
        """A literal or look-up, for `Context.evaluate`."""
        return parse_expression(markup)

    def variable(self, markup: str) -> Variable:
        """A value with filters, for `Context.evaluate_variable`.

        Raises:
            LiquidSyntaxError: In the mode `strict`, for lax syntax.
        """
        warned = len(self.warnings)
        found = self.in_mode(markup, parse_strict_variable, parse_variable, f"{{{{{markup}}}}}")
        if len(self.warnings) == warned:  # else the line is told already
            self.unknown_filters.extend(
                UnknownFilter(call.name, self.line)
                for call in found.filters
                if self.env.filter_named(call.name) is None
            )
        return found

    def condition(self, markup: str, line: int | None = None) -> Condition:
        """What stands behind `if`.

        Args:
            markup: The text.
            line: Where the block begins: strict errors in its `elsif` are said to be there.

        Raises:
            LiquidSyntaxError: Where there is no condition.
        """
        before, self.line = self.line, line or self.line
        try:
            return self.in_mode(markup, parse_strict_condition, parse_condition)
        finally:
            self.line = before

    def nested(self, source: str) -> Template:
        """A template of its own inside this one, for `Template.render_in`.

        Raises:
            LiquidError: For what cannot be parsed.
        """
        return self.env.parse(source, self.name)

    def in_mode(
        self, markup: str, strict: Callable[[str], _T], lax: Callable[[str], _T], shown: str = ""
    ) -> _T:
        """Read markup as the environment's mode says.

        Args:
            markup: What to read.
            strict: Reads strict syntax.
            lax: Makes the best of anything.
            shown: How messages quote the markup; as it is, where not given.

        Raises:
            LiquidSyntaxError: In the mode `strict`, for what is not strict syntax.
        """
        if self.env.mode == "lax":
            return lax(markup)
        try:
            return strict(markup)
        except LiquidSyntaxError as error:
            error.at_line(self.line, self.name)
            error.markup_context = f'in "{shown or markup.strip(WHITESPACE)}"'
            if self.env.mode == "strict":
                raise
            self.warnings.append(error)
        return lax(markup)


class Parser:
    """Parses one template."""

    def __init__(self, source: str, context: ParseContext) -> None:
        self.context = context
        self.tokenizer = Tokenizer(source)

    def parse(self) -> nodes.Body:
        """The whole template.

        Raises:
            LiquidError: With its line.
        """
        body = nodes.Body()
        try:
            self._parse_whole(body)
        except LiquidSyntaxError as error:
            raise error.at_line(self.context.line, self.context.name) from None
        except LiquidError as error:
            # Liquid names no line for these.
            raise error.shown_at(self.context.line, self.context.name) from error.__cause__
        return body

    def _parse_whole(self, body: nodes.Body) -> None:
        tag, _ = self._parse_nodes(body)
        if tag in {"else", "end"}:
            raise LiquidSyntaxError(f"Unexpected outer '{tag}' tag")
        if tag is not None:
            raise self._unknown_tag(tag)

    def parse_block(self, tag: str) -> nodes.Body:
        """The body of a block that has no parts.

        Raises:
            LiquidError: Where the block is never closed, or for a strange tag in it.
        """
        body = nodes.Body()
        self.parse_parts(tag, body, lambda end, _markup: self.refuse(tag, end))
        return body

    def parse_parts(
        self, tag: str, body: nodes.Body, another: Callable[[str, str], nodes.Body]
    ) -> bool:
        """The parts of a block up to its end tag.

        Args:
            tag: The block's name.
            body: What takes the first part.
            another: Given a tag that is none of its own, such as `else`, and its markup;
                returns the body that takes the next part, or raises.

        Returns:
            Whether all parts are blank.
        """
        is_blank = True
        while (end := self.parse_part(tag, body)) is not None:
            is_blank = is_blank and body.is_blank
            body = another(*end)
        return is_blank and body.is_blank

    def parse_part(self, tag: str, body: nodes.Body) -> tuple[str, str] | None:
        """One part of a block.

        Returns:
            The name and markup of the tag that ends the part, None for the end tag.

        Raises:
            LiquidError: Where the template ends first, or blocks nest too deeply.
        """
        context = self.context
        if context.depth >= MAX_DEPTH:
            raise StackLevelError("Nesting too deep")
        context.depth += 1
        end, markup = self._parse_nodes(body)
        context.depth -= 1
        if end is None:
            raise LiquidSyntaxError(f"'{tag}' tag was never closed")
        return None if end == f"end{tag}" else (end, markup)

    def refuse(self, block: str, tag: str) -> nodes.Body:
        """Turn down a tag that has no place in a block.

        Raises:
            LiquidSyntaxError: Always.
        """
        if tag == "else":
            raise LiquidSyntaxError(f"{block} tag does not expect 'else' tag")
        if tag.startswith("end"):
            raise LiquidSyntaxError(
                f"'{tag}' is not a valid delimiter for {block} tags. use end{block}"
            )
        raise self._unknown_tag(tag)

    def _unknown_tag(self, tag: str) -> LiquidSyntaxError:
        return LiquidSyntaxError(f"Unknown tag '{tag}'", hint=self.context.env.suggest_tag(tag))

    def _parse_nodes(self, body: nodes.Body) -> tuple[str | None, str]:
        """Add nodes up to a tag that nobody has registered; no name at the end of the text."""
        context, tokenizer = self.context, self.tokenizer
        context.line = tokenizer.line
        while (token := tokenizer.shift()) is not None:
            if token.startswith("{%"):
                self._trim(token, body)
                name, markup = self._tag_parts(token)
                parse = context.env.tag_parser(name)
                if parse is None:
                    return name, markup
                body.append(parse(self, name, markup))
            elif token.startswith("{{"):
                self._trim(token, body)
                body.append(self._output(token))
            else:
                body.append(self._text(token))
            context.line = tokenizer.line
        return None, ""

    def _trim(self, token: str, body: nodes.Body) -> None:
        if token[2:3] == "-" and body.nodes:
            last = body.nodes[-1]
            if isinstance(last, nodes.Text):
                last.text = last.text.rstrip(WHITESPACE)
        self.context.trim_whitespace = token[-3:-2] == "-"

    def _text(self, token: str) -> nodes.Text:
        if self.context.trim_whitespace:
            token = token.lstrip(WHITESPACE)
            self.context.trim_whitespace = False
        return nodes.Text(self.context.line, token, is_blank=not token.strip(SPACE))

    def _output(self, token: str) -> nodes.Output:
        match = VARIABLE_TOKEN.fullmatch(token)
        if match is None:
            raise self._unterminated("Variable", token, r"\}\}")
        return nodes.Output(self.context.line, self.context.variable(match[1]))

    def _tag_parts(self, token: str) -> tuple[str, str]:
        match = FULL_TOKEN.fullmatch(token)
        if match is None:
            raise self._unterminated("Tag", token, r"\%\}")
        return match[1], match[2]

    def _unterminated(self, what: str, token: str, end: str) -> LiquidSyntaxError:
        """The error at the token that has no end: it may be one of several on its line."""
        error = LiquidSyntaxError(
            f"{what} '{token}' was not properly terminated with regexp: /{end}/"
        )
        error.offset = self.tokenizer.begin_of_last()
        return error
