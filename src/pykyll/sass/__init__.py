"""Ruby Sass 3.7.4, which GitHub Pages compiles stylesheets with, as a library of its own.

    from pykyll.sass import compile

    compile("a { b: 1px + 2px }", style="compressed")

It knows nothing of Jekyll, and of files only what `importing` does. The stages, each a package:

- `parse`: text to `nodes` and `expressions`, in both syntaxes;
- `evaluate`: statements to nodes of `css`, with `values`, `functions` and `selectors`;
- `css`: nesting taken apart, `@extend`, printing.

`compiling` puts them in a row.
"""

from pykyll.sass.compiling import Compilation, compile, compile_stylesheet  # noqa: A004 - its name
from pykyll.sass.errors import SassError
from pykyll.sass.importing import FileImporter, Imported, Importer

__all__ = [
    "Compilation",
    "FileImporter",
    "Imported",
    "Importer",
    "SassError",
    "compile",
    "compile_stylesheet",
]
