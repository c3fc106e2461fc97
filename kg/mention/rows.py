"""Names in a row between commas: 甲、乙、丙出席, 邀请甲、乙、丙等五位代表."""

from __future__ import annotations

import re

from kg.lexicon import HAN, surnames
from kg.mention.names import Names
from kg.segment import tag

_ROW_BEFORE = re.compile(rf"(?<![^，。；：\n])(?:[{HAN}]{{2,4}}、)+\Z")
_ROW = re.compile(
    r"(?<![^，。；：\n ）有])(?:(?<!有)|(?<=还有))"
    rf"(?P<row>(?=[{HAN}·]{{2,12}}、)(?:(?:(?!等|分别)[{HAN}·]){{2,12}}、)+[{HAN}·]{{2,12}}?)"
    rf"(?=等|、|，|。|；|(?:分别|一同|一并|共同|先后|还|也)?(?:出席|参加|列席|陪同|到会)|分别(?:出任|担任|兼任|任|就任|转任)|已?双双|(?:当选|被[推]?选)|和|以?及|$)"
)
_COUNT = r"等?(?:\d+|[两二三四五六七八九十]+)[位名]|等老?同志"
# 邀请甲、乙、丙等五位代表; 在甲、乙、丙等同志发言后
_ROW_OF_SO_MANY = re.compile(
    rf"(?:邀请|授予|关于|慰问了|看望了|由|将|在|和)(?P<row>(?:[{HAN}·]{{2,9}}、)+[{HAN}·]{{2,9}}?)(?={_COUNT})"
)
_SO_MANY = re.compile(_COUNT)
_OF_PLACES = re.compile(
    f"(?:(?:和|以?及)[{HAN}]{{2,4}}?)?等\\d*个?(?:县市区?|市县区?|省区?市|地市|区县|县区|[省市县区州旗盟乡镇村地])"
    "(?!领导|级|委|直|政|人|干部|民|医|中级|方|质|属|法院|检察|公安|党|纪|团|老|长)(?P<whose>主要|有关|相关|负责|部门)?|等老?同志家"
)
_LEAD = re.compile("等(?:[省市县区州]|自治区)级?老?(?:主要)?领导")  # 甲、乙等省领导
_ARE_THERE = re.compile(
    "(?:等)?(?:分别|一同|一并|共同|先后|还|也)?(?:出席|参加|列席|陪同)(?:了)?(?:会议|大会|座谈会|会见|会谈|活动|上述)"
)


def listed(text: str, names: Names) -> None:
    """Read the names of each row that is likelier one of people than of places or goods."""
    for match in (*_ROW.finditer(text), *_ROW_OF_SO_MANY.finditer(text)):
        items = match["row"].split("、")
        strange = sum(not (item[0] in surnames() or item[:2] in surnames() or "·" in item) for item in items[:-1])
        long = sum(len(item) > 3 and "·" not in item and item[:2] not in surnames() for item in items[:3])
        places = _OF_PLACES.match(text, match.end())
        if places and (not places["whose"] or all(len(item) == 2 for item in items)):
            continue  # 金沙、石柱以及凤冈等县; 金沙、石柱等县负责人
        counted = _SO_MANY.match(text, match.end()) is not None
        there = counted or _LEAD.match(text, match.end()) is not None or _ARE_THERE.match(text, match.end()) is not None
        goods = sum(tag(item).startswith(("n", "v")) and not tag(item).startswith("nr") for item in items)
        if goods * 2 > len(items):
            continue  # 牛奶、牛肉、羊绒
        plain = (len(items[0]) < 4 or "·" in items[0]) and not all(item[0] == "边" for item in items)
        if plain and strange <= len(items) // (3 if counted else 7) and long <= there * len(items) // 3:
            names.lists(names.read(match.start("row"), True))


def row_before(text: str, names: Names, at: int) -> None:
    """甲、 of 甲、乙同志退休: the names of a row that ends with the one here."""
    row = _ROW_BEFORE.search(text, 0, at)
    begins = [row.start() + item.start() for item in re.finditer("[^、]+", row[0])] if row else []
    if begins and all(text.startswith("、", names.plain(begin)) for begin in begins):
        names.lists(names.read(begins[0]))
