"""Random small sites with jekyll-scholar: bibliographies, settings, templates and tags."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

_STYLES = [
    "apa", "ieee", "modern-language-association", "chicago-author-date",
    "association-for-computing-machinery", "harvard-cite-them-right", "nature",
    "nlm-citation-sequence",
]  # fmt: skip
_LOCALES = ["en", "en-GB", "de", "fr", "es", "it", "pt-BR", "ru", "zh-CN", "ja"]
_TYPES = [
    "article", "inproceedings", "book", "incollection", "inbook", "phdthesis", "mastersthesis",
    "techreport", "misc", "unpublished", "online", "manual", "proceedings", "conference",
    "collection", "thesis", "report", "patent", "software", "dataset", "electronic", "webpage",
    "booklet", "periodical", "preprint", "mvbook", "inreference", "video", "Article", "BOOK",
]  # fmt: skip
_PEOPLE = [
    "Quill, Ada", "Ada Quill", "Bramwell, Tobias J.", "van der Berg, Pim", "Pim van der Berg",
    "Marsh, Jr., Otis", "von Tann, III, Rupert Q.", "{Guild of Map Makers}", "{{Fen and Co.}}",
    "Plato", "de la Cour, Jean-Luc", "O'Hara, Se{\\'a}n", "al-Masri, Omar", 'M{\\"u}ller, Eva',
    "{\\O}stby, {\\AA}se", "\u674e, \u660e", "\u0418\u0432\u0430\u043d\u043e\u0432\u0430, \u041c\u0430\u0440\u0438\u044f", "Quill, A.", "Quill, A.B.", "Quill, A.-B.", "quill, ada",
    "Quill, {Ada Mary}", "{Quill}, Ada", "Dunmore,Pell", "Jean de La Fontaine", "Quill, Ada*",
    "Hale, Uma and others", "others", "Yarrow~Dunmore, I{\\~n}es", "d'Arc, Jeanne", "Le Guin, Ursula K.",
    "Ludwig van Beethoven", "Maria {\\'A}vila", "\\textbf{Quill}, Ada", "Mc{D}onald, R.", "King Jr., Martin",
    "Martin {King, Jr.}", "ben Ari, Moti", "D. E. Knott", "Smith-Jones, A. B. C.", "Quill  Ada",
]  # fmt: skip
_TITLES = [
    "Slow tides in shallow lakes", "Drawing Maps with Two Crayons", "Lanterns: A Practical History",
    "The {NASA} Guide to {DNA}", "Is this a question?", "Ends with a stop.", "Wow!",
    "\"Quoted\" title: with 'inner' quotes", '{\\"U}ber {\\ss} und {\\ae}', "Caf\\'e, na\\\"ive",
    "``Quotes'' and `single'", "A -- B --- C", "\\emph{Emphasis} and \\textit{italic}",
    "\\textsc{Caps} \\textbf{bold}", "x\\textsuperscript{2} and H$_2$O", "$\\alpha$-helix of \\beta",
    "\\LaTeX{} and \\TeX", "A < B > C \\& D", "R & D", "50\\% of all", "T https://example.org/a?b&c",
    "{Entirely In Braces}", "{{Doubly So}}", "an all lower case title", "A Title in Title Case of the World",
    "ALL CAPITALS", "Title, with comma; and: colon", "Un titre \u00e9l\u00e9gant \u2014 l'\u00e9t\u00e9", "\u0420\u0443\u0441\u0441\u043a\u0438\u0439 \u0442\u0435\u043a\u0441\u0442",
    "Multi\n   line   title", "Dots... and \\ldots", "(Parens) [brackets]", "1984", "\\tiny{small} \\lowercase{SHOUT}",
    "Don't 'stop'", "A/B-testing e-mail: the pre-history", "\\unknown{kept} \\foo bar", "a_b ^c ~d", "\\url{https://example.org/a_b}",
    "Version 2.0 of iPhone and McDonald", "<i>Tagged</i> title", "Ends with quote ``so''", "What? No!", "\\'{E}tude n\\textsuperscript{o} 1",
]  # fmt: skip
_YEARS = ["2021", "2019", "2020", "1999", "2020", "2021", "1905", "20", "-44", "forthcoming", "2020/2021", "c. 1200", "2020a", "[2020]", "in press", "2021-05", "0", "", "2020-2021", "submitted", "\u2009 2020", "2020?", "1984 (reprint)"]  # fmt: skip
_MONTHS = ["jan", "{Feb}", "{March}", "4", "{05}", "jun", "{July 3}", "aug", "sept", "{Sept.}", "oct", "{NOV}", "dec", "{Juni}", "{}", 'jan # "/" # feb', "{13}", "{0}", "{May/June}", '"3~" # mar', "{summer}", "12"]  # fmt: skip
_PAGES = ["101--117", "15-22", "44", "1-1", "e12", "e12--e19", "xi--xiv", "100--5", "1001--1009", "321–328", "12, 14", "12+", "A1--A9", "1:1--1:17", "101--17", "99--101", "1 -- 3", "1—3", "10-11, 15-17", "n/a", "S12-S15", "1101--1108", "142--158", "1234567"]  # fmt: skip
_DATES = ["2020", "2020-05", "2020-05-06", "2020-05-06/2020-05-08", "May 2020", "2020/2021", "2020-05/2020-06", "6 May 2020", "2020-5-6", "{2020-11-05}", "2020-13", "2020-05-06T12:00", "20200506", "2020-02", "1999-12-31", "/2020", "2020/", "2020-05-32", "Spring 2020", "May 6, 2020", "2020-05-06Z"]  # fmt: skip
_URLS = ["https://example.org/jih/12/3/101", "https://example.org/~quill/a%20b?x=1&y=2#z", "\\url{https://example.org/a\\_b}", "https://example.org/a\\%20b\\&c\\#d", "http://example.org", "ftp://example.org/x", "example.org/y", "https://example.org/a_b_(c)", "https://example.org/{x}"]  # fmt: skip
_DOIS = ["10.9999/jih.2021.0301", "https://doi.org/10.1000/xyz", "10.1000/a_b<c>d&e", "10.1000/a\\_b", "10.1002/(SICI)1097-0258(19980815)17:15", "doi:10.1/2", "http://dx.doi.org/10.1/2"]  # fmt: skip
_EDITIONS = ["2", "1", "3rd", "Second", "third", "11", "21st", "revised", "2nd ed.", "112", "First", "Rev. ed.", "fourth", "12th"]  # fmt: skip
_WORDS = ["Halden Press", "Harrow \\& Finch", "P", "University of Northmere", "Oslo", "Leith", "S", "IV", "12", "3", "TR-14-02", "12a", "J.", "J!", "Technical Note", "Bachelor's thesis", "{Small Maps}", "Accessed in May", "Note ends.", "See \\emph{there}", "german", "x, y", "1.2.3", "XY 1234567", "978-0-000-00000-2", "1501.00001", "arXiv", "cs.HT", "Sub", "Proceedings of the 4th Symposium on Small Maps", "Journal of Imaginary Hydrology", "", "Vol. 3", "2--3", "Part 2", "no. 7", "p. 5", "Special Issue: Fens", "\\textbf{bold}", "Ed. by X", "Zürich", "New York, NY", "A; B", "PhD thesis", "{\\'E}ditions", "masters thesis", "\"q\" and 'p'"]  # fmt: skip
_FIELDS = [
    "journal", "booktitle", "publisher", "address", "volume", "number", "issue", "series",
    "chapter", "note", "school", "institution", "organization", "howpublished", "type", "location",
    "journaltitle", "shortjournal", "subtitle", "eventtitle", "venue", "language", "isbn", "issn",
    "abstract", "keywords", "annote", "annotation", "version", "eprint", "archiveprefix", "primaryclass",
    "key", "shorttitle", "booksubtitle", "maintitle", "titleaddon", "pagetotal", "day", "eid",
    "pmid", "abbr", "selected", "pdf", "Custom-Field", "langid", "status", "genre", "numpages", "articleno",
    "origdate", "volumes", "part", "library", "source", "medium", "event", "references", "rights", "keyword",
    "container-title", "collection-title", "translator", "bookauthor", "director", "holder", "issued", "accessed", "eventdate", "urldate",
]  # fmt: skip
_USUAL = {
    "article": [
        "author",
        "title",
        "journal",
        "volume",
        "number",
        "pages",
        "year",
        "month",
        "doi",
        "url",
    ],
    "inproceedings": [
        "author",
        "title",
        "booktitle",
        "editor",
        "pages",
        "publisher",
        "address",
        "series",
        "year",
        "month",
        "organization",
    ],
    "conference": ["author", "title", "booktitle", "pages", "year"],
    "book": [
        "author",
        "title",
        "publisher",
        "address",
        "edition",
        "year",
        "isbn",
        "series",
        "volume",
        "editor",
    ],
    "incollection": [
        "author",
        "title",
        "booktitle",
        "editor",
        "publisher",
        "address",
        "chapter",
        "pages",
        "year",
        "edition",
    ],
    "inbook": [
        "author",
        "title",
        "booktitle",
        "chapter",
        "pages",
        "publisher",
        "year",
        "edition",
        "editor",
    ],
    "phdthesis": ["author", "title", "school", "year", "month", "address", "type", "url"],
    "mastersthesis": ["author", "title", "school", "year", "type"],
    "techreport": ["author", "title", "institution", "number", "year", "type", "address", "month"],
    "misc": ["author", "title", "howpublished", "year", "note", "url", "month"],
    "online": ["author", "title", "url", "date", "urldate", "organization"],
    "manual": ["author", "title", "organization", "edition", "year", "address"],
    "proceedings": ["editor", "title", "publisher", "year", "volume", "series", "address"],
    "patent": ["author", "title", "number", "year", "holder", "type"],
    "software": ["author", "title", "version", "year", "url", "doi"],
    "dataset": ["author", "title", "publisher", "year", "doi", "version"],
    "report": ["author", "title", "institution", "number", "year", "type"],
    "thesis": ["author", "title", "institution", "type", "year"],
    "unpublished": ["author", "title", "note", "year"],
}
_VALUES = {
    "title": _TITLES, "booktitle": _TITLES, "year": _YEARS, "pages": _PAGES, "date": _DATES,
    "urldate": _DATES, "eventdate": _DATES, "url": _URLS, "doi": _DOIS, "edition": _EDITIONS,
    "language": ["german", "de", "fr", "english", "en", "nosuch"], "day": ["6", "31", "x"],
    "selected": ["true", "false"], "issued": _DATES, "accessed": _DATES, "origdate": _DATES,
    "chapter": ["7", "IV", "Three", "2--3"], "volume": ["12", "IV", "3a", "1--2", "Volume 3", "1/2"],
    "number": ["3", "TR-14-02", "1--2", "7a", "XY 123", "no. 5"],
}  # fmt: skip
_QUERIES = [
    "@*", "@article", "@book", "@*[year=2021]", "@*[year>=2020]", "@*[year<2020]*", "@*[selected=true]*",
    "@book,@article", "@article[year=2020],@book", "@*[author~=Quill]", "@*[title^=The]", "@*[doi]",
    "@*[year!=2020]", "@*[year=2020 && selected=true]", "@*[year=2020,selected=true]", "@*[year=2020 || year=2021]",
    "@*[key=k1]", "@*[key=k1 || key=k3]*", "@*[author=Quill, Ada]", "@*[keywords~=x]", "@*[title~=a.e]",
    "@{{ page.kind }}", "@*[year={{ page.y }}]", "@*[author!~Quill]", "@*[publisher/=P]", "@unpublished", "@*[abbr]", "@inproceedings[month=jul]",
    "@*[month=mar]", "@*[volume>3]", "@*[title=1984]", "k1", "@Article", "@*[type=Technical Note]", "@*[year > 2000]", "!@book", "@!book", "@*[ selected = true ]", "@*[editor]", "@article[doi] || @book", "@*[key!=k2]", "@*[key^=k1]", "@*[pages=44]", "@*[note~=ends]", "@entry", "@*[year<=2020][selected=true]",
]  # fmt: skip
_GROUPS = ["none", "year", "type", "year,type", "type, year", "author", "month", "publisher", "name", "year,month", "date", "name,year", "selected", "journal"]  # fmt: skip
_ORDERS = ["ascending", "descending", "descending,ascending", "desc, asc", "reverse"]
_SORTS = ["none", "year", "author", "title", "year,month", "year, title", "key", "type", "volume", "pages", "name", "month", "editor", "date", "year,author", "name,year", "number"]  # fmt: skip
_FILTERS = ["latex", "smallcaps", "superscript", "italics", "textit", "lowercase", "textregistered", "tiny", "markdown", "linebreaks"]  # fmt: skip
_TEMPLATES = [
    "{{reference}}", "{{key}}|{{reference}}", "{{key}} {{entry.title}} {{entry.year}}|{{entry.author}}",
    "<pre>{{entry.bibtex}}</pre>", "bib", "bib.liquid", "{{index}}. {{type}} {{entry.type}} {{entry.key}}",
    "{% for f in entry %}{{ f[0] }}={{ f[1] }}\n{% endfor %}",
    "{% for a in entry.author_array %}[{{a.first}}/{{a.prefix}}/{{a.last}}/{{a.suffix}}]{% endfor %}{{entry.author_0_last}}{{entry.author.size}}",
    "{{entry.month}}/{{entry.month_numeric}} {{reference}}", "{{details}} {{link}} {{links.pdf}} {{links | size}}",
    "{% if entry.doi %}{{entry.doi}}{% endif %}{% assign seen = seen | append: key %}{{seen}}", "{{ entry | size }}{{entry.size}}{{entry.first}}",
    "{{reference | strip_html | size}} {{reference.size}}", "{{page.title}}{{site.title}}{{entry.note | upcase}}",
    "{{ entry.title | markdownify }}", "{{ entry | jsonify }}", "{% cite {{key}} %}", "{% cite k1 %}{{reference}}", "{{cited | join: ','}}{{reference}}", "",
]  # fmt: skip
_BIB_LAYOUT = [
    "---\n---\n<b>{{ entry.title }}</b>{% if entry.month %}{% assign m = entry.month | capitalize %}{% endif %}{{ m }} {{ entry.year }}{% for author in entry.author_array %}{% if author.last == site.scholar.last_name %}<em>{{ author.first }} {{ author.last }}</em>{% else %}{{ author.first }} {{ author.last }}{% endif %}{% unless forloop.last %}, {% endunless %}{% endfor %}{% highlight bibtex %}{{ entry.bibtex }}{% endhighlight %}",
    "{{ key }}: {{ reference }} {% include x.html v=entry.title %}",
]
_DETAILS = [
    "---\nlayout: null\n---\n<h1>{{ page.title }}</h1><p>{{ page.reference }}</p>{{ page.key }}|{{ page.type }}|{{ page.link }}|{{ page.url }}<pre>{{ page.entry.bibtex }}</pre>{{ page.entry.author }}",
    "---\nlayout: plain\nx: y\n---\n{{ page.entry.title }} {{ page.x }} {{ page.path }} {{ page.name }} {{ page.dir }}",
]
_KEYS = [
    "a:b/c",
    "Smith2020",
    "d.e-f_g",
    "quill2017lanterns",
    "2020x",
    "k_9",
    "A",
    "\u00fcn\u00ef",
    "DBLP:conf/x/Y99",
]
_BETWEEN = [
    "", "", "", "\n", "Some text\n", "% a comment\n", "@comment{anything {nested} here}\n", "@comment text without braces\n",
    '@preamble{"\\newcommand{\\x}{y}"}\n', "@string{jih = {Journal of {I}maginary Hydrology}}\n", '@string{pub = "Halden" # { Press}}\n',
    "% @book{no, title={Commented}}\n", "---\n---\n", "@STRING{up = {Upper}}\n", "@Comment{jabref-meta: databaseType:bibtex;}\n", "text {with braces} and = signs\n",
]  # fmt: skip


def site(seed: Random) -> dict[str, str]:
    """The files of a random site."""
    keys = _some_keys(seed)
    files = {
        "_config.yml": _config(seed),
        "index.html": _page(seed, keys),
        "_bibliography/references.bib": bibliography(seed, keys),
        "_includes/x.html": "<x>{{ include.v }} {{ entry.key }} {{ site.baseurl }}</x>",
        "_layouts/plain.html": "<body>{{ content }}</body>",
    }
    if "bib" in files["_config.yml"] + files["index.html"]:
        files["_layouts/bib.liquid"] = seed.choice(_BIB_LAYOUT)
    if seed.random() < 0.15:
        files["_layouts/bibtex.html"] = seed.choice(_DETAILS)
    if seed.random() < 0.1:
        files["_layouts/plain.html"] += "{% bibliography --cited %}"
    if seed.random() < 0.1:
        files["other.md"] = _page(seed, keys)
    if seed.random() < 0.06:
        files["more.bib"] = "---\ntitle: More\n---\n# Papers\n\n" + bibliography(seed, keys[:2])
    if seed.random() < 0.1:
        files["_bibliography/second.bib"] = bibliography(seed, ["s1", "s2", keys[0]])
    if seed.random() < 0.05:
        files["papers/k1.pdf"] = files["papers/k2.slides.pdf"] = "x"
    return files


def _some_keys(seed: Random) -> list[str]:
    keys = [f"k{number}" for number in range(1, seed.randint(2, 7))]
    if seed.random() < 0.3:
        keys[-1] = seed.choice(_KEYS)
    if seed.random() < 0.05:
        keys.append(keys[0])
    return keys


def bibliography(seed: Random, keys: list[str]) -> str:
    """The text of a `.bib` file."""
    parts = []
    for key in keys:
        parts.append(seed.choice(_BETWEEN) if seed.random() < 0.3 else "")
        parts.append(_entry(seed, key, keys))
    return "".join(parts)


def _entry(seed: Random, key: str, keys: list[str]) -> str:
    kind = seed.choice(_TYPES) if seed.random() < 0.6 else seed.choice(_TYPES[:4])
    usual = _USUAL.get(kind.lower(), ["author", "title", "year", "url"])
    names = [name for name in usual if seed.random() < 0.75]
    names += [seed.choice(_FIELDS) for _ in range(seed.choice([0, 0, 0, 1, 1, 2, 3]))]
    if seed.random() < 0.04:
        names.append("crossref")
    if seed.random() < 0.3:
        seed.shuffle(names)
    if seed.random() > 0.03:
        names = list(dict.fromkeys(names))
    fields = [f"{_name(seed, name)} = {_value(seed, name, keys)}" for name in names]
    end = seed.choice(["\n}\n", "}\n", ",\n}\n", "\n}"])
    glue = seed.choice([",\n  ", ", "])
    return f"@{kind}{{{key}" + "".join(f"{glue}{field}" for field in fields) + end


def _name(seed: Random, name: str) -> str:
    return name.upper() if seed.random() < 0.02 else name


def _value(seed: Random, name: str, keys: list[str]) -> str:
    if name == "month":
        return seed.choice(_MONTHS)
    if name == "crossref":
        return f"{{{seed.choice(keys)}}}"
    if name in {"author", "editor", "translator", "bookauthor", "director"}:
        count = seed.choice([1, 1, 2, 2, 3, 4, 8, 11, 22]) if seed.random() < 0.9 else 0
        text = " and ".join(seed.choice(_PEOPLE) for _ in range(count))
        if seed.random() < 0.03:
            text = seed.choice(
                [
                    "and",
                    "Quill, Ada and ",
                    "Quill; Bramwell",
                    "Quill, Ada, B, C",
                    "Ada AND Bo",
                    "A, and B",
                ]
            )
    else:
        pool = _VALUES.get(name, _WORDS)
        if name == "year" and seed.random() < 0.75:
            pool = _YEARS[:6]
        text = seed.choice(pool)
    return _quoted(seed, text)


def _quoted(seed: Random, text: str) -> str:
    way = seed.random()
    if way < 0.1 and '"' not in text:
        return f'"{text}"'
    if way < 0.15 and text.isdigit():
        return text
    if way < 0.18:
        return seed.choice(
            [
                "jih",
                "pub",
                "undefined",
                f"{{{text}}} # jih",
                f"jih # {{ {text}}}",
                "jan",
                'pub # " x" # {y}',
            ]
        )
    return f"{{{text}}}"


def _config(seed: Random) -> str:
    scholar: dict[str, object] = {}

    def maybe(chance: float, name: str, value: object) -> None:
        if seed.random() < chance:
            scholar[name] = value

    maybe(0.75, "style", seed.choice(_STYLES))
    maybe(0.12, "locale", seed.choice(_LOCALES))
    maybe(0.3, "sort_by", seed.choice(_SORTS))
    maybe(0.3, "order", seed.choice(_ORDERS))
    maybe(0.15, "group_by", seed.choice(_GROUPS))
    maybe(0.2, "group_order", seed.choice(_ORDERS))
    maybe(0.5, "bibliography_template", seed.choice(_TEMPLATES))
    maybe(0.15, "bibtex_filters", seed.sample(_FILTERS, seed.randint(0, 4)))
    maybe(0.04, "raw_bibtex_filters", seed.sample(_FILTERS, 1))
    maybe(0.06, "replace_strings", False)
    maybe(0.06, "join_strings", False)
    maybe(0.05, "remove_duplicates", True)
    maybe(
        0.06,
        "bibtex_options",
        seed.choice(
            [
                {"strip": True},
                {"parse_months": False},
                {"parse_names": False},
                {},
                {"strip": True, "parse_months": True},
            ]
        ),
    )
    maybe(0.06, "separate_links", True)
    maybe(0.05, "cite_class", "my cls")
    maybe(0.05, "relative", "/refs.html")
    maybe(0.04, "missing_reference", "?")
    maybe(0.04, "reference_tagname", "div")
    maybe(0.05, "bibliography_class", "pubs")
    maybe(0.04, "bibliography_list_tag", "ul")
    maybe(0.04, "bibliography_item_tag", "p")
    maybe(0.04, "bibliography_item_attributes", {"class": "item", "role": "x"})
    maybe(0.04, "bibliography_list_attributes", {"start": 3, "class": "again"})
    maybe(0.04, "bibliography_group_tag", "h3,h4")
    maybe(0.05, "query", seed.choice(_QUERIES))
    maybe(0.04, "details_dir", "refs")
    maybe(0.04, "details_link", seed.choice(["More", False, None]))
    maybe(
        0.04,
        "details_permalink",
        seed.choice(
            ["/:details_dir/:year/:key:extension", "/:author/:title/", "/p/:doi:extension"]
        ),
    )
    maybe(0.04, "type_names", {"article": "Papers", "phdthesis": "Theses"})
    maybe(0.04, "type_aliases", {"inproceedings": "article"})
    maybe(0.04, "type_order", ["book", "article"])
    maybe(0.03, "month_names", [f"M{n}" for n in range(1, 13)])
    maybe(0.03, "allow_locale_overrides", True)
    maybe(0.04, "bibtex_skip_fields", ["abstract", "title"])
    maybe(0.03, "bibtex_quotes", ['"', '"'])
    maybe(0.05, "repository", "papers")
    maybe(0.03, "last_name", ["Quill"])
    top: dict[str, object] = {"plugins": ["jekyll-scholar"], "scholar": scholar}
    if seed.random() < 0.1:
        top["baseurl"] = "/bb"
    if seed.random() < 0.06:
        top["permalink"] = "pretty"
    return json.dumps(top, ensure_ascii=False, indent=1)


def _page(seed: Random, keys: list[str]) -> str:
    front = {"title": "P", "kind": "article", "y": 2020, "ks": keys, "one": keys[0]}
    if seed.random() < 0.3:
        front["layout"] = "plain"
    if seed.random() < 0.08:
        front["scholar"] = {"style": seed.choice(_STYLES), "sort_by": seed.choice(_SORTS)}
    tags = [_tag(seed, keys) for _ in range(seed.randint(1, 5))]
    if not any("bibliography" in tag for tag in tags) or seed.random() < 0.4:
        tags.append("{% bibliography %}")
    return f"---\n{json.dumps(front, ensure_ascii=False)}\n---\n" + "\n".join(tags) + "\n"


def _tag(seed: Random, keys: list[str]) -> str:
    ways = [way for way, chance in _WAYS for _ in range(chance)]
    return seed.choice(ways)(seed, keys)


def _key(seed: Random, keys: list[str]) -> str:
    return seed.choice(keys) if seed.random() < 0.97 else "nosuch"


def _some(seed: Random, keys: list[str]) -> str:
    return " ".join(_key(seed, keys) for _ in range(seed.choice([1, 1, 1, 2, 3])))


def _cite(seed: Random, keys: list[str]) -> str:
    return f"{{% cite {_some(seed, keys)}{_cite_options(seed)} %}}"


def _cite_all(seed: Random, keys: list[str]) -> str:
    del keys
    return f"{{% for k in page.ks %}}{{% cite k{_cite_options(seed)} %}} {{% endfor %}}"


def _cite_variable(seed: Random, keys: list[str]) -> str:
    del keys
    return f"{{% cite page.one{_cite_options(seed)} %}}"


def _nocite(seed: Random, keys: list[str]) -> str:
    return f"{{% nocite {_some(seed, keys)} %}}"


def _reference(seed: Random, keys: list[str]) -> str:
    return f"{{% reference {_some(seed, keys)}{_reference_options(seed)} %}}"


def _quote(seed: Random, keys: list[str]) -> str:
    body = seed.choice(["Short.", "\nA line\nB\n\nNext *x* {{ page.title }}\n"])
    return f"{{% quote {_key(seed, keys)}{_cite_options(seed)} %}}{body}{{% endquote %}}"


def _bibtex(seed: Random, keys: list[str]) -> str:
    del keys
    entries = bibliography(seed, ["b1", "b2"])
    return f"{{% bibtex{_reference_options(seed)} %}}\n{entries}{{% endbibtex %}}"


def _details(seed: Random, keys: list[str]) -> str:
    if seed.random() < 0.4:
        return f"{{% details_link {_key(seed, keys)} %}}"
    return f"{{% cite_details {_key(seed, keys)}{seed.choice(['', ' --text Read it', ' -t T'])} %}}"


def _count(seed: Random, keys: list[str]) -> str:
    del keys
    return f"{{% bibliography_count{_list_options(seed)} %}}"


def _list(seed: Random, keys: list[str]) -> str:
    del keys
    return f"{{% bibliography{_list_options(seed)} %}}"


_WAYS = [
    (_cite, 30), (_cite_all, 5), (_cite_variable, 5), (_nocite, 4), (_reference, 6), (_quote, 4),
    (_bibtex, 3), (_details, 5), (_count, 5), (_list, 33),
]  # fmt: skip


def _cite_options(seed: Random) -> str:
    pool = [
        "-l 3", "-l 3-4", "--locator 3--4", "-l 12,14", "-l iv", "-l 3 -L chapter", "--label section --locator 2",
        "-l 1 -l 2", "-L figure", "-l 5 -L nosuch", "-A", "--suppress_author", "-p x", "--prefix my pre", "-s ieee", "--style apa", "-s nature",
        "-l 101-105", "-l 4 --label verse", "-l 7 -L volume", "-l 2-3 -L line", "-f second", "-l {{ page.y }}", "-t text", "-l 3 & 4", '-l "3"', "-L book -l 1", "-l 5 -l 6 -L part -L page",
    ]  # fmt: skip
    return _options(seed, pool, [0, 0, 0, 1, 1, 2])


def _reference_options(seed: Random) -> str:
    pool = [
        "-p x",
        "-s ieee",
        "--style chicago-author-date",
        "-A",
        "-s nature",
        "-f second",
        "--prefix a b",
    ]
    return _options(seed, pool, [0, 0, 1])


def _list_options(seed: Random) -> str:
    pool = [
        "-c", "-C", "--cited", "--cited_in_order", "--clear", "-m 2", "--max 1", "-o 1", "--offset 1 --max 2", "-h ul",
        "-p pre", "-s " + seed.choice(_STYLES), "-g " + seed.choice(_GROUPS), "-G descending", "--group_by " + seed.choice(_GROUPS) + " --group_order " + seed.choice(_ORDERS),
        "-q " + seed.choice(_QUERIES), "--query " + seed.choice(_QUERIES), "-T bib", "--template {{key}}", "-T {{reference}} {{index}}", "-A", "-r", "--remove_duplicates title",
        "-f references", "-f second", "-f references.bib -f second", "-O type", "-s {{ page.kind }}", "-o 0", "-m 0", "--bibliography_list_tag div", "-cA", "-q @*[year=2020]* -g none", "-o -1", "-m -1", "-o 9", "-z", "--nosuch x",
    ]  # fmt: skip
    return _options(seed, pool, [0, 0, 1, 1, 2, 3])


def _options(seed: Random, pool: list[str], counts: list[int]) -> str:
    return "".join(f" {option}" for option in seed.sample(pool, seed.choice(counts)))
