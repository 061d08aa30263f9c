"""Pages, style sheets, feed, sitemap, metadata and BibTeX, each by a reader that is not ours."""

from __future__ import annotations

import pytest
from PIL import Image
from visitor import bibtex, nu, schema_org, scholar, tools, xml_files
from visitor.telling import nothing_is_found, or_skipped

pytestmark = [pytest.mark.site, pytest.mark.timeout(1200)]
_MUCH_AS_OTHERS = {"empty", "many-papers"}
_WITHOUT_ANYTHING_NEW = {*_MUCH_AS_OTHERS, "kitchen-sink"}
_OF_A_PAPER = {"ScholarlyArticle", "Thesis", "Book", "Chapter", "Report"}


@pytest.mark.usefixtures("node_tools")
def test_the_nu_checker_finds_no_error(site, java, full) -> None:
    """All files of all sites; else a choice of the pages, and the style sheets."""
    if not full and site.name in _MUCH_AS_OTHERS:
        pytest.skip("FULL=1 checks every site; this one has the templates of the others")
    pages = None if full else site.choice(full=False)
    nothing_is_found(nu.nu_errors(site.built, java, pages))


def test_the_feed_is_atom(site) -> None:
    nothing_is_found(xml_files.feed_faults(site.built / "feed.xml"))


def test_the_feed_tells_of_papers_and_news(site) -> None:
    there_is_something = bool(site.data("news") or site.papers or list(site.tree.glob("_posts/*")))
    assert bool(xml_files.entries_of(site.built / "feed.xml")) is there_is_something


@pytest.mark.usefixtures("node_tools")
def test_the_sitemap_lists_every_page(site) -> None:
    file = site.built / "sitemap.xml"
    nothing_is_found(xml_files.sitemap_faults(file, site.address, site.pages))


@pytest.mark.usefixtures("node_tools")
def test_structured_data_is_in_the_vocabulary(site, tmp_path, full) -> None:
    """All pages of all sites; else those of the two that have something to tell."""
    if not full and site.name in _WITHOUT_ANYTHING_NEW:
        pytest.skip("FULL=1 checks every site; this one says what the others do")
    nothing_is_found(schema_org.vocabulary_faults(site.pages, tmp_path))


@pytest.mark.usefixtures("node_tools")
def test_structured_data_is_json_ld(site) -> None:
    nothing_is_found(schema_org.json_ld_faults(site.pages))


def test_structured_data_holds_what_google_asks_for(site) -> None:
    found = [
        f"{page.path}: {lack}"
        for page in site.pages
        for block in schema_org.blocks_of(page)
        for lack in schema_org.lacking(block)
    ]
    nothing_is_found(found)


def _kinds(page) -> set[str]:
    return {str(block.get("@type")) for block in schema_org.blocks_of(page)}


def test_the_home_page_is_a_persons_profile(site) -> None:
    assert "ProfilePage" in _kinds(site.page("/"))


def test_a_papers_page_says_that_it_is_one(site) -> None:
    assert bool(site.papers) is bool(site.data("publications"))
    found = []
    for page in site.papers:
        assert _kinds(page) & _OF_A_PAPER, page.path
        found += [f"{page.path}: {fault}" for fault in scholar.scholar_faults(page)]
    nothing_is_found(found)


@pytest.mark.usefixtures("node_tools")
def test_a_reader_of_scholars_tags_reads_what_the_data_says(site) -> None:
    papers = {str(paper["key"]): paper for paper in site.data("publications")}
    read = scholar.read_by_html_metadata(site.papers)
    nothing_is_found(
        f"{page.path} {fault}"
        for page, tags in zip(site.papers, read, strict=True)
        for fault in scholar.misread(tags, papers[page.path.strip("/").rpartition("/")[2]])
    )


def test_only_papers_have_scholars_tags(site) -> None:
    assert not [
        page.path for page in site.pages if page not in site.papers and scholar.tags_of(page)
    ]


def test_each_paper_is_in_the_file_of_bibtex(site) -> None:
    text = (site.built / "publications.bib").read_text("utf-8")
    nothing_is_found(bibtex.bibtex_faults(text))
    keys = [str(entry["key"]) for entry in site.data("publications")]
    assert sorted(bibtex.read(text).entries) == sorted(keys)


@pytest.mark.usefixtures("node_tools")
def test_the_file_of_bibtex_is_read_as_the_data_says(site) -> None:
    text = (site.built / "publications.bib").read_text("utf-8")
    nothing_is_found(bibtex.misread_by_citation_js(text, site.data("publications")))


def test_the_file_of_bibtex_is_one_for_biber(site, tmp_path) -> None:
    text = (site.built / "publications.bib").read_text("utf-8")
    if not text.strip():
        pytest.skip("this site has no papers")
    nothing_is_found(bibtex.biber_faults(text, or_skipped(tools.biber), tmp_path))


def test_the_bibtex_that_is_shown_is_the_files(site) -> None:
    whole = bibtex.read((site.built / "publications.bib").read_text("utf-8")).entries
    for page in site.pages:
        for text in bibtex.shown_on(page):
            for key, entry in bibtex.read(text).entries.items():
                assert entry == whole[key], page.path


def test_each_card_is_a_picture_of_its_size(site) -> None:
    for page in site.pages:
        head = page.tree().find("head")
        for card in head.xpath("meta[@property='og:image']/@content"):
            file = site.built / card.removeprefix(site.address).lstrip("/")
            assert file.is_file(), (page.path, card)
            with Image.open(file) as picture:
                assert picture.width >= 1200, card
                assert picture.height >= 630, card


def test_translations_name_each_other(site) -> None:
    named = {
        page.path: {
            str(each.get("hreflang")): str(each.get("href")).removeprefix(site.address)
            for each in page.tree().xpath("//head/link[@rel='alternate'][@hreflang]")
        }
        for page in site.pages
    }
    for path, translations in named.items():
        if not translations:
            continue
        language = site.page(path).tree().get("lang")
        assert translations.get(language) == path, f"{path} does not name itself"
        for each in translations.values():
            assert path in named.get(each, {}).values(), f"{each} does not name {path}"
