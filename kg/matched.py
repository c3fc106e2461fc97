"""One match of a relation's pattern → its facts: who and what stands at each end."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Any

from kg.abstract import ORGS, Abstract, Item, M, T
from kg.clauses import TAKES_MEETING
from kg.contracts import agreement_in, is_cut, signatories, with_others
from kg.lexicon import HAN
from kg.mention.meetings import PLENARY
from kg.resolve import Draft
from kg.venues import behind_side, places_of
from kg.visits import visits

AT_MEETING = frozenset(("attends", "chairs", "speaks_at", "deploys_at", "reports_at", "hosts"))
_AHEAD = re.compile("下[次届]|下一[次届]")
_CONVENES = re.compile(f"(?:召开|举行)了?({M})\\Z")
_HOLDS_IT = re.compile(f"({ORGS})[^，。；]{{0,12}}(?:举行|召开|举办)了?[^，。；]{{0,12}}{M}")
_PERSONAL = frozenset(("chairs", "speaks_at", "deploys_at"))
# 甲与乙共同出席某论坛并发表演讲: of both only the first speaks
_ONE_SPEECH = re.compile("共同出席[^，。；]*?并发表(?:[^，。；]*?)(?:演讲|讲话)")
_ROLE = re.compile(f"应邀(?!列席)|列席(?!代表|人员|单位|{T})|出席|参加")
_BOTH = re.compile(f"(?<={M})(?:[和与及、]|以及)({M})")  # 出席某某博览会和某某峰会
_THEN = re.compile(f"并(?:出席|参加|见证)了?({M})")  # 参加会见并出席签约仪式
_REGION_HOSTS = re.compile(f"(?:[^，。；]{{0,4}}，)?{ORGS}[^，。；]{{0,10}}召开")  # 某市召开大会
# 记者从某省举行的新闻发布会上获悉
_TOLD_REPORTERS = re.compile(
    f"记者(?:今天|昨天)?从(?:(?![在于])[^，。；]){{0,12}}{ORGS}(?:今天|昨天|日前)?(?:召开|举行|举办)的[^，。；]{{0,6}}{M}"
)
_DAY_BEFORE = re.compile("(?:^|[，。；])(?:[^，。；]{0,8}(?:日|午|晚|今天|昨天|近日|日前)|[^，。；]{2,30}期间)，?\\Z")
_TAKE_THE_FLOOR = re.compile("(?:交流|典型|表态|大会)发言|汇报(?!会)|推介$")
_HOLDS = re.compile(f"(?:[在赴]{ORGS})?(?:隆重举行|成功举办|举行|举办)")  # 某市在某地举办推介会
# …新闻发布会, …新闻发布会酒泉专场
_OF_THE_PRESS = re.compile(r"(?:(?:发布会|吹风会|通气会|记者会|媒体见面会)(?:[^，。；]{2,6}专场)?|通道”?)\Z")
_MAY_BE_PRESS = frozenset(("发布会", "通气会", "记者会", "会议", "会"))
_GOES_ON_UNREAD = re.compile(
    rf"(?!联合|共同|主办|承办|举办|等|和|与|及|以及|人民|省区市|省市|各市|[两各三四]地|方面|[先陆]后|轮流|牵头|倡议|发起|有关|相关)[{HAN}]{{2}}"
)
_BODY_GOES_ON = re.compile(rf"(?!联合|共同)[{HAN}]{{2,16}}?(?:中心|[部会院馆社局委团所台厅]|公司|集团|大学|学院)")
_OF_MOURNING = re.compile("送别|告别|追悼|悼念|葬礼|公祭")
_KIN = re.compile("(?:同志|先生|烈士)?(?:的)?(?:亲属|家属|亲友|遗孀|子女|后人|生前)")
_HELD = re.compile(f"了?({M})")
_EACH_MEETS = re.compile(".分别[^，。；：]{0,14}?(?:会见|接见|[与同和])")  # 甲、乙、丙分别同丁会谈
_GIVES = re.compile("[作做]了?[^，。；]{0,4}(?:情况|专题|重点|主题)的?介绍\\Z")
_UNREAD = re.compile(
    rf"(?:(?![共分联现签])[{HAN}]){{0,8}}?(?:[农商学协]会|公司|集团|学院|学校|医院|中心|合作社|研究所|管委会)"
)
_WITH_BODY = re.compile(f"[与和同]{ORGS}")
_RECEIVED = re.compile(f"(?:接收|接受|收到)了?{ORGS}")  # 某红十字会接收甲集团捐款
_JOINED = re.compile(r"[与同和]\Z")
_WITH_EACH = re.compile("[\U000f0000-\U0010ffff][与和同][\U000f0000-\U0010ffff]、")  # 某省和甲行、乙行签署
_EACH_WITH = re.compile(
    "、[\U000f0000-\U0010ffff](?:等[^，。；]{0,6})?[与同][\U000f0000-\U0010ffff]\\Z"
)  # 甲行、乙行与某省
_TO_BE_HEARD = re.compile(f"{ORGS}关于")  # the second of what a congress hears
_MONEY = re.compile(r"(?:约|超|逾|近|总额)?([\d.,]+\s*(?:余|多)?(?:万|亿|千万|百万|万亿)?(?:美|欧|日|港)?元)")


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
    if last and sentence.items[last[0]].text.startswith("“"):
        named = [sentence.items[last[0]].entity or named[0]]  # 某论坛“某某”见面会在某市举行
    meeting = named[0] if named else current
    if kind == "held_in":
        bare = (convened := _CONVENES.search(match[0])) and sentence.items[convened[1]].text == "会议"
        if meeting is not None and (_AHEAD.search(meeting.name) or (bare and "sides" in meeting.attrs)):
            return []  # 各方在某市召开会议, beside talks that are told of: another
        if match[0].endswith(("会见", "会谈", "会晤")) and meeting is not None and "sides" not in meeting.attrs:
            return []  # 在北京会见出席论坛的代表: where the forum is, is not said
        places = places_of(sentence, match, sides)
        both = [meeting, *_and_meeting(sentence, match)] if named else [meeting]
        return [Found(kind, one, places[0], {}, rule) for one in both if one is not None and places]
    if kind in AT_MEETING:
        facts = _at_meeting(sentence, sides, kind, rule, meeting, match) if meeting else []
        others = _and_meeting(sentence, match) if kind in ("attends", "chairs") and named else []
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
    talks = kind == "chairs" and 0 < len(meeting.attrs.get("sides", ())) < 4 and meeting.attrs.get("kind") != "座谈"
    if talks:  # nobody is in the chair of them
        received = any(sentence.items[code].text == "会见" for code in TAKES_MEETING.findall(match[0]))
        if not (received and "主持" in match[0]):
            return []
    if kind in ("hosts", "deploys_at") and "sides" in meeting.attrs:
        return []  # talks have two sides and no host, and nobody gives orders there
    if kind == "reports_at" and len(meeting.attrs.get("sides", ())) == 1:
        return []  # 甲会见访问团, 向访问团作了说明
    if kind == "speaks_at" and len(sides) == 2 and "分别" not in match[0] and _ONE_SPEECH.search(match[0]):
        sides = sides[:1]
    if len(sides) == 1:
        sources = list(enumerate(sides[0].members, 1))
    else:  # 甲与乙共同出席
        sources = list(enumerate((m for side in sides for m in side.members), 1))
    if kind in ("attends", "reports_at") and "分会场" not in match[0]:
        # A place is in the room only through its officials: 石家庄市主要负责同志.
        office = any(side.note for side in sides) or re.match("代表|市长|负责", match.string[match.start() + 1 :])
        heard_of = (
            kind == "reports_at" and "听取" in match[0] and ("关于" in match[0] or "工作汇报" in match[0])
        )  # 听取了某委、某省关于…的汇报
        several = sum(m.type == "region" for _, m in sources) > 1  # 甲市、乙市先后作交流发言: no place by itself speaks
        speak = several and _TAKE_THE_FLOOR.search(match[0]) is not None
        sources = [(order, m) for order, m in sources if m.type != "region" or office or heard_of or speak]
    if (
        kind == "hosts"
        and _OF_THE_PRESS.search(meeting.name)
        and match[0].endswith("办")
        and not _names_press(sentence, match)
    ):
        return []  # 此次赛事由某局主办, 此次大会由某局主办, said to the press
    if (
        kind == "attends"
        and re.search("提问|(?:记者|群众|网友)[^，。]{0,4}询问", match[0])
        and not _OF_THE_PRESS.search(meeting.name)
    ):
        return []  # the meeting named last is what was spoken of
    if kind == "reports_at" and _TO_BE_HEARD.match(match[0]):
        goes_on = "，" + match[0] in sentence.text or "；" + match[0] in sentence.text
        if not goes_on or "听取" not in sentence.text.split(match[0])[0]:
            return []  # 审议了市政府关于…的报告，某院关于…的报告
    heard = match.string[: match.start("s0")] if kind == "reports_at" and sides[0].kind == "orgs" else ""
    if heard.endswith(("听取", "听取了")) and any(i.kind in ("person", "who") for i in sentence.items.values()):
        return []  # 甲看望了干部；听取某省委工作汇报
    if kind == "attends" and "交换" in match[0] and "sides" in meeting.attrs:
        return []  # 甲同乙就某事交换意见: they talk, which is told
    told = kind == "attends" and match[0].endswith("介绍") and not TAKES_MEETING.search(match[0])
    given = told and "sides" not in meeting.attrs and _GIVES.search(match[0]) is not None  # 甲作有关情况介绍
    if told and not given and not _OF_THE_PRESS.search(meeting.name):
        return []  # 甲介绍，…: to whom, is not said
    if kind == "attends" and "介绍" in match[0] and ("宴" in meeting.name or _names_meeting(sentence, match)):
        return []  # 甲介绍了某大会的情况: which is over; nor of those at a banquet: 某国企业负责人介绍了情况
    if kind == "attends" and ("介绍" in match[0] or "提问" in match[0]):
        sources = [(order, m) for order, m in sources if m.type == "person" or not meeting.name.startswith(m.name)]
        holds = None if any(side.note for side in sides) else _HOLDS_IT.search(sentence.text)
        if holds:  # 某办举行发布会，介绍有关情况: who comes to speak is said elsewhere
            sources = [(order, m) for order, m in sources if m not in sentence.items[holds[1]].members]
    if kind == "attends" and "遗体" in match[0] and not _OF_MOURNING.search(meeting.name):
        return []
    received = (match[0].endswith("会见") and "一" in match[0]) or "陪同会见" in match[0] or match[0].endswith("时在座")
    if kind == "attends" and received and "sides" not in meeting.attrs and "会见" not in meeting.name:
        return []  # 甲、乙一同会见, 等会见时在座: guests of whom the talks at hand are none
    seen = meeting.name.endswith(("展", "展览")) and "参观" in sentence.text and "出席" not in sentence.text
    if kind == "attends" and "见证" in match[0] and seen:
        return []  # 参观图片展，与甲共同见证签署: not at the show
    if kind == "attends" and sides and _is_cut_off(sentence, match, sides[-1]):
        sources = [(order, m) for order, m in sources if m is not sides[-1].members[-1]]  # 商务部上海特办甲
    if any(_KIN.match(behind_side(sentence, match, side)) for side in sides):
        return []  # 甲同志亲属出席
    if any(side.kind == "orgs" and _is_titled(sentence, match, side) for side in sides):
        return []  # 中央政治局常委某某召开: the body is not there, its member is
    if kind == "attends" and _OF_MOURNING.search(meeting.name):
        sources = [(order, m) for order, m in sources if m.name not in meeting.name]  # 某同志遗体送别活动
    if kind in _PERSONAL:
        sources = [(order, m) for order, m in sources if m.type == "person"]
    if kind == "hosts":
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
    role = _role(match[0]) if kind == "attends" else None
    listed = (kind == "attends" and len(sources) > 1) or (kind == "attends" and sides and "等" in sides[0].text)
    return [
        Found(kind, m, meeting, {**({"order": order} if listed else {}), **({"role": role} if role else {})}, rule)
        for order, m in sources
    ]


def _holds(sentence: Abstract, match: re.Match[str]) -> bool:
    """Whether the place that the match begins with holds the occasion: 12日，某县举行动员大会."""
    if not _HOLDS.match(match.string, match.start("s0") + 1):
        return False
    begin = sentence.text.find(match.string[match.start("s0") : match.end()])
    return begin > 0 and _DAY_BEFORE.search(sentence.text, 0, begin) is not None


def _is_local(place: Draft) -> bool:
    """Whether a place is a city or county at home."""
    region = place.attrs.get("region_object")
    return region is not None and region.level in ("prefecture", "county") and not region.is_abroad


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


def _is_titled(sentence: Abstract, match: re.Match[str], side: Item) -> bool:
    """Whether a title stands behind the bodies, so that they belong to somebody's post."""
    after = sentence.items.get(behind_side(sentence, match, side)[:1])
    return after is not None and after.kind == "title"


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
        pairs = combinations(members, 2) if len(members) < 5 else ((members[0], other) for other in members[1:])
    return [Found(kind, one, other, _attributes(kind, match, sentence), rule) for one, other in pairs]


def _between(sentence: Abstract, sides: list[Item], kind: str, rule: str, match: re.Match[str]) -> list[Found]:
    left, right = sides[0].members, sides[1].members
    if kind == "inspects":
        return [Found(kind, one, place, {}, rule) for one, place in visits(sentence, sides, match)]
    for_others = "代表" in match[0] or any(side.text.endswith("代表") for side in sides)
    if kind == "signs_with" and for_others and all(m.type == "person" for m in (*left, *right)):
        return []  # 甲与乙代表双方签署: between whom, is said elsewhere
    if kind == "signs_with":
        attributes = _attributes(kind, match, sentence)
        return [Found(kind, one, other, attributes, rule) for one, other in signatories(sentence, match)]
    if match[0].startswith(("在会见", "会见", "在与", "在同", "与", "同")) or "受到" in match[0]:
        left, right, sides = right, left, sides[::-1]  # 在会见甲时，乙表示
    if kind == "meets_with" and _stands_for(sentence, match.string[match.end() :]):
        return []
    if kind == "meets_with" and sides[1].kind == "orgs" and _is_titled(sentence, match, sides[1]):
        return []  # 同某党中央总书记举行会谈: with whom, is said elsewhere
    if kind == "meets_with":
        both = tuple(m for m in sides[0].members if m.type == "person")
        whom = tuple(m for m in sides[1].members if m.type == "person")
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
