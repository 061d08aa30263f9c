"""Posts in pages of so many: `paginator`.

Source of the behaviour: jekyll-paginate 1.1.0.
"""

from __future__ import annotations

import math
import os
import sys
from typing import TYPE_CHECKING

from pykyll.config.place import at_setting
from pykyll.errors import PykyllError
from pykyll.extend.template_values import is_on, member
from pykyll.files import paths
from pykyll.liquid import inspect, to_s
from pykyll.ruby.numbers import string_to_i
from pykyll.site import Page

if TYPE_CHECKING:
    from pykyll.config.merge import Data
    from pykyll.extend import Host


def install(host: Host) -> None:
    """Add the generator."""
    host.add_generator(paginate, priority="lowest")


def paginate(host: Host) -> None:
    """Give the template page its posts, and add a copy of it for each further page."""
    if host.config.get("paginate") is None or not host.pages:
        return
    template = _template_page(host)
    if template is None:
        host.warn(
            "Pagination is enabled, but I couldn't find an index.html page to use as the "
            "pagination template. Skipping pagination.",
            path="_config.yml",
            hint="add an index.html in the folder of `paginate_path` or above it",
        )
        return
    _paginate(host, template)


def _paginate(host: Host, template: Page) -> None:
    posts = [post for post in host.site_drop().values.posts if not is_on(member(post, "hidden"))]
    per_page = _per_page(host)
    total = math.ceil(len(posts) / per_page)

    def pager(number: int) -> Data:
        shown = posts[(number - 1) * per_page : number * per_page]
        totals: Data = {"per_page": per_page, "total_posts": len(posts)}
        return _pager(host, template, number, total, shown) | totals

    if total > 0:
        template.pager = pager(1)
    if total > 1:
        found = _read_again(host, template)
        for number in range(2, total + 1):
            page = _copy(host, found, template, _path(host, template, number))
            page.pager = pager(number)
            host.add(page)


def _per_page(host: Host) -> int:
    setting = host.config.get("paginate")
    number = string_to_i(setting) if isinstance(setting, str) else setting
    is_bool = isinstance(number, bool)
    # A number below 0 makes no pages, as in Jekyll, which fails at the others.
    if isinstance(number, (int, float)) and not is_bool and 1 <= abs(number) <= sys.maxsize:
        return int(number)
    error = PykyllError(
        f"`paginate` must be a number of posts, and is {inspect(setting)}",
        hint="write `paginate: 10`",
    )
    raise at_setting(error, "paginate", files=host.config.files, source=host.source)


def _pager(host: Host, template: Page, number: int, total: int, posts: list[object]) -> Data:
    previous = number - 1 if number > 1 else None
    following = number + 1 if number < total else None
    return {
        "page": number,
        "per_page": None,
        "posts": posts,
        "total_posts": None,
        "total_pages": total,
        "previous_page": previous,
        "previous_page_path": None if previous is None else _path(host, template, previous),
        "next_page": following,
        "next_page_path": None if following is None else _path(host, template, following),
    }


def _path(host: Host, template: Page, number: int) -> str:
    if number <= 1:
        return template.url
    path = to_s(host.config.get("paginate_path")).replace(":num", str(number), 1)
    return path if path.startswith("/") else f"/{path}"


def _read_again(host: Host, template: Page) -> Page:
    """What the pages behind the first are copies of.

    The plugin reads the template's file anew, and looks for it where the template's URL
    leads: with a `permalink` that may be another page's file, or none.
    """
    if template.path_on_disk is None:
        return template
    path = _copied_path(template)
    on_disk = paths.inside(host.source, path)
    found = next((page for page in host.pages if page.path_on_disk == on_disk), None)
    if found is not None:
        return found
    host.warn(
        f"The second page and those behind it are empty: {path} is not there",
        path=template.relative_path,
        hint="put the file into the folder of its address, and take out `permalink`",
    )
    return Page(host, "", template.name)


def _copy(host: Host, found: Page, template: Page, directory: str) -> Page:
    """The page as it was read, in another folder."""
    page = Page(
        host,
        directory,
        template.name,
        content=found.content,
        data=dict(found.data),
        body_line=found.body_line,
        path=found.path_on_disk,
    )
    if host.compat.paginated_pages_keep_their_path:
        page.relative_path = _copied_path(template)
    return page


def _copied_path(template: Page) -> str:
    return paths.join(template.dir, template.name).removeprefix("/")


def _template_page(host: Host) -> Page | None:
    """The `index.html` nearest to the folder of `paginate_path`, there or above it."""
    paginate_path = to_s(host.config.get("paginate_path")).lstrip("/")
    folder = os.path.dirname(os.path.normpath(os.path.join(host.source, paginate_path)))
    candidates = [
        page
        for page in host.pages
        if page.name == "index.html" and _is_at_or_above(_folder(host, page), folder)
    ]
    return max(candidates, key=lambda page: len(to_s(page.path)), default=None)


def _folder(host: Host, page: Page) -> str:
    path = to_s(page.path).removeprefix("/")
    return os.path.dirname(os.path.normpath(os.path.join(host.source, path)))


def _is_at_or_above(folder: str, below: str) -> bool:
    return below == folder or below.startswith(f"{folder.rstrip('/')}/")
