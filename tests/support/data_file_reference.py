"""The page of all fields, made of the schemas. Run, it writes `docs/data-files.md`."""

from __future__ import annotations

from pathlib import Path

from pykyll.academic.schema import definition_of

_PAGE = Path(__file__).parents[2] / "docs/data-files.md"
_HEAD = """\
# The data files

What each file in `_data/` of an academic site may hold. [The owner's guide](owners-guide.md) tells what for. This page is made of the schemas in `_schemas/`, by `tests/support/data_file_reference.py`.

The first line of a file names its schema:

```yaml
# yaml-language-server: $schema=../_schemas/publications.json
```

Editors with a YAML language server (VS Code, Neovim, Emacs, Zed) then complete fields and mark what is wrong while you type. pykyll checks files with that line, and no others: what your own files hold is yours. Without the line nothing is checked.

| | what a slip is there |
|---|---|
| `pykyll build`, `pykyll serve` | a warning; an error, so that nothing is written, where the file is no list, or a link would lead to a wrong address (DOI, arXiv number, `pdf`, `url`, a profile) |
| `pykyll doctor`, `pykyll proof` | a failure |

Beside what the tables say, these are told: a field written twice; two papers of one key, DOI, arXiv number or title; an entry of another list that is there twice; a day that no calendar has; an end before its beginning; a `paper:` that no paper has for its key; a picture that is not there; a `url` of the site itself at which there is no page or file; braces under `bibtex` that are not paired; a word of `i18n` that English lacks; a topic that is no interest; a mark for somebody who is no author; two names in one entry of `authors`; your own name in another form than `author:` or its `aliases:` in `_config.yml` have it; a number that YAML took for one and that prints otherwise; a text that ends at a `#`; a backslash that double quotes have eaten; a field below `author:` that nothing shows, a profile given as a whole address, and a portrait that is not there.

A field of your own is known once it stands among `properties` in your copy of the schema. A file without entries, or with comments alone, is an empty list.
"""
_FILES = {
    "publications": "publications",
    "interests": "interests",
    "news": "news",
    "talks": "talks",
    "teaching": "teaching",
    "service": "service",
    "awards": "awards",
    "projects": "projects",
    "people": "people",
    "cv": "cv",
    "navigation": "navigation",
    "profiles": "profiles",
    "i18n": "i18n/LANGUAGE",
    "pictures": "pictures",
    "math": "math",
    "plain-publications": "publications",
}
"""The schemas, and the data files that name them."""


def reference() -> str:
    """The whole page."""
    return "\n".join([_HEAD, *(_section(name, file) for name, file in _FILES.items())])


def _section(name: str, file: str) -> str:
    definition = definition_of(name)
    lines = [f"## {definition['title']}: `_data/{file}.yml`", ""]
    if "items" not in definition:
        return "\n".join([*lines, definition["description"]]) + "\n"
    lines += _table(definition["items"])
    for field, each in definition["items"]["properties"].items():
        if each.get("items", {}).get("properties"):
            lines += ["", f"Each of `{field}`:", "", *_table(each["items"])]
    return "\n".join(lines) + "\n"


def _table(definition: dict[str, object]) -> list[str]:
    required, properties = definition["required"], definition["properties"]
    rows = ["| field | is | | such as |", "|---|---|---|---|"]
    for name, each in properties.items():
        needed = " *Needed.*" if name in required else ""
        example = each["examples"][0]
        shown = str(example).lower() if isinstance(example, bool) else example
        rows.append(f"| `{name}` | {each['title']} | {each['description']}{needed} | `{shown}` |")
    return rows


if __name__ == "__main__":
    _PAGE.write_text(reference(), "utf-8")
