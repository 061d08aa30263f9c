"""Random SassScript: values of all types, operators, and calls of the functions of Sass itself."""

from __future__ import annotations

from random import Random

VARIABLES = {
    "half": "-0.5",
    "px": "12px",
    "em": "1.25em",
    "third": "1/3",
    "named": "RED",
    "hex": "#AbCdEf",
    "lucent": "rgba(1, 2, 3, 0.4)",
    "hsl": "hsl(200, 37%, 41%)",
    "word": "word",
    "string": '"a string"',
    "single": "'it\"s'",
    "list": "1px 2px, 3px 4px",
    "space": "a 1px #fff",
    "bracketed": "[1, 2]",
    "empty": "()",
    "map": '(a: 1, "b": 2px, red: 3, 4: (c: d))',
    "null": "null",
    "true": "true",
}
UNITS = [
    "", "", "", "px", "em", "%", "in", "cm", "mm", "q", "pt", "pc", "deg", "rad", "turn", "grad",
    "s", "ms", "Hz", "kHz", "dpi", "dpcm", "dppx", "rem", "PX", "foo",
]  # fmt: skip
NAMES = [
    "red", "Blue", "transparent", "cyan", "aqua", "magenta", "fuchsia", "grey", "gray", "tan",
    "rebeccapurple", "WHITE", "black", "lightgoldenrodyellow", "teal",
]  # fmt: skip
WORDS = [
    "a", "foo", "bar-baz", "auto", "space", "comma", "-x", "none", "--y", "é", "inherit", "px",
    "True", "NULL", "a\\:b", "\\66oo", "from",
]  # fmt: skip
STRINGS = [
    '""', "''", '"a"', "'a'", '"foo bar"', "\"it's\"", "'say \"x\"'", '"\\""', '"\\\\"', '"\\66 oo"',
    '"a\\\nb"', '"\\a"', '"\\a b"', '"#{1 + 2}x"', "'#{a}#{\"b\"}'", '"é€"', '"var(--x)"', '"\\\'"',
    '"comma"', '"#{null}"', '"\\#{x}"', '"ABC xyz ÄÖ"', '"a-b_c"', '"#{$map}"', '"#{$space}"',
    '"#{$half}"', '"#{$named} #{$hex}"',
]  # fmt: skip
ODDITIES = [
    "calc(1px + 2%)", "calc( 1px  +  2px )", "CALC(1px)", "-moz-calc(1 + 2)", "calc(#{1 + 2}px)",
    "calc(1px + #{$px})", "min(1px, 2vw)", "max(1px, calc(1px + 2px))", "min(#{$px}, 2px)",
    "min($px, 3px)", "url(a.png)", "url( 'a.png' )", 'url("a.png")', "url(a#{1}.png)", "url($word)",
    "url(data:image/png;base64,iVBORw0KGgo=)", "U+26", "U+0-7F, U+1??", "u+a", "progid:a.b(c=1, d='#x')",
    "expression(1 + 2)", "element(#x)", "a /* b */ c", "1 + /* x */ 2", "1 // x\n + 2", "&", "#{&}",
    "$px-1", "$px -1", "$px - 1", "$px- 1", "1-$px", "1 -$px", "1- $px", "a-1", "a -1", "1-a", "1 - a",
    "1-2", "1 -2", "1- 2", "1px-2px", "1-1px", "-a", "--a", "-$px", "- $px", "+$px", "$px+1", "1+1",
    "1 +1", "1+ 1", "a+b", "a +b", "1*2", "2*$px", "$px*2", "6/2", "$px/2", "1px/$em", "(6)/2", "6 /2",
    "6/ 2", "1/2/3", "1/2+3", "1+2/3", "1/2*3", "5%2", "5 %2", "5% 2", "5%+1", "$px%5", "a%b", "#{a}-b",
    "a-#{b}", "#{1}-#{2}", "#{1} - #{2}", "#{1}/#{2}", "#{1}px", "1#{px}", "$px#{a}", "a=b", "a = b",
    "1=2", "!important", "a !important", "! important", "a ! important", "\\31 x", "\\66", "a\\.b",
    "1\\70 x", "1em-2em", "1e3em", "1em3", "1e-3", "1e+3", "1E3", ".5", "-.5", "+.5", "5.", "0.0", "00.10",
    "1_000", "1__a", "1-", "1--a", "#abc-d", "#abcg", "#ab", "#abcde", "#1", "#a b", "#{#abc}", "#",
    "not a", "not(a)", "nota", "not 1 == 2", "a and b", "a and not b", "a or(b)", "a==b", "a!=b", "a<b",
    "a>=b", "1 < 2", "1<2==true", "true and false or true", "a,b", "a , b", "a,", ",a", "(a)", "((a))",
    "(a b)", "(a,b),c", "[a,b] c", "[ ]", "( )", "[a", "(a", "a)", "f()", "f( )", "f(a,)", "f(a b, c)",
    "f($a...)", "f($list...)", "f($x: 1)", "f(a)(b)", "f (a)", "a.b", "a:b", "a|b", "*", "+", "-", "/", "=",
    "~a", "@a", "a@b", "'a' 'b'", "'a''b'", "a'b'", "'a'b", "'unclosed", '"a#{b}c"d', "1'a'", "'a'1",
    "from", "through", "to", "in", "if", "else", "null", "NULL", "True", "FALSE", "a\tb", "a  b", "a\n b",
    "-webkit-image-set(url(a) 1x)", "rgba(#{1}, 2, 3, .4)", "rgb(1 2 3)", "rgb(1 2 3 / 4)", "hsl(1deg 2% 3%)",
    "alpha(opacity=50)", "alpha(Opacity=$px)", "filter(a=b)", "var(--a)", "var(--a, 1 + 2)", "env(a, 1+2)",
    "if(1, 2)", "if(a b, c)", "attr(a px)", "translate(-50%, -$px)", "a(b=c, d=e)", "1px 2px/3px 4px",
    "12px/1.5 a, b", "12px/$em a", "$px/1.5 a", "#{$px}/1.5 a", "italic 12px/#{$em} a", "1 / 2 a", "(1/2) a",
]  # fmt: skip
OPERATORS = ["+", "-", "*", "/", "%", "==", "!=", "<", ">", "<=", ">=", "and", "or"]
FUNCTION_NAMES = [
    '"min"', "red", "'nothing'", "get-function(lighten)", "get-function('max')",
    "get-function(foo, $css: true)", "get-function(str_length)",
]  # fmt: skip
FUNCTIONS: dict[str, list[str]] = {
    # the kinds of their arguments, one form each
    "rgb": ["nnn", "ppp", "npn", "xxx", "x", "xx", "_"],
    "rgba": ["nnna", "ca", "cA", "xx", "xxxx", "pppA", "_", "xxx"],
    "hsl": ["hpp", "hnn", "xxx", "_"],
    "hsla": ["hppa", "hnna", "hppA", "xxxx", "_"],
    "red": ["c", "_"], "green": ["c"], "blue": ["c"], "hue": ["c"], "saturation": ["c"],
    "lightness": ["c"], "alpha": ["c", "_", "o"], "opacity": ["c", "_", "n"],
    "opacify": ["ca", "_"], "fade-in": ["ca"], "transparentize": ["ca"], "fade_out": ["ca"],
    "lighten": ["cp", "_"], "darken": ["cp"], "saturate": ["cp", "p", "_"], "desaturate": ["cp"],
    "adjust-hue": ["ch", "_"], "ie-hex-str": ["c", "_"], "complement": ["c"], "grayscale": ["c", "n"],
    "invert": ["c", "cp", "n"], "mix": ["cc", "ccp", "_"],
    "adjust-color": ["cK"], "scale-color": ["cK"], "change_color": ["cK"],
    "unquote": ["s", "_"], "quote": ["s", "_"], "str-length": ["s"], "str-insert": ["ssi", "_"],
    "str-index": ["ss"], "str-slice": ["si", "sii", "snn"], "to-upper-case": ["s"],
    "to-lower-case": ["s", "_"], "type-of": ["_"], "inspect": ["_"], "unit": ["n"], "unitless": ["n"],
    "comparable": ["nn"], "percentage": ["n", "_"], "round": ["n"], "ceil": ["n"], "floor": ["n"],
    "abs": ["n", "_"], "min": ["nn", "nnn", "_"], "max": ["nn", "nnn"], "length": ["l", "_"],
    "set-nth": ["li_", "mi_"], "nth": ["li", "mi", "_i"], "join": ["ll", "lls", "llt", "lltb", "__"],
    "append": ["l_", "l_t", "__"], "zip": ["l", "ll", "lll"], "index": ["l_", "m_"],
    "list-separator": ["l", "_"], "is_bracketed": ["l", "_"], "map-get": ["m_", "mk"],
    "map-merge": ["mm", "ml"], "map-remove": ["mk", "mkk", "m"], "map-keys": ["m"],
    "map-values": ["m"], "map-has-key": ["mk", "m_"], "if": ["___", "b__"], "counter": ["s", "ss", "sn"],
    "counters": ["sss"], "feature-exists": ["s"], "function-exists": ["s"], "variable-exists": ["s"],
    "global-variable-exists": ["s"], "mixin-exists": ["s"], "call": ["fnn", "fc", "f"],
    "unknown": ["_", "__"], "Rgb": ["nnn"], "LIGHTEN": ["cp"], "translate": ["nn"],
}  # fmt: skip
PARAMETERS: dict[str, list[str]] = {
    "rgb": ["red", "green", "blue"], "rgba": ["red", "green", "blue", "alpha"],
    "hsl": ["hue", "saturation", "lightness"], "lighten": ["color", "amount"],
    "mix": ["color1", "color2", "weight"], "str-slice": ["string", "start-at", "end_at"],
    "str-insert": ["string", "insert", "index"], "nth": ["list", "n"], "map-get": ["map", "key"],
    "join": ["list1", "list2", "separator", "bracketed"], "append": ["list", "val", "separator"],
    "if": ["condition", "if-true", "if_false"], "invert": ["color", "weight"],
    "adjust-hue": ["color", "degrees"], "round": ["number"], "set-nth": ["list", "n", "value"],
    "saturate": ["color", "amount"], "abs": ["value"],
}  # fmt: skip


class Expressions:
    """Writes random expressions.

    Args:
        rng: Where the choices come from.
        depth: How deep one may be nested.
    """

    def __init__(self, rng: Random, depth: int = 3) -> None:
        self._rng = rng
        self._depth = depth
        self._kinds = {
            "n": self.number, "i": self._integer, "p": self._per_cent, "h": self._angle,
            "a": self._alpha, "A": self._alpha_per_cent, "c": self.color, "s": self.string,
            "l": self.list, "m": self.map, "k": self._key, "b": self._boolean, "_": self.any,
            "x": self._special, "o": self._old_filter, "t": self._separator, "K": self._properties,
            "f": self._function_name,
        }  # fmt: skip

    def expression(self) -> str:
        """An expression that mostly prints."""
        roll = self._rng.random()
        if roll < 0.1:
            return self._oddity()
        written = self.any()
        if roll < 0.3:
            return f"inspect({written})"
        if roll < 0.4:
            return f"type-of({written})"
        return written

    def any(self) -> str:
        """An expression of any type."""
        if self._depth <= 0:
            return self._literal()
        self._depth -= 1
        kinds = [
            self._literal, self._operation, self._operation, self.call, self.call, self.call,
            self._unary, self._parenthesized, self.list, self.map, self.color, self._interpolated,
            self._oddity,
        ]  # fmt: skip
        written = self._rng.choice(kinds)()
        self._depth += 1
        return written

    def number(self) -> str:
        roll = self._rng.random()
        if roll < 0.1:
            return self._variable("half", "px", "em", "third")
        if roll < 0.2 and self._depth > 0:
            self._depth -= 1
            written = f"({self.number()} {self._rng.choice('+-*/%')} {self.number()})"
            self._depth += 1
            return written
        if roll < 0.25 and self._depth > 0:
            return self.call("round", "ceil", "abs", "min", "max", "length", "percentage", "red")
        sign = self._rng.choice(["", "", "", "-", "+"])
        return sign + self._digits() + self._rng.choice(UNITS)

    def color(self) -> str:
        roll = self._rng.random()
        if roll < 0.15:
            return self._variable("named", "hex", "lucent", "hsl")
        if roll < 0.35:
            return self._rng.choice(NAMES)
        if roll < 0.65 or self._depth <= 0:
            size = self._rng.choice([3, 3, 6, 6, 6, 4, 8])
            digits = "0123456789abcdefABCDEF" if self._rng.random() < 0.7 else "0fF8"
            return "#" + "".join(self._rng.choice(digits) for _ in range(size))
        return self.call(
            "rgb", "rgba", "hsl", "hsla", "lighten", "darken", "mix", "saturate", "desaturate",
            "adjust-hue", "fade-in", "transparentize", "invert", "complement", "grayscale",
            "adjust-color", "scale-color", "change_color",
        )  # fmt: skip

    def string(self) -> str:
        roll = self._rng.random()
        if roll < 0.4:
            return self._rng.choice(WORDS)
        if roll < 0.5:
            return self._variable("word", "string", "single")
        return self._rng.choice(STRINGS)

    def list(self) -> str:
        roll = self._rng.random()
        if roll < 0.25 or self._depth <= 0:
            return self._variable("list", "space", "bracketed", "empty")
        if roll < 0.3:
            return self.call("append", "join", "set-nth", "zip", "map-keys", "map-values")
        self._depth -= 1
        separator = self._rng.choice([", ", " "])
        elements = separator.join(self.any() for _ in range(self._rng.randint(0, 4)))
        self._depth += 1
        if self._rng.random() < 0.1 and separator == ", " and elements:
            elements += ","
        return f"[{elements}]" if self._rng.random() < 0.25 else f"({elements})"

    def map(self) -> str:
        if self._rng.random() < 0.25 or self._depth <= 0:
            return self._variable("map", "empty", "list")
        if self._rng.random() < 0.1:
            return self.call("map-merge", "map-remove")
        self._depth -= 1
        keys = self._rng.sample(["a", "b", "red", "1", "1.0", "4", "4px", "null", "'c'"], 3)
        keys = keys[: self._rng.randint(1, 3)]
        pairs = ", ".join(f"{key}: {self.any()}" for key in keys)
        self._depth += 1
        return f"({pairs})"

    def call(self, *names: str) -> str:
        """A call of one of the functions named, or of any."""
        name = self._rng.choice(names or tuple(FUNCTIONS))
        self._depth -= 1
        kinds = self._rng.choice(FUNCTIONS[name])
        roll = self._rng.random()
        if roll < 0.03:
            kinds += "_"
        elif roll < 0.06:
            kinds = kinds[:-1]
        elif roll < 0.1:
            kinds = "_" * len(kinds)
        arguments = [self._kinds[kind]() if self._depth > 0 else self._flat(kind) for kind in kinds]
        if name in PARAMETERS and self._rng.random() < 0.15:
            arguments = self._named(arguments, PARAMETERS[name])
        elif self._rng.random() < 0.03:
            arguments[-1:] = ["$list..."]
        self._depth += 1
        return f"{name}({', '.join(arguments)})"

    def _named(self, arguments: list[str], names: list[str]) -> list[str]:
        start = self._rng.randint(0, len(arguments))
        named = [
            f"${name}: {value}"
            for name, value in zip(names[start:], arguments[start:], strict=False)
        ]
        self._rng.shuffle(named)
        if self._rng.random() < 0.05:
            named.append(f"$other: {self._literal()}")
        return arguments[:start] + named

    def _flat(self, kind: str) -> str:
        return self._literal() if kind in "_k" else self._kinds[kind]()

    def _literal(self) -> str:
        roll = self._rng.random()
        if roll < 0.15:
            return self._variable(*VARIABLES)
        if roll < 0.2:
            return self._rng.choice(["null", "true", "false", "()", "[]"])
        before, self._depth = self._depth, 0
        written = self._rng.choice([self.number, self.number, self.color, self.string])()
        self._depth = before
        return written

    def _operation(self) -> str:
        operator = self._rng.choice(OPERATORS)
        space = self._rng.choice([" ", " ", " ", ""])
        operands = self._rng.choice([self.number, self.any, self.any, self.color])
        written = f"{operands()}{space or ' ' * operator.isalpha()}{operator}"
        written += f"{space or ' ' * operator.isalpha()}{self._rng.choice([operands, self.any])()}"
        return f"({written})" if self._rng.random() < 0.7 else written

    def _unary(self) -> str:
        return self._rng.choice(["-", "+", "not ", "/", "- ", "+ "]) + self.any()

    def _oddity(self) -> str:
        return self._rng.choice(ODDITIES)

    def _parenthesized(self) -> str:
        return f"({self.any()})"

    def _interpolated(self) -> str:
        before = self._rng.choice(["", "a", "x-", "1 ", "a ", "foo(", "-"])
        after = self._rng.choice(["", "b", "-y", " 1", " b", "px"])
        if before == "foo(":
            after += ")"
        return f"{before}#{{{self.any()}}}{after}"

    def _digits(self) -> str:
        rng = self._rng
        return rng.choice(
            [
                lambda: str(rng.randint(0, 12)),
                lambda: str(rng.randint(0, 400)),
                lambda: f"{rng.random() * 10:.{rng.randint(1, 14)}f}",
                lambda: f".{rng.randint(0, 999)}",
                lambda: f"{rng.randint(0, 9)}.{rng.choice(['0', '5', '50', '05', '000', '999'])}",
                lambda: rng.choice(["0", "1", "2", "100", "1e3", "1e-3", "1.5e2", "0.00001"]),
            ]
        )()

    def _integer(self) -> str:
        return str(self._rng.randint(-4, 5))

    def _per_cent(self) -> str:
        if self._rng.random() < 0.1:
            return self.number()
        return f"{self._digits()}%" if self._rng.random() < 0.2 else f"{self._rng.randint(0, 100)}%"

    def _angle(self) -> str:
        return f"{self._rng.randint(-400, 800)}{self._rng.choice(['', 'deg', 'rad'])}"

    def _alpha(self) -> str:
        return self._rng.choice(["0", "1", "0.5", ".3", "0.123456789012", "0.00001", "1e-12", "2"])

    def _alpha_per_cent(self) -> str:
        return f"{self._rng.randint(0, 110)}%"

    def _key(self) -> str:
        return self._rng.choice(
            ["a", "b", '"b"', "red", "#f00", "1", "1.0", "4", "4px", "null", "c"]
        )

    def _boolean(self) -> str:
        return self._rng.choice(["true", "false", "null", "1 == 1", "$null", "()", "not true"])

    def _special(self) -> str:
        if self._rng.random() < 0.5:
            return self._rng.choice(["1", "50%", "0.5", "red", "$hex"])
        return self._rng.choice(
            [
                "var(--x)",
                "calc(1px + 2%)",
                '"calc(1)"',
                "unquote('var(--y)')",
                "var(--z, 1)",
                "env(a)",
            ]
        )

    def _old_filter(self) -> str:
        return self._rng.choice(["opacity=50", "opacity = 50", "opacity=$px", "a=b"])

    def _separator(self) -> str:
        return self._rng.choice(["auto", "space", "comma", '"comma"', "$word", "true"])

    def _properties(self) -> str:
        names = ["red", "green", "blue", "alpha"]
        if self._rng.random() < 0.6:
            names = ["hue", "saturation", "lightness", "alpha"]
        if self._rng.random() < 0.05:
            names = ["red", "hue", "other", "lightness"]
        chosen = self._rng.sample(names, self._rng.randint(1, 3))
        return ", ".join(f"${name}: {self._amount(name)}" for name in chosen)

    def _amount(self, name: str) -> str:
        if name == "alpha":
            return self._rng.choice(["0.1", "-0.2", "0.5", "10%", "-5%"])
        return f"{self._rng.randint(-60, 100)}{self._rng.choice(['', '%', '%', 'deg'])}"

    def _function_name(self) -> str:
        return self._rng.choice(FUNCTION_NAMES)

    def _variable(self, *names: str) -> str:
        return "$" + self._rng.choice(names)
