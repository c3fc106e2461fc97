"""How a Chinese name is typed in Latin letters: 周启明 → `zhou qi ming`.

Without pypinyin the page is written all the same, and finds by Chinese alone.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache
from importlib import import_module

from kg.pattern import regex

# Surnames that are read otherwise as a word; pypinyin reads compound surnames (尉迟, 长孙) rightly by itself.
SURNAMES = {
    "单": "shan",
    "曾": "zeng",
    "解": "xie",
    "查": "zha",
    "仇": "qiu",
    "区": "ou",
    "朴": "piao",
    "盖": "ge",
    "乐": "yue",
    "缪": "miao",
    "覃": "qin",
    "翟": "zhai",
    "员": "yun",
    "种": "chong",
}
HAN = regex(r"[㐀-鿿豈-﫿\U00020000-\U0003ffff]")


@cache
def reader() -> Callable[[str], list[str]] | None:
    """What reads characters, None where pypinyin is not installed."""
    try:
        pypinyin = import_module("pypinyin")
    except ImportError:
        return None
    return lambda text: list(pypinyin.lazy_pinyin(text, errors="ignore"))


@lru_cache(maxsize=1 << 16)
def spellings(name: str, person: bool = False) -> tuple[str, ...]:
    """How a name may be typed, syllables with a space between them; empty without Chinese, or without pypinyin.

    A person's first character may be a surname, or the beginning of a foreigner's name (查韦斯): both readings.
    """
    read = reader()
    if read is None or not HAN.search(name):
        return ()
    plain = " ".join(read(name)).lower()
    if not person or name[0] not in SURNAMES:
        return (plain,)
    return f"{SURNAMES[name[0]]} {' '.join(read(name[1:]))}".lower().strip(), plain
