"""C++ words that Rouge 3.30.0 knows, by the class that they carry."""

from __future__ import annotations

KEYWORDS = """
alignas alignof asm catch char8_t co_await co_return co_yield concept const_cast consteval
constexpr constinit decltype delete dynamic_cast explicit export final friend mutable namespace
new noexcept operator override private protected public reinterpret_cast requires restrict
size_of static_assert static_cast this thread_local throw throws try typeid typename using
"""

KEYWORDS_TYPE = """
bool
"""

RESERVED = """
__event __interface __multiple_inheritance __single_inheritance __super __uuidof
__virtual_inheritance
"""
