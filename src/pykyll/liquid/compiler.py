"""From nodes to the source of a Python module.

A template becomes `root(ctx, out)`, where `out` is the list that takes what is printed;
blocks that have to be functions of their own (because they nest deeply, are captured, or
are handed to a tag of the host) become further functions of the module. Text of the
template enters the source as Python literals alone.

Where Ruby's encodings are told apart (see `Environment`), what is printed first decides on that
of the whole. So code is written otherwise for what may be the first (`is_first`): there a block
or a tag that prints nothing prints an empty text, as in Liquid, which joins the outputs of all
nodes.

A loop's variable is a local variable wherever nothing but the template's own text can
see it; only where a tag of the host, a filter that gets the context or a partial might look
it up is it put into a scope.

`break` and `continue` are Python's own inside a loop. Elsewhere they are noted in
`ctx.interrupts`, where loops further out, also those of other templates, find them.
Liquid looks there behind each tag; compiled code does so only behind tags that may leave
something there, unless the template is entered with something pending already (see
`is_interrupted`).
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from pykyll.liquid import nodes
from pykyll.liquid.analysis import Analysis
from pykyll.liquid.bounds import STEPS_OF_A_PARTIAL
from pykyll.liquid.expression import Literal
from pykyll.liquid.expression_source import ExpressionSource
from pykyll.liquid.loop_source import LoopSource
from pykyll.liquid.source_writer import SourceWriter
from pykyll.liquid.weight import weight

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.liquid.environment import Environment

_MAX_STATIC_DEPTH = 12
"""CPython allows 20 nested blocks in a function; a Liquid block takes up to two."""


class Compiler(SourceWriter):
    """Compiles one template for one environment.

    Args:
        env: Whose tags, filters and limits are meant.
        is_interrupted: Whether a `break` or `continue` may be pending from the start.
    """

    def __init__(self, env: Environment, *, is_interrupted: bool = False) -> None:
        super().__init__()
        self.env = env
        self.is_interrupted = is_interrupted
        self.counts = env.limits is not None
        """Whether each node has to account for what it prints."""
        self.is_first = env.tells_us_ascii
        self.expressions = ExpressionSource(self, env)
        self.analysis = Analysis(env)
        self._loops = LoopSource(self)
        self._shared: dict[int, str] = {}
        self.host_renderers: dict[str, Callable[..., object]] = {}
        """What tags of the host gave when they were parsed, by its name in the source."""
        self._writers: dict[type, Callable[..., None]] = {
            nodes.Text: self.text,
            nodes.Raw: self.text,
            nodes.Comment: self.comment,
            nodes.Output: self.output,
            nodes.Assign: self.assign,
            nodes.Capture: self.capture,
            nodes.If: self.conditional,
            nodes.Case: self.case,
            nodes.For: self._loops.loop,
            nodes.TableRow: self._loops.table_row,
            nodes.IfChanged: self.if_changed,
            nodes.Cycle: self._loops.cycle,
            nodes.Count: self.count,
            nodes.Interrupt: self.interruption,
            nodes.Include: self.include,
            nodes.External: self.external,
        }

    def compile(self, body: nodes.Body) -> str:
        """The module's source; `constants` says what it refers to."""
        with self.function("root"):
            self.emit(f"ctx.steps_left -= {STEPS_OF_A_PARTIAL + weight(body)}")
            self.emit("if ctx.steps_left < 0: too_many()")
            self.body(body)
        return "\n".join(self.finished)

    # Bodies ------------------------------------------------------------------------------

    def body(self, body: nodes.Body, *, silent: bool = False) -> None:
        """All nodes of a body."""
        before = len(self.current.lines)
        if self.counts and body.nodes:
            self.emit(f"ctx.limits.score += {len(body.nodes)}")
        for node in body.nodes:
            self._writers[type(node)](node, silent)
            self.is_first = self.is_first and (silent or not _prints(node))
            if isinstance(node, nodes.Interrupt):
                break
            if self._may_interrupt(node):
                self.heed_interrupts()
        if len(self.current.lines) == before:
            self.emit("pass")

    def block(self, body: nodes.Body, *, silent: bool) -> None:
        """The body of a block, in place or, where that nests too deeply, as a function.

        What prints nothing prints an empty text where that may be the first.
        """
        before, is_first = self.is_first, self.is_first and not silent
        can_interrupt = self.analysis.can_interrupt(body)
        # What follows the block, or counts, has its turn also where a `break` leaves it.
        is_apart = self.counts or (is_first and can_interrupt)
        in_place = not is_apart and self.current.depth < _MAX_STATIC_DEPTH
        if in_place:
            self.body(body, silent=silent)
        else:
            self.emit(self.call(self.body_function(body, silent=silent), "out"))
        if is_first:
            self.emit("if not out: w(NOTHING)")
        self.is_first = before
        if can_interrupt and not in_place and not self.counts:
            self.heed_interrupts()

    def body_function(
        self,
        body: nodes.Body,
        *,
        silent: bool = False,
        interrupted: bool = False,
        is_apart: bool = False,
    ) -> str:
        """A function for a body; returns its name.

        Args:
            body: What it renders.
            silent: Whether it prints nothing.
            interrupted: Whether it may be called while an interrupt is pending.
            is_apart: Whether it prints into an output of its own.
        """
        name = self.unique("b")
        before = self.is_interrupted, self.is_first
        self.is_interrupted |= interrupted
        if is_apart:
            self.is_first = self.env.tells_us_ascii
        with self.function(name):
            self.body(body, silent=silent)
        self.is_interrupted, self.is_first = before
        return name

    def _may_interrupt(self, node: nodes.Node) -> bool:
        if isinstance(node, (nodes.Text, nodes.Output)):
            return False
        if self.is_interrupted:
            return True
        if self.counts:
            return self.analysis.node_interrupts(node)
        return self.analysis.leaves_interrupts(node)

    def heed_interrupts(self) -> None:
        """Leave the body, or the loop's round, if something inside asked for it."""
        if not self.current.in_loop:
            self.emit("if ctx.interrupts: return")
            return
        with self.indented("if ctx.interrupts:", block=False):
            self.emit("if ctx.interrupts.pop(): break")
            self.emit("continue")

    # Printing ------------------------------------------------------------------------------

    def write(self, text: str) -> None:
        """Print a Python expression that is a string."""
        if self.counts:
            self.emit(f"x = {text}; ctx.limits.printed(len(x)); w(x)")
        else:
            self.emit(f"w({text})")

    def write_value(self, value: str) -> None:
        """Print a Python expression of any value."""
        tested = "x" if value == "x" else f"x := {value}"
        self.write(f"x if type({tested}) is str else {self._to_s}(x)")

    @property
    def _to_s(self) -> str:
        """What makes a text of a value, with its encoding where that counts."""
        return "encoded" if self.is_first else "to_s"

    def write_empty(self, *, silent: bool) -> None:
        """An empty text, where what is printed first counts."""
        if self.is_first and not silent:
            self.emit("w('')")

    def joined(self, parts: str, body: nodes.Body) -> str:
        """The source of the text that a body of its own has printed."""
        if not self.env.tells_us_ascii or (body.nodes and isinstance(body.nodes[0], nodes.Text)):
            return f"joined({parts})"
        return f"joined_as_us_ascii({parts})"

    def printed_nothing(self) -> None:
        """Liquid looks at the limits behind each tag, whatever it printed."""
        if self.counts:
            self.emit("ctx.limits.printed(0)")

    def start_block(self) -> str:
        """Remember where a block's output begins; returns the Python name of that."""
        if not self.counts:
            return ""
        name = self.unique("n")
        self.emit(f"{name} = len(out)")
        return name

    def end_block(self, start: str, *, is_blank: bool) -> None:
        """Account for a block's output, which Liquid counts again; drop it where blank."""
        if self.counts:
            self.emit(f"ctx.limits.block_printed(out, {start})")
            if is_blank:
                self.emit(f"del out[{start}:]")

    def is_silent(self, node: nodes.Node, *, silent: bool) -> bool:
        """Whether what stands inside the node is never printed; limits want it all the same."""
        return not self.counts and (silent or node.is_blank)

    # Nodes -------------------------------------------------------------------------------

    def text(self, node: nodes.Text | nodes.Raw, silent: bool) -> None:  # noqa: FBT001 - one shape for all
        """Text between tags."""
        if not _prints(node):
            self.printed_nothing()
        elif not silent and (node.text or self.counts or self.is_first):
            self.write(repr(node.text))

    def comment(self, _node: nodes.Comment, _silent: bool) -> None:  # noqa: FBT001 - one shape for all
        """`comment`."""
        self.printed_nothing()

    def output(self, node: nodes.Output, silent: bool) -> None:  # noqa: FBT001 - one shape for all
        """`{{ … }}`."""
        with self.guarded(node.line, silent=silent):
            self.write_value(self.expressions.variable(node.variable, is_printed=True))

    def assign(self, node: nodes.Assign, silent: bool) -> None:  # noqa: FBT001 - one shape for all
        """`assign`."""
        with self.guarded(node.line, silent=silent):
            value = self.expressions.variable(node.variable, is_kept=True)
            self.emit(f"ctx.assigns[{node.to!r}] = {value}")
            self.write_empty(silent=silent)
            if self.counts:
                self.emit(f"ctx.limits.assigned(ctx.assigns[{node.to!r}])")
                self.printed_nothing()

    def capture(self, node: nodes.Capture, silent: bool) -> None:  # noqa: FBT001 - one shape for all
        """`capture`."""
        inner = self.unique("o")
        with self.guarded(node.line, silent=silent):
            self.emit(f"{inner} = []")
            self.emit(self.call(self.body_function(node.body, is_apart=True), inner))
            self.emit(f"ctx.assigns[{node.to!r}] = {self.joined(inner, node.body)}")
            if self.counts:
                self.emit(f"ctx.limits.captured(ctx.assigns[{node.to!r}])")
                self.printed_nothing()

    def conditional(self, node: nodes.If, silent: bool) -> None:  # noqa: FBT001 - one shape for all
        """`if` and `unless`."""
        inside = self.is_silent(node, silent=silent)
        with self.guarded(node.line, silent=silent):
            start = self.start_block()
            for number, branch in enumerate(node.branches):
                test = "True"
                if branch.condition is not None:
                    test = self.expressions.condition(branch.condition)
                if node.is_unless and number == 0:
                    test = f"not ({test})"
                head = "else" if test == "True" and number else f"{'el' if number else ''}if {test}"
                with self.indented(f"{head}:", block=False):
                    self.block(branch.body, silent=inside)
                if branch.condition is None:
                    break
            else:
                if self.is_first and not inside:
                    self.emit("else: w('')")
            self.end_block(start, is_blank=node.is_blank)

    def case(self, node: nodes.Case, silent: bool) -> None:  # noqa: FBT001 - one shape for all
        """`case`: each matching `when` is rendered; `else` where none has matched so far."""
        inside = self.is_silent(node, silent=silent)
        left, matched, start = self.unique("x"), self.unique("d"), self.unique("n")
        can_fail = any(not isinstance(each.value, (Literal, type(None))) for each in node.branches)
        undo = f"del out[{start}:]; " if can_fail else ""
        uses = Counter(id(branch.body) for branch in node.branches)
        is_simple = not self.is_interrupted and not self.analysis.node_interrupts(node)
        before, is_first = self.is_first, self.is_first and not inside
        if can_fail or self.counts:
            self.emit(f"{start} = len(out)")
        with self.guarded(node.line, silent=silent, undo=undo):
            self.emit(f"{matched} = 0")
            for branch in _reachable(node.branches):
                if branch is node.branches[0] and branch.value is not None:
                    self.emit(f"{left} = {self.expressions.expression(node.left)}")
                test = f"not {matched}"
                if branch.value is not None:
                    value = self.expressions.expression(branch.value)
                    test = f"{matched} != 2 and eq({left}, {value})"
                with self.indented(f"if {test}:", block=False):
                    self.emit(f"{matched} = {2 if branch.value is None else 1}")
                    if branch.value is not None:
                        self.write_empty(silent=inside)
                    self.is_first = is_first and branch.value is None
                    in_place = is_simple and uses[id(branch.body)] == 1
                    self._case_body(branch.body, silent=inside, in_place=in_place)
                    if branch is not node.branches[-1] and not isinstance(node.left, Literal):
                        # Liquid looks for each `when` anew; the body may have changed it.
                        self.emit(f"{left} = {self.expressions.expression(node.left)}")
                self.is_first = before
            if is_first:
                self.emit(f"if not out: w('' if {matched} != 2 else NOTHING)")
            self.end_block(start, is_blank=node.is_blank)

    def _case_body(self, body: nodes.Body, *, silent: bool, in_place: bool) -> None:
        """A function where it is needed twice, or one may be left early while others follow."""
        if in_place:
            self.block(body, silent=silent)
            return
        name = self._shared.get(id(body))
        if name is None:
            name = self.body_function(body, silent=silent, interrupted=True)
            self._shared[id(body)] = name
        self.emit(self.call(name, "out"))

    def if_changed(self, node: nodes.IfChanged, silent: bool) -> None:  # noqa: FBT001 - one shape for all
        """`ifchanged`."""
        inner = self.unique("o")
        with self.guarded(node.line, silent=silent):
            self.emit(f"{inner} = []")
            self.emit(self.call(self.body_function(node.body, is_apart=True), inner))
            self.emit(f"x = if_changed(ctx, {self.joined(inner, node.body)})")
            if self.counts:
                self.emit("ctx.limits.printed(len(x))")
            if not silent and not node.is_blank:
                self.emit("w(x)")

    def count(self, node: nodes.Count, silent: bool) -> None:  # noqa: FBT001 - one shape for all
        """`increment` and `decrement`."""
        with self.guarded(node.line, silent=silent):
            count = f"count(ctx, {node.variable!r}, {node.step})"
            self.write(f"UsAscii({count})" if self.is_first else count)

    def interruption(self, node: nodes.Interrupt, _silent: bool) -> None:  # noqa: FBT001 - one shape for all
        """`break` and `continue`."""
        if self.current.in_loop:
            self.emit("break" if node.is_break else "continue")
        else:
            self.emit(f"ctx.interrupts.append({node.is_break}); return")

    # Partials and tags of the host ---------------------------------------------------------

    def include(self, node: nodes.Include, silent: bool) -> None:  # noqa: FBT001 - one shape for all
        """Liquid's `include`.

        Its parameters are evaluated one after another, each in sight of those before.
        """
        source = self.expressions
        loops, self.loops = self.loops, []
        parameters = "".join(
            f"({key!r}, lambda: {source.expression(value)}), "
            for key, value in node.attributes.items()
        )
        self.loops = loops
        variable = "None" if node.variable is None else source.expression(node.variable)
        with self.guarded(node.line, silent=silent):
            start = self.start_block()
            name = source.expression(node.template)
            self.emit(
                f"include(ctx, out, {name}, {node.variable is not None}, "
                f"lambda: {variable}, ({parameters}))"
            )
            if self.is_first and not silent:
                self.emit("if not out: w(NOTHING)")
            self.end_block(start, is_blank=False)

    def external(self, node: nodes.External, silent: bool) -> None:  # noqa: FBT001 - one shape for all
        """A tag of the host."""
        render = self.constant("tag", node.tag, node.markup, node.line)
        self.host_renderers[render] = node.render
        arguments = "ctx"
        if node.raw is not None:
            arguments = f"ctx, RawBody({node.raw!r})"
        elif node.body is not None:
            name = self.body_function(node.body, interrupted=True, is_apart=True)
            arguments = f"ctx, BlockBody({name}, {self.packed_arguments()})"
        with self.guarded(node.line, silent=silent):
            self.emit(f"ctx.line = {node.line}")
            self.emit(f"x = {render}({arguments})")
            self.emit(f"x = x if type(x) is str else {self._to_s}(x)")
            if self.counts:
                self.emit("ctx.limits.printed(len(x))")
            if not silent and not node.is_blank:
                self.emit("w(x)")


def _prints(node: nodes.Node) -> bool:
    """Whether Liquid joins what it prints, be that empty, with what is around it."""
    return not (node.is_blank and isinstance(node, _BLOCKS)) and not isinstance(
        node, nodes.Interrupt
    )


_BLOCKS = (
    nodes.Raw,
    nodes.Comment,
    nodes.Capture,
    nodes.If,
    nodes.Case,
    nodes.For,
    nodes.TableRow,
    nodes.IfChanged,
    nodes.External,
)


def _reachable(branches: list[nodes.CaseBranch]) -> list[nodes.CaseBranch]:
    """An `else` before every `when` is all that there is."""
    return branches[:1] if branches and branches[0].value is None else branches
