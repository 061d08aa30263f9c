"""From tokens to nodes.

Each tag has one function here or in `parse_tags`; tags of the host come from the
environment. Source of the behaviour: `Liquid::BlockBody`, `Block` and `Document`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.liquid import nodes
from pykyll.liquid.errors import LiquidError, LiquidSyntaxError, StackLevelError
from pykyll.liquid.expression import parse_expression
from pykyll.liquid.syntax import FULL_TOKEN, RUBY_SPACE, VARIABLE_TOKEN
from pykyll.liquid.tokenizer import Tokenizer
from pykyll.liquid.variable import parse_variable

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.liquid.environment import Environment
    from pykyll.liquid.expression import Expression
    from pykyll.liquid.variable import Variable

MAX_DEPTH = 100
"""Liquid's own limit on nested blocks."""


class ParseContext:
    """What a tag of the host may ask for while it is parsed."""

    def __init__(self, env: Environment, name: str | None, depth: int = 0) -> None:
        self.env = env
        self.name = name
        self.line = 1
        """The line of the tag at hand, counted from 1."""
        self.depth = depth
        self.trim_whitespace = False
        self.warnings: list[LiquidError] = []

    def error(self, message: str, *, hint: str | None = None) -> LiquidSyntaxError:
        """A syntax error at the tag at hand, to be raised."""
        return LiquidSyntaxError(message, line=self.line, template_name=self.name, hint=hint)

    def expression(self, markup: str) -> Expression:
        """A literal or look-up, for `Context.evaluate`."""
        return parse_expression(markup)

    def variable(self, markup: str) -> Variable:
        """A value with filters, for `Context.evaluate_variable`."""
        return parse_variable(markup)


class Parser:
    """Parses one template."""

    def __init__(self, source: str, context: ParseContext) -> None:
        self.context = context
        self.tokenizer = Tokenizer(source)

    def parse(self) -> nodes.Body:
        """The whole template.

        Raises:
            LiquidSyntaxError: With its line.
        """
        try:
            body = nodes.Body()
            while True:
                tag, _ = self.parse_body(body)
                if tag is None:
                    return body
                if tag in {"else", "end"}:
                    raise LiquidSyntaxError(f"Unexpected outer '{tag}' tag")
                raise self.unknown_tag(tag)
        except LiquidError as error:
            raise error.at_line(self.context.line, self.context.name) from None

    def parse_body(self, body: nodes.Body) -> tuple[str | None, str]:
        """Add nodes to the body up to a tag that is no tag of its own.

        Returns:
            That tag's name and markup; no name at the end of the template.
        """
        context = self.context
        tokenizer = self.tokenizer
        context.line = tokenizer.line
        while (token := tokenizer.shift()) is not None:
            if token.startswith("{%"):
                self._trim(token, body)
                match = FULL_TOKEN.fullmatch(token)
                if match is None:
                    raise LiquidSyntaxError(
                        f"Tag '{token}' was not properly terminated with regexp: /\\%\\}}/"
                    )
                name, markup = match.groups()
                node = self._parse_tag(name, markup)
                if node is None:
                    return name, markup
                body.nodes.append(node)
            elif token.startswith("{{"):
                self._trim(token, body)
                body.nodes.append(self._parse_output(token))
            else:
                if context.trim_whitespace:
                    token = token.lstrip(RUBY_SPACE)
                    context.trim_whitespace = False
                body.nodes.append(nodes.Text(context.line, token))
            context.line = tokenizer.line
        return None, ""

    def parse_block(
        self, tag: str, unknown: Callable[[str, str], nodes.Body] | None = None
    ) -> nodes.Body:
        """The body of a block up to its end tag.

        Args:
            tag: The block's name.
            unknown: What to do with another tag, such as `else`: it returns the body
                that follows, or raises.

        Raises:
            LiquidSyntaxError: Where the block is never closed, or for a strange tag.
        """
        context = self.context
        if context.depth >= MAX_DEPTH:
            raise StackLevelError("Nesting too deep")
        context.depth += 1
        first = body = nodes.Body()
        while True:
            end, markup = self.parse_body(body)
            if end == f"end{tag}":
                context.depth -= 1
                return first
            if end is None:
                raise LiquidSyntaxError(f"'{tag}' tag was never closed")
            if unknown is None:
                raise self.strange_tag(tag, end)
            body = unknown(end, markup)

    def strange_tag(self, block: str, tag: str) -> LiquidSyntaxError:
        """The error for a tag that has no place in a block."""
        if tag == "else":
            return LiquidSyntaxError(f"{block} tag does not expect 'else' tag")
        if tag == "end":
            return LiquidSyntaxError(
                f"'end' is not a valid delimiter for {block} tags. use end{block}"
            )
        return self.unknown_tag(tag)

    def unknown_tag(self, tag: str) -> LiquidSyntaxError:
        """The error for a tag that nobody knows."""
        return LiquidSyntaxError(f"Unknown tag '{tag}'", hint=self.context.env.suggest_tag(tag))

    def _trim(self, token: str, body: nodes.Body) -> None:
        if token[2:3] == "-" and body.nodes:
            last = body.nodes[-1]
            if isinstance(last, nodes.Text):
                last.text = last.text.rstrip(RUBY_SPACE)
        self.context.trim_whitespace = token[-3:-2] == "-"

    def _parse_output(self, token: str) -> nodes.Output:
        match = VARIABLE_TOKEN.fullmatch(token)
        if match is None:
            raise LiquidSyntaxError(
                f"Variable '{token}' was not properly terminated with regexp: /\\}}\\}}/"
            )
        return nodes.Output(self.context.line, parse_variable(match[1]))

    def _parse_tag(self, name: str, markup: str) -> nodes.Node | None:
        parse = self.context.env.tag_parser(name)
        return None if parse is None else parse(self, name, markup)
