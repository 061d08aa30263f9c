"""Tags and categories of any kind: each expectation was printed by Jekyll 4.3.1."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from ruby_jekyll import EMULATED, build_with_jekyll, is_installed
from ruby_server import has_libraries
from site_text import write_site

from pykyll import build

if TYPE_CHECKING:
    from pathlib import Path

_SITE = """
-- _config.yml --
title: Odd tags
-- index.html --
---
---
{% for t in site.tags %}{{ t[0] }}: {{ t[1] | map: "title" | join: " " }}
{% endfor %}{% for c in site.categories %}{{ c[0] }}: {{ c[1] | map: "title" | join: " " }}
{% endfor %}{{ site.tags.x.size }} {{ site.tags['1'].size }} {{ site.tags[1.0].size }}
{% for post in site.posts %}{{ post.url }}
{% endfor %}
-- _posts/2020-01-01-a.md --
---
tags: [{a: b}, [x, y], 1, 1.0, true, "1", {a: b, c: d}]
categories: [{c: d}, [q], 3]
---
-- _posts/2020-01-02-b.md --
---
tags: [{a: b}, [x, y], {c: d, a: b}, 1.0, "true"]
categories: [{c: d}, 3.0]
---
"""

_PRINTED = """
{"a"=>"b"}: B A
x: B A
y: B A
1: A
1.0: B A
true: A
1: A
{"a"=>"b", "c"=>"d"}: B A
true: B
{"c"=>"d"}: B A
q: A
3: A
{"c"=>"d"}: B A
["q"]: A
3: A
q: A
3.0: B
3.0: B
2 1 2
/%7B%22c%22=%3E%22d%22%7D/3.0/2020/01/02/b.html
/%7B%22c%22=%3E%22d%22%7D/%5B%22q%22%5D/3/q/2020/01/01/a.html

"""


def test_equal_hashes_and_lists_are_one_tag_and_unequal_numbers_are_two(tmp_path: Path) -> None:
    source = write_site(_SITE, tmp_path / "site")
    build(source, tmp_path / "out", compat=EMULATED)
    assert (tmp_path / "out/index.html").read_text("utf-8").strip() == _PRINTED.strip()


@pytest.mark.ruby
@pytest.mark.skipif(not is_installed(), reason="needs Jekyll 4.3.1 to compare with")
def test_jekyll_still_prints_what_is_recorded(tmp_path: Path) -> None:
    source = write_site(_SITE, tmp_path / "site")
    build_with_jekyll(source, tmp_path / "out")
    assert (tmp_path / "out/index.html").read_text("utf-8").strip() == _PRINTED.strip()


_ARCHIVES = """
-- _config.yml --
plugins: [jekyll-archives]
jekyll-archives: {enabled: [tags, categories]}
-- _posts/2020-01-01-a.md --
---
tags: [1, true, {a: b}, [x]]
categories: [{c: d}]
---
"""


def _archives(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.glob("*/**/index.html"))


def test_an_archive_of_a_tag_that_is_no_text_has_no_name(tmp_path: Path) -> None:
    source = write_site(_ARCHIVES, tmp_path / "site")
    build(source, tmp_path / "out", compat=EMULATED)
    assert _archives(tmp_path / "out") == [
        "category/:name/index.html",
        "category/c-d/index.html",
        "tag/:name/index.html",
        "tag/index.html",
        "tag/x/index.html",
    ]
    if is_installed() and has_libraries("jekyll-archives"):
        build_with_jekyll(source, tmp_path / "theirs")
        assert _archives(tmp_path / "theirs") == _archives(tmp_path / "out")
