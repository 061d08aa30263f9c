"""The Python source of `for`, `tablerow` and `cycle`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.liquid.expression import Literal
from pykyll.liquid.source_writer import Loop
from pykyll.liquid.weight import weight_of_round

if TYPE_CHECKING:
    from pykyll.liquid import nodes
    from pykyll.liquid.compiler import Compiler
    from pykyll.liquid.expression import Expression

_CELL = 10
"""What a cell of a table takes, beside what is in it."""


class LoopSource:
    """Writes loops for a compiler."""

    def __init__(self, compiler: Compiler) -> None:
        self._compiler = compiler

    def loop(self, node: nodes.For, silent: bool) -> None:  # noqa: FBT001 - one shape for all
        """`for`."""
        compiler = self._compiler
        inside = compiler.is_silent(node, silent=silent)
        with compiler.guarded(node.line, silent=silent):
            start = compiler.start_block()
            segment = compiler.unique("s")
            compiler.emit(f"{segment} = segment(ctx, {self._segment_arguments(node)})")
            before = compiler.is_first
            with compiler.indented(f"if {segment}:", block=False):
                compiler.write_empty(silent=inside)
                compiler.is_first = False
                self._body(node, segment, silent=inside)
            compiler.is_first = before
            if node.otherwise is not None:
                with compiler.indented("else:", block=False):
                    compiler.block(node.otherwise, silent=inside)
            elif compiler.is_first and not inside:
                compiler.emit("else: w('')")
            compiler.end_block(start, is_blank=node.is_blank)

    def _segment_arguments(self, node: nodes.For) -> str:
        source = self._compiler.expressions
        begin = "0"
        if node.continues:
            begin = f"ctx.offsets.get({node.name!r}, 0)"
        elif node.offset is not None:
            begin = f"to_i({source.expression(node.offset)})"
        weight = 0 if self._is_left_early(node) else weight_of_round(node)
        arguments = [repr(node.name), begin, str(weight), source.expression(node.collection)]
        if node.limit is not None or node.is_reversed:
            arguments.append("None" if node.limit is None else source.expression(node.limit))
        if node.is_reversed:
            arguments.append("True")
        return ", ".join(arguments)

    def _is_left_early(self, node: nodes.For) -> bool:
        """Whether it says itself that a round may be the last; one with nothing in it has none."""
        return not node.body.nodes or self._compiler.analysis.breaks(node.body)

    def _body(self, node: nodes.For, segment: str, *, silent: bool) -> None:
        compiler = self._compiler
        if not node.body.nodes and not compiler.is_interrupted:
            compiler.emit("pass")
            return
        is_seen = compiler.analysis.sees_scopes(node.body)
        forloop = None
        if is_seen or "forloop" in compiler.analysis.names(node.body):
            forloop = compiler.unique("f")
            parent = self._parent()
            compiler.emit(f"{forloop} = ForLoop({node.name!r}, len({segment}), {parent})")
        if not is_seen:
            self._items(node, segment, forloop, None, silent=silent)
            return
        scope = compiler.unique("v")
        compiler.emit(f"{scope} = {{'forloop': {forloop}}}")
        compiler.emit(f"ctx.push({scope}); ctx.loops.append({forloop})")
        with compiler.indented("try:"):
            self._items(node, segment, forloop, scope, silent=silent)
        compiler.emit("finally: ctx.scopes.pop(); ctx.loops.pop()")

    def _parent(self) -> str:
        for loop in reversed(self._compiler.loops):
            if loop.loop_name == "forloop":
                return loop.forloop or "None"
        return "(ctx.loops[-1] if ctx.loops else None)"

    def _items(
        self, node: nodes.For, segment: str, forloop: str | None, scope: str | None, *, silent: bool
    ) -> None:
        compiler = self._compiler
        local = compiler.unique("i")
        items = segment
        if self._is_left_early(node):
            items = f"counted(ctx, {segment}, {weight_of_round(node)})"
        target = local
        if forloop:
            target, items = f"{forloop}.index0, {local}", f"enumerate({items})"
        before = compiler.current.in_loop, compiler.is_interrupted
        compiler.current.in_loop = True
        compiler.is_interrupted |= compiler.analysis.piles(node.body)
        compiler.loops.append(Loop(node.variable, local, forloop))
        with compiler.indented(f"for {target} in {items}:"):
            if scope:
                compiler.emit(f"{scope}[{node.variable!r}] = {local}")
            compiler.block(node.body, silent=silent)
            if compiler.counts or compiler.is_interrupted:
                # Also what was pending before the loop began; each round takes one.
                compiler.heed_interrupts()
            if not node.body.nodes:
                compiler.emit("break")  # nothing more can happen
        compiler.loops.pop()
        compiler.current.in_loop, compiler.is_interrupted = before

    def table_row(self, node: nodes.TableRow, silent: bool) -> None:  # noqa: FBT001 - one shape for all
        """`tablerow`."""
        compiler = self._compiler
        inside = compiler.is_silent(node, silent=silent)
        local, loop = compiler.unique("i"), compiler.unique("f")
        compiler.loops.append(Loop(node.variable, local, loop, "tablerowloop"))
        before, compiler.is_first = compiler.is_first, False
        name = compiler.body_function(
            node.body, interrupted=compiler.analysis.can_interrupt(node.body)
        )
        compiler.is_first = before
        compiler.loops.pop()
        offset, limit, columns = (
            self._later(node.attributes.get(key)) for key in ("offset", "limit", "cols")
        )
        collection = compiler.expressions.expression(node.collection)
        with compiler.guarded(node.line, silent=silent):
            start = compiler.start_block()
            compiler.emit(
                f"table_row(ctx, {'[]' if inside else 'out'}, {name}, "
                f"{compiler.packed_arguments()}, {node.variable!r}, {_CELL + weight_of_round(node)}, "
                f"{collection}, "
                f"({offset}, {limit}, {columns}))"
            )
            if compiler.is_first and not inside:
                compiler.emit("if not out: w('')")
            compiler.end_block(start, is_blank=node.is_blank)

    def _later(self, expression: Expression | None) -> str:
        if expression is None:
            return "None"
        return f"lambda: {self._compiler.expressions.expression(expression)}"

    def cycle(self, node: nodes.Cycle, silent: bool) -> None:  # noqa: FBT001 - one shape for all
        """`cycle`."""
        compiler = self._compiler
        if node.name is None:
            name = compiler.constant("unique")
        elif isinstance(node.name, str):
            name = repr(node.name)
        else:
            name = compiler.expressions.expression(node.name)
        are_literal = all(isinstance(value, Literal) for value in node.values)
        later = "" if are_literal else "lambda: "
        values = "".join(f"{later}{compiler.expressions.expression(v)}, " for v in node.values)
        function = "cycle" if are_literal else "cycle_looked_up"
        with compiler.guarded(node.line, silent=silent):
            compiler.write_value(f"{function}(ctx, {name}, ({values}))")
