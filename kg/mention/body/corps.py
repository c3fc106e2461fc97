"""Bodies of 新疆生产建设兵团: its own (兵团党委), those of its divisions, regiments and their cities
(第六师五家渠市党委), and what a text that has named one calls them behind it (师市党委, 师党委)."""

from __future__ import annotations

from collections.abc import Iterator

from kg.lexicon import HAN, divisions
from kg.mention.types import Mention, covered
from kg.pattern import regex

CORPS = "新疆生产建设兵团"
_BODY = (
    "(?:党委(?:组织部|宣传部|统战部|政法委|办公室)?|纪委(?:监委)?|政协|人大|总工会"
    "|[^，。；、]{2,4}局|[^，。；、党]{1,5}委)(?!员)"
)
_NEXT = regex(f"[、和及]({_BODY})(?=[、和及]|(?:主要|有关|相关)?(?:负责|领导))")
_NUMBER = "[一二三四五六七八九十]+"
_POST = "(?=副?(?:政委|政治委员|司令员|师长|秘书长))"
_DIVISION = regex(f"第{_NUMBER}师(?!范)(?:(?!师)[{HAN}]{{2,5}}?市)?")
_OF_DIVISION = regex(f"(?:{CORPS}|兵团)?{_DIVISION.pattern}(?:{_NUMBER}(?:团|牧场))?(?:{_BODY}|{_POST})")
_OF_CITY = regex(f"师市(?<![{HAN}]师市)(?P<body>{_BODY})")
_WITH_CITY = regex(f"第{_NUMBER}师(?!师)[{HAN}]{{2,5}}?市")
# 兵团党委, but not 第四兵团政委 of the wars
_OWN = regex(f"兵团(?<![第{_NUMBER[1:-2]}野设]兵团)(?P<body>党委|纪委|{_POST})")
# 七师党委, 师党委
_BY_NUMBER = regex(f"(?<![{HAN}])(?P<number>{_NUMBER})师(?P<body>党委|{_POST})")
_OF_THE_DIVISION = regex(f"师党委(?<![{HAN}]师党委)(?<!团师党委)|(?<=[领和同陪长])师党委(?=常委|委员|副?书记)")
_COMMITTEE = regex(
    f"(?:{CORPS})?(?P<division>第{_NUMBER}师)(?:[{HAN}]{{2,5}}?市)?(?P<regiment>{_NUMBER}(?:团|牧场))?党委"
)
# the cities of the divisions, each of which is one with its division: 师市
_CITIES = {
    "阿拉尔": "一", "铁门关": "二", "图木舒克": "三", "可克达拉": "四", "双河": "五", "五家渠": "六", "胡杨河": "七",
    "石河子": "八", "白杨": "九", "北屯": "十", "新星": "十三", "昆玉": "十四",
}  # fmt: skip
# what tells that a page of such a city, and not of a firm or a school there, is of the division
_COMMANDS = regex("师党委|师领导")
_BOTH = regex(f"师市(?:(?<![{HAN}]师市)|(?<=[对与向为由在和是代表]师市))(?!{_BODY})")
_REGIMENT = regex(f"(?:{_NUMBER}|\\d{{2,3}})团(?=[、和及](?:{_NUMBER}|\\d{{2,3}})团|(?:主要|有关|相关)?(?:负责|领导))")


def tells_of_corps(text: str, source: str) -> str:
    """Whether 兵团, 师 in a text may be the corps and its divisions: on a page of one, or where the text names one with
    its city (第八师石河子市). What comes is its own division, where that is known, else 兵团; empty where it tells
    of none."""
    city = next((city for city in _CITIES if city in source), "") if "师" in text else ""
    if city and ("师市" in text or _COMMANDS.search(text)):
        return f"第{_CITIES[city]}师{city}市"
    if "师市" in text:
        named = {match[0] for match in _WITH_CITY.finditer(text)}
        if len(named) == 1:
            return named.pop()
    if "兵团" in source or (source[:1] == "第" and _DIVISION.match(source)):
        return "兵团"
    return "兵团" if "师" in text and _WITH_CITY.search(text) is not None else ""


def with_city(text: str, own: str, regions: list[Mention]) -> list[Mention]:
    """Each 师市 that stands for the division and its city, as the city: 师市召开会议, 师市领导甲."""
    city = own.partition("师")[2]
    if not city or "师市" not in text:
        return []
    region = next((one for one in divisions() if one.name == city), None)
    taken = covered(regions)
    found = (Mention(*m.span(), "region", city, choices=(region,)) for m in _BOTH.finditer(text) if region is not None)
    return [mention for mention in found if mention.start not in taken]


def of_corps(text: str, of_it: str) -> Iterator[Mention]:
    """Bodies of the corps in a text that names it; `of_it` where it tells of it. 师市党委 of a division that the text
    leaves out keeps its words."""
    divided = [match[0] for match in _DIVISION.finditer(text)]
    for match in _OF_DIVISION.finditer(text):
        if match[0].endswith(("师", "市", "团", "场")) and not of_it:
            continue  # 第三师师长 of the wars
        yield Mention(*match.span(), "organization", match[0].removeprefix(CORPS).removeprefix("兵团"))
    own = of_it if of_it.startswith("第") else (divided[0] if divided else "师市")
    for match in _OF_CITY.finditer(text) if "师市" in text else ():
        yield Mention(*match.span(), "organization", own + match["body"])
        end = match.end()
        while more := _NEXT.match(text, end):  # 师市发改委、教育局
            yield Mention(*more.span(1), "organization", own + more[1])
            end = more.end()
    if not of_it:
        return
    for match in _OWN.finditer(text):
        yield Mention(*match.span(), "organization", CORPS + match["body"])
    for match in _BY_NUMBER.finditer(text):
        yield Mention(*match.span(), "organization", f"第{match[0]}")
    for match in _REGIMENT.finditer(text) if "团" in text and own.startswith("第") else ():
        yield Mention(*match.span(), "organization", own.partition("师")[0] + "师" + match[0])
    named = {*divided, *(f"第{match['number']}师" for match in _BY_NUMBER.finditer(text))}
    here = f"{own.partition('师')[0]}师" if of_it.startswith("第") else next(iter(named)) if len(named) == 1 else ""
    for match in _OF_THE_DIVISION.finditer(text) if here else ():
        yield Mention(*match.span(), "organization", f"{here}党委")


def commanded(committee: str) -> str:
    """新疆生产建设兵团第八师 of 第八师石河子市党委, whose secretary is its 政委; empty for another committee."""
    match = _COMMITTEE.fullmatch(committee)
    if match is None:
        return CORPS if committee == f"{CORPS}党委" else ""
    return CORPS + match["division"] + (match["regiment"] or "")
