"""What is said of an exception that is pykyll's own fault, not the site's."""

from __future__ import annotations


def bug_message(error: Exception) -> str:
    """One line: the exception, and the template that it came up in, where that was noted.

    Args:
        error: With the places in its notes (`add_note`).
    """
    places = "".join(f", {note}" for note in getattr(error, "__notes__", ()))
    return f"a bug in pykyll: {type(error).__name__}: {error}{places}"
