"""Who saw which places: the people and the bodies or regions of a match of `inspects`."""

from __future__ import annotations

import re

from kg.entity.resolve import Draft
from kg.lexicon import HAN
from kg.pattern import regex
from kg.sentence.abstract import ORGS, Abstract, Item

# 甲对某省代表团来川考察表示欢迎, 甲感谢某团到成都调研: it is not 甲 who goes
_RECEIVES = regex("感谢|欢迎|邀请(?![赴到来，]|前往)|(?P<towards>[对向][^，。；]{1,30}(?:[来到赴]|前往)\\Z)")
_WELCOME = regex("欢迎|感谢|谢意|祝贺|问候")
_CALLS_ON = regex("(?:走访|看望|慰问|考察|视察)\\Z")  # 赴某市走访某公司; 来到某县，考察某港
_SITE = regex(f"[{HAN}]{{0,10}}?(?:园|馆|街坊|展|军|基地)")
_NEARBY = regex("周边|附近|门前|对面|沿线|一带")  # 张村小学周边道路: not the school
_BEYOND = frozenset(("中国", "台湾省", "香港特别行政区", "澳门特别行政区"))  # 横琴澳门新街坊 is not in Macao
_SMALL = regex("(?:村|社区|[乡镇]|街道|苏木|嘎查)$")
_FULL = "省市县区州盟旗镇乡村"  # what the full name of a place ends with
# 赴江苏省对口支援地区——新疆克州: whose partner is visited
_PARTNER = regex(f"的?对口(?:支援|帮扶|协作|合作|援建)的?(?:地区|[县市区州])?[—－-]{{0,2}}({ORGS})?")
_INNER = regex(f"的({ORGS})(?=等|$|，)")  # 某市的某新区等地
_OF_CENTRE = regex("城[市区镇]|[镇村]")  # 某县区域物流中心城市规划
_SHORT = 2  # characters of the short form of a city: 惠州
_GOES_ON = regex("[^、，]{0,6}、")
_NOUN = regex(f"[{HAN}]")
_BODIES = regex(ORGS)
# what may stand behind a place that is visited and is no part of a longer name
_SEEN = regex(
    "调研|考察|走访|察看|查看|视察|检查|督[导查]|看望|慰问|参观|暗访|了解|指导|重点|知名|部分|骨干|龙头|主要|有关|相关|实地|现场|深入|进行|开展|专题|[就对的等和及与同部多各全当某以先]|[两几三四五六七八九十](?:余|多)?[家个所地处县市区镇村乡名位大省座条户]|一些"
    "|学习(?:考察|交流|调研|取经)|交流考察|招商|对接"
    "|农村|基层|城[乡区]|市区|郊|[东南西北中]部|[山牧灾老]区|地震|贫困|偏远|涉藏|主持|参加|出席|时|后|访|出差|开会|会见|召开|举行|片区|革命"
    "|指出|强调|听取|说|表示|要|工作|期间|一线|前线|境内"
)


def visits(sentence: Abstract, sides: list[Item], match: re.Match[str]) -> list[tuple[Draft, Draft]]:
    """The pairs of who visits and what; `sides` are the groups of the match, people and places in either order."""
    left, right = sides[0].members, sides[1].members
    hosts = _RECEIVES.search(match.string, match.start("s0"), match.start("s1"))
    if hosts and (not hosts["towards"] or _WELCOME.search(match.string, match.end("s1"))):
        return []
    if not any(m.type == "person" for m in left):
        left, right = right, left
    left = tuple(m for m in left if m.type == "person")
    if _SITE.match(match.string, match.end("s1")):
        right = tuple(m for m in right if m.name not in _BEYOND)
    if partner := _PARTNER.match(match.string, match.end("s1")):
        right = sentence.items[partner[1]].members if partner[1] else ()
    there = (m for side in sides[2:] for m in side.members)  # 在某区，甲来到某园
    listed = _listed_behind(sentence, match)
    if right and (inner := _INNER.match(match.string, match.end("s1"))):
        right = sentence.items[inner[1]].members
    if right and right[-1].type == "region" and _is_cut(sentence, sides[1].text[-1], match.string, match.end("s1")):
        right = right[:-1]
    if right and _NEARBY.match(match.string, match.end("s1")):
        right = right[:-1]
    if right and right[-1].name.endswith("中心") and _OF_CENTRE.match(match.string, match.end("s1")):
        right = right[:-1]
    if _CALLS_ON.search(match[0]) and (called := _BODIES.match(match.string, match.end())):
        bodies = tuple(m for m in sentence.items[called[0]].members if m.type == "organization")
        right = (*(m for m in right if not bodies or m.name != "北京市"), *bodies)  # 赴北京走访国家发展改革委
    right = tuple(m for m in (*right, *there, *listed) if m.type != "person" and m.name != "中国")
    if any(m.name.endswith("代表团") for m in right):
        return []  # 来到解放军和武警部队代表团
    if "听取" in match[0] and match[0].endswith("汇报"):  # 在某公司，甲听取汇报; in a city it is no inspection
        right = tuple(m for m in right if _may_be_seen(m))
    if "分别" in match[0] and 1 < len(left) == len(right):
        return list(zip(left, right, strict=True))  # 甲、乙分别到某县、某区
    return [(one, place) for one in left for place in right]


def _listed_behind(sentence: Abstract, match: re.Match[str]) -> list[Draft]:
    """考察A某项目、B、C; 深入A、某花卉、C调研: the bodies and places that the list goes on with."""
    begin = match.end("s1") if _GOES_ON.match(match.string, match.end("s1")) else match.end()
    rest = re.split("并|听取|与|同|出席|参加|，", match.string[begin:])[0]
    found: list[Draft] = []
    for item in re.finditer(rf"(?:、|和|及|以及)[^、]{{0,6}}?({ORGS})", rest):
        places = sentence.items[item[1]]
        cut = _is_cut(sentence, places.text[-1], rest, item.end()) or _NEARBY.match(rest, item.end())
        found += places.members[:-1] if cut else places.members
    return found


def _is_cut(sentence: Abstract, code: str, text: str, at: int) -> bool:
    """Whether the name goes on where the place ends: 湛江 of 湛江钢铁 is no place that is seen."""
    if _NOUN.match(text, at) is None or _SEEN.match(text, at):
        return False
    last = sentence.items.get(code)
    if last is None or last.kind != "region":
        return False
    short = last.text[-1] == "州" and len(last.text) == _SHORT and not _SITE.match(text, at)  # 惠州比亚迪
    return last.text[-1] not in _FULL or short


def _may_be_seen(place: Draft) -> bool:
    """Whether who hears a report at the place inspects it: a company or a village, no city and no organ of one."""
    return (place.type == "region") == is_small(place) and not place.name.endswith(("委", "政府", "人大", "政协"))


def is_small(place: Draft) -> bool:
    """Whether a place is a village, a quarter or a town, which one sees as a whole."""
    return _SMALL.search(place.name) is not None
