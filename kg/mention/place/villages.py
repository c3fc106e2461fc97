"""Villages and quarters told with the town that they are of, whatever goes on behind them (某镇某村种植基地), and those
that a row goes on with."""

from __future__ import annotations

from collections.abc import Iterator

from kg.lexicon import HAN, Region
from kg.mention.place.towns import TOWN_KINDS, is_town_name
from kg.mention.types import Mention
from kg.pattern import regex

# none of 某村民 or 某村党支部, which are people or bodies
_ENDS = (
    f"(?:村(?![民委党两支医级史官寨庄镇乡路]|第一书记|书记|主任|干部|[{HAN}]{{0,2}}小学)"
    "|社区(?![党居工医干服]|书记|主任|民警)|嘎查(?![党达长]))"
)
_VILLAGE = regex(rf"(?P<name>[{HAN}]{{1,5}}?){_ENDS}")
_TOWN = regex(rf"(?P<name>[{HAN}]{{2,3}}?)(?:镇(?![江海远平安雄原坪康赉巴宁沅])|乡|街道)")
# a sentence of somebody's tour
_TOUR = regex(
    "调研|考察|走访|[察查]看|视察|检查|督[导查]|看望|慰问|参观|暗访|了解|来到|走进|前往|询问|交[谈流]|家常|座谈|抽查|指出|强调|要求|送[上去]"
)
# what leads to a place, in front of a town that nothing else shows
_LEAD = regex(
    "[到在赴进入往奔、，和及看查察研导问访]了?(?=[^，。；、]{2,14}(?:镇|乡|街道)[^，。；、]{1,5}?(?:村|社区|嘎查))"
)
_NEXT = regex(rf"(?:、|和|以?及)(?P<name>[{HAN}]{{1,4}}?){_ENDS}")
# 深入甲村、乙村、丙村田间地头: on the page of a county
_ROW = regex(
    rf"(?:来到|走进|走访|深入|前往|[在到])了?(?P<first>(?P<name>[{HAN}]{{2,4}}?)村)(?=(?:、|和)[{HAN}]{{2,4}}?村)"
)
# kinds of villages, and what is no name
_NO_NAME = regex(
    "[的和及与等在驻全每该各某到是为把了]|[农渔乡山老这那]$|贫困|示范|重点|搬迁|易地|帮扶|包[抓联保村]|联系|行政|自然|辖|城[中郊]|受灾|中心|所属|部分|[一两三四五六七八九十几多]个"
    "|一些|困难|[有相]关|特色|美丽|文明|旅游|民俗|数字|未来|智慧|和谐|党建|试点|重灾|偏远|深度|革命|安置|移民|文化|生态|传统|市|县|镇|街道"
)


def find_villages(text: str, mentions: list[Mention], places: list[Mention], page: Region | None) -> list[Mention]:
    """Villages that the mentions lack, `places` being all regions: behind their towns, whatever else goes on with
    their names, and in rows. A town that no place shows is of the `page`'s county or city, or of what stands before."""
    if "村" not in text and "社区" not in text and "嘎查" not in text:
        return []
    covering = {spot: m for m in mentions for spot in range(m.start, m.end)}
    found = []
    for start, end, within in [*_towns(text, places, page), *_rows(text, page)]:
        village = _VILLAGE.match(text, end)
        while village is not None and not _NO_NAME.search(village["name"]):
            begin = start if village.start() == end else village.start("name")
            if _is_free(begin, village.end(), covering) and _tours(text, begin):
                core = text[village.start("name") : village.end()]
                whole = text[begin : village.end()]
                found.append(
                    Mention(begin, village.end(), "region", whole, choices=(Region(core, "township", within),))
                )
            village = _NEXT.match(text, village.end())
    return found


def _towns(text: str, places: list[Mention], page: Region | None) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Where each town's name begins and ends, and the regions that a village of it is in."""
    at = {place.start: place for place in places}
    for place in places:
        if len(place.choices) == 1 and place.choices[0].level == "township" and place.text.endswith(TOWN_KINDS):
            town = place.choices[0]
            yield place.end, place.end, (town.name, *town.within)
    for lead in _LEAD.finditer(text):
        start, outer = lead.end(), page
        while start in at and not at[start].text.endswith(TOWN_KINDS):
            outer = at[start].choices[0] if len(at[start].choices) == 1 else None
            start = at[start].end
        named = _TOWN.match(text, start) if start not in at else None
        if named and is_town_name(named["name"]):
            yield start, named.end(), (named[0], *((outer.name, *outer.within) if outer is not None else ()))


def _tours(text: str, at: int) -> bool:
    """Whether the sentence may tell of somebody's tour."""
    begin = max(text.rfind("。", 0, at), text.rfind("\n", 0, at)) + 1
    end = text.find("。", at)
    end = len(text) if end < 0 else end
    return _TOUR.search(text, begin, end) is not None and "记者" not in text[begin:end]


def _rows(text: str, page: Region | None) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Where rows of villages begin on the page of a county or town."""
    if page is not None and page.level in ("county", "township"):
        for row in _ROW.finditer(text):
            yield row.start("first"), row.start("first"), (page.name, *page.within)


def _is_free(begin: int, end: int, covering: dict[int, Mention]) -> bool:
    """Whether no mention stands there but places that are parts of the name."""
    others = {covering[spot] for spot in range(begin, end) if spot in covering}
    return all(m.type == "region" and begin <= m.start and m.end <= end for m in others) and not any(
        m.start == begin and m.end == end for m in others
    )
