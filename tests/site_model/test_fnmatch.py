import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pykyll.ruby.fnmatch import fnmatch
from pykyll.ruby.glob import expand_braces, glob

SYMBOLS = "ab*?/[]^!-\\.{},"


def matches(pattern, path):
    return [
        fnmatch(pattern, path),
        fnmatch(pattern, path, pathname=True),
        fnmatch(pattern, path, pathname=True, dotmatch=True),
        fnmatch(pattern, path, dotmatch=True),
    ]


def test_every_recorded_pattern_matches_what_ruby_matches(recorded):
    lines = recorded("fnmatch.jsonl")
    wrong = [(p, s, want) for p, s, want in lines if matches(p, s) != want]
    assert wrong == []
    assert len(lines) == 500


@given(pattern=st.text(SYMBOLS, max_size=12), path=st.text(SYMBOLS, max_size=12))
@settings(max_examples=300, deadline=None)
def test_any_pattern_meets_any_path(pattern, path):
    assert matches(pattern, path)[0] in {True, False}


LIVE = """
dir = ARGV[0] || ENV["TREE"]
Dir.chdir(dir)
STDIN.each_line { |line| puts JSON.generate(Dir.glob(JSON.parse(line)[0])) }
"""


@pytest.mark.ruby
@pytest.mark.parametrize("pattern", [
    "*", "**", "**/*", "**/", "*/", "docs/**/*.md", "docs/**", "_posts/*", "{a,b}.md", "docs/?.md",
    "{docs,_posts}/**/*.md", "docs/[ab].md", "*/*.md", "**/b*", "link/*", "link/**/*.md",
    "**/**/*.md", "docs/", "nope/*", "./*", "docs/../*", "{a,{b,c}}.md", "x{}y", "{a", "docs/b.md/",
])  # fmt: skip
def test_globs_find_what_ruby_finds_in_its_order(site_files, ruby, pattern):
    names = "a.md b.md .h.md _posts/a.md _posts/x/b.md docs/a/b/c.md docs/a/.h/x.md docs/b.md"
    root = site_files(dict.fromkeys(names.split(), ""))
    (root / "link").symlink_to("docs")
    (expected,) = ruby(LIVE, [[pattern]], TREE=str(root))
    assert glob(str(root), pattern) == expected


def test_braces_are_alternatives():
    assert expand_braces("{a,b{c,d}}x") == ["ax", "bcx", "bdx"]
    assert expand_braces("{a") == ["{a"]


def test_braces_do_not_explode():
    assert len(expand_braces("{a,b,c,d}" * 20)) == 1000


@pytest.mark.parametrize(
    ("pattern", "path"),
    [
        ("*a" * 30 + "b", "a" * 200),
        ("*a/" * 30 + "b", "a/" * 200),
        ("**/a/" * 30 + "b", "a/" * 200),
        ("*?" * 30 + "b", "a" * 200),
        ("*[ab]" * 30 + "c", "ab" * 100),
    ],
)
@pytest.mark.parametrize("pathname", [True, False])
def test_many_wildcards_that_match_nothing_take_no_time(pattern, path, pathname):
    begun = time.process_time()
    assert not fnmatch(pattern, path, pathname=pathname)
    assert time.process_time() - begun < 0.2
