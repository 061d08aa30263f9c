"""Begins sites, themes, posts and pages.

`new_site.py`, `new_academic_site.py` and `new_theme.py` copy what lies in `templates/`, the
second also what the site at the top of the repository shares (`shared_files.py`); `compose.py` and
`move.py` do what jekyll-compose does.

Public names: `new_site`, `new_theme`, `theme_name`; and `new_academic_site` and `Owner` of
`new_academic_site.py`, which costs more to import.
"""

from pykyll.scaffold.new_site import new_site
from pykyll.scaffold.new_theme import new_theme, theme_name

__all__ = ["new_site", "new_theme", "theme_name"]
