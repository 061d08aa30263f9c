"""What is asked of the network, once, and kept.

Gems of themes and remote themes lie in the user's cache: `downloads.py` asks, unpacks and
knows the folder; `gem_download.py` and `remote_theme_download.py` know whom to ask for what.
What plugins show of the web lies beside the site: `web.py` asks one question, `answers.py`
asks many and keeps the answers.
"""
