"""Jekyll's variables are a drop, of which templates may call methods, and assign over them."""

from __future__ import annotations

import pytest

from pykyll import build


@pytest.mark.parametrize(("compat", "number"), [("jekyll 4.3.1", 9), ("github-pages", 8)])
def test_count_counts_the_variables_and_first_is_one(tmp_path, compat, number):
    (tmp_path / "_config.yml").write_text(f"compat: {compat}\n")
    (tmp_path / "a.html").write_text(
        "---\n---\n{{ count }} {% if first %}{{ first }}{% endif %}{{ size }}{{ last }}"
        "{% assign count = count | plus: 1 %} {{ count }}"
    )
    build(tmp_path, tmp_path / "_site")
    page = (tmp_path / "_site/a.html").read_text()
    assert page == f"{number} jekyllJekyll::Drops::JekyllDrop {number + 1}"
