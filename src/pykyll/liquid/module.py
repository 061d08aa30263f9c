"""A template as a Python module: its code, and the objects that the code refers to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass
from pykyll.liquid.compiler import Compiler
from pykyll.liquid.constants import make_constant
from pykyll.liquid.errors import LiquidError, StackLevelError
from pykyll.liquid.parser import ParseContext, Parser
from pykyll.liquid.runtime import NAMES

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import CodeType

    from pykyll.liquid.constants import Recipe
    from pykyll.liquid.environment import Environment
    from pykyll.liquid.parser import UnknownFilter
    from pykyll.liquid.template import Root


@dataclass(frozen=True, slots=True)
class Module:
    """What a template was compiled to; plain enough to be kept on disk."""

    code: CodeType
    constants: dict[str, Recipe]
    unknown_filters: tuple[UnknownFilter, ...] = ()
    """Those that nobody knew when it was compiled."""

    def root(
        self, context: ParseContext, known: dict[str, Callable[..., object]] | None = None
    ) -> Root:
        """The function that renders the template.

        Args:
            context: What tags of the host see when they are parsed again.
            known: What the tags of the host gave when they were parsed, by the constant's
                name; those that are not in there are parsed again.

        Raises:
            KeyError: For a filter or tag that the environment has no longer.
            LiquidError: What a tag of the host raises.
        """
        names: dict[str, object] = dict(NAMES)
        for name, recipe in self.constants.items():
            if known and name in known:
                names[name] = known[name]
            else:
                names[name] = make_constant(recipe, context.env, context)
        exec(self.code, names)  # noqa: S102 - our own code, written from a parsed template
        return names["root"]  # type: ignore[return-value]  # the compiler wrote it


def compile_template(
    source: str, context: ParseContext, *, is_interrupted: bool = False
) -> tuple[Module, Root]:
    """Parse and compile a template.

    Args:
        source: The template's text.
        context: Takes the warnings.
        is_interrupted: Whether a `break` may be pending when it is rendered.

    Raises:
        LiquidError: For what cannot be parsed.
    """
    try:
        body = Parser(source, context).parse()
        compiler = Compiler(context.env, is_interrupted=is_interrupted)
        text = compiler.compile(body)
        code = compile(text, f"<liquid {context.name!r}>", "exec", dont_inherit=True)
    except LiquidError:
        raise
    except (RecursionError, MemoryError, SyntaxError, OverflowError) as error:
        raise StackLevelError("Nesting too deep", template_name=context.name) from error
    module = Module(code, compiler.constants, tuple(context.unknown_filters))
    return module, module.root(context, compiler.host_renderers)


def recompiled_for_interrupts(env: Environment, source: str, name: str | None) -> Root:
    """The template's code with a look at `ctx.interrupts` behind each tag."""
    return compile_template(source, ParseContext(env, name), is_interrupted=True)[1]
