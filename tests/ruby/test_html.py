"""Texts as Ruby's libraries escape them."""

from __future__ import annotations

import pytest
from ruby_expressions import Case, rows, told_differently

from pykyll.ruby.html import escape_html, escape_xml
from pykyll.ruby.text import inspect

TEXT = "<a href='x'>\"&amp;\"</a>"
CASES = rows(
    (f"CGI.escapeHTML({inspect(TEXT)})", lambda: escape_html(TEXT),
     '"&lt;a href=&#39;x&#39;&gt;&quot;&amp;amp;&quot;&lt;/a&gt;"'),
    (f'{inspect(TEXT)}.encode(:xml => :attr).gsub(/\\A"|"\\Z/, "")', lambda: escape_xml(TEXT),
     '"&lt;a href=&apos;x&apos;&gt;&quot;&amp;amp;&quot;&lt;/a&gt;"'),
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_text_is_escaped_as_in_ruby(case: Case) -> None:
    assert inspect(case.ours()) == case.printed


@pytest.mark.ruby
def test_ruby_still_escapes_so() -> None:
    assert told_differently(CASES) == []
