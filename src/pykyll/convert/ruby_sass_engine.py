"""Ruby Sass 3.7.4 for GitHub Pages and Jekyll 3: libsass, its output put in Ruby's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.convert.libsass_engine import compile_with_libsass
from pykyll.convert.ruby_sass_style import in_ruby_style
from pykyll.convert.sass_engine import Compiled, Stylesheet

if TYPE_CHECKING:
    from pykyll.convert.sass_settings import SassSettings


def compile_like_ruby_sass(sheet: Stylesheet, settings: SassSettings) -> Compiled:
    """The stylesheet's CSS as Ruby Sass prints it; Ruby Sass is asked for no source map.

    Raises:
        SassError: Where libsass cannot compile it.
    """
    return Compiled(in_ruby_style(compile_with_libsass(sheet, settings).css, settings.style))
