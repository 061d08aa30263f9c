"""Serves the built site on this machine and builds it again when its source changes.

Two processes: the server, and one that builds (`builder_process.py` says why).

    watcher.py ──► rebuild.py ──► builder_process.py ═══► builder_loop.py
    what changed   when to build  asks the other one      site_builder.py builds
                        │
                        ▼ what the build changed (outcome.py)
    reload.js ◄─── live_reload.py, listening.py
    in the page

    connection.py ──► ready.py gives an answer again while its file is the one that was seen.py
         │            request.py reads what is asked, guard.py turns away requests by names that
         │            hosts.py does not know
         ▼            application.py: resolve.py finds the file for a URL, answers.py makes of it,
    deadline.py       or of the ranges.py of it, what is sent
    limits.py

Public names: `BuilderProcess`, `ConfigSource`, `Hosts`, `Limits`, `Outcome`, `Rebuilder`,
`Server`, `ServerSettings`, `SiteSettings`, `Watcher`, `allowed_host`, `bind`, `watch`.
"""

from pykyll.serve.builder_process import BuilderProcess
from pykyll.serve.config_source import ConfigSource
from pykyll.serve.hosts import Hosts, allowed_host
from pykyll.serve.limits import Limits
from pykyll.serve.outcome import Outcome
from pykyll.serve.rebuild import Rebuilder
from pykyll.serve.server import Server, ServerSettings, bind, watch
from pykyll.serve.site_settings import SiteSettings
from pykyll.serve.watcher import Watcher

__all__ = [
    "BuilderProcess",
    "ConfigSource",
    "Hosts",
    "Limits",
    "Outcome",
    "Rebuilder",
    "Server",
    "ServerSettings",
    "SiteSettings",
    "Watcher",
    "allowed_host",
    "bind",
    "watch",
]
