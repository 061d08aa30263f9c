"""What is fetched from the network, once, and kept: gems of themes and remote themes.

`downloads.py` asks, unpacks and knows the folder of the cache; `gem_download.py` and
`remote_theme_download.py` know whom to ask for what.
"""
