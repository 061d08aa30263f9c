"""What only the server shows: the script that reloads, the errors, a folder's content."""

from __future__ import annotations

import html
import json
import os
from typing import TYPE_CHECKING
from urllib.parse import quote

from pykyll.errors import format_diagnostic

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pykyll.errors import Diagnostic

SOCKET_PATH = "/.pykyll/reload"

_SCRIPT = """<script>
(() => {
  const least = LEAST, most = MOST;
  let wait = least, overlay = null;
  const hide = () => { if (overlay) overlay.remove(); overlay = null; };
  const show = (markup) => {
    hide();
    overlay = document.createElement("div");
    overlay.id = "pykyll-errors";
    overlay.attachShadow({mode: "open"}).innerHTML = markup;
    document.documentElement.append(overlay);
    overlay.shadowRoot.querySelector("button").onclick = hide;
    overlay.shadowRoot.querySelector("main").focus();
  };
  addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
  const styles = () => {
    for (const link of document.querySelectorAll("link[rel~=stylesheet]")) {
      const url = new URL(link.href);
      if (url.origin !== location.origin) continue;
      url.searchParams.set("pykyll", Date.now());
      link.href = url;
    }
  };
  const connect = () => {
    const scheme = location.protocol === "https:" ? "wss://" : "ws://";
    const socket = new WebSocket(scheme + location.host + PATH);
    let lost = false;
    socket.onopen = () => { if (wait > least) location.reload(); };
    socket.onmessage = (event) => {
      const message = JSON.parse(event.data);
      if (message.type === "errors") show(message.markup);
      else if (message.type === "styles") { hide(); styles(); }
      else if (message.type === "reload") location.reload();
    };
    socket.onclose = () => {
      if (lost) return;
      lost = true;
      setTimeout(connect, wait);
      wait = Math.min(wait * 2 + 1, most);
    };
  };
  connect();
})();
</script>
"""

_STYLE = """
:host { all: initial; }
main { outline: 0; position: fixed; inset: 0; z-index: 2147483647; overflow: auto; padding: 2.5rem 3rem;
  background: #fffdf8; color: #222; font: 15px/1.5 ui-monospace, Menlo, Consolas, monospace; }
h1 { font: 600 1.25rem/1.3 system-ui, sans-serif; margin: 0 0 .25rem; }
p { font: 1rem/1.5 system-ui, sans-serif; margin: 0 0 1.5rem; color: #555; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; margin: 0 0 1.25rem; padding: 1rem 1.25rem;
  background: #f5f0e6; border-left: 4px solid #c0392b; border-radius: 3px; }
pre.warning { border-color: #c98a00; }
b { color: #a82a1d; } pre.warning b { color: #8a5d00; }
button { position: absolute; top: 1.25rem; right: 1.5rem; font: 1.4rem/1 system-ui; border: 0;
  background: none; color: inherit; cursor: pointer; padding: .4rem .6rem; }
@media (prefers-color-scheme: dark) {
  main { background: #17171a; color: #e8e6e1; } p { color: #aaa69d; }
  pre { background: #232327; } b { color: #ff8a7a; } pre.warning b { color: #f0c050; }
}
"""


def reload_script(least_seconds: float = 0.2, most_seconds: float = 5.0) -> str:
    """The script put into pages: it reloads them, and shows errors over them.

    Args:
        least_seconds: How long to wait at first before connecting again.
        most_seconds: How long to wait at most.
    """
    return (
        _SCRIPT.replace("LEAST", str(int(least_seconds * 1000)))
        .replace("MOST", str(int(most_seconds * 1000)))
        .replace("PATH", json.dumps(SOCKET_PATH))
    )


def error_markup(diagnostics: Sequence[Diagnostic]) -> str:
    """The errors of a build as HTML, shown over the last good page."""
    errors = sum(diagnostic.severity == "error" for diagnostic in diagnostics)
    headline = "1 error" if errors == 1 else f"{errors} errors"
    blocks = "".join(_block(diagnostic) for diagnostic in diagnostics)
    return (
        f'<style>{_STYLE}</style><main role="alertdialog" tabindex="-1" aria-label="{headline}">'
        '<button aria-label="Hide the errors">×</button>'
        f"<h1>The site was not built: {headline}</h1>"
        "<p>Below is the last good site. This goes away with the next good build.</p>"
        f"{blocks}</main>"
    )


def _block(diagnostic: Diagnostic) -> str:
    headline, _, rest = format_diagnostic(diagnostic).partition("\n")
    text = f"<b>{html.escape(headline)}</b>"
    if rest:
        text += "\n" + html.escape(rest)
    return f'<pre class="{diagnostic.severity}">{text}</pre>'


def error_page(diagnostics: Sequence[Diagnostic]) -> str:
    """A page of the errors alone, where there is no site yet."""
    return (
        '<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Errors</title>'
        f"<body>{error_markup(diagnostics)}</body></html>"
    )


def missing_page(path: str) -> str:
    """What is said of a missing page by a site that has no `404.html`."""
    return (
        '<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Not found</title>'
        f"<body><h1>Not found</h1><p><code>{html.escape(path)}</code> is no file of the site."
        "</p></body></html>"
    )


def folder_page(folder: str, url_path: str) -> str:
    """The files of a folder as links."""
    with os.scandir(folder) as entries:
        names = sorted(entry.name + ("/" if entry.is_dir() else "") for entry in entries)
    links = "".join(f'<li><a href="{quote(n)}">{html.escape(n)}</a></li>' for n in names)
    title = html.escape(f"Index of {url_path}")
    return (
        f'<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>{title}</title>'
        f'<body><h1>{title}</h1><ul><li><a href="../">../</a></li>{links}</ul></body></html>'
    )


def with_script(page: bytes, script: str) -> bytes:
    """A page with a script in it, before its body ends."""
    at = page.rfind(b"</body>")
    if at < 0:
        return page + script.encode()
    return page[:at] + script.encode() + page[at:]
