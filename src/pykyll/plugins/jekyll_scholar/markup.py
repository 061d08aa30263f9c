"""Elements as jekyll-scholar writes them: attributes in their order, nothing escaped.

Source of the behaviour: jekyll-scholar's `Utilities#content_tag` and `#link_to`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.ruby.text import to_s

if TYPE_CHECKING:
    from collections.abc import Mapping


def element(name: str, content: str, *attributes: Mapping[str, object]) -> str:
    """An element with the attributes of all mappings, be there two of one name."""
    written = "".join(
        f' {key}="{to_s(value)}"' for each in attributes for key, value in each.items()
    )
    return f"<{name}{written}>{content}</{name}>"


def link(href: str, content: str | None, attributes: Mapping[str, object]) -> str:
    """A link; it shows its address where there is no content."""
    return element("a", href if content is None else content, {**attributes, "href": href})
