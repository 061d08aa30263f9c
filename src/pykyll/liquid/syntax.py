r"""The regular expressions of Liquid's lax syntax, under Liquid's names.

Ruby's `\w`, `\d` and `\s` know ASCII alone; hence `re.ASCII` wherever they stand.
"""

from __future__ import annotations

import re

from pykyll.regex import regex

QUOTED_STRING = r"\"[^\"]*\"|'[^']*'"
QUOTED_FRAGMENT = rf"(?:{QUOTED_STRING}|(?:[^ \t\n\v\f\r,\|'\"]|{QUOTED_STRING})+)"
VARIABLE_SIGNATURE = r"(?:\(?[\w\-.\[\]]\)?)+"
# What begins inside a word matches nothing that did not match from its start: the look-behind
# and the possessive quantifier spare the attempts.
TAG_ATTRIBUTES = regex(rf"(?<!\w)(\w++)\s*+:\s*({QUOTED_FRAGMENT})", re.ASCII)
VARIABLE_PARSER = regex(r"\[[^\]]+\]|[\w\-]+\??", re.ASCII)
VARIABLE_SEGMENT = regex(r"[\w\-]+\??", re.ASCII)

FULL_TOKEN = regex(r"\{%-?\s*(\w+)\s*(.*?)-?%\}", re.DOTALL | re.ASCII)
VARIABLE_TOKEN = regex(r"\{\{-?(.*?)-?\}\}", re.DOTALL)
