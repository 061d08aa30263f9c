"""A static file read as a page, for plugins that want no front matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.errors import PykyllError
from pykyll.files.source_text import read_text
from pykyll.site import Page

if TYPE_CHECKING:
    from pykyll.site import StaticFile


def page_from_file(file: StaticFile) -> Page:
    """The file as a page with no front matter.

    Raises:
        PykyllError: Where the file cannot be read or is not in the site's encoding.
    """
    try:
        content = read_text(file.path_on_disk, file.site.encoding)
    except PykyllError as error:
        raise error.at(file.relative_path.removeprefix("/")) from None
    return Page(file.site, file.directory, file.name, content=content, path=file.path_on_disk)
