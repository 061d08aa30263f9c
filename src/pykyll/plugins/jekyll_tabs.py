"""`{% tabs %}` and `{% tab %}`: texts of which one is seen at a time.

Where the original gives each group a random number, here it is one that follows from the page,
so that the same site comes out the same.

Source of the behaviour: jekyll-tabs 1.2.1.
"""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from pykyll.extend.template_values import member
from pykyll.liquid import to_s
from pykyll.regex import regex
from pykyll.ruby.strings import downcase, strip
from pykyll.templates.host_error import HostError

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.extend import Host
    from pykyll.liquid import Body, Context, ParseContext

_NOT_IN_NAMES = regex(r"[^0-9a-z]")
_GROUPS = "tabs of jekyll-tabs"
_COUNT = "count of jekyll-tabs"


def install(host: Host) -> None:
    """Add the blocks."""

    def tabs(markup: str, parse: ParseContext) -> Callable[[Context, Body], str]:
        del parse
        name = _name(markup)

        def render(context: Context, body: Body) -> str:
            if not markup:
                raise _wants("tabs", "1 attribute", "{% tabs NAME %} … {% endtabs %}")
            body.render(context)
            found = _groups(context).get(name)
            if found is None:
                raise HostError(
                    f"there is no tab in the group '{name}'",
                    "undefined method `each_with_index' for nil:NilClass",
                    hint="a tab says which group it is in: {% tab NAME TITLE %}, NAME being one word",
                )
            return _html(name, found, _number(context, name))

        return render

    def tab(markup: str, parse: ParseContext) -> Callable[[Context, Body], str]:
        del parse
        words = markup.split(None, 1)

        def render(context: Context, body: Body) -> str:
            if len(words) < 2:
                raise _wants("tab", "2 attributes", "{% tab NAME TITLE %} … {% endtab %}")
            content = host.filters.markdownify(body.render(context))
            _groups(context).setdefault(_name(words[0]), {})[words[1]] = content
            return ""

        return render

    host.add_block("tabs", tabs)
    host.add_block("tab", tab)


def _wants(tag: str, what: str, usage: str) -> HostError:
    return HostError(f"Block {tag} requires {what}", hint=usage)


def _name(text: str) -> str:
    return _NOT_IN_NAMES.sub("-", downcase(strip(text)))


def _groups(context: Context) -> dict[str, dict[str, str]]:
    """The tabs of each group so far; they pile up over a page."""
    groups = context.registers.setdefault(_GROUPS, {})
    assert isinstance(groups, dict)  # noqa: S101 - it was put there above
    return groups


def _number(context: Context, name: str) -> str:
    """A number that no other group of the site has, in the form of a random one."""
    count = context.registers.get(_COUNT)
    number = count + 1 if isinstance(count, int) else 1
    context.registers[_COUNT] = number
    page = to_s(member(context.registers.get("page"), "path"))
    digest = uuid.uuid5(uuid.NAMESPACE_URL, f"{page}\0{name}\0{number}")
    return str(uuid.UUID(bytes=digest.bytes, version=4))


def _html(name: str, tabs: dict[str, str], number: str) -> str:
    """What the original's template prints, with its blanks."""
    active = ' class="active"'
    heads = "".join(
        f'  \n      <li{"" if at else active} id="{name}-{_name(title)}">\n'
        f'          <a href="#">{title}</a>\n      </li>\n'
        for at, title in enumerate(tabs)
    )
    bodies = "".join(
        f"  \n      <li{'' if at else active}>{content}</li>\n"
        for at, content in enumerate(tabs.values())
    )
    return (
        f'<ul id="{name}" class="tab" data-tab="{number}" data-name="{name}">\n{heads}  \n</ul>\n'
        f'<ul class="tab-content" id="{number}" data-name="{name}">\n{bodies}  \n</ul>\n'
    )
