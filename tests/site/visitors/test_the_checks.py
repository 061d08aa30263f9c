"""The checks themselves: each finds its fault in the smallest page that has it, and no other."""

from __future__ import annotations

from pathlib import Path

import pytest
from visitor import axe, bibtex, layout, nu, schema_org, scholar, tools, xml_files
from visitor.first_load import first_load
from visitor.pages import Page, one_of_each_type, pages_of
from visitor.server import served
from visitor.telling import or_skipped
from visitor.trees import copy_site

pytestmark = pytest.mark.site

_PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title>
<meta name="viewport" content="width=device-width">{head}</head>
<body><a href="#main">Skip</a><main id="main"><h1>Page</h1>{body}</main></body></html>"""
_CHECKS = (
    layout.sideways,
    layout.enlarged,
    layout.out_of_reach,
    layout.by_keyboard,
    layout.appearance,
)
_NAMES = ("Ada Lovelace", "Mary Somerville")


def _written(folder: Path, body: str = "", head: str = "") -> Page:
    file = folder / "index.html"
    file.write_text(_PAGE.format(head=head, body=body), "utf-8")
    return Page("/", file)


@pytest.fixture
def complaints(tmp_path, chromium):
    """What a check says of a page with that body."""

    def of(check, body: str, head: str = "") -> str:
        _written(tmp_path, body, head)
        with served(tmp_path) as address, layout.visit(chromium, address) as page:
            return "\n".join(check(page))

    return of


@pytest.mark.parametrize(
    ("check", "body", "said"),
    [
        (layout.sideways, '<p style="width: 400px">wide</p>', "408 px wide in a window of 320"),
        (layout.sideways, '<details><p style="width: 900px">w</p></details>', "window of 768"),
        (layout.enlarged, '<p style="height: 1em; overflow: hidden">a<br>b</p>', "is cut off in p"),
        (
            layout.out_of_reach,
            '<nav style="position: sticky; top: 0; padding-top: 900px"><a href="/">last</a></nav>',
            'a "last" is',
        ),
        (layout.by_keyboard, '<a href="/" style="outline: none">in</a>', "no focus is seen on"),
        (layout.by_keyboard, '<a href="/" tabindex="1">in</a>', "has tabindex 1"),
        (layout.by_keyboard, '<a href="/" style="position: fixed; left: -900px">in</a>', "outside"),
        (layout.appearance, "<h3>Third</h3>", "skips a level"),
        (layout.appearance, "<h1>Second</h1>", "2 first headings"),
        (
            layout.appearance,
            '<button style="display: block; height: 20px">in</button><button>out</button>',
            "by 20 px",
        ),
        (
            layout.appearance,
            '<nav><a href="/" aria-current="page">in</a> <a href="/b/">out</a></nav>',
            "looks as the other links",
        ),
    ],
)
def test_each_check_finds_its_fault(complaints, check, body, said) -> None:
    assert said in complaints(check, body)


def test_no_check_finds_anything_on_a_plain_page(complaints) -> None:
    def every_check(page):
        return [said for check in _CHECKS for said in check(page)]

    assert not complaints(every_check, '<h2>Part</h2><p>Text with <a href="/">a link</a>.</p>')


def test_names_are_kept_together_in_lists_of_authors_not_in_running_text(complaints) -> None:
    def check(page):
        return layout.broken_names(page, _NAMES)

    authors = '<p style="width: {}px">Ada Lovelace, Mary Somerville</p>'
    prose = authors.replace(
        "Ada", "This is a long text about other things, in which there is also one called Ada"
    )
    assert '"Mary Somerville" is broken' in complaints(check, authors.format(180))
    assert not complaints(check, authors.format(400))
    assert not complaints(check, prose.format(180))
    kept = authors.replace("Mary Somerville", '<b style="white-space: nowrap">Mary Somerville</b>')
    assert not complaints(check, kept.format(180))


@pytest.mark.usefixtures("node_tools")
def test_axe_is_asked_in_the_rendering_that_is_named(tmp_path, chromium) -> None:
    faint = "<style>@media print { p { color: #bbb } }</style>"
    page = _written(tmp_path, "<details><summary>More</summary><p>Text</p></details>", faint)
    with served(tmp_path) as address:
        found = axe.violations(chromium, address, [page.path], axe.FEW_RENDERINGS)
    assert {each.rule for each in found} == {"color-contrast"}
    assert {(each.rendering.medium, each.rendering.details_open) for each in found} == {
        ("print", True)
    }


def test_a_first_load_counts_what_comes_and_who_else_is_asked(tmp_path, chromium) -> None:
    (tmp_path / "a.css").write_text("p { color: #123 }" * 100, "utf-8")
    head = '<link rel="stylesheet" href="/a.css"><script src="http://cdn.example/a.js"></script>'
    _written(tmp_path, "<script>1 + 1</script>", head)
    with served(tmp_path) as address:
        load = first_load(chromium, address, "/")
    assert [(answer.path, answer.kind) for answer in load.answers] == [
        ("/", "document"),
        ("/a.css", "stylesheet"),
    ]
    assert load.answers[1].bytes < 600  # 1,700 bytes before they were compressed
    assert load.other_hosts == {"cdn.example"}
    assert load.script_bytes == len("1 + 1")


@pytest.mark.usefixtures("node_tools")
def test_the_nu_checker_reads_pages_and_style_sheets(tmp_path, java) -> None:
    _written(tmp_path, "<p><em>Text")
    (tmp_path / "a.css").write_text("p { colour: red }", "utf-8")
    found = "\n".join(nu.nu_errors(tmp_path, java))
    assert "index.html:" in found
    assert "a.css:1" in found
    assert "colour" in found


_FEED = """<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><id>https://a.example/</id>
<link rel="self" href="https://a.example/feed.xml"/><updated>2026-02-03T04:05:06Z</updated>
<author><name>A</name></author><entry><title>E</title><id>https://a.example/e</id>
<link href="https://a.example/e"/><updated>2026-02-03T04:05:06Z</updated></entry></feed>"""


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("<title>E</title>", ""),
        ("<id>https://a.example/e</id>", "<id>e</id>"),
        ("<updated>2026-02-03T04:05:06Z</updated></entry>", "<updated>2026</updated></entry>"),
        ("<author><name>A</name></author>", ""),
        ("<name>A</name>", "<nam>A</nam>"),
        ('rel="self"', 'rel="alternate"'),
        ("T04:05:06Z</updated>\n<author>", "T04:05:07Z</updated>\n<author>"),
    ],
)
def test_a_feed_is_held_to_its_rules(tmp_path, right, wrong) -> None:
    file = tmp_path / "feed.xml"
    file.write_text(_FEED, "utf-8")
    assert not xml_files.feed_faults(file)
    assert right in _FEED
    file.write_text(_FEED.replace(right, wrong), "utf-8")
    assert xml_files.feed_faults(file)


@pytest.mark.usefixtures("node_tools")
def test_a_sitemap_is_held_to_its_schema_and_to_the_pages(tmp_path) -> None:
    pages = [_written(tmp_path)]
    file = tmp_path / "sitemap.xml"

    def faults(inside: str) -> str:
        file.write_text(
            f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{inside}</urlset>',
            "utf-8",
        )
        return "\n".join(xml_files.sitemap_faults(file, "https://a.example", pages))

    home = "<url><loc>https://a.example/</loc>{}</url>"
    assert not faults(home.format("<lastmod>2026-02-03</lastmod>"))
    assert "lastmod" in faults(home.format("<lastmod>yesterday</lastmod>"))
    assert "not there: /b/" in faults(
        home.format("") + "<url><loc>https://a.example/b/</loc></url>"
    )
    assert "not listed: /" in faults("<url><loc>https://a.example/b/</loc></url>")
    assert "minimum length" in faults("<url><loc>/</loc></url>")


def _json_ld(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>'


@pytest.mark.usefixtures("node_tools")
def test_json_ld_is_held_to_the_vocabulary(tmp_path) -> None:
    paper = '{"@context":"https://schema.org","@type":"ScholarlyArticle",%s}'
    right = _written(tmp_path, _json_ld(paper % '"headline":"T","author":{"@type":"Person"}'))
    assert not schema_org.vocabulary_faults([right], tmp_path)
    wrong = _written(tmp_path, _json_ld(paper % '"headlin":"T"'))
    assert "'headlin'" in "\n".join(schema_org.vocabulary_faults([wrong], tmp_path)).replace(
        '"', "'"
    )


def test_what_google_asks_for_is_looked_for_inside() -> None:
    block = {"@type": "ScholarlyArticle", "headline": "T", "author": [{"name": ""}]}
    assert schema_org.lacking(block) == [
        "ScholarlyArticle without author.name",
        "ScholarlyArticle without datePublished",
    ]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("citation_publication_date", "3 Feb 2026", "not of the form"),
        ("citation_author", "Ada Lovelace and Mary Somerville", "more than one name"),
        ("citation_pdf_url", "/a.pdf", "no full address"),
        ("citation_title", "Another", "2 times"),
        ("citation_author", "", "is empty"),
    ],
)
def test_scholars_tags_are_held_to_its_rules(tmp_path, name, content, said) -> None:
    tag = '<meta name="{}" content="{}">'.format
    head = tag("citation_title", "T") + tag("citation_author", "Ada Lovelace")
    date = tag("citation_publication_date", "2026/2/3")
    assert not scholar.scholar_faults(_written(tmp_path, head=head + date))
    faults = scholar.scholar_faults(_written(tmp_path, head=head + date + tag(name, content)))
    assert said in "\n".join(faults)


_PAPER = {
    "key": "a",
    "title": "On the engine’s cards",
    "authors": ["Ada Lovelace", "{The Engine Group}", "others"],
    "year": 2026,
    "doi": "10.5555/1",
}


@pytest.mark.usefixtures("node_tools")
def test_json_ld_in_which_something_would_be_dropped_is_told(tmp_path) -> None:
    block = '{"@context":"https://schema.org","@type":"Person","@id":%s,"name":"Ada Lovelace"}'
    right = _written(tmp_path, _json_ld(block % '"https://a.example/#me"'))
    assert not schema_org.json_ld_faults([right])
    wrong = _written(tmp_path, _json_ld(block % '"no address"'))
    (fault,) = schema_org.json_ld_faults([wrong])
    assert "Relative @id" in fault


@pytest.mark.usefixtures("node_tools")
def test_what_a_reader_takes_of_scholars_tags_is_held_to_the_data(tmp_path) -> None:
    tag = '<meta name="citation_{}" content="{}">'.format
    rest = tag("author", "The Engine Group") + tag("publication_date", "2026/2")
    head = tag("title", "On the engine's cards") + tag("author", "Ada Lovelace") + rest
    page = _written(tmp_path, head=head + tag("doi", "10.5555/1"))
    assert not scholar.misread(*scholar.read_by_html_metadata([page]), _PAPER)
    page = _written(tmp_path, head=head.replace("2026", "2025"))
    assert scholar.misread(*scholar.read_by_html_metadata([page]), _PAPER) == [
        "year: '2025', where the data says '2026'",
        "doi: None, where the data says '10.5555/1'",
    ]


@pytest.mark.usefixtures("node_tools")
def test_what_a_reader_takes_of_bibtex_is_held_to_the_data() -> None:
    text = (
        "@misc{a, title = {On the engine's cards}, doi = {10.5555/1}, year = 2026, author = {%s}}"
    )
    names = "Lovelace, Ada and {The Engine Group} and others"
    assert not bibtex.misread_by_citation_js(text % names, [_PAPER])
    (fault,) = bibtex.misread_by_citation_js(text % "Lovelace, Ada", [_PAPER])
    assert fault.startswith("a: authors: ['Ada Lovelace'], where the data says")
    assert bibtex.misread_by_citation_js("", [_PAPER]) == ["a: not read"]


def test_bibtex_that_biber_does_not_take_is_told(tmp_path) -> None:
    command = or_skipped(tools.biber)
    entry = "@article{a, author = {Ada Lovelace}, title = {T}, journaltitle = {J}, year = %s}"
    assert not bibtex.biber_faults(entry % "2026", command, tmp_path)
    assert bibtex.biber_faults(entry % "{in spring}", command, tmp_path)
    assert bibtex.biber_faults("@article{a, title = {T", command, tmp_path)


def test_an_entry_of_bibtex_that_lacks_something_is_told() -> None:
    entry = "@phdthesis{a, author = {Ada Lovelace}, title = {T}, year = 2026%s}"
    assert bibtex.bibtex_faults(entry % "") == ["a: @phdthesis without school"]
    assert not bibtex.bibtex_faults(entry % ", school = {S}")
    assert bibtex.bibtex_faults("@misc{a, title = {T}")


def test_one_page_of_each_type_is_the_one_that_holds_most(tmp_path) -> None:
    for path, size in {"papers/a": 9, "papers/b": 99, "papers": 1, "cv": 5}.items():
        (tmp_path / path).mkdir(parents=True, exist_ok=True)
        (tmp_path / path / "index.html").write_text("<html>" + "x" * size, "utf-8")
    assert [page.path for page in one_of_each_type(pages_of(tmp_path))] == [
        "/cv/",
        "/papers/",
        "/papers/b/",
    ]


def test_a_copy_of_a_site_leaves_out_what_its_settings_exclude(tmp_path) -> None:
    source = tmp_path / "site"
    for file in ("_config.yml", "index.md", "src/a.py", "docs/src/b.md", ".git/c"):
        (source / file).parent.mkdir(parents=True, exist_ok=True)
        (source / file).write_text("exclude: [src/]\n", "utf-8")
    copy_site(source, tmp_path / "copy")
    found = sorted(file.relative_to(tmp_path / "copy") for file in tmp_path.glob("copy/**/*.*"))
    assert list(map(str, found)) == ["_config.yml", "docs/src/b.md", "index.md"]
