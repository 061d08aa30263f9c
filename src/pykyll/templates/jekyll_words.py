"""What Jekyll prints for an error in a template, for those who search for its words.

Source of the behaviour: Liquid's `Error#to_s`, Jekyll's `Inclusion` and `LiquidRenderer`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.files.paths import join
from pykyll.templates.host_error import HostError

if TYPE_CHECKING:
    from pykyll.liquid import LiquidError
    from pykyll.site.site import Site

INCLUDED_FROM = "included from"


def liquid_exception(error: LiquidError, name: str, site: Site) -> str:
    """`Liquid Exception: … in index.html`, on one line as Jekyll logs it.

    Args:
        error: With the includes that it came through in its trail.
        name: The template that Jekyll was told to render: page, document or layout.
        site: The site.
    """
    return " ".join(f"Liquid Exception: {_message(error, site)} in {_shown(name, site)}".split())


def _message(error: LiquidError, site: Site) -> str:
    includes = [frame for frame in error.diagnostic.trail if frame.role == INCLUDED_FROM]
    if isinstance(error, HostError) or not includes:
        return error.liquid_message()
    # Each include on the way out puts its own name over that of the one inside it; the
    # line stays that of the innermost.
    outermost = includes[-2].path if len(includes) > 1 else error.template_name or ""
    place = f" ({join(site.source, outermost)} line {error.line})" if error.line else ""
    return f"{error.prefix}{place}: {error.message} {error.markup_context or 'included'}"


def _shown(name: str, site: Site) -> str:
    """Pages by their path from the source, documents by the absolute one.

    Jekyll 4 prints the absolute path of a layout, too.
    """
    if any(page.relative_path == name for page in site.pages):
        return name
    is_layout = any(layout.relative_path == name for layout in site.layouts.values())
    if is_layout and not site.compat.names_layouts_by_absolute_path:
        return name
    return join(site.source, name)
