"""Where an occasion is held, where no 在 says it: who came to the place, which city called it or names it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from kg.entity.resolve import Draft, Entities
from kg.lexicon import Region, short_form
from kg.occasion.occasion import Occasions
from kg.pattern import regex
from kg.records import Span
from kg.relation.matched import Found
from kg.sentence.abstract import ORGS, WHO, Abstract, M, T

_JOINED = f"{M}(?:[^，。；]{{0,2}}(?:[和及暨、]|以及)[^，。；]{{0,2}}{M})*"  # 某会议、某会议和某论坛
# 甲来到南京市某湿地，参加义务植树活动; 甲飞抵某市，出席某庆祝活动; 甲到某省出席某活动
_CAME_TO = regex(
    rf"(?:来到|走进|赶到|飞抵|抵达|前往(?=[^，。；]{{1,10}}，)|[齐汇]聚|相聚|聚首|云集|[到在赴](?={ORGS}[^，。；]{{0,6}}(?:调研|考察))|(?<![来直收感达提受遇见直遭])到(?={ORGS}(?:出席|参加)))"
    rf"了?(?:位于)?(?:{ORGS}的?(?:首都|首府)|首都|首府)?(?P<place>{ORGS})(?:[^，。；]{{0,16}}，(?:应[^，。；]{{1,16}}邀请，)?|(?=出席|参加))"
    rf"(?:[^，。；]{{2,16}}(?:一起|一道|共同))?(?:并|还)?(?:出席|参加|主持(?:召开)?|召开)了?(?:以“[^“”]{{2,30}}”为主题的)?(?![在于])[^，。；]{{0,12}}?(?P<what>{M})"
    "(?!过|[^，。；]{0,4}选举)"
)
# 在某市会见甲和乙，并出席某论坛; 在某市会见甲，并同他共同主持某会议和某会议; 在某地参观某展览，并出席某仪式
_MET_THERE = regex(
    rf"在(?P<place>{ORGS})(?:先后|分别|同|与){{0,2}}[^。；，]{{0,30}}?(?:会见|会谈|会晤|参观)[^。；，]{{0,30}}，(?:并|还|随后)+(?:[与同][^，。；]{{1,10}}?(?=共同|一起))?(?:共同|一起)?"
    rf"(?:出席|参加|主持(?:召开)?|召开|举行)了?(?![在于])[^，。；]{{0,8}}?(?P<what>{_JOINED})"
    "(?![^，。；]{0,6}(?:期间|的))"
)
# 在某市期间，甲出席了某大会
_WHILE_THERE = regex(
    rf"(?:^|，)在(?P<place>{ORGS})期间，{WHO}(?:还|分别|先后|共同)*(?:出席|参加|主持(?:召开)?)了?(?![在于])[^，。；]{{0,8}}?(?P<what>{_JOINED})"
)
# 在某市会见前来出席某博览会和某峰会的甲国总理乙
_MET_WHO_CAME = regex(
    rf"在(?P<place>{ORGS})[^。；，]{{0,12}}?(?:会见|接见|同|与)了?[^。；，]{{0,12}}?(?:前来|正在)(?:出席|参加)了?“?(?P<what>{_JOINED})”?[^，。；]{{0,4}}?的"
)
# 甲来到某镇，与某区区长乙举行会谈: where the talks are, and no inspection
_CAME_TO_TALK = regex(
    f"(?:来到|抵达|前往|赴)了?(?P<place>{ORGS})[^，。；]{{0,4}}，(?:与|同|和)(?:(?!{WHO})[^，。；]){{0,16}}{WHO}[^，。；]{{0,8}}?(?:举行|进行)?了?会[谈晤见]"
)
_LOOKS = regex("考察|调研|察看|查看|走访|参观|视察|检查|了解|看望|慰问")
_HERE = r"[^，。；]{0,12}(?:在|于)此间(?:[^，。；]{0,6})(?:举行|召开|举办|开幕|闭幕|启动|结束)"
# 会见来华出席某峰会的某国总理甲, 甲来华出席某论坛期间
_CAME_TO_CHINA = regex(
    rf"来华(?:出席|参加)了?[^，。；]{{0,6}}?(?P<what>{M}[^，。；]{{0,2}}(?:[和及暨、][^，。；]{{0,2}}{M})?)"
    rf"(?=[^，。；]{{0,14}}?的[^，。；]{{0,40}}?(?:{WHO}|{T}|外宾|代表|嘉宾|政要|领导人)|[^，。；]{{0,8}}?期间)"
)
_NOT_YET = regex("将|邀请|欢迎|期待|希望|[明后]年|下[个半]?月|届时|愿")
_ANOTHER_TIME = regex(f"{_NOT_YET.pattern}|我(?![国省市县区])|去年|前年|取消|原定|原计划")  # 我去年到某市出席某大会时
_BEFORE_NAME = 8  # characters of a name in which its city stands: 2023合肥科创金融峰会


def came_to(read: Abstract, entities: Entities) -> Iterator[Found]:
    """The place to which somebody came to attend, China where a guest came 来华."""
    guest = _CAME_TO_CHINA.search(read.text) if "来华" in read.text else None
    if guest and not _NOT_YET.search(read.text, max(0, read.text.rfind("，", 0, guest.start())), guest.end()):
        for code in re.findall(M, guest["what"]):
            if (occasion := read.items[code].entity) is not None:
                yield Found("held_in", occasion, entities.region(Region("中国", "country")), {}, "held_in/guest")
    there = _MET_THERE.search(read.text) if "在" in read.text and "，" in read.text else None
    if there and not _NOT_YET.search(there[0]):
        yield from _all_there(read, there, "held_in/there")
    while_there = _WHILE_THERE.search(read.text) if "期间，" in read.text else None
    if while_there and not _NOT_YET.search(while_there[0]):
        yield from _all_there(read, while_there, "held_in/there")
    came = _MET_WHO_CAME.search(read.text) if "前来" in read.text or "正在" in read.text else None
    if came and not _NOT_YET.search(came[0]):
        yield from _all_there(read, came, "held_in/came")
    acts = "出席" in read.text or "参加" in read.text or "主持" in read.text or "召开" in read.text
    match = _CAME_TO.search(read.text) if acts else None
    meeting = read.items[match["what"]].entity if match else None
    told = read.text[max(0, read.text.rfind("，", 0, match.start())) : match.start()] if match else ""
    if match and ("将" in match[0] or _ANOTHER_TIME.search(told)):
        meeting = None
    if match and meeting is not None and "sides" not in meeting.attrs:
        places = [one for one in read.items[match["place"]].members if one.type == "region"]
        if len(places) == 1:  # 先后到甲、乙调研，主持召开…: in which, is not said
            yield Found("held_in", meeting, places[0], {}, "held_in/came")


def _all_there(read: Abstract, match: re.Match[str], rule: str) -> Iterator[Found]:
    """Each occasion of a match, none of them talks, as held at the one place that it names."""
    places = [one for one in read.items[match["place"]].members if one.type == "region"]
    meetings = [read.items[code].entity for code in re.findall(M, match["what"])]
    for meeting in meetings if len(places) == 1 else ():
        if meeting is not None and "sides" not in meeting.attrs:
            yield Found("held_in", meeting, places[0], {}, rule)


def came_to_talk(read: Abstract, said: list[Found], talked: list[Found]) -> list[Found]:
    """What a sentence says, with the place to which somebody came for its talks as where these are held."""
    match = _CAME_TO_TALK.search(read.text) if talked and "，" in read.text else None
    talks = list({id(f.target): f.target for f in talked if f.type == "attends" and f.target is not None}.values())
    places = [one for one in read.items[match["place"]].members if one.type == "region"] if match else []
    if len(talks) != 1 or len(places) != 1 or "sides" not in talks[0].attrs:
        return said
    looks = _LOOKS.search(read.text) is not None
    kept = [fact for fact in said if looks or fact.type != "inspects" or fact.target is not places[0]]
    if any(fact.type == "held_in" and fact.source is talks[0] for fact in kept):
        return kept
    return [*kept, Found("held_in", talks[0], places[0], {}, "held_in/came")]


def at_home(found: list[tuple[Found, Span]], occasions: Occasions) -> Iterator[tuple[Found, Span]]:
    """What a city of the country called together is held there, and what is named by the city of the dateline; each
    with the sentence that says who called or attended it."""
    placed = {fact.source.id for fact, _ in found if fact.type == "held_in"}
    hosts = Counter(fact.target.id for fact, _ in found if fact.type == "hosts" and fact.target is not None)
    for fact, span in found:
        meeting = fact.target
        if fact.type != "hosts" or meeting is None or hosts[meeting.id] > 1:
            continue  # 由某部、江苏省主办
        if meeting.id not in placed and _is_division(fact.source) and _calls(fact.source, occasions.text):
            placed.add(meeting.id)
            yield Found("held_in", meeting, fact.source, {}, "held_in/called"), span
    home = occasions.entities.home
    cities = [home.regions[level] for level in ("county", "prefecture") if home.rules.get(level) == "dateline"]
    attended: dict[str, Span] = {}
    for fact, span in found:
        if fact.type in ("attends", "speaks_at", "chairs") and fact.target is not None:
            attended.setdefault(fact.target.id, span)
    for meeting in occasions.happened:
        city = next((city for city in cities if short_form(city) in meeting.name[:_BEFORE_NAME]), None)
        city = city or next((city for city in cities if _is_here(meeting, occasions.text)), None)
        if city is not None and meeting.id not in placed and meeting.id in attended:
            placed.add(meeting.id)
            place = occasions.entities.region(city)
            yield Found("held_in", meeting, place, {}, "held_in/dateline"), attended[meeting.id]


def _is_here(meeting: Draft, text: str) -> bool:
    """Whether it is held at the place of the by-line: 某论坛今日于此间开幕."""
    if "此间" not in text:
        return False
    return re.search(re.escape(meeting.name) + _HERE, text) is not None


def _calls(place: Draft, text: str) -> bool:
    """Whether the text says the place's name and, in the same clause, that it calls together; not together with another
    (甲市与乙市召开), nor at a place that is named (甲市在某饭店召开)."""
    names = "|".join(map(re.escape, sorted(place.forms | {place.name})))
    calls = rf"(?<![与和同])(?:{names})(?:[^，。；在于与和同]|[在于](?=[\d今昨近日本])){{0,12}}?(?:召开|举行|举办)"
    return re.search(calls, text) is not None


def _is_division(place: Draft) -> bool:
    region = place.attrs.get("region_object")
    return region is not None and region.level in ("province", "prefecture", "county")
