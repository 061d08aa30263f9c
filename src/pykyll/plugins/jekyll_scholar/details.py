"""A page of its own for each entry, where the site has a layout for it.

Source of the behaviour: jekyll-scholar's `Details` and `DetailsGenerator`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.extend.setting_types import at_config
from pykyll.files.paths import join
from pykyll.plugins.jekyll_scholar.addresses import details_path, file_name
from pykyll.plugins.jekyll_scholar.options import TagOptions
from pykyll.plugins.jekyll_scholar.scholar import details_layout_name
from pykyll.plugins.jekyll_scholar.setting_types import WrongSettingError
from pykyll.plugins.jekyll_scholar.settings import Settings
from pykyll.plugins.jekyll_scholar.work import Work
from pykyll.site import Page
from pykyll.templates.host_error import HostError

if TYPE_CHECKING:
    from pykyll.extend import Host
    from pykyll.plugins.jekyll_scholar.scholar import Scholar
    from pykyll.site import Layout


class DetailsPage(Page):
    """The page of one entry."""

    sees_left_over = False


def add_details_pages(host: Host, scholar: Scholar) -> None:
    """Add a page for each entry that the site's query chooses."""
    try:
        settings = Settings.merged(host.config.get("scholar"))
    except WrongSettingError as error:
        raise at_config(host, error, error.keys) from None
    layout = host.layout_of_pages(details_layout_name(settings))
    if settings.get("use_raw_bibtex_entry") is not None:
        host.warn(
            "`use_raw_bibtex_entry` says nothing any more: entries are printed anew",
            path="_config.yml",
            hint="take the setting out",
        )
    if layout is None:
        return
    try:
        _add_pages(host, scholar, settings, layout)
    except HostError as error:
        raise at_config(host, error, ("scholar",)) from None


def _add_pages(host: Host, scholar: Scholar, settings: Settings, layout: Layout) -> None:
    work = Work(scholar, TagOptions(), host.context_of_no_page())
    for entry in work.entries():
        name = f"{file_name(entry.key)}.html"
        data = {**layout.data, **work.data(entry, work.reference(entry))}
        if "title" in entry.fields:
            data["title"] = work.title(entry)
        host.add(
            DetailsPage(
                host,
                join("", settings.text("details_dir")),
                name,
                content=layout.body,
                data=data,
                body_line=layout.body_line,
                url=details_path(host, entry, settings),
            )
        )
