"""The blog of `blog_site` as a Hugo site: the same posts, and templates that do the same work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog_site import ADDRESS, AUTHOR, DESCRIPTION, NAV, STYLE, TITLE, posts, write_files
from site_edits import Site

if TYPE_CHECKING:
    from pathlib import Path

# Jekyll makes no page for each tag, nor for the folder of the posts.
_CONFIG = f"""baseURL: {ADDRESS}/
title: {TITLE}
languageCode: en
timeZone: UTC
enableRobotsTXT: true
disableKinds: [section]
permalinks:
  posts: /:year/:month/:day/:filename/
outputs:
  home: [HTML, RSS]
  taxonomy: [HTML]
cascade:
  - _target:
      kind: term
    _build:
      render: never
      list: never
outputFormats:
  RSS:
    baseName: feed
ignoreErrors: [error-output-taxonomy]  # it is meant as Hugo reads it
markup:
  highlight:
    noClasses: false
params:
  description: {DESCRIPTION}
  author: {AUTHOR}
"""
_BASE = """<!DOCTYPE html>
<html lang="{{ .Site.LanguageCode }}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="{{ "/assets/site.css" | relURL }}">
{{ partial "seo.html" . }}
<link rel="alternate" type="application/rss+xml" href="{{ "/feed.xml" | absURL }}" title="{{ .Site.Title }}">
</head>
<body>
{{ partial "nav.html" . }}
<main>
{{ block "main" . }}{{ end }}
</main>
<footer>{{ .Site.Title }}, {{ now.Format "2006" }}</footer>
</body>
</html>
"""
_SEO = """{{ $title := .Site.Title }}{{ if not .IsHome }}{{ $title = printf "%s | %s" .Title .Site.Title }}{{ end }}
{{ $description := .Site.Params.description }}{{ if .IsPage }}{{ $description = .Summary | plainify | htmlUnescape | truncate 300 }}{{ end }}
<title>{{ $title }}</title>
<meta name="generator" content="Hugo {{ hugo.Version }}">
<meta property="og:title" content="{{ .Title }}">
<meta name="author" content="{{ .Site.Params.author }}">
<meta property="og:locale" content="en_US">
<meta name="description" content="{{ $description }}">
<meta property="og:description" content="{{ $description }}">
<link rel="canonical" href="{{ .Permalink }}">
<meta property="og:url" content="{{ .Permalink }}">
<meta property="og:site_name" content="{{ .Site.Title }}">
{{ if .IsPage }}<meta property="og:type" content="article">
<meta property="article:published_time" content="{{ .Date.Format "2006-01-02T15:04:05-07:00" }}">
{{ with .PrevInSection }}<link rel="prev" href="{{ .Permalink }}">{{ end }}
{{ with .NextInSection }}<link rel="next" href="{{ .Permalink }}">{{ end }}
{{ else }}<meta property="og:type" content="website">{{ end }}
<meta name="twitter:card" content="summary">
<meta property="twitter:title" content="{{ .Title }}">
<script type="application/ld+json">
{{ dict "@context" "https://schema.org" "@type" (cond .IsPage "BlogPosting" "WebSite") "headline" .Title "description" $description "url" .Permalink "datePublished" .Date "author" (dict "@type" "Person" "name" .Site.Params.author) | jsonify | safeJS }}
</script>
"""
_NAV = """<nav>{{ $here := .RelPermalink }}{{ range .Site.Data.nav }}<a href="{{ .url | relURL }}"
{{ if eq .url $here }}class="here"{{ end }}>{{ .name }}</a>
{{ end }}</nav>
"""
_POST = """{{ define "main" }}<article>
<h1>{{ .Title }}</h1>
<p><time datetime="{{ .Date.Format "2006-01-02T15:04:05-07:00" }}">{{ .Date.Format "2 January 2006" }}</time>
{{ range .Params.tags }}<a href="{{ "/tags/" | relURL }}#{{ . | urlize }}">{{ . }}</a>
{{ end }}</p>
{{ .Content }}
<nav>{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>
{{ end }}{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>
</article>{{ end }}
"""
_INDEX = """{{ define "main" }}<h1>{{ .Site.Title }}</h1>
{{ range first 10 .Site.RegularPages.ByDate.Reverse }}<section><h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2>
<p>{{ .Summary | plainify | htmlUnescape }}</p></section>
{{ end }}<ul>
{{ range .Site.RegularPages.ByDate.Reverse }}<li><time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2 January 2006" }}</time>
<a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
{{ end }}</ul>{{ end }}
"""
_GROUPS = """{{ define "main" }}<h1>All {{ .Data.Plural }}</h1>
{{ range .Data.Terms.Alphabetical }}<h2 id="{{ .Name | urlize }}">{{ .Name }}</h2>
<ul>
{{ range .Pages.ByDate.Reverse }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
{{ end }}</ul>
{{ end }}{{ end }}
"""
_FEED = """{{ printf "<?xml version=\\"1.0\\" encoding=\\"utf-8\\"?>" | safeHTML }}
<rss version="2.0"><channel><title>{{ .Site.Title }}</title><link>{{ .Permalink }}</link>
<description>{{ .Site.Params.description }}</description>
{{ range first 10 .Site.RegularPages.ByDate.Reverse }}<item><title>{{ .Title }}</title><link>{{ .Permalink }}</link>
<pubDate>{{ .Date.Format "Mon, 02 Jan 2006 15:04:05 -0700" }}</pubDate><guid>{{ .Permalink }}</guid>
{{ range .Params.tags }}<category>{{ . }}</category>{{ end }}
<description>{{ .Content | html }}</description></item>
{{ end }}</channel></rss>
"""


def write_hugo_site(folder: Path, count: int) -> Site:
    """The blog as a Hugo site; its newest post is the one that is edited."""
    files = {
        "config.yaml": _CONFIG,
        "layouts/_default/baseof.html": _BASE,
        "layouts/_default/single.html": _POST,
        "layouts/_default/taxonomy.html": _GROUPS,
        "layouts/index.html": _INDEX,
        "layouts/index.rss.xml": _FEED,
        "layouts/partials/nav.html": _NAV,
        "layouts/partials/seo.html": _SEO,
        "data/nav.yml": NAV,
        "static/assets/site.css": STYLE,
    }
    write_files(folder, files)
    (folder / "content/posts").mkdir(parents=True)
    for post in posts(count):
        name = f"content/posts/post-{post.number}.md"
        source = post.source.replace("layout: post\n", "", 1)
        (folder / name).write_text(source, encoding="utf-8")
    return Site(
        folder=folder,
        output=folder / "public",
        post=folder / name,
        post_page=post.page,
        layout=folder / "layouts/_default/baseof.html",
    )
