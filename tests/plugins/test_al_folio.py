"""al-folio's own plugins: without Ruby, with the web and without.

What they print was compared with Jekyll running each version of the Ruby files; these are the
smallest cases of it.
"""

from __future__ import annotations

import json
import os
import re
import time

import pytest
from al_folio_files import RUBY_FILES
from web_of_ours import web_of_ours

from pykyll import build
from pykyll.errors import BuildError
from pykyll.extend.html_document import HtmlDocument
from pykyll.extend.web_feed import entries_of

_TIME = "2024-08-01 12:00:00 +0000"
_SCHOLAR = "scholar.google.com/citations?view_op=view_citation&hl=en&user=u&citation_for_view=u:"
_INSPIRE = "inspirehep.net/api/literature/?fields=citation_count&q=recid:"
_FEED = """<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<item><title>An Oak: told</title><link>https://b.example/oak</link>
<pubDate>Tue, 02 Jan 2024 10:00:00 +0200</pubDate><description>On oaks</description>
<content:encoded><![CDATA[<p>All of *it*</p>]]></content:encoded></item>
</channel></rss>"""

_ATOM = b'<feed xmlns="http://www.w3.org/2005/Atom">'


@pytest.fixture
def web(monkeypatch):
    with web_of_ours() as found:
        monkeypatch.setenv("PYKYLL_NETWORK", found.url)
        monkeypatch.setenv("TZ", "UTC")
        yield found


def _write(folder, files, ruby=()):
    wanted = {"_config.yml": "compat: jekyll\n", **files}
    wanted |= {f"_plugins/{name}.rb": RUBY_FILES[name] for name in ruby}
    for path, text in wanted.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")


def _build(folder, **options):
    return build(folder, folder / "_site", time=_TIME, **options)


def _index(folder):
    return (folder / "_site/index.html").read_text("utf-8")


def _messages(report):
    return [each.message for each in report.warnings]


def _cited(text):
    return f'<html><head><meta name="description" content="{text}"></head></html>'


# Which file it is ----------------------------------------------------------------------


def test_a_file_of_al_folio_that_was_changed_is_done_and_said_to_be_changed(tmp_path):
    _write(tmp_path, {"index.html": "---\n---\n{{ 'é' | remove_accents }}"}, ["remove-accents"])
    report = _build(tmp_path)
    assert _index(tmp_path) == "e"
    assert _messages(report) == ["this is not al-folio's own remove-accents.rb as pykyll knows it"]
    assert report.warnings[0].path == "_plugins/remove-accents.rb"


@pytest.mark.parametrize("name", ["remove-accents", "remove_accents", "RemoveAccents"])
def test_how_the_name_is_written_makes_no_difference(tmp_path, name):
    _write(tmp_path, {"index.html": "---\n---\n{{ 'é' | remove_accents }}"})
    _write(tmp_path, {f"_plugins/{name}.rb": RUBY_FILES["remove-accents"]})
    _build(tmp_path)
    assert _index(tmp_path) == "e"


_NO_FILTER = "there is no filter 'remove_accents': what stands before it is printed as it is"


def test_a_file_of_that_name_that_brings_something_else_is_ruby_like_any_other(tmp_path):
    _write(tmp_path, {"index.html": "---\n---\n{{ 'é' | remove_accents }}"})
    _write(tmp_path, {"_plugins/remove-accents.rb": "# def remove_accents\nputs 1\n"})
    report = _build(tmp_path)
    assert _index(tmp_path) == "é"
    assert _messages(report) == ["this plugin is Ruby, which is not run", _NO_FILTER]


def test_none_is_on_in_safe_mode(tmp_path):
    _write(tmp_path, {"index.html": "---\n---\n{{ 'é' | remove_accents }}"}, ["remove-accents"])
    report = _build(tmp_path, overrides={"safe": True})
    assert _index(tmp_path) == "é"
    assert _messages(report) == [_NO_FILTER]


def test_of_the_minifier_it_is_said_what_the_site_misses(tmp_path):
    _write(tmp_path, {"index.html": "x", "_plugins/terser.rb": "class TerserGenerator\nend\n"})
    (warning,) = _build(tmp_path).warnings
    assert warning.hint.startswith("without it, scripts are copied as they are")


# Filters and tags ------------------------------------------------------------------------


def test_a_file_is_known_by_its_digest_and_stylesheets_by_that_of_all(tmp_path):
    _write(
        tmp_path,
        {
            "index.html": "---\n---\n{{ '/base/assets/a.js' | bust_file_cache }} "
            "{{ '/assets/css/main.css' | bust_css_cache }}",
            "assets/a.js": "abc",
        },
        ["cache-bust"],
    )
    _build(tmp_path)
    abc, nothing = "900150983cd24fb0d6963f7d28e17f72", "d41d8cd98f00b204e9800998ecf8427e"
    assert _index(tmp_path) == f"/base/assets/a.js?{abc} /assets/css/main.css?{nothing}"


def test_a_page_follows_the_file_whose_digest_it_shows(tmp_path):
    files = {
        "index.html": "---\n---\n{{ '/assets/a.js' | bust_file_cache }}",
        "other.html": "---\n---\nother",
        "assets/a.js": "abc",
    }
    _write(tmp_path, files, ["cache-bust"])
    _build(tmp_path)
    before = _index(tmp_path)
    _write(tmp_path, {"assets/a.js": "abd"})
    report = _build(tmp_path)
    assert report.rendered == 1
    assert _index(tmp_path) != before


def test_a_page_follows_a_picture_that_comes_and_goes(tmp_path):
    page = "---\n---\n{% file_exists assets/a.png %}"
    _write(tmp_path, {"index.html": page, "other.html": "---\n---\n"}, ["file-exists"])
    _build(tmp_path)
    assert _index(tmp_path) == "false"
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets/a.png").write_bytes(b"\x89PNG\xff")
    assert _build(tmp_path).rendered == 1
    assert _index(tmp_path) == "true"
    (tmp_path / "assets/a.png").write_bytes(b"\x89PNG\xfe")
    assert _build(tmp_path).rendered == 0


@pytest.mark.parametrize("address", ["/assets/none.js", "none.js"])
def test_a_file_that_there_is_not_is_named(tmp_path, address):
    page = f"---\n---\n\n{{{{ '{address}' | bust_file_cache }}}}"
    _write(tmp_path, {"index.html": page}, ["cache-bust"])
    with pytest.raises(BuildError) as failed:
        _build(tmp_path)
    (found,) = failed.value.diagnostics
    assert (found.path, found.line) == ("index.html", 4)
    assert "none.js" in found.message


_ENTRY = """@article{a,
  title = {Encoder-code-Decoder},
  author = {Quill*, Ada† and Bram},
  code = {x},
  abbr={AB},
  last = {x}
}"""


@pytest.mark.parametrize(
    ("pattern", "kept"),
    [
        ("", ["title", "author = {Quill, Ada and Bram}", "last"]),
        (r"input.gsub(/^.*#{keyword}.*$\n/, '')", ["author = {Quill*", "last"]),
        (r"input.gsub(/^\s*#{keyword}.*$\n/, '')", ["title", "author = {Quill*", "last"]),
        (r"input.gsub(/^.*\b#{keyword}\b *= *\{.*$\n/, '')", ["title", "author = {Quill*", "last"]),
    ],
)
def test_fields_are_hidden_as_the_version_at_hand_does(tmp_path, pattern, kept):
    ruby = RUBY_FILES["hide-custom-bibtex"] if not pattern else f"def hideCustomBibtex\n{pattern}\n"
    indented = "\n".join(f"  {line}" for line in _ENTRY.splitlines())
    _write(
        tmp_path,
        {
            "_config.yml": "compat: jekyll\nfiltered_bibtex_keywords: [code, abbr]\n",
            "index.html": f"---\nb: |\n{indented}\n---\n{{{{ page.b | hideCustomBibtex }}}}",
            "_plugins/hideCustomBibtex.rb": ruby,
        },
    )
    _build(tmp_path)
    lines = [line.strip() for line in _index(tmp_path).splitlines()]
    assert [lines[0], lines[-1]] == ["@article{a,", "}"]
    assert len(lines) == len(kept) + 2
    assert all(line.startswith(start) for line, start in zip(lines[1:], kept, strict=False))


# The web -----------------------------------------------------------------------------------

_CITING = "---\n---\n{% google_scholar_citations 'u' 'a' %} {% inspirehep_citations 7 %}"
_CITERS = ["google-scholar-citations", "inspirehep-citations"]


def _inspire(count):
    return json.dumps({"hits": {"hits": [{"metadata": {"citation_count": count}}]}})


@pytest.mark.parametrize(
    ("count", "shown"),
    [(0, "0"), (99, "99"), (123, "120"), (125, "130"), (994, "990"), (995, "1K"), (1249, "1.2K"),
     (1250, "1.3K"), (9950, "10K"), (99499, "99K"), (999500, "1M"), (99999999999, "100B"),
     (1234567890123, "1200B")],
)  # fmt: skip
def test_counts_are_short(web, tmp_path, count, shown):
    web.answers = {f"{_SCHOLAR}a": _cited(f"Cited by {count}"), f"{_INSPIRE}7": _inspire(count)}
    _write(tmp_path, {"index.html": _CITING}, _CITERS)
    _build(tmp_path)
    assert _index(tmp_path) == f"{shown} {shown}"


@pytest.mark.parametrize(
    ("scholar", "inspire", "shown"),
    [
        (_cited("A. Cited by 1,234. B"), _inspire("12"), "1.2K 12"),
        (_cited("no count"), _inspire(None), "0 0"),
        ('<meta property="og:description" content="Cited by 7">', "{}", "7 N/A"),
        ("<title>are you a robot?</title>", "<html>", "0 N/A"),
        ('<meta name="description">', "[[[", "N/A N/A"),
        ("", "", "0 N/A"),
        (404, 404, "N/A N/A"),
        (500, 429, "N/A N/A"),
    ],
)
def test_what_servers_answer(web, tmp_path, scholar, inspire, shown):
    web.answers = {f"{_SCHOLAR}a": scholar, f"{_INSPIRE}7": inspire}
    _write(tmp_path, {"index.html": _CITING}, _CITERS)
    _build(tmp_path)
    assert _index(tmp_path) == shown


def test_a_second_build_asks_nothing_be_it_whole(web, tmp_path):
    web.answers = {f"{_SCHOLAR}a": _cited("Cited by 7"), f"{_INSPIRE}7": 500}
    _write(tmp_path, {"index.html": _CITING}, _CITERS)
    first = _build(tmp_path)
    asked = len(web.asked)
    assert asked == 2
    second = _build(tmp_path)
    _write(tmp_path, {"index.html": f"{_CITING}!"})
    third = _build(tmp_path)
    (tmp_path / ".pykyll-cache/state").unlink()
    fourth = _build(tmp_path)
    assert len(web.asked) == asked
    assert _index(tmp_path) == "7 N/A!"
    assert _messages(first) == _messages(second) == _messages(third) == _messages(fourth)
    assert [text for text in _messages(first) if "al-folio" not in text] == [
        (
            "the network gave no answer: 1 question to inspirehep.net "
            "(it answers 500 Internal Server Error)"
        )
    ]


def _grow_old(folder):
    """Let all answers be two days old."""
    for path in (folder / ".pykyll-cache/answers").iterdir():
        kept = json.loads(path.read_text())
        kept["answered"] -= 2 * 86400 if kept["answered"] else 0
        kept["failed"] -= 2 * 86400 if kept["failed"] else 0
        path.write_text(json.dumps(kept))


def test_a_page_is_rendered_again_when_the_answer_changes_and_not_otherwise(web, tmp_path):
    web.answers = {f"{_SCHOLAR}a": _cited("Cited by 7"), f"{_INSPIRE}7": _inspire(1)}
    _write(tmp_path, {"index.html": _CITING, "other.html": "---\n---\nother"}, _CITERS)
    _build(tmp_path)
    _grow_old(tmp_path)
    web.answers[f"{_SCHOLAR}a"] = _cited("In other words, Cited by 7.")
    assert _build(tmp_path).rendered == 0
    assert len(web.asked) == 4
    _grow_old(tmp_path)
    web.answers[f"{_SCHOLAR}a"] = _cited("Cited by 8")
    assert _build(tmp_path).rendered == 1
    assert _index(tmp_path) == "8 1"
    _grow_old(tmp_path)
    web.answers = {}
    web.answers = {f"{_SCHOLAR}a": 500, f"{_INSPIRE}7": 500}
    report = _build(tmp_path)
    assert report.rendered == 0
    assert "2 questions" in _messages(report)[-1]


def test_a_site_with_old_answers_is_not_taken_for_unchanged(web, tmp_path):
    from pykyll.builder.incremental.unchanged import report_if_unchanged
    from pykyll.config import load_config

    web.answers = {f"{_SCHOLAR}a": _cited("Cited by 7"), f"{_INSPIRE}7": _inspire(1)}
    _write(tmp_path, {"index.html": _CITING}, _CITERS)
    time.sleep(0.05)
    _build(tmp_path)
    for days, offline, is_unchanged in ((0, None, True), (2, None, False), (2, True, True)):
        overrides = {"destination": str(tmp_path / "_site"), "time": _TIME, "offline": offline}
        config, warnings = load_config(
            tmp_path, overrides={key: value for key, value in overrides.items() if value}
        )
        state = tmp_path / ".pykyll-cache/state"
        now = os.path.getmtime(state)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("time.time", lambda at=now + days * 86400: at)
            found = report_if_unchanged(config, warnings)
        assert (found is not None) == is_unchanged


@pytest.mark.parametrize("how", ["flag", "environment"])
def test_where_nobody_is_asked_a_site_without_answers_is_unchanged(web, tmp_path, how, monkeypatch):
    from pykyll.builder.incremental.unchanged import report_if_unchanged
    from pykyll.config import load_config

    def unchanged(*, is_offline):
        overrides = {"destination": str(tmp_path / "_site"), "time": _TIME}
        monkeypatch.setenv("PYKYLL_NETWORK", "off" if is_offline and how != "flag" else online)
        if is_offline and how == "flag":
            overrides["offline"] = True
        return report_if_unchanged(*load_config(tmp_path, overrides=overrides))

    online = os.environ["PYKYLL_NETWORK"]
    web.answers = {f"{_SCHOLAR}a": _cited("Cited by 7"), f"{_INSPIRE}7": _inspire(1)}
    _write(tmp_path, {"index.html": _CITING}, _CITERS)
    time.sleep(0.05)
    if how == "flag":
        _build(tmp_path, overrides={"offline": True})
    else:
        monkeypatch.setenv("PYKYLL_NETWORK", "off")
        _build(tmp_path)
    again = unchanged(is_offline=True)
    assert again is not None
    assert "2 questions" in again.warnings[-1].message
    assert unchanged(is_offline=False) is None
    # An answer that came meanwhile, to a build that went wrong, say, is shown offline too.
    answers = tmp_path / ".pykyll-cache/answers"
    answers.mkdir()
    (answers / "one.json").write_text("{}")
    assert unchanged(is_offline=True) is None


def test_without_a_network_the_last_answer_is_shown(web, tmp_path):
    web.answers = {f"{_SCHOLAR}a": _cited("Cited by 7"), f"{_INSPIRE}7": _inspire(1)}
    _write(tmp_path, {"index.html": _CITING}, _CITERS)
    _build(tmp_path)
    _grow_old(tmp_path)
    report = _build(tmp_path, overrides={"offline": True})
    assert _index(tmp_path) == "7 1"
    assert len(web.asked) == 2
    assert not any("network" in text for text in _messages(report))


def test_offline_from_the_start_there_is_one_warning(web, tmp_path):
    _write(tmp_path, {"index.html": _CITING}, _CITERS)
    report = _build(tmp_path, overrides={"offline": True})
    assert _index(tmp_path) == "N/A N/A"
    assert web.asked == []
    assert _messages(report)[-1] == (
        "nothing is asked of the network, and there are no answers from before: "
        "2 questions to inspirehep.net (not asked), scholar.google.com (not asked)"
    )
    _build(tmp_path)
    assert len(web.asked) == 2


def test_what_the_bibliography_names_is_asked_for_together_and_before(web, tmp_path):
    numbers = range(12)
    entries = (f"@a{{k{n}, google_scholar_id={{a{n}}}, inspirehep_id = {{{n}}}}}" for n in numbers)
    web.answers = {f"{_SCHOLAR}a{n}": _cited(f"Cited by {n}") for n in numbers}
    web.answers |= {f"{_INSPIRE}{n}": _inspire(n) for n in numbers}
    web.seconds = 0.02
    tags = "".join(f"{{% google_scholar_citations 'u' 'a{n}' %}} " for n in numbers)
    config = (
        "compat: jekyll\nscholar_userid: u\n"
        "enable_publication_badges: {google_scholar: true, inspirehep: true}\n"
    )
    _write(
        tmp_path,
        {
            "_config.yml": config,
            "_bibliography/papers.bib": "\n".join(entries),
            "index.html": f"---\n---\n{tags}",
        },
        _CITERS,
    )
    _build(tmp_path)
    assert _index(tmp_path).split() == [str(n) for n in numbers]
    assert sorted(web.asked) == sorted(web.answers)
    assert web.most_at_once > 2


def test_several_processes_tell_what_they_missed(web, tmp_path):
    pages = {
        f"p{n}.html": f"---\n---\n{{% inspirehep_citations {n} %}}{'text ' * 2000}"
        for n in range(40)
    }
    web.answers = {f"{_INSPIRE}{n}": _inspire(n) if n % 2 else 404 for n in range(40)}
    web.answers[f"{_INSPIRE}39"] = 500
    _write(tmp_path, pages, ["inspirehep-citations"])
    report = _build(tmp_path, jobs=2)
    assert "1 question to inspirehep.net" in _messages(report)[-1]
    assert (tmp_path / "_site/p7.html").read_text().startswith("7text")
    asked = len(web.asked)
    assert _messages(_build(tmp_path, jobs=2)) == _messages(report)
    assert len(web.asked) == asked


# Posts of others -------------------------------------------------------------------------

_LISTING = (
    "---\n---\n{% for p in site.posts %}{{ p.url }}|{{ p.title }}|{{ p.date }}|{{ p.redirect }}|"
    "{{ p.external_source }}|{{ p.description }}|{{ p.feed_content }}|{{ p.categories }}\n{% endfor %}"
)


def _external(folder, sources, files=()):
    config = f"compat: jekyll\nexternal_sources: {json.dumps(sources)}\n"
    _write(
        folder, {"_config.yml": config, "index.html": _LISTING, **dict(files)}, ["external-posts"]
    )


def test_posts_of_a_feed(web, tmp_path):
    web.answers["b.example/rss"] = _FEED
    _external(tmp_path, [{"name": "B", "rss_url": "https://b.example/rss", "categories": ["x"]}])
    _build(tmp_path)
    assert _index(tmp_path) == (
        "/x/2024/01/02/an-oak-told.html|An Oak: told|2024-01-02 08:00:00 UTC|https://b.example/oak|"
        "B|On oaks|<p>All of *it*</p>|x\n"
    )
    written = (tmp_path / "_site/x/2024/01/02/an-oak-told.html").read_text()
    assert written == "<p>All of *it*</p>\n"


def test_posts_by_their_addresses(web, tmp_path):
    web.answers["p.example/a"] = (
        "<head><title> A </title><meta property='og:description' content='D'></head>"
        "<p>One</p><div><p>Two</p></div>"
    )
    posts = [{"url": "https://p.example/a", "published_date": "2024-01-31"}]
    _external(tmp_path, [{"name": "P", "posts": posts}])
    _build(tmp_path)
    assert _index(tmp_path) == (
        "/2024/01/31/a.html|A|2024-01-31 00:00:00 UTC|https://p.example/a|P|D|OneTwo|\n"
    )


def test_without_a_network_the_posts_of_the_last_time_are_there(web, tmp_path):
    web.answers["b.example/rss"] = _FEED
    sources = [{"name": "B", "rss_url": "https://b.example/rss"}]
    _external(tmp_path, sources)
    assert not any("network" in text for text in _messages(_build(tmp_path)))
    _grow_old(tmp_path)
    web.answers["b.example/rss"] = 500
    report = _build(tmp_path)
    assert "An Oak" in _index(tmp_path)
    assert report.rendered == 0
    assert "b.example" in _messages(report)[-1]


def test_with_no_answer_at_all_the_build_goes_on(web, tmp_path):
    web.answers["b.example/rss"] = 503
    _external(tmp_path, [{"name": "B", "rss_url": "https://b.example/rss"}])
    report = _build(tmp_path)
    assert _index(tmp_path) == ""
    assert "b.example" in _messages(report)[-1]


@pytest.mark.parametrize("answer", ["", "<html>", "<rss", "{}", "<feed>", '{"version": 1}', "[]"])
def test_what_is_no_feed_is_left_out(web, tmp_path, answer):
    web.answers["b.example/rss"] = answer
    _external(tmp_path, [{"name": "B", "rss_url": "https://b.example/rss"}])
    _build(tmp_path)
    assert _index(tmp_path) == ""


def test_a_text_that_is_no_template_is_taken_as_it_is(web, tmp_path):
    web.answers["b.example/rss"] = _FEED.replace("All of", "{% unknown %} {{ 1")
    _external(tmp_path, [{"name": "B", "rss_url": "https://b.example/rss"}])
    _build(tmp_path)
    written = (tmp_path / "_site/2024/01/02/an-oak-told.html").read_text()
    assert "{% unknown %} {{ 1" in written


@pytest.mark.parametrize(
    "sources", [None, [], "x", [1], [{}], [{"name": "x"}], [{"posts": "x"}], {"a": 1}]
)
@pytest.mark.usefixtures("web")
def test_odd_sources_are_none(tmp_path, sources):
    _external(tmp_path, sources)
    _build(tmp_path)
    assert _index(tmp_path) == ""


def test_a_date_that_is_none_is_named(web, tmp_path):
    web.answers["p.example/a"] = "x"
    posts = [{"url": "https://p.example/a", "published_date": "no date"}]
    _external(tmp_path, [{"name": "P", "posts": posts}])
    with pytest.raises(BuildError, match="Invalid date format for no date"):
        _build(tmp_path)


def test_an_entity_of_a_feed_reads_no_file(web, tmp_path):
    (tmp_path / "secret").write_text("secret")
    entity = f'<!DOCTYPE rss [<!ENTITY x SYSTEM "file://{tmp_path}/secret">]>'
    web.answers["b.example/rss"] = entity + _FEED.replace("On oaks", "&x;")
    _external(tmp_path, [{"name": "B", "rss_url": "https://b.example/rss"}])
    _build(tmp_path)
    assert "secret" not in _index(tmp_path)


# Libraries of others -----------------------------------------------------------------------

_LIBRARIES = """compat: jekyll
baseurl: /base
third_party_libraries:
  download: {download}
  lib:
    version: "1.2"
    url:
      js: https://cdn.example/lib@{{{{version}}}}/lib.js?x=1
      css: {{a: "https://cdn.example/{{{{version}}}}/a.css"}}
      fonts: https://fonts.example/css?family=X
"""
_SHOWN = "---\n---\n{% assign l = site.third_party_libraries.lib.url %}{{ l.js }} {{ l.css.a }} {{ l.fonts }}"


def test_versions_are_filled_in(web, tmp_path):
    config = _LIBRARIES.format(download="false")
    _write(tmp_path, {"_config.yml": config, "index.html": _SHOWN}, ["download-3rd-party"])
    _build(tmp_path)
    assert _index(tmp_path) == (
        "https://cdn.example/lib@1.2/lib.js?x=1 https://cdn.example/1.2/a.css "
        "https://fonts.example/css?family=X"
    )
    assert web.asked == []


def test_libraries_are_brought_once_and_loaded_from_the_site(web, tmp_path):
    web.answers = {
        "cdn.example/lib@1.2/lib.js?x=1": "js",
        "cdn.example/1.2/a.css": 500,
        "fonts.example/css?family=X": "@font-face{src: url(https://f.example/a.woff2) format('x')}",
        "f.example/a.woff2": b"font\xff",
    }
    config = _LIBRARIES.format(download="true")
    _write(tmp_path, {"_config.yml": config, "index.html": _SHOWN}, ["download-3rd-party"])
    _build(tmp_path)
    assert _index(tmp_path) == (
        "/base/assets/libs/lib/lib.js https://cdn.example/1.2/a.css "
        "/base/assets/libs/lib/google-fonts.css"
    )
    libs = tmp_path / "_site/assets/libs/lib"
    assert (libs / "lib.js").read_text() == "js"
    assert (libs / "fonts/a.woff2").read_bytes() == b"font\xff"
    css = (libs / "google-fonts.css").read_text()
    assert css == "@font-face{src: url(/base/assets/libs/lib/fonts/a.woff2) format('x')}"
    asked = len(web.asked)
    _build(tmp_path)
    assert len(web.asked) == asked


@pytest.mark.parametrize(
    "setting",
    ["x", "[]", "{lib: 1}", "{lib: {url: 1}}", "{download: true, lib: {url: {fonts: {a: 1}}}}"],
)
@pytest.mark.usefixtures("web")
def test_a_setting_over_which_the_original_fails_is_told_with_its_line(tmp_path, setting):
    config = f"compat: jekyll\nthird_party_libraries: {setting}\n"
    _write(tmp_path, {"_config.yml": config, "index.html": "x"}, ["download-3rd-party"])
    with pytest.raises(BuildError, match="third_party_libraries") as caught:
        _build(tmp_path)
    (found,) = caught.value.diagnostics
    assert (found.path, found.line) == ("_config.yml", 2)
    assert found.hint


_ODD = ("[a, 1]", "[[x]]", "true", "false", "5", "{a: b}", "2020-01-01", "null", "''", '"a\\0b"')


@pytest.mark.parametrize(
    "pattern",
    ["VALUE", "[VALUE]", "[{name: VALUE, posts: []}]", "[{name: n, posts: VALUE}]",
     "[{name: n, posts: [VALUE]}]", "[{name: n, rss_url: VALUE}]",
     "[{name: n, posts: [{url: VALUE, published_date: 2024-01-01}]}]"],
)  # fmt: skip
@pytest.mark.usefixtures("web")
def test_odd_sources_of_posts_do_no_harm(tmp_path, pattern):
    for number, value in enumerate(_ODD):
        folder = tmp_path / str(number)
        config = f"compat: jekyll\nexternal_sources: {pattern.replace('VALUE', value)}\n"
        folder.mkdir()
        _write(folder, {"_config.yml": config, "index.html": "x"}, ["external-posts"])
        try:
            _build(folder)
        except BuildError as error:
            assert all(each.path and each.hint for each in error.diagnostics)


def test_a_library_cannot_be_written_out_of_the_site(web, tmp_path):
    site, outside = tmp_path / "site", tmp_path / "outside"
    (site / "assets").mkdir(parents=True)
    outside.mkdir()
    (site / "assets/libs").symlink_to(outside)
    web.answers["c.example/x.js"] = "js"
    config = "compat: jekyll\nthird_party_libraries: {download: true, l: {url: {js: 'https://c.example/x.js'}}}\n"
    _write(site, {"_config.yml": config, "index.html": "x"}, ["download-3rd-party"])
    _build(site)
    assert os.listdir(outside) == []


def test_letters_are_made_plain(tmp_path):
    text = "Ünïcödé Łódź Straße Œuvre 漢字 Ærø ñ e\u0301"
    _write(
        tmp_path,
        {"index.html": f"---\n---\n{{{{ '{text}' | remove_accents }}}}"},
        ["remove-accents"],
    )
    _build(tmp_path)
    assert re.sub(r"\s", " ", _index(tmp_path)) == "Unicode Lodz Strasse OEuvre ?? AEro n e?"


# What the original makes of odd answers, as Jekyll has printed it with its Ruby files --------


def test_inspire_takes_no_truth_value_for_a_number(web, tmp_path):
    web.answers[f"{_INSPIRE}1"] = '{"hits": {"hits": [{"metadata": {"citation_count": true}}]}}'
    page = "---\nrecord: 1\n---\n{% inspirehep_citations page.record %}"
    _write(tmp_path, {"index.html": page}, ["inspirehep-citations"])
    _build(tmp_path)
    assert _index(tmp_path) == "N/A"


@pytest.mark.usefixtures("web")
def test_a_page_that_is_not_there_is_no_post(tmp_path):
    source = "{name: B, posts: [{url: 'https://b.example/gone', published_date: 2024-01-02}]}"
    config = f"compat: jekyll\nexternal_sources: [{source}]\n"
    page = "---\n---\n{{ site.posts.size }}"
    _write(tmp_path, {"_config.yml": config, "index.html": page}, ["external-posts"])
    report = _build(tmp_path)
    assert _index(tmp_path) == "0"
    assert "https://b.example/gone is not there: it answers 404" in _messages(report)


def test_the_elements_of_a_body_end_their_lines_before_another_element():
    body = (
        "<p>a</p><!-- c --><div>d</div> <ul><li>x</li></ul><section><p>q</p><p>r</p></section>"
        "<p>z</p><b>x</b><hr><script>1</script><p>e"
    )
    assert HtmlDocument(f"<body>{body}").body_html == (
        "<p>a</p>\n<!-- c --><div>d</div> <ul><li>x</li></ul>\n<section><p>q</p>\n<p>r</p></section>"
        "<p>z</p>\n<b>x</b><hr>\n<script>1</script><p>e</p>"
    )


@pytest.mark.parametrize(
    ("feed", "titles"),
    [
        (b"<rss><channel><item><title>x", []),
        (b"<rss><channel><item><title>a</title></item><item><title>x", ["a"]),
        (b"<rss><channel><item><title>a</title></item><item><title>b</title></item>", ["a", "b"]),
        (_ATOM + b"<entry><title>a</title></entry><entry><title>b</title>", ["a"]),
    ],
)
def test_an_entry_at_which_a_feed_breaks_off_is_none(feed, titles):
    assert [each.title for each in entries_of(feed)] == titles
