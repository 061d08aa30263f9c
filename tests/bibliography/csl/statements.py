"""Small styles and items, each for one rule: what citeproc-ruby prints for them is recorded."""

from __future__ import annotations

from dataclasses import dataclass, field

_STYLE = """<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"{style}>
<info><title>T</title><id>t</id><updated>2020-01-01T00:00:00+00:00</updated></info>
{macros}
<citation{citation}><layout{cite_layout}>{layout}</layout></citation>
<bibliography{bibliography}><layout{list_layout}>{layout}</layout></bibliography>
</style>"""
_QUILL = {"family": "Quill", "given": "Ada Jane"}
_MARSH = {"family": "Marsh", "given": "Otis"}
_BERG = {"family": "Berg", "given": "Jean-Paul", "non-dropping-particle": "van den"}
_NAMES = '<names variable="author">{}</names>'


@dataclass(frozen=True)
class Statement:
    """One rule, and the smallest style and items that show it."""

    says: str
    layout: str
    items: list[dict]
    style: str = ""
    macros: str = ""
    citation: str = ""
    bibliography: str = ""
    cite_layout: str = ""
    list_layout: str = ""
    locale: str = "en-US"
    cites: list[dict] | None = field(default=None)

    @property
    def source(self) -> str:
        """The style's text."""
        return _STYLE.format(
            style=self.style,
            macros=self.macros,
            citation=self.citation,
            bibliography=self.bibliography,
            cite_layout=self.cite_layout,
            list_layout=self.list_layout,
            layout=self.layout,
        )


def _titled(says: str, attributes: str, *titles: str, **more: str) -> Statement:
    layout = f'<text variable="title" {attributes}/>'
    return Statement(says, layout, [_item(title=title) for title in titles], **more)


def _item(**values: object) -> dict:
    return {"id": "x", "type": "book"} | {key.replace("_", "-"): v for key, v in values.items()}


def _named(says: str, inside: str, *authors: object, **more: object) -> Statement:
    return Statement(says, _NAMES.format(inside), [_item(author=each) for each in authors], **more)


def _dated(says: str, date: str, *dates: object, **more: str) -> Statement:
    return Statement(says, date, [_item(issued=each) for each in dates], **more)


def _parts(*parts: int) -> dict:
    return {"date-parts": [list(parts)]}


_ED = '<text variable="title"/>'
STATEMENTS = [
    # formatting
    _titled("a suffix is not doubled", 'suffix=". "', "A.", "A. ", "A?", "A,", "A;", "", "A.”"),
    _titled("a prefix is not doubled", 'prefix=" ("', "A", "(A", " A"),
    _titled("stops go inside quotation marks", 'quotes="true" suffix="."', "A", "A.", 'A "b" c', "“A” b"),
    _titled("stops stay outside in British English", 'quotes="true" suffix=","', "A", "A.", "A “b”", locale="en-GB"),
    _titled("French quotation marks", 'quotes="true" suffix="."', "A", "A « b » c", locale="fr-FR"),
    _titled("affixes stand outside of fonts", 'font-style="italic" prefix="(" suffix=")"', "A"),
    _titled("tags for italics and bold, css for the rest", 'font-style="italic" font-weight="bold" font-variant="small-caps" text-decoration="underline"', "A"),
    _titled("superscript is css", 'vertical-align="sup"', "A"),
    _titled("signs are escaped where a blank is beside them", "", "a & b", "a&b", "a < b", "a<b", "a > b", "&", "a &\nb"),
    _titled("affixes are escaped", 'prefix="&lt;" suffix="&gt;"', "A"),
    _titled("full stops are stripped", 'strip-periods="true"', "e.g. A.", "..."),
    _titled("display makes a div", 'display="block"', "A"),
    _titled("titles", 'text-case="title"', "the end of an era", "a tale of two cities: the end of", "AT&T and iPhone of e.g. it", "être à propos", "x of\ny of"),
    _titled("titles are for English alone", 'text-case="title"', "das ende", locale="de-DE"),
    _titled("sentences", 'text-case="sentence"', "the END of an ERA", "1st USA", "“éa” BCD"),
    _titled("capitals at the beginning", 'text-case="capitalize-first"', "the end", "“the” end", "1 the", "The\nend", "ǆ a"),
    _titled("capitals of all words", 'text-case="capitalize-all"', "the end-of don’t élan e\u0301a", "ß a"),
    _titled("small letters and large ones", 'text-case="lowercase"', "ΣΑΣ Ä", "İ"),
    _titled("upper case", 'text-case="uppercase"', "straße ǆ ŉ"),
    Statement("a layout's affixes are formatted with it", _ED, [_item(title="A")], list_layout=' prefix="(" suffix=")" font-style="italic"', cite_layout=' prefix="[" suffix="]" font-weight="bold"', cites=[{}]),
    Statement("a layout's delimiter stands between its children, too", '<text variable="title"/><text variable="publisher"/>', [_item(title="A", publisher="B"), _item(title="C", publisher="D")], cite_layout=' delimiter="; "', cites=[{}, {}]),
    Statement("what is joined behind a line end is lost at quotation marks", '<group delimiter=", "><text variable="title"/><text variable="publisher"/></group>', [_item(title="A”\nB", publisher="C"), _item(title="A</i>\nB", publisher="C")]),
    # text
    Statement("a short form falls back to the long one", '<text variable="title" form="short"/>', [_item(title="A"), _item(title="A", title_short="B")]),
    Statement("a short variable falls back, too", '<text variable="container-title-short"/>', [_item(container_title="A")]),
    Statement("any plural of a term means the plural", '<text term="page" plural="false"/>', [_item()]),
    Statement("an unknown term prints nothing", '<text term="nosuch" prefix="x"/>', [_item()]),
    Statement("macros", '<text macro="m" prefix="&lt;" suffix="&gt;" font-style="italic"/>', [_item(title="A")], macros='<macro name="m"><text variable="title"/><text value="!"/></macro>'),
    Statement("dates and names as texts", '<text variable="issued"/> <text variable="author"/>', [_item(issued=_parts(2020, 5), author=[_QUILL, _MARSH])]),
    Statement("the first page", '<text variable="page-first"/>', [_item(page="S12-19"), _item(page="7"), _item(page="x")]),
    *[
        Statement(f"page ranges, {form}", '<text variable="page"/>', [_item(page=page) for page in ("321-328", "2787-2816", "101--108", "42-45", "1496-1504", "600-613", "12-5", "S1-S9", "100-104, 11000-11015", "321-8", "a-b", "1-2-3", "1–\u00a02")], style=f' page-range-format="{form}"')
        for form in ("chicago", "chicago-15", "expanded", "minimal", "minimal-two")
    ],
    Statement("page ranges without a form", '<text variable="page"/>', [_item(page="321 -- 328")], locale="fr-FR"),
    # number and label
    Statement("ordinals", '<number variable="edition" form="ordinal"/>', [_item(edition=each) for each in ("1", "2", "3", "4", "11", "12", "13", "21", "101", "111", "112", "2nd", "first", "2 - 4", "1,2")]),
    Statement("long ordinals", '<number variable="edition" form="long-ordinal"/>', [_item(edition=each) for each in ("1", "3", "10", "11", "21")]),
    Statement("German ordinals", '<number variable="edition" form="ordinal"/>', [_item(edition="2")], locale="de-DE"),
    Statement("French ordinals", '<number variable="edition" form="ordinal"/>', [_item(edition="1"), _item(edition="2"), _item(edition="21")], locale="fr-FR"),
    Statement("Roman numerals", '<number variable="volume" form="roman"/>', [_item(volume=each) for each in ("4", "1999", "0", "x", "2-3")]),
    Statement("what is a number", '<choose><if is-numeric="volume"><text value="yes"/></if><else><text value="no"/></else></choose>', [_item(volume=each) for each in ("1", "IV", "2b", "1-3", "1, 2 & 4", "1–3", "Vol. 3", "second", "", "2nd edition", "1\nx", "v.3")]),
    Statement("labels are plural for several", '<label variable="page" form="short"/>', [_item(page=each) for each in ("1", "1-3", "1, 3", "1f", "S1", "")]),
    Statement("labels of volumes count", '<label variable="number-of-volumes"/><label variable="volume"/>', [_item(number_of_volumes="3", volume="1-2"), _item(number_of_volumes="1", volume="1")]),
    Statement("labels say always and never", '<label variable="volume" plural="always"/><label variable="volume" plural="never"/>', [_item(volume="1-2"), _item(volume="1")]),
    # dates
    _dated("text dates", '<date variable="issued" form="text"/>', _parts(2020), _parts(2020, 5), _parts(2020, 5, 3), _parts(2020, 13), {"literal": "soon"}, {"season": 2, "date-parts": [[2020]]}, {"season": "3"}, {"date-parts": [[2019], [2020]]}, {"date-parts": [[]]}, {}),
    _dated("numeric dates, in part", '<date variable="issued" form="numeric" date-parts="year-month"/>', _parts(2020, 5, 3)),
    _dated("old years", '<date variable="issued" form="text" date-parts="year"/>', _parts(5), _parts(999), _parts(1000), _parts(-50), _parts(0)),
    _dated("dates of one's own", '<date variable="issued" delimiter="/"><date-part name="day" form="ordinal"/><date-part name="month" form="short" strip-periods="true"/><date-part name="year" form="short" prefix="’"/></date>', _parts(1999, 9, 1), _parts(2005, 5, 22), _parts(2005)),
    _dated("the first alone is an ordinal in French", '<date variable="issued"><date-part name="day" form="ordinal"/></date>', _parts(1999, 9, 1), _parts(1999, 9, 2), locale="fr-FR"),
    _dated("dates from texts", '<date variable="issued" form="text"/>', "2019-05-31", "May 5, 2011", {"raw": "12 Mar 2001"}, 2019, [2019, 3], ["2019", "4"], '{"date-parts":[[2011,2]]}'),
    _dated("German dates", '<date variable="issued" form="text"/>', _parts(2020, 5, 3), locale="de-DE"),
    _dated("uncertain dates", '<choose><if is-uncertain-date="issued"><text value="ca. "/></if></choose><date variable="issued" form="text"/>', {"date-parts": [[2000]], "circa": True}, {"date-parts": [[2000]], "circa": "false"}),
    # names
    _named("names in display order", "<name/>", [_QUILL], [_QUILL, _MARSH], [_QUILL, _MARSH, _BERG], [{"literal": "ACME Inc."}], []),
    _named("and, as a word", '<name and="text"/>', [_QUILL, _MARSH], [_QUILL, _MARSH, _BERG]),
    _named("and, as a sign", '<name and="symbol" delimiter-precedes-last="always"/>', [_QUILL, _MARSH], [_QUILL, _MARSH, _BERG]),
    _named("no delimiter before the last", '<name and="text" delimiter-precedes-last="never"/>', [_QUILL, _MARSH, _BERG]),
    _named("a delimiter after inverted names", '<name and="text" delimiter-precedes-last="after-inverted-name" name-as-sort-order="first"/>', [_QUILL, _MARSH], [_QUILL, _MARSH, _BERG]),
    _named("initials", '<name initialize-with=". "/>', [_QUILL], [_BERG], [{"family": "X", "given": "J.P. van"}], [{"family": "X", "given": "Éric  -Ångström"}], [{"family": "X", "given": "JP"}]),
    _named("only existing initials", '<name initialize="false" initialize-with="."/>', [{"family": "X", "given": given} for given in ("Ada J", "JP", "A. B.", "Ada-J K")]),
    _named("sort order", '<name name-as-sort-order="all" sort-separator=" / "/>', [_QUILL, _BERG], [{"family": "X", "given": "Y", "suffix": "Jr."}]),
    _named("suffixes", "<name/>", [{"family": "X", "given": "Y", "suffix": "Jr."}], [{"family": "X", "given": "Y", "suffix": "Jr.", "comma-suffix": True}]),
    *[
        _named(f"particles, {demote}", '<name name-as-sort-order="first"/>', [_BERG, _BERG], [{"family": "F", "given": "G", "dropping-particle": "de"}], style=f' demote-non-dropping-particle="{demote}"')
        for demote in ("never", "sort-only", "display-and-sort")
    ],
    _named("short names", '<name form="short"/>', [_BERG], [{"literal": "ACME"}], [{"given": "Solo"}]),
    _named("names are counted", '<name form="count" et-al-min="3" et-al-use-first="1"/>', [_QUILL], [_QUILL, _MARSH], [_QUILL, _MARSH, _BERG]),
    _named("et al. after one and after two", '<name et-al-min="3" et-al-use-first="1"/>', [_QUILL, _MARSH, _BERG]),
    _named("et al. after several", '<name et-al-min="3" et-al-use-first="2"/><et-al term="and others" font-style="italic"/>', [_QUILL, _MARSH, _BERG]),
    _named("the last name behind an ellipsis", '<name et-al-min="3" et-al-use-first="1" et-al-use-last="true"/>', [_QUILL, _MARSH, _BERG], [_QUILL, _MARSH]),
    _named("parts of names", '<name name-as-sort-order="first"><name-part name="family" text-case="uppercase" prefix="{" suffix="}"/><name-part name="given" font-style="italic"/></name>', [_BERG, _BERG], [{"family": "X", "given": "Y", "suffix": "III", "dropping-particle": "de"}] * 2),
    _named("other scripts put the family name first", '<name initialize-with="."/>', [{"family": "李", "given": "小龍"}], [{"family": "Иванов", "given": "Иван Петрович"}], [{"family": "الفارابي", "given": "محمد"}], [{"family": "Quill", "given": "Ada", "static-ordering": True}]),
    _named("a name's affixes stand around each and all", '<name prefix="(" suffix=")"/>', [_QUILL, _MARSH]),
    _named("names from texts", '<name name-as-sort-order="all"/>', "Ada Quill and Marsh, Otis", "Ana De La Cruz; van den Berg, Jan, Jr.", "Dr. Jane 'Jo' Doe III & Ms. Roe", ["van den Berg, Jean", "Quill"]),
    _named("names inherit from the style and the bibliography", "<name/>", [_QUILL, _MARSH, _BERG], style=' and="symbol" name-form="short" names-delimiter=": "', bibliography=' and="text" name-delimiter="; "', cites=[{}]),
    Statement("labels behind and before names", '<names variable="editor translator" delimiter="; "><name/><label form="short" prefix=" (" suffix=")"/></names><names variable="editor" prefix=" | "><label form="verb" suffix=" "/><name/></names>', [_item(editor=[_QUILL], translator=[_MARSH, _BERG]), _item(editor=[_QUILL, _MARSH])]),
    Statement("editors who translate are printed once", '<names variable="editor translator"><name/><label prefix=", "/></names>', [_item(editor=[_QUILL], translator=[{"family": "QUILL", "given": "ada jane"}])]),
    Statement("what stands in is not printed again", '<names variable="author"><name/><substitute><names variable="editor"/><text variable="title"/></substitute></names>: <text variable="title" prefix="t="/><names variable="editor" prefix=" e="/>', [_item(title="A"), _item(title="A", editor=[_QUILL]), _item(title="A", author=[_MARSH], editor=[_QUILL])]),
    Statement("names in a substitute look like those replaced, unless in a macro", '<names variable="author"><name form="short"/><label prefix=", "/><substitute><names variable="editor"/><text macro="m"/></substitute></names>', [_item(editor=[_QUILL]), _item(translator=[_QUILL])], macros='<macro name="m"><names variable="translator"/></macro>'),
    Statement("a group within a substitute", '<names variable="author"><substitute><group><text value="n. a."/></group><text variable="title"/></substitute></names>', [_item(title="A")]),
    Statement("the same authors again", '<names variable="author"><name/></names><text variable="title" prefix=". "/>', [_item(author=[_QUILL], title=title) for title in "AB"] + [_item(author=[_MARSH], title="C"), _item(author=[_QUILL], title="D")], bibliography=' subsequent-author-substitute="———"', cites=[{}] * 4),
    Statement("the same substitute again", '<names variable="author"><substitute><text variable="publisher"/></substitute></names><text variable="title" prefix=". "/>', [_item(publisher="P", title=title) for title in "AB"], bibliography=' subsequent-author-substitute="———"'),
    Statement("other rules for the same authors do nothing", '<names variable="author"/>', [_item(author=[_QUILL])] * 2, bibliography=' subsequent-author-substitute="———" subsequent-author-substitute-rule="complete-each"'),
    # group and choose
    Statement("a group without values is left out", '<group prefix="(" suffix=")"><text term="in" suffix=" "/><text variable="publisher"/></group>', [_item(), _item(publisher=""), _item(publisher="P")]),
    Statement("a group that asks for nothing is printed", '<group prefix="("><text term="in"/></group>', [_item()]),
    Statement("conditions see what is suppressed", '<names variable="author"><substitute><text variable="title"/></substitute></names><choose><if variable="title"><text value=" yes"/></if></choose>', [_item(title="A")]),
    Statement("all, any and none", "".join(f'<choose><if variable="title publisher" match="{match}"><text value="{match} "/></if></choose>' for match in ("all", "any", "none")), [_item(), _item(title="A"), _item(title="A", publisher="B"), _item(title="No")]),
    Statement("types", '<choose><if type="book chapter" match="any"><text value="1"/></if><else-if type="thesis"><text value="2"/></else-if><else><text value="3"/></else></choose>', [{"id": "a", "type": each} for each in ("book", "thesis", "map")]),
    Statement("none of several types", '<choose><if type="book chapter" match="none"><text value="1"/></if><else><text value="2"/></else></choose>', [{"id": "a", "type": each} for each in ("book", "map")]),
    Statement("several conditions at once", '<choose><if type="book" variable="title" match="any"><text value="1"/></if><else-if type="map" is-numeric="volume"><text value="2"/></else-if></choose>', [_item(), {"id": "a", "type": "map", "title": "A"}, {"id": "a", "type": "map", "volume": "2"}]),
    Statement("positions and disambiguation never hold", '<choose><if position="first"><text value="1"/></if><else-if disambiguate="true"><text value="2"/></else-if><else><text value="3"/></else></choose>', [_item()]),
    Statement("a branch is joined with the delimiter around it", '<group delimiter=", "><choose><if type="book"><text variable="title"/><text value="x"/></if></choose><text value="y"/></group>', [_item(title="A")]),
    # citations
    Statement("locators", '<group delimiter=" "><text variable="title"/><group delimiter=" "><label variable="locator" form="short"/><text variable="locator"/></group></group>', [_item(title="A")] * 4, cite_layout=' prefix="(" suffix=")" delimiter="; "', cites=[{}, {"locator": "3"}, {"locator": "3-4"}, {"locator": "7", "label": "chapter"}]),
    Statement("conditions on locators", '<choose><if locator="sub-verbo"><text value="s.v."/></if><else-if variable="locator"><text value="loc"/></else-if><else><text value="none"/></else></choose>', [_item()] * 3, cites=[{"locator": "x", "label": "sub verbo"}, {"locator": "x"}, {}], cite_layout=' delimiter=", "'),
    Statement("before and behind an entry", '<text variable="title"/>', [_item(title="A")] * 2, cite_layout=' delimiter="; "', cites=[{"prefix": "see ", "suffix": "."}, {"prefix": "&", "suffix": " passim"}]),
    Statement("without the author", '<names variable="author"><substitute><text variable="title"/></substitute></names><text variable="publisher" prefix=" "/>', [_item(author=[_QUILL], title="A", publisher="P")] * 2, cites=[{}, {"suppress_author": True}], cite_layout=' delimiter="; "'),
    Statement("the style's own locale is not heard", '<text term="page"/>', [_item()], macros='<locale xml:lang="en"><terms><term name="page">Seite</term></terms></locale>'),
    Statement("numbers of citations", '<text variable="citation-number" prefix="[" suffix="]"/>', [_item()] * 2, cites=[{}, {}], cite_layout=' delimiter=","'),
]  # fmt: skip
