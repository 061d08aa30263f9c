"""Addresses of the web alone are asked, and in safe mode none whose server a site names."""

from __future__ import annotations

import random

import pytest
from site_text import write_site
from web_of_ours import web_of_ours

from pykyll import build
from pykyll.errors import PykyllError
from pykyll.fetch import downloads
from pykyll.fetch.answers import Answers, Question
from pykyll.fetch.downloads import get


@pytest.fixture
def web(monkeypatch):
    with web_of_ours() as found:
        monkeypatch.setenv("PYKYLL_NETWORK", found.url)
        yield found


def _redirect(to):
    def answer(handler):
        handler.send_response(302)
        handler.send_header("Location", to)
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    return answer


_NOWHERE = (
    "file:///etc/passwd", "FILE:///etc/passwd", "file:/etc/passwd", "file://localhost/etc/passwd",
    "ftp://a/b", "data:text/plain,a", "local_file:/etc/passwd", "/etc/passwd", "passwd", "",
    "gopher://a", "http:", "http://", "https:///a", "http:/a/b", "jar:file:///a", " file:///a",
    "\tfile:///etc/passwd", "url:file:///etc/passwd", "http://[", "ldap://a/", "javascript:1",
)  # fmt: skip


@pytest.mark.parametrize("url", _NOWHERE)
def test_what_is_no_address_of_the_web_is_not_downloaded(url):
    with pytest.raises(PykyllError, match="cannot be reached"):
        get(url)


@pytest.mark.parametrize("to", [each for each in _NOWHERE if "//" in each and "[" not in each])
def test_no_redirect_leads_out_of_the_web(web, tmp_path, to):
    (tmp_path / "secret").write_text("SECRET")
    to = to.replace("/etc/passwd", str(tmp_path / "secret"))
    web.answers["a"] = _redirect(to)
    with pytest.raises(PykyllError):
        get(f"{web.url}/a")
    web.answers["a.example/a"] = _redirect(to)
    answer = Answers(None, {"PYKYLL_NETWORK": web.url}).answer(Question("https://a.example/a"))
    assert answer is None or (answer.body, answer.is_good) == (b"", False)


def test_a_redirect_within_the_web_is_followed(web):
    web.answers |= {"a": _redirect(f"{web.url}/b"), "b": "there"}
    assert get(f"{web.url}/a") == b"there"


def test_what_never_ends_is_not_waited_for(web, monkeypatch):
    def drip(handler):
        handler.send_response(200)
        handler.end_headers()
        try:
            while True:
                handler.wfile.write(b"x" * 70_000)
        except OSError:
            return

    web.answers["a"] = drip
    monkeypatch.setattr(downloads, "_LARGEST", 1 << 20)
    with pytest.raises(PykyllError, match="larger than any theme"):
        get(f"{web.url}/a")
    monkeypatch.setattr(downloads, "_LARGEST", 1 << 40)
    monkeypatch.setattr(downloads, "_SECONDS", 0.3)
    with pytest.raises(PykyllError, match="has not come whole"):
        get(f"{web.url}/a")


_ASKING = """
-- _config.yml --
plugins: PLUGINS
whitelist: PLUGINS
SETTING
-- index.html --
---
---
{{ site.data.a }} {% for post in site.posts %}{{ post.title }}{% endfor %}
"""
_SETTINGS = {
    "JSON": ("jekyll-get-json", "jekyll_get_json: [{data: a, json: 'URL'}]"),
    "a library": (
        "jekyll-3rd-party-libraries",
        "third_party_libraries: {download: true, a: {url: {js: 'URL'}}}",
    ),
}
_PRIVATE = (
    "http://127.0.0.1/a", "http://localhost/a", "http://169.254.169.254/latest/meta-data/",
    "http://[::1]/a", "http://10.0.0.1/a", "http://192.168.0.1/a", "http://0/a", "http://2130706433/a",
    "https://printer.local/a", "http://user:word@127.0.0.1/a", "https://a.example/a",
)  # fmt: skip


@pytest.mark.parametrize("kind", _SETTINGS)
@pytest.mark.parametrize("url", _PRIVATE)
def test_in_safe_mode_no_server_is_asked_that_the_site_names(web, tmp_path, kind, url):
    plugin, setting = _SETTINGS[kind]
    text = _ASKING.replace("PLUGINS", f"[{plugin}]").replace("SETTING", setting.replace("URL", url))
    site = write_site(text, tmp_path / "site")
    report = build(site, tmp_path / "out", compat="jekyll", overrides={"safe": True})
    assert web.asked == []
    if kind != "a library":
        assert any("safe mode asks no server" in each.message for each in report.warnings)


@pytest.mark.parametrize("kind", _SETTINGS)
def test_without_safe_mode_it_is(web, tmp_path, kind):
    plugin, setting = _SETTINGS[kind]
    text = _ASKING.replace("PLUGINS", f"[{plugin}]")
    text = text.replace("SETTING", setting.replace("URL", "https://a.example/a.js"))
    build(write_site(text, tmp_path / "site"), tmp_path / "out", compat="jekyll")
    assert web.asked == ["a.example/a.js"]


def test_what_a_plugin_itself_asks_is_asked_in_safe_mode_too(web):
    question = Question("https://a.example/a", is_fixed=True)
    web.answers["a.example/a"] = "a"
    answers = Answers(None, {"PYKYLL_NETWORK": web.url}, is_safe=True)
    assert answers.answer(question).text == "a"


def test_what_comes_along_with_a_site_names_no_server():
    """The state of a build before lies in the site, and says what pages have asked."""
    from pykyll.plugins import jekyll_twitter_plugin

    fixed = jekyll_twitter_plugin._OEMBED  # noqa: SLF001 - no other way to it
    chance = random.Random(1)
    for _ in range(300):
        name = "".join(chance.choices("htps:/127.0@?", k=20))
        assert not jekyll_twitter_plugin._question(f"http://127.0.0.1/{name}").is_fixed  # noqa: SLF001
    assert jekyll_twitter_plugin._question(f"{fixed}url=a").is_fixed  # noqa: SLF001
