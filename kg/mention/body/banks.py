"""Branches of the national banks by what a local paper calls them: 省农行, 市工商银行, 山东省建行."""

from __future__ import annotations

from collections.abc import Iterator

from kg.lexicon import Region, short_form
from kg.mention.types import Mention
from kg.pattern import regex

_BANKS = {
    "中国农业银行": ("农行", "农业银行"),
    "中国工商银行": ("工行", "工商银行"),
    "中国建设银行": ("建行", "建设银行"),
    "中国银行": ("中行",),
    "交通银行": ("交行", "交通银行"),
    "中国人民银行": ("人行", "人民银行"),
    "国家开发银行": ("国开行", "国家开发银行"),
    "中国农业发展银行": ("农发行", "农业发展银行"),
}
_FULL = {short: full for full, forms in _BANKS.items() for short in forms}
_NAMES = "|".join(sorted(_FULL, key=len, reverse=True))
_LEVEL = "自治区|[省市县区州盟旗]"
# before a post in it; the level's word is the end of a region's name or stands alone
_BRANCH = regex(f"(?P<level>{_LEVEL})(?P<bank>{_NAMES})(?=党委|副?行长|(?:主要|有关|相关)?负责)")
_OF_STATE = "中国人民银行"  # whose offices in provinces and cities have changed their names
NOTE = "bank"


def branches(text: str, ends: dict[int, Mention]) -> Iterator[Mention]:
    """Each branch with the note `bank` and the bank's name as its text; its region stands in `ends`, by where it ends,
    or is what its level word means."""
    for match in _BRANCH.finditer(text) if "行长" in text or "行党委" in text or "行负责" in text else ():
        region = ends.get(match.end("level"))
        full = _FULL[match["bank"]]
        if region is not None:
            yield Mention(region.start, match.end(), "organization", full, region.choices, note=NOTE)
        else:
            yield Mention(*match.span(), "organization", full, (), match["level"], NOTE)


def branch(bank: str, place: Region | None) -> str:
    """中国农业银行山东省分行 of a bank and a province, 中国农业银行菏泽分行 of a city; empty for a county's, whose
    name is not told, and for the central bank's."""
    if place is None or bank == _OF_STATE or place.level not in ("province", "prefecture"):
        return ""
    return f"{bank}{place.name if place.level == 'province' else short_form(place)}分行"
