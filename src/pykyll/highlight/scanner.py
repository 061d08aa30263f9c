r"""The machine that runs a grammar: a stack of states, each one compiled alternation.

A state lists rules in order of preference. All rules of a state become one regular expression, one
group for each, so a step is a single `match` and `lastindex` names the rule that won. A character
that no rule takes is an error token, as with Rouge.

    STATES = {
        "root": [
            (r"\s+", ""),                          # pattern, class
            (r"(def)(\s+)", ("k", ""), "name"),    # a class for each group, then enter a state
            (r"\w+", Words("n", k="if else")),     # the class depends on the word
            "strings",                             # the rules of another state
        ],
        "name": [(r"\w+", "nf", -1)],              # leave one state
    }

Patterns are compiled with `ASCII` and `MULTILINE`, which is how Ruby reads `\w`, `\s`, `^`
and `$`. A move is a state to enter, a number of states to leave (-1), or a tuple of both.

Where a class hangs on more than the match, a handler takes the class's place. A grammar that must
keep something from one rule to the next has a small class for it (`memory`); its handlers take a
`ScanWith` that class, all others any `Scan`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Generic, TypeAlias, TypeVar, cast, overload

from pykyll.highlight.tokens import ERROR, Lexed, Token, merged
from pykyll.regex import regex

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import Never

_Memory_co = TypeVar("_Memory_co", covariant=True)

HandlerWith: TypeAlias = "Callable[[ScanWith[_Memory_co], re.Match[str], int], bool | None]"
"""Gets the scan, the match and the number before the rule's first group (`m[g + 1]`).

A handler that returns False took nothing: the state's later rules are tried.
"""

Move: TypeAlias = str | int
RuleWith: TypeAlias = (
    "tuple[str, str | tuple[str, ...] | Words | HandlerWith[_Memory_co]]"
    "| tuple[str, str | tuple[str, ...] | Words | HandlerWith[_Memory_co], Move | tuple[Move, ...]]"
)
StatesWith: TypeAlias = "Mapping[str, Sequence[RuleWith[_Memory_co] | str]]"

Scan: TypeAlias = "ScanWith[object]"
"""A scan whatever it remembers."""

Handler: TypeAlias = "HandlerWith[object]"
Rule: TypeAlias = "RuleWith[object]"
States: TypeAlias = "StatesWith[object]"

FLAGS = re.ASCII | re.MULTILINE
"""How patterns are compiled; see above."""

_NO_GROUP = regex(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]", re.DOTALL)
"""What may hold a parenthesis that opens nothing: escapes and classes."""

_GROUP = regex(r"\((?!\?)|\(\?P<")

MAX_EMPTY_STEPS = 5
"""Matches of nothing in a row after which Rouge takes the next character for an error."""

MAX_DEPTH = 20
"""How deep a grammar may call grammars on a part of its text; deeper text stays unmarked."""

TO_ROOT = -1_000_000
"""The move that leaves all states: more than can be open."""

MAX_STACK = 5_000
"""States that may be open at once; a deeper one is not entered."""


def groups_in(pattern: str) -> int:
    """Return how many groups a pattern has, without the cost of compiling it."""
    return len(_GROUP.findall(_NO_GROUP.sub("x", pattern)))


class Words:
    """The class of a word: looked up in lists of words, or the default."""

    __slots__ = ("classes", "default", "fold")

    def __init__(
        self, default: str, *, fold: Callable[[str], str] | None = None, **lists: str
    ) -> None:
        """Read lists of words separated by blanks; the first list that has a word wins."""
        self.default = default
        self.fold = fold
        self.classes: dict[str, str] = {}
        for name, words in lists.items():
            for word in words.split():
                self.classes.setdefault(word, name)

    def __getitem__(self, word: str) -> str:
        """Return the class of a word."""
        return self.classes.get(self.fold(word) if self.fold else word, self.default)


class _State:
    """A state ready to run: its expression and, by group number, what each rule does."""

    __slots__ = ("_later", "_rules", "actions", "match")

    def __init__(self, rules: Sequence[RuleWith[Never]]) -> None:
        self.actions: dict[int, tuple[object, tuple[Move, ...], int]] = {}
        self._rules: dict[int, Sequence[RuleWith[Never]]] = {}
        self._later: dict[int, _State] = {}
        alternatives = []
        mark = 0
        for number, rule in enumerate(rules, 1):
            pattern, action, *rest = rule
            move = rest[0] if rest else ()
            before, mark = mark, mark + groups_in(pattern) + 1
            self.actions[mark] = (action, move if isinstance(move, tuple) else (move,), before)
            self._rules[mark] = rules[number:]
            # An empty group after the pattern marks it: with the pattern inside of a group,
            # `re` could not skip an alternative by its first character, which costs half the time.
            alternatives.append(f"(?:{pattern})()" if "|" in pattern else f"{pattern}()")
        self.match = re.compile("|".join(alternatives) or "(?!)", FLAGS).match

    def later(self, group: int) -> _State:
        """Return the state made of the rules after one that took nothing."""
        state = self._later.get(group)
        if state is None:
            state = self._later[group] = _State(self._rules[group])
        return state


class Grammar(Generic[_Memory_co]):
    """The states of a language; each is compiled when first entered."""

    @overload
    def __init__(
        self: Grammar[None], states: StatesWith[None], *, start: tuple[str, ...] = ...
    ) -> None: ...

    @overload
    def __init__(
        self,
        states: StatesWith[_Memory_co],
        *,
        memory: Callable[[], _Memory_co],
        start: tuple[str, ...] = ...,
    ) -> None: ...

    def __init__(
        self,
        states: StatesWith[Never],
        *,
        memory: Callable[[], object] | None = None,
        start: tuple[str, ...] = ("root",),
    ) -> None:
        """Take the states, those open at the start, and what makes a scan's memory."""
        self.states: dict[str, Sequence[RuleWith[Never] | str]] = dict(states)
        self.start = start
        self._memory = memory
        self._ready: dict[str, _State] = {}

    def new_memory(self) -> _Memory_co:
        """Return the memory of a scan that begins."""
        # what `memory` returns, or None: so the overloads of `__init__` say
        return cast("_Memory_co", self._memory() if self._memory else None)

    def state(self, name: str) -> _State:
        """Return a state, compiled."""
        ready = self._ready.get(name)
        if ready is None:
            ready = self._ready[name] = _State(self._rules(name))
        return ready

    def _rules(self, name: str) -> list[RuleWith[Never]]:
        """Return a state's rules with those of the states it names; a repeated one is left out."""
        rules: dict[str, RuleWith[Never]] = {}
        for rule in self.states[name]:
            if isinstance(rule, str):
                for inner in self._rules(rule):
                    rules.setdefault(inner[0], inner)
            else:
                rules.setdefault(rule[0], rule)
        return list(rules.values())

    def lex(self, text: str, options: Mapping[str, object] | None = None) -> Lexed:
        """Return the tokens of a text."""
        scan = ScanWith(self, options)
        return Lexed(merged(scan.feed(text)), scan.warnings)


class ScanWith(Generic[_Memory_co]):
    """One reading of a text; fed again, it goes on in the state where it stopped."""

    __slots__ = (
        "depth",
        "empty_steps",
        "found",
        "grammar",
        "memory",
        "options",
        "out",
        "pos",
        "stack",
        "text",
        "warnings",
    )

    def __init__(
        self,
        grammar: Grammar[_Memory_co],
        options: Mapping[str, object] | None = None,
        around: Scan | None = None,
    ) -> None:
        """Begin at the grammar's start; `around` is the scan of the text that holds this one."""
        self.grammar = grammar
        self.options = options or {}
        self.depth: int = around.depth + 1 if around else 0
        self.warnings: list[str] = around.warnings if around else []
        self.text = ""
        self.pos = 0
        self.out: list[Token] = []
        self.found: dict[str, int] = {}
        """Places that a handler found in the text at hand, lest it look again; see `memory`."""
        self.reset()

    def reset(self) -> None:
        """Go back to the grammar's start."""
        self.stack: list[str] = list(self.grammar.start)
        self.memory = self.grammar.new_memory()
        """What a grammar keeps from one rule to the next, and from one piece of text to the next."""
        self.empty_steps = 0

    def feed(self, text: str) -> list[Token]:
        """Return the tokens of one more piece of text, neighbours not yet joined."""
        self.text = text
        self.pos = 0
        self.out = []
        self.found = {}
        self.empty_steps = 0
        end = len(text)
        while self.pos < end:
            start = self.pos
            if not self._step(self.grammar.state(self.stack[-1])):
                self.take_error()
            elif self.pos == start:
                self._count_empty_step()
            else:
                self.empty_steps = 0
        return self.out

    def _step(self, state: _State) -> bool:
        """Let the first rule that matches act; return whether there was one."""
        start = self.pos
        match = state.match(self.text, start)
        if match is None:
            return False
        mark = match.lastindex or 1
        self.pos = match.end()
        action, moves, group = state.actions[mark]
        if isinstance(action, str):
            self.out.append((action, match[0]))
        elif isinstance(action, tuple):
            for number, name in enumerate(action, group + 1):
                self.emit(name, match[number])
        elif isinstance(action, Words):
            self.out.append((action[match[0]], match[0]))
        elif callable(action) and action(self, match, group) is False:
            self.pos = start
            return self._step(state.later(mark))
        if moves:
            self.move(*moves)
        return True

    def _count_empty_step(self) -> None:
        self.empty_steps += 1
        if self.empty_steps > MAX_EMPTY_STEPS:
            self.take_error()

    def take_error(self) -> None:
        """Take one character as an error."""
        self.out.append((ERROR, self.text[self.pos]))
        self.pos += 1

    def emit(self, name: str, value: str | None) -> None:
        """Add a token, unless it is empty."""
        if value:
            self.out.append((name, value))

    def move(self, *moves: Move) -> None:
        """Enter states by name, leave as many as a negative number says."""
        for move in moves:
            if isinstance(move, str):
                if len(self.stack) < MAX_STACK:
                    self.stack.append(move)
            else:
                del self.stack[move:]
        if not self.stack:
            self.stack.append(self.grammar.start[0])

    def nested(self, text: str | None, grammar: Grammar[object] | None = None) -> None:
        """Add the tokens of a part of the text, read from the start of a grammar (or this one)."""
        if not text:
            return
        if self.depth >= MAX_DEPTH:
            self.out.append(("", text))
            return
        inner = ScanWith(grammar or self.grammar, self.options, self)
        self.out.extend(merged(inner.feed(text)))
