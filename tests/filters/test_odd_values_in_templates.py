"""Every filter of a site's templates on odd values: what goes wrong is the site's error, told
in Liquid's words. An exception of Python's would be reported as a bug in pykyll.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from ruby_jekyll import EMULATED, is_installed
from site_text import write_site
from templates_in_site import TemplatesInSite, render_with_jekyll

from pykyll.liquid import LiquidError

if TYPE_CHECKING:
    from pathlib import Path

_DIGITS = "9" * 5000
_SITE = f"""
-- _config.yml --
title: Odd
-- index.html --
---
---
-- _data/odd.yml --
nan: .nan
infinite: -.inf
huge: {"9" * 60}
digits: "{_DIGITS}"
decimals: "-{_DIGITS}.5"
keys: {{1: a, 1.5: b, true: c, ~: d, [x, y]: e, {{q: r}}: f}}
late: 9999-12-31 23:59:59 -12:00
early: 0001-01-01 00:00:00 +12:00
nul: "a\\0b"
dates: [2020-01-01, 2020-01-02 03:04:05 +0100, 2019-01-01]
hashes: [{{a: [1]}}, {{a: {{b: 1}}}}, {{a: .nan}}, {{a: "{_DIGITS}"}}]
same: [{{a: 1, b: [2]}}, {{b: [2], a: 1}}, {{a: 1.0, b: [2]}}, {{a: true, b: [2]}}]
"""
_NAMES = ("nan", "infinite", "huge", "digits", "keys", "late", "early", "nul", "dates", "hashes")
_RANGE = "{% assign range = (0..site.data.odd.huge) %}"
_ARGUMENTS = ("", ": 'a'", ": site.data.odd.hashes", ": site.data.odd.digits", ": 'a', 1")


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_site(_SITE, tmp_path_factory.mktemp("site"))


def test_no_filter_fails_in_a_way_that_liquid_does_not_know(source: Path) -> None:
    site = TemplatesInSite(source, EMULATED)
    environment = site.site.liquid.environment
    wrong = []
    for name in environment._filters:  # noqa: SLF001 - all of them
        for value in (*(f"site.data.odd.{each}" for each in _NAMES), "range"):
            for arguments in _ARGUMENTS:
                template = f"{_RANGE}{{{{ {value} | {name}{arguments} }}}}"
                try:
                    site.render(template)
                except LiquidError as error:
                    assert error.message
                except Exception as error:  # noqa: BLE001 - this is what is looked for
                    wrong.append(f"{template}: {error!r}")
    assert not wrong


_PRINTED = {
    "{{ site.data.odd.digits | to_integer }}": _DIGITS,
    "{{ site.data.odd.decimals | to_integer }}": f"-{_DIGITS}",
    "{{ site.data.odd.hashes | where: 'a', '9' | size }}": "0",
    "{{ site.data.odd.same | uniq | size }}": "3",
    "{{ site.data.odd.same | group_by_exp: 'i', 'i' | size }}": "3",
    "{{ site.data.odd.nul | sassify | size }}": "0",
}
"""Templates and what Jekyll 4.3.1 prints."""


@pytest.mark.parametrize(("template", "printed"), _PRINTED.items(), ids=range(len(_PRINTED)))
def test_odd_values_are_taken_as_ruby_takes_them(source: Path, template: str, printed: str) -> None:
    if "sassify" in template:
        pytest.importorskip("sass", reason="libsass is not installed")
    assert TemplatesInSite(source, EMULATED).render(template) == printed


@pytest.mark.ruby
@pytest.mark.skipif(not is_installed(), reason="needs Jekyll 4.3.1 to compare with")
def test_jekyll_still_prints_what_is_recorded(source: Path) -> None:
    expected = [(True, printed) for printed in _PRINTED.values()]
    assert render_with_jekyll(source, list(_PRINTED)) == expected
