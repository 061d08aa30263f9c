"""What of jekyll-paginate the recorded sites cannot show."""

from __future__ import annotations

import pytest

from pykyll import build
from pykyll.errors import PykyllError


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


@pytest.mark.parametrize("setting", ["0", ".inf", ".nan", "true", "many", "[1]", f"1{400 * '0'}"])
def test_what_is_no_number_of_posts_is_an_error(tmp_path, setting):
    (tmp_path / "_config.yml").write_text(f"plugins: [jekyll-paginate]\npaginate: {setting}\n")
    (tmp_path / "index.html").write_text("---\n---\n")
    with pytest.raises(PykyllError, match="`paginate` must be a number of posts"):
        build(tmp_path, tmp_path / "_site")


def test_a_permalink_that_leads_elsewhere_is_warned_of(tmp_path):
    (tmp_path / "_posts").mkdir()
    for day in (1, 2):
        (tmp_path / f"_posts/2020-01-0{day}-p.md").write_text("---\n---\n")
    (tmp_path / "_config.yml").write_text("plugins: [jekyll-paginate]\npaginate: 1\n")
    (tmp_path / "index.html").write_text("---\npermalink: /start/\n---\nx")
    result = build(tmp_path, tmp_path / "_site")
    assert any("start/index.html is not there" in each.message for each in result.warnings)
