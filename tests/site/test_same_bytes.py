"""Real Jekyll and pykyll build the owner's site to the same bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from filled_in_site import unselect_papers, write_filled_in_site
from ruby_jekyll import build_with_jekyll, is_installed

from pykyll import build

if TYPE_CHECKING:
    from pathlib import Path

_HARD_PAPERS = """
- key: hard
  title: "A <b> & 'c' </script> \\"d\\" $x_1$ ’25 {E}"
  authors: ["{The <Group> & Co}", "É. O'Neill", others]
  year: "2026"
  month: 12
  venue: "Proc. 2026 of the 'X' (X ’26)"
  doi: 10.1002/(SICI)1097<1::AID-X>3.0.CO;2#a
  arxiv: hep-th/9901001
  pages: 3
  award: [One & two, "<Three>"]
  note: "a < b"
  abstract: "One *two* $$a < b$$ </script>\\n\\nThree"
  links: [{ label: "P & DF", url: /a/b.pdf }, { label: X, url: "https://x.example/?a=1&b=2" }]
- key: harder
  title: Without anything else
  authors: [X]
  year: 2026
  type: book
  publisher: Y
- key: hardest
  title: Misc
  authors: [X]
  year: 2026
  type: misc
  volume: 1
  number: 2
"""
_HARD_NEWS = """
- date: "2026-03-01"
  text: "Quoted: <b>bold</b> & `code` [a](b) 中文的消息，没有空格，而且比四十个字符还要长得多，所以必须在某处截断"
  url: /x/?a=1&b=2
- date: 2026-3-2
  text: "Two\\n\\nparagraphs"
"""
_HARD_PEOPLE = """
- name: X & Y
  role: <Z>
  native_name: 某人
  native_lang: zh-Hans
  image: /images/engine.svg
- name: Z
  role: was
  until: 2020
"""
# The one setting that two builds cannot share by themselves: the time in feed.xml.
_TIME = "time: 2026-02-03 04:05:06 +0000\n"
_VARIANTS = {
    "as it is": "",
    "with another form of the own name": (
        "author:\n  name: Wenyong Zhou\n  aliases: [He Xiao, Wendong Xu]\n"
    ),
    "at an address of its own": "url: https://example.org\n",
    "below a folder": "url: https://example.github.io\nbaseurl: /site\n",
    "with all profiles": (
        "author:\n  name: Wenyong Zhou\n  email: a@example.org\n  github: example\n"
        "  orcid: 0000-0002-1825-0097\n  website: https://example.org/\n  location: Here\n"
    ),
}


def _files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.mark.ruby
@pytest.mark.skipif(not is_installed(), reason="Jekyll 4.3.1 is not installed")
@pytest.mark.parametrize("environment", ["development", "production"])
@pytest.mark.parametrize("variant", _VARIANTS)
def test_every_file_has_the_bytes_that_jekyll_writes(
    variant: str, environment: str, root: Path, tmp_path: Path
) -> None:
    extra = tmp_path / "extra.yml"
    extra.write_text(_TIME + _VARIANTS[variant], "utf-8")
    _assert_same(root, extra, environment, tmp_path)


def _assert_same(site: Path, extra: Path, environment: str, tmp_path: Path) -> None:
    config = [site / "_config.yml", extra]
    named = ",".join(map(str, config))
    build_with_jekyll(site, tmp_path / "jekyll", "--config", named, env=environment)
    build(
        site,
        tmp_path / "pykyll",
        config=config,
        compat="jekyll 4.3.1 debian",
        environment=environment,
    )
    theirs, ours = _files(tmp_path / "jekyll"), _files(tmp_path / "pykyll")
    assert sorted(ours) == sorted(theirs)
    for name, content in theirs.items():
        assert ours[name] == content, name


_FILLED_IN = {
    "as it is": "",
    "below a folder": "url: https://example.github.io\nbaseurl: /site\n",
    "in a time zone": "timezone: Asia/Hong_Kong\n",
    "in Chinese": "lang: zh-Hans\nlocale: zh_CN\n",
}


@pytest.mark.ruby
@pytest.mark.skipif(not is_installed(), reason="Jekyll 4.3.1 is not installed")
@pytest.mark.parametrize("variant", _FILLED_IN)
def test_a_site_with_something_of_everything_has_the_bytes_that_jekyll_writes(
    variant: str, tmp_path: Path
) -> None:
    extra = write_filled_in_site(tmp_path / "site", settings=_TIME + _FILLED_IN[variant], papers=20)
    _assert_same(tmp_path / "site", extra, "production", tmp_path)


@pytest.mark.ruby
@pytest.mark.skipif(not is_installed(), reason="Jekyll 4.3.1 is not installed")
def test_a_site_with_hard_data_has_the_bytes_that_jekyll_writes(tmp_path: Path) -> None:
    site = tmp_path / "site"
    extra = write_filled_in_site(site, settings=_TIME)
    data = {"publications": _HARD_PAPERS, "news": _HARD_NEWS, "people": _HARD_PEOPLE}
    for name, text in data.items():
        with (site / f"_data/{name}.yml").open("a", encoding="utf-8") as file:
            file.write(text)
    _assert_same(site, extra, "production", tmp_path)


@pytest.mark.ruby
@pytest.mark.skipif(not is_installed(), reason="Jekyll 4.3.1 is not installed")
def test_a_site_without_a_selected_paper_has_the_bytes_that_jekyll_writes(tmp_path: Path) -> None:
    site = tmp_path / "site"
    extra = write_filled_in_site(site, settings=_TIME, papers=8)
    unselect_papers(site)
    for name, changed in {
        "news": "2026-03-04",
        "talks": "''",
        "awards": "2026-03-04 10:00",
    }.items():
        page = site / f"_pages/{name}.md"
        text = page.read_text("utf-8").replace("title:", f"last_modified_at: {changed}\ntitle:", 1)
        page.write_text(text, "utf-8")
    _assert_same(site, extra, "production", tmp_path)


@pytest.mark.ruby
@pytest.mark.skipif(not is_installed(), reason="Jekyll 4.3.1 is not installed")
def test_a_site_without_data_has_the_bytes_that_jekyll_writes(tmp_path: Path) -> None:
    site = tmp_path / "site"
    extra = write_filled_in_site(site, settings=_TIME)
    for file in site.glob("_data/*.yml"):
        if file.name not in {"navigation.yml", "profiles.yml"}:
            file.write_text("# none yet\n")
    _assert_same(site, extra, "production", tmp_path)
