"""Jekyll's tags, well and badly used: the real Jekyll decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from ruby_jekyll import EMULATED, is_installed
from site_text import write_site
from templates_in_site import TemplatesInSite, render_with_jekyll

from pykyll.liquid import LiquidError

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = [
    pytest.mark.ruby,
    pytest.mark.skipif(not is_installed(), reason="needs Jekyll 4.3.1 to compare with"),
]

_SITE = """
-- _config.yml --
title: "T & U"
url: https://example.org
baseurl: /base
timezone: UTC
inc: plain
collections:
  notes: {output: true}
  hidden: {output: false}
-- index.html --
---
mine: 1
names: [plain.html, show.html]
---
-- about.md --
---
---
about
-- sub/page with space.md --
---
---
x
-- sub/_posts/2020-05-05-in-sub.md --
---
---
x
-- relative.txt --
relative {{ page.mine }} {{ include.a }}
-- sub/relative.txt --
in sub
-- assets/a b.txt --
text
-- _notes/one.md --
---
---
note
-- _hidden/h.md --
---
---
hidden
-- _posts/2020-02-29-leap-day.md --
---
---
x
-- _posts/2020-03-01-a.b.md --
---
slug: odd
---
x
-- _posts/deep/2020-04-01-nested.md --
---
---
x
-- _includes/plain.html --
plain
-- _includes/empty.html --
-- _includes/show.html --
[{{ include.a }}|{{ include.b | upcase }}|{{ include.c.d }}|{{ include }}]
-- _includes/each.html --
{% for p in include %}{{ p[0] }}={{ p[1] }};{% endfor %}{{ include.size }}
-- _includes/sub/outer.html --
o{% include show.html %}{% include show.html b="x" %}o
-- _includes/assigns.html --
{% assign leaked = "yes" %}{% assign include = "no" %}{{ include }}
-- _includes/a-b(c)+~@.html --
odd name
-- _includes/loop.html --
{{ item }}{{ forloop.index }}{% if item == 2 %}{% break %}{% endif %}after
-- _includes/recursive.html --
{% include recursive.html %}
-- _includes/bad.html --

{% nosuchtag %}
-- _includes/unclosed.html --
{% if x %}
-- _includes/wrong.html --

{{ "a" | prepend }}
-- _includes/wrong2.html --
x
{% include wrong.html %}
-- _includes/raw.html --
{{ 12 | slugify }}
"""

_TEMPLATES = [
    "{% include plain.html %}|{%- include plain.html -%}|{% include empty.html %}|",
    "{% include show.html a=1 b='x y' %}",
    "{% include show.html a=page.mine b=site.title %}{{ include.a }}",
    '{% include show.html a="say \\"hi\\"" b=\'it\\\'s\' %}',
    "{% include show.html a='\"' b=\"'\" %}",
    "{% include show.html a = 1   b= 'c' %}",
    "{% include show.html\n a=1\n b='c'\n%}",
    "{% include show.html a=true b=nil %}{% include show.html a=1.5 b=-3 %}",
    "{% include each.html z=1 y='2' x-y=3 a_b=4 %}{% include each.html %}",
    "{% include sub/outer.html %}{% include sub/outer.html a='in' %}",
    "{% include assigns.html %}{{ leaked }}{{ include }}",
    "{% include {{ site.inc }}.html %}{% include {{site.inc}}.html a=1 %}",
    "{% include {{ site.inc | append: '.html' }} %}",
    "{% assign f = 'show' %}{% assign e = 'html' %}{% include {{f}}.{{e}} a='x' b='y' %}",
    "{% for n in page.names %}{% include {{ n }} a=n %}{% endfor %}",
    "{% for item in (1..3) %}{% include loop.html %},{% endfor %}",
    "{% for item in (1..3) %}{% include plain.html %}{{ item }}{% endfor %}",
    "{% include a-b(c)+~@.html %}",
    "{% include nosuch.html %}", "{% include plan.html %}", "{% include %}",
    "{% include ../index.html %}", "{% include ./plain.html %}", "{% include /etc/passwd %}",
    "{% include sub//outer.html %}", "{% include 'plain.html' %}", "{% include pl$in.html %}",
    "{% include {{ nothing }} %}", "{% include {{ site.title }} %}",
    "{% include plain.html a %}", "{% include plain.html a= %}", "{% include plain.html a='x %}",
    "{% include plain.html a=b[0] %}", "{% include plain.html a='x'b='y' %}",
    "{% include plain.html a=1, b=2 %}", "{% include plain.html 1 %}",
    "{% include bad.html %}", "{% include unclosed.html %}", "{% include wrong.html %}",
    "x\n{% include wrong2.html %}", "{% include raw.html %}", "{% include recursive.html %}",
    "{% include_relative relative.txt a='x' %}", "{% include_relative sub/relative.txt %}",
    "{% include_relative nosuch.txt %}", "{% include_relative ../index.html %}",
    "{% include_relative relative.txt a %}",
    "{% link about.md %} {% link sub/page with space.md %} {% link assets/a b.txt %}",
    "{% link /assets/a b.txt %} {% link _notes/one.md %} {% link _posts/2020-02-29-leap-day.md %}",
    "{% link /about.md %}", "{% link _hidden/h.md %}", "{% link abut.md %}", "{% link %}",
    "{% assign l = 'about' %}{% link {{ l }}.md %}", "{% link {{ l }}.md %}",
    "{% link {{ l | nosuch: %}",
    "{% post_url 2020-02-29-leap-day %} {% post_url /2020-02-29-leap-day %}",
    "{% post_url deep/2020-04-01-nested %} {% post_url 2020-03-01-a.b %}",
    "{% post_url 2020-04-01-nested %}", "{% post_url sub/2020-05-05-in-sub %}",
    "{% post_url 2020-05-05-in-sub %}", "{% post_url 2020-3-1-odd %}",
    "{% post_url 2020-03-01-a %}", "{% post_url 2020-02-29-leap %}",
    "{% post_url 2020-02-28-leap-day %}", "{% post_url leap-day %}", "{% post_url %}",
    "{% post_url 2020-99-99-odd %}",
    "{% highlight ruby %}\nputs 'hi'\n{% endhighlight %}",
    "{% highlight ruby linenos %}\nputs 'hi'\nx = 1\n{% endhighlight %}",
    "{% highlight C++ %}\n\nint a;\n\n\n{% endhighlight %}",
    "{% highlight nosuch %}\n<a> & {{ page.mine }}\n{% endhighlight %}",
    '{% highlight text linenos=table hl_lines="1 2" %}\n a\n b \n{% endhighlight %}',
    "{% highlight %}x{% endhighlight %}", "{% highlight ruby 'x' %}x{% endhighlight %}",
    '{% highlight ruby linenos="a" %}x{% endhighlight %}', "{% highlight ruby %}x",
    "{% assign highlighter_prefix = '<<' %}{% highlight text %}a{% endhighlight %}",
    "{% raw %}{% include plain.html %}{{ x }}{% endraw %}",
]  # fmt: skip


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_site(_SITE, tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="module")
def recorded(source: Path) -> dict[str, tuple[bool, str]]:
    return dict(zip(_TEMPLATES, render_with_jekyll(source, _TEMPLATES), strict=True))


@pytest.fixture(scope="module")
def site(source: Path) -> TemplatesInSite:
    return TemplatesInSite(source, EMULATED)


@pytest.mark.parametrize("template", _TEMPLATES)
def test_a_tag_prints_or_says_what_jekyll_does(
    site: TemplatesInSite, recorded: dict[str, tuple[bool, str]], template: str
) -> None:
    works, text = recorded[template]
    try:
        ours = (True, site.render(template))
    except LiquidError as error:
        reference = str(error.diagnostic.reference).removeprefix("Liquid Exception: ")
        ours = (False, reference.rpartition(" in ")[0])
    assert ours == (works, text if works else " ".join(text.partition("\n\n      ")[0].split()))
