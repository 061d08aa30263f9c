"""Converts random documents with both kramdowns, and shrinks what they print differently.

python tests/fuzz/fuzz_kramdown.py [documents] [first seed]
"""

from __future__ import annotations

import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
sys.path.insert(0, str(Path(__file__).resolve().parent))

from markdown_grammar import OPTIONS, document
from ruby_kramdown import RubyKramdown

from pykyll.kramdown import convert

_SHOWN = 12


def differs(ruby: RubyKramdown, text: str, options: dict[str, object]) -> bool:
    """Whether the two print different HTML or warnings; documents at which Ruby's stops do not count."""
    theirs = ruby.convert(text, options)
    if "error" in theirs:
        return False
    ours = convert(text, options)
    if ours.html != theirs["html"]:
        return True
    # How often a warning is repeated tells how often kramdown tried in vain; we try once.
    return {warning.message for warning in ours.warnings} != set(theirs["warnings"])


def shrink(ruby: RubyKramdown, text: str, options: dict[str, object]) -> str:
    """The document with as many lines and characters taken away as keep the difference."""
    for unit in ("\n", ""):
        parts = text.split("\n") if unit else list(text)
        width = max(1, len(parts) // 2)
        while width:
            at = 0
            while at < len(parts):
                shorter = parts[:at] + parts[at + width :]
                if shorter and differs(ruby, unit.join(shorter), options):
                    parts = shorter
                else:
                    at += width
            width //= 2
        text = unit.join(parts)
    return text


def main(documents: int = 2000, first: int = 0) -> int:
    """Run; the number of documents that differ is the exit status, up to 1."""
    ruby = RubyKramdown()
    found = 0
    for number in range(first, first + documents):
        seed = random.Random(number)
        options = OPTIONS[number % len(OPTIONS)]
        text = document(seed)
        if not differs(ruby, text, options):
            continue
        found += 1
        if found <= _SHOWN:
            small = shrink(ruby, text, options)
            print(f"seed {number} {options}\n  text   {small!r}")
            theirs, ours = ruby.convert(small, options), convert(small, options)
            print(f"  ruby   {theirs['html']!r} {theirs['warnings']}")
            print(f"  pykyll {ours.html!r} {[w.message for w in ours.warnings]}")
    print(f"{documents} documents, {found} differ")
    ruby.close()
    return min(found, 1)


if __name__ == "__main__":
    sys.exit(main(*(int(argument) for argument in sys.argv[1:])))
