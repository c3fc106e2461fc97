"""Who is on a tour by what the text has said so far: 甲到某县调研, and 甲督导防汛工作, which names no place."""

from __future__ import annotations

from kg.entity.resolve import Draft
from kg.pattern import regex
from kg.relation.matched import Found
from kg.sentence.abstract import WHO, Abstract

_WORKS = regex(
    f"(?P<who>{WHO})(?:(?!{WHO})[^，。；：]){{0,16}}?(?:调研|考察|视察|检查|督[导查战]|暗访|走访|看望|慰问|巡[查视])(?![组团员电]|报告|座谈|演出|[^，。；]{{0,12}}(?:会议|汇报|会$))"
)
# no deed of who stands before, or of another time
_NOT_SO = regex(
    "将|拟|曾|多次|欢迎|感谢|邀请|陪同|会见|强调|指出|表示|要求|希望|[与和同]|接受|听取|审议|部署|重视|安排|主持|出席"
)


# 甲来到某镇，检查某工作，副市长乙一同检查; 甲到某州调研。乙一同调研
_ALONG = regex(
    f"(?:^|[，；])(?P<who>{WHO})(?:等)?(?:一同|一道|一起|共同)(?:参加)?(?:检查|调研|考察|督[导查]|慰问|走访|视察|[察查]看)(?=[，。；]|$)"
)


class Touring:
    """The people whom the text shows at an inspection, its headline included."""

    def __init__(self) -> None:
        self.people: set[str] = set()
        self.first: list[Draft] = []  # the places that the first sentence of the tour names

    def along(self, read: Abstract, facts: list[Found]) -> list[Found]:
        """Who goes along with somebody and looks himself, to the places of the sentence's `facts`, or where it tells
        of none to those of the tour."""
        there = dict.fromkeys(fact.target for fact in facts if fact.type == "inspects" and fact.target is not None)
        self.first = self.first or list(there)
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
