"""What a check is: a class with a name, asked once for each page and once at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pykyll.proof.failure import Failure

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pykyll.proof.context import Context
    from pykyll.proof.page import Element, Page
    from pykyll.proof.url import Url


class Check:
    """A check. Subclasses name themselves and yield failures; they are found by name.

    A package offers its own under the entry point group `pykyll.proof_checks`, and a
    user switches it on by that name under `checks`.
    """

    name: ClassVar[str]
    """What failures and the option `checks` call it."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.options = context.options

    def check(self, page: Page) -> Iterable[Failure]:  # noqa: ARG002 - for subclasses
        """What is wrong with a page."""
        return ()

    def finish(self) -> Iterable[Failure]:
        """What is wrong with the site as a whole, after its last page."""
        return ()

    def url_of(self, element: Element, page: Page) -> Url | None:
        """The URL that html-proofer reads for an element, by the kind of the element."""
        attribute = link_attribute(element)
        return None if attribute is None else self.context.url(attribute, page.base_href)

    def failure(
        self,
        page: Page,
        description: str,
        element: Element | None = None,
        *,
        line: int | None = None,
        url: str | None = None,
    ) -> Failure:
        """A failure of this check on a page."""
        return failure_at(page, self.name, description, element, line=line, url=url)


def failure_at(
    page: Page,
    check_name: str,
    description: str,
    element: Element | None = None,
    *,
    line: int | None = None,
    url: str | None = None,
) -> Failure:
    """A failure with all that is known of its place."""
    at = element.line if element is not None else line
    column = element.column if element is not None else None
    return Failure(
        page.path,
        check_name,
        description,
        line=at,
        element=element.excerpt() if element is not None else None,
        column=column,
        excerpt=page.excerpt_of(at, column),
        url=url if url is not None or element is None else link_attribute(element),
    )


_WITH_SRC = frozenset({"img", "script", "source"})
_WITH_SRCSET = frozenset({"img", "source"})
_WITH_HREF = frozenset({"a", "link"})


def link_attribute(element: Element) -> str | None:
    """The one attribute of an element that html-proofer takes for its URL."""
    name, attributes = element.name, element.attributes
    if name == "meta":
        return attributes.get("content")
    if name in _WITH_HREF:
        return attributes.get("href")
    found = attributes.get("src") if name in _WITH_SRC else None
    if found is None and name in _WITH_SRCSET:
        found = attributes.get("srcset")
    return found
