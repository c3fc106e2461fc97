"""Who leads the delegation of an article: whom 甲 meets in 甲会见代表团一行, who went in 代表团一行参观了某园."""

from __future__ import annotations

import re

from kg.entity.resolve import Draft
from kg.lexicon import HAN
from kg.pattern import found_by, regex
from kg.relation.matched import Found
from kg.sentence.abstract import ORG, WHO, Abstract, Item, P, R, T

_GROUP = "(?:(?:代表|考察|访问|参访|参观|交流|慰问|访)团|(?:考察|调研|检查|督导|督查|督察|慰问|视察|暗访|巡查|指导)组)"
# 甲率某省代表团赴某市, 以甲为团长的考察团
_LED = regex(
    f"(?P<who>{WHO})(?:率领?|带领)(?P<group>[^，。；{WHO[1:-1]}]{{1,20}})|以(?P<named>{WHO})为{T}?(?:团长)?的(?P<of>[^，。；]{{1,20}})"
)
_RECEIVES = regex(
    f"(?P<host>{WHO})(?:(?!将|拟|{WHO})[^，。；：]){{0,16}}?(?:会见|接见)了?(?:该|来访的)?{_GROUP}(?:全体成员|成员)?(?:一行)?(?=[，。；]|时|后|并|$)"
)
# 甲与代表团一行座谈交流
_SITS_WITH = regex(
    f"(?P<host>{WHO})(?:(?!将|拟|{WHO})[^，。；：]){{0,10}}?[与同和](?:该|来访的)?{_GROUP}(?:全体成员|成员)?一行"
    "(?:亲切|友好|深入|热情|举行|进行|了|就[^，。；]{2,30})*座谈(?!会)"
)
# 甲率市外事办等部门负责同志一行6人访问某国. …在与某市市长乙的会见中，双方交换了意见
_TRAVELS = regex(f"({WHO})率[^。；，]{{1,60}}?(?:访问|出访)(?!团)")
_IN_TALKS = regex(f"在[与同](?P<guest>{WHO})的(?P<kind>会[谈晤见])中，双方")
_IN_GROUP = regex(_GROUP)
_BODY = regex(ORG)
_TELLS = regex("表示|指出|强调|说，|希望")
# 考察期间，某省代表团一行先后来到某园; 在某县，检查组来到某村，…；在某县，检查组登上大坝: the group in front of
# what it does
_GOES = regex(
    f"(?:^|(?<=[；。]))(?P<when>(?:[^，。；{P[1:-1]}]{{0,14}}(?:期间|[前后]|[上下]午|日|随后|当[天日])，?)?(?:[在到][^，。；{P[1:-1]}]{{1,40}}，)?)(?P<group>(?:{R}|[{HAN}]){{0,8}}?(?:{ORG}|{_GROUP})(?:全体)?(?:成员)?(?:一行)?)"
    "(?=(?:[还又]|先后|首先|分别|一同|实地|深入|随后|现场|详细|仔细|认真|重点|瞻仰[^，。；、]{2,12}、)*(?:考察|参观|走访|调研|来到|前往|走进|深入|[到赴]|察看|查看|检查|抽查|登上|瞻仰|慰问|看望|视察|了解|询问|听取了?[^，。；]{0,12}介绍))"
)
# 卢厅长一行先后走访了某公司: by the surname of who leads
_BY_SURNAME = regex(
    f"^(?P<when>(?:[^，。；{P[1:-1]}]{{0,14}}，)?)(?P<surname>[{HAN}]{{1,2}}){T}一行"
    "(?=(?:[还又]|先后|首先|分别|一同|实地|深入|随后|现场)*(?:考察|参观|走访|调研|来到|前往|走进|深入|[到赴]|察看|查看|检查|看望|视察))"
)
# 区领导在书记甲的带领下组成慰问团，走访了…: 甲 leads those who go
_UNDER = regex(
    f"^((?:[^，。；]{{0,8}}[上下]午|[^，。；]{{0,8}}日)?，?)[^，。；{P[1:-1]}]{{0,18}}在({P})的?[带率]领下(?:组成[^，。；]{{0,8}}团)?，?"
)


class Delegations:
    """The leader of the delegation that an article tells of, as far as there is one."""

    def __init__(self) -> None:
        self.leaders: dict[str, Draft] = {}
        self.visitors: dict[str, Draft] = {}  # who has been said to visit something
        self.groups: dict[str, tuple[Draft, ...]] = {}  # who leads the group of this name, for what it does

    def go(self, read: Abstract) -> None:
        """Put those who lead a group in its place, where a sentence that is not grouped yet says what it visits."""
        if "领下" in read.text:
            read.text = _UNDER.sub(r"\1\2", read.text)
        if "一行" in read.text and (by := _BY_SURNAME.match(read.text)):
            meant = [one for one in self.visitors.values() if one.name.startswith(by["surname"])]
            if len(meant) == 1:
                read.text = f"{by['when']}{read.put(_someone(meant[0]))}一行{read.text[by.end() :]}"
        if (self.groups or len(self.visitors) == 1) and (
            "组" in read.text or "团" in read.text or _BODY.search(read.text)
        ):
            read.text = _GOES.sub(lambda match: self._led(read, match), read.text)

    def _led(self, read: Abstract, match: re.Match[str]) -> str:
        """What a sentence says of a group, told of those who lead it."""
        name = _spelled(read, match["group"]).removesuffix("一行")
        if not _IN_GROUP.search(name):
            return match[0]
        people = [read.put(_someone(one)) for one in self._who_lead(name)]
        return f"{match['when']}{'、'.join(people)}" if people else match[0]

    def visited(self, facts: list[Found]) -> None:
        """Remember who visits by these facts of a sentence."""
        self.visitors.update((fact.source.id, fact.source) for fact in facts if fact.type == "inspects")

    def _who_lead(self, name: str) -> tuple[Draft, ...]:
        """The leaders of the only group that can be meant: 代表团 of 某省党政代表团, but not 另一省代表团."""
        of = _IN_GROUP.sub("", name)
        if not self.groups:  # 甲一行莅临某市考察。考察组一行先后来到某园
            return () if of else tuple(self.visitors.values())
        kind = name[-1]  # a 检查组 is no 考察团
        named = ((group, people) for group, people in self.groups.items() if of[:2] in group and kind in group)
        meant = {tuple(one.id for one in people): people for _, people in named}
        return next(iter(meant.values())) if len(meant) == 1 else ()

    def received(self, read: Abstract) -> list[Found]:
        """Whom somebody meets who 会见代表团一行; each sentence is asked in turn, for it may say who leads."""
        if "率" in read.text and (travels := _TRAVELS.search(read.text)) and not _TELLS.search(read.text):
            heads = [one for one in read.items[travels[1]].members if one.type == "person"]
            self.leaders.update((one.id, one) for one in heads[:1])
        if len(self.leaders) == 1 and "双方" in read.text and (talks := _IN_TALKS.search(read.text)):
            (leader,) = self.leaders.values()
            guests = [one for one in read.items[talks["guest"]].members if one.type == "person" and one is not leader]
            return [Found("meets_with", leader, one, {"kind": talks["kind"]}, "meets_with/led") for one in guests[:1]]
        sits = _SITS_WITH.search(read.text) if "座谈" in read.text else None
        meets = "会见" in read.text or "接见" in read.text or sits is not None
        leads = "率" in read.text or "带领" in read.text or ("以" in read.text and "为" in read.text)
        if not (leads or (meets and self.leaders)):
            return []
        if not any(word in text for word in "团组" for text in (read.text, *(i.text for i in read.items.values()))):
            return []
        match = (_RECEIVES.search(read.text) or sits) if meets else None
        if match is not None and _TELLS.search(read.text, 0, match.start()):
            match = None
        if match is not None and len(self.leaders) == 1:
            return self._received_by(read, match)
        for led in _LED.finditer(read.text):
            code, group = (led["who"], led["group"]) if led["who"] else (led["named"], led["of"])
            people = [one for one in read.items[code].members if one.type == "person"]
            whole = _spelled(read, group)
            if people and _IN_GROUP.search(whole) and not _TELLS.search(read.text, 0, led.start()):
                self.groups[whole] = tuple(people)
            if len(people) == 1 and _IN_GROUP.search(whole):
                self.leaders[people[0].id] = people[0]
        # 甲率代表团赴某市考察，乙会见代表团一行
        return self._received_by(read, match) if match is not None and len(self.leaders) == 1 else []

    def _received_by(self, read: Abstract, match: re.Match[str]) -> list[Found]:
        """Who receives the delegation that one alone leads."""
        (leader,) = self.leaders.values()
        kind = "座谈" if found_by(match, _SITS_WITH) else "会见"
        hosts = [one for one in read.items[match["host"]].members if one.type == "person" and one is not leader]
        return [Found("meets_with", hosts[0], leader, {"kind": kind}, "meets_with/led")] if hosts else []


def _someone(one: Draft) -> Item:
    """What stands for somebody whom the sentence itself does not name."""
    return Item("person", one.name, 0, 0, one, (one,))


def _spelled(read: Abstract, text: str) -> str:
    return "".join(_spelled(read, read.items[char].text) if char in read.items else char for char in text)
