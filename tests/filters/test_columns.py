"""A property that a page asks for again and again is read once, and is the one of that list."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pykyll import build

if TYPE_CHECKING:
    from pathlib import Path

_DATA = "- {n: b, k: '2'}\n- {n: a, k: '10'}\n- {n: c, k: '2'}\n"


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        (
            "{{ site.data.l | sort: 'n' | map: 'n' }}{{ site.data.l | sort: 'k' | map: 'n' }}",
            "abcbca",
        ),
        ("{% for i in (1..2) %}{{ site.data.l | where: 'k', '2' | map: 'n' }}{% endfor %}", "bcbc"),
        (
            (
                "{% assign one = site.data.l | where: 'k', '2' %}{{ one | where: 'n', 'c' | size }}"
                "{{ site.data.l | where: 'n', 'c' | size }}{{ one | sort: 'n' | size }}"
            ),
            "112",
        ),
        (
            (
                "{% assign g = site.data.l | group_by: 'k' %}{{ g[0].name }}{{ g[0].items | size }}"
                "{% for each in g %}{{ each.items | sort: 'n' | map: 'n' }}{% endfor %}"
            ),
            "22bca",
        ),
        (
            "{{ site.data.h | where: 'n', 'b' | size }}{{ site.data.h | where: 'n', 'a' | size }}",
            "11",
        ),
    ],
)
def test_what_is_read_for_one_filter_serves_the_others(
    template: str, expected: str, tmp_path: Path
) -> None:
    (tmp_path / "s/_data").mkdir(parents=True)
    (tmp_path / "s/_data/l.yml").write_text(_DATA)
    (tmp_path / "s/_data/h.yml").write_text("x: {n: b}\ny: {n: a}\n")
    (tmp_path / "s/a.txt").write_text(f"---\n---\n{template}")
    build(tmp_path / "s", tmp_path / "out", compat="jekyll 4.3.1", cache=False)
    assert (tmp_path / "out/a.txt").read_text() == expected
