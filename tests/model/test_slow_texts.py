"""Whatever a text is made of, the time grows with it and no faster.

The shortest texts have some thousand characters, so that what grows with the square of the
text is told from clocks and collectors of garbage.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from growth import assert_linear
from site_text import write_site
from text_readers import READERS, UNITS, TextsInSite, readers

from pykyll import build
from pykyll.errors import PykyllError

_LENGTH = 1500
_SITE = """
-- _config.yml --
url: https://example.org
baseurl: /base
plugins: [jekyll-mentions, jemoji, jekyll-avatar, jekyll-octicons, jekyll-seo-tag, jekyll-feed]
-- _includes/a --
-- index.html --
---
---
"""
_TAGS = (
    "include {}", "include a {}", "include {{{{ {}", "include_relative {}", "include_cached {}",
    "post_url {}", "link {}", "gist {}", "highlight {}", "octicon {}", "octicon a {}", "avatar {}",
    "assign {}", "assign a = {}", "if {}", "if a == {}", "for {}", "for a in {}", "case {}",
    "cycle {}", "tablerow {}", "capture {}", "seo {}",
)  # fmt: skip
_WITH_TEXT = (
    "append: text", "date: text", "group_by: text", "join: text", "remove: text",
    "replace: 'a', text", "replace: text, 'b'", "replace_first: text, text", "slugify: text",
    "sort: text", "split: text", "truncate: 5, text", "where: text, text", "where_exp: 'a', text",
)  # fmt: skip


@pytest.fixture(scope="module")
def in_site(tmp_path_factory: pytest.TempPathFactory) -> TextsInSite:
    return TextsInSite(write_site(_SITE, tmp_path_factory.mktemp("site")), "jekyll 4.4.1")


@pytest.mark.parametrize("name", READERS)
def test_no_text_is_slow_to_read(name: str) -> None:
    read = readers()[name]
    for unit in UNITS:
        for around in (("", ""), ("x", "x")):
            assert_linear(read, unit, length=_LENGTH, around=around)


def test_no_text_is_slow_for_a_filter(in_site: TextsInSite) -> None:
    for name in (*in_site.filters, *_WITH_TEXT):
        for unit in UNITS:
            template = f"{{{{ text | {name} }}}}"
            assert_linear(lambda text, of=template: in_site.render(of, text), unit, length=_LENGTH)


@pytest.mark.parametrize("tag", _TAGS)
def test_no_markup_is_slow_for_a_tag(in_site: TextsInSite, tag: str) -> None:
    def render(markup: str) -> str:
        return in_site.render(f"{{% {tag.format(markup)} %}}", "")

    for unit in UNITS:
        assert_linear(render, unit, length=_LENGTH)


def test_no_template_is_slow(in_site: TextsInSite) -> None:
    for unit in UNITS:
        assert_linear(lambda text: in_site.render(text, ""), unit, length=_LENGTH)


_PLUGINS = """
-- _config.yml --
url: https://example.org
plugins: [jekyll-mentions, jemoji, jekyll-relative-links, jekyll-titles-from-headings, jekyll-toc, jekyll-seo-tag, jekyll-feed, jekyll-sitemap]
-- _layouts/plain.html --
<html><head>{% seo %}{% feed_meta %}</head><body>{{ content | toc }}</body></html>
"""
_PLACES = {
    "a Markdown page": ("a.md", "---\nlayout: plain\ntoc: true\n---\n{% raw %}%s{% endraw %}\n"),
    "an HTML page": ("a.html", "---\nlayout: plain\n---\n{% raw %}%s{% endraw %}\n"),
    "a post with an excerpt": ("_posts/2024-01-02-a.md", "---\nlayout: plain\n---\n%s\n\nmore\n"),
    "front matter": ("a.md", "---\nlayout: plain\na: %s\n---\n"),
    "title and author": ("a.md", "---\nlayout: plain\ntitle: %j\nauthor: %j\n---\n"),
    "data": ("_data/a.csv", "%s\n"),
}
_TELLING = (
    "\n", " ", "[", "]", "a", "@a", ":a:", "<", "<a ", "<!--", "<body", "# ", "&a;", "{%", "{{", "{% raw %}",
    "a: ", "- ", '"', "'", "[a](", "[a](#a", "[a]: b\n", "\n\n", "---\n", "www.", "*a", "{:", "|",
)  # fmt: skip


@pytest.mark.parametrize("compat", ["github-pages", "jekyll"])
@pytest.mark.parametrize("place", _PLACES)
def test_no_file_is_slow_to_build_with_plugins(tmp_path: Path, place: str, compat: str) -> None:
    source = write_site(_PLUGINS, tmp_path)
    name, content = _PLACES[place]
    file = source / name
    file.parent.mkdir(exist_ok=True)

    def build_with(text: str) -> None:
        file.write_text(content.replace("%s", text).replace("%j", json.dumps(text)), "utf-8")
        try:
            build(source, tmp_path / "_site", compat=compat)
        except PykyllError:
            return

    build_with("")
    for unit in _TELLING:
        assert_linear(build_with, unit, length=4000)  # a build takes a while itself
