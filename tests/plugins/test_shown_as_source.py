"""Tags of plugins that there are not print what was written, where the site lists the plugin."""

from __future__ import annotations

import pytest

from pykyll import build
from pykyll.errors import BuildError, format_diagnostic


def _built(folder, plugin, files):
    for path, text in {"_config.yml": f"compat: jekyll\nplugins: [{plugin}]\n", **files}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    return build(folder, folder / "_site")


def _index(folder):
    return (folder / "_site/index.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("plugin", "written", "shown"),
    [
        ("jekyll-katex", "{% katex %} a<b {% endkatex %}", '<code class="katex">a&lt;b</code>'),
        ("jekyll-katex", "{% katex display %}x{% endkatex %}", '<code class="katex-display">x</code>'),
        ("jekyll-katex", "{% katexmm %}at $x$, 3\\$, $$y$$ and $5{% endkatexmm %}",
         'at <code class="katex">x</code>, 3$, <code class="katex-display">y</code> and $5'),
        ("jekyll-diagrams", "{% mermaid %}\nA --> B\n{% endmermaid %}",
         '<pre class="jekyll-diagrams diagrams mermaid">A --&gt; B</pre>\n'),
        ("jekyll-diagrams", "{% plantuml %}x{% endplantuml %}",
         '<pre class="jekyll-diagrams diagrams plantuml">x</pre>\n'),
        ("jekyll-polyglot", '<a {% static_href %}href="/a"{% endstatic_href %}>', '<a href="/a">'),
        ("jekyll-polyglot", "<head>{% I18n_Headers %}</head>", "<head></head>"),
        ("jekyll-multiple-languages-plugin", '<p title="{% t a.b %}">', '<p title="a.b">'),
    ],
)  # fmt: skip
def test_what_is_printed(tmp_path, plugin, written, shown):
    report = _built(tmp_path, plugin, {"index.html": f"---\n---\n{written}"})
    assert _index(tmp_path) == shown
    (warning,) = report.warnings
    assert warning.message == f"the plugin '{plugin}' is not supported"
    assert [(each.role, each.path) for each in warning.trail] == [("used in", "index.html")]


def test_markdown_leaves_it_alone(tmp_path):
    page = (
        "---\n---\na {% katex %}|x_1| * y_2\n\n* z{% endkatex %} b\n\n"
        "{% mermaid %}\nA --> |yes| B\n\n    *C*\n{% endmermaid %}\n\n_end_\n"
    )
    _built(tmp_path, "jekyll-katex, jekyll-diagrams", {"index.md": page})
    assert _index(tmp_path) == (
        '<p>a <code class="katex">&#124;x_1&#124; * y_2 * z</code> b</p>\n\n'
        '<pre class="jekyll-diagrams diagrams mermaid">A --&gt; &#124;yes&#124; B\n\n    *C*</pre>\n'
        "\n<p><em>end</em></p>\n"
    )


def test_one_warning_names_all_places(tmp_path):
    block = "{% katex %}x{% endkatex %}"
    files = {
        "a.html": f"---\n---\n{block}{block}",
        "b.html": "---\n---\n\n{% include f.html %}",
        "c.html": "---\n---\n{% include f.html %}",
        "_includes/f.html": f"\n{block}",
    }
    expected = (
        "warning: the plugin 'jekyll-katex' is not supported\n"
        " --> _config.yml:2:11\n"
        "  |\n"
        "2 | plugins: [jekyll-katex]\n"
        "  |           ^^^^^^^^^^^^ without it, its formulas are shown as they are written\n"
        "  = used in a.html:3\n"
        "  = used in _includes/f.html:2"
    )
    for _ in range(2):  # the second build renders nothing, and says it all the same
        report = _built(tmp_path, "jekyll-katex", files)
        assert [format_diagnostic(each) for each in report.warnings] == [expected]
    files["c.html"] = "---\n---\n{% katex %}y{% endkatex %}"
    (warning,) = _built(tmp_path, "jekyll-katex", files).warnings
    assert [each.path for each in warning.trail] == ["a.html", "_includes/f.html", "c.html"]


def test_not_where_the_site_does_not_list_the_plugin(tmp_path):
    with pytest.raises(BuildError, match="nknown tag 'katex'"):
        _built(tmp_path, "jekyll-feed", {"index.html": "---\n---\n{% katex %}x{% endkatex %}"})
