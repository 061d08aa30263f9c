"""Whatever a text is made of, the time grows with it and no faster.

The shortest texts have some thousand characters, so that what grows with the square of the
text is told from clocks and collectors of garbage.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from growth import assert_linear
from killing_units import UNITS
from more_readers import MORE_READERS
from site_text import write_site
from text_readers import ALL_PLUGINS, READERS, TextsInSite, readers

import pykyll
from pykyll import build
from pykyll.errors import PykyllError

_LENGTH = 750
_SITE = """
-- _config.yml --
url: https://example.org
baseurl: /base
plugins: [PLUGINS]
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
    "replace: 'b', text", "replace: text, 'b'", "replace_first: text, text", "slugify: text",
    "sort: text", "split: text", "truncate: 5, text", "where: text, text", "where_exp: 'a', text",
)  # fmt: skip


@pytest.fixture(scope="module")
def in_site(tmp_path_factory: pytest.TempPathFactory) -> TextsInSite:
    site = _SITE.replace("PLUGINS", ", ".join(ALL_PLUGINS))
    return TextsInSite(write_site(site, tmp_path_factory.mktemp("site")), "jekyll 4.4.1")


@pytest.mark.parametrize("name", [*READERS, *MORE_READERS])
def test_no_text_is_slow_to_read(name: str) -> None:
    read = readers()[name]
    for unit in UNITS:
        assert_linear(read, unit, length=_LENGTH)


def test_no_text_is_slow_for_a_filter(in_site: TextsInSite) -> None:
    for name in (*in_site.filters, *_WITH_TEXT):
        for unit in UNITS:
            template = f"{{{{ text | {name} }}}}"
            assert_linear(
                lambda text, of=template: in_site.render(of, text), unit, length=_LENGTH, about=name
            )


@pytest.mark.parametrize("tag", _TAGS)
def test_no_markup_is_slow_for_a_tag(in_site: TextsInSite, tag: str) -> None:
    def render(markup: str) -> str:
        return in_site.render(f"{{% {tag.format(markup)} %}}", "")

    for unit in UNITS:
        assert_linear(render, unit, length=_LENGTH)


def test_no_markup_is_slow_for_any_other_tag(in_site: TextsInSite) -> None:
    known = {each.split(maxsplit=1)[0] for each in _TAGS}
    for tag in [each for each in in_site.tags if each not in known]:
        for unit in _TELLING:

            def render(markup: str, tag: str = tag) -> None:
                in_site.render(f"{{% {tag} {markup} %}}", "")
                in_site.render(f"{{% {tag} %}}{markup}{{% end{tag} %}}", "")

            assert_linear(render, unit, length=_LENGTH)


def test_every_filter_and_tag_of_a_plugin_is_tried(in_site: TextsInSite) -> None:
    source = Path(pykyll.__path__[0])
    for file in [*source.glob("plugins/*.py"), *source.glob("templates/**/*.py")]:
        for kind, name in _ADDED.findall(file.read_text("utf-8")):
            assert name in (in_site.all_filters if kind == "filter" else in_site.tags), (file, name)


_ADDED = re.compile(r"""(?:add_|env\.)(filter|tag|block)\(\s*"([a-z_]\w*)\"""")


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
