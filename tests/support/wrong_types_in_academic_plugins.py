"""Sites with values of each type for jekyll-scholar and the gems that al-folio's sites ask for.
`wrong_types.py` asks a Jekyll with them.
"""

from __future__ import annotations

from wrong_types_in_listings import Files, entry, of_settings

_BASE = 'time: "2024-04-01 12:00:00 +0000"\ntheme: null\nurl: https://example.org\n'

# jekyll-scholar ------------------------------------------------------------------------

_BIB = """@article{a, title={One \\emph{x}}, author={Doe, Ann}, journal={J}, year={2001}, month=mar,
 abstract={no}}
@book{b, title={Two}, author={Roe, Bo}, publisher={P}, year={1999}, doi={10.1/x}}
"""
_TAGS = (
    "{% cite a %} {% cite b a %} {% nocite b %} {% reference a %} {% cite_details a %} "
    "{% cite_details a --text t %} {% details_link a %} {% bibliography_count %} "
    "{% quote a %}q{% endquote %} {% cite none %}\n{% bibliography %}\n{% bibliography --cited %}\n"
)
_SCHOLAR = {
    "index.html": f"---\n---\n{_TAGS}",
    "_bibliography/references.bib": _BIB,
    "_config.yml": f"{_BASE}plugins: [jekyll-scholar]\n",
}
_LAYOUTS = {
    "_layouts/bibtex.html": "{{ page.title }}|{{ page.key }}|{{ page.link }}|{{ page.reference }}\n",
    "_layouts/bib.html": "{{ key }}|{{ type }}|{{ index }}|{{ entry.bibtex }}|{{ entry.title }}|{{ link }}|"
    "{{ links | size }}|{{ details }}\n",
}
_SCHOLAR_KEYS = (
    "style", "locale", "sort_by", "order", "group_by", "bibliography_group_tag",
    "bibliography_list_tag", "bibliography_item_tag", "bibliography_list_attributes",
    "bibliography_item_attributes", "source", "bibliography", "repository", "bibtex_options",
    "bibtex_filters", "replace_strings", "join_strings", "remove_duplicates",
    "bibliography_class", "bibliography_template", "reference_tagname", "missing_reference",
    "query", "cite_class", "separate_links", "relative", "type_names", "type_aliases",
    "type_order", "month_names", "allow_locale_overrides", "details_link",
)  # fmt: skip
_SCHOLAR_PARTS = (
    "bibtex_options: {strip: VALUE}", "bibtex_options: {parse_months: VALUE}",
    "bibtex_filters: [VALUE]", "bibliography_list_attributes: {id: VALUE}",
    "sort_by: year, order: VALUE", "sort_by: [VALUE]", "group_by: year, group_order: VALUE",
    "group_by: type, type_order: VALUE", "group_by: type, type_order: [VALUE]",
    "group_by: type, type_names: VALUE", "group_by: type, type_names: {book: VALUE}",
    "group_by: type, type_aliases: VALUE", "group_by: type, type_aliases: {book: VALUE}",
    "group_by: month, month_names: VALUE", "group_by: month, month_names: [a, b, VALUE]",
    "group_by: year, bibliography_group_tag: VALUE", "repository: r, repository_file_delimiter: VALUE",
)  # fmt: skip
_DETAILS_KEYS = (
    "details_dir", "details_layout", "details_link", "details_permalink", "details_link_class",
    "bibtex_skip_fields", "bibtex_quotes", "raw_bibtex_filters", "bibtex_filters",
)  # fmt: skip
_DETAILS_PARTS = (
    "bibtex_quotes: [VALUE]", "bibtex_skip_fields: [VALUE]", "raw_bibtex_filters: [VALUE]",
)  # fmt: skip
_SCHOLAR_PAGE = (
    "VALUE", "{style: VALUE}", "{bibliography: VALUE}", "{query: VALUE}", "{sort_by: VALUE}",
    "{group_by: VALUE}", "{bibliography_template: VALUE}", "{cite_class: VALUE}", "{locale: VALUE}",
)  # fmt: skip

# Links ---------------------------------------------------------------------------------

_LINKS = (
    '---\nlayout: post\n---\n<html><body><p><a href="https://a.b/c" class="x 5 true">a</a>'
    '<a href="https://example.org/">o</a></p></body></html>\n'
)
_LINK_SITE = {"_layouts/post.html": "{{ content }}", "p.html": _LINKS}
_LINK_ATTRIBUTES = {
    **_LINK_SITE, "_config.yml": f"{_BASE}plugins: [jekyll-link-attributes]\n",
}  # fmt: skip
_EXTERNAL_LINKS = (
    "external_links: VALUE", "external_links: {enabled: VALUE}", "external_links: {rel: VALUE}",
    "external_links: {target: VALUE}", "external_links: {exclude: VALUE}",
    "external_links: {exclude: [VALUE]}", "external_links: {rel: {value: VALUE}}",
    "external_links: {rel: {exclude: VALUE}}", "external_links: {target: {exclude: [VALUE]}}",
    "external_links: {utm: VALUE}", "external_links: {utm: {enabled: VALUE}}",
    "external_links: {utm: {enabled: true, source: VALUE}}",
    "external_links: {utm: {enabled: true, medium: VALUE}}",
    "external_links: {utm: {enabled: true, exclude: VALUE}}", "url: VALUE",
)  # fmt: skip
_UTM = "external_links: {utm: {enabled: true}}\n"
_TARGET_BLANK = {**_LINK_SITE, "_config.yml": f"{_BASE}plugins: [jekyll-target-blank]\n"}
_TARGET_BLANK_OPTIONS = (
    "target-blank: VALUE", "target-blank: {css_class: VALUE}",
    "target-blank: {add_css_classes: VALUE}", "target-blank: {rel: VALUE}",
    "target-blank: {noopener: VALUE}", "target-blank: {noreferrer: VALUE}", "url: VALUE",
)  # fmt: skip

# Others --------------------------------------------------------------------------------

_SOCIALS = {
    "index.html": "---\n---\n{% social_links %}\n",
    "_data/socials.yml": "github_username: me\n",
    "_config.yml": f"{_BASE}plugins: [jekyll-socials]\n",
}
_SOCIALS_DATA = (
    "VALUE", "github_username: VALUE", "github_username: {logo: VALUE, value: v}",
    "github_username: {logo: a.png, value: VALUE}", "cv_pdf: VALUE", "cv_pdf: {logo: a.b, value: VALUE}",
    "academia_edu: VALUE", "academia_edu: {organization: VALUE, username: u}", "rss_icon: VALUE",
    "own: VALUE", "own: {logo: VALUE}", "own: {logo: a.svg, title: VALUE, url: u}",
    "own: {logo: a b, title: t, url: VALUE}",
)  # fmt: skip
_LIBRARIES = {
    "index.html": "---\n---\n{{ site.third_party_libraries | jsonify }}\n",
    "_config.yml": f"{_BASE}plugins: [jekyll-3rd-party-libraries]\n"
    "third_party_libraries: {a: {url: {js: 'x{{version}}'}, version: '1'}}\n",
}
_LIBRARY_OPTIONS = (
    "VALUE", "{a: VALUE}", "{a: {url: VALUE, version: '1'}}", "{a: {url: {js: VALUE}, version: '1'}}",
    "{a: {url: {css: {x: VALUE}}, version: '1'}}", "{a: {url: {js: 'x{{version}}'}, version: VALUE}}",
    "{download: false, a: {url: {js: u}, integrity: VALUE}}",
)  # fmt: skip
_JSON = {
    "index.html": "---\n---\n{{ site.data | jsonify }}\n",
    "own.json": '{"x": 1}',
    "_data/d.yml": "a: b\n",
    "_config.yml": f"{_BASE}plugins: [jekyll-get-json]\njekyll_get_json: {{data: k, json: own.json}}\n",
}
_JSON_OPTIONS = (
    "VALUE", "[VALUE]", "{data: VALUE, json: own.json}", "{data: k, json: VALUE}", "{data: VALUE}",
    "[{data: d, json: VALUE}, {data: k, json: own.json}]",
)  # fmt: skip
_FILTERS = {
    "encode": "{{ page.own | encode_email }}",
    "replace": "{{ page.own | regex_replace: 'a', 'b' }}",
    "search": "{{ 'a5true' | regex_replace: page.own, 'b' }}",
    "put": "{{ 'aa' | regex_replace: 'a', page.own }}",
    "once": "{{ page.own | regex_replace_once: 'a', 'b' }}",
    "bust": "{{ page.own | bust_file_cache }}",
    "css": "{{ page.own | bust_css_cache }}",
    "notebook": "{% jupyter_notebook page.own %}",
}
_FILTER_SITE = {
    "_config.yml": f"{_BASE}plugins: [jekyll-email-protect, jekyll-regex-replace, jekyll-cache-bust, "
    "jekyll-jupyter-notebook]\n",
}
GROUPS = ("scholar", "details", "link-attributes", "target-blank", "socials", "libraries", "get-json",
          "filters")  # fmt: skip
"""The first words of these cases' names."""


def academic_cases(values: tuple[str, ...]) -> dict[str, Files]:
    """Sites by what is wrong in them; each group has a plain one, `plain scholar`."""
    libraries = [f"third_party_libraries: {each}" for each in _LIBRARY_OPTIONS]
    json_options = [f"jekyll_get_json: {each}" for each in _JSON_OPTIONS]
    return {
        **_scholar(values),
        **_group("link-attributes", _LINK_ATTRIBUTES, list(_EXTERNAL_LINKS), values),
        **_of_pages("link-attributes", _LINK_ATTRIBUTES, values),
        **_group("target-blank", _TARGET_BLANK, list(_TARGET_BLANK_OPTIONS), values),
        **_socials(values),
        **_group("libraries", _LIBRARIES, libraries, values),
        **_group("get-json", _JSON, json_options, values),
        **_filters(values),
    }


def _group(
    name: str, plain: Files, patterns: list[str], values: tuple[str, ...]
) -> dict[str, Files]:
    return {f"plain {name}": plain, **of_settings(name, plain, patterns, values)}


def _scholar(values: tuple[str, ...]) -> dict[str, Files]:
    patterns = ["scholar: VALUE", *(f"scholar: {{{key}: VALUE}}" for key in _SCHOLAR_KEYS)]
    patterns += [f"scholar: {{{each}}}" for each in _SCHOLAR_PARTS]
    found = _group("scholar", _SCHOLAR, patterns, values)
    for pattern in _SCHOLAR_PAGE:
        for value in values:
            line = entry(f"scholar: {pattern}", value)
            found[f"scholar page {line}"] = {**_SCHOLAR, "index.html": f"---\n{line}\n---\n{_TAGS}"}
    details = {
        **_SCHOLAR, **_LAYOUTS,
        "index.html": "---\n---\n{% cite_details a %} {% details_link b %}{% bibliography --template bib %}\n",
    }  # fmt: skip
    patterns = [f"scholar: {{{key}: VALUE}}" for key in _DETAILS_KEYS]
    patterns += [f"scholar: {{{each}}}" for each in _DETAILS_PARTS]
    patterns += ["permalink: VALUE", "baseurl: VALUE"]
    found.update(_group("details", details, patterns, values))
    return found


def _of_pages(name: str, site: Files, values: tuple[str, ...]) -> dict[str, Files]:
    """Keys of front matter that the parameters for other sites are made of."""
    found = {}
    for key in ("slug", "layout"):
        for value in values:
            line = entry(f"{key}: VALUE", value)
            page = _LINKS.replace("layout: post", line)
            found[f"{name} page {line}"] = {
                **site, "_config.yml": site["_config.yml"] + _UTM, "p.html": page,
            }  # fmt: skip
    return found


def _socials(values: tuple[str, ...]) -> dict[str, Files]:
    found = {"plain socials": _SOCIALS}
    for pattern in _SOCIALS_DATA:
        for value in values:
            line = entry(pattern, value)
            found[f"socials {line}"] = {**_SOCIALS, "_data/socials.yml": f"{line}\n"}
    return found


def _filters(values: tuple[str, ...]) -> dict[str, Files]:
    found = {"plain filters": _FILTER_SITE}
    for name, template in _FILTERS.items():
        for value in values:
            line = entry("own: VALUE", value)
            text = f"---\n{line}\n---\n{template}\n"
            found[f"filters {name} {line}"] = {**_FILTER_SITE, "index.html": text}
    return found
