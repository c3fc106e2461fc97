"""Talks of states and of parties to a war, told of without names: 甲国和乙国代表团6日在某地举行会谈."""

from __future__ import annotations

from kg.entity.resolve import Draft
from kg.lexicon import Region, countries
from kg.occasion.occasion import Occasions
from kg.pattern import regex
from kg.relation.matched import Found
from kg.sentence.abstract import ANY, ORGS, Abstract, T
from kg.text.segment import Sentence

_TIME = "(?:(?:[今昨当][天日]|\\d{1,2}[日号]|[上下]午|晚上?|凌晨|再次|继续|开始)+(?:（[^（）]{3,7}）)?)?"
_TALKS = regex(
    f"(?P<one>{ORGS})(?:[与和同及]到?访?的?(?P<other>{ORGS}))?的?(?:[两三四五六]国)?(?:高级|高级别|政府|双方)*(?:代表团?|{T}){{0,2}}{_TIME}"
    f"(?:在|于)(?P<place>{ORGS})[^，。；“]{{0,24}}?(?:举行|进行)了?(?:(?!{ANY})[^，。；“”]){{0,14}}?(?P<kind>会谈|和谈|磋商|谈判)(?=[，。；]|\\Z)"
)
_DATED = regex("\\d[日号]|[今昨当][天日]")
# what is planned, wished for, or told by somebody
_NOT_NOW = regex(
    "将|拟|曾|此前|定于|计划|原定|表示|指出|强调|希望|说|称|同意|宣布|呼吁|愿|取消|推迟|准备|要求|建议|邀请|可能|如果|是否|能否|拒绝"
    "|反对|期待|决定|商定|确认"
)
_RULES = regex("(?:过渡|临时|民族团结|民族统一)?(?:政府|政府军|军方|当局|反对派)")
_ARMED = regex("武装\\Z|运动\\Z|阵线\\Z|哈马斯|塔利班|真主党|法塔赫")
_MISSION = regex("(?:两国|双方)?(?:高级|政府)*代表团")


def state_talks(sentence: Sentence, read: Abstract, occasions: Occasions) -> list[Found]:
    """Which states or bodies talk, and where; no 会谈 without a name that the text goes on with means these."""
    text = read.text
    if ("谈" not in text and "磋商" not in text) or sentence.start < occasions.body or read.quoted:
        return []
    match = _TALKS.search(text) if "举行" in text or "进行" in text else None
    if match is None or not _DATED.search(text, 0, match.end()) or _NOT_NOW.search(text, 0, match.end()):
        return []
    if text[: match.start()].endswith(("在", "对", "向", "的", "率", "与", "同", "和")):
        return []  # 甲与某国外长…: of whom one has a name
    members = (one for name in ("one", "other") if match[name] for one in read.items[match[name]].members)
    sides = list(dict.fromkeys(side for one in members if (side := _side(one, occasions)) is not None))
    lands = [one for one in sides if one.name in countries() or _land(one.name)]
    if len(sides) < 2 or not lands or any(one.type == "region" and one not in lands for one in sides):
        return []
    *first, last = [one.name for one in sides]
    kind = match["kind"]
    meeting = occasions.entities.add(
        "meeting", f"{'、'.join(first)}与{last}{kind}", kind=kind, date=occasions.talk_day(sentence)
    )
    places = [one for one in read.items[match["place"]].members if one.type == "region"]
    return [
        *(Found("attends", one, meeting, {}, "attends/states") for one in sides),
        *(Found("held_in", meeting, place, {}, "held_in/states") for place in places[-1:]),
    ]


def _land(name: str) -> str:
    """The country with whose name that of a body begins, or empty: 也门政府."""
    return next((land for size in range(2, 8) if (land := name[:size]) in countries() and land != name), "")


def _side(one: Draft, occasions: Occasions) -> Draft | None:
    """Who talks: the country of 美国代表团; None for 国防部, of whose country the text says nothing."""
    if one.type == "region":
        return one
    land = _land(one.name)
    if land and _MISSION.fullmatch(one.name, len(land)):
        return occasions.entities.region(Region(countries()[land].name, "country"))
    own = _RULES.fullmatch(one.name, len(land)) if land else _ARMED.search(one.name)
    return one if own is not None else None
