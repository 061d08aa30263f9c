"""The words of the templates, and pages in several languages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
import yaml
from filled_in_site import KINDS, write_filled_in_site

from pykyll import build

if TYPE_CHECKING:
    from pathlib import Path

_LIQUID = re.compile(r"\{%-?\s*comment\s*-?%\}.*?\{%-?\s*endcomment\s*-?%\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)  # fmt: skip
_TAG = re.compile(r"<(script|style|svg)\b.*?</\1>|<[^>]*>", re.DOTALL)
_NAMES = {"BibTeX", "DOI", "arXiv:", "doi:"}
"""What is called the same in every language."""
_BUILT_UP = ("month_", "talk_", "kind_", "cv_", "theme_")
"""Beginnings of words whose rest comes from the data."""


def _words(root: Path, language: str) -> dict[str, str]:
    words: dict[str, str] = yaml.safe_load((root / f"_data/i18n/{language}.yml").read_text("utf-8"))
    return words


def _templates(root: Path) -> dict[str, str]:
    files = [*(root / "_includes").glob("*.html"), *(root / "_layouts").glob("*.html")]
    return {path.name: path.read_text("utf-8") for path in files}


def test_the_languages_have_the_same_words(root: Path) -> None:
    profiles = yaml.safe_load((root / "_data/profiles.yml").read_text("utf-8"))
    labels = {profile["field"] for profile in profiles}  # English has them in that file
    assert _words(root, "en").keys() == _words(root, "zh-Hans").keys() - labels


def test_each_word_that_a_template_asks_for_is_there_and_no_other(root: Path) -> None:
    text = "\n".join([*_templates(root).values(), (root / "_data/navigation.yml").read_text()])
    asked = set(re.findall(r"(?<!data\.)\bi18n(?:_en)?\.(\w+)", text)) | {
        "biography",
        "publications",
    }
    known = {word for word in _words(root, "en") if not word.startswith(_BUILT_UP)}
    asked = {word for word in asked if not word.startswith(_BUILT_UP)}
    assert asked <= known
    assert known - asked <= {*KINDS, "language", "locale"}


def test_no_template_says_anything_by_itself(root: Path) -> None:
    for name, text in _templates(root).items():
        if name in {"theme-script.html", "reachable.html"}:  # a script; parts of tags
            continue
        body = text.split("---\n", 2)[-1] if text.startswith("---\n") else text
        said = set(_TAG.sub(" ", _LIQUID.sub(" ", body)).split())
        words = {word for word in said if re.search(r"[^\W\d_]", word)}
        assert words - _NAMES - {"&nbsp;", "&nbsp;·&nbsp;"} == set(), name


def test_a_page_leads_to_its_translation_and_back(filled_in: Path) -> None:
    for path in ("index.html", "zh-Hans/index.html"):
        page = (filled_in / path).read_text("utf-8")
        assert re.findall(r'<link rel="alternate" hreflang="(.*?)" href="(.*?)">', page) == [
            ("en", "https://ada.example.org/"),
            ("zh-Hans", "https://ada.example.org/zh-Hans/"),
            ("x-default", "https://ada.example.org/"),
        ]
    assert ">中文</a>" in (filled_in / "index.html").read_text("utf-8")
    assert ">English</a>" in (filled_in / "zh-Hans/index.html").read_text("utf-8")


def test_a_page_without_a_translation_says_nothing_of_languages(filled_in: Path) -> None:
    page = (filled_in / "talks/index.html").read_text("utf-8")
    assert "hreflang" not in page
    assert 'class="languages"' not in page


def test_a_page_says_its_language_to_those_who_share_it(filled_in: Path) -> None:
    page = (filled_in / "zh-Hans/index.html").read_text("utf-8")
    assert '<html lang="zh-Hans"' in page
    assert '<meta property="og:locale" content="zh_CN">' in page
    assert '<meta property="og:locale:alternate" content="en_US">' in page
    assert "<title>爱达·洛芙莱斯 Ada Lovelace | 个人简介</title>" in page


def test_a_chinese_page_has_chinese_words_and_days(filled_in: Path) -> None:
    page = (filled_in / "zh-Hans/index.html").read_text("utf-8")
    assert '<time datetime="2026-02-20">2026年2月20日</time>' in page
    assert "表示共同贡献" in page
    assert ">电子邮件</a>" in page
    assert "预印本&nbsp;·&nbsp;" in page
    assert '<cite lang="en">' in page


@pytest.mark.parametrize("path", ["index.html", "zh-Hans/index.html"])
def test_no_english_word_of_the_templates_is_left_on_a_chinese_page(
    path: str, filled_in: Path, root: Path
) -> None:
    page = (filled_in / path).read_text("utf-8")
    said = _TAG.sub("\n", page.partition("<body")[2])
    lines = {line.strip() for line in said.split("\n")}
    english = {word for word in _words(root, "en").values() if len(word) > 3}
    if path == "index.html":
        assert lines & english
    else:
        assert lines & english == {"English"}


def test_a_language_of_a_country_has_the_words_of_the_language(tmp_path: Path) -> None:
    site = tmp_path / "site"
    extra = write_filled_in_site(site)
    (site / "_data/i18n/de.yml").write_text(
        "talks: Vorträge\nmonth_3: März\ndate: DAY. MONTH YEAR\n"
    )
    page = site / "_pages/talks.md"
    page.write_text(page.read_text().replace("title:", "lang: de-AT\ntitle:"))
    build(site, tmp_path / "out", config=[site / "_config.yml", extra])
    text = (tmp_path / "out/talks/index.html").read_text("utf-8")
    assert "<h1>Vorträge</h1>" in text
    assert ">12. März 2026</time>" in text
    assert "Invited talk, " in text, "what German lacks is English"
