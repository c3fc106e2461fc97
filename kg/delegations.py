"""Who leads the delegation of an article, so that 甲会见代表团一行 says whom 甲 meets."""

from __future__ import annotations

import re

from kg.abstract import WHO, Abstract, T
from kg.matched import Found
from kg.resolve import Draft

_GROUP = "(?:代表|考察|访问|参访|参观|交流|访)团"
# 甲率某省代表团赴某市, 以甲为团长的考察团
_LED = re.compile(
    f"(?P<who>{WHO})(?:率领?|带领)(?P<group>[^，。；{WHO[1:-1]}]{{1,20}})|以(?P<named>{WHO})为{T}?(?:团长)?的(?P<of>[^，。；]{{1,20}})"
)
_RECEIVES = re.compile(
    f"(?P<host>{WHO})(?:(?!将|拟|{WHO})[^，。；：]){{0,16}}?(?:会见|接见)了?(?:该|来访的)?{_GROUP}(?:全体成员|成员)?(?:一行)?(?=[，。；]|$)"
)
_IN_GROUP = re.compile(_GROUP)
_TELLS = re.compile("表示|指出|强调|说，|希望")


class Delegations:
    """The leader of the delegation that an article tells of, as far as there is one."""

    def __init__(self) -> None:
        self.leaders: dict[str, Draft] = {}

    def received(self, read: Abstract) -> list[Found]:
        """Whom somebody meets who 会见代表团一行; each sentence is asked in turn, for it may say who leads."""
        if "团" not in read.text and not any("团" in item.text for item in read.items.values()):
            return []
        match = _RECEIVES.search(read.text) if len(self.leaders) == 1 else None
        if match is not None and not _TELLS.search(read.text, 0, match.start()):
            (leader,) = self.leaders.values()
            hosts = [one for one in read.items[match["host"]].members if one.type == "person" and one is not leader]
            return [Found("meets_with", hosts[0], leader, {"kind": "会见"}, "meets_with/led")] if hosts else []
        for led in _LED.finditer(read.text):
            code, group = (led["who"], led["group"]) if led["who"] else (led["named"], led["of"])
            people = [one for one in read.items[code].members if one.type == "person"]
            if len(people) == 1 and _IN_GROUP.search(_spelled(read, group)):
                self.leaders[people[0].id] = people[0]
        return []


def _spelled(read: Abstract, text: str) -> str:
    return "".join(_spelled(read, read.items[char].text) if char in read.items else char for char in text)
