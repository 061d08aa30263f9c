"""Paths with `.` and `..` resolved."""

from __future__ import annotations

import re

from pykyll.regex import regex

_SELF = regex(r"/\./|/\.$", re.MULTILINE)
_PARENT = regex(r"/([^/]*)/\.\./|/([^/]*)/\.\.$", re.MULTILINE)
_LEADING_DOTS = regex(r"^(?:\.\.?/?)+", re.MULTILINE)
_ROOTS_PARENT = regex(r"^/\.\.?/|^(?:/\.\.?)+/?$", re.MULTILINE)
_MOST_PARENTS = 300


def normalize_path(path: str) -> str:
    """The path with `.` and `..` resolved, one rule a round as Addressable does it.

    That takes a round for each parent, so a path with hundreds is resolved by the RFC.
    """
    if "." not in path:
        return path
    if path.count("/..") > _MOST_PARENTS:
        return remove_dot_segments(path)
    while True:
        before = path
        path = _SELF.sub("/", path)
        if path == before:
            path = _without_parent(path)
        if path == before:
            path = _LEADING_DOTS.sub("", path)
        if path == before:
            path = _ROOTS_PARENT.sub("/", path)
        if path == before:
            return path


def _without_parent(path: str) -> str:
    pair = _PARENT.search(path)
    if pair is None:
        return path
    parent, current = pair[1], pair[2]
    inner = rf"/{re.escape(parent or '')}/\.\./"
    final = rf"/{re.escape(current or '')}/\.\.$"
    return re.sub(f"{inner}|{final}", "/", path, flags=re.MULTILINE)


def remove_dot_segments(path: str) -> str:
    """The path with `.` and `..` resolved as browsers and servers do it (RFC 3986, 5.2.4)."""
    if "." not in path:
        return path
    kept: list[str] = []
    segments = path.split("/")
    for index, segment in enumerate(segments):
        last = index == len(segments) - 1
        if segment not in {".", ".."}:
            kept.append(segment)
            continue
        if segment == ".." and kept and (len(kept) > 1 or kept[0]):
            kept.pop()
        if last and kept:
            kept.append("")
    return "/".join(kept)
