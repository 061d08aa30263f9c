"""Random Liquid templates: mostly well-formed, then damaged."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

DATA = {
    "a": "Alpha beta, <b>gamma</b> & 'delta'",
    "b": True,
    "f": 3.14159,
    "n": 7,
    "neg": -12,
    "big": 123456789012,
    "s": "3 apples",
    "num": "42.50",
    "empty_s": "",
    "blank_s": "  \n\t ",
    "nothing": None,
    "no": False,
    "list": [3, 1, 2],
    "words": ["pear", "Apple", "fig", "apple", "Éclair", "pear"],
    "mixed": [1, "two", None, 3.5, True, [4, [5]], {"k": "v"}],
    "nested": [[1, 2], [3, [4, 5]], []],
    "nils": [None, "b", None, "a"],
    "none": [],
    "hash": {"x": 1, "y": {"z": "deep"}, "size": "own", "first": 0},
    "posts": [
        {"title": "B post", "n": 2, "tags": ["x"], "on": True, "date": "2020-01-05"},
        {"title": "a post", "n": 10, "tags": [], "on": False, "date": "2019-12-31 23:59:59"},
        {"title": None, "n": 1.5, "on": True},
        {"title": "C post", "n": 2, "date": "March 14, 2016"},
    ],
    "obj": {},
    "key": "x",
    "one": 1,
    "html": "<p>One &amp; <script>two</script> <!-- c --> three</p>\nline",
    "uni": "ΑΣ straße İx \u00e9\u00a0z",
    "date": "2016-03-14 15:09:26 +0200",
    "esc": 'a\\1b\\\\c "q" #{x} \u0001\u007f',
}
PARTIALS = {
    "p": "<{{ p }}|{{ x }}{{ item }}>",
    "brk": "{% if item == 2 %}{% break %}{% endif %}[{{ item }}]",
    "cont": "{% continue %}no",
    "loop": "{% for i in list offset: continue limit: 1 %}{{ i }}{{ forloop.parentloop.index }}{% endfor %}",
    "asg": "{% assign made = 'in partial' %}{% increment n %}{% cycle 'u', 'v' %}",
    "bad": "{% if %}",
    "self": "{{ n }}{% include 'self' %}",
    "dir/q": "q:{{ q }}:{{ a | size }}",
    "tab": "{% tablerow i in (1..3) %}{% break %}{{ i }}{% endtablerow %}after",
}
NAMES = [*DATA, "x", "item", "i", "made", "undefined", "forloop", "tablerowloop", "p"]
KEYS = [
    "x", "y", "z", "size", "first", "last", "title", "n", "tags", "on", "k", "index", "index0",
    "rindex", "length", "parentloop", "name", "col", "row", "nope", "date", "y.z",
]  # fmt: skip
LITERALS = [
    "1", "0", "-1", "2", "3.5", "-0.0", "10", "1.", "1.2.3", "'x'", '"y"', "''", "'title'", "'n'", "'a b'", "true",
    "false", "nil", "null", "empty", "blank", "(1..3)", "(n..9)", "(1..n)", "(3..1)", "('2'..4)",
    "(1.5..3)", "' '", "','", "'-'", "'%Y-%m-%d'", "'%b %e'", "'apple'", "'\\\\0!'", "99999999999",
]  # fmt: skip
FILTERS = {
    "append": 1, "capitalize": 0, "downcase": 0, "escape": 0, "escape_once": 0, "h": 0,
    "lstrip": 0, "newline_to_br": 0, "prepend": 1, "remove": 1, "remove_first": 1, "replace": 2,
    "replace_first": 2, "rstrip": 0, "slice": 2, "split": 1, "strip": 0, "strip_html": 0,
    "strip_newlines": 0, "truncate": 2, "truncatewords": 2, "upcase": 0, "url_decode": 0,
    "url_encode": 0, "abs": 0, "at_least": 1, "at_most": 1, "ceil": 0, "divided_by": 1,
    "floor": 0, "minus": 1, "modulo": 1, "plus": 1, "round": 1, "times": 1, "compact": 1,
    "concat": 1, "default": 1, "first": 0, "join": 1, "last": 0, "map": 1, "reverse": 0,
    "size": 0, "sort": 1, "sort_natural": 1, "uniq": 1, "where": 2, "date": 1, "unknown": 1,
}  # fmt: skip
OPERATORS = ["==", "!=", "<>", "<", ">", "<=", ">=", "contains", "=", "is", "!"]
DAMAGE = [
    "{%", "%}", "{{", "}}", "-", "|", ":", ",", "'", '"', ".", "[", "]", "(", ")", "..", " and ",
    " or ", "end", "\n", " ", "{% else %}", "{% endif %}", "{% endfor %}", "é", "0", "x", "=", "#",
    "{% break %}", "\u00a0", "{%- ", " -%}", "{{-", "-}}", "{% comment %}", "{% raw %}", "{% endraw %}",
]  # fmt: skip


TAGS = [
    "{% if b %}", "{% if no %}", "{% unless no %}", "{% elsif b %}", "{% else %}", "{% case n %}",
    "{% when 7 %}", "{% when 1, 7 %}", "{% for i in list %}", "{% for i in list reversed %}",
    "{% for i in words limit:2 offset:continue %}", "{% tablerow i in list cols:2 %}",
    "{% capture x %}", "{% ifchanged %}", "{% comment %}", "{% raw %}", "{% cycle 'a', 'b' %}",
    "{% cycle i, x %}", "{% break %}", "{% continue %}", "{% increment c %}", "{{ i }}", "{{ x }}",
    " ", "\n", "t", "{%- assign x = i -%}", "{{- forloop.index -}}", "{% include 'brk' for list %}",
    "{% include 'cont' %}", "{% include 'loop' %}", "{% include 'tab' %}", "{% include 'asg' %}",
    "{{ 1 | divided_by: 0 }}", "{% if 1 > 'x' %}", "{% include 'p' with i %}", "{% end %}",
    "{{ forloop.parentloop.index }}", "{% end %}", "{% end %}", "{% end %}",
]  # fmt: skip
"""Whole tags, for templates whose control flow is what matters. `end` closes what is open."""
_PLACES = {"elsif": ("if", "unless"), "else": ("if", "unless", "for", "case"), "when": ("case",)}
_BLOCKS = ("if", "unless", "case", "for", "tablerow", "capture", "ifchanged", "comment", "raw")
_NOISE = [
    *"abx .,:|'\"()[]-?01=<>!&%{}\n\t\u00a0é_#", " and ", " or ", " contains ", "in ", "reversed", "limit:",
    "offset:", "continue", "..", "with ", "for ", "cols:", "list", "a.b", "hash", "n", "size",
    "upcase", "append: ", "'x'", "(1..3)", "1.5", "true", "nil", "empty", "==",
]  # fmt: skip
_NOISY = [
    "{{%s}}", "{%% if %s %%}B{%% endif %%}", "{%% unless %s %%}B{%% endunless %%}",
    "{%% case %s %%}{%% when 7 %%}B{%% endcase %%}", "{%% case n %%}{%% when %s %%}B{%% else %%}E{%% endcase %%}",
    "{%% if no %%}{%% elsif %s %%}B{%% endif %%}", "{%% for i in %s %%}{{ i }}{%% endfor %%}",
    "{%% for %s %%}{{ i }}{%% endfor %%}", "{%% assign %s %%}{{ x }}", "{%% assign x = %s %%}{{ x }}",
    "{%% capture %s %%}B{%% endcapture %%}{{ x }}", "{%% tablerow i in %s %%}{{ i }}{%% endtablerow %%}",
    "{%% tablerow %s %%}{{ i }}{%% endtablerow %%}", "{%% cycle %s %%}", "{%% increment %s %%}", "{%% include %s %%}",
    "{%% raw %s %%}B{%% endraw %%}", "{%% comment %s %%}B{%% endcomment %%}", "{%% ifchanged %s %%}B{%% endifchanged %%}",
]  # fmt: skip


class Grammar:
    """Draws templates."""

    def __init__(self, random: Random) -> None:
        self.random = random

    def template(self) -> str:
        draw = self.random.random()
        if draw < 0.25:
            return self.sequence()
        if draw < 0.5:
            noise = "".join(self.random.choice(_NOISE) for _ in range(self.random.randint(0, 9)))
            return self.random.choice(_NOISY) % noise
        text = self.body(self.random.randint(1, 3))
        if self.random.random() < 0.3:
            for _ in range(self.random.randint(1, 3)):
                text = self._damaged(text)
        return text

    def sequence(self) -> str:
        """Tags in any order, of which those that open something are closed."""
        parts: list[str] = []
        opened: list[str] = []
        for _ in range(self.random.randint(1, 30)):
            part = self.random.choice(TAGS)
            name = part.strip("{%- }").split(" ")[0]
            if name == "end":
                if opened:
                    parts.append(f"{{% end{opened.pop()} %}}")
                continue
            if name in _PLACES and not (opened and opened[-1] in _PLACES[name]):
                continue
            if part.startswith("{%") and name in _BLOCKS:
                opened.append(name)
            parts.append(part)
        return "".join(parts) + "".join(f"{{% end{name} %}}" for name in reversed(opened))

    def body(self, depth: int) -> str:
        return "".join(self.node(depth) for _ in range(self.random.randint(0, 4)))

    def node(self, depth: int) -> str:
        draw = self.random.random()
        if draw < 0.2:
            return self.random.choice([" ", "\n", "text", " a b ", "{", "}", "%}", "  \n  ", "é<&"])
        if draw < 0.55 or depth == 0:
            return f"{self.open('{{')} {self.variable()} {self.close('}}')}"
        return self.tag(depth - 1)

    def open(self, mark: str) -> str:
        return mark + ("-" if self.random.random() < 0.1 else "")

    def close(self, mark: str) -> str:
        return ("-" if self.random.random() < 0.1 else "") + mark

    def markup(self, text: str) -> str:
        return f"{self.open('{%')} {text} {self.close('%}')}"

    def lookup(self) -> str:
        text = self.random.choice(NAMES)
        while self.random.random() < 0.35:
            draw = self.random.random()
            if draw < 0.6:
                text += "." + self.random.choice(KEYS)
            elif draw < 0.8:
                text += f"[{self.random.choice(['0', '-1', '1', 'key', 'n', '9'])}]"
            else:
                text += f"['{self.random.choice(KEYS)}']"
        return text

    def expression(self) -> str:
        return self.lookup() if self.random.random() < 0.6 else self.random.choice(LITERALS)

    def variable(self) -> str:
        text = self.expression()
        while self.random.random() < 0.45:
            name = self.random.choice(list(FILTERS))
            count = FILTERS[name]
            if self.random.random() < 0.15:
                count = self.random.randint(0, 3)
            elif name in {
                "compact",
                "sort",
                "uniq",
                "join",
                "round",
                "where",
                "sort_natural",
                "slice",
            }:
                count = self.random.randint(0 if name != "slice" else 1, count)
            arguments = [self.argument() for _ in range(count)]
            text += f" | {name}" + (": " + ", ".join(arguments) if arguments else "")
        return text

    def argument(self) -> str:
        text = self.expression()
        return f"key: {text}" if self.random.random() < 0.03 else text

    def condition(self) -> str:
        parts = [self.comparison()]
        while self.random.random() < 0.3:
            parts += [self.random.choice(["and", "or"]), self.comparison()]
        return " ".join(parts)

    def comparison(self) -> str:
        if self.random.random() < 0.3:
            return self.expression()
        weights = [4, 3, 1, 2, 2, 2, 2, 3, 0.2, 0.2, 0.2]
        operator = self.random.choices(OPERATORS, weights)[0]
        return f"{self.expression()} {operator} {self.expression()}"

    def tag(self, depth: int) -> str:
        kind = self.random.choice(
            ["if", "unless", "case", "for", "for", "assign", "capture", "tablerow", "cycle", "count",
             "include", "interrupt", "comment", "raw", "ifchanged", "if"]
        )  # fmt: skip
        return getattr(self, f"tag_{kind.replace('if', 'condition', 1) if kind == 'if' else kind}")(
            depth
        )

    def tag_condition(self, depth: int, name: str = "if") -> str:
        text = self.markup(f"{name} {self.condition()}") + self.body(depth)
        while self.random.random() < 0.25:
            text += self.markup(f"elsif {self.condition()}") + self.body(depth)
        if self.random.random() < 0.4:
            text += self.markup("else") + self.body(depth)
        return text + self.markup(f"end{name}")

    def tag_unless(self, depth: int) -> str:
        return self.tag_condition(depth, "unless")

    def tag_case(self, depth: int) -> str:
        text = self.markup(f"case {self.expression()}") + self.random.choice(["", " ", "x"])
        for _ in range(self.random.randint(0, 3)):
            values = self.random.choice([", ", " or "]).join(
                self.expression() for _ in range(self.random.randint(1, 2))
            )
            text += self.markup(f"when {values}") + self.body(depth)
        if self.random.random() < 0.4:
            text += self.markup("else") + self.body(depth)
        return text + self.markup("endcase")

    def tag_for(self, depth: int) -> str:
        variable = self.random.choice(["i", "item", "x", "list"])
        options = ""
        if self.random.random() < 0.15:
            options += " reversed"
        if self.random.random() < 0.25:
            options += f" limit:{self.expression()}"
        if self.random.random() < 0.25:
            options += f" offset: {self.random.choice(['continue', '1', self.expression()])}"
        text = self.markup(f"for {variable} in {self.expression()}{options}")
        text += self.random.choice(
            ["", "{{ forloop.index }}", f"{{{{ {variable} }}}}"]
        ) + self.body(depth)
        if self.random.random() < 0.2:
            text += self.markup("else") + self.body(depth)
        return text + self.markup("endfor")

    def tag_tablerow(self, depth: int) -> str:
        options = ""
        for name in ("cols", "limit", "offset"):
            if self.random.random() < 0.3:
                options += f" {name}: {self.random.choice(['2', '1', self.expression()])}"
        return (
            self.markup(f"tablerow item in {self.expression()}{options}")
            + self.body(depth)
            + self.markup("endtablerow")
        )

    def tag_assign(self, _depth: int) -> str:
        return self.markup(
            f"assign {self.random.choice(['x', 'made', 'item', 'n'])} = {self.variable()}"
        )

    def tag_capture(self, depth: int) -> str:
        return (
            self.markup(f"capture {self.random.choice(['x', 'made'])}")
            + self.body(depth)
            + self.markup("endcapture")
        )

    def tag_cycle(self, _depth: int) -> str:
        name = f"{self.expression()}: " if self.random.random() < 0.3 else ""
        return self.markup(
            f"cycle {name}" + ", ".join(self.expression() for _ in range(self.random.randint(1, 3)))
        )

    def tag_count(self, _depth: int) -> str:
        return self.markup(
            f"{self.random.choice(['increment', 'decrement'])} {self.random.choice(['c', 'n', 'a', 'f', 'x'])}"
        )

    def tag_include(self, _depth: int) -> str:
        name = self.random.choice(
            [f"'{name}'" for name in PARTIALS if name != "self"] + ["key", "n", "'nope'", "nothing"]
        )
        options = ""
        if self.random.random() < 0.3:
            options += f" {self.random.choice(['with', 'for'])} {self.expression()}"
        if self.random.random() < 0.3:
            options += f", x: {self.expression()}, item: x"
        return self.markup(f"include {name}{options}")

    def tag_interrupt(self, _depth: int) -> str:
        return self.markup(self.random.choice(["break", "continue"]))

    def tag_comment(self, depth: int) -> str:
        return self.markup("comment") + self.body(depth) + self.markup("endcomment")

    def tag_raw(self, depth: int) -> str:
        return self.markup("raw") + self.body(depth) + "{% endraw %}"

    def tag_ifchanged(self, depth: int) -> str:
        return self.markup("ifchanged") + self.body(depth) + self.markup("endifchanged")

    def _damaged(self, text: str) -> str:
        at = self.random.randint(0, len(text))
        draw = self.random.random()
        if draw < 0.4:
            return text[:at] + self.random.choice(DAMAGE) + text[at:]
        end = min(len(text), at + self.random.randint(1, 6))
        return text[:at] + text[end:] if draw < 0.7 else text[:end] + text[at:]
