"""LaTeX as people read it."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pykyll.academic.adding.plain_text import markdown_of, of_abstract, plain
from pykyll.academic.export.tex import of_markdown
from pykyll.kramdown import convert


@pytest.mark.parametrize(
    ("tex", "text"),
    [
        (r"G{\"o}del and Erd{\H{o}}s", "Gödel and Erdős"),
        (r"{BERT}: \emph{Deep} {\em pre}-training", "BERT: Deep pre-training"),
        ("$O(n^2)$ and $x_1$ and $x_{10}^{-1}$", "O(n²) and x₁ and x₁₀⁻¹"),
        (r"$\alpha$ \& $\beta_i$", "α & βᵢ"),
        (r"\$5 to \$10, 100\%", "$5 to $10, 100%"),
        ("a~b -- c --- d", "a b – c — d"),
        ("``Quoted'' it's", "“Quoted” it’s"),
        (r"na\"{\i}ve Garc{\'\i}a", "naïve García"),
        (r"\textbf{x}\textsuperscript{2}", r"x\textsuperscript2"),
        ("two\n   lines", "two lines"),
        (r"\(x^2\)", "x²"),
    ],
)
def test_titles(tex: str, text: str):
    assert plain(tex) == text


@pytest.mark.parametrize(
    ("tex", "markdown"),
    [
        (r"We show $|x|^2 \leq 1$.", r"We show $$\vert x\vert ^2 \leq 1$$."),
        (r"5 * 3 < a_b, _c_ [d] | `e`", r"5 \* 3 \< a_b, \_c\_ \[d] \| ‘e‘"),
        ("# one\n2", r"\# one 2"),
        ("2020. It was", r"2020\. It was"),
        (r"a \{: onclick=x\}", r"a \{: onclick=x}"),
        ("- one", r"\- one"),
        ("p > 1 >> 2", r"p > 1 \>> 2"),
    ],
)
def test_abstracts(tex: str, markdown: str):
    assert of_abstract(tex) == markdown


@settings(deadline=None)
@given(st.text(st.sampled_from('ab *_`<>|[]#{}:.+-12()!&"'), max_size=20))
def test_plain_text_is_shown_as_it_is(text):
    text = " ".join(text.split())
    written = markdown_of(text)
    shown = html.unescape(re.sub(r"<[^>]*>", "", convert(written).html)).strip()
    signs = str.maketrans({"“": '"', "”": '"', "–": "--", "—": "---", "…": "..."})
    assert shown.translate(signs) == text.translate(signs)
    assert of_markdown(written).count("textbackslash") == 0
