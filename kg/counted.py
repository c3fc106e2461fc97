"""Posts that several people share, by number: 某委有5名副主任，分别是…; 甲、乙、丙三位副省长."""

from __future__ import annotations

import re

from kg.abstract import Item
from kg.appointments import Appointments
from kg.around import Token
from kg.offices import Seat
from kg.resolve import Draft

_HAS = re.compile("(?:现|共|目前)?有[\\d一两二三四五六七八九十]+[名位个]")  # 某委有5名副主任，分别是…
# 甲、乙、丙三位副省长; 甲、乙等五位全国政协委员
_SO_MANY = re.compile("(?P<among>等?)(?P<count>[两二三四五六七八九十]|\\d{1,2})[名位]")
_PLANNED = re.compile("(?:提名|拟|建议|推荐|候选人)[^，。；]{0,4}$")
_ENDED = re.compile("(?:免去|撤销|罢免|接受|同意)$")
_BEGUN = re.compile("(?:任命|选举|补选|增选|增补|聘任)(?:了|产生)?$")
_CHOSEN = re.compile("(?:选出|选举产生|推选产生|新?当选|补选|增选)的(?:新一届)?$")
_ARE_WHO = re.compile("[是为]：?|分别是：?")
_ARE = ("，分别是", "，分别为", "，他们是", "分别是", "：")
_LEADS = re.compile("(?:[省市县区州]|自治区)领导")
# posts that several people hold at a time
SEVERAL = re.compile("^(?:.*副.*|.*(?:委员|常委|成员|代表|助理|秘书))$")


def is_name(token: Token) -> bool:
    """Whether the token is the name of somebody."""
    return isinstance(token, Item) and token.kind == "person"


class Counted(Appointments):
    """Reads posts with the number of those who hold them."""

    def _counted(self, at: int) -> int:
        """某委有5名副主任，分别是甲、乙和丙: the place after the names; `at` where it says no such thing."""
        body, *words = self.tokens[at : at + 4]
        if len(words) < 3 or not isinstance(body, Item) or not isinstance(words[1], Item) or body.entity is None:
            return at
        people, after = self._names(at + 4)
        if not people or words[1].kind != "title" or not _HAS.fullmatch(str(words[0])) or words[2] not in _ARE:
            return at
        for person in people:
            self._hold(person, self.seats.at_body(words[1], body), "", "post/counted")
        return after

    def _elected(self, seats: list[Seat], begin: int, at: int) -> int:
        """选出的某会副主席是：甲、乙、丙: the place after the names; `at` where it says no such thing."""
        chosen = _CHOSEN.search(str(self.tokens[begin - 1])) if begin else None
        are = chosen is not None and at < len(self.tokens) and _ARE_WHO.fullmatch(str(self.tokens[at]))
        people, after = self._names(at + 1) if are else ([], at)
        if not people or (len(people) > 1 and not all(SEVERAL.match(seat.title) for seat in seats)):
            return at
        for person in people:
            self._hold(person, seats, "appointed", "post/elected")
        return after

    def _heads(self, people: list[Draft], at: int) -> int:
        """以甲为团长的某代表团: the place of the delegation; 0 where it is said otherwise."""
        title, of, body = (*self.tokens[at + 1 : at + 4], "", "", "")[:3]
        if not isinstance(title, Item) or title.text != "团长" or of != "的" or not isinstance(body, Item):
            return 0
        if body.entity is None or body.entity.type != "organization" or not body.entity.name.endswith("团"):
            return 0
        for person in people:
            self._hold(person, [Seat(title.text, body.entity)], "", "post/leads")
        return at + 3

    def _shared(self, people: list[Draft], at: int) -> tuple[list[Seat], int]:
        """甲、乙等五位省政协委员, 甲、乙等省领导: the post behind names that all hold, and the place after."""
        if people and self.tokens[at : at + 1] == ["等"] and not any(map(is_name, self.tokens[at + 2 : at + 3])):
            lead = self.tokens[at + 1] if at + 1 < len(self.tokens) else ""
            if isinstance(lead, Item) and lead.kind == "title" and _LEADS.fullmatch(lead.text):
                region, title = self.seats.holder(lead, [], "", [])
                return ([Seat(title, region)], at + 2) if region is not None else ([], at)
        match = _SO_MANY.fullmatch(str(self.tokens[at])) if people and at < len(self.tokens) else None
        seats, end = self.seats.chain(at + 1) if match else ([], at)
        if (
            match is None
            or not all(SEVERAL.match(seat.title) for seat in seats)
            or any(map(is_name, self.tokens[end : end + 1]))
        ):
            return [], at
        count = int(match["count"]) if match["count"].isdigit() else "一二三四五六七八九十".find(match["count"]) + 1
        right = len(people) < (count or 2) if match["among"] else len(people) == (count or 2)
        return (seats, end) if right else ([], at)

    def _taken_or_left(self, at: int, end: int) -> str | None:
        """What is said of a post that names share: 免去甲、乙两位副市长; None where it is only planned."""
        before, after = str(self.tokens[at - 1]) if at else "", "".join(map(str, self.tokens[end : end + 1]))
        if _PLANNED.search(before) or after.startswith(("候选人", "人选")):
            return None
        if _ENDED.search(before) or after.startswith(("职务", "辞职", "辞去", "资格", "请辞")):
            return "removed"
        return "appointed" if _BEGUN.search(before) else ""
