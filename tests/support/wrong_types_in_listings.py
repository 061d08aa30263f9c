"""Sites with values of each type for the plugins that list what a site has: jekyll-archives,
jekyll-archives-v2, jekyll-paginate-v2 and jekyll-toc. `wrong_types.py` asks Jekyll about them.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Files = dict[str, str]

_BASE = 'time: "2024-04-01 12:00:00 +0000"\ntheme: null\nurl: https://example.org\ntitle: S\n'
_POSTS = {
    "_posts/2020-01-01-first.md": "---\ntitle: First\ncategories: [one]\n---\n",
    "_posts/2021-03-01-last.md": "---\ntitle: Last\ntags: [X y, z]\nrank: 2\n---\n",
}

# jekyll-archives -----------------------------------------------------------------------

_ARCHIVE_LAYOUT = (
    "{{ page.title }}|{{ page.type }}|{{ page.date }}|{{ page.url }}|{{ page.path }}|"
    "{% for p in page.posts %}{{ p.title }} {% endfor %}"
    "{% for p in page.documents %}{{ p.title }} {% endfor %}\n"
)
_ARCHIVES = {
    **_POSTS,
    "_layouts/archive.html": _ARCHIVE_LAYOUT,
    "index.html": "---\n---\n{{ site.archives.size }}\n",
    "_config.yml": f"{_BASE}plugins: [jekyll-archives]\n",
}
_ARCHIVES_OPTIONS = (
    "VALUE", "{enabled: VALUE}", "{enabled: [VALUE]}", "{enabled: [tags, VALUE]}",
    "{enabled: all, layout: VALUE}", "{enabled: all, layouts: VALUE}",
    "{enabled: all, layouts: {tag: VALUE}}", "{enabled: all, permalinks: VALUE}",
    "{enabled: all, permalinks: {tag: VALUE}}", "{enabled: all, permalinks: {month: VALUE}}",
    "{enabled: [day], permalinks: {tag: VALUE}}", "{enabled: all, slug_mode: VALUE}",
)  # fmt: skip
_ARCHIVES_PAGES = ("tags: VALUE", "tags: [VALUE]", "categories: [VALUE]", "category: VALUE")
_ARCHIVES_V2_OPTIONS = (
    "VALUE", "{posts: VALUE}", "{other: VALUE}", "{posts: {enabled: VALUE}}",
    "{posts: {enabled: [VALUE]}}", "{posts: {enabled: all, layout: VALUE}}",
    "{posts: {enabled: all, layouts: VALUE}}", "{posts: {enabled: all, layouts: {tags: VALUE}}}",
    "{posts: {enabled: all, permalinks: VALUE}}",
    "{posts: {enabled: all, permalinks: {tags: VALUE}}}",
    "{posts: {enabled: all, permalinks: {year: VALUE}}}",
    "{posts: {enabled: all, slug_mode: VALUE}}",
)  # fmt: skip
_ARCHIVES_V2_PAGES = ("tags: VALUE", "tags: [VALUE]", "own: VALUE", "own: [VALUE]")

# jekyll-paginate-v2 --------------------------------------------------------------------

_LIST = (
    "{{ page.title }}|{{ page.url }}|{{ paginator.page }}/{{ paginator.total_pages }}|"
    "{{ paginator.per_page }}|{{ paginator.next_page_path }}|{{ paginator.last_page_path }}|"
    "{% for p in paginator.posts %}{{ p.title }} {% endfor %}|"
    "{% for t in paginator.page_trail %}{{ t.num }} {{ t.path }} {{ t.title }};{% endfor %}\n"
)
_PAGINATE = {
    **_POSTS,
    "_docs/d.md": "---\ntitle: D\n---\n",
    "index.html": f"---\npagination: {{enabled: true}}\n---\n{_LIST}",
    "_config.yml": f"{_BASE}plugins: [jekyll-paginate-v2]\ncollections: {{docs: {{}}}}\n"
    "pagination: {enabled: true, per_page: 1}\n",
}
_PAGINATION = (
    "enabled", "collection", "offset", "per_page", "permalink", "title", "sort_reverse",
    "sort_field", "limit", "trail", "indexpage", "extension", "debug", "legacy", "category", "tag",
    "locale", "title_suffix", "page_num",
)  # fmt: skip
_PAGINATION_PARTS = (
    "trail: {before: VALUE, after: 1}", "trail: {before: 1, after: VALUE}", "collection: [VALUE]",
    "category: [VALUE]", "tag: [VALUE]", "locale: [VALUE]",
)  # fmt: skip
_DOCUMENT = (
    ("tags: VALUE", "tag: z"), ("tags: [VALUE]", "tag: z"), ("categories: [VALUE]", "category: one"),
    ("locale: VALUE", "locale: en"), ("locale: [VALUE]", "locale: en"), ("hidden: VALUE", ""),
    ("rank: VALUE", "sort_field: rank"), ("rank: {deep: VALUE}", "sort_field: 'rank:deep'"),
    ("rank: VALUE", "sort_field: 'rank:deep'"), ("pagination: VALUE", ""),
)  # fmt: skip
"""A key of a post, and what the page with the list asks for."""

_AUTOPAGES = {
    **_PAGINATE,
    "_layouts/auto.html": f"---\npagination: {{enabled: true}}\n---\n{_LIST}",
    "_config.yml": f"{_PAGINATE['_config.yml']}autopages: {{enabled: true, tags: {{layouts: "
    "[auto.html]}, categories: {enabled: false}, collections: {enabled: false}}\n",
}
_AUTOPAGES_OPTIONS = (
    "VALUE", "{enabled: VALUE}", "{enabled: true, KIND: VALUE}",
    "{enabled: true, KIND: {layouts: VALUE}}", "{enabled: true, KIND: {layouts: [VALUE]}}",
    "{enabled: true, KIND: {layouts: [auto.html], title: VALUE}}",
    "{enabled: true, KIND: {layouts: [auto.html], permalink: VALUE}}",
    "{enabled: true, KIND: {layouts: [auto.html], enabled: VALUE}}",
    "{enabled: true, KIND: {layouts: [auto.html], slugify: VALUE}}",
    "{enabled: true, KIND: {layouts: [auto.html], slugify: {mode: VALUE}}}",
    "{enabled: true, KIND: {layouts: [auto.html], slugify: {mode: pretty, cased: VALUE}}}",
)  # fmt: skip
_KINDS = ("tags", "categories", "collections")

# jekyll-toc ----------------------------------------------------------------------------

_TOC_TEXT = (
    "{{ content | toc }}\n{{ content | toc_only }}\n{{ content | inject_anchors }}\n{% toc %}\n"
)
_TOC = {
    "_layouts/page.html": _TOC_TEXT,
    "p.html": "---\nlayout: page\ntoc: true\n---\n<h1>A</h1><div class='n 5 true'><h2>B</h2></div>"
    "<h5 class='no_toc'>C</h5>\n",
    "_config.yml": f"{_BASE}plugins: [jekyll-toc]\n",
}
_TOC_KEYS = (
    "min_level", "max_level", "ordered_list", "no_toc_section_class", "list_id", "list_class",
    "sublist_class", "item_class", "item_prefix",
)  # fmt: skip
_TOC_INPUT = "{{ page.own | toc }}|{{ page.own | toc_only }}|{{ page.own | inject_anchors }}\n"

GROUPS = ("archives", "archives-v2", "paginate-v2", "autopages", "toc")
"""The first words of these cases' names."""


def listing_cases(values: tuple[str, ...]) -> dict[str, Files]:
    """Sites by what is wrong in them; each group has a plain one, `plain toc`."""
    return {
        **_archives("archives", _ARCHIVES, (_ARCHIVES_OPTIONS, _ARCHIVES_PAGES), values),
        **_archives("archives-v2", _second(_ARCHIVES), _ARCHIVES_V2, values),
        **_paginate(values),
        **_autopages(values),
        **_toc(values),
    }


_ARCHIVES_V2 = (_ARCHIVES_V2_OPTIONS, _ARCHIVES_V2_PAGES)
_ALL_ON: Mapping[str, str] = MappingProxyType(
    {
        "archives": "jekyll-archives: {enabled: all}\n",
        "archives-v2": "jekyll-archives: {posts: {enabled: all}}\n",
    }
)


def _second(site: Files) -> Files:
    config = site["_config.yml"].replace("jekyll-archives", "jekyll-archives-v2")
    return {**site, "_config.yml": config}


def entry(pattern: str, value: str) -> str:
    """A setting with a value in it."""
    return pattern.replace("VALUE", value or "null")


def with_setting(site: Files, line: str) -> Files:
    """The site with a setting in the place of the one of that name, or besides its others."""
    key = line.partition(":")[0]
    lines = site["_config.yml"].splitlines(keepends=True)
    rest = "".join(each for each in lines if not each.startswith(f"{key}:"))
    return {**site, "_config.yml": f"{rest}{line}\n"}


def of_settings(
    group: str, plain: Files, patterns: Iterable[str], values: tuple[str, ...]
) -> dict[str, Files]:
    """A site for each pattern of a setting with each value."""
    lines = [entry(pattern, value) for pattern in patterns for value in values]
    return {f"{group} {line}": with_setting(plain, line) for line in lines}


def _archives(
    group: str,
    site: Files,
    patterns: tuple[Iterable[str], Iterable[str]],
    values: tuple[str, ...],
) -> dict[str, Files]:
    options, pages = patterns
    plain = {**site, "_config.yml": site["_config.yml"] + _ALL_ON[group]}
    found = {f"plain {group}": plain}
    found.update(
        of_settings(group, plain, [f"jekyll-archives: {each}" for each in options], values)
    )
    for pattern in pages:
        for value in values:
            line = entry(pattern, value)
            text = f"---\ntitle: T\n{line}\n---\n"
            found[f"{group} post {line}"] = {**plain, "_posts/2020-02-02-t.md": text}
    return found


def _paginate(values: tuple[str, ...]) -> dict[str, Files]:
    found = {"plain paginate-v2": _PAGINATE}
    patterns = [*(f"{key}: VALUE" for key in _PAGINATION), *_PAGINATION_PARTS]
    settings = ["VALUE", *(f"{{enabled: true, per_page: 1, {each}}}" for each in patterns)]
    settings = [each.replace("enabled: true, per_page: 1, enabled", "enabled") for each in settings]
    settings = [each.replace("per_page: 1, per_page", "per_page") for each in settings]
    lines = [f"pagination: {each}" for each in settings]
    found.update(of_settings("paginate-v2", _PAGINATE, lines, values))
    found.update(of_settings("paginate-v2", _PAGINATE, ["title: VALUE", "paginate: VALUE"], values))
    own = [
        f"{{enabled: true, {each}}}".replace("enabled: true, enabled", "enabled")
        for each in patterns
    ]
    front_matter = [f"pagination: {each}" for each in ("VALUE", *own)]
    front_matter += [
        f"pagination: {{enabled: true}}\n{key}: VALUE" for key in ("permalink", "title")
    ]
    for pattern in front_matter:
        for value in values:
            text = entry(pattern, value)
            name = f"paginate-v2 page {text}".replace("\n", ", ")
            found[name] = {**_PAGINATE, "index.html": f"---\n{text}\n---\n{_LIST}"}
    for pattern, asked in _DOCUMENT:
        for value in values:
            line = entry(pattern, value)
            found[f"paginate-v2 post {line} ({asked})"] = {
                **_PAGINATE,
                "_posts/2020-02-02-t.md": f"---\ntitle: T\n{line}\n---\n",
                "index.html": f"---\npagination: {{enabled: true, {asked}}}\n---\n{_LIST}",
            }
    return found


def _autopages(values: tuple[str, ...]) -> dict[str, Files]:
    found = {"plain autopages": _AUTOPAGES}
    patterns = [
        pattern.replace("KIND", kind)
        for kind in _KINDS
        for pattern in _AUTOPAGES_OPTIONS
        if kind == "tags" or "KIND" in pattern
    ]
    lines = [f"autopages: {_alone(each)}" for each in patterns]
    found.update(of_settings("autopages", _AUTOPAGES, lines, values))
    for pattern in ("pagination: VALUE", "autopages: VALUE", "autopages: {title: VALUE}",
                    "autopages: {permalink: VALUE}"):  # fmt: skip
        for value in values:
            line = entry(pattern, value)
            text = f"---\n{line}\n---\n{_LIST}"
            found[f"autopages layout {line}"] = {**_AUTOPAGES, "_layouts/auto.html": text}
    for pattern in ("tags: VALUE", "tags: [VALUE]"):
        for value in values:
            line = entry(pattern, value)
            text = f"---\ntitle: T\n{line}\n---\n"
            found[f"autopages post {line}"] = {**_AUTOPAGES, "_posts/2020-02-02-t.md": text}
    return found


def _alone(pattern: str) -> str:
    """The pattern with the kinds switched off that it is not about."""
    others = [kind for kind in _KINDS if kind not in pattern]
    if len(others) == len(_KINDS):
        return pattern
    off = "".join(f", {kind}: {{enabled: false}}" for kind in others)
    return pattern.replace("{enabled: true", f"{{enabled: true{off}", 1)


def _toc(values: tuple[str, ...]) -> dict[str, Files]:
    found = {"plain toc": _TOC}
    patterns = ["toc: VALUE", *(f"toc: {{{key}: VALUE}}" for key in _TOC_KEYS)]
    patterns.append("toc: {no_toc_section_class: [n, VALUE]}")
    found.update(of_settings("toc", _TOC, patterns, values))
    for value in values:
        line = entry("toc: VALUE", value)
        found[f"toc page {line}"] = {
            **_TOC, "p.html": _TOC["p.html"].replace("toc: true", line),
        }  # fmt: skip
        line = entry("own: VALUE", value)
        text = f"---\ntoc: true\n{line}\n---\n{_TOC_INPUT}"
        found[f"toc input {line}"] = {**_TOC, "p.html": text}
    return found
