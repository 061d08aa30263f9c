"""Sites that refuse programs whatever they ask for: their 403 says nothing about a link."""

from __future__ import annotations

REFUSALS = frozenset({401, 403, 405, 406, 418, 429, 451, 503, 999})
"""Statuses that such a site answers a program with."""

ONLY_REFUSALS = 999
"""LinkedIn's own status, which nobody uses for anything else."""

_SITES = frozenset(
    [
        *("linkedin.com", "facebook.com", "instagram.com", "twitter.com", "x.com", "t.co"),
        *("reddit.com", "quora.com", "medium.com", "pinterest.com", "tiktok.com", "glassdoor.com"),
        *("researchgate.net", "academia.edu", "sciencedirect.com", "cell.com", "elsevier.com"),
        *("ssrn.com", "onlinelibrary.wiley.com", "wiley.com", "dl.acm.org", "queue.acm.org"),
        *("science.org", "pnas.org", "tandfonline.com", "sagepub.com", "jstor.org", "mdpi.com"),
        *(
            "journals.aps.org",
            "pubs.acs.org",
            "pubs.aip.org",
            "iopscience.iop.org",
            "annualreviews.org",
        ),
        *("academic.oup.com", "royalsocietypublishing.org", "siam.org", "informs.org"),
        *("ieeexplore.ieee.org", "degruyter.com", "worldscientific.com", "karger.com", "bmj.com"),
        *(
            "cambridge.org",
            "emerald.com",
            "hindawi.com",
            "scholar.google.com",
            "semanticscholar.org",
        ),
        *("stackoverflow.com", "stackexchange.com", "superuser.com", "serverfault.com"),
        *("npmjs.com", "crunchbase.com", "bloomberg.com", "nytimes.com", "wsj.com", "ft.com"),
        *("economist.com", "reuters.com", "amazon.com", "imdb.com", "etsy.com", "udemy.com"),
        *("openai.com", "chatgpt.com", "fiverr.com", "upwork.com", "patreon.com", "yelp.com"),
    ]
)


def refuses_programs(host: str) -> bool:
    """Whether a host, or a site that it is part of, is known to refuse programs."""
    parts = host.lower().split(".")
    return any(".".join(parts[start:]) in _SITES for start in range(len(parts) - 1))
