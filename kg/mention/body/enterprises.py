"""Enterprises of the centre by the short forms that the press calls them by: 中国华电, 中国铁建, 国家电投."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.lexicon import alternatives, rows
from kg.mention.types import Mention, covered
from kg.pattern import Pattern, regex

_STARTS = regex("航天科|中(?:国|石|海油|核集团|广核|储粮|航工业|远海运)|国家电|电[气网]|汽车")
# what follows a name that ends there; 等 of a list, and what firms have and do
_ENDS = (
    "[、，。；：）》”\\n]|[与和及在将就为等的]|(?:独立)?(?:非执行|执行|副)*董事|(?:副|常务副)?总(?:经理|裁|会计师|工程师|经济师|法律顾问)|党[委组]|纪检|监事|首席"
    "|一行|签[约署订]|有[关限]|相关|负责|集团|公司|所属|旗下|下属|携手|联合|[东南西北华]{1,2}[区北中南]|[一-鿿]{2,3}(?:分公司|省公司|公司)|\\Z"
)
# bureaus of the builders of the centre: 中交二航局, 中建三局, 中冶二十局
_BUREAU = regex(
    f"中(?:交|铁|建|冶|核|电建|能建)(?:集团)?(?:[一二三四五六七八九十]{{1,3}}|第[一二三四五六七八九十]{{1,3}})[航公]?(?:局|工程局)(?={_ENDS})"
)
# in a list of firms, by what stands before and behind
_IN_LIST = regex("(?:集团|公司|银行|企业|央企|政府)[、和与及]\\Z")
_LIST_ENDS = regex(
    "等(?:\\d+|[一二三四五六七八九十]+|多)?[家户个]?[一-鿿]{0,4}(?:央企|企业|公司|集团)|[、和与及][一-鿿A-Z]{2,12}?(?:集团|公司|银行)"
)
_POST = regex(
    "(?:独立)?(?:非执行|执行|副)*董事|(?:副|常务副)?总(?:经理|裁|会计师)|党组|首席|[一-鿿]{2,3}(?:分公司|省公司)"
)


@cache
def _names() -> tuple[Pattern, dict[str, str], frozenset[str]]:
    """The short forms as a pattern, the official name of each, and those that are words of the trade too."""
    whole: dict[str, str] = {}
    words: set[str] = set()
    for name, forms, doubtful in rows("entities/enterprise.tsv"):
        for form in filter(None, (*forms.split("|"), *doubtful.split("|"))):
            whole[form] = name
        words.update(filter(None, doubtful.split("|")))
    return regex(f"(?:{alternatives(tuple(whole))})(?={_ENDS})"), whole, frozenset(words)


def enterprises(text: str, known: list[Mention]) -> Iterator[Mention]:
    """The enterprises that a text names for short, where no body of `known` stands: by the official name where the text
    has that, else as printed."""
    yield from _bureaus(text, known)
    if not _STARTS.search(text):
        return
    pattern, whole, words = _names()
    matches = list(pattern.finditer(text))
    taken = covered(mention for mention in known if mention.type != "region") if matches else set[int]()
    for match in matches:
        name = match[0]
        if not taken.isdisjoint(range(*match.span())) or not _stands(text, match.start()):
            continue
        if name in words and not _is_firm(text, match):
            continue
        official = whole[name] if whole[name] in text else name
        yield Mention(*match.span(), "organization", official)


def _bureaus(text: str, known: list[Mention]) -> Iterator[Mention]:
    """The bureaus of the builders that no mention of `known` covers."""
    matches = list(_BUREAU.finditer(text)) if "局" in text and "中" in text else []
    taken = covered(mention for mention in known if mention.type != "region") if matches else set[int]()
    for match in matches:
        if taken.isdisjoint(range(*match.span())):
            yield Mention(*match.span(), "organization", match[0])


def _stands(text: str, at: int) -> bool:
    """Whether a name may begin here: 新中国…, 发展中国家电网 are none."""
    return text[at - 1 : at] not in ("新", "古", "全", "旧", "展")


def _is_firm(text: str, match: re.Match[str]) -> bool:
    """Whether what may be words of the trade is a firm here: in a list of firms, or before a post that firms have."""
    before = _IN_LIST.search(text, max(0, match.start() - 4), match.start())
    return bool(before or _LIST_ENDS.match(text, match.end()) or _POST.match(text, match.end()))
