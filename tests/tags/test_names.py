"""What templates name, read from their nodes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from site_text import write_site

from pykyll.builder.site import Site
from pykyll.config import load_config
from pykyll.liquid import LiquidError, TagNames
from pykyll.templates.names import names_in
from pykyll.templates.origins import origins

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pykyll.liquid import Environment
    from pykyll.site import Site
    from pykyll.templates.names import TemplateNames


@pytest.fixture
def site(tmp_path: Path) -> Callable[[str], Site]:
    """A site that was read, not rendered."""

    def read(text: str) -> Site:
        write_site(f"-- _config.yml --\ntitle: T\n{text}", tmp_path)
        site = Site(load_config(tmp_path, compat="jekyll", environ={})[0])
        site.read()
        return site

    return read


@pytest.fixture
def env(site: Callable[[str], Site]) -> Environment:
    """Jekyll's tags."""
    return site("").liquid.environment


@pytest.fixture
def named(env: Environment) -> Callable[[str], TemplateNames]:
    """What a template names."""
    return lambda text: names_in(env, text)


def test_an_include_is_named_with_its_line_in_the_file(env: Environment) -> None:
    [found] = names_in(env, "\n{% include a.html %}", first_line=4).files
    assert (found.tag, found.name, found.line) == ("include", "a.html", 5)


@pytest.mark.parametrize(
    "text",
    [
        "{% if x %}{% include a %}{% endif %}",
        "{% unless x %}{% else %}{% include a %}{% endunless %}",
        "{% for x in y %}{% else %}{% include a %}{% endfor %}",
        "{% case x %}{% when 1 or 2 %}{% include a %}{% endcase %}",
        "{% capture x %}{% include a %}{% endcapture %}",
        "{% highlight c %}{% include a %}{% endhighlight %}",
        "{% tablerow x in y %}{% include a %}{% endtablerow %}",
        "{%- include /a x='1' -%}",
        "{%include a\n  x=y\n%}",
    ],
)
def test_an_include_is_found_wherever_it_stands(
    named: Callable[[str], TemplateNames], text: str
) -> None:
    assert [each.name for each in named(text).files] == ["a"]


@pytest.mark.parametrize(
    "text",
    [
        "{% comment %}{% include a %}{{ site.data.x }}{% endcomment %}",
        "{% raw %}{% include a %}{{ site.data.x }}{% endraw %}",
        "{{ 'site.data.x' }} site.data.x",
        "{{ page.site.data.x }}",
    ],
)
def test_what_is_no_markup_names_nothing(named: Callable[[str], TemplateNames], text: str) -> None:
    assert (named(text).files, named(text).data) == ([], set())


def test_a_name_with_variables_may_be_many(named: Callable[[str], TemplateNames]) -> None:
    [found] = named("{% include kinds/{{ page.kind | downcase }}.html %}").files
    assert found.is_put_together
    assert found.may_be("kinds/a.html")
    assert not found.may_be("kinds.html")
    assert not found.may_be("kinds/a.htm")


@pytest.mark.parametrize(
    ("text", "paths"),
    [
        ("{{ site.data.a.b }}", {("a", "b")}),
        ("{{ site.data['a b'].c }}", {("a b", "c")}),
        ("{{ site.data[page.x].c }}", {()}),
        ("{{ site.data.a[site.data.b].c }}", {("a",), ("b",)}),
        ("{% assign d = site.data %}", {()}),
        ("{% if site.data.a == 1 or x == site.data.b %}{% endif %}", {("a",), ("b",)}),
        ("{% for i in (1..site.data.a) limit: site.data.b %}{% endfor %}", {("a",), ("b",)}),
        ("{{ x | default: site.data.a }}", {("a",)}),
        ("{% include f list=site.data.a %}", {("a",)}),
        ("{% include {{ site.data.a }}/f %}", {("a",)}),
        ("{{ x | where_exp: 'i', 'i.k == site.data.a.b' }}", {("a", "b")}),
        ("{{ x | group_by_exp: 'i', 'site.data.a[i.k]' }}", {("a",)}),
        ("{{ x | where_exp: 'i', 'a b c' }}", set()),
    ],
)
def test_data_is_named_as_far_as_it_is_written_out(
    named: Callable[[str], TemplateNames], text: str, paths: set[tuple[str, ...]]
) -> None:
    assert named(text).data == paths


def test_filters_and_tags_are_named(named: Callable[[str], TemplateNames]) -> None:
    found = named("{{ a | upcase }}\n{% assign b = a | where: 'x', 1 %}{% link a.md %}")
    assert (found.filters, found.tags) == ({"upcase": 1, "where": 2}, {"link": 2})


def test_every_word_of_a_tag_that_says_nothing_may_be_a_variable(env: Environment) -> None:
    env.tag("mine")(lambda _markup, _parse: lambda _context: "")
    assert names_in(env, "{% mine site.data.a, b %}").data == {("a",)}


def test_a_tag_says_itself_what_it_names(env: Environment) -> None:
    env.tag("draw", names=lambda markup, _parse: TagNames(files=(markup.strip(),)))(
        lambda _markup, _parse: lambda _context: ""
    )
    [found] = names_in(env, "{% draw a.svg %}").files
    assert (found.tag, found.name) == ("draw", "a.svg")


def test_what_cannot_be_parsed_is_an_error(named: Callable[[str], TemplateNames]) -> None:
    with pytest.raises(LiquidError):
        named("{% if %}")


def test_a_page_is_made_of_its_layouts_includes_and_data(site: Callable[[str], Site]) -> None:
    found = origins(
        site(
            "-- docs/p.md --\n---\nlayout: post\n---\n{% include_relative part.md %}\n"
            "-- docs/part.md --\n{{ site.data.team.lead }}\n-- _data/team/lead.yml --\na: 1\n"
            "-- _data/team/rest.yml --\na: 1\n-- _data/other.yml --\na: 1\n"
            "-- _layouts/post.html --\n---\nlayout: base\n---\n{{ content }}{% include a.html %}\n"
            "-- _layouts/base.html --\n{{ content }}\n"
            "-- _includes/a.html --\n{% include kinds/{{ x }}.html %}{% include a.html %}\n"
            "-- _includes/kinds/b.html --\n1\n-- _includes/c.html --\n1\n"
        )
    )
    assert found["docs/p.html"] == (
        "docs/p.md",
        "docs/part.md",
        "_data/team/lead.yml",
        "_layouts/post.html",
        "_includes/a.html",
        "_includes/kinds/b.html",
        "_layouts/base.html",
    )


def test_includes_that_name_all_includes_are_followed_once(site: Callable[[str], Site]) -> None:
    names = [f"i{number}.html" for number in range(40)]
    text = "".join(f"-- _includes/{name} --\n{{% include {{{{ x }}}} %}}\n" for name in names)
    found = origins(site(f"-- p.md --\n---\n---\n{{% include i0.html %}}\n{text}"))
    assert len(found["p.html"]) == 41
