"""The templates and data of `liquid.py`: in Liquid, and in Jinja2 for the bound."""

from __future__ import annotations

POST = """<!DOCTYPE html>
<html lang="{{ page.lang | default: site.lang }}">
<head>
<title>{% if page.title %}{{ page.title | escape }} - {{ site.title | escape }}{% else %}{{ site.title | escape }}{% endif %}</title>
<meta name="description" content="{{ page.description | default: site.description | strip_html | strip_newlines | truncate: 160 | escape }}">
{% for feed in site.feeds %}<link rel="alternate" type="{{ feed.type }}" href="{{ site.baseurl }}{{ feed.url }}">
{% endfor %}</head>
<body class="{{ page.layout }}{% if page.wide %} wide{% endif %}">
<header>{% for item in site.menu %}
<a href="{{ site.baseurl }}{{ item.url }}"{% if item.url == page.url %} class="here"{% endif %}>{{ item.name | escape }}</a>{% unless forloop.last %} | {% endunless %}{% endfor %}
</header>
{% assign words = page.content | split: " " | size %}{% assign minutes = words | divided_by: 200 | plus: 1 %}
<article>
<h1>{{ page.title | escape }}</h1>
<p>{{ page.time | date: "%B %e, %Y" }} &middot; {{ minutes }} min{% if page.tags.size > 0 %} &middot; {% for tag in page.tags %}<a href="/tags/{{ tag | downcase | replace: " ", "-" }}/">{{ tag }}</a>{% unless forloop.last %}, {% endunless %}{% endfor %}{% endif %}</p>
{{ page.content }}
{% if page.author and page.author.name != empty %}<p class="author">{{ page.author.name | escape }} &lt;{{ page.author.mail | url_encode }}&gt;</p>{% endif %}
</article>
{% case page.comments %}{% when "open" %}<div id="comments"></div>{% when "closed" %}<p>Closed</p>{% else %}{% endcase %}
<nav>{% if page.previous %}<a href="{{ page.previous.url }}">{{ page.previous.title | escape }}</a>{% endif %}{% if page.next %}<a href="{{ page.next.url }}">{{ page.next.title | escape }}</a>{% endif %}</nav>
{% capture year %}{{ site.time | date: "%Y" }}{% endcapture %}
<footer>&copy; {{ year }} {{ site.author }}{% for link in site.links %} <a href="{{ link.url }}">{{ link.name | upcase }}</a>{% endfor %}</footer>
</body></html>
"""

INDEX = """<ul>
{% for post in site.posts %}<li class="{% cycle 'odd', 'even' %}{% if forloop.first %} first{% endif %}">
<span>{{ forloop.index }}</span> <a href="{{ site.baseurl }}{{ post.url }}">{{ post.title | escape }}</a>
<time>{{ post.time | date: "%Y-%m-%d" }}</time>
{{ post.excerpt | strip_html | truncatewords: 12 }}
{% if post.tags contains "liquid" and post.votes >= 10 %}<b>{{ post.votes | times: 2 | minus: 1 }}</b>{% elsif post.votes > 5 or post.pinned %}<i>{{ post.votes }}</i>{% endif %}
{{ post.tags | join: ", " | upcase | append: "." }} {{ post.author.name | default: "nobody" }}
</li>
{% endfor %}</ul>
"""

NAV = """<nav>{% for section in nav.sections %}
<h2>{{ section.title }}</h2>
<ul>{% for page in section.pages %}
<li>{% include 'link' %}{% if page.pages.size > 0 %}
<ul>{% for sub in page.pages %}<li{% if sub.url == here %} class="here"{% endif %}>{{ forloop.parentloop.index }}.{{ forloop.index }} {% include 'entry', title: sub.title, url: sub.url %}</li>
{% endfor %}</ul>{% endif %}</li>{% endfor %}
</ul>{% endfor %}</nav>
"""

PARTIALS = {
    "link": '<a href="{{ page.url }}"{% if page.url == here %} class="here"{% endif %}>{{ page.title }}</a>',
    "entry": '<a href="{{ url }}">{{ title | escape }}</a>',
}

JINJA_POST = """<!DOCTYPE html>
<html lang="{{ page.lang or site.lang }}">
<head>
<title>{% if page.title %}{{ page.title | html }} - {{ site.title | html }}{% else %}{{ site.title | html }}{% endif %}</title>
<meta name="description" content="{{ (page.description or site.description) | strip_html | strip_newlines | cut(160) | html }}">
{% for feed in site.feeds %}<link rel="alternate" type="{{ feed.type }}" href="{{ site.baseurl }}{{ feed.url }}">
{% endfor %}</head>
<body class="{{ page.layout }}{% if page.wide %} wide{% endif %}">
<header>{% for item in site.menu %}
<a href="{{ site.baseurl }}{{ item.url }}"{% if item.url == page.url %} class="here"{% endif %}>{{ item.name | html }}</a>{% if not loop.last %} | {% endif %}{% endfor %}
</header>
{% set words = page.content | word_count %}{% set minutes = words // 200 + 1 %}
<article>
<h1>{{ page.title | html }}</h1>
<p>{{ page.time | date("%B %e, %Y") }} &middot; {{ minutes }} min{% if page.tags | length > 0 %} &middot; {% for tag in page.tags %}<a href="/tags/{{ tag | lower | replace(" ", "-") }}/">{{ tag }}</a>{% if not loop.last %}, {% endif %}{% endfor %}{% endif %}</p>
{{ page.content }}
{% if page.author and page.author.name != "" %}<p class="author">{{ page.author.name | html }} &lt;{{ page.author.mail | quoted }}&gt;</p>{% endif %}
</article>
{% if page.comments == "open" %}<div id="comments"></div>{% elif page.comments == "closed" %}<p>Closed</p>{% endif %}
<nav>{% if page.previous %}<a href="{{ page.previous.url }}">{{ page.previous.title | html }}</a>{% endif %}{% if page.next %}<a href="{{ page.next.url }}">{{ page.next.title | html }}</a>{% endif %}</nav>
{% set year = site.time | date("%Y") %}
<footer>&copy; {{ year }} {{ site.author }}{% for link in site.links %} <a href="{{ link.url }}">{{ link.name | upper }}</a>{% endfor %}</footer>
</body></html>
"""

JINJA_INDEX = """<ul>
{% for post in site.posts %}<li class="{{ loop.cycle('odd', 'even') }}{% if loop.first %} first{% endif %}">
<span>{{ loop.index }}</span> <a href="{{ site.baseurl }}{{ post.url }}">{{ post.title | html }}</a>
<time>{{ post.time | date("%Y-%m-%d") }}</time>
{{ post.excerpt | strip_html | cut_words(12) }}
{% if "liquid" in post.tags and post.votes >= 10 %}<b>{{ post.votes * 2 - 1 }}</b>{% elif post.votes > 5 or post.pinned %}<i>{{ post.votes }}</i>{% endif %}
{{ (post.tags | join(", ") | upper) ~ "." }} {{ post.author.name or "nobody" }}
</li>
{% endfor %}</ul>
"""

JINJA_NAV = """<nav>{% for section in nav.sections %}
<h2>{{ section.title }}</h2>
<ul>{% for page in section.pages %}
<li>{% include 'link' %}{% if page.pages | length > 0 %}
<ul>{% set outer = loop %}{% for sub in page.pages %}<li{% if sub.url == here %} class="here"{% endif %}>{{ outer.index }}.{{ loop.index }} {% with title = sub.title, url = sub.url %}{% include 'entry' %}{% endwith %}</li>
{% endfor %}</ul>{% endif %}</li>{% endfor %}
</ul>{% endfor %}</nav>
"""

JINJA_PARTIALS = {
    "link": PARTIALS["link"],
    "entry": '<a href="{{ url }}">{{ title | html }}</a>',
}

_WORDS = [
    "the",
    "quick",
    "brown",
    "fox",
    "jumps",
    "over",
    "a",
    "lazy",
    "dog",
    "&",
    "says",
    "<em>nothing</em>",
    "at",
    "all",
    "about",
    "it",
]


def _text(seed: int, count: int) -> str:
    return " ".join(_WORDS[(seed * 7 + at * 3) % len(_WORDS)] for at in range(count))


def _post(number: int) -> dict[str, object]:
    return {
        "title": f"Post {number}: {_text(number, 4)}",
        "url": f"/2020/{number % 12 + 1:02d}/post-{number}.html",
        "time": 1_577_836_800 + number * 86_400,
        "excerpt": f"<p>{_text(number, 30)}</p>",
        "tags": ["liquid", "python", "ruby"][number % 3 :],
        "votes": number % 17,
        "pinned": number % 10 == 0,
        "author": {"name": f"Author {number % 5}"} if number % 4 else {"name": None},
    }


def data() -> dict[str, dict[str, object]]:
    """The variables of each workload."""
    menu = [{"name": name, "url": f"/{name}/"} for name in ("home", "about", "posts", "talks")]
    site = {
        "title": "A site & its title", "lang": "en", "baseurl": "/base", "description": _text(1, 40),
        "feeds": [{"type": "application/atom+xml", "url": "/feed.xml"}], "menu": menu,
        "time": 1_600_000_000, "author": "Ann Author",
        "links": [{"name": name, "url": f"https://{name}.example/"} for name in ("git", "mail")],
    }  # fmt: skip
    page = {
        **_post(3), "layout": "post", "content": f"<p>{_text(5, 600)}</p>", "wide": True,
        "comments": "open", "previous": _post(2), "next": _post(4),
        "author": {"name": "Ann Author", "mail": "ann@example.org"}, "description": _text(9, 60),
    }  # fmt: skip
    sections = [
        {
            "title": f"Section {s}",
            "pages": [
                {
                    "title": f"Page {s}.{p}", "url": f"/{s}/{p}/",
                    "pages": [{"title": f"Sub <{s}.{p}.{q}>", "url": f"/{s}/{p}/{q}/"} for q in range(p % 4)],
                }
                for p in range(8)
            ],
        }
        for s in range(10)
    ]  # fmt: skip
    return {
        "post layout": {"site": site, "page": page},
        "index of 1,000": {"site": {**site, "posts": [_post(number) for number in range(1000)]}},
        "nested nav": {"nav": {"sections": sections}, "here": "/3/4/"},
    }


LIQUID = {"post layout": POST, "index of 1,000": INDEX, "nested nav": NAV}
JINJA = {"post layout": JINJA_POST, "index of 1,000": JINJA_INDEX, "nested nav": JINJA_NAV}
