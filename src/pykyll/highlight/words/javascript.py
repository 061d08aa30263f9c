"""JavaScript words that Rouge 3.30.0 knows, by the class that they carry."""

from __future__ import annotations

KEYWORDS = """
as async await break case catch continue debugger default delete do else export finally for from
if import in instanceof new of return super switch this throw try typeof void while yield
"""

DECLARATIONS = """
class const constructor extends function get let set static var with
"""

RESERVED = """
enum implements interface package private protected public
"""

CONSTANTS = """
Infinity NaN false null true undefined
"""

BUILTINS = """
Array ArrayBuffer Boolean DataView Date Error Float32Array Float64Array Function Int16Array
Int32Array Int8Array Map Math Number Object Packages Promise Proxy Reflect RegExp Set String
Symbol Uint16Array Uint16ClampedArray Uint32Array Uint32ClampedArray Uint8Array
Uint8ClampedArray WeakMap WeakSet decodeURI decodeURIComponent document encodeURI
encodeURIComponent eval global isFinite isNaN navigator netscape parseFloat parseInt self sun
window
"""
