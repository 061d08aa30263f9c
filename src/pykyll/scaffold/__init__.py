"""Begins sites, themes and pages, and examines the sites that there are.

`new_site.py` and `new_theme.py` copy what lies in `templates/`; `compose.py` and
`move.py` do what jekyll-compose does; `doctor/` and `migrate/` read a site and say what
they found.

Public names: `new_site`, `new_theme`, `theme_name`.
"""

from pykyll.scaffold.new_site import new_site
from pykyll.scaffold.new_theme import new_theme, theme_name

__all__ = ["new_site", "new_theme", "theme_name"]
