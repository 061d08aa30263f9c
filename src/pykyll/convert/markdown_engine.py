"""What a Markdown engine is: a function from a text and a place for warnings to HTML."""

from __future__ import annotations

from collections.abc import Callable

from pykyll.errors import Diagnostic

Warn = Callable[[Diagnostic], None]
"""Takes a warning; its line counts in the text."""

MarkdownEngine = Callable[[str, Warn], str]
"""Markdown to HTML."""
