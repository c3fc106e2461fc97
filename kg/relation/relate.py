"""A sentence and its mentions → facts.

Posts are read first and their chains dropped (省委书记、省人大常委会主任甲 → 甲), then the patterns of
kg/data/relations are matched clause by clause (kg.sentence.clauses). Slots in patterns: `<who>` people (perhaps with
bodies among them), `<orgs>` bodies or places, `<any>` either, `<meeting>`; `~` is a gap that holds no people. The first
slot is the source, the second the target. Where a relation leads to a meeting and the pattern names none, the meeting
last named in the sentence is meant, else the one at hand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache, lru_cache

from kg.entity.resolve import Draft
from kg.lexicon import alternatives, any_of, choices, relations
from kg.pattern import Pattern, regex
from kg.relation.matched import Found, facts_of
from kg.relation.presence import AT_MEETING, COMES, speaks_of_meeting
from kg.sentence.abstract import ORGS, WHO, Abstract, M, T
from kg.sentence.clauses import FIRST_PERSON, HAPPENS, TAKES_MEETING, TO_THE_PRESS, Clause, clauses

_OF_OCCASIONS = AT_MEETING | {"meets_with"}
_ACTS = (_OF_OCCASIONS | {"inspects", "held_in"}) - {"hosts"}
_PLANNED = _OF_OCCASIONS | {"inspects", "signs_with"}
# 甲将会在某仪式上发表讲话, 某会将于10日就此举行紧急会议; not 将文件提交会议, nor 就将举行的某会议交换意见
_TO_COME = regex(
    "将(?<![上大中少名女干麻主].)(?:[也还要先]|会(?!旗|议|徽)|先后|分别|继续|正式|首次|共同)*"
    "(?=[于在赴同与]|前往|应邀|出席|参加|列席|主持|举行|召开|会见|签[署订]|致辞|发表|进行)"
    "(?![^，。；]{0,40}?(?:举行|召开|举办|开幕|发表|发布|启动|签署)的)"
)
_REPORTED = frozenset(("speaks_at", "deploys_at", "reports_at"))
# no occasion: a rule says what is to happen (联席会议成员应按时参加会议), who leaves for an occasion is not there yet
_NO_OCCASION = (
    r"原计划[^，。]{0,12}(?:进行|举行|发表|出席)|活动(?:也|都)?已取消。?$|定期(?:召开|收集|汇总|向)|不定期|原则上|应当?按时|根据(?:工作)?需要|如因故"
    r"|(?:总统|总理|首相|主席|议长|国王)先生|同[你您]"
    "|^(?:明[天日]|后天)[^。；]{0,40}将|此行[^，。；]{0,6}(?:重头戏|将)"
    # as the press of Hong Kong and Taiwan speaks of plans: 甲会出席某会，并会主持某会, 甲下周二抵台
    rf"|(?:{WHO}|[并亦])会(?=在|于|出席|主持(?!人)|参加|见证)"
    rf"|^[^，。；]{{0,8}}{WHO}(?:下周[一二三四五六日末]?|下月|明[天日])(?:率|[抵赴到访]|前往|启程|出席|参加)"
)
_NAMED = regex("《[^《》]*》")  # 以《我看黄河》为题: nobody's own words
_CONFER = regex("会[谈晤见]")
_OF_TALKS = regex(rf"(?<=会)[见谈晤]|{WHO}[^，。；]{{0,12}}?(?:会谈|会晤|会面|会见)")
_WITNESSED = regex(f"见证(?!.*{M})")
_LEAVES = (
    "专机离开|启程(?:前往|出席|参加)|将赴"
    "|(?:赶往|前往|[奔赶]?赴)[^，。；]{0,24}(?:主持|召开|出席|参加)[^，。；]{0,16}途中"
)
# Whoever meets a guest who has come for an occasion is not at it: 会见来华出席论坛的…
_GAP = rf"(?:(?!{WHO}|前来|来华|会见)[^，。；：]){{0,30}}?"
SLOTS = {"who": WHO, "orgs": ORGS, "any": f"(?:{WHO}|{ORGS})", "meeting": M}
_SIDES = f"[{WHO[1:-1]}{ORGS[1:-1]}]"  # `any` where it need not tell which
_HAS_SIDE = regex(_SIDES)  # each pattern has one
_BEGINS = regex("(?:<[a-z]+>~?)?")  # of a pattern, what others may begin with too
# What somebody studies, carries out or hears is not somebody in the room.
_GOVERNED = regex(
    r"(?:宣读|转达|学习|贯彻|落实|传达|践行|按照|遵照|根据|听取|观看|重温|遵循|牢记|评价|赞赏|受)[^，]{0,12}$|在$"
)
_LATELY = regex("(?:^|[，；：“])(?:就在)?(?:前不久|不久前)")
_UNDATED = regex("不久前|前不久|以来，|近年来|多年来")
_DATED = regex(r"\d日|昨|当[天日]|今天|今日|上个?月|\d月")
_LISTS = regex("参加|出席|列席|就[座坐]|[参到]会|担任")  # what a sentence that lists who was there says
_SITS = "在[^，。；]{0,4}台[^，。；]{0,10}?就[座坐]"
# 甲市主任乙等，参加了考察: a tour, and no occasion
_ON_TOUR = regex(
    "(?:参加|参与)了?(?:此次|本次|相关|上述)?(?:考察|调研|视察|检查|督导|督查|巡查|走访|慰问|参观)(?:活动|工作)?$"
)
_THERE = regex(rf"(?:(?:参加|出席)了?[^，。；]{{0,8}}|{_SITS}|参会|到会)$")
_SIT_IN = regex(f"列席了?(?:会议|{M})?$")
_OFFICES_ONLY = regex(f"{ORGS}|[一-龥]{{2,12}}(?:负责人|负责同志)")
# 甲发来贺电，乙题写了贺词，丙、丁等出席: of the first the letter is there
_LETTERS = regex("贺[信电词辞]|题[写词]|发来|致[信电](?!息)")
# 甲、乙参加会见和签约仪式: at both
_TALKS_AND = regex(rf"(?:参加|出席)了?(?:上述|相关)?会[见谈](?:[和、及与]|以及|并见证)[^，。；]{{0,6}}?{M}")
_NOT_YET = regex("拟|邀请|将|未|请假|缺席")  # 拟邀请出席开幕式的嘉宾有…
# … nor who is elected for another: 丙等118人为湖北省出席第十三届全国人民代表大会代表
_WILL = regex(
    "(?:将(?:应邀|一同)?|(?:无法|不能|未能|因病|因故)[^，。；]{0,4})(?:出席|参加)|因病[^，。；]{0,4}到会|(?<!作)为[^，。；]{0,8}(?:出席|参加)"
    f"|派(?!出所)[^，。；]{{0,12}}(?:团|特使|代表|人员|官员|{ORGS}|{T})[^，。；\U000f0000-\U0010ffff]{{0,4}}(?:出席|参加)"
)
_ALSO = regex(
    rf"(?:(?:[^，。；]{{0,6}}，)?[^，。；]{{0,6}}?(?:参加|出席)[^，。：；]{{0,16}}?|[^，。；]{{0,24}}?{_SITS}|担任(?:本次)?{M}的?(?:执行主席|{T}))的?[^，。：；]{{0,16}}?(?:有(?:[：，]|(?={WHO}))|还，(?={WHO})|[是为，]：)"
)

# 中央国家机关有关部门领导甲、乙，某省领导丙等出席
_HEADS_LIST = regex(f"(?:[^，]{{0,4}}|[^，。；对向由在与同]{{0,10}}(?:有关|相关)?(?:部门|单位|机关)){WHO}")
_WORK = regex("[工合协]作")  # 在某县工作过的老同志: nothing that one does there
# 甲、乙，市直有关部门负责人, behind which others that have no name are the last of the list
_ONLY_PEOPLE = regex(
    f"{WHO}|{ORGS}|以及(?:(?!{WHO}).){{2,40}}|(?:(?!{WHO}).){{1,40}}(?:负责同志|负责人|领导|代表|人士|学者|专家|同志|嘉宾|委员|成员|领袖|使节|企业家|职工|干部|师生|记者|{ORGS}|{T})"
)
_PRESIDE = regex(rf"{M}的?(?P<post>{T})(?:的?[有是为]：?|：)(?={WHO})")  # 大会执行主席是甲、乙、丙


def _compiled(pattern: str) -> Pattern:
    count = iter(range(9))
    pattern = re.sub(r"<(\w+)>", lambda m: f"(?P<s{next(count)}>{SLOTS[m[1]]})", pattern)
    return regex(pattern.replace("~", _GAP))


_NEXT_REPORT = regex(
    f"(?:汇报|报告|说明|通报|情况)(?:[、；]|以及|和)(?:{T}|{ORGS}){{0,3}}(?P<who>{WHO})(?:代表[^，。；]{{0,10}})?(?:分别|所)?作的"
    "(?=[^，。；]{0,80}?(?:汇报|报告|说明|通报)|关于)"
)


@cache
def _any_of(relation: str) -> Pattern:
    """Whether any pattern of a relation may match, in one search: at each mention what patterns begin with, a slot
    and perhaps the gap behind it, is tried once for all of them."""
    rests: dict[str, list[str]] = {}
    for pattern in next(one.patterns for one in relations() if one.type == relation):
        for choice in choices(pattern):
            begin = _BEGINS.match(choice)[0]  # type: ignore[index]
            rests.setdefault(begin, []).append(choice[len(begin) :])
    whole = "|".join(f"{begin}(?:{'|'.join(rest)})" for begin, rest in rests.items())
    whole = re.sub(r"<(\w+)>", lambda m: _SIDES if m[1] == "any" else SLOTS[m[1]], whole)
    return regex(whole.replace("~", _GAP))


def match_patterns(sentence: Abstract, current: Draft | None, only: tuple[str, ...] = ()) -> list[Found]:
    """The facts that the patterns of kg/data/relations find in an abstract, grouped sentence."""
    found: list[Found] = []
    if not (parts := clauses(sentence)):
        return found  # nobody who could be one of a list either
    for clause in parts:
        for kind in _said(clause.text):
            if (kind in only) != bool(only) or not _any_of(kind).search(clause.text):
                continue
            if kind in _OF_OCCASIONS and "我" in clause.said and FIRST_PERSON.search(_NAMED.sub("", clause.said)):
                continue  # somebody's words: 我此次…并同甲共同主持…
            veto, sentence_veto = _vetoes()[kind]
            if sentence_veto is not None and sentence_veto.search(sentence.text):
                continue
            if clause.ahead and kind in _ACTS:
                continue  # 甲将致辞，会见乙: what is still to come
            if kind in _REPORTED and clause.quoted and not speaks_of_meeting(sentence, clause.said):
                continue  # 会议指出，甲…作出部署: another time
            if (
                kind == "held_in"
                and clause.meeting is None
                and (clause.quoted or (_CONFER.search(clause.said) and FIRST_PERSON.search(clause.said)))
            ):
                continue  # 甲指出，乙同丙在某地举行会晤; 去年我与乙在某地会晤: another time
            if kind in COMES and _told_of_lately(sentence, clause):
                continue  # 甲说，….前不久，乙主席在某峰会上提出…: another time, which nothing dates
            if kind == "attends" and clause.quoted and _WITNESSED.search(clause.said):
                continue  # 甲表示，去年乙同丙共同见证签署…: another time
            if kind == "attends" and "邀请到" in sentence.text and current and TO_THE_PRESS.search(current.name):
                continue  # 大会邀请到甲、乙等出席, said to the press: of what is to come
            quoted = kind == "meets_with" and (clause.quoted or _is_undated(sentence, clause))
            if quoted and not _DATED.search(sentence.text):
                continue  # 甲表示，乙会见丙时…: another time, which nothing dates
            if veto is None or not veto.search(clause.text):
                found += _first(sentence, clause, kind, clause.meeting or current, current)
    if only:
        return found
    closing = closing_list(sentence, current)
    if any(fact.rule == "attends/list" for fact in closing):
        found = [fact for fact in found if fact.type != "attends"]
    return found + closing + _at_talks_too(sentence, found + closing, current)


def _at_talks_too(sentence: Abstract, found: list[Found], current: Draft | None) -> list[Found]:
    """甲参加会见和签约仪式: at the talks at hand too."""
    if current is None or "sides" not in current.attrs or not _TALKS_AND.search(sentence.text):
        return []
    return [replace(f, target=current) for f in found if f.type == "attends" and f.target is not current]


def _is_undated(sentence: Abstract, clause: Clause) -> bool:
    """Whether the sentence has said 不久前 or 近年来 up to the end of a clause: 甲会见乙时，丙说，近年来…"""
    at = sentence.text.find(clause.said)
    return _UNDATED.search(sentence.text, 0, len(sentence.text) if at < 0 else at + len(clause.said)) is not None


def _told_of_lately(sentence: Abstract, clause: Clause) -> bool:
    """Whether somebody's words tell of an occasion of 前不久, of no day."""
    if "不久" not in sentence.text or not clause.quoted or _DATED.search(sentence.text):
        return False
    return _LATELY.search(sentence.text[: sentence.text.find(clause.said) + 4]) is not None


@cache
def _trigger() -> tuple[Pattern, dict[str, frozenset[str]]]:
    """Any trigger word of any relation, and the types of the relations that each may say."""
    listed = [(word, relation.type) for relation in relations() for word in relation.triggers]
    types = {word: frozenset(type for begin, type in listed if word.startswith(begin)) for word, _ in listed}
    return regex(alternatives(types)), types


@cache
def _vetoes() -> dict[str, tuple[Pattern | None, Pattern | None]]:
    """What speaks against a relation of each type in the clause and in the sentence."""
    found = {}
    for relation in relations():
        general = [_NO_OCCASION] if relation.type in AT_MEETING else []
        general += [_LEAVES] if relation.type in COMES else []
        listed = (relation.unless, (*general, *relation.unless_sentence))
        clause, sentence = (any_of(relation.type, patterns) if patterns else None for patterns in listed)
        found[relation.type] = clause, sentence
    return found


@cache
def _rules(kind: str) -> tuple[tuple[str, Pattern], ...]:
    """The rules of a type of relation, each with its pattern."""
    relation = next(one for one in relations() if one.type == kind)
    return tuple((rule, _compiled(one)) for rule, one in zip(relation.rules, relation.patterns, strict=True))


@lru_cache(maxsize=256)  # a clause is asked for talks first, then for all else
def _said(text: str) -> tuple[str, ...]:
    """The relations of which a trigger word stands in the text beside people, bodies or places, words within words
    included."""
    pattern, types = _trigger()
    said: frozenset[str] = frozenset()
    at = 0 if _HAS_SIDE.search(text) else len(text)
    while match := pattern.search(text, at):
        said |= types[match[0]]
        at = match.start() + 1
    return tuple(sorted(said)) if said else ()


def closing_list(sentence: Abstract, current: Draft | None) -> list[Found]:
    """The people of a sentence that only lists who was there, as printed: 甲，省领导乙、丙，各市负责同志等参加活动."""
    if TAKES_MEETING.match(sentence.text) and (preside := _PRESIDE.match(sentence.text)):
        over = sentence.items[preside["post"]].text.endswith("执行主席")
        return [] if not over else _listed_after(sentence, preside, current)
    if not _LISTS.search(sentence.text):
        return []
    if also := _ALSO.match(sentence.text):
        return _listed_after(sentence, also, current)
    *parts, last = re.split("[，；]", sentence.text.rstrip("。"))
    letters = [at for at, part in enumerate(parts, 1) if _LETTERS.search(part)]
    if any("宣读" in part for part in parts[: max(letters, default=0)]):
        return []
    parts = parts[max(letters, default=0) :]
    there = _THERE.search(last) if parts else None
    acts = any(part.endswith("交流") or HAPPENS.search(_WORK.sub("", part)) for part in parts)
    if there is None or acts or _WILL.search(last) or _ON_TOUR.search(last):
        return _silent_offices(sentence, parts, last, current)
    groups = [sentence.items[code] for code in re.findall(WHO, "，".join((*parts, last)))]
    people = [m for group in groups for m in group.members if m.type == "person"]
    meetings = [sentence.items[code].entity for code in TAKES_MEETING.findall(last)]
    meeting = next((m for m in reversed(meetings) if m is not None), current)
    if meeting is None:
        return []
    before = "，".join((*parts, last[: there.start()]))
    codes = re.findall(f"{WHO}|{ORGS}", before) if "会见" not in last or _TALKS_AND.search(last) else []
    listed = [sentence.items[code] for code in codes]
    bodies = [m for item in listed if item.note == "office" for m in item.members if m.type != "person"]
    offices = [Found("attends", body, meeting, {}, "attends/office") for body in bodies]
    few = len(groups) < 2 or len(people) < (2 if last.endswith(("就座", "就坐")) else 3)
    others = len(groups) > 0 and not re.search(WHO, last) and all(map(_ONLY_PEOPLE.fullmatch, parts))
    if (few and not others) or not _HEADS_LIST.match(parts[0]):
        return offices
    people = [one for one in people if f"{one.name}同志" not in meeting.name]  # …，甲同志亲属等参加遗体送别活动
    return offices + [
        Found("attends", person, meeting, {"order": order}, "attends/list") for order, person in enumerate(people, 1)
    ]


def _silent_offices(sentence: Abstract, parts: list[str], last: str, current: Draft | None) -> list[Found]:
    """The bodies of 甲局、乙局相关负责人，各镇人大主席和五名代表列席会议."""
    if current is None or not _SIT_IN.search(last) or not all(map(_OFFICES_ONLY.fullmatch, parts)):
        return []
    listed = [sentence.items[part] for part in parts if len(part) == 1]
    bodies = [m for item in listed if item.note == "office" for m in item.members if m.type != "person"]
    return [
        Found("attends", body, current, {"order": order, "role": "列席"}, "attends/office")
        for order, body in enumerate(bodies, 1)
    ]


def _listed_after(sentence: Abstract, match: re.Match[str], current: Draft | None) -> list[Found]:
    """参加会议的还有：甲，乙，丙."""
    rest = sentence.text[match.end() :]
    meetings = [sentence.items[code].entity for code in TAKES_MEETING.findall(match[0])]
    meeting = next((m for m in meetings if m is not None), current)
    if meeting is None or HAPPENS.search(rest) or _NOT_YET.search(match[0]):
        return []
    people = [m for code in re.findall(WHO, rest) for m in sentence.items[code].members if m.type == "person"]
    listed = [sentence.items[code] for code in re.findall(ORGS, rest)] if "会见" not in match[0] else []
    bodies = [m for item in listed if item.note == "office" for m in item.members]  # 北京市的负责同志
    return [Found("attends", body, meeting, {}, "attends/office") for body in bodies] + [
        Found("attends", person, meeting, {"order": order}, "attends/list") for order, person in enumerate(people, 1)
    ]


def _next_reports(sentence: Abstract, clause: Clause, facts: list[Found]) -> list[Found]:
    """What else is heard in a row: 听取了甲作的关于某法草案的汇报、乙作的关于某决定的报告."""
    known = {fact.source for fact in facts}
    people = [m for match in _NEXT_REPORT.finditer(clause.text) for m in sentence.items[match["who"]].members]
    others = dict.fromkeys(m for m in people if m.type == "person" and m not in known)
    return [replace(facts[0], source=one) for one in others]


def _matches(first: re.Match[str], text: str, kind: str) -> Iterator[re.Match[str]]:
    """From the first of a pattern on the matches that do not begin with what something else is done to: 学习甲; of
    signings what stands within such a one is looked at too, as 甲与乙 of 在某市举行的大会上，甲与乙签署."""
    match: re.Match[str] | None = first
    while match:
        if kind in _PLANNED and "将" in match[0] and _TO_COME.search(match[0]):
            match = match.re.search(text, match.end())
            continue
        governed = kind != "held_in" and _GOVERNED.search(text[: match.start()]) is not None
        if not governed:
            yield match
        at = match.start() + 1 if governed and kind == "signs_with" else match.end()
        match = match.re.search(text, at)


def _first(sentence: Abstract, clause: Clause, kind: str, meeting: Draft | None, at_hand: Draft | None) -> list[Found]:
    """The facts of the first pattern that matches; of signings all that it finds."""
    found: list[Found] = []
    for rule, pattern in _rules(kind):
        if (first := pattern.search(clause.text)) is None:
            continue
        for match in _matches(first, clause.text, kind):
            talks = kind == "held_in" and _OF_TALKS.match(clause.text, match.end() - 1) is not None
            facts = facts_of(sentence, match, kind, rule, at_hand if talks else meeting)
            if facts and kind == "signs_with":
                found += facts  # 甲与乙签订某项目、丙与丁签订某项目
            elif facts and kind == "reports_at" and "听取" in clause.text:
                return facts + _next_reports(sentence, clause, facts)
            elif facts:
                return facts
        if found:
            return found
    return []
