"""Serves the built site on this machine and builds it again when its source changes.

`resolve.py` finds the file for a URL, `application.py` answers requests, `rebuild.py`
watches and builds, `pages.py` holds the script and pages that only the server shows.

Public names: `Rebuilder`, `Server`, `ServerSettings`, `bind`, `watch`.
"""

from pykyll.serve.rebuild import Rebuilder
from pykyll.serve.server import Server, ServerSettings, bind, watch

__all__ = ["Rebuilder", "Server", "ServerSettings", "bind", "watch"]
