"""Values of the wrong type: an error at their line where Jekyll fails, else the same bytes.

What each Jekyll makes of them is recorded in `wrong_types.json` and `wrong_types_pages.json`, by
`tests/support/wrong_types.py`.
"""

from __future__ import annotations

import json
import os
from functools import cache

import pytest
import wrong_types

from pykyll import build
from pykyll.cli import main
from pykyll.config.known_settings import OF_JEKYLL
from pykyll.errors import PykyllError

DEBIAN, PAGES, ACADEMIC = "jekyll 4.3.1 debian", "github-pages", "jekyll 4.3.1"
CASES = wrong_types.cases()
_IS_SYMBOL = ": :a"  # whose front matter Jekyll 4.3.1 leaves out; it is an error here
OTHERWISE = {
    "config destination: ''": "Jekyll fails; the path is none",
    "config destination:": "the recorder's own folder",
    "config encoding: text": "Ruby passes over it with a warning; it is an error here",
    "config encoding: :a": "likewise",
    "config collections_dir: [[x]]": "the one list that Ruby makes a path of",
    "config collections: {null: {output: true}}": "3.10 has a collection without a name",
    "config collections: {{a: b}: {output: true}}": "likewise, with an odd one",
    "config liquid: {error_mode: ''}": "Jekyll 4.3.1 prints no value of any template",
    "config liquid: {error_mode: text}": "likewise",
    "config plugins: ['']": "a plugin that there is not is a warning here",
    "config plugins: [text]": "likewise",
    "config safe: ''": "true for Ruby, so that plugins are left out; none is here",
    "config safe: []": "likewise",
    "config safe: {}": "likewise",
    'core defaults: [{scope: {type: "a\\0b"}, values: {title: x}}]': "no such type; an error here",
    "core csv_reader: {encoding: ''}": "Ruby passes over it with a warning; it is an error here",
    "core sass: {load_paths: [[[x]]]}": "lists in lists are as one for the other settings",
    "paginate-v2 paginate: false": "switched off; Jekyll fails over the setting's name alone",
    **{
        f"socials {own}": "a network that is not known is a warning here"
        for own in (
            "{a: b}",
            *(f"own: {value or 'null'}" for value in wrong_types.KINDS),
            *(f"own: {{logo: {value}}}" for value in ("false", "null")),
        )
    },
    "filters put own: {a: b}": "Ruby looks up there what is put in the place of what",
    "target-blank url: null": "Jekyll fails; a site may have no address here",
    "toc toc: {max_level: null}": "Jekyll never ends",
    'toc input own: "a\\0b"': "what is left of the text is a matter of libxml2's version",
    'details permalink: "a\\0b"': "a NUL character in a setting is an error here",
    'archives post categories: ["a\\0b"]': "an error here too, at the post, without a line",
    'archives post category: "a\\0b"': "likewise",
    'paginate-v2 post categories: ["a\\0b"] (category: one)': "likewise",
    "paginate-v2 post rank: 2020-01-01 (sort_field: rank)": "Ruby compares numbers with dates",
    **{
        f"paginate-v2 page pagination: {{enabled: true}}, permalink: {value}": "a permalink is a "
        "text for all pages here"
        for value in ("[a, 1]", "[[x]]", "5", "{a: b}")
    },
    **{
        f"{post}: [{{a: b}}]": "Ruby takes keys and values for a date, of the year 0"
        for post in (
            "archives post tags",
            "archives post categories",
            "archives-v2 post tags",
            "archives-v2 post own",
        )
    },
    **{
        f"details scholar: {{bibtex_quotes: {value}}}": "Ruby puts names into other quotes"
        for value in ("[[x]]", "{a: b}", "[[a, 1]]", "[[[x]]]")
    },
    **dict.fromkeys(
        (
            "details scholar: {details_link: {a: b}}",
            "scholar scholar: {details_link: {a: b}}",
            "scholar scholar: {group_by: type, type_names: {book: {a: b}}}",
        ),
        "jekyll-scholar takes keys and values for the attributes of the element",
    ),
    "scholar scholar: {group_by: year, bibliography_group_tag: {a: b}}": "Ruby takes the pair apart",
    **{
        f"core sass: {{line_comments: {value}}}": "libsass calls the stylesheet `stdin` here"
        for value in ("[a, 1]", "[[x]]", "true", "5", "{a: b}", "2020-01-01", "''", '"a\\0b"')
    },
    **{
        f"{kind} categories: {value}": "Jekyll logs an error and publishes half the front matter"
        for kind in ("post", "defaults")
        for value in ("true", "false", "5", "-1", "1.5", "{a: b}", "{}", "2020-01-01")
    },
}
"""What is otherwise than in Jekyll, and why."""
_STEP = 7
"""Which of the many cases for single plugins are built: their values come in tens."""


@cache
def _recorded(compat):
    return json.loads((wrong_types.FOLDER / wrong_types.RECORDED[compat]).read_text("utf-8"))


def _files(case, compat, folder):
    wrong_types.write(CASES[case], folder / "site")
    is_its_own = case.startswith("config destination")
    destination = None if is_its_own else folder / "site/_site"
    build(folder / "site", destination, compat=compat, jobs=1, cache=False)
    return wrong_types.site_tree(folder)


@pytest.fixture(scope="module", params=[DEBIAN, PAGES])
def compat(request):
    if request.param == DEBIAN:
        pytest.importorskip("sass", reason="libsass is not installed")
    return request.param


@pytest.fixture(scope="module", autouse=True)
def environment():
    """That in which Jekyll was asked."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("JEKYLL_ENV", "production")
        patch.setenv("PAGES_REPO_NWO", "owner/name")
        patch.setenv("TZ", "UTC")
        yield


@pytest.fixture(scope="module")
def plain(compat, environment, tmp_path_factory):  # noqa: ARG001 - it is built in there
    """The sites with nothing wrong in them, by their names."""
    return _plain_sites(compat, tmp_path_factory)


@pytest.fixture(scope="module")
def plain_of_academic(environment, tmp_path_factory):  # noqa: ARG001 - as above
    """Those of the groups that a Jekyll with al-folio's gems was asked about."""
    return _plain_sites(ACADEMIC, tmp_path_factory)


def _plain_sites(compat, tmp_path_factory):
    names = {wrong_types.plain_of(case) for case in CASES if wrong_types.is_asked(case, compat)}
    return {name: _files(name, compat, tmp_path_factory.mktemp("plain")) for name in names}


def _check(cases, compat, plain, tmp_path, monkeypatch):
    """Build each case; what is otherwise than recorded."""
    recorded = _recorded(compat)
    wrong = []
    for number, case in enumerate(cases):
        if case in OTHERWISE or (compat == DEBIAN and case.endswith(_IS_SYMBOL)):
            continue
        folder = tmp_path / str(number)
        theirs = recorded[case]
        (folder / "site").mkdir(parents=True)
        monkeypatch.chdir(folder / "site")
        try:
            files = _files(case, compat, folder)
        except PykyllError as error:
            found = error.diagnostics
            if "error" not in theirs or not found[0].line or not all(d.hint for d in found):
                wrong.append((case, str(error), theirs))
            continue
        files = wrong_types.difference(files, plain[wrong_types.plain_of(case)])
        if "error" in theirs or files != theirs["files"]:
            wrong.append((case, files, theirs))
    return wrong


def _cases(start):
    return [case for case in CASES if case.startswith(start)]


def _told_cases(group, compat):
    """Those at which Jekyll fails, and every third of the others; all with PYKYLL_ALL_TYPES.

    Those with a NUL in a page that jekyll-mentions writes anew are left out: what is left of the
    page is a matter of libxml2's version.
    """
    recorded = _recorded(compat)
    cases = [case for case in _cases(f"{group} ") if case in recorded]
    if group == "pages":
        cases = [case for case in cases if "\\0" not in case]
    if os.environ.get("PYKYLL_ALL_TYPES"):
        return cases
    if group not in wrong_types.PLUGIN_GROUPS:
        return cases[::_STEP]
    return [case for n, case in enumerate(cases) if n % 3 == 0 or "error" in recorded[case]]


@pytest.mark.parametrize("group", sorted(wrong_types.ACADEMIC))
def test_values_for_plugins_of_academic_sites(group, plain_of_academic, tmp_path, monkeypatch):
    cases = _told_cases(group, ACADEMIC)
    assert len(cases) > 5
    assert _check(cases, ACADEMIC, plain_of_academic, tmp_path, monkeypatch) == []


@pytest.mark.parametrize("group", [*wrong_types.PLUGIN_GROUPS, *wrong_types.LISTING_GROUPS])
def test_values_in_further_places(group, compat, plain, tmp_path, monkeypatch):
    cases = _told_cases(group, compat)
    if not cases:
        pytest.skip("this Jekyll has not been asked for them")
    assert _check(cases, compat, plain, tmp_path, monkeypatch) == []


@pytest.mark.parametrize("key", wrong_types.SETTINGS)
def test_a_setting_of_the_wrong_type(key, compat, plain, tmp_path, monkeypatch):
    if key == "source":
        pytest.skip("builds name it themselves")
    cases = _cases(f"config {key}:")
    assert len(cases) > 5
    assert _check(cases, compat, plain, tmp_path, monkeypatch) == []


@pytest.mark.parametrize("key", wrong_types.FRONT_MATTER)
def test_front_matter_of_the_wrong_type(key, compat, plain, tmp_path, monkeypatch):
    cases = _cases((f"page {key}:", f"post {key}:"))
    assert len(cases) > 5
    assert _check(cases, compat, plain, tmp_path, monkeypatch) == []


@pytest.mark.parametrize("key", wrong_types.DEFAULTS)
def test_a_default_of_the_wrong_type(key, compat, plain, tmp_path, monkeypatch):
    assert _check(_cases(f"defaults {key}:"), compat, plain, tmp_path, monkeypatch) == []


def test_what_is_otherwise_is_so_in_one_jekyll_at_least():
    assert set(OTHERWISE) <= set(CASES)


def test_categories_that_are_none_leave_what_jekyll_leaves_where_front_matter_may_be_broken(
    compat, plain, tmp_path
):
    """The date is that of the build, so the path is not compared."""
    case = "post categories: 5"
    files = {
        **CASES[case],
        "_config.yml": CASES[case]["_config.yml"] + "strict_front_matter: false\n",
    }
    wrong_types.write(files, tmp_path / "site")
    build(tmp_path / "site", tmp_path / "site/_site", compat=compat, jobs=1, cache=False)
    tree = wrong_types.difference(wrong_types.site_tree(tmp_path), plain["plain"])
    theirs = _recorded(compat)[case]["files"]
    ours = {path.rpartition("/")[2]: text for path, text in tree.items()}
    assert ours.keys() == {path.rpartition("/")[2] for path in theirs}
    assert tree["index.html"].split()[1:] == theirs["index.html"].split()[1:]


def test_the_line_the_value_and_the_cure_are_told(failure, text):
    assert failure({"a.md": "---\ntitle: x\npermalink: [a, 1]\n---\n"}) == text(
        """
        error: `permalink` must be a text, and is a list: ["a", 1]
         --> a.md:3:1
          |
        3 | permalink: [a, 1]
          | ^^^^^^^^^^^^^^^^^
          = help: write a text, such as `/about/`; one that looks like a number or a date in quotes

        1 error; _site is as it was
        """
    )
    (found,) = [failure({"a.md": "", "_config.yml": "title: x\ndestination: [a]\n"})]
    assert found == text(
        """
        error: `destination` must be a text, and is a list: ["a"]
         --> _config.yml:2:1
          |
        2 | destination: [a]
          | ^^^^^^^^^^^^^^^^ write the folder's name, as in `destination: ./_site`

        1 error
        """
    )


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("_config.yml", 'destination: "a\\0b"\n'),
        ("_config.yml", 'includes_dir: "\\0"\n'),
        ("a.md", '---\npermalink: "/a\\0b"\n---\n'),
    ],
)
def test_a_nul_character_where_a_file_is_named_is_an_error(failure, file, text):
    printed = failure({file: text})
    assert "a text without a NUL character" in printed
    assert f" --> {file}:" in printed


@pytest.mark.parametrize("key", sorted(OF_JEKYLL))
@pytest.mark.parametrize("value", ['"\\0"', '["\\0"]'])
def test_no_setting_with_a_nul_character_is_a_bug(tmp_path, capsys, key, value):
    (tmp_path / "_config.yml").write_text(f"{key}: {value}\n", "utf-8")
    (tmp_path / "index.md").write_text("---\n---\n{% include a.html %}", "utf-8")
    with pytest.raises(SystemExit) as ending:
        main(["build", "--quiet", "-s", str(tmp_path), "-d", str(tmp_path / "_site")])
    assert ending.value.code in {0, 1}, capsys.readouterr().err
