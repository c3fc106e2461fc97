"""Which place of a match says where an occasion is held."""

from __future__ import annotations

import re

from kg.entity.resolve import Draft
from kg.lexicon import HAN
from kg.pattern import regex
from kg.sentence.abstract import ORGS, Abstract, Item

# whose own name says where it is; a university's may not (中山大学)
_HOUSE = regex(
    "(?:博物馆|宾馆|会馆|剧院|体育馆|图书馆|美术馆|展览馆|文化馆|科技馆|纪念馆|会堂|礼堂|饭店|酒店|大厦|中心)$"
    "|[省市县区].{0,12}(?:学校|中学|小学)$"
)
_GOES_ON = regex("(?:进出口|国家|国际|美术|科技|农业)[^，。；]{0,12}(?:展|馆|中心|会堂|大厦)")  # 中国国家博物馆
# 中国现代文学馆, 中国茶市, 中国职工之家: what goes on behind 中国 is no adverb
_OF_NAME = regex(
    rf"(?!(?:成功|首次|再次|隆重|正式|圆满|胜利|共同|联合|顺利|如期|大陆|境内|内地|主场|首都|各地|期间|同时|多次|继续|的|以|与|同|和|等|先后|陆续|轮流|又|也|并)+)[{HAN}]{{2,}}"
)
_PLACED = regex("[，。；]|开幕|举行|召开|举办|启动|落幕|闭幕|开展|启幕")
_IN = regex(f"[在于](?:首都|首府)?({ORGS})")
_TOPIC = regex("(?:就|围绕|针对)[^，。；]{0,6}\\Z")


def places_of(sentence: Abstract, match: re.Match[str], sides: list[Item]) -> list[Draft]:
    """The places, or the houses whose names say where they are, that the sides of a match are."""
    sides = _but_topics(sentence, match, sides)
    places = [place for side in sides for place in side.members if place.type == "region"]
    places = places or _before_house(sentence, match, sides)
    places = places or [house for side in sides for house in side.members if _HOUSE.search(house.name)]
    if len(places) > 1 and "分别" in match.string[: match.end()]:
        return []  # 分别在甲省、乙省召开动员会: in which, is not said
    if [place.name for place in places] == ["中国"]:  # 中国道教圣地江西鹰潭
        behind = behind_side(sentence, match, sides[-1])
        rest = _PLACED.split(behind)[0][:16]
        inner = [m for code in rest if code in sentence.items for m in sentence.items[code].members]
        part_of_name = not inner and (_GOES_ON.match(behind) or _OF_NAME.match(rest))
        places = [] if part_of_name else [one for one in inner if one.type == "region"][-1:] or places
    return places


def behind_side(sentence: Abstract, match: re.Match[str], side: Item) -> str:
    """What stands behind a side of the match."""
    code = next((value for value in match.groupdict().values() if value and sentence.items[value] is side), "")
    code = code or next(code for code, item in sentence.items.items() if item is side)
    return match.string[match.string.index(code) + 1 :]


def _but_topics(sentence: Abstract, match: re.Match[str], sides: list[Item]) -> list[Item]:
    """The place behind 在 instead of what the talks are about: 在甲国首都乙就丙国局势召开会议."""
    if len(sides) != 1:
        return sides
    code = next(value for value in match.groupdict().values() if value and sentence.items[value] is sides[0])
    at = match.string.index(code)
    place = _IN.match(match.string, match.start()) if _TOPIC.search(match.string, match.start(), at) else None
    return [sentence.items[place[1]]] if place else sides


def _before_house(sentence: Abstract, match: re.Match[str], sides: list[Item]) -> list[Draft]:
    """纽约 of 在纽约联合国总部举办: the place straight before a body."""
    code = next((value for value in match.groupdict().values() if value and sentence.items[value] in sides), "")
    before = sentence.items.get(match.string[max(0, match.string.find(code) - 1)]) if code else None
    return [m for m in before.members if m.type == "region"][-1:] if before is not None else []
