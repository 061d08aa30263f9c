r"""URIs parsed, normalized and joined as the gem Addressable 2.8 does it.

Jekyll's URL filters and html-proofer use it. Its rules differ from a browser's:
`https:\\host` is a path without a host, a port must be a number, and a scheme must look
like one.

Public names: `Uri`, `UriError`, `parse`, `normalize`, `normalize_component`, `join`,
`remove_dot_segments`, `unencode`.
"""

from pykyll.ruby.uri.encoding import normalize_component, unencode
from pykyll.ruby.uri.join import join
from pykyll.ruby.uri.normalize import normalize
from pykyll.ruby.uri.parse import Uri, UriError, parse
from pykyll.ruby.uri.path import remove_dot_segments

__all__ = [
    "Uri",
    "UriError",
    "join",
    "normalize",
    "normalize_component",
    "parse",
    "remove_dot_segments",
    "unencode",
]
