"""`{% file_exists PATH %}`: whether the source has a file.

Source of the behaviour: al-folio's `file-exists.rb`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.files.paths import inside
from pykyll.ruby.strings import strip

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.extend import Host
    from pykyll.extend.ruby_files import RubyFile
    from pykyll.liquid import Context, ParseContext


def install(host: Host, file: RubyFile) -> None:
    """Add the tag; there may be Liquid in its path."""
    del file

    def file_exists(markup: str, parse: ParseContext) -> Callable[[Context], str]:
        path = parse.nested(markup)

        def render(context: Context) -> str:
            wanted = inside(host.source, strip(path.render_in(context)))
            return "true" if host.disk.exists(wanted) else "false"

        return render

    host.add_tag("file_exists", file_exists)
