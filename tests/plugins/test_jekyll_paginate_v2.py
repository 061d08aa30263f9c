"""What the recorded sites of jekyll-paginate-v2 cannot show: its errors and warnings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from site_text import write_site

from pykyll import build
from pykyll.errors import PykyllError

if TYPE_CHECKING:
    from pathlib import Path

    from pykyll.errors import Diagnostic

_POSTS = """-- _posts/2024-01-01-a.md --
---
size: 1
locale: 5
---
-- _posts/2024-01-02-b.md --
---
size: large
---
"""


def _warnings(folder: Path, config: str, page: str) -> list[Diagnostic]:
    text = (
        "A site.\n-- _config.yml --\nplugins: [jekyll-paginate-v2]\n"
        f"{config}\n-- index.html --\n---\n{page}\n---\n{{{{ page.title }}}}\n{_POSTS}"
    )
    report = build(write_site(text, folder / "site"), folder / "out", compat="jekyll")
    return list(report.warnings)


@pytest.mark.parametrize(
    ("setting", "message"),
    [
        ("per_page: 0", "`pagination: per_page` must be a number"),
        ("per_page: many", "`pagination: per_page` must be a number"),
        ("limit: [1]", "`pagination: limit` must be a number"),
        ("offset: .inf", "`pagination: offset` must be a number"),
        ("tag: 2024", "`pagination: tag` must be a text, or a list"),
        ("locale: fr", "`locale` must be a text or a list"),
        ("collection: 3", "`pagination: collection` must be a text, or a list of texts"),
        ("sort_field: size", "cannot sort by size"),
        ("sort_field: 'size:of'", "cannot sort by size:of"),
    ],
)
def test_a_setting_of_the_wrong_kind_is_an_error(
    tmp_path: Path, setting: str, message: str
) -> None:
    with pytest.raises(PykyllError, match=message):
        _warnings(
            tmp_path,
            "pagination: {enabled: true}",
            f"pagination:\n  enabled: true\n  {setting}",
        )


@pytest.mark.parametrize(
    ("config", "message"),
    [
        ("pagination: true", "`pagination` must be keys and values"),
        ("paginate: 5", "does not read jekyll-paginate's setting"),
        ("autopages: true", "`autopages` must be keys and values"),
        ("autopages: {enabled: true, tags: on}", "`autopages: tags` must be keys and values"),
        (
            "autopages: {enabled: true, tags: {layouts: a}}",
            "`autopages: tags: layouts` must be a list of texts",
        ),
    ],
)
def test_a_wrong_configuration_is_an_error(tmp_path: Path, config: str, message: str) -> None:
    with pytest.raises(PykyllError, match=message):
        _warnings(tmp_path, config, "title: x")


def test_a_site_without_a_template_page_is_warned_of(tmp_path: Path) -> None:
    (warning,) = _warnings(tmp_path, "pagination: {enabled: true}", "title: x")
    assert "couldn't find any pagination page" in warning.message


def test_a_missing_layout_of_autopages_is_warned_of_once(tmp_path: Path) -> None:
    config = "autopages: {enabled: true, tags: {enabled: false}, categories: {enabled: false}}"
    warnings = _warnings(tmp_path, config, "title: x")
    told = [each.message for each in warnings if each.message.startswith("autopages")]
    assert told == ["autopages: there is no _layouts/autopage_collection.html for collections"]


def test_a_page_that_shows_the_content_of_another_is_warned_of(tmp_path: Path) -> None:
    config = (
        "pagination: {enabled: true, per_page: 1}\n-- two/index.html --\n---\n"
        "pagination: {enabled: true}\n---\n{{ page.url }}"
    )
    (warning,) = _warnings(tmp_path, config, "pagination: {enabled: true}")
    assert warning.path == "index.html"
    assert warning.message.startswith("the page shows the content of two/index.html")
