"""Which functions there are, and the parameters of each of their forms."""

from __future__ import annotations

import json
from pathlib import Path

from pykyll.sass.functions import BUILTINS

_RECORDED = json.loads(Path(__file__).with_name("parameters.json").read_text(encoding="utf-8"))


def test_the_functions_are_those_of_ruby_sass() -> None:
    ours = {
        name.replace("-", "_"): [list(parameters) for parameters in builtin.signatures]
        for name, builtin in BUILTINS.items()
    }
    assert ours == _RECORDED
