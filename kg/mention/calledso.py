"""Occasions by the short name that a bracket gives them, and two names of one that a dash joins.

第21届某地国际投资贸易洽谈会（以下简称“西洽会”）开幕; 第四届大江论坛——两岸精英论坛"""

from __future__ import annotations

import re

from kg.mention.types import Mention
from kg.segment import places

_CALLED = re.compile(r"（(?:以下简称|以下称|简称|下称)[：:]?[“‘]?([^（）“”，。；、]{2,10}?)[”’]?）")
_KINDS = ("会", "节", "展", "论坛", "活动")
_NUMBER = re.compile(r"(?:第[一二三四五六七八九十百\d]+届|首届|20\d\d年?|本[届次]|此次)\Z")
# 第二十四届兰洽会: a fair by the first character of its place
_FAIR = re.compile(
    r"(?:(?:第[一二三四五六七八九十百\d]+届|首届|20\d\d年?)[一-鿿]"
    r"|(?<![一-鿿])[一-鿿]|(?<=[在届加席办次和与暨对])[一-鿿])洽会"
)
_CEREMONY = re.compile("”?(?:[开闭]幕式|[开闭]幕会)?")
_LONGEST_NUMBER = 7


def with_short_names(text: str, found: list[Mention]) -> list[Mention]:
    """The meetings of `found`, with each place at which the text means one by its short name as one of that name."""
    if "称" in text:
        for meeting in list(found):
            called = None if meeting.note else _CALLED.match(text, meeting.end)
            if called and called[1].endswith(_KINDS):
                found = _named_so(text, found, meeting, called)
    for fair in _FAIR.finditer(text) if "洽会" in text else ():
        if not any(one.start < fair.end() and fair.start() < one.end for one in found):
            found.append(Mention(*fair.span(), "meeting", fair[0]))
    return _joined(text, found) if "——" in text else found


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
