"""What templates see of a site: drops, each a fixed set of members over front matter.

Nothing else of pykyll's objects is reachable from a template. Public names: the drops,
`drop_of`, which gives the drop of anything a site holds, and `Payload`.
"""

from pykyll.site.drops.collection_drop import CollectionDrop
from pykyll.site.drops.document_drop import DocumentDrop, ExcerptDrop
from pykyll.site.drops.jekyll_drop import JekyllDrop
from pykyll.site.drops.member_drop import MemberDrop
from pykyll.site.drops.page_drop import PageDrop
from pykyll.site.drops.site_drop import SiteDrop
from pykyll.site.drops.static_file_drop import StaticFileDrop
from pykyll.site.drops.theme_drop import ThemeDrop

__all__ = [
    "CollectionDrop",
    "DocumentDrop",
    "ExcerptDrop",
    "JekyllDrop",
    "MemberDrop",
    "PageDrop",
    "SiteDrop",
    "StaticFileDrop",
    "ThemeDrop",
]
