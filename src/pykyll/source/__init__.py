"""Reading a source tree: which files belong to the site, and what is in them.

`reader.py` walks the folders that `tree.py` names, as far as `entry_filter.py` lets it, and
gives a `Source` (`model.py`); `data_reader.py` reads `_data`, `theme.py` finds the theme.
"""
