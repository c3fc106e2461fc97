"""The regions that a newspaper or a site is called by: 樟树新闻网, 聊城新闻网莘县频道, 长春市二道区人民政府."""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache

from kg.lexicon import Region, divisions, region_names, region_sizes, short_form, table, words
from kg.pattern import regex

# 今日龙湾, 云上通城: with nothing behind
_CALLED = "今日|魅力|云上|掌上|智慧|活力|幸福|美丽|大美|生态|聚焦|网信|爱(?!辉)|微(?!山)|[看i]"
# where the name of a region may begin: at the head, and behind what an outlet of a larger region is called
_BEGINS = regex(rf"\A(?:中国|中共|平安|清廉|文明|{_CALLED})?(?!\Z)|[网报台站·—丨｜| ：:/-]|新闻|频道|客户端")
# what follows the short form of a county that an outlet is called by: 樟树新闻网, 义乌商报, and no 朝阳产业网
_OF_COUNTY = regex(
    "新闻|融媒|传媒|发布|电视|广播|政府|党建|先锋|组工|宣传|统战|人大|政协|纪委|纪检|公安|检察|法院|教育|民政|年鉴|史志|方志|画报|公报|之窗|视窗|频道|分站|门户|在线|论坛|客户端|信息[港网]|[日晨晚商时快]报|报|时讯|网|台"
)
_TODAY = regex(rf"(?:{_CALLED})\Z")
# 鲁北镇党政办, 泸县福集镇人民政府
_TOWN = regex(
    "(?:中共)?([\u4e00-\u9fff]{2,4}?(?:镇|乡|街道))(?:党政|党委|党工委|人民政府|政府|办事处|人大|纪委|官[网微]|发布|融媒)"
)


@lru_cache(maxsize=1 << 10)
def regions_of_outlet(source: str, year: int) -> tuple[Region, ...]:
    """The regions that the outlet is called by in that year's divisions, the innermost first; none of most outlets.

    A county or district is known by its short form too, where no other region of the country has it.
    """
    if region_served(source):
        return ()
    found: list[Region] = []
    at = 0
    for match in _BEGINS.finditer(source):
        at = match.end()
        while (step := _region_at(source, at, year, found[-1] if found else None)) is not None:
            place, at = step
            found.append(place)
    if town := _TOWN.match(source, at if found else 0):
        outer = (found[-1].name, *found[-1].within) if found else ()
        found.append(Region(town[1], "township", outer))
    return tuple(reversed(found))


def _region_at(source: str, at: int, year: int, outer: Region | None) -> tuple[Region, int] | None:
    """The region within `outer` whose name stands there, and where the name ends."""
    for size in region_sizes().get(source[at : at + 2], ()):
        places = region_names(year).get(source[at : at + size], ())
        fitting = [place for place in places if outer is None or outer.name in place.within]
        if len(fitting) == 1 or (fitting and fitting[0].level != "county"):
            return fitting[0], at + size
        if fitting:
            return None  # 和平区 is one of several, 朝阳区 not 朝阳市
    if source.startswith(_words(), at):
        return None
    for size in (4, 3, 2):
        counties = _counties(year).get(source[at : at + size], ())
        fitting = [place for place in counties if outer is None or outer.name in place.within]
        called = _OF_COUNTY.match(source, at + size) or (at + size == len(source) and _TODAY.match(source[:at]))
        if len(fitting) == 1 and called:
            return fitting[0], at + size
    return None


@cache
def _counties(year: int) -> dict[str, tuple[Region, ...]]:
    """樟树 → 樟树市, 萧山 → 萧山区: counties and districts of that year by the short form of their names, where it is
    not that of a larger region too."""
    names = region_names(year)
    found: dict[str, list[Region]] = defaultdict(list)
    for place in divisions():
        short = short_form(place)
        if place.level == "county" and place.first <= year <= place.last and len(short) > 1 and short not in names:
            found[short].append(place)
    # in the year that made a district of a county the table has both
    newest = {
        short: [max(places, key=lambda p: p.first)] if _is_one(places) else places for short, places in found.items()
    }
    return {short: tuple(places) for short, places in newest.items()}


def _is_one(places: list[Region]) -> bool:
    """Whether all are names of one place."""
    return len({place.within for place in places}) == 1


@cache
def _words() -> tuple[str, ...]:
    """光明, 凤凰: what outlets are called by that are of no county of the name."""
    return words("lexicon/newspapers.toml", "words")


@lru_cache(maxsize=1 << 10)
def region_served(source: str) -> str:
    """四川省 for 川观新闻: the region of an outlet that is not called by it; such report on elsewhere too."""
    return next((region for name, region in _outlets() if source.startswith(name)), "")


@cache
def _outlets() -> list[tuple[str, str]]:
    regions = table("lexicon/newspapers.toml")["regions"]
    return [(name, region) for region, names in regions.items() for name in names]
