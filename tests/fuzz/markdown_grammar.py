"""Random Markdown, put together from the pieces that kramdown's rules turn on."""

from __future__ import annotations

import random

WORDS = ["word", "Foo", "bar1", "straße", "naïve", "x", "HTML", "don't", "it's", "3.14", "a_b", "’s"]
INLINE = [
    "*em*", "**strong**", "_em_", "__st__", "*", "**", "***", "_", "__", "`code`", "``a ` b``",
    "`", "``", "<b>bold</b>", "<b>", "</b>", "<br>", "<br />", "<!-- c -->", "<http://a.b/c?d=e>",
    "<me@x.org>", "[link](/url)", '[l](/u "title")', "[l](<a b>)", "[ref][id]", "[id]", "[id][]",
    "![img](/i.png)", '![i](i "t")', "![img][id]", "[", "]", "](", "(", ")", "![", "[^1]", "[^none]",
    '"quoted"', "'single'", '"', "'", "--", "---", "...", "<<", ">>", "<< ", " >>", "&amp;", "&copy;",
    "&unknown;", "&#169;", "&#xA9;", "&", "<", ">", "$$x^2$$", "$$", "$", "{:.cls}", "{: #id}",
    "{:ref}", '{: key="val"}', "{:", "}", "{::comment}hid{:/comment}", "{::nomarkdown}*r*{:/}", "\\",
    "\\*", "\\_", "\\`", "\\[", "\\<<", "\\\\", "~~gone~~", "~~", "~", "|", "\\|", "  ", "\t", "#", "=",
    "+", "-", "1.", ":", "^", "!", "é", "日本", "\u00a0", "'80s", "\"'x", "'\"x", "<span class='a'>s</span>",
    '<span markdown="0">*x*</span>', "<code>*x*</code>", "<em>*y*", "http://auto.link", "www.x.com",
    "*a_b*", "_a*b_", "**a*", "*a**", "x*y*z", "x_y_z", '"*x*"', "<a href='b'>c</a>", "<img src=x>",
    "<notatag", "<x-y z>", "</", "<!--", "-->", "<?pi?>", "<div>", "</div>",
]
LINES = [
    "", "", "", "---", "* * *", "===", "----", "# Head", "## Head ##", "# Head {#hid}", "#nospace",
    "### *Em* `code`", "    code", "\tcode", "~~~", "~~~ ruby", "```", "``` python", "> quote", ">", "> > q2",
    "* item", "- item", "+ item", "1. one", "2. two", "10. ten", "*   wide", "* [ ] todo", "* [x] done",
    "  * nested", "    * nested4", "   continued", "      deep", ": definition", ":   wide def", "term",
    "| a | b |", "|---|---|", "|:--|--:|", "|===|", "a | b", "- | -", "| `a|b` | c |", "|-", "a \\| b | c",
    "[id]: http://x.y 'T'", "[id]: <u v>", '[ref]: /r "q"', "[^1]: note", "    more note", "[^2]: second",
    "*[HTML]: Hyper", "*[x]: ", "{: .blk}", "{: #bid .c}", "{:ald: .k v='w'}", "{:ald}", "^", "{:toc}",
    "{::comment}", "{:/comment}", "{:/}", "{::nomarkdown}", '{::options auto_ids="false" /}', "$$",
    "$$ x $$", "\\$$ x $$", "<div>", "</div>", '<div markdown="1">', '<p markdown="span">', "</p>",
    "<pre>", "</pre>", "<!-- block", "comment -->", "<script>if (a<b) {}</script>", "<style>", "</style>",
    "<hr>", "<br/>", "<table><tr><td>x</td></tr></table>", "<section>", "</section>", "text  ", "text\\",
    "text\\\\", "* * item", "1. * both", "> * q item", "* > item q", "*", "1.", "-", "  ", " \t", "0. zero",
    "{:.no_toc}", "* toc\n{:toc}", "{:footnotes}", "Setext\n---", "Title\n====", "* a\n\n  b", "* a\n* b\n\n* c",
]


NOISE = "*_`<>[](){}:#|\\\"'!$~-=+^&;/.0aZ é\t\n\n  "


def document(seed: random.Random) -> str:
    """A document of some blocks, now and then with characters put in or taken out."""
    text = "".join(_piece(seed) for _ in range(seed.randint(1, 8)))
    for _ in range(seed.choice([0, 0, 0, 1, 2, 6])):
        at = seed.randint(0, len(text))
        text = text[:at] + seed.choice(["", *NOISE]) + text[at + seed.randint(0, 1) :]
    return text


def _piece(seed: random.Random) -> str:
    kind = seed.random()
    if kind < 0.35:
        indent = seed.choice(["", "", "", "", " ", "  ", "   ", "    ", "> ", "* ", "\t"])
        return indent + seed.choice(LINES) + "\n"
    if kind < 0.5:
        return seed.choice(LINES) + "\n\n"
    if kind < 0.6:
        return seed.choice(LINES) + seed.choice(["", " "]) + _inline(seed) + "\n"
    return _inline(seed) + seed.choice(["\n", "\n", "\n\n", "  \n", ""])


def _inline(seed: random.Random) -> str:
    pieces: list[str] = []
    for _ in range(seed.randint(1, 7)):
        pieces.append(seed.choice(INLINE if seed.random() < 0.6 else WORDS))
        pieces.append(seed.choice(["", "", " ", " ", "\n"] if seed.random() < 0.7 else [" "]))
    return "".join(pieces)


OPTIONS: list[dict[str, object]] = [
    {},
    {"input": "GFM"},
    {"input": "GFM", "hard_wrap": False},
    {"input": "GFM", "hard_wrap": False, "gfm_quirks": []},
    {"parse_block_html": True},
    {"parse_span_html": False},
    {"html_to_native": True, "parse_block_html": True},
    {"input": "html"},
    {"entity_output": "numeric", "auto_ids": False},
    {"entity_output": "symbolic", "header_offset": 2, "auto_id_prefix": "p-"},
    {"entity_output": "as_input", "footnote_backlink_inline": True},
]
