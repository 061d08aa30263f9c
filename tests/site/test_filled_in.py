"""What a site shows that has something of every kind of data."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from filled_in_site import KINDS, unselect_papers, write_filled_in_site

from pykyll import build

if TYPE_CHECKING:
    from pathlib import Path


def _main(built: Path, path: str) -> str:
    """What stands in the page's main part."""
    page = (built / path / "index.html").read_text("utf-8")
    return page.partition("<main")[2].partition("</main>")[0]


def _text(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html)).strip()


def _head(built: Path, path: str) -> str:
    return (built / path / "index.html").read_text("utf-8").partition("</head>")[0]


def _ordered(html: str, *texts: str) -> bool:
    places = [html.find(text) for text in texts]
    return -1 not in places and places == sorted(places)


# The front page -------------------------------------------------------------------------


def test_the_name_is_the_heading_of_the_front_page_and_comes_first_in_its_title(
    filled_in: Path,
) -> None:
    assert "<h1>Ada Lovelace <span" in _main(filled_in, "")
    assert "<title>Ada Lovelace 爱达·洛芙莱斯 | Biography</title>" in _head(filled_in, "")
    assert '<meta property="og:title" content="Ada Lovelace 爱达·洛芙莱斯">' in _head(filled_in, "")


def test_the_newest_news_is_on_the_front_page(filled_in: Path) -> None:
    main = _main(filled_in, "")
    assert _ordered(main, '<h2 id="news">', "20 February 2026", "6 October 2025", "Interests</h2>")


def test_a_summary_is_said_once(filled_in: Path) -> None:
    assert _main(filled_in, "").count("What machines can be made to do") == 1


def test_not_all_papers_are_selected_so_that_a_link_leads_to_all(filled_in: Path) -> None:
    assert "All publications" in _main(filled_in, "")


def test_where_all_papers_are_selected_no_link_leads_to_them_again(built_site: Path) -> None:
    assert "All publications" not in _main(built_site, "")


@pytest.mark.parametrize(
    ("path", "heading", "more"),
    [("", "Recent publications", "All publications"), ("zh-Hans", "近期论文", "全部论文")],
)
def test_where_none_is_selected_the_newest_five_are_shown(
    path: str, heading: str, more: str, none_selected: Path
) -> None:
    main = _main(none_selected, path)
    assert f">{heading}</h2>" in main
    assert "Selected Publications" not in main
    years = re.findall(r'<span class="paper-year">(\d+)</span>', main)
    assert len(years) == 5
    assert years == sorted(years, reverse=True)
    assert years[0] == "2026"
    assert f">{more}</a>" in main


@pytest.fixture(scope="module")
def none_selected(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("none-selected")
    site = folder / "site"
    extra = write_filled_in_site(site, papers=8)
    unselect_papers(site)
    build(site, folder / "out", config=[site / "_config.yml", extra])
    return folder / "out"


def test_a_mark_and_what_it_means_are_two_words(filled_in: Path) -> None:
    legend = _main(filled_in, "publications").partition('<ul class="legend">')[2]
    said = re.sub(r"<[^>]+>", "", legend.partition("</ul>")[0])
    assert "* represents equal contribution" in said


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ("last_modified_at: 2026-03-04", "Last changed: 4 March 2026"),
        ("last_modified_at: 2026-03-04 10:00:00 +0000", "Last changed: 4 March 2026"),
        ("lang: zh-Hans\nlast_modified_at: 2026-03-04", "最后更新：2026年3月4日"),
        ('last_modified_at: ""', ""),
        ("last_modified_at:", ""),
        ("date: 2026-03-04", ""),
    ],
)
def test_a_page_says_when_it_was_last_changed_where_its_front_matter_does(
    changed: str, said: str, tmp_path: Path
) -> None:
    site = tmp_path / "site"
    extra = write_filled_in_site(site)
    page = site / "_pages/talks.md"
    page.write_text(page.read_text().replace("title:", f"{changed}\ntitle:", 1))
    build(site, tmp_path / "out", config=[site / "_config.yml", extra])
    footer = (tmp_path / "out/talks/index.html").read_text("utf-8").partition("<footer")[2]
    if said:
        assert said in re.sub(r"<[^>]+>", "", footer)
    else:
        assert 'class="changed"' not in footer


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("{ name: CC BY 4.0, url: /by/ }", 'Texts: <a rel="license" href="/by/">CC BY 4.0</a>'),
        ("{ name: All rights reserved }", "Texts: All rights reserved</p>"),
        ("{ name: , url: /by/ }", ""),
        ("MIT", ""),
    ],
)
def test_a_licence_is_shown_where_it_has_a_name(given: str, said: str, tmp_path: Path) -> None:
    site = tmp_path / "site"
    extra = write_filled_in_site(site)
    text = extra.read_text("utf-8")
    before = text.partition("license:")[0]
    extra.write_text(f"{before}license: {given}\n", "utf-8")
    build(site, tmp_path / "out", config=[site / "_config.yml", extra])
    footer = (tmp_path / "out/index.html").read_text("utf-8").partition("<footer")[2]
    assert said in footer
    assert bool(said) is ("licence" in footer)


def test_a_papers_page_was_changed_when_its_entry_was_added(filled_in: Path) -> None:
    page = (filled_in / "papers/example2026engine/index.html").read_text("utf-8")
    footer = page.partition("<footer")[2]
    assert 'Last changed: <time datetime="2026-02-20">20 February 2026</time>' in footer
    assert 'class="changed"' not in (filled_in / "index.html").read_text("utf-8")


# Kinds of data --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "texts"),
    [
        ("news", ("20 February 2026", "6 October 2025", "1 September 2025")),
        ("talks", ("12 March 2026", "Invited talk, Evening lectures, London", "Turin", "Tables")),
        ("teaching", ("Autumn 2025", "Lecturer, University of Examples", "2022")),
        ("projects", ("Analytical engine", "<strong>any</strong>", "tables")),
        ("people", (">Researchers<", "Somerville", "Babbage", ">Former members<", "Menabrea")),
        ("service", ("2024–2026", "Scientific Memoirs", "Reviewer")),
        ("awards", ("2026", "Best paper", "2024", "Medal for tables")),
        ("posts", ("2026", "15 January 2026", "A first post", "What a post may hold.")),
        ("cv", ("Education", "September 2019–June 2023", "October 2023–present", "Publications",
                "doi:10.5555/engine.2026.17", "Talks", "Teaching", "Grants", "Awards", "Service",
                "Skills", "Languages")),
    ],
)  # fmt: skip
def test_each_kind_has_its_page(kind: str, texts: tuple[str, ...], filled_in: Path) -> None:
    assert _ordered(_main(filled_in, kind), *texts)


def test_the_cv_spells_addresses_out(filled_in: Path) -> None:
    text = _text(_main(filled_in, "cv"))
    assert "Email: ada@example.org" in text
    assert "ORCID: orcid.org/0000-0002-1825-0097" in text


@pytest.mark.parametrize("content", [None, "", "# none yet\n", "[]\n"])
def test_no_data_shows_nothing_not_even_a_heading(content: str | None, tmp_path: Path) -> None:
    site = tmp_path / "site"
    extra = write_filled_in_site(site)
    for kind in (*KINDS, "interests"):
        file = site / f"_data/{kind}.yml"
        file.unlink(missing_ok=True)
        if content is not None and kind != "posts":
            file.write_text(content)
    for path in (*site.glob("_posts/*"), *site.glob("_papers/*")):
        path.unlink()
    build(site, tmp_path / "out", config=[site / "_config.yml", extra])
    for kind, title in KINDS.items():
        if kind != "cv":
            assert _text(_main(tmp_path / "out", kind).partition(">")[2]) == title
    assert re.findall(r"<h[23].*?</h[23]>", _main(tmp_path / "out", "")) == [
        '<h2 id="more-about-me">More about me</h2>'
    ]


def test_a_post_has_its_day_and_leads_to_all(filled_in: Path) -> None:
    page = (filled_in / "2026/01/15/a-first-post.html").read_text("utf-8")
    assert _ordered(page, "<h1>A first post</h1>", "15 January 2026", "All posts")


# Papers ---------------------------------------------------------------------------------


def test_a_title_leads_to_the_papers_own_page_and_names_stay_together(filled_in: Path) -> None:
    main = _main(filled_in, "publications")
    assert '<cite><a href="/papers/example2026engine/">An engine that weaves' in main
    assert '<span class="author">Charles Babbage</span>' in main
    assert '<strong class="author">Ada Lovelace</strong>' in main


@pytest.mark.parametrize(
    ("key", "where"),
    [
        ("example2026engine", "Meeting on Analytical Engines (ENGINE) , 17–28 &nbsp;·&nbsp; 2026"),
        ("example2025notes", "Scientific Memoirs &nbsp;3(29), 666–731 &nbsp;·&nbsp; 2025"),
        ("example2025numbers", "Preprint&nbsp;·&nbsp; 2025"),
        ("example2024tables", "Report 12, Royal Astronomical Society &nbsp;·&nbsp; 2024"),
        ("example2023thesis", "PhD thesis, University of Examples &nbsp;·&nbsp; 2023"),
    ],
)
def test_venue_and_year_have_their_place(key: str, where: str, filled_in: Path) -> None:
    assert where in _text(_main(filled_in, f"papers/{key}"))


def test_the_page_of_a_paper(filled_in: Path) -> None:
    main = _main(filled_in, "papers/example2026engine")
    assert _ordered(
        main,
        "<h1>An engine that weaves: patterns in algebra</h1>",
        "Mary Somerville",
        "represents equal contribution",
        '<b class="award">Best paper</b> · Oral presentation',
        'href="https://doi.org/10.5555/engine.2026.17"',
        "/images/engine.svg",
        ">Abstract</h2>",
        "The engine weaves",
        ">BibTeX</h2>",
        "@inproceedings{example2026engine,",
    )


def test_a_group_and_others_among_the_authors(filled_in: Path) -> None:
    main = _main(filled_in, "papers/example2025numbers")
    assert "Ada Lovelace , The Analytical Society, et al." in _text(main)


def test_what_google_scholar_reads(filled_in: Path) -> None:
    head = _head(filled_in, "papers/example2025notes")
    tags = re.findall(r'<meta name="(citation_\w+)" content="([^"]*)">', head)
    assert tags == [
        ("citation_title", "Notes upon the memoir"),
        ("citation_author", "Ada Lovelace"),
        ("citation_author", "Luigi Menabrea"),
        ("citation_publication_date", "2025/09"),
        ("citation_journal_title", "Scientific Memoirs"),
        ("citation_volume", "3"),
        ("citation_issue", "29"),
        ("citation_firstpage", "666"),
        ("citation_lastpage", "731"),
        ("citation_publisher", "Taylor"),
        ("citation_doi", "10.5555/memoirs.3.666"),
        ("citation_abstract_html_url", "https://ada.example.org/papers/example2025notes/"),
    ]


def _json_ld(head: str) -> list[dict[str, object]]:
    pattern = r'<script type="application/ld\+json">(.*?)</script>'
    return [json.loads(text) for text in re.findall(pattern, head, re.DOTALL)]


def test_who_the_front_page_is_about(filled_in: Path) -> None:
    site, page = _json_ld(_head(filled_in, ""))
    assert (site["@type"], page["@type"]) == ("WebSite", "ProfilePage")
    assert page["mainEntity"] == {
        "@type": "Person",
        "@id": "https://ada.example.org/#person",
        "name": "Ada Lovelace",
        "alternateName": ["爱达·洛芙莱斯", "A. Lovelace"],
        "url": "https://ada.example.org/",
        "description": "Mathematician",
        "affiliation": {"@type": "Organization", "name": "University of Examples"},
        "knowsAbout": ["Computing machinery", "Numbers"],
        "sameAs": [
            "https://example.org/",
            "https://orcid.org/0000-0002-1825-0097",
            "https://github.com/example",
        ],
    }


def test_a_paper_for_search_engines(filled_in: Path) -> None:
    page, paper = _json_ld(_head(filled_in, "papers/example2026engine"))
    assert (page["@type"], paper["@type"]) == ("WebPage", "ScholarlyArticle")
    assert paper["datePublished"] == "2026-02"
    assert paper["award"] == "Best paper"
    assert [author["name"] for author in paper["author"]] == [
        "Ada Lovelace",
        "Charles Babbage",
        "Mary Somerville",
    ]


def test_no_title_ends_the_script_that_it_stands_in(tmp_path: Path) -> None:
    site = tmp_path / "site"
    extra = write_filled_in_site(site)
    data = site / "_data/publications.yml"
    text = data.read_text("utf-8").replace("Notes upon the memoir", "A </script> & more", 1)
    data.write_text(text, "utf-8")
    build(site, tmp_path / "out", config=[site / "_config.yml", extra])
    [_page, paper] = _json_ld(_head(tmp_path / "out", "papers/example2025notes"))
    assert paper["name"] == "A </script> & more"


def test_a_page_of_a_paper_that_there_is_not_shows_what_it_holds_itself(tmp_path: Path) -> None:
    site = tmp_path / "site"
    extra = write_filled_in_site(site)
    (site / "_papers/lost.md").write_text("---\nkey: lost\ntitle: Lost\n---\nWhat it holds.\n")
    build(site, tmp_path / "out", config=[site / "_config.yml", extra])
    text = _text(_main(tmp_path / "out", "papers/lost"))
    assert text.startswith('id="content" tabindex="-1"> Lost What it holds. All publications')
    assert len(_json_ld(_head(tmp_path / "out", "papers/lost"))) == 1


def test_the_social_card_is_named_where_there_is_one(tmp_path: Path) -> None:
    site = tmp_path / "site"
    extra = write_filled_in_site(site, settings="url: https://ada.example.org\n")
    config = [site / "_config.yml", extra]
    (site / "images/card.png").unlink(missing_ok=True)
    build(site, tmp_path / "out", config=config)
    assert "og:image" not in _head(tmp_path / "out", "")
    (site / "images/card.png").write_bytes(b"")
    build(site, tmp_path / "out", config=config)
    head = _head(tmp_path / "out", "talks")
    image = "https://ada.example.org/images/card.png"
    assert f'<meta property="og:image" content="{image}">' in head
    assert re.findall(r'<meta name="twitter:card" content="(.*?)">', head) == [
        "summary_large_image"
    ]


# Finding papers -------------------------------------------------------------------------


def test_a_short_list_has_no_finder(filled_in: Path) -> None:
    main = _main(filled_in, "publications")
    assert "finder" not in main
    assert 'class="paper"' in main


def test_a_long_list_has_a_finder_with_what_there_is(long_list: Path) -> None:
    main = _main(long_list, "publications")
    finder = main.partition("<search")[2].partition("</search>")[0]
    legends = re.findall(r"<legend>(.*?)</legend>", finder)
    assert legends == ["Topic", "Year", "Kind"]
    assert _ordered(finder, "All", "Computing machinery", "Numbers", "Other", "2026", "Preprints")
    assert ">Other</label>" not in finder.partition("<legend>Kind")[2]
    assert main.count('<li class="paper t') == 200


def test_each_other_author_has_links_to_the_papers(long_list: Path) -> None:
    index = _main(long_list, "publications").partition('<details class="finder-authors">')[2]
    assert _ordered(index, "<li>Charles Babbage <a ", "<li>Mary Somerville <a ")
    assert "Ada Lovelace" not in index.partition("</details>")[0]


def test_the_scripts_are_small(root: Path) -> None:
    assert (root / "assets/js/finder.js").stat().st_size < 2048
    assert (root / "assets/js/copy.js").stat().st_size < 1024
