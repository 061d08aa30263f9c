"""A new academic site: the layouts of pykyll's own, with an example to write over."""

from __future__ import annotations

import json
import os
import re
from typing import TYPE_CHECKING

import yaml

from pykyll.academic.preparing import prepare
from pykyll.config import load_config
from pykyll.dataclass import dataclass
from pykyll.scaffold.new_site import refuse_to_overwrite
from pykyll.scaffold.shared_files import academic_files
from pykyll.scaffold.template_files import filled
from pykyll.scaffold.without_examples import without_examples
from pykyll.scaffold.write import write_file

if TYPE_CHECKING:
    from pykyll.academic.preparing import Preparation

_NAMES = {"gitignore": ".gitignore", "github/workflows/pages.yml": ".github/workflows/pages.yml"}
"""Files that would act on the package's own folder under their real names."""
_OF_NOBODY = ("_includes/", "_layouts/", "_sass/", "_schemas/", "assets/")
_LOCALES = {"en": "en_US", "zh-Hans": "zh_CN", "zh-Hant": "zh_TW"}
_SCRIPTS = (("぀", "ヿ", "ja"), ("가", "힣", "ko"), ("一", "鿿", "zh-Hans"), ("Ѐ", "ӿ", "ru"),
            ("Ͱ", "Ͽ", "el"), ("א", "ת", "he"), ("؀", "ۿ", "ar"), ("ऀ", "ॿ", "hi"))  # fmt: skip
"""First and last letter of a script, and the language that is most often written in it."""


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose site it will be."""

    name: str
    native_name: str = ""
    lang: str = "en"
    """Of the site."""


def new_academic_site(
    path: str, owner: Owner, *, is_blank: bool = False, force: bool = False
) -> Preparation:
    """Write a new academic site, its seal, icons and card among it.

    Args:
        path: Its folder, absolute.
        owner: Whose it is.
        is_blank: Without examples.
        force: Write into a folder that holds files, over those of the same names.

    Returns:
        What was made of the data.

    Raises:
        PykyllError: Where the path is a file, the folder is not empty, or cannot be written to.
    """
    refuse_to_overwrite(path, force=force)
    values = _values(owner)
    for name, text in academic_files():
        if name == f"_pages/about.{owner.lang}.md":
            continue  # a translation of the page that is in this language
        wanted = without_examples(name, text) if is_blank else text
        if wanted is not None:
            target = _NAMES.get(name, name)
            write_file(os.path.join(path, target), _filled(name, wanted, values))
    config, _warnings = load_config(path, environ={})
    return prepare(config)


def _filled(name: str, text: str, values: dict[str, str]) -> str:
    """A file with the owner's name in it; templates are nobody's."""
    if name.startswith(_OF_NOBODY):
        return text
    return re.sub(r" +$", "", filled(text, values), flags=re.MULTILINE)


def _values(owner: Owner) -> dict[str, str]:
    native = owner.native_name
    return {
        "name": owner.name,
        "quoted_name": _quoted(owner.name),
        "quoted_description": _quoted(f"The biography and the publications of {owner.name}."),
        "quoted_native_name": _quoted(native) if native else "",
        "native_lang": _language_of(native) if native else "",
        "lang": owner.lang,
        "locale": _LOCALES.get(owner.lang, owner.lang.replace("-", "_")),
    }


def _quoted(text: str) -> str:
    """A text as YAML: plain where it is of letters, spaces and dots, and no word of YAML's."""
    is_plain = all(each.isalpha() or each in " .-" for each in text) and text[:1].isalpha()
    is_plain = is_plain and isinstance(yaml.safe_load(text), str)
    return text if is_plain else json.dumps(text, ensure_ascii=False)


def _language_of(text: str) -> str:
    for first, last, language in _SCRIPTS:
        if any(first <= each <= last for each in text):
            return language
    return ""
