"""Files in Ruby that bring what al-folio's bring, and say nothing of how.

The site's own are never run: pykyll knows them by what they bring.
"""

from __future__ import annotations

RUBY_FILES = {
    "cache-bust": "def bust_file_cache(file_name)\nend\n"
    "def bust_css_cache(file_name)\n  new(directory: 'assets/_sass')\nend\n",
    "details": "Liquid::Template.register_tag('details', Details)\n",
    "download-3rd-party": "site.config['third_party_libraries']\n"
    "File.join(site.source, 'assets', 'libs', key, file_name)\n",
    "external-posts": "site.config['external_sources']\ndoc.content = content[:content]\n"
    "src['categories']\nsearch('p')\ntitle.text.strip\n",
    "file-exists": "Liquid::Template.register_tag('file_exists', FileExists)\n",
    "google-scholar-citations": "matches[1].sub(',', '')\n"
    "Liquid::Template.register_tag('google_scholar_citations', Citations)\n",
    "hide-custom-bibtex": "def hideCustomBibtex(input)\n  line.gsub(/[*†‡§¶‖&^]/, '')\nend\n",
    "inspirehep-citations": "Liquid::Template.register_tag('inspirehep_citations', Citations)\n",
    "remove-accents": "def remove_accents(string)\nend\n",
}
