"""What of jekyll-paginate the recorded sites cannot show."""

from __future__ import annotations

import pytest

from pykyll import build


@pytest.mark.parametrize(
    ("compat", "path"), [("jekyll 4.3.1", "index.html"), ("github-pages", "page2/index.html")]
)
def test_the_path_of_a_further_page_differs_between_versions(tmp_path, compat, path):
    # Jekyll 3.10.0 works the path out from the folder when asked, 4 when the page is made.
    (tmp_path / "_posts").mkdir()
    for day in (1, 2):
        (tmp_path / f"_posts/2020-01-0{day}-p.md").write_text("---\n---\n")
    (tmp_path / "_config.yml").write_text("plugins: [jekyll-paginate]\npaginate: 1\n")
    (tmp_path / "index.html").write_text("---\n---\n{{ page.path }}")
    build(tmp_path, tmp_path / "_site", compat=compat)
    assert (tmp_path / "_site/page2/index.html").read_text() == path
