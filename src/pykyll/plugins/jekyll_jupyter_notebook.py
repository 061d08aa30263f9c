"""Notebooks of Jupyter become pages, and `{% jupyter_notebook NAME %}` shows one in a frame.

Source of the behaviour: jekyll-jupyter-notebook 0.0.7, which calls nbconvert as this does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.extend.notebook_html import can_convert, converted
from pykyll.ruby.html import escape_html
from pykyll.ruby.text import to_s
from pykyll.site import Page

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.extend import Host
    from pykyll.liquid import Context, ParseContext

_SETTING = "jupyter_notebook"
_ENDING = ".ipynb"


class Notebook(Page):
    """A notebook, whose page ends in `.ipynb.html`."""

    takes_long = True  # to import nbconvert alone takes as long as dozens of pages

    @property
    def output_ext(self) -> str:
        """Both endings."""
        return f"{self.ext}{super().output_ext}"


def install(host: Host) -> None:
    """Add the tag, the converter and the generator."""

    def jupyter_notebook(markup: str, parse: ParseContext) -> Callable[[Context], str]:
        variable = parse.variable(markup)

        def render(context: Context) -> str:
            path = context.evaluate_variable(variable)
            return _frame(markup.strip() if path is None else to_s(path))

        return render

    host.add_tag("jupyter_notebook", jupyter_notebook)
    if can_convert():
        options = host.config.section(_SETTING)
        host.add_converter(lambda text: converted(text, options), [_ENDING])
    host.add_generator(_add_pages)


def _add_pages(host: Host) -> None:
    """Take the notebooks among static files for pages, where they can be."""
    notebooks = [file for file in host.static_files if file.name.endswith(_ENDING)]
    if not notebooks:
        return
    if not can_convert():
        host.warn(
            f"notebooks are not converted: {notebooks[0].relative_path.removeprefix('/')}"
            + (f" and {len(notebooks) - 1} more" if len(notebooks) > 1 else ""),
            hint="`pip install pykyll[al-folio]` brings nbconvert, which does it",
        )
        return
    for file in notebooks:
        text = host.read_text(file.relative_path)
        host.remove(file)
        host.add(Notebook(host, file.directory, file.name, content=text, path=file.path_on_disk))


def _frame(path: str) -> str:
    return (
        '<div\n  class="jupyter-notebook"\n'
        '  style="position: relative; width: 100%; margin: 0 auto;">\n'
        '  <div class="jupyter-notebook-iframe-container">\n'
        "    <iframe\n"
        f'      src="{escape_html(f"{path}.html")}"\n'
        '      style="position: absolute; top: 0; left: 0; border-style: none;"\n'
        '      width="100%"\n'
        '      height="100%"\n'
        '      onload="this.parentElement.style.paddingBottom = (this.contentWindow.document'
        ".documentElement.scrollHeight + 10) + 'px'\"></iframe>\n"
        "  </div>\n"
        "</div>\n"
    )
