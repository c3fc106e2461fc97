"""Occasions and bodies by the short name that a bracket gives them, and two names of one that a dash joins.

第21届某地国际投资贸易洽谈会（以下简称“西洽会”）开幕; 第四届大江论坛——两岸精英论坛"""

from __future__ import annotations

import re

from kg.mention.types import Mention, covered
from kg.pattern import regex
from kg.text.segment import places

_SAYS = "（(?:以下简称|以下称|简称|下称)[：:]?[“‘]?"
_CALLED = regex(rf"{_SAYS}([^（）“”，。；、]{{2,10}}?)[”’]?）")
_KINDS = ("会", "节", "展", "论坛", "活动")
_NUMBER = regex(r"(?:第[一二三四五六七八九十百\d]+届|首届|20\d\d年?|本[届次]|此次)\Z")
# 第二十四届兰洽会: a fair by the first character of its place
_FAIR = regex(
    r"(?:(?:第[一二三四五六七八九十百\d]+届|首届|20\d\d年?)[一-鿿]"
    r"|(?<![一-鿿])[一-鿿]|(?<=[在届加席办次和与暨对])[一-鿿])洽会"
)
_CEREMONY = regex("”?(?:[开闭]幕式|[开闭]幕会)?")
_LONGEST_NUMBER = 7
_BODY = regex(f"{_SAYS}([一-鿿]{{3,10}})[”’]?）")  # two characters stand in too many words
# 某地厂商联合会（厂联会）: nothing but the bracket says that it is a name; not 某厅（省厅）, of a level
_BARE = regex("（((?![省市县区州国本我该原][一-鿿]{1,3}）)[一-鿿]{3,8})）")
_KIND_ALONE = regex(
    "(?:协调|工作|领导|专项)*(?:小组|专班|委员会|联席会议|办公室|指挥部|公司|集团|学院|协会|商会|基金会|促进会)"
)
_BODY_GOES_ON = regex("集团|公司|股份|总部|学院|大学|[省市县区分支]")


def with_short_names(text: str, found: list[Mention]) -> list[Mention]:
    """The meetings of `found`, with each place at which the text means one by its short name as one of that name."""
    if "称" in text:
        for meeting in list(found):
            called = None if meeting.note else _CALLED.match(text, _opened(text, meeting.end))
            if called and called[1].endswith(_KINDS):
                found = _named_so(text, found, meeting, called)
    for fair in _FAIR.finditer(text) if "洽会" in text else ():
        if not any(one.start < fair.end() and fair.start() < one.end for one in found):
            found.append(Mention(*fair.span(), "meeting", fair[0]))
    return _joined(text, found) if "——" in text else found


def _opened(text: str, end: int) -> int:
    """The place behind what a bracket may follow: 第九届某地商品交易会开幕（下称某交会）."""
    return end + 2 if text.startswith(("开幕（", "举行（", "召开（", "闭幕（"), end) else end


def short_bodies(text: str, known: list[Mention]) -> list[Mention]:
    """The places at which the text means a body of `known` by the short name that a bracket gives it."""
    if "称" not in text and not _BARE.search(text):
        return []
    found: list[Mention] = []
    taken = covered(known)
    read = {(body.start, body.end) for body in known if body.type == "organization"}
    for body in known:
        called = _bracketed(text, body) if body.type == "organization" else None
        if called is None or not _abbreviates(called[1], body.text):
            continue
        for at in places(text, called[1]):
            end = at + len(called[1])
            itself = (at, end) in read and at >= called.start(1)  # 国机集团 is read as a body of its own
            free = at > called.end() and taken.isdisjoint(range(at, end)) and not _BODY_GOES_ON.match(text, end)
            if itself or free:
                found.append(body._replace(start=at, end=end))
    return found


def _bracketed(text: str, body: Mention) -> re.Match[str] | None:
    """The short name of the body in a bracket behind it; where no word says so, it ends as the body does."""
    if called := _BODY.match(text, body.end):
        return called
    if (bare := _BARE.match(text, body.end)) is None:
        return None
    alike = len(bare[1]) < len(body.text) and bare[1][-1] == body.text[-1]
    return bare if alike and text.find(bare[1], bare.end()) > 0 else None


def _abbreviates(short: str, name: str) -> bool:
    """Whether the characters of the short name stand in the whole one in their order, and are no mere kind of body."""
    rest = iter(name)
    return not _KIND_ALONE.fullmatch(short) and all(char in rest for char in short)


def _named_so(text: str, found: list[Mention], meeting: Mention, called: re.Match[str]) -> list[Mention]:
    for at in places(text, called[1]):
        start, end = at, at + len(called[1])
        start -= text[start - 1 : start] == "“"
        number = _NUMBER.search(text, max(0, start - _LONGEST_NUMBER), start)
        start = number.start() if number and number[0][0] not in "本此" else start
        closing = _CEREMONY.match(text, end)
        end = closing.end() if closing else end
        inside = [one for one in found if one.start < end and start < one.end]
        within = called.start() <= at < called.end()
        if any(one.start < start or one.end > end for one in inside):
            continue  # a longer name, or one of another occasion
        found = [one for one in found if one not in inside]
        if not within:
            found.append(Mention(start, end, "meeting", meeting.text))
    return found


def _joined(text: str, found: list[Mention]) -> list[Mention]:
    """第四届大江论坛——两岸精英论坛: one name."""
    kept: list[Mention] = []
    for one in sorted(found, key=lambda mention: mention.start):
        last = kept[-1] if kept else None
        if last and not (last.note or one.note) and text[last.end : one.start] == "——":
            kept[-1] = last._replace(end=one.end, text=text[last.start : one.end])
        else:
            kept.append(one)
    return kept
