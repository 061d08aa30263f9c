"""The configuration: files, command line and defaults, merged as each Jekyll merges them.

`load.py` is the way through; `defaults.py` and `pages.py` hold the tables; `old_keys.py`
is what Jekyll 3 did for configurations still older.

Public names: `Config`, `ConfigError`, `load_config`.
"""

from pykyll.config.compat import Compat
from pykyll.config.errors import ConfigError
from pykyll.config.load import load_config
from pykyll.config.model import Config

__all__ = ["Compat", "Config", "ConfigError", "load_config"]
