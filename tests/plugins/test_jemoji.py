"""What of jemoji the recorded sites cannot show."""

from __future__ import annotations

import pytest

from pykyll import build
from pykyll.errors import PykyllError, format_diagnostic
from pykyll.plugins.jemoji import emoji_names, with_pictures


def _built(folder, config=""):
    (folder / "_config.yml").write_text(f"plugins: [jemoji]\n{config}")
    (folder / "index.html").write_text("---\n---\n:x:")
    build(folder, folder / "_site", compat="jekyll")
    return (folder / "_site/index.html").read_text()


def test_pictures_lie_where_the_configuration_says(tmp_path):
    written = _built(tmp_path, "emoji: {src: https://example.com/p}\n")
    assert 'src="https://example.com/p/emoji/unicode/274c.png"' in written


def test_pictures_lie_where_the_environment_says(tmp_path, monkeypatch):
    monkeypatch.setenv("ASSET_HOST_URL", "https://assets.example.com/")
    expected = 'src="https://assets.example.com/images/icons/emoji/unicode/274c.png"'
    assert expected in _built(tmp_path)


def test_options_of_no_sense_are_an_error(tmp_path):
    with pytest.raises(PykyllError) as error:
        _built(tmp_path, "emoji: big\n")
    assert format_diagnostic(error.value.diagnostic) == (
        "error: emoji holds no options\n"
        " --> _config.yml\n"
        "  = help: write `emoji: {src: https://…}`, or leave it out"
    )


_BLANK = (
    "{% if page.e == blank %}e{% endif %}{% if page.l == blank %}l{% endif %}"
    "{% if page.f == blank %}f{% endif %}{% if page.w == blank %}w{% endif %}"
    "{% if page.n == blank %}n{% endif %}{% if page.no == blank %}no{% endif %}"
    "{% if blank == page.e %}E{% endif %}{% if page == blank %}P{% endif %}"
    "{% if (1..0) == blank %}R{% endif %}{% if page.f != blank %}F{% endif %}"
    "{% case page.w %}{% when blank %}c{% endcase %}{{ page.s.first }}{{ page.s | last }}"
)


@pytest.mark.parametrize(
    ("plugins", "printed"),
    [("[]", "F"), ("[jemoji]", "elfwnoEc"), ("[jekyll-mentions]", "elfwnoEc")],
)
def test_blank_is_what_rails_takes_it_for_where_html_pipeline_is_loaded(tmp_path, plugins, printed):
    """As Jekyll 3.10 on Pages and Jekyll 4.3.1 print it: html-pipeline needs Active Support."""
    (tmp_path / "_config.yml").write_text(f"plugins: {plugins}\ntheme: null\n")
    front = 'e: ""\nl: []\nf: false\nw: " \u00a0"\nn: 0\ns: xyz\n'
    (tmp_path / "index.html").write_text(f"---\n{front}---\n{_BLANK}", "utf-8")
    build(tmp_path, tmp_path / "_site", compat="github-pages")
    assert (tmp_path / "_site/index.html").read_text() == printed


def test_every_name_is_found():
    names = emoji_names()
    assert len(names) == 1913
    assert all(with_pictures(f":{name}:", "").startswith("<img") for name in names)
