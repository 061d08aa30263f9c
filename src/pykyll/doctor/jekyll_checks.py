"""The checks of Jekyll's own `doctor`, with its words. What fails one is an error.

Source of the behaviour: Jekyll's `Commands::Doctor`.
"""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

from pykyll.builder.warnings import conflicts
from pykyll.errors import Diagnostic
from pykyll.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.doctor.patient import Patient
    from pykyll.errors import Severity
    from pykyll.site import Document, Page, Site, StaticFile

    Item = Page | Document | StaticFile

_ABSOLUTE = regex(r"[A-Za-z][A-Za-z0-9+.-]*:")


def relative_permalinks(patient: Patient) -> Iterator[Diagnostic]:
    """`relative_permalinks: true`, which Jekyll 3 dropped."""
    if patient.site.config.get("relative_permalinks") not in (None, False):
        found = Diagnostic(
            "Your site still uses relative permalinks, which was removed in Jekyll v3.0.0.",
            hint="remove the setting",
        )
        yield patient.at_config(found, "relative_permalinks")


def conflicting_urls(patient: Patient) -> Iterator[Diagnostic]:
    """Several files with one destination."""
    for found in conflicts(written_files(patient.site), patient.site.destination):
        yield replace(found, severity="error")


def written_files(site: Site) -> list[tuple[str, Item]]:
    """All that a build would write and where it goes, in its order."""
    return [(item.destination, item) for item in (*site.pages, *site.files_beside_pages)]


def urls_that_differ_by_case(patient: Patient) -> Iterator[Diagnostic]:
    """URLs that are one file where letter case does not count, as on macOS and Windows.

    Jekyll looks at pages and documents; static files beside them are warned of.
    """
    site = patient.site
    rendered: list[Item] = [*site.pages, *(doc for doc in site.documents if doc.is_written)]
    spelt: dict[str, dict[str, str]] = {}
    for destination, item in written_files(site):
        spellings = spelt.setdefault(destination.lower(), {})
        spellings.setdefault(destination, item.relative_path.removeprefix("/"))
    pages = {item.destination for item in rendered}
    for spellings in spelt.values():
        if len(spellings) > 1:
            paths = list(spellings.values())
            yield Diagnostic(
                "The following URLs only differ by case. On a case-insensitive file system "
                "one of the URLs will be overwritten by the other: " + ", ".join(spellings),
                severity="error" if len(pages & spellings.keys()) > 1 else "warning",
                path=paths[-1],
                hint=f"rename one of {', '.join(paths)}, or give it another permalink",
            )


def site_url(patient: Patient) -> Iterator[Diagnostic]:
    """`url` is missing or lacks `https://`.

    One that is left empty is right where GitHub Pages fills it in, as for a site of its kind
    whose repository lies there; it is an error for Jekyll's own doctor.
    """
    url = patient.site.setting("url")
    severity: Severity = "error"
    if url is None or url == "":
        is_on_github = "github.com" in patient.text(".git/config")
        is_left_to_host = "url" in patient.site.config.user or is_on_github
        if url is None and patient.site.compat.host_knows_url:
            if is_left_to_host:
                return
            severity = "warning"
        elif url is None and is_on_github:
            severity = "warning"
        message = "You didn't set an URL in the config file, you may encounter problems with some plugins."
        name = patient.text("CNAME").strip() or "name.github.io"
        hint = f"write `url: https://{name}`; feeds, sitemaps and sharing need it whole"
        if patient.site.compat.host_knows_url:
            hint += " (GitHub Pages fills it in when it builds, other servers do not)"
    elif not isinstance(url, str) or not _ABSOLUTE.match(url):
        message = (
            "Your site URL does not seem to be absolute, "
            "check the value of `url` in your config file."
        )
        hint = f"write `url: https://{str(url).strip('/')}`"
    else:
        return
    yield patient.at_config(Diagnostic(message, severity, hint=hint), "url")


def posts_outside_collections_dir(patient: Patient) -> Iterator[Diagnostic]:
    """A `_posts` at the top of a site whose collections lie elsewhere."""
    folder = patient.site.tree.collections_dir
    if folder and os.path.isdir(os.path.join(patient.site.source, "_posts")):
        yield Diagnostic(
            "Detected '_posts' directory outside custom `collections_dir`!",
            path="_posts",
            hint=f"move '_posts' into '{folder}'; no post in it is read where it is",
        )
