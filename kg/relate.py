"""A sentence and its mentions → facts.

Each mention becomes one private-use character of its type. Posts are read first and their chains dropped
(省委书记、省人大常委会主任甲 → 甲), then lists of names become one group, and the patterns of kg/data/relations are
matched clause by clause. A clause without a subject of its own has that of the clause before, unless that clause
reports speech (甲指出，…). Slots in patterns: `<who>` people (perhaps with bodies among them), `<orgs>` bodies or
places, `<any>` either, `<meeting>`; `~` is a gap that holds no people. The first slot is the source, the second the
target. Where a relation leads to a meeting and the pattern names none, the meeting last named in the sentence is
meant, else the one at hand."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import Any, NamedTuple

from kg.lexicon import Region, Relation, alternatives, any_of, relations
from kg.resolve import Draft

_BASE = 0xF0000
_KINDS = {"person": 0, "organization": 1, "region": 2, "meeting": 3, "title": 4, "who": 5, "orgs": 6}
P, ORG, R, M, T, WHO, ORGS = (rf"[\U{_BASE + n * 0x1000:08X}-\U{_BASE + n * 0x1000 + 0xFFF:08X}]" for n in range(7))
_ANY = rf"[\U{_BASE:08X}-\U{_BASE + 0x6FFF:08X}]"
AT_MEETING = frozenset(("attends", "chairs", "speaks_at", "deploys_at", "reports_at", "hosts"))
_PERSONAL = frozenset(("chairs", "speaks_at", "deploys_at"))
# Whoever meets a guest who has come for an occasion is not at it: 会见来华出席论坛的…
_GAP = rf"(?:(?!{WHO}|前来|来华)[^，。；：]){{0,30}}?"
SLOTS = {"who": WHO, "orgs": ORGS, "any": f"(?:{WHO}|{ORGS})", "meeting": M}
_OFFICE = (
    r"(?:等?(?:党政|省|市|县|区)?(?:主要|有关|相关|分管)?(?:部门|单位|方面|企业|媒体|班子)*(?:主要|有关|相关|其他)*"
    r"(?:负责同志|负责人|领导同志|领导成员|领导|人士|代表|官员|嘉宾|专家|同志))"
)
_LIST = r"(?:、|和|及|等?以及|暨)"
_GROUP = re.compile(
    rf"(?:{P}|{ORG}|{R})(?:{_LIST}(?:{P}|{ORG}|{R}))*"
    rf"(?:{_OFFICE}|等(?:\d+|多|[一二三四五六七八九十]+)?(?:家|个|位)?(?:人|部门|单位|机构|领导|同志|夫妇|地|市|区|省市|多地)?|夫妇)?(?:一行|率团|同志|先生|女士)?"
)
_AMONG = re.compile(alternatives(f"{stop}{word}" for stop in ("，", "、", "") for word in ("其中", "即", "包括")))
_ONE = re.compile(rf"{P}|{ORG}|{R}")
_MEMBER = rf"(?:{P}|{ORG}|{R})"
_NAMES_ONLY = re.compile(
    rf"(^|[，；：])({_MEMBER}(?:{_LIST}{_MEMBER})*(?:等)?)[，；]"
    rf"(?={_MEMBER}(?:{_LIST}|，|；|等|出席|参加|列席|分别|一同|共同|陪同|在|应邀|也|[^，。；]{{0,16}}(?:出席|参加|列席)))"
)
_PRONOUN = re.compile(r"^[他她](?=[^们的])")
_BRACKETS = re.compile(r"（[^（）]{0,40}）")
_PRIVATE = re.compile("[\U000f0000-\U0010ffff]")
_QUOTED = re.compile(r"“[^“”]{20,}”")
_SPEECH = re.compile(r"(?:指出|强调|要求|表示|说|认为|希望|指示|建议|提出|介绍|宣布|透露|呼吁|坦言|称)[，：]?$")
# What somebody studies, carries out or hears is not somebody in the room.
_GOVERNED = re.compile(r"(?:学习|贯彻|落实|传达|践行|按照|遵照|根据|听取|观看|重温|遵循|牢记|受)[^，]{0,12}$|在$")
_ADJUNCT = re.compile(r"(?:在|到|从|为|对|向|于|赴|来自|前往|来到|深入|先后|与|同|和|据|按|经|受|就|把|将|以)$")
_TAKES_MEETING = re.compile(rf"({M})")
_THERE = re.compile(r"(?:参加|出席)(?:了)?[^，。；]{0,8}$")
_HAPPENS = re.compile(
    "主持|讲话|致辞|会见|会谈|指出|强调|表示|介绍|部署|汇报|出席|参加|列席|召开|举行|宣布|签|调研|考察|来到|陪同|作|说|任命|当选"
)
_OFFICES = re.compile(rf"{T}(?!{P})")
_COMMAS = re.compile("([，；：])")
_DECIDES = re.compile(rf"{M}.{{0,4}}(?:指出|强调|要求|认为|决定|审议)")
_SIDES = re.compile(f"[{WHO[1:-1]}{ORGS[1:-1]}]")  # one class, which a search skips to
_MENTION = re.compile(_ANY)
_ACTS_ON = re.compile(
    "学习|贯彻|落实|传达|深入|听取|出席|参加|会见|陪同|率领|与|感谢|祝贺|欢迎|授权|委托|邀请|组织|推动|支持"
)
_OF = re.compile(r"[^，]{0,4}(?:的|召开时)")
_AT_PLACE = re.compile(rf"[^，]{{0,10}}?在(?:[^，]{{0,4}}{M}(?:上|中|期间|现场)|{ORGS})")
_GOES = re.compile(rf"(?:前往|来到|走进|深入|赴|到){ORGS}[^，]{{0,6}}$")
_LOOKS = re.compile(r"(?:实地|现场|详细|深入)?(?:调研|考察|督导|检查|看望|慰问|了解|察看|查看|走访|视察|参观|督查)")
_MONEY = re.compile(r"(?:约|超|逾|近|总额)?([\d.,]+\s*(?:余|多)?(?:万|亿|千万|百万|万亿)?(?:美|欧|日|港)?元)")
_AGREEMENT = re.compile(
    r"(?:签署|签订|签约|签了)(?:了|上述|相关|《)?([^，。；《》（）]{0,30}?(?:协议书?|备忘录|合同|框架|文件|意向书|声明|行动计划|约定))"
)


@dataclass(slots=True)
class Item:
    """What one private-use character stands for: a title's text, an entity, or a group of entities in printed order."""

    kind: str
    text: str
    start: int
    end: int
    entity: Draft | None = None
    members: tuple[Draft, ...] = ()
    note: str = ""
    region: Region | None = None  # of an organ that is named with it


@dataclass(slots=True)
class Abstract:
    """A sentence in which every mention is one character."""

    text: str
    items: dict[str, Item] = field(default_factory=dict)
    parted: tuple[str, list[Clause]] | None = None  # the clauses that `clauses` found, and in which text

    def put(self, item: Item) -> str:
        """The character for one more item."""
        code = chr(_BASE + _KINDS[item.kind] * 0x1000 + len(self.items))
        self.items[code] = item
        return code


@dataclass(frozen=True, slots=True)
class Found:
    """A fact before its evidence is added."""

    type: str
    source: Draft
    target: Draft | None
    attrs: dict[str, Any]
    rule: str


def abstract(text: str, offset: int, items: list[Item]) -> Abstract:
    """Replace the items, which do not overlap, in the sentence that begins at `offset`."""
    result = Abstract("")
    text = _PRIVATE.sub("\ufffd", text)  # characters of the kind that stand for mentions here
    parts, last = [], offset
    for item in items:
        parts += [text[last - offset : item.start - offset], result.put(item)]
        last = item.end
    result.text = "".join([*parts, text[last - offset :]])
    return result


def group(sentence: Abstract, subject: Draft | None = None) -> None:
    """Make one character of each list of names, bodies and places; drop brackets and long quotations.

    他 and 她 at the head of a clause are the subject of the sentence before.
    """
    if subject is not None and _PRONOUN.match(sentence.text):
        pronoun = sentence.put(Item("person", "他", 0, 0, subject, (subject,)))
        sentence.text = _PRONOUN.sub(pronoun, sentence.text)
    if not sentence.items:
        return
    text = _OFFICES.sub(lambda match: _office(sentence.items[match[0]]) or match[0], sentence.text)
    text = _QUOTED.sub("", _BRACKETS.sub("", text))
    text = _AMONG.sub("，", text)
    text = re.sub(rf"{R}+(?={R})", "", text)  # 江苏省苏州市 is Suzhou
    while len(sentence.items) > 1 and (joined := _NAMES_ONLY.sub(r"\1\2、", text)) != text:
        text = joined

    def one(match: re.Match[str]) -> str:
        found = [sentence.items[code] for code in _ONE.findall(match[0])]
        members = tuple(item.entity for item in found if item.entity is not None)
        kind = "who" if any(item.kind == "person" for item in found) else "orgs"
        note = "office" if len(match[0]) > 1 and re.search(_OFFICE, match[0]) else ""
        return sentence.put(Item(kind, match[0], found[0].start, found[-1].end, members=members, note=note))

    sentence.text = _GROUP.sub(one, text)


def _office(title: Item) -> str:
    """石家庄市党政主要领导 with no name behind it is the city, as 负责同志 is."""
    return title.text if title.text.endswith(("领导", "负责人")) else ""


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    count = iter(range(9))
    pattern = re.sub(r"<(\w+)>", lambda m: f"(?P<s{next(count)}>{SLOTS[m[1]]})", pattern)
    return re.compile(pattern.replace("~", _GAP))


class Clause(NamedTuple):
    """A clause with its subject in front, and the meeting named last up to its end."""

    text: str
    said: str  # without the subject that it was lent
    own: str  # the subject that it has itself
    meeting: Draft | None
    kinds: tuple[str, ...]  # the relations that a word of it may say


def clauses(sentence: Abstract) -> list[Clause]:
    """The clauses of a grouped sentence with mentions, each with a subject: its own, or that of the clause before."""
    if not sentence.items:
        return []
    if sentence.parted is None or sentence.parted[0] != sentence.text:
        sentence.parted = (sentence.text, _parted(sentence))
    return sentence.parted[1]


def _parted(sentence: Abstract) -> list[Clause]:
    found: list[Clause] = []
    subject, meeting = "", None
    for part in _COMMAS.split(sentence.text):
        if part in "，；：":
            subject = "" if part in ("；",) else subject
            continue
        for code in _TAKES_MEETING.findall(part):
            meeting = sentence.items[code].entity or meeting
        part = part.rstrip("。！？”")
        own = _own_subject(part)
        text = part if own or not subject else subject + part
        if found and (
            _AT_PLACE.fullmatch(found[-1].said) or (not own and _LOOKS.match(part) and _GOES.search(found[-1].text))
        ):
            text = found[-1].text + part if not own else found[-1].said + part  # 在开馆仪式上，甲表示
        if found and part.startswith(("以及", "和", "及")) and not _HAPPENS.search(found[-1].said):
            # 甲主要领导，以及乙主要领导列席
            found.append(Clause(found[-1].text + part, part, own, meeting, _said(found[-1].text + part)))
        found.append(Clause(text, part, own, meeting, _said(text)))
        subject = own or subject
        if _SPEECH.search(part) or _DECIDES.match(part):
            subject = ""
    return found


def _own_subject(clause: str) -> str:
    """The people or bodies that a clause begins with, after time and place."""
    for match in _SIDES.finditer(clause):
        before = clause[: match.start()]
        people = re.match(WHO, match[0]) is not None
        if not people and _TAKES_MEETING.search(before):
            return ""
        if _ADJUNCT.search(before) or len(_MENTION.sub("", before)) > 16:
            if people and before.endswith("由"):
                return match[0]
            continue
        if _ACTS_ON.search(before):
            return ""
        if not people and _OF.match(clause[match.end() :][:2]):
            continue
        return match[0]
    return ""


def person_of(sentence: Abstract) -> Draft | None:
    """The one person that the first clause with people begins with, for the pronouns of the next sentence."""
    for clause in clauses(sentence):
        people = [m for m in sentence.items[clause.own].members if m.type == "person"] if clause.own else []
        if people:
            return people[0] if len(people) == 1 else None
    return None


def match_patterns(sentence: Abstract, current: Draft | None, only: tuple[str, ...] = ()) -> list[Found]:
    """The facts that the patterns of kg/data/relations find in an abstract, grouped sentence."""
    found: list[Found] = []
    for clause in clauses(sentence):
        for kind in clause.kinds:
            if (kind in only) == bool(only):
                relation, veto = _vetoes()[kind]
                if veto is None or not veto.search(clause.text):
                    found += _first(sentence, clause, relation, clause.meeting or current)
    closing = closing_list(sentence, current) if not only else []
    return [fact for fact in found if fact.type != "attends"] + closing if closing else found


@cache
def _trigger() -> tuple[re.Pattern[str], dict[str, frozenset[str]]]:
    """Any trigger word of any relation, and the types of the relations that each may say."""
    listed = [(word, relation.type) for relation in relations() for word in relation.triggers]
    types = {word: frozenset(type for begin, type in listed if word.startswith(begin)) for word, _ in listed}
    return re.compile(alternatives(types)), types


@cache
def _vetoes() -> dict[str, tuple[Relation, re.Pattern[str] | None]]:
    return {r.type: (r, any_of(r.type, r.unless) if r.unless else None) for r in relations()}


def _said(text: str) -> tuple[str, ...]:
    """The relations of which a trigger word stands in the text beside mentions, words within words included."""
    pattern, types = _trigger()
    said: frozenset[str] = frozenset()
    at = 0 if _MENTION.search(text) else len(text)
    while match := pattern.search(text, at):
        said |= types[match[0]]
        at = match.start() + 1
    return tuple(sorted(said)) if said else ()


def closing_list(sentence: Abstract, current: Draft | None) -> list[Found]:
    """The people of a sentence that only lists who was there, as printed: 甲，省领导乙、丙，各市负责同志等参加活动."""
    if "参加" not in sentence.text and "出席" not in sentence.text:
        return []
    *parts, last = re.split("[，；]", sentence.text.rstrip("。"))
    if not parts or not _THERE.search(last) or any(_HAPPENS.search(part) for part in parts):
        return []
    groups = [sentence.items[code] for code in re.findall(WHO, sentence.text)]
    people = [m for group in groups for m in group.members if m.type == "person"]
    meetings = [sentence.items[code].entity for code in _TAKES_MEETING.findall(last)]
    meeting = next((m for m in reversed(meetings) if m is not None), current)
    if len(groups) < 2 or len(people) < 3 or meeting is None or not re.match(rf"[^，]{{0,4}}{WHO}", parts[0]):
        return []
    return [
        Found("attends", person, meeting, {"order": order}, "attends/list") for order, person in enumerate(people, 1)
    ]


def _first(sentence: Abstract, clause: Clause, relation: Relation, meeting: Draft | None) -> list[Found]:
    """The facts of the first pattern that matches."""
    for rule, pattern in zip(relation.rules, relation.patterns, strict=True):
        for match in _compiled(pattern).finditer(clause.text):
            if relation.type != "held_in" and _GOVERNED.search(clause.text[: match.start()]):
                continue
            facts = _facts(sentence, match, relation.type, rule, meeting)
            if facts:
                return facts
    return []


def _facts(sentence: Abstract, match: re.Match[str], kind: str, rule: str, current: Draft | None) -> list[Found]:
    slots = [sentence.items[value] for value in match.groupdict().values() if value]
    named = [item.entity for item in slots if item.kind == "meeting" and item.entity is not None]
    sides = [item for item in slots if item.kind != "meeting"]
    meeting = named[0] if named else current
    if kind == "held_in":
        places = [place for side in sides for place in side.members if place.type == "region"]
        return [Found(kind, meeting, places[0], {}, rule)] if meeting and places else []
    if kind in AT_MEETING:
        return _at_meeting(sides, kind, rule, meeting, match) if meeting else []
    if len(sides) < 2:
        return [] if re.search(r"(?:与|同|和)$", match.string[: match.start()]) else _within(sides, kind, rule, match)
    return _between(sentence, sides, kind, rule, match)


def _at_meeting(sides: list[Item], kind: str, rule: str, meeting: Draft, match: re.Match[str]) -> list[Found]:
    if len(sides) == 1:
        sources = list(enumerate(sides[0].members, 1))
    else:  # 甲与乙共同出席
        sources = list(enumerate((m for side in sides for m in side.members), 1))
    if kind in ("attends", "reports_at") and "分会场" not in match[0]:
        # A place is in the room only through its officials: 石家庄市主要负责同志.
        office = any(side.note for side in sides) or re.match("代表|市长|负责", match.string[match.start() + 1 :])
        sources = [(order, m) for order, m in sources if m.type != "region" or office]
    if kind in _PERSONAL:
        sources = [(order, m) for order, m in sources if m.type == "person"]
    if kind == "hosts":
        regions = re.search("主办|承办", match[0])
        sources = [(order, m) for order, m in sources if m.type == "organization" or (regions and m.type == "region")]
    role = next((word for word in ("列席", "应邀") if word in match[0]), None) if kind == "attends" else None
    listed = (kind == "attends" and len(sources) > 1) or (kind == "attends" and sides and "等" in sides[0].text)
    return [
        Found(kind, m, meeting, {**({"order": order} if listed else {}), **({"role": role} if role else {})}, rule)
        for order, m in sources
    ]


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
        right = tuple(m for m in (*right, *_listed(sentence, match)) if m.type != "person")
    if kind == "meets_with":
        left, right = _principals(sides[0], ""), _principals(sides[1], match.string[match.end() :])
        if "分别" in match[0]:  # 与甲、乙分别会谈
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
        **({"agreement": re.sub(_ANY, "", agreement[1])} if agreement else {}),
    }
