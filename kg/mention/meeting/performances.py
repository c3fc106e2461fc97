"""Galas, concerts and performances by their full names: 庆祝某某成立60周年文艺晚会《某某》, seen or held."""

from __future__ import annotations

from collections.abc import Iterator

from kg.mention.types import Mention
from kg.pattern import regex

_SHOW = regex("(?:晚会|音乐会|文艺演出)(?:《[^《》]{2,24}》)?")
_SEEN = regex("(?:出席|观看)了?")
_HELD = regex(
    r"(?:\d{1,2}[日号])?(?:今天|昨天|[上下]午|今晚|晚间?上?)?(?:在|于)[^，。；]{2,24}?(?:隆重|精彩)?(?:举行|举办|上演)"
)
_OF_ONE = regex(r"周年|20\d\d年|第[一二三四五六七八九十\d]+届|教师节")  # what tells it from all others
_PHRASE = regex("[的、由将]|以.*为|主题为")  # 由某人表演的…, 图片展和…
_NOT_YET = regex("将|邀请|拟")  # 将邀请某某代表出席
_CLOSES = tuple("，。；并\n")
_LONGEST = 60
_STOPS = "，。；：！？\n）"


def performances(text: str) -> Iterator[Mention]:
    """Those that somebody sees or attends, and those with a title of their own that take place."""
    if not any(word in text for word in ("晚会", "音乐会", "文艺演出")):
        return
    for match in _SHOW.finditer(text):
        start = max(text.rfind(stop, max(0, match.start() - _LONGEST), match.start()) for stop in _STOPS) + 1
        seen = next(reversed(list(_SEEN.finditer(text, start, match.start()))), None)
        begin = seen.end() if seen else start
        there = seen is not None and text.startswith(_CLOSES, match.end())
        held = text[match.end() - 1] == "》" and _HELD.match(text, match.end()) is not None
        name = text[begin : match.end()]
        told_of = name[: match.start() - begin]
        if _NOT_YET.search(text, start, match.start()):
            continue
        if (there or held) and _OF_ONE.search(name) and told_of and not _PHRASE.search(told_of) and begin > 0:
            yield Mention(begin, match.end(), "meeting", name)
