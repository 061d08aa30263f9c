"""Which of Sass's two syntaxes a text is in."""

from __future__ import annotations

from typing import Literal

Syntax = Literal["scss", "sass"]
"""With braces, or indented."""
