"""`remove_accents`: letters of Latin alphabets without what stands on, below and across them.

Source of the behaviour: al-folio's `remove-accents.rb`, so `transliterate` of the gem i18n.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.liquid import to_s
from pykyll.site.slug import transliterate

if TYPE_CHECKING:
    from pykyll.extend import Host
    from pykyll.extend.ruby_files import RubyFile


def install(host: Host, file: RubyFile) -> None:
    """Add the filter."""
    del file
    host.add_filter("remove_accents", lambda value: transliterate(to_s(value)))
