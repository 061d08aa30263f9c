"""What is said of slips in a site with jekyll-scholar."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pykyll import build
from pykyll.errors import BuildError

if TYPE_CHECKING:
    from pathlib import Path

    from pykyll.errors import Diagnostic

_BOOK = "@book{quill1, title={Oaks}, author={Quill, Ada}, year=2001}"


def _said(site: Path, settings: str, tag: str) -> list[Diagnostic]:
    (site / "_config.yml").write_text(
        "compat: jekyll 4.3.1\nplugins: [jekyll/scholar]\n"
        f"scholar: {{source: _bib, bibliography: a.bib{settings}}}\n"
    )
    (site / "_bib").mkdir()
    (site / "_bib/a.bib").write_text(_BOOK)
    (site / "a.html").write_text(f"---\n---\n{tag}")
    try:
        return list(build(site, site / "_site").warnings)
    except BuildError as error:
        return list(error.diagnostics)


@pytest.mark.parametrize(
    ("settings", "tag", "message", "hint"),
    [
        ("", "{% cite quil1 %}", "no bibliography has an entry 'quil1'", "did you mean 'quill1'?"),
        (
            "",
            "{% bibliography --group-by year %}",
            "there is no option --group: it and all behind it are passed over",
            "did you mean '--group_by'?",
        ),
        (
            ", bibliography_template: bob",
            "{% bibliography %}",
            "there is no layout 'bob': each entry is printed as that word",
            "create _layouts/bob.liquid",
        ),
        (
            ", stlye: apa, last_name: [Quill]",
            "{% bibliography %}",
            "`scholar:` has no setting 'stlye'",
            "did you mean 'style'?",
        ),
        (
            "",
            "{% bibliography -f b %}",
            "there is no bibliography _bib/b.bib",
            "did you mean 'a.bib'?",
        ),
        ("", "{% bibliography -s appa %}", "no CSL style named 'appa'", "did you mean 'apa'?"),
    ],
)
def test_a_slip_is_told_with_what_to_do(tmp_path, settings, tag, message, hint):
    (said,) = _said(tmp_path, settings, tag)
    assert (said.message, said.hint) == (message, hint)


def test_of_an_unknown_style_jekylls_words_are_shown(tmp_path):
    (error,) = _said(tmp_path, ", style: nosuch", "{% bibliography %}")
    reference = 'failed to extract CSL data from "nosuch": No such file or directory'
    assert reference in (error.reference or "")
