"""Numbers of more digits than Python's `int` reads are numbers all the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from site_text import write_site

from pykyll import build
from pykyll.kramdown import to_html
from pykyll.kramdown.errors import KramdownError
from pykyll.kramdown.option_values import toc_levels
from pykyll.proof.external.cache import timeframe
from pykyll.ruby.csv_converters import to_integer

if TYPE_CHECKING:
    from pathlib import Path

_DIGITS = "9" * 5000


def _page(folder: Path, body: str, config: str = "", files: str = "") -> str:
    site = f"-- _config.yml --\n{config}\n-- index.html --\n---\n---\n{body}\n{files}"
    build(write_site(site, folder / "site"), folder / "out")
    return (folder / "out/index.html").read_text("utf-8").strip()


def test_the_sizes_of_an_avatar(tmp_path: Path) -> None:
    printed = _page(tmp_path, f"{{% avatar a size={_DIGITS} %}}", "plugins: [jekyll-avatar]")
    assert f'class="avatar" alt="a" width="{_DIGITS}"' in printed
    assert f"s=1{'9' * 4999}8 2x" in printed


def test_the_port_of_an_address(tmp_path: Path) -> None:
    address = f"http://a:{_DIGITS}/x"
    assert _page(tmp_path, f"{{{{ '{address}' | absolute_url }}}}") == address


def test_the_version_of_a_gem(tmp_path: Path) -> None:
    for file in (f'-- Gemfile --\ngem "jekyll", "~> {_DIGITS}"\n',
                 f"-- Gemfile.lock --\nGEM\n  specs:\n    jekyll ({_DIGITS})\n"):  # fmt: skip
        assert _page(tmp_path, "x", files=file) == "x"
    assert _page(tmp_path, "x", f"compat: jekyll {_DIGITS}") == "x"


def test_a_number_of_a_csv_file() -> None:
    assert to_integer(f"-{_DIGITS}") == -(10**5000 - 1)


def test_a_time_to_keep_links() -> None:
    assert timeframe(f"{_DIGITS}d") == float("inf")


@pytest.mark.parametrize("value", [[_DIGITS], [float("inf")], [float("nan")]])
def test_an_option_of_kramdown_that_is_out_of_reach_is_refused(value: list[object]) -> None:
    with pytest.raises(KramdownError):
        toc_levels(value, "toc_levels")


def test_a_quote_that_is_no_character_is_printed_by_its_number_as_ruby_prints_it() -> None:
    options = {"smart_quotes": [_DIGITS, "rsquo", "ldquo", "rdquo"]}
    assert to_html("'a'", options) == f"<p>&#{_DIGITS};a’</p>\n"
    with pytest.raises(KramdownError, match="50000 digits is too long"):
        to_html("'a'", {"smart_quotes": ["9" * 50_000, "rsquo", "ldquo", "rdquo"]})
