"""Unicode's scripts of Chinese, Japanese and Korean, as Ruby 3.1 knows them (Unicode 13).

Each entry is a code point or a range of them, in hexadecimal.
"""

from __future__ import annotations

HAN = (
    "2E80-2E99 2E9B-2EF3 2F00-2FD5 3005 3007 3021-3029 3038-303B 3400-4DBF 4E00-9FFC "
    "F900-FA6D FA70-FAD9 16FF0-16FF1 20000-2A6DD 2A700-2B734 2B740-2B81D 2B820-2CEA1 "
    "2CEB0-2EBE0 2F800-2FA1D 30000-3134A"
)
KATAKANA = "30A1-30FA 30FD-30FF 31F0-31FF 32D0-32FE 3300-3357 FF66-FF6F FF71-FF9D 1B000 1B164-1B167"
HIRAGANA = "3041-3096 309D-309F 1B001-1B11E 1B150-1B152 1F200"
HANGUL = (
    "1100-11FF 302E-302F 3131-318E 3200-321E 3260-327E A960-A97C AC00-D7A3 D7B0-D7C6 "
    "D7CB-D7FB FFA0-FFBE FFC2-FFC7 FFCA-FFCF FFD2-FFD7 FFDA-FFDC"
)


def _character_class(ranges: str) -> str:
    parts = (entry.partition("-") for entry in ranges.split())
    return "".join(
        f"{chr(int(first, 16))}-{chr(int(last or first, 16))}" for first, _, last in parts
    )


CJK = "".join(_character_class(script) for script in (HAN, KATAKANA, HIRAGANA, HANGUL))
"""The inside of a regular expression's brackets that match one such character."""
