"""Errors of Sass: the file, the line and the line itself, wherever it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pykyll import build
from pykyll.errors import BuildError

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("compat", ["github-pages", "jekyll 4.2.2"])
def test_an_error_within_a_mixin_of_a_partial_names_the_partial(
    compat: str, tmp_path: Path
) -> None:
    source = tmp_path / "site"
    (source / "_sass").mkdir(parents=True)
    (source / "_sass/_m.scss").write_text("@mixin x($a) {\n  b: percentage(red);\n}\n")
    (source / "s.scss").write_text('---\n---\n@import "m";\na { @include x(1); }\n')
    with pytest.raises(BuildError) as raised:
        build(source, tmp_path / "out", compat=compat)
    diagnostic = raised.value.diagnostic
    assert (diagnostic.path, diagnostic.line) == ("_sass/_m.scss", 2)
    assert diagnostic.excerpt == "  b: percentage(red);"
    assert not (tmp_path / "out").exists()
