"""What templates see of a site: drops, each a fixed set of members over front matter.

Nothing else of pykyll's objects is reachable from a template. Public names: the drops, and
`SiteValues`, what the drops of a site share.
"""

from pykyll.templates.drops.collection_drop import CollectionDrop
from pykyll.templates.drops.document_drop import DocumentDrop, ExcerptDrop
from pykyll.templates.drops.jekyll_drop import JekyllDrop
from pykyll.templates.drops.member_drop import MemberDrop
from pykyll.templates.drops.page_drop import PageDrop
from pykyll.templates.drops.site_drop import SiteDrop, SiteValues, drop_of_site
from pykyll.templates.drops.static_file_drop import StaticFileDrop
from pykyll.templates.drops.theme_drop import ThemeDrop

__all__ = [
    "CollectionDrop",
    "DocumentDrop",
    "ExcerptDrop",
    "JekyllDrop",
    "MemberDrop",
    "PageDrop",
    "SiteDrop",
    "SiteValues",
    "StaticFileDrop",
    "ThemeDrop",
    "drop_of_site",
]
