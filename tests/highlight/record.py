"""Writes down what Rouge, kramdown and Jekyll print: the folder `recorded`.

python tests/highlight/record.py
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

_HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(_HERE), str(_HERE.parent / "support")]

from rouge_samples import RECORDED, samples, tags  # noqa: E402 - found through sys.path
from ruby_rouge import RubyRouge  # noqa: E402 - found through sys.path
from wrapper_cases import CASES  # noqa: E402 - found through sys.path


def main() -> None:
    """Ask Ruby for each sample and each case and write the answers."""
    ruby = RubyRouge()
    for tag in tags():
        if tag == "twig":
            ruby.start_again()
        for sample in samples(tag):
            sample.recording.parent.mkdir(parents=True, exist_ok=True)
            answer = ruby.ask("html", lang=tag, code=sample.code)
            sample.recording.write_text(answer["html"], "utf-8")
    recorded = [{"job": job, "answer": ruby.ask(**job)} for job in CASES]
    ruby.close()
    text = json.dumps(recorded, indent=1, ensure_ascii=False)
    (RECORDED / "wrappers.json").write_text(text + "\n", "utf-8")


if __name__ == "__main__":
    main()
