"""`pykyll serve`."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import webbrowser
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import click

from pykyll.cli.build import announce
from pykyll.cli.console import Console
from pykyll.cli.flags import BUILD_FLAGS, SITE_FLAGS, Flags, with_flags
from pykyll.cli.printer import Printer
from pykyll.cli.watching import builder_process, ended
from pykyll.config.place import at_setting
from pykyll.dataclass import dataclass
from pykyll.errors import PykyllError, require_extra
from pykyll.ruby.text import to_s

if TYPE_CHECKING:
    from collections.abc import Mapping
    from socket import socket

    from pykyll.config import Config
    from pykyll.errors import Diagnostic
    from pykyll.serve import BuilderProcess, Rebuilder, ServerSettings

_LAST_PORT = 65535
_SERVER_FLAGS = (
    click.option("-H", "--host", metavar="HOST", help="Host to bind to (defaults to 127.0.0.1)."),
    click.option(
        "-P", "--port", type=click.IntRange(0, _LAST_PORT), metavar="PORT", help="Port to listen on (defaults to 4000); the next free one where it is taken. "
        "0 is any that is free."
    ),
    click.option(
        "--allow-host", "allow_host", multiple=True, metavar="HOST[:PORT]",
        help="Also answer to this name (`*.NAME`: to all below it); may be given several times."
    ),
    click.option("-o", "--open-url", "--open", "open_url", is_flag=True, default=None,
                 help="Open the site in a browser."),
    click.option(
        "-B", "--detach", is_flag=True, default=None, help="Run the server in the background."
    ),
    click.option("--ssl-cert", metavar="FILE", help="X.509 certificate."),
    click.option("--ssl-key", metavar="FILE", help="X.509 private key."),
    click.option(
        "--show-dir-listing", is_flag=True, default=None, help="List folders, not their index."
    ),
    click.option(
        "--skip-initial-build", is_flag=True, default=None, help="Serve what was built before."
    ),
    click.option(
        "-l", "--livereload/--no-livereload", "livereload", default=None,
        help="Reload pages in the browser when the site is built again.",
    ),
    click.option("--livereload-ignore", metavar="GLOB[,GLOB...]", help="Changes not to reload for."),
    click.option("--livereload-min-delay", type=float, metavar="SECONDS",
                 help="How long a page waits at first before it connects again."),
    click.option("--livereload-max-delay", type=float, metavar="SECONDS",
                 help="How long it waits at most."),
    click.option("--livereload-port", type=int, metavar="PORT",
                 help="Not needed: pages reload through the server's own port."),
)  # fmt: skip


@click.command("serve", context_settings={"help_option_names": ["-h", "--help"]})
@with_flags(SITE_FLAGS, BUILD_FLAGS, _SERVER_FLAGS)
def command(**given: Any) -> int:
    """Build your site, serve it locally and rebuild it on changes."""
    require_extra("serve", "pykyll serve")
    from pykyll.serve import bind

    flags = Flags.of({**given, "allow_host": list(given["allow_host"]) or None})
    config, warnings = flags.load({"serving": True})
    wanted = _settings(config, flags)
    console = Console.for_config(config, "text")
    if config.flag("detach"):
        return _detach(console, wanted)
    with bind(wanted) as bound:
        settings = replace(wanted, port=bound.getsockname()[1])
        announce(console, config)
        with builder_process(flags, _served(config, settings)) as builder:
            serving = _Serving(console, config, wanted, settings)
            return serving.run(builder, warnings, bound)


@dataclass(frozen=True, slots=True)
class _Serving:
    """One run of the server: what it prints, in its order."""

    console: Console
    config: Config
    wanted: ServerSettings
    settings: ServerSettings
    """With the port that was free."""

    def run(self, builder: BuilderProcess, warnings: list[Diagnostic], bound: socket) -> int:
        """Build and serve until interrupted; the exit code."""
        from pykyll.serve import Rebuilder, Server, SiteSettings

        printer = Printer(self.console, self.config, self.settings.url)
        rebuilder = Rebuilder(builder, SiteSettings.of(self.config), printer)
        server = Server(rebuilder, self.settings, bound, lambda: self._started(rebuilder))
        if self.config.flag("skip_initial_build"):
            self.console.warnings(warnings)
        else:
            rebuilder.build()
        server.run()
        return ended(self.console, rebuilder)

    def _started(self, rebuilder: Rebuilder) -> None:
        line, settings = self.console.line, self.settings
        watched = f"enabled for '{self.config.source}'" if settings.watches else "disabled."
        line("Auto-regeneration: ", watched)
        _say_port(self.console, self.wanted, settings)
        others = " (open to other machines)" if settings.is_open_to_others else ""
        line("Server address: ", f"{settings.url}{rebuilder.baseurl}/{others}")
        if settings.allowed_hosts:
            line("Allowed hosts: ", ", ".join(settings.allowed_hosts))
        line("Server running... ", "press ctrl-c to stop.")
        sys.stdout.flush()
        if self.config.flag("open_url"):
            _open(f"{settings.own_url}{rebuilder.baseurl}/")


def _open(url: str) -> None:
    """Open the site in the browser; one that runs in the terminal keeps nobody waiting."""
    threading.Thread(target=webbrowser.open, args=[url], daemon=True).start()


def _settings(config: Config, flags: Flags) -> ServerSettings:
    """How to serve. With `--safe`, flags alone decide who may reach the server."""
    from pykyll.serve import ServerSettings

    certificate, key = _ssl_files(config)
    heeded: Mapping[str, object] = flags.overrides if flags.overrides.get("safe") else config
    host = heeded.get("host")
    return ServerSettings(
        host=host if host and isinstance(host, str) else "127.0.0.1",
        port=_port(config),
        watches=config.get("watch") is not False,
        polls=config.flag("force_polling"),
        lists_folders=config.flag("show_dir_listing"),
        certificate=certificate,
        key=key,
        allowed_hosts=_allowed_hosts(heeded.get("allow_host"), config),
    )


def _allowed_hosts(given: object, config: Config) -> tuple[str, ...]:
    """The names that are allowed by flags, or else by the configuration.

    Raises:
        PykyllError: One of them is none.
    """
    from pykyll.serve import allowed_host

    names = given if isinstance(given, (list, tuple)) else [] if given is None else [given]
    try:
        return tuple(allowed_host(to_s(name)) for name in names)
    except PykyllError as error:
        raise at_setting(error, "allow_host", files=config.files, source=config.source) from None


def _port(config: Config) -> int:
    """The port that is asked for, by a flag or the configuration; 4000 where none is.

    Raises:
        PykyllError: The configuration has something else there.
    """
    port = config.get("port")
    if port is None:
        return 4000
    if isinstance(port, (int, str)) and str(port).isdecimal() and int(port) <= _LAST_PORT:
        return int(port)
    error = PykyllError(
        f"`port` is no port: {to_s(port)}",
        hint=f"write a number from 0 to {_LAST_PORT}; 0 is any that is free",
    )
    raise at_setting(error, "port", files=config.files, source=config.source)


def _ssl_files(config: Config) -> tuple[str | None, str | None]:
    """Certificate and key, from the source as in Jekyll.

    Raises:
        PykyllError: One of them is not given, or is no file.
    """
    given = [config.text("ssl_cert"), config.text("ssl_key")]
    if not any(given):
        return None, None
    if not all(given):
        raise PykyllError("Missing --ssl_cert or --ssl_key. Both are required.")
    certificate, key = (os.path.join(config.source, name) for name in given)
    for path in (certificate, key):
        if not os.path.isfile(path):
            raise PykyllError(
                f"there is no file '{path}'",
                hint="--ssl-cert and --ssl-key take paths from the site's source",
            )
    return certificate, key


def _served(config: Config, settings: ServerSettings) -> dict[str, object]:
    """The settings of a served site: in development its `url` is the server's own."""
    extra: dict[str, object] = {"serving": True}
    if config.environment == "development":
        extra["url"] = settings.url.replace("127.0.0.1", "localhost")
    return extra


def _detach(console: Console, wanted: ServerSettings) -> int:
    """Start this same command in the background, on a port that is free now."""
    from pykyll.serve import bind

    with bind(wanted) as bound:
        settings = replace(wanted, port=bound.getsockname()[1])
    arguments = [each for each in sys.argv[1:] if each not in {"-B", "--detach"}]
    process = subprocess.Popen(  # noqa: S603 - this same command, without its -B
        [sys.executable, "-m", "pykyll", *arguments, "--no-watch", "-P", str(settings.port)],
        start_new_session=True,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=os.getcwd(),
    )
    _say_port(console, wanted, settings)
    console.line("Server address: ", f"{settings.url}/")
    console.line(
        "Server detached with pid ", f"'{process.pid}'. Run `kill {process.pid}' to stop it."
    )
    return 0


def _say_port(console: Console, wanted: ServerSettings, settings: ServerSettings) -> None:
    if wanted.port not in {0, settings.port}:
        console.line("", f"port {wanted.port} is in use, serving on {settings.port}")
