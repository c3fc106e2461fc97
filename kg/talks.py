"""Talks and hearings of the press: occasions with no name of their own (甲与乙会谈), and who else is at them."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.clauses import WHO, Abstract, Item
from kg.occasion import VISIT, Occasions
from kg.relate import Found
from kg.resolve import Draft
from kg.segment import Sentence

_ALL = re.compile("(?:上述|以上)(活动|会见|会谈)")
_DURING = re.compile("在[^，。；]{2,12}(?:出席|参加)[^，。；]{2,40}期间(?:分别)?(?:会见|同|与)")
_BESIDE_TALKS = ("仪式", "宴会", "晚宴", "会见记者")
_PRESS = re.compile(rf"({WHO})[^，。；]{{0,24}}?(?:与|同|和)({WHO})[^，。；]{{0,6}}?(?:共同|一同|一起)会见(?:了)?记者")
# a body whose own meeting it is: 某领导小组会议, 全国政协第65次双周协商座谈会
_OWN_MEETING = re.compile(
    r"(?:第?[一二三四五六七八九十百\d]+[届次]|[一二三四五六七八九十]+届|常委会|党组|党委|双周|协商|全体|专题|工作|常务|主席|主任|委员长|扩大|（|）)*"
    r"(?:会议|全会|全体会议|座谈会|常委会|集体学习)"
)
_TERM = re.compile(r"^(?:第?[一二三四五六七八九十]+届|十[一二三四五六七八九]届)")


class Talks:
    """The talks of one document among its other occasions."""

    def __init__(self, occasions: Occasions) -> None:
        self.occasions = occasions

    def of(self, found: list[Found], sentence: Sentence) -> list[Found]:
        """The meeting that each `meets_with` is, with both sides in it."""
        result: list[Found] = []
        for fact in found:
            if fact.type != "meets_with" or fact.target is None or fact.attrs.get("by") == "phone":
                continue
            meeting = self._talk(fact, sentence)
            result += [Found("attends", side, meeting, {}, fact.rule) for side in (fact.source, fact.target)]
        return result

    def spread(self, said: list[Found], talked: list[Found], sentence: Sentence) -> list[Found]:
        """Each of 在南宁分别会见甲、乙 is held there; who 参加上述活动 was at all that took place."""
        talks = [fact.target for fact in talked[::2] if fact.target is not None]
        every = self._all_of(sentence)
        result = list(said)
        for fact in said:
            if fact.type == "held_in" and (fact.source in talks or _DURING.search(sentence.text)):
                result += [replace(fact, source=talk) for talk in talks if talk is not fact.source]
            if fact.type == "attends" and fact.target in every:
                result += [replace(fact, target=meeting) for meeting in every if meeting is not fact.target]
        return result

    def _all_of(self, sentence: Sentence) -> list[Draft]:
        """All that 上述活动 or 上述会见 means."""
        match = _ALL.search(sentence.text)
        if match is None:
            return []
        talks = [meeting for meeting in self.occasions.happened if "sides" in meeting.attrs]
        others = [meeting for meeting in self.occasions.happened if meeting not in talks]
        if match[1] == "活动":  # beside talks not what the guest has come for
            talks += [meeting for meeting in others if not talks or meeting.name.endswith(_BESIDE_TALKS)]
        return talks

    def press(self, sentence: Sentence, read: Abstract) -> list[Found]:
        """甲与乙共同会见记者: an occasion named after both."""
        match = _PRESS.search(read.text)
        sides = [read.items[code].members[0] for code in match.groups() if read.items[code].members] if match else []
        if len(sides) < 2:
            return []
        meeting = self.occasions.add(
            f"{sides[0].name}与{sides[1].name}共同会见记者", "会见记者", self._talk_day(sentence)
        )
        return [Found("attends", side, meeting, {}, "attends/press") for side in sides]

    def _talk_day(self, sentence: Sentence) -> str | None:
        """The day of talks; within a visit of several days (6日至9日) only the month is known."""
        day = self.occasions.day(sentence)
        return day[:7] if day and VISIT.search(sentence.text) else day

    def _talk(self, fact: Found, sentence: Sentence) -> Draft:
        assert fact.target is not None
        kind = str(fact.attrs.get("kind") or "会见")
        joint = "会见" if kind == "会见" else "与"
        name = f"{fact.source.name}{joint}{fact.target.name}" + ("" if kind == "会见" else kind)
        for draft in self.occasions.named:
            if {fact.source.name, fact.target.name} == draft.attrs.get("sides"):
                if not draft.attrs.get("date") and sentence.start >= self.occasions.body:
                    draft.attrs["date"] = self._talk_day(sentence)
                return draft
        day = self._talk_day(sentence) if sentence.start >= self.occasions.body else None
        meeting = self.occasions.add(name, kind, day)
        meeting.attrs["sides"] = {fact.source.name, fact.target.name}
        return meeting

    def hosts(self, items: list[Item]) -> list[Found]:
        """The body whose own meeting takes place, by its name: 领导小组会议 is the leading group's."""
        bodies = [d for d in self.occasions.entities.drafts.values() if d.type == "organization"]
        found = []
        for meeting in (item.entity for item in items if item.kind == "meeting"):
            if meeting is None or meeting not in self.occasions.happened:
                continue
            name = _TERM.sub("", meeting.name)
            own = [d for d in bodies if name.startswith(d.name) and _OWN_MEETING.fullmatch(name, len(d.name))]
            found += [Found("hosts", d, meeting, {}, "hosts/name") for d in own[:1]]
        return found
