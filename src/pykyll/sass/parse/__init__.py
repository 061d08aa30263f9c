"""Reads stylesheets: SCSS and the indented syntax, SassScript, and what interpolation leaves.

Source of the behaviour: Ruby Sass 3.7.4 (`Sass::SCSS::Parser`, `Sass::Engine`,
`Sass::Script::Parser`, `Sass::SCSS::StaticParser`).
"""

from __future__ import annotations

from pykyll.sass.parse.at_root_query import parse_at_root_query
from pykyll.sass.parse.keyframe_selector import parse_keyframe_selector
from pykyll.sass.parse.media_queries import parse_media_queries
from pykyll.sass.parse.nesting import check_nesting
from pykyll.sass.parse.script import parse_expression
from pykyll.sass.parse.stylesheets import parse_sass, parse_scss

__all__ = [
    "check_nesting",
    "parse_at_root_query",
    "parse_expression",
    "parse_keyframe_selector",
    "parse_media_queries",
    "parse_sass",
    "parse_scss",
]
