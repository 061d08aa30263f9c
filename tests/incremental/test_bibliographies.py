"""Which pages are rendered after which edit of what bibliographies are made of."""

from __future__ import annotations

import pytest

from pykyll import load_config
from pykyll.builder import Build
from pykyll.builder.incremental.kept import Kept

_STYLE = """<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
<info><title>Own</title><id>own</id></info>
<citation><layout prefix="["><text variable="title"/></layout></citation>
<bibliography><layout><text variable="title"/></layout></bibliography>
</style>
"""
_OAK = "@book{oak, title={Oaks}, year={2001}}\n"
_ELM = "@book{elm, title={Elms}, year={2002}}\n"
_YEW = "@book{yew, title={Yews}, year={2003}}\n"
_SITE = {
    "_config.yml": "plugins: [jekyll-scholar]\nscholar: {bibliography_template: bib}\n",
    "_layouts/bib.liquid": "---\n---\n{% include title.liquid %}\n",
    "_layouts/plain.html": "<p>{{ content }}</p>",
    "_includes/title.liquid": "{{ entry.title }}",
    "_bibliography/references.bib": _OAK + _ELM,
    "_bibliography/other.bib": _YEW,
    "own.csl": _STYLE,
    "all.html": "---\n---\n{% bibliography %}\n",
    "cited.html": "---\nlayout: plain\n---\n{% cite oak %}\n",
    "other.html": "---\n---\n{% bibliography -f other %}\n",
    "styled.html": "---\nscholar: {style: own}\n---\n{% cite oak %}\n",
    "styled-too.html": "---\nscholar: {style: own}\n---\n{% cite elm %}\n",
    "globbed.html": '---\nscholar: {bibliography: "*.bib"}\n---\n{% bibliography_count %}\n',
    "alone.html": "---\n---\nalone\n",
}
_OF_REFERENCES = {"all.html", "cited.html", "styled.html", "styled-too.html", "globbed.html"}
_EDITS = [
    ({"alone.html": "---\n---\nstill alone\n"}, {"alone.html"}),
    ({"_bibliography/references.bib": _OAK + _ELM + _YEW}, _OF_REFERENCES),
    ({"_bibliography/other.bib": _ELM}, {"other.html", "globbed.html"}),
    ({"_bibliography/new.bib": _ELM}, {"globbed.html"}),
    ({"_bibliography/other.bib": None, "other.html": None}, {"globbed.html"}),
    ({"_layouts/bib.liquid": "---\n---\n{{ entry.year }}\n"}, {"all.html", "other.html"}),
    ({"_layouts/plain.html": "<b>{{ content }}</b>"}, {"cited.html"}),
    ({"_includes/title.liquid": "{{ key }}"}, {"all.html", "other.html"}),
    ({"own.csl": _STYLE.replace("[", "(")}, {"styled.html", "styled-too.html"}),
]


@pytest.mark.parametrize(("edit", "rendered"), _EDITS)
def test_an_edit_renders_what_shows_it(edited, edit, rendered):
    edited.write(_SITE)
    edited.build()
    edited.write(edit)
    report = edited.build(overrides={"profile": True})
    assert set(report.items) == rendered
    _is_as_from_nothing(edited)


@pytest.mark.parametrize(
    "setting", ["style: ieee", "style: apa", "group_by: year", "query: '@*[year=2001]'"]
)
def test_other_settings_render_everything(edited, setting):
    edited.write(_SITE)
    edited.build()
    edited.write({"_config.yml": f"plugins: [jekyll-scholar]\nscholar: {{{setting}}}\n"})
    report = edited.build()
    assert report.rendered == report.pages
    _is_as_from_nothing(edited)


def test_nothing_is_rendered_where_nothing_was_edited(edited):
    edited.write(_SITE)
    edited.build()
    assert edited.build().rendered == 0


@pytest.mark.parametrize("jobs", [1, 2])
def test_the_pages_are_the_same_with_any_number_of_processes(edited, jobs):
    files = {f"n{number}.html": _SITE["all.html"] for number in range(40)}
    edited.write({**_SITE, **files})
    edited.build(jobs=jobs)
    _is_as_from_nothing(edited)


def test_pages_of_entries_follow_the_bibliography_and_their_layout(edited):
    edited.write({**_SITE, "_layouts/bibtex.html": "---\n---\n{{ page.entry.title }}"})
    edited.build()
    assert edited.text("bibliography/oak.html") == "Oaks"
    edited.write({"_bibliography/references.bib": _OAK.replace("Oaks", "Old oaks") + _YEW})
    edited.build()
    assert edited.text("bibliography/oak.html") == "Old oaks"
    assert not (edited.folder / "_site/bibliography/elm.html").exists()
    edited.write({"_layouts/bibtex.html": "---\n---\n{{ page.entry.year }}"})
    edited.build()
    assert edited.text("bibliography/yew.html") == "2003"
    _is_as_from_nothing(edited)


def test_files_that_belong_to_entries_are_seen_when_they_come(edited):
    edited.write({
        "_config.yml": "plugins: [jekyll-scholar]\nscholar: {repository: _papers, "
        "bibliography_template: '{{ link }}'}\n",
        "_bibliography/references.bib": _OAK,
        "_papers/elm.pdf": "",
        "all.html": "---\n---\n{% bibliography %}",
        "alone.html": "---\n---\nalone",
    })  # fmt: skip
    edited.build()
    assert "_papers" not in edited.text("all.html")
    edited.write({"_papers/oak.pdf": ""})
    assert set(edited.build(overrides={"profile": True}).items) == {"all.html"}
    assert "/_papers/oak.pdf" in edited.text("all.html")


def test_a_bibliography_that_was_missing_is_read_when_it_comes(edited):
    from pykyll.errors import BuildError

    edited.write({**_SITE, "new.html": "---\n---\n{% bibliography -f new %}"})
    with pytest.raises(BuildError):
        edited.build()
    edited.write({"_bibliography/new.bib": _YEW})
    edited.build()
    assert "Yews" in edited.text("new.html")


def test_a_warning_of_a_bibliography_stays_as_long_as_a_page_shows_it(edited):
    edited.write({**_SITE, "_bibliography/references.bib": "@book(x)\n" + _OAK + _ELM})
    [warning] = edited.build().warnings
    assert (warning.path, warning.line) == ("_bibliography/references.bib", 1)
    for page in ("all.html", "cited.html", "globbed.html"):
        edited.write({page: "---\n---\nnone"})
        assert edited.build().warnings == (warning,)
    edited.write({"styled.html": None, "styled-too.html": None})
    assert edited.build().warnings == ()


@pytest.mark.parametrize(
    ("edit", "rendered"), [each for each in _EDITS if None not in each[0].values()]
)
def test_a_site_that_stays_in_memory_renders_the_same(edited, edit, rendered):
    edited.write(_SITE)
    kept = Kept()
    _build_kept(edited, kept, [])
    edited.write(edit)
    assert _build_kept(edited, kept, list(edit)) == rendered
    _is_as_from_nothing(edited)


def test_pages_of_entries_follow_their_layout_in_memory_too(edited):
    edited.write({**_SITE, "_layouts/bibtex.html": "---\n---\n{{ page.entry.title }}"})
    kept = Kept()
    _build_kept(edited, kept, [])
    edited.write({"_layouts/bibtex.html": "---\n---\n{{ page.entry.year }}"})
    _build_kept(edited, kept, ["_layouts/bibtex.html"])
    assert edited.text("bibliography/oak.html") == "2001"


def _build_kept(edited, kept, changed):
    overrides = {"destination": str(edited.folder / "_site"), "profile": True}
    config, warnings = load_config(edited.folder, compat="jekyll 4.3.1 debian", overrides=overrides)
    report = Build(config, warnings, jobs=1, kept=kept).run(changed)
    kept.put_down()
    return set(report.items)


def _is_as_from_nothing(edited):
    there = _files(edited.folder / "_site")
    edited.build(cache=False, jobs=1)
    assert _files(edited.folder / "_site") == there


def _files(folder):
    return {str(path): path.read_text("utf-8") for path in folder.rglob("*") if path.is_file()}
