"""One fault each, for a built site, and the check that has to find it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@dataclass(frozen=True)
class Fault:
    """What is done to the site, and who is to notice."""

    check: str
    name: str
    seed: Callable[[Path], None]


def _edit(file: str, change: Callable[[str], str]) -> Callable[[Path], None]:
    def seed(site: Path) -> None:
        path = site / file
        before = path.read_text()
        after = change(before)
        assert after != before, f"{file} has not what was to be changed"
        path.write_text(after)

    return seed


def _swap(old: str, new: str, file: str = "index.html") -> Callable[[Path], None]:
    return _edit(file, lambda text: text.replace(old, new, 1))


def _body(html: str, file: str = "index.html") -> Callable[[Path], None]:
    """Something more at the end of the content."""
    return _swap("</main>", f"{html}</main>", file)


def _head(html: str) -> Callable[[Path], None]:
    return _swap("</head>", f"{html}</head>")


def _all(*seeds: Callable[[Path], None]) -> Callable[[Path], None]:
    def seed(site: Path) -> None:
        for each in seeds:
            each(site)

    return seed


def _file(name: str, size: int = 1) -> Callable[[Path], None]:
    return lambda site: (site / name).write_text("x" * size) and None


def _css(text: str) -> Callable[[Path], None]:
    return _edit("assets/css/site.css", lambda css: css + text)


def _drop(pattern: str, file: str = "index.html") -> Callable[[Path], None]:
    """Leave out every line that holds a text."""
    return _edit(
        file, lambda text: "\n".join(line for line in text.split("\n") if pattern not in line)
    )


_OWN = "https://example.org"
_TITLE = "<title>Wenyong Zhou 周文涌 | Biography</title>"
_SCREENSHOT = "Screen Shot 2012-08-09 at 7.51.18 AM.png"
_ENTRY = "<entry><title>t</title><id>{id}</id><link href='{link}'/></entry></feed>"
_SENTENCE = "This paragraph has been pasted twice by somebody who resolved a conflict in a hurry. "


def _link(href: str) -> Callable[[Path], None]:
    return _body(f'<p><a href="{href}">read more</a></p>')


def _image(attributes: str) -> Callable[[Path], None]:
    return _body(f"<p><img {attributes}></p>")


_SEEDS: dict[str, dict[str, Callable[[Path], None]]] = {
    "Links > Internal": {
        "a page that is missing": _link("/papers/"),
        "a relative page that is missing": _link("papers.html"),
        "a wrong letter case": _link("/Publications/"),
        "a slash too many": _link("/404/"),
        "a missing place on the page": _link("#nowhere"),
        "a missing place on another page": _link("/publications/#nowhere"),
        "a PDF that is missing": _link("/files/cv.pdf"),
        "the site's own address, but no page": _link(f"{_OWN}/papers/"),
        "a style sheet that is missing": _swap("/assets/css/site.css", "/assets/css/main.css"),
        "an icon that was removed": lambda site: (site / "images/favicon.svg").unlink(),
    },
    "Links": {
        "an empty href": _link(""),
        "no href": _body("<p><a>read more</a></p>"),
        "a bare #": _link("#"),
        "a port that is no number": _link("https://127.0.0.1:____"),
        "backslashes": _link("https:\\\\example.com\\x"),
        "a protocol-relative link": _link("//example.com/"),
        "a link to http": _link("http://example.com/"),
        "mailto without an address": _link("mailto:"),
        "mailto with half an address": _link("mailto:someone"),
        "tel without a number": _link("tel:"),
        "an external style without integrity": _head(
            '<link rel="stylesheet" href="https://example.com/a.css">'
        ),
    },
    "Images": {
        "an image that is missing": _image('src="/images/portrait.jpg" alt="Portrait"'),
        "an image of a srcset that is missing": _image(
            'srcset="/images/favicon.svg 1x, /images/large.png 2x" alt="Seal"'
        ),
        "an image without source": _image('alt="Seal"'),
        "an image without alt": _image('src="/images/favicon.svg"'),
        "an image with an empty alt": _image('src="/images/favicon.svg" alt=""'),
        "a screenshot by its first name": _all(
            _file(f"images/{_SCREENSHOT}"), _image(f'src="/images/{_SCREENSHOT}" alt="Screen"')
        ),
        "an image over http": _image('src="http://example.com/a.png" alt="A"'),
        "a protocol-relative image": _image('src="//example.com/a.png" alt="A"'),
    },
    "Scripts": {
        "a script that is missing": _head('<script src="/assets/js/main.js"></script>'),
        "a script of nothing": _head("<script></script>"),
        "a protocol-relative script": _head('<script src="//example.com/a.js"></script>'),
        "an external script without integrity": _head(
            '<script src="https://example.com/a.js"></script>'
        ),
    },
    "Favicon": {"no icon": _drop('rel="icon"')},
    "OpenGraph": {
        "a picture that is missing": _head('<meta property="og:image" content="/images/og.png">'),
        "a picture without content": _head('<meta property="og:image">'),
        "a picture with empty content": _head('<meta property="og:image" content="">'),
    },
    "Media": {
        "a frame that is missing": _body('<iframe src="/talk.html" title="Talk"></iframe>'),
        "a film that is missing": _body('<video src="/talk.mp4"></video>'),
        "a poster that is missing": _body('<video poster="/talk.jpg"></video>'),
        "a sound that is missing": _body('<audio src="/talk.ogg"></audio>'),
        "a frame over http": _body('<iframe src="http://example.com/" title="Talk"></iframe>'),
    },
    "Stylesheets": {
        "a picture that CSS misses": _css(".a{background:url(/images/paper.png)}"),
        "a style sheet that CSS misses": _css('@import "print.css";'),
        "a picture that a style misses": _body('<p style="background:url(x.png)">x</p>'),
    },
    "Headings": {
        "a second h1": _body("<h1>News</h1>"),
        "a level left out": _body("<h4>News</h4>"),
        "a heading without words": _body("<h2></h2>"),
        "no h1": _edit(
            "404.html", lambda text: text.replace("<h1>", "<p>").replace("</h1>", "</p>")
        ),
    },
    "UniqueIds": {
        "an id that stands twice": _body('<p id="content">x</p>'),
        "an id with a space": _body('<p id="two words">x</p>'),
    },
    "DocumentHead": {
        "no language": _swap('<html lang="en">', "<html>"),
        "a language that is none": _swap('<html lang="en">', '<html lang="en_US!">'),
        "no title": _swap(_TITLE, ""),
        "an empty title": _swap(_TITLE, "<title></title>"),
    },
    "Forms": {
        "a field without a label": _body('<form><input name="q"></form>'),
        "a button without words": _body("<form><button></button></form>"),
    },
    "LinkText": {
        "a link without words": _body('<p><a href="/"></a></p>'),
        "a link around a nameless drawing": _body('<p><a href="/"><svg></svg></a></p>'),
    },
    "Leftovers": {
        "Liquid output": _body("<p>by {{ page.author }}</p>"),
        "a Liquid tag": _body("<p>{% include news.html %}</p>"),
        "a Markdown heading": _body("<p>## News</p>"),
        "placeholder text": _body("<p>Lorem ipsum dolor sit amet</p>"),
        "a venue and a date that nobody filled in": _body("<p>Published in <i></i>, 1900</p>"),
        "a list of attributes": _body("<p>News {: .wide}</p>"),
    },
    "Repetition": {"a paragraph pasted twice": _body(f"<p>{_SENTENCE}</p>\n<p>{_SENTENCE}</p>")},
    "PageWeight": {
        "a photograph straight from the camera": _all(
            _file("images/photo.jpg", 3_000_000), _image('src="/images/photo.jpg" alt="Me"')
        )
    },
    "NotFoundPage": {
        "a relative link": _body('<p><a href="publications/">Papers</a></p>', "404.html")
    },
    "WellFormed": {
        "an element that is not closed": _body("<div><p>x</p>"),
        "an end tag too many": _body("</section>"),
        "an attribute twice": _body('<p class="a" class="b">x</p>'),
        "a missing space": _body('<p class="a"title="b">x</p>'),
        "no doctype": _swap("<!DOCTYPE html>\n", ""),
        "a link in a link": _body('<p><a href="/">x <a href="/publications/">y</a></a></p>'),
    },
    "Canonical": {
        "two canonical links": _head(f'<link rel="canonical" href="{_OWN}/">'),
        "an og:url of another page": _swap(
            f'<meta property="og:url" content="{_OWN}/"',
            f'<meta property="og:url" content="{_OWN}/publications/"',
        ),
    },
    "Redirects": {
        "a redirect to itself": _swap(f"0; url={_OWN}/", f"0; url={_OWN}/about", "about.html"),
        "a redirect to nothing": _swap(f"0; url={_OWN}/", f"0; url={_OWN}/bio/", "about.html"),
        "a redirect to a redirect": _swap(f"0; url={_OWN}/", f"0; url={_OWN}/about/", "about.html"),
    },
    "Feeds": {
        "a feed that is cut off": _swap("</feed>", "", "feed.xml"),
        "an entry that leads nowhere": _swap(
            "</feed>", _ENTRY.format(id=1, link=f"{_OWN}/news/"), "feed.xml"
        ),
    },
    "Sitemap": {
        "a page that is missing": _swap("/publications/<", "/papers/<", "sitemap.xml"),
        "a page of another site": _swap(f"{_OWN}/publications/<", "https://a.org/<", "sitemap.xml"),
        "a page twice": _swap("/publications/<", "/<", "sitemap.xml"),
        "robots.txt leads elsewhere": _swap("/sitemap.xml", "/sitemap2.xml", "robots.txt"),
    },
}

FAULTS = [
    Fault(check, name, seed) for check, seeds in _SEEDS.items() for name, seed in seeds.items()
]
