"""From nodes to the source of a Python function.

A template becomes `root(ctx, w)`, where `w` takes what is printed; blocks that have to
be functions of their own (because they are nested deeply, captured, or handed to a tag
of the host) become further functions in the same module. A function returns 0, or 1
after `break`, 2 after `continue` outside a loop of its own.

A loop's variable is a local variable wherever nothing but the template's own text can
see it; only where a tag of the host or a partial might look it up is it put into a
scope too. Text of the template enters the source as Python literals alone.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pykyll.liquid import nodes
from pykyll.liquid.analysis import can_interrupt, sees_scopes, uses_name
from pykyll.liquid.expression_source import ExpressionSource

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pykyll.liquid.condition import Condition
    from pykyll.liquid.environment import Environment
    from pykyll.liquid.variable import Variable

_MAX_STATIC_DEPTH = 12
"""CPython allows 20 nested blocks in a function; a Liquid block takes up to two."""


@dataclass(slots=True)
class Loop:
    """A loop around the node at hand."""

    variable: str
    local: str
    forloop: str | None
    loop_name: str = "forloop"


@dataclass(slots=True)
class Function:
    """A function being written."""

    name: str
    lines: list[str] = field(default_factory=list)
    indent: int = 1
    depth: int = 0
    """Nested Python blocks."""
    in_loop: bool = False
    writer: str = "w"
    scopes: int = 0
    """Scopes that Liquid would have opened and this code has not."""


class Compiler:
    """Compiles one template for one environment."""

    def __init__(self, env: Environment) -> None:
        self.env = env
        self.constants: dict[str, object] = {}
        """Names in the generated source that stand for objects."""
        self.loops: list[Loop] = []
        self._finished: list[str] = []
        self._function = Function("root")
        self._counter = 0
        self._shared: dict[int, str] = {}
        self._source = ExpressionSource(self)

    def compile(self, body: nodes.Body) -> str:
        """The module's source; `constants` holds what it refers to."""
        self._write_function("root", body)
        return "\n".join(self._finished)

    # Writing -----------------------------------------------------------------------

    def emit(self, line: str) -> None:
        """One line at the current indentation."""
        self._function.lines.append("    " * self._function.indent + line)

    def unique(self, prefix: str) -> str:
        """A name that is not used yet."""
        self._counter += 1
        return f"{prefix}{self._counter}"

    def constant(self, value: object) -> str:
        """A name for an object."""
        name = self.unique("k")
        self.constants[name] = value
        return name

    @contextmanager
    def indented(self, line: str, *, block: bool = True) -> Iterator[None]:
        """A Python block under its head."""
        self.emit(line)
        self._function.indent += 1
        self._function.depth += block
        yield
        self._function.depth -= block
        self._function.indent -= 1

    @contextmanager
    def guarded(self, line: int, *, silent: bool = False) -> Iterator[None]:
        """What fails inside prints Liquid's message instead, and rendering goes on."""
        with self.indented("try:"):
            yield
        handled = f"ctx.handle_error(e, {line})"
        writer = self._function.writer
        self.emit(f"except Exception as e: {handled if silent else f'{writer}({handled})'}")

    # Functions -------------------------------------------------------------------------

    def _locals(self) -> list[str]:
        names: list[str] = []
        for loop in self.loops:
            names.append(loop.local)
            if loop.forloop:
                names.append(loop.forloop)
        return names

    def _write_function(self, name: str, body: nodes.Body, *, silent: bool = False) -> None:
        outer = self._function
        self._function = function = Function(name, scopes=outer.scopes)
        parameters = ", ".join(["ctx", "w", *dict.fromkeys(self._locals())])
        head = [f"def {name}({parameters}):", "    find = ctx.find; m = ctx.m; c = ctx.c"]
        self.body(body, silent=silent)
        self.emit("return 0")
        self._finished.append("\n".join([*head, *function.lines]))
        self._function = outer

    def function(self, body: nodes.Body, *, silent: bool = False) -> str:
        """A function for a body; returns its name."""
        name = self.unique("b")
        self._write_function(name, body, silent=silent)
        return name

    def call(self, name: str, writer: str) -> str:
        """The source of a call to such a function."""
        return f"{name}({', '.join(['ctx', writer, *dict.fromkeys(self._locals())])})"

    def interrupt(self, code: str) -> None:
        """Do what a function that returned this code asks for."""
        if self._function.in_loop:
            self.emit(f"if {code} == 1: break")
            self.emit(f"if {code}: continue")
        else:
            self.emit(f"if {code}: return {code}")

    # Bodies ------------------------------------------------------------------------------

    def block(self, body: nodes.Body, *, silent: bool) -> None:
        """The body of a block, in place or, where that nests too deeply, as a function."""
        if not body.nodes:
            self.emit("pass")
        elif self._function.depth < _MAX_STATIC_DEPTH:
            self.body(body, silent=silent)
        else:
            result = self.unique("r")
            name = self.function(body, silent=silent)
            self.emit(f"{result} = {self.call(name, self._function.writer)}")
            if can_interrupt(body):
                self.interrupt(result)

    def body(self, body: nodes.Body, *, silent: bool = False) -> None:
        """All nodes of a body."""
        before = len(self._function.lines)
        if self.env.limits is not None:
            self.emit(f"ctx.limits.rendered({len(body.nodes)})")
        for node in body.nodes:
            _WRITERS[type(node)](self, node, silent)
        if len(self._function.lines) == before:
            self.emit("pass")

    def write(self, text: str) -> None:
        """Print a Python expression that is a string."""
        writer = self._function.writer
        if self.env.limits is None:
            self.emit(f"{writer}({text})")
        else:
            self.emit(f"x = {text}; ctx.limits.printed(x); {writer}(x)")

    def variable(self, variable: Variable) -> str:
        """Evaluate a variable with its filters; returns the source of its value."""
        return self._source.variable(variable)

    # Nodes -------------------------------------------------------------------------------

    def text(self, node: nodes.Text, silent: bool) -> None:  # noqa: FBT001 - one shape for all
        """Text between tags."""
        if node.text and not silent:
            self.write(repr(node.text))

    def raw(self, node: nodes.Raw, silent: bool) -> None:  # noqa: FBT001 - one shape for all
        """`raw`."""
        if node.text and not silent:
            self.write(repr(node.text))

    def comment(self, node: nodes.Comment, silent: bool) -> None:  # noqa: FBT001 - one shape for all
        """`comment`."""

    def output(self, node: nodes.Output, _silent: bool) -> None:  # noqa: FBT001 - one shape for all
        """`{{ … }}`."""
        with self.guarded(node.line):
            value = self.variable(node.variable)
            if value != "x":
                self.emit(f"x = {value}")
            self.write("x if type(x) is str else to_s(x)")

    def assign(self, node: nodes.Assign, silent: bool) -> None:  # noqa: FBT001 - one shape for all
        """`assign`."""
        with self.guarded(node.line, silent=silent):
            value = self.variable(node.variable)
            self.emit(f"ctx.assigns[{node.to!r}] = {value}")
            if self.env.limits is not None:
                self.emit(f"ctx.limits.assigned_value(ctx.assigns[{node.to!r}])")

    def capture(self, node: nodes.Capture, silent: bool) -> None:  # noqa: FBT001 - one shape for all
        """`capture`."""
        out = self.unique("o")
        result = self.unique("r")
        with self.guarded(node.line, silent=silent):
            self.emit(f"{out} = []")
            name = self.function(node.body)
            self.emit(f"{result} = {self.call(name, f'{out}.append')}")
            self.emit(f"ctx.assigns[{node.to!r}] = ''.join({out})")
            if self.env.limits is not None:
                self.emit(f"ctx.limits.assigned_value(ctx.assigns[{node.to!r}])")
            if can_interrupt(node.body):
                self.interrupt(result)

    def conditional(self, node: nodes.If, silent: bool) -> None:  # noqa: FBT001 - one shape for all
        """`if` and `unless`."""
        silent = silent or node.is_blank
        self._function.scopes += 1
        with self.guarded(node.line, silent=silent):
            keyword = "if"
            for number, branch in enumerate(node.branches):
                if branch.condition is None:
                    head = "else:" if keyword == "elif" else "if True:"
                else:
                    test = self.condition(branch.condition)
                    head = (
                        f"{keyword} not ({test}):"
                        if node.is_unless and number == 0
                        else f"{keyword} {test}:"
                    )
                with self.indented(head, block=False):
                    self.block(branch.body, silent=silent)
                if branch.condition is None:
                    break
                keyword = "elif"
        self._function.scopes -= 1

    def condition(self, condition: Condition) -> str:
        """The source of a condition."""
        return self._source.condition(condition)

    def case(self, node: nodes.Case, silent: bool) -> None:  # noqa: FBT001 - one shape for all
        """`case`: each matching `when` is rendered; `else` where none has matched so far."""
        silent = silent or node.is_blank
        left = self.unique("x")
        matched = self.unique("d")
        result = self.unique("r")
        self._function.scopes += 1
        with self.guarded(node.line, silent=silent):
            self.emit(f"{left} = {self._source.expression(node.left)}; {matched} = {result} = 0")
            for branch in node.branches:
                if branch.value is None:
                    test = f"not {matched}"
                else:
                    value = self._source.expression(branch.value)
                    test = f"{matched} != 2 and eq({left}, {value})"
                with self.indented(f"if {test}:", block=False):
                    self.emit(f"{matched} = {2 if branch.value is None else 1}")
                    self._case_branch(branch, result, silent=silent)
        self._function.scopes -= 1

    def _case_branch(self, branch: nodes.CaseBranch, result: str, *, silent: bool) -> None:
        """Bodies with several values are functions, so that none is written twice."""
        name = self._shared.get(id(branch.body))
        if name is None:
            name = self._shared[id(branch.body)] = self.function(branch.body, silent=silent)
        self.emit(f"{result} = {self.call(name, self._function.writer)}")
        if can_interrupt(branch.body):
            self.interrupt(result)

    def loop(self, node: nodes.For, silent: bool) -> None:  # noqa: FBT001 - one shape for all
        """`for`."""
        silent = silent or node.is_blank
        with self.guarded(node.line, silent=silent):
            segment = self.unique("s")
            source = self._source
            arguments = [
                repr(node.name),
                source.expression(node.collection),
                "None" if node.offset is None else source.expression(node.offset),
                repr(node.continues),
                "None" if node.limit is None else source.expression(node.limit),
                repr(node.is_reversed),
            ]
            self.emit(f"{segment} = segment(ctx, {', '.join(arguments)})")
            with self.indented(f"if {segment}:", block=False):
                self._loop_body(node, segment, silent=silent)
            if node.otherwise is not None:
                with self.indented("else:", block=False):
                    self.block(node.otherwise, silent=silent)

    def _loop_body(self, node: nodes.For, segment: str, *, silent: bool) -> None:
        is_seen = sees_scopes(node.body)
        forloop = self.unique("f") if is_seen or uses_name(node.body, "forloop") else None
        if forloop:
            self.emit(f"{forloop} = ForLoop({node.name!r}, len({segment}), {self._parent_loop()})")
        if not is_seen:
            self._function.scopes += 1
            self._loop_items(node, segment, forloop, None, silent=silent)
            self._function.scopes -= 1
            return
        scope = self.unique("v")
        self.emit(f"{scope} = {{'forloop': {forloop}}}")
        self.emit(f"ctx.push({scope}); ctx.loops.append({forloop})")
        with self.indented("try:"):
            self._loop_items(node, segment, forloop, scope, silent=silent)
        self.emit("finally: ctx.scopes.pop(); ctx.loops.pop()")

    def _parent_loop(self) -> str:
        for loop in reversed(self.loops):
            if loop.loop_name == "forloop":
                return loop.forloop or "None"
        return "(ctx.loops[-1] if ctx.loops else None)"

    def _loop_items(
        self, node: nodes.For, segment: str, forloop: str | None, scope: str | None, *, silent: bool
    ) -> None:
        local = self.unique("i")
        target, items = local, segment
        if forloop:
            target, items = f"{forloop}.index0, {local}", f"enumerate({segment})"
        was_in_loop, self._function.in_loop = self._function.in_loop, True
        self.loops.append(Loop(node.variable, local, forloop))
        with self.indented(f"for {target} in {items}:"):
            if scope:
                self.emit(f"{scope}[{node.variable!r}] = {local}")
            self.block(node.body, silent=silent)
        self.loops.pop()
        self._function.in_loop = was_in_loop

    def table_row(self, node: nodes.TableRow, silent: bool) -> None:  # noqa: FBT001 - one shape for all
        """`tablerow`."""
        local, loop = self.unique("i"), self.unique("f")
        self.loops.append(Loop(node.variable, local, loop, "tablerowloop"))
        name = self.function(node.body)
        self.loops.pop()
        attributes = ", ".join(
            f"{key!r}: {self._source.expression(value)}" for key, value in node.attributes.items()
        )
        collection = self._source.expression(node.collection)
        outer = ", ".join(dict.fromkeys(self._locals()))
        result = self.unique("r")
        with self.guarded(node.line, silent=silent):
            writer = "(lambda _text: None)" if silent or node.is_blank else self._function.writer
            self.emit(
                f"{result} = table_row(ctx, {writer}, {name}, ({outer}{',' if outer else ''}), "
                f"{node.variable!r}, {collection}, {{{attributes}}})"
            )
            if can_interrupt(node.body):
                self.interrupt(result)

    def if_changed(self, node: nodes.IfChanged, silent: bool) -> None:  # noqa: FBT001 - one shape for all
        """`ifchanged`."""
        out, result = self.unique("o"), self.unique("r")
        silent = silent or node.is_blank
        with self.guarded(node.line, silent=silent):
            self.emit(f"{out} = []")
            name = self.function(node.body)
            self.emit(f"{result} = {self.call(name, f'{out}.append')}")
            self.emit(f"x = if_changed(ctx, ''.join({out}))")
            if not silent:
                self.emit(f"{self._function.writer}(x)")
            if can_interrupt(node.body):
                self.interrupt(result)

    def cycle(self, node: nodes.Cycle, _silent: bool) -> None:  # noqa: FBT001 - one shape for all
        """`cycle`."""
        name = repr(node.name) if isinstance(node.name, str) else self._source.expression(node.name)
        values = "".join(f"{self._source.expression(value)}, " for value in node.values)
        with self.guarded(node.line):
            self.write(f"to_s(cycle(ctx, {name}, ({values})))")

    def count(self, node: nodes.Count, _silent: bool) -> None:  # noqa: FBT001 - one shape for all
        """`increment` and `decrement`."""
        with self.guarded(node.line):
            self.write(f"count(ctx, {node.variable!r}, {node.step})")

    def interruption(self, node: nodes.Interrupt, _silent: bool) -> None:  # noqa: FBT001 - one shape for all
        """`break` and `continue`."""
        if self._function.in_loop:
            self.emit("break" if node.is_break else "continue")
        else:
            self.emit(f"return {1 if node.is_break else 2}")

    def include(self, node: nodes.Include, _silent: bool) -> None:  # noqa: FBT001 - one shape for all
        """Liquid's `include`."""
        name = self._source.expression(node.template)
        variable = "None" if node.variable is None else self._source.expression(node.variable)
        attributes = ", ".join(
            f"{key!r}: {self._source.expression(value)}" for key, value in node.attributes.items()
        )
        with self.guarded(node.line):
            self.emit(f"ctx.line = {node.line}")
            self._with_depth(
                f"include(ctx, {self._function.writer}, {name}, {node.variable is not None}, "
                f"{variable}, {{{attributes}}})"
            )
            self._after_foreign_code()

    def external(self, node: nodes.External, silent: bool) -> None:  # noqa: FBT001 - one shape for all
        """A tag of the host."""
        render = self.constant(node.render)
        arguments = "ctx"
        if node.raw is not None:
            arguments = f"ctx, RawBody({node.raw!r})"
        elif node.body is not None:
            name = self.function(node.body)
            outer = ", ".join(dict.fromkeys(self._locals()))
            arguments = f"ctx, BlockBody({name}, ({outer}{',' if outer else ''}))"
        silent = silent or node.is_blank
        with self.guarded(node.line, silent=silent):
            self.emit(f"ctx.line = {node.line}")
            self._with_depth(f"x = {render}({arguments})")
            if not silent:
                self.write("x if type(x) is str else to_s(x)")
            self._after_foreign_code()

    def _with_depth(self, statement: str) -> None:
        scopes = self._function.scopes
        if not scopes:
            self.emit(statement)
            return
        self.emit(f"ctx.extra_depth += {scopes}")
        with self.indented("try:"):
            self.emit(statement)
        self.emit(f"finally: ctx.extra_depth -= {scopes}")

    def _after_foreign_code(self) -> None:
        """A partial may have asked the loop around it to stop or go on."""
        with self.indented("if ctx.interrupt:", block=False):
            result = self.unique("r")
            self.emit(f"{result} = ctx.interrupt; ctx.interrupt = 0")
            self.interrupt(result)


_WRITERS: dict[type, Callable[[Compiler, object, bool], None]] = {
    nodes.Text: Compiler.text,
    nodes.Raw: Compiler.raw,
    nodes.Comment: Compiler.comment,
    nodes.Output: Compiler.output,
    nodes.Assign: Compiler.assign,
    nodes.Capture: Compiler.capture,
    nodes.If: Compiler.conditional,
    nodes.Case: Compiler.case,
    nodes.For: Compiler.loop,
    nodes.TableRow: Compiler.table_row,
    nodes.IfChanged: Compiler.if_changed,
    nodes.Cycle: Compiler.cycle,
    nodes.Count: Compiler.count,
    nodes.Interrupt: Compiler.interruption,
    nodes.Include: Compiler.include,
    nodes.External: Compiler.external,
}
