"""The stops of a tour that commas part: 甲先后来到A镇、B镇，C中学、县公安局，D公司等地, one list.

In: an abstract sentence before its lists are made. Out: the same with the row's commas as what parts a list."""

from __future__ import annotations

import re

from kg.lexicon import HAN
from kg.pattern import regex
from kg.sentence.abstract import ORG, R

# what somebody does there, or is told of a place, stands in no row
_TELLS = (
    "了解|听取|察看|查看|询问|检查|考察|调研|慰问|看望|走访|视察|督[导查]|巡查|参观|观看|进行|开展|实地|现场|召开|主持|出席|参加|强调|指出|要求|表示|代表[大全向对]|详细|认真|仔细"
    "|通过|围绕|重点|深入|来到|走进|前往|陪同|负责|主要|领导|书记|随同|期间|随后|之后|一同|一起|会议|座谈|介绍|共同|全程|感受|体验|送上|把脉|问需"
)
_NONE = "是的为被把将与同对就并向在到赴给让使由于从以又还也都每所该这那其经"
_WORD = f"(?:(?!{_TELLS})(?![{_NONE}])[{HAN}“”\\d])"
_NAMED = f"(?:{R}{{0,3}}{ORG}{_WORD}{{0,10}}|{R}{{1,3}}(?:{_WORD}{{1,14}}(?:{ORG}{_WORD}{{0,8}})?)?)"
_ITEM = f"(?:{_NAMED}|{_WORD}{{2,18}})"
_JOIN = "(?:、|和|及|以及)"
_ROW = f"(?:{_ITEM}{_JOIN})*{_ITEM}"
_NAMED_ROW = f"(?:{_NAMED}{_JOIN})*{_NAMED}"
_SURE_ROW = f"(?:{_ITEM}{_JOIN}){{0,6}}?{_NAMED}(?:{_JOIN}{_ITEM})*"  # with one name at least
_GO = "(?:来到|走进|深入|前往|走访|看望慰问|考察|调研|察看|查看|检查|督导|暗访|[到赴])了?"
_ENDS = "(?=等|，|。|；|$|进行|开展|实地|现场|检查|调研|考察|看望|慰问|督[导查]|走访|察看|查看|视察)"
# 先后来到: one after the other, so that a row is to come
_ONE_BY_ONE = regex(f"(?:先后|依次|相继|陆续|逐一)[{HAN}]{{0,4}}?{_GO}{_ROW}(?:，{_SURE_ROW}){{1,8}}{_ENDS}")
_AND_SO_ON = regex(
    f"(?:来到|走进|深入|前往|走访)了?{_NAMED_ROW}(?:，{_NAMED_ROW}){{1,8}}(?=等[地处单企部，]|等[两三四五六七八九十\\d]+)"
)
_PLACES = regex(f"{ORG}|{R}")


def with_rows(text: str) -> str:
    """An abstract sentence in which the places that somebody goes to one after the other stand in one list."""
    if len(_PLACES.findall(text)) < 2:
        return text
    return _AND_SO_ON.sub(_listed, _ONE_BY_ONE.sub(_listed, text))


def _listed(match: re.Match[str]) -> str:
    return match[0].replace("，", "、")
