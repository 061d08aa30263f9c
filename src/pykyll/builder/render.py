"""Renders a whole site in one process, in Jekyll's order.

Collections come in the configuration's order and each in its own, then pages by name.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from pykyll.builder.rendering import Rendering
from pykyll.templates.drops import PageDrop

if TYPE_CHECKING:
    from pykyll.builder.rendered import Rendered
    from pykyll.site import Site
    from pykyll.templates.liquid_templates import LiquidTemplates


def render(site: Site, liquid: LiquidTemplates) -> list[Rendered]:
    """Render every page and document, and the pages that come up on the way.

    The site has been generated; it is read and does not change any more.

    Returns:
        One result for each, in the order of rendering.
    """
    rendering = begin(site, liquid)
    rendering.is_in_line = True
    seen = liquid.settle()
    waiting = deque(site.in_order())
    results: list[Rendered] = []
    while waiting:
        done = rendering.render(waiting.popleft())
        results.append(done)
        for page in done.files:
            page.position = len(results) + len(waiting)
            waiting.append(page)
        seen.extra_pages.extend((done.item.position, PageDrop(page)) for page in done.files)
    site.hooks.trigger("site", "post_render", site, rendering.first_variables)
    return results


def begin(site: Site, liquid: LiquidTemplates) -> Rendering:
    """What renders the items of a site that has been generated; from now on it is frozen."""
    rendering = Rendering(site, liquid)
    site.renderer = rendering
    variables = rendering.fresh_variables()
    site.hooks.trigger("site", "pre_render", site, variables)
    site.freeze()
    rendering.first_variables = variables
    return rendering


def begin_again(site: Site, liquid: LiquidTemplates) -> Rendering:
    """What renders the items of a site once more that is frozen already."""
    rendering = Rendering(site, liquid)
    for item in site.in_order():
        rendering.let_go_of(item)
    site.be_rendered_by(rendering)
    rendering.first_variables = rendering.fresh_variables()
    return rendering
