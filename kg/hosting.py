"""Who holds a meeting that is called by its body: 某领导小组会议 is the leading group's."""

from __future__ import annotations

import re

from kg.abstract import Item
from kg.bodynames import CONSULTATIVE
from kg.matched import Found
from kg.meetingnames import plenum_of
from kg.occasion import Occasions

_OWN_MEETING = re.compile(
    r"(?:第?[一二三四五六七八九十百\d]+[届次]|[一二三四五六七八九十]+届|常委会|党组|党委|双周|协商|全体|专题|工作|常务|主席|主任|委员长|扩大|（|）)*"
    r"(?:[一-鿿]{2,12}?工作)?(?:会议|全会|全体会议|座谈会|常委会|集体学习|专题学习)"
)
_TERM = re.compile(r"^(.{2,8}?[省市县区州盟])?第?[一二三四五六七八九十]+届")


def own_meetings(items: list[Item], occasions: Occasions) -> list[Found]:
    """The body whose own meeting takes place, by its name: 领导小组会议 is the leading group's."""
    found = []
    for meeting in (item.entity for item in items if item.kind == "meeting"):
        if meeting is None or meeting not in occasions.happened:
            continue
        bodies = (d for d in occasions.entities.drafts.values() if d.type == "organization")
        name = CONSULTATIVE.sub("全国政协", _TERM.sub(r"\1", meeting.name))
        name = name.replace("人民代表大会常务委员会", "人大常委会").replace("人民代表大会", "人大")
        if plenum := plenum_of(meeting.name):  # 中国共产党安徽省第十届委员会第十四次全体会议
            name = f"{plenum[0]}委全体会议"
        own = [d for d in bodies if name.startswith(d.name) and _OWN_MEETING.fullmatch(name, len(d.name))]
        own = [d for d in own if not name.startswith("人大常委会", len(d.name) - 2)]  # no congress's own
        own = [d for d in own if d.name not in ("人大常委会", "人大")]  # of which place, the text does not say
        own = [d for d in own if not d.name.endswith("中央委员会")]  # which is the plenary itself
        if own:  # 某委党组, not 某委
            found.append(Found("hosts", max(own, key=lambda d: len(d.name)), meeting, {}, "hosts/name"))
    return found
