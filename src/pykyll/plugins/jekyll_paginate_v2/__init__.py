"""Posts and other documents in pages of so many, filtered and sorted: `paginator`.

Source of the behaviour: jekyll-paginate-v2 3.0.0, its generator.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from pykyll.errors import PykyllError
from pykyll.extend.setting_types import at_config, at_item
from pykyll.liquid import is_truthy
from pykyll.plugins.jekyll_paginate_v2.autopages import add_autopages
from pykyll.plugins.jekyll_paginate_v2.pagination_pages import PaginationPage, give_trails
from pykyll.plugins.jekyll_paginate_v2.selection import Selection
from pykyll.plugins.jekyll_paginate_v2.settings import (
    DEFAULTS,
    Settings,
    WrongSettingError,
    merged,
)

if TYPE_CHECKING:
    from pykyll.config.merge import Data
    from pykyll.extend import Host
    from pykyll.site import Page


def install(host: Host) -> None:
    """Add the generator."""
    host.add_generator(paginate, priority="lowest")


def paginate(host: Host) -> None:
    """Put pages in the place of each page whose front matter has `pagination:` enabled."""
    try:
        config = merged(DEFAULTS, host.config.get("pagination"), "pagination")
        add_autopages(host, config)
    except WrongSettingError as wrong:
        raise at_config(host, wrong, wrong.keys) from None
    _refuse_the_old_settings(host)
    if not is_truthy(config["enabled"]):
        return
    if is_truthy(config["legacy"]):
        error = PykyllError(
            "`pagination: legacy` asks for what ended in 2018",
            hint="take it out: it was never meant to be set",
        )
        raise at_config(host, error, ("pagination", "legacy"))
    if "title_suffix" in config:
        host.warn(
            "Pagination: The 'title_suffix' configuration has been deprecated.",
            path="_config.yml",
            hint="use `title`, as in `title: ':title - page :num'`",
        )
    templates = [page for page in host.pages if _is_template(page)]
    selection = Selection(host)
    for template in templates:
        try:
            _paginate(host, template, config, selection)
        except WrongSettingError as error:
            raise at_item(host, template, error, error.keys) from None
    if not templates:
        host.warn(
            "Pagination is enabled, but I couldn't find any pagination page. Skipping pagination.",
            path="_config.yml",
            hint="pages must have `pagination: {enabled: true}` in their front matter "
            "for pagination to work",
        )


def _refuse_the_old_settings(host: Host) -> None:
    if is_truthy(host.config.get("paginate")):
        error = PykyllError(
            "jekyll-paginate-v2 does not read jekyll-paginate's setting `paginate`",
            hint="write `pagination: {enabled: true, per_page: 10}`, and "
            "`pagination: {enabled: true}` in the page's front matter",
        )
        raise at_config(host, error, ("paginate",))


def _is_template(page: Page) -> bool:
    own = page.value("pagination")
    return isinstance(own, dict) and is_truthy(own.get("enabled"))


def _paginate(host: Host, template: Page, config: Data, selection: Selection) -> None:
    settings = Settings.read(merged(config, template.value("pagination"), "pagination"))
    documents = [host.drop_of(each) for each in selection.documents(settings)]
    total = math.ceil(len(documents) / settings.per_page)
    if 0 < settings.limit < total:
        total = settings.limit
    total = max(total, 1)
    if total > 1:
        settings.check_further_pages()
    host.remove(template)
    pages = [
        PaginationPage(host, template, settings, documents, number, total)
        for number in range(1, total + 1)
    ]
    give_trails(pages, settings)
    for page in pages:
        host.add(page)
