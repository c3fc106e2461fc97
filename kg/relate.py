"""A sentence and its mentions → facts.

Posts are read first and their chains dropped (省委书记、省人大常委会主任甲 → 甲), then the patterns of
kg/data/relations are matched clause by clause (kg.clauses). Slots in patterns: `<who>` people (perhaps with bodies
among them), `<orgs>` bodies or places, `<any>` either, `<meeting>`; `~` is a gap that holds no people. The first slot
is the source, the second the target. Where a relation leads to a meeting and the pattern names none, the meeting last
named in the sentence is meant, else the one at hand."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Any

from kg.clauses import ANY, FIRST_PERSON, HAPPENS, MENTION, ORGS, TAKES_MEETING, WHO, Abstract, Clause, Item, M, clauses
from kg.lexicon import Relation, alternatives, any_of, relations
from kg.resolve import Draft

AT_MEETING = frozenset(("attends", "chairs", "speaks_at", "deploys_at", "reports_at", "hosts"))
_OF_OCCASIONS = AT_MEETING | {"meets_with"}
_REPORTED = frozenset(("speaks_at", "deploys_at", "reports_at"))
# no occasion: a rule says what is to happen (联席会议成员应按时参加会议), who leaves for an occasion is not there yet
_NO_OCCASION = (
    r"定期(?:召开|收集|汇总|向)|不定期|原则上|应当?按时|根据(?:工作)?需要|如因故"
    r"|(?:总统|总理|首相|主席|议长|国王)先生|同[你您]"
)
# whose own name says where it is; a university's may not (中山大学)
_HOUSE = re.compile(
    "(?:博物馆|宾馆|会馆|剧院|体育馆|图书馆|美术馆|展览馆|文化馆|科技馆|纪念馆|会堂|礼堂|饭店|酒店|大厦|中心)$"
)
_AHEAD = re.compile("下[次届]|下一[次届]")
_CONFER = re.compile("会[谈晤]")
_OF_TALKS = re.compile(rf"(?<=会)[见谈晤]|{WHO}[^，。；]{{0,12}}?(?:会谈|会晤|会面|会见)")
_WITNESSED = re.compile(f"见证(?!.*{M})")
_LEAVES = "专机离开|启程前往|将赴"
_PERSONAL = frozenset(("chairs", "speaks_at", "deploys_at"))
# Whoever meets a guest who has come for an occasion is not at it: 会见来华出席论坛的…
_GAP = rf"(?:(?!{WHO}|前来|来华|会见)[^，。；：]){{0,30}}?"
SLOTS = {"who": WHO, "orgs": ORGS, "any": f"(?:{WHO}|{ORGS})", "meeting": M}
# What somebody studies, carries out or hears is not somebody in the room.
_GOVERNED = re.compile(
    r"(?:宣读|转达|学习|贯彻|落实|传达|践行|按照|遵照|根据|听取|观看|重温|遵循|牢记|评价|赞赏|受)[^，]{0,12}$|在$"
)
_UNDATED = re.compile("不久前|前不久|以来，|近年来|多年来")
_SITE = re.compile("[\u4e00-\u9fff]{0,10}?(?:园|馆|街坊|展|军|基地)")
_BEYOND = frozenset(("中国", "台湾省", "香港特别行政区", "澳门特别行政区"))  # 横琴澳门新街坊 is not in Macao
_DATED = re.compile(r"\d日|昨|今天|今日|上个?月|\d月")
# what may follow a body that signs
_ENDS = re.compile(
    r"$|[，。；：、（“\d]|[与同和及]|等|签|分别|共同|联合|正式|在|于|就|日前|近日|昨|今|当|双方|携手|已|也|又|还|成功|现场|举行|达成|双双|顺利|方|战略|合作|[四五六七八九十两三]"
)
_BOTH = re.compile(f"(?<={M})(?:[和与及、]|以及)({M})")  # 出席某某博览会和某某峰会
_REGION_HOSTS = re.compile(f"(?:[^，。；]{{0,4}}，)?{ORGS}[^，。；]{{0,10}}召开")  # 某市召开大会
_OF_THE_PRESS = ("发布会", "吹风会", "通气会", "记者会", "媒体见面会")
_PLACED = re.compile("[，。；]|开幕|举行|召开|举办|启动|落幕|闭幕|开展|启幕")
_KIN = re.compile("(?:同志|先生|烈士)?(?:的)?(?:亲属|家属|亲友|遗孀|子女|后人|生前)")
_JOINED = re.compile(r"[与同和]\Z")
_THERE = re.compile(r"(?:参加|出席)(?:了)?[^，。；]{0,8}$")
_WILL = re.compile("将(?:应邀|一同)?(?:出席|参加)")
_ALSO = re.compile(r"[^，。；]{0,6}?(?:参加|出席)[^，。：；]{0,10}?的(?:还|领导|嘉宾|市领导|省领导)*有：?")
_MONEY = re.compile(r"(?:约|超|逾|近|总额)?([\d.,]+\s*(?:余|多)?(?:万|亿|千万|百万|万亿)?(?:美|欧|日|港)?元)")
_AGREEMENT = re.compile(
    r"(?:签署|签订|签约|签了)(?:了|上述|相关|《)?([^，。；《》（）]{0,30}?(?:协议书?|备忘录|合同|框架|文件|意向书|声明|行动计划|约定))"
)


@dataclass(frozen=True, slots=True)
class Found:
    """A fact before its evidence is added."""

    type: str
    source: Draft
    target: Draft | None
    attrs: dict[str, Any]
    rule: str


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    count = iter(range(9))
    pattern = re.sub(r"<(\w+)>", lambda m: f"(?P<s{next(count)}>{SLOTS[m[1]]})", pattern)
    return re.compile(pattern.replace("~", _GAP))


def match_patterns(sentence: Abstract, current: Draft | None, only: tuple[str, ...] = ()) -> list[Found]:
    """The facts that the patterns of kg/data/relations find in an abstract, grouped sentence."""
    found: list[Found] = []
    for clause in clauses(sentence):
        for kind in _said(clause.text):
            if (kind in only) != bool(only) or (kind in _OF_OCCASIONS and FIRST_PERSON.search(clause.said)):
                continue  # somebody's words: 我此次…并同甲共同主持…
            relation, veto, sentence_veto = _vetoes()[kind]
            if sentence_veto is not None and sentence_veto.search(sentence.text):
                continue
            if kind in _REPORTED and clause.quoted and not _at_meeting_in(sentence, clause.said):
                continue  # 会议指出，甲…作出部署: another time
            if kind == "held_in" and clause.quoted and clause.meeting is None and _CONFER.search(clause.said):
                continue  # 甲指出，乙同丙在某地举行会晤: another time
            if kind == "attends" and clause.quoted and _WITNESSED.search(clause.said):
                continue  # 甲表示，去年乙同丙共同见证签署…: another time
            quoted = kind == "meets_with" and (clause.quoted or _UNDATED.search(sentence.text))
            if quoted and not _DATED.search(sentence.text):
                continue  # 甲表示，乙会见丙时…: another time, which nothing dates
            if veto is None or not veto.search(clause.text):
                found += _first(sentence, clause, relation, clause.meeting or current, current)
    closing = closing_list(sentence, current) if not only else []
    if any(fact.rule == "attends/list" for fact in closing):
        found = [fact for fact in found if fact.type != "attends"]
    return found + closing


@cache
def _trigger() -> tuple[re.Pattern[str], dict[str, frozenset[str]]]:
    """Any trigger word of any relation, and the types of the relations that each may say."""
    listed = [(word, relation.type) for relation in relations() for word in relation.triggers]
    types = {word: frozenset(type for begin, type in listed if word.startswith(begin)) for word, _ in listed}
    return re.compile(alternatives(types)), types


@cache
def _vetoes() -> dict[str, tuple[Relation, re.Pattern[str] | None, re.Pattern[str] | None]]:
    """Each relation by its type, with what speaks against it in the clause and in the sentence."""
    found = {}
    for relation in relations():
        general = [_NO_OCCASION] if relation.type in AT_MEETING else []
        general += [_LEAVES] if relation.type in AT_MEETING - {"hosts"} else []
        listed = (relation.unless, (*general, *relation.unless_sentence))
        clause, sentence = (any_of(relation.type, patterns) if patterns else None for patterns in listed)
        found[relation.type] = relation, clause, sentence
    return found


@lru_cache(maxsize=256)  # a clause is asked for talks first, then for all else
def _said(text: str) -> tuple[str, ...]:
    """The relations of which a trigger word stands in the text beside mentions, words within words included."""
    pattern, types = _trigger()
    said: frozenset[str] = frozenset()
    at = 0 if MENTION.search(text) else len(text)
    while match := pattern.search(text, at):
        said |= types[match[0]]
        at = match.start() + 1
    return tuple(sorted(said)) if said else ()


def closing_list(sentence: Abstract, current: Draft | None) -> list[Found]:
    """The people of a sentence that only lists who was there, as printed: 甲，省领导乙、丙，各市负责同志等参加活动."""
    if "参加" not in sentence.text and "出席" not in sentence.text:
        return []
    if also := _ALSO.match(sentence.text):
        return _listed_after(sentence, also, current)
    *parts, last = re.split("[，；]", sentence.text.rstrip("。"))
    if not parts or not _THERE.search(last) or _WILL.search(last) or any(HAPPENS.search(part) for part in parts):
        return []
    groups = [sentence.items[code] for code in re.findall(WHO, sentence.text)]
    people = [m for group in groups for m in group.members if m.type == "person"]
    meetings = [sentence.items[code].entity for code in TAKES_MEETING.findall(last)]
    meeting = next((m for m in reversed(meetings) if m is not None), current)
    if meeting is None:
        return []
    before = "，".join((*parts, last[: last.rfind("参加" if "参加" in last else "出席")]))
    listed = [sentence.items[code] for code in re.findall(ORGS, before)] if "会见" not in last else []
    bodies = [m for item in listed if item.note == "office" for m in item.members]
    offices = [Found("attends", body, meeting, {}, "attends/office") for body in bodies]
    if len(groups) < 2 or len(people) < 3 or not re.match(rf"[^，]{{0,4}}{WHO}", parts[0]):
        return offices
    return offices + [
        Found("attends", person, meeting, {"order": order}, "attends/list") for order, person in enumerate(people, 1)
    ]


def _listed_after(sentence: Abstract, match: re.Match[str], current: Draft | None) -> list[Found]:
    """参加会议的还有：甲，乙，丙."""
    rest = sentence.text[match.end() :]
    meetings = [sentence.items[code].entity for code in TAKES_MEETING.findall(match[0])]
    meeting = next((m for m in meetings if m is not None), current)
    if meeting is None or HAPPENS.search(rest):
        return []
    people = [m for code in re.findall(WHO, rest) for m in sentence.items[code].members if m.type == "person"]
    return [
        Found("attends", person, meeting, {"order": order}, "attends/list") for order, person in enumerate(people, 1)
    ]


def _first(
    sentence: Abstract, clause: Clause, relation: Relation, meeting: Draft | None, at_hand: Draft | None
) -> list[Found]:
    """The facts of the first pattern that matches."""
    for rule, pattern in zip(relation.rules, relation.patterns, strict=True):
        for match in _compiled(pattern).finditer(clause.text):
            if relation.type != "held_in" and _GOVERNED.search(clause.text[: match.start()]):
                continue
            talks = relation.type == "held_in" and _OF_TALKS.match(clause.text, match.end() - 1) is not None
            facts = _facts(sentence, match, relation.type, rule, at_hand if talks else meeting)
            if facts:
                return facts
    return []


def _facts(sentence: Abstract, match: re.Match[str], kind: str, rule: str, current: Draft | None) -> list[Found]:
    slots = [sentence.items[value] for value in match.groupdict().values() if value]
    named = [item.entity for item in slots if item.kind == "meeting" and item.entity is not None]
    sides = [item for item in slots if item.kind != "meeting"]
    meeting = named[0] if named else current
    if kind == "held_in":
        if meeting is not None and _AHEAD.search(meeting.name):
            return []
        if match[0].endswith(("会见", "会谈", "会晤")) and meeting is not None and "sides" not in meeting.attrs:
            return []  # 在北京会见出席论坛的代表: where the forum is, is not said
        places = [place for side in sides for place in side.members if place.type == "region"]
        places = places or [house for side in sides for house in side.members if _HOUSE.search(house.name)]
        if [place.name for place in places] == ["中国"]:  # 中国道教圣地江西鹰潭
            rest = re.split(_PLACED, _behind(sentence, match, sides[-1]))[0][:16]
            inner = [m for code in rest if code in sentence.items for m in sentence.items[code].members]
            places = [place for place in inner if place.type == "region"][-1:] or places
        both = [meeting, *_and_meeting(sentence, match)] if named else [meeting]
        return [Found(kind, one, places[0], {}, rule) for one in both if one is not None and places]
    if kind in AT_MEETING:
        facts = _at_meeting(sentence, sides, kind, rule, meeting, match) if meeting else []
        others = _and_meeting(sentence, match) if kind in ("attends", "chairs") and named else []
        return facts + [replace(fact, target=other) for fact in facts for other in others]
    if (len(sides) < 2 or kind == "meets_with") and _JOINED.search(match.string, 0, match.start()):
        return []  # 同甲和乙分别会谈时，丙表示: with whom, is said elsewhere
    if len(sides) < 2:
        return _within(sides, kind, rule, match)
    return _between(sentence, sides, kind, rule, match)


def _and_meeting(sentence: Abstract, match: re.Match[str]) -> list[Draft]:
    """The meeting joined to the one that the match names: 出席某博览会和某论坛."""
    also = _BOTH.search(match[0]) or _BOTH.match(match.string, match.end())
    others = []
    while also:
        others.append(sentence.items[also[1]].entity)
        also = _BOTH.match(match.string, also.end())
    return [other for other in others if other is not None]


def _at_meeting(
    sentence: Abstract, sides: list[Item], kind: str, rule: str, meeting: Draft, match: re.Match[str]
) -> list[Found]:
    if kind == "chairs" and "sides" in meeting.attrs and meeting.attrs.get("kind") != "座谈":
        return []  # nobody is in the chair of talks
    if kind == "hosts" and "sides" in meeting.attrs:
        return []  # talks have two sides and no host
    if len(sides) == 1:
        sources = list(enumerate(sides[0].members, 1))
    else:  # 甲与乙共同出席
        sources = list(enumerate((m for side in sides for m in side.members), 1))
    if kind in ("attends", "reports_at") and "分会场" not in match[0]:
        # A place is in the room only through its officials: 石家庄市主要负责同志.
        office = any(side.note for side in sides) or re.match("代表|市长|负责", match.string[match.start() + 1 :])
        sources = [(order, m) for order, m in sources if m.type != "region" or office]
    if (
        kind == "hosts"
        and meeting.name.endswith(_OF_THE_PRESS)
        and match[0].endswith("办")
        and not TAKES_MEETING.search(match[0])
    ):
        return []  # 此次赛事由某局主办, said to the press
    if (
        kind == "attends"
        and re.search("提问|(?:记者|群众|网友)[^，。]{0,4}询问", match[0])
        and not meeting.name.endswith(_OF_THE_PRESS)
    ):
        return []  # the meeting named last is what was spoken of
    heard = match.string[: match.start("s0")] if kind == "reports_at" and sides[0].kind == "orgs" else ""
    if heard.endswith(("听取", "听取了")) and any(i.kind in ("person", "who") for i in sentence.items.values()):
        return []  # 甲看望了干部；听取某省委工作汇报
    if kind == "attends" and "介绍" in match[0] and _names_meeting(sentence, match):
        return []  # 甲介绍了某大会的情况: which is over
    if any(_KIN.match(_behind(sentence, match, side)) for side in sides):
        return []  # 甲同志亲属出席
    if any(side.kind == "orgs" and _is_titled(sentence, match, side) for side in sides):
        return []  # 中央政治局常委某某召开: the body is not there, its member is
    if kind in _PERSONAL:
        sources = [(order, m) for order, m in sources if m.type == "person"]
    if kind == "hosts":
        alone = sum(m.type == "region" for _, m in sources) == 1
        regions = "主办" in match[0] or (alone and _REGION_HOSTS.match(match[0]) is not None)
        sources = [(order, m) for order, m in sources if m.type == "organization" or (regions and m.type == "region")]
    role = next((word for word in ("列席", "应邀") if word in match[0]), None) if kind == "attends" else None
    listed = (kind == "attends" and len(sources) > 1) or (kind == "attends" and sides and "等" in sides[0].text)
    return [
        Found(kind, m, meeting, {**({"order": order} if listed else {}), **({"role": role} if role else {})}, rule)
        for order, m in sources
    ]


def _names_meeting(sentence: Abstract, match: re.Match[str]) -> bool:
    """Whether what is told of is a meeting by its name."""
    told = TAKES_MEETING.findall(match[0].partition("介绍")[2])
    return any(sentence.items[code].note != "anaphor" for code in told)


def _at_meeting_in(sentence: Abstract, clause: str) -> bool:
    """Whether words that somebody quotes name a meeting, or say 会议 of the one at hand; 全会上 is another."""
    items = [sentence.items[code] for code in TAKES_MEETING.findall(clause)]
    return any(item.note != "anaphor" or item.text == "会议" for item in items)


def _is_titled(sentence: Abstract, match: re.Match[str], side: Item) -> bool:
    """Whether a title stands behind the bodies, so that they belong to somebody's post."""
    after = sentence.items.get(_behind(sentence, match, side)[:1])
    return after is not None and after.kind == "title"


def _behind(sentence: Abstract, match: re.Match[str], side: Item) -> str:
    """What stands behind a side of the match."""
    code = next(value for value in match.groupdict().values() if value and sentence.items[value] is side)
    return match.string[match.string.index(code) + 1 :]


def _within(sides: list[Item], kind: str, rule: str, match: re.Match[str]) -> list[Found]:
    """双方签署: both ends in one list."""
    if kind not in ("signs_with", "meets_with") or not sides or len(sides[0].members) < 2:
        return []
    first, *others = sides[0].members
    return [Found(kind, first, other, _attributes(kind, match), rule) for other in others]


def _between(sentence: Abstract, sides: list[Item], kind: str, rule: str, match: re.Match[str]) -> list[Found]:
    left, right = sides[0].members, sides[1].members
    if kind == "inspects":
        if not any(m.type == "person" for m in left):
            left, right = right, left
        left = tuple(m for m in left if m.type == "person")[:1]
        if _SITE.match(match.string, match.end("s1")):
            right = tuple(m for m in right if m.name not in _BEYOND)
        right = tuple(m for m in (*right, *_listed(sentence, match)) if m.type != "person" and m.name != "中国")
        if any(m.name.endswith("代表团") for m in right):
            return []  # 来到解放军和武警部队代表团
    if kind == "signs_with":
        left, right = (_whole(sentence, side, match) for side in sides[:2])
    if match[0].startswith(("在会见", "在与", "在同", "与", "同")):
        left, right, sides = right, left, sides[::-1]  # 在会见甲时，乙表示
    if kind == "meets_with" and _stands_for(sentence, match.string[match.end() :]):
        return []
    if kind == "meets_with" and sides[1].kind == "orgs" and _is_titled(sentence, match, sides[1]):
        return []  # 同某党中央总书记举行会谈: with whom, is said elsewhere
    if kind == "meets_with":
        both = tuple(m for m in sides[0].members if m.type == "person")
        left, right = (
            both if len(both) == 2 else _principals(sides[0], ""),
            _principals(sides[1], match.string[match.end() :]),
        )
        right = tuple(m for m in sides[1].members if m.type == "person") or right
    if kind == "part_of":
        left, right = (tuple(m for m in side if m.type == "organization") for side in (left, right))
        if re.search("下属|所属|直属|管理", match[0]):
            left, right = right, left[:1]
    return [Found(kind, a, b, _attributes(kind, match), rule) for a in left for b in right if a is not b]


def _listed(sentence: Abstract, match: re.Match[str]) -> list[Draft]:
    """考察A某项目、B、C: the bodies and places that the list after the match goes on with."""
    rest = re.split("并|听取|与|同|出席|参加|，", match.string[match.end() :])[0]
    return [
        m for code in re.findall(rf"(?:、|和|及|以及)[^、]{{0,6}}?({ORGS})", rest) for m in sentence.items[code].members
    ]


def _whole(sentence: Abstract, side: Item, match: re.Match[str]) -> tuple[Draft, ...]:
    """The bodies of a side, without a last one that is only the beginning of a name: 黄山市 of 黄山市人才局与…."""
    code = next(value for value in match.groupdict().values() if value and sentence.items[value] is side)
    return side.members if _ENDS.match(match.string, match.string.index(code) + 1) else side.members[:-1]


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


def _attributes(kind: str, match: re.Match[str]) -> dict[str, Any]:
    if kind == "meets_with":
        how = re.search(r"通电话|通话|会谈|会晤|会面|座谈", match[0])
        return {"kind": how[0] if how else "会见"}
    money = _MONEY.search(match.string) if kind in ("funds", "signs_with") else None
    agreement = _AGREEMENT.search(match.string) if kind == "signs_with" else None
    return {
        **({"amount": money[1]} if money else {}),
        **({"agreement": re.sub(ANY, "", agreement[1])} if agreement else {}),
    }
