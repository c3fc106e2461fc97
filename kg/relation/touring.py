"""Who is on a tour by what the text has said so far: 甲到某县调研, and 甲督导防汛工作, which names no place."""

from __future__ import annotations

from kg.entity.resolve import Draft
from kg.pattern import regex
from kg.relation.matched import Found
from kg.sentence.abstract import ORGS, WHO, Abstract, T

_WORKS = regex(
    f"(?P<who>{WHO})(?:(?!{WHO})[^，。；：]){{0,16}}?(?:调研|考察|视察|检查|督[导查战]|暗访|走访|看望|慰问|巡[查视])(?![组团员电]|报告|座谈|演出|[^，。；]{{0,12}}(?:会议|汇报|会$))"
)
_PLAN = regex("将|拟|计划|多次|曾")
# no deed of who stands before, or of another time
_NOT_SO = regex(
    "将|拟|曾|多次|欢迎|感谢|邀请|陪同|会见|强调|指出|表示|要求|希望|[与和同]|接受|听取|审议|部署|重视|安排|主持|出席"
)


# 甲来到某镇，检查某工作，副市长乙一同检查; 甲到某州调研。乙一同调研
_ALONG = regex(
    f"(?:^|[，；])(?P<who>{WHO})(?:等)?(?:一同|一道|一起|共同)(?:参加)?(?:检查|调研|考察|督[导查]|慰问|走访|视察|[察查]看)(?=[，。；]|$)"
)
# 全国政协委员赴某市、某市开展视察. …甲参加。 of those who go nobody is named, but who takes part
_OF_GROUP = regex(
    f"^(?:[^，。；{WHO[1:-1]}]{{0,24}}，)?[^，。；{WHO[1:-1]}]{{0,20}}(?:{T}|委员|代表|[组团])(?:一行)?(?:分赴|赴|到|前往|深入|来到?)"
    f"(?P<there>{ORGS})(?:开展|进行|实地|专题|集中|异地|就[^，。；]{{2,30}}?)*(?:视察|调研|考察|检查)(?![组团报座])"
)
_TAKES_PART = regex(
    f"^[^，。；{WHO[1:-1]}{ORGS[1:-1]}]{{0,4}}(?P<who>{WHO})参加了?(?:(?:此次|本次)?(?:视察|调研|考察|检查)(?:活动)?)?。?$"
)


class Touring:
    """The people whom the text shows at an inspection, its headline included."""

    def __init__(self) -> None:
        self.people: set[str] = set()
        self.first: list[Draft] = []  # the places that the first sentence of the tour names
        self.group: list[Draft] = []  # those to which people go of whom none is named

    def along(self, read: Abstract, facts: list[Found]) -> list[Found]:
        """Who goes along with somebody and looks himself, to the places of the sentence's `facts`, or where it tells
        of none to those of the tour."""
        there = dict.fromkeys(fact.target for fact in facts if fact.type == "inspects" and fact.target is not None)
        self.first = self.first or list(there)
        if not self.people and not self.first and (told := _OF_GROUP.search(read.text)) and not _PLAN.search(read.text):
            self.group = [one for one in read.items[told["there"]].members if one.name != "中国"]
        if self.group and (part := _TAKES_PART.match(read.text)):
            who = [one for one in read.items[part["who"]].members if one.type == "person"]
            return [Found("inspects", one, place, {}, "inspects/part") for one in who for place in self.group]
        if not ("一" in read.text or "共同" in read.text) or (match := _ALONG.search(read.text)) is None:
            return []
        people = [one for one in read.items[match["who"]].members if one.type == "person"]
        places = list(there) or (self.first if not match.start() else [])
        return [Found("inspects", one, place, {}, "inspects/along") for one in people for place in places]

    def go(self, read: Abstract, known: list[Found]) -> set[str]:
        """Take in a sentence, which is grouped, and the facts that are known with it."""
        for match in _WORKS.finditer(read.text):
            if not _NOT_SO.search(match[0]) and not _NOT_SO.search(read.text, max(0, match.start() - 8), match.start()):
                self.people |= {one.id for one in read.items[match["who"]].members if one.type == "person"}
        self.people |= {fact.source.id for fact in known if fact.type == "inspects"}
        return self.people
