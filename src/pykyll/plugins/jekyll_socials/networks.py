"""The networks that jekyll-socials knows, by their keys in `_data/socials.yml`."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Network:
    """One network."""

    icon: str
    """The classes of its icon."""
    address: str
    """The address of a profile; `%s` is the name there."""


def _academic(icon: str, address: str) -> Network:
    return Network(f"ai ai-{icon}", address)


def _brand(icon: str, address: str) -> Network:
    return Network(f"fa-brands fa-{icon}", address)


def _solid(icon: str, address: str) -> Network:
    return Network(f"fa-solid fa-{icon}", address)


NETWORKS: Mapping[str, Network] = MappingProxyType(
    {
        "academia_edu": _academic("academia", "https://%s.academia.edu/%s"),
        "acm_id": _academic("acm", "https://dl.acm.org/profile/%s/"),
        "arxiv_id": _academic("arxiv", "https://arxiv.org/a/%s.html"),
        "blogger_url": _brand("blogger-b", "%s"),
        "bluesky_url": _brand("bluesky", "%s"),
        "cv_pdf": _academic("cv", "%s"),
        "dblp_url": _academic("dblp", "%s"),
        "discord_id": _brand("discord", "https://discord.com/users/%s"),
        "email": _solid("envelope", "mailto:%s"),
        "facebook_id": _brand("facebook", "https://facebook.com/%s"),
        "flickr_id": _brand("flickr", "https://www.flickr.com/%s"),
        "github_username": _brand("github", "https://github.com/%s"),
        "gitlab_username": _brand("gitlab", "https://gitlab.com/%s"),
        "hal_id": _academic("hal", "https://cv.hal.science/%s"),
        "ieee_id": _academic("ieee", "https://ieeexplore.ieee.org/author/%s/"),
        "inspirehep_id": _academic("inspire", "https://inspirehep.net/authors/%s"),
        "instagram_id": _brand("instagram", "https://instagram.com/%s"),
        "kaggle_id": _brand("kaggle", "https://www.kaggle.com/%s"),
        "keybase_username": _brand("keybase", "https://keybase.io/%s"),
        "lastfm_id": _brand("lastfm", "https://www.last.fm/user/%s"),
        "lattes_id": _academic("lattes", "http://lattes.cnpq.br/%s"),
        "leetcode_id": Network("si si-leetcode", "https://leetcode.com/u/%s/"),
        "letterboxd_id": _brand("square-letterboxd", "https://letterboxd.com/%s"),
        "linkedin_username": _brand("linkedin", "https://www.linkedin.com/in/%s"),
        "mastodon_username": _brand("mastodon", "https://%s"),
        "medium_username": _brand("medium", "https://medium.com/@%s"),
        "orcid_id": _academic("orcid", "https://orcid.org/%s"),
        "osf_id": _academic("osf", "https://osf.io/%s/"),
        "pinterest_id": _brand("pinterest", "https://www.pinterest.com/%s"),
        "publons_id": _academic("publons", "https://publons.com/a/%s/"),
        "quora_username": _brand("quora", "https://www.quora.com/profile/%s"),
        "research_gate_profile": _academic(
            "researchgate", "https://www.researchgate.net/profile/%s/"
        ),
        "rss_icon": _solid("square-rss", "%s"),
        "scholar_userid": _academic(
            "google-scholar", "https://scholar.google.com/citations?user=%s"
        ),
        "scopus_id": _academic("scopus", "https://www.scopus.com/authid/detail.uri?authorId=%s"),
        "semanticscholar_id": _academic(
            "semantic-scholar", "https://www.semanticscholar.org/author/%s"
        ),
        "spotify_id": _brand("spotify", "https://open.spotify.com/user/%s"),
        "stackoverflow_id": _brand("stack-overflow", "https://stackoverflow.com/users/%s"),
        "strava_userid": _brand("strava", "https://www.strava.com/athletes/%s"),
        "telegram_username": _brand("telegram", "https://telegram.me/%s"),
        "unsplash_id": _brand("unsplash", "https://unsplash.com/@%s"),
        "wechat_username": _brand("weixin", "weixin://dl/chat?%s"),
        "whatsapp_number": _brand("whatsapp", "https://wa.me/%s"),
        "wikidata_id": _solid("barcode", "https://www.wikidata.org/wiki/%s"),
        "wikipedia_id": _brand("wikipedia-w", "https://wikipedia.org/wiki/User:%s"),
        "work_url": _solid("briefcase", "%s"),
        "x_username": _brand("x-twitter", "https://twitter.com/%s"),
        "youtube_id": _brand("youtube", "https://youtube.com/@%s"),
        "zotero_username": _brand("zotero", "https://www.zotero.org/%s"),
    }
)
