"""A notebook of Jupyter as HTML, by nbconvert, where that is installed."""

from __future__ import annotations

import hashlib
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from pykyll.errors import PykyllError
from pykyll.regex import regex
from pykyll.ruby.truth import is_truthy

if TYPE_CHECKING:
    from pykyll.config.merge import Data

_CUSTOM = regex(r'<link.+?href="custom.css">')


def can_convert() -> bool:
    """Whether nbconvert is installed."""
    return find_spec("nbconvert") is not None


def converted(notebook: str, options: Data) -> str:
    """A notebook as a page of HTML.

    Args:
        notebook: Its text.
        options: `content`: `html`, `body` or `body-without-style`; `input` and `prompt`.

    Raises:
        PykyllError: It is no notebook, or nbconvert cannot work here.
    """
    exporter = _exporter()
    exporter.exclude_input = not is_truthy(options.get("input", True))
    if not is_truthy(options.get("prompt", True)):
        exporter.exclude_input_prompt = exporter.exclude_output_prompt = True
    try:
        nodes = import_module("nbformat").reads(notebook, as_version=4)
        html, _ = exporter.from_notebook_node(nodes, {"metadata": {"name": _title(notebook)}})
    except Exception as error:  # whatever a library says of a file of the site
        raise PykyllError(
            f"this is no notebook that can be converted: {error}".splitlines()[0],
            hint="does Jupyter open it?",
        ) from error
    return _wanted_part(_CUSTOM.sub("", html, count=1), options.get("content"))


def _title(notebook: str) -> str:
    """A title of the shape that the original's have: the name of a temporary file.

    It is the same with each build.
    """
    digest = hashlib.sha256(notebook.encode("utf-8", "surrogatepass")).hexdigest()
    return f"jekyll-jupyter-notebook00000000-0-{digest[:6]}"


def _exporter() -> Any:
    try:
        nbconvert = import_module("nbconvert")  # a second or more: only when needed
        # Its default is the working directory, whose templates may run any code of a site.
        return nbconvert.HTMLExporter(extra_template_basedirs=[])
    except Exception as error:  # its templates are looked for in folders outside its package
        raise PykyllError(
            f"nbconvert cannot work: {error}".splitlines()[0].removesuffix(":"),
            hint="`jupyter --paths` says where it looks; install it into the environment that "
            "pykyll is in, or set JUPYTER_PATH",
        ) from error


def _wanted_part(html: str, part: object) -> str:
    """The part of the page that the site wants."""
    if part == "body":
        html = html.partition("</title>")[2] or html
        html = html.replace("</head>", "", 1).replace("<body>", "", 1)
        return html.partition("</body>")[0]
    if part == "body-without-style":
        return (html.partition("<body>")[2] or html).partition("</body>")[0]
    return html
