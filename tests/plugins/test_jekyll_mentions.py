"""What of jekyll-mentions the recorded sites cannot show."""

from __future__ import annotations

import pytest

from pykyll import build
from pykyll.errors import PykyllError, format_diagnostic


def _built(folder, config="", front_matter=""):
    (folder / "_config.yml").write_text(f"plugins: [jekyll-mentions]\n{config}")
    (folder / "index.html").write_text(f"---\n{front_matter}---\n@ann")
    build(folder, folder / "_site", compat="jekyll")
    return (folder / "_site/index.html").read_text()


@pytest.mark.parametrize(("ssl", "scheme"), [("true", "https"), ("false", "http")])
def test_another_host_by_the_environment(tmp_path, monkeypatch, ssl, scheme):
    monkeypatch.setenv("SSL", ssl)
    monkeypatch.setenv("GITHUB_HOSTNAME", "git.example.com/")
    assert f'<a href="{scheme}://git.example.com/ann"' in _built(tmp_path)


@pytest.mark.parametrize(
    ("config", "front_matter", "path"),
    [
        ("jekyll-mentions: [a]\n", "", "_config.yml"),
        ("", "jekyll-mentions: true\n", "index.html"),
    ],
)
def test_an_option_of_no_sense_is_an_error(tmp_path, config, front_matter, path):
    with pytest.raises(PykyllError) as error:
        _built(tmp_path, config, front_matter)
    assert format_diagnostic(error.value.diagnostic) == (
        "error: jekyll-mentions is neither a URL nor options\n"
        f" --> {path}\n"
        "  = help: write `jekyll-mentions: https://github.com`, or `jekyll-mentions: false` "
        "in a page's front matter to leave it alone"
    )


def test_deep_markup_is_no_trouble(tmp_path):
    (tmp_path / "deep.html").write_text("---\n---\n" + "<div>" * 1500 + "@ann")
    _built(tmp_path)
    assert "@ann" in (tmp_path / "_site/deep.html").read_text()
