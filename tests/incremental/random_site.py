"""Random sites, and random edits of them.

Sites are made of parts that read of each other all that templates can read: so that an
edit anywhere may show, or not, anywhere else.
"""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

_WORDS = [
    "oak",
    "elm",
    "ash",
    "yew",
    "fir",
    "lime",
    "pine",
    "alder",
    "rowan",
    "birch",
    "cedar",
    "hazel",
]
_TAGS = ["bark", "leaf", "root", "Seed pod"]
_SNIPPETS = (
    "{{ page.title }} {{ page.url }}",
    "{{ page.next.title }}|{{ page.previous.url }}",
    "{{ site.posts.first.title }} {{ site.posts.last.url }} {{ site.posts.size }}",
    "{% for post in site.posts limit: 3 %}{{ post.content | strip_html | strip_newlines }};{% endfor %}",
    "{% for post in site.posts %}{{ post.title }} {{ post.date | date: '%F' }}, {% endfor %}",
    "{{ site.posts[1].excerpt | strip_html }} {{ site.posts[0].excerpt }}",
    "{{ site.posts[1].output | size }}",
    "{{ site.posts[2] | jsonify | size }}",
    "{% for note in site.notes %}{{ note.title }}:{{ note.kind }}:{{ note.content }} {% endfor %}",
    "{{ site.notes | where: 'kind', 'tall' | map: 'title' | join: ' ' }}",
    "{{ site.notes | sort: 'rank' | map: 'url' | join: ' ' }}",
    "{% for tag in site.tags %}{{ tag[0] }}={{ tag[1] | map: 'title' | join: '+' }} {% endfor %}",
    "{{ site.tags.bark | map: 'title' | join }} {{ site.categories | size }}",
    "{{ site.data.nav | map: 'name' | join: ' ' }}",
    "{{ site.data.people.ann.age }} {{ site.data.nothing.here }}",
    "{{ site.data | jsonify }}",
    "{% for pair in site.data %}{{ pair[0] }} {% endfor %}",
    "{{ site.data.table | map: 'b' | join: ' ' }}",
    "{{ site.pages | map: 'url' | join: ' ' }}",
    "{{ site.html_pages | map: 'title' | join: ' ' }}",
    "{{ site.static_files | map: 'path' | join: ' ' }}",
    "{{ site.documents | map: 'relative_path' | join: ' ' }}",
    "{% for each in site.collections %}{{ each.label }}{{ each.docs | size }}{{ each.files | size }}{% endfor %}",
    "{{ site.related_posts | map: 'title' | join: ' ' }}",
    "{{ site.time | date: '%Y' }} {{ 'now' | date: '%m' }}",
    "{{ site.time }} {{ site.time | date_to_xmlschema }}",
    "{% if site.time > page.date %}past{% endif %}{% assign t = site.time %}{{ t | date: '%d' }}",
    "{{ layout.color }} {{ layout.name }}",
    "{{ content | size }}",
    "{% include card.html text=page.title %}",
    "{% include nav.html %}",
    "{% include deep.html %}",
    "{% include_cached plain.html word='x' %}",
    "{{ site.title }} {{ site.motto }} {{ jekyll.environment }}",
    "{{ page.excerpt }}",
    "{{ page.date | date: '%F %T' }} {{ page.tags | join: ' ' }} {{ page.categories | join }}",
    "{{ paginator.total_pages }} {{ paginator.posts | map: 'title' | join: ' ' }}",
    "{% capture c %}{{ page.path }}{% endcapture %}{{ c | upcase }}",
    "{{ 'a *b* c' | markdownify }}",
    "{{ page | jsonify | size }} {{ site.notes[0] | jsonify }}",
    "[a link](/somewhere) and `code`\n\n1. one\n2. two\n",
    "{% highlight ruby %}\ndef a; 1; end\n{% endhighlight %}",
    "{% cite oak %} {% bibliography --cited %} {% cite fir %}",
    "{% bibliography --template bib --group_by year %}",
    "{% bibliography_count %} {% bibliography_count -f trees %} {% reference elm -f trees %}",
)
_LINKED = "{% link about.md %} {% post_url 2020-01-01-first %} {% include_relative part.txt %}"


class RandomSite:
    """A site in a folder, made by chance.

    Args:
        folder: Where it lies; made anew.
        chance: Decides.
        theme: Its theme, as seen from the folder; none where it has none.
    """

    def __init__(self, folder: Path, chance: Random, theme: str | None = None) -> None:
        self.folder = folder
        self._theme = theme
        self._chance = chance
        self._number = 0
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        self._frame()
        self._write("_posts/2020-01-01-first.md", self._page("post"))
        for _ in range(chance.randint(1, 5)):
            self._new_post()
        for _ in range(chance.randint(0, 3)):
            self._new_note()
        self._write("about.md", self._page("default"))
        for place in ("", "_posts/", "_notes/", "pages/"):
            self._write(f"{place}part.txt", "a part\n")
        self._write("index.html", self._page("default"))
        for _ in range(chance.randint(0, 2)):
            self._new_page()
        self._static()
        if chance.random() < 0.4:
            self._write("style.scss", "---\n---\n@import 'base';\na { b: $c; }\n")
            self._sass()

    def _frame(self) -> None:
        """Configuration, theme, layouts, includes and data."""
        self._config()
        if self._theme is not None:
            for path in ("_layouts/themed.html", "_includes/themed.html", "_includes/card.html",
                         "_data/theme.yml", "assets/themed.txt"):  # fmt: skip
                self._theme_text(path)
        for name in ("default", "post", "bare", "bib"):
            self._layout(name)
        for name in ("card", "nav", "deep", "plain"):
            self._include(name)
        for name in ("nav.yml", "people.yml", "table.csv"):
            self._data(name)
        for name in ("references.bib", "trees.bib"):
            self._bibliography(name)

    # Edits ------------------------------------------------------------------------------

    def edit(self) -> str:
        """Change something; returns what."""
        edits = (
            self._edit_text, self._edit_text, self._edit_text, self._edit_front_matter,
            self._edit_front_matter, self._new_post, self._new_note, self._new_page,
            self._edit_layout, self._edit_include, self._edit_data, self._config, self._rename,
            self._delete, self._static, self._sass, self._touch, self._new_include, self._plugin,
            self._theme_file, self._damage, self._edit_bibliography,
        )  # fmt: skip
        edit = self._chance.choice(edits)
        if edit == self._plugin and self._chance.random() < 0.7:
            edit = self._edit_text  # a site with code of its own is rendered whole each time
        return f"{edit.__name__}: {edit()}"

    def edit_text(self) -> str:
        """Write more into a page, a post, a layout or an include."""
        edits = (self._edit_text, self._edit_text, self._edit_layout, self._edit_include)
        return self._chance.choice(edits)()

    def edit_in_place(self) -> str:
        """Change something in the source; nobody touches the built site."""
        edit = self._chance.choice(
            (self._edit_text, self._edit_front_matter, self._new_post, self._new_note,
             self._new_page, self._edit_data, self._config, self._rename, self._delete,
             self._static, self._sass, self._new_include, self._edit_bibliography)
        )  # fmt: skip
        return f"{edit.__name__}: {edit()}"

    def _edit_text(self) -> str:
        path = self._some_item()
        text = self._read(path)
        self._write(path, text + "\n" + self._line() + "\n")
        return path

    def _edit_front_matter(self) -> str:
        path = self._some_item()
        layout = self._chance.choice(("default", "post", "bare", "none", "missing", "themed"))
        _, _, body = self._read(path).partition("\n---\n")
        self._write(path, self._front_matter(layout) + body)
        return path

    def _edit_layout(self) -> str:
        return self._layout(self._chance.choice(("default", "post", "bare", "missing", "bib")))

    def _edit_include(self) -> str:
        return self._include(self._chance.choice(("card", "nav", "deep", "plain")))

    def _new_include(self) -> str:
        return self._write("_includes/extra.html", self._words())

    def _edit_data(self) -> str:
        return self._data(self._chance.choice(("nav.yml", "people.yml", "table.csv", "new.yml")))

    def _edit_bibliography(self) -> str:
        return self._bibliography(self._chance.choice(("references.bib", "trees.bib", "new.bib")))

    def _rename(self) -> str:
        path = self._some_item()
        if path in {"about.md", "_posts/2020-01-01-first.md"}:
            return "nothing"
        name = path.rpartition("/")[2]
        new = path.replace(name, f"{name[:10]}-{self._next()}{name[10:]}")
        os.rename(self.folder / path, self.folder / new)
        return f"{path} {new}"

    def _delete(self) -> str:
        path = self._some_item()
        if path in {"about.md", "_posts/2020-01-01-first.md"}:
            return "nothing"
        (self.folder / path).unlink()
        return path

    def _static(self) -> str:
        return self._write(f"files/{self._chance.choice('ab')}.txt", self._words())

    def _sass(self) -> str:
        return self._write("_sass/_base.scss", f"$c: {self._next()};\n")

    def _touch(self) -> str:
        path = self._some_item()
        os.utime(self.folder / path)
        return path

    def _plugin(self) -> str:
        path = "_plugins/shout.py"
        if (self.folder / path).exists() and self._chance.random() < 0.5:
            (self.folder / path).unlink()
            return f"{path} removed"
        word = self._chance.choice(_WORDS)
        return self._write(
            path,
            "from pykyll.extend import Plugin\nplugin = Plugin()\n"
            f"@plugin.filter('shout')\ndef shout(value):\n    return str(value) + '{word}'\n",
        )

    def _theme_file(self) -> str:
        if self._theme is None:
            return "nothing"
        paths = ("_layouts/themed.html", "_layouts/bare.html", "_includes/themed.html",
                 "_includes/card.html", "_data/theme.yml", "_data/nav.yml", "assets/themed.txt",
                 "assets/new.html")  # fmt: skip
        return self._theme_text(self._chance.choice(paths))

    def _theme_text(self, path: str) -> str:
        words = self._words()
        text = {
            "_layouts": f"---\ncolor: {words}\n---\n<{words}>{{{{ content }}}}",
            "_data": f"- {{name: {words}}}\n",
            "assets": f"---\n---\n{words} {{{{ site.title }}}}" if path.endswith("html") else words,
        }.get(path.partition("/")[0], words)
        return self._write(f"{self._theme}/{path}", text)

    def _damage(self) -> str:
        """Somebody else's hands on the built site, or on what is kept of it."""
        built = self.folder / "_site"
        files = sorted(path for path in built.rglob("*") if path.is_file())
        kind = self._chance.randrange(4)
        if kind == 0 and files:
            self._chance.choice(files).unlink()
        elif kind == 1 and files:
            self._chance.choice(files).write_text("spoilt", "utf-8")
        elif kind == 2 and built.exists():
            (built / "stray").mkdir(exist_ok=True)
            (built / "stray/file.html").write_text("stray", "utf-8")
        else:
            state = self.folder / ".pykyll-cache/state"
            if state.exists():
                data = state.read_bytes()
                state.write_bytes(data[: self._chance.randrange(len(data))])
        return str(kind)

    # Parts ------------------------------------------------------------------------------

    def _config(self) -> str:
        chance = self._chance
        plugins = ["jekyll-include-cache", "jekyll-scholar"]
        known = ("jekyll-feed", "jekyll-seo-tag", "jekyll-sitemap", "jekyll-redirect-from",
                 "jekyll-relative-links", "jekyll-titles-from-headings")  # fmt: skip
        plugins += [name for name in known if chance.random() < 0.4]
        lines = [
            f"title: {chance.choice(_WORDS)}",
            f"motto: {chance.choice(_WORDS)}",
            f"permalink: {chance.choice(('pretty', 'date', '/:title.html', '/:categories/:title/'))}",
            "collections: {{notes: {{output: {}}}}}".format(chance.choice(("true", "false"))),
            f"plugins: [{', '.join(plugins)}]",
            "sass: {style: compressed}",
        ]
        if chance.random() < 0.3:
            lines += ["paginate: 2"]
            lines[4] = lines[4].replace("]", ", jekyll-paginate]")
        if chance.random() < 0.3:
            lines += ["defaults: [{scope: {path: ''}, values: {kind: tall, layout: default}}]"]
        if self._theme is not None:
            lines += [f"theme: {self._theme}"]
        if chance.random() < 0.3:
            lines += ["scholar: {bibliography: '*.bib', style: ieee}"]
        if chance.random() < 0.2:
            lines += ["show_drafts: true", "future: true"]
        return self._write("_config.yml", "\n".join(lines) + "\n")

    def _layout(self, name: str) -> str:
        parent = {"post": "layout: default\n"}.get(name, "")
        seo = "{% if site.motto == 'oak' %}{{ site.motto }}{% endif %}"
        return self._write(
            f"_layouts/{name}.html",
            f"---\n{parent}color: {self._chance.choice(_WORDS)}\n---\n"
            f"<{name}>{seo}{self._line()}{{{{ content }}}}{self._line()}</{name}>\n",
        )

    def _include(self, name: str) -> str:
        inner = (
            "{% include plain.html %}" if name == "deep" else "{{ include.text }}{{ include.word }}"
        )
        if name == "nav":
            inner = "{% for i in site.data.nav %}{{ i.name }}{% if i.name == page.title %}*{% endif %}{% endfor %}"
        return self._write(f"_includes/{name}.html", f"{self._words()} {inner}")

    def _data(self, name: str) -> str:
        chance = self._chance
        if name.endswith(".csv"):
            text = "a,b\n" + "".join(f"{n},{chance.choice(_WORDS)}\n" for n in range(2))
        elif name == "people.yml":
            text = f"ann: {{age: {chance.randint(1, 3)}}}\n"
        else:
            names = [*chance.sample(_WORDS, 2), "First"]
            text = "".join(f"- {{name: {each}}}\n" for each in names)
        return self._write(f"_data/{name}", text)

    def _bibliography(self, name: str) -> str:
        entries = [
            f"@book{{{key}, title={{{self._words()}}}, year={{{2000 + self._next()}}}}}\n"
            for key in self._chance.sample(_WORDS, 4)
        ]
        skipped = "@book(left out)\n" if self._chance.random() < 0.3 else ""
        return self._write(f"_bibliography/{name}", skipped + "".join(entries))

    def _new_post(self) -> str:
        month, day = self._chance.randint(1, 12), self._chance.randint(1, 28)
        year = self._chance.choice((2019, 2020, 2021, 2033))
        name = f"{year}-{month:02}-{day:02}-{self._chance.choice(_WORDS)}-{self._next()}.md"
        return self._write(f"_posts/{name}", self._page("post"))

    def _new_note(self) -> str:
        return self._write(
            f"_notes/{self._chance.choice(_WORDS)}{self._next()}.md", self._page("bare")
        )

    def _new_page(self) -> str:
        extension = self._chance.choice(("md", "html", "txt"))
        return self._write(f"pages/p{self._next()}.{extension}", self._page("default"))

    def _page(self, layout: str) -> str:
        lines = [self._beginning(), *(self._line() for _ in range(self._chance.randint(0, 3)))]
        return self._front_matter(layout) + "\n\n".join(lines) + "\n"

    def _beginning(self) -> str:
        """What becomes the excerpt, and so must not ask for excerpts."""
        line = self._line()
        return self._words() if "excerpt" in line or "jsonify" in line else line

    def _front_matter(self, layout: str) -> str:
        chance = self._chance
        lines = [f"layout: {layout}"]
        if chance.random() < 0.8:
            lines.append(
                f"title: {chance.choice(_WORDS)} {self._next() if chance.random() < 0.5 else ''}"
            )
        if chance.random() < 0.4:
            lines.append(f"tags: [{', '.join(chance.sample(_TAGS, 2))}]")
        if chance.random() < 0.2:
            lines.append(f"categories: {chance.choice(_WORDS)}")
        if chance.random() < 0.3:
            lines.append(f"kind: {chance.choice(('tall', 'small'))}\nrank: {chance.randint(1, 9)}")
        if chance.random() < 0.1:
            lines.append(f"permalink: /{chance.choice(('x', 'y', self._next()))}/")
        if chance.random() < 0.1:
            lines.append(
                f"date: 20{chance.randint(10, 22)}-0{chance.randint(1, 9)}-11 10:00:00 +0000"
            )
        if chance.random() < 0.05:
            lines.append("published: false")
        if chance.random() < 0.1:
            lines.append(f"redirect_from: /from-{self._next()}/")
        return "---\n" + "\n".join(lines) + "\n---\n"

    def _line(self) -> str:
        if self._chance.random() < 0.004:
            return "{% include_cached nav.html %}"  # it shows something of the page that asks
        if self._chance.random() < 0.05:
            return _LINKED if self._chance.random() < 0.2 else "{{ 'a' | shout }}"
        if self._chance.random() < 0.3:
            return self._words()
        if self._theme is not None and self._chance.random() < 0.1:
            return "{% include themed.html %} {{ site.data.theme | map: 'name' | join }}"
        return self._chance.choice(_SNIPPETS)

    def _words(self) -> str:
        return " ".join(self._chance.choices(_WORDS, k=self._chance.randint(1, 6)))

    def _some_item(self) -> str:
        paths = [
            path
            for top in ("_posts", "_notes", "pages")
            for path in sorted((self.folder / top).glob("*.*"))
        ]
        names = [str(path.relative_to(self.folder)) for path in paths]
        tops = [name for name in ("about.md", "index.html") if (self.folder / name).exists()]
        return self._chance.choice([*names, *tops])

    def _next(self) -> int:
        self._number += 1
        return self._number

    def _read(self, path: str) -> str:
        try:
            return (self.folder / path).read_text("utf-8")
        except FileNotFoundError:
            return self._page("default")

    def _write(self, path: str, text: str) -> str:
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
        return path
