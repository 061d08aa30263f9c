"""More sites with values of each type: kramdown's options, those of plugins, their front matter,
and data files. `wrong_types.py` asks Jekyll what it makes of each.
"""

from __future__ import annotations

from collections.abc import Iterable

_TIME = 'time: "2024-04-01 12:00:00 +0000"\ntheme: null\nurl: https://example.org\n'
_POSTS = {
    "_posts/2020-01-01-first.md": "---\ntitle: First\ncategories: [one]\n---\nOne\n\nTwo\n",
    "_posts/2020-03-01-last.md": "---\ntitle: Last\ntags: [x, y]\n---\nOne\n\nTwo\n",
}

# kramdown ------------------------------------------------------------------------------

_MARKDOWN = """---
---
# A "quoted" heading

## Two -- three ... <b>x</b>

* toc
{:toc}

Text[^1] $$x^2$$ `code` [l](http://a.b) [there] 'q' &copy; &ldquo; < > &#123;
line

~~~ruby
def a; 1; end
~~~

    plain

<div>*x* <b>*y*</b></div>

$$
y
$$

*[HTML]: Hyper
HTML

[^1]: note
"""
_KRAMDOWN = (
    "auto_id_prefix", "auto_id_stripping", "hard_wrap", "footnote_nr", "entity_output", "line_width",
    "smart_quotes", "typographic_symbols", "header_offset", "transliterated_header_ids",
    "math_engine", "math_engine_opts", "syntax_highlighter", "gfm_quirks", "footnote_backlink",
    "footnote_backlink_inline", "footnote_prefix", "link_defs", "remove_block_html_tags",
    "remove_span_html_tags", "html_to_native", "parse_block_html", "parse_span_html", "template",
    "coderay", "forbidden_inline_options", "list_indent", "enable_coderay", "show_warnings",
)  # fmt: skip
_HIGHLIGHTING = (
    "block",
    "span",
    "css_class",
    "default_lang",
    "disable",
    "line_numbers",
    "start_line",
)

# Plugins -------------------------------------------------------------------------------

_PLUGINS = (
    "plugins: [jekyll-seo-tag, jekyll-feed, jekyll-sitemap, jekyll-mentions, jekyll-relative-links, "
    "jekyll-optional-front-matter, jekyll-readme-index, jekyll-titles-from-headings, "
    "jekyll-redirect-from, jekyll-avatar]\ncollections: {docs: {output: true}}\n"
)
_LAYOUT = "<html lang='{{ page.lang }}'>{% seo %}{% feed_meta %}{{ content }}</html>\n"
_SHOWN = (
    "<p>{{ page.KEY }}|{{ page.KEY | jsonify }}|{{ page.title }}|{{ page.categories | jsonify }}|"
    "{{ page.tags | jsonify }}</p>\n\nMore\n"
)
_PLUGIN_SITE = {
    **_POSTS,
    "_layouts/page.html": _LAYOUT,
    "_docs/d.md": "---\ntitle: D\n---\nText\n",
    "p.md": "---\nlayout: page\ntitle: P\n---\n@user [l](q.md) {% avatar hubot %}\n",
    "q.md": "---\n---\n# Heading\n",
    "plain.md": "# Plain\n",
    "sub/README.md": "# Read\n",
}
_SETTINGS = (
    "title: VALUE", "tagline: VALUE", "description: VALUE", "author: VALUE", "author: {name: VALUE}",
    "author: {name: A, email: VALUE}", "author: {name: A, uri: VALUE}", "author: {twitter: VALUE}",
    "author: {name: A, picture: VALUE}", "twitter: VALUE", "twitter: {username: VALUE}",
    "twitter: {username: a, card: VALUE}", "facebook: VALUE", "facebook: {app_id: VALUE}",
    "logo: VALUE", "social: VALUE", "social: {name: VALUE}", "social: {links: VALUE}",
    "google_site_verification: VALUE", "webmaster_verifications: VALUE",
    "webmaster_verifications: {google: VALUE}", "lang: VALUE", "locale: VALUE", "url: VALUE",
    "baseurl: VALUE", "feed: VALUE", "feed: {path: VALUE}", "feed: {excerpt_only: VALUE}",
    "feed: {posts_limit: VALUE}", "feed: {icon: VALUE}", "feed: {tags: VALUE}",
    "feed: {tags: {path: VALUE}}", "feed: {tags: {only: VALUE}}", "feed: {categories: VALUE}",
    "feed: {collections: VALUE}", "feed: {collections: {docs: VALUE}}",
    "feed: {collections: {docs: {path: VALUE}}}", "feed: {collections: {docs: {categories: VALUE}}}",
    "redirect_from: {json: VALUE}", "jekyll-mentions: VALUE", "jekyll-mentions: {base_url: VALUE}",
    "relative_links: VALUE", "relative_links: {enabled: VALUE}", "relative_links: {collections: VALUE}",
    "relative_links: {exclude: VALUE}", "optional_front_matter: VALUE",
    "optional_front_matter: {enabled: VALUE}", "optional_front_matter: {remove_originals: VALUE}",
    "readme_index: VALUE", "readme_index: {enabled: VALUE}", "readme_index: {remove_originals: VALUE}",
    "readme_index: {with_frontmatter: VALUE}", "titles_from_headings: VALUE",
    "titles_from_headings: {enabled: VALUE}", "titles_from_headings: {strip_title: VALUE}",
    "titles_from_headings: {collections: VALUE}", "repository: VALUE", "github: VALUE",
)  # fmt: skip
_FRONT_MATTER = (
    "lang: VALUE", "locale: VALUE", "sitemap: VALUE", "sitemap: {exclude: VALUE}", "feed: VALUE",
    "feed: {excerpt_only: VALUE}", "last_modified_at: VALUE", "twitter: VALUE",
    "twitter: {card: VALUE}", "seo: VALUE", "seo: {name: VALUE}", "seo: {type: VALUE}",
    "seo: {links: VALUE}", "seo: {date_modified: VALUE}", "canonical_url: VALUE", "author: VALUE",
    "author: {name: VALUE}", "author: {name: A, email: VALUE}", "author: {twitter: VALUE}",
    "author: [VALUE]", "image: VALUE", "image: {path: VALUE}", "image: {path: a.png, height: VALUE}",
    "image: {path: a.png, alt: VALUE}", "description: VALUE", "title: VALUE", "date: VALUE",
    "categories: [VALUE]", "category: [VALUE]", "tags: [VALUE]", "tags: VALUE",
    "redirect_from: [VALUE]", "redirect_to: [VALUE]", "excerpt: VALUE", "layout: VALUE",
)  # fmt: skip

# Data ----------------------------------------------------------------------------------

_DATA = (
    "{{ site.data.x }}", "{{ site.data.x | jsonify }}", "{{ site.data.x | inspect }}",
    "{{ site.data.x.size }}", "{{ site.data.x | size }}", "{{ site.data.x.a }}",
    "{% for i in site.data.x %}({{ i }}){% endfor %}", "{% if site.data.x %}T{% endif %}",
    "{{ site.data }}", "{{ site.data.x | default: 'd' }}", "{{ site.data.x | append: 'z' }}",
)  # fmt: skip
_SHAPES = {"all": "VALUE\n", "below a key": "a: VALUE\n", "in a list": "- VALUE\n"}

_CORE = (
    "collections: {posts: VALUE}", "collections: {posts: {permalink: VALUE}}",
    "collections: {posts: {output: VALUE}}", "collections: [VALUE]",
    "defaults: [{values: {title: VALUE}}]", "defaults: [{scope: {type: VALUE}, values: {title: x}}]",
    "defaults: [{scope: {path: ''}, values: {author: VALUE}}]", "sass: {load_paths: [VALUE]}",
    "sass: {line_comments: VALUE}", "sass: {precision: VALUE}", "sass: {implementation: VALUE}",
    "liquid: {strict_variables: VALUE}", "plugins_dir: [VALUE]", "csv_reader: VALUE",
    "csv_reader: {headers: VALUE}", "csv_reader: {encoding: VALUE}",
    "csv_reader: {csv_converters: VALUE}", "own: VALUE", "own: {deep: VALUE}",
)  # fmt: skip
_CORE_SITE = {
    **_POSTS,
    "index.html": "---\n---\n{% for p in site.posts %}{{ p.url }} {{ p.title }} {{ p.author }};{% endfor %}"
    "{% for p in site.docs %}{{ p.url }}{% endfor %}{{ site.own }} {{ site.own | jsonify }} {{ site.data }}\n",
    "_docs/d.md": "---\ntitle: D\n---\nText\n",
    "_data/c.csv": "a,b\n1,x\n2.5,2020-01-01\n",
    "main.scss": "---\n---\na { b: 1px / 3; c: (2px / 3) }\n",
}

Files = dict[str, str]
GROUPS = ("kramdown", "core", "plugins", "pages", "data")
"""The first words of these cases' names."""


def more_cases(values: tuple[str, ...]) -> dict[str, Files]:
    """Sites by what is wrong in them; each group has a plain one, `plain seo`."""
    return {
        **_kramdown(values),
        **_core(values),
        **_plugins(values),
        **_pages(values),
        **_data(values),
    }


def _entry(pattern: str, value: str) -> str:
    return pattern.replace("VALUE", value or "null")


def _without(settings: str, key: str) -> str:
    return "".join(x for x in settings.splitlines(keepends=True) if not x.startswith(f"{key}:"))


def _kramdown(values: tuple[str, ...]) -> dict[str, Files]:
    plain = {"_config.yml": _TIME, "m.md": _MARKDOWN}
    found = {"plain kramdown": plain}
    patterns = [f"kramdown: {{{key}: VALUE}}" for key in _KRAMDOWN]
    patterns += [
        f"kramdown: {{syntax_highlighter_opts: {{{key}: VALUE}}}}" for key in _HIGHLIGHTING
    ]
    for pattern in patterns:
        for value in values:
            entry = _entry(pattern, value)
            found[f"kramdown {entry}"] = {**plain, "_config.yml": f"{_TIME}{entry}\n"}
    return found


def _core(values: tuple[str, ...]) -> dict[str, Files]:
    settings = f"{_TIME}collections: {{docs: {{output: true}}}}\n"
    return _of_settings("core", _CORE, values, {**_CORE_SITE, "_config.yml": settings})


def _plugins(values: tuple[str, ...]) -> dict[str, Files]:
    site = {**_PLUGIN_SITE, "_config.yml": _TIME + _PLUGINS}
    return _of_settings("plugins", _SETTINGS, values, site)


def _of_settings(
    group: str, patterns: Iterable[str], values: tuple[str, ...], plain: Files
) -> dict[str, Files]:
    found = {f"plain {group}": plain}
    for pattern in patterns:
        rest = _without(plain["_config.yml"], pattern.partition(":")[0])
        for value in values:
            entry = _entry(pattern, value)
            found[f"{group} {entry}"] = {**plain, "_config.yml": f"{rest}{entry}\n"}
    return found


def _pages(values: tuple[str, ...]) -> dict[str, Files]:
    plain = {**_PLUGIN_SITE, "_config.yml": _TIME + _PLUGINS}
    found = {"plain pages": plain}
    for pattern in _FRONT_MATTER:
        key = pattern.partition(":")[0]
        for value in values:
            entry = _entry(pattern, value)
            others = "".join(
                x for x in ("title: T\n", "layout: page\n") if not x.startswith(f"{key}:")
            )
            text = f"---\n{entry}\n{others}---\n{_SHOWN.replace('KEY', key)}"
            found[f"pages {entry}"] = {
                **plain, "t.md": text, "_posts/2020-02-02-t.md": text, "_docs/t.md": text,
            }  # fmt: skip
    return found


def _data(values: tuple[str, ...]) -> dict[str, Files]:
    pages = {f"e{n}.html": f"---\n---\n{template}\n" for n, template in enumerate(_DATA)}
    plain = {**pages, "_config.yml": _TIME, "_data/x.yml": "a: b\n"}
    found = {"plain data": plain}
    for shape, text in _SHAPES.items():
        for value in values:
            found[f"data {shape}: {value or 'null'}"] = {
                **plain, "_data/x.yml": text.replace("VALUE", value),
            }  # fmt: skip
    return found
