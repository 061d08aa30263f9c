"""The second Markdown engine of GitHub Pages, as CommonMarker 0.23's Ruby renderer prints it."""

from __future__ import annotations

import json
import shutil
import subprocess
from functools import lru_cache
from pathlib import Path

import pytest
from commonmark_alone import EXTENSIONS, OPTIONS, converted
from hypothesis import given, settings
from hypothesis import strategies as st

from pykyll import build
from pykyll.errors import BuildError

_CONFIG = f"""markdown: CommonMarkGhPages
commonmark:
  options: {json.dumps(OPTIONS)}
  extensions: {json.dumps(EXTENSIONS)}
"""
_RUBY = """
require "commonmarker"; require "json"
extensions = JSON.parse(ARGV[0]).map(&:to_sym)
texts = JSON.parse($stdin.read)
puts(JSON.generate(texts.map { |text|
  document = CommonMarker.render_doc(text, [:FOOTNOTES], extensions)
  CommonMarker::HtmlRenderer.new(options: [:FOOTNOTES, :UNSAFE], extensions: extensions).render(document)
}))
"""
_PRINTED = {
    "a *b* **c** `d<` ~~e~~\nf  \ng\\\nh\n": "<p>a <em>b</em> <strong>c</strong> <code>d&lt;</code> <del>e</del>\nf<br />\ng<br />\nh</p>\n",
    "* a\n* b\n\n  c\n* d\n": "<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n<p>c</p>\n</li>\n<li>\n<p>d</p>\n</li>\n</ul>\n",
    "* a\n* b\n": "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n",
    "3. a\n4. b\n": '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>\n',
    "> * a\n>\n> b\n": "<blockquote>\n<ul>\n<li>a</li>\n</ul>\n<p>b</p>\n</blockquote>\n",
    "* > a\n": "<ul>\n<li>\n<blockquote>\n<p>a</p>\n</blockquote>\n</li>\n</ul>\n",
    "a\n\n---\n": "<p>a</p>\n<hr />\n",
    "a \t\nb\t\nc \\\nd": "<p>a\nb\nc <br />\nd</p>\n",
    "`a\t`\t\nb": "<p><code>a\t</code>\nb</p>\n",
    "scala@2.11 a@b.c1 a@b.1c": '<p>scala@2.11 a@b.c1 <a href="mailto:a@b.1c">a@b.1c</a></p>\n',
    "a\u202f\nb\u202f": "<p>a\u202f\nb\u202f</p>\n",
    "* x\u202f\n": "<ul>\n<li>x\u202f</li>\n</ul>\n",
    "\u3000a\n\nb\v": "<p>\u3000a</p>\n<p>b\v</p>\n",
    "| a\u00a0|\n|-|\n|\u3000b |": "<table>\n<thead>\n<tr>\n<th>a\u00a0</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>\u3000b</td>\n</tr>\n</tbody>\n</table>\n",
    "<http://a.b/c%20d>": '<p><a href="http://a.b/c%20d">http://a.b/c%20d</a></p>\n',
    "<div>\n<script>x</script>\n</div>\n": "<div>\n&lt;script>x</script>\n</div>\n",
    "a <b>c</b> <title>\n": "<p>a <b>c</b> &lt;title></p>\n",
    "| a | b |\n|:-:|--:|\n| 1 | *2* |\n": '<table>\n<thead>\n<tr>\n<th align="center">a</th>\n<th align="right">b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td align="center">1</td>\n<td align="right"><em>2</em></td>\n</tr>\n</tbody>\n</table>\n',
    '[a](b "c") ![d *e*](f "g") <http://x.y>\n': '<p><a href="b" title="c">a</a> <img src="f" alt="d e" title="g" /> <a href="http://x.y">http://x.y</a></p>\n',
    "[a](</b c?d=e&f='g>)\n": '<p><a href="/b%20c?d=e&amp;f=&#x27;g">a</a></p>\n',
    "www.a.com a@b.com https://c.d/e).\n": '<p><a href="http://www.a.com">www.a.com</a> <a href="mailto:a@b.com">a@b.com</a> <a href="https://c.d/e">https://c.d/e</a>).</p>\n',
    "a[^1] b[^x]\n\n[^1]: note\n[^x]: more\n\n    p2\n": '<p>a<sup class="footnote-ref"><a href="#fn1" id="fnref1">1</a></sup> b<sup class="footnote-ref"><a href="#fn2" id="fnref2">2</a></sup></p>\n<section class="footnotes">\n<ol>\n<li id="fn1">\n<p>note <a href="#fnref1" class="footnote-backref">↩</a></p>\n</li>\n<li id="fn2">\n<p>more</p>\n<p>p2 <a href="#fnref2" class="footnote-backref">↩</a></p>\n</li>\n</ol>\n</section>\n',
    '&copy; "q" & < >\n': "<p>© &quot;q&quot; &amp; &lt; &gt;</p>\n",
}
_RECORDED = Path(__file__).with_name("commonmark.json")
"""Addresses, what is none, what may stand around them, and tags behind lists: as Ruby printed them."""
_PRINTED |= json.loads(_RECORDED.read_text("utf-8"))
_PIECES = (
    "http://", "https://", "ftp://", "HTTP://", "www.", "x.y", "a_b", "_", "__", "*", "**", "`", "[",
    "]", "(", "](", "![", ")", "&amp;", "&", "&#38;", ";", "\\", "\\*", "\\[", ":", "/", "//",
    "@", "b.c", "a@b.c", "mailto:", "xmpp:", ".", " ", " ", "é", "…", "“", "-", "--",
    '"', "'", "!", "?", ",", "a", "1", "日本",
)  # fmt: skip


@lru_cache(maxsize=1)
def _is_there() -> bool:
    """Whether Ruby and CommonMarker are on this machine."""
    if shutil.which("ruby") is None:
        return False
    probe = ["ruby", "-e", "require 'commonmarker'"]
    return subprocess.run(probe, check=False, capture_output=True).returncode == 0


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What a site prints for each text, a page each."""
    source = tmp_path_factory.mktemp("commonmark")
    (source / "_config.yml").write_text(_CONFIG)
    for number, text in enumerate(_PRINTED):
        (source / f"{number}.md").write_text(f"---\n---\n{text}")
    build(source, source / "_site", compat="github-pages")
    return {text: _read(source / f"_site/{number}.html") for number, text in enumerate(_PRINTED)}


def _read(path: Path) -> str:
    return path.read_text("utf-8")


@pytest.mark.parametrize("text", _PRINTED)
def test_prints_what_ruby_printed(text: str, printed: dict[str, str]) -> None:
    assert printed[text] == _PRINTED[text]


@pytest.mark.ruby
@pytest.mark.skipif(not _is_there(), reason="Ruby's CommonMarker is not installed")
def test_the_recording_is_what_ruby_prints_now() -> None:
    assert _ruby_prints(list(_PRINTED)) == _PRINTED


def _ruby_prints(texts: list[str]) -> dict[str, str]:
    command = ["ruby", "-e", _RUBY, json.dumps(EXTENSIONS)]
    request = json.dumps(texts)
    done = subprocess.run(command, input=request, capture_output=True, text=True, check=True)
    return dict(zip(texts, json.loads(done.stdout), strict=True))


@pytest.mark.ruby
@pytest.mark.skipif(not _is_there(), reason="Ruby's CommonMarker is not installed")
@settings(max_examples=5)
@given(st.lists(st.lists(st.sampled_from(_PIECES), min_size=2, max_size=12), min_size=50))
def test_random_addresses_are_found_where_ruby_finds_them(lines: list[list[str]]) -> None:
    texts = [f"q {''.join(pieces)} q" for pieces in lines]
    assert {text: converted(text) for text in texts} == _ruby_prints(texts)


@pytest.mark.parametrize(
    ("text", "innermost"),
    [
        ("> " * 60 + "end", "<p>end</p>"),
        ("- " * 40 + "end", "<li>end</li>"),
        ("*a " * 90 + "end" + "b*" * 90, "endb</em>"),
        ("![a" * 60 + "end" + "](b)" * 60, "end"),
    ],
)
def test_what_is_nested_deeply_is_all_there(text: str, innermost: str) -> None:
    assert innermost in converted(text)


@pytest.mark.parametrize(
    "text", ["> " * 3000 + "end", "- " * 3000 + "end", "*a " * 300 + "b*" * 300]
)
def test_what_is_nested_deeper_is_refused_and_not_left_out(tmp_path: Path, text: str) -> None:
    (tmp_path / "_config.yml").write_text(_CONFIG)
    (tmp_path / "a.md").write_text(f"---\n---\none\n\n{text}\n")
    with pytest.raises(BuildError) as raised:
        build(tmp_path, tmp_path / "_site", compat="github-pages")
    (error,) = raised.value.diagnostics
    assert (error.message, error.path) == ("something is nested more than 100 levels deep", "a.md")


def test_headings_get_ids_and_known_languages_are_highlighted(tmp_path: Path) -> None:
    (tmp_path / "_config.yml").write_text(_CONFIG)
    (tmp_path / "a.md").write_text("---\n---\n# A b\n\n# A b\n\n``` ruby\nputs\n```\n")
    build(tmp_path, tmp_path / "_site", compat="github-pages")
    html = _read(tmp_path / "_site/a.html")
    assert html.startswith('<h1 id="a-b">A b</h1>\n<h1 id="a-b-1">A b</h1>\n')
    assert '<div class="language-ruby highlighter-rouge"><div class="highlight">' in html
