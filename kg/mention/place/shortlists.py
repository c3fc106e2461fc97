"""Counties and cities by less than their names: where something is held (在义乌举行), in a row of places where
somebody goes (在金华、义乌等地调研), and that whose page it is (清水召开大会, 到怀宁调研, 来镇调研). Each may be a
word; a row of which all lie in one province is one of places."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.lexicon import HAN, Region, counties, short_form
from kg.mention.place.cities import NOT_ITSELF, is_place
from kg.mention.types import Mention, covered
from kg.pattern import found_by, regex
from kg.text.segment import PLACE_TAGS, places, tag

_ONE = f"(?!和)[{HAN}]{{2,4}}?"
_ROW = regex(
    f"(?:[在赴到]|前往|深入)(?P<row>{_ONE}(?:、{_ONE}){{1,7}}(?:和{_ONE})?)"
    "(?:等(?:[两三四五六七八九]?(?:个)?(?:地|县市|市县|县|市|区))|[两三四五六七八九]地)?"
    f"(?=(?:专题|实地|深入|开展|进行|集中|异地|就[{HAN}]{{2,16}}?)*(?:调研|考察|检查|督[导查]|视察|走访|慰问|看望|巡查)(?!组|团))"
)
_AND = regex("[、和]")
_FORMERLY = regex(f"(?<![{HAN}])([{HAN}]{{2,3}})(?=原[县区]委)")
# 在义乌举行, 赴界首调研: a county by two characters, which are of no longer word where this follows
_GOES_ON_THERE = regex(
    "(?:隆重|正式|成功|盛大|顺利)?(?:召开|开幕|闭幕|举[行办]|启[动幕]|揭[牌幕]|签[约署])|会见|调研|考察|检查|督[导查]|视察|走访|慰问|看望"
)
# 在太湖举行, 在东海举行, 在中原举行: of a lake, a sea, a part of the country, and not of the county called by it
_OF_NATURE = regex(".*[海湖江河山岳原岭岛洲湾港口关门桥岗坡市]\\Z|[河江海城湖山岭港][东南西北中]\\Z")
# the town of 上杭县 that the congress of 1929 made known, the Korean city, rivers and lakes that cities are called by
_NOT_THE_COUNTY = ("古田", "大田", "嫩江", "巢湖", "双河")
_THERE = regex(f"[在赴到抵入往](?=([{HAN}]{{3,4}}))")
_SHORT = 2  # characters of most short names


def by_short_name(text: str, found: list[Mention], year: int) -> Iterator[Mention]:
    """北戴河 of 在北戴河会见, 淮滨 of 淮滨原县委书记: a county or district by a short name that no other has."""
    known_to = 0
    formerly = _FORMERLY.finditer(text) if "原县委" in text or "原区委" in text else ()
    for match in (*formerly, *_THERE.finditer(text)):
        certain = found_by(match, _FORMERLY)
        if not certain and match.start(1) < known_to:
            continue  # 到 of 在到…
        known_to = known_to if certain else match.end(1)
        for size in (len(match[1]),) if certain else (4, 3, 2):
            form = match[1][:size]
            alone = certain or (size > _SHORT and match[0] not in "入往")  # 深入昆山调研, and not 深入昆山腹地
            if not alone and not _GOES_ON_THERE.match(text, match.end() + size):
                continue
            known = counties(year).get(form, ()) if len(form) == size and form not in _NOT_THE_COUNTY else ()
            nature = size == _SHORT and not certain and _OF_NATURE.match(form)
            if len(known) != 1 or (nature and known[0].name[-1] != "市"):
                continue
            start, end = match.start(1), match.start(1) + size
            free = all(mention.end <= start or end <= mention.start for mention in found)
            if free and (certain or is_place(form)) and not NOT_ITSELF.match(text, end):
                yield Mention(start, end, "region", form, choices=known)
                break


def listed_counties(text: str, found: list[Mention], year: int) -> Iterator[Mention]:
    """Those of such a row that nothing else has read, where each item is a place and all share a division."""
    if "、" not in text:
        return
    known = {(mention.start, mention.end): mention.choices for mention in found}
    for match in _ROW.finditer(text):
        rows: list[tuple[int, str, tuple[Region, ...]]] = []
        at = match.start("row")
        for item in _AND.split(match["row"]):
            rows.append((at, item, known.get((at, at + len(item)), counties(year).get(item, ()))))
            at += len(item) + 1
        if any(len(choices) != 1 for _, _, choices in rows):
            continue
        outer = [{choices[0].name, *choices[0].within} - {"中国"} for _, _, choices in rows]
        if not set.intersection(*outer):
            continue
        taken = [range(mention.start, mention.end) for mention in found]
        for start, item, choices in rows:
            span = range(start, start + len(item))
            if all(span.stop <= one.start or one.stop <= span.start for one in taken):
                yield Mention(start, span.stop, "region", item, choices=choices)


_SEEN = ("调研", "考察", "视察", "督导", "督查", "检查", "指导", "走访", "慰问", "看望")
_TO = regex("(?:到|来到?|赴|抵|莅临|深入|在)\\Z")
_IN_COUNTY = regex(
    f"(?:进行|开展|实地|专题|[就对][^，。；]{{2,16}}?)*(?:{'|'.join(_SEEN)})|(?:组织)?(?:召开|举[行办])|[，。、；]"
)
_COMES = regex(
    f"[来莅](?P<letter>[{HAN}])(?=(?:{'|'.join(_SEEN)}|访问)(?!的)|，[就对][^，。；]{{2,30}}?(?:进行|开展)[^，。；]{{0,6}}?(?:{'|'.join(_SEEN)}))"
)
_HELD = "(?:隆重|正式|成功|顺利)?(?:召开|举行|举办|启动|开幕|闭幕)"
_CAME = "(?:参观|交流|学习|开展|进行|专题|实地)*(?:考察|调研|视察|检查|督[导查]|走访|慰问|看望)"


def of_page(text: str, found: list[Mention], page: Region) -> list[Mention]:
    """The county or city whose page it is by its short name or a character of it, where it holds something or somebody
    comes to it."""
    known = [*found, *_holds(text, found, page)]
    return [*known[len(found) :], *_by_name(text, known, page), *_by_letter(text, known, page)]


def _holds(text: str, found: list[Mention], page: Region) -> Iterator[Mention]:
    """昆山 in the outlet of 昆山市, where it holds something or somebody comes to it."""
    short = short_form(page) if page.level == "county" else ""
    if len(short) < 2 or short not in text:
        return
    taken = covered(found)
    there = f"(?:(?<=[在到来赴抵往入])|(?<=莅临)){short}(?={_HELD}|{_CAME})"
    for match in re.finditer(rf"(?:(?<![^，。；\n日午晚天])){short}(?={_HELD})|{there}", text):
        if taken.isdisjoint(range(match.start(), match.end())):
            yield Mention(match.start(), match.end(), "region", short, choices=(page,))


def _by_name(text: str, known: list[Mention], outer: Region) -> Iterator[Mention]:
    """施秉 of 到施秉调研, 宜川 of 市委书记甲宜川调研: the county whose page it is, where somebody goes or acts."""
    short = short_form(outer)
    if outer.level != "county" or short == outer.name or short not in text or tag(short) not in PLACE_TAGS:
        return
    taken = covered(known)
    for at in places(text, short):
        goes = _TO.search(text, max(0, at - 2), at)
        done = _IN_COUNTY.match(text, at + len(short))
        if done and (goes or done[0].endswith(_SEEN)) and taken.isdisjoint(range(at, at + len(short))):
            yield Mention(at, at + len(short), "region", short, choices=(outer,))


def _by_letter(text: str, known: list[Mention], outer: Region) -> Iterator[Mention]:
    """镇 of 省委书记甲来镇调研: the city or county whose page it is, by one character of its name."""
    short = short_form(outer)
    if outer.level not in ("prefecture", "county") or short == outer.name or not ("来" in text or "莅" in text):
        return
    taken = covered(known)
    for match in _COMES.finditer(text):
        if match["letter"] in short and match.start("letter") not in taken:
            yield Mention(*match.span("letter"), "region", match["letter"], choices=(outer,))
