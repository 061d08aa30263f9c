"""What of jekyll-octicons the recorded sites cannot show."""

from __future__ import annotations

import pytest

from pykyll import build
from pykyll.errors import PykyllError, format_diagnostic


def _built(folder, page):
    (folder / "_config.yml").write_text("plugins: [jekyll-octicons]\n")
    (folder / "index.html").write_text(f"---\n---\n{page}")
    build(folder, folder / "_site", compat="jekyll")
    return (folder / "_site/index.html").read_text()


def test_an_icon_that_there_is_not(tmp_path):
    with pytest.raises(PykyllError) as error:
        _built(tmp_path, "{% octicon alrt %}")
    assert format_diagnostic(error.value.diagnostic) == (
        "error: there is no octicon 'alrt'\n"
        " --> index.html:3:12\n"
        "  |\n"
        "3 | {% octicon alrt %}\n"
        "  |            ^^^^ did you mean 'alert'?\n"
        '  = in Jekyll: Liquid Exception: Couldn\'t find octicon symbol for "alrt" in index.html'
    )


def test_no_name_prints_nothing(tmp_path):
    assert _built(tmp_path, '[{% octicon %}{% octicon "alert" %}]') == "[]"


def test_a_number_may_stand_in_a_variable(tmp_path):
    page = "{% assign size = 24 %}{% octicon alert height:{{ size }} %}"
    assert 'viewBox="0 0 24 24"' in _built(tmp_path, page)
