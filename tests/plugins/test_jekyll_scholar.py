"""What of jekyll-scholar the recorded cases cannot show, and what it says of mistakes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pykyll import build
from pykyll.errors import BuildError, format_diagnostic

if TYPE_CHECKING:
    from pathlib import Path

_REFERENCES = "_bibliography/references.bib"
_BIB = (
    "@book{oak2001, author={Ada Quill}, title={Oaks}, year={2001}}\n"
    "@article{elm2002, author={Bo Marsh}, title={Elms}, year={2002}, journal={Trees}}\n"
)


class Site:
    """A site with jekyll-scholar.

    Args:
        folder: Where it lies.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.write({"_config.yml": "plugins: [jekyll-scholar]\n", _REFERENCES: _BIB})

    def write(self, files: dict[str, str]) -> None:
        """Write files."""
        for name, text in files.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")

    def setting(self, text: str) -> None:
        """Set what stands below `scholar:`."""
        self.write({"_config.yml": f"plugins: [jekyll-scholar]\nscholar: {{{text}}}\n"})

    def page(self, text: str, name: str = "index.html") -> None:
        """Write a page."""
        self.write({name: f"---\n---\n{text}\n"})

    def build(self) -> str:
        """Build it; what `index.html` holds."""
        self.report = build(self.folder, self.folder / "_site", compat="jekyll 4.3.1 debian")
        return (self.folder / "_site/index.html").read_text("utf-8").strip()

    def errors(self) -> str:
        """What a build that fails says."""
        with pytest.raises(BuildError) as caught:
            self.build()
        return str(caught.value).replace(str(self.folder), "SITE")

    def warnings(self) -> str:
        """What a build warns of."""
        self.build()
        return "\n\n".join(map(format_diagnostic, self.report.warnings))


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """A site with two entries."""
    return Site(tmp_path)


# What pages share ------------------------------------------------------------------------


def test_citations_are_shared_by_content_includes_and_layouts(site):
    site.write({
        "_layouts/plain.html": "{{ content }}|{% cite elm2002 %}|{% bibliography_count -c %}",
        "_includes/oak.html": "{% cite oak2001 %}",
        "index.html": "---\nlayout: plain\nscholar: {style: ieee}\n---\n{% include oak.html %}",
        "other.html": "---\n---\n{% bibliography_count --cited %}",
    })  # fmt: skip
    assert [part.partition(">")[2] for part in site.build().split("|")[:2]] == [
        "[1]</a>",
        "[2]</a>",
    ]
    assert site.build().endswith("|2")
    assert (site.folder / "_site/other.html").read_text("utf-8") == "0"


def test_a_variable_that_the_template_sets_for_one_entry_is_there_for_the_next(site):
    site.setting("bibliography_template: bib")
    site.write({
        "_layouts/bib.liquid": "---\n---\n{{ last }}<{% assign last = entry.year %}{{ last }}"
    })  # fmt: skip
    site.page("{% bibliography %}|{% bibliography -m 1 %}")
    first, second = site.build().split("|")
    assert "2001<2002" in first
    assert "<li><2001" in second  # another tag begins anew


def test_two_tags_of_the_same_words_number_for_themselves(site):
    site.setting("style: ieee")
    site.page("{% bibliography %}{% bibliography %}")
    assert site.build().count("[1]") == 2


def test_a_page_s_own_settings_are_laid_over_the_site_s(site):
    site.setting("style: ieee, missing_reference: none")
    site.write({"index.html": "---\nscholar: {style: apa}\n---\n{% cite oak2001 %} {% cite x %}"})
    assert site.build() == '<a class="citation" href="#oak2001">(Quill, 2001)</a> none'


# Order -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("setting", "keys"),
    [
        ("sort_by: year, order: descending", "c b a"),
        ("sort_by: pages", "c b a"),  # 9, 10, 100: numbers by their size
        ("sort_by: title", "b c a"),  # capitals come before small letters
        ("sort_by: note", "b c a"),  # what is missing comes first
        ('sort_by: "year, title", order: "ascending, descending"', "a b c"),
    ],
)
def test_entries_are_sorted(site, setting, keys):
    site.setting(f"{setting}, bibliography_template: '{{{{key}}}}'")
    site.write({
        _REFERENCES: "@book{a, title={alpha}, year=1999, pages=100, note={z}}\n"
        "@book{b, title={Alpha}, year=2000, pages=10}\n@book{c, title={Beta}, year=2001, pages=9}\n"
    })  # fmt: skip
    site.page("{% bibliography %}")
    found = site.build().replace("</li>", "").replace("</ol>", "").split("<li>")[1:]
    assert " ".join(key.strip() for key in found) == keys


def test_entries_are_grouped_and_groups_are_grouped(site):
    site.setting("bibliography_template: '{{key}}'")
    site.page("{% bibliography --group_by year,type --group_order descending,ascending %}")
    assert site.build() == (
        '<h2 class="bibliography">2002</h2>\n<h3 class="bibliography">Journal Articles</h3>\n'
        '<ol class="bibliography"><li>elm2002</li></ol>\n'
        '<h2 class="bibliography">2001</h2>\n<h3 class="bibliography">Books</h3>\n'
        '<ol class="bibliography"><li>oak2001</li></ol>'
    )


# Pages of entries and pages that are bibliographies --------------------------------------


def test_each_entry_has_a_page_where_there_is_a_layout_for_it(site):
    site.setting("details_permalink: '/:details_dir/:year/:key:extension'")
    site.write({"_layouts/bibtex.html": "---\nkind: entry\n---\n{{ page.kind }} {{ page.title }}"})
    site.page("{% cite_details oak2001 -t more %} {% details_link elm2002 %}")
    assert site.build() == (
        '<a href="/bibliography/2001/oak2001.html">more</a> /bibliography/2002/elm2002.html'
    )
    page = site.folder / "_site/bibliography/2001/oak2001.html"
    assert page.read_text("utf-8") == "entry Oaks"


def test_a_bib_file_with_front_matter_is_a_page(site):
    site.page("x")
    site.write({"list.bib": f"---\n---\n# Trees\n\n{_BIB}"})
    site.build()
    page = (site.folder / "_site/list.html").read_text("utf-8")
    assert page.startswith('<h1 id="trees">Trees</h1>\n\n<p>Quill, A. (2001). <i>Oaks</i>.')


def test_a_reference_has_the_fields_of_the_crossref_and_the_template_has_not(site):
    site.write({
        _REFERENCES: "@incollection{a, title={Bark}, crossref={b}}\n"
        "@book{b, title={Trees}, booktitle={Trees}, year={2003}}\n"
    })  # fmt: skip
    site.page("{% bibliography -q @incollection --template {{reference}}|{{entry.booktitle}}| %}")
    assert "Bark. In <i>Trees</i>.</span>||</li>" in site.build()


# What is said of mistakes ----------------------------------------------------------------


def test_a_missing_file_is_told_with_the_nearest_name(site):
    site.page("{% bibliography -f refrences %}")
    assert (
        site.errors()
        == """\
error: there is no bibliography _bibliography/refrences.bib
 --> index.html:3:1
  |
3 | {% bibliography -f refrences %}
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ did you mean 'references.bib'?
  = in Jekyll: Liquid Exception: No such file or directory @ rb_file_s_mtime - \
SITE/_bibliography/refrences.bib in index.html"""
    )


def test_all_errors_of_a_bibliography_are_told_at_once_and_once(site):
    site.write({_REFERENCES: "@book{a, title {x}}\n\n@book{c, title=two words}\n"})
    site.page("{% bibliography %}")
    site.page("{% bibliography %}", "other.html")
    assert (
        site.errors()
        == """\
error: In entry `a` `=` was expected, not text in braces
 --> _bibliography/references.bib:1:16
  |
1 | @book{a, title {x}}
  |                ^ write `title = {value}`
  = in Jekyll: Failed to parse BibTeX on value "{" (LBRACE)

error: In entry `c` a comma was expected, not `words`
 --> _bibliography/references.bib:3:20
  |
3 | @book{c, title=two words}
  |                    ^^^^^
  = help: put a comma behind the field before, or braces around its value
  = in Jekyll: Failed to parse BibTeX on value "words" (NAME)"""
    )


def test_an_error_of_a_bib_page_has_the_line_of_the_file(site):
    site.page("x")
    site.write({"list.bib": "---\ntitle: T\n---\n\n@book{a, title {x}}\n"})
    assert " --> list.bib:5:16\n" in site.errors()


def test_a_warning_of_a_bib_page_has_the_line_of_the_file(site):
    site.page("x")
    site.write({"list.bib": "---\ntitle: T\n---\n\n@book(a)\n"})
    assert " --> list.bib:5:6\n" in site.warnings()


def test_an_error_of_entries_in_a_block_is_told_at_the_block(site):
    site.page("{% bibtex %}\n@book{a, title {x}}\n{% endbibtex %}")
    told = site.errors()
    assert told.startswith(
        "error: In entry `a` `=` was expected, not text in braces, in line 2 of this block\n"
        " --> index.html:3:1\n"
    )


@pytest.mark.parametrize("tag", ["cite oak2002", "reference oak2002", "nocite oak2002"])
def test_an_unknown_key_is_a_warning_with_the_nearest_one(site, tag):
    site.page(f"{{% {tag} %}}")
    assert (
        site.warnings()
        == f"""\
warning: no bibliography has an entry 'oak2002'
 --> index.html:3
  |
3 | {{% {tag} %}}
  = help: did you mean 'oak2001'?"""
    )


def test_an_unknown_style_is_told_with_the_nearest_name(site):
    site.page("{% bibliography --style aap %}")
    assert (
        site.errors()
        == """\
error: no CSL style named 'aap'
 --> index.html:3:25
  |
3 | {% bibliography --style aap %}
  |                         ^^^ did you mean 'apa'?
  = in Jekyll: Liquid Exception: failed to extract CSL data from "aap": No such file or directory \
@ rb_sysopen - aap in index.html"""
    )


def test_an_error_of_a_style_of_the_site_is_told_at_its_line(site):
    site.setting("style: my")
    site.write({"my.csl": "<style>\n<x/></style>"})
    site.page("{% bibliography %}")
    assert site.errors().startswith("error: <x> has no place in <style>\n --> my.csl:2\n")


@pytest.mark.parametrize(
    ("tag", "first"),
    [
        ("cite oak2001 -z", "error: there is no option -z"),
        ("cite oak2001 -l", "error: the option -l needs a value"),
        ("bibliography -q oaks", "error: 'oaks' is no query"),
        ("bibliography -q @*[year~=(]", "error: '(' is no pattern: end pattern with unmatched"),
        (
            "bibliography -g journal",
            "error: the entry 'oak2001' cannot be grouped by `journal`: it has no such field",
        ),
        (
            "bibliography -g month",
            "error: the entry 'oak2001' cannot be grouped by `month`: it has no such field",
        ),
        ("bibliography -o 9", "error: the bibliography has 2 entries, fewer than --offset 9"),
        ("details_link oak2002", "error: there is no entry 'oak2002'"),
    ],
)
def test_what_stops_a_build_is_told_at_the_tag(site, tag, first):
    site.page(f"text {{% {tag} %}}")
    told = site.errors()
    assert told.startswith(first)
    assert " --> index.html:3:" in told


def test_an_unknown_long_option_is_a_warning(site):
    site.page("{% bibliography --queery @*[year=2001] %}")
    assert site.warnings().startswith(
        "warning: there is no option --queery: it and all behind it are passed over\n"
        " --> index.html:3\n"
    )
    assert "did you mean '--query'?" in site.warnings()


def test_a_bad_date_is_told_with_the_entry_and_its_line(site):
    site.write({_REFERENCES: "\n@book{a, title={T}, issued={2019}}\n"})
    site.page("{% bibliography %}")
    told = site.errors()
    assert told.startswith("error: in the entry 'a': '2019' is no date for 'issued'\n")
    assert " = the entry stands in _bibliography/references.bib:2\n" in told


def test_liquid_errors_in_the_template_are_printed_and_told(site):
    site.setting("bibliography_template: bib")
    site.write({"_layouts/bib.liquid": "---\n---\n{{ key }}\n{{ 1 | divided_by: 0 }}"})
    site.page("{% bibliography %}")
    assert site.build().count("Liquid error (line 2): divided by 0") == 2
    [warning] = site.report.warnings
    assert (warning.message, warning.path, warning.line) == (
        "divided by 0",
        "_layouts/bib.liquid",
        4,
    )


def test_a_template_that_prints_itself_is_told_soon(site):
    site.setting("bibliography_template: bib")
    site.write({"_layouts/bib.liquid": "---\n---\n{% bibliography %}"})
    site.page("{% bibliography %}")
    assert site.errors().startswith(
        "error: the template of this bibliography prints a bibliography in turn, without end\n"
        " --> index.html:3:1\n"
    )


def test_templates_may_print_other_bibliographies(site):
    site.setting("bibliography_template: bib")
    site.write({"_layouts/bib.liquid": "---\n---\n{% bibliography --template {{key}} %}"})
    site.page("{% bibliography %}")
    assert site.build().count("oak2001") == 2


# References that nobody looks at ----------------------------------------------------------


@pytest.mark.parametrize("style", ["modern-language-association", "apa"])
def test_a_reference_rests_on_those_before_whether_they_are_looked_at_or_not(site, style):
    site.setting(f"style: {style}")
    site.write({
        _REFERENCES: "".join(
            f"@book{{b{n}, author={{Ada Quill}}, title={{Oaks {n}}}, year={{200{n}}}}}\n"
            for n in range(1, 4)
        )
    })  # fmt: skip
    site.page("{% bibliography %}")
    whole = site.build().split("<li>")[3]
    site.setting(
        f"style: {style}, bibliography_template: "
        "'{% if index == 3 %}{{ reference }}{{ reference | size }}{% endif %}'"
    )
    site.page("{% bibliography %}")
    text = whole.removesuffix("</li></ol>")
    assert site.build().split("<li>")[3] == f"{text}{len(text)}</li></ol>"
    assert ("---" in text or "———" in text) == (style != "apa")


def test_a_wrong_entry_ends_the_build_though_nobody_looks_at_its_reference(site):
    site.setting("bibliography_template: '{{ key }}'")
    site.write({_REFERENCES: f"{_BIB}@book{{a, title={{T}}, issued={{2019}}}}\n"})
    site.page("{% bibliography %}")
    assert site.errors().startswith("error: in the entry 'a': '2019' is no date for 'issued'\n")


@pytest.mark.parametrize("setting", ["style: aap", "locale: enx"])
def test_a_wrong_style_ends_the_build_though_nobody_looks_at_a_reference(site, setting):
    site.setting(f"{setting}, bibliography_template: '{{{{ key }}}}'")
    site.page("{% bibliography %}")
    assert site.errors().startswith("error: no CSL ")


def test_what_bibtex_options_do_not_say_is_as_bibtex_ruby_has_it(site):
    site.setting("bibtex_options: {parse_names: true}, bibliography_template: '{{entry.title}}'")
    site.write({_REFERENCES: "@book{a, title={Two\n  lines}, month={3}}"})
    site.page("{% bibliography %}")
    assert ">Two lines<" in site.build()


def test_the_first_tag_of_a_page_says_what_becomes_of_duplicates(site):
    site.write({_REFERENCES: "@book{a, title={T}}@book{b, title={T}}"})
    site.page("{% bibliography_count -r %}{% bibliography_count %}")
    assert site.build() == "11"
    site.page("{% bibliography_count %}{% bibliography_count -r %}")
    assert site.build() == "22"


def test_days_are_told_as_ruby_tells_them_where_entries_are_grouped_by_date(site):
    site.setting("bibliography_template: '{{key}}'")
    site.write({_REFERENCES: "@book{a, date={6 May 2020}}@book{b, date={2020-05-06T12:00}}"})
    site.page("{% bibliography -g date %}")
    assert site.build().count('<h2 class="bibliography">2020-05-06</h2>') == 1


def test_a_comment_in_a_block_of_bibtex_is_an_error(site):
    site.page("{% bibtex %}@comment{x}{% endbibtex %}")
    assert "`@comment` in this block is no entry" in site.errors()
