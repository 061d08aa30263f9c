"""Formulas as MathML."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from pykyll.academic.preparing.formulas import formulas
from pykyll.academic.preparing.mathml import mathml
from pykyll.errors import PykyllError
from pykyll.kramdown import Options, to_html

_GFM = Options.parse({"input": "GFM"})
_TEXT = """---
title: Maths
---
Inline $$x < y$$, code `$$c$$`, twice $$x < y$$.

$$
a &= b
$$

```
$$in code$$
```
"""


def _found(text):
    return [each.printed for each in formulas(text, _GFM)]


def test_the_file_holds_what_pages_hold_and_the_longest_comes_first(prepared, written):
    prepared(f"-- m.md --\n{_TEXT}")
    data = yaml.safe_load(written()["_data/math.yml"])
    assert [each["tex"] for each in data] == [r"\[a &amp;= b\]", r"\(x &lt; y\)"]
    assert data[1]["mathml"] == ("<math><mrow><mi>x</mi><mo>&lt;</mo><mi>y</mi></mrow></math>")
    html = to_html(_TEXT.split("---\n")[2], {"input": "GFM"})
    assert all(each["tex"] in html for each in data)
    assert prepared().changes == ()


def test_data_holds_formulas_too(prepared, written):
    prepared("-- _data/publications.yml --\n- key: a\n  abstract: Of $$n^2$$.\n")
    assert r"\\(n^2\\)" in written()["_data/math.yml"]


def test_without_formulas_there_is_no_file(prepared, written):
    prepared(f"-- m.md --\n{_TEXT}")
    prepared("-- m.md --\n---\n---\nNone.\n")
    assert "_data/math.yml" not in written()


def test_what_was_changed_by_hand_stays_and_that_is_told(prepared, written, tmp_path):
    prepared(f"-- m.md --\n{_TEXT}")
    file = tmp_path / "_data/math.yml"
    file.write_text(file.read_text().replace("<mi>x</mi>", "<mi>z</mi>"))
    before = file.read_text()
    found = prepared("-- m.md --\n---\n---\n$$q$$\n")
    assert written()["_data/math.yml"] == before
    assert "was changed by hand" in found.findings[0].message


@pytest.mark.parametrize(
    ("tex", "reason"),
    [
        (r"\foo{x}", r"`\foo` is not known"),
        (r"\frac{1", "a `{` is not closed"),
        ("x}", "a `}` closes nothing"),
        (r"\frac{1}", "is missing"),
        ("a^2^2", "double superscripts"),
        ("{" * 70 + "}" * 70, "too much stands in one another"),
        ("x" * 10_001, "longer than"),
    ],
)
def test_a_formula_that_cannot_be_turned_is_told_with_its_line(prepared, written, tex, reason):
    found = prepared(f"-- m.md --\n---\ntitle: M\n---\nFine: $$x$$.\n\nNot: $$y$$ and $${tex}$$.\n")
    [warning] = found.findings
    assert reason in warning.message
    assert (warning.path, warning.line) == ("m.md", 6)
    assert len(yaml.safe_load(written()["_data/math.yml"])) == 2


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("$$x$$", [r"\[x\]"]),
        ("a $$x$$", [r"\(x\)"]),
        ("a \\$$x$$", []),
        ("{% highlight tex %}\na $$x$$\n{% endhighlight %}\nb $$y$$", [r"\(y\)"]),
        ("{% raw %}a $${{1}}$${% endraw %}", [r"\({{1}}\)"]),
        ("a[^1]\n\n[^1]: b $$x$$", [r"\(x\)"]),
        ("a $$x$${: .c}", []),
    ],
)
def test_formulas_are_those_of_kramdown(text, printed):
    assert _found(text) == printed


def test_no_formula_brings_html_with_it():
    text = r"\text{<script>alert(1)</script> &lt;b&gt;}\href{javascript:1}{x}"
    turned = mathml(text, is_block=False)
    assert "<script" not in turned
    assert "javascript" not in turned
    assert "<b>" not in turned


class _Tags(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found = set()

    def handle_starttag(self, tag, attrs):
        self.found.add(tag)
        self.found |= {name for name, _value in attrs}


_TEX = st.lists(
    st.sampled_from(
        ["\\text{", "}", "{", "<script>", "&lt;b&gt;", "x", "^", "_", "\\frac", "\\left(", "\\right)",
         "\\href", "&", "\\\\", "\\begin{matrix}", "\\end{matrix}", "\\color", "\\style", "1", " ",
         "\\sqrt", "[", "]", "\\mbox{", "onclick=1", '"', "'"]
    ),
    max_size=25,
).map("".join)  # fmt: skip


@given(_TEX)
def test_any_text_is_turned_to_sound_mathml_or_refused_in_words(tex):
    try:
        turned = mathml(tex, is_block=True)
    except PykyllError as error:
        assert error.message
        return
    tags = _Tags()
    tags.feed(turned)
    assert not tags.found & {"script", "b", "href", "style", "onclick"}
    assert re.fullmatch(r"<math[^<]*>.*</math>", turned, re.DOTALL)
