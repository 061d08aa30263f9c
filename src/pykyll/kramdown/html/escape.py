"""Escaping, attributes and entities in HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.regex import regex
from pykyll.ruby.numbers import int_to_s

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping

    from pykyll.kramdown.entities import Entity

_NAME = r"[A-Za-z0-9_:][\-A-Za-z0-9_.:]*"
_REFERENCE = rf"&(?:{_NAME};|#[0-9]+;|#x[0-9a-fA-F]+;)"
_TEXT = regex(rf"{_REFERENCE}|<|>|&")
_ATTRIBUTE = regex(rf"{_REFERENCE}|<|>|&|\"")
_ESCAPES = {"<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;"}


def escape_all(text: str) -> str:
    """Escape `&`, `<` and `>`, also where they belong to a reference."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def escape_text(text: str) -> str:
    """Escape `<`, `>`, and `&` where it begins no reference."""
    if "&" in text:
        return _TEXT.sub(_escape, text)
    if "<" in text or ">" in text:
        return text.replace("<", "&lt;").replace(">", "&gt;")
    return text


def escape_attribute(text: str) -> str:
    """Escape as in text, and quotes."""
    if "&" in text:
        return _ATTRIBUTE.sub(_escape, text)
    if "<" in text or ">" in text or '"' in text:
        return text.replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    return text


def _escape(match: re.Match[str]) -> str:
    found = match.group()
    return _ESCAPES.get(found, found)


def attributes(attr: Mapping[str, str | None]) -> str:
    """The attributes of a tag, each with a space before it; blank ids are left out."""
    if not attr:
        return ""
    printed = ""
    for name, value in attr.items():
        if value is not None and (name != "id" or value.strip(" \t\n\v\f\r\0")):
            printed += f' {name}="{escape_attribute(value)}"'
    return printed


def entity_text(entity: Entity, original: str | None, output: str | None, encoding: str) -> str:
    """An entity as the option `entity_output` says: the character, its name or its number.

    Args:
        entity: The character.
        original: How it was written, if it was.
        output: The option.
        encoding: That of the document; a character that it has not is none to be written.
    """
    char = entity.char
    if (
        output == "as_char"
        and char is not None
        and (char == '"' or char not in _ESCAPES)
        and _has(encoding, char)
    ):
        return char
    if output in {"as_input", "as_char"} and original:
        return original
    if (output == "symbolic" or char in _ESCAPES) and entity.name is not None:
        return f"&{entity.name};"
    return f"&#{int_to_s(entity.code_point)};"


def _has(encoding: str, char: str) -> bool:
    if encoding == "UTF-8":
        return True
    try:
        char.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
