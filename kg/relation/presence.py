"""Who of a match is at an occasion, calls it or speaks there, in which place of the list and as what."""

from __future__ import annotations

import re
from typing import Any

from kg.entity.resolve import Draft
from kg.lexicon import HAN
from kg.pattern import regex
from kg.relation.venues import behind_side
from kg.sentence.abstract import ORGS, Abstract, Item, M, T
from kg.sentence.clauses import TAKES_MEETING

_Sources = list[tuple[int, Draft]]  # in the order of the list

AT_MEETING = frozenset(("attends", "chairs", "speaks_at", "deploys_at", "reports_at", "hosts"))
COMES = AT_MEETING - {"hosts"}  # what only somebody does who is there
_HOLDS_IT = regex(f"({ORGS})[^，。；]{{0,12}}(?:举行|召开|举办)了?[^，。；]{{0,12}}{M}")
_PERSONAL = frozenset(("chairs", "speaks_at", "deploys_at"))
# 甲与乙共同出席某论坛并发表演讲: of both only the first speaks
_ONE_SPEECH = regex("共同出席[^，。；]*?并发表(?:[^，。；]*?)(?:演讲|讲话)")
_ROLE = regex(f"应邀(?!列席)|列席(?!代表|人员|单位|{T})|出席|参加")
_REGION_HOSTS = regex(f"(?:[^，。；]{{0,4}}，)?{ORGS}[^，。；]{{0,10}}召开")  # 某市召开大会
# 记者从某省举行的新闻发布会上获悉
_TOLD_REPORTERS = regex(
    f"记者(?:今天|昨天)?从(?:(?![在于])[^，。；]){{0,12}}{ORGS}(?:今天|昨天|日前)?(?:召开|举行|举办)的[^，。；]{{0,6}}{M}"
)
_DAY_BEFORE = regex("(?:^|[，。；])(?:[^，。；]{0,8}(?:日|午|晚|今天|昨天|近日|日前)|[^，。；]{2,30}期间)，?\\Z")
_HEARD_OF = regex("关于|工作汇报|(?:推进|推动|落实|开展|实施|加强|促进)[^，。；]{2,60}的汇报$")
_TAKE_THE_FLOOR = regex("(?:交流|典型|表态|大会|经验)发言|作了?发言|汇报(?!会)|推介$")
# 某市在某地举办推介会, 某市日前举行报告会
_HOLDS = regex(f"(?P<day>今天|昨天|日前|近日|当天|\\d{{1,2}}日)?(?:[在赴]{ORGS})?(?:隆重举行|成功举办|举行|举办|召开)")
# …新闻发布会, …新闻发布会酒泉专场
_OF_THE_PRESS = regex(r"(?:(?:发布会|吹风会|通气会|记者会|媒体见面会)(?:[^，。；]{2,6}专场)?|通道”?)\Z")
_MAY_BE_PRESS = frozenset(("发布会", "通气会", "记者会", "会议", "会"))
_GOES_ON_UNREAD = regex(
    rf"(?!联合|共同|主办|承办|举办|等|和|与|及|以及|人民|省区市|省市|各市|[两各三四]地|方面|[先陆]后|轮流|牵头|倡议|发起|有关|相关)[{HAN}]{{2}}"
)
_BODY_GOES_ON = regex(rf"(?!联合|共同)[{HAN}]{{2,16}}?(?:中心|[部会院馆社局委团所台厅]|公司|集团|大学|学院)")
_OF_MOURNING = regex("送别|告别|追悼|悼念|葬礼|公祭")
_GIFT = regex("接受了?捐赠\\Z")
_KIN = regex("(?:同志|先生|烈士)?(?:的)?(?:亲属|家属|亲友|遗孀|子女|后人|生前)")
_GIVES = regex("[作做]了?[^，。；]{0,4}(?:情况|专题|重点|主题)的?介绍\\Z")
_INTRODUCES = ("推介会", "说明会", "招商会", "恳谈会")  # at which 介绍了投资环境 is said to those there
_TO_BE_HEARD = regex(f"{ORGS}关于")  # the second of what a congress hears
_ASKS = regex("提问|(?:记者|群众|网友)[^，。]{0,4}询问")
_WHILE_AT = regex(f"(?<!听取)在{M}时[，说表指强要]")  # 甲在某代表团审议时说; 甲在会见时表示 is no speech
_ZONE = regex("(?:新|高新|经开|开发|经济|综保|示范|度假)区|[工产]业园")
_MANY = 4  # sides, from which on a talk is a meeting of many


def present(
    sentence: Abstract, sides: list[Item], kind: str, meeting: Draft, match: re.Match[str]
) -> list[tuple[Draft, dict[str, Any]]]:
    """Those of whom the match of a relation of this kind says it, with the attributes of the fact: the place in the
    list as printed, 列席 or 应邀. Nobody where the words mean another occasion."""
    if kind == "speaks_at" and len(sides) == 2 and "分别" not in match[0] and _ONE_SPEECH.search(match[0]):
        sides = sides[:1]
    if (
        _not_at_talks(sentence, kind, meeting, match)
        or (_WHILE_AT.search(match[0]) is not None and not meeting.name.endswith(("审议", "讨论")))
        or (kind == "hosts" and _hosts_another(sentence, meeting, match))
        or (kind == "reports_at" and _reports_elsewhere(sentence, sides, match))
        or (kind == "attends" and _is_elsewhere(sentence, meeting, match))
    ):
        return []
    if any(_KIN.match(behind_side(sentence, match, side)) for side in sides):
        return []  # 甲同志亲属出席
    if any(side.kind == "orgs" and is_titled(sentence, match, side) for side in sides):
        return []  # 中央政治局常委某某召开: the body is not there, its member is
    sources = list(enumerate((m for side in sides for m in side.members), 1))  # 甲与乙共同出席
    if kind in _PERSONAL:
        sources = [(order, m) for order, m in sources if m.type == "person"]
    if kind in ("attends", "reports_at") and "分会场" not in match[0]:
        sources = _in_the_room(sources, sides, kind, match)
    if kind == "hosts":
        sources = _hosts(sentence, sources, sides, match)
    if kind != "attends":
        return [(m, {}) for _, m in sources]
    sources = _but_who_only_calls(sentence, sources, sides, meeting, match)
    if sides and _is_cut_off(sentence, match, sides[-1]):
        sources = [(order, m) for order, m in sources if m is not sides[-1].members[-1]]  # 商务部上海特办甲
    if sides and _ZONE.match(behind_side(sentence, match, sides[-1])):
        last = sides[-1].members[-1:]  # 某市新区主要负责人: not the city's
        sources = [(order, m) for order, m in sources if m.type != "region" or m not in last]
    if _OF_MOURNING.search(meeting.name):
        sources = [(order, m) for order, m in sources if m.name not in meeting.name]  # 某同志遗体送别活动
    role = _role(match[0])
    listed = len(sources) > 1 or (bool(sides) and "等" in sides[0].text)
    as_what = {"role": role} if role else {}
    return [(m, ({"order": order} if listed else {}) | as_what) for order, m in sources]


def _not_at_talks(sentence: Abstract, kind: str, meeting: Draft, match: re.Match[str]) -> bool:
    """Whether the occasion is a talk, at which nobody is in the chair, calls together or gives orders."""
    sides = meeting.attrs.get("sides", ())
    if kind == "chairs" and 0 < len(sides) < _MANY and meeting.attrs.get("kind") != "座谈":
        received = any(sentence.items[code].text == "会见" for code in TAKES_MEETING.findall(match[0]))
        return not (received and "主持" in match[0])
    if kind == "reports_at":
        return len(sides) == 1  # 甲会见访问团, 向访问团作了说明
    return kind in ("hosts", "deploys_at") and "sides" in meeting.attrs


def _hosts_another(sentence: Abstract, meeting: Draft, match: re.Match[str]) -> bool:
    """此次赛事由某局主办, 此次大会由某局主办, said to the press."""
    said = match[0].endswith("办") and _OF_THE_PRESS.search(meeting.name) is not None
    return said and not _names_press(sentence, match)


def _reports_elsewhere(sentence: Abstract, sides: list[Item], match: re.Match[str]) -> bool:
    if _TO_BE_HEARD.match(match[0]):
        goes_on = "，" + match[0] in sentence.text or "；" + match[0] in sentence.text
        if not goes_on or "听取" not in sentence.text.split(match[0])[0]:
            return True  # 审议了市政府关于…的报告，某院关于…的报告
    heard = match.string[: match.start("s0")] if sides[0].kind == "orgs" else ""
    # 甲看望了干部；听取某省委工作汇报
    return heard.endswith(("听取", "听取了")) and any(i.kind in ("person", "who") for i in sentence.items.values())


def _is_elsewhere(sentence: Abstract, meeting: Draft, match: re.Match[str]) -> bool:
    """Whether the words put those who do something at another occasion than the one at hand, or at none."""
    press = _OF_THE_PRESS.search(meeting.name) is not None
    if _ASKS.search(match[0]) and not press:
        return True  # the meeting named last is what was spoken of
    if "交换" in match[0] and "sides" in meeting.attrs:
        return True  # 甲同乙就某事交换意见: they talk, which is told
    told = match[0].endswith("介绍") and not TAKES_MEETING.search(match[0])
    given = told and "sides" not in meeting.attrs and _GIVES.search(match[0]) is not None  # 甲作有关情况介绍
    to_those = meeting.name.endswith(_INTRODUCES) and match.string.startswith("了", match.end())
    given = given or (told and to_those and not match.string.startswith("据"))
    if told and not given and not press:
        return True  # 甲介绍，…: to whom, is not said
    if "介绍" in match[0] and ("宴" in meeting.name or _names_meeting(sentence, match)):
        return True  # 甲介绍了某大会的情况: which is over; nor of those at a banquet: 某国企业负责人介绍了情况
    if _GIFT.search(match[0]) and "捐" not in meeting.name:
        return True  # 甲接受捐赠: at the ceremony, or at none
    if "遗体" in match[0] and not _OF_MOURNING.search(meeting.name):
        return True
    received = (match[0].endswith("会见") and "一" in match[0]) or "陪同会见" in match[0] or match[0].endswith("时在座")
    if received and "sides" not in meeting.attrs and "会见" not in meeting.name:
        return True  # 甲、乙一同会见, 等会见时在座: guests of whom the talks at hand are none
    seen = meeting.name.endswith(("展", "展览")) and "参观" in sentence.text and "出席" not in sentence.text
    return "见证" in match[0] and seen  # 参观图片展，与甲共同见证签署: not at the show


def _in_the_room(sources: _Sources, sides: list[Item], kind: str, match: re.Match[str]) -> _Sources:
    """Without the places that nobody stands for: one is in the room only through its officials."""
    office = any(side.note for side in sides) or re.match("代表|市长|负责", match.string[match.start() + 1 :])
    # 听取了某委、某省关于…的汇报, 听取某省推进…情况的汇报
    heard_of = kind == "reports_at" and "听取" in match[0] and _HEARD_OF.search(match[0]) is not None
    # 甲市、乙市先后作交流发言, 甲局和乙县作发言: no place by itself speaks
    several = len(sources) > 1 and all(m.type != "person" for _, m in sources)
    speak = several and _TAKE_THE_FLOOR.search(match.string, match.start(), match.end() + 2) is not None
    return [(order, m) for order, m in sources if m.type != "region" or office or heard_of or speak]


def _but_who_only_calls(
    sentence: Abstract, sources: _Sources, sides: list[Item], meeting: Draft, match: re.Match[str]
) -> _Sources:
    """Without the body that only holds the hearing of the press: 某办举行发布会，介绍有关情况."""
    if not ("介绍" in match[0] or "提问" in match[0]):
        return sources
    sources = [(order, m) for order, m in sources if m.type == "person" or not meeting.name.startswith(m.name)]
    holds = None if any(side.note for side in sides) else _HOLDS_IT.search(sentence.text)
    if holds is None:
        return sources
    return [(order, m) for order, m in sources if m not in sentence.items[holds[1]].members]


def _hosts(sentence: Abstract, sources: _Sources, sides: list[Item], match: re.Match[str]) -> _Sources:
    """The bodies, and the places where the words make them hosts; without those whose name goes on unread."""
    alone = sum(m.type == "region" for _, m in sources) == 1
    both = len(sides) == len(sources) == 2 and all(_is_local(m) for _, m in sources)  # 甲市与乙市召开
    regions = "主办" in match[0] or "联合倡议" in match[0] or (alone and _REGION_HOSTS.match(match[0]) is not None)
    regions = regions or both or (alone and _holds(sentence, match) and all(map(_is_local, sides[0].members)))
    regions = regions or (alone and _TOLD_REPORTERS.search(match.string) is not None)
    sources = [(order, m) for order, m in sources if m.type == "organization" or (regions and m.type == "region")]
    if "主办" in match[0]:  # 某市茶叶产业办公室主办, of which the city is read
        cut = [side.members[-1] for side in sides if _GOES_ON_UNREAD.match(behind_side(sentence, match, side))]
        sources = [(order, m) for order, m in sources if m.type != "region" or m not in cut]
    if any(m.name == "中国" for _, m in sources) and _BODY_GOES_ON.match(behind_side(sentence, match, sides[-1])):
        sources = [(order, m) for order, m in sources if m.name != "中国"]  # 中国某某中心, which is not read
    return sources


def _holds(sentence: Abstract, match: re.Match[str]) -> bool:
    """Whether the place that the match begins with holds the occasion: 12日，某县举行动员大会."""
    holds = _HOLDS.match(match.string, match.start("s0") + 1)
    if holds is None:
        return False
    begin = sentence.text.find(match.string[match.start("s0") : match.end()])
    opens = begin == 0 or sentence.text.startswith(("。", "：", "\n"), begin - 1)
    if holds["day"] and opens:
        return True
    return begin > 0 and _DAY_BEFORE.search(sentence.text, 0, begin) is not None


def _is_local(place: Draft) -> bool:
    """Whether a place is a province, a city or county at home."""
    region = place.attrs.get("region_object")
    return region is not None and region.level in ("province", "prefecture", "county") and not region.is_abroad


def _names_press(sentence: Abstract, match: re.Match[str]) -> bool:
    """Whether the match names an occasion that may be the hearing of the press itself: 发布会, 会议, but not 大会."""
    items = [sentence.items[code] for code in TAKES_MEETING.findall(match[0])]
    return any(item.note != "anaphor" or item.text in _MAY_BE_PRESS for item in items)


def _role(matched: str) -> str | None:
    """As what somebody attends: 列席 or 应邀; 甲、乙出席或列席 says it of neither, 甲参加，乙列席 not of 甲."""
    word = _ROLE.search(matched)
    return word[0] if word and word[0] in ("列席", "应邀") else None


def _names_meeting(sentence: Abstract, match: re.Match[str]) -> bool:
    """Whether what is told of is a meeting by its name."""
    told = TAKES_MEETING.findall(match[0].partition("介绍")[2])
    return any(sentence.items[code].note != "anaphor" for code in told)


def speaks_of_meeting(sentence: Abstract, clause: str) -> bool:
    """Whether words that somebody quotes name a meeting, or say 会议 of the one at hand; 全会上 is another."""
    items = [sentence.items[code] for code in TAKES_MEETING.findall(clause)]
    return any(item.note != "anaphor" or item.text == "会议" for item in items)


def _is_cut_off(sentence: Abstract, match: re.Match[str], side: Item) -> bool:
    """Whether the last of a side is a body behind which its name goes on with a place."""
    after = sentence.items.get(behind_side(sentence, match, side)[:1])
    goes_on = after is not None and after.kind == "orgs" and not side.text.endswith("等")
    return goes_on and bool(side.members) and side.members[-1].type == "organization"


def is_titled(sentence: Abstract, match: re.Match[str], side: Item) -> bool:
    """Whether a title stands behind the bodies, so that they belong to somebody's post."""
    after = sentence.items.get(behind_side(sentence, match, side)[:1])
    return after is not None and after.kind == "title"
