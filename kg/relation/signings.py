"""Who signs on behalf of whom: 市长甲代表市政府与某大学校长乙签署协议, 甲与乙代表双方签字, 甲、乙、丙代表三方签字."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import combinations

from kg.entity.resolve import Draft
from kg.pattern import regex
from kg.relation.matched import Found
from kg.sentence.abstract import ORGS, WHO, Abstract, M, T

_ON_BEHALF = f"(?P<said>(?:代表|{T})*)"  # which may be read with the name before it, as in 各部门负责人代表
_FOR = regex(
    f"(?P<who>{WHO}){_ON_BEHALF}(?P<whom>{ORGS})(?:先后|分别)?[与和同](?P<other>{WHO})"
    "[^，。；]{0,8}(?:签[署订约字](?!仪式)|签了)"
)
# for whom people sign: 分别代表两关签字, 代表三方签约
SIDES = "(?:双方|[三四]方|[两双](?:地|市|县|区|州|省|镇|乡|村|校|院|所|家|会|局|行|司|厅|关|企|企业|公司|单位))"
_FOR_BOTH = regex(
    f"(?P<who>{WHO})(?:[与和同](?P<other>{WHO}))?(?:分别)?{_ON_BEHALF}(?P<sides>{SIDES})(?:共同|现场)*签[署订约字](?!仪式)"
)
# 某市与某集团战略合作协议签约仪式: how its name goes on behind both
_THEIR_RITE = regex(
    "(?:战略|深化|全面|友好|关于|建立|共建|结对|校[地企政]|合作|框架|缔结|项目|《)[^，。；]{0,40}(?:签约|签字|签署)(?:暨[^，。；]{2,12})?仪式"
    "|(?:(?:工作|合作)?(?:座谈会|交流会|恳谈会|洽谈会|对接会)暨[^，。；与和]{0,16})?(?:签约|签字)仪式"
)
_AHEAD = regex("将|拟|计划|希望|未")
# 某局副局长甲与某协会签署了备忘录
_WITH_BODY = regex(
    f"(?:^|[，；])[^，。；]{{0,12}}(?P<who>{WHO})[与和同](?P<other>{ORGS})(?:[^，。；见]{{0,6}})签[署订]了[^，。；]{{0,30}}(?:协议|备忘录|意向书|合同)"
)
# 甲与乙分别代表某市政府和某银行签署协议
_EACH_FOR = regex(
    f"分别{_ON_BEHALF}(?P<both>{ORGS})(?:共同|正式|现场|在{ORGS}|在[^，。；{ORGS[1:-1]}]{{2,14}}上)?签[署订约字](?!仪式)"
)
_TAKES_PLACE = regex(
    f"(?:举行|举办)(?:了|的)?[^，。；]{{0,80}}|{M}(?=(?:在{ORGS})?(?:[今昨]天|\\d*日|隆重|正式|成功)*(?:举行|举办))"
)
_TWINNED = ("友好", "结对", "友城")  # what the places agree on, not their governments
# those who can bind their body; the secretary of a committee signs for the government beside it
_HEADS = ("长", "经理", "董事", "主任", "总裁", "主席", "负责人", "总经济师", "总工程师", "总会计师")
_PART = ("部", "处", "科", "室", "司")
# 县委常委、宣传部部长 signs for no part of 县委
_ORGANS = ("委", "政府", "厅", "局", "部", "办公室", "省", "市", "县", "区")
_HOW_MANY = {"双": 2, "三": 3, "四": 4, "两": 2}


def signed_for(read: Abstract, known: list[Found], title: str, drafts: Iterable[Draft]) -> list[Found]:
    """The bodies between which those who sign stand; `known` are the facts up to this sentence, `title` is the
    document's, `drafts` are all that it has named."""
    if "签" not in read.text:
        return []
    if (match := _FOR.search(read.text)) and _is_for(read, match):
        left = list(read.items[match["whom"]].members)
        named = [m for m in read.items[match["other"]].members if m.type == "organization"]
        right = named or _bodies(read.items[match["other"]].members, known)
        pairs = [(one, other) for one in left for other in right]
    elif (
        (match := _FOR_BOTH.search(read.text))
        and _is_for(read, match)
        and not any(fact.type == "signs_with" for fact in known)
    ):
        codes = [code for code in match.group("who", "other") if code]
        people = [m for code in codes for m in read.items[code].members if m.type == "person"]
        bodies = [_bodies((one,), known) for one in people]
        if any(word in title + read.text for word in _TWINNED):
            bodies = [places_of(own, drafts) for own in bodies]
        if len(people) != _HOW_MANY[match["sides"][0]] or not all(bodies):
            return []
        pairs = list(combinations((body for body, *_ in bodies), 2))
    elif (match := _EACH_FOR.search(read.text)) and _is_for(read, match):
        each = [read.items[one["both"]].members for one in _EACH_FOR.finditer(read.text) if _is_for(read, one)]
        pairs = [both for both in each if len(both) == 2]
        if (goes_on := _WITH_BODY.search(read.text, match.end())) is not None:  # …，同时甲与丙公司签署了协议
            match, pairs = goes_on, [*pairs, *_of_head(read, goes_on, known)]
    elif match := _WITH_BODY.search(read.text):
        pairs = _of_head(read, match, known)
    else:
        return []
    if _AHEAD.search(read.text, 0, match.end()):
        return []
    return [Found("signs_with", one, other, {}, "signs_with/for") for one, other in pairs if one is not other]


def _of_head(read: Abstract, match: re.Match[str], known: list[Found]) -> list[tuple[Draft, Draft]]:
    """The body of the one who signs, with each of those with whom."""
    signers = read.items[match["who"]].members
    heads = _bodies(signers, known) if len(signers) == 1 and signers[0].type == "person" else []
    return [(body, other) for body in heads for other in read.items[match["other"]].members]


def signed_at(read: Abstract, facts: list[Found], drafts: Iterable[Draft]) -> Iterator[Found]:
    """The two between which a ceremony is by its name, where a fact or the sentence says that it took place."""
    held = [] if _AHEAD.search(read.text) else [match[0] for match in _TAKES_PLACE.finditer(read.text)]
    named_here = (read.items[code].entity for code in re.findall(M, "".join(held)))
    rites = [f.target or f.source for f in facts if f.type in ("attends", "chairs", "speaks_at")]
    rites += [f.source for f in facts if f.type == "held_in"] + [one for one in named_here if one is not None]
    for rite in (one for one in dict.fromkeys(rites) if one.name.endswith("仪式") and "签" in one.name):
        sides = [one for one in drafts if one.type in ("organization", "region")]
        named = [(form, one) for one in sides for form in (*one.forms, one.name)]  # 徐州市, also where 我市 is said
        for first, one in named:
            if not (rest := _behind(first, rite.name)):
                continue
            both = (
                other for second, other in named if rest.startswith(second) and _THEIR_RITE.match(rest, len(second))
            )
            if (other := next(both, None)) is not None and other is not one:
                yield Found("signs_with", one, other, {}, "signs_with/rite")
                break


def _behind(first: str, rite: str) -> str:
    """What the name of a rite has behind its first side and 与; no pattern for each of the names in a long text."""
    for side in (f"中国{first}", first):
        if rite.startswith(side) and rite[len(side) : len(side) + 1] in tuple("、与和同"):
            return rite[len(side) + 1 :]
    return ""


def places_of(bodies: list[Draft], drafts: Iterable[Draft]) -> list[Draft]:
    """The cities of their governments, where the text names them: they are what is twinned."""
    governs = {one.name.removesuffix("政府") for one in bodies if one.name.endswith("政府")}
    return [one for one in drafts if one.type == "region" and one.name in governs]


def _is_for(read: Abstract, match: re.Match[str]) -> bool:
    """Whether 代表 stands there, by itself or read as a part of the name's group or as a post."""
    named = match.groupdict()
    last = named.get("who", "") if "whom" in named or not named.get("other") else match["other"]
    spelled = [read.items[code].text if code in read.items else code for code in (*last, *match["said"])]
    return "".join(spelled).endswith("代表")


def is_part(one: Draft, other: Draft) -> bool:
    """Whether a body is but a department of the other, which signs: 某协会副秘书长、某部部长甲."""
    return one.name.endswith(_PART) and not other.name.endswith(_ORGANS)


def _bodies(people: tuple[Draft, ...], known: list[Found]) -> list[Draft]:
    """The body that each of them heads, by the last post of that kind."""
    found = []
    for one in people:
        posts = [f for f in known if f.type == "holds_post" and f.source is one and "change" not in f.attrs]
        heads = [f.target for f in posts if str(f.attrs.get("title")).endswith(_HEADS) and f.target is not None]
        bodies = [body for body in heads if body.type == "organization"]
        found += bodies[-2:-1] if len(bodies) > 1 and is_part(bodies[-1], bodies[-2]) else bodies[-1:]
    return found
