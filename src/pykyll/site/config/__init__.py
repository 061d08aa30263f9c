"""The configuration: files, command line and defaults, merged as each Jekyll merges them.

`load.py` is the way through; `defaults.py` and `pages.py` hold the tables; `old_keys.py`
is what Jekyll 3 did for configurations still older.

Public names: `Config`, `ConfigError`, `load_config`.
"""

from pykyll.site.config.errors import ConfigError
from pykyll.site.config.load import load_config
from pykyll.site.config.model import Config

__all__ = ["Config", "ConfigError", "load_config"]
