"""What a link to a paper says, by where it leads."""

from __future__ import annotations

from urllib.parse import urlsplit

_LABELS = {
    "aclanthology.org": "ACL Anthology",
    "dl.acm.org": "ACM",
    "github.com": "Code",
    "gitlab.com": "Code",
    "ieeexplore.ieee.org": "IEEE Xplore",
    "link.springer.com": "Springer",
    "openaccess.thecvf.com": "CVF",
    "openreview.net": "OpenReview",
    "papers.nips.cc": "NeurIPS",
    "proceedings.mlr.press": "PMLR",
    "proceedings.neurips.cc": "NeurIPS",
    "zenodo.org": "Zenodo",
}
_LABEL = "Paper"


def link_to(url: str) -> dict[str, str]:
    """A link with its label."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return {"label": _LABEL, "url": url}
    if parts.path.lower().endswith(".pdf"):
        return {"label": "PDF", "url": url}
    host = parts.netloc.lower().removeprefix("www.")
    return {"label": _LABELS.get(host, _LABEL), "url": url}
