"""What texts are made of, one unit again and again, to find what is slow."""

from __future__ import annotations

from typing import NamedTuple

UNITS = (
    *" \t\n\"'`#%&*+-/:;<=>?@\\^_|~!.,()[]{}$a1Aé",
    "\r\n", " a", "a ", "a\n", "a.", "a/", "/..", "../", "./", "a=", "a: ", "- ", "a,", ", ", "1.",
    "{%", "{% ", "{% if a %}", "{% comment %}", "{% raw %}", "{{", "{{a|", "{{ a }}", "%}", "}}",
    "[a", "[a]", "[a](", "[a](b ", "[a](#a", "[a]: ", "[^a", "![", "](", "<a", "<a ", "<!--", "<body",
    "</", "<script", '\\"', '"\\', "'\\", "a'", 'a"', "http://", "www.", "_www.", "a@", "@a", ":a:",
    "a:", "//", "#a", "&a", "&a;", "%a", "%25", "*a", "?a", "**/", "[a-", "{a,b}", "{a}", "url(", "url( ",
    "@import ", "/*", "a{", "a{b:c}", "nth(", ":nth( ", "---\n", "...\n", "===\n", "# ", "--", "$$",
    "a b ", "word ", "\n\n", "gem ", "do ", "groups:[", "1-1-1-", "1_", "_1", "0", "=9", "a\\\n",
)  # fmt: skip
"""For whatever reads texts."""

FOR_CODE = tuple(dict.fromkeys([
    *"aA01_ \t\n\"'`\\/()[]{}<>&*#$%@!|~-+=:;,.?^\u00e9",
    "/*", "//", "(*", "{-", "--", "/+", "<!--", "<![CDATA[", "--[[", "#|", "##", "###", "*/", "///",
    "'''", '"""', "```", "$/", '"\\', "'\\", "{%", "{{", "}}", "${", "$(", "#{", "@[", "@{", "q{",
    "a(", "f(a,", "a b ", "a b\n", "a\n\n", " \n", "a.", "a: ", "a=", "a;", "a,", "<a ", "</", "&a", "*a ",
    "`a", "-(", "'a", '"a\n', "/a\n", "/[", "<<A\n", "[a](", "![a](", "**a", "\\begin{", "\\verb|",
    "int *f(int a)\n", "case a in ", "0x", "1e", "1.", "1_", "12a", "1#", "@a", "a\\\n", "%q(",
    "=begin\n", "<?", "if", "def a\n", "y=", "s!a", "qw(", "m{a", "<% ", "a-b", "a::b", "\r\n",
    "--- a\n", ">>> a\n", "#If ", "|a|\n", "a?", "~r(", "$a", "%a", "!%", "#a", "=a\n", "[a\n", "@a{",
    "a<", "A<", "a[", "A.", "- a\n", "a\n  a\n", "((", "))", "{}", "[]", "<a>", "<a b='", "\\a", "\\{", "$$", "%{", "<%=", "-->",
    "-}", "*)", "]]", "[[", "[=[", "r#", 'r#"', 'R"(', 'R"a(', "b'", "1'", '@"', '$"', "<<~A\n", "<<<A\n", "::a", "?a", "%w(", "%r{",
    "s/a", "y/a/b", "qq{", "#if 0\n", "#endif\n", "#define a\\\n", "template<", "class a", "fn a<", "let a =", "import {", "function(a,",
    "(a) =>", "<A<", "&&", "\n ", "\n\t", "\x00", "\u2028", "a\r", "@a(", "#[a", "// a\n", "# a\n", "-- a\n", "; a\n", "% a\n", "/** @a",
    '"#{', '"${', "`${", '"\\(', "f'{a:", "{{{", "{# ", "<script>", "<style", "&#x", "url(", "a{b:", "--a:", "SELECT (", "end\n", "begin\n",
    "$((a", "<(", "{a", "+a", "/a", "=a", ".a", ":a",
]))  # fmt: skip
"""For the grammars of languages."""


class InLanguage(NamedTuple):
    """A unit for one language, and what a state is entered and left by."""

    tag: str
    unit: str
    before: str = ""
    after: str = ""


FOR_LANGUAGES = (
    InLanguage("actionscript", "#!"),
    InLanguage("javascript", "#!"),
    InLanguage("c", "#if 0"),
    InLanguage("c", "\n", "#if 0\n"),
    InLanguage("c", "#endif\\\n", "#if 0\n"),
    InLanguage("c", "a", "#if 0\n"),
    InLanguage("c", "/**/", "int f(int a)"),
    InLanguage("c", ")//", "a f("),
    InLanguage("c", ")/*", "a f("),
    InLanguage("cpp", 'R"a('),
    InLanguage("css", "url(", "a{b:"),
    InLanguage("d", "#line "),
    InLanguage("dart", "${", '"'),
    InLanguage("docker", " ", "FROM"),
    InLanguage("docker", "\n", "FROM"),
    InLanguage("graphql", '"""\na'),
    InLanguage("graphql", "a", "{a(b: {"),
    InLanguage("graphql", "0", "{a(b: "),
    InLanguage("haml", "/[a]"),
    InLanguage("haml", " ", "= "),
    InLanguage("haskell", " ", '"\\'),
    InLanguage("haskell", "'\\a',"),
    InLanguage("hcl", "\n", "a = <<A\n"),
    InLanguage("html", "a(", "<a "),
    InLanguage("vue", "a(", "<a "),
    InLanguage("julia", "\\N{", '"'),
    InLanguage("liquid", ",", "{% a "),
    InLanguage("liquid", "-", "{% include "),
    InLanguage("literate_haskell", " ", "\n> a\n"),
    InLanguage("lua", "[["),
    InLanguage("make", "export "),
    InLanguage("markdown", "`"),
    InLanguage("markdown", "*---\n"),
    InLanguage("matlab", "'a' "),
    InLanguage("nasm", "0b", "a "),
    InLanguage("nasm", ";", "%"),
    InLanguage("objective_c", "$", "a = ["),
    InLanguage("perl", "\\N{", '"'),
    InLanguage("perl", "a", "format A =\n"),
    InLanguage("perl", "(", "sub "),
    InLanguage("powershell", "@' "),
    InLanguage("protobuf", "\n//\\"),
    InLanguage("rust", 'r#"'),
    InLanguage("zig", 'r#"'),
    InLanguage("sass", "a", "/* a\n  "),
    InLanguage("scss", "-1", "a{b: "),
    InLanguage("shell", "\n", "cat <<A\n"),
    InLanguage("smalltalk", "<a:"),
    InLanguage("smalltalk", "a", "a "),
    InLanguage("sml", ")#!"),
    InLanguage("solidity", "//"),
    InLanguage("stan", " ", "#include"),
    InLanguage("swift", "#selector(", "a "),
    InLanguage("swift", "#available(", "a "),
    InLanguage("tex", "\\begin{"),
    InLanguage("tex", "\\a["),
    InLanguage("vb", "#Region"),
    InLanguage("xml", "a", "<a "),
    InLanguage("tcl", "$ ", "a\t"),
    InLanguage("tcl", "then ", "a\t"),
    InLanguage("yaml", " ", "%YAML"),
    InLanguage("yaml", " ", "%TAG"),
    InLanguage("scss", " ", "a ", "b: 1"),
)
"""What each of these languages had rules for that were tried again and again."""

FOR_MARKDOWN = tuple(dict.fromkeys([
    "[", "![", "*a_", "*a ", "**a *b ", "_a ", "***a ", "<", "<b>", '<a b="', "</b>", "`", "` `` ",
    ">", "> a\n\n", "* ", "- a\n", "1. ", "|", "a|", "| a ", "~~~\n", "``` x\n", "word ", "[a][b] ",
    "[a](", '[a](b "', "[^1] ", "*[a]: b\n", "{:", "{:.a}\n", "{::comment}", "$$a", "&", "&a;", "\\",
    "<!--", "<div>\n", "<div>", "~~a ", "<http://a ", "<a@", '[x]: y "\n', "a\n: b\n\n", "x\n===\n",
    '"', "'a ", "^\n", "# a\n", "[*a", "*<b>", "![*_", "{::nomarkdown}", "a\n", "[a](<", "[a](<b ",
    "]", "{:toc}\n", "{:#a .b c='d' ", '{: a="', "{:a: b}\n", "{:a: a}\n", "* a {:.b}\n", "[[", "[[a]]", "[a]: b\n", "[a]: <b\n", "[a]\n",
    "[^a]: b\n", "[^a]: b\n\n    c\n", "*[a b]: c\n", "a b ", "<!DOCTYPE ", "<?", "<br/>", "<pre>", "<script>", "<table><tr><td>", "<p>a", "<li>",
    "<b\n", "<b a='", "&#1;", "&#x", "---", "...", "<<", ">>", "\"a'", "\\(", "$$\n", "$$a$$ ", "a@b.c ", "http://a ", "www.a. ", "- [ ] a\n",
    "- [x] ", "~~", "~~~", "=", "- - - ", "+ a\n  + b\n", "    a\n", " \n", "\n \n", "a  \n", "|a|b|\n", "|-|-|\n", "|a|\n|-|\n", "a|b\n-|-\n",
    "|`a", "|[a", "| a\\", "|---+", "1.\n", "12345678901. a\n", "a\n---\n", "#", "# a {#b", "> > > ", "> * ", "* > ", "- a\n\n  b\n", ": ", "a\n: b\n: c\n",
    "{::a /}", "{::options a='b' /}\n", "{::nomarkdown type='a'}", "{:/}", "\u00a0", "_é_", "a_b_", "**", "*_*_", "`a`", "<span><div>", "<div markdown='1'>\n",
    "<a:b>", "<mailto:a@b>", "![a](b) ", "[![a](b)](c) ", "[a][ ", "[a]\n[b]", "[a\\", "[a](((", "a)", "](", "][", "[a]: b 'c\n", "\r\n", "*[", "<!-- \n",
]))  # fmt: skip
"""For kramdown."""
