"""The plugins in Ruby that the theme al-folio brings in `_plugins`: what they do, without Ruby.

Each is on where the site has the Ruby file; the file itself is only looked at, for which of
its versions it is. One that somebody has changed is said to be so.

Source of the behaviour: `_plugins/*.rb` of al-folio, from 2021 to 2026.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.plugins.al_folio import (
    cache_bust,
    details,
    external_posts,
    file_exists,
    google_scholar_citations,
    hide_custom_bibtex,
    inspirehep_citations,
    remove_accents,
    third_party_libraries,
)
from pykyll.plugins.al_folio.known_files import KNOWN_FILES, own_name

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pykyll.extend import Host
    from pykyll.extend.ruby_files import RubyFile

_INSTALL: Mapping[str, Callable[[Host, RubyFile], object]] = {
    "cache-bust": cache_bust.install,
    "details": details.install,
    "download-3rd-party": third_party_libraries.install,
    "external-posts": external_posts.install,
    "file-exists": file_exists.install,
    "google-scholar-citations": google_scholar_citations.install,
    "hide-custom-bibtex": hide_custom_bibtex.install,
    "inspirehep-citations": inspirehep_citations.install,
    "remove-accents": remove_accents.install,
}
_LEFT_OUT: Mapping[str, str] = {
    "terser": "scripts are copied as they are: the site works the same, and loads a little more",
}


def install(host: Host) -> None:
    """Add what stands in for each Ruby file that is known."""
    for file in host.ruby_files:
        name = own_name(file)
        if name is None:
            continue
        host.stands_in_for(file)
        if name in _LEFT_OUT:
            host.warn(
                "this plugin is Ruby, which is not run",
                path=file.shown,
                hint=f"without it, {_LEFT_OUT[name]}",
            )
            continue
        if "active_support" in file.text:
            host.load_active_support(whole="active_support/all" in file.text)
        _INSTALL[name](host, file)
        if file.fingerprint not in KNOWN_FILES[name].fingerprints:
            host.warn(
                f"this is not al-folio's own {name}.rb as pykyll knows it",
                path=file.shown,
                hint="what al-folio's does is done; what was changed in it is missing, and a "
                "plugin in Python may stand beside it",
            )
