"""Talks that a text tells of by the bodies and by who was there: 某集团与某省政府举行会谈。董事长甲与省长乙出席."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kg.entity.resolve import Draft
from kg.pattern import regex
from kg.relation.matched import Found
from kg.sentence.abstract import ORGS, WHO, Abstract, M

_HOLD = regex(
    f"(?P<one>{ORGS})[与和同](?P<other>{ORGS})(?:(?:今|昨|当)[天日]|[\\d月]*日|[上下]午)*(?:在(?P<place>{ORGS}))?"
    "举行了?(?:战略|工作|高层|合作|业务|友好|[首再][次度])*(?P<kind>会谈|会晤)(?=[，。])"
)
_THERE = regex(f"(?P<who>{WHO}[^。；]*?)(?:共同|一同|一道)?(?:出席|参加)了?(?:{M}|会谈|会晤|活动)?(?=[，。])")
_NOT_NOW = regex("将|拟|曾|此前|表示|指出|强调|希望|说")
_REACH = 2  # sentences within which the text says who was there


@dataclass(slots=True)
class Parleys:
    """The talks of two bodies that one document has told of, until it says who was there."""

    sides: tuple[Draft, ...] = ()
    kind: str = ""
    places: tuple[Draft, ...] = ()
    left: int = 0
    known: list[Found] = field(default_factory=list)  # posts that the document has named

    def met(self, read: Abstract, posts: list[Found]) -> list[Found]:
        """Who of both sides talks, by the posts that they hold; `posts` are those that the sentence says."""
        self.known += [fact for fact in posts if fact.type == "holds_post"]
        self.left -= 1
        begin = 0
        told = _HOLD.search(read.text) if "举行" in read.text and "会" in read.text else None
        if told is not None and not _NOT_NOW.search(read.text, 0, told.end()):
            self.sides = (*read.items[told["one"]].members, *read.items[told["other"]].members)
            self.places = read.items[told["place"]].members if told["place"] else ()
            self.kind, self.left, begin = told["kind"], _REACH, told.end()
        if self.left < 0 or len(self.sides) != 2:
            return []
        there = _THERE.search(read.text, begin)
        if there is None or _NOT_NOW.search(there[0]):
            return []
        codes = re.findall(WHO, there["who"])
        people = [one for code in codes for one in read.items[code].members if one.type == "person"]
        first, second = ([one for one in people if self._is_of(one, side)] for side in self.sides)
        self.left = 0
        if not first or not second or set(map(id, first)) & set(map(id, second)):
            return []
        return [Found("meets_with", first[0], second[0], {"kind": self.kind}, "meets_with/bodies")]

    def placed(self, talked: list[Found]) -> list[Found]:
        """Where those talks are held, which the sentence before says."""
        talks = next((fact.target for fact in talked if fact.rule == "meets_with/bodies" and fact.target), None)
        places = [place for place in self.places if place.type == "region"]
        return [Found("held_in", talks, place, {}, "held_in/bodies") for place in places] if talks else []

    def _is_of(self, person: Draft, side: Draft) -> bool:
        """Whether somebody holds a post at a side: at the body, or at another of its place (省委 beside 省政府)."""
        bodies = [fact.target for fact in self.known if fact.source is person and fact.target is not None]
        place = side.name if side.type == "region" else side.attrs.get("region")
        return any(body is side or (place and place in (body.name, body.attrs.get("region"))) for body in bodies)
