"""When a document without a date gets one in Jekyll 3: what Jekyll 3.10 printed for each site.

Jekyll compares dates with the time of the build where it asks whether a document is written,
unless the future is published, and in asking gives a date to what has none.
"""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from pykyll import build

_LOOP = "{% for d in site.docs %}{{ d.title }}:{{ d.date }} {% endfor %}"
_FILES = {
    "_docs/a.md": "---\ntitle: a\nlayout: inner\n---\na [{{ page.date }}]\n",
    "_docs/b.md": "---\ntitle: b\n---\nb [{{ page.date }}] a:[{{ site.docs[0].date }}]\n",
    "_notes/c.md": f"---\ntitle: c\nlayout: inner\n---\nc [{{{{ page.date }}}}] {_LOOP}\n",
    "_layouts/inner.html": "---\nlayout: outer\n---\n<i {{ page.date }}>{{ content }}</i>",
    "_layouts/outer.html": "<o {{ page.date }}>{{ content }}</o>",
    "index.html": f"---\n---\n{_LOOP}{_LOOP.replace('docs', 'notes')}",
}
_CONFIG = (
    "theme: null\nurl: http://x.org\ncollections: {docs: {output: true}, notes: {output: true}}\n"
)
_TIME = "2026-11-25 12:00:00 +0000"
_LATE = [
    "<o T><i ><p>a []</p>",
    "<p>b [] a:[T]</p>",
    "<o T><i ><p>c [] a:T b:</p>",
    "a:T b: c:T ",
]
_LATE_FOR_ALL = [
    *_LATE[:2],
    "<o T><i ><p>c [] a:T b:T</p>",
    "a:T b:T c:T ",
]
_AT_ONCE = [
    "<o T><i T><p>a [T]</p>",
    "<p>b [T] a:[T]</p>",
    "<o T><i T><p>c [T] a:T b:T</p>",
    "a:T b:T c:T ",
]
_NEVER = ["<o ><i ><p>a []</p>", "<p>b [] a:[]</p>", "<o ><i ><p>c [] a: b:</p>", "a: b: c: "]
_LINK = {"links.md": "---\n---\nlink [x](b.md)\n"}


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize(
    ("more", "files", "printed"),
    [
        pytest.param("", {}, _LATE, id="in-the-first-layout"),
        pytest.param("future: true\n", {}, _NEVER, id="future"),
        pytest.param("plugins: [jekyll-redirect-from]\n", {}, _AT_ONCE, id="redirects"),
        pytest.param("", _LINK, _AT_ONCE, id="relative-links"),
        pytest.param(
            "titles_from_headings: {collections: true}\n", {}, _AT_ONCE, id="titles-from-headings"
        ),
        pytest.param("plugins: [jemoji]\n", {}, _LATE_FOR_ALL, id="jemoji"),
        pytest.param("plugins: [jekyll-mentions]\n", {}, _LATE_FOR_ALL, id="mentions"),
    ],
)
def test_gets_a_date_when_jekyll_asks_whether_it_is_written(
    site_files, tmp_path, more, files, printed, jobs
):
    source = site_files({**_FILES, **files, "_config.yml": _CONFIG + more})
    time = datetime(2026, 11, 25, 12, tzinfo=UTC)
    build(source, tmp_path / "site", compat="github-pages", time=time, jobs=jobs)
    pages = ("docs/a.html", "docs/b.html", "notes/c.html", "index.html")
    texts = [(tmp_path / "site" / page).read_text("utf-8") for page in pages]
    assert [text.partition("\n")[0].replace(_TIME, "T") for text in texts] == printed
