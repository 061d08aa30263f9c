"""The order of documents of which some have no date, and posts whose front matter is broken."""

from __future__ import annotations

from datetime import UTC, datetime

from pykyll import build

_DATES = (
    "2018-08-17", "2017-02-10", "2020-04-01", "2017-03-11", None, "2017-01-24", "2017-01-29",
    "2018-03-06", "2017-10-02",
)  # fmt: skip
_TIME = datetime(2026, 11, 25, 12, tzinfo=UTC)
_CONFIG = (
    "theme: null\nurl: http://x.org\ncollections: {docs: {output: true}}\n"
    "strict_front_matter: false\n"
)


def _built(source, tmp_path):
    build(source, tmp_path / "out", compat="github-pages", time=_TIME)
    return tmp_path / "out"


def test_documents_without_a_date_stand_where_the_sort_of_ruby_puts_them(site_files, tmp_path):
    """As Jekyll 3.10 printed it: compared are dates where both have one, paths else."""
    files = {
        f"_docs/d{number}.md": f"---\ntitle: d{number}\n{f'date: {date}' if date else ''}\n---\n"
        for number, date in enumerate(_DATES, 1)
    }
    files["index.html"] = "---\n---\n{% for d in site.docs %}{{ d.title }} {% endfor %}"
    out = _built(site_files({"_config.yml": _CONFIG, **files}), tmp_path)
    assert (out / "index.html").read_text("utf-8") == "d2 d4 d1 d3 d5 d6 d7 d9 d8 "


def test_a_post_whose_front_matter_is_broken_has_neither_date_nor_slug(site_files, tmp_path):
    """As Jekyll 3.10 printed it."""
    printed = "{{ p.url }}:{{ p.title }}:{{ p.slug }}:{{ p.tags | inspect }}:{{ p.excerpt }}|"
    source = site_files(
        {
            "_config.yml": _CONFIG,
            "_posts/2020-12-20-broken_one.md": "---\ntitle: [x] y\n---\nTEXT\n\nmore\n",
            "_posts/2020-12-21-good.md": "---\ntitle: ok\n---\nfine\n",
            "index.html": f"---\n---\n{{% for p in site.posts %}}{printed}{{% endfor %}}",
        }
    )
    out = _built(source, tmp_path)
    assert (out / "index.html").read_text("utf-8") == (
        "/2026/11/25/2020-12-20-broken_one.html:::nil:|"
        "/2020/12/21/good.html:ok:good:[]:<p>fine</p>\n|"
    )
