"""The regular expressions of Liquid's lax syntax, under Liquid's names."""

from __future__ import annotations

import re

QUOTED_STRING = r"\"[^\"]*\"|'[^']*'"
QUOTED_FRAGMENT = rf"(?:{QUOTED_STRING}|(?:[^\s,\|'\"]|{QUOTED_STRING})+)"
TAG_ATTRIBUTES = re.compile(rf"(\w+)\s*:\s*({QUOTED_FRAGMENT})")
VARIABLE_PARSER = re.compile(r"\[[^\]]+\]|[\w\-]+\??")

TOKENS = re.compile(r"(\{%.*?%\}|\{\{.*?\}\}?|\{\{|\{%)", re.DOTALL)
FULL_TOKEN = re.compile(r"\{%-?\s*(\w+)\s*(.*?)-?%\}", re.DOTALL)
VARIABLE_TOKEN = re.compile(r"\{\{-?(.*?)-?\}\}", re.DOTALL)
RUBY_SPACE = "\t\n\v\f\r \0"
"""What Ruby's `strip` takes away."""
