"""The pages that stand in a template page's place, and the `paginator` of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.files import paths
from pykyll.liquid import is_truthy
from pykyll.plugins.jekyll_paginate_v2.page_beside_its_path import PageBesideItsPath
from pykyll.ruby.text import to_s

if TYPE_CHECKING:
    from pykyll.config.merge import Data
    from pykyll.extend import Host
    from pykyll.liquid import Drop
    from pykyll.plugins.jekyll_paginate_v2.settings import Settings
    from pykyll.site import Page


class PaginationPage(PageBesideItsPath):
    """A copy of the template page, with its part of the documents.

    Its front matter defaults are the template's where pykyll asks; a template sees those
    of the file `.html`, which is what the Ruby plugin calls the page where `indexpage` is
    not set. As that has no extension, the content is not converted, whatever the
    template's extension.
    """

    def __init__(
        self,
        host: Host,
        template: Page,
        settings: Settings,
        documents: list[Drop],
        number: int,
        total: int,
    ) -> None:
        paginator = _paginator(template, settings, documents, number, total)
        self.page_path = to_s(paginator["page_path"])
        super().__init__(
            host,
            "",
            settings.index + settings.extension,
            content="" if is_truthy(template.value("autopage")) else template.content,
            data=dict(template.data),
            body_line=template.body_line,
            path=template.path_on_disk,
            url=_url(self.page_path, settings),
        )
        self.stand_for(template.relative_path)
        self.number = number
        self.paginator = paginator
        self.pager = paginator
        self._set_data(host, template, settings, total)

    def _set_data(self, host: Host, template: Page, settings: Settings, total: int) -> None:
        autopage = template.value("autopage")
        if isinstance(autopage, dict) and "display_name" in autopage:
            self.data["autopages"] = dict(autopage)
        self.data["pagination_info"] = {"curr_page": self.number, "total_pages": total}
        if is_truthy(template.value("permalink")):
            self.data["permalink"] = self.page_path
        title = template.value("title")
        if not is_truthy(title):
            title = host.setting("title")
        if self.number > 1:
            title = _numbered(
                to_s(settings.title).replace(":title", to_s(title), 1), self.number, total
            )
            self.data["autogen"] = "jekyll-paginate-v2"
        self.data["title"] = title


def give_trails(pages: list[PaginationPage], settings: Settings) -> None:
    """Give each page the links to the pages around it: as many for each, where there are."""
    length = settings.trail_before + settings.trail_after + 1
    if length == 1 or len(pages) == 1:
        return
    links = [
        {"num": page.number, "path": page.page_path, "title": page.data["title"]} for page in pages
    ]
    for page in pages:
        start = max(page.number - settings.trail_before - 1, 0)
        end = min(start + length, len(pages))
        start = max(end - length, 0)
        page.paginator["page_trail"] = links[start:end]


def _paginator(
    template: Page, settings: Settings, documents: list[Drop], number: int, total: int
) -> Data:
    first, further = _addresses(template, settings)
    index, extension = settings.index or "index", settings.extension
    here = _with_file_name(first if number == 1 else further, index, extension)
    if settings.index:
        first = _with_file_name(first, index, extension)
        further = _with_file_name(further, index, extension)

    def path(of: int) -> str:
        return _numbered(first if of == 1 else further, of, total)

    begin = (number - 1) * settings.per_page
    posts = documents[begin : begin + settings.per_page]
    previous = number - 1 if number > 1 else None
    following = number + 1 if number < total else None
    return {
        "per_page": settings.per_page,
        "posts": posts,
        "total_posts": len(documents),
        "total_pages": total,
        "page": number,
        "page_path": _numbered(here, number, total),
        "previous_page": previous,
        "previous_page_path": None if previous is None else path(previous),
        "next_page": following,
        "next_page_path": None if following is None else path(following),
        "first_page": 1,
        "first_page_path": path(1),
        "last_page": total,
        "last_page_path": _numbered(further, total, total),
        "page_trail": None,
    }


def _addresses(template: Page, settings: Settings) -> tuple[str, str]:
    """The address of the first page, and that of the further ones with its `:num`."""
    permalink = template.value("permalink")
    first = to_s(permalink) if is_truthy(permalink) else template.dir
    first = first if first.endswith("/") else f"{first}/"
    return first, paths.join(first, settings.permalink)


def _with_file_name(address: str, index: str, extension: str) -> str:
    """The address of a file; the extension is left out behind one without a dot."""
    if address.endswith("/"):
        return address + index + extension
    return address if "." in address else address + index


def _url(page_path: str, settings: Settings) -> str:
    if page_path.endswith("/"):
        return paths.join(page_path, settings.index + settings.extension)
    if page_path.endswith(settings.extension):
        return page_path
    return page_path + settings.extension


def _numbered(text: str, number: int, total: int) -> str:
    return text.replace(":num", str(number), 1).replace(":max", str(total), 1)
