"""YAML as Ruby's readers understand it: libyaml's grammar, Ruby's guesses at scalars.

Jekyll reads through SafeYAML, which has its own rules for numbers, dates, merge keys
and repeated anchors; Debian's Jekyll is patched to read through Psych itself. Both
schemas are here; the grammar is libyaml's for both, by way of PyYAML.

Public names: `load`, `Schema`, `YamlError`.
"""

from pykyll.ruby.psych.errors import YamlError
from pykyll.ruby.psych.load import Schema, load

__all__ = ["Schema", "YamlError", "load"]
