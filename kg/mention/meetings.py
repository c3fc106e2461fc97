"""Occasions: what ends like a meeting's name, back to where the name begins; 会议 and 会上 stand for the current one."""

from __future__ import annotations

import re
from functools import cache

from kg.lexicon import alternatives, words
from kg.mention.types import Mention

_MEETING = "entities/meeting.toml"
_CLOSE = "，。；：！？—\n、（）"
_PAIRS = {"”": "“", "》": "《", "’": "‘", "）": "（"}
_ANAPHOR = re.compile(r"(?:本次|此次|这次|该|本届|今天的|当天的|上述|整个|这一|为期.天的?)?$")
_TALKS = re.compile(r"(?:会见|会谈|会晤)(?=后|时|前|中|结束|[。，；]|$)")
_ORDINARY = re.compile(r"(?:协会|学会|委员会|常委会|商会|总会|联合会|基金会|研究会|促进会|党委会|理事会|董事会|机会|社会|晚会|工会|教育大会)$")


@cache
def _head() -> re.Pattern[str]:
    return re.compile(alternatives(h for h in words(_MEETING, "heads") if h not in ("会见", "会谈", "会晤")) + r"(?!室|厅|中心|纪要|精神|堂|主题|筹备|组织|秘书|主席团|员)")


@cache
def _begins() -> re.Pattern[str]:
    return re.compile(alternatives(words(_MEETING, "begins")) + "$")


def find_meetings(text: str, known: list[Mention]) -> list[Mention]:
    """Mentions of meetings; `note` is `anaphor` where only 会议, 会上 … is said."""
    found: list[Mention] = []
    barrier = {mention.end: mention for mention in known}
    for match in _head().finditer(text):
        if _ORDINARY.search(text[: match.end()][-5:]):
            continue
        start = _left(text, match.start(), barrier)
        if found and start < found[-1].end:
            if found[-1].end > match.start() or "暨" not in text[found[-1].end : match.start()] and start > found[-1].start:
                start = max(start, found[-1].end)
            else:
                start = found.pop().start
        name = text[start : match.end()].strip()
        body = text[start : match.start()]
        found.append(Mention(start, match.end(), "meeting", name, note="anaphor" if _is_anaphor(body, name) else ""))
    for match in re.finditer(r"会上|(?<=[，。；\n])会议(?=[一-龥])", text):
        if not any(m.start <= match.start() < m.end for m in found):
            found.append(Mention(match.start(), match.end(), "meeting", match[0], note="anaphor"))
    for match in _TALKS.finditer(text):
        if re.search(r"(?:参加|陪同|出席|[，。\n]|参加了|时|在)$", text[max(0, match.start() - 2) : match.start()]) or match.start() == 0:
            found.append(Mention(match.start(), match.end(), "meeting", match[0], note="anaphor"))
    return sorted(found, key=lambda mention: mention.start)


def _is_anaphor(body: str, name: str) -> bool:
    return _ANAPHOR.fullmatch(body) is not None or name in words(_MEETING, "anaphors")


def _left(text: str, head: int, barrier: dict[int, Mention]) -> int:
    """Where the name whose head begins at `head` begins itself."""
    at = head
    while at > 0 and head - at < 45:
        char = text[at - 1]
        if char in _PAIRS:
            opening = text.rfind(_PAIRS[char], max(0, at - 40), at)
            if opening < 0 or char == "）":
                return at
            at = opening
            continue
        if char in _CLOSE or char in "“《‘":
            return at
        before = barrier.get(at)
        if before and before.type in ("person", "title"):
            return at
        if before:
            at = before.start
            continue
        stop = _begins().search(text, max(0, at - 6), at)
        if stop and not (stop[0] in ("日", "晚", "为", "就", "是", "对", "向", "等", "还", "和", "与", "已") and at == head and False):
            return at
        at -= 1
    return at
