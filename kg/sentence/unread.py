"""A list that runs over commas, without what of its members is not read: a post, a body, a name.

In: an abstract sentence, without the posts that are read, with those that are not (甲，某商会乙，某厂高工丙，丁出席).
Out: the same with the list's people alone (甲，乙，丁等出席), so that one member does not part it."""

from __future__ import annotations

import re

from kg.lexicon import HAN
from kg.mention.person.named import is_name
from kg.pattern import regex
from kg.sentence.abstract import ORG, PERSON, M, P, R, T
from kg.text.segment import tag

# who acts, or what is told of him, stands in no list of those present
_ACTS = (
    "出席|参加|列席|参与|会见|会谈|会晤|陪同|主持|讲话|致[辞词]|发言|率|带领|前往|来到|深入|表示|指出|强调|宣[布读]|介绍|举行|召开|发表"
    "|签[署订约]|看望|慰问|调研|考察|检查|担任|任命|当选|选举|增补|免去|辞去|接受|同意|决定|[了说将把被曾]|继续|负责"
)
_BEGINS_NONE = "由在与同和对向从据经按应为请让给以使随因当受及至于并也还又均都即如若则但而其他她它这那该本到"
_BEFORE = (
    f"(?!(?<![在对])[{_BEGINS_NONE}])(?:(?:(?!{_ACTS})(?:[{HAN}]|{ORG}|{R})){{2,24}}"
    # 农业、林业和渔业部长甲
    f"|(?:(?!{_ACTS})[{HAN}]){{2,8}}(?:、(?:(?!{_ACTS})[{HAN}]){{2,8}})*[和与及](?:(?!{_ACTS})[{HAN}]){{2,10}})"
    "(?<![和与及由在向对给率请后前中时上])"
)
_JOIN = "(?:、|和|及|以及)"
_MEMBER = f"(?:{_BEFORE})?{P}(?:{_JOIN}(?:{_BEFORE})?{P})*"
_PARTS = regex("([，；])")
_IN_ROW = regex(f"(?:以及|和)?{_MEMBER}(?:等[{HAN}]{{0,8}})?(?:先生|女士|同志)?")
# of no name: 市直有关部门负责人
_NAMELESS = regex(
    f"(?:(?!{_ACTS})(?:[{HAN}]|{ORG}|{R})){{2,30}}(?:负责同志|负责人|领导|代表|人士|学者|专家|同志|嘉宾|委员|成员|{T})"
)
_LAST = regex(
    f"(?:以及|和)?{_MEMBER}(?=等|[，。；]|先后|分别|依次|共同|一同|一起|应邀|也|出席|参加|列席|到会|参会|与会|参与|就座|就坐|陪同"
    "|围绕|就|作|致|发|讲|在|\\Z)"
)
_THOSE_AT = regex(f"[^，。；将]{{0,6}}?(?:出席|参加)了?[^，。；]{{0,6}}?{M}的")  # 出席论坛的甲，乙
_TOGETHER = regex(f"(?:等[{HAN}]{{0,8}}?)?(?:一起|共同|一同|一道|分别|先后|依次)")
_BEFORE_NAME = regex(f"(?:{_BEFORE})(?={P})")
# 某公司高工李建国, 某大使馆一秘阿里·哈桑: a title that is not known, and a name
_STRANGER = regex(
    f"(?P<post>(?:(?!{_ACTS})(?:[{HAN}]|{ORG}|{R}|{T})){{2,20}}?(?:[官员长师家士手席记授问事理监秘工总者委人生户演民兵农商匠警医星]|CEO|{T})|{R}?{ORG})"
    f"(?P<name>[{HAN}]{{2,3}}|[{HAN}]{{1,6}}·[{HAN}·]{{1,12}})"
)
# 某公司董事长能荣: behind a post that is read, a name of no known surname
_BEHIND_POST = regex(
    f"(?:(?!{_ACTS})(?:[{HAN}]|{ORG}|{R}|{T}|(?<={T})、)){{0,20}}?{T}(?P<name>(?!{_ACTS})[{HAN}]{{2,3}})"
)
_ENDS_LIST = regex(
    f"(?<={P})[，、]([^，。；、]{{4,30}}?)(?=等(?:[{HAN}]{{0,6}})?(?:先后|分别|依次|共同|出席|参加|列席|作|致|发言|讲话))"
)
# 甲院、某质监站、乙局的领导出席; 获奖单位甲公司、某一高作典型发言: a list of bodies, of which one is not read;
# 甲局、某街道、乙局负责人，丙局负责人，施工单位代表参加: the list runs on over commas
_NO_BODY = (
    f"(?!(?<![在对])[{_BEGINS_NONE}])"
    f"(?:(?!{_ACTS}|有关|相关|部门|单位|各|等|领导|负责|同志|代表|党[员政委组]|班子|主要|分管)(?:[{HAN}]|{ORG}|{R})){{2,14}}?"
    f"(?<![{ORG[1:-1]}{R[1:-1]}])"
)
_OFFICE = "(?:等(?:部门|单位)*)?(?:主要|有关|相关|分管)*(?:负责同志|负责人|领导|同志|代表)"
_ITEM_OF_BODIES = f"(?:(?:{ORG}各(?:有关|相关)(?:处室|科室)|{ORG}|{R}|{_NO_BODY})(?:{_OFFICE})?)"
_BODIES = regex(
    f"(?:^|(?<=[，；上]))(?P<row>(?:{_ITEM_OF_BODIES}(?:、|和|及|以及)){{1,}}{_ITEM_OF_BODIES})"
    f"(?=的?{_OFFICE}(?:(?:[，、]|以及)(?:负责[人同]|(?!{_ACTS})[^。；]){{2,120}}?)?(?:也|还|应邀|分别|先后)*(?:出席|参加|列席|到会)"
    "|(?:分别|先后|依次)*[作做]了?(?:典型|交流|表态|经验|先进)+发言)"
)
_THERE_BY_OFFICE = ("领导", "负责", "代表", "同志", "发言")
_SAYS_THERE_BY_OFFICE = regex("|".join(_THERE_BY_OFFICE))
_JOINTS = regex("(、|和|及|以及)")
_WHOLE_BODY = regex(f"(?P<body>{ORG}|{R})(?:各(?:有关|相关)(?:处室|科室))?(?:{_OFFICE})?")
_STYLE = regex(f"(?<={P})(?:先生|女士|同志)(?=[，；、和及])")
# 与某公司首席投资官甲、乙、丙围绕…: between the names of a list
_FIRST = regex(f"(?<=[与同和见])([^，。；、]{{4,30}}?)、(?=(?:{_BEFORE})?{P}[、和])")
_TOLD = ("出席", "参加", "列席", "致辞", "致词", "讲话", "发言")
_BETWEEN = regex(f"(?<={P}、)([^，。；、]{{4,30}}?)、(?=(?:{_BEFORE})?{P})")
_WITHIN = regex(f"(?<={P}、)(?:{_BEFORE})(?={P}[、等和])")
# 甲、能荣、乙出席, 甲、某公司技术负责人大卫、乙出席: what stands between two names of a list, of which no name is read
_NO_NAME = "负责人|负责同志|领导|代表|人士|部门|单位|同志|成员"
_UNKNOWN_ONE = (
    f"(?:负责人|(?!{_ACTS})(?:[{HAN}]|{ORG}|{R}|{T})){{0,20}}?(?<![{_BEGINS_NONE}和及])(?!(?:{_NO_NAME})、)[{HAN}]{{2,4}}"
    + "".join(f"(?<!{word})" for word in _NO_NAME.split("|"))
)
_UNKNOWN = regex(
    f"(?<={P}、)(?:{_UNKNOWN_ONE}、){{1,4}}"
    f"(?=(?:{_BEFORE})?{P}(?:[、和及与等]|[^，。；、]{{0,8}}(?:出席|参加|列席|致[辞词]|讲话|发言)))"
)
# 甲集团、某某光能集团、乙银行: a firm of the list whose name is not read
_FIRM = regex(f"(?<={ORG})(?:、(?!{_ACTS})[{HAN}]{{2,8}}(?:集团|公司|银行|大学|学院|医院))+(?=、{ORG})")


def without_unread(text: str) -> str:
    """An abstract sentence with the people of its lists alone, whatever of one is not read."""
    if "先生" in text or "女士" in text or "同志" in text:
        text = _STYLE.sub("", text)
    if "、" in text:
        text = _FIRM.sub("", text)
    if _SAYS_THERE_BY_OFFICE.search(text) and _JOINTS.search(text):
        text = _BODIES.sub(_whole_bodies, text)
    if len(PERSON.findall(text)) < 2:
        return text
    if "、" in text:
        text = _WITHIN.sub("", text)
        text = _BETWEEN.sub(_unless_known, _FIRST.sub(_unless_known, text))
        text = _UNKNOWN.sub("", text) if any(word in text for word in _TOLD) else text
    text = _ENDS_LIST.sub(_unless_known, text)
    return _rows(text) if "，" in text or "；" in text else text


def _whole_bodies(match: re.Match[str]) -> str:
    """The bodies and places of a row that are read whole; as it is where none is, or all are."""
    items = [_WHOLE_BODY.fullmatch(item) for item in _JOINTS.split(match["row"])[::2]]
    kept = [item["body"] for item in items if item is not None]
    return "、".join(kept) if kept else match[0]


def _rows(text: str) -> str:
    """The text with each run of parts that are members of one list."""
    parts = _PARTS.split(text)
    stops = [*parts[1::2], ""]
    parts = parts[::2]
    run: list[int] = []  # the parts of the list so far
    head = None
    for at, part in enumerate(parts):
        head = head if run else _THOSE_AT.match(part)
        begins = head.end() if head and not run else 0
        if _IN_ROW.fullmatch(part, begins) or _is_stranger(part) or (run and _NAMELESS.fullmatch(part)):
            run.append(at)
            continue
        last = _LAST.match(part) if run else None
        if last is not None:
            parts[at] = _BEFORE_NAME.sub("", last[0]) + part[last.end() :]
        if last is not None or len(run) > 1:
            for one in run:
                parts[one] = _people(parts[one])
            rest = part if last is None else part[last.end() :]
            for one in run[: len(run) - (last is None)] if head and _TOGETHER.match(rest) else ():
                stops[one] = "、"  # 出席论坛的甲，乙，一起…
        run = []
    return "".join(part + stop for part, stop in zip(parts, stops, strict=True) if part)


def _people(part: str) -> str:
    """A part of a list with its people alone; nothing where none is read."""
    if _is_stranger(part):
        return ""
    head = _THOSE_AT.match(part)
    begins = head.end() if head else 0
    return part[:begins] + _BEFORE_NAME.sub("", part[begins:])


def _is_stranger(part: str) -> bool:
    """Whether a part of a list is somebody whose post and name are not read."""
    match = _STRANGER.fullmatch(part)
    if match is not None and ("·" in match["name"] or is_name(match["name"])):
        return True
    match = _BEHIND_POST.fullmatch(part)
    return match is not None and tag(match["name"])[:2] in ("", "nr", "ns")


def _unless_known(match: re.Match[str]) -> str:
    return "" if _is_stranger(match[1]) else match[0]
