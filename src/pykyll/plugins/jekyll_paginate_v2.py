"""Posts and other documents in pages of so many, filtered and sorted: `paginator`.

Source of the behaviour: jekyll-paginate-v2 3.0.0, its generator.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from pykyll.errors import PykyllError
from pykyll.liquid import is_truthy
from pykyll.plugins.jekyll_paginate_v2_autopages import add_autopages
from pykyll.plugins.jekyll_paginate_v2_pages import PaginationPage, give_trails
from pykyll.plugins.jekyll_paginate_v2_selection import Selection
from pykyll.plugins.jekyll_paginate_v2_settings import DEFAULTS, Settings, merged
from pykyll.site.extensions import PRIORITIES

if TYPE_CHECKING:
    from pykyll.config.merge import Data
    from pykyll.site import Page, Site


def install(site: Site) -> None:
    """Add the generator."""
    site.generators.append(PaginationGenerator())


class PaginationGenerator:
    """Puts pages in the place of each page whose front matter has `pagination:` enabled."""

    priority = PRIORITIES["lowest"]

    def generate(self, site: Site) -> None:
        """Paginate, where `pagination:` asks for it."""
        config = merged(DEFAULTS, site.config.get("pagination"), "pagination", "_config.yml")
        add_autopages(site, config)
        _refuse_the_old_settings(site)
        if not is_truthy(config["enabled"]):
            return
        if "title_suffix" in config:
            site.warn(
                "Pagination: The 'title_suffix' configuration has been deprecated.",
                path="_config.yml",
                hint="use `title`, as in `title: ':title - page :num'`",
            )
        templates = [page for page in site.pages if _is_template(page)]
        selection = Selection(site)
        for template in templates:
            _paginate(site, template, config, selection)
        if not templates:
            site.warn(
                "Pagination is enabled, but I couldn't find any pagination page. "
                "Skipping pagination.",
                path="_config.yml",
                hint="pages must have `pagination: {enabled: true}` in their front matter "
                "for pagination to work",
            )


def _refuse_the_old_settings(site: Site) -> None:
    if is_truthy(site.config.get("paginate")):
        raise PykyllError(
            "jekyll-paginate-v2 does not read jekyll-paginate's setting `paginate`",
            path="_config.yml",
            hint="write `pagination: {enabled: true, per_page: 10}`, and "
            "`pagination: {enabled: true}` in the page's front matter",
        )


def _is_template(page: Page) -> bool:
    own = page.value("pagination")
    return isinstance(own, dict) and is_truthy(own.get("enabled"))


def _paginate(site: Site, template: Page, config: Data, selection: Selection) -> None:
    path = template.relative_path
    settings = Settings.read(merged(config, template.value("pagination"), "pagination", path), path)
    documents = selection.documents(settings)
    total = math.ceil(len(documents) / settings.per_page)
    if 0 < settings.limit < total:
        total = settings.limit
    total = max(total, 1)
    site.pages[:] = [page for page in site.pages if page is not template]
    pages = [
        PaginationPage(template, settings, documents, number, total)
        for number in range(1, total + 1)
    ]
    give_trails(pages, settings)
    site.pages.extend(pages)
