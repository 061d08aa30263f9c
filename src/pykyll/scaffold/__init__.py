"""Begins sites, themes, posts and pages.

`new_site.py` and `new_theme.py` copy what lies in `templates/`; `compose.py` and
`move.py` do what jekyll-compose does.

Public names: `new_site`, `new_theme`, `theme_name`.
"""

from pykyll.scaffold.new_site import new_site
from pykyll.scaffold.new_theme import new_theme, theme_name

__all__ = ["new_site", "new_theme", "theme_name"]
