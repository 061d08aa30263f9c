"""LaTeX as text."""

from __future__ import annotations

from unicodedata import normalize

import pytest

from pykyll.bibliography.latex import decode


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"M{\"u}ller, Erd\H{o}s, \c{c}a, \'\i \i", "Müller, Erdős, ça, ı́ ı"),
        (r"x\" ay {\" a} x\u ay \u\i", r"x\"ay ä xăy \uı"),
        (r"\AA ngstr\"om, \O stby, \L \O", "Å ngström, Østby, Ł Ø"),
        (r"a \alpha b \alpha{} b $\alpha_{i}$ \pi", r"a αb α b \alpha_i \pi"),
        (r"$E = mc^2$ and $\le \beta$ and \$5", r"E = mc^2 and \le βand $5"),
        ("``q'' `r' -- --- ~ \\~", "“q” ‘r’ – — \u00a0 \\~"),
        (r"\& \% \$ \# \_ \{kept\} {gone}", "& % $ # _ {kept} gone"),
        (r"\emph{x} \textsc{Abc} \copyright{} \S b \S 3", r"\emphx \textscAbc \copyright \Sb \S 3"),
        ("% all stays", "% all stays"),
        (r"\''a \''{u} \''\i", "ä ü ı̈"),  # as `\"`
        (r"\c{\"o} \v{\=a} \d{\'a}b", "ö̧ ā̌ ạ́b"),
        (r"\"{\=u}", r"\"ū"),
        (r"\\c{\"o}", r"\ö̧"),
        (r"\alpha\ss \ss\o \,\ss \ss\alpha", r"\alphaß\ssø \,ßßα"),
        (r"\textbackslash\ss", r"\ß"),
        (r"\i$a$ \$~$", "ıa \\\u00a0"),
        (r"\$k\$-means, \$5 and \$6 k", r"\k\-means, \5 and \6 k"),
        (r"$$$ \TeX\ is \alpha\ b \\ next", r"$$$ \TeX is α b \{next"),
        (r"10\,000 \, 5 \,( \5 kg", "10\u202f000 \u202f5 \\,( \\5kg"),
        (r"\c{kl} \c{k5} \B{k} \o k5 \~{}x a~~b ----", "ķl \\ck5 k\u0335 ø k5 ~x a\u00a0~b "),
        (r"0.7\lesssim z\lesssim 9.3, \Downarrow \Alpha", r"0.7≲z≲9.3, \Downarrow Α"),
        ("e\u0301 composed", "é composed"),
        ("\\", "\\"),
    ],
)
def test_what_is_known_is_replaced_and_the_rest_stays(latex: str, text: str) -> None:
    assert decode(latex) == normalize("NFC", text)
