"""Elements as jekyll-scholar writes them: attributes in their order, nothing escaped.

Source of the behaviour: jekyll-scholar's `Utilities#content_tag` and `#link_to`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.ruby.text import to_s

if TYPE_CHECKING:
    from collections.abc import Mapping


def element(name: object, content: str, *attributes: Mapping[str, object]) -> str:
    """An element with the attributes of all mappings, be there two of one name.

    What is given for its name is printed as Ruby prints it: a list as its words, nil not at all.
    """
    written = "".join(
        f' {key}="{to_s(value)}"' for each in attributes for key, value in each.items()
    )
    opening = " ".join(map(to_s, _flat(name)))
    if not _flat(name):
        written = written[1:]
    return f"<{opening}{written}>{content}</{to_s(name)}>"


def _flat(name: object) -> list[object]:
    """Ruby's `flatten` and `compact`."""
    if isinstance(name, list):
        return [inner for each in name for inner in _flat(each)]
    return [] if name is None else [name]


def link(href: str, content: str | None, attributes: Mapping[str, object]) -> str:
    """A link; it shows its address where there is no content."""
    return element("a", href if content is None else content, {**attributes, "href": href})
