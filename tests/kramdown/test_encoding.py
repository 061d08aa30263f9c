"""A text in US-ASCII gets no other characters, though `entity_output` is `as_char`.

What is expected was printed by kramdown 2.4.0.
"""

from __future__ import annotations

import random

import pytest
import ruby_kramdown

from pykyll.kramdown import KramdownError, to_html

_CASES = {
    'The "quote" here -- it\'s...': "<p>The &#8220;quote&#8221; here &#8211; it&#8217;s&#8230;</p>\n",
    "it's": "<p>it&#8217;s</p>\n",
    "&nbsp; &mdash; &copy; &#233; &#x2014; &unknown;": (
        "<p>&nbsp; &mdash; &copy; &#233; &#x2014; &amp;unknown;</p>\n"
    ),
    "<< a >> &quot; &amp; &lt; &#65;": '<p>&#171;&#160;a&#160;&#187; " &amp; &lt; A</p>\n',
    "| a | |\n": "<table>\n  <tbody>\n    <tr>\n      <td>a</td>\n      <td>&#160;</td>\n"
    "    </tr>\n  </tbody>\n</table>\n",
    "x[^1]\n\n[^1]: y": (
        '<p>x<sup id="fnref:1" role="doc-noteref"><a href="#fn:1" class="footnote" rel="footnote">'
        '1</a></sup></p>\n\n<div class="footnotes" role="doc-endnotes">\n  <ol>\n'
        '    <li id="fn:1" role="doc-endnote">\n      <p>y&#160;<a href="#fnref:1" '
        'class="reversefootnote" role="doc-backlink">&#8617;</a></p>\n    </li>\n  </ol>\n</div>\n'
    ),
}
_PIECES = ["a", " ", "\n", '"', "'", "--", "---", "...", "<<", ">>", "&nbsp;", "&eacute;", "&#8212;",
           "|", "*", "`", "[^1]", "\n\n", "&amp;", "&quot;", "&#34;", "\n\n[^1]: n\n\n", "# ", "<b>", "</b>"]  # fmt: skip


@pytest.mark.parametrize(("text", "html"), _CASES.items())
def test_what_us_ascii_lacks_is_written_as_it_was_or_as_a_number(text: str, html: str) -> None:
    assert to_html(text, encoding="US-ASCII") == html


def test_an_encoding_that_has_the_character_takes_it() -> None:
    assert to_html("&eacute; &mdash;", encoding="ISO-8859-1") == "<p>é &mdash;</p>\n"


def test_an_unknown_encoding_is_refused() -> None:
    with pytest.raises(KramdownError, match="unknown encoding name - nope"):
        to_html("a", encoding="nope")


@pytest.mark.skipif(not ruby_kramdown.is_there(), reason="Ruby's kramdown is not installed")
def test_kramdown_writes_the_same_of_random_texts() -> None:
    rng = random.Random(5)
    ruby = ruby_kramdown.RubyKramdown()
    try:
        for text in [
            *_CASES,
            *("".join(rng.choices(_PIECES, k=rng.randint(1, 12))) for _ in range(300)),
        ]:
            for options in ({}, {"input": "GFM"}, {"entity_output": "symbolic"}):
                theirs = ruby.convert(text, options, "US-ASCII")
                if "UndefinedConversionError" in theirs.get("error", ""):
                    continue  # the id of a header has a letter from an entity: kramdown gives up
                ours = to_html(text, options, encoding="US-ASCII")
                assert ours == theirs.get("html", theirs), (text, options)
    finally:
        ruby.close()
