"""What else reads texts: stylesheets, compared files, pages that are proofed, papers, requests."""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Callable
from pathlib import Path

import yaml

from pykyll import sass
from pykyll.academic.adding.arxiv_paper import papers_of_arxiv
from pykyll.academic.adding.bibtex_paper import papers_of_bibtex
from pykyll.academic.adding.csl_paper import paper_of_csl
from pykyll.academic.adding.names import body_or_person
from pykyll.academic.adding.numbers import number_in
from pykyll.academic.adding.plain_text import markdown_of, of_abstract, plain, same_text
from pykyll.academic.adding.splice import layout_of, spliced
from pykyll.academic.data_file import data_file_of
from pykyll.academic.export.fields import number_of
from pykyll.academic.export.tex import escaped, of_markdown
from pykyll.academic.identifiers import is_orcid
from pykyll.academic.preparing.formulas import formulas
from pykyll.academic.preparing.marker import is_as_made
from pykyll.academic.preparing.painting import digest_in
from pykyll.academic.preparing.seal import is_drawn
from pykyll.academic.preparing.svg_size import svg_size
from pykyll.academic.schema import schema_line
from pykyll.bibliography.bibtex.value import of_text
from pykyll.bibliography.csl.formatting.escape import escape_lone_signs, escape_markup
from pykyll.bibliography.csl.formatting.joining import squeeze_prefix
from pykyll.bibliography.csl.values import numbers as csl_numbers
from pykyll.bibliography.csl.values import scripts, truth
from pykyll.bibliography.csl_json import dates as json_dates
from pykyll.bibliography.csl_json.fields import howpublished
from pykyll.cli.visible import cut, visible, width
from pykyll.compare.causes.table import CAUSES
from pykyll.compare.first_difference import first_difference
from pykyll.compare.html_tree import is_same_page
from pykyll.compare.spans import changed_spans
from pykyll.compare.xml_tree import is_same_xml
from pykyll.config import load_config
from pykyll.convert.commonmark_spaces import guarded, unguarded
from pykyll.extend.html_page import change_links
from pykyll.files.entry_lines import entry_line
from pykyll.files.printable import printable
from pykyll.kramdown.block.codeblock import without_indent
from pykyll.kramdown.html.escape import escape_all
from pykyll.kramdown.html.ids import basic_id
from pykyll.kramdown.option_values import str_to_sym
from pykyll.kramdown.options import Options, with_parsed
from pykyll.migrate.origin import line_with
from pykyll.proof import ProofOptions, proof
from pykyll.proof.checks.well_formed import nesting_problems
from pykyll.proof.patterns import swap, swaps
from pykyll.ruby import psych
from pykyll.ruby.html import escape_html, escape_xml
from pykyll.ruby.strings import capitalize
from pykyll.ruby.text import inspect_string
from pykyll.sass.selectors.escapes import strip_except_escapes
from pykyll.scaffold.front_matter_text import with_value, without
from pykyll.scaffold.template_files import filled
from pykyll.serve.hosts import allowed_host
from pykyll.serve.limits import Limits
from pykyll.serve.pages import with_script
from pykyll.serve.request import parse_head
from pykyll.serve.resolve import resolve
from pykyll.site.renderable import has_liquid_construct

Reader = Callable[[str], object]
_EMPTY = Path(tempfile.mkdtemp(prefix="readers-"))
_CONFIG, _ = load_config(_EMPTY, environ={})
_OPTIONS = with_parsed(Options(), {})
_FEED = b'<feed xmlns="http://www.w3.org/2005/Atom">'


def _sass(syntax: str, form: str) -> Reader:
    return lambda text: sass.compile(form.replace("%s", text), syntax=syntax)  # type: ignore[arg-type]  # one of two


def _proofed(name: str, form: str) -> Reader:
    """All checks of a built site with one file of such a text."""

    def run(text: str) -> object:
        with tempfile.TemporaryDirectory(prefix="proofed-") as folder:
            page = '<!doctype html><html lang="en"><title>a</title><link rel="stylesheet" href="a.css">'
            (Path(folder) / "index.html").write_text(page, "utf-8")
            (Path(folder) / name).write_text(form.replace("%s", text), "utf-8", newline="")
            return proof(folder, _ALL)

    return run


_BOUNDLESS = Limits(url_bytes=1 << 30, header_bytes=1 << 30)
_ALL = ProofOptions(checks=["all"], disable_external=True, site_url="https://a.example")


def _spliced(text: str) -> None:
    with contextlib.suppress(yaml.YAMLError):  # who adds an entry has read the file before
        spliced(f"- a: b\n{text}", "- c: d\n", 1)


def _laid_out(text: str) -> None:
    with contextlib.suppress(yaml.YAMLError):  # likewise
        layout_of(text)


def _differing(compare: Callable[[str, str], object]) -> Reader:
    def run(text: str) -> None:
        compare(text, f"{text}x")
        compare(f"y{text}", text)

    return run


def _masked(text: str) -> None:
    for cause in CAUSES:
        cause.mask(text)


MORE_READERS: dict[str, Reader] = {
    # Sass
    "SCSS": _sass("scss", "%s"),
    "SCSS in a rule": _sass("scss", "a { %s }"),
    "values in SCSS": _sass("scss", "$a: %s; a { b: $a; c: %s }"),
    "selectors in SCSS": _sass("scss", "%s { a: b }"),
    "nested selectors in SCSS": _sass("scss", "a { & %s, b { c: d } }"),
    "@extend in SCSS": _sass("scss", ".a { b: c } .b%s { @extend .a }"),
    "@extend of what is long": _sass("scss", ".a %s { b: c } .b { @extend .a }"),
    "@media in SCSS": _sass("scss", "@media %s { a { b: c } }"),
    "@supports in SCSS": _sass("scss", "@supports (%s) { a { b: c } }"),
    "@include in SCSS": _sass("scss", "@mixin a($b...) { c: $b } d { @include a(%s) }"),
    "@if in SCSS": _sass("scss", "a { @if %s { b: c } @else { d: e } }"),
    "@import in SCSS": _sass("scss", "@import %s;"),
    "@keyframes in SCSS": _sass("scss", "@keyframes a { %s { b: c } }"),
    "@at-root in SCSS": _sass("scss", "a { @at-root (%s) { b: c } }"),
    "texts in SCSS": _sass("scss", 'a { b: "%s"; c: unquote("%s"); d: str-index("%s", "b") }'),
    "comments in SCSS": _sass("scss", "/* %s */ // %s\na { b: c }"),
    "unknown rules in SCSS": _sass("scss", "@a %s { b: c }"),
    "indented Sass": _sass("sass", "%s"),
    "indented Sass in a rule": _sass("sass", "a\n  %s\n"),
    "values in indented Sass": _sass("sass", "a\n  b: %s\n"),
    # Comparing
    "pages that are compared": _differing(is_same_page),
    "XML that is compared": _differing(
        lambda one, other: is_same_xml(f"<a>{one}</a>".encode(), f"<a>{other}</a>".encode())
    ),
    "lines that are compared": _differing(changed_spans),
    "texts that are compared": _differing(first_difference),
    "what a comparison masks": _masked,
    # Proofing
    "a page for all checks": _proofed("a.html", "%s"),
    "a body for all checks": _proofed(
        "a.html", '<!doctype html><html lang="en"><title>a</title><body>%s</body></html>'
    ),
    "attributes for all checks": _proofed(
        "a.html", '<img src="%s" srcset="%s" alt="%s"><a href="%s">%s</a><form action="%s">'
    ),
    "a head for all checks": _proofed(
        "a.html",
        '<link rel="canonical" href="%s"><meta http-equiv="refresh" content="0; url=%s">'
        '<meta property="og:url" content="%s"><base href="%s">',
    ),
    "a stylesheet for all checks": _proofed("a.css", "%s"),
    "a feed for all checks": _proofed("feed.xml", f"{_FEED.decode()}<entry><id>%s</id></entry>"),
    "a site map for all checks": _proofed("sitemap.xml", "<urlset><url><loc>%s</loc></url>"),
    "robots.txt": _proofed("robots.txt", "%s\nSitemap: %s\n"),
    "elements that are not closed": lambda text: list(nesting_problems(text)),
    # Four times the text: below some 2,000 characters another engine, a faster one, does it.
    "swapped URLs": lambda text: swap(text * 4, swaps({"/a+b/": "c", "/(a|b)*c/": "d"})),
    # Papers
    "papers of arXiv": lambda text: papers_of_arxiv(
        _FEED + f"<entry><title>{text}</title><summary>{text}</summary></entry></feed>".encode()
    ),
    "answers of arXiv": lambda text: papers_of_arxiv(_FEED + text.encode()),
    "papers of BibTeX": lambda text: papers_of_bibtex(f"@article{{a, title = {{{text}}}}}", "a"),
    "papers of CSL": lambda text: paper_of_csl(
        {"title": text, "abstract": text, "page": text, "volume": text, "author": [{"family": text}]}
    ),
    "bodies that write papers": body_or_person,
    "numbers of papers": number_in,
    "plain texts of titles": plain,
    "abstracts": of_abstract,
    "Markdown of titles": markdown_of,
    "titles that are compared": lambda text: same_text(text, f"{text}x"),
    "lists of data": _laid_out,
    "lists of data with an entry": _spliced,
    "data with places": lambda text: data_file_of(f"- {text}\n", "a", _CONFIG),
    "whole numbers of papers": number_of,
    "TeX": escaped,
    "TeX of Markdown": of_markdown,
    "ORCIDs": is_orcid,
    "formulas": lambda text: list(formulas(f"$$ {text} $$", _OPTIONS)),
    "marked files": is_as_made,
    "drawn seals": is_drawn,
    "sizes of SVG": lambda text: svg_size(f"<svg {text}/>".encode()),
    "view boxes of SVG": lambda text: svg_size(f'<svg viewBox="{text}"/>'.encode()),
    "lines that name a schema": schema_line,
    "prefixes in CSL": lambda text: (squeeze_prefix(text, ","), squeeze_prefix(",", text)),
    "scripts in CSL": scripts.without_markup,
    "truth in CSL": truth.says_no,
    "numerals in CSL": lambda text: (
        csl_numbers.is_numeric(text), csl_numbers.is_several(text), csl_numbers.first_integer(text)
    ),
    "dates of CSL-JSON": json_dates.of_date,
    "days of access": json_dates.of_access,
    "how it was published": howpublished,
    # The rest
    "signs in CSL": lambda text: (escape_lone_signs(text), escape_markup(text)),
    "values of BibTeX": of_text,
    "code that is indented": without_indent,
    "escaped HTML": lambda text: (escape_all(text), escape_html(text), escape_xml(text)),
    "ids": basic_id,
    "symbols of kramdown": str_to_sym,
    "binary data in YAML": lambda text: psych.load(f"a: !binary {text}", path="a", schema="psych"),
    "capitals": capitalize,
    "inspected texts": inspect_string,
    "Liquid in a text": has_liquid_construct,
    "digests in pictures": lambda text: digest_in(text.encode()),
    "escapes in Sass": strip_except_escapes,
    "guarded spaces": lambda text: unguarded(guarded(f"{text}\x1c")),
    "what a terminal shows": lambda text: (visible(text), width(text), cut(text, 20)),
    "spaces for CommonMark": guarded,
    "links in a page": lambda text: change_links(text, lambda _: None),
    "names of files": printable,
    "lines of front matter": lambda text: entry_line(f"---\n{text}\n---\n", "a", "b"),
    "new front matter": lambda text: with_value(f"---\n{text}\n---\n", "a", "b"),
    "less front matter": lambda text: without(f"---\na: {text}\n---\n", "a"),
    "templates of files": lambda text: filled(text, {"a": "b"}),
    "gems in a Gemfile": lambda text: line_with(text, "jekyll"),
    "hosts that are allowed": allowed_host,
    "pages with a script": lambda text: with_script(text.encode(), "a"),
    "requests": lambda text: parse_head(
        f"GET /{text} HTTP/1.1\r\nhost: a\r\nrange: {text}\r\n\r\n".encode(), _BOUNDLESS
    ),
    "paths that are asked for": lambda text: resolve(str(_EMPTY), f"/{text[:8000]}"),
}  # fmt: skip
