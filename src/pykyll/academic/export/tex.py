r"""Text as TeX reads it: `&` is `\&`."""

from __future__ import annotations

_ESCAPED = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "{}&%$#_"},
    }
)
_MARKDOWN = "*_`<|[#{>+-.:"
_MATHS = "$$"


def escaped(text: str) -> str:
    """The text with TeX's own signs escaped; letters of any script stay."""
    return text.translate(_ESCAPED)


def of_markdown(text: str) -> str:
    """An abstract: its `$$mathematics$$` as `$mathematics$`, signs escaped for Markdown bare."""
    parts = text.split(_MATHS)
    while parts and not parts[-1]:  # as Ruby's split, which leaves out empty ends
        parts.pop()
    printed = (f"${part}$" if at % 2 else escaped(_bare(part)) for at, part in enumerate(parts))
    return "".join(printed)


def _bare(text: str) -> str:
    for sign in _MARKDOWN:
        text = text.replace(f"\\{sign}", sign)
    return text
