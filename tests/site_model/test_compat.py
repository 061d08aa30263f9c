import pytest

from pykyll.config.compat import (
    GITHUB_PAGES,
    NEWEST_JEKYLL,
    Compat,
    CompatError,
    for_jekyll,
)
from pykyll.config.gemfile import parse_gemfile

LOCK = """GEM
  remote: https://rubygems.org/
  specs:
    jekyll (4.3.2)
      jekyll-sass-converter (>= 2.0, < 4.0)
    jekyll-sass-converter (2.2.0)
      sassc (> 2.0.1, < 3.0)
    rouge (4.1.0)

DEPENDENCIES
  jekyll (~> 4.3.2)
"""


@pytest.mark.parametrize(
    ("text", "version", "sass"),
    [
        ("github-pages", "3.10.0", "ruby-sass"),
        ("jekyll", "4.4.1", "dart-sass"),
        ("jekyll 4.2.2", "4.2.2", "libsass"),
        ("jekyll@4.3", "4.3.4", "dart-sass"),
        ("jekyll 3.10.0", "3.10.0", "ruby-sass"),
        ("jekyll 4.3.1 debian", "4.3.1", "libsass"),
        ("jekyll@4.3.1-debian", "4.3.1", "libsass"),
    ],
)
def test_a_setting_names_a_jekyll(text, version, sass):
    compat = Compat.parse(text)
    assert (compat.jekyll_version, compat.sass) == (version, sass)


def test_debians_jekyll_reads_yaml_through_psych():
    assert Compat.parse("jekyll 4.3.1 debian").yaml_schema == "psych"
    assert Compat.parse("jekyll 4.3.1").yaml_schema == "safe_yaml"


@pytest.mark.parametrize("text", ["", "jekyl", "hugo", "jekyll newest", "jekyll 4.3.1 redhat"])
def test_a_setting_that_names_none_is_an_error(text):
    with pytest.raises(CompatError, match="is no Jekyll to be compatible with"):
        Compat.parse(text)


def test_a_misspelt_setting_gets_a_suggestion():
    with pytest.raises(CompatError) as caught:
        Compat.parse("jekyl")
    assert caught.value.diagnostic.hint == "did you mean 'jekyll'?"


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({}, GITHUB_PAGES),
        ({"Gemfile": 'gem "github-pages", group: :jekyll_plugins\ngem "jekyll"\n'}, GITHUB_PAGES),
        ({"Gemfile": '# gem "github-pages"\ngem "jekyll", "~> 4.2.0"\n'}, for_jekyll("4.2.2")),
        ({"Gemfile": "gem 'jekyll'\n"}, for_jekyll(NEWEST_JEKYLL)),
        ({"Gemfile": "gem 'rake'\n"}, GITHUB_PAGES),
        ({"Gemfile.lock": "  specs:\n    github-pages (228)\n    jekyll (3.9.3)\n"}, GITHUB_PAGES),
    ],
)
def test_a_site_is_printed_like_the_jekyll_of_its_gemfile(site_files, files, expected):
    assert Compat.detect(site_files(files)) == expected


def test_a_lock_file_decides_the_versions_to_the_point(site_files):
    compat = Compat.detect(site_files({"Gemfile.lock": LOCK, "Gemfile": 'gem "github-pages"\n'}))
    assert (compat.jekyll_version, compat.sass) == ("4.3.2", "libsass")


@pytest.mark.parametrize(
    ("requirement", "version"),
    [
        ('"~> 4.3"', "4.4.1"),
        ('"~> 4.3.1"', "4.3.4"),
        ('">= 3.8", "< 4"', "3.10.0"),
        ('"4.1.0"', "4.1.0"),
        ('"= 4.2"', "4.2.2"),
        ('"~> 99.1"', "99.1.0"),
    ],
)
def test_a_requirement_resolves_to_the_newest_release_that_it_allows(requirement, version):
    assert parse_gemfile(f"gem 'jekyll', {requirement}\n").jekyll == version


def test_switches_follow_the_version():
    assert not GITHUB_PAGES.strips_trailing_dots
    assert GITHUB_PAGES.migrates_old_config
    assert not for_jekyll("4.1.1").page_excerpts
    assert for_jekyll("4.2.0").page_excerpts


def test_the_link_of_a_footnote_has_its_role_from_kramdown_2_5_on() -> None:
    assert Compat.parse("jekyll").footnote_links_have_roles
    assert not Compat.parse("jekyll 4.3.1 debian").footnote_links_have_roles
    assert not Compat.parse("github-pages").footnote_links_have_roles


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("jekyll-4.3.1", "jekyll 4.3.1"),
        ("jekyll4.3", "jekyll 4.3"),
        ("Jekyll v4.2", "jekyll 4.2"),
        ("jekyll ~> 4.3", "jekyll 4.3"),
        ("4.3.1", "jekyll 4.3.1"),
        ("jekyll_4.3.1_debian", "jekyll 4.3.1 debian"),
        ("jekyl", "jekyll"),
        ("github pages", "github-pages"),
        ("GitHub-Pages", "github-pages"),
        ("gh-pages", "github-pages"),
        ("pages", "github-pages"),
    ],
)
def test_a_name_that_is_nearly_right_gets_the_right_one(given, meant):
    with pytest.raises(CompatError) as caught:
        Compat.parse(given)
    assert caught.value.diagnostic.hint == f"did you mean '{meant}'?"


@pytest.mark.parametrize("given", ["", "hugo", "eleventy 2"])
def test_a_name_like_none_gets_all_of_them(given):
    with pytest.raises(CompatError) as caught:
        Compat.parse(given)
    assert caught.value.diagnostic.hint == "use 'github-pages', 'jekyll' or 'jekyll 4.3.4'"
