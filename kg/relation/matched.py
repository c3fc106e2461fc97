"""One match of a relation's pattern → its facts: who and what stands at each end."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Any

from kg.entity.resolve import Draft
from kg.lexicon import HAN
from kg.mention.meeting.meetings import PLENARY
from kg.pattern import regex
from kg.relation.contracts import agreement_in, is_cut, signatories, with_others
from kg.relation.presence import AT_MEETING, is_titled, present
from kg.relation.venues import places_of
from kg.relation.visits import visits
from kg.sentence.abstract import ORGS, Abstract, Item, M, T
from kg.sentence.clauses import TAKES_MEETING
from kg.sentence.led import heads

_TITLES = regex(T)
_AHEAD = regex("下[次届]|下一[次届]")
_CONVENES = regex(f"(?:召开|举行)了?({M})\\Z")
_BOTH = regex(f"(?<={M})(?:[和与及、]|以及)({M})")  # 出席某某博览会和某某峰会
_THEN = regex(f"并(?:出席|参加|见证)了?({M})")  # 参加会见并出席签约仪式
_HELD = regex(f"了?({M})")
_EACH_MEETS = regex(".分别[^，。；：]{0,14}?(?:会见|接见|[与同和])")  # 甲、乙、丙分别同丁会谈
_UNREAD = regex(
    rf"(?:(?![共分联现签])[{HAN}]){{0,8}}?(?:[农商学协]会|公司|集团|学院|学校|医院|中心|合作社|研究所|管委会)"
)
_WITH_BODY = regex(f"[与和同]{ORGS}")
_RECEIVED = regex(f"(?:接收|接受|收到|获得?)了?{ORGS}")  # 某红十字会接收甲集团捐款
_JOINED = regex(r"[与同和]\Z")
_WITH_EACH = regex("[\U000f0000-\U0010ffff][与和同][\U000f0000-\U0010ffff]、")  # 某省和甲行、乙行签署
_EACH_WITH = regex("、[\U000f0000-\U0010ffff](?:等[^，。；]{0,6})?[与同][\U000f0000-\U0010ffff]\\Z")  # 甲行、乙行与某省
_MANY = 3
# 某论坛在甲市和乙市同时举行, not 某展览在甲市、乙市等地考察期间举行
_IN_BOTH = regex(
    f"{ORGS}(?:[两三四]地|等地|[两三]市)?(?:以[^，。；]{{2,14}}方式|同时|同步|共同|隆重|成功|正式)*(?:举行|召开|举办|开幕|启动)\\Z"
)
_MONEY = regex(r"(?:约|超|逾|近|总额)?([\d.,]+\s*(?:余|多)?(?:万|亿|千万|百万|万亿)?(?:美|欧|日|港)?元)")


@dataclass(frozen=True, slots=True)
class Found:
    """A fact before its evidence is added."""

    type: str
    source: Draft
    target: Draft | None
    attrs: dict[str, Any]
    rule: str


def facts_of(sentence: Abstract, match: re.Match[str], kind: str, rule: str, current: Draft | None) -> list[Found]:
    """The facts of a type that a match of its rule says; `current` is the meeting meant where the match names none."""
    slots = [sentence.items[value] for value in match.groupdict().values() if value]
    named = [item.entity for item in slots if item.kind == "meeting" and item.entity is not None]
    sides = [item for item in slots if item.kind != "meeting"]
    if kind == "held_in" and named and (part := _plenary(sentence, match)):
        named = [part]
    last = TAKES_MEETING.match(match.string, match.start("s0") + 1) if kind == "held_in" and named else None
    if last and (sentence.items[last[0]].text.startswith("“") or "届" in sentence.items[last[0]].text):
        named = [sentence.items[last[0]].entity or named[0]]  # 某论坛“某某”见面会, 某论坛某论坛第二届大会在某市举行
    meeting = named[0] if named else current
    if kind == "held_in":
        bare = (convened := _CONVENES.search(match[0])) and sentence.items[convened[1]].text == "会议"
        if meeting is not None and (_AHEAD.search(meeting.name) or (bare and "sides" in meeting.attrs)):
            return []  # 各方在某市召开会议, beside talks that are told of: another
        if match[0].endswith(("会见", "接见", "会谈", "会晤")) and meeting is not None and "sides" not in meeting.attrs:
            return []  # 在北京会见出席论坛的代表: where the forum is, is not said
        places = places_of(sentence, match, sides)
        both = [meeting, *_and_meeting(sentence, match)] if named else [meeting]
        both += [one for one in _held_at(sentence, match) if named and one not in both]
        each = _IN_BOTH.search(match.string, match.start("s0"), match.end()) if len(places) > 1 else None
        where = places if each and TAKES_MEETING.match(match[0]) else places[:1]
        return [Found(kind, one, place, {}, rule) for one in both if one is not None for place in where]
    if kind in AT_MEETING:
        there = present(sentence, sides, kind, meeting, match) if meeting else []
        facts = [Found(kind, one, meeting, attrs, rule) for one, attrs in there]
        others = _and_meeting(sentence, match) if kind in ("attends", "chairs", "hosts") and named else []
        others = others if kind != "hosts" or len(others) < _MANY else []  # 先后召开甲、乙、丙、丁座谈会: of no day
        if kind == "attends" and named and match.string.startswith("并", match.end()):
            then = _THEN.match(match.string, match.end())
            item = sentence.items[then[1]] if then else None
            next_one = item.entity if item is not None and item.text not in ("会议", "活动") else None
            others += [next_one] if next_one is not None and next_one not in (meeting, *others) else []
        if others and len(facts) > 1 and "分别" in match[0]:  # 甲、乙分别参加浙江、江苏代表团审议
            targets = [meeting, *others]
            pairs = zip(facts, targets, strict=False) if len(facts) == len(targets) else ()
            return [replace(fact, target=target) for fact, target in pairs]
        return facts + [replace(fact, target=other) for fact in facts for other in others]
    if (len(sides) < 2 or kind == "meets_with") and _JOINED.search(match.string, 0, match.start()):
        return []  # 同甲和乙分别会谈时，丙表示: with whom, is said elsewhere
    if len(sides) < 2:
        return _within(sides, kind, rule, match, sentence)
    return _between(sentence, sides, kind, rule, match)


def _plenary(sentence: Abstract, match: re.Match[str]) -> Draft | None:
    """某会议在北京举行第二次全体会议: what is held there."""
    held = _HELD.match(match.string, match.end())
    part = sentence.items[held[1]].entity if held else None
    within = part is not None and (PLENARY.search(part.name) or part.name.endswith(("联组会议", "预备会议")))
    return part if within else None


def _held_at(sentence: Abstract, match: re.Match[str]) -> list[Draft]:
    """某论坛在北京举行圆桌峰会, 某活动在兰州举行启动仪式: what is held there of it."""
    held = _HELD.match(match.string, match.end()) if match[0].endswith(("举行", "召开", "举办")) else None
    part = sentence.items[held[1]].entity if held else None
    return [part] if part is not None and "sides" not in part.attrs else []


def _and_meeting(sentence: Abstract, match: re.Match[str]) -> list[Draft]:
    """The meeting joined to the one that the match names: 出席某博览会和某论坛."""
    also = _BOTH.search(match[0]) or _BOTH.match(match.string, match.end())
    others = []
    while also:
        others.append(sentence.items[also[1]].entity)
        also = _BOTH.match(match.string, also.end())
    return [other for other in others if other is not None]


def _within(sides: list[Item], kind: str, rule: str, match: re.Match[str], sentence: Abstract) -> list[Found]:
    """双方签署: both ends in one list."""
    if kind not in ("signs_with", "meets_with") or not sides or len(sides[0].members) < 2:
        return []
    members = sides[0].members
    at = sentence.text.find(match["s0"]) + 1
    if kind == "signs_with" and (
        match.string.endswith("代表", 0, match.start("s0")) or _WITH_BODY.match(sentence.text, at)
    ):
        return []  # 代表市委、市政府…签署; 甲市、乙市与丙市会谈，双方签署: both of one side
    if kind == "signs_with" and with_others(match.string, match.start("s0"), match.end()):
        return []  # 甲县、乙县政府与某公司签署
    if kind == "signs_with" and _UNREAD.match(match.string, match.end("s0")):
        return []  # 甲会、某县农会签署: of which only the county is read
    if kind == "signs_with" and members[-1].type == "region" and is_cut(match.string, match.end("s0")):
        return []
    if kind == "signs_with" and len(members) > 2 and _WITH_EACH.match(sides[0].text):
        pairs: Iterable[tuple[Draft, Draft]] = ((members[0], other) for other in members[1:])
    elif kind == "signs_with" and len(members) > 2 and _EACH_WITH.search(sides[0].text):
        pairs = ((one, members[-1]) for one in members[:-1])
    else:
        few = len(members) < (9 if "共同" in match[0] else 5)
        pairs = combinations(members, 2) if few else ((members[0], other) for other in members[1:])
    return [Found(kind, one, other, _attributes(kind, match, sentence), rule) for one, other in pairs]


def _between(sentence: Abstract, sides: list[Item], kind: str, rule: str, match: re.Match[str]) -> list[Found]:
    left, right = sides[0].members, sides[1].members
    if kind == "inspects":
        return [Found(kind, one, place, {}, rule) for one, place in visits(sentence, sides, match)]
    for_others = "代表" in match[0] or any(side.text.endswith("代表") for side in sides)
    for_others = for_others or any(sentence.items[code].text == "代表" for code in _TITLES.findall(match[0]))
    if kind == "signs_with" and for_others and all(m.type == "person" for m in (*left, *right)):
        return []  # 甲与乙代表双方签署: between whom, is said elsewhere
    if kind == "signs_with":
        attributes = _attributes(kind, match, sentence)
        return [Found(kind, one, other, attributes, rule) for one, other in signatories(sentence, match)]
    if match[0].startswith(("在会见", "会见", "在与", "在同", "与", "同")) or "受到" in match[0]:
        left, right, sides = right, left, sides[::-1]  # 在会见甲时，乙表示
    if kind == "meets_with" and _stands_for(sentence, match.string[match.end() :]):
        return []
    if kind == "meets_with" and sides[1].kind == "orgs" and is_titled(sentence, match, sides[1]):
        return []  # 同某党中央总书记举行会谈: with whom, is said elsewhere
    if kind == "meets_with":
        both, whom = heads(sides[0]), heads(sides[1])
        each = len(both) == 2 or (len(whom) == 1 < len(both) and _EACH_MEETS.match(match[0]) is not None)
        left = both if each else _principals(sides[0], "")
        right = whom or _principals(sides[1], match.string[match.end() :])
    if kind == "part_of":
        left, right = (tuple(m for m in side if m.type == "organization") for side in (left, right))
        if re.search("下属|所属|直属|管理|旗下", match[0]) and not re.search("[是为]", match[0]):
            left, right = right, left[:1]
    if kind == "funds" and _RECEIVED.search(match[0]):
        left, right = right, left
    attributes = _attributes(kind, match, sentence)
    if kind == "funds" and (len(right) > 1 or (len(left) > 1 and _RECEIVED.search(match[0]))):
        attributes.pop("amount", None)  # 预拨5亿元，支持天津、河北: of all together
    return [Found(kind, a, b, attributes, rule) for a in left for b in right if a is not b]


def _stands_for(sentence: Abstract, after: str) -> bool:
    """甲特使, 甲先进事迹报告团: who is met is not the person named."""
    title = sentence.items.get(after[:1])
    said = title.text if title is not None and title.kind == "title" else after
    return re.match("特使|代表团|亲属|家属|夫人|先进|(?:同志)?先进", said) is not None


def _principals(side: Item, after: str) -> tuple[Draft, ...]:
    """The first person of a side, else its first body, unless words go on that may name a person."""
    people = [m for m in side.members if m.type == "person"]
    if people or side.note:
        return tuple(people[:1] or [m for m in side.members if m.type == "organization"][:1])
    goes_on = after and not re.match(
        r"[，。；、：]|等|一行|代表|访问|负责|领导|高层|客人|时|后|并|参访|考察|全体", after
    )
    return () if goes_on else tuple(m for m in side.members if m.type == "organization")[:1]


def _attributes(kind: str, match: re.Match[str], sentence: Abstract) -> dict[str, Any]:
    if kind == "meets_with":
        how = re.search(r"通电话|通话|会谈|会晤|会面|座谈|(?:磋商|对话)$", match[0])
        return {"kind": how[0] if how else "会见"}
    money = _MONEY.search(match.string) if kind in ("funds", "signs_with") else None
    agreement = agreement_in(sentence, match) if kind == "signs_with" else ""
    return {
        **({"amount": money[1]} if money else {}),
        **({"agreement": agreement} if agreement else {}),
    }
