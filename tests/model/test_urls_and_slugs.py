"""URLs, slugs and paths. Each expectation was printed by Jekyll 4.3.1."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pykyll.config.merge import deep_merge
from pykyll.files import paths
from pykyll.site import url
from pykyll.site.slug import slugify, titleize_slug


@pytest.mark.parametrize(
    ("path", "escaped"),
    [
        ("foo", "foo"),
        ("a b", "a%20b"),
        ("ünï", "%C3%BCn%C3%AF"),
        ("a#b#c", "a%23b%23c"),
        ("a?b", "a?b"),
        ("a%20b", "a%2520b"),
        ("[x]", "%5Bx%5D"),
        ("a:b", "a:b"),
        ('a"b', "a%22b"),
        ("a\\b", "a%5Cb"),
        ("a|b", "a%7Cb"),
        ("~!$&'()*+,;=@", "~!$&'()*+,;=@"),
        ("日本", "%E6%97%A5%E6%9C%AC"),
    ],
)
def test_a_path_is_escaped_but_for_what_may_stand_in_a_url(path: str, escaped: str) -> None:
    assert url.escape_path(path) == escaped


@given(st.text())
def test_an_escaped_path_reads_back(path: str) -> None:
    relative = f"./{path}"  # what stands before a colon then is no scheme
    assert url.unescape_path(url.escape_path(relative)) == relative


@pytest.mark.parametrize("path", [":a", "my note: x", "é:x", "1a:b", "-:b", "//a:b/c"])
def test_what_ruby_takes_for_a_broken_address_becomes_no_url(path: str) -> None:
    """Each of them Addressable 2.8 refuses, over which Jekyll fails."""
    with pytest.raises(url.PermalinkError, match="no URL can be made of"):
        url.escape_path(path)


@pytest.mark.parametrize(
    ("path", "escaped"),
    [
        ("note: x", "note:%20x"),
        ("//x", "//x"),
        ("a/b: c", "a/b:%20c"),
        ("x:", "x:"),
        ("?a:b", "?a:b"),
    ],
)
def test_other_colons_stay(path: str, escaped: str) -> None:
    assert url.escape_path(path) == escaped


@pytest.mark.parametrize(
    ("given_url", "sanitized"),
    [
        ("", "/"),
        ("a", "/a"),
        ("//a//b", "/a/b"),
        ("../a", "/a"),
        ("a/./b", "/a/b"),
        ("/a/../b", "/a/b"),
        ("a..b", "/a/b"),
    ],
)
def test_a_url_has_one_leading_slash_and_cannot_climb(given_url: str, sanitized: str) -> None:
    assert url.sanitize_url(given_url) == sanitized


@pytest.mark.parametrize(
    ("text", "mode", "slug", "cased"),
    [
        ("Hello, World!", None, "hello-world", "Hello-World"),
        ("Hello._~!$&'()+,;=@World", "pretty", "hello._~!$&'()+,;=@world", None),
        ("The _cönfig.yml file", "ascii", "the-c-nfig-yml-file", "The-c-nfig-yml-file"),
        ("Été — naïve ß Ø", "latin", "ete-naive-ss-o", "Ete-naive-ss-O"),
        ("a  b\tc", "raw", "a-b-c", "a-b-c"),
        ("-a-\n-b-", None, "a-b", "a-b"),
        ("ABC def", "none", "abc def", "ABC def"),
        ("日本語 テキスト", None, "日本語-テキスト", "日本語-テキスト"),
        ("é\u0301x", None, "é\u0301x", "é\u0301x"),
        ("x²½", None, "x", "x"),
        ("", "default", "", ""),
        (None, None, None, None),
    ],
)
def test_slugs_keep_what_their_mode_keeps(
    text: str | None, mode: str | None, slug: str | None, cased: str | None
) -> None:
    assert slugify(text, mode) == slug
    if cased is not None:
        assert slugify(text, mode, cased=True) == cased


def test_a_title_capitalizes_each_word_of_the_slug() -> None:
    assert titleize_slug("my-first--post-") == "My First  Post"
    assert titleize_slug("ÉCOLE-x") == "École X"


def test_a_final_sigma_stays_a_plain_sigma() -> None:
    assert slugify("ΟΔΟΣ Σ") == "οδοσ-σ"
    assert titleize_slug("ΟΔΟΣ-ßa-") == "Οδοσ Ssa"


@pytest.mark.parametrize(
    ("path", "inside"),
    [
        ("a", "/src/a"),
        ("../a", "/src/a"),
        ("/a/../../b", "/src/b"),
        ("/src/a", "/src/a"),
        ("~/x", "/src/~/x"),
        ("a//b", "/src/a/b"),
        ("./a", "/src/a"),
    ],
)
def test_no_path_leaves_its_folder(path: str, inside: str) -> None:
    assert paths.inside("/src", path) == inside


@given(st.text(st.sampled_from("./~a\\:"), max_size=12))
def test_no_path_at_all_leaves_its_folder(path: str) -> None:
    assert (paths.inside("/src", path) + "/").startswith("/src/")


@pytest.mark.parametrize(
    ("path", "ext"),
    [("a.md", ".md"), (".bashrc", ""), ("a.", "."), ("x/.a.b", ".b"), ("..a", ""), ("a.b/c", "")],
)
def test_extensions_are_those_of_ruby(path: str, ext: str) -> None:
    assert paths.extname(path) == ext


def test_merging_joins_hashes_and_lets_nil_overwrite_nothing() -> None:
    base = {"a": {"x": 1, "y": 2}, "b": [1], "c": 1}
    over = {"a": {"y": 3}, "b": [2], "c": None, "d": None}
    assert deep_merge(base, over) == {"a": {"x": 1, "y": 3}, "b": [2], "c": 1, "d": None}
    assert base == {"a": {"x": 1, "y": 2}, "b": [1], "c": 1}


def test_an_unknown_placeholder_says_which_there_are() -> None:
    known = frozenset({"title", "year"})
    with pytest.raises(url.PermalinkError, match="doesn't have titel keys") as caught:
        url.fill("/:titel/", lambda _name: "", known)
    assert caught.value.diagnostic.hint == "did you mean ':title'?"
    with pytest.raises(url.PermalinkError, match="doesn't have foo keys") as caught:
        url.fill("/:foo/", lambda _name: "", known)
    assert caught.value.diagnostic.hint == "known keys: title, year"
