"""Writes down what Rouge, kramdown and Jekyll print: the folder `recorded`.

python tests/highlight/record.py
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

_HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(_HERE), str(_HERE.parent / "support")]

from rouge_samples import RECORDED, classes, samples, tags  # noqa: E402 - found through sys.path
from ruby_rouge import RubyRouge  # noqa: E402 - found through sys.path
from wrapper_cases import CASES  # noqa: E402 - found through sys.path


def main() -> None:
    """Ask Ruby for each sample and each case and write the answers."""
    ruby = RubyRouge()
    fragments: dict[str, dict[str, list[str | None]]] = {tag: {} for tag in tags()}
    for tag in tags():
        if tag == "twig":
            ruby.start_again()
        for sample in samples(tag):
            sample.recording.parent.mkdir(parents=True, exist_ok=True)
            sample.recording.write_text(_printed(ruby, tag, sample.code) or "", "utf-8")
            fragments[tag][sample.name] = [_printed(ruby, tag, code) for code in sample.fragments]
    text = json.dumps(fragments, indent=1, ensure_ascii=False)
    (RECORDED / "fragments.json").write_text(text + "\n", "utf-8")
    recorded = [{"job": job, "answer": ruby.ask_to(**job)} for job in CASES]
    ruby.close()
    text = json.dumps(recorded, indent=1, ensure_ascii=False)
    (RECORDED / "wrappers.json").write_text(text + "\n", "utf-8")


def _printed(ruby: RubyRouge, tag: str, code: str) -> str | None:
    """What Rouge prints, None where it stops with an error or loses text, as its Coq does."""
    printed = ruby.ask_to("html", lang=tag, code=code).get("html")
    if printed is None or len(classes(printed)) != len(code):
        return None
    return str(printed)


if __name__ == "__main__":
    main()
