"""Pages of entries, which jekyll-scholar renders before all others."""

from __future__ import annotations

from pykyll import build


def test_a_page_of_an_entry_sees_nothing_of_the_page_before(tmp_path):
    files = {
        "_config.yml": "compat: jekyll 4.3.1\nplugins: [jekyll/scholar]\n",
        "_bibliography/references.bib": "@book{quill1, title={Oaks}}",
        "_layouts/bibtex.html": "---\n---\n{{ page.title }}[{{ content }}]",
        "a.html": "---\n---\nbefore",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    build(tmp_path, tmp_path / "_site")
    assert (tmp_path / "_site/bibliography/quill1.html").read_text() == "Oaks[]"
