"""One file of a site: paths that stay inside (`paths.py`), its text (`source_text.py`), its
front matter (`front_matter.py`).
"""
