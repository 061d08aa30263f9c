"""One file of a site.

`paths.py` keeps its path inside, `source_text.py` reads its text, `front_matter.py` takes the
front matter off.
"""
