"""What only the server shows: the errors, a folder's content, that a page is missing."""

from __future__ import annotations

import html
import os
from typing import TYPE_CHECKING
from urllib.parse import quote

from pykyll.errors import format_diagnostic
from pykyll.files.paths import is_inside
from pykyll.files.printable import printable
from pykyll.serve.resolve import is_served

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pykyll.errors import Diagnostic

_STYLE = """
:host { all: initial; }
main { outline: 0; position: fixed; inset: 0; z-index: 2147483647; overflow: auto;
  padding: 2.5rem max(1.25rem, calc(50vw - 30rem)) 4rem; color-scheme: light dark;
  background: #fffdf8; color: #222; font: 14px/1.6 ui-monospace, Menlo, Consolas, monospace; }
h1 { font: 600 1.35rem/1.3 system-ui, sans-serif; margin: 0 2.5rem .3rem 0; }
p { font: 1rem/1.5 system-ui, sans-serif; margin: 0 0 1.75rem; color: #5c5850; }
pre { font: inherit; margin: 0 0 1.25rem; padding: 1rem 1.25rem; overflow-x: auto; --tint: #b3261e;
  background: #f6f1e7; border-left: 4px solid var(--tint); border-radius: 4px; }
pre.warning { --tint: #8a5d00; }
span { display: block; min-height: 1.6em; white-space: pre; }
.headline { color: var(--tint); font-weight: 700; }
.headline, .note { white-space: pre-wrap; overflow-wrap: anywhere; }
.place { font-weight: 600; }
.mark { color: var(--tint); }
.note { padding-left: 4ch; text-indent: -2ch; }
.note, .edge { color: #5c5850; }
.note.help { color: var(--tint); }
button { position: absolute; top: 1.5rem; right: 1.5rem; font: 1.5rem/1 system-ui; border: 0;
  background: none; color: inherit; cursor: pointer; padding: .5rem .7rem; border-radius: 4px; }
button:hover, button:focus-visible { background: #8882; outline: 0; }
@media (prefers-color-scheme: dark) {
  main { background: #17171a; color: #ece9e2; } p, .note, .edge { color: #aba69c; }
  .note.help { color: var(--tint); }
  pre { background: #222226; --tint: #ff9a8c; } pre.warning { --tint: #f0c050; }
}
"""


def error_markup(diagnostics: Sequence[Diagnostic]) -> str:
    """The errors of a build as HTML, shown over the last good page."""
    return _markup(
        diagnostics,
        '<button aria-label="Hide the errors" title="Hide (Esc)">×</button>',
        "Behind this is the last good site. This goes away with the next good build.",
    )


def error_page(diagnostics: Sequence[Diagnostic]) -> str:
    """A page of the errors alone, where there is no site yet."""
    markup = _markup(diagnostics, "", "There is no earlier one to show; mend it and it appears.")
    return (
        '<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Errors</title>'
        '<meta name="viewport" content="width=device-width">'
        f"<body>{markup}</body></html>"
    )


def _markup(diagnostics: Sequence[Diagnostic], button: str, explanation: str) -> str:
    errors = sum(diagnostic.severity == "error" for diagnostic in diagnostics)
    headline = "1 error" if errors == 1 else f"{errors} errors"
    blocks = "".join(_block(diagnostic) for diagnostic in diagnostics)
    return (
        f'<style>{_STYLE}</style><main role="alertdialog" tabindex="-1" aria-label="{headline}">'
        f"{button}<h1>The site was not built: {headline}</h1><p>{explanation}</p>{blocks}</main>"
    )


def _block(diagnostic: Diagnostic) -> str:
    headline, *rest = format_diagnostic(diagnostic).split("\n")
    lines = [("headline", headline), *((_kind(line), line) for line in rest)]
    spans = "".join(
        f'<span class="{kind}">{html.escape(line.strip() if kind.startswith("note") else line)}</span>'
        for kind, line in lines
    )
    return f'<pre class="{diagnostic.severity}">{spans}</pre>'


def _kind(line: str) -> str:
    """What a line of a diagnostic is, by the sign in its gutter."""
    sign = line.lstrip()
    if sign.startswith("--> "):
        return "place"
    if sign.startswith("= "):
        return "note help" if sign.startswith("= help") else "note"
    if sign.startswith("|"):
        return "mark" if "^" in line else "edge"
    return "code"


def missing_page(path: str) -> str:
    """What is said of a missing page by a site that has no `404.html`."""
    return (
        '<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Not found</title>'
        f"<body><h1>Not found</h1><p><code>{html.escape(path)}</code> is no file of the site."
        "</p></body></html>"
    )


def unreadable_page(path: str, reason: str) -> str:
    """What is said of a file of the site that cannot be read."""
    return (
        '<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Not readable</title>'
        f"<body><h1>Not readable</h1><p><code>{html.escape(path)}</code>: {html.escape(reason)}"
        "</p></body></html>"
    )


def folder_page(folder: str, url_path: str, root: str) -> str:
    """The files of a folder as links, without those that are not served."""
    with os.scandir(folder) as entries:
        names = sorted(
            entry.name + ("/" if entry.is_dir() else "")
            for entry in entries
            if is_served(entry.name) and is_inside(entry.path, root)
        )
    links = "".join(
        f'<li><a href="{quote(os.fsencode(n))}">{html.escape(printable(n))}</a></li>' for n in names
    )
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
