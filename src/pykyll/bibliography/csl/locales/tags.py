"""Names of languages: `de` stands for `de-DE`, `sr` for `sr-Latn-RS`.

Source of the behaviour: csl-ruby 2.2.1, `Locale.normalize`.
"""

from __future__ import annotations

import re

from pykyll.regex import regex

_TAG = regex(r"^[a-z]{2,3}(-[a-z]{4})?(-[a-z]{2})?|-[a-z]{2}$", re.IGNORECASE)
_USUAL = """
af-ZA bg-BG ca-AD cs-CZ da-DK de-DE el-GR en-US es-ES et-EE fa-IR fr-FR he-IL hu-HU is-IS it-IT
ja-JP km-KH ko-KR mn-MN nb-NO nl-NL nn-NO pl-PL pt-PT ro-RO ru-RU sk-SK sl-SI sr-RS sv-SE th-TH
tr-TR uk-UA vi-VN zh-CN
"""
_REGIONS = {pair[:2]: pair[3:] for pair in _USUAL.split()}
_LANGUAGES = {region: language for language, region in _REGIONS.items()} | {
    "AT": "de",
    "BR": "pt",
    "CA": "en",
    "CH": "de",
    "GB": "en",
    "TW": "zh",
}
_SCRIPTS = {"sr": "Latn"}


def normalize_tag(tag: str) -> str | None:
    """The full tag of a locale, or None where the text is no tag.

    >>> normalize_tag("de"), normalize_tag("-BR"), normalize_tag("en-gb")
    ('de-DE', 'pt-BR', 'en-GB')
    """
    tag = tag.strip()
    if not _TAG.search(tag):
        return None
    language, *rest = tag.split("-")
    region = rest[-1].upper() if rest else None
    script = rest[-2].capitalize() if len(rest) > 1 else None
    language = language.lower() if language else _LANGUAGES.get(region or "", "")
    region = region or _REGIONS.get(language)
    script = script or _SCRIPTS.get(language)
    return "-".join(part for part in (language, script, region) if part)
